"""Codes on paper: the one at the foot of every page, drawn from a paper's footer, and others.

One library writes and reads them, so that what is printed is what is understood. The code of a
page says what the footer says in words: number, revision, the first digits of the hash, the page.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

_MARK = "JT1"
"""Says whose code it is, and in which form the rest is written."""
_SEPARATOR = ":"
_HASH_DIGITS = 10
_DIGITS = re.compile(rf"[0-9A-Fa-f]{{{_HASH_DIGITS}}}")
_REVISION = re.compile(r"[0-9]{1,4}")
_PAGE = re.compile(r"[1-9][0-9]{0,2}")
"""Nobody prints more."""
_IS_DARK = bytes([1]) + bytes(255)
"""From the grey of a pixel, of which black is 0, to a square."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperCode:
    """What a page says of itself. `page` counts from 1; `hash_digits` are the first ten."""

    number: str
    revision: int
    hash_digits: str
    page: int


def content(code: PaperCode) -> str:
    """Return the text of a code; upper case, which makes the squares of the code larger."""
    digits = code.hash_digits[:_HASH_DIGITS].upper()
    return _SEPARATOR.join((_MARK, code.number, str(code.revision), digits, str(code.page)))


def understood(text: str) -> PaperCode | None:
    """Return what the text of a code says; None where it is not one of ours."""
    mark, _, rest = text.partition(_SEPARATOR)
    parts = rest.rsplit(_SEPARATOR, 3)
    if mark != _MARK or len(parts) != 4:  # noqa: PLR2004 - number, revision, hash, page
        return None
    number, revision, digits, page = parts
    if not (
        number
        and _REVISION.fullmatch(revision)
        and _DIGITS.fullmatch(digits)
        and _PAGE.fullmatch(page)
    ):
        return None
    return PaperCode(
        number=number, revision=int(revision), hash_digits=digits.lower(), page=int(page)
    )


def squares(code: PaperCode) -> tuple[bytes, ...]:
    """Return the code of a page as `text_squares` does."""
    return text_squares(content(code))


def text_squares(text: str) -> tuple[bytes, ...]:
    """Return the QR code (ISO/IEC 18004, level M) as rows from the top, a byte a square; 1 is dark.

    There is no quiet zone around it: whoever draws it leaves four squares free on every side.
    """
    # Not needed by a window that only shows, and slow to import.
    import zxingcpp

    made = zxingcpp.create_barcode(text, zxingcpp.BarcodeFormat.QRCode, ec_level="M")
    image = made.to_image(scale=1, add_quiet_zones=False)
    height, width = image.shape
    pixels = bytes(memoryview(image)).translate(_IS_DARK)  # type: ignore[arg-type]  # a buffer before Python 3.12
    return tuple(pixels[row * width : (row + 1) * width] for row in range(height))


def read(grey: bytes, width: int, height: int) -> Iterator[PaperCode]:
    """Yield the codes of pages on a picture, as `read_texts` does; others are passed over."""
    for text in read_texts(grey, width, height):
        code = understood(text)
        if code is not None:
            yield code


def read_texts(grey: bytes, width: int, height: int) -> Iterator[str]:
    """Yield the texts of the codes on a picture of one byte a pixel, row by row from the top.

    The page may be turned, upside down, or copied pale.
    """
    import zxingcpp

    picture = memoryview(grey).cast("B", (height, width))
    ours = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
    for found in zxingcpp.read_barcodes(picture, ours):
        yield found.text
