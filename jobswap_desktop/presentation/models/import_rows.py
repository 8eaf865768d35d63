"""The rows of a foreign table with what an import would do with each."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, Qt

from jobswap_desktop.domain.people_import import ImportPlan, PlannedRow, RowState
from jobswap_desktop.presentation.icons import icon
from jobswap_desktop.presentation.models.week import NO_INDEX, Index
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.tool_tips import tooltip
from jobswap_desktop.services.importing import reason_text
from jobswap_desktop.services.wording import term

_ICONS = {
    RowState.NEW: ("person_add_filled", Tone.OK),
    RowState.DUPLICATE: ("people_filled", Tone.WAIT),
    RowState.FAULTY: ("error_circle_filled", Tone.DANGER),
}


class ImportRowsModel(QAbstractTableModel):
    """All rows, or those of one state. The number is the one that the spreadsheet shows."""

    NUMBER, STATE, PERSON, OFFICE, DEED, REASONS = range(6)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._plan: ImportPlan | None = None
        self._state: RowState | None = None
        self._shown: tuple[PlannedRow, ...] = ()
        self._heads = (
            self.tr("Row"),
            self.tr("Result"),
            self.tr("Person"),
            self.tr("Office"),
            self.tr("What happens"),
            self.tr("Reason"),
        )

    def show_plan(self, plan: ImportPlan) -> None:
        """Show another plan of the same file; a view stays where it is."""
        self._plan = plan
        self._choose()

    def show_state(self, state: RowState | None) -> None:
        """Show only rows of this state; all of them without one."""
        self._state = state
        self._choose()

    def row_at(self, index: Index) -> PlannedRow | None:
        """Return the row at an index; None when it points nowhere."""
        if not index.isValid() or index.row() >= len(self._shown):
            return None
        return self._shown[index.row()]

    def place_of(self, number: int) -> QModelIndex:
        """Return where the row with this number is shown; an invalid index if it is not."""
        for place, row in enumerate(self._shown):
            if row.number == number:
                return self.index(place, 0)
        return QModelIndex()

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
        """Return a cell; the first one tells a screen reader the whole row."""
        row = self.row_at(index)
        if row is None:
            return None
        column = index.column()
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(row, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row, column)
        if role == Qt.ItemDataRole.DecorationRole and column == self.STATE:
            return icon(*_ICONS[row.state])
        if role == Qt.ItemDataRole.ToolTipRole and column == self.REASONS:
            return tooltip("\n".join(map(reason_text, row.reasons))) or None
        return None

    def _spoken(self, row: PlannedRow, column: int) -> str:
        if column != self.NUMBER:
            return self._text(row, column) or f"{self._heads[column]}: –"
        texts = (self._text(row, each) for each in range(self.STATE, len(self._heads)))
        number = self.tr("Row {number}").format(number=row.number)
        return ", ".join(part for part in (number, *texts) if part)

    def _text(self, row: PlannedRow, column: int) -> str:
        if column == self.REASONS:
            return " ".join(map(reason_text, row.reasons))
        return (
            str(row.number),
            term(row.state),
            row.person.list_name,
            row.office,
            term(row.deed),
        )[column]

    def _choose(self) -> None:
        rows = self._plan.rows if self._plan else ()
        chosen = tuple(row for row in rows if self._state is None or row.state is self._state)
        if [row.number for row in chosen] == [row.number for row in self._shown]:
            self._shown = chosen
            if chosen:
                last = self.index(len(chosen) - 1, self.REASONS)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._shown = chosen
        self.endResetModel()
