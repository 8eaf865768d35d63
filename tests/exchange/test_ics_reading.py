"""Calendar files of other programs, read as they come."""

import time
from datetime import date, datetime, timedelta, timezone, tzinfo
from itertools import count

import pytest
from exchange.calendar_cases import EVENTS, FOLDER, REMARKS, SUMMER, WINTER, read, remarked, told
from exchange.mutations import run

from jobswap_desktop.domain.calendar_file import CalendarContent, EventNote
from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.exchange import ics_moments
from jobswap_desktop.exchange.ics_reading import read_calendar
from jobswap_desktop.exchange.ics_text import MOST_BYTES

HEAD = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Test//DE\r\n"
TAIL = "END:VCALENDAR\r\n"
TIMES = ("DTSTART;TZID=Europe/Berlin:20220222T100000", "DTEND;TZID=Europe/Berlin:20220222T110000")


def event(*lines: str, uid: str = "eins", times: tuple[str, ...] = TIMES) -> str:
    inner = "\r\n".join([f"UID:{uid}", "SUMMARY:Termin", *times, *lines])
    return f"BEGIN:VEVENT\r\n{inner}\r\nEND:VEVENT\r\n"


def read_text(*parts: str, days: tuple[date, date] = WINTER) -> CalendarContent:
    return read_calendar("woche.ics", (HEAD + "".join(parts) + TAIL).encode(), *days)


def lines_of(content: CalendarContent) -> list[str]:
    return [told(each).split(" | ")[0] for each in content.events]


def refusal(data: bytes) -> str:
    with pytest.raises(DomainError) as caught:
        read_calendar("woche.ics", data, *WINTER)
    (problem,) = caught.value.problems
    assert problem.values["file"] == "woche.ics"
    return problem.code.value


def test_table_names_every_file_of_the_folder() -> None:
    files = {path.name for path in FOLDER.iterdir()}
    assert files == EVENTS.keys()
    assert len(files) >= 30
    assert files >= REMARKS.keys()


@pytest.mark.parametrize("name", EVENTS)
def test_file_of_another_program_says_what_the_table_has(name: str) -> None:
    winter, summer = read(name), read(name, SUMMER)
    assert [told(each) for each in (*winter.events, *summer.events)] == EVENTS[name]
    assert remarked(winter) == REMARKS.get(name, [])


def test_description_is_the_remark_with_its_lines() -> None:
    (meeting,) = read("outlook_classic_meeting.ics").events
    assert meeting.remark == (
        "Tagesordnung:\n1. Stand der Umstellung\n2. Verschiedenes; bitte vorbereiten, danke."
    )
    (old, _) = read("vcalendar_1_0.vcs").events
    assert old.remark == "Zeile eins\nZeile zwei"
    hostile = read("hostile_words.ics").events[0]
    assert hostile.remark.startswith("BEGIN:VEVENT\nEND:VCALENDAR\n<a href=")
    assert len(hostile.title) == 250


def test_people_of_a_file_stay_in_the_file() -> None:
    for name in EVENTS:
        said = str(read(name)) + str(read(name, SUMMER))
        assert "mailto" not in said.casefold()
        assert "kim.weber" not in said


def test_times_of_more_than_a_day_stand_in_the_remark() -> None:
    klausur = next(each for each in read("night_shift.ics").events if each.all_day)
    assert klausur.remark == "24.02.2022 14:00 – 26.02.2022 12:00"


def test_parts_of_an_event_over_midnight_have_keys_of_their_own() -> None:
    first, second, _ = read("night_shift.ics").events
    assert first.key == ("nacht-1", "")
    assert second.key == ("nacht-1", "#2")
    assert first.end == second.start == datetime(2022, 2, 23)


