"""What is owed besides the instrument: consents, hearings, limits, and what each depends on."""

from datetime import date
from itertools import product

import pytest
from advice_cases import (
    A_WEEK,
    EMPLOYEE,
    OFFICER,
    ONE_DAY_MORE,
    SECONDED,
    THREE_MONTHS,
    WORKS,
    a_situation,
    codes,
)
from builders import a_partner_office, an_office

from jobswap_desktop.domain.instrument_advice import AdviceQuestion as Q
from jobswap_desktop.domain.instrument_advice import AdviceReason
from jobswap_desktop.domain.instrument_notices import NoticeCode, advise, shares_employer
from jobswap_desktop.domain.offices import Body, LegalForm
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.domain.stay_chain import Stay

# --- civil servants ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("home", "host", "law"),
    [
        ("NW", "NW", AdviceReason.CIVIL_SERVICE_NW),
        ("BY", "BY", AdviceReason.CIVIL_SERVICE_LAND),
        ("NW", "BY", AdviceReason.CIVIL_SERVICE_ACROSS_LAENDER),
        ("NW", "BUND", AdviceReason.CIVIL_SERVICE_ACROSS_LAENDER),
        ("BUND", "NW", AdviceReason.CIVIL_SERVICE_FEDERAL),
        ("BUND", "BUND", AdviceReason.CIVIL_SERVICE_FEDERAL),
    ],
)
def test_whose_law_a_civil_servant_follows(home: str, host: str, law: AdviceReason) -> None:
    situation = a_situation(
        home={"regime": home}, host={"regime": host}, status_group=StatusGroup.CIVIL_SERVANT
    )
    advice = advise(situation, {**WORKS, Q.EMPLOYS_CIVIL_SERVANTS: True, Q.SAME_PAY: False})
    assert advice.reasons == (AdviceReason.WORKS_FOR_HOST, law)
    consents = [n.reason for n in advice.notices if "consent" in n.code and n.reason]
    assert consents == ([] if law is AdviceReason.CIVIL_SERVICE_LAND else [law])


@pytest.mark.parametrize(
    ("stay", "same_pay", "same_employer", "owed"),
    [
        (A_WEEK, True, False, False),
        (A_WEEK, False, False, True),
        (("2016-01-01", "2020-12-31"), True, False, False),  # exactly five years
        (("2016-01-01", "2021-01-01"), True, False, True),
        (("2016-01-01", "2017-12-31"), False, True, False),  # exactly two years
        (("2016-01-01", "2018-01-01"), False, True, True),
        (("2016-01-01", "2022-01-01"), True, True, False),
    ],
)
def test_when_a_civil_servant_has_to_consent(
    stay: tuple[str, str], *, same_pay: bool, same_employer: bool, owed: bool
) -> None:
    host = {"employer": "Stadt Lindenfurt"} if same_employer else {}
    situation = a_situation(stay, host=host, status_group=OFFICER)
    answers = {**WORKS, Q.EMPLOYS_CIVIL_SERVANTS: True, Q.SAME_PAY: same_pay}
    found = codes(advise(situation, answers))
    assert (NoticeCode.CIVIL_SERVANT_CONSENTS_TO_SECONDMENT in found) is owed
    assert (NoticeCode.NO_CONSENT_OF_CIVIL_SERVANT in found) is not owed
    assert NoticeCode.CIVIL_SERVANT_IS_HEARD in found


def test_five_years_are_asked_only_where_they_matter() -> None:
    situation = a_situation(None, status_group=OFFICER)
    answers = {**WORKS, Q.PERMANENT: False, Q.EMPLOYS_CIVIL_SERVANTS: True, Q.SAME_PAY: True}
    short = advise(situation, {**answers, Q.LONGER_THAN_THREE_MONTHS: False})
    assert Q.LONGER_THAN_FIVE_YEARS not in short.questions
    assert NoticeCode.NO_CONSENT_OF_CIVIL_SERVANT in codes(short)
    long = advise(situation, {**answers, Q.LONGER_THAN_THREE_MONTHS: True})
    assert Q.LONGER_THAN_FIVE_YEARS in long.questions
    assert NoticeCode.NO_CONSENT_OF_CIVIL_SERVANT not in codes(long)


