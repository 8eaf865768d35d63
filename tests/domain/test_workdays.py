"""Last days of legal periods, and how many months a stay lasts."""

from datetime import date, datetime, timedelta
from enum import StrEnum

import pytest
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
from hypothesis import given
from hypothesis import strategies as st

from jobswap_desktop.domain.workdays import (
    Period,
    SkippedDay,
    SkipReason,
    Unit,
    derive_last_day,
    exceeds_months,
    holiday_name,
    last_day,
    working_days_between,
)


class Land(StrEnum):
    """A Land as other modules may spell it."""

    NW = "NW"


# --- last day ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("count", "unit", "received", "land", "expected"),
    [
        (2, "weeks", "2022-01-17", "NW", "2022-01-31"),
        (1, "weeks", "2022-01-17", "NW", "2022-01-24"),
        (2, "weeks", "2022-02-14", "NW", "2022-02-28"),
        (2, "weeks", "2022-04-01", "NW", "2022-04-19"),
        (2, "weeks", "2022-10-18", "NW", "2022-11-02"),
        (2, "weeks", "2022-10-18", "NI", "2022-11-01"),
        (2, "weeks", "2022-10-17", "NI", "2022-11-01"),
        (2, "weeks", "2022-12-12", "NW", "2022-12-27"),
        (10, "working_days", "2022-01-17", "NW", "2022-01-31"),
        (10, "working_days", "2022-04-08", "NW", "2022-04-26"),
        (3, "working_days", "2022-02-24", "NW", "2022-03-01"),
    ],
)
def test_last_day_of_known_periods(
    count: int, unit: str, received: str, land: str, expected: str
) -> None:
    found = last_day(date.fromisoformat(received), Period(count, unit), land)
    assert found == date.fromisoformat(expected)


@pytest.mark.parametrize("unit", [Unit.WEEKS, "weeks"])
@pytest.mark.parametrize("land", [Land.NW, "NW"])
def test_enums_and_plain_strings_mean_the_same(unit: str, land: str) -> None:
    derivation = derive_last_day(date(2022, 4, 1), Period(count=2, unit=unit), land)
    assert derivation.last_day == date(2022, 4, 19)
    assert f"{derivation.period.count} {derivation.period.unit}" == "2 weeks"
    assert f"{derivation.land}" == "NW"


def test_calendar_days_shift_past_the_weekend() -> None:
    assert last_day(date(2022, 1, 15), Period(7, "calendar_days"), "NW") == date(2022, 1, 24)
    assert last_day(date(2022, 1, 17), Period(7, "calendar_days"), "NW") == date(2022, 1, 24)


def test_christmas_eve_and_new_years_eve_count_as_working_days() -> None:
    assert last_day(date(2026, 12, 23), Period(1, "working_days"), "NW") == date(2026, 12, 24)
    assert last_day(date(2026, 12, 24), Period(1, "weeks"), "NW") == date(2026, 12, 31)


def test_extra_holiday_of_a_bavarian_commune() -> None:
    assumption = frozenset({date(2025, 8, 15)})
    assert last_day(date(2025, 8, 1), Period(2, "weeks"), "BY") == date(2025, 8, 15)
    assert last_day(date(2025, 8, 1), Period(2, "weeks"), "BY", assumption) == date(2025, 8, 18)
    ten_days = Period(10, "working_days")
    assert last_day(date(2025, 8, 1), ten_days, "BY", assumption) == date(2025, 8, 18)


def test_derivation_names_every_day_it_was_shifted_past() -> None:
    derivation = derive_last_day(date(2022, 4, 1), Period(2, "weeks"), "NW")
    assert derivation.nominal_end == date(2022, 4, 15)
    assert derivation.shifted
    assert derivation.skipped == (
        SkippedDay(date(2022, 4, 15), SkipReason.PUBLIC_HOLIDAY, "Karfreitag"),
        SkippedDay(date(2022, 4, 16), SkipReason.SATURDAY),
        SkippedDay(date(2022, 4, 17), SkipReason.SUNDAY),
        SkippedDay(date(2022, 4, 18), SkipReason.PUBLIC_HOLIDAY, "Ostermontag"),
    )


def test_derivation_of_working_days_lists_what_was_not_counted_and_never_shifts() -> None:
    extra = frozenset({date(2022, 4, 12)})
    derivation = derive_last_day(date(2022, 4, 8), Period(3, "working_days"), "NW", extra)
    assert derivation.last_day == derivation.nominal_end == date(2022, 4, 14)
    assert not derivation.shifted
    assert [skip.reason for skip in derivation.skipped] == [
        SkipReason.SATURDAY,
        SkipReason.SUNDAY,
        SkipReason.EXTRA_HOLIDAY,
    ]


def test_a_holiday_on_a_sunday_is_still_named() -> None:
    derivation = derive_last_day(date(2022, 4, 24), Period(1, "weeks"), "NW")
    assert derivation.skipped == (
        SkippedDay(date(2022, 5, 1), SkipReason.SUNDAY, holiday_name(date(2022, 5, 1), "NW")),
    )
    assert derivation.last_day == date(2022, 5, 2)


@robust
@given(receipts(), periods, laender)
def test_last_day_agrees_with_counting_day_by_day(
    receipt: tuple[date, frozenset[date]], period: Period, land: str
) -> None:
    received, extra = receipt
    assert last_day(received, period, land, extra) == oracle_last_day(received, period, land, extra)


