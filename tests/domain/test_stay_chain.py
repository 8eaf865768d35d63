"""Stays that hang together are counted as one."""

from datetime import date

import pytest
from holiday_law import ONE_DAY, days, laender, oracle_is_working_day, robust
from hypothesis import given
from hypothesis import strategies as st

from jobswap_desktop.domain.stay_chain import Stay, chain


def a_stay(first: str, last: str, reference: str = "") -> Stay:
    return Stay(
        first_day=date.fromisoformat(first),
        last_day=date.fromisoformat(last),
        reference=reference,
    )


FEBRUARY = a_stay("2022-02-21", "2022-02-25")


@pytest.mark.parametrize(
    ("first", "last", "hangs_together"),
    [
        ("2022-02-26", "2022-03-04", True),  # the very next day
        ("2022-02-28", "2022-03-04", True),  # the weekend breaks nothing
        ("2022-03-01", "2022-03-04", False),  # Rosenmontag is a working day
        ("2022-02-14", "2022-02-18", True),  # before it
        ("2022-02-14", "2022-02-17", False),
        ("2022-02-23", "2022-03-04", True),  # at the same time
    ],
)
def test_a_stay_hangs_together_with_its_neighbour(
    first: str, last: str, *, hangs_together: bool
) -> None:
    other = a_stay(first, last, "11.2-JT-2022-001")
    held = chain([other], FEBRUARY, "NW")
    assert (other in held) is hangs_together
    assert FEBRUARY in held


def test_a_holiday_between_two_stays_breaks_nothing_where_it_is_kept() -> None:
    before = a_stay("2022-10-24", "2022-10-31")
    after = a_stay("2022-11-02", "2022-11-04")  # 1 November 2022: Allerheiligen, a Tuesday
    assert chain([before], after, "NW") == (before, after)
    assert chain([before], after, "NI") == (after,)
    assert chain([before], after, "NI", frozenset({date(2022, 11, 1)})) == (before, after)


def test_a_long_stay_reaches_over_a_short_one() -> None:
    long = a_stay("2022-01-03", "2022-03-04")
    short = a_stay("2022-01-10", "2022-01-14")
    after = a_stay("2022-03-07", "2022-03-11")
    assert chain([after, short], long, "NW") == (long, short, after)


def test_stays_of_another_time_do_not_count() -> None:
    years = [a_stay(f"{year}-02-21", f"{year}-02-25") for year in (2019, 2020, 2023)]
    assert chain(years, FEBRUARY, "NW") == (FEBRUARY,)


@robust
@given(days, st.lists(st.tuples(st.integers(0, 9), st.integers(0, 6)), max_size=8), laender)
def test_a_chain_is_the_run_without_a_working_day_between(
    start: date, gaps: list[tuple[int, int]], land: str
) -> None:
    stays = [Stay(first_day=start, last_day=start, reference="0")]
    for number, (gap, length) in enumerate(gaps, 1):
        first = stays[-1].last_day + ONE_DAY * (gap + 1)
        stays.append(
            Stay(first_day=first, last_day=first + ONE_DAY * length, reference=str(number))
        )
    expected = [stays[0]]
    for stay in stays[1:]:
        day = expected[-1].last_day + ONE_DAY
        idle = True
        while day < stay.first_day:
            idle = idle and not oracle_is_working_day(day, land, frozenset())
            day += ONE_DAY
        if not idle:
            break
        expected.append(stay)
    assert chain(reversed(stays[1:]), stays[0], land) == tuple(expected)
    for member in expected:
        assert chain([s for s in stays if s is not member], member, land) == tuple(expected)
