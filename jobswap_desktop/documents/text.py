"""Text that flows: the styles of the printed page and the one place where paragraphs are made.

ReportLab's paragraphs read their text as XML: a name with "<" breaks the page and `<img>` opens
files. Only `paragraph` builds them, from the pieces that the parser would make of plain text, so
that nothing anybody types is ever parsed.
"""

import re
from functools import cache
from typing import Any, Final

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Flowable, Paragraph

from jobswap_desktop.documents import fonts, ink
from jobswap_desktop.documents.canvas import PaperCanvas
from jobswap_desktop.documents.structure import Element

# "§ 4", "Abs. 2", "z. B." and the like stay on one line.
_TIED = re.compile(r"(§§?|\bSGB|\b(?:Abs|Art|Nr|z|i)\.)[ ](?=[\dA-Z])")


def _style(name: str, parent: ParagraphStyle | None = None, **changes: Any) -> ParagraphStyle:  # noqa: ANN401 - fields of many types
    fonts.register()
    return ParagraphStyle(name, parent, **changes)


BODY: Final = _style(
    "body",
    fontName=fonts.REGULAR,
    bulletFontName=fonts.REGULAR,
    fontSize=10,
    leading=13.4,
    spaceAfter=4,
    textColor=ink.TEXT,
    splitLongWords=1,
    allowWidows=0,
    allowOrphans=0,
)
CELL: Final = _style("cell", BODY, fontSize=9.5, leading=12.2, spaceAfter=0)
STRONG: Final = _style("strong", CELL, fontName=fonts.BOLD)
LABEL: Final = _style("label", CELL, fontSize=8.5, textColor=ink.SECOND)
SMALL: Final = _style("small", BODY, fontSize=8, leading=10.2, spaceAfter=2, textColor=ink.SECOND)
TITLE: Final = _style(
    "title", BODY, fontName=fonts.BOLD, fontSize=17, leading=21, spaceAfter=2, spaceBefore=0
)
SUBTITLE: Final = _style("subtitle", BODY, fontSize=11, leading=14.5, spaceAfter=10)
HEADING: Final = _style(
    "heading",
    BODY,
    fontName=fonts.BOLD,
    fontSize=10.5,
    leading=13.5,
    spaceBefore=7,
    spaceAfter=2.5,
    keepWithNext=1,
)
SUBJECT: Final = _style("subject", HEADING, fontSize=11, leading=14.5, spaceBefore=0, spaceAfter=12)
LEAD: Final = _style("lead", BODY, fontSize=11, leading=16, spaceAfter=8)
NAME: Final = _style("name", TITLE, fontSize=20, leading=25, spaceBefore=6, spaceAfter=6)


_ROLES: Final = {TITLE.name: "H1", SUBJECT.name: "H1", HEADING.name: "H2"}
_WHOLE: Final = frozenset({"Lbl", "TH"})
"""Elements that hold words and no paragraphs."""


class TaggedParagraph(Paragraph):
    """A paragraph that is one element of the structure, however many pages it is torn over."""

    element: Element
    _wrapped_to: float | None = None

    def wrap(self, available_width: float, available_height: float) -> tuple[float, float]:
        """Break the lines once for a width: tables and blocks ask for it several times."""
        if self._wrapped_to != available_width or not hasattr(self, "blPara"):
            self._size = super().wrap(available_width, available_height)
            self._wrapped_to = available_width
        return self._size

    def draw(self) -> None:
        """Draw the lines as content of the element, or of the mark or heading they stand in."""
        canvas = self.canv
        if not isinstance(canvas, PaperCanvas) or not self.frags:
            super().draw()
            return
        current = canvas.structure.current
        with canvas.tagged(current if current.role in _WHOLE else self.element):
            super().draw()

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return the pieces, all of the same element."""
        pieces = super().split(available_width, available_height)
        for piece in pieces:
            if isinstance(piece, TaggedParagraph):
                piece.element = self.element
        return pieces


@cache
def _pieces(style: ParagraphStyle) -> tuple[Any, Any]:
    """Return what ReportLab makes of a word and of a line end in a style."""
    word, line_end, _ = Paragraph("x<br/>x", style).frags
    return word, line_end


def paragraph(text: str, style: ParagraphStyle = BODY) -> Paragraph:
    """Return plain text as a paragraph; its line ends are kept, nothing in it is markup."""
    tied = _TIED.sub("\\g<1>\u00a0", fonts.printable(text))
    # ReportLab would break the line at the narrow blank.
    lines = tied.replace("\u202f", "\u00a0").strip(" \t\n").split("\n")
    word, line_end = _pieces(style)
    frags: list[Any] = []
    for line in lines:
        if frags:
            frags.append(line_end.clone())
        if line.strip(" \t"):
            frags.append(word.clone(text=line.strip(" \t")))
    made = TaggedParagraph("", style, frags=frags)
    made.element = Element(role=_ROLES.get(style.name, "P"))
    return made
