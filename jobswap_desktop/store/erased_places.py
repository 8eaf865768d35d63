"""Where it is noted what is gone for good, and whether a database may hold anything of it.

A start looks there; it reads those notes (see `erased_file`) only where there are any.
"""

import glob
import re
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from jobswap_desktop.small_files import is_plain
from jobswap_desktop.store.damaged_files import WANTED_KEY
from jobswap_desktop.store.database import Database

COMPACT_KEY = "erasing/compact"
"""The setting that says that the file still has to be written anew after an erasure."""

_ENDING = ".geloescht.json"
_MOST_NOTES = 100
_MAGIC = b"SQLite format 3\x00"
_OF_COPY = re.compile(r"(?P<stem>.+)-\d{8}-\d{6}-\d{6}-.+")


def places(path: Path, *folders: Path | None) -> tuple[Path, ...]:
    """Return where the file of a database lies: beside it, and in the folders of its backups."""
    name = f"{path.stem}{_ENDING}"
    found = (path.parent, *(folder for folder in folders if folder))
    return tuple(dict.fromkeys(folder / name for folder in found))


def own_places(path: Path) -> tuple[Path, ...]:
    """Return where the file of the database at `path` lies, and that of which it is a backup."""
    (own,) = places(path)
    copied = _OF_COPY.fullmatch(path.stem)
    return (own, *(places(path.with_stem(copied["stem"])) if copied else ()))


def notes(path: Path, backups: Path | None) -> tuple[Path, ...]:
    """Return the files of that kind that a start looks into."""
    found = list(own_places(path))
    for folder in (path.parent, backups):
        with suppress(OSError):
            found += sorted(folder.glob(f"*{_ENDING}"))[:_MOST_NOTES] if folder else ()
    return tuple(dict.fromkeys(found))


def databases_beside(place: Path) -> Iterator[Path]:
    """Yield the database that a file lies beside; in a folder of backups there is none."""
    stem = place.name.removesuffix(_ENDING)
    for path in place.parent.glob(f"{glob.escape(stem)}.*"):
        if path.stem == stem and is_plain(path):
            with suppress(OSError), path.open("rb") as file:
                if file.read(len(_MAGIC)) == _MAGIC:
                    yield path


def may_hold(db: Database, backups: Path | None) -> bool:
    """Whether there is anything to compare: a file, or something the database knows as gone."""
    if any(place.exists() for place in notes(Path(db.path), backups)):
        return True
    rows = db.rows(
        "SELECT 1 FROM erased UNION ALL SELECT 1 FROM setting WHERE key IN (:key, :files) LIMIT 1",
        key=COMPACT_KEY,
        files=WANTED_KEY,
    )
    return bool(rows)
