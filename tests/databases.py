"""Databases for tests: opened, filled with a case, and looked at from outside."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import on_server
from builders import a_clerk

from jobswap_desktop.domain.audit import Action, AuditEntry
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.places import Address, Place
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.store import audit, offices, people, swaps
from jobswap_desktop.store.database import Database, Deed, Undo
from jobswap_desktop.store.opening import open_database
from jobswap_desktop.store.places import open_again
from jobswap_desktop.store.sqlite import SqliteDatabase

LENDER: on_server.Lender | None = None
"""What lends databases on a server; None where the suite runs on files."""
NOT_KEPT = "\0"
"""What a file keeps and a server refuses with a sentence of its own."""
NOW = datetime(2022, 2, 1, 8, 30, tzinfo=UTC)


def a_deed(**changes: Any) -> Deed:
    """Return that Kim Weber changes a case on 1 February 2022."""
    fields: dict[str, Any] = {"actor": a_clerk(), "action": Action.SWAP_CHANGED, "at": NOW}
    return Deed(**(fields | changes))


def place(path: Path) -> Place:
    """Return where a test has its database: at `path`, or on the server that stands for it."""
    return path if LENDER is None else LENDER.address(path)


def entries_of(db: Database, swap_id: SwapId, limit: int = 200) -> list[AuditEntry]:
    """Return what the history says of a case, newest first; none of it may be damaged."""
    entries = audit.of_swap(db, swap_id, limit)
    sound = [entry for entry in entries if isinstance(entry, AuditEntry)]
    assert len(sound) == len(entries)
    return sound


def integrity_errors() -> tuple[type[Exception], ...]:
    """Return what the engine raises where a record may not be as it is."""
    if LENDER is None:
        return (sqlite3.IntegrityError,)
    import psycopg

    return (psycopg.IntegrityError,)


def connection_of(db: Database) -> sqlite3.Connection:
    """Return the connection of a file, for what SQLite alone is told."""
    assert isinstance(db, SqliteDatabase)
    return db.connection


@contextmanager
def opened(at: Place) -> Iterator[Database]:
    """Open the database for the time of the context."""
    db = open_again(at) if isinstance(at, Address) else open_database(at)
    try:
        yield db
    finally:
        db.close()


def keep(db: Database, swap: Swap, known: Swap | None = None, **deed: Any) -> Undo:
    """Write a case in one go, with its offices and people where they are not there yet."""
    with db.write(a_deed(swap_id=swap.id, **deed)) as change:
        for office in swap.offices:
            if offices.find(db, office.id) is None:
                offices.save(change, office)
        for placement in swap.placements:
            if people.find(db, placement.visitor.id) is None:
                people.save(change, placement.visitor)
        swaps.save(change, swap, known)
    return change.undo


def found(db: Database, swap: Swap) -> Swap:
    """Return the case as it is in the store."""
    held = swaps.find(db, swap.id)
    assert held is not None
    return held


def content(at: Place) -> dict[str, list[tuple[Any, ...]]]:
    """Return every row of every table, read past the program."""
    if isinstance(at, Address):
        assert LENDER is not None
        return on_server.content(LENDER, at)
    with closing(sqlite3.connect(at)) as connection:
        names = [
            name
            for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        ]
        return {
            name: connection.execute(f'SELECT * FROM "{name}"').fetchall()  # noqa: S608 - names from the schema
            for name in sorted(names)
        }


def tamper(at: Place, *statements: str) -> None:
    """Change the database past the program, as an outsider with a SQL tool would."""
    if isinstance(at, Address):
        assert LENDER is not None
        on_server.tamper(LENDER, at, statements)
        return
    with closing(sqlite3.connect(at, isolation_level=None)) as connection:
        for statement in statements:
            connection.execute(statement)
