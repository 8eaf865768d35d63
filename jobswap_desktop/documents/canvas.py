"""The canvas of all papers: page numbers, metadata, and the place for the structure of the PDF.

Everything that is drawn on any page passes through `PaperCanvas`. Structure tags (PDF/UA) and
the output intent and XMP of PDF/A belong here and nowhere else: flowables stay ignorant of them.
"""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import Any, BinaryIO

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from jobswap_desktop.documents import fonts, ink

LANGUAGE = "de-DE"
FOOTER_HEIGHT = 9 * mm
_FOOTER_SIZE = 7.5
_MARK = "ENTWURF"
_MARK_SIZE = 96


@dataclass(frozen=True, slots=True, kw_only=True)
class Footing:
    """What stands at the foot of every page of one paper, besides the page's number."""

    key: int
    text: str
    draft: bool
    left: float
    right: float


class PaperCanvas(Canvas):
    """A canvas that knows which paper a page belongs to, and numbers each paper by itself.

    Args:
        filename: the stream that is written.
        day: the date of the PDF, so that the same papers give the same bytes.
        options: as ReportLab's own.
    """

    _doc: Any
    _pagesize: tuple[float, float]

    def __init__(self, filename: BinaryIO, *, day: date, **options: Any) -> None:  # noqa: ANN401 - they are ReportLab's
        options |= {"lang": LANGUAGE, "invariant": 1, "initialFontName": fonts.REGULAR}
        super().__init__(filename, **options)
        self._set_date(day)
        self.setViewerPreference("DisplayDocTitle", "true")
        self.footing: Footing | None = None
        self._finished: list[dict[str, Any]] = []

    def _set_date(self, day: date) -> None:
        moment = datetime(day.year, day.month, day.day, tzinfo=UTC)
        stamp = self._doc._timeStamp  # noqa: SLF001 - ReportLab offers no other way to set a date
        stamp.YMDhms = moment.timetuple()[:6]
        stamp.t = moment.timestamp()
        stamp.lt = moment.timetuple()

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
            self._draw_footer(footing, numbers[footing.key], totals[footing.key])
            super().showPage()
        super().save()

    def _draw_footer(self, footing: Footing, number: int, total: int) -> None:
        page = f"Seite {number} von {total}"
        room = footing.right - footing.left - fonts.width(page, fonts.REGULAR, _FOOTER_SIZE) - 12
        self.saveState()
        self.setStrokeColor(ink.HAIRLINE)
        self.setLineWidth(0.5)
        self.line(footing.left, FOOTER_HEIGHT + 10, footing.right, FOOTER_HEIGHT + 10)
        self.setFillColor(ink.SECOND)
        self.setFont(fonts.REGULAR, _FOOTER_SIZE)
        text = fonts.cut(footing.text, fonts.REGULAR, _FOOTER_SIZE, room)
        self.drawString(footing.left, FOOTER_HEIGHT, text)
        self.drawRightString(footing.right, FOOTER_HEIGHT, page)
        self.restoreState()

    def _draw_mark(self) -> None:
        width, height = self._pagesize
        self.saveState()
        self.setFillColor(ink.MARK)
        self.setFont(fonts.BOLD, _MARK_SIZE)
        self.translate(width / 2, height / 2)
        self.rotate(52 if height > width else 33)
        self.drawCentredString(0, -_MARK_SIZE / 3, _MARK)
        self.restoreState()


Decoration = Callable[[PaperCanvas], None]
"""Draws what belongs to a page and not to the text that flows on it."""
