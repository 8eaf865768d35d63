"""Which records were erased: kept in the file, and beside the copies that still have them.

Ids alone, which say nothing of anybody. A restored copy is read against both, so that it does not
bring back who was erased after it was made.
"""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from jobswap_desktop.store import copies
from jobswap_desktop.store.database import Change, Database

_LARGEST = 64 * 1024 * 1024


@dataclass(frozen=True, slots=True, order=True)
class Erased:
    """One record that was erased: its table, its id, and the day in ISO form."""

    table: str
    id: str
    on: str


def records(db: Database) -> frozenset[Erased]:
    """Return what was erased from the open file."""
    rows = db.rows("SELECT table_name, id, erased_on FROM erased")
    return frozenset(Erased(row["table_name"], row["id"], row["erased_on"]) for row in rows)


def still_there(db: Database, erased: Iterable[Erased]) -> tuple[Erased, ...]:
    """Return those of `erased` whose records are in the open file all the same."""
    known = {row["name"] for row in db.rows("SELECT name FROM sqlite_master WHERE type = 'table'")}
    return tuple(
        each
        for each in sorted(erased)
        if each.table in known
        and db.rows(f'SELECT 1 FROM "{each.table}" WHERE id = :id', id=each.id)  # noqa: S608 - a table there is
    )


def note(change: Change, erased: Iterable[Erased]) -> None:
    """Note in the file what was erased, so that it is known there as well."""
    for each in erased:
        change.run(
            """INSERT OR IGNORE INTO erased (id, table_name, erased_on)
            VALUES (:id, :table_name, :erased_on)""",
            id=each.id,
            table_name=each.table,
            erased_on=each.on,
        )


def keep_beside(folder: Path, origin: str, erased: frozenset[Erased]) -> None:
    """Add to what is kept beside the copies of a database; raises OSError."""
    known = beside(folder, origin)
    if not erased <= known:
        lines = sorted([each.table, each.id, each.on] for each in known | erased)
        copies.write_private(_file(folder, origin), json.dumps(lines, indent=0).encode())


def beside(folder: Path, origin: str) -> frozenset[Erased]:
    """Return what is kept beside the copies of a database; nothing where it is not legible."""
    try:
        with _file(folder, origin).open("rb") as file:
            data = json.loads(file.read(_LARGEST))
        return frozenset(Erased(str(table), str(id_), str(on)) for table, id_, on in data)
    except (OSError, ValueError, TypeError, RecursionError):
        return frozenset()


def _file(folder: Path, origin: str) -> Path:
    # What stands in a file is no name until it is known to be harmless as one.
    mark = "".join(letter for letter in origin if letter.isalnum() or letter == "-")[:64]
    return folder / f"geloescht-{mark}.json"
