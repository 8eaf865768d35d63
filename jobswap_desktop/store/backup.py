"""Verified copies of the open database, made with the engine's own backup."""

import os
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

from jobswap_desktop.store.syncing import sync_folder


def target(path: Path, folder: Path | None, label: str) -> Path:
    """Return where a copy of `path` goes: named by moment (UTC) and `label`."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    return (folder or path.parent) / f"{path.stem}-{stamp}-{label}.sqlite"


def copy(connection: sqlite3.Connection, to: Path) -> Path:
    """Copy the open database to `to` and return it; it appears whole and checked, or not at all.

    Raises sqlite3.DatabaseError when the copy does not pass the engine's check.
    """
    to.parent.mkdir(parents=True, exist_ok=True)
    unfinished = to.with_suffix(".part")
    try:
        _write(connection, unfinished)
        unfinished.replace(to)
        sync_folder(to.parent)
    finally:
        unfinished.unlink(missing_ok=True)
    return to


def _write(connection: sqlite3.Connection, to: Path) -> None:
    copied = sqlite3.connect(to, isolation_level=None)
    try:
        connection.backup(copied)
        verdict = copied.execute("PRAGMA integrity_check").fetchone()[0]
    finally:
        copied.close()
    if verdict != "ok":
        raise sqlite3.DatabaseError(verdict)
    with to.open("rb+") as file:
        os.fsync(file.fileno())


def newest(folder: Path, stem: str) -> datetime | None:
    """Return when the newest copy of the file named `stem` in `folder` was made (UTC)."""
    if not folder.is_dir():
        return None
    times = [found.stat().st_mtime for found in folder.glob(f"{stem}-*.sqlite")]
    return datetime.fromtimestamp(max(times), UTC) if times else None
