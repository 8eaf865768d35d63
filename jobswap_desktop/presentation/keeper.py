"""When copies are made and the file is checked: begun after the window is there, ended with it."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.notices import Notices
from jobswap_desktop.presentation.theme import Tone

if TYPE_CHECKING:
    # Loaded when the first copy is wanted: the window opens as fast as without.
    from jobswap_desktop.presentation.safekeeping import Safekeeping
    from jobswap_desktop.services.keeping import Kept

_AFTER = 2000
"""Milliseconds for which the window has the machine to itself."""


class Keeper(QObject):
    """Makes the desk's `keeping` when it is first asked for, and tells what came of its work.

    Attributes:
        restoring: True while this window gives the file another content, False after it.
        restored: the file says now what a copy said.
    """

    restoring = Signal(bool)
    restored = Signal()

    def __init__(self, desk: Desk, notices: Notices, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._notices = notices
        self._keeping: Safekeeping | None = None
        desk.make_keeping = self._made

    def begin(self) -> None:
        """Have the file checked and copies made, shortly after the window is there."""
        QTimer.singleShot(_AFTER, self, self._begin)

    def finish(self) -> None:
        """Make the last copy of the day, within some seconds."""
        if self._desk.keeping is not None:
            self._desk.keeping.finish()

    def close(self) -> None:
        """Wait for what is under way."""
        if self._keeping is not None:
            self._keeping.close()

    def _begin(self) -> None:
        if self._desk.keeping is not None:
            self._desk.keeping.begin()

    def _made(self) -> "Safekeeping":
        from jobswap_desktop.presentation.safekeeping import Safekeeping

        self._keeping = Safekeeping(self._desk, self)
        self._keeping.kept.connect(self._tell_of_copies)
        self._keeping.damaged.connect(self._tell_of_damage)
        self._keeping.restoring.connect(self.restoring)
        self._keeping.restored.connect(self._tell_of_restoring)
        return self._keeping

    def _tell_of_copies(self, kept: "Kept") -> None:
        from jobswap_desktop.services.keeping import trouble_words

        for subject, fault in (("copies", kept.fault), ("folder", kept.second_fault)):
            words = trouble_words(fault) if fault else ""
            self._notices.show_notice(subject, words, Tone.WAIT, "backups")

    def _tell_of_damage(self, words: str) -> None:
        self._notices.show_notice("damage", words, Tone.DANGER, "backups")

    def _tell_of_restoring(self) -> None:
        self._tell_of_damage("")
        # Why no copy could be made of the file as it was; of this one that is not known.
        self._notices.show_notice("copies", "", Tone.WAIT, "backups")
        self.restored.emit()
