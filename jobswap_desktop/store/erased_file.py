"""The file beside the database and its backups that says, by ids alone, what is gone for good.

A copy that is older than an erasure knows nothing of it; this file does.
"""

import json
import os
from collections.abc import Iterable, Iterator
from pathlib import Path

from jobswap_desktop.domain.forgetting import Forgotten, as_rows, from_rows
from jobswap_desktop.store.database import Database

COMPACT_KEY = "erasing/compact"
"""The setting that says that the file still has to be written anew after an erasure."""

_LARGEST_BYTES = 32 * 1024 * 1024


def places(path: Path, *folders: Path | None) -> tuple[Path, ...]:
    """Return where the file of a database lies: beside it, and in the folders of its backups."""
    name = f"{path.stem}.geloescht.json"
    found = (path.parent, *(folder for folder in folders if folder))
    return tuple(dict.fromkeys(folder / name for folder in found))


def may_hold(db: Database, backups: Path | None) -> bool:
    """Whether there is anything to compare: a file, or something the database knows as gone."""
    if any(place.exists() for place in places(Path(db.path), backups)):
        return True
    rows = db.rows(
        "SELECT 1 FROM erased UNION ALL SELECT 1 FROM setting WHERE key = :key LIMIT 1",
        key=COMPACT_KEY,
    )
    return bool(rows)


def read(wanted: Iterable[Path]) -> frozenset[Forgotten]:
    """Return what any of the files says is gone; one that cannot be read says nothing."""
    return frozenset(each for place in wanted for each in _read(place))


def write(wanted: Iterable[Path], gone: Iterable[Forgotten]) -> tuple[Path, ...]:
    """Write what is gone to all places, and return those that could not be written."""
    rows = as_rows(gone)
    failed = []
    for place in wanted:
        if as_rows(_read(place)) == rows:
            continue
        try:
            _write(place, json.dumps(rows, indent=1))
        except OSError:
            failed.append(place)
    return tuple(failed)


def _read(place: Path) -> Iterator[Forgotten]:
    try:
        if place.stat().st_size > _LARGEST_BYTES:
            return
        rows = json.loads(place.read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return
    yield from from_rows(rows)


def _write(place: Path, text: str) -> None:
    """Write the file for its owner alone; it appears whole or stays as it was."""
    unfinished = place.with_name(f"{place.name}.{os.getpid()}.neu")
    try:
        handle = os.open(unfinished, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
        with os.fdopen(handle, "w", encoding="utf-8") as file:
            file.write(text)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(place)
    finally:
        unfinished.unlink(missing_ok=True)
