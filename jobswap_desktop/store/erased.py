"""Whose details were erased: kept in the file, and beside the copies that still have them.

Ids alone, which say nothing of anybody. A restored copy is read against both, so that it does not
bring back who was erased after it was made.
"""

import json
from collections.abc import Set as AbstractSet
from pathlib import Path

from jobswap_desktop.store import copies
from jobswap_desktop.store.database import Database

_TABLE = "erased"
_LARGEST = 16 * 1024 * 1024


def ids(db: Database) -> frozenset[str]:
    """Return the ids of the records that were erased; none in a file from before that was known."""
    known = db.rows(
        "SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = :name", name=_TABLE
    )
    rows = db.rows("SELECT id FROM erased") if known else []
    return frozenset(str(row["id"]) for row in rows)


def keep_beside(folder: Path, origin: str, erased: AbstractSet[str]) -> None:
    """Add ids to those kept beside the copies of a database; raises OSError."""
    known = beside(folder, origin)
    if not erased <= known:
        text = json.dumps(sorted(known | erased), indent=0)
        copies.write_private(_file(folder, origin), text.encode())


def beside(folder: Path, origin: str) -> frozenset[str]:
    """Return the ids kept beside the copies of a database; none where nothing legible is kept."""
    try:
        with _file(folder, origin).open("rb") as file:
            data = json.loads(file.read(_LARGEST))
    except (OSError, ValueError, RecursionError):
        return frozenset()
    return frozenset(str(each) for each in data) if isinstance(data, list) else frozenset()


def _file(folder: Path, origin: str) -> Path:
    # What stands in a file is no name until it is known to be harmless as one.
    mark = "".join(letter for letter in origin if letter.isalnum() or letter == "-")[:64]
    return folder / f"geloescht-{mark}.json"
