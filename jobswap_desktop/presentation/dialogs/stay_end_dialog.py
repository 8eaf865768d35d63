"""Recording that the stay of one direction ended early, or never began."""

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.ids import PlacementId, SwapId
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.case_text import stay_text
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.days import day_problem
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_stay_end_dialog import Ui_StayEndDialog
from jobswap_desktop.services import cases, stays
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.stays import Ending

_WIDTH_EM = 32


class StayEndDialog(FormDialog):
    """Asks for the last day in the house (unless `no_show`) and for the reason.

    The appointments after that day are offered for removal.
    """

    def __init__(
        self,
        desk: Desk,
        swap_id: SwapId,
        placement_id: PlacementId,
        parent: QWidget | None = None,
        *,
        no_show: bool = False,
    ) -> None:
        super().__init__(desk, parent)
        self._swap: Swap = cases.view(desk.work, swap_id).swap
        self._placement = self._swap.placement(placement_id)
        self._no_show = no_show
        self._ui = Ui_StayEndDialog()
        self._ui.setupUi(self)
        self.bind_buttons(self._ui.buttons)
        self.keep_draft("stay_end", subject=f"{placement_id}/{int(no_show)}", swap_id=swap_id)
        ui = self._ui
        self._errors = FormErrors(
            {"on": (ui.on, ui.on_error), "reason": (ui.reason, ui.reason_error)}, ui.general_error
        )
        self._show()
        ui.on.error_changed.connect(ui.on_error.show_error)
        ui.on.date_changed.connect(self._offer_clearing)
        self._offer_clearing()
        ui.reason.setFixedHeight(round(desk.theme.em * 5))
        self.setMinimumWidth(round(desk.theme.em * _WIDTH_EM))
        (ui.reason if no_show else ui.on).setFocus()

    def save(self) -> None:
        """Record the end and close."""
        if self.desk.submit(self._use_case, self._errors):
            self.accept()

    def _show(self) -> None:
        ui, held, today = self._ui, self._placement, self.desk.work.today()
        what = self.tr("Did not appear") if self._no_show else self.tr("End stay early")
        ui.what.setText(what)
        self.setWindowTitle(what)
        text = self.tr("{name}, agreed: {stay}. The rest of the case goes on.")
        stay = stay_text(held.first_day, held.last_day)
        ui.about.setText(text.format(name=held.visitor.full_name, stay=stay))
        ui.on.set_today(today)
        ui.on.set_day(min(held.ended_on or today, held.last_day))
        for widget in (ui.on, ui.on_label):
            widget.setVisible(not self._no_show)
        ui.reason.setPlainText(held.end_reason)
        ui.clear_week.setChecked(True)

    def _offer_clearing(self) -> None:
        day = self._ui.on.day()
        if not self._no_show and day is None:
            return
        found = stays.falling_away(self.desk.work, self._swap, self._ending())
        number = len(found.saved) + len(found.removed)
        self._ui.clear_week.setText(self.tr("Take %n appointment(s) out of the week", "", number))
        self._ui.clear_week.setVisible(bool(number))

    def _ending(self) -> Ending:
        return Ending(
            placement_id=self._placement.id,
            on=None if self._no_show else self._ui.on.day(),
            reason=self._ui.reason.toPlainText().strip(),
            clear_week=self._ui.clear_week.isChecked(),
        )

    def _use_case(self) -> Outcome[Swap]:
        problem = None if self._no_show else day_problem(self._ui.on, "on")
        if problem is not None:
            raise DomainError(problem)
        return stays.end(self.desk.work, self._swap.id, self._ending())
