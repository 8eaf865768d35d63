"""A stay that ends early or never begins, while the case goes on."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from builders import FRIDAY, MONDAY, an_appointment
from case_steps import print_kind, ready_case, swap_of
from documents.pages import text_of
from house import House

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.requirements import Step
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import (
    cases,
    confidentiality,
    editing,
    printing,
    schedule,
    stays,
    undoing,
)
from jobswap_desktop.services.stays import Ending

TUESDAY = MONDAY + timedelta(days=1)
AFTER = FRIDAY + timedelta(days=3)


@pytest.fixture
def swap(house: House) -> Swap:
    return swap_of(house.work, ready_case(house.work))


def ending(swap: Swap, on: date | None = TUESDAY, number: int = 0, reason: str = "krank") -> Ending:
    return Ending(placement_id=swap.placements[number].id, on=on, reason=reason)


def code(house: House, day: date, swap: Swap, wanted: Ending) -> tuple[ProblemCode, str | None]:
    with pytest.raises(DomainError) as caught:
        stays.end(house.on(day), swap.id, wanted)
    (problem,) = caught.value.problems
    return problem.code, problem.field


def test_one_direction_ends_and_the_other_goes_on(house: House, swap: Swap) -> None:
    late = an_appointment(
        datetime(2022, 2, 24, 9, 0),
        datetime(2022, 2, 24, 10, 0),
        swap_id=swap.id,
        placement_ids=frozenset({swap.placements[0].id}),
    )
    schedule.save(house.work, late)
    held = schedule.of_case(house.work, swap.id)
    outcome = stays.end(house.on(TUESDAY), swap.id, ending(swap))
    ended, other = outcome.value.placements
    assert (ended.until, ended.end_reason, ended.last_day) == (TUESDAY, "krank", FRIDAY)
    assert other.until == FRIDAY
    assert outcome.action is Action.STAY_ENDED
    assert outcome.value.state_on(TUESDAY + timedelta(days=1)) is SwapState.RUNNING
    left = schedule.of_case(house.work, swap.id)
    assert {item.day for item in left if ended.id in item.placement_ids} == {MONDAY, TUESDAY}
    assert len({item.day for item in left}) == 5
    assert outcome.undo is not None
    undoing.undo(house.work, outcome.undo)
    assert swap_of(house.work, swap.id).placements[0].ended_on is None
    again = schedule.of_case(house.work, swap.id)
    assert [replace(item, version=0) for item in again] == [
        replace(item, version=0) for item in held
    ]


def test_appointments_stay_where_they_are_not_to_be_cleared(house: House, swap: Swap) -> None:
    held = schedule.of_case(house.work, swap.id)
    stays.end(house.on(TUESDAY), swap.id, replace(ending(swap), clear_week=False))
    assert schedule.of_case(house.work, swap.id) == held


def test_the_history_names_who_when_and_why(house: House, swap: Swap) -> None:
    stays.end(house.on(TUESDAY), swap.id, ending(swap))
    newest = cases.history(house.work, swap.id)[0]
    assert newest.subject == "Mara Lindner: Vorzeitig beendet 22.02.2022"
    assert ("placement.end_reason", "", "krank") in newest.changes
    stays.end(house.on(TUESDAY), swap.id, ending(swap, None, 1, "abgesagt"))
    assert cases.history(house.work, swap.id)[0].subject == "Jana Voss: Nicht erschienen"
    assert cases.count(house.work, CaseFilter.ALL, "abgesagt") == 1


def test_what_is_no_early_end_is_refused(house: House, swap: Swap) -> None:
    assert code(house, TUESDAY, swap, ending(swap, reason=" ")) == (
        ProblemCode.REASON_REQUIRED,
        "reason",
    )
    early = ending(swap, MONDAY - timedelta(days=1))
    assert code(house, TUESDAY, swap, early) == (ProblemCode.DATE_BACKWARDS, "on")
    assert code(house, TUESDAY, swap, ending(swap, FRIDAY)) == (ProblemCode.END_NOT_EARLY, "on")
    to_come = ending(swap, TUESDAY + timedelta(days=1))
    assert code(house, TUESDAY, swap, to_come) == (ProblemCode.DATE_IN_FUTURE, "on")
    before = MONDAY - timedelta(days=1)
    assert code(house, before, swap, ending(swap))[0] is ProblemCode.CONDITION_NOT_MET
    assert code(house, before, swap, ending(swap, None))[0] is ProblemCode.CONDITION_NOT_MET
    assert not stays.can_end(swap, swap.placements[0], before)
    assert stays.can_end(swap, swap.placements[0], MONDAY)


def test_a_case_that_is_not_approved_has_no_stay_to_end(house: House) -> None:
    plain = house.a_case()
    assert not stays.can_end(plain, plain.placements[0], MONDAY)
    assert code(house, MONDAY, plain, ending(plain))[0] is ProblemCode.TRANSITION_NOT_ALLOWED


def test_whoever_left_raises_no_alarm(house: House, swap: Swap) -> None:
    nda = swap.placements[0].undertaking(Act.NDA)
    assert nda is not None
    on = house.on(TUESDAY)
    confidentiality.leave(on, swap.id, nda.id, UndertakingState.VOIDED, "falscher Name")
    wednesday = TUESDAY + timedelta(days=1)
    assert swap_of(house.work, swap.id).unprotected(wednesday)
    ended = stays.end(on, swap.id, ending(swap)).value
    assert ended.unprotected(TUESDAY)
    assert ended.unprotected(wednesday) == ()


def test_an_early_end_certifies_the_real_last_day(house: House, swap: Swap) -> None:
    stays.end(house.on(TUESDAY), swap.id, ending(swap))
    on = house.on(TUESDAY)
    (spec, later) = [
        spec for spec in printing.plan(on, swap.id).specs if spec.kind is DocumentKind.CERTIFICATE
    ]
    assert (spec.draft, later.draft) == (False, True)
    text = text_of(printing.pdf(printing.papers(on, swap.id, [spec])))
    assert "22.02.2022" in text
    assert "25.02.2022" not in text


def test_nobody_is_certified_who_never_came_and_the_case_can_be_closed(
    house: House, swap: Swap
) -> None:
    nobody = stays.end(house.on(MONDAY), swap.id, ending(swap, None, 1)).value
    after = house.on(AFTER)
    assert [r.name for r in nobody.missing(Step.CLOSING)] == ["Mara Lindner", ""]
    certificates = [
        spec.placement_id
        for spec in printing.plan(after, swap.id).specs
        if spec.kind is DocumentKind.CERTIFICATE
    ]
    assert certificates == [swap.placements[0].id]
    with pytest.raises(DomainError):
        editing.move(after, swap.id, SwapState.CLOSED)
    print_kind(after, swap.id, DocumentKind.CERTIFICATE)
    assert editing.move(after, swap.id, SwapState.CLOSED).value.state is SwapState.CLOSED


def test_a_certified_stay_is_not_ended_any_more(house: House, swap: Swap) -> None:
    after = house.on(AFTER)
    print_kind(after, swap.id, DocumentKind.CERTIFICATE)
    assert code(house, AFTER, swap, ending(swap, None))[0] is ProblemCode.TRANSITION_NOT_ALLOWED
