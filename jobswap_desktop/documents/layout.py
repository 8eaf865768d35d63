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
from jobswap_desktop.documents.codes import PaperCode
from jobswap_desktop.documents.paper import Paper
from jobswap_desktop.documents.structure import Element
from jobswap_desktop.domain.offices import Office

WIDTH: Final = A4[0]
HEIGHT: Final = A4[1]
LEFT: Final = 25 * mm
"""The filing margin."""
RIGHT: Final = 20 * mm
TEXT_WIDTH: Final = WIDTH - LEFT - RIGHT
_TOP: Final = 18 * mm
_BOTTOM: Final = FOOTER_HEIGHT + 9 * mm
_BELOW_HEAD: Final = 40 * mm
_LETTER_TEXT: Final = HEIGHT - 98.5 * mm
_SHEET_SIDE: Final = 11 * mm
_SHEET_TOP: Final = 9 * mm
_SHEET_BOTTOM: Final = FOOTER_HEIGHT + 10.5 * mm
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
    """One paper ready for the press. `first` is its first page, `later` every other one.

    `code` is what its pages are known by when they come back; a note that nobody signs has none.
    """

    title: str
    author: str
    footing: str
    draft: bool
    first: Page
    later: Page
    story: Sequence[Flowable]
    code: PaperCode | None = None

    @property
    def told_title(self) -> str:
        """The title as a reader is told it: the mark across the page is not read out."""
        return f"Entwurf: {self.title}" if self.draft else self.title

    def foot(self, key: int) -> Footing:
        """Return the footing of its pages; `key` tells papers of one PDF apart."""
        left, _, width, _ = self.first.frame
        return Footing(
            key=key,
            text=self.footing,
            draft=self.draft,
            left=left,
            right=left + width,
            code=self.code,
        )


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
        code=PaperCode(
            number=paper.document.number,
            revision=paper.document.revision,
            hash_digits=paper.document.material_hash[:_HASH_DIGITS],
            page=1,
        ),
    )


def _letterhead(canvas: PaperCanvas, sender: Office) -> None:
    words = sender.employer or sender.name
    size = next(
        (size for size in (15, 13, 11) if fonts.width(words, fonts.BOLD, size) <= TEXT_WIDTH), 11
    )
    canvas.setFillColor(ink.TEXT)
    canvas.setFont(fonts.BOLD, size)
    lines, _ = fonts.wrapped(words, fonts.BOLD, size, TEXT_WIDTH, 2)
    y = HEIGHT - 22 * mm + (len(lines) - 1) * size * 0.9
    with canvas.tagged(Element(role="P")):
        for line in lines:
            canvas.drawString(LEFT, y, line)
            y -= size * 1.15
    under = " · ".join(part for part in (sender.head_title, sender.hr_unit) if part)
    canvas.setFont(fonts.REGULAR, 9.5)
    canvas.setFillColor(ink.SECOND)
    _line(canvas, LEFT, HEIGHT - 28 * mm, fonts.cut(under, fonts.REGULAR, 9.5, TEXT_WIDTH))
    with canvas.artifact():
        canvas.setStrokeColor(ink.LINE)
        canvas.setLineWidth(0.8)
        canvas.line(LEFT, HEIGHT - 32 * mm, WIDTH - RIGHT, HEIGHT - 32 * mm)


def _line(canvas: PaperCanvas, x: float, y: float, words: str) -> None:
    """Draw a line of text as a paragraph of its own."""
    if words:
        with canvas.tagged(Element(role="P")):
            canvas.drawString(x, y, words)


def _address_window(canvas: PaperCanvas, address: Address) -> None:
    """Draw the return line and the address zone of Form B (window x 20, y 45, 85 × 45 mm)."""
    room = 80 * mm
    sender = address.sender
    line = " · ".join((sender.employer or sender.name, *sender.address_lines))
    size = 6.5 if fonts.width(line, fonts.REGULAR, 6.5) <= room else 5.5
    canvas.setFillColor(ink.SECOND)
    canvas.setFont(fonts.REGULAR, size)
    bottom = HEIGHT - 61.5 * mm
    shown, _ = fonts.wrapped(line, fonts.REGULAR, size, room, 2)
    for number, words in enumerate(shown):
        _line(canvas, LEFT, bottom + (len(shown) - 1 - number) * size * 1.1, words)
    with canvas.artifact():
        canvas.setStrokeColor(ink.HAIRLINE)
        canvas.setLineWidth(0.4)
        canvas.line(LEFT, bottom - 2, LEFT + room, bottom - 2)
    canvas.setFillColor(ink.TEXT)
    size, lines = _fitting(address.recipient, room)
    canvas.setFont(fonts.REGULAR, size)
    step = _ADDRESS_ZONE / max(_ADDRESS_LINES, len(lines))
    y = HEIGHT - 67 * mm
    for words in lines:
        _line(canvas, LEFT, y, words)
        y -= step


_ADDRESS_ZONE: Final = 27 * mm
_ADDRESS_LINES: Final = 6
_MOST_ADDRESS_LINES: Final = 8


def _fitting(recipient: Sequence[str], room: float) -> tuple[float, list[str]]:
    """Return the size and the lines of an address: long ones wrapped, and smaller if they must."""
    for size in (10.0, 9.0, 8.0, 7.5):
        lines = [
            line
            for words in recipient
            for line in fonts.wrapped(words, fonts.REGULAR, size, room, 3)[0]
        ]
        if len(lines) <= (_ADDRESS_LINES if size > 8 else _MOST_ADDRESS_LINES):  # noqa: PLR2004 - points
            return size, lines
    return 7.5, lines[:_MOST_ADDRESS_LINES]


def _information_block(canvas: PaperCanvas, lines: Sequence[tuple[str, str]]) -> None:
    """Draw the Informationsblock (x 125, y 50, width 75 mm)."""
    left, y = 125 * mm, HEIGHT - 53 * mm
    column = 24 * mm
    room = WIDTH - 10 * mm - left - column
    for label, value in lines:
        found, _ = fonts.wrapped(value, fonts.REGULAR, 9, room, 2)
        shown = found or [""]
        with canvas.tagged(Element(role="P")):
            canvas.setFillColor(ink.SECOND)
            canvas.setFont(fonts.REGULAR, 8)
            canvas.drawString(left, y, fonts.cut(label, fonts.REGULAR, 8, column - 4))
            canvas.setFillColor(ink.TEXT)
            canvas.setFont(fonts.REGULAR, 9)
            for line in shown:
                canvas.drawString(left + column, y, line)
                y -= 3.8 * mm
        y -= 0.9 * mm


def _fold_marks(canvas: PaperCanvas) -> None:
    for distance in (105, 210):
        _mark(canvas, distance, 4 * mm)
    _punch_mark(canvas)


def _punch_mark(canvas: PaperCanvas) -> None:
    _mark(canvas, 148.5, 6 * mm)


def _mark(canvas: PaperCanvas, distance: float, length: float) -> None:
    with canvas.artifact():
        canvas.setStrokeColor(ink.LINE)
        canvas.setLineWidth(0.3)
        canvas.line(4 * mm, HEIGHT - distance * mm, 4 * mm + length, HEIGHT - distance * mm)
