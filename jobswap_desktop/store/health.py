"""What the engine itself says of the file."""

import sqlite3

from jobswap_desktop.store import search_health
from jobswap_desktop.store.database import Database
from jobswap_desktop.store.migrations import migrate


def engine_faults(db: Database) -> tuple[str, ...]:
    """Return what the engine objects to: in pages, references, the search; empty when sound."""
    verdicts = [str(row["integrity_check"]) for row in db.rows("PRAGMA integrity_check")]
    dangling = [f"{row['table']} {row['rowid']}" for row in db.rows("PRAGMA foreign_key_check")]
    found = tuple(verdict for verdict in verdicts if verdict != "ok") + tuple(dangling)
    return found or search_health.faults(db)


def foreign_parts(db: Database) -> tuple[str, ...]:
    """Return the tables, indexes, triggers and views that are not as the program makes them."""
    own = _parts(sqlite3.connect(":memory:", isolation_level=None))
    held = {
        (row["type"], row["name"]): row["sql"]
        for row in db.rows("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
    }
    parts = own.keys() | held.keys()
    return tuple(sorted({part[1] for part in parts if own.get(part) != held.get(part)}))


def _parts(connection: sqlite3.Connection) -> dict[tuple[str, str], str]:
    try:
        migrate(connection, 0)
        rows = connection.execute("SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {(kind, name): sql for kind, name, sql in rows}
    finally:
        connection.close()


def schema_number(db: Database) -> int:
    """Return the number of the newest migration the file has seen."""
    return int(db.rows("PRAGMA user_version")[0]["user_version"])
