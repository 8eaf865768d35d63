"""Naming a second person who signs the agreement for an employer."""

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.agreement import MOST_SIGNATORIES, SigningCapacity
from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, typed
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_signatory_dialog import Ui_SignatoryDialog
from jobswap_desktop.services import agreements
from jobswap_desktop.services.agreements import Signatory
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.wording import term


class SignatoryDialog(FormDialog):
    """Asks for employer, name and capacity; only employers with room for a second are offered."""

    def __init__(self, desk: Desk, swap: Swap, parent: QWidget | None = None) -> None:
        super().__init__(desk, parent)
        self._swap = swap
        self._ui = Ui_SignatoryDialog()
        self._ui.setupUi(self)
        ui = self._ui
        self.bind_buttons(ui.buttons)
        self.keep_draft("signatory", subject=swap.id, swap_id=swap.id, about=swap.reference)
        self.setWindowTitle(self.tr("Second signatory"))
        ui.what.setText(self.tr("Second signatory"))
        ui.about.setText(
            self.tr("An agreement that has been printed already is printed anew with both names.")
        )
        for office in swap.offices:
            agreement = swap.agreement
            if agreement and len(agreement.lines_of(office.id)) < MOST_SIGNATORIES:
                ui.office.addItem(office.employer or office.name, office.id)
        for value in SigningCapacity:
            ui.capacity.addItem(term(value) or self.tr("in person"), value.value)
        self._errors = FormErrors({"name": (ui.name, ui.name_error)}, ui.general_error)
        self.setMinimumWidth(round(desk.theme.em * 28))
        ui.name.setFocus()

    def save(self) -> None:
        """Record the signatory and close."""
        if self.desk.submit(self._use_case, self._errors):
            self.accept()

    def _use_case(self) -> Outcome[Swap]:
        ui = self._ui
        return agreements.add_signatory(
            self.desk.work,
            self._swap.id,
            Signatory(
                office_id=OfficeId(ui.office.currentData()),
                name=typed(ui.name),
                capacity=SigningCapacity(ui.capacity.currentData()),
            ),
        )
