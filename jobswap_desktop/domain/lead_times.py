"""How long before a stay its steps are usually done, and how much time a case still needs.

House customs, nothing statutory; only what the bodies may take follows from their rules.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from math import ceil
from types import MappingProxyType

from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.participation import ParticipationState
from jobswap_desktop.domain.requirements import Requirement, Step
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.workdays import Period, Unit

USUAL_DAYS: Mapping[Step, int] = MappingProxyType(
    {
        Step.REQUEST: 70,
        Step.PARTICIPATION: 42,
        Step.APPROVAL: 28,
        Step.CONFIDENTIALITY: 14,
        Step.AGREEMENT: 14,
        Step.WEEK: 7,
    }
)
"""Days before the first day by which each step is usually done."""

FOLLOW_UP_DAYS = 7
"""After how many days a new case is looked at again, unless a step falls due before."""

_WORKING_DAYS_A_WEEK = 5
_SATURDAY = 5


def calendar_days(period: Period) -> int:
    """Return about how many days of the calendar a period of law takes."""
    if period.unit is Unit.WEEKS:
        return 7 * period.count
    if period.unit is Unit.WORKING_DAYS:
        return ceil(7 * period.count / _WORKING_DAYS_A_WEEK)
    return period.count


def days_needed(swap: Swap, missing: Iterable[Requirement] | None = None) -> int:
    """Return about how many days the case still needs until it can begin; 0 when it is ready.

    `missing` is what `swap.missing()` says, where the caller knows it already.

    Bodies of one office are asked one after the other, those of two offices at the same time.
    Later steps count with their usual lead: they are done while the bodies take their time.
    """
    asked: dict[OfficeId, int] = defaultdict(int)
    for held in swap.participations:
        if held.state is ParticipationState.DRAFT and held.rule.period:
            asked[held.office_id] += calendar_days(held.rule.period)
    steps = {item.step for item in (swap.missing() if missing is None else missing)}
    later = steps - {Step.REQUEST, Step.PARTICIPATION}
    return max([*asked.values(), *(USUAL_DAYS[step] for step in later)], default=0)


def first_follow_up_on(first_day: date, today: date) -> date:
    """Return when a new case is looked at again.

    A week from today, or on the day by which the next step is usually done where that comes
    first; on a weekday, and never after the first day of the stay.
    """
    usual = (first_day - timedelta(days=days) for days in USUAL_DAYS.values())
    due = min(
        today + timedelta(days=FOLLOW_UP_DAYS), *(day for day in usual if day > today), first_day
    )
    return max(today, min(on_weekday(due), first_day))


def on_weekday(day: date) -> date:
    """Return the day itself, or the Monday after it where it falls on a weekend."""
    beyond = day.weekday() - _SATURDAY
    return day + timedelta(days=2 - beyond) if beyond >= 0 else day
