"""Asking and telling the bodies: what can be answered, when, and what silence may mean."""

import itertools
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from builders import a_participation

from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode
from jobswap_desktop.domain.participation import (
    ANSWERS,
    BY_SILENCE,
    AffectedGroup,
    Answer,
    AppliedRule,
    Participation,
    ParticipationKind,
    ParticipationState,
    ReplyChannel,
    Silence,
)
from jobswap_desktop.domain.workdays import Period

K, P = ParticipationKind, ParticipationState
DAY = timedelta(days=1)
RECEIVED = date(2022, 1, 17)
DUE = date(2022, 1, 31)
LATER = date(2022, 12, 1)

CONSENT_RULE = AppliedRule(
    id="bund.pr.consent",
    law="§ 70 Abs. 3, § 78 Abs. 1 Nr. 7 BPersVG",
    silence=Silence.DEEMED_CONSENT,
    period=Period(2, "weeks"),
    urgent_period=Period(1, "weeks"),
    verified="text",
)

# What can come back, by the specification's own picture of the states.
NEXT = {
    K.INFORMATION: {
        P.DRAFT: {P.NOT_REQUIRED},
        P.SUBMITTED: {P.NOTED, P.MORE_INFO_REQUESTED, P.NO_STATEMENT, P.WITHDRAWN},
        P.MORE_INFO_REQUESTED: {P.WITHDRAWN},
    },
    K.HEARING: {
        P.DRAFT: {P.NOT_REQUIRED},
        P.SUBMITTED: {
            *(P.NOTED, P.MORE_INFO_REQUESTED, P.REFUSED),
            *(P.DEEMED_CONSENTED, P.NO_STATEMENT, P.WITHDRAWN),
        },
        P.MORE_INFO_REQUESTED: {P.WITHDRAWN},
        P.REFUSED: {P.NOTED, P.WITHDRAWN},
    },
    K.CONSENT: {
        P.DRAFT: {P.NOT_REQUIRED},
        P.SUBMITTED: {
            *(P.CONSENTED, P.DISCUSSION_REQUESTED, P.REFUSED),
            *(P.MORE_INFO_REQUESTED, P.DEEMED_CONSENTED, P.WITHDRAWN),
        },
        P.MORE_INFO_REQUESTED: {P.WITHDRAWN},
        P.DISCUSSION_REQUESTED: {P.DISCUSSED, P.CONSENTED, P.WITHDRAWN},
        P.DISCUSSED: {P.CONSENTED, P.REFUSED, P.DEEMED_CONSENTED, P.WITHDRAWN},
        P.REFUSED: {P.ESCALATED, P.CONSENTED, P.WITHDRAWN},
        P.ESCALATED: {P.DECIDED_POSITIVE, P.DECIDED_NEGATIVE, P.WITHDRAWN},
    },
}


def asked(state: ParticipationState = P.SUBMITTED, **changes: Any) -> Participation:
    """Return a council asked for its consent on 17 January, to answer until 31 January."""
    fields: dict[str, Any] = {
        "kind": K.CONSENT,
        "rule": CONSENT_RULE,
        "state": state,
        "received_on": RECEIVED,
        "due_on": DUE,
        "reply_on": None,
    }
    return a_participation(**(fields | changes))


def record(
    held: Participation,
    outcome: ParticipationState,
    on: date = LATER,
    *,
    today: date = LATER,
    reasons: str = "Gründe",
) -> Participation:
    note = "Keine Antwort bis zum letzten Tag." if outcome in BY_SILENCE else ""
    answer = Answer(outcome=outcome, on=on, reasons=reasons, file_note=note)
    return held.record(answer, today=today, land="NW")


def rule_for(outcome: ParticipationState) -> AppliedRule:
    """Return a rule under which silence means just that."""
    proceed = outcome is P.NO_STATEMENT
    return replace(CONSENT_RULE, silence=Silence.PROCEED) if proceed else CONSENT_RULE


def refusal(error: pytest.ExceptionInfo[DomainError]) -> Problem:
    (problem,) = error.value.problems
    return problem


