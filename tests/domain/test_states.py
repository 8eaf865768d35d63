"""Where a case may go: the one table, its conditions, and the states that follow from the day."""

import itertools
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from builders import (
    FRIDAY,
    MONDAY,
    TODAY,
    a_participation,
    a_placement,
    a_ready_swap,
    a_swap,
    an_approval,
    an_undertaking,
    approvals,
    the_other_placement,
    undertakings,
)

from jobswap_desktop.domain.agreement import ApprovalKind, ApprovalState
from jobswap_desktop.domain.cases import case_row
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.participation import ParticipationState
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.requirements import RequirementCode, Step
from jobswap_desktop.domain.states import (
    COMPUTED,
    OVER,
    TRANSITIONS,
    Condition,
    SwapState,
    shown_state,
    transition,
)
from jobswap_desktop.domain.swap import Swap

S = SwapState
DAY = timedelta(days=1)
AFTER = FRIDAY + DAY

# The table of the specification, written down a second time: who may go where.
CLERK = frozenset({Role.HR_CLERK})
ALLOWED = {
    (S.DRAFT, S.REQUESTED): frozenset({Role.HR_CLERK, Role.STAFF_COUNCIL}),
    (S.DRAFT, S.WITHDRAWN): CLERK,
    (S.REQUESTED, S.IN_REVIEW): CLERK,
    (S.REQUESTED, S.REJECTED): CLERK,
    (S.REQUESTED, S.WITHDRAWN): CLERK,
    (S.IN_REVIEW, S.IN_PARTICIPATION): CLERK,
    (S.IN_REVIEW, S.REQUESTED): CLERK,
    (S.IN_PARTICIPATION, S.IN_REVIEW): CLERK,
    (S.APPROVED, S.IN_PARTICIPATION): CLERK,
    (S.IN_REVIEW, S.REJECTED): CLERK,
    (S.IN_REVIEW, S.WITHDRAWN): CLERK,
    (S.IN_PARTICIPATION, S.APPROVED): CLERK,
    (S.IN_PARTICIPATION, S.REJECTED): CLERK,
    (S.IN_PARTICIPATION, S.WITHDRAWN): CLERK,
    (S.APPROVED, S.CLOSED): CLERK,
    (S.APPROVED, S.CANCELLED): CLERK,
    (S.APPROVED, S.ABORTED): CLERK,
}
NEEDS_REASON = {S.REJECTED, S.WITHDRAWN, S.CANCELLED, S.ABORTED}


# What must be open again before a case goes back by itself.
OPEN_AGAIN: dict[tuple[SwapState, SwapState], dict[str, Any]] = {
    (S.IN_REVIEW, S.REQUESTED): {"approvals": approvals(ApprovalState.OPEN)},
    (S.IN_PARTICIPATION, S.IN_REVIEW): {
        "participations": (a_participation(state=ParticipationState.DRAFT),)
    },
    (S.APPROVED, S.IN_PARTICIPATION): {
        "participations": (a_participation(state=ParticipationState.SUBMITTED),)
    },
}


def fulfilled(state: SwapState, target: SwapState) -> tuple[Swap, date]:
    """Return a case in `state`, and a day, for which every condition on the way holds."""
    day = {S.CLOSED: AFTER, S.ABORTED: MONDAY}.get(target, TODAY)
    swap = a_ready_swap(
        state=state,
        placements=(
            a_placement(certificate_on=FRIDAY),
            the_other_placement(certificate_on=FRIDAY),
        ),
    )
    return replace(swap, **OPEN_AGAIN.get((state, target), {})), day


def code_of(swap: Swap, target: SwapState, role: Role, day: date, reason: str) -> ProblemCode:
    with pytest.raises(DomainError) as refused:
        swap.move(target, role, day, reason)
    (problem,) = refused.value.problems
    return problem.code


