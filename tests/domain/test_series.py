"""Series: which ones a change is about, what each keeps, and when a repeated one takes place."""

from dataclasses import replace
from datetime import date, datetime, time, timedelta

import pytest
from builders import (
    FRIDAY,
    MONDAY,
    a_partner_office,
    a_placement,
    a_swap,
    an_appointment,
    new_id,
    the_other_placement,
)

from jobswap_desktop.domain.offices import ClosureDay, ClosureKind
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.series import (
    LeftOut,
    Reach,
    Rhythm,
    changed_alike,
    reached,
    repeated,
    repetition,
)

EVERYBODY = frozenset({"placement-a", "placement-b"})


def on(day: date, begin: str = "08:00", end: str = "08:10", **changes: object) -> Appointment:
    start, finish = (datetime.combine(day, time.fromisoformat(text)) for text in (begin, end))
    return an_appointment(start, finish, **({"series": "s", "title": "Briefing"} | changes))


def a_series() -> tuple[Appointment, ...]:
    return tuple(on(MONDAY + timedelta(days=number)) for number in range(5))


@pytest.mark.parametrize(("reach", "count"), [(Reach.ONE, 1), (Reach.FOLLOWING, 3), (Reach.ALL, 5)])
def test_reach(reach: Reach, count: int) -> None:
    series = a_series()
    others = (on(FRIDAY, series="t"), on(FRIDAY, series=""))
    found = reached((*series, *others), series[2], reach)
    assert found == (series[-count:] if reach is not Reach.ONE else (series[2],))


def test_one_without_a_series_is_alone() -> None:
    alone = on(MONDAY, series="")
    assert reached((alone, on(FRIDAY, series="")), alone, Reach.ALL) == (alone,)


def test_each_keeps_its_day_its_tick_and_its_note() -> None:
    monday, tuesday, wednesday, *_ = a_series()
    tuesday = replace(tuesday, done=True, note="Passwort fehlt", place="Raum 1")
    entered = replace(
        monday, title="Morgenrunde", start=monday.start + timedelta(minutes=30),
        end=monday.end + timedelta(minutes=45),
    )  # fmt: skip
    first, second, third = changed_alike((monday, tuesday, wednesday), monday, entered)
    assert first == entered
    assert (second.title, second.start, second.end) == (
        "Morgenrunde",
        datetime(2022, 2, 22, 8, 30),
        datetime(2022, 2, 22, 8, 55),
    )
    assert (second.done, second.note, second.place) == (True, "Passwort fehlt", "Raum 1")
    assert (third.day, third.done) == (MONDAY + timedelta(days=2), False)


def test_a_title_alone_leaves_times_that_differ() -> None:
    monday, tuesday, *_ = a_series()
    later = replace(tuesday, start=tuesday.start.replace(hour=9), end=tuesday.end.replace(hour=9))
    changed = changed_alike((monday, later), monday, replace(monday, title="Neu"))
    assert [(item.title, item.start.hour) for item in changed] == [("Neu", 8), ("Neu", 9)]


def test_only_the_one_that_was_opened_changes_its_day() -> None:
    monday, tuesday, *_ = a_series()
    moved = replace(
        tuesday, start=tuesday.start + timedelta(days=3), end=tuesday.end + timedelta(days=3)
    )
    first, second = changed_alike((monday, tuesday), tuesday, moved)
    assert (first.day, second.day) == (MONDAY, FRIDAY)


def test_daily_leaves_out_the_weekend_and_what_closes_a_host() -> None:
    carnival = ClosureDay(day=date(2022, 2, 24), label="Weiberfastnacht")
    short = ClosureDay(
        day=date(2022, 2, 23), label="Personalversammlung",
        kind=ClosureKind.SHORT_DAY, from_time=time(11),
    )  # fmt: skip
    partner = a_partner_office(closures=(carnival, short))
    swap = a_swap(placements=(a_placement(host=partner), the_other_placement()))
    shared = on(MONDAY, placement_ids=EVERYBODY)
    found = repetition(swap, shared, Rhythm.DAILY, date(2022, 3, 1))
    assert [day.day for day in found.days] == [21, 22, 23, 25, 28, 1]
    assert found.left_out == (LeftOut(day=date(2022, 2, 24), why="Weiberfastnacht"),)
    afternoon = on(MONDAY, "11:30", "12:00", placement_ids=EVERYBODY)
    left_out = repetition(swap, afternoon, Rhythm.DAILY, FRIDAY).left_out
    assert [item.why for item in left_out] == ["Personalversammlung", "Weiberfastnacht"]
    # Jana's host is open on these days.
    jana = on(MONDAY, placement_ids=frozenset({"placement-b"}))
    assert not repetition(swap, jana, Rhythm.DAILY, FRIDAY).left_out


def test_weekly_leaves_out_holidays() -> None:
    easter = on(date(2022, 4, 11))
    found = repetition(a_swap(), easter, Rhythm.WEEKLY, date(2022, 4, 30))
    assert [day.day for day in found.days] == [11, 25]
    assert [(item.day.day, item.why) for item in found.left_out] == [(18, "Ostermontag")]
    assert repetition(a_swap(), easter, Rhythm.ONCE, date(2022, 4, 30)).days == (easter.day,)


def test_repeated_ones_are_new_and_of_one_series() -> None:
    made = repeated(on(MONDAY, series="", version=3), (MONDAY, FRIDAY), new_id)
    assert len({item.id for item in made}) == 2
    assert len({item.series for item in made} - {""}) == 1
    assert [(item.start, item.end, item.version) for item in made] == [
        (datetime(2022, 2, 21, 8), datetime(2022, 2, 21, 8, 10), 0),
        (datetime(2022, 2, 25, 8), datetime(2022, 2, 25, 8, 10), 0),
    ]
