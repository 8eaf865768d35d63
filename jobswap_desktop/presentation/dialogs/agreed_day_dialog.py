"""Recording another last day that was agreed with a body, and why."""

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.participation import Participation
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.days import entered_day
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, typed
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_agreed_day_dialog import Ui_AgreedDayDialog
from jobswap_desktop.services import course
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.wording import term


class AgreedDayDialog(FormDialog):
    """Asks for the day and its reason, beginning with the last day as it stands."""

    def __init__(
        self,
        desk: Desk,
        swap_id: SwapId,
        held: Participation,
        office: str,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self._swap_id = swap_id
        self._held = held
        self._ui = Ui_AgreedDayDialog()
        self._ui.setupUi(self)
        ui = self._ui
        self.bind_buttons(ui.buttons)
        self.keep_draft("agreed_day", subject=held.id, swap_id=swap_id, about=term(held.body))
        ui.what.setText(self.tr("Agree another last day"))
        about = self.tr("{body}, {office}. The agreement itself is made in writing.")
        ui.about.setText(about.format(body=term(held.body), office=office))
        self.setWindowTitle(ui.what.text())
        ui.until.set_today(desk.work.today())
        ui.until.set_day(held.due_on or desk.work.today())
        ui.reason.setText(held.agreed_due_reason)
        self._errors = FormErrors(
            {"until": (ui.until, ui.until_error), "reason": (ui.reason, ui.reason_error)},
            ui.general_error,
        )
        ui.until.error_changed.connect(ui.until_error.show_error)
        self.setMinimumWidth(round(desk.theme.em * 28))
        ui.until.setFocus()

    def save(self) -> None:
        """Record it and close."""
        if self.desk.submit(self._use_case, self._errors):
            self.accept()

    def _use_case(self) -> Outcome[Swap]:
        command = course.AgreedDay(
            participation_id=self._held.id,
            until=entered_day(self._ui.until, "until"),
            reason=typed(self._ui.reason),
        )
        return course.agree(self.desk.work, self._swap_id, command)
