"""What still stands in the way: each requirement appears with its lack and goes with its fact."""

from collections.abc import Callable
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
    an_approval,
    an_office,
    an_undertaking,
    signatures,
    the_other_placement,
    undertakings,
)

from jobswap_desktop.domain.agreement import Agreement, ApprovalKind, ApprovalState
from jobswap_desktop.domain.cases import case_row
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.ids import AgreementId, OfficeId, PersonId
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import (
    AppliedRule,
    ParticipationKind,
    ParticipationState,
)
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.requirements import Requirement, RequirementCode, Step
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap, SwapKind

C = RequirementCode
U = UndertakingState
P = ParticipationState
AFTER = FRIDAY + timedelta(days=1)


def with_act(act: Act, state: UndertakingState, **changes: Any) -> Placement:
    """Return direction A with one act as given and the others filed."""
    others = tuple(item for item in undertakings(U.FILED) if item.act is not act)
    return a_placement(undertakings=(*others, an_undertaking(act, state, **changes)))


def lacking(**changes: Any) -> Swap:
    """Return direction A of a ready case with something taken away from the placement."""
    return a_ready_swap(placements=(replace(a_placement(), **changes),))


def with_placement(placement: Placement) -> Swap:
    return a_ready_swap(placements=(placement,))


def with_participation(
    state: ParticipationState, kind: ParticipationKind = ParticipationKind.INFORMATION
) -> Swap:
    return a_ready_swap(participations=(a_participation(state=state, kind=kind),))


def with_approval(kind: ApprovalKind, state: ApprovalState) -> Swap:
    return a_ready_swap(approvals=(an_approval(kind=kind, state=state),))


def outdated() -> Swap:
    made = a_ready_swap(placements=(a_placement(),))
    return replace(made, placements=(a_placement(place="Rathaus, Raum 1"),))


def unsigned() -> Swap:
    swap = a_swap(placements=(a_placement(),))
    agreement = Agreement(
        id=AgreementId("agreement"),
        revision=1,
        material_hash=swap.material_hash,
        created_on=TODAY,
        signatures=signatures(None)[:1],
    )
    return replace(swap, agreement=agreement)


S, R = ApprovalKind.SUPERVISOR, ApprovalState
LACKS: dict[RequirementCode, list[Callable[[], Swap]]] = {
    C.REQUEST_NOT_MADE: [lambda: a_ready_swap(state=SwapState.DRAFT)],
    C.STATUS_GROUP_OPEN: [
        lambda: lacking(visitor=a_person(status_group=StatusGroup.UNKNOWN)),
    ],
    C.SUPERVISOR_OPEN: [lambda: with_approval(S, R.OPEN)],
    C.SUPERVISOR_REFUSED: [lambda: with_approval(S, R.REFUSED)],
    C.RULE_OPEN: [
        lambda: a_ready_swap(
            participations=(a_participation(state=P.DRAFT, rule=AppliedRule(id="", law="")),)
        )
    ],
    C.PERSON_TO_BE_HEARD: [
        lambda: a_ready_swap(
            participations=(a_participation(state=P.CONSENTED, unfavourable_facts=True),)
        )
    ],
    C.SUBMISSION_OPEN: [lambda: with_participation(P.DRAFT)],
    C.ANSWER_OPEN: [
        lambda: with_participation(P.SUBMITTED),
        lambda: with_participation(P.DISCUSSED),
        lambda: with_participation(P.ESCALATED),
    ],
    C.INFORMATION_REQUESTED: [lambda: with_participation(P.MORE_INFO_REQUESTED)],
    C.DISCUSSION_OPEN: [lambda: with_participation(P.DISCUSSION_REQUESTED)],
    C.BODY_REFUSED: [
        lambda: with_participation(P.REFUSED),
    ],
    C.DECIDED_AGAINST: [lambda: with_participation(P.DECIDED_NEGATIVE)],
    C.SUBMISSION_WITHDRAWN: [lambda: with_participation(P.WITHDRAWN)],
    C.OBJECTION_OPEN: [lambda: with_participation(P.REFUSED, ParticipationKind.HEARING)],
    C.APPROVAL_OPEN: [
        lambda: with_approval(ApprovalKind.HEAD_OF_OFFICE, R.OPEN),
        lambda: with_approval(ApprovalKind.HR_OFFICE, R.OPEN),
    ],
    C.APPROVAL_REFUSED: [lambda: with_approval(ApprovalKind.HEAD_OF_OFFICE, R.REFUSED)],
    C.SHARING_CONSENT_OPEN: [lambda: lacking(data_sharing_consent_on=None)],
    C.NDA_OPEN: [
        lambda: with_placement(with_act(Act.NDA, U.DRAFT)),
        lambda: with_placement(with_act(Act.NDA, U.VOIDED)),
        lambda: lacking(undertakings=undertakings(U.FILED)[1:]),
    ],
    C.NDA_HANDED_OVER: [lambda: with_placement(with_act(Act.NDA, U.HANDED_OVER))],
    C.NDA_SIGNED: [lambda: with_placement(with_act(Act.NDA, U.SIGNED_BY_VISITOR))],
    C.NDA_LAPSED: [
        lambda: with_placement(with_act(Act.NDA, U.FILED, covers_until=date(2022, 2, 24)))
    ],
    C.NDA_REVOKED: [lambda: with_placement(with_act(Act.NDA, U.ACCESS_REVOKED))],
    C.OBLIGATION_OPEN: [lambda: with_placement(with_act(Act.FORMAL_OBLIGATION, U.DRAFT))],
    C.DATA_PROTECTION_OPEN: [lambda: with_placement(with_act(Act.DATA_PROTECTION, U.DRAFT))],
    C.DATA_PROTECTION_HANDED_OVER: [
        lambda: with_placement(with_act(Act.DATA_PROTECTION, U.HANDED_OVER))
    ],
    C.PLACE_OPEN: [lambda: lacking(place=" ")],
    C.AGREEMENT_NOT_MADE: [lambda: a_swap(placements=(a_placement(),))],
    C.AGREEMENT_OUTDATED: [outdated],
    C.SIGNATURE_OPEN: [unsigned],
    C.CONTACT_OPEN: [lambda: lacking(contact="  ")],
    C.FIRST_DAY_OPEN: [lambda: lacking(first_time=None)],
}


