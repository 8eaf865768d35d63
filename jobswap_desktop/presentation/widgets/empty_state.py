"""What stands where a list has nothing to show."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from jobswap_desktop.presentation.icons import pixmap
from jobswap_desktop.presentation.theme import current_theme
from jobswap_desktop.presentation.widgets.headings import TextLabel


class EmptyState(QWidget):
    """A picture, one sentence and at most one button that leads on.

    ``pressed`` is emitted by the button. The sentence says why nothing is there, the button what
    to do about it.
    """

    pressed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = ""
        self._picture = QLabel(self)
        self._picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._sentence = TextLabel(parent=self, muted=True)
        self._sentence.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.button = QPushButton(self)
        self.button.clicked.connect(self.pressed)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(24, 24, 24, 24)
        outer.setSpacing(12)
        outer.addStretch(1)
        outer.addWidget(self._picture)
        outer.addWidget(self._sentence)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.button)
        row.addStretch(1)
        outer.addLayout(row)
        outer.addStretch(2)
        current_theme().changed.connect(self._repaint_icon)

    def set_content(self, icon: str, sentence: str, button: str = "") -> None:
        """Show a picture by name, the sentence, and the button if it has a text."""
        self._icon = icon
        self._sentence.setText(sentence)
        self.button.setText(button)
        self.button.setVisible(bool(button))
        self._repaint_icon()

    def _repaint_icon(self) -> None:
        theme = current_theme()
        if self._icon:
            side = theme.em * 2.7
            colour = theme.tokens.placeholder
            self._picture.setPixmap(pixmap(self._icon, colour, side, self.devicePixelRatioF()))
