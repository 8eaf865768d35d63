"""A file becomes a scan, or a sentence says why not."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from time import monotonic

import builders
import pikepdf
import pytest
from documents.pages import papers
from hostile_pdfs import endless
from hypothesis import given
from hypothesis import strategies as st
from scanner import as_pdf, blank, scan_of

from jobswap_desktop.documents import apart, press, raster, scans
from jobswap_desktop.documents.codes import PaperCode
from jobswap_desktop.domain.attachments import LARGEST_FILE
from jobswap_desktop.domain.audit import content_digest
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.services import scan_reading
from jobswap_desktop.services.wording import problem_text


def a_code(number: str, page: int, revision: int = 1) -> PaperCode:
    return PaperCode(number=number, revision=revision, hash_digits="0a1b2c3d4e", page=page)


@pytest.fixture(scope="module")
def sheets() -> bytes:
    """Two declarations of two pages each."""
    return press.press(tuple(papers(builders.a_swap(), DocumentKind.NDA)))


def encrypted(path: Path) -> None:
    with pikepdf.new() as made:
        made.add_blank_page()
        stream = BytesIO()
        made.save(stream, encryption=pikepdf.Encryption(owner="a", user="b", R=6))
    path.write_bytes(stream.getvalue())


def huge(path: Path) -> None:
    with path.open("wb") as file:
        file.write(b"%PDF-1.7")
        file.truncate(LARGEST_FILE + 1)


FILES: dict[str, tuple[Callable[[Path], object], str]] = {
    "vanished": (lambda path: path.unlink(missing_ok=True), "kann nicht gelesen werden"),
    "folder": (lambda path: path.mkdir(), "kann nicht gelesen werden"),
    "empty": (lambda path: path.write_bytes(b""), "ist leer"),
    "word": (lambda path: path.write_bytes(b"PK\x03\x04" + b"x" * 99), "ist kein PDF"),
    "locked": (encrypted, "ist mit einem Kennwort geschützt"),
    "cut": (lambda path: path.write_bytes(b"%PDF-1.7\n1 0 obj\n<<"), "ist beschädigt"),
    "huge": (huge, "ist 51 MB groß. Aufbewahrt werden höchstens 50 MB"),
}


@pytest.mark.parametrize("what", FILES)
def test_what_cannot_be_kept_gets_a_sentence_with_its_name(tmp_path: Path, what: str) -> None:
    make, sentence = FILES[what]
    path = tmp_path / "Rücklauf Lindner.pdf"
    make(path)
    with pytest.raises(DomainError) as caught:
        scan_reading.read(path)
    (text,) = map(problem_text, caught.value.problems)
    assert text.startswith("Die Datei Rücklauf Lindner.pdf ")
    assert sentence in text
    assert "Bitte" in text


def test_a_scan_is_read_once_and_proven_by_its_sum(tmp_path: Path, sheets: bytes) -> None:
    path = tmp_path / "scan.pdf"
    path.write_bytes(scan_of(raster.excerpt(sheets, [0]), [a_code("JT-1-VE-A", 1)], dpi=150))
    (scan,) = scan_reading.read(path)
    assert scan.data == path.read_bytes()
    assert scan.sha256 == content_digest(scan.data)
    assert (scan.name, scan.count, scan.parts) == ("scan.pdf", 1, 1)
    assert scan.code == a_code("JT-1-VE-A", 1)


def test_a_scan_of_several_papers_is_cut_into_them(tmp_path: Path, sheets: bytes) -> None:
    path = tmp_path / "stapel.pdf"
    first, other = "JT-1-VE-A", "JT-1-VE-B"
    # The second page of the first declaration lost its code at the copier.
    codes = [a_code(first, 1), None, a_code(other, 1), a_code(other, 2)]
    path.write_bytes(scan_of(sheets, codes, dpi=150))
    one, two = scan_reading.read(path)
    assert [(one.count, one.part, one.parts, one.numbers), one.code] == [
        (2, 1, 2, (1, 2)),
        a_code(first, 1),
    ]
    assert (two.count, two.part, two.numbers, two.code) == (2, 2, (3, 4), a_code(other, 1))
    assert [raster.page_count(each.data) for each in (one, two)] == [2, 2]
    assert one.sha256 != two.sha256
    assert two.sha256 == content_digest(two.data)


@pytest.fixture(scope="module")
def stack(sheets: bytes) -> bytes:
    first, other = "JT-1-VE-A", "JT-1-VE-B"
    codes = [a_code(first, 1), a_code(first, 2), a_code(other, 1), a_code(other, 2)]
    return scan_of(sheets, codes, dpi=150)


def test_the_same_stack_is_cut_into_the_same_papers(tmp_path: Path, stack: bytes) -> None:
    (tmp_path / "a.pdf").write_bytes(stack)
    one, two = (
        [scan.sha256 for scan in scan_reading.read(tmp_path / "a.pdf")] for _again in range(2)
    )
    assert len(one) == 2
    assert one == two


@pytest.mark.parametrize("flags", [0, 3])
def test_a_stack_that_is_signed_electronically_stays_whole(
    tmp_path: Path, stack: bytes, flags: int
) -> None:
    with pikepdf.open(BytesIO(stack)) as made:
        field = made.make_indirect(
            pikepdf.Dictionary(FT=pikepdf.Name.Sig, T="A", V=pikepdf.Dictionary(Contents=b"x"))
        )
        made.Root.AcroForm = pikepdf.Dictionary(Fields=pikepdf.Array([field]), SigFlags=flags)
        made.save(tmp_path / "signed.pdf")
    (scan,) = scan_reading.read(tmp_path / "signed.pdf")
    assert scan.data == (tmp_path / "signed.pdf").read_bytes()


def test_a_stack_with_a_page_that_is_none_is_damaged(tmp_path: Path, stack: bytes) -> None:
    with pikepdf.open(BytesIO(stack)) as made:
        made.Root.Pages.Kids.insert(1, pikepdf.Array([]))
        made.Root.Pages.Count = 5
        made.save(tmp_path / "b.pdf")
    with pytest.raises(DomainError) as caught:
        scan_reading.read(tmp_path / "b.pdf")
    (text,) = map(problem_text, caught.value.problems)
    assert "ist beschädigt" in text


def test_two_originals_of_one_paper_stay_together(tmp_path: Path, sheets: bytes) -> None:
    path = tmp_path / "zweimal.pdf"
    codes = [a_code("JT-1-VE-A", page) for page in (1, 2, 1, 2)]
    path.write_bytes(scan_of(sheets, codes, dpi=150))
    (scan,) = scan_reading.read(path)
    assert scan.count == 4


def test_pages_that_were_not_looked_at_go_with_no_paper(
    tmp_path: Path, sheets: bytes, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "read", scans.read)
    monkeypatch.setattr(scans, "MOST_PAGES", 2)
    path = tmp_path / "lang.pdf"
    codes = [a_code("JT-1-VE-A", 1), a_code("JT-1-VE-A", 2), a_code("JT-1-VE-B", 1)]
    path.write_bytes(scan_of(sheets, codes, dpi=150))
    read, unread = scan_reading.read(path)
    assert (read.numbers, read.code, read.is_unread) == ((1, 2), codes[0], False)
    assert (unread.numbers, unread.code, unread.is_unread) == ((3, 4), None, True)


@pytest.mark.parametrize(
    ("pages", "expected"),
    [
        # Two sheets of somebody else's before the first code.
        ([None, None, 1, 2], [(1, 2), (3, 4)]),
        # The first page itself lost its code.
        ([None, 2], [(1, 2)]),
    ],
    ids=str,
)
def test_what_lies_before_the_first_code_is_only_its_missing_first_pages(
    tmp_path: Path, sheets: bytes, pages: list[int | None], expected: list[tuple[int, ...]]
) -> None:
    path = tmp_path / "stapel.pdf"
    codes = [a_code("JT-1-VE-A", page) if page else None for page in pages]
    shown = raster.excerpt(sheets, range(len(pages)))
    path.write_bytes(scan_of(shown, codes, dpi=150))
    found = scan_reading.read(path)
    every = tuple(range(1, len(pages) + 1))
    assert [scan.numbers or every for scan in found] == expected


def test_blank_backs_go_with_their_sheets(tmp_path: Path) -> None:
    path = tmp_path / "beidseitig.pdf"
    codes = [None, a_code("JT-1-DV-A", 1), None, a_code("JT-1-DV-B", 1), None]
    path.write_bytes(scan_of(as_pdf([blank(150)] * 5, 150), codes, dpi=150))
    first, second = scan_reading.read(path)
    assert (first.numbers, second.numbers) == ((1, 2, 3), (4, 5))
    assert first.loose == ()


def test_a_file_without_an_end_gets_a_sentence(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(apart, "MOST_SECONDS", 2)
    path = tmp_path / "endlos.pdf"
    path.write_bytes(endless())
    started = monotonic()
    with pytest.raises(DomainError) as caught:
        scan_reading.read(path)
    assert monotonic() - started < 8
    (text,) = map(problem_text, caught.value.problems)
    assert text.startswith("Die Datei endlos.pdf lässt sich nicht in angemessener Zeit lesen.")


def test_reading_a_file_without_an_end_can_be_cancelled(tmp_path: Path) -> None:
    path = tmp_path / "endlos.pdf"
    path.write_bytes(endless())
    started = monotonic()
    assert scan_reading.read(path, lambda: monotonic() > started + 1) == ()
    assert monotonic() - started < 5
    # Nothing holds what draws the pages of others.
    assert raster.page_count(as_pdf([blank(20)])) == 1


@given(st.text(max_size=300))
def test_no_name_of_a_file_turns_the_line_or_breaks_it(name: str) -> None:
    shown = scan_reading.shown_name(name)
    assert 0 < len(shown) <= 200
    assert shown.isprintable() or all(c.isspace() or c.isprintable() or ord(c) > 127 for c in shown)
    assert not set(shown) & set("\n\r\t\x00\u202e\u2066\u200f")


@pytest.mark.parametrize("steers", "\u2028\u2029\u0085\u009b\u061c\u206a\u202e\ufffe\uffff\ufeff")
def test_what_steers_a_line_is_left_out_of_a_name(steers: str) -> None:
    assert scan_reading.shown_name(f"a{steers}b{steers}.pdf") == "ab.pdf"


def test_a_name_without_blanks_is_short_on_the_screen(tmp_path: Path) -> None:
    name = "x" * 200 + "-Ende.pdf"
    short = scan_reading.short_name(name)
    assert len(short) < 50
    assert short.startswith("xxx")
    assert short.endswith("-Ende.pdf")
    assert scan_reading.short_name("scan0001.pdf") == "scan0001.pdf"
    (tmp_path / name).write_bytes(b"")
    with pytest.raises(DomainError) as caught:
        scan_reading.read(tmp_path / name)
    assert caught.value.problems[0].values["file"] == short
