"""Tables with a heading row, and rows in which what is not known is filled in by hand."""

from collections.abc import Iterable, Sequence
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from jobswap_desktop.documents import blocks, ink, text
from jobswap_desktop.documents.blocks import Cell, Command
from jobswap_desktop.documents.layout import TEXT_WIDTH
from jobswap_desktop.documents.tagging import DataTable
from jobswap_desktop.documents.text import paragraph

ENTRY_LABEL: Final = 52 * mm
_ROOM: Final = 4.5
_PADDING: Final[tuple[Command, ...]] = (
    ("RIGHTPADDING", (0, 0), (-1, -1), 6),
    ("TOPPADDING", (0, 0), (-1, -1), 2.4),
    ("BOTTOMPADDING", (0, 0), (-1, -1), 3.4),
)
_SHORT = 400
"""Characters of a cell up to which its row is kept with the heading row."""


def ruled(
    heads: Sequence[str],
    rows: Iterable[Sequence[str]],
    shares: Sequence[float],
    *,
    room: float = 0,
) -> Flowable:
    """Return a table whose heading row is repeated on every page.

    `shares` divide the width of the text and add up to 1. An empty cell is written on by hand;
    `room` is the height that every row has for it at least, in millimetres.
    """
    values = [list(row) for row in rows]
    cells: list[list[Cell]] = [[paragraph(head, text.LABEL) for head in heads]]
    cells += [[_cell(value, room) for value in row] for row in values]
    is_short = bool(values) and max(map(len, values[0])) <= _SHORT
    kept: tuple[Command, ...] = (("NOSPLIT", (0, 0), (-1, 1)),) if is_short else ()
    lined: tuple[Command, ...] = (("INNERGRID", (0, 1), (-1, -1), 0.4, ink.LINE),) if room else ()
    padded: tuple[Command, ...] = (("LEFTPADDING", (1, 0), (-1, -1), 4),) if room else ()
    return blocks.table(
        cells,
        [share * TEXT_WIDTH for share in shares],
        *_PADDING,
        ("LINEABOVE", (0, 0), (-1, 0), 0.6, ink.LINE),
        ("LINEBELOW", (0, 0), (-1, 0), 0.6, ink.LINE),
        ("LINEBELOW", (0, 1), (-1, -1), 0.4, ink.LINE if room else ink.HAIRLINE),
        *kept,
        *lined,
        *padded,
        repeat=1,
        space_before=2,
        space_after=7,
    )


def _cell(value: str, room: float) -> Cell:
    if not value.strip():
        return blocks.gap(room)
    return paragraph(value, text.CELL)


def entries(rows: Iterable[tuple[str, str]], *, label_width: float = ENTRY_LABEL) -> Flowable:
    """Return labels with their values; a row without a value has room to write in."""
    cells: list[list[Cell]] = [
        [paragraph(label, text.LABEL), _cell(value, _ROOM)] for label, value in rows
    ]
    if not cells:
        return blocks.gap(0)
    return blocks.table(
        cells,
        [label_width, TEXT_WIDTH - label_width],
        ("LINEABOVE", (0, 0), (-1, 0), 0.6, ink.LINE),
        ("LINEBELOW", (0, 0), (0, -1), 0.4, ink.HAIRLINE),
        ("LINEBELOW", (1, 0), (-1, -1), 0.4, ink.LINE),
        *_PADDING,
        space_before=2,
        space_after=7,
        said_as=DataTable(heading_column=True),
    )
