"""The list of cases: rows derived from cases, so that sorting, filtering and paging happen in SQL.

They can be rebuilt from the cases at any time (see `derived`).
"""

from collections.abc import Iterable, Sequence
from datetime import date
from functools import cache

from jobswap_desktop.domain.cases import CaseFilter, CaseRow, case_row
from jobswap_desktop.domain.requirements import Requirement
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.store import deadlines, ledger, papers_out, search
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
    CaseFilter.ALL: "1 = 1",
}
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
    offset: int = 0,
) -> tuple[CaseRow, ...]:
    """Return a page of the list: open cases first, then by first day.

    With `clerk` only cases of which this clerk is responsible or deputy.
    """
    condition, values = _where(db, case_filter, text, today, clerk)
    found = db.rows(
        f"""SELECT * FROM case_index WHERE {condition}
        ORDER BY is_open DESC, first_day, swap_id LIMIT :limit OFFSET :offset""",  # noqa: S608 - the condition is one of our own
        limit=limit,
        offset=offset,
        **values,
    )
    return tuple(decode(CaseRow, row) for row in found)


def count(db: Database, case_filter: CaseFilter, text: str, today: date, *, clerk: str = "") -> int:
    """Return how many cases the list has in all (see `rows`)."""
    condition, values = _where(db, case_filter, text, today, clerk)
    found = db.rows(f"SELECT count(*) AS number FROM case_index WHERE {condition}", **values)  # noqa: S608 - as above
    return int(found[0]["number"])


def find(db: Database, swap_id: str) -> CaseRow | None:
    """Return the list's row of one case."""
    found = db.rows("SELECT * FROM case_index WHERE swap_id = :id", id=swap_id)
    return decode(CaseRow, found[0]) if found else None


def faults(db: Database, cases: Iterable[Swap]) -> tuple[str, ...]:
    """Return the numbers of cases whose line in the list does not say what the case says."""
    rows = {row["swap_id"]: row for row in db.rows("SELECT * FROM case_index")}
    found = []
    for swap in cases:
        held = rows.pop(swap.id, None)
        wanted = encode(case_row(swap), without=_OF_PAPERS)
        outdated = held is None or any(held[name] != value for name, value in wanted.items())
        others = (ledger.faults, deadlines.faults, papers_out.faults)
        if outdated or any(wrong(db, swap) for wrong in others):
            found.append(swap.reference)
    return (*found, *(str(row["reference"]) for row in rows.values()))


def clerks(db: Database) -> tuple[str, ...]:
    """Return the names of those who are responsible or deputy of a case, or have an account."""
    found = db.rows(
        """SELECT responsible AS name FROM case_index UNION SELECT deputy FROM case_index
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
    found, words = search.condition(db, text)
    if found:
        condition += f" AND {found}"
        values["words"] = words
    return condition, values
