"""How long what a case leaves behind is kept."""

from dataclasses import replace
from datetime import date

import builders
import pytest

from jobswap_desktop import resources
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.retention import (
    RetentionRule,
    RetentionStart,
    kept_until,
    retention_rules,
)
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap

RULES = {rule.id: rule for rule in retention_rules(resources.toml("rules/retention.toml"))}


def ended(
    state: SwapState = SwapState.CLOSED, on: date = date(2022, 3, 29), **changes: object
) -> Swap:
    return replace(builders.a_ready_swap(**changes), state=state, closed_on=on)


def a_rule(**changes: object) -> RetentionRule:
    return replace(RULES["calendar"], **changes)  # type: ignore[arg-type]  # fields of many types


def test_the_told_case_is_erased_when_the_law_of_files_says() -> None:
    swap = ended()

    assert RULES["case_file"].kept_until(swap) == date(2025, 12, 31)
    assert RULES["undertakings"].kept_until(swap) == date(2027, 2, 25)
    assert kept_until(RULES.values(), swap) == date(2027, 2, 25)


def test_a_request_that_came_to_nothing_is_kept_for_six_months() -> None:
    unsigned = (builders.a_placement(undertakings=builders.undertakings()),)
    swap = ended(SwapState.WITHDRAWN, date(2021, 12, 20), placements=unsigned)

    found = {rule.id for rule in RULES.values() if rule.concerns(swap)}
    assert found == {"request", "calendar", "feedback", "audit"}
    assert RULES["request"].kept_until(swap) == date(2022, 6, 20)


def test_the_longest_need_wins_where_somebody_had_signed_before_it_was_withdrawn() -> None:
    # Nobody came: the five years run from the day of the withdrawal, not from a stay.
    swap = ended(SwapState.WITHDRAWN, date(2022, 2, 14))

    assert RULES["request"].kept_until(swap) == date(2022, 8, 14)
    assert kept_until(RULES.values(), swap) == date(2027, 2, 14)


@pytest.mark.parametrize(
    ("state", "binds"),
    [
        (UndertakingState.DRAFT, False),
        (UndertakingState.HANDED_OVER, False),
        (UndertakingState.SIGNED_BY_VISITOR, True),
        (UndertakingState.FILED, True),
    ],
)
def test_only_what_was_signed_has_to_be_proved(state: UndertakingState, binds: bool) -> None:
    acts = (builders.an_undertaking(Act.NDA, state),)
    swap = ended(placements=(builders.a_placement(undertakings=acts),))

    assert RULES["undertakings"].concerns(swap) is binds


@pytest.mark.parametrize(
    ("start", "months", "end"),
    [
        (date(2021, 11, 30), 3, date(2022, 2, 28)),
        (date(2022, 1, 31), 1, date(2022, 2, 28)),
        (date(2022, 12, 31), 12, date(2023, 12, 31)),
        (date(2024, 2, 29), 12, date(2025, 2, 28)),
    ],
)
def test_months_end_as_the_civil_code_says(start: date, months: int, end: date) -> None:
    rule = a_rule(months=months, start=RetentionStart.CLOSING)

    assert rule.kept_until(ended(on=start)) == end


def test_without_any_rule_nothing_is_kept() -> None:
    assert kept_until((), ended()) is None


def test_no_period_claims_to_be_read_in_a_law() -> None:
    assert {rule.verified for rule in RULES.values()} <= {"memory", "secondary"}
    with pytest.raises(KeyError):
        retention_rules({"rule": [{"id": "x"}]})
