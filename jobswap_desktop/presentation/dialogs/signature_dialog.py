"""Recording who has signed the agreement."""

from dataclasses import dataclass

from PySide6.QtWidgets import QCheckBox, QComboBox, QGridLayout, QLineEdit, QWidget

from jobswap_desktop.domain.agreement import Signature, SigningCapacity
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.days import entered_day
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, typed
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_signature_dialog import Ui_SignatureDialog
from jobswap_desktop.services import agreements, cases
from jobswap_desktop.services.agreements import Signing
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.wording import term


@dataclass(frozen=True, slots=True, kw_only=True)
class _Line:
    signature: Signature
    box: QCheckBox
    name: QLineEdit | None = None
    capacity: QComboBox | None = None

    def signing(self, dialog: "SignatureDialog") -> Signing:
        capacity = self.capacity.currentData() if self.capacity else SigningCapacity.SELF.value
        return Signing(
            signature_id=self.signature.id,
            on=entered_day(dialog.on, "on"),
            name=typed(self.name) if self.name else "",
            capacity=SigningCapacity(capacity),
        )


class SignatureDialog(FormDialog):
    """One line for each signature still missing; only the one that was asked for is ticked."""

    def __init__(
        self,
        desk: Desk,
        swap_id: SwapId,
        signature_id: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._swap: Swap = cases.view(desk.work, swap_id).swap
        self._ui = Ui_SignatureDialog()
        self._ui.setupUi(self)
        self.bind_buttons(self._ui.buttons)
        ui = self._ui
        agreement = self._swap.agreement
        unsigned = agreement.unsigned if agreement else ()
        self._lines = tuple(self._line(row, item) for row, item in enumerate(unsigned))
        wanted = signature_id or (unsigned[0].id if unsigned else "")
        for line in self._lines:
            line.box.setChecked(line.signature.id == wanted)
        self.on = ui.on
        self.on.set_today(desk.work.today())
        self.on.set_day(desk.work.today())
        self._errors = FormErrors(
            {"on": (ui.on, ui.on_error), "lines": (ui.lines, ui.lines_error)}, ui.general_error
        )
        ui.on.error_changed.connect(ui.on_error.show_error)
        ui.choose_all.clicked.connect(self._choose_all)
        ui.choose_all.setVisible(len(self._lines) > 1)
        ui.about.setText(self._about())
        self.setWindowTitle(self.tr("Signatures under the agreement"))
        self.setMinimumWidth(round(desk.theme.em * 34))
        self._stand()

    def save(self) -> None:
        """Record the signatures and close."""
        if self.desk.submit(self._use_case, self._errors):
            self.accept()

    def _about(self) -> str:
        agreement = self._swap.agreement
        if agreement is None:
            return self.tr("There is no agreement yet. Please print it first.")
        text = self.tr("Revision {revision}: who has signed?")
        return text.format(revision=agreement.revision)

    def _line(self, row: int, signature: Signature) -> _Line:
        grid: QGridLayout = self._ui.line_grid
        who = self._swap.signer_name(signature)
        if signature.office_id is None:
            box = self._box(who)
            grid.addWidget(box, row, 0, 1, 3)
            return _Line(signature=signature, box=box)
        office = self._swap.office(signature.office_id).name
        box = self._box(office)
        name = QLineEdit(who, self._ui.lines)
        name_plainly(name, self.tr("Name under the signature of {office}").format(office=office))
        capacity = QComboBox(self._ui.lines)
        capacity_of = self.tr("Capacity of the signature of {office}")
        name_plainly(capacity, capacity_of.format(office=office))
        for value in SigningCapacity:
            capacity.addItem(term(value) or self.tr("in person"), value.value)
        for column, widget in enumerate((box, name, capacity)):
            grid.addWidget(widget, row, column)
        return _Line(signature=signature, box=box, name=name, capacity=capacity)

    def _box(self, who: str) -> QCheckBox:
        box = QCheckBox(who.replace("&", "&&"), self._ui.lines)
        name_plainly(box, who)
        return box

    def _stand(self) -> None:
        chosen = next((line.box for line in self._lines if line.box.isChecked()), None)
        (chosen or self.on).setFocus()

    def _choose_all(self) -> None:
        for line in self._lines:
            line.box.setChecked(True)

    def _use_case(self) -> Outcome[Swap]:
        signings = [line.signing(self) for line in self._lines if line.box.isChecked()]
        if not signings:
            raise refuse(ProblemCode.REQUIRED, "lines")
        return agreements.sign(self.desk.work, self._swap.id, *signings)
