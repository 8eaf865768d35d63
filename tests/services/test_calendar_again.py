"""Files that come again, older, forged or for one visitor alone: nothing is lost without a word."""

from dataclasses import replace

import pytest
from calendar_files import BERLIN, State, an_event, mara, planned, states, take, taken, the_one
from house import House

from jobswap_desktop.domain.calendar_plan import CalendarPlan
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import calendar_import, schedule

DAILY = "RRULE:FREQ=DAILY;COUNT=5"


@pytest.fixture
def swap(house: House) -> Swap:
    return house.a_case()


def a_series(sequence: int, hour: int, *lines: str) -> str:
    start, end = f"20220221T{hour}0000", f"20220221T{hour + 1}0000"
    return an_event("serie", start, DAILY, *lines, end=end, sequence=sequence)


def hours(house: House, swap: Swap) -> list[tuple[int, int]]:
    return [(item.start.day, item.start.hour) for item in taken(house, swap)]


def ticked(plan: CalendarPlan) -> list[State]:
    return [row.state for row in plan.rows if row.is_taken]


def test_older_file_of_a_series_proposes_nothing(house: House, swap: Swap) -> None:
    take(house, planned(house, swap, a_series(3, 14)))
    plan = planned(house, swap, a_series(0, 10))
    assert states(plan) == [State.OLDER] * 5
    assert ticked(plan) == []
    plan = planned(house, swap, an_event("serie", "20220422T100000", end="20220422T110000"))
    assert states(plan) == [State.CANCELLED] * 5
    assert ticked(plan) == []
    gone = plan.rows[0]
    assert calendar_import.reasons_of(gone)[0] == (
        "Die Datei ist älter als der Stand, der hier steht. Entfernt wird der Termin nur, wenn "
        "Sie es wählen."
    )
    assert gone.is_offered


@pytest.mark.parametrize(("day", "hour"), [("21", 14), ("22", 10)])
def test_newer_file_of_a_series_moves_it_with_all_that_was_written_here(
    house: House, swap: Swap, day: str, hour: int
) -> None:
    take(house, planned(house, swap, a_series(0, 10)))
    for item in taken(house, swap):
        own = replace(item, confidential=True, remark="Notiz", host_contact="Frau K")
        schedule.save(house.work, own)
    start, end = f"202202{day}T{hour}0000", f"202202{day}T{hour + 1}0000"
    plan = planned(house, swap, an_event("serie", start, DAILY, end=end, sequence=1))
    assert set(ticked(plan)) == {State.CHANGED}
    assert plan.to_remove == ()
    take(house, plan)
    now = taken(house, swap)
    first = int(day)
    assert hours(house, swap) == [(each, hour) for each in range(first, first + 5)]
    assert {(item.confidential, item.remark, item.host_contact) for item in now} == {
        (True, "Notiz", "Frau K")
    }


@pytest.mark.parametrize("sequence", [0, 3])
def test_plain_event_with_the_uid_of_a_series_wipes_nothing(
    house: House, swap: Swap, sequence: int
) -> None:
    take(house, planned(house, swap, a_series(3, 14)))
    plan = planned(house, swap, an_event("serie", sequence=sequence))
    assert states(plan).count(State.CANCELLED) == 4
    assert ticked(plan) == []


def test_cancellation_of_a_series_older_than_it_is_not_proposed(house: House, swap: Swap) -> None:
    take(house, planned(house, swap, a_series(3, 14)))
    plan = planned(house, swap, an_event("serie", "20220221T140000", "STATUS:CANCELLED"))
    assert states(plan).count(State.CANCELLED) == 5
    assert ticked(plan) == []


def test_older_file_does_not_bring_back_what_a_newer_one_took_out(house: House, swap: Swap) -> None:
    take(house, planned(house, swap, a_series(0, 10)))
    without = a_series(1, 10, f"EXDATE;{BERLIN}:20220223T100000")
    plan = planned(house, swap, without)
    assert calendar_import.summary_text(plan) == "Neu: 0. Geändert: 0. Entfernt: 1."
    take(house, plan)
    assert [item.calendar_sequence for item in taken(house, swap)] == [1] * 4
    again = planned(house, swap, a_series(0, 10))
    assert sorted(states(again)) == [State.OLDER] + [State.SAME] * 4
    assert ticked(again) == []


def test_confidential_stays_and_the_offices_own_words_stay(house: House, swap: Swap) -> None:
    take(house, planned(house, swap, an_event("eins", "20220222T100000", "DESCRIPTION:Ihr Text")))
    came = the_one(house, swap)
    schedule.save(
        house.work, replace(came, confidential=True, remark="Notiz", host_contact="Frau K")
    )
    newer = an_event(
        "eins", "20220222T150000", "DESCRIPTION:Neuer Text", end="20220222T160000", sequence=2
    )
    plan = planned(house, swap, newer)
    assert ticked(plan) == [State.CHANGED]
    assert calendar_import.reasons_of(plan.rows[0]) == ["Bisher Di., 22.02.2022, 10:00–11:00."]
    take(house, plan)
    now = the_one(house, swap)
    assert (now.start.hour, now.confidential) == (15, True)
    assert (now.remark, now.host_contact) == ("Notiz", "Frau K")
    assert states(planned(house, swap, newer)) == [State.SAME]


@pytest.mark.parametrize("own", [None, ""])
def test_remark_of_the_file_follows_the_file(house: House, swap: Swap, own: str | None) -> None:
    take(house, planned(house, swap, an_event("eins", "20220222T100000", "DESCRIPTION:Erster")))
    if own is not None:
        schedule.save(house.work, replace(the_one(house, swap), remark=own))
    for number, text in enumerate(("Zweiter", "", "Vierter"), start=1):
        again = an_event("eins", "20220222T100000", f"DESCRIPTION:{text}", sequence=number)
        take(house, planned(house, swap, again))
        assert the_one(house, swap).remark == text


def test_cancellation_for_one_leaves_the_other_ones(house: House, swap: Swap) -> None:
    both = frozenset(held.id for held in swap.placements)
    take(house, planned(house, swap, an_event(), visitors=both))
    gone = an_event("eins", "20220222T100000", "STATUS:CANCELLED", sequence=1)
    plan = planned(house, swap, gone)
    assert calendar_import.reasons_of(plan.rows[0])[0] == (
        "Nur die gewählte Gastperson wird herausgenommen; für die andere bleibt der Termin stehen."
    )
    assert (len(plan.to_save), plan.to_remove) == (1, ())
    take(house, plan)
    assert the_one(house, swap).placement_ids == both - mara(swap)
    # Who is in it no longer cancels nothing for who is.
    assert states(planned(house, swap, gone)) == [State.ABSENT]
    assert ticked(planned(house, swap, an_event())) == []
    plan = planned(house, swap, gone, visitors=both)
    assert len(plan.to_remove) == 1


def test_series_that_one_visitor_has_no_longer_stays_for_the_other(
    house: House, swap: Swap
) -> None:
    both = frozenset(held.id for held in swap.placements)
    take(house, planned(house, swap, a_series(0, 10), visitors=both))
    moved = an_event("serie", "20220422T100000", end="20220422T110000", sequence=1)
    plan = planned(house, swap, moved)
    assert len(plan.to_save) == 5
    take(house, plan)
    assert {item.placement_ids for item in taken(house, swap)} == {both - mara(swap)}
