"""The hours of a house as they are typed: what is understood, what is refused, how it is shown."""

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jobswap_desktop.domain.errors import ProblemCode
from jobswap_desktop.domain.offices import DayHours
from jobswap_desktop.presentation.hours_text import UnreadableHours, read_hours
from jobswap_desktop.services.wording import hours_text


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("", ""),
        ("  ", ""),
        ("Mo–Do 07:00–18:00, Fr 07:00–15:00", "Mo–Do 07:00–18:00, Fr 07:00–15:00"),
        ("mo-do 7-18, fr 7-15", "Mo–Do 07:00–18:00, Fr 07:00–15:00"),
        ("Mo bis Do 7 bis 18 Uhr; Freitag 7.00 Uhr - 15.30 Uhr",
         "Mo–Do 07:00–18:00, Fr 07:00–15:30"),
        ("Montag-Donnerstag: 7:00-18:00", "Mo–Do 07:00–18:00"),
        ("Mo. - Do. von 7 bis 18", "Mo–Do 07:00–18:00"),
        ("Mo-Fr 9-12 und 14-15:30", "Mo–Fr 09:00–12:00 und 14:00–15:30"),
        ("Mo-Fr 9-12, 14-15:30", "Mo–Fr 09:00–12:00 und 14:00–15:30"),
        ("14-15:30, 9-12", "Mo–Fr 09:00–12:00 und 14:00–15:30"),
        ("7-18", "Mo–Fr 07:00–18:00"),
        ("täglich 7-18", "Mo–Fr 07:00–18:00"),
        ("Mo, Mi 8-12", "Mo/Mi 08:00–12:00"),
        ("Mo/Mi/Fr 8-12", "Mo/Mi/Fr 08:00–12:00"),
        ("Mo und Mi 8-12, Di 8-16", "Mo/Mi 08:00–12:00, Di 08:00–16:00"),
        ("Mo-Mi/Fr 0730-1600", "Mo–Mi/Fr 07:30–16:00"),
        ("Sa 10-14\nSo 11-13", "Sa 10:00–14:00, So 11:00–13:00"),
        ("Fr 7-15, Mo-Do 7-18", "Mo–Do 07:00–18:00, Fr 07:00–15:00"),
    ],
)  # fmt: skip
def test_what_is_understood_is_shown_back_in_one_form(text: str, shown: str) -> None:
    hours = read_hours(text)
    assert not isinstance(hours, UnreadableHours)
    assert hours_text(hours) == shown
    assert read_hours(shown) == hours


@pytest.mark.parametrize(
    ("text", "code", "piece"),
    [
        ("Mo–Do 07:00–18:00, Xx 7-15", ProblemCode.HOURS_NOT_READABLE, "Xx 7-15"),
        ("Mo-Do", ProblemCode.HOURS_NOT_READABLE, "Mo-Do"),
        ("Mo 7", ProblemCode.HOURS_NOT_READABLE, "Mo 7"),
        ("Mo 7-25", ProblemCode.HOURS_NOT_READABLE, "Mo 7-25"),
        ("Mo 7-24", ProblemCode.HOURS_NOT_READABLE, "Mo 7-24"),
        ("Fr-Mo 7-15", ProblemCode.HOURS_NOT_READABLE, "Fr-Mo 7-15"),
        ("geschlossen", ProblemCode.HOURS_NOT_READABLE, "geschlossen"),
        ("Mo 7-12 14-16", ProblemCode.HOURS_NOT_READABLE, "Mo 7-12 14-16"),
        ("Mo-Do 18-7", ProblemCode.HOURS_BACKWARDS, "Mo-Do 18-7"),
        ("Mo 7-7", ProblemCode.HOURS_BACKWARDS, "Mo 7-7"),
        ("Mo-Fr 7-12, Mi 11-15", ProblemCode.HOURS_OVERLAP, "Mi"),
    ],
)
def test_the_piece_that_is_refused_is_named(text: str, code: ProblemCode, piece: str) -> None:
    assert read_hours(text) == UnreadableHours(code, piece)


@given(st.text(max_size=40))
def test_no_text_raises(text: str) -> None:
    read_hours(text)


@given(st.text("MoDiFr 0123:-–,./und\n", max_size=30))
def test_what_is_read_can_be_read_back(text: str) -> None:
    hours = read_hours(text)
    if not isinstance(hours, UnreadableHours):
        assert read_hours(hours_text(hours)) == hours


@given(
    st.lists(
        st.tuples(st.integers(0, 6), st.integers(0, 10), st.integers(11, 23)),
        unique_by=lambda row: row[0],
    )
)
def test_every_week_of_hours_is_read_as_it_is_shown(rows: list[tuple[int, int, int]]) -> None:
    hours = tuple(
        DayHours(weekday=day, first=time(first, 5), last=time(last, 59))
        for day, first, last in sorted(rows)
    )
    assert read_hours(hours_text(hours)) == hours