@pytest.mark.parametrize(
    ("times", "expected"),
    [
        (("DTSTART:20220222T090000", "DURATION:PT1H30M"), ["22.02. 09:00-10:30"]),
        (("DTSTART:20220222T080000Z", "DTEND:20220222T090000Z"), ["22.02. 09:00-10:00"]),
        (("DTSTART:20220222T090059", "DTEND:20220222T100060"), ["22.02. 09:00-10:00"]),
        (("DTSTART;VALUE=DATE:20220222",), ["22.02.-23.02."]),
        (("DTSTART;VALUE=DATE:20220222", "DURATION:P2D"), ["22.02.-24.02."]),
        (("DTSTART;VALUE=DATE:20220222", "DTEND:20220222T150000"), ["22.02.-23.02."]),
        (("DTSTART:20220222T235000",), ["22.02. 23:50-24:00"]),
        (("DTSTART:20220222T230000", "DTEND:20220223T000000"), ["22.02. 23:00-24:00"]),
        (("DTSTART:20220222T000000", "DTEND:20220223T235959"), ["22.02.-24.02."]),
        (
            ("DTSTART:20220220T220000", "DTEND:20220221T010000"),
            ["20.02. 22:00-24:00", "21.02. 00:00-01:00"],
        ),
        (("DTSTART:20220220T220000", "DTEND:20220221T000000"), []),
        (("DTSTART:20220228T000000", "DTEND:20220228T010000"), []),
    ],
)
def test_times_as_programs_write_them(times: tuple[str, ...], expected: list[str]) -> None:
    assert lines_of(read_text(event(times=times))) == expected


@pytest.mark.parametrize(
    ("rule", "days"),
    [
        ("FREQ=DAILY;COUNT=3", [22, 23, 24]),
        ("FREQ=DAILY;UNTIL=20220224", [22, 23, 24]),
        ("FREQ=DAILY;UNTIL=20220224T100000", [22, 23, 24]),
        ("FREQ=DAILY;UNTIL=20220224T090000Z", [22, 23, 24]),
        ("FREQ=DAILY;UNTIL=20220224T085959Z", [22, 23]),
        ("FREQ=WEEKLY;BYDAY=TU,FR;WKST=MO", [22, 25]),
        ("FREQ=MONTHLY;BYDAY=4TU", [22]),
        ("FREQ=MONTHLY;BYMONTHDAY=-5,22", [22, 24]),
        ("FREQ=YEARLY;BYMONTH=2;BYDAY=-1FR", [22, 25]),
        ("freq=daily;interval=2", [22, 24, 26]),
    ],
)
def test_repeated_event(rule: str, days: list[int]) -> None:
    content = read_text(event(f"RRULE:{rule}"))
    assert [each.start.day for each in content.events] == days
    assert {each.start.hour for each in content.events} == {10}
    assert len({each.key for each in content.events}) == len(days)


ENDLESS = [
    *("FREQ=SECONDLY", "FREQ=MINUTELY", "FREQ=HOURLY", "FREQ=DAILY;INTERVAL=0", "FREQ=NEVER"),
    *("FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30", "FREQ=DAILY;BYYEARDAY=367", "COUNT=3", "FREQ"),
    *("FREQ=DAILY;BYHOUR=1,2,3,4,5;BYMINUTE=1,2,3,4,5,6", "FREQ=WEEKLY;BYSETPOS=9;BYDAY=MO"),
    *("FREQ=DAILY;BYMONTHDAY=0", "FREQ=YEARLY;BYMONTH=13", "FREQ=DAILY;COUNT=0", "FREQ=DAILY;X=1"),
]


@pytest.mark.parametrize("rule", ENDLESS)
def test_rule_that_no_office_has_leaves_the_first_event(rule: str) -> None:
    (only,) = read_text(event(f"RRULE:{rule}")).events
    assert only.start == datetime(2022, 2, 22, 10)
    assert only.notes == (EventNote.REPEAT_UNREADABLE,)


def test_no_rule_takes_longer_than_a_clerk_waits() -> None:
    began = time.process_time()
    for rule in (
        *ENDLESS,
        "FREQ=YEARLY;BYWEEKNO=53;BYMONTH=6",
        "FREQ=MONTHLY;BYSETPOS=300;BYDAY=MO",
        "FREQ=YEARLY;BYYEARDAY=-366;BYMONTH=12",
    ):
        read_text(event(f"RRULE:{rule}"))
    assert time.process_time() - began < 20


