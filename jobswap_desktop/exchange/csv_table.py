"""CSV as it comes: from Excel in several encodings, from other programs with other delimiters."""

import codecs
import csv
import io
import re
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import islice

from jobswap_desktop.domain.errors import Problem, ProblemCode, refuse
from jobswap_desktop.domain.tables import (
    MOST_COLUMNS,
    MOST_ROWS,
    Table,
    TableNote,
    TableRow,
)

DELIMITERS = (";", "\t", ",")
LINES_A_RECORD = 50
"""A quotation mark that is still open after so many lines was never closed."""

_LOOKED_AT = 50
_MOST_LINES = 4 * MOST_ROWS
_MOST_SPLIT = 500_000
_MOST_EMPTY = 16_384
"""So many columns a spreadsheet has, which may write all of them though nothing is in them."""
_BEGINNING = 65_536
_LINE = re.compile(r"[^\r\n]*(?:\r\n?|\n)|[^\r\n]+")
_OTHER_FORMATS = (b"%PDF", b"{\\rtf", b"<")
_LOST = "\N{REPLACEMENT CHARACTER}"
_SEPARATOR_LINE = re.compile(r"sep=([;,|\t])\s*\Z", re.IGNORECASE)


def read(name: str, data: bytes) -> Table:
    """Return the rows of a CSV file.

    Raises DomainError (table_not_readable, too_many_rows, too_many_columns).
    """
    text, notes = decode(name, data)
    lines = [line[0] for line in islice(_LINE.finditer(text), _MOST_LINES + 1)]
    if len(lines) > _MOST_LINES:
        raise refuse(ProblemCode.TOO_MANY_ROWS, "file", file=name, limit=str(MOST_ROWS))
    declared = _SEPARATOR_LINE.match(lines[0]) if lines else None
    if declared:
        # A line for Excel alone, which does not count it either.
        lines = lines[1:]
    delimiter = declared[1] if declared else _delimiter(lines[:_LOOKED_AT])
    with _long_cells(lines):
        rows = tuple(_rows(name, lines, delimiter))
    return Table(rows=rows, notes=notes)


def decode(name: str, data: bytes) -> tuple[str, tuple[TableNote, ...]]:
    """Return the text of a file in UTF-8, UTF-16 (with its mark) or Windows-1252.

    Where only some lines are UTF-8, the letters of the others that cannot be told become
    replacement characters, so that their rows are refused and no name is misspelt in silence.
    """
    if data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return data.decode("utf-16", errors="replace"), ()
    if b"\0" in data[:_LOOKED_AT] or data.lstrip().startswith(_OTHER_FORMATS):
        raise refuse(ProblemCode.TABLE_NOT_READABLE, "file", file=name)
    try:
        return data.decode("utf-8-sig"), ()
    except UnicodeDecodeError:
        pass
    if data.startswith(codecs.BOM_UTF8) or any(map(_is_utf8_beyond_ascii, io.BytesIO(data))):
        return data.decode("utf-8-sig", errors="replace"), (TableNote.MIXED_ENCODING,)
    return data.decode("cp1252", errors="replace"), (TableNote.WINDOWS_ENCODING,)


def _is_utf8_beyond_ascii(line: bytes) -> bool:
    if line.isascii():
        return False
    try:
        line.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _delimiter(lines: list[str]) -> str:
    """Return the delimiter under which the first rows look most like a table.

    Many columns in many rows count; of two that are as good, the one German programs write.
    """

    def worth(delimiter: str) -> int:
        widths = Counter(len(row) for row in csv.reader(iter(lines), delimiter=delimiter))
        return max((count * width for width, count in widths.items() if width > 1), default=0)

    # A beginning tells as much, and of a line of megabytes no more is split three times.
    lines = [line[:_BEGINNING] for line in lines]
    with _long_cells(lines):
        return max(DELIMITERS, key=worth)


