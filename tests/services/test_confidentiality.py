"""The acts of confidentiality through the services: what is kept, what rests on what."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from builders import FRIDAY, MONDAY
from case_steps import consent
from house import House

from jobswap_desktop.domain.confidentiality import Act, Form, Undertaking, UndertakingState
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import cases, confidentiality, editing, people, printing, undoing
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.wording import wording_version
from jobswap_desktop.store import audit

U = UndertakingState
YEAR_END = date(2022, 12, 31)
WEEKS = timedelta(weeks=4)
CIVIL_SERVANT = (
    "Beamtenverhältnis: Die Gastperson hat bereits ein Amt im Sinne von § 11 Abs. 1 Nr. 2 StGB."
)


def held(house: House, swap: Swap, act: Act = Act.NDA, number: int = 0) -> Undertaking:
    found = cases.view(house.work, swap.id).swap.placements[number].undertaking(act)
    assert found is not None
    return found


def step(house: House, swap: Swap, act: Act = Act.NDA, **facts: Any) -> Undertaking:
    """Record the next step of an act of the first direction."""
    item = held(house, swap, act)
    command = confidentiality.Advance(undertaking_id=item.id, on=house.work.today(), **facts)
    confidentiality.advance(house.work, swap.id, command)
    return held(house, swap, act)


def give(house: House, swap: Swap, covers_until: date | None = None) -> Undertaking:
    """Take the declaration of the first direction to its gate."""
    step(house, swap, covers_until=covers_until)
    step(house, swap, form=Form.SCAN)
    return step(house, swap, by="Holger Brandt")


def leave(
    house: House, swap: Swap, item: Undertaking, state: UndertakingState, **facts: Any
) -> Outcome[Swap]:
    return confidentiality.leave(house.work, swap.id, item.id, state, "falscher Name", **facts)


def a_later_case(house: House) -> Swap:
    """Return the next case of the same two people, four weeks on."""
    return house.a_case(first_day=MONDAY + WEEKS, last_day=FRIDAY + WEEKS)


def code(error: pytest.ExceptionInfo[DomainError]) -> ProblemCode:
    return error.value.problems[0].code


def obligation(house: House, swap_id: SwapId) -> Undertaking:
    found = cases.view(house.work, swap_id).swap.placements[0].undertaking(Act.FORMAL_OBLIGATION)
    assert found is not None
    return found


def test_version_and_form_are_kept_from_the_step_they_belong_to(house: House) -> None:
    swap = house.a_case()
    assert held(house, swap).wording_version == 0
    handed_over = step(house, swap)
    assert handed_over.wording_version == wording_version(DocumentKind.NDA)
    assert (handed_over.form, handed_over.covers_until) == (Form.PAPER, FRIDAY)
    assert step(house, swap, form=Form.QES).form is Form.QES
    assert step(house, swap, act=Act.DATA_PROTECTION).wording_version == 1


def test_the_version_is_that_of_the_paper_printed(house: House) -> None:
    swap = house.a_case()
    consent(house.work, swap.id)
    specs = [s for s in printing.plan(house.work, swap.id).specs if s.kind is DocumentKind.NDA]
    papers = printing.papers(house.work, swap.id, specs)
    older = [replace(p, document=replace(p.document, wording_version=7)) for p in papers]
    printing.record(house.work, swap.id, older[:1], None)
    assert step(house, swap).wording_version == 7
    printing.record(house.work, swap.id, older[1:], house.work.today())
    assert held(house, swap, number=1).wording_version == 7


def test_a_paper_must_cover_its_stay_and_may_cover_more(house: House) -> None:
    swap = house.a_case()
    with pytest.raises(DomainError) as refused:
        step(house, swap, covers_until=FRIDAY - timedelta(days=1))
    assert (code(refused), refused.value.problems[0].field) == (
        ProblemCode.COVER_TOO_SHORT,
        "covers_until",
    )
    assert step(house, swap, covers_until=YEAR_END).covers_until == YEAR_END
    with pytest.raises(DomainError) as refused:
        confidentiality.agree_period(house.work, swap.id, held(house, swap).id, FRIDAY)
    assert code(refused) is ProblemCode.TRANSITION_NOT_ALLOWED


def test_a_period_agreed_on_stays_when_the_stay_is_moved(house: House) -> None:
    swap = house.a_case()
    confidentiality.agree_period(house.work, swap.id, held(house, swap).id, YEAR_END)
    details = editing.PlacementDetails(first_day=MONDAY, last_day=FRIDAY + WEEKS)
    editing.edit_placement(house.work, swap.id, swap.placements[0].id, details)
    assert held(house, swap).covers_until == YEAR_END
    assert held(house, swap, Act.DATA_PROTECTION).covers_until == FRIDAY + WEEKS


def test_a_declaration_that_covers_the_next_stay_is_taken_over(house: House) -> None:
    first = house.a_case()
    given = give(house, first, YEAR_END)
    second = a_later_case(house)
    found = confidentiality.earlier(house.work, second, second.placements[0], Act.NDA)
    assert found is not None
    assert (found.reference, found.suffices) == (first.reference, True)

    outcome = confidentiality.take_over(house.work, second.id, held(house, second).id)
    taken = held(house, second)
    assert (taken.state, taken.source_id, taken.by) == (U.COUNTERSIGNED, given.id, "Holger Brandt")
    assert outcome.value.nda_status() == (1, 2)
    assert confidentiality.source_reference(house.work, taken) == first.reference

    assert outcome.undo is not None
    undoing.undo(house.work, outcome.undo)
    assert held(house, second).state is U.DRAFT
    assert audit.faults(house.work.db) == ()


def test_one_that_does_not_cover_it_has_lapsed_and_is_not_taken_over(house: House) -> None:
    first = house.a_case()
    give(house, first)
    second = a_later_case(house)
    found = confidentiality.earlier(house.work, second, second.placements[0], Act.NDA)
    assert found is not None
    assert not found.suffices
    with pytest.raises(DomainError) as refused:
        confidentiality.take_over(house.work, second.id, held(house, second).id)
    assert code(refused) is ProblemCode.NOTHING_TO_TAKE_OVER
    assert held(house, second).state is U.DRAFT


def test_what_another_host_was_promised_does_not_count(house: House) -> None:
    first = house.a_case()
    give(house, first, YEAR_END)
    second = house.a_case(
        home=house.partner,
        host=house.own,
        first_day=MONDAY + WEEKS,
        last_day=FRIDAY + WEEKS,
    )
    assert confidentiality.earlier(house.work, second, second.placements[0], Act.NDA) is None
    # Nor what somebody else promised the same host.
    assert second.placements[1].visitor == house.jana
    assert confidentiality.earlier(house.work, second, second.placements[1], Act.NDA) is None


@pytest.mark.parametrize("state", [U.VOIDED, U.ACCESS_REVOKED])
def test_what_rests_on_an_invalid_paper_falls_with_it(
    house: House, state: UndertakingState
) -> None:
    first = house.a_case()
    given = give(house, first, YEAR_END)
    second = a_later_case(house)
    confidentiality.take_over(house.work, second.id, held(house, second).id)

    outcome = leave(house, first, given, state)
    after = held(house, second)
    assert after.state is (U.DRAFT if state is U.VOIDED else U.ACCESS_REVOKED)
    assert cases.view(house.work, second.id).swap.nda_status() == (0, 2)

    assert outcome.undo is not None
    undoing.undo(house.work, outcome.undo)
    assert held(house, first).state is U.COUNTERSIGNED
    assert cases.view(house.work, second.id).swap.nda_status() == (1, 2)
    assert audit.faults(house.work.db) == ()


def test_access_is_revoked_on_a_day_that_has_come(house: House) -> None:
    swap = house.a_case()
    given = give(house, swap)
    tomorrow = house.work.today() + timedelta(days=1)
    with pytest.raises(DomainError) as refused:
        leave(house, swap, given, U.ACCESS_REVOKED, on=tomorrow)
    assert (code(refused), refused.value.problems[0].field) == (ProblemCode.DATE_IN_FUTURE, "on")
    house = replace(house, work=house.on(tomorrow))
    leave(house, swap, given, U.ACCESS_REVOKED, on=house.work.today() - timedelta(days=1))
    revoked = held(house, swap)
    assert revoked.reached(U.ACCESS_REVOKED) == tomorrow - timedelta(days=1)
    assert revoked.reason == "falscher Name"


def test_nobody_is_obliged_without_a_name_and_a_function(house: House) -> None:
    swap = house.a_case()
    with pytest.raises(DomainError) as refused:
        step(house, swap, act=Act.FORMAL_OBLIGATION, by="Holger Brandt")
    assert [(p.code, p.field) for p in refused.value.problems] == [
        (ProblemCode.REQUIRED, "by_function")
    ]
    done = step(
        house,
        swap,
        act=Act.FORMAL_OBLIGATION,
        by="Holger Brandt",
        by_function="Verbandsvorsteher",
    )
    assert (done.by, done.by_function) == ("Holger Brandt", "Verbandsvorsteher")


def test_who_was_obliged_before_has_a_day_for_the_proof(house: House) -> None:
    first = house.a_case()
    assert confidentiality.proof_of_obligation(house.work, first, first.placements[0]) is None
    step(house, first, act=Act.FORMAL_OBLIGATION, by="Holger Brandt", by_function="Leitung")
    second = a_later_case(house)
    day = confidentiality.proof_of_obligation(house.work, second, second.placements[0])
    assert day == house.work.today()


def test_a_visitor_who_becomes_a_civil_servant_needs_no_obligation(house: House) -> None:
    swap = house.a_case()
    saved = people.save(house.work, replace(house.mara, status_group=StatusGroup.CIVIL_SERVANT))
    excused = obligation(house, swap.id)
    assert (excused.state, excused.reason) == (U.NOT_REQUIRED, CIVIL_SERVANT)
    assert audit.faults(house.work.db) == ()

    employed = replace(saved.value, status_group=StatusGroup.COLLECTIVE_AGREEMENT_EMPLOYEE)
    people.save(house.work, employed)
    assert (obligation(house, swap.id).state, obligation(house, swap.id).reason) == (U.DRAFT, "")


def test_undoing_the_person_undoes_what_followed(house: House) -> None:
    swap = house.a_case()
    saved = people.save(house.work, replace(house.mara, status_group=StatusGroup.CIVIL_SERVANT))
    assert saved.undo is not None
    undoing.undo(house.work, saved.undo)
    assert obligation(house, swap.id).state is U.DRAFT
    assert audit.faults(house.work.db) == ()


def test_what_was_decided_by_hand_does_not_follow_the_status_group(house: House) -> None:
    swap = house.a_case()
    reason = "Nachweis der Verpflichtung vom 03.05.2019 liegt vor."
    confidentiality.leave(
        house.work, swap.id, obligation(house, swap.id).id, U.NOT_REQUIRED, reason
    )
    saved = people.save(house.work, replace(house.mara, status_group=StatusGroup.CIVIL_SERVANT))
    people.save(house.work, replace(saved.value, status_group=StatusGroup.TRAINEE))
    assert obligation(house, swap.id).reason == reason


def test_an_act_that_was_performed_stays_performed(house: House) -> None:
    swap = house.a_case()
    step(house, swap, act=Act.FORMAL_OBLIGATION, by="Holger Brandt", by_function="Leitung")
    people.save(house.work, replace(house.mara, status_group=StatusGroup.CIVIL_SERVANT))
    assert obligation(house, swap.id).state is U.PERFORMED