@pytest.mark.parametrize("source", list(S))
def test_every_state_leads_where_the_table_says_and_for_whom(source: SwapState) -> None:
    for target, role in itertools.product(S, Role):
        swap, day = fulfilled(source, target)
        roles = ALLOWED.get((source, target))
        if roles is None:
            expected = ProblemCode.TRANSITION_NOT_ALLOWED
        elif role not in roles:
            expected = ProblemCode.ROLE_NOT_ALLOWED
        else:
            moved = swap.move(target, role, day, "weil es so ist")
            assert moved.state is target
            assert (
                replace(
                    moved,
                    state=swap.state,
                    reason=swap.reason,
                    requested_on=swap.requested_on,
                    closed_on=swap.closed_on,
                )
                == swap
            )
            continue
        assert code_of(swap, target, role, day, "weil es so ist") is expected


def test_table_has_each_transition_once_and_nothing_computed() -> None:
    ways = [(row.source, row.target) for row in TRANSITIONS]
    assert len(ways) == len(set(ways))
    assert set(ways) == set(ALLOWED)
    assert not COMPUTED & {state for way in ways for state in way}
    assert all(transition(state, target) is None for state in OVER for target in S)


@pytest.mark.parametrize("way", [way for way in ALLOWED if way[1] in NEEDS_REASON])
@pytest.mark.parametrize("reason", ["", "  \n"])
def test_leaving_the_way_takes_a_reason(way: tuple[SwapState, SwapState], reason: str) -> None:
    swap, day = fulfilled(*way)
    assert code_of(swap, way[1], Role.HR_CLERK, day, reason) is ProblemCode.REASON_REQUIRED


@pytest.mark.parametrize("way", [way for way in ALLOWED if way[1] not in NEEDS_REASON])
def test_going_on_takes_none(way: tuple[SwapState, SwapState]) -> None:
    swap, day = fulfilled(*way)
    assert swap.move(way[1], Role.HR_CLERK, day).state is way[1]


def test_reason_and_day_are_kept() -> None:
    withdrawn = a_swap(state=S.REQUESTED).move(S.WITHDRAWN, Role.HR_CLERK, TODAY, "Elternzeit")
    assert (withdrawn.reason, withdrawn.closed_on) == ("Elternzeit", TODAY)
    assert withdrawn.is_over
    requested = a_swap(state=S.DRAFT).move(S.REQUESTED, Role.STAFF_COUNCIL, TODAY)
    assert (requested.requested_on, requested.closed_on) == (TODAY, None)


OPEN = ApprovalState.OPEN
REFUSED = ApprovalState.REFUSED
CONDITIONS: list[tuple[SwapState, SwapState, dict[str, Any], date]] = [
    (S.REQUESTED, S.IN_REVIEW, {"approvals": approvals(OPEN)}, TODAY),
    (
        S.REQUESTED,
        S.IN_REVIEW,
        {"approvals": (an_approval(), an_approval("office-b", state=REFUSED))},
        TODAY,
    ),
    (
        S.IN_REVIEW,
        S.IN_PARTICIPATION,
        {
            "participations": (
                a_participation(),
                a_participation(state=ParticipationState.DRAFT),
            )
        },
        TODAY,
    ),
    (
        S.IN_PARTICIPATION,
        S.APPROVED,
        {"participations": (a_participation(state=ParticipationState.SUBMITTED),)},
        TODAY,
    ),
    (
        S.IN_PARTICIPATION,
        S.APPROVED,
        {"participations": (a_participation(state=ParticipationState.REFUSED),)},
        TODAY,
    ),
    *(
        (
            S.IN_PARTICIPATION,
            S.APPROVED,
            {"approvals": (*approvals(), an_approval(kind=kind, state=OPEN))},
            TODAY,
        )
        for kind in ApprovalKind
    ),
    (S.IN_REVIEW, S.REQUESTED, {"approvals": approvals()}, TODAY),
    (S.IN_PARTICIPATION, S.IN_REVIEW, {"participations": (a_participation(),)}, TODAY),
    (S.APPROVED, S.IN_PARTICIPATION, {"participations": (a_participation(),)}, TODAY),
    (S.APPROVED, S.CANCELLED, {}, MONDAY),
    (S.APPROVED, S.ABORTED, {}, MONDAY - DAY),
    (S.APPROVED, S.CLOSED, {}, FRIDAY),
    (S.APPROVED, S.CLOSED, {"placements": (a_placement(),)}, AFTER),
]


