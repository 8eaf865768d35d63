"""Tells everyone who shows data what part of it has changed."""

from PySide6.QtCore import QObject, Signal

from jobswap_desktop.services.outcome import EVERYTHING, Touched


class Hub(QObject):
    """One signal for the whole window; pages reload when it names something they show.

    Attributes:
        changed: carries a `Touched`.
    """

    changed = Signal(object)

    def announce(self, touched: Touched) -> None:
        """Say that these parts have changed."""
        if touched:
            self.changed.emit(touched)

    def announce_everything(self) -> None:
        """Say that anything may have changed (another process wrote, F5)."""
        self.changed.emit(EVERYTHING)
