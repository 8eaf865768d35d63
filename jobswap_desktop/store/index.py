"""The list of cases: rows derived from cases, so that sorting, filtering and paging happen in SQL.

They can be rebuilt from the cases at any time (see `derived`).
"""

from collections.abc import Iterable
from datetime import date

from jobswap_desktop.domain.cases import CaseFilter, CaseRow, case_row
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.store import ledger, search
from jobswap_desktop.store.database import Change, Database, Row
from jobswap_desktop.store.records import decode, encode

_CONDITIONS = {
    CaseFilter.OPEN: "is_open = 1",
    CaseFilter.OURS: """is_open = 1 AND is_ours = 1
        AND (next_code <> '' OR last_day < :today)""",
    CaseFilter.OVERDUE: "is_open = 1 AND due_on < :today",
    CaseFilter.ALL: "1 = 1",
}


def refresh(change: Change, swap: Swap, known: Swap | None = None) -> None:
    """Bring the list's row of `swap` up to date."""
    row = case_row(swap)
    if known is not None and row == case_row(known):
        return
    _put(change, encode(row))


def _put(change: Change, row: Row) -> None:
    names = ", ".join(row)
    values = ", ".join(f":{name}" for name in row)
    pairs = ", ".join(f"{name} = excluded.{name}" for name in row)
    change.run(
        f"""INSERT INTO case_index ({names}) VALUES ({values})
        ON CONFLICT (swap_id) DO UPDATE SET {pairs}""",  # noqa: S608 - names of our own fields
        **row,
    )


def forget(change: Change, swap_id: str) -> None:
    """Remove a case from the list."""
    change.run("DELETE FROM case_index WHERE swap_id = :swap_id", swap_id=swap_id)


def rows(
    db: Database,
    case_filter: CaseFilter,
    text: str,
    today: date,
    *,
    limit: int = 100,
    offset: int = 0,
) -> tuple[CaseRow, ...]:
    """Return a page of the list: open cases first, then by first day."""
    condition, values = _where(case_filter, text, today)
    found = db.rows(
        f"""SELECT * FROM case_index WHERE {condition}
        ORDER BY is_open DESC, first_day, swap_id LIMIT :limit OFFSET :offset""",  # noqa: S608 - the condition is one of our own
        limit=limit,
        offset=offset,
        **values,
    )
    return tuple(decode(CaseRow, row) for row in found)


def count(db: Database, case_filter: CaseFilter, text: str, today: date) -> int:
    """Return how many cases the list has in all."""
    condition, values = _where(case_filter, text, today)
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
        wanted = encode(case_row(swap))
        outdated = held is None or any(held[name] != value for name, value in wanted.items())
        if outdated or ledger.faults(db, swap):
            found.append(swap.reference)
    return (*found, *(str(row["reference"]) for row in rows.values()))


def due(db: Database, until: date, limit: int) -> tuple[CaseRow, ...]:
    """Return open cases with an answer due until then, or not ready to begin by then."""
    found = db.rows(
        """SELECT * FROM case_index WHERE is_open = 1 AND (due_on <= :until
            OR (is_complete = 0 AND state <> 'draft' AND first_day <= :until))
        ORDER BY coalesce(due_on, first_day), swap_id LIMIT :limit""",
        until=until.isoformat(),
        limit=limit,
    )
    return tuple(decode(CaseRow, row) for row in found)


def _where(case_filter: CaseFilter, text: str, today: date) -> tuple[str, Row]:
    condition, values = _CONDITIONS[case_filter], {}
    if ":today" in condition:
        values["today"] = today.isoformat()
    words = search.expression(text)
    if words:
        condition += f" AND {search.MATCHES}"
        values["words"] = words
    return condition, values
