"""The advice on instruments out of a real file, and its words."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from enum import StrEnum
from typing import Any

import builders
import pytest
from house import House

from jobswap_desktop import resources
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.ids import OfficeId, PersonId
from jobswap_desktop.domain.instrument_advice import AdviceQuestion as Q
from jobswap_desktop.domain.instrument_advice import AdviceReason, OutOfScope
from jobswap_desktop.domain.instrument_notices import Notice, NoticeCode
from jobswap_desktop.domain.offices import LegalForm
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.domain.rules import Rule
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.services import editing, new_swap, offices, people
from jobswap_desktop.services.instrument_words import (
    advised_text,
    notice_words,
    question_words,
    reason_words,
)
from jobswap_desktop.services.instruments import InstrumentQuery, advise, presumed, query_of
from jobswap_desktop.services.period_hints import period_hints
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.rules import shipped_rules
from jobswap_desktop.store import swaps

WORDING: Mapping[str, Any] = resources.toml("wording/instrument.toml")
WORKING = {Q.WORKS_FOR_HOST: True, Q.APPLIES_AGREEMENT: True}
A_QUARTER = (date(2021, 12, 1), date(2022, 2, 18))
AFTERWARDS = (date(2022, 2, 21), date(2022, 3, 4))


def one_way(house: House, days: tuple[date, date], **changes: Any) -> Swap:
    first, last = days
    return house.a_case(
        kind=SwapKind.ONE_SIDED, partner=None, first_day=first, last_day=last, **changes
    )


def a_query(house: House, days: tuple[date, date] = AFTERWARDS) -> InstrumentQuery:
    return InstrumentQuery(
        visitor=house.mara,
        home=house.own,
        host=house.partner,
        first_day=days[0],
        last_day=days[1],
    )


def codes(house: House, query: InstrumentQuery) -> list[NoticeCode]:
    return [notice.code for notice in advise(house.work, query, WORKING).notices]


# --- what the record knows ---------------------------------------------------------------------


def test_an_earlier_stay_at_the_same_host_is_added_up(house: House) -> None:
    assert NoticeCode.CHAIN not in codes(house, a_query(house))
    before = one_way(house, A_QUARTER)
    advice = advise(house.work, a_query(house), WORKING)
    chain = next(n for n in advice.notices if n.code is NoticeCode.CHAIN)
    assert notice_words(chain).text == (
        f"Mit anschließenden Einsätzen derselben Person bei derselben Stelle ({before.reference}) "
        "dauert der Aufenthalt vom 01.12.2021 bis 04.03.2022. Für alle Grenzen zählt diese Zeit "
        "zusammen."
    )
    assert NoticeCode.BODY_CONSENTS in [n.code for n in advice.notices]


def test_stays_elsewhere_of_others_or_given_up_do_not_count(house: House) -> None:
    elsewhere = offices.save(
        house.work, builders.a_partner_office(id=OfficeId("o-3"), name="Kreis Auental", version=0)
    ).value
    colleague = people.save(
        house.work, builders.a_person(id=PersonId("p-3"), last_name="Neumann")
    ).value
    one_way(house, A_QUARTER, host=elsewhere)
    one_way(house, A_QUARTER, visitor=colleague)
    assert NoticeCode.CHAIN not in codes(house, a_query(house))


def test_a_case_given_up_does_not_count(house: House) -> None:
    swap = one_way(house, A_QUARTER)
    assert NoticeCode.CHAIN in codes(house, a_query(house))
    editing.move(house.work, swap.id, SwapState.WITHDRAWN, "Umzug")
    assert NoticeCode.CHAIN not in codes(house, a_query(house))


@pytest.mark.parametrize(
    ("changes", "counts"),
    [
        ({"ended_on": date(2022, 2, 17)}, False),
        ({"ended_on": date(2022, 2, 18)}, True),
        ({"no_show": True}, False),
    ],
)
def test_of_a_stay_that_ended_early_what_came_of_it_counts(
    house: House, changes: dict[str, Any], *, counts: bool
) -> None:
    swap = one_way(house, A_QUARTER)
    cut = replace(swap, placements=(replace(swap.placements[0], **changes),))
    with house.work.db.write(deed(house.work, Action.PLACEMENT_CHANGED, swap.id)) as change:
        swaps.save(change, cut, swap)
    assert (NoticeCode.CHAIN in codes(house, a_query(house))) is counts


def test_the_case_itself_is_no_other_stay(house: House) -> None:
    swap = one_way(house, AFTERWARDS)
    query = query_of(swap.placements[0], swap)
    assert (query.visitor, query.host) == (house.mara, house.partner)
    assert not query.is_mutual
    assert NoticeCode.CHAIN not in codes(house, query)


def test_one_of_two_directions_says_so(house: House) -> None:
    swap = house.a_case()
    query = query_of(swap.placements[1], swap)
    assert query.is_mutual
    assert (query.home, query.host) == (house.partner, house.own)


def test_nothing_is_known_of_an_office_that_was_only_typed(house: House) -> None:
    typed = offices.new_office(house.work, "Neue Stelle")
    query = InstrumentQuery(visitor=house.mara, home=house.own, host=typed)
    assert presumed(house.work, query) == {}
    known = InstrumentQuery(visitor=house.mara, home=house.partner, host=house.own)
    assert presumed(house.work, known)[Q.EMPLOYS_CIVIL_SERVANTS] is True


def test_pure_advice_knows_the_own_office(house: House) -> None:
    answers = {
        Q.STAYS_IN_OFFICE: False,
        Q.PERMANENT: False,
        Q.CIVIL_SERVANT: False,
        Q.LONGER_THAN_THREE_MONTHS: True,
        **WORKING,
    }
    advice = advise(house.work, InstrumentQuery(), answers)
    assert advice.instrument is Instrument.ABORDNUNG
    found = [n.values["office"] for n in advice.notices if n.code is NoticeCode.BODY_CONSENTS]
    assert found == ["Stadt Lindenfurt"]


def test_reversed_days_count_as_none(house: House) -> None:
    assert a_query(house, (AFTERWARDS[1], AFTERWARDS[0])).stay is None


# --- two offices of one employer ---------------------------------------------------------------


def test_two_offices_of_one_employer_are_allowed_with_a_hint(house: House) -> None:
    library = offices.save(
        house.work,
        builders.a_partner_office(
            id=OfficeId("o-3"),
            name="Stadtbücherei",
            employer="Stadt Lindenfurt",
            legal_form=LegalForm.MUNICIPALITY,
        ),
    ).value
    command = house.command(host=library)
    assert period_hints(house.work, command).same_employer == "Stadt Lindenfurt"
    assert period_hints(house.work, house.command()).same_employer == ""
    assert new_swap.create(house.work, command).value.offices[1].name == "Stadtbücherei"


# --- words -------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("table", "codes_of_it"),
    [
        ("question", Q),
        ("instrument", Instrument),
        ("out_of_scope", OutOfScope),
        ("reason", AdviceReason),
        ("notice", NoticeCode),
    ],
)
def test_everything_has_its_words_and_no_words_are_left_over(
    table: str, codes_of_it: type[StrEnum]
) -> None:
    assert set(WORDING[table]) == {code.value for code in codes_of_it}


@pytest.mark.parametrize("table", ["reason", "notice"])
def test_everything_names_how_well_it_was_checked(table: str) -> None:
    for code, row in WORDING[table].items():
        assert row["text"].endswith("."), code
        assert row["verified"] in {"text", "secondary", "memory", "house"}, code


def test_what_was_only_remembered_is_to_be_checked() -> None:
    assert reason_words(AdviceReason.CIVIL_SERVICE_NW).to_check
    assert reason_words(AdviceReason.APPLIES_AGREEMENT).to_check
    assert not reason_words(AdviceReason.CIVIL_SERVICE_ACROSS_LAENDER).to_check
    assert not reason_words(AdviceReason.ONLY_OBSERVES).to_check
    # What follows from a law is as sure as the law.
    code = NoticeCode.CIVIL_SERVANT_CONSENTS_TO_SECONDMENT
    sure = notice_words(Notice(code=code, reason=AdviceReason.CIVIL_SERVICE_FEDERAL))
    unsure = notice_words(Notice(code=code, reason=AdviceReason.CIVIL_SERVICE_NW))
    assert (sure.source, sure.to_check) == ("§ 27 BBG", False)
    assert (unsure.source, unsure.to_check) == ("§ 24 LBG NRW", True)


@pytest.mark.parametrize("rule_id", ["nw.pr.consent", "bund.pr.consent"])
def test_a_consent_names_the_law_of_its_rule(rule_id: str) -> None:
    rule: Rule = next(rule for rule in shipped_rules() if rule.id == rule_id)
    values = {"office": "Stadt {months}", "body": "personalrat", "months": "3"}
    said = notice_words(Notice(code=NoticeCode.BODY_CONSENTS, values=values, rule=rule))
    assert said.source == rule.law
    assert said.to_check is not rule.is_verified
    assert said.text == (
        "Stadt {months}: Der Einsatz dauert länger als 3 Monate. Information genügt nicht, es ist "
        "die Zustimmung einzuholen (Personalrat)."
    )


def every_notice(house: House) -> Iterator[Notice]:
    """Yield the notices of all sorts of stays."""
    gmbh = offices.save(
        house.work,
        builders.a_partner_office(
            id=OfficeId("o-gmbh"), employer="Stadt Lindenfurt", legal_form=LegalForm.LIMITED_COMPANY
        ),
    ).value
    one_way(house, A_QUARTER)
    for group in (StatusGroup.COLLECTIVE_AGREEMENT_EMPLOYEE, StatusGroup.CIVIL_SERVANT):
        visitor = builders.a_person(status_group=group)
        for host in (house.partner, gmbh, None):
            for joins in (True, False):
                query = InstrumentQuery(
                    visitor=visitor,
                    home=house.own,
                    host=host,
                    first_day=AFTERWARDS[0] if host else None,
                    last_day=date(2022, 6, 30) if host else None,
                )
                answers = dict.fromkeys(Q, joins) | {
                    Q.STAYS_IN_OFFICE: False,
                    Q.PERMANENT: False,
                    Q.WORKS_FOR_HOST: True,
                    Q.LONGER_THAN_THREE_MONTHS: True,
                }
                yield from advise(house.work, query, answers).notices


def test_every_notice_that_is_made_can_be_said(house: House) -> None:
    made = list(every_notice(house))
    assert len({notice.code for notice in made}) > 10
    for notice in made:
        assert not re.search(r"[{}]", notice_words(notice).text)


def test_questions_and_instruments_have_words() -> None:
    for question in Q:
        words = question_words(question)
        assert words.text.endswith("?")
        assert words.yes != words.no
    for advised in (*Instrument, *OutOfScope):
        assert advised_text(advised).endswith(".")
