"""The canvas of all papers: page numbers, footer, and the marks of the PDF's structure.

Everything that is drawn on any page passes through `PaperCanvas`. What is drawn inside `tagged`
is content of an element of the structure, what is drawn inside `artifact` is skipped by readers;
nothing is drawn outside both.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import Any, BinaryIO

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Flowable, Table

from jobswap_desktop.documents import codes, fonts, ink, marks
from jobswap_desktop.documents.codes import PaperCode
from jobswap_desktop.documents.structure import Element, SignatureField, Structure

LANGUAGE = "de-DE"
FOOTER_HEIGHT = 9 * mm
_FOOTER_SIZE = 7.5
_MARK = "ENTWURF"
_MARK_SIZE = 96
_CODE_SIDE = 12 * mm
_CODE_BOTTOM = 5.5 * mm
_CODE_MARGIN = 2 * mm
_DARK_SQUARES = re.compile(b"\x01+")
_PAPER_EDGE = 7 * mm
"""What printers leave white, and a sheet that lies askew on the glass loses."""


_ESCAPED = {code: f"\\{code:03o}" for code in (*range(32), *range(127, 256))} | {
    ord(sign): f"\\{sign}" for sign in "\\()"
}
"""What stands for a character in a string of a PDF (ISO 32000-1, 7.3.4.2)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Footing:
    """What stands at the foot of every page of one paper, besides the page's number.

    `code` is drawn beside it, with the number of the page. `left` and `right` are in points.
    """

    key: int
    text: str
    draft: bool
    left: float
    right: float
    code: PaperCode | None = None


