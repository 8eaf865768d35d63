"""One window a file on one workstation: a second start brings the first one to the front.

Who has the lock on a small file in the user's own folder has the window. The system lets go of it
when the process ends, however it ends, so that nothing stale is left to be recovered.
"""

import errno
import hashlib
import json
import os
import stat
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import IO, TYPE_CHECKING, Final, Self

from jobswap_desktop.domain.places import Place
from jobswap_desktop.small_files import read_small

if TYPE_CHECKING:
    from PySide6.QtNetwork import QLocalServer, QLocalSocket
    from PySide6.QtWidgets import QMainWindow

_PATIENCE: Final = 15.0
"""Seconds in which a window that is there must have answered."""
_LONGEST_START: Final = 180.0
"""Seconds after which one that is being opened is given up: a large file is migrated meanwhile."""
_PAUSE: Final = 0.2
_ANSWER_MS: Final = 3000
_LISTENS: Final = "listens"
_LONGEST_LINE: Final = 65536
_LONGEST_NOTE: Final = 1000
_LOCKED_BYTE: Final = 1 << 20
"""Far behind what stands in the file, which others must be able to read."""


class OnlyWindow:
    """The claim of this process to the windows of its files. `folder` belongs to the user.

    `opens` is a file that the window is to show, whichever process has it.
    """

    def __init__(
        self,
        folder: Path,
        patience: float = _PATIENCE,
        longest_start: float = _LONGEST_START,
        *,
        opens: Path | None = None,
    ) -> None:
        self._folder = folder
        self._opens = opens
        self._patience = patience
        self._longest_start = longest_start
        self._name = ""
        self._lock: IO[str] | None = None
        self._server: QLocalServer | None = None
        self._token = ""

    def __enter__(self) -> Self:
        """Return the claim, which is given up afterwards."""
        return self

    def __exit__(self, *_: object) -> None:
        self.release()

    def claim(self, place: Place) -> bool:
        """Take the window of `place`; False when another one has it and has come to the front.

        Where no answer comes in time, or no such lock can be had, a window of one's own is
        better than none: the database takes several.
        """
        if self._lock is not None and self._name == _name(place):
            return True
        self.release()
        self._name = _name(place)
        begun = time.monotonic()
        heard: float | None = None
        while not self._take():
            now = time.monotonic()
            # Before it listens there is nobody to be asked, and asking costs it time.
            if self._is_listening():
                heard = heard or now
                if self._raise_other():
                    return False
            if now - (heard or now) > self._patience or now - begun > self._longest_start:
                return True
            time.sleep(_PAUSE)
        return True

    def listen(self, window: "QMainWindow", opened: Callable[[Path], None] | None = None) -> None:
        """Bring `window` to the front whenever the program is started again for its file.

        `opened` is called with the file that it was then given to open, if there is one.
        """
        if self._lock is None:
            return
        # Loaded once the window stands there.
        from PySide6.QtNetwork import QLocalServer

        # Whoever left a socket under this name is dead: the lock is ours.
        QLocalServer.removeServer(self._name)
        server = QLocalServer(window)
        server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server = server
        token = self._token.encode()

        def come() -> None:
            socket = server.nextPendingConnection()
            if socket is not None:
                socket.disconnected.connect(socket.deleteLater)
                hear = partial(_hear, socket, token, window, opened)
                socket.readyRead.connect(hear)
                hear()

        server.newConnection.connect(come)
        if server.listen(self._name):
            # Where the disk takes no word of it, another start gets a window of its own.
            _written(self._lock, f"\n{_LISTENS}")

    def release(self) -> None:
        """Give the window up."""
        self._server = None
        if self._lock is not None:
            _closed(self._lock)
            self._lock = None

    def _take(self) -> bool:
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            lock = _opened(self._file())
        except OSError:
            return True
        if not _locked(lock):
            lock.close()
            return False
        token = os.urandom(16).hex()
        if not _written(lock, token, over=True):
            # Who has the lock and cannot say so would be waited for.
            _closed(lock)
            return True
        self._token, self._lock = token, lock
        return True

    def _raise_other(self) -> bool:
        """Ask the other window to come to the front; whether it has answered as only it can."""
        from PySide6.QtNetwork import QLocalSocket

        _let_others_come_to_front()
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_ANSWER_MS):
            return False
        socket.write(_asked(self._opens))
        socket.flush()
        answer = b""
        while socket.waitForReadyRead(_ANSWER_MS):
            answer += socket.readAll().data()
        answer += socket.readAll().data()
        try:
            return bool(answer) and answer.decode() == self._noted()[0]
        except UnicodeDecodeError:
            return False

    def _is_listening(self) -> bool:
        return _LISTENS in self._noted()[1:]

    def _noted(self) -> list[str]:
        """Return what the window that has the lock says of itself: its token, and if it listens."""
        try:
            return read_small(self._file(), _LONGEST_NOTE).decode().split("\n")
        except (OSError, UnicodeDecodeError):
            return [""]

    def _file(self) -> Path:
        return self._folder / f"{self._name}.lock"


