"""Which rules on working time hold on a day, for whom."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from jobswap_desktop.domain.working_time import (
    ANY_REGIME,
    Check,
    RuleSet,
    Severity,
    WorkingTimeRule,
    WorkingTimeRules,
)

FIRST = date(2022, 1, 1)
DAYS = st.integers(0, 5).map(lambda number: FIRST + timedelta(days=number))
REGIMES = ("NW", "BUND")


def rule(name: str, **changes: object) -> WorkingTimeRule:
    usual: dict[str, object] = {
        "id": name,
        "check": Check.LONG_DAY,
        "rule_sets": frozenset({RuleSet.EMPLOYEE}),
        "severity": Severity.HINT,
    }
    return WorkingTimeRule(**(usual | changes))  # type: ignore[arg-type]  # built from parts


def table(*rules: WorkingTimeRule) -> WorkingTimeRules:
    return WorkingTimeRules(rules=rules, piece=15, regular_week=39 * 60)


RULES = st.lists(
    st.builds(
        rule,
        st.text("abc", min_size=3, max_size=3),
        check=st.sampled_from([Check.LONG_DAY, Check.BREAK]),
        rule_sets=st.sampled_from(
            [frozenset({RuleSet.EMPLOYEE}), frozenset({RuleSet.EMPLOYEE, RuleSet.MINOR})]
        ),
        regime=st.sampled_from([ANY_REGIME, *REGIMES]),
        over=st.integers(0, 3),
        valid_from=st.none() | DAYS,
        valid_until=st.none() | DAYS | st.just(date.max),
    ),
    max_size=8,
)


@given(RULES, st.permutations(range(-1, 8)), st.sampled_from(REGIMES), st.sampled_from(RuleSet))
def test_rows_are_those_valid_on_the_very_day_in_whatever_order_it_is_asked(
    rules: list[WorkingTimeRule], numbers: list[int], regime: str, rule_set: RuleSet
) -> None:
    held = table(*rules)
    for day in (FIRST + timedelta(days=number) for number in numbers):
        found = held.applying(rule_set, regime, day)
        assert set(found) == set(Check)
        for check in Check:
            valid = [
                each
                for each in rules
                if each.check is check and rule_set in each.rule_sets and each.is_valid_on(day)
            ]
            own = [each for each in valid if each.regime == regime]
            usual = [each for each in valid if each.regime == ANY_REGIME]
            assert found[check] == tuple(sorted(own or usual, key=lambda each: each.over))


def test_old_row_gives_way_to_the_new_one_on_its_day() -> None:
    last = FIRST + timedelta(days=9)
    old, new = rule("old", valid_until=last), rule("new", valid_from=last + timedelta(days=1))
    held = table(old, new)
    assert [
        held.applying(RuleSet.EMPLOYEE, "NW", last + timedelta(days=number))[Check.LONG_DAY]
        for number in (-1, 0, 1, 2)
    ] == [(old,), (old,), (new,), (new,)]
