"""The pages: plain form page, letter after DIN 5008 Form B, landscape sheet; and the footer.

A family of documents hands back a `Sheet`; `press` makes the PDF of it.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.lib.pagesizes import A4, landscape
from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from jobswap_desktop.documents import fonts, ink, wording
from jobswap_desktop.documents.canvas import FOOTER_HEIGHT, Decoration, Footing, PaperCanvas
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.domain.offices import Office

WIDTH: Final = A4[0]
HEIGHT: Final = A4[1]
LEFT: Final = 25 * mm
"""The filing margin."""
RIGHT: Final = 20 * mm
TEXT_WIDTH: Final = WIDTH - LEFT - RIGHT
_TOP: Final = 18 * mm
_BOTTOM: Final = FOOTER_HEIGHT + 7 * mm
_BELOW_HEAD: Final = 40 * mm
_LETTER_TEXT: Final = HEIGHT - 98.5 * mm
_SHEET_SIDE: Final = 11 * mm
_SHEET_TOP: Final = 9 * mm
_SHEET_BOTTOM: Final = FOOTER_HEIGHT + 6.5 * mm
_HASH_DIGITS: Final = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One kind of page: its size, the frame the text flows in, and what is drawn around it.

    `frame` is left, bottom, width and height in points.
    """

    size: tuple[float, float]
    frame: tuple[float, float, float, float]
    decoration: Decoration | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheet:
    """One paper ready for the press. `first` is its first page, `later` every other one."""

    title: str
    author: str
    footing: str
    draft: bool
    first: Page
    later: Page
    story: Sequence[Flowable]

    def foot(self, key: int) -> Footing:
        """Return the footing of its pages; `key` tells papers of one PDF apart."""
        left, _, width, _ = self.first.frame
        return Footing(key=key, text=self.footing, draft=self.draft, left=left, right=left + width)


def footing(paper: Paper) -> str:
    """Return what lets a paper that comes back be matched with its record."""
    document = paper.document
    parts = [
        document.number,
        f"Fassung {document.revision}",
        f"Wortlaut {wording.version_of(document)}",
        document.material_hash[:_HASH_DIGITS],
    ]
    if paper.draft:
        parts.append("Entwurf")
    return " · ".join(part for part in parts if part)


def form(
    paper: Paper, title: str, story: Sequence[Flowable], *, head: Office | None = None
) -> Sheet:
    """Return a form on plain A4 with the filing margin; `head` puts an office's name on top."""
    plain = Page(
        size=A4, frame=(LEFT, _BOTTOM, TEXT_WIDTH, HEIGHT - _TOP - _BOTTOM), decoration=_punch_mark
    )
    if head is None:
        return _sheet(paper, title, story, first=plain, later=plain)

    def decoration(canvas: PaperCanvas) -> None:
        _letterhead(canvas, head)
        _punch_mark(canvas)

    frame = (LEFT, _BOTTOM, TEXT_WIDTH, HEIGHT - _BELOW_HEAD - _BOTTOM)
    first = Page(size=A4, frame=frame, decoration=decoration)
    return _sheet(paper, title, story, first=first, later=plain)


def note(office: Office, title: str, foot: str, story: Sequence[Flowable]) -> Sheet:
    """Return a note on plain A4 that is no numbered paper; `foot` stands under every page."""
    plain = Page(
        size=A4, frame=(LEFT, _BOTTOM, TEXT_WIDTH, HEIGHT - _TOP - _BOTTOM), decoration=_punch_mark
    )
    return Sheet(
        title=fonts.printable(title),
        author=fonts.printable(office.name or office.employer),
        footing=fonts.printable(foot),
        draft=False,
        first=plain,
        later=plain,
        story=story,
    )


def frame_size() -> tuple[float, float]:
    """Return width and height of the frame of a landscape sheet."""
    width, height = landscape(A4)
    return width - 2 * _SHEET_SIDE, height - _SHEET_TOP - _SHEET_BOTTOM


def landscape_sheet(paper: Paper, title: str, story: Sequence[Flowable]) -> Sheet:
    """Return an A4 landscape sheet that uses nearly all of the paper."""
    page = Page(size=landscape(A4), frame=(_SHEET_SIDE, _SHEET_BOTTOM, *frame_size()))
    return _sheet(paper, title, story, first=page, later=page)


@dataclass(frozen=True, slots=True, kw_only=True)
class Address:
    """Who writes and to whom; `information` are the lines of the block beside the address."""

    sender: Office
    recipient: Sequence[str]
    information: Sequence[tuple[str, str]]


