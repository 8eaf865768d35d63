"""The list of cases: rows derived from cases, so that sorting, filtering and paging happen in SQL.

They can be rebuilt from the cases at any time (see `derived`).
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from functools import cache

from jobswap_desktop.domain.cases import CaseFilter, CaseRow, case_row
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.requirements import Requirement
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.store import deadlines, ledger, papers_out, search
from jobswap_desktop.store.counting import at_most, most_counted
from jobswap_desktop.store.database import Change, Database, Row
from jobswap_desktop.store.records import decode, encode

_CONDITIONS = {
    CaseFilter.OPEN: "is_open = 1",
    CaseFilter.MINE: "is_open = 1",
    CaseFilter.OURS: """is_open = 1 AND is_ours = 1
        AND (next_code <> '' OR last_day < :today)""",
    CaseFilter.OVERDUE: "is_open = 1 AND (due_on < :today OR follow_up_on < :today)",
    CaseFilter.FORGOTTEN: "is_open = 1 AND due_on IS NULL AND follow_up_on IS NULL",
    CaseFilter.PAPERS_OUT: "is_open = 1 AND papers_out > 0",
    # Those that are over are read apart: there are more of them every year.
    CaseFilter.ALL: "is_open = 1",
}
EVERY = 2**31 - 1
"""As the limit of a page: all cases. None has so high a number."""
_OF_PAPERS = frozenset({"papers_out", "papers_out_since"})
"""Columns that follow from signers, not from the case alone: `papers_out` writes them."""


def refresh(change: Change, swap: Swap, missing: Sequence[Requirement]) -> None:
    """Bring the list's row of `swap` up to date; `missing` is what it lacks up to its closing."""
    _put(change, encode(case_row(swap, missing), without=_OF_PAPERS))


def _put(change: Change, row: Row) -> None:
    change.run(_putting(tuple(row)), **row)


@cache
def _putting(fields: tuple[str, ...]) -> str:
    names = ", ".join(fields)
    values = ", ".join(f":{name}" for name in fields)
    pairs = ", ".join(f"{name} = excluded.{name}" for name in fields)
    # A row that says the same is left alone, and so are its indexes.
    held = ", ".join(f"case_index.{name}" for name in fields)
    wanted = ", ".join(f"excluded.{name}" for name in fields)
    return f"""INSERT INTO case_index ({names}) VALUES ({values})
        ON CONFLICT (swap_id) DO UPDATE SET {pairs} WHERE ({held}) IS DISTINCT FROM ({wanted})"""  # noqa: S608 - names of our own fields


def forget(change: Change, swap_id: str) -> None:
    """Remove a case from the list."""
    change.run("DELETE FROM case_index WHERE swap_id = :swap_id", swap_id=swap_id)


def rows(
    db: Database,
    case_filter: CaseFilter,
    text: str,
    today: date,
    *,
    clerk: str = "",
    limit: int = 100,
    after: CaseRow | None = None,
) -> tuple[CaseRow, ...]:
    """Return a page of the list: open cases by first day, behind them those over, newest first.

    The page begins behind the line `after`. With `clerk` only cases of which this clerk is
    responsible or deputy.
    """
    found: list[CaseRow] = []
    if after is None or after.is_open:
        found += _open_rows(db, _where(db, case_filter, text, today, clerk), limit, after)
    if case_filter is CaseFilter.ALL and len(found) < limit:
        last = None if after is None or after.is_open else after
        found += _rows_over(db, text, clerk, limit - len(found), last)
    return tuple(found)


def _open_rows(
    db: Database, where: tuple[str, Row], limit: int, after: CaseRow | None
) -> Iterator[CaseRow]:
    condition, values = where
    if after is not None:
        condition += " AND (first_day, swap_id) > (:first_day, :swap_id)"
        values = {**values, "first_day": after.first_day.isoformat(), "swap_id": after.swap_id}
    found = db.rows(
        f"""SELECT * FROM case_index WHERE {condition}
        ORDER BY first_day, swap_id LIMIT :limit""",  # noqa: S608 - the condition is one of our own
        limit=limit,
        **values,
    )
    return (decode(CaseRow, row) for row in found)