@pytest.mark.parametrize(("source", "target", "changes", "day"), CONDITIONS)
def test_condition_that_does_not_hold_decides(
    source: SwapState, target: SwapState, changes: dict[str, Any], day: date
) -> None:
    swap = replace(fulfilled(source, target)[0], **changes)
    assert code_of(swap, target, Role.HR_CLERK, day, "Grund") is ProblemCode.CONDITION_NOT_MET


def test_every_condition_has_a_case_in_which_it_fails() -> None:
    tried = {row.condition for s, t, *_ in CONDITIONS if (row := transition(s, t))}
    # A reason is checked by itself, see above.
    assert tried == set(Condition) - {Condition.NONE, Condition.REASON_GIVEN}


def test_facts_carry_a_case_forward_by_themselves() -> None:
    swap = a_swap(state=S.REQUESTED, approvals=approvals(OPEN))
    assert swap.advance(TODAY) == swap
    supervisors = tuple(
        replace(item, state=ApprovalState.GRANTED) if item.kind is ApprovalKind.SUPERVISOR else item
        for item in swap.approvals
    )
    assert replace(swap, approvals=supervisors).advance(TODAY).state is S.IN_PARTICIPATION
    assert replace(swap, approvals=approvals()).advance(TODAY).state is S.APPROVED


@pytest.mark.parametrize("way", OPEN_AGAIN)
def test_a_case_goes_back_by_itself_as_far_as_its_facts_are_gone(
    way: tuple[SwapState, SwapState],
) -> None:
    swap, day = fulfilled(*way)
    back = swap.advance(day)
    assert back.state is way[1]
    assert (
        replace(back, **{name: getattr(a_swap(), name) for name in OPEN_AGAIN[way]})
        .advance(day)
        .state
        is S.APPROVED
    )


def test_a_case_loses_all_its_ground_at_once() -> None:
    swap = a_swap(
        approvals=approvals(OPEN),
        participations=(a_participation(state=ParticipationState.DRAFT),),
    )
    assert swap.advance(TODAY).state is S.REQUESTED


@pytest.mark.parametrize("state", sorted(OVER | {S.DRAFT, S.APPROVED}))
def test_no_fact_moves_a_case_that_a_person_must_move(state: SwapState) -> None:
    swap, _ = fulfilled(state, S.CLOSED)
    assert swap.advance(AFTER).state is state


def test_facts_never_move_a_case_past_a_refusal() -> None:
    refused = a_swap(state=S.REQUESTED, approvals=(an_approval(state=REFUSED),))
    assert refused.advance(TODAY).state is S.REQUESTED


@pytest.mark.parametrize(
    ("today", "complete", "expected"),
    [
        (MONDAY - DAY, True, S.READY),
        (MONDAY, True, S.RUNNING),
        (FRIDAY, True, S.RUNNING),
        (AFTER, True, S.FINISHED),
        (MONDAY - DAY, False, S.APPROVED),
        (MONDAY, False, S.RUNNING),
        (FRIDAY, False, S.RUNNING),
        (AFTER, False, S.FINISHED),
    ],
)
def test_shown_state_around_start_and_end(today: date, complete: bool, expected: SwapState) -> None:
    shown = shown_state(S.APPROVED, MONDAY, FRIDAY, today, complete=complete, protected=True)
    assert shown is expected
    ready = a_ready_swap()
    swap = ready if complete else replace(ready, agreement=None)
    assert swap.state_on(today) is expected
    assert case_row(swap).state_on(today) is expected


@pytest.mark.parametrize(
    ("today", "expected"),
    [
        (MONDAY - DAY, S.APPROVED),
        (MONDAY, S.APPROVED),
        (FRIDAY, S.APPROVED),
        (AFTER, S.FINISHED),
    ],
)
def test_no_stay_is_shown_as_running_without_the_declarations(
    today: date, expected: SwapState
) -> None:
    swap = voided(a_ready_swap())
    assert swap.state_on(today) is expected
    assert case_row(swap).state_on(today) is expected


