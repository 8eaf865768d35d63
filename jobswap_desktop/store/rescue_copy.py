"""A copy of all that can still be read of an open file that cannot be written any more."""

import sqlite3
from pathlib import Path

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.store import backup
from jobswap_desktop.store.connecting import connected
from jobswap_desktop.store.database import Database
from jobswap_desktop.store.faults import as_unavailable
from jobswap_desktop.store.sqlite import SqliteDatabase
from jobswap_desktop.unfinished import Kind, beside


def copy_to(db: Database, to: Path) -> None:
    """Copy the open database to `to`, whole and checked or not at all.

    The file itself need not lie at its path any more. Raises Unavailable.
    """
    if not isinstance(db, SqliteDatabase):
        raise TypeError(f"{db!r} has no file")
    unfinished = beside(to, Kind.PART)
    with backup.as_written_to(to):
        backup.make_private(unfinished)
        try:
            with as_unavailable(str(to)):
                _write(db.connection, unfinished)
            unfinished.replace(to)
        finally:
            unfinished.unlink(missing_ok=True)


def _write(connection: sqlite3.Connection, to: Path) -> None:
    copied = connected(to)
    try:
        connection.backup(copied)
        verdict = copied.execute("PRAGMA quick_check(1)").fetchone()[0]
    finally:
        copied.close()
    if verdict != "ok":
        raise Unavailable(Fault.DAMAGED, str(to), str(verdict))