def _rows_over(
    db: Database, text: str, clerk: str, limit: int, after: CaseRow | None
) -> Iterator[CaseRow]:
    match, words = search.among_over(db, text)
    values: dict[str, object] = {"behind": _number_of(db, after), "limit": limit}
    condition = "is_open <> 1 AND case_index.number < :behind"
    if match:
        # The search itself gives them in this order, and has to find no more than a page.
        condition += f""" AND case_index.number IN (
            SELECT search.rowid FROM search WHERE {match} AND search.rowid < :behind
            ORDER BY search.rowid DESC LIMIT :found)"""  # noqa: S608 - our own text
        values |= {"words": words, "found": EVERY if clerk else limit}
    if clerk:
        condition += " AND :clerk IN (responsible, deputy)"
        values["clerk"] = clerk
    found = db.rows(
        f"SELECT * FROM case_index WHERE {condition} ORDER BY number DESC LIMIT :limit",  # noqa: S608 - as above
        **values,
    )
    return (decode(CaseRow, row) for row in found)


def _number_of(db: Database, row: CaseRow | None) -> int:
    """Return the number of a line, 0 where it is gone; without one a number behind all others."""
    if row is None:
        return EVERY
    found = db.rows("SELECT number FROM case_index WHERE swap_id = :id", id=row.swap_id)
    return int(found[0]["number"]) if found else 0


def count(db: Database, case_filter: CaseFilter, text: str, today: date, *, clerk: str = "") -> int:
    """Return how many cases the list has in all (see `rows`), as far as is counted."""
    if case_filter is CaseFilter.ALL:
        return at_most(db, *_among_all(db, text, clerk), most_counted(text))
    condition, values = _where(db, case_filter, text, today, clerk)
    return at_most(db, f"case_index WHERE {condition}", values, most_counted(text))


def _among_all(db: Database, text: str, clerk: str) -> tuple[str, Row]:
    """Return what stands behind FROM to count all cases, and its values."""
    match, words = search.among_all(db, text)
    if not clerk:
        return (f"search WHERE {match}", {"words": words}) if match else ("case_index", {})
    condition, values = ":clerk IN (responsible, deputy)", {"clerk": clerk}
    if match:
        condition += f" AND number IN (SELECT search.rowid FROM search WHERE {match})"  # noqa: S608 - our own text
        values["words"] = words
    return f"case_index WHERE {condition}", values


def find(db: Database, swap_id: str) -> CaseRow | None:
    """Return the list's row of one case."""
    found = db.rows("SELECT * FROM case_index WHERE swap_id = :id", id=swap_id)
    return decode(CaseRow, found[0]) if found else None


def faults(db: Database, cases: Iterable[Swap], others: Collection[str] = ()) -> tuple[str, ...]:
    """Return the numbers of cases whose line in the list does not say what the case says.

    Of the `others`, by their ids, nobody knows what they say.
    """
    rows = {row["swap_id"]: row for row in db.rows("SELECT * FROM case_index")}
    found = []
    for swap in cases:
        held = rows.pop(swap.id, None)
        wanted = encode(case_row(swap), without=_OF_PAPERS)
        outdated = held is None or any(held[name] != value for name, value in wanted.items())
        if outdated or _is_wrong_beside(db, swap):
            found.append(swap.reference)
    left = (row for swap_id, row in rows.items() if swap_id not in others)
    return (*found, *(str(row["reference"]) for row in left))


def _is_wrong_beside(db: Database, swap: Swap) -> bool:
    try:
        return any(
            wrong(db, swap) for wrong in (ledger.faults, deadlines.faults, papers_out.faults)
        )
    except Unavailable as error:
        if error.fault is not Fault.DAMAGED:
            raise
        # What the lines follow from cannot be read: nobody knows what they should say.
        return True


def clerks(db: Database) -> tuple[str, ...]:
    """Return the names of who is responsible or deputy of an open case, or has an account."""
    found = db.rows(
        """SELECT responsible AS name FROM case_index WHERE is_open = 1
        UNION SELECT deputy FROM case_index WHERE is_open = 1
        UNION SELECT name FROM account WHERE role = 'hr_clerk' ORDER BY name"""
    )
    return tuple(str(row["name"]) for row in found if row["name"])


def _where(
    db: Database, case_filter: CaseFilter, text: str, today: date, clerk: str
) -> tuple[str, Row]:
    condition, values = _CONDITIONS[case_filter], {}
    if clerk:
        condition += " AND :clerk IN (responsible, deputy)"
        values["clerk"] = clerk
    if ":today" in condition:
        values["today"] = today.isoformat()
    found, words = search.among_open(db, text)
    if found:
        condition += f" AND {found}"
        values["words"] = words
    return condition, values
