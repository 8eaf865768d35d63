"""What the engine itself says of the file."""

from jobswap_desktop.store.database import Database
from jobswap_desktop.store.foreign_parts import PARTS, difference
from jobswap_desktop.store.migrations import NEWEST


def engine_faults(db: Database) -> tuple[str, ...]:
    """Return what the engine's integrity and reference checks object to; empty when sound."""
    verdicts = [str(row["integrity_check"]) for row in db.rows("PRAGMA integrity_check")]
    dangling = [f"{row['table']} {row['rowid']}" for row in db.rows("PRAGMA foreign_key_check")]
    return tuple(verdict for verdict in verdicts if verdict != "ok") + tuple(dangling)


def foreign_parts(db: Database) -> tuple[str, ...]:
    """Return the tables, indexes, triggers and views that are not as the program makes them."""
    held = {(row["type"], row["name"]): row["sql"] for row in db.rows(PARTS)}
    found = difference(held, NEWEST)
    return tuple(sorted({*found.added, *found.missing}))


def schema_number(db: Database) -> int:
    """Return the number of the newest migration the file has seen."""
    return int(db.rows("PRAGMA user_version")[0]["user_version"])
