"""What a person is told of a case: all of their own direction, nobody else by name."""

from dataclasses import replace
from datetime import date, time
from typing import Any

import builders
import pytest

from jobswap_desktop.domain.closing import ClosingReport, JournalEntry
from jobswap_desktop.domain.discreet_text import SOMEBODY_ELSE
from jobswap_desktop.domain.ids import JournalEntryId, ReportId
from jobswap_desktop.domain.subject_access import ToldStay, Written, told
from jobswap_desktop.domain.swap import Swap, with_placement

TODAY = date(2022, 3, 1)
OWN = 0


def of_first(swap: Swap, title: str = "Runde", **changes: Any) -> ToldStay:
    placement = swap.placements[OWN]
    appointment = replace(
        builders.an_appointment(), placement_ids=frozenset({placement.id}), title=title, **changes
    )
    entry = JournalEntry(
        id=JournalEntryId("entry"),
        swap_id=swap.id,
        placement_id=placement.id,
        day=placement.first_day,
        observed=title,
    )
    report = ClosingReport(
        id=ReportId("report"), swap_id=swap.id, placement_id=placement.id, goals_reached=title
    )
    written = Written(appointments=(appointment,), journal=(entry,), report=report)
    return told(swap, placement.id, written, TODAY)


@pytest.mark.parametrize(
    "title",
    [
        "Gespräch mit Jana Voss",
        "Gespräch mit Voss, Jana",
        "GESPRÄCH MIT VOSS",
        "Jana Voss: Gespräch",
    ],
)
def test_name_of_the_other_visitor_is_taken_out_of_everything_written(title: str) -> None:
    stay = of_first(builders.a_swap(), title, place=title, remark=title, note=title)
    held = stay.appointments[0]
    assert stay.report is not None
    texts = (held.title, held.place, held.remark, held.note)
    for text in (*texts, stay.journal[0].observed, stay.report.goals_reached):
        assert "voss" not in text.casefold()
        assert SOMEBODY_ELSE in text
        assert "gespräch" in text.casefold()


@pytest.mark.parametrize(
    "title", ["Vossstraße 3", "Besuch bei Vossens", "Mara Lindner stellt sich vor"]
)
def test_what_only_resembles_the_name_stays(title: str) -> None:
    assert of_first(builders.a_swap(), title).appointments[0].title == title


def test_other_visitor_as_contact_is_not_told_with_telephone() -> None:
    swap = builders.a_swap()
    own = swap.placements[OWN]
    swap = with_placement(
        swap, own.id, lambda held: replace(held, contact="Jana Voss", contact_telephone="4711")
    )
    stay = of_first(swap).placement
    assert (stay.contact, stay.contact_telephone) == (SOMEBODY_ELSE, "")


def test_other_direction_is_not_told() -> None:
    swap = builders.a_swap()
    own, other = swap.placements
    theirs = replace(builders.an_appointment(), placement_ids=frozenset({other.id}))
    written = Written(appointments=(theirs,))
    assert told(swap, own.id, written, TODAY).appointments == ()


def test_namesake_keeps_the_own_last_name() -> None:
    swap = builders.a_swap()
    own, other = swap.placements
    namesake = replace(other.visitor, last_name=own.visitor.last_name)
    swap = with_placement(swap, other.id, lambda held: replace(held, visitor=namesake))
    title = f"{own.visitor.full_name} und {namesake.full_name}"
    told_title = of_first(swap, title).appointments[0].title
    assert told_title == f"{own.visitor.full_name} und {SOMEBODY_ELSE}"


def test_first_day_and_goals_of_the_own_stay_are_told() -> None:
    swap = builders.a_swap()
    own = swap.placements[OWN]
    swap = with_placement(
        swap, own.id, lambda held: replace(held, learning_goals="OZG", first_time=time(8, 20))
    )
    stay = of_first(swap)
    assert stay.placement.learning_goals == "OZG"
    assert stay.placement.visitor == own.visitor
