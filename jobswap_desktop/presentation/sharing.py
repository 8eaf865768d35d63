"""A file on a network drive: the line above the pages, and taking the file over."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.domain.holding import Holder
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.services.sharing import (
    Standing,
    question,
    standing,
    standing_words,
)
from jobswap_desktop.services.watching import close, database_path
from jobswap_desktop.services.workplace import Workplace

Reopen = Callable[[Holder | None], Workplace | None]
"""Opens the file once more, taking it from this holder if one is given; raises Unavailable."""

LOOK_EVERY = 2000


class Sharing(QObject):
    """Shows that one is alive, and who else writes; offers to write once nobody else does.

    Attributes:
        reopened: the file was opened once more, as this `Workplace`.
    """

    reopened = Signal(object)

    def __init__(self, desk: Desk, reopen: Reopen, place: QWidget) -> None:
        super().__init__(place)
        self._desk = desk
        self._reopen = reopen
        self._holder: Holder | None = None
        self._standing = Standing.WRITES
        self.banner = Banner("", Tone.WAIT, place)
        self.button: QPushButton = self.banner.add_button("")
        self.button.clicked.connect(self._press)
        self.look()
        self._timer = QTimer(self, interval=LOOK_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def look(self) -> None:
        """Look how one stands to the file now; a drive that does not answer is told elsewhere."""
        try:
            found, holder = standing(self._desk.work)
        except Unavailable:
            return
        is_new = found is not self._standing or holder != self._holder
        self._standing, self._holder = found, holder
        self.banner.setVisible(found is not Standing.WRITES)
        if not is_new or found is Standing.WRITES:
            return
        words = standing_words(found, holder)
        self.banner.set_text(words)
        self.banner.set_tone(Tone.INFO if found is Standing.MAY_WRITE else Tone.WAIT)
        texts = {
            Standing.FOLLOWS: self.tr("Take over…"),
            Standing.MAY_WRITE: self.tr("Open for editing"),
            Standing.LOST: self.tr("Go on reading"),
        }
        self.button.setText(texts[found])
        announce(self.banner, words)

    def _press(self) -> None:
        taken_from = None
        if self._standing is Standing.FOLLOWS and self._holder is not None:
            sure = self._desk.messages.confirm(
                self.tr("Take the file over?"),
                question(database_path(self._desk.work), self._holder),
                self.tr("Take over"),
            )
            if not sure:
                return
            taken_from = self._holder
        self._open_again(taken_from)

    def _open_again(self, taken_from: Holder | None) -> None:
        before = self._desk.work
        try:
            work = self._reopen(taken_from)
        except Unavailable as error:
            self._desk.messages.unavailable(error)
            return
        if work is None:
            return
        self.reopened.emit(work)
        close(before)
        self._standing = Standing.WRITES
        self.look()
