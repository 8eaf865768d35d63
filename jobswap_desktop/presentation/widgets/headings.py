"""Labels with the standing of a heading, for the eye and for the screen reader."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QWidget

from jobswap_desktop.presentation.accessibility import give_role, name_plainly
from jobswap_desktop.presentation.theme import TextRole, repolish
from jobswap_desktop.presentation.word_breaks import breakable


class TextLabel(QLabel):
    """A plain-text label that stands in one of the text roles and wraps where it must.

    A name without a blank breaks as well, so that no label pushes a button off the screen.
    """

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
        self._text = ""
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        self.setProperty("textRole", role.value)
        self.setProperty("muted", muted)
        self.setText(text)

    def setText(self, text: str) -> None:
        """Show ``text``; soft hyphens in it may break words but are not read out."""
        self._text = text
        super().setText(breakable(text))
        name_plainly(self, text)

    def text(self) -> str:
        """Return what was set, without the places where a long word may break."""
        return self._text

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
