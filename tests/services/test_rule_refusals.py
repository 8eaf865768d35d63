"""What is refused of a rule, at which field, and to whom."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from builders import a_clerk
from house import House
from rule_steps import ASKED, DAY, TOLD, a_new_rule, change, refused, rule_of

from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.errors import ProblemCode
from jobswap_desktop.domain.ids import AccountId
from jobswap_desktop.domain.participation import ParticipationKind
from jobswap_desktop.domain.people import Role, StatusGroup
from jobswap_desktop.domain.rules import LAW_OPEN
from jobswap_desktop.services import accounts, rule_editing, rules
from jobswap_desktop.services.rule_editing import entry_of
from jobswap_desktop.store import audit


@pytest.mark.parametrize(
    ("changes", "problems"),
    [
        ({"count": 0, "kind": ParticipationKind.CONSENT}, [("period", "number_out_of_range")]),
        ({"count": -1}, [("period", "number_out_of_range")]),
        ({"count": 10**12}, [("period", "number_out_of_range")]),
        ({"urgent_count": -3}, [("urgent_period", "number_out_of_range")]),
        ({"longer_than_months": 10**9}, [("longer_than_months", "number_out_of_range")]),
        ({"law": "§" * 10_000}, [("law", "too_long")]),
        ({"law": "<b>\x00"}, [("law", "character_not_printable")]),
        ({"law": ""}, [("law", "required")]),
        ({"regime": "XX"}, [("regime", "not_found")]),
        ({"valid_from": None}, [("valid_from", "required")]),
        ({"valid_until": date(2021, 1, 1)}, [("valid_until", "end_before_start")]),
        ({"key": "no such rule"}, [(None, "not_found")]),
    ],
)
def test_what_cannot_be_a_rule_is_refused_and_nothing_written(
    house: House, changes: dict[str, Any], problems: list[tuple[str, str]]
) -> None:
    before = audit.length(house.work.db)
    assert refused(lambda: rule_editing.save(house.work, a_new_rule(**changes))) == problems
    assert audit.length(house.work.db) == before


def test_same_body_is_not_asked_for_the_same_twice(house: House) -> None:
    rule_editing.save(house.work, a_new_rule())
    again = a_new_rule(law="§ 74 SächsPersVG")
    assert refused(lambda: rule_editing.save(house.work, again)) == [
        ("kind", ProblemCode.RULE_KNOWN)
    ]
    rule_editing.save(house.work, replace(again, status_groups=frozenset({StatusGroup.TRAINEE})))


def test_rule_does_not_begin_before_its_newest_row(house: House) -> None:
    change(house.work, TOLD, count=3)
    entry = replace(entry_of(rule_of(house.work, TOLD), DAY), valid_from=DAY - timedelta(days=1))
    assert refused(lambda: rule_editing.save(house.work, entry)) == [
        ("valid_from", ProblemCode.RULE_BEGINS_EARLIER)
    ]


@pytest.mark.parametrize(
    ("name", "on", "problems"),
    [
        ("", None, {("confirmed_by", "required"), ("confirmed_on", "required")}),
        ("Kim", None, {("confirmed_on", "required")}),
        ("  ", DAY, {("confirmed_by", "required")}),
        ("Kim", DAY + timedelta(days=1), {("confirmed_on", "date_in_future")}),
        ("x" * 121, DAY, {("confirmed_by", "too_long")}),
    ],
)
def test_confirmation_says_who_and_when(
    house: House, name: str, on: date | None, problems: set[tuple[str, str]]
) -> None:
    rule = rule_of(house.work, ASKED)
    assert set(refused(lambda: rule_editing.confirm(house.work, rule, name, on))) == problems
    assert rules.versions(house.work, ASKED) == (rule,)


def test_rule_without_its_law_is_not_confirmed(house: House) -> None:
    rule = rule_of(house.work, "by.pr.information")
    assert rule.law == LAW_OPEN
    act = lambda: rule_editing.confirm(house.work, rule, "Kim", DAY)  # noqa: E731 - one act
    assert refused(act) == [("law", ProblemCode.LAW_NOT_NAMED)]


@pytest.mark.parametrize(
    ("role", "alone", "beside_an_administrator"),
    [
        (Role.HR_CLERK, True, False),
        (Role.ADMINISTRATOR, True, True),
        (Role.READER, False, False),
        (Role.STAFF_COUNCIL, False, False),
    ],
)
def test_clerks_change_rules_until_there_is_an_administrator(
    house: House, role: Role, alone: bool, beside_an_administrator: bool
) -> None:
    place = replace(house.work, actor=a_clerk(role=role))
    assert rules.may_edit_rules(place) is alone
    account = Account(
        id=AccountId("account-1"), login="ada", name="Ada Klug", role=Role.ADMINISTRATOR
    )
    accounts.save(house.work, account)
    assert rules.may_edit_rules(place) is beside_an_administrator
    if not beside_an_administrator:
        for act in (
            lambda: rule_editing.save(place, a_new_rule()),
            lambda: rule_editing.reset(place, TOLD),
            lambda: rule_editing.copy(place, "NW", "SN"),
            lambda: rule_editing.confirm(place, rule_of(place, ASKED), "Kim", DAY),
        ):
            assert refused(act) == [(None, ProblemCode.RULES_NOT_YOURS)]
