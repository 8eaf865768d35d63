"""What the engine itself says of the file, or of the database on a server."""

import os
from collections.abc import Iterator
from pathlib import Path

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.store import copies, search_health
from jobswap_desktop.store.database import Database
from jobswap_desktop.store.foreign_parts import PARTS, difference
from jobswap_desktop.store.migrations import NEWEST

_OTHERS = 0o077
_CHECKED_AT_ONCE_BYTES = 256 * 1024 * 1024
_CONTENT = "attachment_content"


def engine_faults(db: Database) -> tuple[str, ...]:
    """Return what the engine objects to: in pages, references, the search; empty when sound.

    A large file is checked table by table, so that nobody has to wait for the whole of it before
    something can be recorded. The contents of scans are then left to their sums.
    """
    if db.is_server:
        from jobswap_desktop.store.server import health as server_health

        return server_health.faults(db)
    found = tuple(verdict for pragma in _checks(db) for verdict in _objections(db, pragma))
    if found:
        # What follows would be read from pages that cannot be.
        return found
    dangling = [f"{row['table']} {row['rowid']}" for row in db.rows("PRAGMA foreign_key_check")]
    return tuple(dangling) or search_health.faults(db)


def _objections(db: Database, pragma: str) -> tuple[str, ...]:
    try:
        verdicts = [str(row["integrity_check"]) for row in db.rows(f"PRAGMA {pragma}")]
    except Unavailable as error:
        if error.fault is not Fault.DAMAGED:
            raise
        # Some damage keeps the engine from looking any further.
        return (error.detail,)
    return tuple(verdict for verdict in verdicts if verdict != "ok")


def _checks(db: Database) -> Iterator[str]:
    pages = db.rows("PRAGMA page_count")[0]["page_count"]
    size = db.rows("PRAGMA page_size")[0]["page_size"]
    if pages * size <= _CHECKED_AT_ONCE_BYTES:
        yield "integrity_check"
        return
    for row in db.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"):
        if row["name"] != _CONTENT and not row["name"].startswith("search"):
            yield f'integrity_check("{row["name"]}")'


def foreign_parts(db: Database) -> tuple[str, ...]:
    """Return the tables, indexes, triggers and views that are not as the program makes them."""
    if db.is_server:
        from jobswap_desktop.store.server import health as server_health

        return server_health.foreign_parts(db)
    held = {(row["type"], row["name"]): row["sql"] for row in db.rows(PARTS)}
    found = difference(held, NEWEST)
    return tuple(sorted({*found.added, *found.missing}))


def open_to_others(path: Path, backups: Path) -> tuple[str, ...]:
    """Return which of the file, the folder of its copies and these other users can read.

    Looked at on POSIX systems alone: on Windows the folder's list of rights decides, and the
    profile folder's, where both lie unless another place is chosen, lets nobody else in.
    """
    if os.name != "posix":
        return ()
    copied = (backups / name.text for name in copies.named(backups) if name.stem == path.stem)
    # What a closed folder holds cannot be read, whatever its own rights.
    found = [path, *([backups, *copied] if _is_open(backups) else [])]
    return tuple(str(each) for each in found if _is_open(each))


def _is_open(path: Path) -> bool:
    try:
        return bool(path.stat().st_mode & _OTHERS)
    except OSError:
        return False


def schema_number(db: Database) -> int:
    """Return the number of the newest migration the file has seen."""
    if db.is_server:
        from jobswap_desktop.store.server import health as server_health

        return server_health.schema_number(db)
    return int(db.rows("PRAGMA user_version")[0]["user_version"])
