"""Files handed to the window, by a double click or a drop: one is looked at after the other.

Handed over again while it is open, a file comes to the front instead of standing there twice.
"""

from collections import deque
from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QDialog, QWidget

Show = Callable[[Path], None]


class GivenFiles(QObject):
    """Opens each file by `show`, once whatever the one before has opened is closed.

    That is every dialog that has come up since, one after another: the passphrase, the file, what
    is answered to it, or the box that says why nothing can be shown.
    """

    def __init__(self, window: QWidget, show: Show) -> None:
        super().__init__(window)
        self._show = show
        self._shown: Path | None = None
        self._waiting: deque[Path] = deque()
        self._before: list[QDialog] = []
        self._followed: list[QDialog] = []

    def open(self, path: Path) -> None:
        """Show a file now, or after the one that is open; the same one comes to the front."""
        opened = self._opened()
        if self._shown is None or not opened:
            self._begin(path)
        elif path == self._shown:
            for dialog in opened:
                dialog.raise_()
                dialog.activateWindow()
        elif path not in self._waiting:
            self._waiting.append(path)

    def _begin(self, path: Path) -> None:
        self._shown = path
        self._before, self._followed = _dialogs(), []
        self._show(path)
        self._look()

    def _look(self) -> None:
        """Go on with the next file unless something of this one is open still."""
        opened = self._opened()
        for dialog in opened:
            if dialog not in self._followed:
                self._followed.append(dialog)
                dialog.finished.connect(self._look_later)
        if opened:
            return
        self._shown = None
        if self._waiting:
            self._begin(self._waiting.popleft())

    def _look_later(self) -> None:
        # What closes may open something else first.
        QTimer.singleShot(0, self, self._look)

    def _opened(self) -> list[QDialog]:
        """Return what is open and was not before the file was shown, the front one last."""
        return [each for each in _dialogs() if each not in self._before]


def _dialogs() -> list[QDialog]:
    return [
        each
        for each in QApplication.topLevelWidgets()
        if isinstance(each, QDialog) and each.isVisible()
    ]
