"""Calendar files out and in on a real file: what is recorded, changed, cancelled and kept."""

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from calendar_files import (
    BERLIN,
    State,
    an_event,
    events,
    mara,
    planned,
    states,
    take,
    taken,
    the_one,
)
from house import House
from weeks import at, recorded

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.exchange.ics_reading import read_calendar
from jobswap_desktop.services import calendar_import, cases, exporting, schedule, undoing
from jobswap_desktop.store import audit, calendar_entries


@pytest.fixture
def swap(house: House) -> Swap:
    return house.a_case()


def test_weeks_of_a_case_are_whole_weeks(swap: Swap) -> None:
    first, last = calendar_import.weeks_of(swap)
    assert (first.isoformat(), last.isoformat()) == ("2022-02-21", "2022-02-27")


def test_import_is_one_entry_and_one_way_back(house: House, swap: Swap) -> None:
    before = cases.history(house.work, swap.id)
    plan = planned(
        house, swap, an_event(), an_event("zwei", "20220223T100000", end="20220223T110000")
    )
    outcome = calendar_import.commit(house.work, plan, "woche.ics")
    assert outcome.note == "Neu: 2, geändert: 0, entfernt: 0"
    history = cases.history(house.work, swap.id)
    assert len(history) == len(before) + 1
    assert history[0].action is Action.CALENDAR_IMPORTED
    assert audit.faults(house.work.db) == ()
    assert outcome.undo is not None
    undoing.undo(house.work, outcome.undo)
    assert taken(house, swap) == []


def test_newer_state_changes_and_older_one_is_said(house: House, swap: Swap) -> None:
    take(house, planned(house, swap, an_event(sequence=3)))
    newer = an_event(start="20220222T130000", end="20220222T140000", sequence=4)
    plan = planned(house, swap, newer)
    assert states(plan) == [State.CHANGED]
    assert calendar_import.reasons_of(plan.rows[0]) == ["Bisher Di., 22.02.2022, 10:00–11:00."]
    take(house, plan)
    moved = the_one(house, swap)
    assert (moved.start, moved.calendar_sequence) == (datetime(2022, 2, 22, 13), 4)
    assert states(planned(house, swap, newer)) == [State.SAME]
    older = planned(house, swap, an_event(sequence=3))
    assert states(older) == [State.OLDER]
    assert not older.rows[0].is_taken
    with pytest.raises(DomainError) as caught:
        take(house, older)
    assert caught.value.problems[0].code is ProblemCode.NOTHING_CHOSEN


def test_what_a_clerk_has_changed_is_not_overwritten_unasked(house: House, swap: Swap) -> None:
    take(house, planned(house, swap, an_event()))
    own = replace(the_one(house, swap), place="Raum 7", host_contact="Jana Voss")
    schedule.save(house.work, own)
    plan = planned(house, swap, an_event())
    assert states(plan) == [State.DIFFERENT]
    assert not plan.rows[0].is_taken
    assert calendar_import.reasons_of(plan.rows[0])[1] == "Bisheriger Ort: Raum 7."
    key = plan.rows[0].event.key
    chosen = calendar_import.plan(house.work, swap.id, plan.content, mara(swap), {key: True})
    take(house, chosen)
    assert (the_one(house, swap).place, the_one(house, swap).host_contact) == ("", "Jana Voss")


def test_instances_that_no_longer_take_place_go(house: House, swap: Swap) -> None:
    rule = "RRULE:FREQ=DAILY;COUNT=4"
    take(
        house,
        planned(house, swap, an_event("serie", "20220221T100000", rule, end="20220221T110000")),
    )
    assert [item.start.day for item in taken(house, swap)] == [21, 22, 23, 24]
    without = an_event(
        "serie",
        "20220221T100000",
        rule,
        f"EXDATE;{BERLIN}:20220223T100000",
        end="20220221T110000",
        sequence=1,
    )
    plan = planned(house, swap, without)
    assert states(plan) == [State.SAME, State.SAME, State.CANCELLED, State.SAME]
    assert calendar_import.reasons_of(plan.rows[2]) == [
        "Nach der Datei findet der Termin nicht mehr statt oder liegt in anderen Wochen."
    ]
    take(house, plan)
    assert [item.start.day for item in taken(house, swap)] == [21, 22, 24]