@pytest.mark.parametrize(
    ("group", "question", "code"),
    [
        (EMPLOYEE, Q.APPLIES_AGREEMENT, NoticeCode.EMPLOYEE_CONSENTS),
        (OFFICER, Q.EMPLOYS_CIVIL_SERVANTS, NoticeCode.CIVIL_SERVANT_CONSENTS),
    ],
)
def test_a_zuweisung_needs_the_consent_of_the_person(
    group: StatusGroup, question: Q, code: NoticeCode
) -> None:
    situation = a_situation(status_group=group)
    assert code in codes(advise(situation, {**WORKS, question: False}))
    assert code not in codes(advise(situation, {**WORKS, question: True}))


# --- thresholds --------------------------------------------------------------------------------


@pytest.mark.parametrize(("stay", "owed"), [(THREE_MONTHS, False), (ONE_DAY_MORE, True)])
def test_more_than_three_months_ask_for_consent_and_hearing(
    stay: tuple[str, str], *, owed: bool
) -> None:
    advice = advise(a_situation(stay), SECONDED)
    asked = [n.values for n in advice.notices if n.code is NoticeCode.BODY_CONSENTS]
    offices = ["Stadt Lindenfurt", "IT-Verbund Westtal"] if owed else []
    assert [values["office"] for values in asked] == offices
    assert all((v["months"], v["body"]) == ("3", "personalrat") for v in asked)
    assert (NoticeCode.EMPLOYEE_IS_HEARD in codes(advice)) is owed


def test_within_the_town_nobody_has_to_be_heard() -> None:
    situation = a_situation(ONE_DAY_MORE, host={"city": "Lindenfurt"})
    assert NoticeCode.EMPLOYEE_IS_HEARD not in codes(advise(situation, SECONDED))


@pytest.mark.parametrize(
    ("regime", "group", "stay", "owed"),
    [
        ("BW", EMPLOYEE, ("2022-03-01", "2022-04-30"), False),
        ("BW", EMPLOYEE, ("2022-03-01", "2022-05-01"), True),
        ("HE", OFFICER, ("2022-03-01", "2022-08-31"), False),
        ("HE", OFFICER, ("2022-03-01", "2022-09-01"), True),
        ("HE", EMPLOYEE, ("2022-03-01", "2022-09-01"), False),
        ("BUND", EMPLOYEE, ONE_DAY_MORE, True),
    ],
)
def test_every_law_has_its_own_threshold(
    regime: str, group: StatusGroup, stay: tuple[str, str], *, owed: bool
) -> None:
    situation = a_situation(stay, home={"regime": regime}, status_group=group)
    found = [n.values for n in advise(situation, SECONDED).notices if n.rule]
    assert ("Stadt Lindenfurt" in [values["office"] for values in found]) is owed


def test_a_land_without_rules_is_not_taken_for_one_without_rights() -> None:
    advice = advise(a_situation(ONE_DAY_MORE, home={"regime": "TH"}), SECONDED)
    (notice,) = [n for n in advice.notices if n.code is NoticeCode.NO_RULE_OF_CONSENT]
    assert notice.values == {"office": "Stadt Lindenfurt"}


def test_without_days_a_lower_threshold_is_named_as_a_condition() -> None:
    situation = a_situation(None, home={"regime": "BW"})
    advice = advise(situation, {**SECONDED, Q.PERMANENT: False, Q.LONGER_THAN_THREE_MONTHS: False})
    (notice,) = [n for n in advice.notices if n.code is NoticeCode.BODY_CONSENTS_IF_LONGER]
    assert notice.values["months"] == "2"


def test_a_works_council_consents_however_short_the_stay() -> None:
    host = {"legal_form": LegalForm.LIMITED_COMPANY, "bodies": frozenset({Body.WORKS_COUNCIL})}
    advice = advise(a_situation(host=host), {**WORKS, Q.APPLIES_AGREEMENT: False})
    (notice,) = [n for n in advice.notices if n.code is NoticeCode.BODY_CONSENTS_ALWAYS]
    assert notice.rule is not None
    assert notice.rule.law == "§ 99 Abs. 3 BetrVG"


