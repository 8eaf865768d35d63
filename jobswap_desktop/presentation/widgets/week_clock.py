"""The time that the now-line shows."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtCore import QObject, QTimer, Signal

from jobswap_desktop.domain.office_clock import at_office

_MINUTE_MS = 60_000
_LATE_MS = 50


class WeekClock(QObject):
    """Strikes at every full minute while it runs.

    Attributes:
        struck: a minute has begun.
    """

    struck = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.source: Callable[[], datetime] = _now
        """Where the time at the office comes from."""
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.run)

    def minute(self) -> int:
        """Return the minute of the day that it is."""
        now = self.source()
        return now.hour * 60 + now.minute

    def run(self) -> None:
        """Strike now, and then at every full minute."""
        now = self.source()
        past = now.second * 1000 + now.microsecond // 1000
        self._timer.start(_MINUTE_MS - past + _LATE_MS)
        self.struck.emit()

    def rest(self) -> None:
        """Strike no more."""
        self._timer.stop()


def _now() -> datetime:
    return at_office(datetime.now(UTC))
