"""Something is being done that takes its time."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QProgressDialog, QWidget

_ROOM = 28
"""Pixels by which Qt's own size leaves too little around the label, the bar and the button."""


class ProgressDialog(QProgressDialog):
    """Qt's dialog, with room around what it shows."""

    def sizeHint(self) -> QSize:
        """Leave the space at the edges that other dialogs have."""
        return super().sizeHint() + QSize(0, _ROOM)


class WaitDialog(ProgressDialog):
    """Says what is being done over a window, which waits; it deletes itself when closed.

    What is being done cannot be ended halfway.
    """

    def __init__(self, title: str, text: str, window: QWidget) -> None:
        super().__init__(text, "", 0, 0, window)
        self.setWindowTitle(title)
        self.setCancelButton(None)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
