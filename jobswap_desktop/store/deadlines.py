"""Deadlines and follow-ups of all open cases: rows derived from cases, one a day that matters."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from jobswap_desktop.domain.due_days import DueGroup, DueRow, deadline_rows, due_group
from jobswap_desktop.domain.requirements import Requirement, Step
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.store import search
from jobswap_desktop.store.database import Change, Database, Row
from jobswap_desktop.store.mending import mended
from jobswap_desktop.store.records import decode, encode, read_day

_VISITOR = """coalesce(
    (SELECT trim(person.title || ' ' || trim(person.first_name || ' ' || person.last_name))
    FROM document JOIN placement ON placement.id = document.placement_id
        JOIN person ON person.id = placement.visitor_id
    WHERE document.id = deadline_index.id), '')"""
_LINES = "SELECT * FROM deadline_index WHERE swap_id = :swap_id AND kind <> 'paper'"
_NUMBER = "(SELECT number FROM case_index WHERE swap_id = :swap_id)"


def refresh(change: Change, swap: Swap, missing: Iterable[Requirement]) -> None:
    """Bring the lines of `swap` up to date; its row in the list must be there already.

    `missing` is what it lacks up to its closing.
    """
    for_start = (item for item in missing if item.step is not Step.CLOSING)
    wanted = {row.id: encode(row) for row in deadline_rows(swap, for_start)}
    held = {row["id"]: row for row in change.rows(_LINES, swap_id=swap.id)}
    if held.keys() == wanted.keys() and all(
        record.items() <= held[row_id].items() for row_id, record in wanted.items()
    ):
        return
    change.run(
        "DELETE FROM deadline_index WHERE swap_id = :swap_id AND kind <> 'paper'", swap_id=swap.id
    )
    for record in wanted.values():
        names = ", ".join(record)
        values = ", ".join(f":{name}" for name in record)
        change.run(
            f"INSERT INTO deadline_index (number, {names}) VALUES ({_NUMBER}, {values})",  # noqa: S608 - names of our own fields
            **record,
        )


def forget(change: Change, swap_id: str) -> None:
    """Remove the lines of a case, those of its papers as well (see `papers_out`)."""
    change.run("DELETE FROM deadline_index WHERE swap_id = :swap_id", swap_id=swap_id)


@mended
def rows(
    db: Database,
    today: date,
    *,
    until: date | None = None,
    clerk: str = "",
    text: str = "",
    limit: int = 100,
    offset: int = 0,
) -> tuple[DueRow, ...]:
    """Return a page of what is due, the longest overdue first, up to the day `until`.

    A stay that comes too close is told however far off it is.

    With `clerk` only what is this clerk's; with `text` only of cases that it finds.
    """
    condition, values = _where(db, today, until, clerk, text)
    found = db.rows(
        f"""SELECT *, {_VISITOR} AS visitor FROM deadline_index WHERE {condition}
        ORDER BY due_on, id LIMIT :limit OFFSET :offset""",  # noqa: S608 - the condition is our own
        limit=limit,
        offset=offset,
        **values,
    )
    return tuple(decode(DueRow, row) for row in found)


@mended
def counts(
    db: Database, today: date, *, until: date | None = None, clerk: str = "", text: str = ""
) -> dict[DueGroup, int]:
    """Return how many lines each group has (see `rows`)."""
    condition, values = _where(db, today, until, clerk, text)
    # The index has them in this order: days are counted one by one as they come.
    found = db.rows(
        f"""SELECT due_on, count(*) AS number FROM deadline_index WHERE {condition}
        GROUP BY due_on""",  # noqa: S608 - as above
        **values,
    )
    counted = dict.fromkeys(DueGroup, 0)
    for row in found:
        counted[due_group(read_day(row["due_on"]), today)] += int(row["number"])
    return counted


def faults(db: Database, swap: Swap) -> bool:
    """Whether the list of deadlines does not say of `swap` what the case says."""
    held = db.rows(_LINES, swap_id=swap.id)
    numbers = db.rows(f"SELECT {_NUMBER} AS number", swap_id=swap.id)
    wanted = [encode(row) | dict(numbers[0]) for row in deadline_rows(swap)]
    return _in_order(held) != _in_order(wanted)


def _in_order(rows: Iterable[Row]) -> list[str]:
    return sorted(repr(sorted(row.items())) for row in rows)


def _where(
    db: Database, today: date, until: date | None, clerk: str, text: str
) -> tuple[str, dict[str, Any]]:
    condition = "shown_from <= :today"
    values = {"today": today.isoformat()}
    if until is not None:
        condition += " AND (due_on <= :until OR kind = 'start')"
        values["until"] = until.isoformat()
    if clerk:
        condition += " AND :clerk IN (responsible, deputy)"
        values["clerk"] = clerk
    found, words = search.among_open(db, text)
    if found:
        condition += f" AND {found}"
        values["words"] = words
    return condition, values
