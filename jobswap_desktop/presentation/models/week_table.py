"""The same appointments as a table, for whoever reads lines better than a timetable."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from jobswap_desktop.domain.folding import findable, fold
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.presentation.models.week import (
    NO_INDEX,
    Index,
    WeekModel,
    clock_text,
    end_text,
    place_text,
)
from jobswap_desktop.presentation.tool_tips import tooltip
from jobswap_desktop.services.wording import term, weekday_text


class WeekTableModel(QAbstractTableModel):
    """Shows the rows of a :class:`WeekModel` that hold the words searched for, in its order."""

    KIND, CONTACT, STATUS = 6, 7, 8

    def __init__(self, source: WeekModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._words: tuple[str, ...] = ()
        self._rows: list[int] = []
        self._heads = (
            self.tr("Day"),
            self.tr("Start"),
            self.tr("End"),
            self.tr("Appointment"),
            self.tr("Place"),
            self.tr("Person"),
            self.tr("Kind"),
            self.tr("Contact"),
            self.tr("Status"),
        )
        source.modelAboutToBeReset.connect(self.beginResetModel)
        source.modelReset.connect(self._take_over)
        self._rows = self._found()

    def search(self, text: str) -> None:
        """Show only what holds every word of `text`, in whatever column or in the remark."""
        words = tuple(fold(text).split())
        if words != self._words:
            self.beginResetModel()
            self._words = words
            self._take_over()

    def source_row(self, row: int) -> int:
        """Return the row of the week's model that a row shows."""
        return self._rows[row]

    def row_of(self, source_row: int) -> int:
        """Return where a row of the week's model is shown; -1 where the search leaves it out."""
        return self._rows.index(source_row) if source_row in self._rows else -1

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the appointments."""
        return 0 if parent.isValid() else len(self._rows)

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
        """Return the text of a cell."""
        appointment = self._appointment(self._rows[index.row()]) if index.isValid() else None
        if appointment is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._texts(appointment)[index.column()]
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return self._source.spoken(appointment)
        if role == Qt.ItemDataRole.ToolTipRole:
            texts = (self._source.spoken(appointment), appointment.remark)
            return tooltip("\n".join(text for text in texts if text))
        return None

    def _take_over(self) -> None:
        self._rows = self._found()
        self.endResetModel()

    def _found(self) -> list[int]:
        rows = range(self._source.rowCount())
        return [row for row in rows if not self._words or self._holds_words(row)]

    def _holds_words(self, row: int) -> bool:
        appointment = self._appointment(row)
        if appointment is None:
            return False
        text = findable("\n".join((*self._texts(appointment), appointment.remark)))
        return all(word in text for word in self._words)

    def _appointment(self, row: int) -> Appointment | None:
        return self._source.appointment(self._source.index(row))

    def _texts(self, appointment: Appointment) -> tuple[str, ...]:
        return (
            # The year stands in the title of the page.
            weekday_text(appointment.day)[:-4],
            *self._times(appointment),
            appointment.title,
            place_text(appointment),
            self._people(appointment),
            term(appointment.kind),
            appointment.host_contact,
            ", ".join(self._source.states(appointment)),
        )

    def _times(self, appointment: Appointment) -> tuple[str, str]:
        if appointment.all_day:
            several = appointment.last_day > appointment.day
            last = weekday_text(appointment.last_day)[:-4] if several else ""
            return clock_text(appointment), last
        return f"{appointment.start:%H:%M}", end_text(appointment)

    def _people(self, appointment: Appointment) -> str:
        lanes = {lane.placement_id for lane in self._source.content.lanes}
        if len(lanes) > 1 and lanes <= appointment.placement_ids:
            return self.tr("Both")
        return self._source.people(appointment)
