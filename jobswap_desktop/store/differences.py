"""Two databases compared: cases, people, appointments, history."""

import sqlite3
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from jobswap_desktop.domain.restoring import Differences, RestorePreview
from jobswap_desktop.store import contents

_LABELS = {
    "swap": "SELECT id, reference FROM swap",
    "person": "SELECT id, last_name || ', ' || first_name FROM person",
    "appointment": """SELECT id, title || ' (' || substr(start, 9, 2) || '.'
        || substr(start, 6, 2) || '.' || substr(start, 1, 4) || ')' FROM appointment""",
}
_OF_CASE = {
    "undertaking": """SELECT p.swap_id, c.* FROM undertaking c
        JOIN placement p ON p.id = placement_id""",
    "signature": "SELECT a.swap_id, c.* FROM signature c JOIN agreement a ON a.id = agreement_id",
}
"""Rows that belong to a case by way of another row; the others bear its id themselves."""
_NOT_OF_CASE = frozenset({"appointment", "audit"})

States = Mapping[str, Hashable]
Rows = frozenset[tuple[str, str]]


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """Rows, as table and id, that restoring takes out of the copy again.

    `removed` are gone whole, `blanked` stay without what was written in them.
    """

    removed: Rows = frozenset()
    blanked: Rows = frozenset()

    @property
    def all(self) -> Rows:
        """Both."""
        return self.removed | self.blanked

    def count(self, table: str) -> int:
        """Return how many rows of a table lose all that was written in them."""
        return sum(1 for name, _id in self.all if name == table)


_NOTHING = LeftOut()


def compare(
    now: sqlite3.Connection,
    copy: sqlite3.Connection,
    erased: LeftOut = _NOTHING,
    hidden: LeftOut = _NOTHING,
) -> RestorePreview:
    """Return what `copy` says otherwise than the file as it is `now`; both have one schema.

    Nothing is told of what is `hidden` in either.
    """
    held, found = erased.blanked | hidden.all, erased.all | hidden.all
    lost, newest = _lost_entries(now, copy)
    return RestorePreview(
        cases=_differences("swap", now, copy, _cases(now, held), _cases(copy, found)),
        people=_row_differences("person", now, copy, held, found),
        appointments=_row_differences("appointment", now, copy, held, found),
        entries_lost=lost,
        newest_lost=newest if lost else "",
        newest_kept=_moment(copy),
        keeps_accounts=is_same(now, copy),
        erased_cases=erased.count("swap"),
        erased_people=erased.count("person"),
    )


def alone(
    copy: sqlite3.Connection, *, is_there: bool = True, erased: LeftOut = _NOTHING
) -> RestorePreview:
    """Return what is known of a copy where the present file cannot be read, or is not there."""
    return RestorePreview(
        newest_kept=_moment(copy),
        is_comparable=False,
        is_there=is_there,
        erased_cases=erased.count("swap"),
        erased_people=erased.count("person"),
    )


def is_same(one: sqlite3.Connection, other: sqlite3.Connection) -> bool:
    """Whether nothing says that two files come from different databases."""
    marks = [_mark(connection) for connection in (one, other)]
    if not all(marks):
        # An early copy has no mark yet; the beginning of the history may have expired.
        marks = [_beginning(connection) for connection in (one, other)]
    return not all(marks) or marks[0] == marks[1]


def _mark(connection: sqlite3.Connection) -> str:
    found = connection.execute(
        "SELECT value FROM setting WHERE key = ?", (contents.ID_SETTING,)
    ).fetchone()
    return str(found[0]) if found else ""


def _beginning(connection: sqlite3.Connection) -> str:
    found = connection.execute("SELECT hash FROM audit WHERE sequence = 1").fetchone()
    return str(found[0]) if found else ""


def _row_differences(
    table: str, now: sqlite3.Connection, copy: sqlite3.Connection, out: Rows, out_of_copy: Rows
) -> Differences:
    held, found = _rows(now, table, out), _rows(copy, table, out_of_copy)
    return _differences(table, now, copy, held, found)


def _differences(
    table: str, now: sqlite3.Connection, copy: sqlite3.Connection, held: States, found: States
) -> Differences:
    names = dict(now.execute(_LABELS[table]).fetchall())
    others = dict(copy.execute(_LABELS[table]).fetchall())
    return Differences(
        returning=_named(others, found.keys() - held.keys()),
        lost=_named(names, held.keys() - found.keys()),
        changed=_named(
            names, {key for key in held.keys() & found.keys() if held[key] != found[key]}
        ),
    )


def _named(names: Mapping[str, str], keys: AbstractSet[str]) -> tuple[str, ...]:
    return tuple(sorted(str(names.get(key, key)) for key in keys))


def _rows(connection: sqlite3.Connection, table: str, left_out: Rows) -> States:
    rows = connection.execute(f'SELECT * FROM "{table}"')  # noqa: S608 - our own table names
    return {row[0]: tuple(row[1:]) for row in rows if (table, row[0]) not in left_out}


def _cases(connection: sqlite3.Connection, left_out: Rows) -> States:
    """Return per case a sum of all rows that belong to it but its appointments."""
    parts: dict[str, list[int]] = defaultdict(list)
    for swap_id, (table, record_id), row in _parts(connection):
        if ("swap", swap_id) in left_out or (table, record_id) in left_out:
            continue
        parts[swap_id].append(hash(row))
    return {swap_id: tuple(sorted(sums)) for swap_id, sums in parts.items()}


def _parts(
    connection: sqlite3.Connection,
) -> Iterator[tuple[str, tuple[str, str], tuple[object, ...]]]:
    """Yield the rows of all cases: the case's id, table and id of the row, and what it says."""
    for row in connection.execute("SELECT * FROM swap"):
        yield row[0], ("swap", row[0]), ("swap", *row)
    for table in contents.tables(connection):
        columns = [column[1] for column in connection.execute(f'PRAGMA table_info("{table}")')]
        if table in _OF_CASE:
            sql = _OF_CASE[table]
        elif "swap_id" in columns and {"id", "version"} <= {*columns} and table not in _NOT_OF_CASE:
            sql = f'SELECT swap_id, * FROM "{table}"'  # noqa: S608 - names from the schema
        else:
            continue
        for row in connection.execute(sql):
            yield row[0], (table, row[columns.index("id") + 1]), (table, *row)


def _lost_entries(now: sqlite3.Connection, copy: sqlite3.Connection) -> tuple[int, str]:
    """Return how many entries the copy does not have, and the moment of the newest of all."""
    known = dict(copy.execute("SELECT sequence, hash FROM audit").fetchall())
    lost = [
        sequence
        for sequence, sealed in now.execute("SELECT sequence, hash FROM audit")
        if known.get(sequence) != sealed
    ]
    return len(lost), _moment(now)


def _moment(connection: sqlite3.Connection) -> str:
    row = connection.execute("SELECT at FROM audit ORDER BY sequence DESC LIMIT 1").fetchone()
    return str(row[0]) if row else ""
