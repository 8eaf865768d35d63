"""The bar that answers "what now?" with one button."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAccessible, QColor, QPainter, QPaintEvent, QPalette, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QFrame,
    QHBoxLayout,
    QPushButton,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from jobswap_desktop.presentation.accessibility import give_role, name_plainly
from jobswap_desktop.presentation.theme import TextRole, Theme, Tone, current_theme
from jobswap_desktop.presentation.widgets.headings import Heading, TextLabel

_EDGE = 16
_RADIUS = 8
# Below this width beside the buttons, in em, the text gets the whole width for itself.
_LEAST_TEXT = 16


class NextStepBar(QFrame):
    """A title, a line of detail, one filled button and at most one plain one beside it.

    Buttons move beneath the text where the bar is narrow. The bar's shortcut belongs to the action
    that the page connects to :attr:`primary_pressed`; it is named in the button's text or tooltip.
    """

    primary_pressed = Signal()
    secondary_pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tone = Tone.INFO
        self._theme: Theme = current_theme()
        self._title = Heading(role=TextRole.STRONG)
        self._detail = TextLabel()
        self.secondary = QPushButton()
        self.primary = QPushButton()
        self.primary.setProperty("appearance", "primary")
        self.primary.clicked.connect(self.primary_pressed)
        self.secondary.clicked.connect(self.secondary_pressed)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._build()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        self._theme.changed.connect(self._dress)
        self._dress()

    def set_step(
        self,
        title: str,
        detail: str = "",
        *,
        primary: str = "",
        secondary: str = "",
        tone: Tone = Tone.INFO,
    ) -> None:
        """Show what is next. A button without a text is left out."""
        self._tone = tone
        self._title.setText(title)
        self._detail.setText(detail)
        self._detail.setVisible(bool(detail))
        name_plainly(self, title)
        for button, text in ((self.primary, primary), (self.secondary, secondary)):
            button.setText(text)
            button.setVisible(bool(text))
        self._buttons.setVisible(bool(primary or secondary))
        self._dress()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Move the buttons beneath the text, or back beside it."""
        super().resizeEvent(event)
        self._arrange()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the tinted frame."""
        colours = self._theme.tokens.tones[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.strong), 1))
        painter.setBrush(QColor(colours.tint))
        frame = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(frame, _RADIUS, _RADIUS)
        painter.end()

    def _build(self) -> None:
        self._row.setContentsMargins(_EDGE, 12, _EDGE, 12)
        self._row.setSpacing(12)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._detail)
        words.addStretch(1)
        self._row.addLayout(words, 1)
        self._buttons = QWidget(self)
        buttons = QHBoxLayout(self._buttons)
        buttons.setContentsMargins(0, 0, 0, 0)
        buttons.setSpacing(8)
        buttons.addStretch(1)
        buttons.addWidget(self.secondary)
        buttons.addWidget(self.primary)
        self._row.addWidget(self._buttons, 0, Qt.AlignmentFlag.AlignVCenter)

    def _arrange(self) -> None:
        beside = self._buttons.sizeHint().width() + round(self._theme.em * _LEAST_TEXT) + 3 * _EDGE
        wide = self._buttons.isHidden() or self.width() >= beside
        direction = QBoxLayout.Direction
        self._row.setDirection(direction.LeftToRight if wide else direction.TopToBottom)

    def _dress(self) -> None:
        colours = self._theme.tokens.tones[self._tone]
        for label in (self._title, self._detail):
            palette = QPalette(label.palette())
            palette.setColor(QPalette.ColorRole.WindowText, QColor(colours.text))
            label.setPalette(palette)
        self._arrange()
        self.updateGeometry()
        self.update()


give_role(NextStepBar, QAccessible.Role.Grouping)
