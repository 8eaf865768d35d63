"""What would become of each row of a foreign file, before anything of it is written."""

from __future__ import annotations

from collections.abc import Hashable, Iterable
from enum import StrEnum
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from jobswap_desktop.presentation.models.week import NO_INDEX, Index


class PreviewRow(Protocol):
    """A row of a file with what is to become of it."""

    @property
    def state(self) -> StrEnum:
        """What becomes of the row."""
        ...


Row = TypeVar("Row", bound=PreviewRow)


class PreviewRowsModel(QAbstractTableModel, Generic[Row]):
    """All rows, or those of one state. The first cell tells a screen reader the whole row.

    Who inherits says what stands in a cell (`text`), what is said of a row (`spoken`), what else
    a cell shows (`mark`), and which rows of two plans of a file are the same (`key`).
    """

    def __init__(self, heads: Iterable[str], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._heads = tuple(heads)
        self._rows: tuple[Row, ...] = ()
        self._state: StrEnum | None = None
        self._shown: tuple[Row, ...] = ()

    def key(self, row: Row) -> Hashable:
        """Return what names the row in every plan of the same file."""
        raise NotImplementedError

    def text(self, row: Row, column: int) -> str:
        """Return what stands in a cell."""
        raise NotImplementedError

    def spoken(self, row: Row) -> str:
        """Return the whole row in one sentence."""
        raise NotImplementedError

    def mark(self, row: Row, column: int, role: int) -> object:
        """Return the picture, tick or tooltip of a cell, if it has one."""
        raise NotImplementedError

    def show_rows(self, rows: tuple[Row, ...]) -> None:
        """Show the rows of another plan of the same file; a view stays where it is."""
        self._rows = rows
        self._choose()

    def show_state(self, state: StrEnum | None) -> None:
        """Show only rows of this state; all of them without one."""
        self._state = state
        self._choose()

    @property
    def shown(self) -> tuple[Row, ...]:
        """The rows that are shown."""
        return self._shown

    def row_at(self, index: Index) -> Row | None:
        """Return the row at an index; None when it points nowhere."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        return self._shown[index.row()]

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the rows shown."""
        return 0 if parent.isValid() else len(self._shown)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Count the columns."""
        return 0 if parent.isValid() else len(self._heads)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's title."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell."""
        row = self.row_at(index)
        if row is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self.text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            if column == 0:
                return self.spoken(row)
            return self.text(row, column) or f"{self._heads[column]}: –"
        return self.mark(row, column, role)

    def _choose(self) -> None:
        chosen = tuple(r for r in self._rows if self._state is None or r.state is self._state)
        if list(map(self.key, chosen)) == list(map(self.key, self._shown)):
            self._shown = chosen
            if chosen:
                last = self.index(len(chosen) - 1, len(self._heads) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._shown = chosen
        self.endResetModel()
