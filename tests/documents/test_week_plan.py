"""The week plan and the certificate: what the appointments become on paper."""

from datetime import date, datetime, time, timedelta

import builders
import pytest
from documents.pages import opened, page_texts, papers, text_of

from jobswap_desktop.documents import press, raster
from jobswap_desktop.documents.week_layout import Grid, Rectangle, lay_out, weeks_of
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.offices import ClosureDay, ClosureKind, DayHours
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind, briefings
from jobswap_desktop.domain.swap import Swap

A = PlacementId("placement-a")
B = PlacementId("placement-b")


def at(
    day: int, start: str, end: str, title: str, *who: PlacementId, **more: object
) -> Appointment:
    def moment(clock: str) -> datetime:
        return datetime.combine(date(2022, 2, day), time.fromisoformat(clock))

    return builders.an_appointment(
        moment(start), moment(end), title=title, placement_ids=frozenset(who or (A,)), **more
    )


def both(swap: Swap, *appointments: Appointment) -> list[str]:
    return page_texts(
        press.press_one(papers(swap, DocumentKind.WEEK_PLAN, appointments=appointments)[0])
    )


def test_plan_of_both_is_one_landscape_page() -> None:
    swap = builders.a_swap()
    briefing = briefings(
        swap.id,
        swap.placements,
        at=time(8),
        title="Morgenbriefing",
        new_id=builders.new_id,
    )
    pdf = press.press_one(papers(swap, DocumentKind.WEEK_PLAN, appointments=briefing)[0])
    with opened(pdf) as document:
        width, height = document[0].get_size()

    (page,) = page_texts(pdf)
    assert width > height
    assert "Wochenplan KW 8 · 21.02.–25.02.2022" in page
    assert "Mara Lindner (Stadt Lindenfurt), aufnehmende Stelle: IT-Verbund Westtal" in page
    assert page.count("08:00–08:10 Morgenbriefing") == 5
    assert page.count("Lindner") == 6


def test_plan_of_one_shows_only_that_visitor() -> None:
    appointments = (at(21, "09:00", "10:00", "Ratssitzung"), at(22, "09:00", "10:00", "Lotse", B))
    _, first, second = papers(builders.a_swap(), DocumentKind.WEEK_PLAN, appointments=appointments)

    assert "Ratssitzung" in text_of(press.press_one(first))
    assert "Lotse" not in text_of(press.press_one(first))
    assert "Lotse" in text_of(press.press_one(second))


def test_empty_plan_says_so() -> None:
    assert "noch keine Termine eingetragen" in both(builders.a_swap())[0]


def test_of_a_confidential_appointment_only_its_time_is_printed() -> None:
    secret = at(21, "09:00", "12:00", "Klausur", confidential=True, place="Bunker", remark="Akte X")
    trip = whole(23, 2, "Dienstreise", confidential=True, place="Bonn")
    crowd = [at(21, "09:00", "12:00", f"Runde {n}") for n in range(4)]
    pages = both(builders.a_swap(), secret, trip, *crowd)

    assert "Vertraulich" in pages[0]
    # Without room for it in the plan it stands in the list as well.
    assert "09:00–12:00 Vertraulich Mara Lindner" in pages[1]
    words = " ".join(pages)
    assert [
        word for word in ("Klausur", "Bunker", "Akte X", "Dienstreise", "Bonn") if word in words
    ] == []


def test_whole_days_stand_above_the_hours() -> None:
    fair = whole(21, 3, "Messe", A, B)
    page = text_of(
        press.press_one(papers(builders.a_swap(), DocumentKind.WEEK_PLAN, appointments=(fair,))[0])
    )
    assert "ganztägig" in page
    assert page.count("Messe") == 1
    assert "00:00" not in page
    assert "07:00" in page
    own = whole(21, 3, "Messe", A)
    assert both(builders.a_swap(), own)[0].count("Messe") == 3


def test_a_whole_day_that_does_not_fit_is_listed_with_all_its_days() -> None:
    long = whole(24, 5, "Besuch der Partnerstadt mit Rahmenprogramm und Empfang", A)
    plan, listing, other, _list = both(builders.a_swap(), long)

    assert "Sa., 26.02." in plan
    assert "So., 27.02." in plan
    assert "(1) " in plan
    assert "24.02.–28.02.2022 ganztägig Besuch der Partnerstadt" in listing
    assert "KW 9" in other


