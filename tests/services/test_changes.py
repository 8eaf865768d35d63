"""A case changed with care: what is voided, asked anew, moved along and taken back."""

from dataclasses import replace
from datetime import date, datetime, timedelta
from typing import Any

import pytest
from builders import FRIDAY, MONDAY, an_appointment
from case_steps import a_case, approve, approved_case, hear_all, ready_case, submit_to_all, swap_of
from house import House
from services.test_consequences import details, first_of

from jobswap_desktop.domain.agreement import ApprovalKind, ApprovalState
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import AppointmentId
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import ParticipationState
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.domain.requirements import RequirementCode
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.services import (
    cases,
    editing,
    new_swap,
    offices,
    people,
    schedule,
    undoing,
)
from jobswap_desktop.services.editing import Along
from jobswap_desktop.services.history_text import change_lines
from jobswap_desktop.store import audit

WEEK = timedelta(days=7)
LATER: dict[str, Any] = {"first_day": MONDAY + WEEK, "last_day": FRIDAY + WEEK}


def edit(house: House, swap: Swap, along: Along | None = None, **changes: Any) -> Swap:
    outcome = editing.edit_placement(
        house.work, swap.id, first_of(swap), details(swap, **changes), along
    )
    assert outcome.action is Action.PLACEMENT_CHANGED
    return outcome.value


def an_extra_appointment(house: House, swap: Swap) -> AppointmentId:
    item = an_appointment(
        datetime(2022, 2, 22, 9, 0),
        datetime(2022, 2, 22, 10, 0),
        swap_id=swap.id,
        placement_ids=frozenset(p.id for p in swap.placements),
    )
    return schedule.save(house.work, item).value.id


def test_a_moved_period_asks_everybody_again_and_goes_back(house: House) -> None:
    before = swap_of(house.work, approved_case(house.work))
    after = edit(house, before, **LATER)
    assert after.state is SwapState.REQUESTED
    assert {item.state for item in after.approvals} == {ApprovalState.OPEN}
    assert {item.state for item in after.participations} == {ParticipationState.DRAFT}
    decided = {item.id for item in before.approvals} | {item.id for item in before.participations}
    assert {item.id for item in after.voided} == decided
    assert {item.void_reason for item in after.voided} == {"Geändert: Zeitraum"}
    assert {item.voided_on for item in after.voided} == {house.work.today()}
    assert after.requested_on == before.requested_on
    order = [(item.office_id, item.body) for item in before.participations]
    assert [(item.office_id, item.body) for item in after.participations] == order

    approve(house.work, after.id, ApprovalKind.SUPERVISOR)
    submit_to_all(house.work, after.id)
    hear_all(house.work, after.id)
    approve(house.work, after.id, ApprovalKind.HEAD_OF_OFFICE)
    assert swap_of(house.work, after.id).state is SwapState.APPROVED


def test_it_is_one_entry_and_taken_back_as_a_whole(house: House) -> None:
    swap_id = approved_case(house.work)
    before = swap_of(house.work, swap_id)
    an_extra_appointment(house, before)
    held = schedule.of_case(house.work, swap_id)
    entries = len(cases.history(house.work, swap_id))
    outcome = editing.edit_placement(
        house.work,
        swap_id,
        first_of(before),
        details(before, **LATER),
        Along(other_direction=True, appointments=True),
    )
    assert len(cases.history(house.work, swap_id)) == entries + 1
    moved = schedule.of_case(house.work, swap_id)
    assert [item.start for item in moved] == [item.start + WEEK for item in held]
    assert outcome.undo is not None
    redo = undoing.undo(house.work, outcome.undo).undo
    again = swap_of(house.work, swap_id)
    assert [(a.id, a.state) for a in again.approvals] == [(a.id, a.state) for a in before.approvals]
    assert again.voided == ()
    assert (again.state, again.first_day) == (SwapState.APPROVED, MONDAY)
    assert [item.start for item in schedule.of_case(house.work, swap_id)] == [
        item.start for item in held
    ]
    assert redo is not None
    undoing.undo(house.work, redo)
    assert swap_of(house.work, swap_id).state is SwapState.REQUESTED
    assert audit.faults(house.work.db) == ()


def test_the_history_says_what_was_voided_and_why(house: House) -> None:
    swap = edit(house, swap_of(house.work, approved_case(house.work)), **LATER)
    lines = change_lines(cases.history(house.work, swap.id)[0])
    assert "Erster Tag: 21.02.2022 → 28.02.2022" in lines
    assert "Ungültig seit: – → 06.12.2021" in lines
    assert "Grund der Ungültigkeit: – → Geändert: Zeitraum" in lines


