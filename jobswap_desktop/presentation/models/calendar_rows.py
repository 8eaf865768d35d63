"""The appointments of a calendar file with what taking each over would do."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QObject, Qt, Signal

from jobswap_desktop.domain.calendar_plan import CalendarPlan, CalendarRowState, PlannedEvent
from jobswap_desktop.presentation.icons import icon
from jobswap_desktop.presentation.models.week import NO_INDEX, Index
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.tool_tips import tooltip
from jobswap_desktop.services.calendar_import import (
    reasons_of,
    row_text,
    row_title,
    state_text,
    when_text,
)

_ICONS = {
    CalendarRowState.NEW: ("calendar_add_filled", Tone.OK),
    CalendarRowState.CHANGED: ("edit_filled", Tone.INFO),
    CalendarRowState.DIFFERENT: ("question_circle_filled", Tone.WAIT),
    CalendarRowState.CANCELLED: ("dismiss_circle_filled", Tone.DANGER),
    CalendarRowState.OUTSIDE: ("calendar_clock_filled", Tone.WAIT),
    CalendarRowState.OLDER: ("history_filled", Tone.WAIT),
    CalendarRowState.SAME: ("checkmark_circle_filled", Tone.NEUTRAL),
    CalendarRowState.ABSENT: ("dismiss_circle_filled", Tone.NEUTRAL),
}
_CHECKED = Qt.CheckState.Checked.value


class CalendarRowsModel(QAbstractTableModel):
    """All rows, or those of one state; ticked ones are taken over.

    Attributes:
        ticked: a `PlannedEvent` and whether it is to be taken over.
    """

    TITLE, WHEN, STATE, CONFLICTS = range(4)

    ticked = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: tuple[PlannedEvent, ...] = ()
        self._state: CalendarRowState | None = None
        self._shown: tuple[PlannedEvent, ...] = ()
        self._heads = (
            self.tr("Appointment"),
            self.tr("When"),
            self.tr("Result"),
            self.tr("Conflict"),
        )

    def show_plan(self, plan: CalendarPlan) -> None:
        """Show another plan of the same file; a view stays where it is."""
        self._rows = plan.rows
        self._choose()

    def show_state(self, state: CalendarRowState | None) -> None:
        """Show only rows of this state; all of them without one."""
        self._state = state
        self._choose()

    @property
    def shown(self) -> tuple[PlannedEvent, ...]:
        """The rows that are shown."""
        return self._shown

    def row_at(self, index: Index) -> PlannedEvent | None:
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

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let a row be ticked where there is anything to be taken over."""
        flags = super().flags(index)
        row = self.row_at(index)
        if row is not None and row.is_offered and index.column() == self.TITLE:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell; the first one tells a screen reader the whole row."""
        row = self.row_at(index)
        if row is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip("\n".join([row_text(row), *reasons_of(row)]))
        return _mark(row, column, role)

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick; the dialog makes the new plan."""
        row = self.row_at(index)
        if row is None or role != Qt.ItemDataRole.CheckStateRole or not row.is_offered:
            return False
        self.ticked.emit(row, value in (_CHECKED, Qt.CheckState.Checked))
        return True

    def _spoken(self, row: PlannedEvent, column: int) -> str:
        if column != self.TITLE:
            return self._text(row, column) or f"{self._heads[column]}: –"
        chosen = ""
        if row.is_offered:
            chosen = self.tr("is taken over") if row.is_taken else self.tr("is left out")
        parts = (row_text(row), state_text(row), chosen, *reasons_of(row))
        return ", ".join(part for part in parts if part)

    def _text(self, row: PlannedEvent, column: int) -> str:
        conflicts = "; ".join(item.title for item in row.conflicts)
        texts = (row_title(row), when_text(row), state_text(row), conflicts)
        return texts[column]

    def _choose(self) -> None:
        chosen = tuple(r for r in self._rows if self._state is None or r.state is self._state)
        if [row.event.key for row in chosen] == [row.event.key for row in self._shown]:
            self._shown = chosen
            if chosen:
                last = self.index(len(chosen) - 1, self.CONFLICTS)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._shown = chosen
        self.endResetModel()


def _mark(row: PlannedEvent, column: int, role: int) -> object:
    """Return the tick or the picture of a cell, if it has one."""
    if role == Qt.ItemDataRole.CheckStateRole and column == CalendarRowsModel.TITLE:
        taken = Qt.CheckState.Checked if row.is_taken else Qt.CheckState.Unchecked
        return taken if row.is_offered else None
    if role == Qt.ItemDataRole.DecorationRole and column == CalendarRowsModel.STATE:
        return icon(*_ICONS[row.state])
    return None
