"""Calendar files of other programs, taken over into a case."""

from house import House
from icalendar import Calendar

from jobswap_desktop.domain.calendar_plan import CalendarPlan, CalendarRowState
from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.exchange.ics_reading import read_calendar
from jobswap_desktop.services import calendar_import, schedule

State = CalendarRowState
BERLIN = "TZID=Europe/Berlin"


def an_event(
    uid: str = "eins",
    start: str = "20220222T100000",
    *lines: str,
    end: str = "20220222T110000",
    title: str = "Jour fixe",
    sequence: int = 0,
) -> str:
    inner = (
        f"UID:{uid}",
        f"DTSTART;{BERLIN}:{start}",
        f"DTEND;{BERLIN}:{end}",
        f"SUMMARY:{title}",
        f"SEQUENCE:{sequence}",
        *lines,
    )
    return "\r\n".join(["BEGIN:VEVENT", *inner, "END:VEVENT", ""])


def mara(swap: Swap) -> frozenset[PlacementId]:
    return frozenset({swap.placements[0].id})


def planned(
    house: House, swap: Swap, *events: str, visitors: frozenset[PlacementId] | None = None
) -> CalendarPlan:
    data = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + "".join(events) + "END:VCALENDAR\r\n"
    content = read_calendar("woche.ics", data.encode(), *calendar_import.weeks_of(swap))
    wanted = mara(swap) if visitors is None else visitors
    return calendar_import.plan(house.work, swap.id, content, wanted, {})


def states(plan: CalendarPlan) -> list[State]:
    return [row.state for row in plan.rows]


def take(house: House, plan: CalendarPlan) -> tuple[Appointment, ...]:
    return calendar_import.commit(house.work, plan, "woche.ics").value


def taken(house: House, swap: Swap) -> list[Appointment]:
    return [item for item in schedule.of_case(house.work, swap.id) if item.calendar_uid]


def the_one(house: House, swap: Swap) -> Appointment:
    (only,) = taken(house, swap)
    return only


def events(data: bytes) -> dict[str, tuple[str, int, str]]:
    calendar = Calendar.from_ical(data)
    return {
        str(event["UID"]): (
            str(event["SUMMARY"]),
            int(str(event["SEQUENCE"])),
            str(event["STATUS"]),
        )
        for event in calendar.walk("VEVENT")
    }
