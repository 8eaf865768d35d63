"""Two databases compared: cases, people, appointments, history."""

import sqlite3
from collections import defaultdict
from collections.abc import Hashable, Iterator, Mapping
from collections.abc import Set as AbstractSet

from jobswap_desktop.domain.restoring import Differences, RestorePreview
from jobswap_desktop.store import contents

_LABELS = {
    "swap": "SELECT id, reference FROM swap",
    "person": "SELECT id, last_name || ', ' || first_name FROM person",
    "appointment": "SELECT id, title || ' (' || substr(start, 1, 10) || ')' FROM appointment",
}
_OF_CASE = {
    "undertaking": """SELECT p.swap_id, c.* FROM undertaking c
        JOIN placement p ON p.id = placement_id""",
    "signature": "SELECT a.swap_id, c.* FROM signature c JOIN agreement a ON a.id = agreement_id",
}
"""Rows that belong to a case by way of another row; the others bear its id themselves."""
_NOT_OF_CASE = frozenset({"appointment", "audit"})

States = Mapping[str, Hashable]


def compare(now: sqlite3.Connection, copy: sqlite3.Connection) -> RestorePreview:
    """Return what `copy` says otherwise than the file as it is `now`; both have one schema."""
    lost, newest = _lost_entries(now, copy)
    return RestorePreview(
        cases=_differences("swap", now, copy, _cases(now), _cases(copy)),
        people=_differences("person", now, copy, _rows(now, "person"), _rows(copy, "person")),
        appointments=_differences(
            "appointment", now, copy, _rows(now, "appointment"), _rows(copy, "appointment")
        ),
        entries_lost=lost,
        newest_lost=newest if lost else "",
        newest_kept=_moment(copy),
    )


def alone(copy: sqlite3.Connection) -> RestorePreview:
    """Return what is known of a copy where the present file cannot be read."""
    return RestorePreview(newest_kept=_moment(copy), is_comparable=False)


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


def _rows(connection: sqlite3.Connection, table: str) -> States:
    return {row[0]: tuple(row[1:]) for row in connection.execute(f'SELECT * FROM "{table}"')}  # noqa: S608 - our own table names


def _cases(connection: sqlite3.Connection) -> States:
    """Return per case a sum of all rows that belong to it but its appointments."""
    parts: dict[str, list[int]] = defaultdict(list)
    for swap_id, row in _parts(connection):
        parts[swap_id].append(hash(row))
    return {swap_id: tuple(sorted(sums)) for swap_id, sums in parts.items()}


def _parts(connection: sqlite3.Connection) -> Iterator[tuple[str, tuple[object, ...]]]:
    for row in connection.execute("SELECT * FROM swap"):
        yield row[0], ("swap", *row)
    for table in contents.tables(connection):
        columns = [column[1] for column in connection.execute(f'PRAGMA table_info("{table}")')]
        if table in _OF_CASE:
            sql = _OF_CASE[table]
        elif "swap_id" in columns and {"id", "version"} <= {*columns} and table not in _NOT_OF_CASE:
            sql = f'SELECT swap_id, * FROM "{table}"'  # noqa: S608 - names from the schema
        else:
            continue
        for row in connection.execute(sql):
            yield row[0], (table, *row)


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
