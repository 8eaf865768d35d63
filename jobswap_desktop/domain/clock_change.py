"""The two nights a year in which the clocks change: an hour that is missing, or there twice.

Times of appointments are those of the office's clock (Europe/Berlin). Since 1980 both changes are
at the hour from 2 to 3 o'clock (EU directive 2000/84/EC).
"""

from datetime import date, datetime, time, timedelta
from enum import IntEnum
from functools import cache

from jobswap_desktop.domain.office_clock import OFFICE_ZONE

_HOUR = 60
_FIRST, _LAST = 2 * _HOUR, 3 * _HOUR


class ClockChange(IntEnum):
    """By how many minutes a day is longer than others."""

    MISSING = -_HOUR
    NONE = 0
    TWICE = _HOUR


@cache
def clock_change(day: date) -> ClockChange:
    """Return what the clocks do on `day`."""
    midnight = datetime.combine(day, time(), OFFICE_ZONE)
    following = datetime.combine(day + timedelta(days=1), time(), OFFICE_ZONE)
    before, after = midnight.utcoffset(), following.utcoffset()
    if before is None or after is None or before == after:
        return ClockChange.NONE
    return ClockChange.MISSING if after > before else ClockChange.TWICE


def touches_change(day: date, start: int, end: int) -> ClockChange:
    """Return the change if the day's minute `start` or `end` lies in the hour it is about."""
    is_within = _FIRST <= start < _LAST or _FIRST < end < _LAST
    return clock_change(day) if is_within else ClockChange.NONE


def lasting(day: date, start: int, end: int) -> int:
    """Return how many minutes lie between two minutes of a day in fact."""
    change = clock_change(day)
    shared = min(end, _LAST) - max(start, _FIRST)
    if change is ClockChange.NONE or shared <= 0:
        return end - start
    if change is ClockChange.MISSING:
        return end - start - shared
    # Of a part of the hour that is there twice nobody knows which it is.
    return end - start + (_HOUR if shared == _HOUR else 0)
