"""One row of the table of rules: what it may not be, and how it is read from a file."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from jobswap_desktop.domain.errors import ProblemCode
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import ParticipationKind, Silence
from jobswap_desktop.domain.rules import LAW_OPEN, Rule, parse_rules
from jobswap_desktop.domain.workdays import Period

TODAY = date(2022, 1, 10)
A_RULE = Rule(
    id="own-1",
    key="own-1",
    kind=ParticipationKind.CONSENT,
    regime="SN",
    body=Body.STAFF_COUNCIL,
    law="§ 1",
    silence=Silence.DEEMED_CONSENT,
    verified="memory",
    period=Period(2, "weeks"),
)


@pytest.mark.parametrize(
    ("changes", "field", "code"),
    [
        ({"law": " "}, "law", ProblemCode.REQUIRED),
        ({"law": "§" * 10_000}, "law", ProblemCode.TOO_LONG),
        ({"law": "§ 1\x00"}, "law", ProblemCode.CHARACTER_NOT_PRINTABLE),
        ({"note": "x" * 251}, "note", ProblemCode.TOO_LONG),
        ({"regime": "XX"}, "regime", ProblemCode.NOT_FOUND),
        ({"period": None}, "period", ProblemCode.NUMBER_OUT_OF_RANGE),
        ({"period": Period(10**9, "weeks")}, "period", ProblemCode.NUMBER_OUT_OF_RANGE),
        ({"urgent_period": Period(3, "weeks")}, "urgent_period", ProblemCode.URGENT_IS_LONGER),
        ({"longer_than_months": 0}, "longer_than_months", ProblemCode.NUMBER_OUT_OF_RANGE),
        (
            {"valid_from": date(2022, 2, 1), "valid_until": date(2022, 1, 31)},
            "valid_until",
            ProblemCode.END_BEFORE_START,
        ),
        (
            {"kind": ParticipationKind.INFORMATION},
            "silence",
            ProblemCode.SILENCE_MEANS_NOTHING,
        ),
        ({"confirmed_by": "Kim Weber"}, "confirmed_on", ProblemCode.REQUIRED),
        ({"confirmed_on": TODAY}, "confirmed_by", ProblemCode.REQUIRED),
        (
            {"law": LAW_OPEN, "confirmed_by": "Kim Weber", "confirmed_on": TODAY},
            "law",
            ProblemCode.LAW_NOT_NAMED,
        ),
    ],
)
def test_row_that_cannot_be_says_at_which_field(
    changes: dict[str, Any], field: str, code: ProblemCode
) -> None:
    assert A_RULE.problems() == ()
    problems = replace(A_RULE, **changes).problems()
    assert [(problem.field, problem.code) for problem in problems] == [(field, code)]


def test_confirmed_rule_counts_as_verified() -> None:
    assert not A_RULE.is_verified
    assert replace(A_RULE, confirmed_by="Kim Weber", confirmed_on=TODAY).applied().may_be_deemed


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