@pytest.mark.parametrize(
    ("limit", "stay", "warned"),
    [
        (3, THREE_MONTHS, False),
        (3, ONE_DAY_MORE, True),
        (1, THREE_MONTHS, True),
        (6, ONE_DAY_MORE, False),
    ],
)
def test_the_house_limit_of_a_hospitation(
    limit: int, stay: tuple[str, str], *, warned: bool
) -> None:
    situation = a_situation(stay, hospitation_limit_months=limit)
    advice = advise(situation, {Q.WORKS_FOR_HOST: False})
    assert advice.instrument is Instrument.HOSPITATION
    assert (NoticeCode.BEYOND_HOUSE_LIMIT in codes(advice)) is warned
    assert NoticeCode.BODY_CONSENTS not in codes(advice)


def test_stays_that_hang_together_are_added_up() -> None:
    before = Stay(first_day=date(2021, 12, 1), last_day=date(2022, 2, 18), reference="JT-2021-001")
    situation = a_situation(("2022-02-21", "2022-03-04"), other_stays=(before,))
    advice = advise(situation, SECONDED)
    chain, *_ = advice.notices
    assert chain.code is NoticeCode.CHAIN
    assert chain.values == {
        "count": "2",
        "references": "JT-2021-001",
        "first_day": "2021-12-01",
        "last_day": "2022-03-04",
    }
    assert NoticeCode.BODY_CONSENTS in codes(advice)
    assert NoticeCode.BODY_CONSENTS not in codes(
        advise(a_situation(("2022-02-21", "2022-03-04")), SECONDED)
    )


# --- forms and employers -----------------------------------------------------------------------


@pytest.mark.parametrize(("home", "host"), list(product([True, False], repeat=2)))
def test_the_temporary_work_act_is_named_where_one_side_is_private(
    *, home: bool, host: bool
) -> None:
    forms = {True: LegalForm.MUNICIPALITY, False: LegalForm.LIMITED_COMPANY}
    situation = a_situation(home={"legal_form": forms[home]}, host={"legal_form": forms[host]})
    for answers in ({Q.WORKS_FOR_HOST: False}, SECONDED):
        found = codes(advise(situation, answers))
        assert (NoticeCode.TEMPORARY_WORK in found) is not (home and host)
    assert (NoticeCode.NO_TEMPORARY_WORK in codes(advise(situation, SECONDED))) is (home and host)


def test_two_offices_of_one_employer_are_hinted_at() -> None:
    situation = a_situation(host={"employer": "STADT  Lindenfurt"})
    assert shares_employer(situation.home, situation.host)
    assert NoticeCode.SAME_EMPLOYER in codes(advise(situation, {Q.WORKS_FOR_HOST: False}))
    assert not shares_employer(an_office(), an_office())
    assert not shares_employer(an_office(employer=""), a_partner_office(employer=""))
    assert not shares_employer(an_office(), a_partner_office())


@pytest.mark.parametrize(
    ("regime", "hiring", "selection"),
    [
        ("NW", NoticeCode.HIRING_NW, NoticeCode.SELECTION_NW),
        ("BUND", NoticeCode.HIRING_FEDERAL, NoticeCode.SELECTION_FEDERAL),
        ("TH", NoticeCode.HIRING_TO_CHECK, None),
    ],
)
def test_what_an_instrument_triggers_besides(
    regime: str, hiring: NoticeCode, selection: NoticeCode | None
) -> None:
    situation = a_situation(home={"regime": regime}, host={"regime": regime})
    working = codes(advise(situation, SECONDED))
    watching = codes(advise(situation, {Q.WORKS_FOR_HOST: False}))
    assert {code for code in working if "hiring" in code} == {hiring}
    assert NoticeCode.BOTH_COUNCILS in working
    assert {code for code in watching if "selection" in code} == ({selection} - {None})


def test_what_is_owed_comes_first() -> None:
    notices = advise(a_situation(ONE_DAY_MORE), SECONDED).notices
    ranks = [notice.code.is_warning for notice in notices]
    assert ranks == sorted(ranks, reverse=True)
    assert {True, False} == set(ranks)
