"""Calendar files of other programs: iCalendar (RFC 5545) and its predecessor vCalendar 1.0.

Nothing in a file is trusted. What cannot be read is counted or refused with a sentence; size,
number and time are bounded.
"""

import re
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cache

from jobswap_desktop import resources
from jobswap_desktop.domain.audit import content_digest
from jobswap_desktop.domain.calendar_file import CalendarContent, EventNote, FileEvent, fitted
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.schedule import AppointmentKind
from jobswap_desktop.exchange.ics_moments import (
    UNREADABLE,
    Moment,
    Zones,
    duration_of,
    local,
    moment_of,
    moments_of,
    zone_by_offset,
)
from jobswap_desktop.exchange.ics_own import PRODUCT, own_text
from jobswap_desktop.exchange.ics_recurrence import MOST_DATES, Timed, instances
from jobswap_desktop.exchange.ics_text import Block, Check, read_blocks
from jobswap_desktop.exchange.ics_zone import BERLIN

MOST_READ = 2000
"""Of the events in the weeks looked at."""

_SECONDS = 20.0
_DAY = timedelta(days=1)
_MINUTE = timedelta(minutes=1)
_LONGEST = timedelta(days=366)
_OTHER = frozenset({"VTODO", "VJOURNAL"})
_NO_EVENTS = frozenset({"REPLY", "COUNTER", "DECLINECOUNTER", "REFRESH"})
_HIDDEN = frozenset({"PRIVATE", "CONFIDENTIAL"})
_FREE = frozenset({"FREE", "WORKINGELSEWHERE"})
_ONLINE = re.compile(
    r"https?://|\bonline\b|teams|zoom|webex|bigbluebutton|jitsi|videokonferenz|google meet",
    re.IGNORECASE,
)
_ONLINE_LINES = (
    *("CONFERENCE", "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL"),
    *("X-MICROSOFT-ONLINEMEETINGCONFLINK", "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK"),
)
_UID_LENGTH = 200
_UNTIL = re.compile(r"UNTIL=(\d{8})", re.ASCII | re.IGNORECASE)
_HIGHEST = 2**31 - 1


@dataclass(slots=True, kw_only=True)
class _Event:
    """An event of the file with its times; `event` lacks none of its words."""

    event: FileEvent
    timed: Timed
    stamp: str
    is_whole_day: bool


@dataclass(slots=True)
class _Found:
    events: list[FileEvent] = field(default_factory=list)
    whole: dict[str, int] = field(default_factory=dict)
    outside: int = 0
    unreadable: int = 0
    unfollowed: int = 0


def read_calendar(
    name: str,
    data: bytes,
    first: date,
    last: date,
    *,
    is_wanted: Callable[[], bool] = lambda: True,
    clock: Callable[[], float] = time.monotonic,
) -> CalendarContent:
    """Return what a file says of the days from `first` to `last`, both included.

    It is asked now and then whether the answer `is_wanted` still.

    Raises DomainError: calendar_too_large, calendar_not_readable, calendar_is_answer,
    too_many_events, calendar_too_slow.
    """
    check = _check(name, is_wanted, clock)
    calendars, notes = read_blocks(name, data, check)
    if {calendar.text("METHOD").upper() for calendar in calendars} & _NO_EVENTS:
        raise refuse(ProblemCode.CALENDAR_IS_ANSWER, "file", file=name)
    found = _Found()
    for series in _by_uid(_events(calendars, found, check)).values():
        check()
        _expand(series, first, last, found)
        if len(found.events) > MOST_READ:
            limit = str(MOST_READ)
            raise refuse(ProblemCode.TOO_MANY_EVENTS, "file", file=name, limit=limit)
    parts = [part for calendar in calendars for part in calendar.parts]
    return CalendarContent(
        first=first,
        last=last,
        events=_fitted(found.events, check),
        whole=found.whole,
        outside=found.outside,
        other=sum(part.name in _OTHER for part in parts),
        unreadable=found.unreadable,
        unfollowed=found.unfollowed,
        notes=notes,
    )


def _check(name: str, is_wanted: Callable[[], bool], clock: Callable[[], float]) -> Check:
    end = clock() + _SECONDS

    def check() -> None:
        if clock() > end or not is_wanted():
            raise refuse(ProblemCode.CALENDAR_TOO_SLOW, "file", file=name)

    return check


def _fitted(events: Iterable[FileEvent], check: Check) -> tuple[FileEvent, ...]:
    fit: list[FileEvent] = []
    for event in events:
        check()
        fit += fitted(event)
    return tuple(sorted(fit, key=lambda event: (event.start, event.end, event.key)))


