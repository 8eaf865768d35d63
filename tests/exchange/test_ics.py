"""The week as a calendar file: read back by the library, and by a reader that shares no code."""

import re
import subprocess
import sys
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from builders import a_placement, a_swap, an_appointment, new_id, the_other_placement
from icalendar import Calendar, Event

from jobswap_desktop.domain.calendar_entry import CalendarEntry
from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind, Mode
from jobswap_desktop.exchange.ics import CalendarFile, week_calendar

A, B = PlacementId("placement-a"), PlacementId("placement-b")
NOW = datetime(2022, 2, 1, 13, 5, tzinfo=UTC)
BERLIN = ZoneInfo("Europe/Berlin")


@dataclass
class Part:
    """One component of a calendar file as the independent reader sees it."""

    name: str
    lines: dict[str, str] = field(default_factory=dict)
    parameters: dict[str, str] = field(default_factory=dict)
    parts: list["Part"] = field(default_factory=list)

    def all(self, name: str) -> list["Part"]:
        return [part for part in self.parts if part.name == name]

    def text(self, name: str) -> str:
        pairs = {"\\n": "\n", "\\,": ",", "\\;": ";", "\\\\": "\\"}
        return re.sub(r"\\.", lambda found: pairs[found.group()], self.lines[name])


def read(data: bytes) -> Part:
    """Read a calendar file by the letter of RFC 5545, section 3.1."""
    unfolded = re.sub(rb"\r\n[ \t]", b"", data).decode("utf-8")
    assert unfolded.endswith("\r\n")
    root = Part("")
    stack = [root]
    for line in unfolded.split("\r\n")[:-1]:
        head, value = line.split(":", 1)
        name, _, parameters = head.partition(";")
        if name == "BEGIN":
            part = Part(value)
            stack[-1].parts.append(part)
            stack.append(part)
        elif name == "END":
            assert stack.pop().name == value
        else:
            assert name not in stack[-1].lines
            stack[-1].lines[name] = value
            stack[-1].parameters[name] = parameters
    assert stack == [root]
    (calendar,) = root.parts
    return calendar


def week(*appointments: Appointment, placements: frozenset[PlacementId] = frozenset({A})) -> bytes:
    return handed_out(*appointments, placements=placements).data


def handed_out(
    *appointments: Appointment,
    placements: frozenset[PlacementId] = frozenset({A}),
    known: tuple[CalendarEntry, ...] = (),
    now: datetime = NOW,
) -> CalendarFile:
    return week_calendar(a_swap(), placements, appointments, known=known, now=now, new_id=new_id)


def only_event(*appointments: Appointment) -> Part:
    (event,) = read(week(*appointments)).all("VEVENT")
    return event


def library_calendar(data: bytes) -> Calendar:
    calendar = Calendar.from_ical(data)
    assert isinstance(calendar, Calendar)
    return calendar


def library_event(data: bytes) -> Event:
    (event,) = library_calendar(data).events
    return event


def last_sunday(year: int, month: int) -> date:
    day = date(year, month, 31)
    return day - timedelta(days=(day.weekday() + 1) % 7)


def offset_by_rules(calendar: Part, local: datetime) -> timedelta:
    """Return the offset that the file's own zone gives for a wall time, by its yearly rules."""
    (zone,) = calendar.all("VTIMEZONE")
    changes = []
    for part in zone.parts:
        month = int(re.search(r"BYMONTH=(\d+)", part.lines["RRULE"]).group(1))  # type: ignore[union-attr] # a file without it fails the test here
        assert set(part.lines["RRULE"].split(";")) == {
            "FREQ=YEARLY",
            "BYDAY=-1SU",
            f"BYMONTH={month}",
        }
        start = datetime.fromisoformat(part.lines["DTSTART"])
        assert start.date() == last_sunday(start.year, month)
        for year in (local.year - 1, local.year):
            moment = datetime.combine(last_sunday(year, month), start.time())
            changes.append((moment, part.lines["TZOFFSETTO"]))
    text = max(change for change in changes if change[0] <= local)[1]
    assert re.fullmatch(r"\+0[12]00", text)
    return timedelta(hours=int(text[2]))


