"""The papers of a case as the print dialog lists them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from jobswap_desktop.domain.paper_plan import PaperSpec
from jobswap_desktop.presentation.icons import icon
from jobswap_desktop.presentation.models.week import NO_INDEX, Index
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.tool_tips import tooltip

MOST_COPIES = 20
_CHECKED = Qt.CheckState.Checked.value


@dataclass
class PaperRow:
    """One paper: its words, whether it is wanted, and how often.

    `lock` says why it cannot be printed yet; "" where it can.
    """

    spec: PaperSpec
    title: str
    wanted: bool
    copies: int
    lock: str = ""


class PapersModel(QAbstractTableModel):
    """Ticked rows are printed; the number of copies can be edited.

    A locked row has a lock in the place of the tick, and says why beneath its title.
    """

    TITLE, COPIES = range(2)

    def __init__(self, rows: Sequence[PaperRow], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = list(rows)
        self._heads = (self.tr("Paper"), self.tr("Copies"))

    def set_rows(self, rows: Sequence[PaperRow]) -> None:
        """List other papers."""
        self.beginResetModel()
        self.rows = list(rows)
        self.endResetModel()

    def wanted(self) -> list[PaperRow]:
        """Return the ticked rows."""
        return [row for row in self.rows if row.wanted]

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the papers."""
        return 0 if parent.isValid() else len(self.rows)

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
        """Let the title be ticked and the copies be edited."""
        flags = super().flags(index)
        if self.rows[index.row()].lock:
            return flags
        if index.column() == self.TITLE:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags | Qt.ItemFlag.ItemIsEditable if index.column() == self.COPIES else flags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return a cell; the accessible text says whether the paper will be printed."""
        row = self.rows[index.row()]
        column = index.column()
        if role == Qt.ItemDataRole.DecorationRole and column == self.TITLE and row.lock:
            return icon("lock", Tone.WAIT)
        if role == Qt.ItemDataRole.CheckStateRole and column == self.TITLE and not row.lock:
            return Qt.CheckState.Checked if row.wanted else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.AccessibleTextRole and column == self.TITLE:
            return self._spoken(row)
        if role == Qt.ItemDataRole.ToolTipRole and column == self.TITLE:
            return tooltip(f"{row.title}\n{row.spec.number}")
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            title = "\n".join(part for part in (row.title, row.lock or self._state(row)) if part)
            return (title, row.copies)[column]
        return None

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick or a number of copies; 1 to 20."""
        row = self.rows[index.row()]
        if row.lock:
            return False
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == self.TITLE:
            row.wanted = value in (_CHECKED, Qt.CheckState.Checked)
        elif role == Qt.ItemDataRole.EditRole and isinstance(value, int):
            row.copies = max(1, min(MOST_COPIES, value))
        else:
            return False
        first = self.index(index.row(), 0)
        self.dataChanged.emit(first, self.index(index.row(), self.COPIES))
        return True

    def _state(self, row: PaperRow) -> str:
        if row.lock:
            return self.tr("locked")
        if row.spec.draft:
            return self.tr("later, draft")
        return self.tr("needed now") if row.spec.needed else self.tr("further paper")

    def _spoken(self, row: PaperRow) -> str:
        chosen = self.tr("will be printed") if row.wanted else self.tr("will not be printed")
        copies = self.tr("%n copies", "", row.copies)
        parts = (row.title, chosen, copies, self._state(row), row.lock)
        return ", ".join(part for part in parts if part)
