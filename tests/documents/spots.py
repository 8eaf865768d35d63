"""Where each marked content of a PDF is drawn, and which words it holds, as pdfium reads it."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

import pypdfium2  # type: ignore[import-untyped]  # it ships no types
from pypdfium2 import raw as pdfium

SOFT = "\x02"
"""What pdfium makes of a hyphen at the end of a line."""
Piece = tuple[float, float, float, float, str]
"""Left, bottom, right and top of a piece of text, and its words."""


@dataclass(frozen=True, kw_only=True)
class Spot:
    """Where a marked content is drawn, in points from the top left; and its words."""

    page: int
    mcid: int
    left: float
    top: float
    right: float
    bottom: float
    text: str


def spots(data: bytes) -> Iterator[tuple[tuple[int, int], Spot]]:
    """Yield each marked content by page and MCID."""
    document = pypdfium2.PdfDocument(data)
    for number in range(len(document)):
        page = document[number]
        text_page = page.get_textpage()
        height = page.get_height()
        found: dict[int, list[Piece]] = {}
        for index in range(pdfium.FPDFPage_CountObjects(page.raw)):
            piece = pdfium.FPDFPage_GetObject(page.raw, index)
            mcid = _mcid(piece)
            if mcid is None or pdfium.FPDFPageObj_GetType(piece) != pdfium.FPDF_PAGEOBJ_TEXT:
                continue
            bounds = [ctypes.c_float() for _ in range(4)]
            pdfium.FPDFPageObj_GetBounds(piece, *map(ctypes.byref, bounds))
            left, bottom, right, top = (value.value for value in bounds)
            found.setdefault(mcid, []).append((left, bottom, right, top, _words(piece, text_page)))
        for mcid, pieces in found.items():
            yield (
                (number, mcid),
                Spot(
                    page=number,
                    mcid=mcid,
                    left=min(p[0] for p in pieces),
                    top=height - max(p[3] for p in pieces),
                    right=max(p[2] for p in pieces),
                    bottom=height - min(p[1] for p in pieces),
                    text=" ".join("".join(_with_line_ends(pieces)).replace(SOFT, "-").split()),
                ),
            )
        text_page.close()
        page.close()
    document.close()


def _with_line_ends(pieces: list[Piece]) -> Iterator[str]:
    baseline = 0.0
    for _, bottom, _, top, words in pieces:
        if baseline and top < baseline:
            yield " "
        baseline = bottom
        yield words


def _mcid(piece: Any) -> int | None:
    """Return the number of the marked content an object of a page belongs to."""
    for index in range(pdfium.FPDFPageObj_CountMarks(piece)):
        mark = pdfium.FPDFPageObj_GetMark(piece, index)
        value = ctypes.c_int()
        if pdfium.FPDFPageObjMark_GetParamIntValue(mark, b"MCID", ctypes.byref(value)):
            return int(value.value)
    return None


def _words(piece: Any, text_page: Any) -> str:
    length = pdfium.FPDFTextObj_GetText(piece, text_page.raw, None, 0)
    buffer = ctypes.create_string_buffer(length)
    pdfium.FPDFTextObj_GetText(
        piece, text_page.raw, ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort)), length
    )
    return buffer.raw.decode("utf-16-le").rstrip("\x00")
