"""Every letter of DIN 91379 on paper: it has its glyph, its marks sit on it, and it reads back."""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import builders
import pypdfium2  # type: ignore[import-untyped]  # it ships no types
import pytest
from documents.pages import papers, text_of
from domain.norm import LETTERS, SEQUENCES, SIGNS
from PIL import Image, ImageChops, ImageFilter
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from jobswap_desktop.documents import fonts, marks, press
from jobswap_desktop.documents.canvas import PaperCanvas
from jobswap_desktop.domain.documents import DocumentKind

FACES = (fonts.REGULAR, fonts.BOLD, fonts.ITALIC, fonts.BOLD_ITALIC)
RAISED_NOUGHT = "\u2070"
SIZE = 20
CELL = 60
COLUMNS = 9
SCALE = 3
# Beside the letter, hanging on it, or under two letters: not over the middle of one.
ELSEWHERE = {202, 216, 232, 233}
NO_SLIVERS = ImageFilter.MinFilter(3)


class Sheet(Canvas):
    """The smallest canvas that sets marks."""

    def beginText(self, x: float = 0, y: float = 0, direction: Any = None) -> Any:
        return marks.MarkedText(self, x, y, direction)


def drawn(words: list[str], face: str, canvas: type[Canvas] = Sheet) -> bytes:
    """Return a page with each word in a cell of its own."""
    fonts.register()
    stream = BytesIO()
    height = CELL * (len(words) // COLUMNS + 1)
    sheet = canvas(stream, pagesize=(CELL * COLUMNS, height))
    sheet.setFont(face, SIZE)
    for number, word in enumerate(words):
        row, column = divmod(number, COLUMNS)
        sheet.drawString(column * CELL + CELL / 3, height - row * CELL - CELL * 2 / 3, word)
    sheet.save()
    return stream.getvalue()


def cells(pdf: bytes, count: int) -> Iterator[Image.Image]:
    """Yield the picture of each cell, ink white on black."""
    document = pypdfium2.PdfDocument(pdf)
    page = ImageChops.invert(document[0].render(scale=SCALE).to_pil().convert("L"))
    document.close()
    size = CELL * SCALE
    for number in range(count):
        row, column = divmod(number, COLUMNS)
        yield page.crop((column * size, row * size, column * size + size, row * size + size)).point(
            lambda level: 255 if level > 96 else 0
        )


def read(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(pdf)
    text = document[0].get_textpage().get_text_bounded()
    document.close()
    return str(text)


@pytest.mark.parametrize("face", FACES)
def test_every_letter_and_sign_has_a_glyph(face: str) -> None:
    fonts.register()
    wanted = {*"".join(LETTERS), *SIGNS} - {RAISED_NOUGHT}
    assert {c for c in wanted if fonts.printable(c) != c} == set()
    glyphs = pdfmetrics.getFont(face).face.charToGlyph  # type: ignore[attr-defined]  # of a TTFont
    assert {c for c in wanted if not glyphs.get(ord(c))} == set()
    letters = sorted(wanted)
    for letter, cell in zip(letters, cells(drawn(letters, face), len(letters)), strict=True):
        assert cell.getbbox() is not None, letter


def misplaced(face: str, canvas: type[Canvas]) -> set[str]:
    """Return the letters whose marks are not above, beneath or in the middle of them."""
    words = [s for s in SEQUENCES if not ELSEWHERE & set(map(unicodedata.combining, s))]
    bare = [marks._shown(word[0], word[1:]) for word in words]
    assert len(words) > 100
    pictures = zip(
        words,
        cells(drawn(words, face, canvas), len(words)),
        cells(drawn(bare, face), len(words)),
        strict=True,
    )
    # A leaning letter carries its marks to the right above and to the left beneath.
    most = 0.2 if "Italic" in face else 0.05
    found = set()
    for word, with_marks, letter in pictures:
        mark = ImageChops.subtract(with_marks, letter).filter(NO_SLIVERS).getbbox()
        lost = ImageChops.subtract(letter, with_marks).filter(NO_SLIVERS).getbbox()
        body = letter.getbbox()
        if mark is None or body is None or lost:
            found.add(word)
            continue
        over = (mark[0] + mark[2] - body[0] - body[2]) / 2 / SCALE / SIZE
        if abs(over) > most or (mark[1] >= body[1] and mark[3] <= body[3]):
            found.add(word)
    return found


@pytest.mark.parametrize("face", FACES)
def test_every_mark_sits_on_its_letter(face: str) -> None:
    assert misplaced(face, Sheet) == set()


def test_marks_left_to_the_typeface_are_seen_to_be_wrong() -> None:
    assert len(misplaced(fonts.REGULAR, Canvas)) > 50


@pytest.mark.parametrize("face", FACES)
def test_every_letter_reads_back_as_it_was_written(face: str) -> None:
    for start in range(0, len(LETTERS), COLUMNS * 8):
        words = [f"Q{letter}z" for letter in LETTERS[start : start + COLUMNS * 8]]
        assert read(drawn(words, face)).split() == words


def test_a_hundred_marks_stay_at_their_letter() -> None:
    word = fonts.printable("e" + "\u0301\u0323" * 150)
    (cell,) = cells(drawn([word], fonts.REGULAR), 1)
    left, top, right, bottom = cell.getbbox() or (0, 0, 0, 0)
    assert bottom - top < 2.5 * SIZE * SCALE
    assert right - left < 1.5 * SIZE * SCALE
    assert word in read(drawn([word], fonts.REGULAR))


def test_no_cut_parts_a_mark_from_its_letter() -> None:
    name = "M̂" * 60
    for room in range(20, 60):
        line = fonts.cut(name, fonts.REGULAR, 10, room)
        assert re.fullmatch("(M̂)*…", line), line
        lines, _ = fonts.wrapped(name, fonts.REGULAR, 10, room + 40, 2)
        assert not any(unicodedata.combining(line[0]) for line in lines)


@pytest.mark.parametrize(
    ("word", "broken"),
    [
        ("Fachbereichsleitung", ["Fachbereichslei-", "tung"]),
        ("Ordnungsangelegenheiten", ["Ordnungsangelegen-", "heiten"]),
        ("Rechtswissenschafter", ["Rechtswissen-", "schafter"]),
        ("Geschäftsverteilungen", ["Geschäftsvertei-", "lungen"]),
    ],
)
def test_a_long_word_is_broken_between_syllables(word: str, broken: list[str]) -> None:
    room = fonts.width(word[:-2] + "-", fonts.BOLD, 7)
    assert fonts.wrapped(word, fonts.BOLD, 7, room, 2) == (broken, False)


def test_a_long_word_without_syllables_is_cut() -> None:
    room = fonts.width("W" * 20, fonts.BOLD, 7)
    lines, is_cut = fonts.wrapped("W" * 40, fonts.BOLD, 7, room, 3)
    assert is_cut
    assert lines == ["W" * 18 + "…"]


def test_what_is_written_from_right_to_left_is_described_and_not_reversed() -> None:
    assert fonts.printable("Lena \u05d0\u05d1 (\u0645) 5") == (
        "Lena [Zeichen U+05D0 U+05D1] ([Zeichen U+0645]) 5"
    )


def test_many_characters_without_a_glyph_are_counted() -> None:
    assert fonts.printable("\u05d0\u05d1 " * 30 + "Ende") == (
        "[Zeichen U+05D0 U+05D1 U+05D0 U+05D1 U+05D0 U+05D1 … insgesamt 60] Ende"
    )


@pytest.mark.skipif("beginText" not in vars(PaperCanvas), reason="the canvas sets no marks yet")
@pytest.mark.parametrize("kind", [DocumentKind.NDA, DocumentKind.WEEK_PLAN])
def test_letters_of_a_name_read_back_from_paper(kind: DocumentKind) -> None:
    for start in range(0, len(SEQUENCES), 12):
        name = " ".join(f"Q{letter}z" for letter in SEQUENCES[start : start + 12])
        visitor = replace(builders.a_person(), first_name="", last_name=name)
        swap = builders.a_one_sided_swap(placements=(builders.a_placement(visitor=visitor),))
        (paper,) = papers(swap, kind)
        assert name in unicodedata.normalize("NFC", text_of(press.press_one(paper))), name