@pytest.mark.parametrize(
    ("kind", "state", "outcome"), list(itertools.product(K, P, P)), ids=lambda item: item.value
)
def test_answer_follows_from_kind_and_state(
    kind: ParticipationKind, state: ParticipationState, outcome: ParticipationState
) -> None:
    held = asked(state, kind=kind, rule=rule_for(outcome))
    allowed = outcome in NEXT[kind].get(state, set())
    # After the last day of a rule that knows it, deemed consent is among what can be recorded.
    assert (outcome in ANSWERS[kind].get(state, ())) is allowed
    if allowed:
        assert record(held, outcome).state is outcome
        return
    with pytest.raises(DomainError) as refused:
        record(held, outcome)
    assert refusal(refused).code is ProblemCode.ANSWER_NOT_ALLOWED


def test_information_can_never_end_in_consent_by_whatever_way() -> None:
    seen = {P.DRAFT, P.SUBMITTED}
    reached = set(seen)
    while reached:
        following = {to for state in reached for to in ANSWERS[K.INFORMATION].get(state, ())}
        reached = following - seen
        seen |= reached
    ends = {state for state in seen if not ANSWERS[K.INFORMATION].get(state)}
    assert ends == {P.NOTED, P.NO_STATEMENT, P.WITHDRAWN, P.NOT_REQUIRED}


@pytest.mark.parametrize("state", [P.MORE_INFO_REQUESTED, P.DISCUSSION_REQUESTED, P.ESCALATED])
def test_where_the_body_does_not_owe_the_next_word_nothing_is_overdue(
    state: ParticipationState,
) -> None:
    held = asked(state)
    assert not held.is_overdue(LATER)
    assert P.DEEMED_CONSENTED not in held.answers(LATER)


def test_discussion_starts_the_period_anew_from_its_day() -> None:
    wished = record(asked(), P.DISCUSSION_REQUESTED, date(2022, 1, 24))
    discussed = record(wished, P.DISCUSSED, date(2022, 2, 14))
    assert discussed.discussion_on == date(2022, 2, 14)
    # Rosenmontag is no holiday.
    assert discussed.due_on == date(2022, 2, 28)
    assert P.DEEMED_CONSENTED not in discussed.answers(date(2022, 2, 28))
    assert P.DEEMED_CONSENTED in discussed.answers(date(2022, 3, 1))
    consented = record(discussed, P.CONSENTED, date(2022, 2, 21))
    assert consented.due_on == date(2022, 2, 28)
    assert consented.discussion_on == date(2022, 2, 14)


def test_more_papers_start_the_period_anew_when_they_are_complete() -> None:
    wanting = record(asked(), P.MORE_INFO_REQUESTED, date(2022, 1, 20))
    again = wanting.submit(date(2022, 1, 24), today=LATER, land="NW")
    assert (again.state, again.received_on) == (P.SUBMITTED, RECEIVED)
    assert again.complete_on == date(2022, 1, 24)
    assert again.due_on == date(2022, 2, 7)
    assert again.sent_on == date(2022, 1, 17)
    with pytest.raises(DomainError) as refused:
        wanting.submit(date(2022, 1, 19), today=LATER, land="NW")
    assert refusal(refused).values == {"earliest": "2022-01-20"}
    with pytest.raises(DomainError):
        record(again, P.CONSENTED, date(2022, 1, 23))


def test_papers_that_are_wanting_stop_the_proposal_for_good() -> None:
    wanting = record(asked(), P.MORE_INFO_REQUESTED, date(2022, 1, 20))
    assert not wanting.is_overdue(LATER)
    assert wanting.answers(LATER) == (P.WITHDRAWN,)


