"""The code of a page: what is drawn is what is read, turned and upside down as well."""

import pytest

from jobswap_desktop.documents import codes
from jobswap_desktop.documents.codes import PaperCode

CODE = PaperCode(number="11.2-JT-2022-004-VE-A", revision=2, hash_digits="0a1b2c3d4e", page=1)


def picture(code: PaperCode, size: int = 4) -> tuple[bytes, int]:
    """Return the code as a copier sees it, `size` pixels a square, on a white page."""
    rows = codes.squares(code)
    side = (len(rows) + 8) * size
    page = bytearray(b"\xff" * side * side)
    for y, row in enumerate(rows):
        for x, dark in enumerate(row):
            for line in range((y + 4) * size, (y + 5) * size if dark else (y + 4) * size):
                start = line * side + (x + 4) * size
                page[start : start + size] = b"\x20" * size
    return bytes(page), side


def test_what_is_drawn_is_read() -> None:
    grey, side = picture(CODE)
    assert list(codes.read(grey, side, side)) == [CODE]


def test_upside_down_is_read_too() -> None:
    grey, side = picture(CODE)
    assert list(codes.read(grey[::-1], side, side)) == [CODE]


def test_an_empty_page_has_none() -> None:
    assert list(codes.read(b"\xff" * 10_000, 100, 100)) == []


@pytest.mark.parametrize(
    "text",
    ["", "https://example.org/a:b:c:d", "JT1:", "JT1:x:1:ab", "JT1::1:0a1b2c3d4e:1",
     "JT1:x:-1:0a1b2c3d4e:1",
     "JT1:x:1:0a1b2c3d4e:²", "JT1:x:99999:0a1b2c3d4e:1", "JT2:x:1:0a1b2c3d4e:1",
     "JT1:x:1::1", "JT1:x:1:0:1", "JT1:x:1:0a1b2c3d4e5:1", "JT1:x:1:0a1b2c3d4g:1",
     "JT1:x:1:0a1b2c3d4e:0", "JT1:x:1:0a1b2c3d4e:1000"],
)  # fmt: skip
def test_a_foreign_code_is_not_ours(text: str) -> None:
    assert codes.understood(text) is None


def test_a_number_may_hold_the_separator() -> None:
    code = PaperCode(number="Amt 11:2-JT-2022-004-AV", revision=1, hash_digits="ab" * 5, page=12)
    assert codes.understood(codes.content(code)) == code
