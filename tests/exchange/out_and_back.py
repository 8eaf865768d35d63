"""One calendar of ours for readers that share no code with it, and what they should find."""

from dataclasses import dataclass
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from builders import a_swap, an_appointment, new_id

from jobswap_desktop.domain.calendar_entry import CalendarEntry
from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind
from jobswap_desktop.exchange.ics import CalendarFile, week_calendar

NOW = datetime(2022, 2, 1, 13, 5, tzinfo=UTC)
TITLES = (
    "Rat, Verwaltung; Politik",
    r"D:\Neuer Ordner\nicht teilen \, \; \\server\Netz",
    "BEGIN:VEVENT",
    "\u202eabsagend\u202c שלום عربى",
    "😀" * 60,
    "ä" * 250,
    'Anführung "so" : und = so',
    "👩\u200d👩\u200d👧\u200d👦" * 20,
)
"""One line each: what is a line break in a title is another matter."""

TIMES = (
    (datetime(2022, 2, 21, 11, 11), datetime(2022, 2, 21, 12)),
    (datetime(2022, 7, 4, 11, 11), datetime(2022, 7, 4, 12)),
    (datetime(2022, 3, 27, 1, 30), datetime(2022, 3, 27, 1, 59)),
    (datetime(2022, 3, 27, 3), datetime(2022, 3, 27, 4)),
    (datetime(2022, 10, 30, 4), datetime(2022, 10, 30, 5)),
    (datetime(2022, 10, 28, 8), datetime(2022, 10, 28, 9)),
    (datetime(2031, 12, 31, 23), datetime(2032, 1, 1)),
    (datetime(2027, 6, 30, 0), datetime(2027, 6, 30, 0, 10)),
)


@dataclass(frozen=True, kw_only=True)
class Told:
    """An event as a reader should tell it: moments in UTC, or days."""

    uid: str
    title: str
    start: str
    end: str
    sequence: int = 0
    status: str = "CONFIRMED"
    transparency: str = "OPAQUE"


def calendar() -> tuple[bytes, dict[str, Told]]:
    """Return a file in its second state, with a change and a cancellation; its events by UID."""
    timed = [
        an_appointment(start, end, title=TITLES[number % len(TITLES)])
        for number, (start, end) in enumerate(TIMES)
    ]
    days = an_appointment(
        datetime(2022, 2, 22), datetime(2022, 2, 25), all_day=True, title="Fachtagung"
    )
    rest = an_appointment(kind=AppointmentKind.BREAK, title="Mittagspause")
    gone = an_appointment(title="Jour fixe")
    first = handed_out([*timed, days, rest, gone])
    moved = an_appointment(*TIMES[1], id=timed[0].id, title="Verschoben")
    second = handed_out([moved, *timed[1:], days, rest], first.entries)
    expected = [
        told(moved, sequence=1),
        *map(told, timed[1:]),
        told(days, transparency="TRANSPARENT"),
        told(rest, transparency="TRANSPARENT"),
        told(
            gone,
            title="Abgesagt: Jour fixe",
            sequence=1,
            status="CANCELLED",
            transparency="TRANSPARENT",
        ),
    ]
    return second.data, {each.uid: each for each in expected}


def handed_out(
    appointments: list[Appointment], known: tuple[CalendarEntry, ...] = ()
) -> CalendarFile:
    """Return the file of one visitor after what is `known` was handed out."""
    visitors = frozenset({PlacementId("placement-a")})
    return week_calendar(a_swap(), visitors, appointments, known=known, now=NOW, new_id=new_id)


def told(
    appointment: Appointment,
    *,
    title: str = "",
    sequence: int = 0,
    status: str = "CONFIRMED",
    transparency: str = "OPAQUE",
) -> Told:
    """Return how an event of this appointment should be told."""
    spans = (appointment.start, appointment.end)
    start, end = (
        moment.date().isoformat() if appointment.all_day else in_utc(moment) for moment in spans
    )
    return Told(
        uid=f"{appointment.id}@jobswap-desktop",
        title=title or appointment.title,
        start=start,
        end=end,
        sequence=sequence,
        status=status,
        transparency=transparency,
    )


def in_utc(local: datetime) -> str:
    """Return a wall time at Berlin as the zones of the system know it, in UTC."""
    moment = local.replace(tzinfo=ZoneInfo("Europe/Berlin")).astimezone(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%SZ")
