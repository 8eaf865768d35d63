"""A list of entries as `widgets.row_delegate` paints them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.row_delegate import RowRole
from jobswap_desktop.presentation.widgets.status_badge import Badge

Index = QModelIndex | QPersistentModelIndex

_TOP = QModelIndex()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry: what is shown, and the id of what it stands for.

    `tab` is the key of the tab at which the case is opened: `case` where the subject is
    something else. A heading stands above the entries that follow and cannot be chosen.
    """

    subject: str
    title: str
    secondary: str = ""
    badge: Badge | None = None
    due: str = ""
    due_tone: Tone | None = None
    tab: str = ""
    case: str = ""
    is_heading: bool = False

    @property
    def spoken(self) -> str:
        """Everything that is shown, as one sentence for a screen reader."""
        state = self.badge.text if self.badge else ""
        return ", ".join(part for part in (self.title, self.secondary, state, self.due) if part)


class EntriesModel(QAbstractListModel):
    """Shows entries in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries: tuple[Entry, ...] = ()

    def set_entries(self, entries: Sequence[Entry]) -> None:
        """Show other entries; nothing happens where they are the same."""
        if tuple(entries) != self._entries:
            self.beginResetModel()
            self._entries = tuple(entries)
            self.endResetModel()

    def append(self, entries: Sequence[Entry]) -> None:
        """Add entries at the end; call between `beginInsertRows` and `endInsertRows`."""
        self._entries = (*self._entries, *entries)

    def entry(self, index: Index) -> Entry | None:
        """Return the entry at an index; None when it points nowhere."""
        return self._entries[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many entries there are."""
        return 0 if parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings are passed over by the arrow keys."""
        entry = self.entry(index)
        if entry is not None and entry.is_heading:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def place_of(self, subject: str, otherwise: int = 0) -> QModelIndex:
        """Return the index of an entry, or of the one nearest to the row `otherwise`."""
        entries = [row for row, each in enumerate(self._entries) if not each.is_heading]
        for row in entries:
            if self._entries[row].subject == subject:
                return self.index(row, 0)
        after = [row for row in entries if row >= otherwise]
        nearest = (after or entries[-1:])[:1]
        return self.index(nearest[0], 0) if nearest else QModelIndex()

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: ANN401 - as Qt has it
        """What the delegate paints and a screen reader says."""
        entry = self.entry(index)
        if entry is None:
            return None
        values = {
            int(Qt.ItemDataRole.DisplayRole): entry.title,
            int(Qt.ItemDataRole.AccessibleTextRole): entry.spoken,
            int(RowRole.TITLE): entry.title,
            int(RowRole.SECONDARY): entry.secondary,
            int(RowRole.BADGE): entry.badge,
            int(RowRole.DUE): entry.due,
            int(RowRole.DUE_TONE): entry.due_tone,
            int(RowRole.HEADING): entry.is_heading,
        }
        return values.get(role)