@robust
@given(receipts(), periods, laender)
def test_last_day_is_a_working_day_and_never_too_early(
    receipt: tuple[date, frozenset[date]], period: Period, land: str
) -> None:
    received, extra = receipt
    derivation = derive_last_day(received, period, land, extra)
    at_least = period.count * (7 if period.unit == "weeks" else 1)
    assert derivation.last_day >= received + timedelta(days=at_least)
    assert oracle_is_working_day(derivation.last_day, land, extra)
    if period.unit == "working_days":
        counted = working_days_between(received + ONE_DAY, derivation.last_day, land, extra)
        assert counted == period.count
        passed = (derivation.last_day - received).days - period.count
        assert len(derivation.skipped) == passed
    else:
        assert len(derivation.skipped) == (derivation.last_day - derivation.nominal_end).days


@pytest.mark.parametrize(("count", "unit"), [(0, "weeks"), (-1, "weeks"), (2, "days"), (2, "")])
def test_a_period_that_makes_no_sense_is_refused(count: int, unit: str) -> None:
    with pytest.raises(ValueError, match=r"at least one|not a valid Unit"):
        Period(count, unit)


@pytest.mark.parametrize("count", [1.5, True, "2"])
def test_a_period_is_counted_in_whole_numbers(count: object) -> None:
    with pytest.raises(TypeError):
        Period(count, "weeks")  # type: ignore[arg-type]  # the wrong type is the point


def test_equal_periods_are_equal_however_their_unit_was_spelled() -> None:
    assert {Period(2, "weeks"), Period(2, Unit.WEEKS)} == {Period(2, "weeks")}


@pytest.mark.parametrize("land", ["", "XX", "nw", "Augsburg"])
def test_an_unknown_land_is_refused(land: str) -> None:
    with pytest.raises(ValueError, match="not the code of a German Land"):
        last_day(date(2022, 1, 17), Period(2, "weeks"), land)


@pytest.mark.parametrize(
    ("received", "count", "unit"),
    [
        (date(2101, 1, 3), 1, "working_days"),
        (date(1990, 12, 31), 1, "weeks"),
        (date(2100, 12, 30), 1, "weeks"),
        (date(2022, 1, 17), 10**9, "weeks"),
        (date(2022, 1, 17), 10**12, "calendar_days"),
        (date(2100, 12, 1), 10**9, "working_days"),
    ],
)
def test_a_period_without_known_holidays_is_refused(received: date, count: int, unit: str) -> None:
    with pytest.raises(ValueError, match=r"public holidays are known|beyond the calendar"):
        last_day(received, Period(count, unit), "NW")


def test_a_moment_is_no_legal_day() -> None:
    with pytest.raises(TypeError, match="legal day"):
        last_day(datetime(2022, 4, 1, 9, 0), Period(2, "weeks"), "NW")


# --- months ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("first", "last", "months", "expected"),
    [
        ("2022-03-01", "2022-05-31", 3, False),
        ("2022-03-01", "2022-06-01", 3, True),
        ("2021-11-30", "2022-02-28", 3, False),
        ("2021-11-30", "2022-03-01", 3, True),
        ("2023-11-30", "2024-02-29", 3, False),
        ("2023-11-30", "2024-03-01", 3, True),
        ("2022-01-31", "2022-02-28", 1, False),
        ("2022-01-31", "2022-03-01", 1, True),
        ("2022-02-28", "2022-05-27", 3, False),
        ("2022-02-28", "2022-05-28", 3, True),
        ("2022-03-31", "2022-05-30", 2, False),
        ("2022-03-31", "2022-05-31", 2, True),
        ("2022-12-15", "2023-03-14", 3, False),
        ("2022-12-15", "2023-03-15", 3, True),
        ("2022-01-01", "2022-12-31", 12, False),
        ("2022-01-01", "2023-01-01", 12, True),
        ("2022-03-01", "2022-03-01", 0, True),
    ],
)
def test_exceeds_months(first: str, last: str, months: int, *, expected: bool) -> None:
    found = exceeds_months(date.fromisoformat(first), date.fromisoformat(last), months)
    assert found is expected


@robust
@given(days, st.integers(1, 24))
def test_whole_calendar_months_never_exceed_their_number(day: date, months: int) -> None:
    first = day.replace(day=1)
    after = first.year * 12 + first.month - 1 + months
    next_first = date(after // 12, after % 12 + 1, 1)
    assert not exceeds_months(first, next_first - ONE_DAY, months)
    assert exceeds_months(first, next_first, months)


@robust
@given(days, st.integers(1, 24))
def test_months_end_where_walking_day_by_day_says(first: date, months: int) -> None:
    after = first + timedelta(days=months_in_days(first, months))
    assert not exceeds_months(first, after - ONE_DAY, months)
    assert exceeds_months(first, after, months)
    assert not exceeds_months(first, after, months + 1)


def months_in_days(first: date, months: int) -> int:
    """Walk to the day that bears the first day's number, or past the month that lacks it."""
    target = first.year * 12 + first.month - 1 + months
    day = first
    while (day.year * 12 + day.month - 1, day.day) < (target, first.day):
        day += ONE_DAY
    return (day - first).days


def test_a_stay_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError, match="ends on"):
        exceeds_months(date(2022, 3, 2), date(2022, 3, 1), 3)
    with pytest.raises(ValueError, match="number of months"):
        exceeds_months(date(2022, 3, 1), date(2022, 3, 2), -1)
