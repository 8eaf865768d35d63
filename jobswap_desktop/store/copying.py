"""Copying a database by its path, and checking copies, on whichever thread it is wanted."""

import sqlite3
from collections.abc import Callable
from pathlib import Path

from jobswap_desktop.domain.audit import AuditEntry, broken_links
from jobswap_desktop.domain.backups import Manifest, Occasion, Soundness, read_name
from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.store import audit, backup, contents, copies
from jobswap_desktop.store.faults import as_unavailable
from jobswap_desktop.store.reading import read_only, reading


def copy_database(
    path: Path,
    folder: Path,
    occasion: Occasion,
    wanted: Callable[[], bool] | None = None,
) -> Path:
    """Copy a database that may be open elsewhere into `folder`; raises as `backup.copy`."""
    with as_unavailable(str(path)):
        connection = read_only(path)
        try:
            return backup.copy(connection, backup.target(path, folder, occasion), wanted)
        finally:
            connection.close()


def verify(path: Path) -> Soundness:
    """Check a copy against its manifest and for itself, and note beside it what was found.

    One without a manifest gets one. A sealed copy can only be compared with its sum: one without
    a manifest stays unchecked. Raises Unavailable (cannot_write) when it cannot be read.
    """
    manifest, _was_damaged = copies.read_manifest(path)
    name = read_name(path.name)
    with backup.as_written_to(path):
        if manifest is not None and contents.file_sum(path) != manifest.sha256:
            return _damaged(path, manifest)
        if name is not None and name.is_sealed:
            return Soundness.CHECKED if manifest is not None else Soundness.UNCHECKED
        found = _looked_into(path)
        if found is None or (manifest is not None and found.content != manifest.content):
            return _damaged(path, manifest)
        copies.write_manifest(path, manifest or found)
    return Soundness.CHECKED


def _damaged(path: Path, manifest: Manifest | None) -> Soundness:
    copies.mark_damaged(path, manifest)
    return Soundness.DAMAGED


def _is_linked(trail: tuple[AuditEntry, ...]) -> bool:
    broken = list(broken_links(trail))
    # Expired entries are cut: the first that is left has a predecessor that is gone.
    return not broken or (broken == [trail[0].sequence] and broken[0] > 1)


def _looked_into(path: Path) -> Manifest | None:
    """Return what is to be known of a copy; None where it is not whole."""
    try:
        found = backup.checked(path, contents.state(path))
        with reading(path) as db:
            is_linked = _is_linked(audit.entries(db))
    except (sqlite3.Error, Unavailable, ValueError, TypeError):
        # ValueError: an entry of its history can no longer be read.
        return None
    return found if is_linked else None