def test_cancelling_a_series_cancels_every_instance(house: House, swap: Swap) -> None:
    series = an_event("serie", "20220221T100000", "RRULE:FREQ=DAILY;COUNT=4", end="20220221T110000")
    take(house, planned(house, swap, series, an_event("bleibt")))
    gone = an_event(
        "serie", "20220221T100000", "STATUS:CANCELLED", end="20220221T110000", sequence=1
    )
    plan = planned(house, swap, gone)
    assert len(plan.to_remove) == 4
    take(house, plan)
    assert [item.calendar_uid for item in taken(house, swap)] == ["bleibt"]


def test_one_instance_cancelled_leaves_the_others(house: House, swap: Swap) -> None:
    series = an_event("serie", "20220221T100000", "RRULE:FREQ=DAILY;COUNT=3", end="20220221T110000")
    take(house, planned(house, swap, series))
    gone = an_event(
        "serie", "20220222T100000", f"RECURRENCE-ID;{BERLIN}:20220222T100000", "STATUS:CANCELLED"
    )
    plan = planned(house, swap, gone)
    assert [item.start.day for item in plan.to_remove] == [22]


def test_event_moved_out_of_the_weeks_goes(house: House, swap: Swap) -> None:
    take(house, planned(house, swap, an_event()))
    moved = an_event(start="20220322T100000", end="20220322T110000", sequence=1)
    plan = planned(house, swap, moved)
    assert [row.state for row in plan.rows] == [State.CANCELLED]


def test_event_over_midnight_is_two_that_change_together(house: House, swap: Swap) -> None:
    night = an_event("nacht", "20220222T220000", end="20220223T020000")
    take(house, planned(house, swap, night))
    assert [(item.start.hour, item.end.hour) for item in taken(house, swap)] == [(22, 0), (0, 2)]
    shorter = an_event("nacht", "20220222T200000", end="20220222T230000", sequence=1)
    plan = planned(house, swap, shorter)
    assert states(plan) == [State.CHANGED, State.CANCELLED]
    take(house, plan)
    assert the_one(house, swap).end == datetime(2022, 2, 22, 23)


def test_weekend_of_the_week_is_outside_and_not_suggested(house: House, swap: Swap) -> None:
    plan = planned(house, swap, an_event(start="20220226T100000", end="20220226T110000"))
    assert states(plan) == [State.OUTSIDE]
    assert not plan.rows[0].is_taken


def test_free_time_and_whole_days_are_no_conflict(house: House, swap: Swap) -> None:
    recorded(house.work, swap, at(2, "10:00", "11:00", title="Teamkoordination"))
    busy, free = an_event(), an_event("frei", "20220222T100000", "TRANSP:TRANSPARENT")
    found = [
        [item.title for item in row.conflicts] for row in planned(house, swap, busy, free).rows
    ]
    assert sorted(found) == [[], ["Teamkoordination"]]


def test_without_visitors_nothing_is_taken(house: House, swap: Swap) -> None:
    plan = planned(house, swap, an_event(), visitors=frozenset())
    assert plan.to_save == ()
    assert plan.problems()[0].code is ProblemCode.NOTHING_CHOSEN


def test_who_may_not_write_may_not_import(house: House, swap: Swap) -> None:
    plan = planned(house, swap, an_event())
    reader = replace(house.work, actor=replace(house.work.actor, role=Role.STAFF_COUNCIL))
    with pytest.raises(DomainError) as caught:
        calendar_import.commit(reader, plan, "woche.ics")
    assert caught.value.problems[0].code is ProblemCode.ROLE_NOT_ALLOWED


