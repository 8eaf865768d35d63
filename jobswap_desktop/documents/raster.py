"""Pages of a PDF as pictures, for preview, printer and picture files."""

import struct
import threading
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument  # type: ignore[import-untyped]  # it ships no types

_POINTS_PER_INCH = 72
_METRES_PER_INCH = 0.0254
_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_FAST_COMPRESSION = 4

# PDFium knows no threads: a preview must not be drawn while a worker prints.
_ONE_AT_A_TIME = threading.RLock()


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as pixels: `rgba` has four bytes a pixel, row by row from the top, all opaque."""

    width: int
    height: int
    rgba: bytes


def page_count(pdf: bytes) -> int:
    """Return the number of pages."""
    with _opened(pdf) as document:
        return len(document)


def page_texts(pdf: bytes) -> tuple[str, ...]:
    """Return the words of every page with single blanks between them."""
    with _opened(pdf) as document:
        pages = [page.get_textpage().get_text_bounded() for page in document]
    return tuple(" ".join(text.replace("\ufffe", "").split()) for text in pages)


def picture(pdf: bytes, page: int, dpi: int) -> Picture:
    """Return a page (from 0) at `dpi`; raises IndexError for a page that is not there."""
    from pypdfium2 import raw

    with _opened(pdf) as document:
        if not 0 <= page < len(document):
            raise IndexError(f"page {page} of {len(document)}")
        bitmap = document[page].render(
            scale=dpi / _POINTS_PER_INCH,
            rev_byteorder=True,
            force_bitmap_format=raw.FPDFBitmap_BGRA,
            fill_color=(255, 255, 255, 255),
        )
        stride, row = bitmap.stride, bitmap.width * 4
        data = bytes(bitmap.buffer)
        if stride != row:
            data = b"".join(data[y * stride : y * stride + row] for y in range(bitmap.height))
        return Picture(bitmap.width, bitmap.height, data)


def png(pdf: bytes, page: int, dpi: int) -> bytes:
    """Return a page (from 0) as the content of a PNG file that knows its resolution."""
    shown = picture(pdf, page, dpi)
    colours = bytearray(shown.width * shown.height * 3)
    for channel in range(3):
        colours[channel::3] = shown.rgba[channel::4]
    row = shown.width * 3
    rows = b"".join(b"\x00" + colours[start : start + row] for start in range(0, len(colours), row))
    per_metre = round(dpi / _METRES_PER_INCH)
    return b"".join(
        (
            _PNG_SIGNATURE,
            _chunk(b"IHDR", struct.pack(">IIBBBBB", shown.width, shown.height, 8, 2, 0, 0, 0)),
            _chunk(b"pHYs", struct.pack(">IIB", per_metre, per_metre, 1)),
            _chunk(b"IDAT", zlib.compress(rows, _FAST_COMPRESSION)),
            _chunk(b"IEND", b""),
        )
    )


def _chunk(kind: bytes, data: bytes) -> bytes:
    checked = kind + data
    return struct.pack(">I", len(data)) + checked + struct.pack(">I", zlib.crc32(checked))


@contextmanager
def _opened(pdf: bytes) -> Iterator["PdfDocument"]:
    from pypdfium2 import PdfDocument

    with _ONE_AT_A_TIME:
        document = PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()
