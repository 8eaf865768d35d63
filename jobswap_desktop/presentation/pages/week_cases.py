"""Which cases the week plan offers, and which week of them it begins with."""

from datetime import date

from jobswap_desktop.domain.cases import CaseFilter, CaseRow
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.workdays import monday_of
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
