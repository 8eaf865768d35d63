"""From papers to one PDF.

Importing this module is cheap: ReportLab and the families are imported when a paper is drawn.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import partial
from io import BytesIO
from itertools import takewhile
from typing import TYPE_CHECKING

from jobswap_desktop.documents.limits import as_drawn
from jobswap_desktop.documents.paper import (
    ErasureNote,
    HistoryNote,
    IntroductionNote,
    KeySheet,
    Paper,
    StatisticsNote,
    SubjectAccessNote,
)
from jobswap_desktop.domain.documents import ENDS_WITH_LEAFLET

if TYPE_CHECKING:
    from reportlab.platypus import Flowable, PageTemplate

    from jobswap_desktop.documents.layout import Page, Sheet
    from jobswap_desktop.documents.structure import Element

_CREATOR = "Jobswap Desktop"


def press_one(paper: Paper) -> bytes:
    """Return one paper as a PDF (see `press`)."""
    return press((paper,))


def press(papers: Sequence[Paper]) -> bytes:
    """Return the papers as one PDF, each numbered by itself ("Seite 1 von 2").

    The same papers give the same bytes; the PDF bears the day of the first one. Raises ValueError
    without any paper, DomainError (unknown_placeholder) where an office's wording has a
    placeholder the program does not know.
    """
    if not papers:
        raise ValueError("there is nothing to print")
    first = papers[0]
    return _pressed([_sheet(paper) for paper in papers], first.swap.reference, first.today)


def press_without_leaflet(paper: Paper) -> bytes:
    """Return what of a paper comes back signed; the leaflet at its end stays with the visitor."""
    from reportlab.platypus import PageBreak

    sheet = _sheet(paper)
    if paper.document.kind in ENDS_WITH_LEAFLET:
        front = takewhile(lambda piece: not isinstance(piece, PageBreak), sheet.story)
        sheet = replace(sheet, story=tuple(front))
    return _pressed([sheet], paper.swap.reference, paper.today)


def press_history(note: HistoryNote) -> bytes:
    """Return the history of a case as a PDF that bears the day of `note`."""
    from jobswap_desktop.documents.history import sheet

    return _pressed([sheet(as_drawn(note))], note.reference, note.today)


def press_introduction(note: IntroductionNote) -> bytes:
    """Return the papers on introducing the program as one PDF, each numbered by itself."""
    from jobswap_desktop.documents.introduction import sheets

    return _pressed(sheets(as_drawn(note)), "", note.today)


def press_subject_access(note: SubjectAccessNote) -> bytes:
    """Return the answer to a person about their data as a PDF."""
    from jobswap_desktop.documents.subject_access_report import answer

    return _pressed([answer(as_drawn(note))], "", note.today)


def press_erasure(record: ErasureNote) -> bytes:
    """Return the record of an erasure as a PDF that bears the day of `record`."""
    from jobswap_desktop.documents.erasure_note import sheet

    return _pressed([sheet(as_drawn(record))], record.reference, record.today)


def press_statistics(note: StatisticsNote) -> bytes:
    """Return the statistics of a year as a PDF that bears the day of `note`."""
    from jobswap_desktop.documents.statistics_note import sheet

    return _pressed([sheet(as_drawn(note))], "", note.today)


def press_key(note: KeySheet) -> bytes:
    """Return the public key of an office as a PDF that bears the day of `note`."""
    from jobswap_desktop.documents.key_sheet import sheet

    return _pressed([sheet(as_drawn(note))], "", note.today)


def _pressed(sheets: Sequence["Sheet"], reference: str, today: date) -> bytes:
    from reportlab.platypus.doctemplate import BaseDocTemplate

    from jobswap_desktop.documents import fonts
    from jobswap_desktop.documents.archiving import Imprint, archived
    from jobswap_desktop.documents.canvas import PaperCanvas
    from jobswap_desktop.documents.structure import Structure

    several = len(sheets) > 1
    imprint = Imprint(
        title=fonts.printable(f"Unterlagen {reference}".strip())
        if several
        else sheets[0].told_title,
        author=sheets[0].author,
        subject=fonts.printable(f"Aktenzeichen {reference}") if reference else "",
        creator=_CREATOR,
        day=today,
    )
    stream, structure = BytesIO(), Structure()
    document = BaseDocTemplate(
        stream,
        pageTemplates=[
            template
            for key, sheet in enumerate(sheets)
            for template in _templates(key, sheet, is_one_of_several=several)
        ],
        title=imprint.title,
        initialFontName=fonts.REGULAR,
    )
    maker = partial(PaperCanvas, day=today, structure=structure)
    document.build(list(_story(sheets)), canvasmaker=maker)
    outline = [sheet.told_title for sheet in sheets] if several else []
    return archived(stream.getvalue(), structure, imprint, outline)


def _sheet(paper: Paper) -> "Sheet":
    from jobswap_desktop.documents.families import SHEETS

    return SHEETS[paper.document.kind](as_drawn(paper))


def _templates(key: int, sheet: "Sheet", *, is_one_of_several: bool) -> Iterator["PageTemplate"]:
    from jobswap_desktop.documents.structure import Element

    part = Element(role="Part") if is_one_of_several else None
    yield _template(f"{key}-first", key, sheet, sheet.first, part)
    yield _template(f"{key}-later", key, sheet, sheet.later)


def _template(
    name: str, key: int, sheet: "Sheet", page: "Page", part: "Element | None" = None
) -> "PageTemplate":
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.platypus import Frame, PageTemplate

    from jobswap_desktop.documents.canvas import PaperCanvas

    def begin(canvas: Canvas, _document: object) -> None:
        if isinstance(canvas, PaperCanvas):
            if part is not None:
                canvas.structure.begin_paper(part)
            canvas.begin(sheet.foot(key))
            if page.decoration is not None:
                page.decoration(canvas)

    left, bottom, width, height = page.frame
    frame = Frame(
        left, bottom, width, height, leftPadding=0, rightPadding=0, topPadding=0, bottomPadding=0
    )
    return PageTemplate(id=name, frames=[frame], onPage=begin, pagesize=page.size)


def _story(sheets: Sequence["Sheet"]) -> Iterator["Flowable"]:
    from reportlab.platypus import NextPageTemplate, PageBreak

    for key, sheet in enumerate(sheets):
        yield NextPageTemplate(f"{key}-first")
        if key:
            yield PageBreak()
        yield NextPageTemplate(f"{key}-later")
        yield from sheet.story
