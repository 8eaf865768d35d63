"""A face of the typeface as ReportLab's font, which makes once what many PDFs have alike.

Every PDF bears the part of a face that it writes with, and ReportLab cuts it out anew for each. A
case has some thirty papers, and nearly all are written with the same letters: so each PDF begins
with the letters of German, and what was cut out and compressed for them is kept.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Any, Final, cast

from reportlab.lib.rl_accel import fp_str
from reportlab.pdfbase import pdfdoc
from reportlab.pdfbase.ttfonts import SUBSETN, TTFont, makeToUnicodeCMap

from jobswap_desktop.documents.streams import ended_plainly, packed

_GERMAN: Final = "ÄÖÜäöüß§–„“…·"
_BLANK: Final = 0x20
_BLANK_WITHOUT_BREAK: Final = 0xA0
_SYMBOLIC: Final = 4
_NONSYMBOLIC: Final = 32
_MOST_PARTS: Final = 64


class _Widths(dict[str, int]):
    """The widths of characters, in thousandths of the type size."""

    def __init__(self, known: Mapping[int, int], default: int) -> None:
        super().__init__((chr(code), width) for code, width in known.items())
        self._default = default

    def __missing__(self, character: str) -> int:
        return self._default


@dataclass(frozen=True, slots=True, kw_only=True)
class _Part:
    """What a PDF bears of a face, for at most 256 letters: their outlines, names and widths.

    `size` is that of the outlines before they were compressed.
    """

    outlines: bytes
    size: int
    letters: bytes
    widths: str


class Face(TTFont):
    """One face; `name` is what styles call it, `data` its file."""

    def __init__(self, name: str, data: bytes) -> None:
        super().__init__(name, BytesIO(data))
        self._widths = _Widths(self.face.charWidths, self.face.defaultWidth)
        self._part = lru_cache(_MOST_PARTS)(self._cut_out)

    def stringWidth(  # noqa: N802 - ReportLab's name
        self, text: str | bytes, size: float, encoding: str = "utf8"
    ) -> float:
        """Return how wide `text` is in points."""
        words = text.decode(encoding) if isinstance(text, bytes) else text
        return 0.001 * size * sum(map(self._widths.__getitem__, words))

    def splitString(  # noqa: N802 - ReportLab's name
        self,
        text: str | bytes,
        doc: Any,  # noqa: ANN401 - ReportLab's own
        encoding: str = "utf-8",
    ) -> list[tuple[int, bytes]]:
        """Return `text` as codes, each run with the number of the part they belong to."""
        words = text.decode(encoding) if isinstance(text, bytes) else text
        codes = self._codes(doc)
        try:
            return [(0, bytes(map(codes.__getitem__, map(ord, words))))] if words else []
        except (KeyError, ValueError):
            # A letter that this PDF does not have yet, or has in another part.
            return super().splitString(words, doc)

    def addObjects(self, doc: Any) -> None:  # noqa: ANN401, N802 - ReportLab's own
        """Put the parts that were written with into the PDF, each as a font of its own."""
        state = self._state(doc)
        state.frozen = 1
        for number, letters in enumerate(state.subsets):
            name = self.getSubsetInternalName(number, doc)[1:]
            fonts = doc.idToObject["BasicFonts"].dict
            fonts[name] = self._font(doc, number, name, tuple(letters))
            doc.Reference(fonts[name], name)
        del self.state[doc]

    def _state(self, doc: Any) -> Any:  # noqa: ANN401 - ReportLab's own
        return cast("Any", super())._assignState(doc)  # noqa: SLF001 - the stubs leave it out

    def _codes(self, doc: Any) -> dict[int, int]:  # noqa: ANN401 - ReportLab's own
        is_new = doc not in self.state
        codes = cast("dict[int, int]", self._state(doc).assignments)
        if is_new:
            codes[_BLANK_WITHOUT_BREAK] = codes[_BLANK]
            super().splitString(_GERMAN, doc)
        return codes

    def _font(self, doc: Any, number: int, name: str, letters: tuple[int, ...]) -> Any:  # noqa: ANN401 - ReportLab's own
        part = self._part(letters)
        called = (SUBSETN(number) + b"+" + self.face.name).decode()
        font: Any = pdfdoc.PDFTrueTypeFont()
        font.Name, font.BaseFont = name, called
        font.FirstChar, font.LastChar = 0, len(letters) - 1
        font.Widths = part.widths
        font.ToUnicode = doc.Reference(_stream(part.letters), f"letters:{called}")
        outlines = _stream(part.outlines, Length1=part.size)
        font.FontDescriptor = doc.Reference(
            self._description(called, doc.Reference(outlines, f"outlines:{called}")),
            f"description:{called}",
        )
        return font

    def _description(self, called: str, outlines: Any) -> Any:  # noqa: ANN401 - ReportLab's own
        face = self.face
        return pdfdoc.PDFDictionary(
            {
                "Type": "/FontDescriptor",
                "FontName": pdfdoc.PDFName(called),
                # The codes are the part's own, whatever letters they stand for.
                "Flags": face.flags & ~_NONSYMBOLIC | _SYMBOLIC,
                "FontBBox": pdfdoc.PDFArray(face.bbox),
                "Ascent": face.ascent,
                "Descent": face.descent,
                "CapHeight": face.capHeight,
                "ItalicAngle": face.italicAngle,
                "StemV": face.stemV,
                "MissingWidth": face.defaultWidth,
                "FontFile2": outlines,
            }
        )

    def _cut_out(self, letters: tuple[int, ...]) -> _Part:
        outlines = ended_plainly(self.face.makeSubset(letters))
        table = makeToUnicodeCMap(self.fontName, letters)
        # No reader takes a code for the letter nought: such a code says that it has none.
        told = ended_plainly(table.replace("<0000>\n", "<FFFD>\n").encode())
        widths = [fp_str(self._widths[chr(code)]) for code in letters]
        return _Part(
            outlines=packed(outlines),
            size=len(outlines),
            letters=packed(told),
            widths=f"[{' '.join(widths)}]",
        )


def _stream(data: bytes, **said: int) -> Any:  # noqa: ANN401 - ReportLab's own
    return pdfdoc.PDFStream(pdfdoc.PDFDictionary({"Filter": "/FlateDecode", **said}), data)
