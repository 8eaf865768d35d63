"""A visitor's week as a calendar file (iCalendar, RFC 5545) for Outlook and the like.

What goes out are events to be shown, not invitations to be answered: METHOD:PUBLISH, without
organiser and attendees. RFC 5546 (section 3.2.1) lets a published event have the status CANCELLED,
and it is the only method under which one file can both change and cancel. Programs differ in what
they make of such an event. Those that honour the status take it out or strike it through (Google,
Thunderbird, Apple); Outlook's import of a file looks at UID and SEQUENCE and keeps the event. So
that nobody goes there all the same, the title of a cancelled one begins with the word, and it
blocks no time. METHOD:CANCEL would need an organiser and a file of its own.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from jobswap_desktop import resources
from jobswap_desktop.domain.audit import canonical, content_digest
from jobswap_desktop.domain.calendar_entry import OWN_DOMAIN, CalendarEntry
from jobswap_desktop.domain.ids import AppointmentId, CalendarEntryId, NewId, PlacementId
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind, chronological
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.exchange.ics_own import OWN_LINES, PRODUCT, own_lines
from jobswap_desktop.exchange.ics_zone import BERLIN, ZONE, berlin_component

if TYPE_CHECKING:
    from icalendar import Calendar, Event

# Nobody is unreachable during these. A journey blocks time: nobody can be met on the train.
_FREE = frozenset({AppointmentKind.BREAK})
_HIGHEST = 2**31 - 1
"""No calendar takes a higher number of change (RFC 5545, 3.3.8)."""
_NO_TEXT = re.compile(r"[\x00-\x08\x0e-\x1b\x1f\x7f]")


@dataclass(frozen=True, slots=True, kw_only=True)
class CalendarFile:
    """A calendar file's content, and what is to be recorded once it is handed out.

    `entries` are only those that are new or differ from what was known.
    """

    data: bytes
    entries: tuple[CalendarEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Content:
    """What an event says of an appointment; a change of it makes a new sequence."""

    summary: str
    location: str
    description: str
    own_lines: int
    category: str
    visibility: str
    is_free: bool


def week_calendar(
    swap: Swap,
    placements: frozenset[PlacementId],
    appointments: Iterable[Appointment],
    *,
    known: Iterable[CalendarEntry] = (),
    secret: Collection[AppointmentId] = (),
    now: datetime,
    new_id: NewId,
    domain: str = OWN_DOMAIN,
) -> CalendarFile:
    """Return the appointments of the visitors in `placements` as an ICS file's content.

    `known` is what was handed out of the case before, `now` (with a zone) becomes the stamp of
    every event. A file written again later updates the events of the first one in the calendar that
    imports it: their UIDs are made of the appointments' ids and `domain`, also where an appointment
    came from another calendar, whose own event must not be overwritten. The sequence is above the
    highest one that was handed out of the appointment, in whichever visitors' file, unless that
    said the same. What was handed out for these visitors and is gone, or is no longer theirs, comes
    as cancelled. Title, place, contact and remark of a confidential appointment stay out of the
    file; cancelled ones in `secret` do not have their titles.
    """
    calendar = _empty_calendar(swap, placements)
    out = _HandingOut(swap, placements, tuple(known), frozenset(secret), now, new_id, domain)
    left = {entry.appointment_id: entry for entry in out.known if entry.placement_ids == placements}
    changed = []
    for appointment in chronological(appointments):
        if not appointment.placement_ids & placements:
            continue
        content = _content(swap, appointment)
        entry = out.entry(appointment, content)
        if entry != left.pop(appointment.id, None):
            changed.append(entry)
        calendar.add_component(_event(entry, content, now))
    for before in left.values():
        entry = out.cancelled(before)
        if entry != before:
            changed.append(entry)
        calendar.add_component(_event(entry, None, now))
    return CalendarFile(data=bytes(calendar.to_ical()), entries=tuple(changed))


def _empty_calendar(swap: Swap, placements: frozenset[PlacementId]) -> "Calendar":
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    names = [held.visitor.full_name for held in swap.placements if held.id in placements]
    _add_text(calendar, "x-wr-calname", f"{swap.reference} {', '.join(names)}")
    calendar.add("x-wr-timezone", ZONE)
    calendar.add_component(berlin_component())
    return calendar


@dataclass(frozen=True, slots=True)
class _HandingOut:
    """What is handed out now, as against what was handed out before."""

    swap: Swap
    placements: frozenset[PlacementId]
    known: tuple[CalendarEntry, ...]
    secret: frozenset[AppointmentId]
    now: datetime
    new_id: NewId
    domain: str

    def entry(self, appointment: Appointment, content: _Content) -> CalendarEntry:
        """Return what is handed out of an appointment: the entry known, where it says the same."""
        digest = _digest(appointment, content)
        same = self._same(appointment.id)
        before = next((item for item in same if item.placement_ids == self.placements), None)
        sequence, changed_at = self._sequence(same, digest)
        return CalendarEntry(
            id=before.id if before else CalendarEntryId(self.new_id()),
            swap_id=self.swap.id,
            placement_ids=self.placements,
            appointment_id=appointment.id,
            uid=before.uid if before else f"{appointment.id}@{self.domain}",
            sequence=sequence,
            digest=digest,
            changed_at=changed_at,
            title=content.summary,
            start=appointment.start,
            end=appointment.end,
            all_day=appointment.all_day,
            version=before.version if before else 0,
        )

    def cancelled(self, entry: CalendarEntry) -> CalendarEntry:
        """Return the entry as cancelled."""
        title = entry.title
        if entry.appointment_id in self.secret:
            title = _words("calendar")["confidential"]
        same = self._same(entry.appointment_id)
        sequence, changed_at = self._sequence(same, None)
        if entry.cancelled and title != entry.title and sequence == entry.sequence:
            sequence, changed_at = sequence + 1, _minute(self.now)
        return replace(entry, cancelled=True, title=title, sequence=sequence, changed_at=changed_at)

    def _sequence(self, same: list[CalendarEntry], digest: str | None) -> tuple[int, datetime]:
        """Return number and moment of what says `digest`, or without one that it is cancelled."""
        # Who has imported one visitor's file and then both visitors' has one event of the two, and
        # must see the later state of it.
        highest = max((item.sequence for item in same), default=-1)
        last = [item for item in same if item.sequence == highest]
        if last and all((None if item.cancelled else item.digest) == digest for item in last):
            return highest, last[0].changed_at
        return highest + 1, _minute(self.now)

    def _same(self, appointment_id: AppointmentId) -> list[CalendarEntry]:
        return [item for item in self.known if item.appointment_id == appointment_id]


def _minute(moment: datetime) -> datetime:
    return moment.astimezone(UTC).replace(tzinfo=None, second=0, microsecond=0)


def _content(swap: Swap, appointment: Appointment) -> _Content:
    words = _words("calendar")
    own = list(own_lines(swap, appointment))
    remark = [appointment.remark] if appointment.remark and not appointment.confidential else []
    visibility = "PRIVATE" if appointment.kind is AppointmentKind.PRIVATE_BLOCK else "PUBLIC"
    return _Content(
        summary=words["confidential"] if appointment.confidential else appointment.title,
        location="" if appointment.confidential else appointment.place,
        description="\n".join((*own, *remark)),
        own_lines=len(own),
        category=_words("appointment_kind")[appointment.kind.value],
        visibility="CONFIDENTIAL" if appointment.confidential else visibility,
        is_free=appointment.all_day or appointment.kind in _FREE,
    )


def _digest(appointment: Appointment, content: _Content) -> str:
    times = (appointment.start, appointment.end)
    # How many lines are ours follows from the description; files of earlier versions lack it.
    said = [getattr(content, name) for name in _Content.__slots__ if name != "own_lines"]
    spans = [moment.isoformat(timespec="minutes") for moment in times]
    return content_digest(
        canonical([*said, *spans, appointment.all_day]).encode("utf-8", "replace")
    )


def _event(entry: CalendarEntry, content: _Content | None, now: datetime) -> "Event":
    """Return one event; without `content` it is cancelled."""
    from icalendar import Event

    event = Event()
    event.add("uid", entry.uid)
    event.add("dtstamp", now.astimezone(UTC))
    event.add("last-modified", entry.changed_at.replace(tzinfo=UTC))
    event.add("sequence", min(entry.sequence, _HIGHEST))
    if entry.all_day:
        event.add("dtstart", entry.start.date())
        event.add("dtend", entry.end.date())
        event.add("x-microsoft-cdo-alldayevent", "TRUE")
    else:
        event.add("dtstart", entry.start.replace(tzinfo=BERLIN))
        event.add("dtend", entry.end.replace(tzinfo=BERLIN))
    event.add("status", "CONFIRMED" if content else "CANCELLED")
    if content is None:
        _add_text(event, "summary", f"{_words('calendar')['cancelled']}: {entry.title}")
    else:
        _add_text(event, "summary", content.summary)
        _add_text(event, "location", content.location)
        _add_text(event, "description", content.description)
        event.add(OWN_LINES, str(content.own_lines))
        event.add("categories", [content.category])
        event.add("class", content.visibility)
    is_free = content is None or content.is_free
    event.add("transp", "TRANSPARENT" if is_free else "OPAQUE")
    event.add("x-microsoft-cdo-busystatus", "FREE" if is_free else "BUSY")
    return event


def _words(table: str) -> dict[str, str]:
    words: dict[str, str] = resources.toml("wording/terms.toml")[table]
    return words


def _add_text(component: "Calendar | Event", name: str, text: str) -> None:
    # The library's own text type takes the "\N" of a Windows path for a line break.
    from icalendar.prop import vInline

    if not text:
        return
    lines = _NO_TEXT.sub("", "\n".join(text.splitlines())).encode("utf-8", "replace").decode()
    for plain, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        lines = lines.replace(plain, escaped)
    component.add(name, vInline(lines))
