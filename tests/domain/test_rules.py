"""Which bodies are owed what: the shipped rules, office by office."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from builders import a_partner_office, a_person, a_placement, an_office

from jobswap_desktop import resources
from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.offices import REGIMES, Body, Land, LegalForm, Office
from jobswap_desktop.domain.participation import ParticipationKind, Silence
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.placement import Instrument, Placement
from jobswap_desktop.domain.rules import (
    LAW_OPEN,
    ON_REQUEST,
    in_force,
    parse_rules,
    rules_for,
    suggests_youth_representation,
)
from jobswap_desktop.domain.workdays import Period

TODAY = date(2022, 1, 10)
RULES = parse_rules(resources.toml("rules/participation.toml"))
COUNCIL = frozenset({Body.STAFF_COUNCIL})


def ids(office: Office, *placements: Placement, today: date = TODAY) -> list[str]:
    return [rule.id for rule in rules_for(RULES, office, placements, today)]


def a_stay(
    first: date = date(2022, 3, 1),
    last: date = date(2022, 5, 31),
    instrument: Instrument = Instrument.ABORDNUNG,
    **changes: Any,
) -> Placement:
    return a_placement(first_day=first, last_day=last, instrument=instrument, **changes)


def stay_at(office: Office, **changes: Any) -> Placement:
    return a_stay(home=office, **changes)


LONG = date(2022, 6, 1)


def test_shipped_rules_are_read_as_they_stand() -> None:
    rows = resources.toml("rules/participation.toml")["rule"]
    assert [rule.id for rule in RULES] == [row["id"] for row in rows]
    assert len({rule.id for rule in RULES}) == len(RULES)
    assert all(rule.law and rule.regime in {"*", *REGIMES} for rule in RULES)
    assert {rule.verified for rule in RULES} <= {"text", "secondary", "memory"}


@pytest.mark.parametrize(
    ("rule_id", "period", "urgent", "silence", "months"),
    [
        ("nw.pr.consent", Period(2, "weeks"), Period(1, "weeks"), "deemed_consent", 3),
        ("bund.pr.consent", Period(10, "working_days"), Period(3, "working_days"), None, 3),
        ("betrvg.br.consent", Period(1, "weeks"), None, "deemed_consent", None),
        ("nw.gb.statement", Period(1, "weeks"), None, "proceed", None),
        ("nw.pr.information", Period(2, "weeks"), None, "none", None),
    ],
)
def test_shipped_rule_says_what_the_law_says(
    rule_id: str, period: Period, urgent: Period | None, silence: str | None, months: int | None
) -> None:
    (rule,) = (rule for rule in RULES if rule.id == rule_id)
    assert (rule.period, rule.urgent_period) == (period, urgent)
    assert rule.silence is Silence(silence or "deemed_consent")
    assert rule.longer_than_months == months


def test_period_of_the_house_is_told_from_one_of_the_law() -> None:
    house = {rule.id for rule in RULES if rule.house_default}
    informed = {rule.id for rule in RULES if rule.kind is ParticipationKind.INFORMATION}
    assert house == informed | {"sbv.hearing"}


def test_only_consent_rules_make_silence_consent_of_a_council() -> None:
    for rule in RULES:
        if rule.kind is ParticipationKind.INFORMATION:
            assert rule.silence is Silence.NONE


def test_office_in_nw_asks_equality_officer_and_informs_council_in_that_order() -> None:
    assert ids(an_office(), a_placement()) == ["nw.gb.statement", "nw.pr.information"]


def test_federal_office_informs_its_council() -> None:
    office = an_office(regime="BUND", land=Land.NW)
    assert ids(office, a_placement(home=office)) == ["bund.pr.information"]


def test_regime_decides_and_not_the_place() -> None:
    office = an_office(regime="BUND", land=Land.BY, bodies=COUNCIL)
    assert ids(office, stay_at(office, last=LONG)) == ["bund.pr.consent"]


WRITTEN = {
    "NW": ("nw.gb.statement", "nw.pr.information", "nw.pr.consent"),
    "BUND": ("bund.gb.vote", "bund.pr.information", "bund.pr.consent"),
    "BY": ("", "by.pr.information", "by.pr.consent"),
    "BW": ("", "bw.pr.information", "bw.pr.consent"),
    "NI": ("", "ni.pr.information", "ni.pr.consent"),
    "HE": ("", "he.pr.information", "he.pr.consent"),
}
"""By regime: what equality officer and council are asked under for a week, and for a year."""


@pytest.mark.parametrize("regime", REGIMES)
def test_a_week_is_told_under_the_law_of_the_office_or_under_none_yet(regime: str) -> None:
    office = an_office(regime=regime)
    officer, informed, _consent = WRITTEN.get(regime, ("", "", ""))
    found = rules_for(RULES, office, (a_placement(home=office),), TODAY)
    owed = {rule.body: rule.id for rule in found}
    # The federal equality officer votes on an Abordnung of more than three months alone.
    expected = {} if regime == "BUND" else {Body.EQUALITY_OFFICER: officer}
    assert owed == expected | {Body.STAFF_COUNCIL: informed}
    assert {rule.kind for rule in found} <= {
        ParticipationKind.INFORMATION,
        ParticipationKind.HEARING,
    }


@pytest.mark.parametrize("regime", REGIMES)
def test_a_year_of_a_civil_servant_asks_for_consent_where_the_law_is_known(regime: str) -> None:
    office = an_office(regime=regime)
    civil_servant = a_person(status_group=StatusGroup.CIVIL_SERVANT)
    year = stay_at(office, last=date(2023, 2, 28), visitor=civil_servant)
    officer, _informed, consent = WRITTEN.get(regime, ("", "", ""))
    owed = {rule.body: rule.id for rule in rules_for(RULES, office, (year,), TODAY)}
    assert owed == {Body.EQUALITY_OFFICER: officer, Body.STAFF_COUNCIL: consent}


def test_what_nobody_has_written_is_owed_under_no_rule_at_all() -> None:
    office = an_office(regime="SN", bodies=COUNCIL)
    (rule,) = rules_for(RULES, office, (stay_at(office, last=LONG),), TODAY)
    applied = rule.applied()
    assert (applied.id, applied.law, applied.period) == ("", "", None)
    assert not applied.may_be_deemed


@pytest.mark.parametrize("land", ["BY", "BW", "NI", "HE"])
def test_informing_the_council_of_a_land_names_no_law_that_nobody_has_read(land: str) -> None:
    (rule,) = (rule for rule in RULES if rule.id == f"{land.lower()}.pr.information")
    assert rule.law == LAW_OPEN
    assert (rule.period, rule.house_default) == (Period(2, "weeks"), True)
    assert not rule.is_verified


def test_what_is_shipped_has_no_problems() -> None:
    assert [rule.id for rule in RULES if rule.problems()] == []


def test_only_nw_lengthens_and_only_the_federation_escalates_in_days() -> None:
    lengthened = {rule.id: rule.extension_period for rule in RULES if rule.extension_period}
    escalated = {rule.id: rule.escalation_period for rule in RULES if rule.escalation_period}
    assert lengthened == {"nw.pr.consent": Period(1, "weeks")}
    assert escalated == {"bund.pr.consent": Period(5, "working_days")}


@pytest.mark.parametrize(
    ("group", "asked"),
    [
        (StatusGroup.CIVIL_SERVANT, "he.pr.consent"),
        (StatusGroup.COLLECTIVE_AGREEMENT_EMPLOYEE, "he.pr.information"),
        (StatusGroup.TRAINEE, "he.pr.information"),
        (StatusGroup.UNKNOWN, "he.pr.consent"),
    ],
)
def test_hesse_asks_for_consent_to_civil_servants_alone(group: StatusGroup, asked: str) -> None:
    office = an_office(regime="HE", bodies=COUNCIL)
    year = stay_at(office, last=date(2023, 2, 28), visitor=a_person(status_group=group))
    assert ids(office, year) == [asked]


def test_company_asks_its_works_council_for_consent() -> None:
    company = a_partner_office(
        legal_form=LegalForm.LIMITED_COMPANY,
        regime="NW",
        bodies=frozenset({Body.WORKS_COUNCIL}),
    )
    assert ids(company, a_stay(host=company)) == ["betrvg.br.consent"]
    assert not company.is_public


def test_body_that_the_office_lacks_is_left_out() -> None:
    assert ids(an_office(bodies=frozenset()), a_placement()) == []
    assert ids(an_office(bodies=COUNCIL), a_placement()) == ["nw.pr.information"]


def test_longer_than_three_months_consent_takes_the_place_of_information() -> None:
    office = an_office()
    assert ids(office, a_stay()) == ["nw.gb.statement", "nw.pr.information"]
    assert ids(office, a_stay(last=LONG)) == ["nw.gb.statement", "nw.pr.consent"]


def test_federal_equality_officer_votes_before_the_council() -> None:
    office = an_office(regime="BUND")
    assert ids(office, stay_at(office, last=LONG)) == ["bund.gb.vote", "bund.pr.consent"]


@pytest.mark.parametrize(
    ("regime", "last_without", "first_with"),
    [
        ("NW", date(2022, 5, 31), date(2022, 6, 1)),
        ("BW", date(2022, 4, 30), date(2022, 5, 1)),
        ("HE", date(2022, 8, 31), date(2022, 9, 1)),
        ("BY", date(2022, 5, 31), date(2022, 6, 1)),
    ],
)
def test_threshold_is_the_one_of_the_land(
    regime: str, last_without: date, first_with: date
) -> None:
    office = an_office(regime=regime, bodies=COUNCIL)
    civil_servant = a_person(status_group=StatusGroup.CIVIL_SERVANT)
    told, asked = (f"{regime.lower()}.pr.{kind}" for kind in ("information", "consent"))
    assert ids(office, stay_at(office, last=last_without, visitor=civil_servant)) == [told]
    assert ids(office, stay_at(office, last=first_with, visitor=civil_servant)) == [asked]


@pytest.mark.parametrize("regime", REGIMES)
def test_council_is_never_asked_for_consent_to_a_hospitation(regime: str) -> None:
    office = an_office(regime=regime)
    year = stay_at(office, last=date(2023, 3, 1), instrument=Instrument.HOSPITATION)
    kinds = {rule.kind for rule in rules_for(RULES, office, (year,), TODAY)}
    assert ParticipationKind.CONSENT not in kinds


def test_both_directions_count_for_an_office() -> None:
    short, long = a_placement(), a_stay(last=LONG, home=a_partner_office(), host=an_office())
    assert "nw.pr.consent" in ids(an_office(), short, long)


def test_stays_of_others_do_not_count() -> None:
    stranger = an_office(id=OfficeId("office-c"))
    assert ids(stranger, a_placement(), a_stay(last=LONG)) == []


@pytest.mark.parametrize(
    ("flags", "asked"),
    [
        ({}, set()),
        ({"involve_sbv": True}, {Body.DISABILITY_REPRESENTATION}),
        ({"involve_jav": True}, {Body.YOUTH_REPRESENTATION}),
    ],
)
@pytest.mark.parametrize("regime", ["NW", "BUND", "SN"])
def test_body_on_request_is_asked_where_a_direction_says_so(
    regime: str, flags: dict[str, bool], asked: set[Body]
) -> None:
    office = an_office(regime=regime, bodies=frozenset(ON_REQUEST))
    found = rules_for(RULES, office, (a_placement(home=office, **flags),), TODAY)
    assert {rule.body for rule in found} == asked
    laws = {rule.law for rule in found}
    youth = {"§ 103 BPersVG"} if regime == "BUND" else {""}
    assert laws == (
        {"§ 178 Abs. 2 SGB IX"} if "involve_sbv" in flags else youth if asked else set()
    )


@pytest.mark.parametrize(
    ("changes", "suggested"),
    [
        ({"status_group": StatusGroup.TRAINEE}, True),
        ({"under_18": True}, True),
        ({"status_group": StatusGroup.CIVIL_SERVANT}, False),
    ],
)
def test_youth_representation_is_suggested_and_not_imposed(
    changes: dict[str, Any], suggested: bool
) -> None:
    stay = a_placement(visitor=a_person(**changes))
    assert suggests_youth_representation(stay) is suggested
    office = an_office(bodies=frozenset({Body.YOUTH_REPRESENTATION}))
    assert ids(office, stay) == []


@pytest.mark.parametrize("regime", REGIMES)
def test_equality_officer_comes_before_council_and_disability_representation(regime: str) -> None:
    office = an_office(regime=regime, bodies=frozenset(Body) - {Body.WORKS_COUNCIL})
    long = stay_at(office, last=LONG, involve_sbv=True, involve_jav=True)
    bodies = [rule.body for rule in rules_for(RULES, office, (long,), TODAY)]
    assert bodies == [
        Body.EQUALITY_OFFICER,
        Body.STAFF_COUNCIL,
        Body.DISABILITY_REPRESENTATION,
        Body.YOUTH_REPRESENTATION,
    ]


def test_rule_holds_within_its_dates_alone() -> None:
    (rule,) = (rule for rule in RULES if rule.id == "nw.pr.information")
    dated = replace(rule, valid_from=date(2022, 1, 1), valid_until=date(2022, 12, 31))
    days = [date(2021, 12, 31), date(2022, 1, 1), date(2022, 12, 31), date(2023, 1, 1)]
    assert [dated.is_valid_on(day) for day in days] == [False, True, True, False]
    office = an_office(bodies=COUNCIL)
    found = [rules_for((dated,), office, (a_placement(),), day)[0].id for day in days]
    assert found == ["", dated.id, dated.id, ""]


def test_newest_row_of_a_rule_holds_and_the_shipped_one_after_it() -> None:
    (shipped,) = (rule for rule in RULES if rule.id == "nw.pr.information")
    first = replace(shipped, id="own-1", valid_from=date(2022, 1, 1), valid_until=date(2022, 5, 31))
    second = replace(
        shipped, id="own-2", valid_from=date(2022, 6, 1), valid_until=date(2022, 12, 31)
    )
    days = (date(2021, 12, 31), date(2022, 1, 1), date(2022, 6, 1), date(2023, 1, 1))
    for rows in ((shipped, first, second), (second, first, shipped)):
        found = [in_force(rows, day)[0].id for day in days]
        assert found == [shipped.id, "own-1", "own-2", shipped.id]


def test_rules_of_two_keys_hold_side_by_side() -> None:
    assert len(in_force(RULES, TODAY)) == len(RULES)


def test_participation_keeps_what_the_rule_said() -> None:
    (rule,) = (rule for rule in RULES if rule.id == "bund.pr.consent")
    applied = rule.applied()
    assert (applied.id, applied.law, applied.verified) == (rule.id, rule.law, "text")
    assert (applied.period, applied.urgent_period) == (rule.period, rule.urgent_period)
    assert applied.may_be_deemed


def test_silence_is_proposed_as_consent_only_by_rules_read_in_the_law() -> None:
    deemed = {rule.id for rule in RULES if rule.applied().may_be_deemed}
    assert "bund.pr.consent" in deemed
    assert "nw.pr.consent" not in deemed
    assert all(rule.verified == "text" for rule in RULES if rule.id in deemed)