def test_more_whole_days_than_lines_are_counted_and_listed() -> None:
    crowd = [whole(22, 1, f"Tag {n}", A) for n in range(5)]
    plan, listing = both(builders.a_swap(), *crowd)

    assert "Nr. 1–2: siehe Liste" in plan
    assert [f"Tag {n}" in plan for n in range(5)] == [True, True, True, False, False]
    assert [f"Tag {n}" in listing for n in range(5)] == [False, False, False, True, True]


def test_one_whole_day_more_than_lines_takes_the_place_of_the_count() -> None:
    (plan,) = both(builders.a_swap(), *(whole(22, 1, f"Tag {n}", A) for n in range(4)))

    assert [f"Tag {n}" in plan for n in range(4)] == [True] * 4
    assert "siehe Liste" not in plan


def test_the_hours_of_each_house_are_told() -> None:
    hours = tuple(
        DayHours(weekday=day, first=time(7), last=time(15 + (day < 4))) for day in range(5)
    )
    core = (DayHours(weekday=0, first=time(9), last=time(12)),)
    host = builders.a_partner_office(working_hours=hours, core_hours=core)
    page = both(
        builders.a_swap(
            placements=(builders.a_placement(host=host), builders.the_other_placement())
        )
    )[0]

    assert "Rahmenzeit Mo–Do 07:00–16:00, Fr 07:00–15:00 · Kernzeit Mo 09:00–12:00" in page
    assert page.count("Rahmenzeit") == 1


def test_what_lies_outside_the_hours_is_shaded() -> None:
    def greys(**changes: object) -> int:
        placement = builders.a_placement(host=builders.a_partner_office(**changes))
        swap = builders.a_one_sided_swap(placements=(placement,))
        picture = raster.picture(press.press_one(papers(swap, DocumentKind.WEEK_PLAN)[0]), 0, 36)
        return sum(1 for n in range(0, len(picture.rgba), 4) if 235 < picture.rgba[n] < 250)

    hours = tuple(DayHours(weekday=day, first=time(9), last=time(12)) for day in range(5))
    assert greys(working_hours=hours) > greys() + 20_000


def whole(day: int, days: int, title: str, *who: PlacementId, **more: object) -> Appointment:
    start = datetime(2022, 2, day)
    return builders.an_appointment(
        start,
        start + timedelta(days=days),
        title=title,
        placement_ids=frozenset(who or (A,)),
        all_day=True,
        **more,
    )


def test_hours_grow_with_the_appointments() -> None:
    page = both(
        builders.a_swap(), at(21, "05:30", "06:00", "Früh"), at(22, "20:15", "22:45", "Spät")
    )[0]

    assert "05:00" in page
    assert "23:00" in page
    assert "Früh" in page
    assert "07:00" in both(builders.a_swap())[0]
    assert "06:00" not in both(builders.a_swap())[0]


def test_what_has_no_room_is_listed_with_its_number() -> None:
    crowd = [at(21, "09:00", "10:30", f"Runde {n}", place=f"Raum {n}") for n in range(5)]
    plan, listing = both(builders.a_swap(), *crowd)

    assert "Nr. 1–4: siehe Liste" in plan
    assert "Seite 2 von 2" in listing
    assert all(f"Runde {n} Raum {n} Mara Lindner" in listing for n in range(1, 5))


def test_sixty_appointments_are_all_on_paper() -> None:
    crowd = [
        at(21 + n % 5, f"{8 + n // 5 % 9:02}:00", f"{9 + n // 5 % 9:02}:30", f"Termin{n:02}")
        for n in range(60)
    ]
    text = " ".join(both(builders.a_swap(), *crowd))

    assert [f"Termin{n:02}" for n in range(60) if f"Termin{n:02}" not in text] == []


def test_holidays_and_closures_are_named_for_the_host_they_concern() -> None:
    closures = (
        ClosureDay(day=date(2022, 2, 23), label="Betriebsausflug"),
        ClosureDay(
            day=date(2022, 2, 24),
            label="Weiberfastnacht",
            kind=ClosureKind.SHORT_DAY,
            from_time=time(12),
        ),
    )
    host = builders.a_partner_office(closures=closures)
    swap = builders.a_one_sided_swap(placements=(builders.a_placement(host=host),))
    page = both(swap)[0]
    assert "Betriebsausflug" in page
    assert "Weiberfastnacht, bis 12:00 Uhr" in page

    easter = builders.a_one_sided_swap(
        placements=(builders.a_placement(first_day=date(2022, 4, 11), last_day=date(2022, 4, 15)),)
    )
    assert "Karfreitag" in both(easter)[0]