def _events(calendars: Iterable[Block], found: _Found, check: Check) -> Iterator[_Event]:
    calendars = list(calendars)
    zones = Zones(calendars, check)
    for calendar in calendars:
        own = zones.find(calendar.text("X-WR-TIMEZONE"))
        default = own or zone_by_offset(calendar.text("TZ")) or BERLIN
        is_cancelled = calendar.text("METHOD").upper() == "CANCEL"
        is_ours = calendar.text("PRODID") == PRODUCT
        for part in calendar.parts:
            if part.name != "VEVENT":
                continue
            check()
            try:
                if not part.is_complete:
                    raise ValueError(part.name)
                read = _event(part, zones, default, own)
            except UNREADABLE:
                found.unreadable += 1
                continue
            if is_cancelled:
                read.event = replace(read.event, cancelled=True)
            said = own_text(part, is_ours=is_ours)
            read.event = replace(
                read.event, remark=said.remark, host_contact=said.host_contact, mode=said.mode
            )
            yield read


def _event(block: Block, zones: Zones, default: tzinfo, own: tzinfo | None) -> _Event:
    start = block.first("DTSTART") or block.first("RECURRENCE-ID")
    if start is None:
        raise ValueError(block.name)
    begin, is_known = moment_of(start, zones, default)
    notes = () if is_known else (EventNote.ZONE_UNKNOWN,)
    until = _until(block, begin, zones, default)
    if own and "RRULE" in block.lines and isinstance(begin, datetime) and begin.tzinfo is UTC:
        # Google's export has the begin of some repeated events in UTC and means the wall time.
        begin, until = begin.astimezone(own), _there(until, own)
    again = block.first("RECURRENCE-ID")
    instance = moment_of(again, zones, default)[0] if again else None
    timed = Timed(
        begin=begin,
        until=until,
        rule=block.text("RRULE"),
        extra=moments_of(block.lines.get("RDATE", ()), zones, MOST_DATES),
        left_out=moments_of(block.lines.get("EXDATE", ()), zones, MOST_DATES),
        instance=instance,
        and_later=bool(again) and again.parameters.get("RANGE", "") == "THISANDFUTURE",  # type: ignore[union-attr] # bool(None) is false
    )
    uid = block.text("UID")[:_UID_LENGTH]
    if not uid:
        told = f"{local(begin).isoformat()} {block.text('SUMMARY')}"
        uid = f"jobswap-{content_digest(told.encode('utf-8', 'replace'))[:32]}"
        notes = (*notes, EventNote.NO_UID)
    return _Event(
        event=_worded(block, uid, notes, local(begin), local(until)),
        timed=timed,
        stamp=block.text("LAST-MODIFIED") or block.text("DTSTAMP"),
        is_whole_day=_is_whole_day(block, begin),
    )


def _there(moment: Moment, zone: tzinfo) -> Moment:
    return moment.astimezone(zone) if isinstance(moment, datetime) else moment


def _is_whole_day(block: Block, begin: Moment) -> bool:
    if not isinstance(begin, datetime):
        return True
    told = block.text("X-MICROSOFT-CDO-ALLDAYEVENT").upper() == "TRUE"
    return told and begin.time().isoformat() == "00:00:00"


def _until(block: Block, begin: Moment, zones: Zones, default: tzinfo) -> Moment:
    """Return the end of an event, of the same sort as its begin; the begin where none is told."""
    stated, length = block.first("DTEND"), block.text("DURATION")
    if stated is not None:
        until, _ = moment_of(stated, zones, default)
    elif length:
        until = begin + duration_of(length)
    else:
        until = begin
    is_time = isinstance(begin, datetime)
    if is_time != isinstance(until, datetime):
        until = local(until).replace(tzinfo=BERLIN) if is_time else local(until).date()
    if not is_time and until <= begin:
        until = begin + _DAY
    if local(until) < local(begin):
        return begin
    if local(until) - local(begin) > _LONGEST:
        raise ValueError(block.name)
    return until


def _worded(
    block: Block, uid: str, notes: tuple[EventNote, ...], start: datetime, end: datetime
) -> FileEvent:
    place = block.text("LOCATION")
    busy = block.text("X-MICROSOFT-CDO-BUSYSTATUS").upper()
    shown = block.text("CLASS").upper()
    return FileEvent(
        uid=uid,
        title=block.text("SUMMARY"),
        start=start,
        end=end,
        sequence=_number(block.text("SEQUENCE")),
        place=place,
        kind=_kind(block.text("CATEGORIES")),
        confidential=shown in _HIDDEN,
        cancelled=block.text("STATUS").upper() == "CANCELLED",
        is_free=block.text("TRANSP").upper() in {"TRANSPARENT", "1"} or busy in _FREE,
        is_online=bool(_ONLINE.search(place)) or any(block.text(name) for name in _ONLINE_LINES),
        notes=notes,
    )


