"""What is found in the files that a fault has left: opened as the engine and the product do."""

import hashlib
import shutil
import sqlite3
from collections.abc import Mapping
from contextlib import closing
from enum import Enum
from pathlib import Path, PurePosixPath

from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.store import audit, health, index, swaps
from jobswap_desktop.store.opening import open_database
from jobswap_desktop.store.sqlite import SqliteDatabase


class Verdict(Enum):
    """What became of what had been acknowledged."""

    KEPT = "kept"
    LOST = "lost"
    HALF = "half"
    CORRUPT = "corrupt"


def digest_of(connection: sqlite3.Connection) -> str:
    """Return one sum over every row of every table, and over the numbers of the schema."""
    found = hashlib.sha256()
    for pragma in ("user_version", "application_id"):
        found.update(repr(connection.execute(f"PRAGMA {pragma}").fetchone()[0]).encode())
    names = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
    for (name,) in connection.execute(names).fetchall():
        found.update(name.encode())
        for row in connection.execute(f'SELECT * FROM "{name}"'):  # noqa: S608 - names from the schema
            found.update(repr(tuple(row)).encode())
    return found.hexdigest()


def digest_at(path: Path) -> str:
    """Return the sum over the file at `path`, which is read past the program."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        return digest_of(connection)


def laid_out(files: Mapping[str, bytes], folder: Path, database: str) -> Path | None:
    """Write a crashed disk into `folder`; returns the database on it, None where there is none."""
    shutil.rmtree(folder)
    folder.mkdir()
    base = PurePosixPath(database).parent
    for path, data in files.items():
        to = folder / PurePosixPath(path).relative_to(base)
        to.parent.mkdir(exist_ok=True)
        to.write_bytes(data)
    here = folder / PurePosixPath(database).name
    return here if here.exists() else None


def recovered(path: Path) -> str:
    """Let the engine recover the file at `path` and return the sum of its content.

    Raises sqlite3.DatabaseError when the engine objects to it.
    """
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA synchronous = OFF")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        raw = hashlib.sha256(path.read_bytes()).hexdigest()
        if (known := _CONTENT.get(raw)) is not None:
            return known
        verdict = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if verdict != "ok":
            raise sqlite3.DatabaseError(verdict)
        _CONTENT[raw] = digest_of(connection)
        return _CONTENT[raw]


_CONTENT: dict[str, str] = {}
"""Content by the sum of the bytes: most states recover to bytes that were seen before."""


def objections(db: SqliteDatabase) -> tuple[str, ...]:
    """Return what engine, audit trail, attachment sums and lists object to in an open file."""
    return (
        *health.engine_faults(db),
        *audit.faults(db),
        *index.faults(db, swaps.each_legible(db)),
    )


def unsound(path: Path) -> str:
    """Open a file as the product does and return what it objects to; "" when it is sound."""
    try:
        with closing(open_database(path, create=False)) as db:
            return "; ".join(objections(db))
    except Unavailable as error:
        return str(error)