def test_two_stays_in_different_weeks_are_two_sheets() -> None:
    later = builders.the_other_placement(
        first_day=builders.MONDAY + timedelta(days=7), last_day=builders.FRIDAY + timedelta(days=7)
    )
    swap = builders.a_swap(placements=(builders.a_placement(), later))
    pages = both(swap)

    assert ["KW 8" in pages[0], "KW 9" in pages[1]] == [True, True]
    assert pages[0].count("kein Einsatz") == 5


def grid_of(*appointments: Appointment) -> Grid:
    (week,) = weeks_of(builders.a_swap().placements, appointments)
    return Grid(week=week, area=Rectangle(30, 0, 750, 440), size=7)


def test_shared_appointment_is_one_bar_across_both_lanes() -> None:
    grid = grid_of(at(21, "08:00", "08:10", "Morgenbriefing", A, B))
    (bar,) = lay_out(grid).bars

    assert bar.lane is None
    assert bar.place.width == pytest.approx(grid.lane_width * 2)
    assert bar.place.height == pytest.approx(10, abs=0.1)  # a quarter of an hour at the least


def test_the_last_appointment_of_a_long_day_stays_on_the_grid() -> None:
    grid = grid_of(at(21, "05:30", "06:00", "Früh"), at(21, "22:45", "23:00", "Spät"))
    late = lay_out(grid).bars[-1]

    assert grid.least > 15
    assert late.place.bottom == pytest.approx(grid.area.bottom)
    assert late.place.height >= 8  # one line


def test_shared_appointment_beside_another_becomes_two_halves() -> None:
    layout = lay_out(
        grid_of(at(21, "08:00", "09:00", "Gemeinsam", A, B), at(21, "08:00", "10:00", "Eigenes", B))
    )

    assert {bar.lane for bar in layout.bars if bar.appointment.is_shared} == {0, 1}


def test_no_text_is_wider_than_its_bar_and_no_bars_overlap() -> None:
    from jobswap_desktop.documents import fonts

    grid = grid_of(
        *(
            at(
                21 + n % 5,
                f"{8 + n % 7:02}:{n % 4 * 15:02}",
                f"{9 + n % 7:02}:45",
                f"Dampfschifffahrt {n}",
            )
            for n in range(30)
        )
    )
    bars = lay_out(grid).bars

    for bar in bars:
        text = bar.text
        second = text.size * 0.94
        used = max(fonts.width(line, fonts.BOLD, text.size) for line in text.title)
        used += fonts.width(f"{text.time} ", fonts.REGULAR, second) if text.is_led else 0
        below = (fonts.width(line, fonts.REGULAR, second) for line in text.below)
        assert max(used, *below, 0) <= bar.place.width - 5
    for one in bars:
        for other in bars:
            if one is not other:
                apart = (
                    one.place.right <= other.place.left + 0.01
                    or other.place.right <= one.place.left + 0.01
                    or one.place.top <= other.place.bottom + 0.01
                    or other.place.top <= one.place.bottom + 0.01
                )
                assert apart, (one.text.title, other.text.title)


def test_list_names_the_guest_only_where_there_are_two() -> None:
    crowd = [at(21, "09:00", "10:00", f"Runde {number}") for number in range(12)]
    alone, mutual = (
        both(swap, *crowd)[-1] for swap in (builders.a_one_sided_swap(), builders.a_swap())
    )
    assert "Termine zum Wochenplan" in alone
    assert "Gastperson" not in alone
    assert "Nr. Tag Zeit Termin Ort Gastperson" in mutual
    assert "Mara Lindner" in mutual


