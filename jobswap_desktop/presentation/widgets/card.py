"""A white sheet with a title on the tinted window."""

from __future__ import annotations

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from jobswap_desktop.presentation.accessibility import give_role, name_plainly
from jobswap_desktop.presentation.theme import TextRole
from jobswap_desktop.presentation.widgets.headings import Heading

_EDGE = 16
_GAP = 12


class Card(QFrame):
    """Groups what belongs together under one heading; its name is the heading's text.

    Put content into :attr:`body`, and what belongs beside the title (a badge, a button) into
    :attr:`head`.
    """

    def __init__(self, title: str | QWidget = "", parent: QWidget | None = None) -> None:
        if isinstance(title, QWidget):  # as Designer forms call it
            parent = title
            title = ""
        super().__init__(parent)
        self.setProperty("card", True)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        outer.setSpacing(_GAP)
        self.head = QHBoxLayout()
        self.head.setSpacing(_GAP)
        self.title = Heading(role=TextRole.SUBTITLE)
        self.head.addWidget(self.title, 1)
        outer.addLayout(self.head)
        self.body = QVBoxLayout()
        self.body.setSpacing(8)
        outer.addLayout(self.body, 1)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        """Name the card; without a title the line is left out."""
        self.title.setText(title)
        self.title.setVisible(bool(title))
        name_plainly(self, title)


give_role(Card, QAccessible.Role.Grouping)
