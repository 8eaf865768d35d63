"""When a new case is looked at again, and whether there is time enough for what it still needs."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import FRIDAY, MONDAY, a_participation, a_ready_swap, a_swap, approvals
from hypothesis import given
from hypothesis import strategies as st

from jobswap_desktop.domain.agreement import ApprovalState
from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.lead_times import calendar_days, days_needed, first_follow_up_on
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import Participation, ParticipationState
from jobswap_desktop.domain.workdays import Period

days = st.dates(date(2015, 1, 1), date(2035, 12, 31))


@pytest.mark.parametrize(
    ("today", "due"),
    [
        (MONDAY - timedelta(days=77), MONDAY - timedelta(days=70)),
        (MONDAY - timedelta(days=72), MONDAY - timedelta(days=70)),
        (MONDAY - timedelta(days=60), MONDAY - timedelta(days=53)),
        (MONDAY - timedelta(days=3), MONDAY),
        (MONDAY, MONDAY),
        (FRIDAY, FRIDAY),
    ],
)
def test_first_follow_up(today: date, due: date) -> None:
    assert first_follow_up_on(MONDAY, today) == due


@given(today=days, first_day=days)
def test_first_follow_up_comes_in_time(today: date, first_day: date) -> None:
    due = first_follow_up_on(first_day, today)
    assert today <= due
    assert due <= max(today, first_day)
    # A week, and the weekend that may lie at its end.
    assert due <= today + timedelta(days=9)
    assert due.weekday() < 5 or due in {today, first_day}


def asked(office: str, body: Body, weeks: int, state: ParticipationState) -> Participation:
    held = a_participation(office_id=OfficeId(office), body=body, state=state)
    return replace(held, rule=replace(held.rule, period=Period(weeks, "weeks")))


def test_bodies_of_one_office_take_their_time_one_after_the_other() -> None:
    draft, sent = ParticipationState.DRAFT, ParticipationState.SUBMITTED
    swap = a_ready_swap(
        participations=(
            asked("office-a", Body.EQUALITY_OFFICER, 3, draft),
            asked("office-a", Body.STAFF_COUNCIL, 2, draft),
            asked("office-b", Body.STAFF_COUNCIL, 4, draft),
        )
    )
    assert days_needed(swap) == 35
    waiting = a_ready_swap(participations=(asked("office-a", Body.STAFF_COUNCIL, 2, sent),))
    assert days_needed(waiting) == 0


def test_later_steps_count_with_their_usual_lead() -> None:
    assert days_needed(a_ready_swap()) == 0
    assert days_needed(a_swap()) == 14  # the agreement
    assert days_needed(a_swap(approvals=approvals(ApprovalState.OPEN))) == 28


@pytest.mark.parametrize(
    ("period", "expected"),
    [(Period(2, "weeks"), 14), (Period(10, "working_days"), 14), (Period(3, "calendar_days"), 3)],
)
def test_periods_in_days_of_the_calendar(period: Period, expected: int) -> None:
    assert calendar_days(period) == expected
