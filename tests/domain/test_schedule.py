"""A visitor's week: the daily briefing, overlaps, reading order, and entries that are refused."""

from datetime import date, datetime, time, timedelta
from typing import Any

import pytest
from builders import a_placement, an_appointment, new_id, the_other_placement

from jobswap_desktop.domain.errors import ProblemCode
from jobswap_desktop.domain.ids import AppointmentId, PlacementId, SwapId
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.schedule import (
    Appointment,
    AppointmentKind,
    Mode,
    briefings,
    chronological,
)

A, B = PlacementId("placement-a"), PlacementId("placement-b")
NINE, TEN, ELEVEN = (datetime(2022, 2, 21, hour) for hour in (9, 10, 11))


def morning(
    *placements: Placement, closed: frozenset[date] = frozenset()
) -> tuple[Appointment, ...]:
    return tuple(
        briefings(
            SwapId("swap-1"),
            placements,
            at=time(8, 20),
            title="Morgenbriefing",
            new_id=new_id,
            closed=closed,
        )
    )


def days(appointments: tuple[Appointment, ...]) -> list[int]:
    return [appointment.day.day for appointment in appointments]


def test_briefing_is_ten_shared_minutes_every_morning_of_the_week() -> None:
    found = morning(a_placement(), the_other_placement())
    assert days(found) == [21, 22, 23, 24, 25]
    for item in found:
        assert (item.start.time(), item.end - item.start) == (time(8, 20), timedelta(minutes=10))
        assert item.placement_ids == {A, B}
        assert item.is_shared
        assert (item.kind, item.mode) == (AppointmentKind.BRIEFING, Mode.ONLINE)
        assert item.problems() == ()
    assert len({item.series for item in found}) == 1
    assert len({item.id for item in found}) == 5


def test_one_visitor_alone_is_briefed_on_site() -> None:
    found = morning(a_placement())
    assert {item.mode for item in found} == {Mode.ONSITE}
    assert not any(item.is_shared for item in found)


def test_days_that_only_one_of_them_is_away_have_none() -> None:
    later = the_other_placement(first_day=date(2022, 2, 24), last_day=date(2022, 3, 2))
    assert days(morning(a_placement(), later)) == [24, 25]
    apart = the_other_placement(first_day=date(2022, 3, 7), last_day=date(2022, 3, 11))
    assert morning(a_placement(), apart) == ()


def test_weekends_and_closed_days_have_none() -> None:
    two_weeks = a_placement(last_day=date(2022, 3, 4))
    closed = frozenset({date(2022, 2, 24), date(2022, 2, 28)})
    assert days(morning(two_weeks, closed=closed)) == [21, 22, 23, 25, 1, 2, 3, 4]
    weekend = a_placement(first_day=date(2022, 2, 26), last_day=date(2022, 2, 27))
    assert morning(weekend) == ()


def fields(**changes: Any) -> list[tuple[str | None, ProblemCode]]:
    return [(item.field, item.code) for item in an_appointment(**changes).problems()]


def test_appointment_as_entered_is_sound() -> None:
    assert fields() == []
    assert fields(title="x" * 250, remark="x" * 4000, place="Łódź") == []


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"title": " "}, "title", ProblemCode.REQUIRED),
        ({"title": "x" * 251}, "title", ProblemCode.TOO_LONG),
        ({"title": "Büro → Rathaus"}, "title", ProblemCode.CHARACTER_NOT_PRINTABLE),
        ({"place": "x" * 251}, "place", ProblemCode.TOO_LONG),
        ({"host_contact": "😀"}, "host_contact", ProblemCode.CHARACTER_NOT_PRINTABLE),
        ({"remark": "x" * 4001}, "remark", ProblemCode.TOO_LONG),
        ({"note": "x" * 4001}, "note", ProblemCode.TOO_LONG),
        ({"placement_ids": frozenset()}, "visitors", ProblemCode.REQUIRED),
        ({"end": datetime(2022, 2, 21, 9, 0)}, "end", ProblemCode.END_BEFORE_START),
        ({"end": datetime(2022, 2, 21, 8, 59)}, "end", ProblemCode.END_BEFORE_START),
        ({"end": datetime(2022, 2, 22, 9, 30)}, "end", ProblemCode.END_BEFORE_START),
    ],
)
def test_wrong_entry_is_named_at_its_field(
    changes: dict[str, Any], field: str, code: ProblemCode
) -> None:
    assert fields(**changes) == [(field, code)]


def test_several_wrong_entries_are_named_at_once() -> None:
    found = fields(title="", end=datetime(2022, 2, 21, 8, 0))
    assert [field for field, _ in found] == ["title", "end"]


def test_one_visitor_cannot_be_in_two_places() -> None:
    first = an_appointment(NINE, TEN)
    assert first.overlaps(an_appointment(NINE, ELEVEN))
    assert not first.overlaps(an_appointment(TEN, ELEVEN))
    assert not first.overlaps(an_appointment(NINE, TEN, placement_ids=frozenset({B})))
    assert first.overlaps(an_appointment(NINE, TEN, placement_ids=frozenset({A, B})))


def test_minutes_count_from_midnight() -> None:
    odd = an_appointment(datetime(2022, 2, 21, 11, 11), datetime(2022, 2, 21, 11, 26))
    assert odd.minutes == (671, 686)


def test_reading_order_is_by_time_shared_first_and_never_by_chance() -> None:
    late = an_appointment(TEN, ELEVEN)
    shared = an_appointment(NINE, TEN, placement_ids=frozenset({A, B}), title="Z")
    short = an_appointment(NINE, datetime(2022, 2, 21, 9, 15), title="Y")
    by_title = an_appointment(NINE, TEN, title="A")
    twin = an_appointment(NINE, TEN, title="A", id=AppointmentId("id-zzz"))
    wanted = (shared, short, by_title, twin, late)
    assert chronological(reversed(wanted)) == wanted
    assert chronological((twin, late, by_title, shared, short)) == wanted