def test_what_was_handed_out_is_recorded_and_nothing_else(house: House, swap: Swap) -> None:
    before = schedule.of_case(house.work, swap.id)
    data = exporting.calendar_file(house.work, swap.id, swap.placements[0].id)
    assert schedule.of_case(house.work, swap.id) == before
    entries = calendar_entries.of_swap(house.work.db, swap.id)
    assert {entry.uid for entry in entries} == events(data).keys()
    entry = cases.history(house.work, swap.id)[0]
    assert entry.action is Action.CALENDAR_EXPORTED
    assert audit.faults(house.work.db) == ()
    exporting.calendar_file(house.work, swap.id, swap.placements[0].id)
    assert calendar_entries.of_swap(house.work.db, swap.id) == entries
    assert cases.history(house.work, swap.id)[0].action is Action.CALENDAR_EXPORTED


def test_later_file_changes_and_cancels(house: House, swap: Swap) -> None:
    first = recorded(house.work, swap, at(1, "9:00", "10:30", title="Teamkoordination"))
    second = recorded(house.work, swap, at(2, "9:00", "10:30", title="Workshop"))
    a, b = (placement.id for placement in swap.placements)
    exporting.calendar_file(house.work, swap.id, a)
    exporting.calendar_file(house.work, swap.id)
    schedule.save(house.work, replace(first, end=first.end + timedelta(minutes=15)))
    schedule.remove(house.work, second)
    found = events(exporting.calendar_file(house.work, swap.id, a))
    assert found[f"{first.id}@jobswap-desktop"] == ("Teamkoordination", 1, "CONFIRMED")
    assert found[f"{second.id}@jobswap-desktop"] == ("Abgesagt: Workshop", 1, "CANCELLED")
    hers = events(exporting.calendar_file(house.work, swap.id, b))
    assert all(sequence == 0 for _, sequence, _ in hers.values())
    assert not any(uid.startswith((first.id, second.id)) for uid in hers)
    again = events(exporting.calendar_file(house.work, swap.id, a))
    assert again == found
    assert audit.faults(house.work.db) == ()


def test_own_file_brings_nothing_and_removes_nothing(house: House, swap: Swap) -> None:
    hidden = at(3, "9:00", "10:00", title="Vergabe", confidential=True, remark="geheim")
    recorded(house.work, swap, hidden)
    shared = recorded(
        house.work,
        swap,
        at(
            4,
            "9:00",
            "10:00",
            title="Runde",
            placement_ids=frozenset({PlacementId("a"), PlacementId("b")}),
        ),
    )
    a, b = (placement.id for placement in swap.placements)
    exporting.calendar_file(house.work, swap.id, a)
    schedule.save(house.work, replace(shared, placement_ids=frozenset({b})))
    data = exporting.calendar_file(house.work, swap.id, a)
    content = read_calendar("eigene.ics", data, *calendar_import.weeks_of(swap))
    plan = calendar_import.plan(house.work, swap.id, content, frozenset({a}), {})
    assert {row.state for row in plan.rows} == {State.SAME, State.ABSENT}
    assert plan.to_remove == ()
    assert plan.to_save == ()


def test_file_prepared_before_another_one_was_handed_out_is_refused(
    house: House, swap: Swap
) -> None:
    a = swap.placements[0].id
    exporting.calendar_file(house.work, swap.id, a)
    first = recorded(house.work, swap, at(1, "9:00", "10:30", title="Teamkoordination"))
    exporting.calendar_file(house.work, swap.id, a)
    schedule.save(house.work, replace(first, title="Anders"))
    late = exporting.prepare_calendar(house.work, swap.id, a)
    exporting.calendar_file(house.work, swap.id, a)
    with pytest.raises(DomainError) as caught:
        exporting.record_calendar(house.work, late)
    assert caught.value.problems[0].code is ProblemCode.CHANGED_MEANWHILE


def test_missing_file_is_refused_with_a_sentence(swap: Swap, tmp_path: Path) -> None:
    for path in (tmp_path / "fehlt.ics", tmp_path):
        with pytest.raises(DomainError) as caught:
            calendar_import.read_file(path, *calendar_import.weeks_of(swap))
        assert caught.value.problems[0].code is ProblemCode.FILE_NOT_READABLE