class PaperCanvas(Canvas):
    """A canvas that knows which paper a page belongs to, and numbers each paper by itself.

    Args:
        filename: the stream that is written.
        day: the date of the PDF, so that the same papers give the same bytes.
        structure: the tree that is filled.
        options: as ReportLab's own.

    Attributes:
        structure: what has been said so far, and in which order; grows with every page.
    """

    _doc: Any
    _code: list[str]
    _pagesize: tuple[float, float]

    def __init__(
        self,
        filename: BinaryIO,
        *,
        day: date,
        structure: Structure,
        **options: Any,  # noqa: ANN401 - they are ReportLab's
    ) -> None:
        options |= {
            "lang": LANGUAGE,
            "invariant": 1,
            "initialFontName": fonts.REGULAR,
            # The archive writes every page anew, and compresses it then.
            "pageCompression": 0,
        }
        super().__init__(filename, **options)
        self._set_date(day)
        self.structure = structure
        self.footing: Footing | None = None
        self._finished: list[dict[str, Any]] = []
        self._marks_open = 0

    def _set_date(self, day: date) -> None:
        moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
        stamp = self._doc._timeStamp  # noqa: SLF001 - ReportLab offers no other way to set a date
        stamp.YMDhms = moment.timetuple()[:6]
        stamp.t = moment.timestamp()
        stamp.lt = moment.timetuple()

    def _escape(self, s: str | bytes) -> str:
        """Return the codes of a text as a string in a PDF, which is ASCII."""
        text = s if isinstance(s, str) else s.decode("latin-1")
        return text.translate(_ESCAPED)

    @contextmanager
    def tagged(self, element: Element) -> Iterator[None]:
        """Mark what is drawn meanwhile as content of `element`, which gets its place."""
        if self._marks_open:
            # Inside an artifact nothing is said, as in a heading that a later page repeats.
            yield
            return
        self.structure.place(element)
        number = self.structure.mark(len(self._finished), element)
        self._code.append(f"/{element.role} <</MCID {number}>> BDC")
        self._marks_open += 1
        try:
            yield
        finally:
            self._marks_open -= 1
            self._code.append("EMC")

    def begin_artifact(self, kind: str = "Layout") -> None:
        """Let readers skip what is drawn until `end_artifact`; inside another it is part of it."""
        if not self._marks_open:
            self._code.append(f"/Artifact <</Type /{kind}>> BDC")
        self._marks_open += 1

    def end_artifact(self) -> None:
        """End what `begin_artifact` began."""
        self._marks_open -= 1
        if not self._marks_open:
            self._code.append("EMC")

    @contextmanager
    def artifact(self, kind: str = "Layout") -> Iterator[None]:
        """Let readers skip what is drawn meanwhile: lines, marks, what stands elsewhere too."""
        self.begin_artifact(kind)
        try:
            yield
        finally:
            self.end_artifact()

    def add_signature_field(
        self, width: float, height: float, name: str, words: str, element: Element
    ) -> None:
        """Put a field to sign on a screen at the origin; it shows nothing on paper."""
        x, y = self.absolutePosition(0, 0)
        place = (x, y, x + width, y + height)
        field = SignatureField(page=len(self._finished), place=place, name=name, words=words)
        self.structure.add_field(field, element)

    def beginText(  # noqa: N802 - ReportLab's name
        self,
        x: float = 0,
        y: float = 0,
        direction: Any = None,  # noqa: ANN401 - ReportLab's own
    ) -> marks.MarkedText:
        """Return a text object that sets marks on their letters."""
        return marks.MarkedText(self, x, y, direction)

    def begin(self, footing: Footing) -> None:
        """Start a page of a paper; call before anything is drawn on it."""
        self.footing = footing
        if footing.draft:
            self._draw_mark()

    def showPage(self) -> None:  # noqa: N802 - ReportLab's name
        """Keep the page until the number of pages is known."""
        self._finished.append(dict(self.__dict__))
        self._startPage()  # type: ignore[attr-defined]  # the stubs leave it out

    def save(self) -> None:
        """Write the pages, each with its number and the number of pages of its paper."""
        totals = Counter(page["footing"].key for page in self._finished)
        numbers: Counter[int] = Counter()
        for page in self._finished:
            self.__dict__.update(page)
            footing: Footing = page["footing"]
            numbers[footing.key] += 1
            with self.artifact("Pagination"):
                self._draw_footer(footing, numbers[footing.key], totals[footing.key])
            super().showPage()
        super().save()

    def _draw_footer(self, footing: Footing, number: int, total: int) -> None:
        right = footing.right
        if footing.code is not None:
            right = self._draw_code(replace(footing.code, page=number), right)
        page = f"Seite {number} von {total}"
        room = right - footing.left - fonts.width(page, fonts.REGULAR, _FOOTER_SIZE) - 12
        self.saveState()
        self.setStrokeColor(ink.HAIRLINE)
        self.setLineWidth(0.5)
        self.line(footing.left, FOOTER_HEIGHT + 10, right, FOOTER_HEIGHT + 10)
        self.setFillColor(ink.SECOND)
        self.setFont(fonts.REGULAR, _FOOTER_SIZE)
        text = fonts.cut(footing.text, fonts.REGULAR, _FOOTER_SIZE, room)
        self.drawString(footing.left, FOOTER_HEIGHT, text)
        self.drawRightString(right, FOOTER_HEIGHT, page)
        self.restoreState()

    def _draw_code(self, code: PaperCode, right: float) -> float:
        """Draw the code in the right margin, or at its edge; return where the text has to end."""
        free = self._pagesize[0] - right - _PAPER_EDGE
        left = right if free >= _CODE_SIDE else right - _CODE_SIDE
        rows = codes.squares(code)
        side = _CODE_SIDE / len(rows)
        self.saveState()
        self.setFillColor(ink.CODE)
        # One path in units of a square: hundreds of pages bear one each.
        self._code.append(f"{side:.5f} 0 0 {side:.5f} {left:.3f} {_CODE_BOTTOM:.3f} cm")
        self._code.append(" ".join(_runs(rows)) + " f")
        self.restoreState()
        return left - _CODE_MARGIN

    def _draw_mark(self) -> None:
        width, height = self._pagesize
        with self.artifact("Background"):
            self.saveState()
            self.setFillColor(ink.MARK)
            self.setFont(fonts.BOLD, _MARK_SIZE)
            self.translate(width / 2, height / 2)
            self.rotate(52 if height > width else 33)
            self.drawCentredString(0, -_MARK_SIZE / 3, _MARK)
            self.restoreState()


def canvas_of(drawn: Flowable | Table) -> PaperCanvas:
    """Return the canvas that something is being drawn on; raises TypeError on another kind."""
    canvas = drawn.canv
    if not isinstance(canvas, PaperCanvas):
        raise TypeError(type(canvas).__name__)
    return canvas


def _runs(rows: Sequence[bytes]) -> Iterator[str]:
    """Yield rectangles over the dark squares of each row, in squares from the bottom left."""
    for y, row in enumerate(reversed(rows)):
        for run in _DARK_SQUARES.finditer(row):
            yield f"{run.start()} {y} {run.end() - run.start()} 1 re"


Decoration = Callable[[PaperCanvas], None]
"""Draws what belongs to a page and not to the text that flows on it."""
