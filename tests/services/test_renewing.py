"""A case renewed once its stay is over."""

from datetime import date, timedelta

import pytest
from builders import FRIDAY, MONDAY
from case_steps import print_kind, ready_case, swap_of
from house import House

from jobswap_desktop.domain.agreement import ApprovalState
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.participation import ParticipationState
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.services import cases, editing, renewing, schedule, undoing

AFTER = FRIDAY + timedelta(days=3)
NEXT_MONDAY, NEXT_FRIDAY = date(2022, 9, 12), date(2022, 9, 16)


@pytest.fixture
def closed(house: House) -> SwapId:
    swap_id = ready_case(house.work)
    after = house.on(AFTER)
    print_kind(after, swap_id, DocumentKind.CERTIFICATE)
    editing.move(after, swap_id, SwapState.CLOSED)
    return swap_id


def test_the_same_people_are_asked_anew(house: House, closed: SwapId) -> None:
    old = swap_of(house.work, closed)
    outcome = renewing.renew(house.on(AFTER), closed, NEXT_MONDAY, NEXT_FRIDAY)
    new = outcome.value
    assert outcome.action is Action.CASE_RENEWED
    assert (new.predecessor_id, new.state) == (closed, SwapState.REQUESTED)
    assert (new.title, new.first_day, new.last_day) == (old.title, NEXT_MONDAY, NEXT_FRIDAY)
    assert new.reference != old.reference
    assert [(p.place, p.contact, p.first_time) for p in new.placements] == [
        (p.place, p.contact, p.first_time) for p in old.placements
    ]
    assert {item.state for item in new.approvals} == {ApprovalState.OPEN}
    assert {item.state for item in new.participations} == {ParticipationState.DRAFT}
    assert [(item.office_id, item.body) for item in new.participations] == [
        (item.office_id, item.body) for item in old.participations
    ]
    assert {item.state for p in new.placements for item in p.undertakings} == {
        UndertakingState.DRAFT
    }
    assert all(p.data_sharing_consent_on is None for p in new.placements)
    assert new.agreement is None
    assert len(schedule.of_case(house.work, new.id)) == 5


def test_both_cases_know_each_other(house: House, closed: SwapId) -> None:
    old = swap_of(house.work, closed)
    new = renewing.renew(house.on(AFTER), closed, NEXT_MONDAY, NEXT_FRIDAY).value
    assert [link.reference for link in renewing.links(house.work, old).successors] == [
        new.reference
    ]
    before = renewing.links(house.work, new).predecessor
    assert before is not None
    assert (before.swap_id, before.reference) == (closed, old.reference)
    assert renewing.links(house.work, old).predecessor is None


def test_an_earlier_declaration_has_lapsed_for_the_further_stay(
    house: House, closed: SwapId
) -> None:
    old = swap_of(house.work, closed).placements[0].undertaking(Act.NDA)
    new = renewing.renew(house.on(AFTER), closed, NEXT_MONDAY, NEXT_FRIDAY).value
    assert old is not None
    assert not old.covers(new.last_day)
    assert new.nda_status() == (0, 2)


@pytest.mark.parametrize("day", [MONDAY - timedelta(days=1), FRIDAY])
def test_a_stay_that_is_not_over_is_not_renewed(house: House, day: date) -> None:
    swap_id = ready_case(house.work)
    assert not renewing.can_be_renewed(swap_of(house.work, swap_id), day)
    with pytest.raises(DomainError) as caught:
        renewing.renew(house.on(day), swap_id, NEXT_MONDAY, NEXT_FRIDAY)
    assert caught.value.problems[0].code is ProblemCode.CASE_NOT_OVER


def test_a_finished_case_can_be_renewed_before_it_is_closed(house: House) -> None:
    swap = swap_of(house.work, ready_case(house.work))
    assert renewing.can_be_renewed(swap, AFTER)
    assert renewing.renew(house.on(AFTER), swap.id, NEXT_MONDAY, NEXT_FRIDAY).value.predecessor_id


@pytest.mark.parametrize(
    ("first", "last", "field"),
    [(FRIDAY, NEXT_FRIDAY, "first_day"), (NEXT_FRIDAY, NEXT_MONDAY, "last_day")],
)
def test_a_wrong_period_is_said_at_its_field(
    house: House, closed: SwapId, first: date, last: date, field: str
) -> None:
    with pytest.raises(DomainError) as caught:
        renewing.renew(house.on(AFTER), closed, first, last)
    assert field in {problem.field for problem in caught.value.problems}


def test_renewing_is_taken_back_as_a_whole(house: House, closed: SwapId) -> None:
    outcome = renewing.renew(house.on(AFTER), closed, NEXT_MONDAY, NEXT_FRIDAY)
    assert outcome.undo is not None
    undoing.undo(house.work, outcome.undo)
    assert cases.count(house.work, CaseFilter.ALL) == 1
    assert renewing.links(house.work, swap_of(house.work, closed)).successors == ()


def test_stays_that_follow_on_each_other_are_said_to_count_as_one(
    house: House, closed: SwapId
) -> None:
    old = swap_of(house.work, closed)
    after = house.on(AFTER)
    next_day = FRIDAY + timedelta(days=3)
    (chain, limit) = renewing.hints(after, old, next_day, NEXT_FRIDAY)
    assert old.reference in chain
    assert "3 Monate" in limit
    assert renewing.hints(after, old, NEXT_MONDAY, NEXT_FRIDAY) == ()
