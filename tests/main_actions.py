"""What a clerk does all day, as calls of the services: measured, and watched in its effort."""

from collections.abc import Callable
from itertools import count

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.ledger import LedgerFilter
from jobswap_desktop.services import cases, deadlines, ledger, schedule, today
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import index

Action = Callable[[Workplace], object]

BEFORE_THE_LAST = SwapId("s000100")
"""A hundred cases of a crowd stand behind this one at the end of the list of all."""


def reading(swap_id: SwapId) -> dict[str, Action]:
    """Return what reads, by what a clerk would call it; `swap_id` is an open case."""
    return {
        "list, first page": _listed(CaseFilter.OPEN),
        "list of all, first page": _listed(CaseFilter.ALL),
        "list of all, last page": lambda work: cases.rows(
            work, CaseFilter.ALL, after=index.find(work.db, BEFORE_THE_LAST)
        ),
        "list, a key": _listed(CaseFilter.OPEN, "schr"),
        "list of all, a key": _listed(CaseFilter.ALL, "schr"),
        "search for two words": _listed(CaseFilter.ALL, "schroder lindner"),
        "search for a number": _listed(CaseFilter.ALL, "000100"),
        "open a case": lambda work: cases.view(work, swap_id),
        "history of a case": lambda work: cases.history(work, swap_id),
        "the week of a case": lambda work: schedule.of_case(work, swap_id),
        "Heute": today.overview,
        "Fristen": lambda work: (deadlines.rows(work), deadlines.counts(work)),
        "Fristen, a key": lambda work: (
            deadlines.rows(work, text="schr"),
            deadlines.counts(work, text="schr"),
        ),
        "Verschwiegenheit": lambda work: (
            ledger.overview(work),
            ledger.rows(work, LedgerFilter.MISSING),
        ),
        "Verschwiegenheit, a key": _ledger(LedgerFilter.MISSING, "schr"),
        "Verschwiegenheit of all, a key": _ledger(LedgerFilter.ALL, "schr"),
    }


def recording(swap_id: SwapId) -> dict[str, Action]:
    """Return what writes, as `reading` does."""
    numbers = count()

    def tick(work: Workplace) -> None:
        first = schedule.of_case(work, swap_id)[0]
        schedule.tick(work.on(first.day), first.id, done=next(numbers) % 2 == 0)

    return {"a recorded fact": tick}


def _listed(case_filter: CaseFilter, text: str = "") -> Action:
    return lambda work: (
        cases.rows(work, case_filter, text),
        cases.count(work, case_filter, text),
    )


def _ledger(ledger_filter: LedgerFilter, text: str) -> Action:
    return lambda work: (
        ledger.rows(work, ledger_filter, text),
        ledger.count(work, ledger_filter, text),
    )
