"""A table as another program wrote it: rows of text, with what went wrong while reading it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from jobswap_desktop.domain.errors import Problem

MOST_ROWS = 20_000
MOST_COLUMNS = 100

# Programs that calculate take a text that begins so for a formula. White space before it is
# trimmed by some of them, and the wide forms are read as the narrow ones.
_RISKY = re.compile(r"'*[\s=+\-@＝＋－＠]")  # noqa: RUF001 - the wide forms are meant
_NEUTRALISED = re.compile(r"'+[\s=+\-@＝＋－＠]")  # noqa: RUF001 - as above
_NUMBER = re.compile(r"[+\-][\d\s()/.,\-]*")
_CALLS = frozenset("(|!=")


class TableNote(StrEnum):
    """What a reader of a table should know, although it could be read."""

    WINDOWS_ENCODING = "windows_encoding"
    MIXED_ENCODING = "mixed_encoding"
    FIRST_SHEET_ONLY = "first_sheet_only"


@dataclass(frozen=True, slots=True, kw_only=True)
class TableRow:
    """One row. `number` is the one a spreadsheet shows beside it, counted from 1.

    `problems` are about the row as such; their `field` is the number of the column as text where
    one cell is meant.
    """

    number: int
    cells: tuple[str, ...]
    problems: tuple[Problem, ...] = ()

    @property
    def is_blank(self) -> bool:
        """Whether nothing is written in it."""
        return not any(cell.strip() for cell in self.cells) and not self.problems

    def cell(self, column: int) -> str:
        """Return one cell, "" beyond the last one."""
        return self.cells[column] if column < len(self.cells) else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Table:
    """All rows of a table that are not blank, in order."""

    rows: tuple[TableRow, ...]
    notes: tuple[TableNote, ...] = ()

    @property
    def width(self) -> int:
        """How many columns the widest row has."""
        return max((len(row.cells) for row in self.rows), default=0)


def is_formula(text: str) -> bool:
    """Tell whether `text` in a file of others is a formula rather than a text.

    A telephone number or a dash at the beginning is none.
    """
    begun = text.lstrip()[:1]
    if begun in {"=", "@", "＝", "＠"}:  # noqa: RUF001 - the wide forms are meant
        return True
    if begun not in {"+", "-", "＋", "－"}:  # noqa: RUF001 - as above
        return False
    return not _NUMBER.fullmatch(text.strip()) and bool(_CALLS & set(text))


def neutralised(text: str) -> str:
    """Return `text` so that no program takes it for a formula: with an apostrophe before it.

    `restored` is the way back for every text.
    """
    return f"'{text}" if _RISKY.match(text) else text


def marked(text: str) -> str:
    """Return `text` for a file that tells texts from formulas itself.

    Only what a reader of ours would take for a formula, or for a neutralised text, is changed;
    `restored` is the way back.
    """
    return f"'{text}" if is_formula(text) or _NEUTRALISED.match(text) else text


def restored(text: str) -> str:
    """Return the text that `neutralised` or `marked` was given."""
    return text[1:] if _NEUTRALISED.match(text) else text


def width_of(rows: Sequence[TableRow]) -> int:
    """Return the number of columns up to the last one in which anything is written."""
    return max(
        (number for row in rows for number, cell in enumerate(row.cells, 1) if cell.strip()),
        default=0,
    )