@pytest.mark.parametrize("code", LACKS)
def test_lack_is_named_and_is_all_that_is_named(code: RequirementCode) -> None:
    for lack in LACKS[code]:
        assert [item.code for item in lack().missing()] == [code]


def test_ready_case_lacks_nothing() -> None:
    assert a_ready_swap().missing() == ()
    assert a_ready_swap(placements=(a_placement(),)).missing() == ()


def test_every_requirement_is_tried() -> None:
    closing = {C.CERTIFICATE_OPEN, C.NOT_CLOSED}
    assert LACKS.keys() | closing == set(C)


@pytest.mark.parametrize(
    ("act", "state"),
    [
        (Act.NDA, U.COUNTERSIGNED),
        (Act.NDA, U.FILED),
        (Act.NDA, U.NOT_REQUIRED),
        (Act.FORMAL_OBLIGATION, U.PERFORMED),
        (Act.FORMAL_OBLIGATION, U.NOT_REQUIRED),
        (Act.DATA_PROTECTION, U.SIGNED_BY_VISITOR),
        (Act.DATA_PROTECTION, U.NOT_REQUIRED),
    ],
)
def test_act_satisfies_from_its_gate_on(act: Act, state: UndertakingState) -> None:
    assert with_placement(with_act(act, state)).missing() == ()


@pytest.mark.parametrize(
    "state", [P.NOT_REQUIRED, P.NOTED, P.CONSENTED, P.DEEMED_CONSENTED, P.DECIDED_POSITIVE]
)
def test_participation_closed_positive_satisfies(state: ParticipationState) -> None:
    assert with_participation(state).missing() == ()


def test_requirement_names_whom_it_is_about() -> None:
    nda = with_placement(with_act(Act.NDA, U.SIGNED_BY_VISITOR)).missing()[0]
    assert (nda.name, nda.office) == ("Mara Lindner", "IT-Verbund Westtal")
    assert nda.subject.startswith("id-")
    body = with_participation(P.SUBMITTED).missing()[0]
    assert (body.name, body.office) == ("personalrat", "Stadt Lindenfurt")
    assert body.due_on == date(2022, 1, 31)
    assert with_approval(S, R.OPEN).missing()[0].office == "Stadt Lindenfurt"
    line = unsigned().missing()[0]
    assert (line.name, line.office) == ("Petra Sommer", "Stadt Lindenfurt")


@pytest.mark.parametrize("state", [P.DRAFT, P.MORE_INFO_REQUESTED, P.DISCUSSION_REQUESTED])
def test_no_last_day_where_the_body_does_not_owe_an_answer(state: ParticipationState) -> None:
    assert with_participation(state).missing()[0].due_on is None


def a_bare_swap(**changes: Any) -> Swap:
    """Return a draft for which nothing has been done yet."""
    bare: dict[str, Any] = {
        "contact": "",
        "first_time": None,
        "data_sharing_consent_on": None,
        "undertakings": undertakings(),
    }
    fields: dict[str, Any] = {
        "state": SwapState.DRAFT,
        "placements": (a_placement(**bare), the_other_placement(**bare)),
        "approvals": tuple(
            an_approval(kind=kind, state=ApprovalState.OPEN) for kind in reversed(ApprovalKind)
        ),
        "participations": (a_participation(state=P.DRAFT),),
    }
    return a_swap(**(fields | changes))


def test_steps_come_in_order_and_each_has_its_part() -> None:
    steps = [item.step for item in a_bare_swap().missing(Step.CLOSING)]
    assert steps == sorted(steps, key=list(Step).index)
    assert set(steps) == set(Step)