def test_file_is_a_calendar_with_the_events_of_one_visitor() -> None:
    mine = an_appointment(title="Teamkoordination", kind=AppointmentKind.WORKSHOP)
    hers = an_appointment(placement_ids=frozenset({B}), title="Jour fixe")
    shared = an_appointment(placement_ids=frozenset({A, B}), title="Morgenbriefing")
    calendar = read(week(hers, shared, mine))
    assert calendar.name == "VCALENDAR"
    assert calendar.lines["VERSION"] == "2.0"
    assert calendar.text("X-WR-CALNAME") == "11.2-JT-2022-004 Mara Lindner"
    titles = [event.text("SUMMARY") for event in calendar.all("VEVENT")]
    assert titles == ["Morgenbriefing", "Teamkoordination"]
    event = calendar.all("VEVENT")[1]
    assert event.text("LOCATION") == "Raum 2.14"
    assert event.lines["CATEGORIES"] == "Workshop"
    assert event.lines["DTSTAMP"] == "20220201T130500Z"


def test_both_visitors_in_one_file_have_a_shared_appointment_once() -> None:
    shared = an_appointment(placement_ids=frozenset({A, B}), mode=Mode.ONLINE)
    hers = an_appointment(placement_ids=frozenset({B}))
    calendar = read(week(shared, hers, placements=frozenset({A, B})))
    assert len(calendar.all("VEVENT")) == 2
    assert calendar.text("X-WR-CALNAME").endswith("Mara Lindner, Jana Voss")
    first = calendar.all("VEVENT")[0]
    assert first.text("DESCRIPTION") == "Online\nGastpersonen: Mara Lindner, Jana Voss"


def test_week_without_appointments_is_a_calendar_all_the_same() -> None:
    calendar = read(week())
    assert calendar.all("VEVENT") == []
    assert len(calendar.all("VTIMEZONE")) == 1


@pytest.mark.parametrize(
    ("start", "utc"),
    [
        (datetime(2022, 2, 21, 11, 11), datetime(2022, 2, 21, 10, 11)),
        (datetime(2022, 7, 4, 11, 11), datetime(2022, 7, 4, 9, 11)),
        (datetime(2022, 3, 27, 1, 30), datetime(2022, 3, 27, 0, 30)),
        (datetime(2022, 3, 27, 3, 0), datetime(2022, 3, 27, 1, 0)),
        (datetime(2022, 10, 30, 4, 0), datetime(2022, 10, 30, 3, 0)),
        (datetime(2031, 12, 31, 8, 0), datetime(2031, 12, 31, 7, 0)),
    ],
)
def test_local_time_is_right_in_winter_and_summer(start: datetime, utc: datetime) -> None:
    data = week(an_appointment(start, start + timedelta(minutes=15)))
    calendar = read(data)
    (event,) = calendar.all("VEVENT")
    assert event.parameters["DTSTART"] == "TZID=Europe/Berlin"
    assert event.lines["DTSTART"] == start.strftime("%Y%m%dT%H%M%S")
    assert start - offset_by_rules(calendar, start) == utc
    by_library = library_event(data)
    assert isinstance(by_library.start, datetime)
    assert by_library.start.astimezone(UTC).replace(tzinfo=None) == utc
    assert by_library.end - by_library.start == timedelta(minutes=15)


def test_zone_stands_in_the_file_as_yearly_rules() -> None:
    (zone,) = read(week()).all("VTIMEZONE")
    assert zone.lines["TZID"] == "Europe/Berlin"
    assert {part.name for part in zone.parts} == {"STANDARD", "DAYLIGHT"}
    assert all("RDATE" not in part.lines for part in zone.parts)
    by_library = library_calendar(week()).timezones[0].to_tz()
    for moment in (datetime(2022, 1, 15, 12), datetime(2022, 7, 15, 12), datetime(2027, 7, 1, 0)):
        assert by_library.utcoffset(moment) == moment.replace(tzinfo=BERLIN).utcoffset()


HOSTILE = [
    "Rat, Verwaltung; Politik",
    "Zeile eins\nZeile zwei",
    "Zeile eins\r\nZeile zwei\rZeile drei",
    r"D:\Neuer Ordner\nicht teilen \, \; \\server\Netz",
    "😀" * 60,
    "ä" * 300,
    "BEGIN:VEVENT\r\nEND:VCALENDAR",
    'Anführung "so" : und = so',
    "Łukasz Çağrı Ştefan Ωmega Юлия",
    "x" * 68 + "ß",
    "\u202eabsagend\u202c שלום عربى",
    "👩\u200d👩\u200d👧\u200d👦" * 20,
    "Komma, Semikolon; und mehr, " * 11,
]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_comes_back_and_the_lines_keep_to_the_standard(text: str) -> None:
    appointment = an_appointment(title=text, place=text, remark=text, host_contact=text)
    data = week(appointment)
    lines = data.split(b"\r\n")
    assert max(len(line) for line in lines) <= 75
    assert all(b"\n" not in line and b"\r" not in line for line in lines)
    for line in lines:
        line.decode("utf-8")
    expected = "\n".join(text.splitlines())
    (event,) = read(data).all("VEVENT")
    assert event.text("SUMMARY") == expected
    assert event.text("LOCATION") == expected
    assert event.text("DESCRIPTION") == f"Vor Ort\nAnsprechperson: {expected}\n{expected}"
    by_library = library_event(data)
    assert str(by_library["SUMMARY"]) == expected


