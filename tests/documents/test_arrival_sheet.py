"""The sheet for the first day: who, where, when, access, contact."""

from datetime import time

import builders
from documents.pages import page_texts, papers

from jobswap_desktop.documents import press
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.offices import DayHours
from jobswap_desktop.domain.paper_plan import paper_plan
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap


def pages(swap: Swap, place: int = 0) -> list[str]:
    return page_texts(press.press_one(papers(swap, DocumentKind.ARRIVAL_SHEET)[place]))


def test_one_page_says_all_that_is_needed_on_the_first_day() -> None:
    hours = tuple(DayHours(weekday=day, first=time(7), last=time(16)) for day in range(5))
    host = builders.a_partner_office(telephone="02299 77-100", working_hours=hours)
    placement = builders.a_placement(host=host, contact_telephone="02299 77-123")
    (page,) = pages(builders.a_swap(placements=(placement, builders.the_other_placement())))

    for words in (
        "Gastperson Mara Lindner",
        "Beschäftigt bei Stadt Lindenfurt",
        "Anschrift Talstraße 12, 53721 Westtal",
        "Ort Talstraße 12, Raum 3.2",
        "Erster Tag Mo., 21.02.2022, 08:20 Uhr",
        "Arbeitszeit dort Rahmenzeit Mo–Fr 07:00–16:00",
        "Ansprechperson Jana Voss",
        "Telefon 02299 77-123",
        "Telefon der Dienststelle 02299 77-100",
        "am Empfang melden",
        "Parken und Anfahrt",
        "Dienstausweis",
        "11.2-JT-2022-004-WP",
    ):
        assert words in page.replace("\u00a0", " ")


def test_each_visitor_has_one_and_what_is_not_known_is_left_out() -> None:
    bare = builders.the_other_placement(first_time=None, contact="", host_unit="")
    (page,) = pages(builders.a_swap(placements=(builders.a_placement(), bare)), 1)

    assert "Jana Voss" in page
    assert "Erster Tag Mo., 21.02.2022" in page
    assert "Uhr" not in page
    assert "Ansprechperson Mara" not in page
    assert "Arbeitszeit dort" not in page


def test_it_is_wanted_once_a_stay_is_ready_and_no_more_when_it_has_begun() -> None:
    swap = builders.a_ready_swap(state=SwapState.APPROVED)

    def wanted(day: int) -> list[bool]:
        today = builders.MONDAY.replace(day=day)
        kind = DocumentKind.ARRIVAL_SHEET
        return [spec.needed for spec in paper_plan(swap, today) if spec.kind is kind]

    assert wanted(18) == [True, True]
    assert wanted(21) == [False, False]
