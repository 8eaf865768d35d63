"""The file beside the database and its backups that says, by ids alone, what is gone for good.

A copy that is older than an erasure knows nothing of it; this file does.
"""

import json
import re
from collections.abc import Iterable, Iterator
from pathlib import Path

from jobswap_desktop.domain.forgetting import Forgotten, as_rows, from_rows
from jobswap_desktop.small_files import parsed, read_small
from jobswap_desktop.store import copies
from jobswap_desktop.store.damaged_files import WANTED_KEY
from jobswap_desktop.store.database import Database

COMPACT_KEY = "erasing/compact"
"""The setting that says that the file still has to be written anew after an erasure."""

_OF_COPY = re.compile(r"(?P<stem>.+)-\d{8}-\d{6}-\d{6}-.+")
_LARGEST_BYTES = 32 * 1024 * 1024


def places(path: Path, *folders: Path | None) -> tuple[Path, ...]:
    """Return where the file of a database lies: beside it, and in the folders of its backups."""
    name = f"{path.stem}.geloescht.json"
    found = (path.parent, *(folder for folder in folders if folder))
    return tuple(dict.fromkeys(folder / name for folder in found))


def beside(path: Path) -> tuple[Path, ...]:
    """Return where a database finds at its start what it may hold no longer.

    That lies in its own folder. The folder of backups is asked when one of them is restored: it
    may serve another file of the same origin as well, such as a copy to learn with, and what is
    erased there must not be erased here. A backup that is opened where it lies knows the file of
    the database that it is of.
    """
    (own,) = places(path)
    copied = _OF_COPY.fullmatch(path.stem)
    return (own, *(places(path.with_stem(copied["stem"])) if copied else ()))


def may_hold(db: Database) -> bool:
    """Whether there is anything to compare: a file, or something the database knows as gone."""
    if any(place.exists() for place in beside(Path(db.path))):
        return True
    rows = db.rows(
        "SELECT 1 FROM erased UNION ALL SELECT 1 FROM setting WHERE key IN (:key, :files) LIMIT 1",
        key=COMPACT_KEY,
        files=WANTED_KEY,
    )
    return bool(rows)


def brought_back(db: Database) -> bool:
    """Whether the file holds a case or person that the file beside it names as gone.

    So it is with an older copy that somebody has put in the place of the database.
    """
    gone = {each.id for each in read(beside(Path(db.path)))}
    if not gone:
        return False
    rows = db.rows(
        "SELECT id FROM swap UNION ALL SELECT id FROM person EXCEPT SELECT id FROM erased"
    )
    return any(row["id"] in gone for row in rows)


def read(wanted: Iterable[Path]) -> frozenset[Forgotten]:
    """Return what any of the files says is gone; one that cannot be read says nothing."""
    return frozenset(each for place in wanted for each in _read(place))


def add(wanted: Iterable[Path], gone: frozenset[Forgotten]) -> tuple[Path, ...]:
    """Add what is gone to each of the files, and return those that could not be written."""
    failed = []
    for place in wanted:
        known = frozenset(_read(place))
        if gone <= known:
            continue
        try:
            copies.write_private(place, json.dumps(as_rows(gone | known), indent=1).encode())
        except OSError:
            failed.append(place)
    return tuple(failed)


def _read(place: Path) -> Iterator[Forgotten]:
    try:
        rows = parsed(read_small(place, _LARGEST_BYTES))
    except (OSError, ValueError):
        return
    yield from from_rows(rows)
