"""The dialog "Entscheidung eintragen": what a superior, a head of office or a body has said."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QButtonGroup,
    QDialog,
    QRadioButton,
    QSizePolicy,
    QWidget,
)

from jobswap_desktop.domain.agreement import Approval, ApprovalState
from jobswap_desktop.domain.ids import ParticipationId, SwapId
from jobswap_desktop.domain.participation import (
    BY_SILENCE,
    Participation,
    ParticipationKind,
    ParticipationState,
)
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation import form_values
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.answer_button import (
    AnswerButton,
    taken_letters,
    with_mnemonic,
)
from jobswap_desktop.presentation.dialogs.decision_fields import DecisionFields, Item
from jobswap_desktop.presentation.dialogs.decision_words import (
    deadline_text,
    silence_text,
    who_decides,
)
from jobswap_desktop.presentation.drafts import draft_of
from jobswap_desktop.presentation.form_draft import FormDraft
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_decision_dialog import Ui_DecisionDialog
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.widgets.form_scroll import fit_dialog
from jobswap_desktop.services import cases, course, decisions
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.wording import answer_text, asked_before_text, state_text, term

_WIDTH_EM = 34
_TO_BE_SUBMITTED = frozenset({ParticipationState.DRAFT, ParticipationState.MORE_INFO_REQUESTED})


class DecisionDialog(QDialog):
    """Records one decision after the other of one case.

    No answer is ever preselected: a stray Enter must not record a council's consent. One that was
    chosen before a crash is chosen again, and Enter records it only after something was done.

    Args:
        desk: the clerk's desk.
        swap_id: the case.
        subject: id of the approval or participation to begin with; the first open one without.
        parent: the widget over which the dialog opens.
        correct: put the recorded answer of `subject` right instead.
    """

    def __init__(
        self,
        desk: Desk,
        swap_id: SwapId,
        subject: str = "",
        parent: QWidget | None = None,
        *,
        correct: bool = False,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._swap: Swap = cases.view(desk.work, swap_id).swap
        self._wrong: Participation | None = None
        self._items = _items(self._swap, subject)
        if correct:
            self._wrong = decisions.participation_of(self._swap, ParticipationId(subject))
            self._items = [course.reopened(self._swap, self._wrong)]
        self._at = next((n for n, item in enumerate(self._items) if item.id == subject), 0)
        self._draft: FormDraft | None = None
        self._group = QButtonGroup(self)
        self._answers: dict[QRadioButton, StrEnum] = {}
        self._ui = Ui_DecisionDialog()
        self._ui.setupUi(self)
        ui = self._ui
        self._fields = DecisionFields(ui, desk.work.today(), desk.theme.em, self)
        self._errors = FormErrors(self._fields.errors(), ui.general_error)
        self._build()
        self._connect()
        self._show_item()

    def _build(self) -> None:
        ui = self._ui
        if self._wrong is not None:
            self.setWindowTitle(self.tr("Correct answer"))
        ui.details.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        bind_icon(ui.previous, "chevron_left")
        bind_icon(ui.next, "chevron_right")
        for label in (ui.title, ui.position, ui.explanation, ui.deemed, ui.late):
            label.setTextFormat(Qt.TextFormat.PlainText)

    def _connect(self) -> None:
        ui = self._ui
        ui.on.error_changed.connect(ui.on_error.show_error)
        ui.meeting_on.error_changed.connect(ui.meeting_on_error.show_error)
        ui.explain.clicked.connect(self._explain)
        self._fields.rows_changed.connect(self._fit)
        ui.previous.clicked.connect(self._show_previous)
        ui.next.clicked.connect(self._show_next)
        ui.cancel.clicked.connect(self.reject)
        ui.record.clicked.connect(self._record_and_close)
        ui.record_and_next.clicked.connect(self._record_and_go_on)
        shortcuts: dict[str, Callable[[], None]] = {
            "Ctrl+Return": self._record_and_close,
            "Ctrl+Enter": self._record_and_close,
            "Ctrl+PgUp": self._show_previous,
            "Ctrl+PgDown": self._show_next,
        }
        for keys, slot in shortcuts.items():
            QShortcut(QKeySequence(keys), self).activated.connect(slot)

    def _item(self) -> Approval | Participation | None:
        return self._items[self._at] if self._at < len(self._items) else None

    def _show_previous(self) -> None:
        self._go(-1)

    def _show_next(self) -> None:
        self._go(1)

    def _go(self, step: int) -> None:
        if self._draft is not None and not self._draft.may_be_turned():
            return
        if 0 <= self._at + step < len(self._items):
            self._at += step
            self._show_item()
            announce(self, f"{self._ui.title.text()}, {self._ui.position.text()}")

    def _show_item(self) -> None:
        ui, item = self._ui, self._item()
        if self._draft is not None:
            # Before the rows are emptied.
            self._draft.leave()
            self._draft = None
        several = len(self._items) > 1
        for widget in (ui.previous, ui.next, ui.record_and_next):
            widget.setVisible(several)
        ui.previous.setEnabled(self._at > 0)
        ui.next.setEnabled(self._at + 1 < len(self._items))
        ui.position.setText(
            self.tr("{number} of {all} open").format(number=self._at + 1, all=len(self._items))
        )
        ui.position.setVisible(item is not None and self._wrong is None)
        ui.choices.setVisible(item is not None)
        ui.record.setVisible(item is not None)
        ui.title.setText(
            who_decides(self._swap, item) if item else self.tr("No decision is open at present.")
        )
        ui.explanation.setText(
            deadline_text(self._swap, item) if isinstance(item, Participation) else self._swap.title
        )
        silence = _silence(self._swap, item, self._desk.work.today())
        ui.deemed.setText(silence)
        ui.deemed.setVisible(bool(silence))
        ui.explain.setVisible(isinstance(item, Participation) and item.due_on is not None)
        self._fields.show_item(
            item,
            by=decisions.usual_decider(self._swap, item) if isinstance(item, Approval) else "",
            on=self._wrong.reply_on if self._wrong else None,
            correcting=self._wrong is not None,
        )
        # A row that appears brings its empty error line along.
        self._errors.clear()
        self._show_answers(item)
        if item is not None:
            self._begin_draft(item)

    def reject(self) -> None:
        """Close; who would lose what was typed, because it can be kept nowhere, is asked first."""
        if self._draft is None or self._draft.may_be_closed():
            super().reject()

    def done(self, result: int) -> None:
        """Close; what was typed is recorded now, or not wanted unless it was restored."""
        if self._draft is not None:
            self._draft.close()
        super().done(result)

    def _begin_draft(self, item: Approval | Participation) -> None:
        """Keep what is typed and chosen for each decision on its own."""
        about = f"{self._swap.reference}, {self._ui.title.text()}"
        blank = draft_of("decision", {}, subject=item.id, swap_id=self._swap.id, about=about)
        self._draft = FormDraft(self, self._desk, blank)
        if self._answer() is None:
            return
        self._ui.cancel.setDefault(True)
        for signal in form_values.signals(self):
            signal.connect(self._let_enter_record)

    def _let_enter_record(self) -> None:
        self._ui.record.setDefault(True)

    def _show_answers(self, item: Approval | Participation | None) -> None:
        ui = self._ui
        for old in self._answers:
            self._group.removeButton(old)
            ui.choices_column.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self._answers = {}
        ui.record.setDefault(True)
        taken = taken_letters(self)
        for answer in self._allowed(item):
            radio = AnswerButton(with_mnemonic(self._words(item, answer), taken), ui.choices)
            radio.setObjectName(f"{form_values.ANSWER}{answer.value}")
            radio.toggled.connect(self._chosen)
            self._group.addButton(radio)
            ui.choices_column.addWidget(radio)
            self._answers[radio] = answer
        first = next(iter(self._answers), None)
        self._order_tabs()
        self._chosen()
        if first is not None:
            ui.choices.setFocusProxy(first)
            first.setFocus(Qt.FocusReason.OtherFocusReason)

    def _words(self, item: Item, answer: StrEnum) -> str:
        if not isinstance(item, Participation) or not isinstance(answer, ParticipationState):
            return term(answer)
        if self._wrong is not None and answer is item.state:
            return self.tr("No answer yet ({state})").format(state=state_text(item))
        return answer_text(item, answer)

    def _allowed(self, item: Item) -> tuple[StrEnum, ...]:
        if item is None:
            return ()
        if isinstance(item, Approval):
            return (ApprovalState.GRANTED, ApprovalState.REFUSED)
        answers = item.answers(self._desk.work.today())
        if self._wrong is not None:
            return (*answers, item.state)
        if item.state in _TO_BE_SUBMITTED and item.has_rule:
            return (ParticipationState.SUBMITTED, *answers)
        return answers

    def _order_tabs(self) -> None:
        ui = self._ui
        before: QWidget = ui.next
        for radio in self._answers:
            self.setTabOrder(before, radio)
            before = radio
        self.setTabOrder(before, ui.on)

    def _answer(self) -> StrEnum | None:
        return next((answer for radio, answer in self._answers.items() if radio.isChecked()), None)

    def _chosen(self) -> None:
        """Ask for what the answer needs besides its day."""
        answer, item = self._answer(), self._item()
        if answer is not None:
            self._ui.outcome_error.clear_error()
        note = ""
        if isinstance(item, Participation) and answer in BY_SILENCE:
            note = course.proposed_note(self._swap, item, ParticipationState(answer))
        self._fields.show_answer(answer, note)

    def _fit(self) -> None:
        fit_dialog(self, self._ui.scroll, round(self._desk.theme.em * _WIDTH_EM))

    def _explain(self) -> None:
        from jobswap_desktop.presentation.dialogs.deadline_dialog import DeadlineDialog

        item = self._item()
        if isinstance(item, Participation):
            DeadlineDialog(self._desk, self._swap, item, self).open()

    def _record_and_close(self) -> None:
        if self._record():
            self.accept()

    def _record_and_go_on(self) -> None:
        if not self._record():
            return
        self._swap = cases.view(self._desk.work, self._swap.id).swap
        self._items = list(decisions.open_decisions(self._swap))
        if not self._items:
            self.accept()
            return
        self._at = min(self._at, len(self._items) - 1)
        self._show_item()
        announce(self, f"{self._ui.title.text()}, {self._ui.position.text()}")

    def _record(self) -> bool:
        ui, item, answer = self._ui, self._item(), self._answer()
        if item is None:
            return False
        if answer is None:
            ui.outcome_error.show_error(self.tr("Please choose the answer that was given."))
            ui.choices.setFocus()
            return False
        use_case = self._use_case(item, answer)
        if use_case is None:
            ui.on_error.show_error(ui.on.error() or self.tr("Please enter the day."))
            ui.on.setFocus()
            return False
        problem = self._fields.problem()
        if problem is not None:
            self._errors.show((problem,))
            return False
        is_recorded = self._desk.submit(use_case, self._errors) is not None
        if is_recorded and self._draft is not None:
            self._draft.settle()
        return is_recorded

    def _use_case(
        self, item: Approval | Participation, answer: StrEnum
    ) -> Callable[[], Outcome[Swap]] | None:
        """Return what is to be recorded; None without a readable day."""
        ui, work, swap_id = self._ui, self._desk.work, self._swap.id
        on = ui.on.day()
        if on is None:
            return None
        if isinstance(item, Approval):
            decision = decisions.ApprovalDecision(
                approval_id=item.id,
                state=ApprovalState(answer),
                on=on,
                by=ui.by.text().strip(),
                reasons=self._fields.reasons(),
            )
            return partial(decisions.decide_approval, work, swap_id, decision)
        if self._wrong is not None:
            return partial(course.correct, work, swap_id, self._correction(item, answer, on))
        if answer is ParticipationState.SUBMITTED:
            submission = decisions.Submission(participation_id=item.id, received_on=on)
            return partial(decisions.submit, work, swap_id, submission)
        reply = self._fields.reply(ParticipationState(answer), on)
        return partial(decisions.answer, work, swap_id, item.id, reply)

    def _correction(self, item: Participation, answer: StrEnum, on: date) -> course.Correction:
        none = answer is item.state
        return course.Correction(
            participation_id=item.id,
            answer=None if none else self._fields.reply(ParticipationState(answer), on),
            reason=self._ui.correction_reason.text().strip(),
        )


def _silence(swap: Swap, item: Item, today: date) -> str:
    """Return why silence is not among the answers yet, or who else is to be heard first."""
    if not isinstance(item, Participation):
        return ""
    if item.state is ParticipationState.DRAFT:
        return asked_before_text(item, swap.participations)
    if item.kind is ParticipationKind.INFORMATION:
        return silence_text(item)
    offered = BY_SILENCE & set(item.answers(today))
    return "" if offered else silence_text(item)


def _items(swap: Swap, subject: str) -> list[Approval | Participation]:
    found = list(decisions.open_decisions(swap))
    if subject and subject not in {item.id for item in found}:
        everything: list[Approval | Participation] = [*swap.approvals, *swap.participations]
        found = [item for item in everything if item.id == subject] + found
    return found
