"""What PDFs have alike of the typeface, and what each has of its own."""

import zlib
from collections.abc import Iterator
from io import BytesIO

import builders
import pikepdf
import pytest
from documents.pages import papers, text_of
from reportlab.pdfbase.ttfonts import TTFont

from jobswap_desktop import resources
from jobswap_desktop.documents import press
from jobswap_desktop.documents.streams import ended_plainly, packed
from jobswap_desktop.documents.typeface import Face
from jobswap_desktop.domain.documents import DocumentKind

FILE = resources.read("fonts/LiberationSans-Regular.ttf")
ALL_LETTERS = "".join(map(chr, (*range(0xC0, 0x180), *range(0x391, 0x3A2), *range(0x410, 0x450))))


def pressed(kind: DocumentKind, unit: str = "Ordnungsamt") -> bytes:
    placement = builders.a_placement(visitor=builders.a_person(unit=unit))
    swap = builders.a_one_sided_swap(placements=(placement,))
    return press.press_one(papers(swap, kind)[0])


def outlines(pdf: bytes) -> Iterator[bytes]:
    with pikepdf.open(BytesIO(pdf)) as opened:
        for font in opened.pages[0].obj.Resources.Font.values():
            file = font.FontDescriptor.FontFile2
            assert len(file.read_bytes()) == file.Length1
            yield file.read_raw_bytes()


def test_papers_in_plain_german_bear_the_same_parts_of_the_typeface() -> None:
    request, declaration = (
        set(outlines(pressed(kind))) for kind in (DocumentKind.REQUEST, DocumentKind.NDA)
    )
    assert request & declaration


def test_a_letter_of_another_language_is_in_the_paper_that_has_it_and_in_no_other() -> None:
    before = set(outlines(pressed(DocumentKind.REQUEST)))
    foreign = pressed(DocumentKind.REQUEST, "Biuro Żółć i Čaj")
    assert set(outlines(foreign)) != before
    assert "Biuro Żółć i Čaj" in text_of(foreign)
    assert set(outlines(pressed(DocumentKind.REQUEST))) == before


def test_more_letters_than_one_part_holds_are_all_read_back() -> None:
    assert ALL_LETTERS in text_of(pressed(DocumentKind.REQUEST, ALL_LETTERS)).replace(" ", "")


@pytest.mark.parametrize("text", ["", "Gruß", "§\u00a01\u202f–\u202f2", "漢", ALL_LETTERS])
def test_text_is_as_wide_as_reportlab_says(text: str) -> None:
    ours, theirs = Face("ours", FILE), TTFont("theirs", BytesIO(FILE))
    assert ours.stringWidth(text, 9.5) == pytest.approx(theirs.stringWidth(text, 9.5))
    assert ours.stringWidth(text.encode(), 9.5) == ours.stringWidth(text, 9.5)


@pytest.mark.parametrize("data", [b"", b"q", bytes([12]), b"BT ET" * 50, bytes([12, 0]) * 2])
def test_no_compressed_stream_ends_in_a_carriage_return(data: bytes) -> None:
    plain = ended_plainly(data)
    assert not packed(plain).endswith(b"\r")
    assert zlib.decompress(packed(plain)).rstrip(b"\n") == data


def test_one_of_those_streams_would_have() -> None:
    assert packed(bytes([12])).endswith(b"\r")
