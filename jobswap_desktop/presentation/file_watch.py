"""Looks all the time for what others have written, and whether the file is still there."""

from contextlib import suppress

from PySide6.QtCore import QObject, QTimer, Signal

from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.services.watching import (
    changed_elsewhere,
    origin,
    reconnected,
    restore_mark,
    restored_words,
)

LOOK_EVERY = 500
_TRY_EVERY = 4
"""Of so many looks one tries to go on with a file that was gone: connecting costs more."""


class FileWatch(QObject):
    """Has everything shown anew when another process has written.

    A file that is gone is said once; as soon as it lies at its path again one goes on with it.
    What is being typed stays as it is, whatever happens.

    Attributes:
        restored: somebody else has restored a copy; the words say who.
        standing: what is to be said until it is over; "" once it is.
        moved: the window has to go on at this `Workplace`, as a server's account now says.
        role: in which role that is, in words.
    """

    restored = Signal(str)
    standing = Signal(str)
    moved = Signal(object)
    role = Signal(str)

    def __init__(self, desk: Desk, look_every: int = LOOK_EVERY) -> None:
        super().__init__(desk)
        self._desk = desk
        self._origin = origin(desk.work)
        self._restore = restore_mark(desk.work)
        self._failures = 0
        self._is_paused = False
        self._timer = QTimer(self, interval=look_every)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def stop(self) -> None:
        """Look no more."""
        self._timer.stop()

    def pause(self, is_paused: bool) -> None:
        """Look away while this window itself restores a copy; then know the file as it is."""
        self._is_paused = is_paused
        if is_paused:
            return
        self._failures = 0
        with suppress(Unavailable):
            self._origin = origin(self._desk.work)
            self._restore = restore_mark(self._desk.work)

    def look(self) -> None:
        """Look at once."""
        if self._is_paused:
            return
        try:
            changed = changed_elsewhere(self._desk.work)
            # Whose file a new one is, is entered in it some time.
            self._origin = self._origin or origin(self._desk.work)
        except Unavailable as error:
            self._meet(error)
            return
        was_gone, self._failures = self._failures > 0, 0
        if was_gone:
            self._say_back()
        elif changed:
            self._tell_of_changes()

    def _tell_of_changes(self) -> None:
        self._desk.hub.announce_everything()
        self._tell_of_restore()

    def _tell_of_restore(self) -> None:
        try:
            words = restored_words(self._desk.work, self._restore)
            self._restore = restore_mark(self._desk.work)
        except Unavailable:
            # Told at the next change.
            return
        if words:
            self.restored.emit(words)

    def _meet(self, error: Unavailable) -> None:
        """Say it once, not at every look, until the file can be read again."""
        self._failures += 1
        if self._failures == 1:
            self._desk.messages.unavailable(error)
        elif self._failures % _TRY_EVERY == 0 and reconnected(self._desk.work, self._origin):
            self._failures = 0
            self._say_back()

    def _say_back(self) -> None:
        self._desk.hub.announce_everything()
        self._desk.told.emit(self.tr("The file is there again; everything can be saved."))
