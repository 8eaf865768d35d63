"""Moving everything from a file into the empty database of a server, and back into a new file.

Every table is read back on the side that it was written to, and compared row by row in the order
of writing; the trail is checked there as well. What only a server has (see `own_tables`) stays.
"""

import os
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import psycopg
from psycopg.rows import tuple_row

from jobswap_desktop.domain.audit import canonical, content_digest
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.store import audit
from jobswap_desktop.store.database import Database
from jobswap_desktop.store.faults import as_unavailable
from jobswap_desktop.store.server import council_drafts, own_tables, tables, word_tables
from jobswap_desktop.store.server.database import PostgresDatabase
from jobswap_desktop.store.server.upgrading import continue_numbers
from jobswap_desktop.store.sqlite import SqliteDatabase

_SEARCH = ("rowid", "facts", "attached")
_IN_PIECES = "attachment_content"
_ROWS_AT_ONCE = 500
_NAMED = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Copied:
    """What of one table lies on both sides."""

    table: str
    rows: int
    digest: str


@dataclass(frozen=True, slots=True, kw_only=True)
class _Table:
    name: str
    columns: tuple[str, ...]

    @property
    def listed(self) -> str:
        return ", ".join(f'"{name}"' for name in self.columns)

    @property
    def reading(self) -> str:
        """The statement that reads it in the order in which it was written."""
        return f'SELECT {self.listed} FROM "{self.name}" ORDER BY "{self.columns[0]}"'


def require_empty(server: Database) -> None:
    """Raise Unavailable unless nothing was recorded on the server yet."""
    for name in tables.names():
        if server.rows(f"SELECT 1 FROM {name} LIMIT 1"):
            raise Unavailable(Fault.SERVER_NOT_EMPTY, server.path, name)


def copy_in(source: Database, target: Database) -> tuple[Copied, ...]:
    """Copy a file into the server, within a write that is open on either side.

    Raises Unavailable where the file is not sound, or what arrives is not what was sent; nothing
    is to be committed then.
    """
    file, server = _sides(source, target)
    _require_sound(source)
    connection = server.connection
    connection.execute(b"SET CONSTRAINTS ALL DEFERRED")
    # Nobody is to be told of entries that are years old.
    connection.execute(b"ALTER TABLE audit DISABLE TRIGGER USER")
    done = []
    with word_tables.counted_at_once(connection):
        for table in _tables(file):
            sent = _sent(server, table, _of_file(file, table))
            continue_numbers(connection, table.name, table.columns[0])
            found = _copied(table, _of_server(server, table))
            done.append(_same(server.path, sent, found))
    connection.execute(b"ALTER TABLE audit ENABLE TRIGGER USER")
    connection.execute(b"SET CONSTRAINTS ALL IMMEDIATE")
    for statement in council_drafts.TAKEN_APART:
        connection.execute(statement.encode())
    # Without it the server plans for tables that are empty until it comes to count them itself.
    connection.execute(b"ANALYZE")
    _require_sound(server)
    return tuple(done)


def copy_out(source: Database, target: Database) -> tuple[Copied, ...]:
    """Copy the server into a file that was just made, all or nothing.

    A write has to be open on the server, so that nobody else's comes between. Raises Unavailable
    as `copy_in` does.
    """
    file, server = _sides(target, source)
    _require_sound(source)
    connection = file.connection
    with as_unavailable(file.path):
        connection.execute("PRAGMA foreign_keys = OFF")
        connection.execute("BEGIN IMMEDIATE")
        done = []
        for table in _tables(file):
            sent = _taken(connection, table, _of_server(server, table))
            found = _copied(table, _of_file(file, table))
            done.append(_same(file.path, sent, found))
        if connection.execute("PRAGMA foreign_key_check").fetchone():
            raise Unavailable(Fault.DAMAGED, file.path, "a reference dangles")
        connection.execute("COMMIT")
        connection.execute("PRAGMA foreign_keys = ON")
    _require_sound(file)
    return tuple(done)


def notes_left(server: Database) -> int:
    """Return how many notes of councils there are, which stay on the server."""
    return _count(server, own_tables.NOTES)


