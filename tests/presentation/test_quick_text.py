"""The line that stands for an appointment: what is understood, and what is said of the rest."""

from datetime import datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st
from quick_scene import CHOSEN, SCENE, A, B, clock, codes, days

from jobswap_desktop.domain.folding import clean_name
from jobswap_desktop.domain.ids import AppointmentId, PlacementId, SwapId
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind, Mode
from jobswap_desktop.presentation.quick_faults import QuickCode
from jobswap_desktop.presentation.quick_text import (
    LONGEST_LINE,
    read_line,
)
from jobswap_desktop.presentation.quick_writing import written


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("mo 9-10 X", "28.02."),
        ("Montag 9-10 X", "28.02."),
        ("Mo. 9-10 X", "28.02."),
        ("sonnabend 9-10 X", "05.03."),
        ("kw9 so 9-10 X", "06.03."),
        ("9-10 X mi", "02.03."),
        ("di-do 9-10 X", "01.03. 02.03. 03.03."),
        ("di – do 9-10 X", "01.03. 02.03. 03.03."),
        ("Dienstag bis Donnerstag 9-10 X", "01.03. 02.03. 03.03."),
        ("mo, mi 9-10 X", "28.02. 02.03."),
        ("mo und mi 9-10 X", "28.02. 02.03."),
        ("mo + mi 9-10 X", "28.02. 02.03."),
        ("mo mi fr 9-10 X", "28.02. 02.03. 04.03."),
        ("mo-mi, fr 9-10 X", "28.02. 01.03. 02.03. 04.03."),
        ("mo, mo 9-10 X", "28.02."),
        ("sa-so 9-10 X", "05.03. 06.03."),
        ("28.2. 9-10 X", "28.02."),
        ("28.02.2022 9-10 X", "28.02."),
        ("28.2.22 9-10 X", "28.02."),
        ("28. 2. 9-10 X", "28.02."),
        ("2022-02-28 9-10 X", "28.02."),
        ("Mo., 28.02.2022, 9-10 X", "28.02."),
        ("28.2., 2.3. 9-10 X", "28.02. 02.03."),
        ("28.2.-2.3. 9-10 X", "28.02. 01.03. 02.03."),
        ("28.-30.3. 9-10 X", "28.03. 29.03. 30.03."),
        ("4.3. bis 7.3. 9-10 X", "04.03. 07.03."),
        ("5.3.-6.3. 9-10 X", "05.03. 06.03."),
        ("heute 9-10 X", "22.02."),
        ("morgen 9-10 X", "23.02."),
        ("übermorgen 9-10 X", "24.02."),
        ("kw10 fr 9-10 X", "11.03."),
        ("KW10. fr 9-10 X", "11.03."),
        ("KW 10, Mo 9-10 X", "07.03."),
        ("kw 10/2022 di-mi 9-10 X", "08.03. 09.03."),
        ("fr kw10 9-10 X", "11.03."),
        ("nächsten Montag 9-10 X", "28.02."),
        ("nächsten Dienstag 9-10 X", "01.03."),
        ("kommenden Mittwoch 9-10 X", "23.02."),
        ("übernächsten Montag 9-10 X", "07.03."),
        ("diesen Mittwoch 9-10 X", "23.02."),
        ("dieser Dienstag 9-10 X", "22.02."),
        ("am nächsten Donnerstag 9-10 X", "24.02."),
        ("nächste Woche Mittwoch 9-10 X", "02.03."),
        ("Mittwoch nächste Woche 9-10 X", "02.03."),
        ("am Freitag 9-10 X", "04.03."),
        ("am 2.3. 9-10 X", "02.03."),
        ("mittwochs 9-10 X", "02.03. 09.03."),
        ("jeden Mittwoch 9-10 X", "02.03. 09.03."),
        ("9-10 X immer freitags", "04.03. 11.03."),
        ("montags und mittwochs 9-10 X", "28.02. 02.03. 07.03. 09.03."),
        ("dienstags bis mittwochs 9-10 X", "01.03. 02.03. 08.03. 09.03."),
        ("kw10 mittwochs 9-10 X", "09.03."),
        ("kw10 Mittwoch 9-10 X", "09.03."),
        (
            "täglich 8 Uhr X",
            "28.02. 01.03. 02.03. 03.03. 04.03. 07.03. 08.03. 09.03. 10.03. 11.03.",
        ),
        (
            "jeden Tag 12-13 Pause",
            "28.02. 01.03. 02.03. 03.03. 04.03. 07.03. 08.03. 09.03. 10.03. 11.03.",
        ),
    ],
)
def test_days(line: str, expected: str) -> None:
    entry = read_line(line, SCENE)
    assert codes(entry) == []
    assert days(entry) == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("mo 9-10:30 X", "09:00-10:30"),
        ("mo 9.30-11 X", "09:30-11:00"),
        ("mo 9:30 – 11.15 Uhr X", "09:30-11:15"),
        ("mo 9 bis 10 X", "09:00-10:00"),
        ("mo von 9 bis 10 Uhr X", "09:00-10:00"),
        ("mo 9 Uhr bis 10 Uhr X", "09:00-10:00"),
        ("mo ab 9 Uhr bis 12 Uhr X", "09:00-12:00"),
        ("mo 9 Uhr X", "09:00-10:00"),
        ("mo um 9 X", "09:00-10:00"),
        ("mo 13 Uhr 30 X", "13:30-14:30"),
        ("mo 13 Uhr X 2h", "13:00-15:00"),
        ("mo 2 h 13 Uhr X", "13:00-15:00"),
        ("mo 13 Uhr X 1,5 h", "13:00-14:30"),
        ("mo 13 Uhr X 1.25 Std.", "13:00-14:15"),
        ("mo 13 Uhr X 1h30", "13:00-14:30"),
        ("mo 13 Uhr X 1:30 h", "13:00-14:30"),
        ("mo 13 Uhr X 2 Stunden", "13:00-15:00"),
        ("mo 11:11 X", "11:11-12:11"),
        ("mo 11.11 X", "11:11-12:11"),
        ("mo 9.30 X", "09:30-10:30"),
        ("mo 9:00 X 90 min", "09:00-10:30"),
        ("mo 9 X", "09:00-10:00"),
        ("9 X mo", "09:00-10:00"),
        ("mo 8 Uhr Morgenbriefing", "08:00-08:10"),
        ("mo 23:30 X", "23:30-00:00"),
        ("mo 22-24 Uhr X", "22:00-00:00"),
        ("mo 14h30 X", "14:30-15:30"),
        ("mo 14h30 X 2h", "14:30-16:30"),
        ("mo 9h30-11h00 X", "09:30-11:00"),
        ("mo 930-1100 X", "09:30-11:00"),
        ("mo 0930-1100 X", "09:30-11:00"),
        ("0930 X mo", "09:30-10:30"),
        ("mo 1030 X", "10:30-11:30"),
        ("mo 1300-1430 X", "13:00-14:30"),
        ("mo 0:00-0:01 X", "00:00-00:01"),
        ("mo ganztägig X", "whole"),
        ("X mo ganztags", "whole"),
    ],
)
def test_times(line: str, expected: str) -> None:
    entry = read_line(line, SCENE)
    assert codes(entry) == []
    assert clock(entry) == expected
    assert entry.title in {"X", "Morgenbriefing"}


