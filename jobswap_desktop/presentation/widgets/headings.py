"""Labels with the standing of a heading, for the eye and for the screen reader."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from jobswap_desktop.presentation.accessibility import give_role, name_plainly
from jobswap_desktop.presentation.theme import TextRole, repolish


class TextLabel(QLabel):
    """A plain-text label that stands in one of the text roles and wraps where it must."""

    def __init__(
        self,
        text: str | QWidget = "",
        role: TextRole = TextRole.BODY,
        parent: QWidget | None = None,
        *,
        muted: bool = False,
    ) -> None:
        if isinstance(text, QWidget):  # as Designer forms call it
            parent = text
            text = ""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("textRole", role.value)
        self.setProperty("muted", muted)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show ``text``; soft hyphens in it may break words but are not read out."""
        super().setText(text)
        name_plainly(self, text)

    def set_role(self, role: TextRole) -> None:
        """Let the label stand in another text role."""
        self.setProperty("textRole", role.value)
        repolish(self)


class Heading(TextLabel):
    """A title that a screen reader offers as a heading."""

    def __init__(
        self,
        text: str | QWidget = "",
        role: TextRole = TextRole.SUBTITLE,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, role, parent)


give_role(Heading, QAccessible.Role.Heading)
