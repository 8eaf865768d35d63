"""Pages of a PDF as pictures, for preview, printer and picture files, and to be read as scans.

What draws the pages may be entered by one thread at a time: a scan is read on a worker while the
window shows a page of another.
"""

import math
import struct
import warnings
import zlib
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from itertools import islice
from threading import RLock
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pypdfium2 import PdfDocument, PdfPage  # type: ignore[import-untyped]  # it ships no types

_POINTS_PER_INCH = 72
_METRES_PER_INCH = 0.0254
_PNG_SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PDF_HEADER = b"%PDF-"
_HEADER_WITHIN = 1024
_PICTURE_HEADERS = (_PNG_SIGNATURE, b"\xff\xd8\xff", b"II*\0", b"MM\0*", b"BM", b"RIFF")
_FAST_COMPRESSION = 4
_ONE_AT_A_TIME = RLock()
_MOST_PIXELS = 24_000_000
"""Of a page drawn: A3 at 300 dpi and some. A larger page is drawn coarser, whatever it asks for."""
_MOST_STORED = 250_000_000
"""Pixels of a picture on a page: A4 at 1200 dpi and some. A larger one is not unpacked."""
_MOST_PICTURES = 500
_PIXELS = ("PNG", "JPEG", "TIFF", "BMP", "WEBP")
_MOST_OBJECTS = 100_000
_SIGNATURES_EXIST = 1
"""The flag of a form that holds a signature (ISO 32000-1, table 219)."""
_A4 = (595, 842)
_MOST_TEXT = 8_000


class Unreadable(Exception):  # noqa: N818 - says what a file is, not what went wrong here
    """A file that claims to be a PDF cannot be opened: it is locked with a password, or broken."""

    def __init__(self, *, is_locked: bool) -> None:
        super().__init__("locked" if is_locked else "broken")
        self.is_locked = is_locked


@dataclass(frozen=True, slots=True)
class Grey:
    """A page, or a part of it, as one byte a pixel, row by row from the top; 0 is black."""

    width: int
    height: int
    pixels: bytes

    def part(self, left: int, top: int, width: int, height: int) -> "Grey":
        """Return a part of the picture, which lies within it."""
        starts = range(top * self.width + left, (top + height) * self.width, self.width)
        rows = (self.pixels[start : start + width] for start in starts)
        return Grey(width, height, b"".join(rows))


@dataclass(frozen=True, slots=True)
class Picture:
    """A page as pixels: `rgba` has four bytes a pixel, row by row from the top, all opaque."""

    width: int
    height: int
    rgba: bytes


def is_pdf(data: bytes) -> bool:
    """Whether it begins as a PDF does, which may have a few bytes of a mail before it."""
    return _PDF_HEADER in data[:_HEADER_WITHIN]


def is_picture(data: bytes) -> bool:
    """Whether it begins as a picture that consists of pixels does."""
    return data.startswith(_PICTURE_HEADERS)


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
    """Return a page (from 0) at `dpi`; raises IndexError for a page that is not there.

    A page that cannot be drawn, because it is broken or holds a picture of absurd size, is white.
    """
    with _opened(pdf) as document:
        if not 0 <= page < len(document):
            raise IndexError(f"page {page} of {len(document)}")
        with _page(document, page) as shown:
            return (_coloured(shown, dpi) if shown else None) or _white(dpi)


def _coloured(page: "PdfPage", dpi: int, most_pixels: int = _MOST_PIXELS) -> Picture | None:
    from pypdfium2 import PdfiumError, raw

    try:
        if _is_absurd(page):
            return None
        bitmap = page.render(
            scale=_scale(page, dpi, most_pixels),
            rev_byteorder=True,
            force_bitmap_format=raw.FPDFBitmap_BGRA,
            fill_color=(255, 255, 255, 255),
        )
    except PdfiumError:
        return None
    stride, row = bitmap.stride, bitmap.width * 4
    data = bytes(bitmap.buffer)
    if stride != row:
        data = b"".join(data[y * stride : y * stride + row] for y in range(bitmap.height))
    return Picture(bitmap.width, bitmap.height, data)