@pytest.mark.parametrize(
    ("line", "title", "place"),
    [
        ("mo 9-10:30 Teamkoordination @Raum 2.14 #sa", "Teamkoordination", "Raum 2.14"),
        ("@Raum 2.14 #sa mo 9-10 Teamkoordination", "Teamkoordination", "Raum 2.14"),
        ('mo 9-10 @"Raum 2.14" Teamkoordination', "Teamkoordination", "Raum 2.14"),
        (
            "mo 9-10 Begrüßung, Rundgang @Foyer, Eingang Süd",
            "Begrüßung, Rundgang",
            "Foyer, Eingang Süd",
        ),
        ("mo 9-10 Warum so", "Warum so", ""),
        ("mo 9-10 So geht Verwaltung", "So geht Verwaltung", ""),
        ('mo 9-10 "Montag um 9 Uhr"', "Montag um 9 Uhr", ""),
        ('mo 9-10 "Er sagte ""nein"""', 'Er sagte "nein"', ""),
        ("mo 9-10 Workshop „Digital ab 9 Uhr“", "Workshop „Digital ab 9 Uhr“", ""),
        ("mo 9-10 30-40 Personen", "30-40 Personen", ""),
        ("mo 9-10 Do-it-yourself", "Do-it-yourself", ""),
        ("mo 9-10 Abschnitt 2.1", "Abschnitt 2.1", ""),
        ("mo 9-10 a@b.example", "a@b.example", ""),
        ("mo 9-10 Los! Jetzt!", "Los! Jetzt!", ""),
        ("mo 9-10 Planung nächste Woche", "Planung nächste Woche", ""),
        ("mo 9-10 Montagsrunde", "Montagsrunde", ""),
        ("mo 9-10 Raum am so genannten Markt", "Raum am so genannten Markt", ""),
        ("mo 9-10 Umgang mit 1030", "Umgang mit 1030", ""),
        ("mo 9-10 👩‍💻 Technik", "👩💻 Technik", ""),
        ("mo 9-10 فريق", "فريق", ""),
    ],
)
def test_title_and_place(line: str, title: str, place: str) -> None:
    entry = read_line(line, SCENE)
    assert codes(entry) == []
    assert (entry.title, entry.place) == (title, place)
    assert clock(entry) in {"09:00-10:00", "09:00-10:30"}


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("#sa", {A}),
        ("#Sargalski", {A}),
        ("#schro", {B}),
        ("#SCHRÖ", {B}),
        ("#beide", {A, B}),
        ("#alle", {A, B}),
        ("#sa #sch", {A, B}),
        ("#lena", {A}),
        ('#"Clarisse Schröder"', {B}),
        ("#2", {B}),
        ("", {A, B}),
    ],
)
def test_visitors(name: str, expected: set[PlacementId]) -> None:
    entry = read_line(f"mo 9-10 X {name}", SCENE)
    assert codes(entry) == []
    assert entry.placement_ids == expected