def _asked(opens: Path | None) -> bytes:
    """Return the line with which another process asks for the window, and for a file in it."""
    # In JSON nothing in a name can end the line.
    return json.dumps(str(opens) if opens else "").encode() + b"\n"


def _hear(
    socket: "QLocalSocket",
    token: bytes,
    window: "QMainWindow",
    opened: Callable[[Path], None] | None,
) -> None:
    """Answer once the whole line has come, and do what it asks for."""
    if not socket.canReadLine():
        if socket.bytesAvailable() > _LONGEST_LINE:
            socket.abort()
        return
    line = bytes(socket.readLine().data())
    socket.write(token)
    socket.flush()
    socket.disconnectFromServer()
    bring_to_front(window)
    try:
        wanted = json.loads(line)
    except ValueError:
        return
    if opened is not None and isinstance(wanted, str) and wanted:
        opened(Path(wanted))


def bring_to_front(window: "QMainWindow") -> None:
    """Show a window before all others, unfolded if it was folded up."""
    from PySide6.QtCore import Qt

    state = window.windowState() & ~Qt.WindowState.WindowMinimized
    window.setWindowState(state | Qt.WindowState.WindowActive)
    window.show()
    window.raise_()
    window.activateWindow()


def _name(place: Place) -> str:
    real = os.path.normcase(os.path.realpath(place)) if isinstance(place, Path) else str(place)
    user = os.environ.get("USERNAME", "") if sys.platform == "win32" else str(os.getuid())
    return f"jobswap-{hashlib.sha256(f'{user}/{real}'.encode()).hexdigest()[:20]}"


def _opened(path: Path) -> IO[str]:
    """Return the small file at `path`; raises OSError for anything that leads to another one."""
    flags = os.O_RDWR | os.O_APPEND | os.O_CREAT
    for each in ("O_NOFOLLOW", "O_NONBLOCK", "O_NOINHERIT"):
        flags |= getattr(os, each, 0)
    number = os.open(path, flags, 0o600)
    found = os.fstat(number)
    # It is emptied: what has another name as well is somebody else's.
    if not stat.S_ISREG(found.st_mode) or found.st_nlink != 1:
        os.close(number)
        raise OSError(errno.EMLINK, os.strerror(errno.EMLINK), str(path))
    return os.fdopen(number, "a+", encoding="utf-8")


def _written(file: IO[str], text: str, *, over: bool = False) -> bool:
    """Append to the small file, or write it anew; whether the disk has taken it."""
    try:
        if over:
            file.truncate(0)
        file.write(text)
        file.flush()
    except OSError:
        return False
    return True


def _closed(file: IO[str]) -> None:
    # What the disk did not take before, it is offered once more.
    with suppress(OSError):
        file.close()


def _locked(file: IO[str]) -> bool:
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(_LOCKED_BYTE)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    except OSError:
        # Windows says so of a lock that is held; file systems that know no locks say it as well.
        return sys.platform != "win32"
    return True


def _let_others_come_to_front() -> None:
    """Let the other process take the foreground, which Windows grants only on request."""
    if sys.platform == "win32":
        import ctypes

        anybody = -1  # ASFW_ANY
        ctypes.windll.user32.AllowSetForegroundWindow(anybody)