@pytest.mark.parametrize(
    ("setback", "named"),
    [
        ({"state": P.REFUSED, "kind": ParticipationKind.CONSENT}, C.BODY_REFUSED),
        ({"state": P.DECIDED_NEGATIVE, "kind": ParticipationKind.CONSENT}, C.DECIDED_AGAINST),
        ({"state": P.REFUSED, "kind": ParticipationKind.HEARING}, C.OBJECTION_OPEN),
        ({"state": P.CONSENTED, "unfavourable_facts": True}, C.PERSON_TO_BE_HEARD),
    ],
)
def test_what_a_body_said_against_it_comes_first(
    setback: dict[str, Any], named: RequirementCode
) -> None:
    waiting = a_participation(body=Body.EQUALITY_OFFICER, state=P.DRAFT)
    elsewhere = a_participation(office_id=OfficeId("office-b"), state=P.DRAFT)
    said = a_participation(**setback)
    swap = a_bare_swap(state=SwapState.IN_REVIEW, participations=(waiting, elsewhere, said))
    assert (swap.missing()[0].code, swap.missing()[0].subject) == (named, said.id)
    row = case_row(swap)
    assert (row.next_code, row.is_set_back, row.is_ours) == (named.value, True, True)
    assert not case_row(a_bare_swap()).is_set_back


@pytest.mark.parametrize("until", list(Step))
def test_list_ends_with_the_step_asked_for(until: Step) -> None:
    swap = a_bare_swap()
    whole = swap.missing(Step.CLOSING)
    wanted = list(Step)[: list(Step).index(until) + 1]
    assert swap.missing(until) == tuple(item for item in whole if item.step in wanted)
    assert swap.missing(until)[-1].step is until


def test_both_directions_are_listed_first_one_first() -> None:
    names = [i.name for i in a_bare_swap().missing() if i.step is Step.CONFIDENTIALITY]
    assert names == ["Mara Lindner"] * 3 + ["Jana Voss"] * 3
    codes = [i.code for i in a_bare_swap().missing() if i.step is Step.CONFIDENTIALITY]
    assert codes[:3] == [C.NDA_OPEN, C.OBLIGATION_OPEN, C.DATA_PROTECTION_OPEN]


def test_consent_to_share_comes_before_anybody_is_told() -> None:
    missing = a_bare_swap().missing()
    steps = [item.step for item in missing if item.code is C.SHARING_CONSENT_OPEN]
    assert steps == [Step.REQUEST] * 2


def code(requirement: Requirement | None) -> RequirementCode | None:
    return requirement.code if requirement else None


def test_next_requirement_before_during_and_after_the_stay() -> None:
    swap = a_ready_swap()
    assert swap.next_requirement(TODAY) is None
    assert swap.next_requirement(MONDAY) is None
    assert swap.next_requirement(FRIDAY) is None
    assert code(swap.next_requirement(AFTER)) is C.CERTIFICATE_OPEN
    certified = replace(
        swap, placements=tuple(replace(p, certificate_on=AFTER) for p in swap.placements)
    )
    assert code(certified.next_requirement(AFTER)) is C.NOT_CLOSED
    assert replace(certified, state=SwapState.CLOSED).next_requirement(AFTER) is None


def test_what_was_left_undone_comes_before_the_closing() -> None:
    assert code(a_swap().next_requirement(AFTER)) is C.AGREEMENT_NOT_MADE


@pytest.mark.parametrize("state", ["rejected", "withdrawn", "cancelled", "aborted", "closed"])
def test_case_that_is_over_owes_nothing(state: str) -> None:
    over = a_bare_swap(state=SwapState(state))
    assert over.next_requirement(TODAY) is None
    assert over.next_due(TODAY) is None


def test_next_due_is_the_earliest_answer_then_the_first_day_then_nothing() -> None:
    late = a_participation(state=P.SUBMITTED, due_on=date(2022, 2, 9))
    early = a_participation(state=P.DISCUSSED, due_on=date(2022, 2, 4))
    answered = a_participation(state=P.ESCALATED, due_on=date(2022, 1, 4))
    swap = a_swap(participations=(late, early, answered))
    assert swap.next_due(TODAY) == date(2022, 2, 4)
    assert a_swap().next_due(TODAY) == MONDAY
    assert a_swap().next_due(MONDAY) == MONDAY
    assert a_swap().next_due(MONDAY + timedelta(days=1)) is None


def test_one_sided_hospitation_asks_for_one_direction() -> None:
    swap = a_one_sided_swap(
        placements=(a_placement(undertakings=undertakings()),), participations=()
    )
    assert swap.nda_status() == (0, 1)
    assert {item.name for item in swap.missing() if item.step is Step.CONFIDENTIALITY} == {
        "Mara Lindner"
    }


def test_internship_without_a_home_office_needs_no_approval_there() -> None:
    visitor = replace(a_placement().visitor, id=PersonId("pupil"), office_id=None)
    placement = a_placement(visitor=visitor, home=None, host=an_office())
    swap = a_ready_swap(
        kind=SwapKind.INTERNSHIP,
        placements=(placement,),
        approvals=(an_approval(kind=ApprovalKind.HEAD_OF_OFFICE),),
        participations=(a_participation(),),
    )
    assert [office.id for office in swap.offices] == [OfficeId("office-a")]
    assert swap.missing() == ()
    assert swap.advance(TODAY).state is SwapState.APPROVED
    assert swap.state_on(TODAY) is SwapState.READY