@pytest.mark.parametrize(
    ("words", "kind", "mode"),
    [
        ("Workshop", AppointmentKind.WORKSHOP, Mode.ONSITE),
        ("Workshop Akte", AppointmentKind.WORKSHOP, Mode.ONSITE),
        ("Besprechung", AppointmentKind.MEETING, Mode.ONSITE),
        ("Hospitation Bürgerbüro", AppointmentKind.SHADOWING, Mode.ONSITE),
        ("Mittagspause", AppointmentKind.BREAK, Mode.ONSITE),
        ("Anreise", AppointmentKind.TRAVEL, Mode.ONSITE),
        ("Eigene Arbeit", AppointmentKind.FREE_WORK, Mode.ONSITE),
        ("Weekly online", AppointmentKind.MEETING, Mode.ONLINE),
        ("Weekly hybrid", AppointmentKind.MEETING, Mode.HYBRID),
        ("Webinar", AppointmentKind.ONLINE_EVENT, Mode.ONLINE),
        ("Webinar vor Ort", AppointmentKind.ONLINE_EVENT, Mode.ONSITE),
        ("Rundgang !workshop !online", AppointmentKind.WORKSHOP, Mode.ONLINE),
        ("Rundgang !eigene-arbeit", AppointmentKind.FREE_WORK, Mode.ONSITE),
    ],
)
def test_kinds_and_modes(words: str, kind: AppointmentKind, mode: Mode) -> None:
    entry = read_line(f"mo 9-10 {words}", SCENE)
    assert codes(entry) == []
    assert (entry.kind, entry.mode) == (kind, mode)


