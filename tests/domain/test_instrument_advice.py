"""The advice on instruments: every way through the questions, and what else is owed."""

import pytest
from advice_cases import (
    A_WEEK,
    EMPLOYEE,
    OFFICER,
    ONE_DAY_MORE,
    THREE_MONTHS,
    WORKS,
    a_situation,
)
from builders import an_office
from hypothesis import given, settings
from hypothesis import strategies as st

from jobswap_desktop.domain.instrument_advice import AdviceQuestion as Q
from jobswap_desktop.domain.instrument_advice import (
    AdviceReason,
    OutOfScope,
    Situation,
    presumptions,
)
from jobswap_desktop.domain.instrument_notices import advise
from jobswap_desktop.domain.offices import Body, LegalForm
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.placement import Instrument

# --- the decision ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("group", "answers", "expected"),
    [
        (EMPLOYEE, {Q.WORKS_FOR_HOST: False}, Instrument.HOSPITATION),
        (OFFICER, {Q.WORKS_FOR_HOST: False}, Instrument.HOSPITATION),
        (StatusGroup.TRAINEE, {Q.WORKS_FOR_HOST: False}, Instrument.HOSPITATION),
        (EMPLOYEE, {**WORKS, Q.APPLIES_AGREEMENT: True}, Instrument.ABORDNUNG),
        (EMPLOYEE, {**WORKS, Q.APPLIES_AGREEMENT: False}, Instrument.ZUWEISUNG),
        (OFFICER, {**WORKS, Q.EMPLOYS_CIVIL_SERVANTS: True}, Instrument.ABORDNUNG),
        (OFFICER, {**WORKS, Q.EMPLOYS_CIVIL_SERVANTS: False}, Instrument.ZUWEISUNG),
        (OFFICER, {Q.PERMANENT: True}, OutOfScope.VERSETZUNG),
        (StatusGroup.PUPIL, {Q.PERMANENT: True}, OutOfScope.VERSETZUNG),
        (EMPLOYEE, {Q.PERMANENT: True, Q.TASKS_MOVE: False}, OutOfScope.VERSETZUNG),
        (EMPLOYEE, {Q.PERMANENT: True, Q.TASKS_MOVE: True}, OutOfScope.PERSONALGESTELLUNG),
    ],
)
def test_the_decision_helper(
    group: StatusGroup, answers: dict[Q, bool], expected: Instrument | OutOfScope
) -> None:
    advice = advise(a_situation(status_group=group), answers)
    is_offered = isinstance(expected, Instrument)
    assert advice.instrument is (expected if is_offered else None)
    assert advice.out_of_scope is (None if is_offered else expected)
    assert advice.reasons


def test_another_place_in_the_same_office_is_an_umsetzung() -> None:
    same = an_office(version=1)
    advice = advise(a_situation(home={}, host={"id": same.id}), WORKS)
    assert (advice.out_of_scope, advice.instrument) == (OutOfScope.UMSETZUNG, None)
    assert advise(Situation(), {Q.STAYS_IN_OFFICE: True}).out_of_scope is OutOfScope.UMSETZUNG


def test_learners_who_work_get_no_invented_rule() -> None:
    advice = advise(a_situation(status_group=StatusGroup.TRAINEE), WORKS)
    assert (advice.instrument, advice.out_of_scope) == (None, None)
    assert advice.reasons == (AdviceReason.NO_RULE_FOR_LEARNERS,)


def test_only_what_is_unknown_is_asked() -> None:
    assert advise(a_situation(), {}).questions == (Q.PERMANENT, Q.WORKS_FOR_HOST)
    assert advise(Situation(), {}).questions == (Q.STAYS_IN_OFFICE,)
    unknown = a_situation(status_group=StatusGroup.UNKNOWN)
    assert Q.CIVIL_SERVANT in advise(unknown, WORKS).questions
    typed_only = a_situation(host={"version": 0})
    assert Q.HOST_IS_PUBLIC not in advise(a_situation(), WORKS).questions
    asked = advise(typed_only, {**WORKS, Q.APPLIES_AGREEMENT: True}).questions
    assert Q.HOST_IS_PUBLIC in asked
    assert Q.STAYS_IN_OFFICE not in asked


