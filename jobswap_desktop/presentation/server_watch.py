"""Hears at once what colleagues record on a server, and goes on with one that was lost."""

import threading
from functools import partial

from PySide6.QtCore import QSocketNotifier, QTimer

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.file_watch import FileWatch
from jobswap_desktop.presentation.tasks import TaskRunner
from jobswap_desktop.services.accounts import role_words, standing_anew
from jobswap_desktop.services.watching import Found, connected_again, expect_answers, go_on, socket
from jobswap_desktop.services.wording import fault_words

_LOOK_EVERY = 900
"""What comes with the answer to a question of one's own does not wake the socket."""
_TRY_EVERY = 2000
_TRY_REFUSED_EVERY = 20_000
"""A login that is refused may be blocked by the server where it is tried too often."""
_REFUSED = frozenset({Fault.LOGIN_REFUSED, Fault.PASSWORD_WANTED, Fault.NO_RIGHT})
_GONE = frozenset(
    {
        Fault.CANNOT_CONNECT,
        Fault.CONNECTION_LOST,
        Fault.HOST_UNKNOWN,
        Fault.TOO_MANY_CONNECTIONS,
    }
)


class ServerWatch(FileWatch):
    """Waits at the socket of the connection; nothing is asked of the server.

    A connection that is lost stands above the pages until there is one again. It is sought on
    another thread; the window stays in motion, and what is typed as it is. Whose account was
    changed goes on in the new role, as the server does.
    """

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk, _LOOK_EVERY)
        self._notifier: QSocketNotifier | None = None
        self._runner = TaskRunner(self)
        self._is_over = threading.Event()
        self._pause = QTimer(self, singleShot=True)
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

    def _tell_of_changes(self) -> None:
        if self._stands_as_before():
            super()._tell_of_changes()

    def _stands_as_before(self) -> bool:
        """Whether the pages may be shown anew; those of another role are made new altogether."""
        try:
            work = standing_anew(self._desk.work)
        except Unavailable as error:
            self._meet(error)
            return False
        if work is None:
            return True
        self.moved.emit(work)
        self.role.emit(role_words(work))
        return False

    def _meet(self, error: Unavailable) -> None:
        self._failures += 1
        self._leave_socket()
        self._timer.stop()
        if error.fault is not Fault.NO_RIGHT:
            # Else the login may have another role by now, which a new connection shows.
            self._say(error)
        self._seek()

    def _seek(self) -> None:
        is_wanted = partial(_is_wanted, self._is_over)
        work = partial(connected_again, self._desk.work, self._origin, is_wanted)
        self._runner.run(work, self._found, self._not_found)

    def _found(self, found: Found | None) -> None:
        if found is None:
            self._pause.start(_TRY_EVERY)
            return
        go_on(self._desk.work, found)
        self._failures = 0
        self._wait_at_socket()
        self._timer.start()
        self.standing.emit("")
        if self._stands_as_before():
            self._say_back()

    def _not_found(self, error: BaseException) -> None:
        if not isinstance(error, Unavailable):
            raise error
        self._say(error)
        is_refused = error.fault in _REFUSED
        self._pause.start(_TRY_REFUSED_EVERY if is_refused else _TRY_EVERY)

    def _say(self, error: Unavailable) -> None:
        if error.fault in _REFUSED:
            text = self.tr(
                "The server no longer admits this login: its account was taken away or its "
                "password changed. What is saved lies safely on the server; what you type stays "
                "here. Please ask whoever maintains the accounts; with a new password, start the "
                "program anew."
            )
            self.standing.emit(text)
            return
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
