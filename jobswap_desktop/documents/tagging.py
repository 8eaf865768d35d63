"""How tables say what they are: data, a list, columns to sign in, or nothing but an arrangement.

ReportLab tells a table's `renderCB` when a table, row and cell begins and ends; each class here
answers by opening and closing elements of the structure. A table that is torn over pages keeps
its elements, and its repeated heading is said once.
"""

from typing import Any, Final

from reportlab.platypus import Table

from jobswap_desktop.documents.canvas import PaperCanvas, canvas_of
from jobswap_desktop.documents.structure import Element, Structure


class Arrangement:
    """A table that only arranges: its cells belong to whatever the table stands in."""

    def __call__(self, table: Table, event: str, *values: Any) -> None:  # noqa: ANN401 - ReportLab's own
        """Answer one of ReportLab's events."""
        canvas = canvas_of(table)
        if event in {"startBG", "startLines"}:
            canvas.begin_artifact()
        elif event in {"endBG", "endLines"}:
            canvas.end_artifact()
        elif event in _ANSWERS:
            getattr(self, _ANSWERS[event])(table, canvas, *values)

    def begin_table(self, table: Table, canvas: PaperCanvas) -> None:
        """A table, or a piece of it on another page, begins."""

    def end_table(self, table: Table, canvas: PaperCanvas) -> None:
        """A table, or a piece of it, ends."""

    def begin_row(self, table: Table, canvas: PaperCanvas, row: int) -> None:
        """A row begins; rows of every piece count from 0."""

    def end_row(self, table: Table, canvas: PaperCanvas) -> None:
        """A row ends."""

    def begin_cell(
        self, table: Table, canvas: PaperCanvas, row: int, column: int, *geometry: object
    ) -> None:
        """A cell begins."""

    def end_cell(self, table: Table, canvas: PaperCanvas) -> None:
        """A cell ends."""


_ANSWERS: Final = {
    "startTable": Arrangement.begin_table.__name__,
    "endTable": Arrangement.end_table.__name__,
    "startRow": Arrangement.begin_row.__name__,
    "endRow": Arrangement.end_row.__name__,
    "startCell": Arrangement.begin_cell.__name__,
    "endCell": Arrangement.end_cell.__name__,
}


class DataTable(Arrangement):
    """Rows and columns of data.

    Args:
        heading_rows: how many rows head the columns, and every page.
        heading_column: whether the first cell of a row is its heading.
    """

    def __init__(self, *, heading_rows: int = 0, heading_column: bool = False) -> None:
        self._heading_rows = heading_rows
        self._heading_column = heading_column
        self._element = Element(role="Table")
        self._row: Element | None = None
        self._is_continued = False

    def begin_table(self, table: Table, canvas: PaperCanvas) -> None:
        """Open the table."""
        canvas.structure.place(self._element)
        canvas.structure.start(self._element)

    def end_table(self, table: Table, canvas: PaperCanvas) -> None:
        """Close this piece of the table."""
        canvas.structure.end()
        self._is_continued = True

    def begin_row(self, table: Table, canvas: PaperCanvas, row: int) -> None:
        """Open a row; the heading that a later page repeats is an artifact."""
        if self._is_continued and row < self._heading_rows:
            self._row = None
            canvas.begin_artifact()
            return
        self._row = Element(role="TR")
        canvas.structure.start(self._row)

    def end_row(self, table: Table, canvas: PaperCanvas) -> None:
        """Close a row; one in which nothing new was said is left out."""
        if self._row is None:
            canvas.end_artifact()
            return
        canvas.structure.end()
        if self._row.has_content:
            canvas.structure.place(self._row)

    def begin_cell(
        self, table: Table, canvas: PaperCanvas, row: int, column: int, *geometry: object
    ) -> None:
        """Open a cell."""
        if self._row is not None:
            cell = self._cell(table, row, column)
            canvas.structure.place(cell)
            canvas.structure.start(cell)

    def end_cell(self, table: Table, canvas: PaperCanvas) -> None:
        """Close a cell."""
        if self._row is not None:
            canvas.structure.end()

    def _cell(self, table: Table, row: int, column: int) -> Element:
        scope = ""
        if row < self._heading_rows and not self._is_continued:
            scope = "/Column"
        elif self._heading_column and column == 0:
            scope = "/Row"
        said: dict[str, str | int] = {"Scope": scope} if scope else {}
        span = _columns_of(table, row, column)
        if span > 1:
            said["ColSpan"] = span
        role = "TH" if scope else "TD"
        return Element(role=role, attributes={"Table": said} if said else {})


def _columns_of(table: Table, row: int, column: int) -> int:
    ranges = getattr(table, "_spanRanges", None) or {}
    found = ranges.get((column, row))
    return int(found[2] - found[0] + 1) if found else 1


class ListItem(Arrangement):
    """One item of a list: its mark in the first cell, its words in the second.

    Items that follow each other are one list. `numbering` is one of the names of ISO 32000-1,
    table 347.
    """

    def __init__(self, numbering: str, *, actual: str = "") -> None:
        self._numbering = numbering
        self._item = Element(role="LI")
        self._parts = (Element(role="Lbl", actual=actual), Element(role="LBody"))

    def begin_table(self, table: Table, canvas: PaperCanvas) -> None:
        """Open the item, in the list before it or in a new one."""
        structure = canvas.structure
        if not self._item.is_placed:
            self._item.is_placed = True
            self._list(structure).kids.append(self._item)
        structure.start(self._item)

    def end_table(self, table: Table, canvas: PaperCanvas) -> None:
        """Close the item."""
        canvas.structure.end()

    def begin_cell(
        self, table: Table, canvas: PaperCanvas, row: int, column: int, *geometry: object
    ) -> None:
        """Open the mark or the words."""
        part = self._parts[column]
        canvas.structure.place(part)
        canvas.structure.start(part)

    def end_cell(self, table: Table, canvas: PaperCanvas) -> None:
        """Close the mark or the words."""
        canvas.structure.end()

    def _list(self, structure: Structure) -> Element:
        attributes = {"List": {"ListNumbering": self._numbering}}
        before = structure.current.kids[-1] if structure.current.kids else None
        if isinstance(before, Element) and before.attributes == attributes:
            return before
        fresh = Element(role="L", attributes=attributes)
        structure.place(fresh)
        return fresh


class Columns(Arrangement):
    """Blocks beside each other, each of several rows: read one block after the other.

    Args:
        rows: how many rows of the table make one block.
    """

    def __init__(self, rows: int) -> None:
        self._rows = rows
        self._before = 0
        self._blocks: dict[tuple[int, int], Element] = {}

    def end_table(self, table: Table, canvas: PaperCanvas) -> None:
        """Count the rows of this piece: the next one begins at 0 again."""
        self._before += table._nrows  # type: ignore[attr-defined]  # noqa: SLF001 - ReportLab keeps it

    def begin_cell(
        self, table: Table, canvas: PaperCanvas, row: int, column: int, *geometry: object
    ) -> None:
        """Open the block that a cell belongs to."""
        block = self._blocks.setdefault(
            ((self._before + row) // self._rows, column), Element(role="Div")
        )
        canvas.structure.start(block)

    def end_cell(self, table: Table, canvas: PaperCanvas) -> None:
        """Close the block, which has its place once something was said in it."""
        block = canvas.structure.current
        canvas.structure.end()
        if block.has_content:
            canvas.structure.place(block)
