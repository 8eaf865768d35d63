"""Derived lines that nobody can read: made anew of their cases, as if they were lost.

Where that cannot be written, they are left out of what is read, and counted.
"""

import logging
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping
from functools import wraps
from typing import Concatenate, ParamSpec, TypeVar

from jobswap_desktop.domain.cases import CaseRow
from jobswap_desktop.domain.due_days import DeadlineRow
from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.domain.ledger import LedgerRow
from jobswap_desktop.store.database import Database, Row
from jobswap_desktop.store.records import Unreadable, decode

_log = logging.getLogger(__name__)
_Asked = ParamSpec("_Asked")
_Found = TypeVar("_Found")
_KINDS: Mapping[str, tuple[type, str]] = {
    "case_index": (CaseRow, "swap_id"),
    "ledger_index": (LedgerRow, "placement_id"),
    "deadline_index": (DeadlineRow, "id"),
}
"""What a line of each table is, and by what it is known."""


def mended(
    read: Callable[Concatenate[Database, _Asked], _Found],
) -> Callable[Concatenate[Database, _Asked], _Found]:
    """Have a function that reads derived lines read again once they were set right."""

    @wraps(read)
    def reading(db: Database, /, *args: _Asked.args, **values: _Asked.kwargs) -> _Found:
        try:
            return read(db, *args, **values)
        except Unreadable:
            _set_right(db)
            return read(db, *args, **values)

    return reading


def _set_right(db: Database) -> None:
    # Loads everything that reads cases, which a start as usual leaves for later.
    from jobswap_desktop.store.rebuilding import rebuild_lines

    lost = _lost(db)
    try:
        rebuild_lines(db, lost)
    except Unavailable as error:
        _log.warning("derived lines could not be made anew: %s", error.fault.value)
    else:
        _log.warning("derived lines made anew: %d", sum(map(len, lost.values())))
        lost = _lost(db)
    for table, lines in lost.items():
        name = _KINDS[table][1]
        db.leave_out(table, name, [line[name] for line in lines])


def _lost(db: Database) -> dict[str, list[Row]]:
    """Return the lines that cannot be read, by their table."""
    found = defaultdict(list)
    for table, (kind, _name) in _KINDS.items():
        for line in _unreadable(kind, db.rows(f"SELECT * FROM {table}")):  # noqa: S608 - names of our own
            found[table].append(line)
    return dict(found)


def _unreadable(kind: type, rows: list[Row]) -> Iterator[Row]:
    for row in rows:
        try:
            decode(kind, row)
        except Unreadable:
            yield row