def test_a_stay_runs_on_under_another_name_and_says_what_is_missing() -> None:
    ready = a_ready_swap()
    first, second = ready.placements
    renamed = replace(first, visitor=replace(first.visitor, last_name="Linder"))
    swap = replace(ready, placements=(renamed, second))
    assert swap.state_on(MONDAY - DAY) is S.APPROVED
    assert swap.state_on(MONDAY + DAY) is S.RUNNING
    missing = swap.next_requirement(MONDAY + DAY)
    assert missing is not None
    assert missing.code is RequirementCode.AGREEMENT_OUTDATED


def test_asking_anew_leaves_the_day_of_the_request_alone() -> None:
    requested = a_swap(state=S.DRAFT, approvals=()).move(S.REQUESTED, Role.HR_CLERK, TODAY)
    assert requested.requested_on == TODAY
    opened = (an_approval(state=ApprovalState.OPEN),)
    asked = replace(requested, state=S.IN_REVIEW, approvals=opened).advance(MONDAY)
    assert (asked.state, asked.requested_on) == (S.REQUESTED, TODAY)


@pytest.mark.parametrize("state", sorted(set(S) - COMPUTED - {S.APPROVED}))
@pytest.mark.parametrize("today", [MONDAY - DAY, MONDAY, AFTER])
def test_other_states_are_shown_as_they_are_stored(state: SwapState, today: date) -> None:
    assert a_ready_swap(state=state).state_on(today) is state


def test_shown_state_spans_both_stays() -> None:
    later = the_other_placement(first_day=date(2022, 3, 7), last_day=date(2022, 3, 11))
    later = replace(
        later,
        undertakings=tuple(replace(u, covers_until=later.last_day) for u in later.undertakings),
    )
    swap = a_ready_swap(placements=(a_placement(), later))
    assert swap.state_on(date(2022, 3, 1)) is S.RUNNING
    assert swap.state_on(date(2022, 3, 11)) is S.RUNNING
    assert swap.state_on(date(2022, 3, 12)) is S.FINISHED


def voided(swap: Swap) -> Swap:
    first, second = swap.placements
    nda = an_undertaking(Act.NDA, UndertakingState.COUNTERSIGNED)
    left = nda.leave(UndertakingState.VOIDED, "falscher Name", date(2022, 2, 10))
    broken = replace(second, undertakings=(left, *undertakings(UndertakingState.FILED)[1:]))
    return replace(swap, placements=(first, broken))


def test_voided_declaration_takes_ready_away_by_itself() -> None:
    ready = a_ready_swap()
    assert ready.state_on(TODAY) is S.READY
    assert ready.nda_status() == (2, 2)
    assert voided(ready).state_on(TODAY) is S.APPROVED
    assert voided(ready).nda_status() == (1, 2)


def test_a_stay_that_ended_or_never_began_raises_no_alarm() -> None:
    swap = voided(a_ready_swap())
    first, second = swap.placements
    ended = replace(swap, placements=(first, replace(second, ended_on=MONDAY + DAY)))
    assert [p.letter for p in ended.unprotected(MONDAY + DAY)] == ["B"]
    assert ended.unprotected(MONDAY + 2 * DAY) == ()
    never = replace(swap, placements=(first, replace(second, no_show=True)))
    assert never.unprotected(MONDAY) == ()
    assert Step.CLOSING in {item.step for item in ended.missing(Step.CLOSING)}
    assert [item.name for item in never.missing(Step.CLOSING)] == ["Mara Lindner", ""]


def test_voided_declaration_raises_an_alarm_on_every_day_of_the_stay_and_no_other() -> None:
    swap = voided(a_ready_swap())
    days = [MONDAY + DAY * number for number in range(-2, 8)]
    alarmed = [day for day in days if swap.unprotected(day)]
    assert alarmed == [MONDAY + DAY * number for number in range(5)]
    assert [p.letter for p in swap.unprotected(MONDAY)] == ["B"]
    assert a_ready_swap().unprotected(MONDAY) == ()
    assert replace(swap, state=S.CANCELLED).unprotected(MONDAY) == ()
