"""A coloured strip over the whole width that says in which circumstances one works."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from jobswap_desktop.domain.text_rules import without_steering
from jobswap_desktop.presentation.accessibility import give_role, name_plainly
from jobswap_desktop.presentation.icons import TONE_ICONS, pixmap
from jobswap_desktop.presentation.theme import Theme, Tone, current_theme
from jobswap_desktop.presentation.widgets.headings import TextLabel


class Banner(QWidget):
    """For example the yellow "Beispieldaten": always visible, never in the way.

    Add a button through :meth:`add_button`. A screen reader meets a note with the text as name.
    """

    def __init__(
        self,
        text: str | QWidget = "",
        tone: Tone = Tone.WAIT,
        parent: QWidget | None = None,
        *,
        icon: str = "",
    ) -> None:
        if isinstance(text, QWidget):  # as Designer forms call it
            parent = text
            text = ""
        super().__init__(parent)
        self._tone = tone
        self._icon = icon or TONE_ICONS[tone]
        self._theme: Theme = current_theme()
        self._picture = QLabel(self)
        self._text = TextLabel(parent=self)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(16, 6, 16, 6)
        self._row.setSpacing(8)
        self._row.addWidget(self._picture, 0, Qt.AlignmentFlag.AlignVCenter)
        self._row.addWidget(self._text, 1)
        self._theme.changed.connect(self._dress)
        self.set_text(text)
        self._dress()

    def set_text(self, text: str) -> None:
        """Say something else; nothing in it turns the line (see `without_steering`)."""
        plain = without_steering(text)
        self._text.setText(plain)
        name_plainly(self, plain)

    def set_tone(self, tone: Tone) -> None:
        """Speak in another tone, with its usual picture."""
        self._tone = tone
        self._icon = TONE_ICONS[tone]
        self._dress()

    def add_button(self, text: str) -> QPushButton:
        """Append a quiet button and return it, so that it can be connected."""
        button = QPushButton(text, self)
        self._row.addWidget(button)
        return button

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Fill the strip and rule it off."""
        colours = self._theme.tokens.tones[self._tone]
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(colours.tint))
        painter.fillRect(0, self.height() - 1, self.width(), 1, QColor(colours.strong))
        painter.end()

    def _dress(self) -> None:
        colours = self._theme.tokens.tones[self._tone]
        self._text.setStyleSheet(f"color: {colours.text}; font-weight: 600;")
        self._picture.setPixmap(
            pixmap(self._icon, colours.strong, self._theme.icon_size, self.devicePixelRatioF())
        )
        self.update()


give_role(Banner, QAccessible.Role.Note)
