"""Telling that the clock of the workstation was set back, while everything goes on as before."""

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer

from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.notices import Notices
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.services.outcome import Touched

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

_BEGIN_AFTER = 1000
"""Milliseconds after the window is made, so that it opens as fast as without."""
_EVERY = 60_000


class ClockWatch(QObject):
    """Asks the file once, and then compares the clock with how far it was itself."""

    def __init__(self, desk: Desk, notices: Notices, window: "QWidget") -> None:
        super().__init__(window)
        self._desk = desk
        self._notices = notices
        self._window = window
        self._known: datetime | None = None
        self._words = ""
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)
        QTimer.singleShot(_BEGIN_AFTER, self, self.begin)

    def begin(self) -> None:
        """Read what was recorded last, tell, and go on looking at the clock."""
        # A window that was closed meanwhile has no file any more.
        if not self._window.isVisible():
            return
        # Loads what knows drafts and copies.
        from jobswap_desktop.services import clock

        try:
            self._known = clock.latest_known(self._desk.work)
        except Unavailable:
            # The file is being spoken of already.
            return
        self._desk.hub.changed.connect(self._follow)
        self._timer.start()
        self.look()

    def look(self) -> None:
        """Say that the clock is behind, or no longer."""
        from jobswap_desktop.services import clock

        now = self._desk.work.now()
        if not clock.is_behind(now, self._known):
            self._words = ""
        elif not self._words:
            # The same words until it is right again: put away is put away.
            self._words = clock.behind_words(now, self._known)
        self._notices.show_notice("clock", self._words, Tone.WAIT)
        if self._known is None or now > self._known:
            self._known = now

    def _follow(self, _touched: Touched) -> None:
        self.look()