@contextmanager
def _long_cells(lines: list[str]) -> Iterator[None]:
    """Let the reader pass cells of any length for a while; they are judged later."""
    previous = csv.field_size_limit(sum(map(len, lines)) + 1)
    try:
        yield
    finally:
        csv.field_size_limit(previous)


def _rows(name: str, lines: list[str], delimiter: str) -> Iterator[TableRow]:
    for number, record in enumerate(_records(lines, delimiter), start=1):
        if _is_far_too_wide(record.lines, delimiter):
            limit = str(MOST_COLUMNS)
            raise refuse(ProblemCode.TOO_MANY_COLUMNS, "file", file=name, limit=limit)
        row = _row(number, record, delimiter)
        if len(row.cells) > MOST_COLUMNS:
            limit = str(MOST_COLUMNS)
            raise refuse(ProblemCode.TOO_MANY_COLUMNS, "file", file=name, limit=limit)
        if row.is_blank:
            continue
        if number > MOST_ROWS + 1:
            raise refuse(ProblemCode.TOO_MANY_ROWS, "file", file=name, limit=str(MOST_ROWS))
        yield row


def _is_far_too_wide(lines: list[str], delimiter: str) -> bool:
    """Whether splitting a row would take long for nothing; texts in marks may hold delimiters."""
    most = _MOST_SPLIT if any('"' in line for line in lines) else MOST_COLUMNS + _MOST_EMPTY
    return sum(line.count(delimiter) for line in lines) > most


def _row(number: int, record: "_Record", delimiter: str) -> TableRow:
    lines = iter(record.lines)
    if record.is_broken:
        reader = csv.reader(lines, delimiter=delimiter, quoting=csv.QUOTE_NONE)
    else:
        reader = csv.reader(lines, delimiter=delimiter)
    cells = next(reader, [])
    while cells and not cells[-1]:
        cells.pop()
    problems = []
    if record.is_broken:
        problems.append(Problem(code=ProblemCode.QUOTE_NOT_CLOSED))
    if any(_LOST in cell for cell in cells):
        problems.append(Problem(code=ProblemCode.CHARACTERS_LOST))
    return TableRow(number=number, cells=tuple(cells), problems=tuple(problems))


class _Record:
    """The lines of one row; broken where a quotation mark was opened and never closed."""

    def __init__(self, lines: list[str], *, is_broken: bool = False) -> None:
        self.lines = lines
        self.is_broken = is_broken


def _records(lines: list[str], delimiter: str) -> Iterator[_Record]:
    """Split lines into rows; a mark that is never closed spoils its own line only."""
    marks = _Marks(delimiter)
    at = 0
    while at < len(lines):
        end, inside = at, False
        while end < len(lines) and end - at < LINES_A_RECORD:
            inside, is_torn = marks.follow(lines[end], inside=inside)
            if is_torn and end > at:
                # It was closed by the mark that opens a cell of a later row.
                inside = True
                break
            end += 1
            if not inside:
                break
        if inside:
            yield _Record(lines[at : at + 1], is_broken=True)
            at += 1
        else:
            yield _Record(lines[at:end])
            at = end


class _Marks:
    """Follows quotation marks through lines."""

    def __init__(self, delimiter: str) -> None:
        self._opening = re.compile(rf'(?:\A|{re.escape(delimiter)})"')
        self._ends = (delimiter, "\r", "\n", " ")

    def follow(self, line: str, *, inside: bool) -> tuple[bool, bool]:
        """Tell whether a quoted cell is open after `line`, and whether text follows a closed one.

        `inside` is the answer for the line before.
        """
        at, is_torn = 0, False
        while True:
            if inside:
                at = line.find('"', at)
                if at < 0:
                    return True, is_torn
                if line.startswith('""', at):
                    at += 2
                    continue
                inside = False
                at += 1
                is_torn |= at < len(line) and not line.startswith(self._ends, at)
            else:
                found = self._opening.search(line, at)
                if found is None:
                    return False, is_torn
                inside, at = True, found.end()
