"""Hears at once what colleagues record on a server, and goes on with one that was lost."""

import threading
from functools import partial

from PySide6.QtCore import QSocketNotifier, QTimer

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.file_watch import FileWatch
from jobswap_desktop.presentation.tasks import TaskRunner
from jobswap_desktop.services.watching import Found, connected_again, expect_answers, go_on, socket
from jobswap_desktop.services.wording import fault_words

_LOOK_EVERY = 900
"""What comes with the answer to a question of one's own does not wake the socket."""
_TRY_EVERY = 2000
_GONE = frozenset({Fault.CANNOT_CONNECT, Fault.CONNECTION_LOST, Fault.HOST_UNKNOWN})


class ServerWatch(FileWatch):
    """Waits at the socket of the connection; nothing is asked of the server.

    A connection that is lost stands above the pages until there is one again. It is sought on
    another thread; the window stays in motion, and what is typed as it is.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _LOOK_EVERY)
        self._notifier: QSocketNotifier | None = None
        self._runner = TaskRunner(self)
        self._is_over = threading.Event()
        self._pause = QTimer(self, singleShot=True, interval=_TRY_EVERY)
        self._pause.timeout.connect(self._seek)
        expect_answers(desk.work)
        self._wait_at_socket()

    @property
    def is_lost(self) -> bool:
        """Whether the connection is being sought."""
        return self._failures > 0

    def stop(self) -> None:
        """Look no more, nor seek."""
        super().stop()
        self._is_over.set()
        self._pause.stop()
        self._leave_socket()
        self._runner.give_up()

    def look(self) -> None:
        """Look at once, unless there is nothing to look at."""
        if not self.is_lost:
            super().look()

    def _meet(self, error: Unavailable) -> None:
        self._failures += 1
        self._leave_socket()
        self._timer.stop()
        self._say(error)
        self._seek()

    def _seek(self) -> None:
        is_wanted = partial(_is_wanted, self._is_over)
        work = partial(connected_again, self._desk.work, self._origin, is_wanted)
        self._runner.run(work, self._found, self._not_found)

    def _found(self, found: Found | None) -> None:
        if found is None:
            self._pause.start()
            return
        go_on(self._desk.work, found)
        self._failures = 0
        self._wait_at_socket()
        self._timer.start()
        self.standing.emit("")
        self._say_back()

    def _not_found(self, error: BaseException) -> None:
        if not isinstance(error, Unavailable):
            raise error
        self._say(error)
        self._pause.start()

    def _say(self, error: Unavailable) -> None:
        text = self.tr(
            "The connection to the server is lost and is being sought. What is saved lies safely "
            "on the server; what you type stays here."
        )
        if error.fault not in _GONE:
            text = f"{text} {fault_words(error)[0]}."
        self.standing.emit(text)

    def _say_back(self) -> None:
        self._desk.hub.announce_everything()
        self._desk.told.emit(self.tr("The server is there again; everything can be saved."))

    def _wait_at_socket(self) -> None:
        number = socket(self._desk.work)
        if number is None:
            return
        self._notifier = QSocketNotifier(number, QSocketNotifier.Type.Read, self)
        self._notifier.activated.connect(self._hear)

    def _hear(self) -> None:
        self.look()

    def _leave_socket(self) -> None:
        # Before the socket is closed: Qt must not wait at what may be another file by then.
        if self._notifier is not None:
            self._notifier.setEnabled(False)
            self._notifier.deleteLater()
            self._notifier = None


def _is_wanted(is_over: threading.Event) -> bool:
    return not is_over.is_set()
