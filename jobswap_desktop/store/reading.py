"""Connections that only read, for other threads than the one on which the file is open.

A file that is open in this process must not be opened past the engine: on POSIX systems, closing
it would drop the locks that the engine holds for every connection of the process.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.store import contents
from jobswap_desktop.store.connecting import connected, connected_to_copy
from jobswap_desktop.store.faults import as_unavailable
from jobswap_desktop.store.foreign_parts import runs_when_read
from jobswap_desktop.store.sqlite import SqliteDatabase

_WAIT_SECONDS = 10.0


def read_only(path: Path) -> sqlite3.Connection:
    """Return a connection that cannot write, to a file of whatever schema.

    The caller closes it. Raises sqlite3.Error, Unavailable (special_file,
    foreign_journal).
    """
    return connected(path, timeout=_WAIT_SECONDS, reads_only=True)


def origin_of(path: Path) -> str:
    """Return what tells the database at `path` from others; "" where that cannot be read."""
    return _asked(path, contents.origin)


def beginning_of(path: Path) -> str:
    """Return the hash of the oldest entry in the database at `path`; "" where nobody can read it.

    What tells it from others is called so before it has a mark.
    """
    return _asked(path, contents.beginning)


def _asked(path: Path, question: Callable[[sqlite3.Connection], str]) -> str:
    try:
        with closing(read_only(path)) as connection:
            return "" if runs_when_read(connection) else question(connection)
    except (sqlite3.Error, UnicodeDecodeError, Unavailable):
        return ""


@contextmanager
def reading_copy(path: Path) -> Iterator[SqliteDatabase]:
    """Open a finished copy of the newest schema for the time of the context; raises Unavailable."""
    with as_unavailable(str(path)):
        connection = connected_to_copy(path)
    with _asked_by(connection, path, is_copy=True) as db:
        yield db


@contextmanager
def reading(path: Path) -> Iterator[SqliteDatabase]:
    """Open a file of the newest schema for the time of the context.

    Raises Unavailable (missing, and what keeps it from being read).
    """
    if not path.exists():
        raise Unavailable(Fault.MISSING, str(path))
    with as_unavailable(str(path)):
        connection = read_only(path)
    with _asked_by(connection, path) as db:
        yield db


@contextmanager
def _asked_by(
    connection: sqlite3.Connection, path: Path, *, is_copy: bool = False
) -> Iterator[SqliteDatabase]:
    with closing(connection):
        with as_unavailable(str(path)):
            db = SqliteDatabase(connection, str(path), is_copy=is_copy)
        yield db
