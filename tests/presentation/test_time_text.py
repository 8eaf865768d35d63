"""What is understood in a field for a time of day."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobswap_desktop.presentation.time_text import read_time, write_time


@pytest.mark.parametrize(
    ("text", "hour", "minute"),
    [
        *(("9", 9, 0), ("09", 9, 0), ("0", 0, 0), ("23", 23, 0), ("9:", 9, 0), ("9 Uhr", 9, 0)),
        *(("930", 9, 30), ("0930", 9, 30), ("1111", 11, 11), ("2359", 23, 59), ("030", 0, 30)),
        *(("9:30", 9, 30), ("9.30", 9, 30), ("9,30", 9, 30), ("9h30", 9, 30), ("11:11", 11, 11)),
        *((" 09 : 30 ", 9, 30), ("9.30 Uhr", 9, 30), ("9:30uhr", 9, 30), ("9H30", 9, 30)),
    ],
)
def test_what_is_understood(text: str, hour: int, minute: int) -> None:
    assert read_time(text) == time(hour, minute)


@pytest.mark.parametrize(
    "text",
    ["", " ", "24", "24:00", "9:60", "960", "9:3", "9.5", "99999", "acht", "-9", "9-10", "9:30:00"],
)
def test_what_is_no_time(text: str) -> None:
    assert read_time(text) is None


@given(st.times())
def test_what_is_written_is_read_again(moment: time) -> None:
    plain = moment.replace(second=0, microsecond=0)
    assert read_time(write_time(plain)) == plain


@given(st.text(max_size=12))
def test_nothing_typed_breaks_the_reader(text: str) -> None:
    read_time(text)