def _number(text: str) -> int:
    """Return a number of change; some programs count by the second."""
    is_number = re.fullmatch(r"\d{1,10}", text, re.ASCII)
    return min(int(text), _HIGHEST) if is_number else 0


def _kind(categories: str) -> AppointmentKind:
    for part in categories.split(","):
        kind = _kinds().get(part.strip().casefold())
        if kind is not None:
            return kind
    return AppointmentKind.MEETING


@cache
def _kinds() -> dict[str, AppointmentKind]:
    words: dict[str, str] = resources.toml("wording/terms.toml")["appointment_kind"]
    return {words[kind.value].casefold(): kind for kind in AppointmentKind}


def _by_uid(events: Iterable[_Event]) -> dict[str, list[_Event]]:
    """Return the events by UID, of each only its latest state.

    Some programs give every event the same UID: of those that do not begin together each gets one
    of its own, made of both, which stays the same in the next file.
    """
    latest: dict[tuple[str, str], _Event] = {}
    for each in events:
        instance = each.timed.instance
        at = local(instance).isoformat() if instance else ""
        key = (each.event.uid, at)
        other = latest.get(key)
        if other is not None and not instance and _are_two(other, each):
            uid = f"{each.event.uid}~{local(each.timed.begin).isoformat(timespec='minutes')}"
            notes = (*each.event.notes, EventNote.UID_REPEATED)
            each.event = replace(each.event, uid=uid, notes=notes)
            key = (uid, "")
            other = latest.get(key)
        if other is None or _rank(other) <= _rank(each):
            latest[key] = each
    found: dict[str, list[_Event]] = {}
    for each in latest.values():
        found.setdefault(each.event.uid, []).append(each)
    return found


def _rank(each: _Event) -> tuple[int, str]:
    return each.event.sequence, each.stamp


def _are_two(one: _Event, other: _Event) -> bool:
    return one.event.sequence == other.event.sequence and one.timed.begin != other.timed.begin


def _expand(series: list[_Event], first: date, last: date, found: _Found) -> None:
    """Add to `found` when the events of one UID take place."""
    is_repeated = any(each.timed.rule or each.timed.extra for each in series)
    masters = [each for each in series if each.timed.instance is None]
    if masters and not masters[0].event.cancelled:
        found.whole[series[0].event.uid] = max(each.event.sequence for each in series)
    if not is_repeated:
        # Without the rule that they leave, instances stand for themselves.
        for each in series:
            _add(each, _instance_key(each), first, last, found)
        return
    if _is_elsewhere(series, first, last):
        found.outside += 1
        return
    try:
        told = list(instances([each.timed for each in series], first, last))
    except UNREADABLE:
        for each in series:
            notes = (*each.event.notes, EventNote.REPEAT_UNREADABLE)
            each.event = replace(each.event, notes=notes)
            key = _instance_key(each) or local(each.timed.begin).isoformat()
            is_inside = _add(each, key, first, last, found)
            if not is_inside and each.timed.rule:
                found.outside -= 1
                found.unfollowed += 1
        found.whole.pop(series[0].event.uid, None)
        return
    for one in told:
        each = series[one.number]
        event = _at(each, one.begin, one.until)
        key = local(one.original).isoformat(timespec="minutes")
        found.events.append(replace(event, recurrence=key))
    found.outside += not told


def _is_elsewhere(series: list[_Event], first: date, last: date) -> bool:
    """Whether a repeated event begins after these days or has ended well before them.

    Most series of a calendar that was kept for years have; to unroll one takes a while.
    """
    master = series[0].timed
    if len(series) > 1 or master.extra or master.instance is not None:
        return False
    if local(master.begin).date() > last:
        return True
    until = _UNTIL.search(master.rule)
    length = local(master.until) - local(master.begin)
    return until is not None and until[1] < f"{first - length - 2 * _DAY:%Y%m%d}"


def _instance_key(each: _Event) -> str:
    instance = each.timed.instance
    return local(instance).isoformat(timespec="minutes") if instance else ""


def _add(each: _Event, recurrence: str, first: date, last: date, found: _Found) -> bool:
    """Add an event, or count it where it is on other days; whether it was added."""
    event = _at(each, each.timed.begin, each.timed.until)
    # Midnight at its end belongs to the day before.
    if max(event.start, event.end - _MINUTE).date() < first or event.start.date() > last:
        found.outside += 1
        return False
    found.events.append(replace(event, recurrence=recurrence))
    return True


def _at(each: _Event, begin: Moment, until: Moment) -> FileEvent:
    if each.is_whole_day:
        # The day that the file names, whatever day it is here at that moment.
        return replace(each.event, start=_day(begin), end=_day(until), all_day=True)
    return replace(each.event, start=local(begin), end=local(until))


def _day(moment: Moment) -> datetime:
    return datetime(moment.year, moment.month, moment.day)
