"""Stays on which the advice on instruments is asked: invented people, the shipped rules."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from builders import TODAY, a_partner_office, an_office

from jobswap_desktop import resources
from jobswap_desktop.domain.instrument_advice import AdviceQuestion, Situation
from jobswap_desktop.domain.instrument_notices import Advice, NoticeCode
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.rules import in_force, parse_rules
from jobswap_desktop.domain.stay_chain import Stay

RULES = in_force(parse_rules(resources.toml("rules/participation.toml")), TODAY)
EMPLOYEE = StatusGroup.COLLECTIVE_AGREEMENT_EMPLOYEE
OFFICER = StatusGroup.CIVIL_SERVANT
WORKS = {AdviceQuestion.WORKS_FOR_HOST: True}
SECONDED = {
    **WORKS,
    AdviceQuestion.APPLIES_AGREEMENT: True,
    AdviceQuestion.EMPLOYS_CIVIL_SERVANTS: True,
}
A_WEEK = ("2022-02-21", "2022-02-25")
THREE_MONTHS = ("2022-03-01", "2022-05-31")
ONE_DAY_MORE = ("2022-03-01", "2022-06-01")


def a_situation(
    stay: tuple[str, str] | None = A_WEEK,
    *,
    home: Mapping[str, Any] | None = None,
    host: Mapping[str, Any] | None = None,
    **fields: Any,
) -> Situation:
    values: dict[str, Any] = {
        "status_group": EMPLOYEE,
        "home": an_office(**({"version": 1} | dict(home or {}))),
        "host": a_partner_office(**({"version": 1} | dict(host or {}))),
        "stay": Stay(first_day=date.fromisoformat(stay[0]), last_day=date.fromisoformat(stay[1]))
        if stay
        else None,
        "rules": RULES,
    }
    return Situation(**(values | fields))


def codes(advice: Advice) -> set[NoticeCode]:
    return {notice.code for notice in advice.notices}
