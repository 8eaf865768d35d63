"""What silence means: never anything by itself, and only what the rule and the clerk make of it."""

import itertools
from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from builders import a_participation

from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode
from jobswap_desktop.domain.participation import (
    BY_SILENCE,
    Answer,
    AppliedRule,
    Participation,
    ParticipationKind,
    ParticipationState,
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


def test_only_consent_is_consented_to_and_nobody_told_is_deemed_to() -> None:
    for kind, state, silence in itertools.product((K.INFORMATION, K.HEARING), P, Silence):
        held = asked(state, kind=kind, rule=replace(CONSENT_RULE, silence=silence))
        assert P.CONSENTED not in held.answers(LATER)
        if kind is K.INFORMATION:
            assert P.DEEMED_CONSENTED not in held.answers(LATER)


@pytest.mark.parametrize("silence", Silence)
def test_who_is_only_told_and_says_nothing_is_put_on_file_after_the_last_day(
    silence: Silence,
) -> None:
    rule = replace(CONSENT_RULE, silence=silence, verified="memory")
    held = asked(kind=K.INFORMATION, rule=rule)
    assert P.NO_STATEMENT not in held.answers(DUE)
    with pytest.raises(DomainError) as refused:
        record(held, P.NO_STATEMENT, DUE, today=DUE)
    assert refusal(refused).code is ProblemCode.DEADLINE_STILL_RUNNING
    assert P.NO_STATEMENT in held.answers(DUE + DAY)
    assert not held.is_positive
    told = record(held, P.NO_STATEMENT, DUE + DAY, today=DUE + DAY)
    assert told.is_positive
    assert told.file_note == "Keine Antwort bis zum letzten Tag."
    assert P.NO_STATEMENT not in asked(P.MORE_INFO_REQUESTED, kind=K.INFORMATION).answers(LATER)


def test_silence_after_a_hearing_is_what_its_rule_says() -> None:
    meant = {
        Silence.NONE: set(),
        Silence.PROCEED: {P.NO_STATEMENT},
        Silence.DEEMED_CONSENT: {P.DEEMED_CONSENTED},
    }
    for silence, outcome in meant.items():
        held = asked(kind=K.HEARING, rule=replace(CONSENT_RULE, silence=silence))
        assert BY_SILENCE & set(held.answers(DUE)) == set()
        assert BY_SILENCE & set(held.answers(DUE + DAY)) == outcome
        unread = replace(held, rule=replace(held.rule, verified="memory"))
        assert BY_SILENCE & set(unread.answers(DUE + DAY)) == set()
        confirmed = replace(unread, rule=replace(unread.rule, confirmed_on=RECEIVED))
        assert BY_SILENCE & set(confirmed.answers(DUE + DAY)) == outcome


@pytest.mark.parametrize("outcome", sorted(BY_SILENCE))
def test_silence_is_taken_for_an_answer_only_with_a_note(outcome: ParticipationState) -> None:
    held = asked(kind=K.HEARING, rule=rule_for(outcome))
    for blank in ("", " \n"):
        with pytest.raises(DomainError) as refused:
            held.record(Answer(outcome=outcome, on=LATER, file_note=blank), today=LATER, land="NW")
        assert (refusal(refused).code, refusal(refused).field) == (
            ProblemCode.REQUIRED,
            "file_note",
        )
    recorded = record(held, outcome)
    assert recorded.file_note == "Keine Antwort bis zum letzten Tag."
    assert recorded.is_positive
    assert not record(asked(), P.CONSENTED).file_note


@pytest.mark.parametrize("state", [P.SUBMITTED, P.DISCUSSED])
def test_deemed_consent_is_proposed_after_the_last_day_and_not_on_it(
    state: ParticipationState,
) -> None:
    held = asked(state)
    assert P.DEEMED_CONSENTED not in held.answers(DUE - DAY)
    assert P.DEEMED_CONSENTED not in held.answers(DUE)
    assert P.DEEMED_CONSENTED in held.answers(DUE + DAY)
    with pytest.raises(DomainError) as refused:
        record(held, P.DEEMED_CONSENTED, DUE, today=DUE)
    assert refusal(refused).code is ProblemCode.DEADLINE_STILL_RUNNING
    deemed = record(held, P.DEEMED_CONSENTED, DUE + DAY, today=DUE + DAY)
    assert deemed.is_positive


def test_deemed_consent_bears_no_day_on_which_the_body_could_still_answer() -> None:
    with pytest.raises(DomainError) as refused:
        record(asked(), P.DEEMED_CONSENTED, DUE, today=LATER)
    assert refusal(refused).code is ProblemCode.DEADLINE_STILL_RUNNING


@pytest.mark.parametrize(
    ("silence", "verified", "why"),
    [
        (Silence.DEEMED_CONSENT, "secondary", ProblemCode.RULE_NOT_CHECKED),
        (Silence.DEEMED_CONSENT, "memory", ProblemCode.RULE_NOT_CHECKED),
        (Silence.PROCEED, "text", ProblemCode.ANSWER_NOT_ALLOWED),
        (Silence.NONE, "text", ProblemCode.ANSWER_NOT_ALLOWED),
    ],
)
def test_rule_not_read_in_the_law_or_without_that_meaning_proposes_nothing(
    silence: Silence, verified: str, why: ProblemCode
) -> None:
    held = asked(rule=AppliedRule(id="x", law="", silence=silence, verified=verified))
    assert P.DEEMED_CONSENTED not in held.answers(LATER)
    with pytest.raises(DomainError) as refused:
        record(held, P.DEEMED_CONSENTED)
    assert refusal(refused).code is why


def test_silence_is_not_turned_into_consent_by_time_alone() -> None:
    held = asked()
    assert held.is_overdue(LATER)
    assert not held.is_positive
    assert held.state is P.SUBMITTED
