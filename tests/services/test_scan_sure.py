"""What comes back in a file is taken for signed only where a signature can be on it."""

from pathlib import Path

import case_steps
import pytest
from house import House
from services.scan_cases import filed, pdf_of, printed, read_one, scanned

from jobswap_desktop.documents import raster
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.services import scan_answers, scan_back
from jobswap_desktop.services.scan_back import Recognised


@pytest.fixture
def swap_id(house: House) -> SwapId:
    """A case whose declarations have been handed over."""
    swap_id = case_steps.approved_case(house.work)
    case_steps.print_kind(house.work, swap_id, DocumentKind.NDA)
    return swap_id


def suggests_nothing(house: House, found: Recognised) -> bool:
    """Whether nothing is chosen for the clerk and nothing ticked."""
    answers = scan_answers.proposals(house.work, found, found.swap.id if found.swap else None)
    ticked = [each for answer in answers for each in answer.consequences if each.is_ticked]
    return not any(answer.is_likely for answer in answers) and not ticked


def test_a_scan_of_the_signed_paper_suggests_itself(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    pdf = pdf_of(house.work, printed(house.work, swap_id, DocumentKind.NDA))
    found = scan_back.recognise(house.work, read_one(scanned(tmp_path, pdf)))
    assert not suggests_nothing(house, found)


def test_a_page_that_is_missing_may_be_the_signed_one(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    pdf = pdf_of(house.work, printed(house.work, swap_id, DocumentKind.NDA))
    assert raster.page_count(pdf) == 2
    leaflet = raster.excerpt(pdf, [1])
    found = scan_back.recognise(house.work, read_one(scanned(tmp_path, leaflet)))
    assert found.notes == ("Es fehlt: Seite 1 von 2.",)
    assert suggests_nothing(house, found)


def test_the_file_that_the_program_made_bears_no_signature(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    path = tmp_path / "original.pdf"
    path.write_bytes(pdf_of(house.work, printed(house.work, swap_id, DocumentKind.NDA)))
    found = scan_back.recognise(house.work, read_one(path))
    assert found.document is not None
    assert found.notes[0].endswith("Eine Unterschrift kann nicht darauf sein.")
    assert suggests_nothing(house, found)


def test_the_same_file_again_suggests_no_further_step(
    house: House, swap_id: SwapId, tmp_path: Path
) -> None:
    path = scanned(tmp_path, pdf_of(house.work, printed(house.work, swap_id, DocumentKind.NDA)))
    first = scan_back.recognise(house.work, read_one(path))
    filed(house, first.scan, scan_answers.proposals(house.work, first, swap_id)[0])
    again = scan_back.recognise(house.work, read_one(path))
    assert again.notes[0].startswith("Diese Datei liegt schon im Fall")
    assert suggests_nothing(house, again)