def test_characters_that_no_text_may_hold_are_left_out() -> None:
    event = only_event(an_appointment(title="a\x00b\x07c\x7fd\x1be\tf \ud800g"))
    assert event.text("SUMMARY") == "abcde\tf ?g"


def test_confidential_appointment_tells_when_and_where_alone() -> None:
    hidden = "Vergabe Rechenzentrum"
    event = only_event(
        an_appointment(title=hidden, remark=hidden, host_contact=hidden, confidential=True)
    )
    assert event.text("SUMMARY") == "Vertraulich"
    assert event.text("DESCRIPTION") == "Vor Ort"
    assert "LOCATION" not in event.lines
    assert event.lines["CLASS"] == "CONFIDENTIAL"
    assert all(hidden not in value for value in event.lines.values())


def test_remark_and_contact_of_others_are_told() -> None:
    event = only_event(an_appointment(remark="Bitte Ausweis mitbringen", host_contact="Jana Voss"))
    assert event.text("DESCRIPTION") == (
        "Vor Ort\nAnsprechperson: Jana Voss\nBitte Ausweis mitbringen"
    )


def events_by_title(made: CalendarFile) -> dict[str, Part]:
    return {event.text("SUMMARY"): event for event in read(made.data).all("VEVENT")}


def kept(known: tuple[CalendarEntry, ...], made: CalendarFile) -> tuple[CalendarEntry, ...]:
    """Return what is on record once `made` has been handed out after `known`."""
    rows = {entry.id: entry for entry in known}
    for entry in made.entries:
        rows[entry.id] = replace(entry, version=entry.version + 1)
    return tuple(rows.values())


def test_sequence_rises_only_when_what_is_said_has_changed() -> None:
    first = an_appointment(title="Jour fixe")
    made = handed_out(first)
    event = events_by_title(made)["Jour fixe"]
    assert event.lines["SEQUENCE"] == "0"
    assert event.lines["UID"] == f"{first.id}@jobswap-desktop"
    assert event.lines["LAST-MODIFIED"] == event.lines["DTSTAMP"].replace("0530Z", "0500Z")
    known = kept((), made)

    later = NOW + timedelta(hours=2)
    # Ticking a briefing, or a note on it, is no change for who has the file.
    again = handed_out(replace(first, done=True, note="gut", version=5), known=known, now=later)
    assert again.entries == ()
    event = events_by_title(again)["Jour fixe"]
    assert event.lines["SEQUENCE"] == "0"
    assert event.lines["LAST-MODIFIED"] == "20220201T130500Z"
    assert event.lines["DTSTAMP"] == "20220201T150500Z"

    moved = replace(first, end=first.end + timedelta(minutes=5))
    third = handed_out(moved, known=known, now=later)
    event = events_by_title(third)["Jour fixe"]
    assert (event.lines["SEQUENCE"], event.lines["UID"]) == ("1", f"{first.id}@jobswap-desktop")
    assert event.lines["LAST-MODIFIED"] == "20220201T150500Z"
    assert handed_out(moved, known=kept(known, third)).entries == ()


def test_sequence_stays_within_what_a_calendar_takes() -> None:
    first = an_appointment(title="Jour fixe")
    known = tuple(replace(each, sequence=2**31 - 1) for each in kept((), handed_out(first)))
    moved = handed_out(replace(first, end=first.end + timedelta(minutes=5)), known=known)
    assert events_by_title(moved)["Jour fixe"].lines["SEQUENCE"] == str(2**31 - 1)


