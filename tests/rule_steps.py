"""Rules of participation as tests change them."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import ParticipationKind
from jobswap_desktop.domain.rules import Rule
from jobswap_desktop.services import rule_editing, rules
from jobswap_desktop.services.rule_editing import RuleEntry, entry_of
from jobswap_desktop.services.wording import problem_text
from jobswap_desktop.services.workplace import Workplace

DAY = date(2021, 12, 6)
TOLD = "nw.pr.information"
ASKED = "nw.pr.consent"


def rule_of(work: Workplace, key: str) -> Rule:
    return next(rule for rule in rules.current_rules(work) if rule.key == key)


def change(work: Workplace, key: str, **changes: Any) -> Rule:
    entry = replace(entry_of(rule_of(work, key), work.today()), **changes)
    return rule_editing.save(work, entry).value


def a_new_rule(**changes: Any) -> RuleEntry:
    fields: dict[str, Any] = {
        "regime": "SN",
        "body": Body.STAFF_COUNCIL,
        "kind": ParticipationKind.INFORMATION,
        "law": "§ 73 SächsPersVG",
        "valid_from": DAY,
        "count": 2,
    }
    return RuleEntry(**(fields | changes))


def refused(act: Callable[[], object]) -> list[tuple[str | None, ProblemCode]]:
    with pytest.raises(DomainError) as caught:
        act()
    for problem in caught.value.problems:
        assert problem_text(problem).endswith(".")
    return [(problem.field, problem.code) for problem in caught.value.problems]
