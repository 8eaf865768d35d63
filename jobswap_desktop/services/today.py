"""The page "Heute": what is to be done now, what falls due, who is on the way this week."""

from dataclasses import dataclass
from datetime import date, timedelta

from jobswap_desktop.domain.cases import CaseFilter, CaseRow
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.workdays import monday_of
from jobswap_desktop.services.cases import count, rows, running
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import index, schedule

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
    """The three blocks; `ours_total` and `due_total` count beyond what is listed."""

    day: date
    ours: tuple[CaseRow, ...]
    ours_total: int
    due: tuple[CaseRow, ...]
    overdue_total: int
    on_the_way: tuple[OnTheWay, ...]


def overview(work: Workplace, limit: int = BLOCK) -> Today:
    """Return what the page shows, at most `limit` rows a block."""
    today = work.today()
    monday = monday_of(today)
    return Today(
        day=today,
        ours=rows(work, CaseFilter.OURS, limit=limit),
        ours_total=count(work, CaseFilter.OURS),
        due=index.due(work.db, today + timedelta(days=HORIZON_DAYS), limit),
        overdue_total=count(work, CaseFilter.OVERDUE),
        on_the_way=tuple(
            _on_the_way(work, swap, today)
            for swap in running(work, monday, monday + timedelta(days=6), limit)
        ),
    )


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
