"""A line edit with buttons inside that grow with the text."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QLineEdit, QToolButton, QWidget

from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.icons import bind_icon, pixmap
from jobswap_desktop.presentation.theme import Colour, Theme, current_theme

_EDGE = 4


class IconLineEdit(QLineEdit):
    """Base of fields with a picture at the left or buttons at the right.

    The actions Qt offers for that stay at 16 pixels and without a name; these follow the text size
    and are named. The buttons are for the mouse; whoever adds one gives its deed a key as well.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = current_theme()
        self._buttons: list[QToolButton] = []
        self._picture: QLabel | None = None
        self._picture_name = ""
        self._theme.changed.connect(self._remeasure)

    def set_picture(self, name: str) -> None:
        """Show a picture at the left that says what the field is for; it does nothing."""
        self._picture_name = name
        self._picture = QLabel(self)
        self._picture.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._remeasure()

    def add_button(self, icon: str, name: str, tooltip: str) -> QToolButton:
        """Append a button at the right and return it, so that it can be connected."""
        button = QToolButton(self)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.setToolTip(tooltip)
        name_plainly(button, name)
        bind_icon(button, icon, Colour.TEXT2)
        self._buttons.append(button)
        self._remeasure()
        return button

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep picture and buttons at their edges."""
        super().resizeEvent(event)
        self._place()

    def _remeasure(self) -> None:
        if self._picture is not None:
            side = self._theme.icon_size
            colour = self._theme.tokens.colour(Colour.TEXT2)
            ratio = self.devicePixelRatioF()
            self._picture.setPixmap(pixmap(self._picture_name, colour, side, ratio))
        self._place()

    def _place(self) -> None:
        left = 0
        if self._picture is not None:
            side = self._theme.icon_size
            self._picture.setGeometry(_EDGE * 2, (self.height() - side) // 2, side, side)
            left = side + _EDGE
        side = self._theme.control_height - 2 * _EDGE
        right = self.width() - _EDGE
        for button in reversed(self._buttons):
            right -= side
            button.setGeometry(right, (self.height() - side) // 2, side, side)
        margin = side * len(self._buttons)
        if self.textMargins().left() != left or self.textMargins().right() != margin:
            self.setTextMargins(left, 0, margin, 0)
