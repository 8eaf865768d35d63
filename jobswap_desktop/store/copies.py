"""The copies in a folder, and the manifest beside each.

Only files that bear the name of a copy are ever looked at, and only those of the same database
are ever deleted. Reading a folder on a network drive can take long: not for the window's thread.
"""

import dataclasses
import errno
import json
import os
import re
import time
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, TypeGuard

from jobswap_desktop.domain.backups import Copy, CopyName, Manifest, Soundness, read_name

NOTE = ".stand"
"""The ending of the note beside a copy that says which state was restored over it."""

_MANIFEST = ".json"
_HASH = re.compile(r"[0-9a-f]{64}")
_DAMAGED = "damaged"
_LARGEST_MANIFEST = 65536
_PART = ".part"
_LEFT = (".zurueck", ".zurueck-journal", ".entschluesselt", ".rettung", ".rettung-journal")
_LEFT_AFTER_SECONDS = 24 * 60 * 60
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


def of_database(folder: Path, origin: str, stem: str) -> tuple[Copy, ...]:
    """Return the copies of one database in a folder, newest first.

    Of two databases with the same name the manifests tell which copy is of which; a copy without
    one is taken by its name. Raises OSError.
    """
    found = [_copy(folder, name) for name in named(folder)]
    ours = [copy for copy, stem_found in found if _is_of(copy, stem_found, origin, stem)]
    return tuple(sorted(ours, key=lambda copy: (copy.made_at, copy.name), reverse=True))


def _is_of(copy: Copy, stem_found: str, origin: str, stem: str) -> bool:
    if copy.manifest is not None and copy.manifest.origin and origin:
        return copy.manifest.origin == origin
    return stem_found == stem


def _copy(folder: Path, name: CopyName) -> tuple[Copy, str]:
    path = folder / name.text
    size = path.stat().st_size
    manifest, is_damaged = read_manifest(path)
    if is_damaged or (manifest is not None and manifest.size != size):
        soundness = Soundness.DAMAGED
    else:
        soundness = Soundness.UNCHECKED if manifest is None else Soundness.CHECKED
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


def read_manifest(path: Path) -> tuple[Manifest | None, bool]:
    """Return the manifest beside a copy (None: no legible one), and whether it says damaged."""
    beside = path.with_name(path.name + _MANIFEST)
    try:
        with beside.open("rb") as file:
            data = json.loads(file.read(_LARGEST_MANIFEST))
        if not isinstance(data, dict):
            return None, False
        is_damaged = bool(data.pop(_DAMAGED, False))
        return _manifest(data), is_damaged
    except (OSError, ValueError, RecursionError):
        return None, False


def _manifest(data: dict[str, Any]) -> Manifest | None:
    kinds = {field.name: field.type for field in dataclasses.fields(Manifest)}
    if data.keys() != kinds.keys():
        return None
    fits = all(type(data[name]) is kind for name, kind in kinds.items())
    return Manifest(**data) if fits else None


def write_manifest(path: Path, manifest: Manifest) -> None:
    """Lay the manifest beside a copy; raises OSError."""
    _write(path, dataclasses.asdict(manifest))


def mark_damaged(path: Path, manifest: Manifest | None) -> None:
    """Note beside a copy that it is not whole; raises OSError."""
    _write(path, (dataclasses.asdict(manifest) if manifest else {}) | {_DAMAGED: True})


def _write(path: Path, data: dict[str, Any]) -> None:
    write_private(path.with_name(path.name + _MANIFEST), json.dumps(data, indent=1).encode())


def write_private(path: Path, data: bytes) -> None:
    """Write a small file that the user alone may read, whole or not at all; raises OSError."""
    unfinished = path.with_name(f"{path.name}.part")
    unfinished.unlink(missing_ok=True)
    number = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def remove_unfinished(folder: Path, path: Path) -> None:
    """Remove what was left unfinished in a folder of copies, and beside the file at `path`.

    Only what bears one of the program's own names and has not been touched for a day.
    """
    found = [each for each in _entries(folder) if _is_part_of_copy(each.name)]
    beside = [
        each
        for each in _entries(path.parent)
        if each.name.startswith(f"{path.name}.") and each.name.endswith(_LEFT)
    ]
    for each in (*found, *beside):
        with suppress(OSError):
            if time.time() - each.stat().st_mtime > _LEFT_AFTER_SECONDS:
                each.unlink()


def _is_part_of_copy(name: str) -> bool:
    whole = name.removesuffix(_PART)
    return whole != name and read_name(whole.removesuffix(_MANIFEST)) is not None


def _entries(folder: Path) -> list[Path]:
    with suppress(OSError):
        return list(folder.iterdir())
    return []


def remove(folder: Path, names: Iterable[str]) -> None:
    """Delete copies with their manifests; one that somebody has open stays for the next time."""
    for name in names:
        path = folder / name
        with suppress(OSError):
            path.unlink(missing_ok=True)
            path.with_name(name + _MANIFEST).unlink(missing_ok=True)
            path.with_name(name + NOTE).unlink(missing_ok=True)
