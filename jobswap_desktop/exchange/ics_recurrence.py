"""Repeated events of a calendar file, within bounds of time and number.

The expansion is the work of `recurring_ical_events`; what is kept from it are rules that no office
has and that would never come to an end.
"""

import calendar
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, tzinfo
from typing import TYPE_CHECKING, Any

from jobswap_desktop.exchange.ics_moments import Moment

if TYPE_CHECKING:
    from icalendar import Event

MOST_DATES = 2000
"""Of the single dates that a repeated event adds or leaves out."""

MOST_INSTANCES = 1000
"""Of one event in the weeks looked at."""

_YEARS_BACK = 60
_LEAP_YEAR = 2000
_MOST_A_DAY = 24
_OFTEN = frozenset({"DAILY", "WEEKLY"})
_PARTS = frozenset(
    (
        *("FREQ", "UNTIL", "COUNT", "INTERVAL", "WKST", "BYDAY", "BYMONTH", "BYMONTHDAY"),
        *("BYYEARDAY", "BYWEEKNO", "BYSETPOS", "BYHOUR", "BYMINUTE", "BYSECOND"),
    )
)
# Only rules by month and year may have these (RFC 5545, section 3.3.10); elsewhere one that is
# never met would be looked for day by day until the year 9999.
_SELDOM = frozenset({"BYYEARDAY", "BYWEEKNO", "BYSETPOS"})
_INDEX = "X-JOBSWAP-NUMBER"


@dataclass(slots=True, kw_only=True)
class Timed:
    """The times of an event as the file has them; `until` is its end."""

    begin: Moment
    until: Moment
    rule: str = ""
    extra: list[Moment] = field(default_factory=list)
    left_out: list[Moment] = field(default_factory=list)
    instance: Moment | None = None
    and_later: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Instance:
    """One time at which the event with this number takes place; `original` is by the rule."""

    number: int
    begin: Moment
    until: Moment
    original: Moment


def instances(series: list[Timed], first: date, last: date) -> Iterator[Instance]:
    """Yield when the events of one UID take place from `first` to `last`, both included.

    Raises ValueError for a rule that is not followed, and whatever the libraries raise.
    """
    from icalendar import Calendar
    from recurring_ical_events import of

    whole = Calendar()
    for number, timed in enumerate(series):
        whole.add_component(_component(number, timed, first))
    found = of(whole).between(first, last + timedelta(days=1))
    if len(found) > MOST_INSTANCES:
        raise ValueError(len(found))
    for event in found:
        begin = event["DTSTART"].dt
        original = event["RECURRENCE-ID"].dt if "RECURRENCE-ID" in event else begin
        yield Instance(
            number=int(event[_INDEX]), begin=begin, until=event["DTEND"].dt, original=original
        )


def _component(number: int, timed: Timed, first: date) -> "Event":
    from icalendar import Event
    from icalendar.prop import vDDDTypes

    event = Event()
    event.add("uid", "one")
    event.add(_INDEX, str(number))
    event.add("dtstart", timed.begin)
    event.add("dtend", timed.until)
    if timed.rule:
        event["RRULE"] = _rule(timed.rule, timed.begin, first)
    for name, dates in (("rdate", timed.extra), ("exdate", timed.left_out)):
        if dates:
            event.add(name, [_alike(each, timed.begin) for each in dates])
    if timed.instance is not None:
        event["RECURRENCE-ID"] = vDDDTypes(_alike(timed.instance, timed.begin))
        if timed.and_later:
            event["RECURRENCE-ID"].params["RANGE"] = "THISANDFUTURE"
    return event


def _alike(moment: Moment, begin: Moment) -> Moment:
    """Return `moment` as a day or a time as `begin` is; some programs mix them."""
    if isinstance(begin, datetime) == isinstance(moment, datetime):
        return moment
    if isinstance(moment, datetime):
        return moment.date()
    assert isinstance(begin, datetime)  # noqa: S101 - the other case was dealt with
    return datetime.combine(moment, begin.timetz())


def _rule(text: str, begin: Moment, first: date) -> Any:  # noqa: ANN401 - the library's own
    from icalendar.prop import vRecur

    text = re.sub(r"\s", "", text).upper().rstrip(";")
    parts = dict(part.split("=", 1) for part in text.split(";") if part)
    _require_bounds(parts, begin, first)
    if "UNTIL" in parts:
        parts["UNTIL"] = _until(parts["UNTIL"], begin)
        parts.pop("COUNT", None)
    return vRecur.from_ical(";".join(f"{name}={value}" for name, value in parts.items()))


def _until(text: str, begin: Moment) -> str:
    """Return the last moment in the form that the begin asks for; some programs mix them."""
    day = text[:8]
    if not isinstance(begin, datetime):
        return day
    if text.endswith("Z"):
        return text
    clock = text[9:15] if "T" in text else "235959"
    zone: tzinfo = begin.tzinfo or UTC
    there = datetime.strptime(day + clock, "%Y%m%d%H%M%S").replace(tzinfo=zone)
    return f"{there.astimezone(UTC):%Y%m%dT%H%M%SZ}"


def _require_bounds(parts: dict[str, str], begin: Moment, first: date) -> None:
    often = parts.get("FREQ", "") in _OFTEN
    is_sound = (
        parts.keys() <= _PARTS
        and (often or parts.get("FREQ") in {"MONTHLY", "YEARLY"})
        and 0 < int(parts.get("INTERVAL", "1")) <= MOST_DATES
        and int(parts.get("COUNT", "1")) > 0
        and not (often and parts.keys() & _SELDOM)
        and (not often or begin.year >= first.year - _YEARS_BACK)
        and _is_met(_numbers(parts, "BYMONTH"), _numbers(parts, "BYMONTHDAY"))
        and _times_a_day(parts) <= _MOST_A_DAY
    )
    if not is_sound:
        raise ValueError(parts)


def _numbers(parts: dict[str, str], name: str) -> list[int]:
    return [int(number) for number in parts[name].split(",")] if name in parts else []


def _is_met(months: list[int], days: list[int]) -> bool:
    """Whether there is such a day in one of these months at all."""
    longest = max(
        (calendar.monthrange(_LEAP_YEAR, month)[1] for month in months or range(1, 13)), default=0
    )
    return not days or any(0 < abs(day) <= longest for day in days)


def _times_a_day(parts: dict[str, str]) -> int:
    times = 1
    for name in ("BYHOUR", "BYMINUTE", "BYSECOND"):
        times *= parts.get(name, "").count(",") + 1
    return times
