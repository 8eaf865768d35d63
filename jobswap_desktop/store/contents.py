"""What a database says, in short: for the manifest beside a copy, and to tell two files apart.

All of it is read by a plain connection, so that it serves copies of every schema there was.
"""

import hashlib
import sqlite3
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    # Made where a copy is described, and by nothing else that looks into a file.
    from jobswap_desktop.domain.backups import Manifest

ID_SETTING = "database/id"
"""The setting that tells one database from every other, wherever it is moved to."""

_NOT_CONTENT = ("sqlite_%", "search_%", "search")


def state(path: Path) -> int:
    """Return a number that every write to the file changes; raises OSError.

    It is the time of the last one: to read the file itself past the engine would drop its locks.
    """
    return path.stat().st_mtime_ns


def origin(connection: sqlite3.Connection) -> str:
    """Return what tells this database from every other; "" while nothing is recorded in it."""
    found = connection.execute("SELECT value FROM setting WHERE key = ?", (ID_SETTING,)).fetchone()
    return str(found[0]) if found else beginning(connection)


def beginning(connection: sqlite3.Connection) -> str:
    """Return the hash of the oldest entry of the history; "" where there is none."""
    found = connection.execute("SELECT hash FROM audit ORDER BY sequence LIMIT 1").fetchone()
    return str(found[0]) if found else ""


def head(connection: sqlite3.Connection) -> tuple[int, str]:
    """Return number and hash of the newest entry of the history; (0, "") where there is none."""
    found = connection.execute(
        "SELECT sequence, hash FROM audit ORDER BY sequence DESC LIMIT 1"
    ).fetchone()
    return (int(found[0]), str(found[1])) if found else (0, "")


def digest(connection: sqlite3.Connection) -> str:
    """Return a digest of every row of every table, whatever pages they lie on.

    What scans hold is represented by its sum, which is the row's key, and its length. The search
    index is left out: it follows from the rest.
    """
    sums = hashlib.sha256()
    for table in tables(connection):
        sums.update(f"\n{table}\n".encode())
        for (text,) in connection.execute(_row_texts(connection, table)):
            sums.update(text.encode("utf-8", "surrogatepass"))
    return sums.hexdigest()


def tables(connection: sqlite3.Connection) -> list[str]:
    """Return the names of the tables that hold what was recorded, in order."""
    others = " AND ".join(f"name NOT LIKE '{name}'" for name in _NOT_CONTENT)
    rows = connection.execute(
        f"SELECT name FROM sqlite_master WHERE type = 'table' AND {others} ORDER BY name"  # noqa: S608 - our own names
    )
    return [str(name) for (name,) in rows]


def _row_texts(connection: sqlite3.Connection, table: str) -> str:
    columns = connection.execute(f'PRAGMA table_info("{table}")').fetchall()
    shown = (
        f'length("{name}")' if kind == "BLOB" else f'quote("{name}")'
        for _number, name, kind, *_ in columns
    )
    keys = [f'"{column[1]}"' for column in columns if column[-1]]
    ordered = ", ".join(keys) or "rowid"
    return f'SELECT {" || char(31) || ".join(shown)} || char(30) FROM "{table}" ORDER BY {ordered}'  # noqa: S608 - names from the schema


def describe(connection: sqlite3.Connection, *, sha256: str, size: int, count: int) -> "Manifest":
    """Return what is to be known of a file, `count` being its `state`."""
    sequence, sealed = head(connection)
    row = connection.execute(
        """SELECT (SELECT count(*) FROM swap), (SELECT count(*) FROM person),
            (SELECT count(*) FROM appointment), (SELECT at FROM audit WHERE sequence = ?)""",
        (sequence,),
    ).fetchone()
    from jobswap_desktop.domain.backups import Manifest

    return Manifest(
        origin=origin(connection),
        head_at=str(row[3] or ""),
        schema=int(connection.execute("PRAGMA user_version").fetchone()[0]),
        sha256=sha256,
        size=size,
        content=digest(connection),
        cases=row[0],
        people=row[1],
        appointments=row[2],
        head_sequence=sequence,
        head_hash=sealed,
        state=count,
    )


def file_sum(path: Path) -> str:
    """Return the SHA-256 of a file, read piece by piece; raises OSError."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()
