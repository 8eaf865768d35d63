"""Parts of a page that families share: fact tables, check boxes, lines to write on, signatures."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

from reportlab.lib.units import mm
from reportlab.platypus import Flowable, KeepTogether, Spacer, Table, TableStyle

from jobswap_desktop.documents import fonts, ink, text
from jobswap_desktop.documents.canvas import canvas_of
from jobswap_desktop.documents.layout import TEXT_WIDTH
from jobswap_desktop.documents.structure import Element
from jobswap_desktop.documents.tagging import Arrangement, Columns, DataTable, ListItem
from jobswap_desktop.documents.text import paragraph

if TYPE_CHECKING:
    from reportlab.platypus.tables import TableRenderCB

_LABEL_WIDTH: Final = 42 * mm
_GUTTER: Final = 8 * mm
_SIGNATURE_ROOM: Final = 11 * mm
_WRITING_LINE: Final = 8 * mm
_HIGHEST_MOVED: Final = 85 * mm
_HIGHEST_KEPT: Final = 150 * mm
BOX_SIZE: Final = 3.6 * mm
_LONGEST_NAME: Final = 400
"""A place to sign is never torn, so it must not become higher than a page."""
_BOX: Final = "☐"
"""What a box to tick is said to be."""


class CheckBox(Flowable):
    """An empty box to tick, drawn and not set in type: no typeface on board has one."""

    def __init__(self, size: float = BOX_SIZE) -> None:
        super().__init__()
        self.width = self.height = size

    def draw(self) -> None:
        """Draw the box."""
        canvas = canvas_of(self)
        current = canvas.structure.current
        element = current if current.role == "Lbl" else Element(role="Span", actual=_BOX)
        with canvas.tagged(element):
            canvas.setStrokeColor(ink.TEXT)
            canvas.setLineWidth(0.9)
            canvas.rect(0.5, -0.5, self.width, self.height)


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
        canvas = canvas_of(self)
        with canvas.artifact():
            canvas.setStrokeColor(ink.LINE)
            canvas.setLineWidth(0.5)
            canvas.line(0, 1, self.width, 1)


class SignatureLine(WritingLine):
    """A line to sign on; with a `name` it is a field to sign on a screen as well.

    `name` tells the fields of a PDF apart, `words` say for whom it is.
    """

    def __init__(self, name: str, words: str, height: float = _SIGNATURE_ROOM) -> None:
        super().__init__(height)
        self._name = name
        self._words = words

    def draw(self) -> None:
        """Draw the line, and lay the field over it."""
        super().draw()
        canvas = canvas_of(self)
        if self._name and canvas.footing is not None:
            key = canvas.footing.key
            name = f"{self._name}_{key + 1}" if key else self._name
            element = Element(role="Form", alt=self._words)
            canvas.add_signature_field(self.width, self.height - 1, name, self._words, element)


Cell = Flowable | list[Flowable]
Command = tuple[Any, ...]

_PLAIN: Final[tuple[Any, ...]] = (
    # ReportLab sets the font of every cell, even of one that holds flowables.
    ("FONTNAME", (0, 0), (-1, -1), fonts.REGULAR),
    ("VALIGN", (0, 0), (-1, -1), "TOP"),
    ("LEFTPADDING", (0, 0), (-1, -1), 0),
    ("RIGHTPADDING", (0, 0), (-1, -1), 0),
    ("TOPPADDING", (0, 0), (-1, -1), 0),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 0),
)


class _Kept(Table):
    """A table that keeps rows together, and repeats its heading, only while they fit on a page.

    ReportLab would look for such a page without end.
    """

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return the pieces; rows that are too high to be kept or repeated are not."""
        self.wrap(available_width, available_height)
        self._nosplitCmds = [
            command
            for command in self._nosplitCmds  # type: ignore[has-type]  # the stubs leave it out
            if self._height_of(command) <= _HIGHEST_KEPT
        ]
        if sum(self._rowHeights[: self.repeatRows]) > _HIGHEST_KEPT:  # type: ignore[attr-defined]  # as above
            self.repeatRows = 0
        return super().split(available_width, available_height)

    def _height_of(self, command: Command) -> float:
        heights = self._rowHeights  # type: ignore[attr-defined]  # the stubs leave it out
        first, last = (at[1] % len(heights) for at in command[1:3])
        return float(sum(heights[first : last + 1]))


