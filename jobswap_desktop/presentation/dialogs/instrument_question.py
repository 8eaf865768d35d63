"""One question of the advice on instruments, with its two answers side by side."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QRadioButton, QVBoxLayout, QWidget

from jobswap_desktop.domain.instrument_advice import AdviceQuestion
from jobswap_desktop.presentation.accessibility import give_role, name_plainly
from jobswap_desktop.presentation.theme import TextRole
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.services.instrument_words import question_words

_BETWEEN_ANSWERS = 20


class InstrumentQuestion(QWidget):
    """Shows the question; nothing is chosen unless `presumed` says what is likely.

    Attributes:
        answered: somebody chose the other answer.
    """

    answered = Signal()

    def __init__(
        self, question: AdviceQuestion, parent: QWidget, *, presumed: bool | None, hint: str
    ) -> None:
        super().__init__(parent)
        words = question_words(question)
        self.setObjectName(f"question_{question.value}")
        self._presumed = presumed
        self._yes = QRadioButton(words.yes, self)
        self._no = QRadioButton(words.no, self)
        self._hint = TextLabel(hint, TextRole.CAPTION)
        if presumed is not None:
            (self._yes if presumed else self._no).setChecked(True)
        answers = FlowLayout(spacing=_BETWEEN_ANSWERS)
        for radio in (self._no, self._yes) if words.no_first else (self._yes, self._no):
            answers.addWidget(radio)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(TextLabel(words.text, TextRole.STRONG))
        column.addLayout(answers)
        column.addWidget(self._hint)
        self.setFocusProxy(self._no if words.no_first else self._yes)
        name_plainly(self, words.text)
        self._show_hint()
        for radio in (self._yes, self._no):
            radio.toggled.connect(self._toggled)

    @property
    def answer(self) -> bool | None:
        """What was chosen, None while nothing was."""
        if self._yes.isChecked():
            return True
        return False if self._no.isChecked() else None

    def _toggled(self, checked: bool) -> None:
        # One click changes both buttons, and is one answer.
        if checked:
            self._show_hint()
            self.answered.emit()

    def _show_hint(self) -> None:
        presumed = self._presumed is not None and self.answer is self._presumed
        self._hint.setVisible(presumed and bool(self._hint.text()))


give_role(InstrumentQuestion, QAccessible.Role.Grouping)
