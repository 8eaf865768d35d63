"""The line for an appointment as it is spoken: half past, confidential, every Wednesday."""

from dataclasses import replace
from datetime import date

import pytest
from quick_scene import CALENDAR, SCENE, clock, codes

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.quick_text import read_line


@pytest.mark.parametrize(
    ("words", "begin"),
    [
        ("halb zehn", "09:30"),
        ("um halb 10", "09:30"),
        ("halb drei", "14:30"),
        ("viertel nach 9", "09:15"),
        ("viertel vor neun Uhr", "08:45"),
        ("Dreiviertel 10", "09:45"),
        ("halb eins", "12:30"),
    ],
)
def test_times_as_they_are_spoken(words: str, begin: str) -> None:
    entry = read_line(f"mo {words} Team", SCENE)
    assert codes(entry) == []
    assert entry.title == "Team"
    assert clock(entry).startswith(begin)


@pytest.mark.parametrize(
    ("line", "title", "place", "confidential"),
    [
        ("mo 9-10 Personalgespräch vertraulich", "Personalgespräch", "", True),
        ("mo 9-10 Personalgespräch (Vertraulich) #sa", "Personalgespräch", "", True),
        ("mo 9-10 Personalgespräch @Raum 2 vertraulich", "Personalgespräch", "Raum 2", True),
        ("mo 9-10 Personalgespräch !vertraulich", "Personalgespräch", "", True),
        ('mo 9-10 "Wie vertraulich"', "Wie vertraulich", "", False),
        ("mo 9-10 Vertraulich arbeiten", "Vertraulich arbeiten", "", False),
        ("mo 9-10 vertraulich", "vertraulich", "", False),
        ('mo 9-10 X @"Ganz vertraulich"', "X", "Ganz vertraulich", False),
    ],
)
def test_confidential_at_the_end(line: str, title: str, place: str, confidential: bool) -> None:
    entry = read_line(line, SCENE)
    assert codes(entry) == []
    assert (entry.title, entry.place, entry.confidential) == (title, place, confidential)


def test_a_weekday_that_the_stay_has_not_is_said() -> None:
    short = replace(SCENE, calendar=replace(CALENDAR, last_day=date(2022, 3, 1)))
    entry = read_line("mittwochs 9-10 X", short)
    assert codes(entry) == ["not_in_stay"]
    assert not entry.appointments(SwapId("s"))
