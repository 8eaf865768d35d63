"""Dates as clerks type them.

Pure functions without Qt, so that the whole table of what is understood can be tested at once.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

FIRST_YEAR = 1900
LAST_YEAR = 2199


class DateFault(StrEnum):
    """Why a text is no date."""

    NOT_A_DATE = "not_a_date"
    NO_SUCH_DAY = "no_such_day"
    NO_SUCH_WEEK = "no_such_week"
    YEAR_OUT_OF_RANGE = "year_out_of_range"


@dataclass(frozen=True, slots=True)
class UnreadableDate:
    """The outcome of reading a text that is no date, with what was recognised of it.

    ``seen`` is the part to repeat to the clerk: ``"31.02."``, ``"31.02.2026"``, ``"54"``.
    """

    fault: DateFault
    seen: str


_TODAY_WORDS = frozenset({"h", "heute"})
_DOTTED = re.compile(r"(\d{1,2})\s*[.,/-]\s*(\d{1,2})\s*(?:[.,/-]\s*(\d{2}|\d{4})?)?")
_DIGITS = re.compile(r"(\d{2})(\d{2})(\d{4}|\d{2})?")
_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
_AHEAD = re.compile(r"\+(\d{1,3})|\+?(\d{1,3})\s*(t|tage?n?|w|wochen?)", re.IGNORECASE)
_WEEK = re.compile(r"kw\s*(\d{1,2})(?:\s*[./-]?\s*(\d{4})|\s*[./-]\s*(\d{2}))?", re.IGNORECASE)


def read_date(text: str, today: date) -> date | UnreadableDate:
    """Read ``text`` as a date, never as another date than the one written.

    Understood are ``28.2``, ``28.2.``, ``28.2.22``, ``28.02.2022``, ``28022022``, ``280222``,
    ``2802``, ``2022-02-28``, ``h`` or ``heute``, ``7t`` and ``2w`` for so many days or weeks from
    today, and ``KW9`` or ``kw 9/2022`` for the Monday of that ISO week. Without a year the date
    nearest to ``today`` is meant, since a clerk enters what has just happened or is about to.
    Years of two digits lie in this century.
    """
    plain = " ".join(text.split())
    if plain.casefold() in _TODAY_WORDS:
        return today
    if ahead := _AHEAD.fullmatch(plain):
        weeks = (ahead[3] or "").casefold().startswith("w")
        return shifted(today, int(ahead[1] or ahead[2]) * (7 if weeks else 1))
    if week := _WEEK.fullmatch(plain):
        return _monday(int(week[1]), week[2] or week[3], today)
    if iso := _ISO.fullmatch(plain):
        return _day(int(iso[3]), int(iso[2]), iso[1], today)
    if match := _DOTTED.fullmatch(plain) or _DIGITS.fullmatch(plain):
        return _day(int(match[1]), int(match[2]), match[3], today)
    return UnreadableDate(DateFault.NOT_A_DATE, plain)


def write_date(day: date) -> str:
    """``day`` as it stands on screen: ``28.02.2022``, always with four digits of the year."""
    return f"{day.day:02}.{day.month:02}.{day.year:04}"


def _full_year(digits: str) -> int:
    return int(digits) if len(digits) == len("2022") else 2000 + int(digits)


def _nearest(candidates: list[date], today: date) -> date:
    return min(candidates, key=lambda day: abs(day - today))


def _day(day: int, month: int, year: str | None, today: date) -> date | UnreadableDate:
    seen = f"{day:02}.{month:02}."
    if year is None:
        years = [today.year - 1, today.year, today.year + 1]
    else:
        full = _full_year(year)
        seen += f"{full:04}"
        if not FIRST_YEAR <= full <= LAST_YEAR:
            return UnreadableDate(DateFault.YEAR_OUT_OF_RANGE, seen)
        years = [full]
    found = [made for full in years if (made := _made(full, month, day)) is not None]
    if not found:
        return UnreadableDate(DateFault.NO_SUCH_DAY, seen)
    return _nearest(found, today)


def _made(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _monday(week: int, year: str | None, today: date) -> date | UnreadableDate:
    years = [today.year - 1, today.year, today.year + 1] if year is None else [_full_year(year)]
    seen = str(week) if year is None else f"{week}/{years[0]:04}"
    if year is not None and not FIRST_YEAR <= years[0] <= LAST_YEAR:
        return UnreadableDate(DateFault.YEAR_OUT_OF_RANGE, seen)
    found = []
    for full in years:
        try:
            found.append(date.fromisocalendar(full, week, 1))
        except ValueError:
            continue
    if not found:
        return UnreadableDate(DateFault.NO_SUCH_WEEK, seen)
    return _nearest(found, today)


def shifted(day: date, days: int) -> date:
    """``day`` moved by ``days``, held inside the years that can be entered."""
    moved = day + timedelta(days=days)
    return min(max(moved, date(FIRST_YEAR, 1, 1)), date(LAST_YEAR, 12, 31))