class _Rows(_Kept):
    """A table whose rows go to the next page rather than being torn.

    ReportLab tears a row as soon as it does not fit, and repeats the heading in mid-page for it.
    """

    def split(self, available_width: float, available_height: float) -> list[Flowable]:
        """Return the pieces, none where the first row has its place on the next page."""
        self.wrap(available_width, available_height)
        heights = self._rowHeights[: self.repeatRows + 1]  # type: ignore[attr-defined]  # the stubs leave it out
        if available_height < sum(heights) <= _HIGHEST_MOVED:
            return []
        return super().split(available_width, available_height)


def table(
    rows: Sequence[Sequence[Cell]],
    widths: Sequence[float],
    *commands: Command,
    space_before: float = 0,
    space_after: float = 0,
    repeat: int = 0,
    said_as: Arrangement | None = None,
) -> Table:
    """Return a plain table without padding or lines; `commands` add to its style.

    `repeat` is the number of rows that head every page. A row of data is torn only where it takes
    up more than a third of a page.
    `said_as` tells readers what it is: data, with its first `repeat` rows as headings, if nothing
    else is said.
    """
    kind = _Kept if isinstance(said_as, ListItem) else _Rows
    return kind(
        [list(row) for row in rows],
        colWidths=list(widths),
        repeatRows=repeat,
        hAlign="LEFT",
        spaceBefore=space_before,
        spaceAfter=space_after,
        splitInRow=1,
        style=TableStyle([*_PLAIN, *commands]),
        renderCB=cast("TableRenderCB", said_as or DataTable(heading_rows=repeat)),
    )


def facts(rows: Iterable[tuple[str, str]], *, label_width: float = _LABEL_WIDTH) -> Flowable:
    """Return labels and values; rows without a value are left out."""
    return comparison(((label, (value,)) for label, value in rows), label_width=label_width)


def comparison(
    rows: Iterable[tuple[str, Sequence[str]]],
    *,
    heads: Sequence[str] = (),
    label_width: float = _LABEL_WIDTH,
) -> Flowable:
    """Return labels with one value or several side by side; rows without any are left out.

    `heads` stand above the columns of values.
    """
    kept = [(label, values) for label, values in rows if any(values)]
    if not kept:
        return Spacer(1, 0)
    columns = max(len(values) for _, values in kept)
    cells: list[list[Cell]] = [
        [paragraph(label, text.LABEL), *(paragraph(value, text.CELL) for value in values)]
        for label, values in kept
    ]
    if heads:
        cells.insert(0, [paragraph(""), *(paragraph(head, text.STRONG) for head in heads)])
    return table(
        cells,
        [label_width, *[(TEXT_WIDTH - label_width) / columns] * columns],
        ("LINEABOVE", (0, 0), (-1, 0), 0.6, ink.LINE),
        ("LINEBELOW", (0, 0), (-1, -1), 0.4, ink.HAIRLINE),
        ("RIGHTPADDING", (0, 0), (-1, -1), 6),
        ("TOPPADDING", (0, 0), (-1, -1), 2.2),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3.2),
        space_before=2,
        space_after=7,
        said_as=DataTable(heading_rows=1 if heads else 0, heading_column=True),
    )


def _listed(
    mark: Flowable, parts: list[Flowable], indent: float, numbering: str, space: float = 0
) -> Table:
    return table(
        [[mark, parts]],
        [indent, TEXT_WIDTH - indent],
        space_after=space,
        said_as=ListItem(numbering),
    )


def numbered(number: int, words: str) -> Flowable:
    """Return a numbered paragraph with a hanging indent."""
    return _listed(paragraph(f"{number}."), [paragraph(words)], 7 * mm, "/Decimal", space=4)


