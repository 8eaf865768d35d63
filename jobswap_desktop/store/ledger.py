"""The confidentiality ledger: rows derived from cases, one a direction."""

from collections.abc import Iterator
from datetime import date, timedelta

from jobswap_desktop.domain.folding import tokens
from jobswap_desktop.domain.ledger import LedgerFilter, LedgerRow, ledger_rows
from jobswap_desktop.domain.placement import LONGEST_STAY_DAYS
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.workdays import monday_of
from jobswap_desktop.store import search
from jobswap_desktop.store.counting import at_most, most_counted
from jobswap_desktop.store.database import Change, Database, Row
from jobswap_desktop.store.mending import mended
from jobswap_desktop.store.records import decode, encode

# Nobody stays longer than a year, so that what began before `since` need not be looked at.
_OPEN = "is_open = 1 AND first_day >= :since"
_IN_HOUSE = f"""{_OPEN} AND is_admitted = 1 AND nda_state <> 'access_revoked'
    AND first_day <= :sunday AND last_day >= :monday"""
_CONDITIONS = {
    LedgerFilter.IN_HOUSE: _IN_HOUSE,
    LedgerFilter.UNPROTECTED: f"{_IN_HOUSE} AND nda_in_force = 0",
    LedgerFilter.MISSING: f"{_OPEN} AND next_code <> '' AND last_day >= :today",
    LedgerFilter.LAPSING: f"""((nda_state = 'lapsed' AND {_OPEN} AND last_day >= :today)
        OR (nda_in_force = 1 AND nda_covers_until > last_day
            AND nda_covers_until BETWEEN :today AND :soon))""",
    LedgerFilter.IN_FORCE: f"{_OPEN} AND nda_in_force = 1 AND last_day >= :monday",
    LedgerFilter.ALL: "1 = 1",
}
_SOON = timedelta(days=28)
_BY_DAY = "first_day, reference, placement_id"
# Of all stays the newest are asked for, of all others those that come first.
_NEWEST_FIRST = "first_day DESC, reference DESC, placement_id DESC"
_BEFORE_ALL = 2**62


def refresh(change: Change, swap: Swap, known: Swap | None = None) -> None:
    """Bring the lines of `swap` up to date."""
    if known is not None and _facts(swap) == _facts(known):
        return
    wanted = tuple(ledger_rows(swap))
    forget(change, swap.id)
    for row in wanted:
        record = encode(row)
        names = ", ".join(record)
        values = ", ".join(f":{name}" for name in record)
        change.run(f"INSERT INTO ledger_index ({names}) VALUES ({values})", **record)  # noqa: S608 - names of our own fields


def _facts(swap: Swap) -> tuple[object, ...]:
    """Return what the lines are made of; quick to compare, since most changes leave it alone."""
    return swap.placements, swap.state, swap.reference, swap.voided


def forget(change: Change, swap_id: str) -> None:
    """Remove the lines of a case."""
    change.run("DELETE FROM ledger_index WHERE swap_id = :swap_id", swap_id=swap_id)


@mended
def rows(
    db: Database,
    ledger_filter: LedgerFilter,
    text: str,
    today: date,
    *,
    limit: int = 100,
    after: LedgerRow | None = None,
) -> tuple[LedgerRow, ...]:
    """Return a page of the ledger by first day, behind the line `after`.

    Of all lines the newest come first: by first day, and of those that `text` finds by when their
    case was recorded. A page of those has no fewer lines than `limit`
    while there are more: no case is parted.
    """
    if ledger_filter is LedgerFilter.ALL and tokens(text):
        return tuple(_found(db, text, limit, after))
    condition, values = _where(ledger_filter, text, today)
    order, beyond = (_NEWEST_FIRST, "<") if ledger_filter is LedgerFilter.ALL else (_BY_DAY, ">")
    if after is not None:
        condition += f" AND ({_BY_DAY}) {beyond} (:after_day, :after_reference, :after_id)"
        values = {
            **values,
            "after_day": after.first_day.isoformat(),
            "after_reference": after.reference,
            "after_id": after.placement_id,
        }
    found = db.rows(
        f"""SELECT * FROM ledger_index WHERE placement_id IN (
            SELECT placement_id FROM ledger_index WHERE {condition}
            ORDER BY {order} LIMIT :limit)
        ORDER BY {order}""",  # noqa: S608 - conditions and orders are our own
        limit=limit,
        **values,
    )
    return tuple(decode(LedgerRow, row) for row in found)


