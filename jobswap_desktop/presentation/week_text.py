"""The week of a stay as clerks type it.

Pure functions without Qt, so that the whole table of what is understood can be tested at once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta

from jobswap_desktop.domain.workdays import iso_week, monday_of
from jobswap_desktop.presentation.date_text import (
    FIRST_YEAR,
    LAST_YEAR,
    DateFault,
    UnreadableDate,
)

FRIDAY = 4
# A stay that runs over the turn of the year is short; a longer one was rather typed backwards.
_LONGEST_OVER_NEW_YEAR = 92


@dataclass(frozen=True, slots=True)
class Stay:
    """First and last day of what was typed; ``last`` lies before ``first`` if it was typed so."""

    first: date
    last: date


_WEEK = r"(?:kw\s*)?(\d{1,2})"
_YEAR = r"(?:\s*[/ ]\s*(\d{4}|\d{2}))?"
_TO = r"\s*(?:-|–|bis)\s*"
_WEEKS = re.compile(rf"{_WEEK}{_YEAR}(?:{_TO}{_WEEK}{_YEAR})?", re.IGNORECASE)
_DAY = r"(\d{1,2})\s*\.\s*(\d{1,2})\s*\.?\s*(\d{4}|\d{2})?"
_DAYS = re.compile(rf"{_DAY}(?:{_TO}{_DAY})?", re.IGNORECASE)
_ISO = re.compile(rf"(\d{{4}})-(\d\d)-(\d\d)(?:{_TO}(\d{{4}})-(\d\d)-(\d\d))?")


def read_week(text: str, today: date) -> Stay | UnreadableDate:
    """Read ``text`` as a stay, never as another one than the one written.

    Understood are ``9``, ``kw9``, ``KW 9/2027``, ``9-10`` (Monday to Friday of these ISO weeks),
    ``28.2.`` (Monday to Friday of the week the day lies in), ``28.2.-4.3.``,
    ``28.2.2022-4.3.2022`` and ISO dates (these very days). Without a year the next such week or
    day from ``today`` on is meant, since a stay is planned; it lies in this year or the next.
    """
    plain = " ".join(text.split())
    if weeks := _WEEKS.fullmatch(plain):
        return _weeks(weeks, today)
    if days := _DAYS.fullmatch(plain):
        first, last = days.group(1, 2, 3), days.group(4, 5, 6)
        return _stay(_Written.of(*first), _Written.of(*last) if last[0] else None, today)
    if iso := _ISO.fullmatch(plain):
        first, last = iso.group(3, 2, 1), iso.group(6, 5, 4)
        return _stay(_Written.of(*first), _Written.of(*last) if last[0] else None, today)
    return UnreadableDate(DateFault.NOT_A_DATE, plain)


def weeks_of(stay: Stay) -> str:
    """Return "9/2022", "9–10/2022" or "52/2021–1/2022": the ISO weeks a stay touches."""
    (first_year, first), (last_year, last) = iso_week(stay.first), iso_week(stay.last)
    if (first_year, first) == (last_year, last):
        return f"{first}/{first_year}"
    if first_year == last_year:
        return f"{first}–{last}/{last_year}"
    return f"{first}/{first_year}–{last}/{last_year}"


def days_of(stay: Stay) -> str:
    """Return "28.02.–04.03.", with the years where they differ, or one day where it is one."""
    both = (stay.first, stay.last)
    years = stay.first.year != stay.last.year
    first, last = (f"{day.day:02}.{day.month:02}.{day.year if years else ''}" for day in both)
    return first if stay.first == stay.last else f"{first}–{last}"


def _weeks(match: re.Match[str], today: date) -> Stay | UnreadableDate:
    number, year, last_number, last_year = match.groups()
    # "9-10/2027" gives the year once, at the end.
    first = _monday(int(number), year or last_year, today)
    if isinstance(first, UnreadableDate) or last_number is None:
        return first if isinstance(first, UnreadableDate) else _working_week(first)
    last = _monday(int(last_number), last_year or year, first)
    if isinstance(last, UnreadableDate):
        return last
    return Stay(first, last + timedelta(days=FRIDAY))


def _monday(week: int, year: str | None, earliest: date) -> date | UnreadableDate:
    years = [_full(year)] if year else [earliest.year, earliest.year + 1]
    seen = f"{week}/{years[0]}" if year else str(week)
    if not FIRST_YEAR <= years[0] <= LAST_YEAR:
        return UnreadableDate(DateFault.YEAR_OUT_OF_RANGE, seen)
    for full in years:
        try:
            monday = date.fromisocalendar(full, week, 1)
        except ValueError:
            continue
        if year or monday >= earliest:
            return monday
    return UnreadableDate(DateFault.NO_SUCH_WEEK, seen)


@dataclass(frozen=True, slots=True)
class _Written:
    day: int
    month: int
    year: int | None

    @classmethod
    def of(cls, day: str, month: str, year: str | None) -> _Written:
        return cls(int(day), int(month), _full(year) if year else None)

    @property
    def seen(self) -> str:
        return f"{self.day:02}.{self.month:02}.{self.year or ''}"

    def on_or_after(self, earliest: date) -> date | UnreadableDate:
        """Return the day in the year written, else the first one from ``earliest`` on."""
        if self.year is not None and not FIRST_YEAR <= self.year <= LAST_YEAR:
            return UnreadableDate(DateFault.YEAR_OUT_OF_RANGE, self.seen)
        years = [self.year] if self.year is not None else [earliest.year, earliest.year + 1]
        found = [made for year in years if (made := self._in(year))]
        if not found:
            return UnreadableDate(DateFault.NO_SUCH_DAY, self.seen)
        return next((day for day in found if self.year is not None or day >= earliest), found[-1])

    def _in(self, year: int) -> date | None:
        try:
            return date(year, self.month, self.day)
        except ValueError:
            return None


def _stay(begin: _Written, end: _Written | None, today: date) -> Stay | UnreadableDate:
    if end is not None and begin.year is None and end.year is not None:
        return _stay_until(begin, end)
    first = begin.on_or_after(today)
    if isinstance(first, UnreadableDate):
        return first
    if end is None:
        return _working_week(monday_of(first))
    last = end.on_or_after(first)
    if isinstance(last, UnreadableDate):
        return last
    if end.year is None and (last - first).days > _LONGEST_OVER_NEW_YEAR:
        last = _Written(end.day, end.month, first.year).on_or_after(first)
    return last if isinstance(last, UnreadableDate) else Stay(first, last)


def _stay_until(begin: _Written, end: _Written) -> Stay | UnreadableDate:
    last = end.on_or_after(date.min)
    if isinstance(last, UnreadableDate):
        return last
    for year in (last.year, last.year - 1):
        first = _Written(begin.day, begin.month, year).on_or_after(last)
        if isinstance(first, UnreadableDate):
            return UnreadableDate(first.fault, begin.seen)
        if first <= last and (last - first).days <= _LONGEST_OVER_NEW_YEAR:
            return Stay(first, last)
    return Stay(date(last.year, begin.month, begin.day), last)


def _working_week(monday: date) -> Stay:
    return Stay(monday, monday + timedelta(days=FRIDAY))


def _full(year: str) -> int:
    return int(year) if len(year) == len("2022") else 2000 + int(year)