@pytest.mark.parametrize(
    ("received", "urgent", "land", "due"),
    [
        (date(2022, 1, 17), False, "NW", date(2022, 1, 31)),
        (date(2022, 1, 17), True, "NW", date(2022, 1, 24)),
        (date(2022, 10, 18), False, "NW", date(2022, 11, 2)),
        (date(2022, 10, 18), False, "NI", date(2022, 11, 1)),
        (date(2022, 12, 12), False, "NW", date(2022, 12, 27)),
    ],
)
def test_last_day_is_computed_at_the_receiving_office(
    received: date, urgent: bool, land: str, due: date
) -> None:
    reason = "Beginn vorgezogen" if urgent else ""
    held = asked(
        P.DRAFT,
        urgent=urgent,
        urgent_reason=reason,
        received_on=None,
        due_on=None,
        sent_on=None,
    )
    sent = held.submit(received, today=received, land=land)
    assert (sent.state, sent.received_on, sent.sent_on) == (P.SUBMITTED, received, received)
    assert sent.due_on == due


def test_local_holiday_of_the_office_counts() -> None:
    held = asked(P.DRAFT, received_on=None, due_on=None)
    sent = held.submit(RECEIVED, today=LATER, land="NW", extra_holidays=frozenset({DUE}))
    assert sent.due_on == DUE + DAY


def test_urgency_takes_its_reason_and_a_rule_that_knows_it() -> None:
    with pytest.raises(DomainError) as refused:
        asked(P.DRAFT, urgent=True).submit(RECEIVED, today=LATER, land="NW")
    assert (refusal(refused).code, refusal(refused).field) == (
        ProblemCode.REASON_REQUIRED,
        "urgent_reason",
    )
    plain = AppliedRule(id="x", law="", period=Period(2, "weeks"))
    held = asked(P.DRAFT, rule=plain, urgent=True, urgent_reason="Eile")
    with pytest.raises(DomainError) as refused:
        held.submit(RECEIVED, today=LATER, land="NW")
    assert refusal(refused).code is ProblemCode.NO_URGENT_PERIOD


def test_body_without_a_rule_cannot_be_submitted_to() -> None:
    held = asked(P.DRAFT, rule=AppliedRule(id="", law=""))
    assert not held.has_rule
    with pytest.raises(DomainError) as refused:
        held.submit(RECEIVED, today=LATER, land="NW")
    assert refusal(refused).code is ProblemCode.RULE_OPEN
    assert record(held, P.NOT_REQUIRED).is_positive


def test_rule_without_period_has_no_last_day() -> None:
    rule = AppliedRule(id="x", law="")
    sent = asked(P.DRAFT, rule=rule, due_on=None).submit(RECEIVED, today=LATER, land="NW")
    assert sent.due_on is None
    assert not sent.is_overdue(LATER)


@pytest.mark.parametrize("state", sorted(set(P) - {P.DRAFT, P.MORE_INFO_REQUESTED}))
def test_papers_are_submitted_once(state: ParticipationState) -> None:
    with pytest.raises(DomainError) as refused:
        asked(state).submit(RECEIVED, today=LATER, land="NW")
    assert refusal(refused).code is ProblemCode.TRANSITION_NOT_ALLOWED


@pytest.mark.parametrize(
    ("received", "code"),
    [
        (date(2022, 1, 18), ProblemCode.DATE_IN_FUTURE),
        (date(1990, 12, 31), ProblemCode.NOT_A_DATE),
        (date(2, 2, 20), ProblemCode.NOT_A_DATE),
    ],
)
def test_receipt_lies_neither_ahead_nor_before_the_law(received: date, code: ProblemCode) -> None:
    held = asked(P.DRAFT, received_on=None, due_on=None)
    with pytest.raises(DomainError) as refused:
        held.submit(received, today=date(2022, 1, 17), land="NW")
    assert (refusal(refused).code, refusal(refused).field) == (code, "on")


def test_answer_lies_neither_ahead_nor_before_the_receipt() -> None:
    with pytest.raises(DomainError) as ahead:
        record(asked(), P.CONSENTED, date(2022, 1, 20), today=date(2022, 1, 19))
    assert refusal(ahead).code is ProblemCode.DATE_IN_FUTURE
    with pytest.raises(DomainError) as before:
        record(asked(), P.CONSENTED, RECEIVED - DAY)
    assert refusal(before).code is ProblemCode.DATE_BACKWARDS
    assert refusal(before).values == {"earliest": "2022-01-17"}
    assert record(asked(), P.CONSENTED, RECEIVED, today=RECEIVED).reply_on == RECEIVED


