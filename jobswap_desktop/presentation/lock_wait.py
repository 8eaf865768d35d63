"""Waiting for another program's lock while the window stays in motion."""

import time
from collections.abc import Callable
from typing import TypeVar

from PySide6.QtCore import QEventLoop, QObject, Qt, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.presentation.widgets.wait_dialog import ProgressDialog

Value = TypeVar("Value")

_PAUSE_MS = 60
_SHOWN_AFTER = 0.3
_LONGEST = 60.0


class LockWait(QObject):
    """Tries again and again, says so after a moment, and can be told to stop.

    Nothing else can be done in the window meanwhile: what was begun is not to be begun twice.
    """

    def __init__(self, window: QWidget | None, *, on_server: bool = False) -> None:
        super().__init__(window)
        self._window = window
        self._on_server = on_server
        self._box: ProgressDialog | None = None
        self._is_given_up = False

    def until_free(self, deed: Callable[[], Value]) -> Value:
        """Return what `deed` returns once nobody keeps it from writing.

        Raises Unavailable (locked) when the clerk stops waiting, or after a minute; other faults
        at once.
        """
        begun = time.monotonic()
        try:
            while True:
                self._let_things_happen()
                waited = time.monotonic() - begun
                if self._box is None and waited > _SHOWN_AFTER:
                    self._show()
                try:
                    return deed()
                except Unavailable as error:
                    if error.fault is not Fault.LOCKED or self._is_given_up or waited > _LONGEST:
                        raise
        finally:
            if self._box is not None:
                self._box.close()
                self._box.deleteLater()
            self.deleteLater()

    def _let_things_happen(self) -> None:
        loop = QEventLoop()
        QTimer.singleShot(_PAUSE_MS, loop, loop.quit)
        if self._box is None:
            # Keys and clicks wait their turn, until there is a box that takes them.
            loop.exec(QEventLoop.ProcessEventsFlag.ExcludeUserInputEvents)
        else:
            loop.exec()

    def _show(self) -> None:
        text = (
            self.tr("Somebody else is saving on the server. Waiting until it is done…")
            if self._on_server
            else self.tr("Another program is writing into the file. Waiting until it is done…")
        )
        parent = QApplication.activeModalWidget() or self._window
        box = ProgressDialog(text, self.tr("Stop waiting"), 0, 0, parent)
        box.setWindowTitle(self.tr("Waiting"))
        box.setWindowModality(Qt.WindowModality.ApplicationModal)
        box.canceled.connect(self._give_up)
        box.show()
        self._box = box

    def _give_up(self) -> None:
        self._is_given_up = True