def test_series_of_other_times_are_not_unrolled(monkeypatch: pytest.MonkeyPatch) -> None:
    def unroll(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr("jobswap_desktop.exchange.ics_reading.instances", unroll)
    early = ("DTSTART:20190107T100000", "DTEND:20190107T110000")
    late = ("DTSTART:20220301T100000", "DTEND:20220301T110000")
    content = read_text(
        event("RRULE:FREQ=WEEKLY;UNTIL=20220201T000000Z", uid="vorbei", times=early),
        event("RRULE:FREQ=DAILY", uid="kommt", times=late),
    )
    assert (content.events, content.outside) == ((), 2)


def test_a_file_of_slow_rules_is_given_up() -> None:
    clock = iter(range(0, 1000, 8))
    data = HEAD + "".join(event("RRULE:FREQ=DAILY", uid=str(n)) for n in range(9)) + TAIL
    with pytest.raises(DomainError) as caught:
        read_calendar("woche.ics", data.encode(), *WINTER, clock=lambda: float(next(clock)))
    assert caught.value.problems[0].code.value == "calendar_too_slow"


def a_letter(number: int, *lines: str) -> str:
    return HEAD + "".join(event(*lines, uid=str(n)) for n in range(number)) + TAIL


def counted(text: str) -> tuple[CalendarContent, int]:
    """Return what is read of a calendar, and how often reading asked whether it takes too long."""
    asked = count()
    content = read_calendar("woche.ics", text.encode(), *WINTER, clock=lambda: next(asked) * 0.0)
    return content, next(asked)


def test_repetition_that_is_not_followed_is_said_where_its_begin_is_elsewhere() -> None:
    begun = ("DTSTART:20200222T100000", "DTEND:20200222T110000")
    hourly = event("RRULE:FREQ=HOURLY;INTERVAL=24", times=begun)
    content = read_text(hourly, event(uid="zwei", times=begun))
    assert (content.events, content.outside, content.unfollowed) == ((), 1, 1)
    inside = read_text(event("RRULE:FREQ=HOURLY;INTERVAL=24"))
    assert (len(inside.events), inside.unfollowed) == (1, 0)
    assert EventNote.REPEAT_UNREADABLE in inside.events[0].notes


def test_a_value_over_many_soft_lines_is_read_in_one_go() -> None:
    soft = "".join("x" * 75 + "=\r\n" for _ in range(60_000))
    begun = time.monotonic()
    content, _ = counted(a_letter(1, f"DESCRIPTION;ENCODING=QUOTED-PRINTABLE:{soft}"))
    # A second where every line is looked at once; minutes where each copies those before it.
    assert time.monotonic() - begun < 20
    assert len(content.events[0].remark) == 4000
    assert EventNote.TEXT_SHORTENED in content.events[0].notes


def test_letters_with_many_marks_are_cut_before_they_are_looked_at() -> None:
    marks = [chr(code) for code in range(0x300, 0x36F)]
    told = "".join(a + one + two for a in "bcdfgh" for one in marks for two in marks[:40])
    begun = time.monotonic()
    content, _ = counted(a_letter(40, f"DESCRIPTION:{told[:60_000]}"))
    assert time.monotonic() - begun < 20
    assert len(content.events) == 40
    assert {EventNote.CHARACTERS_LOST} <= set(content.events[0].notes)
    assert set(content.events[0].remark) <= set("bcdfgh?…\u0300\u0301")


def a_zone(name: str, minutes: int) -> str:
    offset = f"+{minutes // 60:02}{minutes % 60:02}"
    rule = "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10"
    part = ("DTSTART:16010101T000000", f"TZOFFSETFROM:{offset}", f"TZOFFSETTO:{offset}", rule)
    lines = (f"TZID:{name}", "BEGIN:STANDARD", *part, "END:STANDARD")
    return "\r\n".join(("BEGIN:VTIMEZONE", *lines, "END:VTIMEZONE", ""))


def test_only_so_many_zones_of_a_file_are_made(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def counting(text: str) -> tzinfo:
        made.append(text)
        return timezone(timedelta(hours=len(made) % 12))

    monkeypatch.setattr(ics_moments, "_zone", counting)
    zones = "".join(a_zone(f"own{n}", n) for n in range(400))
    again = "".join(a_zone(f"same{n}", 1) for n in range(400))
    events = "".join(
        event(uid=f"{name}{n}", times=(f"DTSTART;TZID={name}{n}:20220223T120000",))
        for name in ("own", "same")
        for n in range(400)
    )
    content = read_calendar("woche.ics", (HEAD + zones + again + events + TAIL).encode(), *WINTER)
    assert len(made) == 200
    unknown = [each.uid for each in content.events if EventNote.ZONE_UNKNOWN in each.notes]
    assert len(unknown) == 200
    assert all(uid.startswith("own") for uid in unknown)


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=YEARLY;BYDAY=MO,TU,WE,TH,FR;BYHOUR=1,2,3,4,5,6,7,8,9",
        "FREQ=YEARLY;BYDAY=MO",
        "FREQ=YEARLY;BYMONTHDAY=1,2,3,4,5,6,7,8",
        "FREQ=DAILY",
    ],
)
def test_zone_that_changes_more_than_once_a_year_is_not_followed(rule: str) -> None:
    zone = a_zone("own", 60).replace("FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10", rule)
    times = ("DTSTART;TZID=own:20260224T120000",)
    begun = time.monotonic()
    content = read_text(zone, event(times=times), days=(date(2026, 2, 23), date(2026, 3, 1)))
    assert time.monotonic() - begun < 20
    assert EventNote.ZONE_UNKNOWN in content.events[0].notes


