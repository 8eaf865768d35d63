"""Whether a window stays in motion: the longest time for which its event loop did not turn."""

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtCore import QTimer


def alone(seconds: float) -> float:
    """Return how long takes here what takes so long on a machine that does nothing else."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    return seconds * max(1.0, load / (os.cpu_count() or 1))


class Motion:
    """`longest` is the longest stall so far, in seconds; `count` how often the loop turned."""

    def __init__(self) -> None:
        self.longest = 0.0
        self.count = 0
        self._last = time.monotonic()
        self._timer = QTimer(interval=5)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def begin(self) -> None:
        """Forget what was before."""
        self.longest, self._last = 0.0, time.monotonic()

    def stop(self) -> None:
        """Measure no more."""
        self._beat()
        self._timer.stop()

    def _beat(self) -> None:
        now = time.monotonic()
        self.longest = max(self.longest, now - self._last)
        self._last = now
        self.count += 1


@contextmanager
def in_motion() -> Iterator[Motion]:
    """Measure for the time of the context."""
    motion = Motion()
    try:
        yield motion
    finally:
        motion.stop()
