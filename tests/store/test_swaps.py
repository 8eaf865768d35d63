"""Cases in the store: the whole comes back, only what differs goes in."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from builders import (
    FRIDAY,
    MONDAY,
    TODAY,
    a_one_sided_swap,
    a_participation,
    a_person,
    a_placement,
    a_ready_swap,
    a_swap,
    an_appointment,
    an_approval,
    an_office,
    an_undertaking,
    the_other_placement,
    undertakings,
)
from databases import NOT_KEPT, a_deed, entries_of, found, keep
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobswap_desktop.domain.agreement import ApprovalState
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.documents import Document, DocumentKind
from jobswap_desktop.domain.ids import (
    AppointmentId,
    DocumentId,
    OfficeId,
    PersonId,
    PlacementId,
    SwapId,
)
from jobswap_desktop.domain.participation import ParticipationState
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.store import audit, documents, offices, people, schedule, stays, swaps
from jobswap_desktop.store import settings as kept
from jobswap_desktop.store.database import Database, Touch


def plain(value: Any) -> Any:
    """Return the case with all versions set to nought, as the builders make it."""
    if isinstance(value, tuple):
        return tuple(plain(item) for item in value)
    if not hasattr(value, "version"):
        return value
    names = (
        *("placements", "approvals", "participations", "agreement", "undertakings"),
        *("signatures", "visitor", "home", "host"),
    )
    parts = {name: plain(getattr(value, name)) for name in names if hasattr(value, name)}
    return replace(value, version=0, **parts)


def an_internship() -> Swap:
    visitor = a_person(id=PersonId("pupil"), office_id=None)
    placement = a_placement(visitor=visitor, home=None, host=an_office())
    return a_swap(
        kind=SwapKind.INTERNSHIP,
        placements=(placement,),
        approvals=(an_approval(),),
        participations=(a_participation(),),
    )


CASES = [
    a_swap(),
    a_ready_swap(),
    a_one_sided_swap(),
    an_internship(),
    a_swap(state=SwapState.DRAFT, approvals=(), participations=()),
    a_swap(placements=(a_placement(undertakings=undertakings()),)),
    a_swap(
        remark="Zeile eins\nZeile „zwei“; O'Brien --",
        reason="weil",
        requested_on=TODAY,
        closed_on=FRIDAY,
    ),
]


@pytest.mark.parametrize("swap", CASES)
def test_case_comes_back_as_it_was_saved(db: Database, swap: Swap) -> None:
    keep(db, swap)
    assert plain(found(db, swap)) == plain(swap)
    assert swaps.find_by_reference(db, swap.reference) == found(db, swap)


def test_unknown_case_is_none(db: Database) -> None:
    assert swaps.find(db, SwapId("nobody")) is None
    assert swaps.find_by_reference(db, "11.2-JT-2022-999") is None


def tables(touches: tuple[Touch, ...]) -> list[str]:
    return sorted(touch.table for touch in touches)


def test_saving_what_has_not_changed_writes_no_record(db: Database) -> None:
    keep(db, a_ready_swap())
    held = found(db, a_swap())
    assert keep(db, held, held).touches == ()
    assert keep(db, held).touches == ()
    assert found(db, held) == held


CHANGES: list[tuple[str, Any]] = [
    ("swap", lambda swap: replace(swap, remark="eilt")),
    (
        "placement",
        lambda swap: replace(
            swap, placements=(replace(swap.placements[0], contact="X"), swap.placements[1])
        ),
    ),
    (
        "approval",
        lambda swap: replace(
            swap,
            approvals=(replace(swap.approvals[0], by="Petra Sommer"), *swap.approvals[1:]),
        ),
    ),
    (
        "participation",
        lambda swap: replace(
            swap,
            participations=(
                swap.participations[0],
                replace(swap.participations[1], resolution_number="4/22"),
            ),
        ),
    ),
    ("agreement", lambda swap: replace(swap, agreement=replace(swap.agreement, revision=2))),
    (
        "signature",
        lambda swap: replace(
            swap,
            agreement=replace(
                swap.agreement,
                signatures=(
                    replace(swap.agreement.signatures[0], name="Ute Ernst"),
                    *swap.agreement.signatures[1:],
                ),
            ),
        ),
    ),
]


@pytest.mark.parametrize(("table", "change"), CHANGES)
def test_only_the_record_that_differs_is_written(db: Database, table: str, change: Any) -> None:
    keep(db, a_ready_swap())
    known = found(db, a_swap())
    changed = change(known)
    assert tables(keep(db, changed, known).touches) == [table]
    assert plain(found(db, changed)) == plain(changed)


def test_two_clerks_change_different_parts_of_a_case(db: Database) -> None:
    keep(db, a_swap())
    known = found(db, a_swap())
    first, *others = known.participations
    answered = (replace(first, resolution_number="4/22"), *others)
    keep(db, replace(known, participations=answered), known)
    keep(db, replace(known, remark="eilt"), known)
    held = found(db, known)
    assert (held.remark, held.participations[0].resolution_number) == ("eilt", "4/22")


def test_step_of_a_declaration_writes_the_declaration_alone(db: Database) -> None:
    keep(db, a_swap(placements=(a_placement(undertakings=undertakings()),)))
    known = found(db, a_swap())
    (placement,) = known.placements
    moved = placement.undertakings[0].advance(TODAY, today=TODAY)
    others = placement.undertakings[1:]
    changed = replace(known, placements=(replace(placement, undertakings=(moved, *others)),))
    undo = keep(db, changed, known)
    assert tables(undo.touches) == ["undertaking"]
    entry = entries_of(db, known.id)[0]
    assert entry.details is not None
    assert ["undertaking", moved.id, "state", "draft", "handed_over"] in entry.details["changes"]
    assert found(db, known).placements[0].undertakings[0].version == 2


def test_new_rows_stand_behind_the_older_ones(db: Database) -> None:
    keep(db, a_swap(placements=(a_placement(),)))
    known = found(db, a_swap())
    (placement,) = known.placements
    fresh = an_undertaking(Act.NDA)
    voided = placement.undertakings[0].leave(UndertakingState.VOIDED, "falscher Name", FRIDAY)
    acts = (voided, *placement.undertakings[1:], fresh)
    keep(db, replace(known, placements=(replace(placement, undertakings=acts),)), known)
    held = found(db, known).placements[0]
    assert [item.id for item in held.undertakings] == [item.id for item in acts]
    newest = held.undertaking(Act.NDA)
    assert newest is not None
    assert newest.id == fresh.id


def test_newest_revision_of_the_agreement_comes_back(db: Database) -> None:
    keep(db, a_ready_swap())
    known = found(db, a_swap())
    newer = a_ready_swap().agreement
    assert newer is not None
    newer = replace(newer, revision=2)
    keep(db, replace(known, agreement=newer), known)
    held = found(db, known).agreement
    assert held is not None
    assert (held.id, held.revision, len(held.signatures)) == (newer.id, 2, 4)
    assert len(db.rows("SELECT * FROM agreement")) == 2


@settings(
    deadline=None,
    max_examples=25,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
@given(
    state=st.sampled_from(ParticipationState),
    decision=st.sampled_from(ApprovalState),
    remark=st.text(
        st.characters(exclude_categories=["Cs"], exclude_characters=NOT_KEPT), max_size=40
    ),
)
def test_any_change_comes_back(
    db: Database, state: ParticipationState, decision: ApprovalState, remark: str
) -> None:
    if swaps.find(db, a_swap().id) is None:
        keep(db, a_ready_swap())
    known = found(db, a_swap())
    changed = replace(
        known,
        remark=remark,
        participations=tuple(replace(p, state=state) for p in known.participations),
        approvals=tuple(replace(a, state=decision) for a in known.approvals),
    )
    keep(db, changed, known)
    assert plain(found(db, changed)) == plain(changed)
    assert audit.faults(db) == ()


def another(number: int, **changes: Any) -> Swap:
    """Return one more case of the same two offices, with ids of its own."""
    placement = a_placement(
        **({"id": PlacementId(f"placement-{number}"), "undertakings": undertakings()} | changes)
    )
    return a_swap(
        id=SwapId(f"swap-{number}"),
        reference=f"11.2-JT-2022-{number:03}",
        placements=(placement,),
        approvals=(an_approval(),),
        participations=(a_participation(),),
    )


def test_highest_number_is_counted_for_each_prefix_and_year(db: Database) -> None:
    assert swaps.last_number(db, "11.2-", 2022) == 0
    for number in (9, 10, 100, 99):
        keep(db, another(number))
    keep(db, replace(another(7), reference="JT-2022-777"))
    keep(db, replace(another(8), reference="11.2-JT-2023-888"))
    assert swaps.last_number(db, "11.2-", 2022) == 100
    assert swaps.last_number(db, "11.2-", 2023) == 888
    assert swaps.last_number(db, "", 2022) == 777
    assert swaps.last_number(db, "11%2-", 2022) == 0
    assert swaps.last_number(db, "11.2-", 2024) == 0


@pytest.mark.parametrize(
    ("first", "last", "expected"),
    [
        (MONDAY, FRIDAY, 1),
        (FRIDAY, date(2022, 3, 4), 1),
        (date(2022, 2, 1), MONDAY, 1),
        (date(2022, 2, 22), date(2022, 2, 22), 1),
        (FRIDAY + timedelta(days=1), date(2022, 3, 4), 0),
        (date(2022, 2, 1), MONDAY - timedelta(days=1), 0),
    ],
)
def test_stays_that_touch_the_days_are_found(
    db: Database, first: date, last: date, expected: int
) -> None:
    keep(db, a_swap())
    found = stays.of_person(db, PersonId("person-a"), first, last)
    assert len(found) == expected
    assert all(stay["reference"] == "11.2-JT-2022-004" for stay in found)
    assert stays.of_person(db, PersonId("person-x"), first, last) == []


@pytest.mark.parametrize("state", ["rejected", "withdrawn", "cancelled"])
def test_case_that_left_its_way_takes_nobodys_time(db: Database, state: str) -> None:
    keep(db, a_swap(state=SwapState(state)))
    assert stays.of_person(db, PersonId("person-a"), MONDAY, FRIDAY) == []
    assert swaps.running(db, MONDAY, FRIDAY, 9) == ((), ())


def test_running_cases_are_found_once_and_no_more_than_asked_for(db: Database) -> None:
    keep(db, a_swap())
    keep(db, another(9))
    keep(db, replace(another(10), state=SwapState.REQUESTED))
    assert [swap.id for swap in swaps.running(db, FRIDAY, FRIDAY, 9)[0]] == ["swap-1", "swap-9"]
    assert [swap.id for swap in swaps.running(db, FRIDAY, FRIDAY, 1)[0]] == ["swap-1"]
    assert swaps.running(db, date(2022, 3, 1), date(2022, 3, 4), 9) == ((), ())


def test_cases_that_name_a_person_or_an_office(db: Database) -> None:
    keep(db, a_swap())
    keep(db, another(9, host=an_office(id=OfficeId("office-c"), is_own=False)))
    assert len(swaps.naming(db, person_id="person-a")) == 2
    assert [swap.id for swap in swaps.naming(db, person_id="person-b")] == ["swap-1"]
    assert [swap.id for swap in swaps.naming(db, office_id="office-c")] == ["swap-9"]
    assert swaps.naming(db) == ()


def test_offices_and_people_are_listed_as_one_reads_them(db: Database) -> None:
    keep(db, a_swap(placements=(a_placement(), the_other_placement())))
    assert [office.name for office in offices.all_offices(db)] == [
        *("Stadt Lindenfurt", "IT-Verbund Westtal"),
    ]
    own = offices.own(db)
    assert own is not None
    assert own.id == "office-a"
    assert [person.last_name for person in people.all_people(db)] == ["Lindner", "Voss"]


def test_appointments_of_a_week_come_back_in_reading_order(db: Database) -> None:
    keep(db, a_swap())
    monday = an_appointment()
    sunday = an_appointment(
        monday.start + timedelta(days=6, hours=14), monday.end + timedelta(days=6, hours=13)
    )
    after = an_appointment(monday.start + timedelta(days=7), monday.end + timedelta(days=7))
    with db.write(a_deed()) as change:
        for item in (after, sunday, monday):
            schedule.save(change, item)
    week = schedule.between(db, MONDAY, MONDAY + timedelta(days=6), SwapId("swap-1"))
    assert [item.id for item in week] == [monday.id, sunday.id]
    assert [item.id for item in schedule.of_swap(db, SwapId("swap-1"))][-1] == after.id
    with db.write(a_deed()) as change:
        schedule.remove(change, replace(monday, version=1))
    assert schedule.find(db, monday.id) is None
    assert schedule.find(db, AppointmentId("nobody")) is None


def test_papers_and_settings_come_back(db: Database) -> None:
    keep(db, a_swap())
    paper = Document(
        id=DocumentId("document"),
        swap_id=SwapId("swap-1"),
        kind=DocumentKind.NDA,
        number="11.2-JT-2022-004-VE-A",
        revision=1,
        material_hash="ab" * 32,
        printed_on=TODAY,
        placement_id=PlacementId("placement-a"),
    )
    with db.write(a_deed()) as change:
        documents.save(change, paper)
        kept.put(change, "reading", "on")
        kept.put(change, "reading", "off")
    assert documents.of_swap(db, SwapId("swap-1")) == (replace(paper, version=1),)
    assert (kept.value(db, "reading"), kept.value(db, "nothing")) == ("off", None)
