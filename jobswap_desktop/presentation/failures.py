"""What happens when the program itself makes a mistake: a log record and one message."""

import faulthandler
import logging
import sys
import threading
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, Qt, Signal

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.presentation.messages import Messages

_log = logging.getLogger(__name__)


class Failures(QObject):
    """Catches what nobody else has caught, on any thread.

    The log gets every failure. The clerk is told of each place in the code once, so that a
    failing paint event does not bury the window in boxes. Kinds of errors and places in the code
    are kept, never their texts: those may quote what somebody typed.
    """

    _happened = Signal(str)
    _unavailable = Signal(object)

    def __init__(self, messages: Messages, log_path: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._messages = messages
        self._log_path = log_path
        self._told: set[str] = set()
        self._hooks = (sys.excepthook, sys.unraisablehook, threading.excepthook)
        # Hooks run on the thread that failed; boxes belong on the GUI thread.
        self._happened.connect(self._tell, Qt.ConnectionType.QueuedConnection)
        self._unavailable.connect(messages.unavailable, Qt.ConnectionType.QueuedConnection)

    def install(self) -> None:
        """Take over Python's hooks."""
        self._hooks = (sys.excepthook, sys.unraisablehook, threading.excepthook)
        sys.excepthook = self.uncaught
        sys.unraisablehook = self._unraisable
        threading.excepthook = self._in_thread
        # The window's program has no stderr on Windows.
        if sys.stderr is not None and not faulthandler.is_enabled():
            faulthandler.enable()

    def uninstall(self) -> None:
        """Give the hooks back."""
        sys.excepthook, sys.unraisablehook, threading.excepthook = self._hooks

    def uncaught(
        self, kind: type[BaseException], error: BaseException, trace: TracebackType | None
    ) -> None:
        """Record a failure and tell the clerk; an interruption from the keyboard ends as usual."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        if isinstance(error, Unavailable):
            # A state of the world that a window meant to only read met: no mistake of ours.
            # Its own text may quote the file, and the path may bear somebody's name.
            _log.warning("unavailable: %s\n%s", error.fault.value, described(error))
            # That a server is lost stands above the pages until it is there again.
            if error.fault is not Fault.CONNECTION_LOST:
                self._unavailable.emit(error)
            return
        _log.critical("uncaught %s", kind.__qualname__, exc_info=(kind, error, trace))
        self._happened.emit(described(error))

    def _unraisable(self, event: "sys.UnraisableHookArgs") -> None:
        if event.exc_value is not None:
            self.uncaught(event.exc_type, event.exc_value, event.exc_traceback)

    def _in_thread(self, event: threading.ExceptHookArgs) -> None:
        if event.exc_value is not None:
            self.uncaught(event.exc_type, event.exc_value, event.exc_traceback)

    def _tell(self, description: str) -> None:
        if description in self._told:
            return
        self._told.add(description)
        self._messages.failed(description, self._log_path)


def described(error: BaseException) -> str:
    """Return kind and places of an error and of what led to it, innermost last; no messages."""
    lines: list[str] = []
    cause: BaseException | None = error
    while cause is not None:
        lines.append(f"{type(cause).__module__}.{type(cause).__qualname__}")
        lines.extend(
            f"  {frame.name} ({_place(frame.filename)}:{frame.lineno})"
            for frame in traceback.extract_tb(cause.__traceback__)
        )
        cause = cause.__cause__ or (None if cause.__suppress_context__ else cause.__context__)
    return "\n".join(lines)


def _place(filename: str) -> str:
    # Folders above the package may bear the name of a user.
    parts = filename.replace("\\", "/").split("/")
    return "/".join(parts[-2:])