def _white(dpi: int) -> Picture:
    width, height = (round(side * dpi / _POINTS_PER_INCH) for side in _A4)
    return Picture(width, height, b"\xff" * (width * height * 4))


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


class Scan:
    """An opened PDF whose pages are read; made by `opened_scan`, pages count from 0."""

    def __init__(self, document: "PdfDocument") -> None:
        self._document = document

    def __len__(self) -> int:
        with _ONE_AT_A_TIME:
            return len(self._document)

    def grey(self, number: int, dpi: int) -> Grey | None:
        """Return a page in grey; None where it is broken or holds a picture of absurd size."""
        with _ONE_AT_A_TIME, _page(self._document, number) as page:
            return _grey(page, dpi) if page else None

    def picture(self, number: int, dpi: int, most_pixels: int) -> Picture | None:
        """Return a page in colour, drawn coarser where it would have more than `most_pixels`.

        None where there is no such page, it is broken, or holds a picture of absurd size.
        """
        with _ONE_AT_A_TIME:
            if not 0 <= number < len(self._document):
                return None
            with _page(self._document, number) as page:
                return _coloured(page, dpi, most_pixels) if page else None

    def is_page(self, number: int) -> bool:
        """Whether there is a page where one is counted."""
        with _ONE_AT_A_TIME, _page(self._document, number) as page:
            return page is not None

    def has_pictures(self, number: int) -> bool:
        """Whether something on a page is no drawing: a picture, a note, a stroke of a pen."""
        from pypdfium2 import raw

        with _ONE_AT_A_TIME, _page(self._document, number) as page:
            if page is None:
                return False
            if any(page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)):
                return True
            return any(
                _subtype(page, each) != raw.FPDF_ANNOT_WIDGET
                for each in range(raw.FPDFPage_GetAnnotCount(page))
            )

    def text(self, number: int) -> str:
        """Return the first characters of a page's text; "" for a picture and a broken page."""
        from pypdfium2 import PdfiumError

        with _ONE_AT_A_TIME, _page(self._document, number) as page:
            if page is None:
                return ""
            try:
                held = page.get_textpage()
            except PdfiumError:
                return ""
            try:
                return str(held.get_text_range(0, min(held.count_chars(), _MOST_TEXT)))
            finally:
                held.close()


@contextmanager
def opened_scan(pdf: bytes) -> Iterator[Scan]:
    """Open a PDF of others for the time of the context; raises Unreadable."""
    from pypdfium2 import PdfDocument, PdfiumError, raw

    with _ONE_AT_A_TIME:
        try:
            document = PdfDocument(pdf)
        except PdfiumError as error:
            raise Unreadable(is_locked=error.err_code == raw.FPDF_ERR_PASSWORD) from error
    try:
        yield Scan(document)
    finally:
        with _ONE_AT_A_TIME:
            document.close()


def grey_picture(data: bytes) -> Grey | None:
    """Return a picture file in grey; None for what is none or too large.

    Only kinds that consist of pixels: others are drawn by programs that run what is in the file.
    """
    from PIL import Image, UnidentifiedImageError

    try:
        with warnings.catch_warnings():
            # What it warns of is refused by its size.
            warnings.simplefilter("ignore")
            with Image.open(BytesIO(data), formats=_PIXELS) as opened:
                if opened.width * opened.height > _MOST_PIXELS:
                    return None
                grey = opened.convert("L")
                return Grey(grey.width, grey.height, grey.tobytes())
    except (UnidentifiedImageError, Image.DecompressionBombError, OSError, ValueError, SyntaxError):
        return None


