"""Reading cases: the list, one case with all that a screen shows of it, its history."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from jobswap_desktop.domain.audit import Action, AuditEntry
from jobswap_desktop.domain.cases import CaseFilter, CaseRow
from jobswap_desktop.domain.documents import Document
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.folding import fold, tokens
from jobswap_desktop.domain.ids import OfficeId, PersonId, SwapId
from jobswap_desktop.domain.passages import Passage, found_in
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.recording import load
from jobswap_desktop.services.wording import report_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import (
    audit,
    counting,
    documents,
    index,
    offices,
    passages,
    people,
    schedule,
    swaps,
    words,
)
from jobswap_desktop.store.records import Legible

PAGE = 100
EVERY = index.EVERY
"""As the limit of a page: all of them."""


def rows(
    work: Workplace,
    case_filter: CaseFilter,
    text: str = "",
    *,
    mine: bool = False,
    after: CaseRow | None = None,
    limit: int = PAGE,
) -> tuple[CaseRow, ...]:
    """Return a page of the list: open cases by first day, behind them those over, newest first.

    The page begins behind the line `after`; with `EVERY` as limit it has all of them.
    `mine`: only cases of which the acting clerk is responsible or deputy.
    """
    work.require_view()
    return index.rows(
        work.db,
        case_filter,
        text,
        work.today(),
        clerk=_clerk(work, case_filter, mine=mine),
        limit=limit,
        after=after,
    )


def most_counted(text: str = "") -> int:
    """Return how far `count` goes; one more stands for whatever is beyond."""
    return counting.most_counted(text)


def count(work: Workplace, case_filter: CaseFilter, text: str = "", *, mine: bool = False) -> int:
    """Return how many cases the filter leaves (see `rows`), as far as `most_counted`."""
    work.require_view()
    clerk = _clerk(work, case_filter, mine=mine)
    return index.count(work.db, case_filter, text, work.today(), clerk=clerk)


def _clerk(work: Workplace, case_filter: CaseFilter, *, mine: bool) -> str:
    return work.actor.name if mine or case_filter is CaseFilter.MINE else ""


def passage(work: Workplace, row: CaseRow, text: str) -> Passage | None:
    """Return the text in or beside a case that says why `text` found it.

    None where the line of the list shows every word itself.
    """
    work.require_view()
    return found_in(row, passages.of_swap(work.db, row.swap_id), text)


def likely_word(work: Workplace, text: str) -> str:
    """Return how somebody may have meant what was typed and is found nowhere; "" without a guess.

    Only the last word is guessed at: the others have found something already while it was typed.
    """
    work.require_view()
    *before, last = text.split() or [""]
    word = next(iter(tokens(last)), "")
    guess = words.likely(work.db, word) if word else ""
    if not guess:
        return ""
    shown = index.rows(work.db, CaseFilter.ALL, guess, work.today(), limit=1)
    spellings = (each.strip(",.") for row in shown for each in f"{row.title} {row.offices}".split())
    spelled = next((each for each in spellings if fold(each) == guess), guess)
    return " ".join((*before, spelled))


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """One case with its appointments and papers."""

    swap: Swap
    appointments: tuple[Appointment, ...]
    documents: tuple[Document, ...]


def view(work: Workplace, swap_id: SwapId) -> CaseView:
    """Return everything the case page shows; raises DomainError (not_found)."""
    work.require_view()
    return CaseView(
        swap=load(work, swap_id),
        appointments=schedule.of_swap(work.db, swap_id),
        documents=documents.of_swap(work.db, swap_id),
    )


def exists(work: Workplace, swap_id: SwapId) -> bool:
    """Tell whether there is a case with this id (still)."""
    work.require_view()
    return bool(swaps.reference_of(work.db, swap_id))


def by_reference(work: Workplace, reference: str) -> Swap:
    """Return the case with this number; raises DomainError (not_found)."""
    work.require_view()
    swap = swaps.find_by_reference(work.db, reference)
    if swap is None:
        raise refuse(ProblemCode.NOT_FOUND, text=reference)
    return swap


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryRow:
    """One entry of the history: when (UTC), who, what, about whom, and the values old → new.

    `changes` has (field, old, new) as recorded; None stands for no value. `records` are the ids of
    what each of them is about, in the same order, `appointments` those of appointments. One that
    is not as it was written has neither moment nor action: what stands there is not shown.
    """

    sequence: int
    at: datetime | None
    actor: str
    action: Action | None
    subject: str
    changes: tuple[tuple[str, Any, Any], ...]
    appointments: frozenset[str] = frozenset()
    records: tuple[str, ...] = ()


WHOLE_HISTORY = 2**31 - 1


def history(work: Workplace, swap_id: SwapId, limit: int = 200) -> tuple[HistoryRow, ...]:
    """Return the newest entries of a case's history (or `WHOLE_HISTORY`), newest first."""
    work.require_view()
    return tuple(
        _history_row(work, swap_id, entry) for entry in audit.of_swap(work.db, swap_id, limit)
    )


def _history_row(work: Workplace, swap_id: SwapId, entry: AuditEntry | int) -> HistoryRow:
    if isinstance(entry, int):
        subject = report_text("history_damaged", number=str(entry))
        return HistoryRow(
            sequence=entry, at=None, actor="", action=None, subject=subject, changes=()
        )
    details = entry.details or {}
    records = details.get("records", ())
    told = [
        (record, (name := f"{table}.{field}", _named(work, name, old), _named(work, name, new)))
        for table, record, field, old, new in details.get("changes", ())
        # An entry about several cases tells each of them of itself alone.
        if entry.swap_id or record == swap_id
    ]
    return HistoryRow(
        sequence=entry.sequence,
        at=datetime.fromisoformat(entry.at),
        actor=entry.actor,
        action=entry.action,
        subject=details.get("subject", ""),
        changes=tuple(change for _, change in told),
        appointments=frozenset(
            record for table, record, _digest in records if table == "appointment"
        ),
        records=tuple(record for record, _ in told),
    )


def _named(work: Workplace, field: str, value: Any) -> Any:  # noqa: ANN401 - as it was recorded
    """Return a record's name in place of its id, as far as it is still there."""
    if not value or not isinstance(value, str):
        return value
    if field == "placement.visitor_id":
        person = people.find(work.db, PersonId(value))
        return person.full_name if person else None
    if field in {"placement.home_id", "placement.host_id"}:
        office = offices.find(work.db, OfficeId(value))
        return office.name if office else None
    if field == "swap.predecessor_id":
        return swaps.reference_of(work.db, SwapId(value)) or None
    return value


def running(
    work: Workplace, first: date, last: date, limit: int, *, mine: bool = False
) -> Legible[Swap]:
    """Return at most `limit` approved cases with a stay between `first` and `last`.

    `mine`: only cases of which the acting clerk is responsible or deputy.
    """
    work.require_view()
    clerk = work.actor.name if mine else ""
    found, others = swaps.running(work.db, first, last, limit, clerk)
    return Legible(found=found, unreadable=len(others))
