"""Appointments about to be entered, one a row, each of which can be left out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.presentation.icons import icon
from jobswap_desktop.presentation.models.week import NO_INDEX, Index
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.tool_tips import tooltip


class EntryState(StrEnum):
    """How a row stands: it can be entered, it should be looked at, or it cannot be entered."""

    FINE = "fine"
    UNUSUAL = "unusual"
    FAULTY = "faulty"


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRow:
    """One row: `texts` for the columns from the day to the people, and what is said about it.

    `more` is what has no column of its own. Without an `appointment` it cannot be entered.
    """

    number: int
    texts: tuple[str, str, str, str, str]
    said: str
    appointment: Appointment | None = None
    more: str = ""
    is_unusual: bool = False
    is_chosen: bool = False

    @property
    def state(self) -> EntryState:
        """How the row stands."""
        if self.appointment is None:
            return EntryState.FAULTY
        return EntryState.UNUSUAL if self.is_unusual else EntryState.FINE


_ICONS = {
    EntryState.FINE: ("checkmark_circle_filled", Tone.OK),
    EntryState.UNUSUAL: ("warning_filled", Tone.WAIT),
    EntryState.FAULTY: ("error_circle_filled", Tone.DANGER),
}


class PlannedEntriesModel(QAbstractTableModel):
    """Rows with a mark at the first column; the space bar or a click leaves one out.

    The last column is there only where some row has more to show.

    Attributes:
        choice_changed: emitted after a row was chosen or left out.
    """

    NUMBER, DAY, TIME, TITLE, PLACE, PEOPLE, SAID, MORE = range(8)

    choice_changed = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[EntryRow] = []
        self._heads = (
            self.tr("Row"),
            self.tr("Day"),
            self.tr("Time"),
            self.tr("Title"),
            self.tr("Place"),
            self.tr("Person"),
            self.tr("Remark"),
            self.tr("More"),
        )

    def show_rows(self, rows: Sequence[EntryRow]) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._rows = list(rows)
        self.endResetModel()
        self.choice_changed.emit()

    def rows(self) -> tuple[EntryRow, ...]:
        """Return all rows."""
        return tuple(self._rows)

    def chosen(self) -> tuple[Appointment, ...]:
        """Return the appointments that are to be entered."""
        return tuple(row.appointment for row in self._rows if row.is_chosen and row.appointment)

    def toggle(self, index: Index) -> None:
        """Choose the row at `index`, or leave it out."""
        if index.isValid():
            self._choose(index.row(), chosen=not self._rows[index.row()].is_chosen)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the rows."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = NO_INDEX) -> int:
        """Count the columns."""
        if parent.isValid():
            return 0
        return len(self._heads) if any(row.more for row in self._rows) else self.MORE

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Return a column's title."""
        if orientation == Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return self._heads[section]
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let the first column be ticked where the row can be entered."""
        flags = super().flags(index)
        can_choose = index.isValid() and self._rows[index.row()].appointment is not None
        if index.column() == self.NUMBER and can_choose:
            flags |= Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Tick a row or leave it out."""
        if role != Qt.ItemDataRole.CheckStateRole or index.column() != self.NUMBER:
            return False
        ticked = Qt.CheckState.Checked
        return self._choose(index.row(), chosen=value in {ticked, ticked.value})

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell; the first one tells a screen reader the whole row."""
        if not index.isValid():
            return None
        row, column = self._rows[index.row()], index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self._text(row, column)) or None
        return self._mark(row, column, role)

    def _mark(self, row: EntryRow, column: int, role: int) -> object:
        can_choose = column == self.NUMBER and row.appointment is not None
        if role == Qt.ItemDataRole.CheckStateRole and can_choose:
            ticked = row.is_chosen
            return Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.DecorationRole and column == self.SAID:
            return icon(*_ICONS[row.state])
        return None

    def _choose(self, number: int, *, chosen: bool) -> bool:
        row = self._rows[number]
        if row.appointment is None or row.is_chosen is chosen:
            return False
        self._rows[number] = replace(row, is_chosen=chosen)
        self.dataChanged.emit(self.index(number, 0), self.index(number, self.SAID))
        self.choice_changed.emit()
        return True

    def _spoken(self, row: EntryRow, column: int) -> str:
        if column != self.NUMBER:
            return self._text(row, column) or f"{self._heads[column]}: –"
        if row.appointment is None:
            does = self.tr("cannot be entered")
        else:
            does = self.tr("will be entered") if row.is_chosen else self.tr("is left out")
        number = self.tr("Row {number}").format(number=row.number)
        return ", ".join(part for part in (number, does, *row.texts, row.more, row.said) if part)

    def _text(self, row: EntryRow, column: int) -> str:
        return (str(row.number), *row.texts, row.said, row.more)[column]
