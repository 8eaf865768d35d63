"""A table of frozen values, described by its columns."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from jobswap_desktop.domain.folding import fold

Row = TypeVar("Row")
Index = QModelIndex | QPersistentModelIndex

_TOP = QModelIndex()
_ASCENDING = Qt.SortOrder.AscendingOrder


@dataclass(frozen=True, slots=True, kw_only=True)
class Column(Generic[Row]):
    """One column: its heading and what it shows of a row.

    `sort` gives what rows are ordered by (the folded text without it), `accessible` what a screen
    reader says where the text alone would not do.
    """

    title: str
    text: Callable[[Row], str]
    sort: Callable[[Row], Any] | None = None
    accessible: Callable[[Row], str] | None = None

    def sort_key(self, row: Row) -> Any:  # noqa: ANN401 - whatever the column orders by
        """Return what `row` is ordered by."""
        return self.sort(row) if self.sort else fold(self.text(row))


class RowsModel(QAbstractTableModel, Generic[Row]):
    """Shows rows, filtered by what was typed and sorted by a column."""

    def __init__(self, columns: Sequence[Column[Row]], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._columns = tuple(columns)
        self._rows: tuple[Row, ...] = ()
        self._folded: tuple[str, ...] = ()
        self._shown: list[int] = []
        self._words: tuple[str, ...] = ()
        self._order: tuple[int, Qt.SortOrder] | None = None

    @property
    def total(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._rows)

    @property
    def rows(self) -> tuple[Row, ...]:
        """All rows as they were given, shown or not."""
        return self._rows

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows that the filter leaves, in the order in which they stand."""
        return tuple(self._rows[number] for number in self._shown)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Show other rows under the same filter and order."""
        self.beginResetModel()
        self._rows = tuple(rows)
        self._folded = tuple(
            fold(" ".join(column.text(row) for column in self._columns)) for row in self._rows
        )
        self._choose()
        self.endResetModel()

    def set_filter(self, text: str) -> None:
        """Show only the rows in which every word of `text` occurs, however it is accented."""
        words = tuple(fold(text).split())
        if words != self._words:
            self.beginResetModel()
            self._words = words
            self._choose()
            self.endResetModel()

    def row_at(self, index: Index) -> Row | None:
        """Return the row at an index; None when it points nowhere."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        return self._rows[self._shown[index.row()]]

    def place_of(self, wanted: Callable[[Row], bool]) -> QModelIndex:
        """Return the index of the first shown row that is wanted; an invalid one without any."""
        for place, number in enumerate(self._shown):
            if wanted(self._rows[number]):
                return self.index(place, 0)
        return QModelIndex()

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many rows are shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = _TOP) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(self._columns)

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """The text of a cell, for the eye or for the ear."""
        row = self.row_at(index)
        if row is None:
            return None
        column = self._columns[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return column.text(row)
        if role == Qt.ItemDataRole.ToolTipRole:
            # Tool tips read rich text from what looks like it; data is plain.
            return f"<p>{escaped(column.text(row))}</p>" if column.text(row) else None
        if role == Qt.ItemDataRole.AccessibleTextRole:
            told = column.accessible(row) if column.accessible else column.text(row)
            return told or f"{column.title}: –"
        return None

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        """The headings of the columns."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._columns[section].title
        return None

    def sort(self, column: int, order: Qt.SortOrder = _ASCENDING) -> None:
        """Order the rows by a column; -1 leaves them as they were given."""
        self.layoutAboutToBeChanged.emit()
        before = self.persistentIndexList()
        rows_before = [self._shown[index.row()] for index in before]
        self._order = (column, order) if 0 <= column < len(self._columns) else None
        self._choose()
        places = {number: place for place, number in enumerate(self._shown)}
        after = [
            self.index(places[number], index.column())
            for number, index in zip(rows_before, before, strict=True)
        ]
        self.changePersistentIndexList(before, after)
        self.layoutChanged.emit()

    def _choose(self) -> None:
        self._shown = [
            number
            for number, text in enumerate(self._folded)
            if all(word in text for word in self._words)
        ]
        if self._order is not None:
            column, order = self._order
            self._shown.sort(
                key=lambda number: self._columns[column].sort_key(self._rows[number]),
                reverse=order == Qt.SortOrder.DescendingOrder,
            )


def escaped(text: str) -> str:
    """Return `text` as rich text that looks like it."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