def excerpt(pdf: bytes, pages: Iterable[int], count: int | None = None) -> bytes:
    """Return a PDF of some pages (from 0) of another one; the same of the same, to the byte.

    `count` is how many pages whoever numbered them saw. Raises Unreadable where a page is none,
    which another reader may have counted.
    """
    import pikepdf

    stream = BytesIO()
    try:
        with (
            pikepdf.open(BytesIO(pdf)) as held,
            pikepdf.new() as made,
            warnings.catch_warnings(),
        ):
            # That fields of a form stay behind: what they show is on the page.
            warnings.simplefilter("ignore", UserWarning)
            if count not in (None, len(held.pages)):
                raise Unreadable(is_locked=False)
            for number in pages:
                made.pages.append(held.pages[number])
            made.save(stream, deterministic_id=True)
    except (pikepdf.PdfError, RuntimeError, TypeError, ValueError, LookupError) as error:
        raise Unreadable(is_locked=False) from error
    return stream.getvalue()


def is_signed(pdf: bytes) -> bool:
    """Whether a PDF bears electronic signatures, which would not outlive its being cut."""
    import pikepdf

    try:
        with pikepdf.open(BytesIO(pdf)) as held:
            form = held.Root.get("/AcroForm")
            if form is None:
                return False
            if int(form.get("/SigFlags", 0)) & _SIGNATURES_EXIST:
                return True
            return any(
                isinstance(each, pikepdf.Dictionary) and each.get("/FT") == "/Sig" and "/V" in each
                for each in islice(held.objects, _MOST_OBJECTS)
            )
    except (pikepdf.PdfError, RuntimeError, TypeError, ValueError, LookupError) as error:
        raise Unreadable(is_locked=False) from error


def _scale(page: "PdfPage", dpi: int, most_pixels: int) -> float:
    """Return pixels a point at `dpi`, less where the page would have too many."""
    width, height = page.get_size()
    return float(min(dpi / _POINTS_PER_INCH, math.sqrt(most_pixels / max(1, width * height))))


def _subtype(page: "PdfPage", number: int) -> int:
    from pypdfium2 import raw

    note = raw.FPDFPage_GetAnnot(page, number)
    subtype = int(raw.FPDFAnnot_GetSubtype(note))
    raw.FPDFPage_CloseAnnot(note)
    return subtype


def _is_absurd(page: "PdfPage") -> bool:
    """Whether a picture on the page would fill the memory when it is unpacked."""
    from pypdfium2 import raw

    pictures = page.get_objects(filter=[raw.FPDF_PAGEOBJ_IMAGE], max_depth=3)
    sizes = (each.get_px_size() for each in islice(pictures, _MOST_PICTURES))
    return any(width * height > _MOST_STORED for width, height in sizes)


def _grey(page: "PdfPage", dpi: int) -> Grey | None:
    from pypdfium2 import PdfiumError

    try:
        if _is_absurd(page):
            return None
        bitmap = page.render(
            scale=_scale(page, dpi, _MOST_PIXELS),
            grayscale=True,
            fill_color=(255, 255, 255, 255),
            may_draw_forms=False,
        )
    except PdfiumError:
        return None
    width, height, stride = bitmap.width, bitmap.height, bitmap.stride
    data = bytes(bitmap.buffer)
    if stride != width:
        data = b"".join(data[y * stride : y * stride + width] for y in range(height))
    return Grey(width, height, data) if width and height else None


@contextmanager
def _page(document: "PdfDocument", number: int) -> Iterator["PdfPage | None"]:
    from pypdfium2 import PdfiumError

    try:
        page = document[number]
    except PdfiumError:
        page = None
    try:
        yield page
    finally:
        if page is not None:
            page.close()


@contextmanager
def _opened(pdf: bytes) -> Iterator["PdfDocument"]:
    from pypdfium2 import PdfDocument

    with _ONE_AT_A_TIME:
        document = PdfDocument(pdf)
        try:
            yield document
        finally:
            document.close()
