"""How a last day is found: from which day, what is added to it, and how that is told."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from builders import a_participation

from jobswap_desktop.domain.deadlines import (
    DeadlineFacts,
    StartBasis,
    StepCode,
    deadline,
    deadline_of,
    escalate_by,
    fingerprint,
    make_good_by,
    next_day,
    with_due,
)
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import (
    AppliedRule,
    Participation,
    ParticipationKind,
    ParticipationState,
    Silence,
)
from jobswap_desktop.domain.workdays import Period

P, S, B = ParticipationState, StepCode, StartBasis
RECEIVED = date(2022, 1, 17)
TWO_WEEKS, ONE_WEEK = Period(2, "weeks"), Period(1, "weeks")
NRW = AppliedRule(
    id="nw.pr.consent",
    law="§ 66 Abs. 2, 3 LPVG NRW",
    silence=Silence.DEEMED_CONSENT,
    period=TWO_WEEKS,
    urgent_period=ONE_WEEK,
    extension_period=ONE_WEEK,
    verified="secondary",
)
BUND = AppliedRule(
    id="bund.pr.consent",
    law="§ 70 Abs. 3 BPersVG",
    period=Period(10, "working_days"),
    escalation_period=Period(5, "working_days"),
    verified="text",
)


def asked(rule: AppliedRule = NRW, **changes: Any) -> Participation:
    fields: dict[str, Any] = {
        "kind": ParticipationKind.CONSENT,
        "rule": rule,
        "state": P.SUBMITTED,
        "received_on": RECEIVED,
        "due_on": None,
        "reply_on": None,
    }
    return a_participation(**(fields | changes))


def codes(held: Participation) -> list[StepCode]:
    found = deadline_of(held, "NW")
    assert found is not None
    return [step.code for step in found.steps]


def test_nothing_is_counted_before_the_papers_are_there() -> None:
    assert deadline_of(asked(received_on=None), "NW") is None
    assert with_due(asked(received_on=None), "NW").due_on is None


@pytest.mark.parametrize(
    ("changes", "basis", "due"),
    [
        ({}, B.RECEIPT, date(2022, 1, 31)),
        ({"complete_on": date(2022, 1, 24)}, B.COMPLETE, date(2022, 2, 7)),
        (
            {"complete_on": date(2022, 1, 24), "discussion_on": date(2022, 2, 14)},
            B.DISCUSSION,
            date(2022, 2, 28),
        ),
        ({"urgent": True, "urgent_reason": "Eile"}, B.RECEIPT, date(2022, 1, 24)),
        ({"suspended_on": date(2022, 1, 28)}, B.RECEIPT, date(2022, 2, 7)),
        ({"agreed_due_on": date(2022, 3, 1)}, B.RECEIPT, date(2022, 3, 1)),
    ],
)
def test_time_runs_from_the_last_thing_that_began_it(
    changes: dict[str, Any], basis: StartBasis, due: date
) -> None:
    found = deadline_of(asked(**changes), "NW")
    assert found is not None
    assert (found.facts.basis, found.last_day) == (basis, due)
    assert found.steps[0].basis is basis
    assert (found.steps[-1].code, found.steps[-1].day) == (S.LAST_DAY, due)


def test_plain_time_is_told_in_three_steps() -> None:
    assert codes(asked()) == [S.START, S.PERIOD, S.LAST_DAY]


def test_end_on_a_holiday_is_told_with_the_days_it_passed() -> None:
    found = deadline_of(asked(received_on=date(2022, 4, 1)), "NW")
    assert found is not None
    end, shifted, last = found.steps[2:]
    assert (end.code, end.day) == (S.END, date(2022, 4, 15))
    assert shifted.code is S.SHIFTED
    assert [skip.holiday for skip in shifted.skipped] == ["Karfreitag", None, None, "Ostermontag"]
    assert last.day == date(2022, 4, 19)


def test_working_days_over_easter_name_what_they_did_not_count() -> None:
    found = deadline_of(asked(BUND, received_on=date(2022, 4, 8)), "NW")
    assert found is not None
    assert [step.code for step in found.steps] == [S.START, S.PERIOD, S.NOT_COUNTED, S.LAST_DAY]
    assert [skip.day.day for skip in found.steps[2].skipped] == [9, 10, 15, 16, 17, 18, 23, 24]
    assert found.last_day == date(2022, 4, 26)


def test_suspended_resolution_is_counted_from_the_former_last_day() -> None:
    # Two weeks end on Good Friday and move to Tuesday after Easter; the week runs from there.
    held = asked(received_on=date(2022, 4, 1), suspended_on=date(2022, 4, 14))
    found = deadline_of(held, "NW")
    assert found is not None
    assert found.last_day == date(2022, 4, 26)
    assert [step.code for step in found.steps] == [
        *(S.START, S.PERIOD, S.END, S.SHIFTED, S.EXTENDED),
        S.LAST_DAY,
    ]


def test_rule_without_an_extension_says_so() -> None:
    held = asked(BUND, suspended_on=date(2022, 1, 20))
    assert S.NOT_EXTENDED in codes(held)
    assert with_due(held, "NW").due_on == with_due(asked(BUND), "NW").due_on


def test_suspension_before_a_discussion_no_longer_counts() -> None:
    held = asked(suspended_on=date(2022, 1, 20), discussion_on=date(2022, 2, 14))
    assert with_due(held, "NW").due_on == date(2022, 2, 28)
    assert S.EXTENDED not in codes(held)


@pytest.mark.parametrize(
    ("agreed", "kept"), [(date(2022, 3, 14), True), (date(2022, 2, 18), False)]
)
def test_new_time_never_shortens_what_was_agreed(agreed: date, *, kept: bool) -> None:
    held = asked(agreed_due_on=agreed, agreed_due_reason="Ferien", discussion_on=date(2022, 2, 14))
    found = with_due(held, "NW")
    if kept:
        assert (found.due_on, found.agreed_due_on) == (agreed, agreed)
    else:
        assert (found.due_on, found.agreed_due_on) == (date(2022, 2, 28), None)
        assert found.agreed_due_reason == ""


def test_rule_without_a_time_has_no_last_day_unless_one_is_agreed() -> None:
    bare = AppliedRule(id="x", law="")
    assert codes(asked(bare)) == [S.START]
    assert with_due(asked(bare), "NW").due_on is None
    agreed = with_due(asked(bare, agreed_due_on=date(2022, 2, 2)), "NW")
    assert agreed.due_on == date(2022, 2, 2)


def test_escalation_runs_from_the_refusal() -> None:
    refused = asked(BUND, state=P.REFUSED, reply_on=date(2022, 4, 13))
    # Good Friday and Easter Monday are not counted.
    assert escalate_by(refused, "NW") == date(2022, 4, 22)
    assert next_day(refused, "NW") == date(2022, 4, 22)
    assert escalate_by(replace(refused, state=P.ESCALATED), "NW") is None
    assert escalate_by(replace(refused, rule=NRW), "NW") is None
    objected = replace(refused, kind=ParticipationKind.HEARING)
    assert escalate_by(objected, "NW") is None


def test_missed_hearing_is_made_good_within_seven_days() -> None:
    hearing = asked(
        AppliedRule(id="sbv.hearing", law="§ 178 Abs. 2 SGB IX", period=ONE_WEEK),
        body=Body.DISABILITY_REPRESENTATION,
        kind=ParticipationKind.HEARING,
        state=P.DRAFT,
        received_on=None,
    )
    assert make_good_by(hearing, "NW") is None
    suspended = replace(hearing, suspended_on=date(2022, 4, 8))
    # Seven days later is Good Friday.
    assert make_good_by(suspended, "NW") == date(2022, 4, 19)
    assert next_day(suspended, "NW") == date(2022, 4, 19)
    assert make_good_by(replace(suspended, state=P.NOTED), "NW") is None
    # What is suspended there is the measure, not a resolution.
    sent = replace(suspended, state=P.SUBMITTED, received_on=date(2022, 4, 8))
    assert S.NOT_EXTENDED not in codes(sent)


def test_next_day_is_none_while_the_body_owes_no_word() -> None:
    for state in (P.DRAFT, P.MORE_INFO_REQUESTED, P.DISCUSSION_REQUESTED, P.CONSENTED):
        assert next_day(asked(state=state, due_on=date(2022, 1, 31)), "NW") is None
    assert next_day(asked(due_on=date(2022, 1, 31)), "NW") == date(2022, 1, 31)


def test_local_holiday_counts() -> None:
    facts = DeadlineFacts(start=RECEIVED, basis=B.RECEIPT, period=TWO_WEEKS)
    extra = frozenset({date(2022, 1, 31)})
    assert deadline(facts, "NW", extra).last_day == date(2022, 2, 1)


def test_note_has_another_hash_as_soon_as_it_says_something_else() -> None:
    held = with_due(asked(), "NW")
    assert fingerprint(held) == fingerprint(with_due(asked(id=held.id), "NW"))
    others = [
        replace(held, suspended_on=date(2022, 1, 20)),
        replace(held, agreed_due_reason="Ferien"),
        replace(held, file_note="Vermerk"),
        replace(held, complete_on=date(2022, 1, 18)),
        replace(held, rule=replace(held.rule, confirmed_on=RECEIVED)),
        replace(held, state=P.CONSENTED),
    ]
    assert len({fingerprint(each) for each in (held, *others)}) == len(others) + 1