def test_what_is_gone_comes_as_cancelled_and_stays_so() -> None:
    gone = an_appointment(title="Jour fixe", place="Raum 1")
    known = kept((), handed_out(gone))
    made = handed_out(known=known)
    event = events_by_title(made)["Abgesagt: Jour fixe"]
    assert event.lines["STATUS"] == "CANCELLED"
    assert event.lines["SEQUENCE"] == "1"
    assert event.lines["TRANSP"] == "TRANSPARENT"
    assert event.lines["DTSTART"] == "20220221T090000"
    known = kept(known, made)
    again = handed_out(known=known, now=NOW + timedelta(days=1))
    assert again.entries == ()
    assert events_by_title(again)["Abgesagt: Jour fixe"].lines["SEQUENCE"] == "1"
    back = events_by_title(handed_out(gone, known=known))["Jour fixe"]
    assert (back.lines["STATUS"], back.lines["SEQUENCE"]) == ("CONFIRMED", "2")


def test_what_is_no_longer_this_visitors_is_cancelled_for_her_alone() -> None:
    shared = an_appointment(title="Runde", placement_ids=frozenset({A, B}))
    both = frozenset({A, B})
    known = kept((), handed_out(shared))
    known = kept(known, handed_out(shared, placements=both, known=known))
    assert {entry.sequence for entry in known} == {0}
    hers = replace(shared, placement_ids=frozenset({B}))
    mine = handed_out(hers, known=known)
    assert list(events_by_title(mine)) == ["Abgesagt: Runde"]
    together = handed_out(hers, placements=both, known=kept(known, mine))
    event = events_by_title(together)["Runde"]
    assert event.lines["STATUS"] == "CONFIRMED"
    assert int(event.lines["SEQUENCE"]) > int(
        events_by_title(mine)["Abgesagt: Runde"].lines["SEQUENCE"]
    )
    # Nobody was ever given Jana's own file.
    assert list(events_by_title(handed_out(hers, placements=frozenset({B}), known=known))) == [
        "Runde"
    ]


def test_cancelled_one_does_not_tell_what_was_confidential() -> None:
    hidden = an_appointment(title="Vergabe Rechenzentrum", confidential=True)
    made = handed_out(known=kept((), handed_out(hidden)))
    assert list(events_by_title(made)) == ["Abgesagt: Vertraulich"]
    assert "Vergabe" not in read(made.data).parts[1].lines["SUMMARY"]
    assert b"Rechenzentrum" not in made.data


def test_whole_days_are_dates_and_block_no_time() -> None:
    days = an_appointment(datetime(2022, 2, 22), datetime(2022, 2, 25), all_day=True)
    event = only_event(days)
    assert event.parameters["DTSTART"] == event.parameters["DTEND"] == "VALUE=DATE"
    assert (event.lines["DTSTART"], event.lines["DTEND"]) == ("20220222", "20220225")
    assert event.lines["TRANSP"] == "TRANSPARENT"


def test_midnight_at_the_end_is_the_next_day() -> None:
    event = only_event(an_appointment(datetime(2022, 2, 22, 22), datetime(2022, 2, 23)))
    assert (event.lines["DTSTART"], event.lines["DTEND"]) == ("20220222T220000", "20220223T000000")


@pytest.mark.parametrize(
    ("kind", "transp", "shown"),
    [
        (AppointmentKind.BREAK, "TRANSPARENT", "PUBLIC"),
        (AppointmentKind.TRAVEL, "OPAQUE", "PUBLIC"),
        (AppointmentKind.MEETING, "OPAQUE", "PUBLIC"),
        (AppointmentKind.PRIVATE_BLOCK, "OPAQUE", "PRIVATE"),
    ],
)
def test_kind_says_whether_time_is_blocked(kind: AppointmentKind, transp: str, shown: str) -> None:
    event = only_event(an_appointment(kind=kind))
    assert (event.lines["TRANSP"], event.lines["CLASS"]) == (transp, shown)


def test_same_facts_give_the_same_bytes_in_whatever_order() -> None:
    appointments = [an_appointment(title=f"Termin {number}") for number in range(5)]
    assert week(*appointments) == week(*reversed(appointments))


def test_case_of_one_direction_has_one_visitor() -> None:
    swap = a_swap(placements=(a_placement(),))
    shared = an_appointment(placement_ids=frozenset({A}))
    calendar = read(
        week_calendar(
            swap,
            frozenset({A}),
            [shared],
            now=NOW,
            new_id=new_id,
            domain="lindenfurt.example",
        ).data
    )
    (event,) = calendar.all("VEVENT")
    assert event.lines["UID"].endswith("@lindenfurt.example")
    assert "Gastpersonen" not in event.text("DESCRIPTION")
    assert the_other_placement().visitor.full_name not in str(calendar)


def test_library_is_imported_when_a_file_is_made_and_not_before() -> None:
    code = "import sys, jobswap_desktop.exchange.ics; sys.exit('icalendar' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
