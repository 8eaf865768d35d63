"""The council's own answer to one submission."""

from functools import partial

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from jobswap_desktop.domain.council import CouncilSubmission
from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.participation import (
    NEEDS_REASON,
    Answer,
    ParticipationState,
)
from jobswap_desktop.presentation.actions import ANSWERERS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog, typed
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.format import due_text
from jobswap_desktop.presentation.forms.ui_council_reply_dialog import Ui_CouncilReplyDialog
from jobswap_desktop.services import council
from jobswap_desktop.services.wording import reply_text

_REASONS_EM = 4.5
_GIVES_REASONS = NEEDS_REASON | {
    ParticipationState.DISCUSSION_REQUESTED,
    ParticipationState.MORE_INFO_REQUESTED,
}


class CouncilReplyDialog(FormDialog):
    """Offers what this council can answer; nothing is preselected, so that no Enter consents."""

    roles = ANSWERERS

    def __init__(
        self, desk: Desk, submission: CouncilSubmission, parent: QWidget | None = None
    ) -> None:
        super().__init__(desk, parent)
        self._submission = submission
        self._group = QButtonGroup(self)
        self._answers: dict[QRadioButton, ParticipationState] = {}
        self._ui = Ui_CouncilReplyDialog()
        self._ui.setupUi(self)
        ui = self._ui
        self.bind_buttons(ui.buttons)
        self.keep_draft("council_reply", subject=submission.id)
        self._errors = FormErrors(
            {
                "outcome": (ui.choices, ui.outcome_error),
                "on": (ui.on, ui.on_error),
                "meeting_on": (ui.meeting_on, ui.meeting_on_error),
                "resolution_number": (ui.resolution_number, ui.resolution_number_error),
                "reasons": (ui.reasons, ui.reasons_error),
            },
            ui.general_error,
        )
        self._fill()
        self.fit()

    def save(self) -> None:
        """Record the answer and close."""
        problems = tuple(self._problems())
        if problems:
            self._errors.show(problems)
            return
        answer = partial(council.answer, self.desk.work, self._submission.id, self._reply())
        if self.desk.submit(answer, self._errors):
            self.accept()
        elif self._errors.stale is not None:
            # There will be another submission with a form of its own.
            self.hold_draft()

    def _fill(self) -> None:
        ui, today = self._ui, self.desk.work.today()
        ui.subject.setText(self._submission.subject)
        due = self._submission.due_on
        ui.deadline.setText(due_text(due, today) if due else "")
        ui.deadline.setVisible(due is not None)
        ui.reasons.setFixedHeight(round(self.desk.theme.em * _REASONS_EM))
        for field in (ui.on, ui.meeting_on):
            field.set_today(today)
            field.set_day(None)
        ui.on.set_day(today)
        ui.on.error_changed.connect(ui.on_error.show_error)
        ui.meeting_on.error_changed.connect(ui.meeting_on_error.show_error)
        for state in self._submission.replies:
            radio = QRadioButton(reply_text(self._submission.kind, state), ui.choices)
            radio.toggled.connect(self._chosen)
            self._group.addButton(radio)
            ui.choices_column.addWidget(radio)
            self._answers[radio] = state
        first = next(iter(self._answers), None)
        if first is not None:
            ui.choices.setFocusProxy(first)
            first.setFocus()
        self._chosen()

    def _chosen(self) -> None:
        """Ask for reasons where the answer has some."""
        state = self._state()
        if state is not None:
            self._ui.outcome_error.clear_error()
        self._ui.fields.setRowVisible(self._ui.reasons_column, state in _GIVES_REASONS)
        self._ui.reasons_error.clear_error()
        self.fit()

    def _state(self) -> ParticipationState | None:
        return next((state for radio, state in self._answers.items() if radio.isChecked()), None)

    def _problems(self) -> list[Problem]:
        ui = self._ui
        found = []
        if self._state() is None:
            found.append(Problem(code=ProblemCode.REQUIRED, field="outcome"))
        for name, field in (("on", ui.on), ("meeting_on", ui.meeting_on)):
            text = field.text().strip()
            if field.day() is None and text:
                problem = Problem(code=ProblemCode.NOT_A_DATE, field=name, values={"text": text})
                found.append(problem)
        if not ui.on.text().strip():
            found.append(Problem(code=ProblemCode.REQUIRED, field="on"))
        return found

    def _reply(self) -> Answer:
        ui, state, on = self._ui, self._state(), self._ui.on.day()
        if state is None or on is None:
            raise AssertionError("asked for before the problems were")
        return Answer(
            outcome=state,
            on=on,
            reasons=ui.reasons.toPlainText().strip() if state in _GIVES_REASONS else "",
            resolution_number=typed(ui.resolution_number),
            meeting_on=ui.meeting_on.day(),
            signed_by_chair=ui.signed_by_chair.isChecked(),
        )
