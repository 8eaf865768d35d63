"""The code of every page is read on a scan of it, however it lay on the glass."""

import time
from io import BytesIO
from typing import Any

import builders
import pikepdf
import pytest
from documents.pages import papers
from hostile_pdfs import as_large_as_a_house, unpacking_into_gigabytes
from reportlab.pdfgen.canvas import Canvas
from scanner import as_pdf, blank, scan_of

from jobswap_desktop.documents import press, raster, scans
from jobswap_desktop.documents.codes import PaperCode
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.raster import Unreadable
from jobswap_desktop.domain.documents import DocumentKind

NUMBER = "11.2-JT-2022-004-VE-A"


def never() -> bool:
    return False


def code(page: int = 1) -> PaperCode:
    return PaperCode(number=NUMBER, revision=2, hash_digits="0a1b2c3d4e", page=page)


@pytest.fixture(scope="module")
def paper() -> Paper:
    return papers(builders.a_swap(), DocumentKind.NDA)[0]


@pytest.fixture(scope="module")
def declaration(paper: Paper) -> bytes:
    return press.press((paper,))


@pytest.mark.parametrize(
    "how",
    [
        {},
        {"angle": 3},
        {"angle": -3},
        {"angle": 3, "cropped": True},
        {"angle": -3, "cropped": True},
        {"angle": 180},
        {"angle": 183},
        {"angle": 90},
        {"dpi": 150},
        {"dpi": 150, "noise": 40},
        {"dpi": 150, "noise": 40, "angle": 2},
        {"dpi": 300, "angle": 177},
        {"dpi": 100},
    ],
    ids=str,
)
def test_the_code_of_every_page_is_read(
    paper: Paper, declaration: bytes, how: dict[str, Any]
) -> None:
    count = raster.page_count(declaration)
    held = paper.document
    digits = held.material_hash[:10]
    total, read = scans.read(scan_of(declaration, **how), never)
    assert total == count > 1
    assert [page.code for page in read] == [
        PaperCode(number=held.number, revision=held.revision, hash_digits=digits, page=page)
        for page in range(1, count + 1)
    ]
    assert all(page.text == "" for page in read)


def test_a_page_without_a_code_says_what_its_text_says() -> None:
    stream = BytesIO()
    canvas = Canvas(stream)
    canvas.drawString(72, 72, "Dok.-Nr. 11.2-JT-2022-004-VE-A")
    canvas.save()
    ((page,),) = (scans.read(stream.getvalue(), never)[1],)
    assert page == scans.ReadPage(text="Dok.-Nr. 11.2-JT-2022-004-VE-A")


def test_what_a_copier_takes_at_once_is_read_to_the_last_page() -> None:
    pages = [blank(200) for _ in range(100)]
    started = time.process_time()
    total, read = scans.read(as_pdf(pages), never)
    assert (total, len(read)) == (100, 100)
    assert all(page.is_blank for page in read)
    assert time.process_time() - started < 40


def test_a_page_with_a_few_words_by_hand_is_not_blank() -> None:
    page = blank(200)
    page.paste(60, (400, 800, 460, 808))
    ((read,),) = (scans.read(as_pdf([page]), never)[1],)
    assert not read.is_blank


def test_reading_stops_when_it_is_told_to() -> None:
    asked: list[int] = []

    def after_two() -> bool:
        asked.append(1)
        return len(asked) > 2

    total, read = scans.read(as_pdf([blank() for _ in range(5)]), after_two)
    assert (total, len(read)) == (5, 2)


def test_a_page_as_large_as_a_house_is_drawn_small() -> None:
    pdf = as_large_as_a_house()
    assert scans.read(pdf, never) == (1, (scans.ReadPage(is_blank=True),))
    with raster.opened_scan(pdf) as scan:
        shown = scan.picture(0, 300, 6_000_000)
    assert shown is not None
    assert 5_900_000 < shown.width * shown.height < 6_100_000


def test_a_picture_that_unpacks_into_gigabytes_is_left_alone() -> None:
    pdf = unpacking_into_gigabytes()
    started = time.process_time()
    assert scans.read(pdf, never) == (1, (scans.ReadPage(),))
    with raster.opened_scan(pdf) as scan:
        assert scan.picture(0, 50, 1_000_000) is None
    assert time.process_time() - started < 2


def test_a_locked_file_is_told_from_a_broken_one(declaration: bytes) -> None:
    with pikepdf.open(_stream(declaration)) as held:
        locked = _saved(held, encryption=pikepdf.Encryption(owner="o", user="u", R=6))
    with pytest.raises(Unreadable) as caught, raster.opened_scan(locked):
        pass
    assert caught.value.is_locked
    for broken in (b"", b"%PDF-1.7", declaration[:200], b"\0" * 5000):
        with pytest.raises(Unreadable) as caught, raster.opened_scan(broken):
            pass
        assert not caught.value.is_locked


def test_some_pages_of_a_scan_are_a_scan_again(declaration: bytes) -> None:
    printed = [code(1), code(2)]
    scan = scan_of(declaration, printed)
    total, read = scans.read(raster.excerpt(scan, [1]), never)
    assert (total, [page.code for page in read]) == (1, [code(2)])


def _stream(data: bytes) -> BytesIO:
    return BytesIO(data)


def _saved(made: pikepdf.Pdf, **how: object) -> bytes:
    stream = BytesIO()
    made.save(stream, **how)  # type: ignore[arg-type]  # passed through as given
    return stream.getvalue()
