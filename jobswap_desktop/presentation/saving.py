"""Writing files that somebody asked for: whole or not at all, one by one or all together."""

import errno
import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QIODevice, QSaveFile

_UNFINISHED = ".neu"


def save_file(path: str, data: bytes) -> str:
    """Write ``data`` to ``path``; return "" or the system's words for why it was not possible.

    A file that is already there is replaced at once, and left as it is when anything goes wrong
    (open in another program, read-only, disk full).
    """
    file = QSaveFile(path)
    if not file.open(QIODevice.OpenModeFlag.WriteOnly):
        return file.errorString()
    if file.write(data) != len(data):
        file.cancelWriting()
    return "" if file.commit() else file.errorString()


class StagedFiles:
    """Files that are written beside their places first, so that they appear only when they may.

    Until `put_in_place` nothing bears the name it was asked for.
    """

    def __init__(self) -> None:
        self._places: list[Path] = []

    @property
    def names(self) -> frozenset[str]:
        """The names that the files are to bear."""
        return frozenset(path.name for path in self._places)

    def add(self, path: Path, data: bytes) -> str:
        """Write `data` beside `path`; return "" or the system's words for why it cannot be done."""
        if path.is_dir():
            return os.strerror(errno.EISDIR)
        try:
            with _unfinished(path).open("wb") as file:
                self._places.append(path)
                file.write(data)
                file.flush()
                os.fsync(file.fileno())
        except OSError as error:
            return error.strerror or str(error)
        return ""

    def put_in_place(self) -> tuple[str, str] | None:
        """Give the files their names; return the name and the reason of the first that failed.

        Those that could not be put in place are gone; who wants them writes them again.
        """
        failed: tuple[str, str] | None = None
        for path in self._places:
            try:
                _unfinished(path).replace(path)
            except OSError as error:
                failed = failed or (path.name, error.strerror or str(error))
        self.discard()
        return failed

    def discard(self) -> None:
        """Leave nothing behind of what is not in place."""
        for path in self._places:
            with suppress(OSError):
                _unfinished(path).unlink(missing_ok=True)
        self._places.clear()


def closed_to_writing(path: Path) -> str:
    """Return the system's words where a file is there and cannot be written now, else "".

    Another program has it open, or it is read-only; a new file beside it would not show that.
    """
    try:
        with path.open("r+b"):
            return ""
    except FileNotFoundError:
        return ""
    except OSError as error:
        return error.strerror or str(error)


def _unfinished(path: Path) -> Path:
    return path.with_name(f"{path.name}{_UNFINISHED}")
