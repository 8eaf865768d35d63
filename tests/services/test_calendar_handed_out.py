"""Numbers of change over the files of one visitor and of both, and what stays out of them."""

from dataclasses import replace
from datetime import timedelta

import pytest
from calendar_files import events
from house import House
from weeks import at, recorded

from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import exporting, schedule, undoing


@pytest.fixture
def swap(house: House) -> Swap:
    return house.a_case()


@pytest.fixture
def talk(house: House, swap: Swap) -> Appointment:
    return recorded(house.work, swap, at(3, "9:00", "10:00", title="Gespräch", place="Klinik"))


def out(
    house: House, swap: Swap, talk: Appointment, *visitors: PlacementId
) -> tuple[str, int, str]:
    data = exporting.calendar_file(house.work, swap.id, *visitors)
    return events(data)[f"{talk.id}@jobswap-desktop"]


def moved(house: House, talk: Appointment, hours: int) -> Appointment:
    by = timedelta(hours=hours)
    return schedule.move(house.work, talk, talk.start + by, talk.end + by).value


def test_number_rises_where_another_calendar_was_told_otherwise(
    house: House, swap: Swap, talk: Appointment
) -> None:
    a = swap.placements[0].id
    assert [out(house, swap, talk, a)[1], out(house, swap, talk)[1]] == [0, 0]
    talk = moved(house, talk, 2)
    assert out(house, swap, talk, a)[1] == 1
    talk = moved(house, talk, -2)
    # What "both" was told last is said again, but who reads it has number 1 with other times.
    assert out(house, swap, talk)[1] == 2
    assert out(house, swap, talk, a)[1] == 2
    assert [out(house, swap, talk)[1], out(house, swap, talk, a)[1]] == [2, 2]


def test_appointment_that_went_to_the_other_one_is_confirmed_above_its_cancellation(
    house: House, swap: Swap, talk: Appointment
) -> None:
    a, b = (held.id for held in swap.placements)
    out(house, swap, talk)
    out(house, swap, talk, a)
    schedule.move(house.work, talk, talk.start, talk.end, frozenset({b}))
    assert out(house, swap, talk, a) == ("Abgesagt: Gespräch", 1, "CANCELLED")
    assert out(house, swap, talk) == ("Gespräch", 2, "CONFIRMED")
    assert out(house, swap, talk, b) == ("Gespräch", 2, "CONFIRMED")
    assert out(house, swap, talk, a) == ("Abgesagt: Gespräch", 3, "CANCELLED")


def test_cancelled_in_two_files_bears_one_number(
    house: House, swap: Swap, talk: Appointment
) -> None:
    a = swap.placements[0].id
    out(house, swap, talk)
    out(house, swap, talk, a)
    schedule.remove(house.work, talk)
    found = [out(house, swap, talk, a), out(house, swap, talk), out(house, swap, talk, a)]
    assert found == [("Abgesagt: Gespräch", 1, "CANCELLED")] * 3


def test_place_of_a_confidential_one_is_told_nowhere(
    house: House, swap: Swap, talk: Appointment
) -> None:
    schedule.save(house.work, replace(talk, confidential=True))
    assert b"Klinik" not in exporting.calendar_file(house.work, swap.id)
    week = schedule.week(house.work, swap.id, talk.day)
    text = exporting.week_as_text(week, talk.placement_ids)
    assert "Vertraulich" in text
    assert "Klinik" not in text


def test_cancellation_does_not_tell_the_title_of_what_had_become_confidential(
    house: House, swap: Swap, talk: Appointment
) -> None:
    a = swap.placements[0].id
    out(house, swap, talk, a)
    hidden = schedule.save(house.work, replace(talk, confidential=True)).value
    gone = schedule.remove(house.work, hidden)
    assert out(house, swap, talk, a) == ("Abgesagt: Vertraulich", 1, "CANCELLED")
    assert out(house, swap, talk, a) == ("Abgesagt: Vertraulich", 1, "CANCELLED")
    assert gone.undo is not None
    undoing.undo(house.work, gone.undo)
    assert out(house, swap, talk, a) == ("Vertraulich", 2, "CONFIRMED")


def test_title_goes_from_a_cancellation_when_the_other_ones_becomes_confidential(
    house: House, swap: Swap, talk: Appointment
) -> None:
    a, b = (held.id for held in swap.placements)
    out(house, swap, talk, a)
    talk = schedule.move(house.work, talk, talk.start, talk.end, frozenset({b})).value
    assert out(house, swap, talk, a) == ("Abgesagt: Gespräch", 1, "CANCELLED")
    schedule.save(house.work, replace(talk, confidential=True))
    assert out(house, swap, talk, a) == ("Abgesagt: Vertraulich", 2, "CANCELLED")


def test_title_stays_in_the_cancellation_of_what_was_no_secret_any_more(
    house: House, swap: Swap, talk: Appointment
) -> None:
    a = swap.placements[0].id
    talk = schedule.save(house.work, replace(talk, confidential=True)).value
    talk = schedule.save(house.work, replace(talk, confidential=False)).value
    out(house, swap, talk, a)
    schedule.remove(house.work, talk)
    assert out(house, swap, talk, a) == ("Abgesagt: Gespräch", 1, "CANCELLED")
