"""What the engine lays beside a file, and opens by itself when it finds it there."""

import os
import stat
from pathlib import Path
from typing import Final

from jobswap_desktop.domain.errors import Fault, Unavailable

BESIDE: Final = ("-journal", "-wal", "-shm")
"""What the engine lays beside a file, by the ending of its name."""

_JOURNAL: Final = "-journal"
_JOURNAL_MAGIC: Final = bytes.fromhex("d9d505f920a163d7")
"""What a journal begins with, and ends in where it names another one."""
_BEFORE_NAME: Final = 4
_AFTER_NAME: Final = 16


def require_plain(path: Path) -> None:
    """Raise Unavailable where what bears one of those names was not laid there by the engine.

    That is special_file for no regular file: the engine would wait for who writes into a pipe, and
    write to where a link leads; and foreign_journal (see `require_no_errand`).
    """
    for ending in BESIDE:
        beside = path.with_name(path.name + ending)
        try:
            mode = beside.lstat().st_mode
        except OSError:
            continue
        if not stat.S_ISREG(mode):
            raise Unavailable(Fault.SPECIAL_FILE, str(beside))
    require_no_errand(str(path))


def require_no_errand(path: str) -> None:
    """Raise Unavailable (foreign_journal) where the journal of a file names another journal.

    Such a one is left where several files were written to at once, which the program never does;
    taking it back, the engine deletes whatever file bears that name.
    """
    journal = path + _JOURNAL
    try:
        if os.stat(journal).st_size < _AFTER_NAME:  # noqa: PTH116 - before every statement
            return
    except OSError:
        return
    if _named_length(Path(journal)) is not None:
        raise Unavailable(Fault.FOREIGN_JOURNAL, path)


def without_errand(journal: Path) -> None:
    """Cut from a copy of a journal the names of others, if it bears any; raises OSError."""
    while (length := _named_length(journal)) is not None:
        with journal.open("rb+") as file:
            size = file.seek(0, os.SEEK_END)
            file.truncate(max(size - _BEFORE_NAME - length - _AFTER_NAME, 0))


def _named_length(journal: Path) -> int | None:
    """Return how long the name is that a journal ends in; None where it does not."""
    try:
        with journal.open("rb") as file:
            size = file.seek(0, os.SEEK_END)
            file.seek(max(size - _AFTER_NAME, 0))
            end = file.read(_AFTER_NAME)
    except OSError:
        return None
    if len(end) < _AFTER_NAME or not end.endswith(_JOURNAL_MAGIC):
        return None
    return int.from_bytes(end[:4], "big")
