"""The dialog "Entscheidung eintragen": what a superior, a head of office or a body has said."""

from __future__ import annotations

import re
from collections.abc import Callable
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QButtonGroup, QDialog, QLabel, QPushButton, QRadioButton, QWidget

from jobswap_desktop.domain.agreement import Approval, ApprovalState
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.offices import COUNCILS
from jobswap_desktop.domain.participation import (
    NEEDS_REASON,
    Answer,
    Participation,
    ParticipationState,
)
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.accessibility import announce, spoken
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.decision_words import (
    deadline_text,
    silence_text,
    who_decides,
)
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_decision_dialog import Ui_DecisionDialog
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.widgets.form_scroll import fit_dialog
from jobswap_desktop.services import cases, decisions
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.wording import answer_text, term

_WIDTH_EM = 34
_MNEMONIC = re.compile(r"&(\w)")
_TO_BE_SUBMITTED = frozenset({ParticipationState.DRAFT, ParticipationState.MORE_INFO_REQUESTED})


class DecisionDialog(QDialog):
    """Records one decision after the other of one case.

    No answer is ever preselected: a stray Enter must not record a council's consent.

    Args:
        desk: the clerk's desk.
        swap_id: the case.
        subject: id of the approval or participation to begin with; the first open one without.
        parent: the widget over which the dialog opens.
    """

    def __init__(
        self, desk: Desk, swap_id: SwapId, subject: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._desk = desk
        self._swap: Swap = cases.view(desk.work, swap_id).swap
        self._items = _items(self._swap, subject)
        self._at = next((n for n, item in enumerate(self._items) if item.id == subject), 0)
        self._group = QButtonGroup(self)
        self._answers: dict[QRadioButton, StrEnum] = {}
        self._ui = Ui_DecisionDialog()
        self._ui.setupUi(self)
        ui = self._ui
        self._errors = FormErrors(
            {
                "outcome": (ui.choices, ui.outcome_error),
                "on": (ui.on, ui.on_error),
                "resolution_number": (ui.resolution_number, ui.resolution_number_error),
                "by": (ui.by, ui.by_error),
                "reasons": (ui.reasons, ui.reasons_error),
            },
            ui.general_error,
        )
        self._build()
        self._connect()
        self._show_item()

    def _build(self) -> None:
        ui, em = self._ui, self._desk.theme.em
        ui.reasons.setFixedHeight(round(em * 4.5))
        ui.on.set_today(self._desk.work.today())
        bind_icon(ui.previous, "chevron_left")
        bind_icon(ui.next, "chevron_right")
        for label in (ui.title, ui.position, ui.explanation, ui.deemed):
            label.setTextFormat(Qt.TextFormat.PlainText)

    def _connect(self) -> None:
        ui = self._ui
        ui.on.error_changed.connect(ui.on_error.show_error)
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
        if 0 <= self._at + step < len(self._items):
            self._at += step
            self._show_item()
            announce(self, f"{self._ui.title.text()}, {self._ui.position.text()}")

    def _show_item(self) -> None:
        ui, item = self._ui, self._item()
        several = len(self._items) > 1
        for widget in (ui.previous, ui.next, ui.record_and_next):
            widget.setVisible(several)
        ui.previous.setEnabled(self._at > 0)
        ui.next.setEnabled(self._at + 1 < len(self._items))
        ui.position.setText(
            self.tr("{number} of {all} open").format(number=self._at + 1, all=len(self._items))
        )
        ui.position.setVisible(item is not None)
        ui.choices.setVisible(item is not None)
        ui.record.setVisible(item is not None)
        ui.title.setText(
            who_decides(self._swap, item) if item else self.tr("No decision is open at present.")
        )
        ui.explanation.setText(
            deadline_text(self._swap, item) if isinstance(item, Participation) else self._swap.title
        )
        silence = silence_text(item) if isinstance(item, Participation) else ""
        ui.deemed.setText(silence)
        ui.deemed.setVisible(bool(silence))
        ui.form.setRowVisible(ui.on_column, item is not None)
        has_resolutions = isinstance(item, Participation) and item.body in COUNCILS
        ui.form.setRowVisible(ui.resolution_number_column, has_resolutions)
        ui.form.setRowVisible(ui.by_column, isinstance(item, Approval))
        for line in (ui.resolution_number, ui.by):
            line.clear()
        ui.reasons.clear()
        ui.on.set_day(self._desk.work.today())
        # A row that appears brings its empty error line along.
        self._errors.clear()
        self._show_answers(item)

    def _show_answers(self, item: Approval | Participation | None) -> None:
        ui = self._ui
        for old in self._answers:
            self._group.removeButton(old)
            ui.choices_column.removeWidget(old)
            old.setParent(None)
            old.deleteLater()
        self._answers = {}
        taken = self._taken_letters()
        for answer in self._allowed(item):
            radio = _AnswerButton(_with_mnemonic(_words(item, answer), taken), ui.choices)
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

    def _allowed(self, item: Approval | Participation | None) -> tuple[StrEnum, ...]:
        if item is None:
            return ()
        if isinstance(item, Approval):
            return (ApprovalState.GRANTED, ApprovalState.REFUSED)
        answers = item.answers(self._desk.work.today())
        if item.state in _TO_BE_SUBMITTED:
            return (ParticipationState.SUBMITTED, *answers)
        return answers

    def _taken_letters(self) -> set[str]:
        texts = [label.text() for label in self.findChildren(QLabel)]
        texts += [button.text() for button in self.findChildren(QPushButton)]
        return {letter.casefold() for text in texts for letter in _MNEMONIC.findall(text)}

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
        """Ask for reasons where the answer needs them."""
        answer = self._answer()
        if answer is not None:
            self._ui.outcome_error.clear_error()
        refused = answer is ApprovalState.REFUSED
        needed = refused or (isinstance(answer, ParticipationState) and answer in NEEDS_REASON)
        if needed == self._ui.reasons.isHidden():
            self._ui.form.setRowVisible(self._ui.reasons_column, needed)
            self._ui.reasons_error.clear_error()
        fit_dialog(self, self._ui.scroll, round(self._desk.theme.em * _WIDTH_EM))

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
        return self._desk.submit(use_case, self._errors) is not None

    def _use_case(
        self, item: Approval | Participation, answer: StrEnum
    ) -> Callable[[], Outcome[Swap]] | None:
        """Return what is to be recorded; None without a readable day."""
        ui, work, swap_id = self._ui, self._desk.work, self._swap.id
        on = ui.on.day()
        if on is None:
            return None
        reasons = "" if ui.reasons.isHidden() else ui.reasons.toPlainText().strip()
        if isinstance(item, Approval):
            decision = decisions.ApprovalDecision(
                approval_id=item.id,
                state=ApprovalState(answer),
                on=on,
                by=ui.by.text().strip(),
                reasons=reasons,
            )
            return partial(decisions.decide_approval, work, swap_id, decision)
        if answer is ParticipationState.SUBMITTED:
            submission = decisions.Submission(participation_id=item.id, received_on=on)
            return partial(decisions.submit, work, swap_id, submission)
        reply = Answer(
            outcome=ParticipationState(answer),
            on=on,
            reasons=reasons,
            resolution_number=ui.resolution_number.text().strip(),
        )
        return partial(decisions.answer, work, swap_id, item.id, reply)


class _AnswerButton(QRadioButton):
    """Is chosen at once by its Alt key; Qt would wait a moment, and Enter might come before."""

    def event(self, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Shortcut:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.click()
            return True
        return super().event(event)


def _words(item: Approval | Participation | None, answer: StrEnum) -> str:
    if isinstance(item, Participation) and isinstance(answer, ParticipationState):
        return answer_text(item, answer)
    return term(answer)


def _items(swap: Swap, subject: str) -> list[Approval | Participation]:
    found = list(decisions.open_decisions(swap))
    if subject and subject not in {item.id for item in found}:
        everything: list[Approval | Participation] = [*swap.approvals, *swap.participations]
        found = [item for item in everything if item.id == subject] + found
    return found


def _with_mnemonic(word: str, taken: set[str]) -> str:
    """Return the word with Alt on its first letter that is free, and mark that one as taken."""
    plain = spoken(word)
    for at, letter in enumerate(plain):
        if letter.isalpha() and letter.casefold() not in taken:
            taken.add(letter.casefold())
            return f"{plain[:at]}&{plain[at:]}"
    return plain
