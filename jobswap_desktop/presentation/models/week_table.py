"""The same appointments as a table, for whoever reads lines better than a timetable."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QObject, Qt

from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.presentation.models.week import NO_INDEX, Index, WeekModel, place_text, tooltip
from jobswap_desktop.services.wording import weekday_text


class WeekTableModel(QAbstractTableModel):
    """Shows the rows of a :class:`WeekModel`, with the same row numbers."""

    TITLE, PLACE = 3, 4

    def __init__(self, source: WeekModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._source = source
        self._heads = (
            self.tr("Day"),
            self.tr("Start"),
            self.tr("End"),
            self.tr("Appointment"),
            self.tr("Place"),
            self.tr("Person"),
        )
        source.modelAboutToBeReset.connect(self.beginResetModel)
        source.modelReset.connect(self.endResetModel)

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the appointments."""
        return 0 if parent.isValid() else self._source.rowCount()

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
        appointment = self._source.appointment(self._source.index(index.row()))
        if appointment is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(appointment, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole and index.column() == 0:
            return self._source.spoken(appointment)
        if role == Qt.ItemDataRole.ToolTipRole:
            return tooltip(self._source.spoken(appointment))
        return None

    def _text(self, appointment: Appointment, column: int) -> str:
        return (
            # The year stands in the title of the page.
            weekday_text(appointment.day)[:-4],
            f"{appointment.start:%H:%M}",
            f"{appointment.end:%H:%M}",
            appointment.title,
            place_text(appointment),
            self._people(appointment),
        )[column]

    def _people(self, appointment: Appointment) -> str:
        lanes = {lane.placement_id for lane in self._source.content.lanes}
        if len(lanes) > 1 and lanes <= appointment.placement_ids:
            return self.tr("Both")
        return self._source.people(appointment)
