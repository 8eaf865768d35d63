"""What is understood in the field for the week, and what is said back."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobswap_desktop.presentation.date_text import DateFault, UnreadableDate
from jobswap_desktop.presentation.week_text import Stay, days_of, read_week, weeks_of

TODAY = date(2022, 2, 1)
NINTH = Stay(date(2022, 2, 28), date(2022, 3, 4))


@pytest.mark.parametrize(
    "text",
    [
        *("9", " 9 ", "kw9", "KW 9", "Kw09", "KW 9/2022", "9/22", "kw 9 2022"),
        *("28.2.", "28.2", "28.02.2022", "2.3.22", "2022-02-28", "5.3."),
        *("28.2.-4.3.", "28.2 – 4.3", "28.2.2022-4.3.2022", "28.2.-4.3.2022", "28.2. bis 4.3.22"),
        "2022-02-28 - 2022-03-04",
    ],
)
def test_ninth_week_of_2022(text: str) -> None:
    assert read_week(text, TODAY) == NINTH


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        # The fourth week of 2022 is over, so the next one is meant.
        ("4", date(2023, 1, 23), date(2023, 1, 27)),
        ("4/2022", date(2022, 1, 24), date(2022, 1, 28)),
        ("31.1.", date(2023, 1, 30), date(2023, 2, 3)),
        ("31.1.2022", date(2022, 1, 31), date(2022, 2, 4)),
        ("9-10", date(2022, 2, 28), date(2022, 3, 11)),
        ("KW 9–10/2027", date(2027, 3, 1), date(2027, 3, 12)),
        ("52-1", date(2022, 12, 26), date(2023, 1, 6)),
        ("2.3.-4.3.", date(2022, 3, 2), date(2022, 3, 4)),
        ("19.12.-6.1.", date(2022, 12, 19), date(2023, 1, 6)),
        ("19.12.-6.1.2023", date(2022, 12, 19), date(2023, 1, 6)),
        ("19.12.2022-6.1.", date(2022, 12, 19), date(2023, 1, 6)),
        # Typed backwards, and left so for the form to object to.
        ("4.3.2022-28.2.2022", date(2022, 3, 4), date(2022, 2, 28)),
        ("4.3.-28.2.", date(2022, 3, 4), date(2022, 2, 28)),
        ("4.3.-28.2.2022", date(2022, 3, 4), date(2022, 2, 28)),
    ],
)
def test_days_meant(text: str, first: date, last: date) -> None:
    assert read_week(text, TODAY) == Stay(first, last)


def test_week_that_begins_today_is_still_to_come() -> None:
    assert read_week("5", date(2022, 1, 31)) == Stay(date(2022, 1, 31), date(2022, 2, 4))


@pytest.mark.parametrize(
    ("text", "fault", "seen"),
    [
        ("31.02.", DateFault.NO_SUCH_DAY, "31.02."),
        ("31.2.2022", DateFault.NO_SUCH_DAY, "31.02.2022"),
        ("28.2.-31.4.", DateFault.NO_SUCH_DAY, "31.04."),
        ("31.2.-4.3.2022", DateFault.NO_SUCH_DAY, "31.02."),
        ("54", DateFault.NO_SUCH_WEEK, "54"),
        ("53", DateFault.NO_SUCH_WEEK, "53"),
        ("0", DateFault.NO_SUCH_WEEK, "0"),
        ("53/2022", DateFault.NO_SUCH_WEEK, "53/2022"),
        ("9-60", DateFault.NO_SUCH_WEEK, "60"),
        ("9/3022", DateFault.YEAR_OUT_OF_RANGE, "9/3022"),
        ("28.2.1022", DateFault.YEAR_OUT_OF_RANGE, "28.02.1022"),
        ("bald", DateFault.NOT_A_DATE, "bald"),
        ("28.2.-", DateFault.NOT_A_DATE, "28.2.-"),
        ("1→3", DateFault.NOT_A_DATE, "1→3"),
    ],
)
def test_what_is_no_week(text: str, fault: DateFault, seen: str) -> None:
    assert read_week(text, TODAY) == UnreadableDate(fault, seen)


@given(st.text(max_size=30))
def test_any_text_has_an_outcome(text: str) -> None:
    assert isinstance(read_week(text, TODAY), Stay | UnreadableDate)


@given(st.dates(date(1901, 1, 1), date(2198, 12, 31)), st.integers(0, 60))
def test_what_is_written_is_what_is_read(first: date, days: int) -> None:
    last = first + timedelta(days=days)
    text = f"{first:%d.%m.%Y}-{last:%d.%m.%Y}"
    assert read_week(text, TODAY) == Stay(first, last)


@given(st.dates(date(2000, 1, 1), date(2100, 1, 1)), st.integers(1, 52))
def test_bare_week_lies_ahead_within_a_year(today: date, week: int) -> None:
    stay = read_week(str(week), today)
    assert isinstance(stay, Stay)
    assert today <= stay.first <= today + timedelta(days=371)
    assert stay.first.isocalendar()[1:] == (week, 1)


@pytest.mark.parametrize(
    ("stay", "weeks", "days"),
    [
        (NINTH, "9/2022", "28.02.–04.03."),
        (Stay(date(2022, 2, 28), date(2022, 3, 11)), "9–10/2022", "28.02.–11.03."),
        (
            Stay(date(2022, 12, 27), date(2023, 1, 6)),
            "52/2022–1/2023",
            "27.12.2022–06.01.2023",
        ),
        (Stay(date(2021, 1, 1), date(2021, 1, 1)), "53/2020", "01.01."),
    ],
)
def test_echo(stay: Stay, weeks: str, days: str) -> None:
    assert (weeks_of(stay), days_of(stay)) == (weeks, days)
