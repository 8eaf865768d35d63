"""Which cases the week plan offers, with which day of them it begins, and which follows."""

from datetime import date, timedelta

from jobswap_desktop.domain.cases import CaseFilter, CaseRow
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.schedule import SATURDAY
from jobswap_desktop.domain.workdays import monday_of
from jobswap_desktop.services import schedule
from jobswap_desktop.services.cases import rows
from jobswap_desktop.services.workplace import Workplace

_MOST = 500


def cases_to_choose(work: Workplace) -> tuple[CaseRow, ...]:
    """Return the open cases whose stay is running this week or lies ahead, earliest first."""
    monday = monday_of(work.today())
    return tuple(row for row in rows(work, CaseFilter.OPEN, limit=_MOST) if monday <= row.last_day)


def chip_names(placements: tuple[Placement, ...]) -> tuple[str, ...]:
    """Return the visitors' last names, or the full ones where they share a last name."""
    last = tuple(placement.visitor.last_name for placement in placements)
    full = tuple(placement.visitor.full_name for placement in placements)
    return last if len(set(last)) == len(last) else full


def week_to_begin(first_day: date, last_day: date, today: date) -> date:
    """Return the Monday to show first: this week's during a stay, else that of its first day."""
    monday = monday_of(today)
    return monday if monday_of(first_day) <= monday <= last_day else monday_of(first_day)


def day_to_begin(first_day: date, last_day: date, today: date) -> date:
    """Return the day to show first: today during a stay, else the first of that week's days."""
    monday = week_to_begin(first_day, last_day, today)
    if monday_of(today) == monday and first_day <= today <= last_day:
        return today
    return max(monday, first_day)


def next_day(work: Workplace, swap_id: SwapId, day: date, steps: int, *, weekend: bool) -> date:
    """Return the day `steps` (1 or -1) away; of a weekend only if it is wanted or in use."""
    found = day + timedelta(days=steps)
    while found.weekday() >= SATURDAY and not weekend:
        week = schedule.week(work, swap_id, found)
        if any(item.day <= found <= item.last_day for item in week.appointments):
            break
        found += timedelta(days=steps)
    return found