def test_the_history_names_people_offices_and_ticks(house: House) -> None:
    third = offices.save(house.work, offices.new_office(house.work, "Kreis Nordtal")).value
    nora = people.new_person(house.work, "Nora Neu", third.id)
    before = swap_of(house.work, a_case(house.work))
    edit(house, before, visitor=nora, home=third, involve_jav=True)
    lines = change_lines(cases.history(house.work, before.id)[0])
    assert "Gastperson: Mara Lindner → Nora Neu" in lines
    assert "Abgebende Stelle: Stadt Lindenfurt → Kreis Nordtal" in lines
    assert "Jugend- und Auszubildendenvertretung beteiligen: nein → ja" in lines


def test_only_one_direction_moves_unless_both_are_wanted(house: House) -> None:
    swap = edit(house, swap_of(house.work, a_case(house.work)), **LATER)
    assert [p.first_day for p in swap.placements] == [MONDAY + WEEK, MONDAY]
    assert schedule.of_case(house.work, swap.id) == ()


def test_another_visitor_is_saved_with_the_change(house: House) -> None:
    before = swap_of(house.work, ready_case(house.work))
    nora = people.new_person(house.work, "Nora Neu", house.own.id)
    after = edit(house, before, visitor=nora)
    assert after.title.startswith("Nora Neu")
    assert nora.id in {person.id for person in people.all_people(house.work)}
    assert after.nda_status() == (1, 2)
    codes = {item.code for item in after.missing()}
    assert {RequirementCode.STATUS_GROUP_OPEN, RequirementCode.AGREEMENT_OUTDATED} <= codes
    assert after.agreement is not None
    names = {after.signer_name(line) for line in after.agreement.signatures}
    assert "Mara Lindner" in names
    assert cases.by_reference(house.work, after.reference).title == after.title


def test_the_same_person_twice_is_refused_at_the_field(house: House) -> None:
    swap = swap_of(house.work, a_case(house.work))
    with pytest.raises(DomainError) as caught:
        edit(house, swap, visitor=house.jana)
    assert [(p.code, p.field) for p in caught.value.problems] == [
        (ProblemCode.SAME_PERSON, "visitor")
    ]


def test_another_host_of_a_job_swap_is_the_home_of_the_other_direction(house: House) -> None:
    third = offices.save(
        house.work,
        replace(offices.new_office(house.work, "Kreis Nordtal"), bodies=frozenset()),
    ).value
    before = swap_of(house.work, approved_case(house.work))
    after = edit(house, before, host=third)
    assert after.placements[0].host.id == third.id
    assert after.placements[1].home is not None
    assert after.placements[1].home.id == third.id
    assert {item.office_id for item in after.approvals} == {house.own.id, third.id}
    assert [office.id for office in after.former_offices] == [house.partner.id]
    assert after.office(house.partner.id).name == "IT-Verbund Westtal"
    assert swap_of(house.work, after.id) == after


def test_instrument_decides_what_the_councils_are_owed(house: House) -> None:
    long = {"first_day": MONDAY, "last_day": date(2022, 6, 30)}
    swap = edit(
        house,
        swap_of(house.work, approved_case(house.work)),
        Along(other_direction=True),
        instrument=Instrument.ABORDNUNG,
        **long,
    )
    kinds = {
        (item.office_id, item.kind.value)
        for item in swap.participations
        if item.body is Body.STAFF_COUNCIL
    }
    assert kinds == {(house.own.id, "consent"), (house.partner.id, "consent")}
    assert {item.void_reason for item in swap.voided} == {"Geändert: Zeitraum, Instrument"}


def test_a_ticked_body_is_asked_and_an_unticked_draft_is_not(house: House) -> None:
    own = replace(house.own, bodies=house.own.bodies | {Body.DISABILITY_REPRESENTATION})
    offices.save(house.work, own)
    before = swap_of(house.work, approved_case(house.work))
    ticked = edit(house, before, involve_sbv=True)
    (added,) = [p for p in ticked.participations if p.body is Body.DISABILITY_REPRESENTATION]
    assert added.office_id == house.own.id
    assert ticked.voided == ()
    assert ticked.state is SwapState.IN_REVIEW
    unticked = edit(house, ticked, involve_sbv=False)
    assert unticked.participations == before.participations
    assert unticked.state is SwapState.APPROVED


def test_what_is_voided_is_still_found_by_its_words(house: House) -> None:
    swap = swap_of(house.work, approved_case(house.work))
    edit(house, swap, **LATER)
    assert cases.count(house.work, CaseFilter.ALL, "zeitraum") == 1


def test_a_guest_without_a_home_needs_nobody_to_send_them(house: House) -> None:
    pupil = people.new_person(house.work, "Lea Jung", None)
    command = house.command(
        kind=SwapKind.INTERNSHIP, visitor=pupil, partner=None, home=house.partner, host=house.own
    )
    before = new_swap.create(house.work, command).value
    after = edit(house, before, without_home=True)
    assert after.placements[0].home is None
    assert {item.office_id for item in after.approvals} == {house.own.id}
    assert after.voided == ()
    assert after.placements[0].visitor.id == pupil.id