def bullet(words: str) -> Flowable:
    """Return an item of a list."""
    return _listed(paragraph("–", text.CELL), [paragraph(words, text.CELL)], 5 * mm, "/None")


def writing(label: str, lines: int) -> Flowable:
    """Return words with lines to write on beneath; never torn."""
    return together(*lines_for(label, lines))


def lines_for(label: str, lines: int) -> list[Flowable]:
    """Return words with lines to write on beneath, for a block that keeps them `together`."""
    return [paragraph(label), *(WritingLine() for _ in range(lines)), Spacer(1, 4 * mm)]


def short_fields(labels: Sequence[str]) -> Flowable:
    """Return labels with a short line to write on, beside each other."""
    column = TEXT_WIDTH / len(labels)
    cells: list[Cell] = []
    for label in labels:
        cells += [paragraph(label, text.CELL), WritingLine(5 * mm), gap(0)]
    widths = [25 * mm, column - 31 * mm, 6 * mm] * len(labels)
    return table([cells], widths, ("VALIGN", (0, 0), (-1, -1), "BOTTOM"), said_as=Arrangement())


def choice(label: str, *, lines: int = 0, reasons: str = "") -> Flowable:
    """Return a box to tick with its words, and lines to write the reasons on; never torn."""
    beside: list[Flowable] = [paragraph(label, text.BODY)]
    if reasons:
        beside.append(paragraph(reasons, text.SMALL))
    beside += [WritingLine() for _ in range(lines)]
    return table(
        [[CheckBox(), beside]],
        [8 * mm, TEXT_WIDTH - 8 * mm],
        ("TOPPADDING", (0, 0), (0, 0), 1.5),
        ("NOSPLIT", (0, 0), (-1, -1)),
        space_after=8,
        said_as=ListItem("/None", actual=_BOX),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Signatory:
    """One place to sign: for whom, in which office, and the name beneath the line.

    `field` names the field to sign on a screen; without it there is none.
    """

    heading: str
    title: str = ""
    name: str = ""
    field: str = ""


def signatures(signatories: Sequence[Signatory]) -> Flowable:
    """Return the places to sign, two beside each other; a place is never torn."""
    column = (TEXT_WIDTH - _GUTTER) / 2
    rows: list[list[Cell]] = []
    commands: list[Command] = []
    for index in range(0, len(signatories), 2):
        pair = signatories[index : index + 2]
        commands.append(("NOSPLIT", (0, len(rows)), (-1, len(rows) + 2)))
        for part in _PLACE:
            found = [part(signatory) for signatory in pair]
            rows.append([found[0], gap(0), found[1] if len(found) > 1 else gap(0)])
    columns = [column, _GUTTER, column]
    return table(rows, columns, *commands, said_as=Columns(rows=len(_PLACE)))


def _signed_for(signatory: Signatory) -> list[Flowable]:
    title = [paragraph(signatory.title, text.CELL)] if signatory.title else []
    return [paragraph(signatory.heading, text.STRONG), *title]


def _place_and_date(_signatory: Signatory) -> list[Flowable]:
    return [WritingLine(_SIGNATURE_ROOM), paragraph("Ort, Datum", text.SMALL)]


def _signature(signatory: Signatory) -> list[Flowable]:
    beneath = (
        paragraph(signatory.name[:_LONGEST_NAME], text.CELL)
        if signatory.name
        else paragraph("Unterschrift, Name in Druckschrift", text.SMALL)
    )
    words = ", ".join(part for part in (signatory.heading, signatory.name) if part)
    return [SignatureLine(signatory.field, f"Unterschrift: {words}"), beneath, gap(5)]


_PLACE: Final = (_signed_for, _place_and_date, _signature)
"""The rows of a place to sign."""


def together(*parts: Flowable) -> Flowable:
    """Return the parts as one that is moved to the next page rather than torn."""
    return KeepTogether(list(parts))


def gap(millimetres: float) -> Flowable:
    """Return an empty strip."""
    return Spacer(1, millimetres * mm)
