"""The days that a record can speak of.

Nobody swaps workplaces before or after. A file in which a day lies beyond was changed past the
program: days and weeks are added to what is recorded, and the calendar has an end.
"""

from datetime import date

FIRST_RECORDED_YEAR = 1800
LAST_RECORDED_YEAR = 2299
"""Wider than what can be entered (see `date_text`) or comes in by a calendar's file."""


def read_recorded_day(text: str) -> date:
    """Return the day of an ISO text of others; raises ValueError, also for one beyond."""
    day = date.fromisoformat(text)
    if not is_recorded_day(day):
        raise ValueError("a day that no record bears")
    return day


def is_recorded_day(day: date) -> bool:
    """Whether a record can bear this day, or a moment on it."""
    return FIRST_RECORDED_YEAR <= day.year <= LAST_RECORDED_YEAR
