"""Text that flows: the styles of the printed page and the one place where markup is made.

ReportLab's paragraphs read their text as XML: unescaped, a name with "<" breaks the page and
`<img>` opens files. Only `paragraph` builds them, from plain text, and escapes it once.
"""

import re
from typing import Any, Final
from xml.sax.saxutils import escape

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from jobswap_desktop.documents import fonts, ink

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


def paragraph(text: str, style: ParagraphStyle = BODY) -> Paragraph:
    """Return plain text as a paragraph; its line ends are kept, nothing in it is markup."""
    tied = _TIED.sub("\\g<1>\u00a0", fonts.printable(text))
    # ReportLab would break the line at the narrow blank.
    safe = escape(tied.replace("\u202f", "\u00a0")).strip()
    return Paragraph(safe.replace("\n", "<br/>"), style)
