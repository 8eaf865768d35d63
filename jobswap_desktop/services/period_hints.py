"""What a clerk should know about the days and offices of a case before it is recorded.

Hints, never refusals: a house may stay open on Rosenmontag, a council may answer in a day, and
somebody may well be away for two cases in one week.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from jobswap_desktop.domain.instrument_notices import shares_employer
from jobswap_desktop.domain.lead_times import calendar_days
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.overlaps import Overlap
from jobswap_desktop.domain.workdays import carnival_days, holiday_name
from jobswap_desktop.services.new_swap import NewSwap, draft
from jobswap_desktop.services.overlaps import overlaps
from jobswap_desktop.services.workplace import Workplace

_LONGEST_LISTED_DAYS = 31
_SATURDAY = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class SpecialDay:
    """A weekday of the stay that is no usual day of work, and why."""

    day: date
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PeriodHints:
    """`days_left` until the first day (negative: it is past), `days_needed` to ask the bodies.

    `same_employer` is the employer to which both offices belong, "" where there are two.
    """

    days_left: int
    days_needed: int
    special_days: tuple[SpecialDay, ...]
    overlaps: tuple[Overlap, ...] = ()
    same_employer: str = ""

    @property
    def is_short(self) -> bool:
        """Whether the bodies' time to answer ends after the stay has begun."""
        return self.days_left < self.days_needed


def period_hints(work: Workplace, command: NewSwap) -> PeriodHints:
    """Return the hints on the days of a case that is being entered."""
    work.require_view()
    swap = draft(work, command)
    periods = (participation.rule.period for participation in swap.participations)
    return PeriodHints(
        days_left=(command.first_day - work.today()).days,
        days_needed=max((calendar_days(period) for period in periods if period), default=0),
        special_days=tuple(_special_days(command, swap.offices)),
        overlaps=overlaps(work, swap),
        same_employer=(
            command.host.employer if shares_employer(command.home, command.host) else ""
        ),
    )


def _special_days(command: NewSwap, offices: tuple[Office, ...]) -> Iterator[SpecialDay]:
    length = min((command.last_day - command.first_day).days + 1, _LONGEST_LISTED_DAYS)
    for number in range(length):
        day = command.first_day + timedelta(days=number)
        if day.weekday() >= _SATURDAY:
            continue
        names = dict.fromkeys(name for office in offices if (name := _name(day, office)))
        if names:
            yield SpecialDay(day=day, name=", ".join(names))


def _name(day: date, office: Office) -> str:
    closure = office.closure_on(day)
    carnival = carnival_days(day.year).get(day, "")
    return holiday_name(day, office.land) or (closure.label if closure else "") or carnival
