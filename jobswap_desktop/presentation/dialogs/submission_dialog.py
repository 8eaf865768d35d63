"""Recording on which day a body got the papers, and whether it is urgent."""

from datetime import date

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.participation import Participation, ParticipationState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.days import entered_day
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, typed
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.format import due_text
from jobswap_desktop.presentation.forms.ui_submission_dialog import Ui_SubmissionDialog
from jobswap_desktop.services import cases, course, decisions
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.wording import asked_before_text, term


class SubmissionDialog(FormDialog):
    """Asks for the day, today at first, and says at once which last day follows from it.

    Urgency is offered where the rule knows a shorter time; it takes its reason. Whoever is to be
    heard first and is still open is named, and does not stop the submission.
    """

    def __init__(
        self, desk: Desk, swap_id: SwapId, held: Participation, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._swap = cases.view(desk.work, swap_id).swap
        self._held = held
        self._ui = Ui_SubmissionDialog()
        self._ui.setupUi(self)
        ui = self._ui
        self.bind_buttons(ui.buttons)
        office = self._swap.office(held.office_id)
        about = f"{self._swap.reference}, {office.name}"
        self.keep_draft("submission", subject=held.id, swap_id=swap_id, about=about)
        later = held.state is ParticipationState.MORE_INFO_REQUESTED
        what = self.tr("Papers complete: {body}") if later else self.tr("Submitted to {body}")
        ui.what.setText(what.format(body=term(held.body)))
        ui.about.setText(
            self.tr("{office}. The last day of the answer is computed from this day.").format(
                office=office.name
            )
        )
        self.setWindowTitle(ui.what.text())
        before = asked_before_text(held, self._swap.participations)
        ui.asked_before.setText(before)
        ui.asked_before.setVisible(bool(before))
        ui.on.set_today(desk.work.today())
        ui.on.set_day(desk.work.today())
        self._offer_urgency(offered=held.rule.urgent_period is not None and not later)
        fields = {
            name: (getattr(ui, name), getattr(ui, f"{name}_error"))
            for name in ("on", "urgent", "urgent_reason")
        }
        self._errors = FormErrors(fields, ui.general_error)
        ui.on.error_changed.connect(ui.on_error.show_error)
        ui.on.textChanged.connect(self._show_last_day)
        ui.urgent.toggled.connect(self._urgency_chosen)
        self.setMinimumWidth(round(desk.theme.em * 28))
        self._urgency_chosen()
        ui.on.setFocus()

    def save(self) -> None:
        """Record the submission and close."""
        if self.desk.submit(self._use_case, self._errors):
            self.accept()

    def _offer_urgency(self, *, offered: bool) -> None:
        ui = self._ui
        ui.fields.setRowVisible(ui.urgent, offered)
        ui.urgent.setChecked(self._held.urgent)
        ui.urgent_reason.setText(self._held.urgent_reason)

    def _urgency_chosen(self) -> None:
        ui = self._ui
        shown = ui.urgent.isChecked() and not ui.urgent.isHidden()
        ui.fields.setRowVisible(ui.urgent_reason, shown)
        if not shown:
            ui.urgent_reason_error.clear_error()
        self._show_last_day()

    def _show_last_day(self) -> None:
        day, ui = self._ui.on.day(), self._ui
        found = self._last_day(day) if day is not None else None
        words = due_text(found, self.desk.work.today()) if found else ""
        ui.last_day.setText(self.tr("Answer: {due}").format(due=words) if words else "")
        self.adjustSize()

    def _last_day(self, day: date) -> date | None:
        try:
            return course.last_day_if_submitted(
                self._swap, self._held, day, urgent=self._ui.urgent.isChecked()
            )
        except ValueError:
            # A day for which no holidays are known: the service will say so at the field.
            return None

    def _use_case(self) -> Outcome[Swap]:
        urgent = self._ui.urgent.isChecked()
        submission = decisions.Submission(
            participation_id=self._held.id,
            received_on=entered_day(self._ui.on, "on"),
            urgent=urgent,
            urgent_reason=typed(self._ui.urgent_reason) if urgent else "",
        )
        return decisions.submit(self.desk.work, self._swap.id, submission)