def test_certificate_sums_hours_once_and_names_topics() -> None:
    appointments = (
        at(21, "08:00", "08:10", "Morgenbriefing", A, B, kind=AppointmentKind.BRIEFING),
        at(21, "09:00", "11:00", "E-Akte"),
        at(21, "10:00", "12:00", "Datenschutz"),
        at(22, "07:00", "09:00", "Bahnfahrt", kind=AppointmentKind.TRAVEL),
        at(22, "10:00", "11:00", "Personalgespräch", confidential=True),
        at(22, "13:00", "14:00", "Fremdes", B),
        at(22, "15:00", "15:15", "Rückgabe", kind=AppointmentKind.HANDOVER),
    )
    paper = papers(builders.a_swap(), DocumentKind.CERTIFICATE, appointments=appointments)[0]
    pages = page_texts(press.press_one(paper))

    assert len(pages) == 1
    for words in (
        "Teilnahmebescheinigung Mara Lindner war vom 21.02.2022 bis 25.02.2022",
        "Beschäftigt bei Stadt Lindenfurt",
        "4,5 Stunden Programm an 2 Tagen",
        "E-Akte",
        "Datenschutz",
        "Für die Stelle: Zweckverband IT-Verbund Westtal",
        "kein Zeugnis",
    ):
        assert words in pages[0]
    for words in ("Bahnfahrt", "Personalgespräch", "Fremdes", "Morgenbriefing", "Rückgabe"):
        assert words not in pages[0]


def test_certificate_tells_no_hours_where_nothing_was_seen() -> None:
    briefing = at(21, "08:00", "08:15", "Morgenbriefing", A, B, kind=AppointmentKind.BRIEFING)
    travel = at(22, "07:00", "09:00", "Bahnfahrt", kind=AppointmentKind.TRAVEL)
    back = at(22, "15:00", "15:15", "Rückgabe", kind=AppointmentKind.HANDOVER)
    swap = builders.a_swap()
    paper = papers(swap, DocumentKind.CERTIFICATE, appointments=(briefing, travel, back))[0]
    (page,) = page_texts(press.press_one(paper))
    assert "Programm" not in page
    assert "Umfang" not in page


@pytest.mark.parametrize(
    ("weekly", "words"),
    [(39 * 60, "8,75 Stunden Programm an 2 Tagen"), (0, "1 Stunde Programm an 2 Tagen")],
)
def test_a_whole_day_counts_as_the_regular_daily_time(weekly: int, words: str) -> None:
    placement = builders.a_placement(visitor=builders.a_person(weekly_minutes=weekly))
    swap = builders.a_swap(placements=(placement, builders.the_other_placement()))
    items = (whole(21, 1, "Messe"), at(22, "09:00", "10:00", "E-Akte"))
    paper = papers(swap, DocumentKind.CERTIFICATE, appointments=items)[0]
    assert words in page_texts(press.press_one(paper))[0]


def test_pages_become_pictures() -> None:
    pdf = press.press_one(papers(builders.a_swap(), DocumentKind.WEEK_PLAN)[0])

    assert raster.page_count(pdf) == 1
    picture = raster.picture(pdf, 0, 36)
    assert (picture.width, picture.height) == (421, 298)
    assert len(picture.rgba) == picture.width * picture.height * 4
    assert set(picture.rgba[3::4]) == {255}
    assert len(set(picture.rgba)) > 10
    with pytest.raises(IndexError):
        raster.picture(pdf, 1, 36)


def test_png_is_a_picture_other_programs_read() -> None:
    from PySide6.QtGui import QColor, QImage

    pdf = press.press_one(papers(builders.a_swap(), DocumentKind.WEEK_PLAN)[0])
    image = QImage.fromData(raster.png(pdf, 0, 36))
    picture = raster.picture(pdf, 0, 36)

    assert (image.width(), image.height()) == (picture.width, picture.height)
    for x, y in ((0, 0), (60, 60), (200, 150)):
        start = (y * picture.width + x) * 4
        assert image.pixelColor(x, y) == QColor(*picture.rgba[start : start + 3])
    assert image.dotsPerMeterX() == 1417


def test_long_stay_prints_its_first_week_and_those_with_appointments() -> None:
    stay = builders.a_placement(first_day=date(2022, 2, 21), last_day=date(2022, 8, 26))
    appointment = builders.an_appointment(datetime(2022, 6, 11, 9), datetime(2022, 6, 11, 10))

    first, other = weeks_of([stay], [appointment])
    assert first.days[0] == date(2022, 2, 21)
    assert other.days[-1] == date(2022, 6, 11)  # a Saturday, shown since something takes place
