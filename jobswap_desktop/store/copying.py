"""Copying a database by its path, and checking copies, on whichever thread it is wanted."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from jobswap_desktop.domain.audit import AuditEntry, broken_links
from jobswap_desktop.domain.backups import Manifest, Occasion, Soundness, read_name
from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.store import audit, backup, contents, copies, health
from jobswap_desktop.store.faults import as_unavailable
from jobswap_desktop.store.migrations import NEWEST
from jobswap_desktop.store.reading import read_only, reading_copy


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
            to = backup.target(path, folder, occasion)
            return backup.copy(connection, to, wanted, is_altered)
        finally:
            connection.close()


def is_altered(path: Path) -> bool:
    """Whether records or history in a copy are not as they were written; raises Unavailable.

    A file of an older schema can only be asked once it has been brought to the newest.
    """
    with reading_copy(path) as db:
        return health.schema_number(db) == NEWEST and bool(audit.faults(db))


def verify(path: Path) -> Soundness:
    """Check a copy against its manifest and for itself, and note beside it what was found.

    A true copy of a database that was damaged already counts as altered.

    One without a manifest gets one. A sealed copy can only be compared with its sum: one without
    a manifest stays unchecked. Raises Unavailable (cannot_write) when it cannot be read.
    """
    manifest, _was_damaged = copies.read_manifest(path)
    name = read_name(path.name)
    with backup.as_written_to(path):
        if manifest is not None and contents.file_sum(path) != manifest.sha256:
            return _damaged(path, manifest)
        if name is not None and name.is_sealed:
            return copies.soundness_in(manifest)
        found = _looked_into(path, is_known=manifest is not None)
        if found is None or (manifest is not None and found.content != manifest.content):
            return _damaged(path, manifest)
        manifest = replace(manifest or found, altered=found.altered)
        copies.write_manifest(path, manifest)
    return copies.soundness_in(manifest)


def _damaged(path: Path, manifest: Manifest | None) -> Soundness:
    copies.mark_damaged(path, manifest)
    return Soundness.DAMAGED


def _is_linked(trail: tuple[AuditEntry, ...]) -> bool:
    broken = list(broken_links(trail))
    # Expired entries are cut: the first that is left has a predecessor that is gone.
    return not broken or (broken == [trail[0].sequence] and broken[0] > 1)


def _looked_into(path: Path, *, is_known: bool) -> Manifest | None:
    """Return what is to be known of a copy; None where it is not whole.

    Of one that `is_known`, its sum has shown that it is as it was made.
    """
    try:
        found = backup.checked(path, contents.state(path))
        found = replace(found, altered=is_altered(path))
        if is_known and found.altered:
            return found
        with reading_copy(path) as db:
            is_linked = _is_linked(audit.entries(db))
    except (sqlite3.Error, Unavailable, ValueError, TypeError):
        # ValueError: an entry of its history can no longer be read.
        return None
    return found if is_linked else None
