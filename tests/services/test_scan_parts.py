"""Which pages of a scan are one paper's, and what is said of the others."""

from pathlib import Path

import case_steps
import pytest
from house import House
from scanner import as_pdf, blank
from services.scan_cases import code_of, codes_of, pdf_of, printed, read_one, scanned

from jobswap_desktop.documents import apart, raster, scans
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.services import (
    printing,
    scan_answers,
    scan_back,
    scan_parts,
    scan_reading,
)


@pytest.fixture
def swap_id(house: House) -> SwapId:
    """An approved case whose declarations, submissions and slips have been handed over."""
    swap_id = case_steps.approved_case(house.work)
    case_steps.plan(house.work, swap_id)
    case_steps.print_kind(house.work, swap_id, DocumentKind.NDA)
    return swap_id


def test_missing_and_doubled_pages_are_said(house: House, swap_id: SwapId, tmp_path: Path) -> None:
    case_steps.print_kind(house.work, swap_id, DocumentKind.AGREEMENT)
    document = printed(house.work, swap_id, DocumentKind.AGREEMENT)
    pdf = pdf_of(house.work, document)
    total = printing.page_count(pdf)
    assert total > 2
    codes = [code_of(document, page) for page in range(1, total + 1) if page != 2]
    short = as_pdf([blank() for _ in codes])
    found = scan_back.recognise(house.work, read_one(scanned(tmp_path, short, codes, dpi=200)))
    assert found.notes == (f"Es fehlt: Seite 2 von {total}.",)

    twice = [*codes_of(document, total), code_of(document, total)]
    long = as_pdf([blank() for _ in twice])
    found = scan_back.recognise(house.work, read_one(scanned(tmp_path, long, twice, dpi=200)))
    assert found.notes == (f"Mehrfach enthalten: Seite {total}.",)


def test_missing_pages_are_told_in_one_short_line_whatever_the_codes_say(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    case_steps.print_kind(house.work, swap_id, DocumentKind.AGREEMENT)
    document = printed(house.work, swap_id, DocumentKind.AGREEMENT)
    total = printing.page_count(pdf_of(house.work, document))
    codes = [code_of(document, page) for page in (1, 999)]
    path = scanned(tmp_path, as_pdf([blank() for _ in codes]), codes, dpi=200)
    found = scan_back.recognise(house.work, read_one(path))
    assert found.notes == (
        f"Es fehlt: Seite 2–{total} von {total}.",
        f"Der Scan hat mehr Seiten als das Papier ({total}). Bitte prüfen, was noch darin liegt.",
    )
    assert not scan_answers.proposals(house.work, found)[0].is_likely

    codes = [code_of(document, page, revision=9) for page in (1, 3, 999)]
    path = scanned(tmp_path, as_pdf([blank() for _ in codes]), codes, dpi=200)
    found = scan_back.recognise(house.work, read_one(path))
    assert found.notes == ("Es fehlt: Seite 2, 4–998.",)


def test_a_page_whose_code_was_not_read_is_not_missing(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    case_steps.print_kind(house.work, swap_id, DocumentKind.AGREEMENT)
    document = printed(house.work, swap_id, DocumentKind.AGREEMENT)
    pdf = pdf_of(house.work, document)
    codes = [code_of(document), None, *codes_of(document, printing.page_count(pdf))[2:]]
    found = scan_back.recognise(house.work, read_one(scanned(tmp_path, pdf, codes, dpi=150)))
    assert found.notes == (
        "Ohne lesbaren Code: Seite 2 des Scans. Bitte prüfen, ob das zu diesem Papier gehört.",
    )


@pytest.mark.parametrize("kind", [DocumentKind.NDA, DocumentKind.OBLIGATION_MINUTES])
def test_the_leaflet_stays_with_the_visitor_and_is_not_missed(
    house: House, swap_id: SwapId, tmp_path: Path, kind: DocumentKind
) -> None:
    case_steps.print_kind(house.work, swap_id, kind)
    document = printed(house.work, swap_id, kind)
    pdf = pdf_of(house.work, document)
    total = printing.page_count(pdf)
    assert total > 1
    leaflet = next(
        n for n, text in enumerate(raster.page_texts(pdf)) if "Merkblatt zur" in text and n
    )
    front = raster.excerpt(pdf, range(leaflet))
    found = scan_back.recognise(house.work, read_one(scanned(tmp_path, front, dpi=150)))
    assert (found.document, found.notes) == (document, ())
    whole = scan_back.recognise(house.work, read_one(scanned(tmp_path, pdf, dpi=150)))
    assert whole.notes == ()


def test_a_paper_takes_no_more_pages_than_it_has(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    one = printed(house.work, swap_id, DocumentKind.NDA)
    specs = [spec for spec in printing.plan(house.work, swap_id).specs if spec.kind is one.kind]
    both = printing.pdf(printing.papers(house.work, swap_id, specs))
    path = scanned(tmp_path, both, [*codes_of(one, 2), None, None], dpi=150)
    parts = scan_parts.fitted(scan_parts.beside_papers(house.work, scan_reading.read(path)))
    assert [(scan.numbers, scan.part, scan.parts) for scan in parts] == [
        ((1, 2), 1, 2),
        ((3, 4), 2, 2),
    ]
    first_part, torn = (scan_back.recognise(house.work, scan, swap_id) for scan in parts)
    assert first_part.document == one
    assert first_part.notes == (
        "Die Datei scan0001.pdf enthält 2 Teile. Dies ist Teil 1, Seiten 1–2 der Datei.",
    )
    assert torn.document is None
    assert torn.said == "Kein Code zu lesen. Bitte auswählen, was zurückgekommen ist."
    assert not any(each.is_likely for each in scan_answers.proposals(house.work, torn, swap_id))


def test_pages_that_were_not_read_belong_to_nothing_for_certain(
    house: House, swap_id: SwapId, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    # Read here, where the bound can be set, and not in a process of its own.
    monkeypatch.setattr(apart, "read", scans.read)
    monkeypatch.setattr(scans, "MOST_PAGES", 2)
    one, other = (printed(house.work, swap_id, DocumentKind.NDA, n) for n in (0, 1))
    sheets = as_pdf([blank(150)] * 3, 150)
    codes = [code_of(one), code_of(other), code_of(other, 2)]
    # The name of the file names a paper, but nothing of what else lies in it.
    path = scanned(tmp_path, sheets, codes, dpi=150, name=f"{one.number}.pdf")
    *_, unread = scan_parts.fitted(scan_parts.beside_papers(house.work, scan_reading.read(path)))
    found = scan_back.recognise(house.work, unread, swap_id)
    # The case on which they were dropped is offered, and nothing of it chosen.
    assert found.swap is not None
    assert (found.swap.id, found.document) == (swap_id, None)
    assert found.said.startswith("Diese Seiten wurden nicht gelesen.")
    assert found.notes[0].endswith("Dies ist Teil 3, Seite 3 der Datei.")
    assert not any(each.is_likely for each in scan_answers.proposals(house.work, found, swap_id))


def test_the_papers_of_a_stack_may_lie_mixed_up(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    one, other = (printed(house.work, swap_id, DocumentKind.NDA, place) for place in (0, 1))
    codes = [code_of(one), code_of(other), code_of(other, 2), code_of(one, 2)]
    path = scanned(tmp_path, as_pdf([blank(150)] * 4, 150), codes, dpi=150)
    found = scan_back.recognise(house.work, scan_reading.read(path)[0])
    assert found.notes[0].endswith("Dies ist Teil 1, Seiten 1, 4 der Datei.")
