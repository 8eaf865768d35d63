"""A PDF as a screen reader meets it: the elements of its structure in order, with their words."""

import ctypes
from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from typing import Any

import pikepdf
import pypdfium2.raw as pdfium  # type: ignore[import-untyped]  # it ships no types
from documents.pages import opened


@dataclass(frozen=True)
class Said:
    """One element: the roles from the document down to it, and its own words."""

    path: tuple[str, ...]
    words: str

    @property
    def role(self) -> str:
        return self.path[-1]


def said(pdf: bytes) -> list[Said]:
    """Return every element that has words of its own, in the order in which they are read."""
    words = dict(_marked(pdf))
    with pikepdf.open(BytesIO(pdf)) as document:
        pages = {page.obj.objgen: number for number, page in enumerate(document.pages)}
        return list(_walk(document.Root.StructTreeRoot.K, (), pages, words))


def _walk(
    element: Any, above: tuple[str, ...], pages: dict[Any, int], words: dict[Any, str]
) -> Iterator[Said]:
    path = (*above, str(element.S)[1:])
    kids = element.get("/K", pikepdf.Array())
    own = [
        words.get(place, "")
        for kid in (kids if isinstance(kids, pikepdf.Array) else [kids])
        if (place := _place(element, kid, pages)) is not None
    ]
    text = str(element.get("/ActualText", "")) or " ".join(part for part in own if part)
    if text:
        yield Said(path, text)
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid:
            yield from _walk(kid, path, pages, words)


def _place(element: Any, kid: Any, pages: dict[Any, int]) -> tuple[int, int] | None:
    if not isinstance(kid, pikepdf.Dictionary):
        return pages[element.Pg.objgen], int(kid)
    if kid.get("/Type") == pikepdf.Name.MCR:
        return pages[kid.Pg.objgen], int(kid.MCID)
    return None


def _marked(pdf: bytes) -> Iterator[tuple[tuple[int, int], str]]:
    found: dict[tuple[int, int], list[str]] = {}
    with opened(pdf) as document:
        for number, page in enumerate(document):
            text_page = page.get_textpage()
            for item in page.get_objects():
                mark = pdfium.FPDFPageObj_GetMarkedContentID(item.raw)
                if mark >= 0 and item.type == pdfium.FPDF_PAGEOBJ_TEXT:
                    found.setdefault((number, mark), []).append(_text(item, text_page))
    for place, parts in found.items():
        yield place, " ".join("".join(parts).replace("\u00a0", " ").split())


def _text(item: Any, text_page: Any) -> str:
    size = pdfium.FPDFTextObj_GetText(item.raw, text_page.raw, None, 0)
    buffer = ctypes.create_string_buffer(size)
    taken = ctypes.cast(buffer, ctypes.POINTER(ctypes.c_ushort))
    pdfium.FPDFTextObj_GetText(item.raw, text_page.raw, taken, size)
    return buffer.raw.decode("utf-16-le").rstrip("\0") + " "
