"""The page "Heute": what is to be done now, what falls due, who is on the way this week."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta

from jobswap_desktop.domain.cases import CaseFilter, CaseRow
from jobswap_desktop.domain.due_days import DueGroup, DueRow
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.workdays import monday_of
from jobswap_desktop.services import deadlines
from jobswap_desktop.services.cases import count, rows, running
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import partner_waiting, schedule

BLOCK = 7
HORIZON_DAYS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class OnTheWay:
    """A case whose stay touches this week, with today's briefing where there is one."""

    swap: Swap
    state: SwapState
    day_number: int
    day_total: int
    briefing: Appointment | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Today:
    """The three blocks; `ours_total` and `due_counts` count beyond what is listed.

    `due` are days up to two weeks ahead. `forgotten` is the number of open cases that nothing
    brings back to mind, whosever they are. `unanswered` are the cases of which a proposal of the
    other office was taken over while the answer was not sent yet, oldest first.
    `unreadable` is how many of those on the way, and of lines of any list, cannot be read, and are
    missing there.
    """

    day: date
    ours: tuple[CaseRow, ...]
    ours_total: int
    due: tuple[DueRow, ...]
    due_counts: Mapping[DueGroup, int]
    on_the_way: tuple[OnTheWay, ...]
    forgotten: int
    unanswered: tuple[SwapId, ...] = ()
    unreadable: int = 0


def overview(work: Workplace, limit: int = BLOCK, *, mine: bool = False) -> Today:
    """Return what the page shows, at most `limit` rows a block.

    `mine`: only cases of which the acting clerk is responsible or deputy, and what was given to
    this clerk.
    """
    work.require_view()
    today = work.today()
    monday = monday_of(today)
    until = today + timedelta(days=HORIZON_DAYS)
    travelling = running(work, monday, monday + timedelta(days=6), limit, mine=mine)
    found = Today(
        day=today,
        ours=rows(work, CaseFilter.OURS, mine=mine, limit=limit),
        ours_total=count(work, CaseFilter.OURS, mine=mine),
        due=deadlines.rows(work, mine=mine, until=until, limit=limit),
        due_counts=deadlines.counts(work, mine=mine, until=until),
        on_the_way=tuple(_on_the_way(work, swap, today) for swap in travelling.found),
        forgotten=count(work, CaseFilter.FORGOTTEN),
        unanswered=partner_waiting.unanswered(work.db),
    )
    # Whether lines are left out shows when they are read.
    return replace(found, unreadable=travelling.unreadable + work.db.left_out)


def _on_the_way(work: Workplace, swap: Swap, today: date) -> OnTheWay:
    days = [
        day
        for number in range(swap.first_day.toordinal(), swap.last_day.toordinal() + 1)
        if (day := date.fromordinal(number)).weekday() < 5  # noqa: PLR2004 - Saturday
    ]
    briefing = next(
        (
            appointment
            for appointment in schedule.between(work.db, today, today, swap.id)
            if appointment.kind is AppointmentKind.BRIEFING
        ),
        None,
    )
    return OnTheWay(
        swap=swap,
        state=swap.state_on(today),
        day_number=sum(day <= today for day in days),
        day_total=len(days),
        briefing=briefing,
    )
