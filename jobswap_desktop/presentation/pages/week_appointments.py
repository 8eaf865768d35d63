"""The appointments of the week shown, in timetable and list alike."""

from __future__ import annotations

from datetime import date, datetime
from functools import partial

from PySide6.QtCore import QModelIndex, QObject, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QWidget

from jobswap_desktop.domain.ids import AppointmentId, PlacementId
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.models.week import WeekModel, week_content
from jobswap_desktop.presentation.models.week_table import WeekTableModel
from jobswap_desktop.presentation.time_text import OFFICE_ZONE
from jobswap_desktop.presentation.widgets.table_view import TableView
from jobswap_desktop.presentation.widgets.week_layout import Opening
from jobswap_desktop.presentation.widgets.week_view import WeekView
from jobswap_desktop.services import schedule
from jobswap_desktop.services.schedule import Week


class WeekAppointments(QObject):
    """Lets appointments be chosen, opened, deleted, ticked and begun in both views.

    Both share the current appointment, the context menu and the keys.
    """

    def __init__(self, desk: Desk, timetable: WeekView, table: TableView, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._timetable = timetable
        self._table = table
        self._week: Week | None = None
        self._model = WeekModel(self)
        self._table_model = WeekTableModel(self._model, self)
        timetable.setModel(self._model)
        timetable.set_clock(self._now)
        self._fill_table()
        self._edit_action, self._delete_action, self._tick_action = self._make_actions()
        timetable.activated.connect(self.edit)
        timetable.create_wanted.connect(self.create_at)
        table.activated.connect(self.edit)
        timetable.selectionModel().currentChanged.connect(self._follow_timetable)
        table.selectionModel().currentRowChanged.connect(self._follow_table)

    def count(self) -> int:
        """Count the appointments shown."""
        return self._model.rowCount()

    def current(self) -> Appointment | None:
        """Return the current appointment, if there is one."""
        return self._model.appointment(self._timetable.currentIndex())

    def chosen_day(self) -> date | None:
        """Return the day of the empty place that is chosen, or of the current appointment."""
        place = self._timetable.place()
        if place is not None:
            return self._timetable.week().opening(place).day
        current = self.current()
        return current.day if current else None

    def show_week(self, week: Week, shown: tuple[PlacementId, ...]) -> None:
        """Show a week; the current appointment stays, or the one that took its place."""
        current, row = self.current(), self._timetable.currentIndex().row()
        self._week = week
        self._model.show_week(week_content(week, shown, self._desk.work.today()))
        if row >= 0:
            self._stand_at(current.id if current else None, row)
        self._update_actions()

    def create(self, day: date) -> None:
        """Open the dialog for a new appointment: at the place chosen, else on `day`."""
        place = self._timetable.place()
        if place is not None:
            self.create_at(self._timetable.week().opening(place))
        elif self._week is not None:
            AppointmentDialog(self._desk, None, self._week.swap.id, day, self._page).open()

    def create_at(self, opening: Opening) -> None:
        """Open the dialog for a new appointment at an empty place."""
        if self._week is None:
            return
        dialog = AppointmentDialog(
            self._desk,
            None,
            self._week.swap.id,
            opening.day,
            self._page,
            start=opening.start,
            placement_ids=frozenset({opening.placement_id}),
        )
        dialog.open()

    def edit(self) -> None:
        """Open the dialog for the current appointment."""
        current = self.current()
        if current is not None:
            AppointmentDialog(self._desk, current, current.swap_id, None, self._page).open()

    def remove(self) -> None:
        """Delete the current appointment; it can be taken back."""
        current = self.current()
        if current is not None:
            self._desk.perform(partial(schedule.remove, self._desk.work, current))

    def tick(self) -> None:
        """Mark the current briefing as done, or as not done."""
        current = self.current()
        if current is not None and current.kind is AppointmentKind.BRIEFING:
            work = self._desk.work
            self._desk.perform(partial(schedule.tick, work, current.id, done=not current.done))

    def _now(self) -> datetime:
        return self._desk.work.now().astimezone(OFFICE_ZONE)

    def _fill_table(self) -> None:
        self._table.setModel(self._table_model)
        head = self._table.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        for column in (WeekTableModel.TITLE, WeekTableModel.PLACE):
            head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)

    def _make_actions(self) -> tuple[QAction, QAction, QAction]:
        views = (self._timetable, self._table)
        edit = self._action(self.tr("Edit…"), "edit", Qt.Key.Key_F2, views)
        edit.triggered.connect(self.edit)
        delete = self._action(self.tr("Delete"), "delete", Qt.Key.Key_Delete, views)
        delete.triggered.connect(self.remove)
        tick = self._action("", "checkmark", Qt.Key.Key_Space, views)
        tick.triggered.connect(self.tick)
        return edit, delete, tick

    def _action(
        self, text: str, icon: str, key: Qt.Key, views: tuple[QAbstractItemView, ...]
    ) -> QAction:
        action = QAction(text, self)
        action.setShortcut(QKeySequence(key))
        action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
        bind_icon(action, icon)
        for view in views:
            view.addAction(action)
            view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        return action

    def _update_actions(self) -> None:
        current = self.current()
        self._edit_action.setEnabled(current is not None)
        self._delete_action.setEnabled(current is not None)
        briefing = current is not None and current.kind is AppointmentKind.BRIEFING
        done = current is not None and current.done
        self._tick_action.setEnabled(briefing)
        self._tick_action.setText(self.tr("Mark as not done") if done else self.tr("Mark as done"))

    def _stand_at(self, appointment_id: AppointmentId | None, row: int) -> None:
        index = self._model.index_of(appointment_id) if appointment_id else QModelIndex()
        if not index.isValid():
            index = self._model.index(min(row, self._model.rowCount() - 1))
        self._timetable.setCurrentIndex(index)

    def _follow_timetable(self, current: QModelIndex) -> None:
        if not current.isValid():
            self._table.clearSelection()
        elif self._table.currentIndex().row() != current.row():
            self._table.selectRow(current.row())
        self._update_actions()

    def _follow_table(self, current: QModelIndex) -> None:
        if current.isValid() and self._timetable.currentIndex().row() != current.row():
            self._timetable.setCurrentIndex(self._model.index(current.row()))
