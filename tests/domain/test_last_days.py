"""Last days over random calendars: all Länder, 2015 to 2035, every rule that ships.

Whatever is claimed here is claimed of a slow counting of its own (`holiday_law`), which shares no
line with the program.
"""

from datetime import date, timedelta
from typing import Any

import pytest
from builders import a_participation
from holiday_law import (
    ONE_DAY,
    days,
    laender,
    oracle_is_working_day,
    oracle_last_day,
    periods,
    receipts,
    robust,
)
from hypothesis import assume, example, given
from hypothesis import strategies as st

from jobswap_desktop import resources
from jobswap_desktop.domain.deadlines import with_due
from jobswap_desktop.domain.rules import Rule, parse_rules
from jobswap_desktop.domain.workdays import LAENDER, Period, exceeds_months, last_day

SHIPPED = [rule for rule in parse_rules(resources.toml("rules/participation.toml")) if rule.period]
URGENT = [rule for rule in SHIPPED if rule.urgent_period]
EXTENDED = [rule for rule in SHIPPED if rule.extension_period]
ASSUMPTION_DAYS = frozenset(date(year, 8, 15) for year in range(2015, 2037))

summers = st.builds(
    date, st.integers(2015, 2035), st.sampled_from([7, 8]), st.integers(1, 31)
).filter(lambda day: day < date(day.year, 8, 20))


# --- weeks, working days, calendar days --------------------------------------------------------


@robust
@given(receipts(), periods, laender)
def test_the_last_day_is_no_saturday_sunday_or_holiday(
    receipt: tuple[date, frozenset[date]], period: Period, land: str
) -> None:
    received, extra = receipt
    found = last_day(received, period, land, extra)
    assert found.isoweekday() <= 5
    assert oracle_is_working_day(found, land, extra)
    assert found > received


@robust
@given(receipts(), st.integers(0, 30), periods, laender)
def test_whoever_gets_it_later_has_no_less_time(
    receipt: tuple[date, frozenset[date]], later: int, period: Period, land: str
) -> None:
    received, extra = receipt
    first = last_day(received, period, land, extra)
    assert first <= last_day(received + ONE_DAY * later, period, land, extra)


@robust
@given(receipts(), periods, laender)
def test_a_longer_period_ends_no_earlier(
    receipt: tuple[date, frozenset[date]], period: Period, land: str
) -> None:
    received, extra = receipt
    longer = Period(period.count + 1, period.unit)
    first, second = (last_day(received, each, land, extra) for each in (period, longer))
    assert first <= second
    assert first < second or period.unit == "calendar_days" or extra


@robust
@given(receipts(), st.integers(1, 30), laender)
def test_exactly_so_many_working_days_lie_between(
    receipt: tuple[date, frozenset[date]], count: int, land: str
) -> None:
    received, extra = receipt
    found = last_day(received, Period(count, "working_days"), land, extra)
    passed = [received + ONE_DAY * n for n in range(1, (found - received).days + 1)]
    assert sum(oracle_is_working_day(day, land, extra) for day in passed) == count


@robust
@given(receipts(), st.integers(1, 8), laender)
def test_weeks_end_on_the_weekday_of_receipt_or_on_the_next_working_day(
    receipt: tuple[date, frozenset[date]], count: int, land: str
) -> None:
    received, extra = receipt
    found = last_day(received, Period(count, "weeks"), land, extra)
    assert found == last_day(received, Period(7 * count, "calendar_days"), land, extra)
    day = received + timedelta(weeks=count)
    assert found >= day
    while day < found:
        assert not oracle_is_working_day(day, land, extra)
        day += ONE_DAY


@robust
@given(days, periods, laender, st.sampled_from([0, 1, -1]))
def test_a_holiday_of_the_place_never_shortens_a_period(
    received: date, period: Period, land: str, beside: int
) -> None:
    plain = last_day(received, period, land)
    extra = frozenset({plain + ONE_DAY * beside})
    with_it = last_day(received, period, land, extra)
    assert with_it >= plain
    if beside == 0:
        assert with_it > plain
    if beside == 1:
        assert with_it == plain


@robust
@given(summers, st.integers(1, 5), st.sampled_from(["weeks", "working_days"]))
def test_assumption_day_counts_only_where_it_is_kept(received: date, count: int, unit: str) -> None:
    period = Period(count, unit)
    catholic = last_day(received, period, "BY", ASSUMPTION_DAYS)
    elsewhere = last_day(received, period, "BY")
    assert catholic == oracle_last_day(received, period, "BY", ASSUMPTION_DAYS)
    assert catholic >= elsewhere
    assert catholic != date(received.year, 8, 15)
    # The Saarland keeps it by law: an office need not enter it there.
    assert last_day(received, period, "SL") == last_day(received, period, "SL", ASSUMPTION_DAYS)


@pytest.mark.parametrize("land", sorted(LAENDER))
def test_every_day_of_a_year_in_every_land(land: str) -> None:
    """Every receipt of 2027, which has holidays on all sorts of weekdays."""
    for period in (Period(2, "weeks"), Period(3, "working_days")):
        for number in range(365):
            received = date(2027, 1, 1) + ONE_DAY * number
            expected = oracle_last_day(received, period, land, frozenset())
            assert last_day(received, period, land) == expected, received


