"""Where pages end: no heading is left behind, no number torn from its clause."""

from collections.abc import Iterator, Mapping
from typing import Any

import builders
import pytest
from documents.pages import page_texts, papers, text_of

from jobswap_desktop import resources
from jobswap_desktop.documents import blocks, families, grids, layout, limits, press
from jobswap_desktop.documents.layout import Sheet
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.swap import Swap

HEADED = (
    DocumentKind.REQUEST,
    DocumentKind.OBLIGATION_MINUTES,
    DocumentKind.DATA_PROTECTION,
    DocumentKind.PRIVACY_NOTICE,
    DocumentKind.PHOTO_CONSENT,
    DocumentKind.ARRIVAL_SHEET,
    DocumentKind.CHECKLIST_SLIP,
    DocumentKind.SUBJECT_ACCESS_REPORT,
    DocumentKind.AGREEMENT,
    DocumentKind.NDA,
)


def headings(kind: DocumentKind) -> Iterator[str]:
    """Yield every heading of a family's wording."""
    source: Mapping[str, Any] = resources.toml(f"wording/{kind.value}.toml")
    for name, text in source["text"].items():
        if name.endswith("heading") and isinstance(text, str):
            yield text
    for name in ("section", "leaflet"):
        yield from (row["label"] for row in source.get(name, ()))
    yield from (row["heading"] for row in source.get("clause", ()))


def a_case(length: int) -> Swap:
    words = ("Ziele und Wege. " * 120)[:length]
    name = ("Anna Lena " * 12)[: 8 + length % 100].strip()
    visitor = builders.a_person(first_name=name, function=name, unit=name)
    stay = builders.a_placement(visitor=visitor, learning_goals=words, host_unit=name)
    return builders.a_ready_swap(placements=(stay, builders.the_other_placement()))


@pytest.mark.parametrize("kind", HEADED)
def test_no_heading_is_left_at_the_foot_of_a_page(kind: DocumentKind) -> None:
    known = tuple(headings(kind))
    assert known
    for length in range(0, 1900, 190):
        paper = papers(a_case(length), kind, appointments=[builders.an_appointment()] * 4)[0]
        for page in page_texts(press.press_one(paper)):
            above = page.split(paper.document.number)[0].strip()
            assert not above.endswith(known), (length, above[-60:])


@pytest.mark.parametrize(
    "rows", [[], [("a", "b " * 9000)], [("a", "b"), ("c", "d " * 9000)], [("a" * 3000, "b")]]
)
def test_cells_higher_than_a_page_flow(
    monkeypatch: pytest.MonkeyPatch, rows: list[tuple[str, str]]
) -> None:
    def sheet(paper: Paper) -> Sheet:
        table = grids.ruled(("Kopf", "Wert"), rows, (0.5, 0.5))
        entries = grids.entries([("Name", "x " * 9000), ("Leer", "")])
        return layout.form(paper, "x", [table, entries])

    monkeypatch.setattr(families, "SHEETS", {DocumentKind.NDA: sheet})
    text = text_of(press.press_one(papers(builders.a_ready_swap(), DocumentKind.NDA)[0]))
    assert text.count("x ") >= 9000
    long = sum(value.count(" ") for row in rows for value in row)
    assert text.count("b ") + text.count("d ") >= long


def test_no_row_lower_than_a_third_of_a_page_is_torn(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = papers(builders.a_swap(), DocumentKind.NDA)[0]
    row = ("Anfang", "Wort " * 100 + "Ende")

    for above in range(0, 640, 40):

        def sheet(paper: Paper, above: float = above) -> Sheet:
            table = grids.ruled(("Kopf", "Wert"), [("a", "b"), row, row], (0.5, 0.5))
            return layout.form(paper, "x", [blocks.gap(above / 72 * 25.4), table])

        monkeypatch.setattr(families, "SHEETS", {DocumentKind.NDA: sheet})
        for page in page_texts(press.press_one(paper)):
            assert page.count("Anfang") == page.count("Ende"), above
            assert page.count("Kopf") <= 1, above


def test_reply_is_not_signed_on_a_page_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    # Longer than any name is drawn: it stands for all that fills the page.
    monkeypatch.setattr(limits, "LINE_DRAWN", 2000)
    torn = False
    for length in range(0, 1300, 25):
        visitor = builders.a_person(function="", first_name="Anna Lena " * (length // 10))
        stay = builders.a_placement(visitor=visitor)
        swap = builders.a_one_sided_swap(placements=(stay,))
        for paper in papers(swap, DocumentKind.REPLY_SLIP):
            pages = page_texts(press.press_one(paper))
            signed = next(page for page in pages if "Ort, Datum" in page)
            assert "bittet um weitere" in signed or "Fragen oder Anregungen" in signed
            torn = torn or len(pages) > 1
    assert torn


def test_number_stays_with_its_clause(monkeypatch: pytest.MonkeyPatch) -> None:
    paper = papers(builders.a_ready_swap(), DocumentKind.NDA)[0]
    clause = "Über alle dienstlichen Angelegenheiten bewahre ich Verschwiegenheit. " * 4

    for tenths in range(0, 400, 25):

        def sheet(paper: Paper, above: float = 200 + tenths / 10) -> Sheet:
            return layout.form(paper, "x", [blocks.gap(above), blocks.numbered(7, clause)])

        monkeypatch.setattr(families, "SHEETS", {DocumentKind.NDA: sheet})
        pages = page_texts(press.press_one(paper))
        assert any("7. Über alle" in page for page in pages), tenths