@pytest.mark.parametrize(
    ("line", "code", "seen"),
    [
        ("31.2. 9-10 X", "no_such_day", "31.02."),
        ("1.13. 9-10 X", "no_such_day", "01.13."),
        ("28.2.0022 9-10 X", "year_out_of_range", "28.02.0022"),
        ("kw54 mo 9-10 X", "no_such_week", "54"),
        ("kw99999999999 fr 9 z", "no_such_week", "99999999999"),
        ("fr kw 123 9-10 X", "no_such_week", "123"),
        ("kw9/123 fr 9-10 X", "no_such_week", "9/123"),
        ("KW9-10 fr 9-11 X", "no_such_week", "9-10"),
        ("kw92022 fr 9-10 X", "no_such_week", "92022"),
        ("kw0 fr 9-10 X", "no_such_week", "0"),
        ("kw9 9-10 X", "week_without_day", "kw9"),
        ("Di., 28.02.2022 9-10 X", "not_that_weekday", "Di. 28.02.2022"),
        ("do-di 9-10 X", "days_backwards", "do-di"),
        ("4.3.-28.2. 9-10 X", "days_backwards", "4.3.–28.2."),
        ("1.1.2022-1.1.2030 9-10 X", "too_many_days", "1.1.2022–1.1.2030"),
        ("mo 9-10 X 1.3.", "second_day", "1.3."),
        ("mo 9-10 X morgen", "second_day", "morgen"),
        ("11.11 X", "day_or_time", "11.11"),
        ("28.10 X", "day_or_time", "28.10"),
        ("mo 25:00 X", "no_such_time", "25:00"),
        ("mo 9:75 X", "no_such_time", "9:75"),
        ("mo 24:00 X", "no_such_time", "24:00"),
        ("mo 99 Uhr X", "no_such_time", "99 Uhr"),
        ("mo 9-8 X", "end_not_after_start", "9-8"),
        ("mo 9-9 X", "end_not_after_start", "9-9"),
        ("mo 9 Uhr X bis 8 Uhr", "end_not_after_start", "bis 8 Uhr"),
        ("mo 9-10 X 11-12", "second_time", "11-12"),
        ("mo 9-10 X 2h", "second_time", "2h"),
        ("mo ganztägig 9 Uhr X", "all_day_with_time", "9 Uhr"),
        ("mo 23 Uhr X 2h", "over_midnight", "X"),
        ("mo 22:00-02:00 X", "over_midnight", "22:00-02:00"),
        ("mo 22 Uhr X bis 2 Uhr", "over_midnight", "bis 2 Uhr"),
        ("mo 2h30 X", "time_missing", ""),
        ("mo 2024 Haushalt", "time_missing", ""),
        ("mo 115 Schulung", "time_missing", ""),
        ("mo 9 Uhr X 0 min", "no_such_length", "0 min"),
        ("mo 9 Uhr X 0,33 h", "no_such_length", "0,33 h"),
        ("mo X", "time_missing", ""),
        ("mo 25-26 Quatsch", "not_a_time", "25-26"),
        ("mo Team 30-40 Personen", "time_missing", ""),
        ("mo 9-10 Team täglich", "daily_and_day", "täglich"),
        ("täglich 9-10 Team freitag", "daily_and_day", "freitag"),
        ("9-10 X", "day_missing", ""),
        ("mo 9-10", "title_missing", ""),
        ("mo 9-10 X #x", "visitor_unknown", "#x"),
        ("mo 9-10 X #s", "visitor_ambiguous", "#s"),
        ("mo 9-10 X !geheim", "mark_unknown", "!geheim"),
        ("mo 9-10 X @", "place_empty", "@"),
        ("mo 9-10 X @A #sa @B", "second_place", "B"),
        ('mo 9-10 "X', "quote_open", '"X'),
    ],
)
def test_what_is_not_understood_is_said_and_makes_nothing(line: str, code: str, seen: str) -> None:
    entry = read_line(line, SCENE)
    assert (code, seen) in [(fault.code.value, fault.seen) for fault in entry.faults]
    assert entry.appointments(SwapId("s")) == ()


def test_every_day_alone_is_each_working_day_of_the_stay() -> None:
    entry = read_line("Team täglich 9-10", SCENE)
    assert codes(entry) == []
    assert [day.weekday() for day in entry.days][:5] == [0, 1, 2, 3, 4]
    assert {day.weekday() for day in entry.days} == {0, 1, 2, 3, 4}