def _found(db: Database, text: str, limit: int, after: LedgerRow | None) -> Iterator[LedgerRow]:
    """Yield lines with these words, case by case as the search finds them: so many, or all."""
    match, words = search.among_lines(db, text)
    condition, values = _with_words(text)
    behind = _number_of(db, after) if after else _BEFORE_ALL
    left = limit
    while left > 0:
        rows = db.rows(
            f"""SELECT found.number AS found_number, ledger_index.* FROM (
                SELECT search.rowid AS number FROM search WHERE {match} AND search.rowid < :behind
                ORDER BY search.rowid DESC LIMIT :limit) AS found
            JOIN case_index ON case_index.number = found.number
            LEFT JOIN ledger_index ON ledger_index.swap_id = case_index.swap_id{condition}
            ORDER BY found.number DESC, placement_id""",  # noqa: S608 - as above
            words=words,
            behind=behind,
            limit=limit,
            **values,
        )
        lines = [row for row in rows if row["placement_id"] is not None]
        yield from (decode(LedgerRow, row) for row in lines)
        left -= len(lines)
        if len({row["found_number"] for row in rows}) < limit:
            return
        behind = int(rows[-1]["found_number"])


def _number_of(db: Database, line: LedgerRow) -> int:
    found = db.rows("SELECT number FROM case_index WHERE swap_id = :id", id=line.swap_id)
    return int(found[0]["number"]) if found else 0


def count(db: Database, ledger_filter: LedgerFilter, text: str, today: date) -> int:
    """Return how many lines filter and search leave, as far as is counted."""
    if ledger_filter is not LedgerFilter.ALL:
        condition, values = _where(ledger_filter, text, today)
        return at_most(db, f"ledger_index WHERE {condition}", values, most_counted(text))
    if tokens(text):
        return at_most(db, *_among_all(db, text), most_counted(text))
    return at_most(db, "ledger_index", {}, most_counted(text))


def _among_all(db: Database, text: str) -> tuple[str, Row]:
    """Return what stands behind FROM for all lines with these words, and its values.

    The search knows cases, of which another line may have them.
    """
    match, words = search.among_lines(db, text)
    condition, values = _with_words(text)
    joined = """search CROSS JOIN case_index CROSS JOIN ledger_index
        WHERE case_index.number = search.rowid AND ledger_index.swap_id = case_index.swap_id"""
    return f"{joined} AND {match}{condition}", {**values, "words": words}


def unprotected_on(db: Database, day: date) -> int:
    """Return how many visitors are in the house on the day itself without a declaration."""
    condition = _CONDITIONS[LedgerFilter.UNPROTECTED]
    found = db.rows(
        f"SELECT count(*) AS number FROM ledger_index WHERE {condition}",  # noqa: S608 - as above
        since=(day - timedelta(days=LONGEST_STAY_DAYS)).isoformat(),
        monday=day.isoformat(),
        sunday=day.isoformat(),
    )
    return int(found[0]["number"])


def faults(db: Database, swap: Swap) -> bool:
    """Whether the ledger does not say of `swap` what the case says."""
    held = db.rows("SELECT * FROM ledger_index WHERE swap_id = :id", id=swap.id)
    wanted = [encode(row) for row in ledger_rows(swap)]
    return sorted(map(repr, map(dict, held))) != sorted(map(repr, wanted))


def _where(ledger_filter: LedgerFilter, text: str, today: date) -> tuple[str, Row]:
    condition = _CONDITIONS[ledger_filter]
    monday = monday_of(today)
    days = {
        "today": today,
        "monday": monday,
        "sunday": monday + timedelta(days=6),
        "soon": today + _SOON,
        "since": monday - timedelta(days=LONGEST_STAY_DAYS),
    }
    values: dict[str, str] = {
        name: day.isoformat() for name, day in days.items() if f":{name}" in condition
    }
    with_words, wanted = _with_words(text)
    return condition + with_words, {**values, **wanted}


def _with_words(text: str) -> tuple[str, Row]:
    condition, values = "", {}
    for number, word in enumerate(tokens(text)):
        condition += f" AND instr(ledger_index.words, :word_{number}) > 0"
        values[f"word_{number}"] = f" {word}"
    return condition, values
