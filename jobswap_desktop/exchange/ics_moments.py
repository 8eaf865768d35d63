"""Moments in calendar files: dates, wall times, UTC, and zones by whatever name."""

import contextlib
import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import Final
from zoneinfo import ZoneInfo

from jobswap_desktop.exchange.ics_text import Block, Check, Line
from jobswap_desktop.exchange.ics_zone import BERLIN

Moment = date | datetime
"""A `datetime` has a zone; a `date` that is none is a whole day."""

UNREADABLE: Final = (
    *(ValueError, TypeError, LookupError, AttributeError),
    *(ArithmeticError, OSError, RuntimeError, AssertionError),
)
"""What the libraries raise over a broken file; measured with some ten thousand of them."""

_STAMP = re.compile(
    r"(\d{4})(\d\d)(\d\d)(?:T(\d\d)(\d\d)(\d\d)?(Z)?)?\s*\Z", re.ASCII | re.IGNORECASE
)
_LAST_SECOND = 59
_OFFSET = re.compile(r"([+-])([01]\d):?([0-5]\d)\Z", re.ASCII)
_FIRST_YEAR, _LAST_YEAR = 1850, 2200
_MOST_CHANGES = 500
_MOST_RULES = 60
_MOST_OWN = 200
_ZONE_PARTS = frozenset(
    ("FREQ", "UNTIL", "COUNT", "INTERVAL", "WKST", "BYDAY", "BYMONTH", "BYMONTHDAY")
)
# "The first Sunday" may be told as the Sunday from the first to the seventh.
_MOST_DAYS = 7


class Zones:
    """The zones of a file, found by name.

    A known name goes before the file's own definition, since many programs write one that holds
    for the current year alone. The names of Windows are known, as are those behind a path. Of a
    file's own definitions only so many are followed as any calendar has; each is made once, under
    however many names, after `check` was called.
    """

    def __init__(self, calendars: Iterable[Block], check: Check) -> None:
        self._check = check
        self._made: dict[str, tzinfo | None] = {}
        self._defined = {
            part.text("TZID"): part
            for calendar in calendars
            for part in calendar.parts
            if part.name == "VTIMEZONE"
        }
        self._found: dict[str, tzinfo | None] = {"UTC": UTC, "GMT": UTC, "Z": UTC}

    def find(self, name: str) -> tzinfo | None:
        """Return the zone of this name; None where nobody knows it."""
        if name not in self._found:
            self._found[name] = _known(name) or self._own(name)
        return self._found[name]

    def _own(self, name: str) -> tzinfo | None:
        block = self._defined.get(name)
        text = _zone_text(block) if block is not None else None
        if text is None:
            return None
        if text not in self._made and len(self._made) < _MOST_OWN:
            self._check()
            self._made[text] = _zone(text)
        return self._made.get(text)


def _known(name: str) -> tzinfo | None:
    from icalendar.timezone.windows_to_olson import WINDOWS_TO_OLSON

    parts = name.strip("/").split("/")
    if parts[-1].upper() == "UTC":
        return UTC
    for candidate in (WINDOWS_TO_OLSON.get(name, ""), name, "/".join(parts[-2:])):
        try:
            return ZoneInfo(candidate)
        except (*UNREADABLE, UnicodeError):
            continue
    return None


def _zone_text(block: Block) -> str | None:
    """Return what makes the zone that a file defines; None where it is not followed.

    Only yearly rules are followed: others no zone has, and some of them never come to an end.
    """
    parts = [part for part in block.parts if part.name in {"STANDARD", "DAYLIGHT"}]
    rules = sum("RRULE" in part.lines for part in parts)
    if not parts or len(parts) > _MOST_CHANGES or rules > _MOST_RULES:
        return None
    if not all(map(_is_plain, parts)):
        return None
    lines = ["BEGIN:VTIMEZONE", "TZID:own"]
    for part in parts:
        lines.append(f"BEGIN:{part.name}")
        for name in ("DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE"):
            lines += [f"{name}:{line.value}" for line in part.lines.get(name, [])]
        lines.append(f"END:{part.name}")
    lines.append("END:VTIMEZONE\r\n")
    return "\r\n".join(lines)


