"""Which bodies are owed what: the shipped rules, office by office."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from builders import a_partner_office, a_placement, an_office

from jobswap_desktop import resources
from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.offices import REGIMES, Body, Land, LegalForm, Office
from jobswap_desktop.domain.participation import ParticipationKind, Silence
from jobswap_desktop.domain.placement import Instrument, Placement
from jobswap_desktop.domain.rules import Rule, parse_rules, rules_for
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
    informed = {"nw.pr.information", "bund.pr.information", "betrvg.br.information"}
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


@pytest.mark.parametrize("regime", sorted(set(REGIMES) - {"NW", "BUND"}))
def test_land_without_known_rules_owes_its_council_nothing_for_a_week(regime: str) -> None:
    office = an_office(regime=regime, bodies=frozenset(Body) - {Body.WORKS_COUNCIL})
    assert ids(office, a_placement(home=office)) == []


@pytest.mark.parametrize("regime", ["SN", "TH", "HH", "XX"])
def test_land_without_rules_has_none_for_long_stays_either(regime: str) -> None:
    office = an_office(regime=regime, bodies=COUNCIL)
    assert ids(office, stay_at(office, last=LONG)) == []


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
    consent = f"{regime.lower()}.pr.consent"
    assert consent not in ids(office, stay_at(office, last=last_without))
    assert ids(office, stay_at(office, last=first_with)) == [consent]


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


def test_personal_trigger_is_left_to_the_clerk() -> None:
    office = an_office(bodies=frozenset(Body))
    assert "sbv.hearing" not in ids(office, a_placement(), a_stay(last=LONG))


def test_rule_holds_within_its_dates_alone() -> None:
    (rule,) = (rule for rule in RULES if rule.id == "nw.pr.information")
    dated = replace(rule, valid_from=date(2022, 1, 1), valid_until=date(2022, 12, 31))
    days = [date(2021, 12, 31), date(2022, 1, 1), date(2022, 12, 31), date(2023, 1, 1)]
    assert [dated.is_valid_on(day) for day in days] == [False, True, True, False]
    found = [rules_for((dated,), an_office(), (a_placement(),), day) for day in days]
    assert found == [(), (dated,), (dated,), ()]


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


def a_row(**changes: Any) -> dict[str, Any]:
    row = {
        "id": "x",
        "kind": "consent",
        "regime": "NW",
        "body": "personalrat",
        "law": "§ 1",
        "unit": "weeks",
        "n": 2,
        "silence": "none",
        "verified": "text",
    }
    return row | changes


def test_row_of_an_office_is_read() -> None:
    (rule,) = parse_rules({"rule": [a_row(valid_from=date(2024, 1, 1), n_urgent=1)]})
    assert isinstance(rule, Rule)
    assert rule.valid_from == date(2024, 1, 1)
    assert rule.urgent_period == Period(1, "weeks")


@pytest.mark.parametrize(
    "wrong",
    [
        {"kind": "mitbestimmung"},
        {"body": "betriebskrankenkasse"},
        {"unit": "fortnights"},
        {"n": 0},
        {"silence": "consent"},
    ],
)
def test_row_that_is_none_is_refused(wrong: dict[str, Any]) -> None:
    with pytest.raises((KeyError, ValueError), match=r"\w"):
        parse_rules({"rule": [a_row(**wrong)]})


def test_row_that_lacks_a_key_is_refused() -> None:
    row = a_row()
    del row["law"]
    with pytest.raises(KeyError, match="law"):
        parse_rules({"rule": [row]})
