"""Series on a real file: one entry, one way back; and what the notes of briefings become."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import builders
import pytest
from databases import entries_of
from house import House

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind
from jobswap_desktop.domain.series import Reach, Rhythm
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import closing, schedule, series, undoing
from jobswap_desktop.services.wording import problem_text


def plain(appointments: tuple[Appointment, ...]) -> list[Appointment]:
    return [replace(item, version=0) for item in appointments]


def of(house: House, swap: Swap) -> tuple[Appointment, ...]:
    return schedule.of_case(house.work, swap.id)


def entries(house: House, swap: Swap) -> list[Action]:
    """Return what was done, the oldest first."""
    return [entry.action for entry in reversed(entries_of(house.work.db, swap.id))]


def a_new_one(swap: Swap, **changes: object) -> Appointment:
    start = datetime(2022, 2, 21, 15)
    ids = frozenset(placement.id for placement in swap.placements)
    fields = {"swap_id": swap.id, "placement_ids": ids, "title": "Tagesrückblick", "version": 0}
    return builders.an_appointment(start, start + timedelta(minutes=20), **(fields | changes))


def test_all_briefings_move_as_one_entry_and_back(house: House) -> None:
    swap = house.a_case()
    known = of(house, swap)
    schedule.tick(house.on(builders.FRIDAY), known[1].id, done=True, note="Zugang fehlt")
    before, count = of(house, swap), len(entries(house, swap))
    chosen = before[0]
    entered = replace(
        chosen, start=chosen.start.replace(hour=9), end=chosen.end.replace(hour=9), title="Runde"
    )
    outcome = series.save(house.work, chosen, entered, Reach.ALL)
    changed = of(house, swap)
    assert [(item.day, item.start.hour, item.title) for item in changed] == [
        (builders.MONDAY + timedelta(days=number), 9, "Runde") for number in range(5)
    ]
    assert [item.note for item in changed] == ["", "Zugang fehlt", "", "", ""]
    assert [item.done for item in changed] == [False, True, False, False, False]
    assert entries(house, swap)[count:] == [Action.APPOINTMENTS_SAVED]
    assert outcome.undo is not None
    undoing.undo(house.work, outcome.undo)
    assert plain(of(house, swap)) == plain(before)


def test_following_ones_are_deleted_as_one_entry_and_back(house: House) -> None:
    swap = house.a_case()
    before = of(house, swap)
    assert series.count(house.work, before[2], Reach.FOLLOWING) == 3
    outcome = series.remove(house.work, before[2], Reach.FOLLOWING)
    assert plain(of(house, swap)) == plain(before[:2])
    assert outcome.action is Action.APPOINTMENTS_REMOVED
    assert outcome.undo is not None
    undoing.undo(house.work, outcome.undo)
    assert plain(of(house, swap)) == plain(before)
    assert series.remove(house.work, of(house, swap)[0], Reach.ONE).action is (
        Action.APPOINTMENT_REMOVED
    )
    assert len(of(house, swap)) == 4


def test_one_of_a_series_changes_alone(house: House) -> None:
    swap = house.a_case()
    chosen = of(house, swap)[1]
    series.save(house.work, chosen, replace(chosen, title="Nur heute"), Reach.ONE)
    assert [item.title == "Nur heute" for item in of(house, swap)] == [False, True, *[False] * 3]


def test_a_new_one_repeats_within_the_stay(house: House) -> None:
    swap = house.a_case()
    count = len(entries(house, swap))
    made = series.repeat(house.work, a_new_one(swap), Rhythm.DAILY, builders.FRIDAY)
    found = [item for item in of(house, swap) if item.title == "Tagesrückblick"]
    assert [item.day for item in found] == [item.day for item in made.value]
    assert len(found) == 5
    assert len({item.series for item in found}) == 1
    assert entries(house, swap)[count:] == [Action.APPOINTMENTS_SAVED]
    assert made.undo is not None
    undoing.undo(house.work, made.undo)
    assert not [item for item in of(house, swap) if item.title == "Tagesrückblick"]


@pytest.mark.parametrize(
    ("until", "code"),
    [
        (date(2022, 3, 4), ProblemCode.NOT_IN_STAY),
        (date(2022, 2, 20), ProblemCode.END_BEFORE_START),
    ],
)
def test_a_series_ends_within_the_stay(house: House, until: date, code: ProblemCode) -> None:
    swap = house.a_case()
    assert series.last_day(house.work, a_new_one(swap)) == builders.FRIDAY
    with pytest.raises(DomainError) as refused:
        series.repeat(house.work, a_new_one(swap), Rhythm.DAILY, until)
    assert [(p.code, p.field) for p in refused.value.problems] == [(code, "until")]


def test_notes_of_briefings_stand_in_report_and_journal_of_both(house: House) -> None:
    swap = house.a_case()
    briefings = of(house, swap)
    assert all(item.kind is AppointmentKind.BRIEFING and item.is_shared for item in briefings)
    on_friday = house.on(builders.FRIDAY)
    schedule.tick(on_friday, briefings[0].id, done=True, note="Zugang zum\nLaufwerk fehlt")
    schedule.tick(on_friday, briefings[2].id, done=False, note="Entfallen: Bahn")
    for stay in swap.placements:
        report = closing.new_report(house.work, swap.id, stay.id)
        assert report.goals_reached.endswith(
            "Morgenbriefings: 1 von 5\nNotizen aus den Morgenbriefings:\n"
            "Mo., 21.02.2022: Zugang zum Laufwerk fehlt\nMi., 23.02.2022: Entfallen: Bahn"
        )
        monday = house.on(builders.MONDAY)
        assert closing.new_entry(monday, swap.id, stay.id).observed == (
            "Aus dem Morgenbriefing: Zugang zum\nLaufwerk fehlt"
        )
        friday = house.on(builders.FRIDAY)
        assert closing.new_entry(friday, swap.id, stay.id).observed == ""


def test_a_note_stays_until_another_is_given(house: House) -> None:
    swap = house.a_case()
    first = of(house, swap)[0].id
    schedule.tick(house.on(builders.FRIDAY), first, done=True, note="Zugang fehlt")
    assert schedule.tick(house.on(builders.FRIDAY), first, done=False).value.note == "Zugang fehlt"
    assert schedule.tick(house.on(builders.FRIDAY), first, done=False, note="").value.note == ""


@pytest.mark.parametrize("reach", list(Reach))
def test_one_that_was_changed_since_is_not_deleted(house: House, reach: Reach) -> None:
    swap = house.a_case()
    seen = of(house, swap)[2]
    schedule.save(house.work, replace(seen, remark="von anderen"))
    before = of(house, swap)
    with pytest.raises(DomainError) as refused:
        series.remove(house.work, seen, reach)
    assert refused.value.problems[0].code is ProblemCode.CHANGED_MEANWHILE
    assert of(house, swap) == before


@pytest.mark.parametrize("reach", list(Reach))
def test_the_others_stay_where_the_chosen_one_is_gone(house: House, reach: Reach) -> None:
    swap = house.a_case()
    seen = of(house, swap)[3]
    schedule.remove(house.work, seen)
    before = of(house, swap)
    with pytest.raises(DomainError) as refused:
        series.remove(house.work, seen, reach)
    assert refused.value.problems[0].code is ProblemCode.REMOVED_MEANWHILE
    assert of(house, swap) == before


def moved(item: Appointment, hour: int) -> Appointment:
    return replace(item, start=item.start.replace(hour=hour), end=item.end.replace(hour=hour))


def test_a_time_that_others_gave_one_of_a_series_is_not_overwritten_unseen(house: House) -> None:
    swap = house.a_case()
    seen = of(house, swap)
    schedule.save(house.work, moved(seen[3], 11))
    before = of(house, swap)
    entered = moved(seen[1], 9)
    with pytest.raises(DomainError) as refused:
        series.save(house.work, seen[1], entered, Reach.ALL, seen)
    assert refused.value.problems[0].code is ProblemCode.CHANGED_MEANWHILE
    assert of(house, swap) == before
    (told,) = series.newer_members(house.work, seen[1], entered, Reach.ALL, seen)
    assert (told.base.id, told.clashes) == (seen[3].id, True)
    # Whoever has seen it may decide so.
    series.save(house.work, seen[1], entered, Reach.ALL, before)
    assert [item.start.hour for item in of(house, swap)] == [9, 9, 9, 9, 9]


def test_what_others_have_made_of_one_of_a_series_stays_beside_another_change(
    house: House,
) -> None:
    swap = house.a_case()
    seen = of(house, swap)
    schedule.save(house.work, moved(seen[3], 11))
    series.save(house.work, seen[1], replace(seen[1], title="Runde"), Reach.ALL, seen)
    assert [(item.start.hour, item.title) for item in of(house, swap)] == [
        (8, "Runde"),
        (8, "Runde"),
        (8, "Runde"),
        (11, "Runde"),
        (8, "Runde"),
    ]


def test_a_series_is_not_deleted_with_one_that_others_have_changed(house: House) -> None:
    swap = house.a_case()
    seen = of(house, swap)
    schedule.tick(house.on(builders.FRIDAY), seen[0].id, done=True, note="Zugang fehlt")
    before = of(house, swap)
    with pytest.raises(DomainError) as refused:
        series.remove(house.work, seen[2], Reach.ALL, seen)
    assert refused.value.problems[0].code is ProblemCode.CHANGED_MEANWHILE
    assert of(house, swap) == before
    # It is not among the following ones.
    series.remove(house.work, seen[2], Reach.FOLLOWING, seen)
    assert len(of(house, swap)) == 2


def test_a_briefing_is_done_on_its_day_at_the_earliest(house: House) -> None:
    swap = house.a_case()
    second = of(house, swap)[1]
    with pytest.raises(DomainError) as refused:
        schedule.tick(house.on(builders.MONDAY), second.id, done=True)
    (problem,) = refused.value.problems
    assert problem.code is ProblemCode.BRIEFING_AHEAD
    assert problem_text(problem).startswith("Das Briefing ist erst am 22.02.2022.")
    assert not of(house, swap)[1].done
    # A note can be written before, and what was ticked is unticked on any day.
    assert schedule.tick(house.on(builders.MONDAY), second.id, done=False, note="Um 9?").value.note
    on_the_day = house.on(second.day)
    assert schedule.tick(on_the_day, second.id, done=True).value.done
    assert not schedule.tick(house.on(builders.MONDAY), second.id, done=False).value.done
