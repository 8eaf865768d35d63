"""Legal periods, public holidays and weeks."""

import subprocess
import sys
from datetime import date, datetime, timedelta
from enum import StrEnum

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobswap_desktop.domain import workdays
from jobswap_desktop.domain.workdays import (
    LAENDER,
    Period,
    SkippedDay,
    SkipReason,
    Unit,
    add_working_days,
    carnival_days,
    derive_last_day,
    easter_sunday,
    exceeds_months,
    holiday_name,
    is_public_holiday,
    is_working_day,
    iso_week,
    last_day,
    monday_of,
    week_monday,
    working_days_between,
)

ONE_DAY = timedelta(days=1)


class Land(StrEnum):
    """A Land as other modules may spell it."""

    NW = "NW"


# --- an independent reading of the holiday law, as oracle --------------------------------------


def oracle_easter(year: int) -> date:
    """Gauss's rule, with both exceptions."""
    k = year // 100
    m = (15 + (3 * k + 3) // 4 - (8 * k + 13) // 25) % 30
    s = 2 - (3 * k + 3) // 4
    a = year % 19
    d = (19 * a + m) % 30
    r = (d + a // 11) // 29
    og = 21 + d - r
    oe = 7 - (og - (7 - (year + year // 4 + s) % 7)) % 7
    return date(year, 3, 1) + timedelta(days=og + oe - 1)


EVERYWHERE = " ".join(sorted(LAENDER))

# Month, day, first year, last year, Länder.
FIXED_HOLIDAYS = [
    (1, 1, 1991, 2100, EVERYWHERE),
    (1, 6, 1991, 2100, "BW BY ST"),
    (3, 8, 2019, 2100, "BE"),
    (3, 8, 2023, 2100, "MV"),
    (5, 1, 1991, 2100, EVERYWHERE),
    (5, 8, 2020, 2020, "BE"),
    (5, 8, 2025, 2025, "BE"),
    (6, 17, 2028, 2028, "BE"),
    (8, 15, 1991, 2100, "SL"),
    (9, 20, 2019, 2100, "TH"),
    (10, 3, 1991, 2100, EVERYWHERE),
    (10, 31, 1991, 2100, "BB MV SN ST TH"),
    (10, 31, 2017, 2017, EVERYWHERE),
    (10, 31, 2018, 2100, "HB HH NI SH"),
    (11, 1, 1991, 2100, "BW BY NW RP SL"),
    (12, 25, 1991, 2100, EVERYWHERE),
    (12, 26, 1991, 2100, EVERYWHERE),
]

# Days after Easter Sunday. In Hesse, Easter and Whit Sunday are Sundays like any other.
EASTER_HOLIDAYS = {
    -2: EVERYWHERE,
    0: "BB",
    1: EVERYWHERE,
    39: EVERYWHERE,
    49: "BB",
    50: EVERYWHERE,
    60: "BW BY HE NW RP SL",
}


def oracle_is_holiday(day: date, land: str) -> bool:
    fixed = any(
        (month, number) == (day.month, day.day) and since <= day.year <= until and land in kept_in
        for month, number, since, until, kept_in in FIXED_HOLIDAYS
    )
    movable = land in EASTER_HOLIDAYS.get((day - oracle_easter(day.year)).days, "")
    # Buß- und Bettag is the Wednesday before 23 November.
    repentance = land == "SN" and date(day.year, 11, 16) <= day <= date(day.year, 11, 22)
    return fixed or movable or (repentance and day.isoweekday() == 3)


def oracle_is_working_day(day: date, land: str, extra: frozenset[date]) -> bool:
    return day.isoweekday() < 6 and not oracle_is_holiday(day, land) and day not in extra


def oracle_last_day(received: date, period: Period, land: str, extra: frozenset[date]) -> date:
    day = received
    if period.unit == "working_days":
        counted = 0
        while counted < period.count:
            day += ONE_DAY
            counted += oracle_is_working_day(day, land, extra)
        return day
    for _ in range(period.count * (7 if period.unit == "weeks" else 1)):
        day += ONE_DAY
    while not oracle_is_working_day(day, land, extra):
        day += ONE_DAY
    return day


days = st.dates(date(2015, 1, 1), date(2035, 10, 31))
laender = st.sampled_from(sorted(LAENDER))
periods = st.builds(
    Period, st.integers(1, 7), st.sampled_from(["weeks", "working_days", "calendar_days"])
)
robust = settings(deadline=None, max_examples=250)


@st.composite
def receipts(draw: st.DrawFn) -> tuple[date, frozenset[date]]:
    received = draw(days)
    offsets = draw(st.frozensets(st.integers(0, 60), max_size=8))
    return received, frozenset(received + timedelta(days=offset) for offset in offsets)


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
