"""Something is being done that takes its time."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QProgressDialog, QWidget

_ROOM = 28
"""Pixels by which Qt's own size leaves too little around the label, the bar and the button."""

_UNTIL_SEEN = 100
"""Milliseconds from the first painting until a window manager has put the window in its place."""
_AT_MOST = 2000


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
        self._begin: Callable[[], None] | None = None

    def open_before(self, begin: Callable[[], None]) -> None:
        """Open, and call `begin` once one can read what is being done.

        The library that encrypts lets no other thread run meanwhile, nor the one that paints.
        """
        self._begin = begin
        # Where a system paints nothing, it is begun all the same.
        QTimer.singleShot(_AT_MOST, self, self._start)
        self.open()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paint, and begin with what is waited for when that is on the screen."""
        super().paintEvent(event)
        if self._begin is not None:
            QTimer.singleShot(_UNTIL_SEEN, self, self._start)

    def _start(self) -> None:
        begin, self._begin = self._begin, None
        if begin is not None:
            begin()
