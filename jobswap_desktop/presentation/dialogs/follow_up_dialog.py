"""Setting a follow-up, or moving one."""

from datetime import timedelta
from functools import partial

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.follow_up import FollowUp
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.days import entered_day
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, choose, typed
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_follow_up_dialog import Ui_FollowUpDialog
from jobswap_desktop.services import cases, follow_ups
from jobswap_desktop.services.follow_ups import FollowUpEntry
from jobswap_desktop.services.outcome import Outcome

_USUAL_DAYS = 7


class FollowUpDialog(FormDialog):
    """When a case is looked at again, what for and by whom; a week from today at first."""

    based_on = ("_held",)

    def __init__(
        self,
        desk: Desk,
        swap_id: SwapId,
        held: FollowUp | None,
        parent: QWidget | None = None,
        *,
        subject: str = "",
    ) -> None:
        super().__init__(desk, parent)
        self._swap_id = swap_id
        self._held = held
        self._ui = Ui_FollowUpDialog()
        self._ui.setupUi(self)
        self.bind_buttons(self._ui.buttons)
        ui, today = self._ui, desk.work.today()
        swap = cases.view(desk.work, swap_id).swap
        about, subject_id = f"{swap.title}, {swap.reference}", held.id if held else ""
        self.keep_draft("follow_up", subject=subject_id, swap_id=swap_id, about=about)
        what = self.tr("Move follow-up") if held else self.tr("Set follow-up")
        self.setWindowTitle(what)
        ui.what.setText(what)
        ui.about.setText(f"{swap.title} · {swap.reference}")
        for button, days in ((ui.in_week, 7), (ui.in_fortnight, 14)):
            button.clicked.connect(partial(self._choose_day, days))
        name_plainly(ui.in_week, self.tr("Due in one week"))
        name_plainly(ui.in_fortnight, self.tr("Due in two weeks"))
        self._offer_clerks(swap, held.assignee if held else "")
        ui.due_on.set_today(today)
        ui.due_on.set_day(held.due_on if held else today + timedelta(days=_USUAL_DAYS))
        ui.subject.setText(follow_ups.subject_text(held) if held else subject)
        self._errors = FormErrors(
            {name: (getattr(ui, name), getattr(ui, f"{name}_error")) for name in _FIELDS},
            ui.general_error,
        )
        ui.due_on.error_changed.connect(ui.due_on_error.show_error)
        self.setMinimumWidth(round(desk.theme.em * 28))
        ui.due_on.setFocus()
        ui.due_on.selectAll()

    def save(self) -> None:
        """Record the follow-up and close."""
        self.record(self._use_case, self._errors)

    def newest(self) -> "FollowUpDialog | None":
        """Return the form of the follow-up as it is now; None where it is gone or done."""
        known = follow_ups.of_case(self.desk.work, self._swap_id)
        held = self._held
        found = next((item for item in known if held is not None and item.id == held.id), None)
        return (
            FollowUpDialog(self.desk, self._swap_id, found, self.parentWidget()) if found else None
        )

    def _offer_clerks(self, swap: Swap, assignee: str) -> None:
        box = self._ui.assignee
        whoever = self.tr("Whoever is responsible ({name})")
        box.addItem(whoever.format(name=swap.responsible or "–"), "")
        for name in follow_ups.clerks(self.desk.work):
            box.addItem(name, name)
        if assignee and box.findData(assignee) < 0:
            box.addItem(assignee, assignee)
        choose(box, assignee)

    def _choose_day(self, days: int, *_checked: bool) -> None:
        self._ui.due_on.set_day(self.desk.work.today() + timedelta(days=days))
        self._ui.subject.setFocus()

    def _use_case(self) -> Outcome[Swap]:
        work = self.desk.work
        entry = FollowUpEntry(
            due_on=entered_day(self._ui.due_on, "due_on"),
            subject=typed(self._ui.subject),
            assignee=str(self._ui.assignee.currentData() or ""),
            seen=self._held.version if self._held else None,
        )
        if self._held is None:
            return follow_ups.add(work, self._swap_id, entry)
        return follow_ups.change(work, self._swap_id, self._held.id, entry)


_FIELDS = ("due_on", "subject", "assignee")
