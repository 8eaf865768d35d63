"""Stays of one person at one host that follow on each other and count as one (Kettenabordnung)."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta

from jobswap_desktop.domain.workdays import is_working_day

_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stay:
    """The days of one stay, both included. `reference` is its case, "" while it has none."""

    first_day: date
    last_day: date
    reference: str = ""


def chain(
    stays: Iterable[Stay], stay: Stay, land: str, extra_holidays: frozenset[date] = frozenset()
) -> tuple[Stay, ...]:
    """Return `stay` with all of `stays` that hang together with it, in order of time.

    `stays` are those of the same person at the same host; `land` and `extra_holidays` are the
    host's. Two stays hang together where no working day lies between them, so that a weekend
    breaks nothing. Raises ValueError for an unknown Land.
    """
    run: list[Stay] = []
    for each in sorted((*stays, stay), key=_days):
        until = max((held.last_day for held in run), default=each.first_day)
        if not _follows(until, each.first_day, land, extra_holidays):
            if stay in run:
                break
            run = []
        run.append(each)
    return tuple(run)


def _days(stay: Stay) -> tuple[date, date]:
    return stay.first_day, stay.last_day


def _follows(until: date, first_day: date, land: str, extra_holidays: frozenset[date]) -> bool:
    day = until + _ONE_DAY
    while day < first_day:
        if is_working_day(day, land, extra_holidays):
            return False
        day += _ONE_DAY
    return True