@pytest.mark.parametrize(
    ("form", "employs", "applies"),
    [
        (LegalForm.MUNICIPALITY, True, True),
        (LegalForm.FEDERAL_AUTHORITY, True, True),
        (LegalForm.LIMITED_COMPANY, False, None),
        (LegalForm.SPECIAL_PURPOSE_ASSOCIATION, None, None),
        (LegalForm.SCHOOL, None, None),
    ],
)
def test_the_legal_form_presumes_and_the_clerk_decides(
    form: LegalForm, employs: bool | None, applies: bool | None
) -> None:
    found = presumptions(a_situation(host={"legal_form": form}))
    assert found.get(Q.EMPLOYS_CIVIL_SERVANTS) is employs
    assert found.get(Q.APPLIES_AGREEMENT) is applies
    if applies:
        situation = a_situation(host={"legal_form": form})
        assert advise(situation, WORKS).instrument is Instrument.ABORDNUNG
        against = {**WORKS, Q.APPLIES_AGREEMENT: False}
        assert advise(situation, against).instrument is Instrument.ZUWEISUNG


def test_facts_win_over_answers() -> None:
    advice = advise(a_situation(), {**WORKS, Q.CIVIL_SERVANT: True, Q.APPLIES_AGREEMENT: True})
    assert advice.reasons[-1] is AdviceReason.APPLIES_AGREEMENT


ANSWERS = st.dictionaries(st.sampled_from(list(Q)), st.booleans())
SITUATIONS = st.builds(
    a_situation,
    st.sampled_from([None, A_WEEK, THREE_MONTHS, ONE_DAY_MORE, ("2016-01-01", "2022-01-01")]),
    home=st.fixed_dictionaries({"regime": st.sampled_from(["NW", "BW", "HE", "TH", "BUND"])}),
    host=st.fixed_dictionaries(
        {
            "regime": st.sampled_from(["NW", "BW", "HE", "TH", "BUND"]),
            "legal_form": st.sampled_from(list(LegalForm)),
            "version": st.integers(0, 1),
            "employer": st.sampled_from(["Stadt Lindenfurt", "Kreis Auental"]),
            "bodies": st.sampled_from([frozenset({Body.STAFF_COUNCIL}), frozenset(Body)]),
        }
    ),
    status_group=st.sampled_from(list(StatusGroup)),
)


@settings(deadline=None, max_examples=300)
@given(SITUATIONS, ANSWERS)
def test_answers_that_are_not_asked_for_change_nothing(
    situation: Situation, answers: dict[Q, bool]
) -> None:
    advice = advise(situation, answers)
    asked = {q: a for q, a in answers.items() if q in advice.questions}
    assert advise(situation, asked) == advice
    assert list(advice.questions) == [q for q in Q if q in advice.questions]


@settings(deadline=None, max_examples=300)
@given(SITUATIONS, ANSWERS)
def test_questions_answered_one_after_the_other_lead_to_an_end(
    situation: Situation, given_answers: dict[Q, bool]
) -> None:
    answers: dict[Q, bool] = {}
    for _turn in range(len(Q) + 1):
        advice = advise(situation, answers)
        open_ones = [q for q in advice.questions if q not in answers]
        if not open_ones:
            break
        answers[open_ones[0]] = given_answers.get(open_ones[0], False)
    outcomes = (advice.instrument, advice.out_of_scope)
    assert open_ones == []
    assert advice.reasons
    assert sum(outcome is not None for outcome in outcomes) <= 1
    if outcomes == (None, None):
        assert advice.reasons == (AdviceReason.NO_RULE_FOR_LEARNERS,)
    if advice.out_of_scope is not None:
        assert advice.notices == ()
