"""What the engine itself says of the file."""

from jobswap_desktop.store.database import Database


def engine_faults(db: Database) -> tuple[str, ...]:
    """Return what the engine's integrity and reference checks object to; empty when sound."""
    verdicts = [str(row["integrity_check"]) for row in db.rows("PRAGMA integrity_check")]
    dangling = [f"{row['table']} {row['rowid']}" for row in db.rows("PRAGMA foreign_key_check")]
    return tuple(verdict for verdict in verdicts if verdict != "ok") + tuple(dangling)


def schema_number(db: Database) -> int:
    """Return the number of the newest migration the file has seen."""
    return int(db.rows("PRAGMA user_version")[0]["user_version"])
