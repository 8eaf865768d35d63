"""Public holidays, carnival, working days and weeks."""

import subprocess
import sys
from datetime import date, timedelta

import pytest
from holiday_law import ONE_DAY, laender, oracle_easter, oracle_is_holiday, receipts, robust
from hypothesis import given
from hypothesis import strategies as st

from jobswap_desktop.domain import workdays
from jobswap_desktop.domain.workdays import (
    LAENDER,
    Period,
    add_working_days,
    carnival_days,
    easter_sunday,
    holiday_name,
    is_public_holiday,
    is_working_day,
    iso_week,
    last_day,
    monday_of,
    week_monday,
    working_days_between,
)

# --- holidays and carnival ---------------------------------------------------------------------


@pytest.mark.parametrize("land", sorted(LAENDER))
def test_public_holidays_agree_with_the_law_as_read_here(land: str) -> None:
    day = date(2015, 1, 1)
    differences = []
    while day.year <= 2035:
        if is_public_holiday(day, land) != oracle_is_holiday(day, land):
            differences.append(day)
        day += ONE_DAY
    assert differences == []


@pytest.mark.parametrize(
    ("day", "name", "with_it"),
    [
        (date(2026, 1, 6), "Heilige Drei Könige", "BW BY ST"),
        (date(2026, 6, 4), "Fronleichnam", "BW BY HE NW RP SL"),
        (date(2026, 8, 15), "Mariä Himmelfahrt", "SL"),
        (date(2026, 10, 31), "Reformationstag", "BB HB HH MV NI SH SN ST TH"),
        (date(2026, 11, 1), "Allerheiligen", "BW BY NW RP SL"),
        (date(2026, 11, 18), "Buß- und Bettag", "SN"),
        (date(2026, 4, 3), "Karfreitag", " ".join(sorted(LAENDER))),
    ],
)
def test_holidays_have_german_names_where_they_are_kept(day: date, name: str, with_it: str) -> None:
    assert {land for land in LAENDER if holiday_name(day, land) == name} == set(with_it.split())
    assert {land for land in LAENDER if is_public_holiday(day, land)} == set(with_it.split())


def test_nrw_has_eleven_public_holidays() -> None:
    year = [date(2022, 1, 1) + timedelta(days=offset) for offset in range(365)]
    assert sum(is_public_holiday(day, "NW") for day in year) == 11


def test_a_calendar_can_be_turned_beyond_the_known_years() -> None:
    assert holiday_name(date(2206, 12, 25), "NW") is None
    assert holiday_name(date(1871, 12, 25), "NW") is None
    with pytest.raises(ValueError, match="German Land"):
        holiday_name(date(2206, 12, 25), "XX")


@pytest.mark.parametrize(
    ("year", "expected"),
    [
        (2022, ["2022-02-24", "2022-02-28", "2022-03-01", "2022-03-02"]),
        (2026, ["2026-02-12", "2026-02-16", "2026-02-17", "2026-02-18"]),
        (2027, ["2027-02-04", "2027-02-08", "2027-02-09", "2027-02-10"]),
    ],
)
def test_carnival_days_are_named_and_count_as_working_days(year: int, expected: list[str]) -> None:
    found = carnival_days(year)
    assert [day.isoformat() for day in found] == expected
    assert list(found.values()) == [
        "Weiberfastnacht",
        "Rosenmontag",
        "Veilchendienstag",
        "Aschermittwoch",
    ]
    assert all(is_working_day(day, "NW") for day in found)


def test_easter_agrees_with_gauss_over_the_gregorian_calendar() -> None:
    assert easter_sunday(2022) == date(2022, 4, 17)
    for year in range(1583, 4100):
        assert easter_sunday(year) == oracle_easter(year)


# --- working days ------------------------------------------------------------------------------


@robust
@given(receipts(), st.integers(1, 40), laender)
def test_adding_working_days_forth_and_back_returns(
    receipt: tuple[date, frozenset[date]], count: int, land: str
) -> None:
    received, extra = receipt
    start = last_day(received, Period(1, "working_days"), land, extra)
    later = add_working_days(start, count, land, extra)
    assert add_working_days(later, -count, land, extra) == start
    assert working_days_between(start, later, land, extra) == count + 1


def test_counting_working_days() -> None:
    assert add_working_days(date(2022, 4, 16), 0, "NW") == date(2022, 4, 16)
    assert add_working_days(date(2022, 4, 19), -1, "NW") == date(2022, 4, 14)
    assert working_days_between(date(2022, 4, 11), date(2022, 4, 22), "NW") == 8
    assert working_days_between(date(2022, 4, 22), date(2022, 4, 11), "NW") == 0
    assert not is_working_day(date(2022, 4, 16), "NW")
    assert not is_working_day(date(2022, 4, 14), "NW", frozenset({date(2022, 4, 14)}))


# --- weeks -------------------------------------------------------------------------------------


def test_iso_weeks_at_the_turn_of_the_year() -> None:
    assert iso_week(date(2027, 1, 3)) == (2026, 53)
    assert iso_week(date(2024, 12, 30)) == (2025, 1)
    assert week_monday(2022, 9) == date(2022, 2, 28)
    with pytest.raises(ValueError, match="Invalid week"):
        week_monday(2022, 53)


@robust
@given(st.dates(date(1900, 1, 1), date(2200, 12, 31)))
def test_the_monday_of_a_day_begins_its_week(day: date) -> None:
    assert monday_of(day) == week_monday(*iso_week(day))
    assert 0 <= (day - monday_of(day)).days < 7


# --- cost --------------------------------------------------------------------------------------


def test_the_holiday_package_is_imported_on_first_use_only() -> None:
    program = (
        "import sys, datetime\n"
        "from jobswap_desktop.domain import workdays\n"
        "workdays.carnival_days(2026)\n"
        "assert 'holidays' not in sys.modules\n"
        "workdays.holiday_name(datetime.date(2026, 1, 1), 'NW')\n"
        "assert 'holidays' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_holidays_of_a_year_are_computed_once() -> None:
    workdays._public_holidays.cache_clear()
    for offset in range(365):
        holiday_name(date(2026, 1, 1) + timedelta(days=offset), "NW")
    assert workdays._public_holidays.cache_info().misses == 1