def test_clock_is_looked_at_while_words_and_zones_are_read() -> None:
    _, few = counted(a_letter(2))
    _, many = counted(a_letter(102))
    # Each is read, repeated and fitted.
    assert many - few >= 300


def test_reading_ends_soon_when_nobody_waits() -> None:
    answers = iter([True, False])
    data = HEAD + "".join(event("RRULE:FREQ=DAILY", uid=str(n)) for n in range(9)) + TAIL
    with pytest.raises(DomainError):
        read_calendar("woche.ics", data.encode(), *WINTER, is_wanted=lambda: next(answers))


def test_latest_state_of_an_event_holds() -> None:
    older = event("SEQUENCE:1", "LOCATION:alt")
    newer = event("SEQUENCE:2", "LOCATION:neu")
    for parts in ((older, newer), (newer, older)):
        (only,) = read_text(*parts).events
        assert (only.place, only.sequence) == ("neu", 2)


def test_events_without_uid_are_known_again() -> None:
    one, other = (read("waste_collection.ics").events for _ in range(2))
    assert [each.uid for each in one] == [each.uid for each in other]
    assert len({each.uid for each in one}) == 2


def test_instance_that_comes_alone_has_the_key_it_has_in_its_series() -> None:
    series = read_text(event("RRULE:FREQ=DAILY"))
    alone = read_text(
        event(
            "RECURRENCE-ID;TZID=Europe/Berlin:20220223T100000",
            times=("DTSTART:20220224T140000Z", "DTEND:20220224T150000Z"),
        )
    )
    assert alone.events[0].key == series.events[1].key
    assert series.whole == {"eins": 0}
    assert alone.whole == {}


def test_events_of_other_weeks_are_counted() -> None:
    content = read_text(
        event(),
        event(uid="zwei", times=("DTSTART:20220301T100000",)),
        event("RRULE:FREQ=DAILY;COUNT=1", uid="drei", times=("DTSTART:20220101T100000",)),
    )
    assert (len(content.events), content.outside) == (1, 2)


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "calendar_not_readable"),
        (b"%PDF-1.7 BEGIN:VEVENT", "calendar_not_readable"),
        (b"PK\x03\x04" + bytes(500), "calendar_not_readable"),
        (b"/etc/passwd", "calendar_not_readable"),
        (b"BEGIN:VCARD\r\nEND:VCARD\r\n", "calendar_not_readable"),
        (b"<html>BEGIN:VCALENDAR</html>", "calendar_not_readable"),
        ((HEAD + "METHOD:REPLY\r\n" + event() + TAIL).encode(), "calendar_is_answer"),
        (b"BEGIN:VCALENDAR\r\n" + bytes(MOST_BYTES), "calendar_too_large"),
        (b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\nEND:VEVENT\r\n" * 20_001, "too_many_events"),
        (
            (HEAD + "".join(event(uid=str(n)) for n in range(2001)) + TAIL).encode(),
            "too_many_events",
        ),
    ],
)
def test_what_is_no_calendar_is_refused_with_a_sentence(data: bytes, code: str) -> None:
    assert refusal(data) == code


def test_deep_and_long_files_are_read_in_bounded_time() -> None:
    deep = b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 19_000
    wide = HEAD.encode() + b"X;" + b"A=B;" * 200_000 + b":1\r\n" + TAIL.encode()
    quoted = HEAD.encode() + b'X;A="' + b'";"' * 200_000 + b"\r\n" + TAIL.encode()
    folded = HEAD.encode() + b"SUMMARY:" + b"\r\n x" * 500_000 + TAIL.encode()
    began = time.process_time()
    for data in (deep, wide, quoted, folded):
        assert read_calendar("woche.ics", data, *WINTER).events == ()
    assert time.process_time() - began < 20


def test_spoilt_files_give_previews_or_refusals() -> None:
    """A short run; the module `mutations` is a command for a long one."""
    found, longest = run(400, seed=7)
    assert found.keys() <= {"preview", "calendar_not_readable", "calendar_is_answer"}
    assert found["preview"] > 200
    assert longest < 10
