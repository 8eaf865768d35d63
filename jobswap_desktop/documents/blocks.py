"""Parts of a page that families share: fact tables, check boxes, lines to write on, signatures."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table, TableStyle

from jobswap_desktop.documents import ink, text
from jobswap_desktop.documents.layout import TEXT_WIDTH
from jobswap_desktop.documents.text import paragraph

_LABEL_WIDTH: Final = 42 * mm
_GUTTER: Final = 8 * mm
_SIGNATURE_ROOM: Final = 11 * mm
_WRITING_LINE: Final = 8 * mm
BOX_SIZE: Final = 3.6 * mm


class CheckBox(Flowable):
    """An empty box to tick, drawn and not set in type: no typeface on board has one."""

    def __init__(self, size: float = BOX_SIZE) -> None:
        super().__init__()
        self.width = self.height = size

    def draw(self) -> None:
        """Draw the box."""
        self.canv.setStrokeColor(ink.TEXT)
        self.canv.setLineWidth(0.9)
        self.canv.rect(0.5, -0.5, self.width, self.height)


class WritingLine(Flowable):
    """A line to write on by hand, as wide as there is room."""

    def __init__(self, height: float = _WRITING_LINE) -> None:
        super().__init__()
        self.height = height

    def wrap(self, available_width: float, _available_height: float) -> tuple[float, float]:
        """Take the whole width."""
        self.width = available_width
        return self.width, self.height

    def draw(self) -> None:
        """Draw the line at the foot."""
        self.canv.setStrokeColor(ink.LINE)
        self.canv.setLineWidth(0.5)
        self.canv.line(0, 1, self.width, 1)


def facts(rows: Iterable[tuple[str, str]], *, label_width: float = _LABEL_WIDTH) -> Table:
    """Return labels and values; rows without a value are left out."""
    return comparison([("", "")[:0], *((label, (value,)) for label, value in rows)], label_width)


def comparison(
    rows: Iterable[tuple[str, Sequence[str]] | tuple[()]], label_width: float = _LABEL_WIDTH
) -> Table:
    """Return labels with one value or several side by side; rows without any are left out."""
    kept = [row for row in rows if row and any(row[1])]
    columns = max((len(row[1]) for row in kept), default=1)
    cells: list[list[object]] = [
        [paragraph(row[0], text.LABEL), *(paragraph(value, text.CELL) for value in row[1])]
        for row in kept
    ]
    room = TEXT_WIDTH - label_width
    return Table(
        cells or [[""] * (columns + 1)],
        colWidths=[label_width, *[room / columns] * columns],
        hAlign="LEFT",
        spaceBefore=2,
        spaceAfter=7,
        style=TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LINEABOVE", (0, 0), (-1, 0), 0.6, ink.LINE),
                ("LINEBELOW", (0, 0), (-1, -1), 0.4, ink.HAIRLINE),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 6),
                ("TOPPADDING", (0, 0), (-1, -1), 2.2),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 3.2),
            ]
        ),
    )


def choice(label: str, *, lines: int = 0, reasons: str = "") -> Flowable:
    """Return a box to tick with its words, and lines to write the reasons on; never torn."""
    beside: list[Flowable] = [paragraph(label, text.BODY)]
    if reasons:
        beside.append(paragraph(reasons, text.SMALL))
    beside += [WritingLine() for _ in range(lines)]
    return Table(
        [[CheckBox(), beside]],
        colWidths=[8 * mm, TEXT_WIDTH - 8 * mm],
        hAlign="LEFT",
        spaceAfter=8,
        style=TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "TOP"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (0, 0), 1.5),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
            ]
        ),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """One place to sign: for whom, in which office, and the name beneath the line."""

    heading: str
    title: str = ""
    name: str = ""
    place_line: bool = True


def signatures(signatories: Sequence[Signatory]) -> Flowable:
    """Return the places to sign, two beside each other, rows never torn."""
    column = (TEXT_WIDTH - _GUTTER) / 2
    rows = [
        [_place_to_sign(left), "", _place_to_sign(right) if right else ""]
        for left, right in _pairs(signatories)
    ]
    return Table(
        rows,
        colWidths=[column, _GUTTER, column],
        hAlign="LEFT",
        style=TableStyle(
            [
                ("VALIGN", (0, 0), (-1, -1), "BOTTOM"),
                ("LEFTPADDING", (0, 0), (-1, -1), 0),
                ("RIGHTPADDING", (0, 0), (-1, -1), 0),
                ("TOPPADDING", (0, 0), (-1, -1), 4),
                ("BOTTOMPADDING", (0, 0), (-1, -1), 5),
                ("NOSPLIT", (0, 0), (-1, -1)),
            ]
        ),
    )


def _pairs(signatories: Sequence[Signatory]) -> Iterable[tuple[Signatory, Signatory | None]]:
    for index in range(0, len(signatories), 2):
        after = signatories[index + 1 : index + 2]
        yield signatories[index], after[0] if after else None


def _place_to_sign(signatory: Signatory) -> list[Flowable]:
    above: list[Flowable] = [paragraph(signatory.heading, text.STRONG)]
    if signatory.title:
        above.append(paragraph(signatory.title, text.CELL))
    if signatory.place_line:
        above += [WritingLine(_SIGNATURE_ROOM), paragraph("Ort, Datum", text.SMALL)]
    return [
        *above,
        WritingLine(_SIGNATURE_ROOM + 1 * mm),
        paragraph(signatory.name or "Name in Druckschrift", text.CELL if signatory.name else text.SMALL),
    ]


def together(*parts: Flowable) -> Flowable:
    """Return the parts as one that is moved to the next page rather than torn."""
    return KeepTogether(list(parts))


def gap(millimetres: float) -> Flowable:
    """Return an empty strip."""
    return Spacer(1, millimetres * mm)