def _zone(text: str) -> tzinfo | None:
    from icalendar import Timezone

    try:
        made = Timezone.from_ical(text.encode())
        if not isinstance(made, Timezone):
            return None
        zone: tzinfo = made.to_tz(lookup_tzid=False)
        datetime(2022, 7, 1, tzinfo=zone).utcoffset()
    except UNREADABLE:
        return None
    return zone


def _is_plain(part: Block) -> bool:
    rules = part.lines.get("RRULE", [])
    dates = sum(line.value.count(",") + 1 for line in part.lines.get("RDATE", []))
    return len(rules) <= 1 and all(map(_is_yearly, rules)) and dates <= _MOST_CHANGES


def _is_yearly(rule: Line) -> bool:
    """Whether a change of a zone comes once a year: on a date, or on one weekday of a month."""
    pairs = (part.partition("=") for part in rule.value.upper().split(";") if part)
    parts = {name.strip(): value for name, _, value in pairs}
    return (
        parts.keys() <= _ZONE_PARTS
        and parts.get("FREQ") == "YEARLY"
        and "," not in parts.get("BYDAY", "") + parts.get("BYMONTH", "")
        and ("BYMONTH" in parts or "BYDAY" not in parts)
        and parts.get("BYMONTHDAY", "").count(",") < _MOST_DAYS
    )


def moment_of(line: Line, zones: Zones, default: tzinfo = BERLIN) -> tuple[Moment, bool]:
    """Return the moment a property states, and whether its zone was known.

    A time without a zone, or in an unknown one, is taken as the wall time of `default`. Raises
    ValueError, also for years in which nobody has an appointment.
    """
    found = _STAMP.search(line.value.strip())
    if found is None:
        raise ValueError(line.value)
    year, month, day, hour, minute, second, utc = found.groups()
    if not _FIRST_YEAR <= int(year) <= _LAST_YEAR:
        raise ValueError(line.value)
    if hour is None:
        return date(int(year), int(month), int(day)), True
    # A leap second is none on any clock of an office.
    clock = (int(hour), int(minute), min(int(second or 0), _LAST_SECOND))
    local = datetime(int(year), int(month), int(day), *clock)
    name = line.parameters.get("TZID", "").strip()
    if utc:
        return local.replace(tzinfo=UTC), True
    if not name:
        return local.replace(tzinfo=default), True
    zone = zones.find(name)
    return local.replace(tzinfo=zone or default), zone is not None


def moments_of(lines: Iterable[Line], zones: Zones, most: int) -> list[Moment]:
    """Return the moments of properties that state several each; a period counts by its begin.

    At most `most`; those that cannot be read are left out.
    """
    found: list[Moment] = []
    for line in lines:
        for value in line.value.split(","):
            if len(found) >= most:
                return found
            with contextlib.suppress(ValueError):
                found.append(moment_of(Line(line.parameters, value.split("/")[0]), zones)[0])
    return found


def duration_of(text: str) -> timedelta:
    """Return a duration (RFC 5545, section 3.3.6); raises ValueError."""
    from icalendar.prop import vDuration

    length: timedelta = vDuration.from_ical(text.strip().upper())  # type: ignore[no-untyped-call] # the library's
    return length


def local(moment: Moment) -> datetime:
    """Return a moment as wall time at Europe/Berlin; a whole day as its midnight."""
    if not isinstance(moment, datetime):
        return datetime(moment.year, moment.month, moment.day)
    return moment.astimezone(BERLIN).replace(tzinfo=None)


def zone_by_offset(text: str) -> tzinfo | None:
    """Return the zone of an offset as vCalendar 1.0 states one for the whole file ("+01:00")."""
    from datetime import timezone

    found = _OFFSET.match(text.strip())
    if found is None:
        return None
    length = timedelta(hours=int(found[2]), minutes=int(found[3]))
    return timezone(length if found[1] == "+" else -length)
