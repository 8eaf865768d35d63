"""The answer of a page in one look: a large sentence on a coloured sheet, and what follows."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from jobswap_desktop.presentation.accessibility import give_role, name_plainly
from jobswap_desktop.presentation.icons import TONE_ICONS, pixmap
from jobswap_desktop.presentation.theme import TextRole, Theme, Tone, current_theme
from jobswap_desktop.presentation.widgets.headings import Heading, TextLabel

_CORNER = 8


class AnswerPanel(QFrame):
    """Picture, sentence and tone say the same; the second line says what comes next.

    A screen reader meets a note that bears both sentences.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = current_theme()
        self._tone = Tone.NEUTRAL
        self._icon = TONE_ICONS[self._tone]
        self._picture = QLabel(self)
        self._answer = Heading(role=TextRole.SUBTITLE, parent=self)
        self._detail = TextLabel(parent=self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 12, 16, 12)
        row.setSpacing(12)
        row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignTop)
        lines = QVBoxLayout()
        lines.setSpacing(4)
        lines.addWidget(self._answer)
        lines.addWidget(self._detail)
        row.addLayout(lines, 1)
        self._theme.changed.connect(self._dress)
        self._dress()

    @property
    def tone(self) -> Tone:
        """The tone shown."""
        return self._tone

    def show_answer(self, answer: str, detail: str, tone: Tone, icon: str = "") -> None:
        """Say something else; without `icon` with the usual picture of the tone."""
        self._tone, self._icon = tone, icon or TONE_ICONS[tone]
        self._answer.setText(answer)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        name_plainly(self, " ".join(part for part in (answer, detail) if part))
        self._dress()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sheet in the tone's colours."""
        colours = self._theme.tokens.tones[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.strong), 1))
        painter.setBrush(QColor(colours.tint))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), _CORNER, _CORNER)
        painter.end()

    def _dress(self) -> None:
        colours = self._theme.tokens.tones[self._tone]
        for label in (self._answer, self._detail):
            label.setStyleSheet(f"color: {colours.text};")
        side = self._theme.em * 1.6
        self._picture.setPixmap(pixmap(self._icon, colours.strong, side, self.devicePixelRatioF()))
        self.update()


give_role(AnswerPanel, QAccessible.Role.Note)