def test_who_would_fit_is_named() -> None:
    [fault] = read_line("mo 9-10 X #s", SCENE).faults
    assert fault.code is QuickCode.VISITOR_AMBIGUOUS
    assert fault.names == ("Lena Sargalski", "Clarisse Schröder")


def test_a_chosen_place_gives_what_the_line_leaves_out() -> None:
    entry = read_line("Rundgang", CHOSEN)
    assert (days(entry), clock(entry), set(entry.placement_ids)) == ("02.03.", "14:15-15:15", {B})
    entry = read_line("mo 9-10 Rundgang #sa", CHOSEN)
    assert (days(entry), clock(entry), set(entry.placement_ids)) == ("28.02.", "09:00-10:00", {A})
    entry = read_line("Rundgang 30 min", CHOSEN)
    assert clock(entry) == "14:15-14:45"


def test_a_megabyte_is_refused_at_once() -> None:
    entry = read_line("mo 9-10 X " * 100_000, SCENE)
    assert codes(entry) == ["line_too_long"]
    assert read_line("x" * LONGEST_LINE, CHOSEN).faults == ()


PIECES = st.lists(
    st.one_of(
        st.sampled_from(
            ["mo", "di-do", "28.2.", "31.2.", "kw9", "9-10", "25:00", "13 Uhr", "2h", "@", "#s"]
        ),
        st.sampled_from(['"', "!v", "-", ",", "täglich", "bis", "„", "·", "11.11", "\u202e", "0"]),
        st.text(max_size=12),
    ),
    max_size=12,
)


@given(PIECES, st.sampled_from(["", " ", ","]))
def test_whatever_is_typed_never_raises(parts: list[str], between: str) -> None:
    entry = read_line(between.join(parts), SCENE)
    made = entry.appointments(SwapId("s"))
    assert bool(made) != bool(entry.faults)
    for appointment in made:
        assert appointment.title
        assert appointment.end > appointment.start
        assert appointment.placement_ids <= {A, B}


TITLES = (
    st.one_of(
        st.sampled_from(
            ["Workshop", "mo 9-10", '"', 'so"', "#s", "@Raum", "!v", "a, b", "online", "„"]
        ),
        st.text(min_size=1, max_size=30),
    )
    .map(clean_name)
    .filter(bool)
)


@given(
    TITLES,
    st.one_of(st.just(""), TITLES),
    st.integers(0, 1438),
    st.integers(1, 1439),
    st.sampled_from([{A}, {B}, {A, B}]),
    st.sampled_from(AppointmentKind),
    st.sampled_from(Mode),
    st.booleans(),
    st.lists(st.integers(0, 400), min_size=1, max_size=3, unique=True),
)
def test_an_appointment_written_as_a_line_reads_as_the_same(  # noqa: PLR0917 - by hypothesis
    title: str,
    place: str,
    start: int,
    minutes: int,
    ids: set[PlacementId],
    kind: AppointmentKind,
    mode: Mode,
    confidential: bool,
    offsets: list[int],
) -> None:
    midnights = [datetime(2022, 1, 1) + timedelta(days=n) for n in sorted(offsets)]
    wanted = [
        Appointment(
            id=AppointmentId(""),
            swap_id=SwapId("s"),
            placement_ids=frozenset(ids),
            title=title,
            start=midnight + timedelta(minutes=start),
            end=midnight + timedelta(minutes=min(start + minutes, 1440)),
            kind=kind,
            mode=mode,
            place=place,
            confidential=confidential,
        )
        for midnight in midnights
    ]
    line = written(wanted, SCENE)
    assert list(read_line(line, SCENE).appointments(SwapId("s"))) == wanted, line


def test_a_plain_appointment_is_written_without_quotation_marks() -> None:
    entry = read_line("mo 9-10:30 Teamkoordination @Raum 2.14 #sch", SCENE)
    line = written(entry.appointments(SwapId("s")), SCENE)
    assert line == "Mo., 28.02.2022, 09:00–10:30 Teamkoordination @Raum 2.14 #Schröder"
