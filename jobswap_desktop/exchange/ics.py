"""A visitor's week as a calendar file (iCalendar, RFC 5545) for Outlook and the like."""

from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from jobswap_desktop import resources
from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.schedule import Appointment, chronological
from jobswap_desktop.domain.swap import Swap

if TYPE_CHECKING:
    from icalendar import Calendar, Event, Timezone

ZONE = "Europe/Berlin"
_PRODUCT = "-//Jobswap Desktop//Week//DE"
_WINTER, _SUMMER = timedelta(hours=1), timedelta(hours=2)


def week_calendar(
    swap: Swap,
    placements: frozenset[PlacementId],
    appointments: Iterable[Appointment],
    now: datetime,
    domain: str = "jobswap-desktop",
) -> bytes:
    """Return the appointments of the visitors in `placements` as an ICS file's content.

    `now` (with a zone) becomes the stamp of every event. A file written again later updates the
    events of the first one in the calendar that imports it: their UIDs are made of the
    appointments' ids and `domain`, their sequence is the version. Title, contact and remark of a
    confidential appointment stay out of the file.
    """
    from icalendar import Calendar

    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    names = [held.visitor.full_name for held in swap.placements if held.id in placements]
    _add_text(calendar, "x-wr-calname", f"{swap.reference} {', '.join(names)}")
    calendar.add("x-wr-timezone", ZONE)
    calendar.add_component(_berlin())
    for appointment in chronological(appointments):
        if appointment.placement_ids & placements:
            calendar.add_component(_event(swap, appointment, now, domain))
    return bytes(calendar.to_ical())


def _event(swap: Swap, appointment: Appointment, now: datetime, domain: str) -> "Event":
    from icalendar import Event

    zone = ZoneInfo(ZONE)
    words = _words("calendar")
    event = Event()
    event.add("uid", f"{appointment.id}@{domain}")
    event.add("dtstamp", now.astimezone(UTC))
    event.add("sequence", appointment.version)
    event.add("dtstart", appointment.start.replace(tzinfo=zone))
    event.add("dtend", appointment.end.replace(tzinfo=zone))
    confidential = appointment.confidential
    _add_text(event, "summary", words["confidential"] if confidential else appointment.title)
    _add_text(event, "location", appointment.place)
    _add_text(event, "description", "\n".join(_description(swap, appointment)))
    event.add("categories", [_words("appointment_kind")[appointment.kind.value]])
    event.add("class", "CONFIDENTIAL" if confidential else "PUBLIC")
    return event


def _description(swap: Swap, appointment: Appointment) -> Iterable[str]:
    words = _words("calendar")
    yield _words("mode")[appointment.mode.value]
    if appointment.is_shared:
        names = [
            held.visitor.full_name
            for held in swap.placements
            if held.id in appointment.placement_ids
        ]
        yield f"{words['visitors']}: {', '.join(names)}"
    if appointment.confidential:
        return
    if appointment.host_contact:
        yield f"{words['host_contact']}: {appointment.host_contact}"
    if appointment.remark:
        yield appointment.remark


def _words(table: str) -> dict[str, str]:
    words: dict[str, str] = resources.toml("wording/terms.toml")[table]
    return words


def _add_text(component: "Calendar | Event", name: str, text: str) -> None:
    # The library's own text type takes the "\N" of a Windows path for a line break.
    from icalendar.prop import vInline

    if not text:
        return
    lines = "\n".join(text.splitlines())
    for plain, escaped in (("\\", "\\\\"), (";", "\\;"), (",", "\\,"), ("\n", "\\n")):
        lines = lines.replace(plain, escaped)
    component.add(name, vInline(lines))


def _berlin() -> "Timezone":
    """Return the zone as yearly rules.

    The library would list single change days, which at least one widespread reader takes for
    winter time all year.
    """
    from icalendar import Timezone, TimezoneDaylight, TimezoneStandard

    zone = Timezone()
    zone.add("tzid", ZONE)
    summer, winter = TimezoneDaylight(), TimezoneStandard()
    for part, name, start, month, before, after in (
        (summer, "CEST", datetime(1981, 3, 29, 2), 3, _WINTER, _SUMMER),
        (winter, "CET", datetime(1996, 10, 27, 3), 10, _SUMMER, _WINTER),
    ):
        part.add("tzname", name)
        part.add("dtstart", start)
        part.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
        part.add("tzoffsetfrom", before)
        part.add("tzoffsetto", after)
        zone.add_component(part)
    return zone
