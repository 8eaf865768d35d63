"""The appointments of the week shown, in timetable and list alike."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

from PySide6.QtCore import QModelIndex, QObject, Qt, Signal
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.ids import AppointmentId, PlacementId
from jobswap_desktop.domain.office_clock import at_office
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind, may_be_done
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog
from jobswap_desktop.presentation.dialogs.note_dialog import NoteDialog
from jobswap_desktop.presentation.models.week import WeekModel, week_content
from jobswap_desktop.presentation.models.week_table import WeekTableModel
from jobswap_desktop.presentation.pages.week_commands import WeekCommands
from jobswap_desktop.presentation.pages.week_deeds import WeekDeeds
from jobswap_desktop.presentation.pages.week_pasting import WeekPasting
from jobswap_desktop.presentation.pages.week_rights import may_enter, say_read_only
from jobswap_desktop.presentation.pages.week_standing import (
    is_same_week,
    is_there,
    stand_beside,
)
from jobswap_desktop.presentation.week_command_table import WeekCommand
from jobswap_desktop.presentation.week_shifts import (
    STEP_MINUTES,
    Shift,
    afterwards,
    by_days,
    by_minutes,
    ending,
    to_other,
)
from jobswap_desktop.presentation.widgets.table_view import TableView
from jobswap_desktop.presentation.widgets.week_layout import Opening
from jobswap_desktop.presentation.widgets.week_view import WeekView
from jobswap_desktop.services.schedule import Week
from jobswap_desktop.services.week_told import named
from jobswap_desktop.services.wording import told_text
from jobswap_desktop.services.working_hints import SaidHint

_SHIFTS = {
    WeekCommand.EARLIER: lambda known: by_minutes(known, -STEP_MINUTES),
    WeekCommand.LATER: lambda known: by_minutes(known, STEP_MINUTES),
    WeekCommand.DAY_BEFORE: lambda known: by_days(known, -1),
    WeekCommand.DAY_AFTER: lambda known: by_days(known, 1),
    WeekCommand.SHORTER: lambda known: ending(known, -STEP_MINUTES),
    WeekCommand.LONGER: lambda known: ending(known, STEP_MINUTES),
    WeekCommand.DUPLICATE: afterwards,
}


class WeekAppointments(QObject):
    """Lets appointments be chosen, opened, moved, copied, deleted and begun in both views.

    Both share the current appointment, the context menu and the keys. Who may not change the
    case, or a case that is over, is shown and nothing more.

    Attributes:
        day_wanted: the day of an appointment that has left the week shown.
        everybody_wanted: an appointment has gone to the visitor who is not shown.
        new_wanted: a new appointment is wanted by key.
        table_wanted: what lies on the clipboard is to be taken for a table of appointments.
    """

    day_wanted = Signal(object)
    everybody_wanted = Signal()
    new_wanted = Signal()
    table_wanted = Signal()

    def __init__(self, desk: Desk, timetable: WeekView, table: TableView, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._timetable = timetable
        self._table = table
        self._week: Week | None = None
        self._follow_id: AppointmentId | None = None
        self._model = WeekModel(self)
        self._table_model = WeekTableModel(self._model, self)
        timetable.setModel(self._model)
        timetable.set_clock(self._now)
        self._fill_table()
        self._deeds = WeekDeeds(desk, self._stand_later, self)
        self._pasting = WeekPasting(desk, self)
        self._commands = WeekCommands(self.run, self._refuse, (timetable, table))
        timetable.activated.connect(self.edit)
        timetable.create_wanted.connect(self.create_at)
        timetable.shift_wanted.connect(self.shift)
        timetable.mouse.refused.connect(self._refuse)
        table.activated.connect(self.edit)
        timetable.selectionModel().currentChanged.connect(self._follow_timetable)
        timetable.place_changed.connect(self._update_actions)
        table.selectionModel().currentRowChanged.connect(self._follow_table)
        self._pasting.changed.connect(self._update_actions)
        desk.placed.connect(self._follow_placed)

    def count(self) -> int:
        """Count the appointments shown."""
        return self._model.rowCount()

    def last_day(self) -> date:
        """Return the last day shown; the earliest there is while none is."""
        return max((column.day for column in self._model.content.days), default=date.min)

    def listen(self, widget: QWidget) -> None:
        """Let the keys hold in another widget as well: where an empty week is said to be one."""
        widget.installEventFilter(self._commands)

    def is_busy(self) -> bool:
        """Whether the timetable is needed although it may be empty: something is dragged."""
        return self._timetable.mouse.is_dragging

    def may_change(self) -> bool:
        """Whether the actor may change the week of the case shown."""
        return may_enter(self._desk, self._week)

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

    def show_week(
        self,
        week: Week,
        shown: tuple[PlacementId, ...],
        *,
        weekend: bool = False,
        only: date | None = None,
    ) -> None:
        """Show a week, or one day of it; the current appointment stays, or what took its place."""
        current, row = self.current(), self._timetable.currentIndex().row()
        done = self._done_here(week, current)
        wanted = self._follow_id or done or (current.id if current else None)
        held = self._timetable.mouse.held
        is_turned = not is_same_week(self._week, week)
        self._week = week
        self._timetable.mouse.is_read_only = not self.may_change()
        today = self._desk.work.today()
        self._model.show_week(week_content(week, shown, today, weekend=weekend, only=only))
        if held is not None:
            self._stand_at(held.id, -1)
        elif current is not None and not is_turned and not is_there(self._model, wanted):
            stand_beside(self._timetable, self._model, current)
        elif row >= 0 or self._follow_id or done:
            self._stand_at(wanted, row)
        self._update_actions()

    def _done_here(self, week: Week, current: Appointment | None) -> AppointmentId | None:
        """Return the appointment that was just entered, changed or brought back in this window.

        The next key means that one. What others do meanwhile does not move the clerk elsewhere.
        """
        before = self._week
        if before is None or not self._desk.is_own_deed or before.swap.id != week.swap.id:
            return None
        known = {item.id: replace(item, version=0) for item in before.appointments}
        if before.monday != week.monday:
            return None
        changed = [
            item.id for item in week.appointments if known.get(item.id) != replace(item, version=0)
        ]
        if current is not None and current.id in changed:
            return current.id
        return changed[0] if changed else None

    def search(self, text: str) -> None:
        """Leave in the list what holds these words; the current appointment stays."""
        self._table_model.search(text)
        words = self.tr("Nothing in this week holds “{text}”.").format(text=text.strip())
        self._table.say_when_empty(words if text.strip() else "")
        self._follow_timetable(self._timetable.currentIndex())

    def show_details(self, *, shown: bool) -> None:
        """Show all columns of the list, or those that are needed beside the timetable."""
        details = (WeekTableModel.KIND, WeekTableModel.CONTACT, WeekTableModel.STATUS)
        self._table.show_columns(details, shown=shown)

    def stand_at_hint(self, hint: SaidHint) -> None:
        """Make the first appointment current that a hint is about, else the first of its day."""
        items = self._model.content.appointments
        about = [item for item in items if item.id in hint.appointment_ids]
        found = next((item for item in (*about, *items) if item.day == hint.day), None)
        if found is not None:
            view = self._timetable if self._timetable.isVisible() else self._table
            view.setFocus(Qt.FocusReason.OtherFocusReason)
            self._timetable.setCurrentIndex(self._model.index_of(found.id))

    def create(self, day: date) -> None:
        """Open the dialog for a new appointment: at the place chosen, else on `day`."""
        place = self._timetable.place()
        if self._week is None or not self.may_change():
            return
        if place is not None:
            self.create_at(self._timetable.week().opening(place))
        else:
            AppointmentDialog(self._desk, None, self._week.swap.id, day, self._page).open()

    def create_at(self, opening: Opening) -> None:
        """Open the dialog for a new appointment at an empty place."""
        if self._week is None or not self.may_change():
            return
        dialog = AppointmentDialog(
            self._desk,
            None,
            self._week.swap.id,
            opening.day,
            self._page,
            start=opening.start,
            end=opening.end,
            placement_ids=frozenset({opening.placement_id}),
        )
        dialog.open()

    def edit(self) -> None:
        """Open the dialog for the current appointment; who may not change it can read it."""
        current = self.current()
        if current is not None:
            AppointmentDialog(self._desk, current, current.swap_id, None, self._page).open()

    def shift(self, shift: Shift | None) -> None:
        """Record a move, a new length or a copy; the appointment stays current, in any week."""
        week = self._week
        if shift is None or week is None:
            return
        self._deeds.shift(shift, week.swap)
        self._follow_id = None

    def run(self, command: WeekCommand) -> None:
        """Do what a key or the context menu asks for."""
        current, week = self.current(), self._week
        if week is None or self.is_busy():
            return
        if command is WeekCommand.NEW:
            self.new_wanted.emit()
        elif command is WeekCommand.PASTE:
            if self._pasting.can_paste(week):
                self.paste()
            else:
                self.table_wanted.emit()
        elif current is not None:
            self._run_on(command, current, week)

    def paste(self) -> None:
        """Paste the appointment on the clipboard into the week shown."""
        if self._week is None or not self.may_change():
            return
        place = self._timetable.place()
        opening = self._timetable.week().opening(place) if place else None
        self.shift(self._pasting.shift(self._week, opening, self.current()))

    def _run_on(self, command: WeekCommand, current: Appointment, week: Week) -> None:
        if command in _SHIFTS:
            self.shift(_SHIFTS[command](current))
        elif command is WeekCommand.OTHER_VISITOR:
            self.shift(to_other(current, visitors_of(week)))
        elif command is WeekCommand.EDIT:
            self.edit()
        elif command is WeekCommand.REMOVE:
            self._deeds.remove(current)
        elif command is WeekCommand.TICK:
            self._deeds.tick(current)
        elif command is WeekCommand.NOTE:
            NoteDialog(self._desk, current, self._page).open()
        else:
            is_cut = command is WeekCommand.CUT
            self._pasting.hold(current, cut=is_cut)
            self._desk.told.emit(told_text("cut" if is_cut else "copied", title=named(current)))

    def _follow_placed(self, placed: tuple[Appointment, ...]) -> None:
        """Go to the week in which something now is that was recorded or taken back from here.

        Where the other visitor has it now, both are shown.
        """
        week = self._week
        if week is None or not self._page.isVisible() or placed[0].swap_id != week.swap.id:
            return
        held, self._follow_id = self._follow_id, placed[0].id
        lanes = {lane.placement_id for lane in self._model.content.lanes}
        if not any(item.placement_ids & lanes for item in placed):
            self._desk.remark(self.tr("Both are shown now"))
            self.everybody_wanted.emit()
        days = [column.day for column in self._model.content.days]
        if not any(item.day <= day <= item.last_day for item in placed for day in days):
            self.day_wanted.emit(placed[0].day)
        self._follow_id = held

    def _now(self) -> datetime:
        return at_office(self._desk.work.now())

    def _fill_table(self) -> None:
        self._table.setModel(self._table_model)
        self._table.keep_columns_fitted()

    def _update_actions(self) -> None:
        current = self.current()
        possible = {command for command in self._commands.specs if self._can(command, current)}
        self._commands.enable(frozenset(possible), read_only=not self.may_change())
        done = current is not None and current.done
        tick = self._commands.actions[WeekCommand.TICK]
        tick.setText(self.tr("Mark as not done") if done else self.tr("Mark as done"))

    def _can(self, command: WeekCommand, current: Appointment | None) -> bool:
        if self._week is None or (self._commands.specs[command].changes and not self.may_change()):
            return False
        if command is WeekCommand.NEW:
            return True
        if command is WeekCommand.PASTE:
            return self._pasting.can_paste(self._week) or self._pasting.has_table()
        if current is None:
            return False
        if command in (WeekCommand.TICK, WeekCommand.NOTE):
            is_ahead = not current.done and not may_be_done(current, self._desk.work.today())
            is_briefing = current.kind is AppointmentKind.BRIEFING
            return is_briefing and not (is_ahead and command is WeekCommand.TICK)
        other = to_other(current, visitors_of(self._week))
        return command is not WeekCommand.OTHER_VISITOR or other is not None

    def _refuse(self) -> None:
        say_read_only(self._desk, self._week)

    def _stand_later(self, appointment: Appointment) -> None:
        self._follow_id = appointment.id

    def _stand_at(self, appointment_id: AppointmentId | None, row: int) -> None:
        index = self._model.index_of(appointment_id) if appointment_id else QModelIndex()
        if not index.isValid() and row >= 0:
            index = self._model.index(min(row, self._model.rowCount() - 1))
        self._timetable.setCurrentIndex(index)

    def _follow_timetable(self, current: QModelIndex) -> None:
        row = self._table_model.row_of(current.row())
        if row < 0:
            self._table.setCurrentIndex(QModelIndex())
            self._table.clearSelection()
        elif self._table.currentIndex().row() != row:
            self._table.selectRow(row)
        self._update_actions()

    def _follow_table(self, current: QModelIndex) -> None:
        if not current.isValid():
            return
        row = self._table_model.source_row(current.row())
        if self._timetable.currentIndex().row() != row:
            self._timetable.setCurrentIndex(self._model.index(row))


def visitors_of(week: Week) -> frozenset[PlacementId]:
    """Return the stays of all visitors of the case."""
    return frozenset(item.id for item in week.swap.placements)
