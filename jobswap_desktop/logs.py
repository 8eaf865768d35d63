"""What the program writes down about itself for whoever mends it.

Logs hold no personal data: log record numbers, names of states and counts, never what a user typed.
The text of an exception often quotes input, so only its kind and its place in the code are kept.
"""

import copy
import errno
import faulthandler
import logging
import os
import sys
import traceback
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager, suppress
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType
from typing import Final

# A command that keeps no log says what it has to say in its own sentences, and nothing in English.
logging.getLogger("jobswap_desktop").addHandler(logging.NullHandler())

LOG_FILE: Final = "jobswap.log"
CRASH_FILE: Final = "crash.log"

_BYTES_A_FILE: Final = 1_000_000
_OLDER_FILES: Final = 4

_ExceptionInfo = (
    tuple[type[BaseException], BaseException, TracebackType | None] | tuple[None, None, None]
)


class DiscreetFormatter(logging.Formatter):
    """Writes of an exception its kind and its place, not its text."""

    def format(self, record: logging.LogRecord) -> str:
        """Return the line, with the exception told in this formatter's way alone."""
        # Another handler may have left the full text in the record, and shall not find ours.
        own = copy.copy(record)
        own.exc_text = None
        return super().format(own)

    def formatException(self, ei: _ExceptionInfo) -> str:  # noqa: N802 - name given by logging
        """Return the chain of exceptions, innermost first, without their messages."""
        error = ei[1]
        parts: list[str] = []
        while error is not None:
            frames = "".join(
                f"  {_place(frame.filename)}:{frame.lineno} in {frame.name}\n"
                for frame in traceback.extract_tb(error.__traceback__)
            )
            parts.append(f"{frames}{type(error).__module__}.{type(error).__qualname__}")
            error = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
        return "\nwhich led to:\n".join(reversed(parts))


def _place(filename: str) -> str:
    # Folders above the package may bear the name of a user.
    return "/".join(filename.replace("\\", "/").split("/")[-2:])


class _Handler(RotatingFileHandler):
    """Goes on where the disk takes nothing more: the log is no record, nobody is stopped for it."""

    def handleError(self, record: logging.LogRecord) -> None:  # noqa: N802 - name given by logging
        """Pass over what the disk has refused; a mistake in the code is still told."""
        if not isinstance(sys.exception(), OSError):
            super().handleError(record)


@contextmanager
def recording(folder: Path, level: int = logging.INFO) -> Iterator[Path]:
    """Write the log and, if the interpreter itself crashes, its stacks into ``folder``.

    Yields the path of the log. Old logs are replaced after a few megabytes.

    Raises:
        OSError: the folder cannot be written.
    """
    path = folder / LOG_FILE
    for each in (path, folder / CRASH_FILE):
        # A pipe would be waited for until somebody reads from it, and a link written through.
        if each.is_symlink() or (each.exists() and not each.is_file()):
            raise OSError(errno.EINVAL, os.strerror(errno.EINVAL), str(each))
    root = logging.getLogger()
    before = root.level
    with (folder / CRASH_FILE).open("a", encoding="utf-8") as crashes:
        handler = _Handler(path, maxBytes=_BYTES_A_FILE, backupCount=_OLDER_FILES, encoding="utf-8")
        handler.setFormatter(DiscreetFormatter("%(asctime)s %(levelname)s %(name)s: %(message)s"))
        faulthandler.enable(crashes)
        root.addHandler(handler)
        root.setLevel(level)
        try:
            yield path
        finally:
            root.setLevel(before)
            root.removeHandler(handler)
            with suppress(OSError):
                handler.close()
            faulthandler.disable()


@contextmanager
def recording_where_possible(folder: Path) -> Iterator[tuple[Path | None, tuple[Path, ...]]]:
    """Record as `recording` does; yields the log, and what cannot be written.

    Where anything cannot be, there is no log (None), and nothing is recorded.
    """
    with ExitStack() as begun:
        path: Path | None = None
        refused: tuple[Path, ...] = ()
        try:
            path = begun.enter_context(recording(folder))
        except OSError as error:
            refused = (Path(error.filename or folder),)
        yield path, refused
