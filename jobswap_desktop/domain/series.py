"""Appointments that belong together: repeating one, and changing one, the following or all."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import Any

from jobswap_desktop.domain.ids import AppointmentId, NewId
from jobswap_desktop.domain.offices import ClosureKind, Office
from jobswap_desktop.domain.schedule import SATURDAY, Appointment
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.workdays import holiday_name


class Reach(StrEnum):
    """Which appointments of a series a change is about."""

    ONE = "one"
    FOLLOWING = "following"
    ALL = "all"


class Rhythm(StrEnum):
    """How an appointment repeats: not, Monday to Friday, or on the same day of every week."""

    ONCE = "once"
    DAILY = "daily"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True, kw_only=True)
class LeftOut:
    """A day on which a repeated appointment does not take place, and what closes the host."""

    day: date
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Repetition:
    """The days on which an appointment takes place, the first one among them."""

    days: tuple[date, ...]
    left_out: tuple[LeftOut, ...] = ()


SHARED = (
    "placement_ids",
    "title",
    "kind",
    "mode",
    "place",
    "host_contact",
    "remark",
    "confidential",
    "all_day",
)
"""What a change of several passes on, besides the times."""


def reached(
    appointments: Iterable[Appointment], chosen: Appointment, reach: Reach
) -> tuple[Appointment, ...]:
    """Return the appointments of the case that a change of `chosen` with this reach is about."""
    if reach is Reach.ONE or not chosen.series:
        return (chosen,)
    return tuple(
        item
        for item in appointments
        if item.series == chosen.series and (reach is Reach.ALL or item.day >= chosen.day)
    )


def changed_alike(
    members: Iterable[Appointment], before: Appointment, after: Appointment
) -> tuple[Appointment, ...]:
    """Return `members` with what `after` says otherwise than `before`, which is one of them.

    Each keeps its day, and whether it is done and its note; only `before` itself may change its
    day. What one of them has of its own stays where the change says nothing of it.
    """
    fields: dict[str, Any] = {
        name: getattr(after, name)
        for name in SHARED
        if getattr(after, name) != getattr(before, name)
    }
    lasted, lasts = (item.end - item.start for item in (before, after))
    moves = (before.start.time(), lasted) != (after.start.time(), lasts)
    return tuple(
        after
        if item.id == before.id
        else replace(item, **fields, **(_times(item.day, after) if moves else {}))
        for item in members
    )


def _times(day: date, pattern: Appointment) -> dict[str, Any]:
    start = datetime.combine(day, pattern.start.time())
    return {"start": start, "end": start + (pattern.end - pattern.start)}


def repetition(swap: Swap, first: Appointment, rhythm: Rhythm, until: date) -> Repetition:
    """Return when `first` takes place until `until`, which counts.

    The first one takes place as entered. Afterwards days are left out on which one of its
    visitors' hosts has a holiday or is closed at that time, and said.
    """
    placements = [item for item in swap.placements if item.id in first.placement_ids]
    hosts = tuple(dict.fromkeys(placement.host for placement in placements))
    days, left_out = [first.day], []
    step = 7 if rhythm is Rhythm.WEEKLY else 1
    day = first.day
    while rhythm is not Rhythm.ONCE and (day := day + timedelta(days=step)) <= until:
        if rhythm is Rhythm.DAILY and day.weekday() >= SATURDAY:
            continue
        why = _closed(hosts, day, first)
        if why:
            left_out.append(LeftOut(day=day, why=why))
        else:
            days.append(day)
    return Repetition(days=tuple(days), left_out=tuple(left_out))


def repeated(first: Appointment, days: Iterable[date], new_id: NewId) -> tuple[Appointment, ...]:
    """Return `first` on each of `days` as new appointments of one series."""
    series = new_id()
    return tuple(
        replace(
            first,
            id=AppointmentId(new_id()),
            series=series,
            version=0,
            start=datetime.combine(day, first.start.time()),
            end=datetime.combine(day, first.start.time()) + (first.end - first.start),
        )
        for day in days
    )


def _closed(hosts: tuple[Office, ...], day: date, pattern: Appointment) -> str:
    for host in hosts:
        holiday = holiday_name(day, host.land)
        if holiday:
            return holiday
        closure = host.closure_on(day)
        if closure is None:
            continue
        is_short = closure.kind is ClosureKind.SHORT_DAY and closure.from_time is not None
        end = datetime.combine(day, pattern.start.time()) + (pattern.end - pattern.start)
        from_time = closure.from_time or time()
        if not is_short or end > datetime.combine(day, from_time):
            return closure.label
    return ""