# --- the rules that ship -----------------------------------------------------------------------


def due(rule: Rule, received: date, land: str, extra: frozenset[date], **changes: Any) -> date:
    """Return the last day of a submission under `rule`, as a case would show it."""
    fields = {"rule": rule.applied(), "received_on": received, "due_on": None} | changes
    found = with_due(a_participation(**fields), land, extra).due_on
    assert found is not None
    return found


@robust
@given(receipts(), st.sampled_from(SHIPPED), laender)
def test_every_rule_counts_as_it_is_written(
    receipt: tuple[date, frozenset[date]], rule: Rule, land: str
) -> None:
    assert rule.period is not None
    expected = oracle_last_day(receipt[0], rule.period, land, receipt[1])
    assert due(rule, receipt[0], land, receipt[1]) == expected


@robust
@given(receipts(), st.sampled_from(URGENT), laender)
def test_what_is_urgent_counts_the_shorter_time_from_the_same_day(
    receipt: tuple[date, frozenset[date]], rule: Rule, land: str
) -> None:
    received, extra = receipt
    assert rule.urgent_period is not None
    found = due(rule, received, land, extra, urgent=True, urgent_reason="Dienstbeginn")
    assert found == oracle_last_day(received, rule.urgent_period, land, extra)
    assert received < found <= due(rule, received, land, extra)


@robust
@given(receipts(), st.sampled_from(EXTENDED), laender, st.integers(0, 5))
def test_a_suspended_resolution_adds_its_week_to_what_had_been_the_last_day(
    receipt: tuple[date, frozenset[date]], rule: Rule, land: str, after: int
) -> None:
    received, extra = receipt
    assert rule.period is not None
    assert rule.extension_period is not None
    by_law = oracle_last_day(received, rule.period, land, extra)
    expected = oracle_last_day(by_law, rule.extension_period, land, extra)
    suspended = received + ONE_DAY * after
    assert due(rule, received, land, extra, suspended_on=suspended) == expected


@robust
@given(receipts(), st.sampled_from(SHIPPED), laender, st.integers(0, 20))
def test_the_time_runs_from_complete_papers(
    receipt: tuple[date, frozenset[date]], rule: Rule, land: str, later: int
) -> None:
    received, extra = receipt
    complete = received + ONE_DAY * later
    found = due(rule, received, land, extra, complete_on=complete)
    assert found == due(rule, complete, land, extra)
    assert found >= due(rule, received, land, extra)


# --- months ------------------------------------------------------------------------------------


def walked_end(first: date, months: int) -> date:
    """Return the last day of so many months by walking, month end by month end."""
    year, month = first.year, first.month
    for _ in range(months):
        year, month = (year + 1, 1) if month == 12 else (year, month + 1)
    day = date(year, month, 1)
    while day.month == month and day.day < first.day:
        day += ONE_DAY
    # Either the day before the one with the number of the first, or the last of a month without.
    return day - ONE_DAY


@robust
@given(days, st.integers(1, 24), st.integers(0, 800))
@example(first=date(2021, 11, 30), months=3, length=90)  # to 28 February 2022: exactly three
@example(first=date(2021, 11, 30), months=3, length=91)
@example(first=date(2023, 11, 30), months=3, length=91)  # to 29 February 2024: exactly three
@example(first=date(2023, 11, 30), months=3, length=92)
def test_a_stay_exceeds_months_only_beyond_their_last_day(
    first: date, months: int, length: int
) -> None:
    last = first + ONE_DAY * length
    assert exceeds_months(first, last, months) is (last > walked_end(first, months))


@robust
@given(days, st.integers(0, 800), st.integers(1, 24), st.integers(0, 60))
def test_longer_stays_exceed_more_and_more_months_are_exceeded_by_fewer(
    first: date, length: int, months: int, more: int
) -> None:
    last = first + ONE_DAY * length
    if exceeds_months(first, last, months):
        assert exceeds_months(first, last + ONE_DAY * more, months)
        assert exceeds_months(first - ONE_DAY * more, last, months)
        assert exceeds_months(first, last, months - 1)


@robust
@given(days, st.integers(1, 12))
def test_months_in_a_row_are_as_long_as_together(first: date, months: int) -> None:
    assume(first.day <= 28)  # every month has that day, so that none ends early
    day = first
    for _ in range(months):
        day = walked_end(day, 1) + ONE_DAY
    assert not exceeds_months(first, day - ONE_DAY, months)
    assert exceeds_months(first, day, months)


@pytest.mark.parametrize(
    ("first", "last"),
    [
        ("2021-11-30", "2022-02-28"),
        ("2021-11-29", "2022-02-28"),
        ("2021-12-01", "2022-02-28"),
        ("2023-11-30", "2024-02-29"),
        ("2022-03-01", "2022-05-31"),
        ("2022-05-31", "2022-08-30"),
    ],
)
def test_exactly_three_months_are_not_more(first: str, last: str) -> None:
    begin, end = date.fromisoformat(first), date.fromisoformat(last)
    assert not exceeds_months(begin, end, 3)
    assert exceeds_months(begin, end + ONE_DAY, 3)
