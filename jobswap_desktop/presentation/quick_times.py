"""The times in a line that stands for an appointment: "9-10:30", "13 Uhr", "2h", "ganztägig".

Pure functions without Qt. A number alone is no time, except where the line leaves no other sense.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from jobswap_desktop.presentation.quick_faults import QuickCode, QuickFault

DAY_MINUTES = 24 * 60
_HOUR = 60
_MOST_HOURS = 24

_END = r"(?=$|[\s,;])"
_CLOCK = r"(\d{1,2})(?:[:.h](\d{2}))?"
_OCLOCK = r"(\s*uhr)?"
_SPAN = re.compile(
    rf"(?:(?:von|um|ab)\s+)?{_CLOCK}{_OCLOCK}\s*(?:-|–|—|bis)\s*{_CLOCK}{_OCLOCK}{_END}",
    re.IGNORECASE,
)
_POINT = re.compile(
    r"(?P<before>(?:um|ab)\s+)?(?P<hour>\d{1,2})"
    r"(?:(?P<dot>[:.])(?P<minute>\d{2})(?P<said>\s*uhr)?|(?P<oclock>\s*uhr)(?:\s*(?P<after>\d{2}))?)?"
    rf"{_END}",
    re.IGNORECASE,
)
_UNTIL = re.compile(rf"bis\s+(\d{{1,2}})(?:[:.h](\d{{2}})(?:\s*uhr)?|\s*uhr){_END}", re.IGNORECASE)
_HOURS = re.compile(
    rf"(\d{{1,3}})(?:[.,](\d{{1,2}}))?\s*(?:h|std\.?|stunden?)"
    rf"(?:(\d{{1,2}})|\s?(\d{{1,2}})\s*min\.?)?{_END}",
    re.IGNORECASE,
)
_CLOCK_HOURS = re.compile(rf"(\d{{1,2}}):([0-5]\d)\s*(?:h|std\.?|stunden?){_END}", re.IGNORECASE)
_MINUTES = re.compile(rf"(\d{{1,4}})\s*(?:min\.?|minuten?){_END}", re.IGNORECASE)
_ALL_DAY = re.compile(rf"(?:ganztägig|ganztags|ganzer\s+tag){_END}", re.IGNORECASE)
_HOUR_WORDS = {
    "eins": 1,
    "zwei": 2,
    "drei": 3,
    "vier": 4,
    "fünf": 5,
    "sechs": 6,
    "sieben": 7,
    "acht": 8,
    "neun": 9,
    "zehn": 10,
    "elf": 11,
    "zwölf": 12,
}
_SPOKEN = re.compile(
    r"(?:(?:um|ab)\s+)?(?:(?P<part>halb|dreiviertel)|viertel\s+(?P<way>nach|vor))\s+"
    rf"(?P<hour>1[0-2]|0?[1-9]|{'|'.join(_HOUR_WORDS)})(?:\s*uhr)?{_END}",
    re.IGNORECASE,
)
_EARLIEST_SPOKEN = 6 * _HOUR
_LATEST_MORNING = 12 * _HOUR
_EARLIEST_EVENING = 18 * _HOUR
_EARLIEST_CLOCK = 7
_NUMBER = re.compile(rf"\d{{1,2}}{_END}")
_DIGITS = re.compile(rf"(?P<first>\d{{3,4}})(?:(?:-|–|—)(?P<last>\d{{3,4}}))?{_END}")
_YEARS = range(1900, 2100)
_RASTER = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeFound:
    """What a piece of the line says about the time, all in minutes.

    `could_be_date` marks a point of time such as "11.11" that is a date as well. A length such as
    "14h30" is also `perhaps_start`: a time of day, where nothing else says when.
    """

    stop: int
    seen: str
    start: int | None = None
    end: int | None = None
    length: int | None = None
    all_day: bool = False
    could_be_date: bool = False
    perhaps_start: int | None = None
    fault: QuickFault | None = None


def find_time(text: str, at: int) -> TimeFound | None:
    """Read the time that begins at `at`; None where none begins."""
    for finder in (_all_day, _spoken, _span, _length, _until, _point):
        found = finder(text, at)
        if found is not None:
            return found
    return None


def bare_time(text: str, at: int) -> TimeFound | None:
    """Read what is a time only where nothing else says when: "9", "0930", "930-1100"."""
    found = _NUMBER.match(text, at)
    if found is not None and int(found[0]) < _MOST_HOURS:
        return TimeFound(stop=found.end(), seen=found[0], start=int(found[0]) * _HOUR)
    digits = _DIGITS.match(text, at)
    if digits is None:
        return None
    start, end = _of_digits(digits["first"]), _of_digits(digits["last"] or "0")
    is_year = not digits["last"] and int(digits["first"]) in _YEARS
    is_small = not digits["first"].startswith("0") and (start or 0) < _EARLIEST_SPOKEN
    if start is None or end is None or is_year or is_small:
        return None
    return TimeFound(
        stop=digits.end(), seen=digits[0], start=start, end=end if digits["last"] else None
    )


def lasts_overnight(start: int, end: int) -> bool:
    """Tell whether an end before the beginning is meant for the next day: 22 to 2 o'clock."""
    return start >= _EARLIEST_EVENING and end <= _LATEST_MORNING


def clock_text(minute: int) -> str:
    """Return "09:30"; the end of the day is "24:00"."""
    return f"{minute // _HOUR:02}:{minute % _HOUR:02}"