def letter(paper: Paper, title: str, address: Address, story: Sequence[Flowable]) -> Sheet:
    """Return a letter: DIN 5008 Form B on its first page, plain pages after it."""

    def decoration(canvas: PaperCanvas) -> None:
        _letterhead(canvas, address.sender)
        _address_window(canvas, address)
        _information_block(canvas, address.information)
        _fold_marks(canvas)

    first = Page(
        size=A4,
        frame=(LEFT, _BOTTOM, TEXT_WIDTH, _LETTER_TEXT - _BOTTOM),
        decoration=decoration,
    )
    later = Page(
        size=A4,
        frame=(LEFT, _BOTTOM, TEXT_WIDTH, HEIGHT - _TOP - _BOTTOM),
        decoration=_punch_mark,
    )
    return _sheet(paper, title, story, first=first, later=later)


def _sheet(
    paper: Paper, title: str, story: Sequence[Flowable], *, first: Page, later: Page
) -> Sheet:
    return Sheet(
        title=fonts.printable(f"{title} {paper.document.number}"),
        author=fonts.printable(paper.own_office.name or paper.own_office.employer),
        footing=footing(paper),
        draft=paper.draft,
        first=first,
        later=later,
        story=story,
    )


def _letterhead(canvas: PaperCanvas, sender: Office) -> None:
    room = TEXT_WIDTH
    canvas.setFillColor(ink.TEXT)
    canvas.setFont(fonts.BOLD, 15)
    name = fonts.cut(sender.employer or sender.name, fonts.BOLD, 15, room)
    canvas.drawString(LEFT, HEIGHT - 22 * mm, name)
    canvas.setFont(fonts.REGULAR, 9.5)
    canvas.setFillColor(ink.SECOND)
    under = " · ".join(part for part in (sender.head_title, sender.hr_unit) if part)
    canvas.drawString(LEFT, HEIGHT - 28 * mm, fonts.cut(under, fonts.REGULAR, 9.5, room))
    canvas.setStrokeColor(ink.LINE)
    canvas.setLineWidth(0.8)
    canvas.line(LEFT, HEIGHT - 32 * mm, WIDTH - RIGHT, HEIGHT - 32 * mm)


def _address_window(canvas: PaperCanvas, address: Address) -> None:
    """Draw the return line and the address zone of Form B (window x 20, y 45, 85 × 45 mm)."""
    room = 80 * mm
    sender = address.sender
    line = " · ".join((sender.employer or sender.name, *sender.address_lines))
    canvas.setFillColor(ink.SECOND)
    canvas.setFont(fonts.REGULAR, 6.5)
    bottom = HEIGHT - 61.5 * mm
    canvas.drawString(LEFT, bottom, fonts.cut(line, fonts.REGULAR, 6.5, room))
    canvas.setStrokeColor(ink.HAIRLINE)
    canvas.setLineWidth(0.4)
    canvas.line(LEFT, bottom - 2, LEFT + room, bottom - 2)
    canvas.setFillColor(ink.TEXT)
    canvas.setFont(fonts.REGULAR, 10)
    y = HEIGHT - 67 * mm
    for text in address.recipient[:6]:
        canvas.drawString(LEFT, y, fonts.cut(text, fonts.REGULAR, 10, room))
        y -= 4.4 * mm


def _information_block(canvas: PaperCanvas, lines: Sequence[tuple[str, str]]) -> None:
    """Draw the Informationsblock (x 125, y 50, width 75 mm)."""
    left, y = 125 * mm, HEIGHT - 53 * mm
    column = 24 * mm
    room = WIDTH - 10 * mm - left - column
    for label, value in lines:
        canvas.setFillColor(ink.SECOND)
        canvas.setFont(fonts.REGULAR, 8)
        canvas.drawString(left, y, fonts.cut(label, fonts.REGULAR, 8, column - 4))
        canvas.setFillColor(ink.TEXT)
        canvas.setFont(fonts.REGULAR, 9)
        canvas.drawString(left + column, y, fonts.cut(value, fonts.REGULAR, 9, room))
        y -= 4.7 * mm


def _fold_marks(canvas: PaperCanvas) -> None:
    for distance in (105, 210):
        _mark(canvas, distance, 4 * mm)
    _punch_mark(canvas)


def _punch_mark(canvas: PaperCanvas) -> None:
    _mark(canvas, 148.5, 6 * mm)


def _mark(canvas: PaperCanvas, distance: float, length: float) -> None:
    canvas.setStrokeColor(ink.LINE)
    canvas.setLineWidth(0.3)
    canvas.line(4 * mm, HEIGHT - distance * mm, 4 * mm + length, HEIGHT - distance * mm)
