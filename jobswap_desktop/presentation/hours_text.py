"""The hours of a house as clerks type them. Pure functions without Qt.

The form in which they are shown back is `services.wording.hours_text`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

from jobswap_desktop.domain.errors import ProblemCode
from jobswap_desktop.domain.offices import WEEKDAYS, DayHours
from jobswap_desktop.presentation.time_text import read_time

_WORKING_DAYS = 5
_SATURDAY = 5
_PIECES = re.compile(r"[,;\n]")
_TO = r"\s*(?:-|–|—|bis)\s*"
_CLOCK = r"\d{1,2}(?:\s*[:.h]\s*\d{2}|\d{2})?(?:\s*Uhr)?"
_SPAN = re.compile(rf"({_CLOCK}){_TO}({_CLOCK})", re.IGNORECASE)
_AND = re.compile(r"\s*(?:\bund\b|[+&])\s*", re.IGNORECASE)
_NEXT_DAY = re.compile(r"\s*(?:[/+&]|\bund\b)\s*", re.IGNORECASE)
_BEFORE_TIMES = re.compile(r"(?:\bvon|:)\s*$", re.IGNORECASE)
_DAY = re.compile(r"([^\W\d]+)\.?", re.IGNORECASE)
_RANGE = re.compile(rf"([^\W\d]+)\.?{_TO}([^\W\d]+)\.?", re.IGNORECASE)
_NAMES = ("montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag")
_EVERY_DAY = frozenset({"täglich", "werktags"})


@dataclass(frozen=True, slots=True)
class UnreadableHours:
    """Why hours are refused, and the piece of what was typed that is the reason."""

    code: ProblemCode
    text: str


def read_hours(text: str) -> tuple[DayHours, ...] | UnreadableHours:
    """Read ``text`` as spans of time on days of the week; empty text gives none.

    Understood are ``Mo–Do 07:00–18:00, Fr 7-15``, several spans of a day (``Mo-Fr 9-12 und
    14-15:30``, ``Mo-Fr 9-12, 14-15:30``), lists of days (``Mo, Mi 8-12``, ``Mo/Mi 8-12``) and
    full names. Times without a day hold from Monday to Friday. The first piece that is none of
    it is returned as it was typed; so is a span that runs backwards or meets an earlier one.
    """
    found: list[DayHours] = []
    days: tuple[int, ...] = ()
    waiting: list[int] = []
    last_piece = ""
    for piece in (" ".join(part.split()) for part in _PIECES.split(text)):
        if not piece:
            continue
        last_piece = piece
        named, spans = _parted(piece)
        read = _read_days(named)
        if read is None or (not read and not spans):
            return UnreadableHours(ProblemCode.HOURS_NOT_READABLE, text=piece)
        if not spans:
            waiting += read
            continue
        days = (*waiting, *read) or days or tuple(range(_WORKING_DAYS))
        waiting = []
        added = _read_spans(days, spans, piece)
        if isinstance(added, UnreadableHours):
            return added
        found += added
        if _collide(found):
            return UnreadableHours(ProblemCode.HOURS_OVERLAP, text=_colliding_day(found))
    if waiting:
        return UnreadableHours(ProblemCode.HOURS_NOT_READABLE, text=last_piece)
    return tuple(sorted(found, key=_by_begin))


def _parted(piece: str) -> tuple[str, str]:
    """Return the days and the times of a piece as they were typed."""
    match = re.search(r"\d", piece)
    if match is None:
        return piece, ""
    days = _BEFORE_TIMES.sub("", piece[: match.start()].strip())
    return days.strip(), piece[match.start() :]


def _read_days(text: str) -> list[int] | None:
    """Return the days named, none for an empty text; None where a name is none."""
    found: list[int] = []
    for part in _NEXT_DAY.split(text) if text else ():
        if part.casefold().strip(". ") in _EVERY_DAY:
            found += range(_WORKING_DAYS)
        elif match := _RANGE.fullmatch(part):
            first, last = (_weekday(name) for name in match.groups())
            if first is None or last is None or last < first:
                return None
            found += range(first, last + 1)
        elif (match := _DAY.fullmatch(part)) and (day := _weekday(match[1])) is not None:
            found.append(day)
        else:
            return None
    return found


def _weekday(name: str) -> int | None:
    plain = name.casefold()
    for number, full in enumerate(_NAMES):
        if plain in {full, WEEKDAYS[number].casefold(), full[:3]}:
            return number
    return _SATURDAY if plain == "sonnabend" else None


def _read_spans(days: tuple[int, ...], text: str, piece: str) -> list[DayHours] | UnreadableHours:
    found = []
    for part in _AND.split(text):
        match = _SPAN.fullmatch(part)
        first, last = (read_time(clock) for clock in match.groups()) if match else (None, None)
        if first is None or last is None:
            return UnreadableHours(ProblemCode.HOURS_NOT_READABLE, text=piece)
        if last <= first:
            return UnreadableHours(ProblemCode.HOURS_BACKWARDS, text=piece)
        found += [DayHours(weekday=day, first=first, last=last) for day in dict.fromkeys(days)]
    return found


def _collide(hours: list[DayHours]) -> bool:
    return next(_collisions(hours), None) is not None


def _colliding_day(hours: list[DayHours]) -> str:
    return WEEKDAYS[next(_collisions(hours))]


def _collisions(hours: list[DayHours]) -> Iterator[int]:
    ordered = sorted(hours, key=_by_begin)
    for one, other in pairwise(ordered):
        if one.weekday == other.weekday and other.first < one.last:
            yield one.weekday


def _by_begin(hours: DayHours) -> tuple[object, ...]:
    return hours.weekday, hours.first