def test_answer_does_not_lie_before_the_discussion() -> None:
    wished = record(asked(), P.DISCUSSION_REQUESTED, date(2022, 1, 24))
    with pytest.raises(DomainError) as refused:
        record(wished, P.DISCUSSED, date(2022, 1, 23))
    assert refusal(refused).values == {"earliest": "2022-01-24"}
    discussed = record(wished, P.DISCUSSED, date(2022, 2, 14))
    with pytest.raises(DomainError) as refused:
        record(discussed, P.CONSENTED, date(2022, 2, 13))
    assert refusal(refused).values == {"earliest": "2022-02-14"}


NEEDS = [
    (P.SUBMITTED, P.REFUSED),
    (P.SUBMITTED, P.WITHDRAWN),
    (P.DRAFT, P.NOT_REQUIRED),
    (P.ESCALATED, P.DECIDED_NEGATIVE),
]


@pytest.mark.parametrize(("state", "outcome"), NEEDS)
def test_every_no_takes_its_reasons(state: ParticipationState, outcome: ParticipationState) -> None:
    for blank in ("", " \n "):
        with pytest.raises(DomainError) as refused:
            record(asked(state), outcome, reasons=blank)
        assert refusal(refused).code is ProblemCode.REASON_REQUIRED
        assert refusal(refused).field == "reasons"
    assert record(asked(state), outcome, reasons="Belange").reasons == "Belange"


@pytest.mark.parametrize(
    ("state", "outcome"),
    [
        (state, outcome)
        for state, outcomes in NEXT[K.CONSENT].items()
        for outcome in sorted(outcomes)
        if outcome not in {no for _, no in NEEDS}
    ],
)
def test_no_other_answer_takes_reasons(
    state: ParticipationState, outcome: ParticipationState
) -> None:
    assert record(asked(state), outcome, reasons="").state is outcome


def test_number_of_the_resolution_is_kept() -> None:
    answer = Answer(outcome=P.DISCUSSION_REQUESTED, on=LATER, resolution_number="PR 4/22")
    wished = asked().record(answer, today=LATER, land="NW")
    assert wished.resolution_number == "PR 4/22"
    assert record(wished, P.CONSENTED).resolution_number == "PR 4/22"


def test_everything_a_reply_says_is_kept() -> None:
    answer = Answer(
        outcome=P.REFUSED,
        on=date(2022, 1, 28),
        reasons="Belange der Beschäftigten",
        resolution_number="PR 4/22",
        channel=ReplyChannel.EMAIL,
        meeting_on=date(2022, 1, 27),
        signed_by_chair=True,
        affected_group=AffectedGroup.CIVIL_SERVANTS,
        unfavourable_facts=True,
        filed_at="PA 3",
    )
    refused = asked().record(answer, today=LATER, land="NW")
    assert (refused.reply_channel, refused.meeting_on) == (ReplyChannel.EMAIL, answer.meeting_on)
    assert refused.signed_by_chair
    assert refused.lacks_group_signature
    assert refused.owes_hearing
    assert refused.filed_at == "PA 3"
    escalated = record(refused, P.ESCALATED, date(2022, 2, 1), reasons="")
    assert escalated.reasons == "Belange der Beschäftigten"
    assert escalated.affected_group is AffectedGroup.CIVIL_SERVANTS


def test_member_of_the_one_affected_group_signs_too() -> None:
    group = AffectedGroup.EMPLOYEES
    alone = Answer(outcome=P.CONSENTED, on=LATER, affected_group=group)
    both = replace(alone, cosigned_by_group=True)
    assert asked().record(alone, today=LATER, land="NW").lacks_group_signature
    assert not asked().record(both, today=LATER, land="NW").lacks_group_signature
    assert not record(asked(), P.CONSENTED).lacks_group_signature


def test_meeting_does_not_lie_after_its_answer() -> None:
    answer = Answer(outcome=P.CONSENTED, on=date(2022, 1, 28), meeting_on=date(2022, 1, 29))
    with pytest.raises(DomainError) as refused:
        asked().record(answer, today=LATER, land="NW")
    assert refusal(refused).field == "meeting_on"
