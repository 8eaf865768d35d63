"""Texts that no field takes, out of an edited database: cut on paper, within seconds, no crash."""

import re
import time
from collections.abc import Callable
from dataclasses import fields, replace
from typing import Any, cast

import builders
import pytest
from documents.cases import Data, a_case
from documents.pages import a_paper, page_texts, text_of

from jobswap_desktop.documents import blocks, layout, press
from jobswap_desktop.documents.limits import LINE_DRAWN, TEXT_DRAWN, as_drawn
from jobswap_desktop.documents.paper import KeySheet
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import AppointmentId
from jobswap_desktop.domain.paper_plan import paper_plan
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.swap import Swap, SwapKind

WORDS = {"one word": "x" * 20_000, "wide": "W" * 200_000, "words": "Wort " * 40_000}
SECONDS = 12.0
_CODES = {"id", "version", "regime", "land", "office_id"}

Made = tuple[Swap, list[Appointment]]


def filled(record: Any, word: str) -> Any:
    """Return a record with a word in the place of every text that is not a code."""
    texts = (field.name for field in fields(record) if field.name not in _CODES)
    return replace(record, **{n: word for n in texts if type(getattr(record, n)) is str})


def with_placement(**changes: Any) -> Swap:
    return builders.a_one_sided_swap(placements=(replace(builders.a_placement(), **changes),))


def in_person(word: str) -> Made:
    return with_placement(visitor=filled(builders.a_person(), word)), []


def in_offices(word: str) -> Made:
    known = builders.a_placement()
    assert known.home is not None
    swap = with_placement(home=filled(known.home, word), host=filled(known.host, word))
    return swap, []


def in_placement(word: str) -> Made:
    return builders.a_one_sided_swap(placements=(filled(builders.a_placement(), word),)), []


def in_case(word: str) -> Made:
    names = ("remark", "occasion", "responsible", "deputy", "partner_reference")
    swap = replace(with_placement(), **cast("Any", dict.fromkeys(names, word)))
    return replace(swap, participations=tuple(filled(p, word) for p in swap.participations)), []


def in_week(word: str) -> Made:
    known = filled(builders.an_appointment(), word)
    return with_placement(), [replace(known, id=AppointmentId(str(n))) for n in range(40)]


@pytest.mark.parametrize("word", WORDS.values(), ids=WORDS)
@pytest.mark.parametrize("made", [in_person, in_offices, in_placement, in_case, in_week])
def test_every_paper_is_printed_within_seconds(made: Callable[[str], Made], word: str) -> None:
    swap, appointments = made(word)
    begun = time.process_time()
    printed = [
        press.press_one(a_paper(swap, spec, appointments=appointments))
        for spec in paper_plan(swap, builders.TODAY)
    ]
    assert time.process_time() - begun < SECONDS
    assert len(printed) > 10
    assert any("…" in text_of(pdf) for pdf in printed)


def test_what_a_field_takes_is_not_touched() -> None:
    case = a_case(SwapKind.MUTUAL, Data.LONG)
    assert all(as_drawn(paper) is paper for _kind, paper in case.papers())
    for note in (case.history(), case.statistics(), case.key_sheet()):
        assert as_drawn(note) is note


def test_lines_and_texts_end_where_they_are_cut() -> None:
    person = builders.a_person(last_name="x" * 900)
    assert as_drawn(person).last_name == "x" * LINE_DRAWN + "…"
    placement = builders.a_placement(learning_goals="x" * 9_000)
    assert as_drawn(placement).learning_goals == "x" * TEXT_DRAWN + "…"
    assert as_drawn(placement).visitor is placement.visitor


def test_the_code_of_a_key_stays_whole() -> None:
    sheet = a_case(SwapKind.ONE_SIDED, Data.SHORT).key_sheet()
    long: KeySheet = replace(sheet, code="A" * 3_000)
    assert as_drawn(long) is long


def test_what_is_kept_together_is_torn_before_it_fits_on_no_page() -> None:
    (spec,) = (s for s in paper_plan(with_placement(), builders.TODAY) if s.kind is KIND)
    paper = a_paper(with_placement(), spec)
    words = "Wort " * 8_000
    story = [
        blocks.choice("x" * 20_000, lines=2, reasons=words),
        blocks.facts([("Ziele", words)]),
        blocks.signatures([blocks.Signatory(heading=words, title=words, name="Kim")] * 3),
    ]
    sheet = layout.form(paper, "Probe", story)
    pdf = press._pressed([sheet], "JT-1", builders.TODAY)  # what is drawn of a sheet as it is
    pages = page_texts(pdf)
    assert 20 < len(pages) < 120
    assert sum(len(re.findall(r"Wort\b", page)) for page in pages) == 8_000 * 2 + 8_000 * 6


KIND = DocumentKind.NDA