def _all_day(text: str, at: int) -> TimeFound | None:
    match = _ALL_DAY.match(text, at)
    return TimeFound(stop=match.end(), seen=match[0], all_day=True) if match else None


def _span(text: str, at: int) -> TimeFound | None:
    match = _SPAN.match(text, at)
    if match is None:
        return None
    hour, minute, said, end_hour, end_minute, end_said = match.groups()
    is_plain = not (minute or said or end_minute or end_said)
    if is_plain and max(int(hour), int(end_hour)) > _MOST_HOURS:
        # "30-40 Personen" is no time at all.
        return None
    start, end = _minute(hour, minute), _minute(end_hour, end_minute)
    if start is None or end is None or start == DAY_MINUTES:
        return _faulty(QuickCode.NO_SUCH_TIME, match)
    if end <= start:
        overnight = lasts_overnight(start, end)
        code = QuickCode.OVER_MIDNIGHT if overnight else QuickCode.END_NOT_AFTER_START
        return _faulty(code, match)
    return TimeFound(stop=match.end(), seen=match[0], start=start, end=end)


def _spoken(text: str, at: int) -> TimeFound | None:
    """Read "halb zehn", "viertel nach 9", "viertel vor 9" and "dreiviertel 10".

    On twelve hours, as it is said; nobody means the night by it.
    """
    match = _SPOKEN.match(text, at)
    if match is None:
        return None
    written = match["hour"].casefold()
    hour = _HOUR_WORDS.get(written) or int(written)
    minutes = {"halb": -30, "dreiviertel": -15, "vor": -15, "nach": 15}
    start = hour * _HOUR + minutes[(match["part"] or match["way"]).casefold()]
    if start < _EARLIEST_SPOKEN:
        start += DAY_MINUTES // 2
    return TimeFound(stop=match.end(), seen=match[0], start=start)


def _length(text: str, at: int) -> TimeFound | None:
    hours, plain = _HOURS.match(text, at), _MINUTES.match(text, at)
    clock = _CLOCK_HOURS.match(text, at)
    if clock is not None:
        total, match, is_whole = int(clock[1]) * _HOUR + int(clock[2]), clock, True
    elif hours is not None:
        part = hours[2] or ""
        # In whole minutes, or not at all.
        hundredths = int(part.ljust(2, "0")) if part else 0
        minutes, rest = divmod(hundredths * _HOUR, 100)
        more = hours[3] or hours[4]
        total = int(hours[1]) * _HOUR + minutes + int(more or 0)
        match, is_whole = hours, rest == 0 and not (part and more)
    elif plain is not None:
        total, match, is_whole = int(plain[1]), plain, True
    else:
        return None
    if not is_whole or not 0 < total <= DAY_MINUTES:
        return _faulty(QuickCode.NO_SUCH_LENGTH, match)
    return TimeFound(
        stop=match.end(), seen=match[0], length=total, perhaps_start=_as_clock(match[0])
    )


def _as_clock(text: str) -> int | None:
    """Return "14h30" as a time of day; a small one such as "2h30" is a length alone."""
    match = re.fullmatch(r"(\d{1,2})h(\d{2})", text, re.IGNORECASE)
    is_clock = match is not None and _EARLIEST_CLOCK <= int(match[1]) < _MOST_HOURS
    return _minute(match[1], match[2]) if match is not None and is_clock else None


def _of_digits(digits: str) -> int | None:
    """Return "0930" and "930" as minutes of the day, on a raster of five."""
    minute = _minute(digits[:-2] or "0", digits[-2:])
    return minute if minute is not None and minute % _RASTER == 0 else None


def _until(text: str, at: int) -> TimeFound | None:
    match = _UNTIL.match(text, at)
    if match is None:
        return None
    end = _minute(match[1], match[2])
    if not end:
        return _faulty(QuickCode.NO_SUCH_TIME, match)
    return TimeFound(stop=match.end(), seen=match[0], end=end)


def _point(text: str, at: int) -> TimeFound | None:
    match = _POINT.match(text, at)
    if match is None:
        return None
    has_clock = match["minute"] is not None
    if not (match["before"] or has_clock or match["oclock"]):
        return None
    start = _minute(match["hour"], match["minute"] or match["after"])
    could_be_date = (
        match["dot"] == "."
        and not (match["said"] or match["before"])
        and 1 <= int(match["hour"]) <= 31  # noqa: PLR2004 - days of a month
        and 1 <= int(match["minute"]) <= 12  # noqa: PLR2004 - months of a year
    )
    if start is None or start == DAY_MINUTES:
        if could_be_date:
            fault = QuickFault(code=QuickCode.DAY_OR_TIME, seen=match[0])
            return TimeFound(stop=match.end(), seen=match[0], fault=fault)
        return _faulty(QuickCode.NO_SUCH_TIME, match)
    return TimeFound(stop=match.end(), seen=match[0], start=start, could_be_date=could_be_date)


def _minute(hour: str, minute: str | None) -> int | None:
    total = int(hour) * _HOUR + int(minute or 0)
    is_time = int(minute or 0) < _HOUR and total <= DAY_MINUTES
    return total if is_time else None


def _faulty(code: QuickCode, match: re.Match[str]) -> TimeFound:
    return TimeFound(stop=match.end(), seen=match[0], fault=QuickFault(code=code, seen=match[0]))
