"""Searching over everything: what is found, where it was, and what a mistyped word may mean."""

from dataclasses import replace
from datetime import date

import pytest
from house import House

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.schedule import AppointmentKind
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.services import cases, editing, follow_ups, schedule
from jobswap_desktop.services.follow_ups import FollowUpEntry
from jobswap_desktop.services.wording import term

MEETING = "Termin: Mittagsrunde beim Bürgermeister"


@pytest.fixture
def told(house: House) -> House:
    """A case with something to find in every corner."""
    swap = house.a_case()
    entry = FollowUpEntry(due_on=date(2021, 12, 20), subject="Rückmeldung Westtal")
    follow_ups.add(house.work, swap.id, entry)
    meeting = schedule.new_appointment(house.work, schedule.of_case(house.work, swap.id)[0])
    title = "Mittagsrunde beim Bürgermeister"
    lunch = replace(meeting, title=title, kind=AppointmentKind.MEETING, series="")
    schedule.save(house.work, lunch)
    details = editing.CaseDetails(remark="Fragt nach Straßenbau", responsible="Kim Weber")
    editing.edit_case(house.work, swap.id, details)
    editing.move(house.work, swap.id, SwapState.WITHDRAWN, "Elternzeit")
    return house


@pytest.mark.parametrize(
    ("typed", "where"),
    [
        ("mittagsrunde", MEETING),
        ("burgermeister", MEETING),
        ("strassenbau", "Bemerkung: Fragt nach Straßenbau"),
        ("ruckmeldung", "Wiedervorlage: Rückmeldung Westtal"),
        ("elternzeit", "Grund: Elternzeit"),
        ("voss elternzeit", "Grund: Elternzeit"),
        ("11.2-jt-2021-001", ""),
        ("lindner voss", ""),
        ("kw8", ""),
    ],
)
def test_everything_typed_is_found_and_the_place_is_named(
    told: House, typed: str, where: str
) -> None:
    (row,) = cases.rows(told.work, CaseFilter.ALL, typed)
    found = cases.passage(told.work, row, typed)
    assert (f"{term(found.kind)}: {found.text}" if found else "").startswith(where)
    assert bool(found) is bool(where)


def test_numbers_on_paper_are_found(told: House) -> None:
    for number in ("11.2-JT-2021-001-V-A", "jt 2021 001"):
        assert cases.count(told.work, CaseFilter.ALL, number) == 1
    assert cases.count(told.work, CaseFilter.ALL, "11.2-JT-2021-002") == 0


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("linder", "Lindner"),
        ("mara lidner", "mara Lindner"),
        ("westahl", "Westtal"),
        ("xq", ""),
        ("zzzzzz", ""),
        ("", ""),
    ],
)
def test_mistyped_words_are_guessed_at(house: House, typed: str, meant: str) -> None:
    house.a_case()
    assert cases.likely_word(house.work, typed) == meant
