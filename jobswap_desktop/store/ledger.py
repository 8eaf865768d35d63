"""The confidentiality ledger: rows derived from cases, one a direction."""

from datetime import date

from jobswap_desktop.domain.ledger import LedgerFilter, LedgerRow, ledger_rows
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.records import decode, encode

_CONDITIONS = {
    LedgerFilter.UNPROTECTED: """is_open = 1 AND is_approved = 1 AND nda_in_force = 0
        AND first_day <= :last AND last_day >= :first""",
    LedgerFilter.MISSING: "is_open = 1 AND nda_in_force = 0 AND last_day >= :first",
    LedgerFilter.IN_FORCE: "is_open = 1 AND nda_in_force = 1 AND last_day >= :first",
    LedgerFilter.ALL: "1 = 1",
}


def refresh(change: Change, swap: Swap, known: Swap | None = None) -> None:
    """Bring the lines of `swap` up to date."""
    wanted = tuple(ledger_rows(swap))
    if known is not None and wanted == tuple(ledger_rows(known)):
        return
    forget(change, swap.id)
    for row in wanted:
        record = encode(row)
        names = ", ".join(record)
        values = ", ".join(f":{name}" for name in record)
        change.run(f"INSERT INTO ledger_index ({names}) VALUES ({values})", **record)  # noqa: S608 - names of our own fields


def forget(change: Change, swap_id: str) -> None:
    """Remove the lines of a case."""
    change.run("DELETE FROM ledger_index WHERE swap_id = :swap_id", swap_id=swap_id)


def rows(
    db: Database,
    ledger_filter: LedgerFilter,
    first: date,
    last: date,
    *,
    limit: int = 100,
    offset: int = 0,
) -> tuple[LedgerRow, ...]:
    """Return a page of the ledger by first day; `first` and `last` are the days looked at."""
    found = db.rows(
        f"""SELECT * FROM ledger_index WHERE {_CONDITIONS[ledger_filter]}
        ORDER BY first_day, reference, placement_id LIMIT :limit OFFSET :offset""",  # noqa: S608 - the condition is one of our own
        limit=limit,
        offset=offset,
        **_days(ledger_filter, first, last),
    )
    return tuple(decode(LedgerRow, row) for row in found)


def count(db: Database, ledger_filter: LedgerFilter, first: date, last: date) -> int:
    """Return how many lines the filter leaves."""
    found = db.rows(
        f"SELECT count(*) AS number FROM ledger_index WHERE {_CONDITIONS[ledger_filter]}",  # noqa: S608 - as above
        **_days(ledger_filter, first, last),
    )
    return int(found[0]["number"])


def faults(db: Database, swap: Swap) -> bool:
    """Whether the ledger does not say of `swap` what the case says."""
    held = db.rows("SELECT * FROM ledger_index WHERE swap_id = :id", id=swap.id)
    wanted = [encode(row) for row in ledger_rows(swap)]
    return sorted(map(repr, map(dict, held))) != sorted(map(repr, wanted))


def _days(ledger_filter: LedgerFilter, first: date, last: date) -> dict[str, str]:
    days = {"first": first.isoformat(), "last": last.isoformat()}
    return {name: day for name, day in days.items() if f":{name}" in _CONDITIONS[ledger_filter]}
