"""The appointments of a calendar file with what taking each over would do."""

from __future__ import annotations

from collections.abc import Hashable

from PySide6.QtCore import QCoreApplication, QObject, Qt, Signal

from jobswap_desktop.domain.calendar_plan import CalendarRowState, PlannedEvent
from jobswap_desktop.presentation.icons import icon
from jobswap_desktop.presentation.models.preview_rows import PreviewRowsModel
from jobswap_desktop.presentation.models.week import Index
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.tool_tips import tooltip
from jobswap_desktop.services.calendar_import import (
    reasons_of,
    row_text,
    row_title,
    state_text,
    when_text,
)

translate = QCoreApplication.translate

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


class CalendarRowsModel(PreviewRowsModel[PlannedEvent]):
    """All rows, or those of one state; ticked ones are taken over.

    Attributes:
        ticked: a `PlannedEvent` and whether it is to be taken over.
    """

    TITLE, WHEN, STATE, CONFLICTS = range(4)

    ticked = Signal(object, bool)

    def __init__(self, parent: QObject | None = None) -> None:
        heads = (
            translate("CalendarRowsModel", "Appointment"),
            translate("CalendarRowsModel", "When"),
            translate("CalendarRowsModel", "Result"),
            translate("CalendarRowsModel", "Conflict"),
        )
        super().__init__(heads, parent)

    def key(self, row: PlannedEvent) -> Hashable:
        """Return the event's own key."""
        return row.event.key

    def text(self, row: PlannedEvent, column: int) -> str:
        """Return what stands in a cell."""
        conflicts = "; ".join(item.title for item in row.conflicts)
        texts = (row_title(row), when_text(row), state_text(row), conflicts)
        return texts[column]

    def spoken(self, row: PlannedEvent) -> str:
        """Return the whole row in one sentence, and whether it is taken over."""
        chosen = ""
        if row.is_offered:
            chosen = self.tr("is taken over") if row.is_taken else self.tr("is left out")
        parts = (row_text(row), state_text(row), chosen, *reasons_of(row))
        return ", ".join(part for part in parts if part)

    def mark(self, row: PlannedEvent, column: int, role: int) -> object:
        """Return the tick, picture or tooltip of a cell, if it has one."""
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip("\n".join([row_text(row), *reasons_of(row)]))
        if role == Qt.ItemDataRole.CheckStateRole and column == self.TITLE:
            taken = Qt.CheckState.Checked if row.is_taken else Qt.CheckState.Unchecked
            return taken if row.is_offered else None
        if role == Qt.ItemDataRole.DecorationRole and column == self.STATE:
            return icon(*_ICONS[row.state])
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Let a row be ticked where there is anything to be taken over."""
        flags = super().flags(index)
        row = self.row_at(index)
        if row is not None and row.is_offered and index.column() == self.TITLE:
            return flags | Qt.ItemFlag.ItemIsUserCheckable
        return flags

    def setData(self, index: Index, value: object, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a tick; the dialog makes the new plan."""
        row = self.row_at(index)
        if row is None or role != Qt.ItemDataRole.CheckStateRole or not row.is_offered:
            return False
        self.ticked.emit(row, value in (_CHECKED, Qt.CheckState.Checked))
        return True
