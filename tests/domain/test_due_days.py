"""The days that matter of one case: which there are, whose they are, and how soon they come."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import MONDAY, TODAY, a_participation, a_ready_swap, a_swap

from jobswap_desktop.domain.cases import case_row
from jobswap_desktop.domain.due_days import DeadlineKind, DeadlineRow, DueGroup, deadline_rows
from jobswap_desktop.domain.follow_up import FollowUp
from jobswap_desktop.domain.ids import FollowUpId, SwapId
from jobswap_desktop.domain.participation import ParticipationKind, ParticipationState
from jobswap_desktop.domain.states import OVER, SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.workdays import Period

DUE = date(2022, 2, 4)
WAITING = a_participation(state=ParticipationState.SUBMITTED, due_on=DUE)


def a_follow_up(day: date = DUE, **changes: object) -> FollowUp:
    made = FollowUp(id=FollowUpId(f"f-{day}"), due_on=day, subject="Nachfragen")
    return replace(made, **changes)  # type: ignore[arg-type] # fields by keyword


def kinds(swap: Swap) -> list[DeadlineKind]:
    return [row.kind for row in deadline_rows(swap)]


def test_answers_and_open_follow_ups_are_days() -> None:
    done = a_follow_up(date(2022, 2, 1), done_on=TODAY)
    swap = a_ready_swap(participations=(WAITING,), follow_ups=(done, a_follow_up()))
    found = [row for row in deadline_rows(swap) if row.kind is not DeadlineKind.START]
    assert [(row.kind, row.due_on) for row in found] == [
        (DeadlineKind.ANSWER, DUE),
        (DeadlineKind.FOLLOW_UP, DUE),
    ]
    assert found[0].office == "Stadt Lindenfurt"
    assert found[1].name == "Nachfragen"


def test_a_stay_is_told_once_less_time_is_left_than_the_case_needs() -> None:
    (start,) = deadline_rows(a_swap())
    assert start.kind is DeadlineKind.START
    assert (start.due_on, start.shown_from) == (MONDAY, MONDAY - timedelta(days=14))
    assert kinds(a_ready_swap()) == []
    assert kinds(a_swap(state=SwapState.DRAFT)) == []


def test_a_follow_up_is_its_assignees_alone() -> None:
    theirs = a_follow_up(assignee="Ute Lang")
    swap = a_ready_swap(deputy="Ina Vogt", follow_ups=(theirs, a_follow_up(date(2022, 2, 7))))
    owners = [(row.responsible, row.deputy) for row in deadline_rows(swap)]
    assert owners == [("Ute Lang", ""), ("Kim Weber", "Ina Vogt")]


def test_a_refusal_keeps_the_day_until_which_it_can_be_taken_further() -> None:
    rule = replace(WAITING.rule, escalation_period=Period(5, "working_days"))
    refused = replace(
        WAITING,
        kind=ParticipationKind.CONSENT,
        state=ParticipationState.REFUSED,
        rule=rule,
        reply_on=date(2022, 2, 1),
    )
    days = {row.kind: row.due_on for row in deadline_rows(a_swap(participations=(refused,)))}
    assert days[DeadlineKind.ANSWER] == date(2022, 2, 8)


@pytest.mark.parametrize("state", sorted(OVER))
def test_a_case_that_is_over_has_no_days(state: SwapState) -> None:
    assert kinds(a_swap(state=state, participations=(WAITING,), follow_ups=(a_follow_up(),))) == []


@pytest.mark.parametrize(
    ("days", "group"),
    [
        (-1, DueGroup.OVERDUE),
        (0, DueGroup.TODAY),
        (1, DueGroup.THIS_WEEK),
        (5, DueGroup.THIS_WEEK),
        (6, DueGroup.LATER),
    ],
)
def test_groups_end_with_the_week(days: int, group: DueGroup) -> None:
    tuesday = date(2022, 2, 1)
    row = DeadlineRow(
        id="x",
        swap_id=SwapId("s"),
        reference="",
        title="",
        kind=DeadlineKind.FOLLOW_UP,
        due_on=tuesday + timedelta(days=days),
        shown_from=tuesday,
    )
    assert row.group(tuesday) is group


def test_nothing_brings_a_forgotten_case_to_mind() -> None:
    assert case_row(a_swap()).is_forgotten
    assert not case_row(a_swap(follow_ups=(a_follow_up(),))).is_forgotten
    assert case_row(a_swap(follow_ups=(a_follow_up(done_on=TODAY),))).is_forgotten
    assert not case_row(a_swap(participations=(WAITING,))).is_forgotten
    assert not case_row(a_swap(state=SwapState.WITHDRAWN)).is_forgotten


def test_the_next_day_of_a_line_is_the_earliest_of_both() -> None:
    early, late = DUE - timedelta(days=1), DUE + timedelta(days=1)
    for day, expected in (
        (early, (DeadlineKind.FOLLOW_UP, early)),
        (late, (DeadlineKind.ANSWER, DUE)),
    ):
        swap = a_swap(participations=(WAITING,), follow_ups=(a_follow_up(day),))
        assert case_row(swap).next_deadline(TODAY) == expected
        assert case_row(swap).next_due(TODAY) == swap.next_due(TODAY)
