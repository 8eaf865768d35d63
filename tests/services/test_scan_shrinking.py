"""Large scans in fewer dots: smaller, and every code and word as legible as before."""

from io import BytesIO
from pathlib import Path
from random import Random

import pikepdf
import pytest
from case_steps import approved_case, print_kind
from house import House
from PIL import Image, ImageFilter
from scanner import as_pdf, scan_of
from services.scan_cases import codes_of, pdf_of, printed, read_one

from jobswap_desktop.documents import raster, smaller
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.services import scan_shrinking
from jobswap_desktop.services.scan_reading import ReadScan, never


def a_photograph(dpi: int, mode: str = "RGB") -> Image.Image:
    """Return a page of colours that do not pack well."""
    size = (round(8.27 * dpi), round(11.69 * dpi))
    bands = Random(3).randbytes(size[0] * size[1] * len(mode))  # noqa: S311 - any grains will do
    return Image.frombytes(mode, size, bands).filter(ImageFilter.GaussianBlur(1))


@pytest.fixture
def scan(house: House, tmp_path: Path) -> ReadScan:
    """A declaration as a copier sends it at 400 dpi."""
    swap_id = approved_case(house.work)
    print_kind(house.work, swap_id, DocumentKind.NDA)
    document = printed(house.work, swap_id, DocumentKind.NDA)
    pdf = pdf_of(house.work, document)
    path = tmp_path / "scan.pdf"
    first = raster.excerpt(pdf, [0])
    path.write_bytes(scan_of(first, codes_of(document, 1), dpi=300, noise=1))
    return read_one(path)


def densities(pdf: bytes) -> set[tuple[int, str]]:
    with pikepdf.open(BytesIO(pdf)) as held:
        return {
            (round(int(image.Height) / (float(page.mediabox[3]) / 72)), str(image.ColorSpace))
            for page in held.pages
            for image in page.get_images().values()
        }


def test_scan_gets_smaller_and_its_codes_stay(
    scan: ReadScan, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert scan_shrinking.shrunk(scan) is None, "small enough as it is"
    monkeypatch.setattr(scan_shrinking, "OFFERED_FROM", 1)
    assert scan.code is not None
    found = scan_shrinking.shrunk(scan)
    assert found is not None
    assert len(found.scan.data) < 0.5 * len(scan.data)
    assert densities(found.scan.data) == {(found.dpi, "/DeviceGray")}
    assert [page.code for page in found.scan.pages] == [page.code for page in scan.pages]
    assert found.scan.sha256 != scan.sha256
    assert raster.page_count(found.scan.data) == scan.count
    # Where a code would be lost, nothing is offered.
    monkeypatch.setattr(scan_shrinking, "_DENSITIES", (20,))
    assert scan_shrinking.shrunk(scan) is None


def test_colour_stays_colour_and_large_becomes_small() -> None:
    large = as_pdf([a_photograph(600)] * 2, dpi=600)
    assert len(large) > scan_shrinking.OFFERED_FROM
    made = smaller.smaller(large, 200, never)
    assert made is not None
    assert len(made) < scan_shrinking.OFFERED_FROM
    assert densities(made) == {(200, "/DeviceRGB")}


def test_what_is_coarse_already_is_left_alone() -> None:
    assert smaller.smaller(as_pdf([a_photograph(150)], dpi=150), 150, never) is None


def test_signed_file_is_left_alone() -> None:
    with pikepdf.open(BytesIO(as_pdf([a_photograph(300, "L")], dpi=300))) as held:
        held.Root.AcroForm = pikepdf.Dictionary(SigFlags=3, Fields=pikepdf.Array())
        stream = BytesIO()
        held.save(stream)
    assert smaller.smaller(stream.getvalue(), 150, never) is None


def test_hostile_file_is_refused() -> None:
    with pytest.raises(raster.Unreadable):
        smaller.smaller(b"%PDF-1.7 nichts", 150, never)
