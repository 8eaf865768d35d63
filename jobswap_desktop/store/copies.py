"""The copies in a folder, and the manifest beside each.

Only files that bear the name of a copy are ever looked at, and only those of the same database
are ever deleted. Reading a folder on a network drive can take long: not for the window's thread.
"""

import dataclasses
import errno
import json
import re
from collections.abc import Collection, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeGuard

from jobswap_desktop.domain.backups import Copy, CopyName, Manifest, Soundness, read_name
from jobswap_desktop.small_files import parsed, read_small
from jobswap_desktop.unfinished import Kind, ending
from jobswap_desktop.whole_files import write_whole

NOTE = ".stand"
"""The ending of the note beside a copy that says which state was restored over it."""

_MANIFEST = ".json"
_HASH = re.compile(r"[0-9a-f]{64}")
_DAMAGED, _ALTERED = "damaged", "altered"
LARGEST_MANIFEST = 65536
"""Bytes; ours have a fiftieth of it."""
_NO_ROOM = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_WINDOWS_NO_ROOM = frozenset({39, 112})


def is_hash(text: object) -> TypeGuard[str]:
    """Whether this is the hash of an entry, as a manifest holds it."""
    return isinstance(text, str) and bool(_HASH.fullmatch(text))


def is_full(error: OSError) -> bool:
    """Whether the system refused to write because there is no room."""
    return error.errno in _NO_ROOM or getattr(error, "winerror", None) in _WINDOWS_NO_ROOM


def named(folder: Path) -> tuple[CopyName, ...]:
    """Return what the names of the copies in a folder say; raises OSError but for a missing one."""
    if not folder.is_dir():
        return ()
    found = (read_name(entry.name) for entry in folder.iterdir() if entry.is_file())
    return tuple(name for name in found if name is not None)


def of_database(folder: Path, origins: Collection[str], stem: str) -> tuple[Copy, ...]:
    """Return the copies of one database in a folder, newest first.

    Of two databases with the same name the manifests tell which copy is of which: `origins` are
    what those of this one say, none where nobody knows. A copy without a manifest is taken by its
    name. Raises OSError.
    """
    found = [_copy(folder, name) for name in named(folder)]
    ours = [copy for copy, stem_found in found if _is_of(copy, stem_found, origins, stem)]
    return tuple(sorted(ours, key=lambda copy: (copy.made_at, copy.name), reverse=True))


def _is_of(copy: Copy, stem_found: str, origins: Collection[str], stem: str) -> bool:
    if copy.manifest is not None and copy.manifest.origin and origins:
        return copy.manifest.origin in origins
    return stem_found == stem


def _copy(folder: Path, name: CopyName) -> tuple[Copy, str]:
    path = folder / name.text
    size = path.stat().st_size
    manifest, is_damaged = read_manifest(path)
    if is_damaged or (manifest is not None and manifest.size != size):
        soundness = Soundness.DAMAGED
    else:
        soundness = soundness_in(manifest)
    copy = Copy(
        name=name.text,
        made_at=name.made_at,
        occasion=name.occasion,
        size=size,
        soundness=soundness,
        is_sealed=name.is_sealed,
        manifest=manifest,
    )
    return copy, name.stem


def soundness_in(manifest: Manifest | None) -> Soundness:
    """Return what a manifest says of its copy, where nothing else is known."""
    if manifest is None:
        return Soundness.UNCHECKED
    return Soundness.ALTERED if manifest.altered else Soundness.CHECKED


def read_manifest(path: Path) -> tuple[Manifest | None, bool]:
    """Return the manifest beside a copy (None: no legible one), and whether it says damaged."""
    beside = path.with_name(path.name + _MANIFEST)
    try:
        data = parsed(read_small(beside, LARGEST_MANIFEST))
        if not isinstance(data, dict):
            return None, False
        is_damaged = bool(data.pop(_DAMAGED, False))
        return _manifest(data), is_damaged
    except (OSError, ValueError):
        return None, False


def _manifest(data: dict[str, Any]) -> Manifest | None:
    kinds = {field.name: field.type for field in dataclasses.fields(Manifest)}
    data = {_ALTERED: False} | data
    if data.keys() != kinds.keys():
        return None
    fits = all(type(data[name]) is kind for name, kind in kinds.items())
    return Manifest(**data) if fits else None


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Lay the manifest beside a copy; raises OSError."""
    _write(path, _data(manifest))


def _data(manifest: Manifest) -> dict[str, Any]:
    data = dataclasses.asdict(manifest)
    if not manifest.altered:
        # Earlier versions know of no such word, and would take the manifest for none.
        del data[_ALTERED]
    return data


def mark_damaged(path: Path, manifest: Manifest | None) -> None:
    """Note beside a copy that it is not whole; raises OSError."""
    _write(path, (_data(manifest) if manifest else {}) | {_DAMAGED: True})


def _write(path: Path, data: dict[str, Any]) -> None:
    write_private(path.with_name(path.name + _MANIFEST), json.dumps(data, indent=1).encode())


def write_private(path: Path, data: bytes) -> None:
    """Write a small file that the user alone may read, whole or not at all; raises OSError."""
    write_whole(path, data, ending=ending(Kind.PART), is_own=True)


def remove(folder: Path, names: Iterable[str]) -> None:
    """Delete copies with their manifests; one that somebody has open stays for the next time."""
    for name in names:
        path = folder / name
        with suppress(OSError):
            path.unlink(missing_ok=True)
            path.with_name(name + _MANIFEST).unlink(missing_ok=True)
            path.with_name(name + NOTE).unlink(missing_ok=True)
