"""The line in which a list is searched."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.widgets.icon_line_edit import IconLineEdit


class SearchField(IconLineEdit):
    """A line edit with a picture at the left and a button that empties it; Esc empties it too."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        name_plainly(self, self.tr("Search"))
        self.set_picture("search")
        self._clear = self.add_button(
            "dismiss", self.tr("Clear search"), self.tr("Clear search (Esc)")
        )
        self._clear.clicked.connect(self.clear)
        self._clear.hide()
        self.textChanged.connect(self._offer_clearing)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Empty the line on Esc; on an empty line Esc goes on to whoever waits for it."""
        if event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
            event.accept()
            return
        super().keyPressEvent(event)

    def _offer_clearing(self, text: str) -> None:
        self._clear.setVisible(bool(text))
