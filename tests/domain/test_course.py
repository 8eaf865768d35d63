"""What happens to a participation besides submission and answers, in every state."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from builders import a_participation

from jobswap_desktop.domain import course
from jobswap_desktop.domain.deadlines import with_due
from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode
from jobswap_desktop.domain.ids import ParticipationId
from jobswap_desktop.domain.offices import COUNCILS, Body
from jobswap_desktop.domain.participation import (
    WAITING,
    AffectedGroup,
    AppliedRule,
    Participation,
    ParticipationKind,
    ParticipationState,
    Silence,
)
from jobswap_desktop.domain.workdays import Period

P, K = ParticipationState, ParticipationKind
DAY = timedelta(days=1)
RECEIVED = date(2022, 1, 17)
DUE = date(2022, 1, 31)
TODAY = date(2022, 2, 8)
RULE = AppliedRule(
    id="nw.pr.consent",
    law="§ 66 Abs. 2, 3 LPVG NRW",
    silence=Silence.DEEMED_CONSENT,
    period=Period(2, "weeks"),
    urgent_period=Period(1, "weeks"),
    extension_period=Period(1, "weeks"),
)


def held(state: ParticipationState = P.SUBMITTED, **changes: Any) -> Participation:
    fields: dict[str, Any] = {
        "kind": K.CONSENT,
        "rule": RULE,
        "state": state,
        "received_on": RECEIVED,
        "due_on": DUE,
        "reply_on": None,
    }
    return a_participation(**(fields | changes))


def problem_of(deed: Callable[[], object]) -> Problem:
    with pytest.raises(DomainError) as refused:
        deed()
    (problem,) = refused.value.problems
    return problem


def suspended(item: Participation, on: date = date(2022, 1, 28)) -> Participation:
    return course.suspended(item, on, today=TODAY, land="NW")


@pytest.mark.parametrize("state", P)
def test_what_is_offered_is_what_is_possible(state: ParticipationState) -> None:
    """The screen asks `can_…` before it offers anything: neither may say more than the other."""
    item = held(state)
    deeds: list[tuple[bool, Callable[[], object]]] = [
        (course.can_be_urgent(item), lambda: course.marked_urgent(item, "Eile")),
        (course.can_be_suspended(item), lambda: suspended(item)),
        (course.can_agree(item), lambda: course.agreed(item, TODAY, "Ferien")),
        (course.can_be_corrected(item), lambda: course.reopened(item, "NW")),
    ]
    for possible, deed in deeds:
        if possible:
            deed()
        else:
            assert problem_of(deed).code is ProblemCode.TRANSITION_NOT_ALLOWED


def test_states_in_which_each_is_possible() -> None:
    assert {state for state in P if course.can_be_urgent(held(state))} == {P.DRAFT}
    assert {state for state in P if course.can_be_suspended(held(state))} == WAITING
    assert {state for state in P if course.can_agree(held(state))} == WAITING
    assert {state for state in P if course.can_be_asked_anew(held(state))} == set(P) - {P.DRAFT}
    not_yet = {P.DRAFT, P.SUBMITTED, P.NOT_REQUIRED}
    assert {state for state in P if course.can_be_corrected(held(state))} == set(P) - not_yet


def test_urgency_is_marked_with_its_reason_and_taken_back_without() -> None:
    urgent = course.marked_urgent(held(P.DRAFT), " Beginn vorgezogen ")
    assert (urgent.urgent, urgent.urgent_reason) == (True, "Beginn vorgezogen")
    plain = course.marked_urgent(urgent, "")
    assert (plain.urgent, plain.urgent_reason) == (False, "")
    bare = held(P.DRAFT, rule=replace(RULE, urgent_period=None))
    assert not course.can_be_urgent(bare)
    problem = problem_of(lambda: course.marked_urgent(bare, "Eile"))
    assert problem.code is ProblemCode.NO_URGENT_PERIOD


def test_suspension_adds_its_time_and_leaves_the_state() -> None:
    found = suspended(held())
    assert (found.state, found.suspended_on) == (P.SUBMITTED, date(2022, 1, 28))
    assert found.due_on == date(2022, 2, 7)
    assert suspended(found, date(2022, 1, 31)).due_on == date(2022, 2, 7)


@pytest.mark.parametrize(
    ("on", "code"),
    [
        (TODAY + DAY, ProblemCode.DATE_IN_FUTURE),
        (RECEIVED - DAY, ProblemCode.DATE_BACKWARDS),
        (DUE + DAY, ProblemCode.DEADLINE_OVER),
    ],
)
def test_suspension_lies_within_the_time(on: date, code: ProblemCode) -> None:
    assert problem_of(lambda: suspended(held(), on)).code is code


@pytest.mark.parametrize("body", Body)
def test_only_a_council_has_resolutions(body: Body) -> None:
    assert course.can_be_suspended(held(body=body)) is (body in COUNCILS)


def test_another_day_is_agreed_with_its_reason() -> None:
    until = date(2022, 2, 25)
    found = course.agreed(held(), until, " Sitzung erst am 24.02. ")
    assert (found.due_on, found.agreed_due_on) == (until, until)
    assert found.agreed_due_reason == "Sitzung erst am 24.02."
    without = problem_of(lambda: course.agreed(held(), until, " "))
    assert (without.code, without.field) == (ProblemCode.REASON_REQUIRED, "reason")
    early = problem_of(lambda: course.agreed(held(), RECEIVED - DAY, "Ferien"))
    assert (early.code, early.field) == (ProblemCode.DATE_BACKWARDS, "until")


def test_person_is_heard_on_what_a_refusal_says() -> None:
    refused = held(P.REFUSED, reply_on=date(2022, 1, 25), unfavourable_facts=True)
    assert refused.owes_hearing
    heard = course.person_heard(refused, date(2022, 2, 1), TODAY)
    assert not heard.owes_hearing
    early = problem_of(lambda: course.person_heard(refused, date(2022, 1, 24), TODAY))
    assert early.code is ProblemCode.DATE_BACKWARDS
    none = problem_of(lambda: course.person_heard(held(P.REFUSED), TODAY, TODAY))
    assert none.code is ProblemCode.TRANSITION_NOT_ALLOWED


def test_hearing_is_missed_once_the_office_has_decided() -> None:
    sbv = held(P.DRAFT, body=Body.DISABILITY_REPRESENTATION, kind=K.HEARING)
    assert course.can_be_made_good(sbv, decided=True)
    assert not course.can_be_made_good(sbv, decided=False)
    assert not course.can_be_made_good(replace(sbv, state=P.NOTED), decided=True)
    assert not course.can_be_made_good(held(P.DRAFT), decided=True)
    made_good = course.making_good(sbv, TODAY, TODAY)
    assert made_good.suspended_on == TODAY
    assert not course.can_be_made_good(made_good, decided=True)
    ahead = problem_of(lambda: course.making_good(sbv, TODAY + DAY, TODAY))
    assert ahead.code is ProblemCode.DATE_IN_FUTURE


@pytest.mark.parametrize(
    ("state", "discussed", "before"),
    [
        (P.CONSENTED, False, P.SUBMITTED),
        (P.CONSENTED, True, P.DISCUSSED),
        (P.REFUSED, True, P.DISCUSSED),
        (P.DEEMED_CONSENTED, False, P.SUBMITTED),
        (P.MORE_INFO_REQUESTED, False, P.SUBMITTED),
        (P.DISCUSSED, True, P.DISCUSSION_REQUESTED),
        (P.ESCALATED, False, P.REFUSED),
        (P.DECIDED_POSITIVE, False, P.ESCALATED),
        (P.DECIDED_NEGATIVE, True, P.ESCALATED),
        (P.WITHDRAWN, False, P.SUBMITTED),
    ],
)
def test_wrong_answer_is_taken_back_to_where_the_body_was_asked(
    state: ParticipationState, before: ParticipationState, *, discussed: bool
) -> None:
    discussion = date(2022, 1, 31) if discussed else None
    item = with_due(held(state, discussion_on=discussion, reasons="Belange"), "NW")
    found = course.reopened(replace(item, reply_on=TODAY), "NW")
    assert found.state is before
    if before is P.DISCUSSED:
        assert (found.reply_on, found.due_on) == (discussion, date(2022, 2, 14))
    if state is P.DISCUSSED:
        assert (found.discussion_on, found.due_on) == (None, DUE)


def test_wrong_answer_takes_its_particulars_along() -> None:
    wrong = held(
        P.REFUSED,
        reply_on=TODAY,
        reasons="Verwechselt",
        resolution_number="PR 4/22",
        affected_group=AffectedGroup.EMPLOYEES,
        unfavourable_facts=True,
        file_note="Vermerk",
        signed_by_chair=True,
    )
    found = course.reopened(wrong, "NW")
    assert found == replace(held(), id=wrong.id)


def test_body_is_asked_anew_with_a_fresh_draft_and_the_old_one_kept() -> None:
    withdrawn = held(P.WITHDRAWN, reply_on=TODAY, reasons="Zeitraum geändert", urgent=True)
    void = course.voided(withdrawn, TODAY, " Neuer Zeitraum ")
    assert (void.state, void.voided_on, void.void_reason) == (
        P.WITHDRAWN,
        TODAY,
        "Neuer Zeitraum",
    )
    fresh = course.asked_anew(withdrawn, ParticipationId("fresh"))
    assert (fresh.id, fresh.state, fresh.body) == ("fresh", P.DRAFT, withdrawn.body)
    assert (fresh.received_on, fresh.due_on, fresh.urgent, fresh.reasons) == (
        *(None, None, False),
        "",
    )
    assert fresh.rule == withdrawn.rule
    without = problem_of(lambda: course.voided(withdrawn, TODAY, " "))
    assert without.code is ProblemCode.REASON_REQUIRED
