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
_CLOCK = r"(\d{1,2})(?:[:.](\d{2}))?"
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
_UNTIL = re.compile(rf"bis\s+(\d{{1,2}})(?:[:.](\d{{2}})(?:\s*uhr)?|\s*uhr){_END}", re.IGNORECASE)
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
_NUMBER = re.compile(rf"\d{{1,2}}{_END}")


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeFound:
    """What a piece of the line says about the time, all in minutes.

    `could_be_date` marks a point of time such as "11.11" that is a date as well.
    """

    stop: int
    seen: str
    start: int | None = None
    end: int | None = None
    length: int | None = None
    all_day: bool = False
    could_be_date: bool = False
    fault: QuickFault | None = None


def find_time(text: str, at: int) -> TimeFound | None:
    """Read the time that begins at `at`; None where none begins."""
    for finder in (_all_day, _spoken, _span, _length, _until, _point):
        found = finder(text, at)
        if found is not None:
            return found
    return None


def bare_hour(text: str, at: int) -> int | None:
    """Return the minute of the day where a lone number up to 24 begins at `at`."""
    found = _NUMBER.match(text, at)
    return int(found[0]) * _HOUR if found and int(found[0]) < _MOST_HOURS else None


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
        return _faulty(QuickCode.END_NOT_AFTER_START, match)
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
    return TimeFound(stop=match.end(), seen=match[0], length=total)


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
