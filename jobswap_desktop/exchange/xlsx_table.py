"""The first sheet of an Excel workbook with anything in it, as rows of text."""

import re
from collections.abc import Mapping
from datetime import date, timedelta

from jobswap_desktop.domain.errors import Problem, ProblemCode, refuse
from jobswap_desktop.domain.tables import MOST_COLUMNS, MOST_ROWS, Table, TableNote, TableRow
from jobswap_desktop.exchange.workbook_parts import (
    Content,
    NumberKind,
    Unreadable,
    Workbook,
    open_workbook,
    parse,
    plain_text,
)

_PLACE = re.compile(r"([A-Z]{1,3})([0-9]{1,7})")
_ISO_DAY = re.compile(r"(\d{4})-(\d\d)-(\d\d)")
_LETTERS = 26
_EXACT = 10**15
_MINUTES_A_DAY = 1440
_LAST_DAY = 2_958_465
# The day 0 of both calendars; the first one has a 29 February 1900 that never was.
_ORIGIN, _ORIGIN_1904 = date(1899, 12, 30), date(1904, 1, 1)


def read(name: str, data: bytes) -> Table:
    """Return the rows of a workbook's first sheet that is not empty.

    Raises DomainError (table_not_readable, unpacked_too_large, too_many_rows, too_many_columns).
    """
    try:
        book = open_workbook(name, data)
        rows = next(filter(None, (_SheetReader(name, book).read(s) for s in book.sheets)), ())
    except Unreadable as error:
        raise refuse(ProblemCode.TABLE_NOT_READABLE, "file", file=name) from error
    notes = (TableNote.FIRST_SHEET_ONLY,) if len(book.sheets) > 1 else ()
    return Table(rows=rows, notes=notes)


class _SheetReader:
    """Reads one sheet, cell by cell. A cell without anything in it counts for nothing."""

    def __init__(self, name: str, book: Workbook) -> None:
        self._name = name
        self._book = book
        self._cells: dict[int, dict[int, str]] = {}
        self._problems: dict[int, list[Problem]] = {}
        self._row = self._column = -1
        self._kind = ""
        self._style = ""
        self._inside: list[str] = []
        self._pieces: list[str] = []
        self._has_value = False

    def read(self, sheet: Content) -> tuple[TableRow, ...]:
        """Return the rows that are not blank."""
        parse(sheet, self._start, self._end, self._text)
        rows = (
            TableRow(
                number=number + 1,
                cells=tuple(cells.get(column, "") for column in range(max(cells, default=-1) + 1)),
                problems=tuple(self._problems.get(number, ())),
            )
            for number, cells in sorted(self._cells.items())
        )
        return tuple(row for row in rows if not row.is_blank)

    def _start(self, element: str, attributes: Mapping[str, str]) -> None:
        self._inside.append(element)
        if element == "row":
            number = attributes.get("r", "")
            self._row = int(number) - 1 if number.isdecimal() else self._row + 1
            self._column = -1
        elif element == "c":
            self._begin_cell(attributes)
        elif element == "f":
            self._reach()
            self._say(Problem(code=ProblemCode.CELL_IS_FORMULA, field=str(self._column)))
        elif element in {"v", "is"}:
            self._has_value = True

    def _begin_cell(self, attributes: Mapping[str, str]) -> None:
        place = _PLACE.fullmatch(attributes.get("r", ""))
        if place:
            self._row, self._column = int(place[2]) - 1, _column(place[1])
        else:
            self._column += 1
        self._kind = attributes.get("t", "")
        self._style = attributes.get("s", "")
        self._pieces.clear()
        self._has_value = False

    def _text(self, piece: str) -> None:
        inside = self._inside[-1:]
        if inside == ["v"] or (inside == ["t"] and "is" in self._inside):
            self._pieces.append(piece)

    def _end(self, element: str) -> None:
        self._inside.pop()
        if element == "c" and self._has_value:
            text = self._value("".join(self._pieces))
            if text:
                self._reach()
                self._cells[self._row][self._column] = text

    def _value(self, raw: str) -> str:
        """Return a cell's value as a clerk would type it."""
        if self._kind == "s":
            number = int(raw) if raw.strip().isdecimal() else -1
            known = 0 <= number < len(self._book.strings)
            return self._book.strings[number] if known else ""
        if self._kind in _WORDED:
            return _WORDED[self._kind](raw)
        if self._kind == "e":
            code, field = ProblemCode.CELL_HAS_ERROR, str(self._column)
            self._say(Problem(code=code, field=field, values={"text": raw}))
            return raw
        day = _ISO_DAY.match(raw) if self._kind == "d" else None
        return f"{day[3]}.{day[2]}.{day[1]}" if day else self._number(raw)

    def _number(self, raw: str) -> str:
        try:
            value = float(raw)
        except ValueError:
            return raw
        style = int(self._style) if self._style.isdecimal() else 0
        kind = self._book.kinds[style] if style < len(self._book.kinds) else NumberKind.PLAIN
        if kind is NumberKind.PLAIN or not 0 <= value <= _LAST_DAY:
            return _plain(value, raw)
        if kind is NumberKind.DAY and value >= 1:
            origin = _ORIGIN_1904 if self._book.begins_1904 else _ORIGIN
            days = min(int(value), (date.max - origin).days)
            return f"{origin + timedelta(days=days):%d.%m.%Y}"
        hours, minutes = divmod(round(value * _MINUTES_A_DAY), 60)
        return (
            f"{hours}:{minutes:02}" if kind is NumberKind.DURATION else f"{hours:02}:{minutes:02}"
        )

    def _reach(self) -> None:
        """Have a row for the present cell, unless it lies too far out."""
        if not 0 <= self._row <= MOST_ROWS:
            limit = str(MOST_ROWS)
            raise refuse(ProblemCode.TOO_MANY_ROWS, "file", file=self._name, limit=limit)
        if not 0 <= self._column < MOST_COLUMNS:
            limit = str(MOST_COLUMNS)
            raise refuse(ProblemCode.TOO_MANY_COLUMNS, "file", file=self._name, limit=limit)
        self._cells.setdefault(self._row, {})

    def _say(self, problem: Problem) -> None:
        self._problems.setdefault(self._row, []).append(problem)


def _truth(raw: str) -> str:
    return "ja" if raw.strip() == "1" else "nein"


_WORDED = {"str": plain_text, "inlineStr": plain_text, "b": _truth}


def _column(letters: str) -> int:
    number = 0
    for letter in letters:
        number = number * _LETTERS + ord(letter) - ord("A") + 1
    return number - 1


def _plain(value: float, raw: str) -> str:
    if value.is_integer() and abs(value) < _EXACT:
        return str(int(value))
    return raw.strip().replace(".", ",") if abs(value) >= _EXACT else str(value).replace(".", ",")