def drafts_left(server: Database) -> int:
    """Return how many drafts of councils there are, which stay on the server."""
    return _count(server, own_tables.DRAFTS)


def _count(server: Database, table: str) -> int:
    return int(server.rows(f"SELECT count(*) AS number FROM {table}")[0]["number"])


def appear(made: Path, path: Path) -> None:
    """Let a finished file appear under its name; raises Unavailable where one lies there by now."""
    try:
        os.link(made, path)
    except FileExistsError as error:
        raise Unavailable(Fault.NAME_TAKEN, str(path)) from error
    except OSError as error:
        raise Unavailable(Fault.CANNOT_WRITE, str(path), str(error)) from error
    made.unlink()


def _sides(file: Database, server: Database) -> tuple[SqliteDatabase, PostgresDatabase]:
    if not isinstance(file, SqliteDatabase) or not isinstance(server, PostgresDatabase):
        raise TypeError("moves between a file and a server")
    return file, server


def _require_sound(db: Database) -> None:
    found = audit.faults(db)
    if found:
        raise Unavailable(Fault.NOT_AS_RECORDED, db.path, ", ".join(found[:_NAMED]))


def _tables(file: SqliteDatabase) -> Iterator[_Table]:
    for name in tables.names():
        held = file.connection.execute(f'PRAGMA table_info("{name}")').fetchall()
        columns = tuple(str(row["name"]) for row in held)
        # A number that is the key is the order as well, on either side.
        numbered = next(
            (str(row["name"]) for row in held if row["pk"] and row["type"] == "INTEGER"), None
        )
        first = numbered or tables.ORDER
        others = tuple(each for each in columns if each != first)
        yield _Table(name=name, columns=(first, *others))
    yield _Table(name="search", columns=_SEARCH)


def _of_file(file: SqliteDatabase, table: _Table) -> Iterator[tuple[Any, ...]]:
    for row in file.connection.execute(table.reading):
        yield tuple(row)


def _of_server(server: PostgresDatabase, table: _Table) -> Iterator[tuple[Any, ...]]:
    with server.connection.cursor("moving", row_factory=tuple_row) as cursor:
        # One attachment at a time: all of them may be larger than the memory.
        cursor.itersize = 1 if table.name == _IN_PIECES else _ROWS_AT_ONCE
        yield from cursor.execute(table.reading.encode())


def _sent(server: PostgresDatabase, table: _Table, rows: Iterable[tuple[Any, ...]]) -> Copied:
    seen = _Seen(table)
    into = f'COPY "{table.name}" ({table.listed}) FROM STDIN'
    try:
        with server.connection.cursor().copy(into.encode()) as copy:
            for row in seen.through(rows):
                copy.write_row(row)
    except (psycopg.DataError, UnicodeEncodeError) as error:
        raise Unavailable(Fault.DAMAGED, server.path, table.name) from error
    return seen.copied


def _taken(
    connection: sqlite3.Connection, table: _Table, rows: Iterable[tuple[Any, ...]]
) -> Copied:
    seen = _Seen(table)
    places = ", ".join("?" * len(table.columns))
    into = f'INSERT INTO "{table.name}" ({table.listed}) VALUES ({places})'
    connection.executemany(into, seen.through(rows))
    return seen.copied


def _copied(table: _Table, rows: Iterable[tuple[Any, ...]]) -> Copied:
    seen = _Seen(table)
    for _row in seen.through(rows):
        pass
    return seen.copied


class _Seen:
    """Counts rows on their way through, and makes one digest of them all."""

    def __init__(self, table: _Table) -> None:
        self._table = table
        self._rows = 0
        self._digest = ""

    def through(self, rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[Any, ...]]:
        for row in rows:
            said = canonical([content_digest(bytes(v)) if isinstance(v, bytes) else v for v in row])
            self._digest = content_digest(f"{self._digest}{said}".encode())
            self._rows += 1
            yield row

    @property
    def copied(self) -> Copied:
        return Copied(table=self._table.name, rows=self._rows, digest=self._digest)


def _same(path: str, sent: Copied, found: Copied) -> Copied:
    if sent != found:
        raise Unavailable(Fault.DAMAGED, path, f"{sent.table}: {sent.rows}, {found.rows}")
    return found
