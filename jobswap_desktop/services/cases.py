"""Reading cases: the list, one case with all that a screen shows of it, its history."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.cases import CaseFilter, CaseRow
from jobswap_desktop.domain.documents import Document
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.recording import load
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit, documents, index, schedule, swaps

PAGE = 100


def rows(
    work: Workplace, case_filter: CaseFilter, text: str = "", *, offset: int = 0, limit: int = PAGE
) -> tuple[CaseRow, ...]:
    """Return a page of the list: open cases first, then by first day."""
    return index.rows(work.db, case_filter, text, work.today(), limit=limit, offset=offset)


def count(work: Workplace, case_filter: CaseFilter, text: str = "") -> int:
    """Return how many cases the filter leaves."""
    return index.count(work.db, case_filter, text, work.today())


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseView:
    """One case with its appointments and papers."""

    swap: Swap
    appointments: tuple[Appointment, ...]
    documents: tuple[Document, ...]


def view(work: Workplace, swap_id: SwapId) -> CaseView:
    """Return everything the case page shows; raises DomainError (not_found)."""
    return CaseView(
        swap=load(work, swap_id),
        appointments=schedule.of_swap(work.db, swap_id),
        documents=documents.of_swap(work.db, swap_id),
    )


def by_reference(work: Workplace, reference: str) -> Swap:
    """Return the case with this number; raises DomainError (not_found)."""
    swap = swaps.find_by_reference(work.db, reference)
    if swap is None:
        raise refuse(ProblemCode.NOT_FOUND, text=reference)
    return swap


@dataclass(frozen=True, slots=True, kw_only=True)
class HistoryRow:
    """One entry of the history: when (UTC), who, what, about whom, and the values old → new.

    `changes` has (field, old, new) as recorded; None stands for no value.
    """

    sequence: int
    at: datetime
    actor: str
    action: Action
    subject: str
    changes: tuple[tuple[str, Any, Any], ...]


def history(work: Workplace, swap_id: SwapId, limit: int = 200) -> tuple[HistoryRow, ...]:
    """Return the newest entries of a case's history, newest first."""
    return tuple(
        HistoryRow(
            sequence=entry.sequence,
            at=datetime.fromisoformat(entry.at),
            actor=entry.actor,
            action=entry.action,
            subject=(entry.details or {}).get("subject", ""),
            changes=tuple(
                (f"{table}.{field}", old, new)
                for table, _id, field, old, new in (entry.details or {}).get("changes", ())
            ),
        )
        for entry in audit.of_swap(work.db, swap_id, limit)
    )


def running(work: Workplace, first: date, last: date, limit: int) -> tuple[Swap, ...]:
    """Return at most `limit` approved cases with a stay between `first` and `last`."""
    return swaps.running(work.db, first, last, limit)
