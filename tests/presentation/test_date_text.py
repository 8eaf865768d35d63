"""Dates as they are typed."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobswap_desktop.presentation.date_text import (
    DateFault,
    UnreadableDate,
    read_date,
    shifted,
    write_date,
)

TODAY = date(2026, 11, 23)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("28.2", date(2027, 2, 28)),
        ("28.2.", date(2027, 2, 28)),
        ("28.02.", date(2027, 2, 28)),
        ("2802", date(2027, 2, 28)),
        ("1.11", date(2026, 11, 1)),
        ("24.12.", date(2026, 12, 24)),
        ("1.7", date(2026, 7, 1)),
        ("28.2.22", date(2022, 2, 28)),
        ("28.02.2022", date(2022, 2, 28)),
        ("28022022", date(2022, 2, 28)),
        ("280222", date(2022, 2, 28)),
        ("28-2-2022", date(2022, 2, 28)),
        ("28/2/22", date(2022, 2, 28)),
        ("28,2,22", date(2022, 2, 28)),
        ("  28. 2. 2022 ", date(2022, 2, 28)),
        ("2022-02-28", date(2022, 2, 28)),
        ("29.2.2028", date(2028, 2, 29)),
        ("h", TODAY),
        ("H", TODAY),
        ("heute", TODAY),
        ("KW9", date(2027, 3, 1)),
        ("kw 9", date(2027, 3, 1)),
        ("KW 48", date(2026, 11, 23)),
        ("kw 9/2022", date(2022, 2, 28)),
        ("KW9/22", date(2022, 2, 28)),
        ("kw 53/2020", date(2020, 12, 28)),
    ],
)
def test_is_read_as(typed: str, meant: date) -> None:
    assert read_date(typed, TODAY) == meant


@pytest.mark.parametrize(
    ("typed", "fault", "seen"),
    [
        ("31.02.", DateFault.NO_SUCH_DAY, "31.02."),
        ("31.02.2026", DateFault.NO_SUCH_DAY, "31.02.2026"),
        ("29.2.2026", DateFault.NO_SUCH_DAY, "29.02.2026"),
        ("29.2", DateFault.NO_SUCH_DAY, "29.02."),
        ("1.13.", DateFault.NO_SUCH_DAY, "01.13."),
        ("0.1.", DateFault.NO_SUCH_DAY, "00.01."),
        ("31022022", DateFault.NO_SUCH_DAY, "31.02.2022"),
        ("KW 54", DateFault.NO_SUCH_WEEK, "54"),
        ("KW0", DateFault.NO_SUCH_WEEK, "0"),
        ("KW 53/2022", DateFault.NO_SUCH_WEEK, "53/2022"),
        ("28.2.0022", DateFault.YEAR_OUT_OF_RANGE, "28.02.0022"),
        ("28.2.9999", DateFault.YEAR_OUT_OF_RANGE, "28.02.9999"),
        ("28.2.202", DateFault.NOT_A_DATE, "28.2.202"),
        ("morgen", DateFault.NOT_A_DATE, "morgen"),
        ("28", DateFault.NOT_A_DATE, "28"),
        ("2.8.2.8", DateFault.NOT_A_DATE, "2.8.2.8"),
    ],
)
def test_is_refused_with_a_reason(typed: str, fault: DateFault, seen: str) -> None:
    assert read_date(typed, TODAY) == UnreadableDate(fault, seen)


@given(st.dates(min_value=date(1900, 1, 1), max_value=date(2199, 12, 31)))
def test_what_is_written_is_read_back(day: date) -> None:
    assert read_date(write_date(day), TODAY) == day
    assert read_date(write_date(day).replace(".", ""), TODAY) == day


@given(st.text(max_size=20))
def test_no_text_breaks_it(text: str) -> None:
    assert isinstance(read_date(text, TODAY), date | UnreadableDate)


def test_shifting_stays_inside_the_years_that_can_be_entered() -> None:
    assert shifted(date(2199, 12, 31), 7) == date(2199, 12, 31)
    assert shifted(date(1900, 1, 1), -1) == date(1900, 1, 1)
    assert shifted(date(2026, 2, 28), 1) == date(2026, 3, 1)
