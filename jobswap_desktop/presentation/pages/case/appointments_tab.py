"""The tab "Termine": all appointments of a case as a table."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHeaderView, QWidget

from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.actions import CLERKS
from jobswap_desktop.presentation.case_actions import CaseActions
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.hints_dialog import HintsDialog
from jobswap_desktop.presentation.forms.ui_appointments_tab import Ui_AppointmentsTab
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.models.rows import Column, RowsModel
from jobswap_desktop.presentation.models.week import clock_text, end_text, place_text
from jobswap_desktop.presentation.rights import reserve
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout
from jobswap_desktop.services.cases import CaseView
from jobswap_desktop.services.wording import weekday_text
from jobswap_desktop.services.working_hints import SaidHint, case_hints

_TITLE, _PLACE, _PERSON = range(3, 6)
_WIDTHS_EM = {_PLACE: 7, _PERSON: 10}


class AppointmentsTab(QWidget):
    """Adds, changes and deletes appointments; F2 or Enter opens one, Delete removes it.

    Who may not change them, or a case that is over, can open them to look at them.
    """

    def __init__(self, desk: Desk, actions: CaseActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._actions = actions
        self._swap: Swap | None = None
        self._ui = Ui_AppointmentsTab()
        self._ui.setupUi(self)
        ui = self._ui
        self._model = RowsModel(self._columns(), self)
        self._ui.table.setModel(self._model)
        for number, width in _WIDTHS_EM.items():
            self._ui.table.setColumnWidth(number, round(desk.theme.em * width))
        tools = FlowLayout(self._ui.tools)
        for button in (ui.add, ui.edit, ui.remove, ui.week, ui.export_file):
            tools.addWidget(button)
        head = self._ui.table.horizontalHeader()
        head.setStretchLastSection(False)
        # Day and times are never cut; what is left belongs to the title.
        for number in range(_TITLE):
            head.setSectionResizeMode(number, QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(_TITLE, QHeaderView.ResizeMode.Stretch)
        for button, icon in (
            (self._ui.add, "calendar_add"),
            (self._ui.edit, "edit"),
            (self._ui.remove, "delete"),
            (self._ui.week, "calendar_week_numbers"),
            (self._ui.export_file, "arrow_download"),
        ):
            bind_icon(button, icon)
        self._may_write = desk.may(CLERKS)
        reserve(ui.add, ui.edit, ui.remove, allowed=self._may_write)
        self._connect()

    def show_case(self, case: CaseView) -> None:
        """Show a case as it stands now; the current appointment stays current."""
        self._swap = case.swap
        held = self._current()
        self._model.set_rows(case.appointments)
        wanted = held.id if held else ""
        index = self._model.place_of(lambda row: row.id == wanted)
        if not index.isValid() and case.appointments:
            index = self._model.index(0, 0)
        self._ui.table.setCurrentIndex(index)
        self._ui.hints.show_hints(case_hints(case.swap, case.appointments))
        self._show_goals(case.swap)
        closed = case.swap.is_over
        self._ui.add.setEnabled(not closed)
        self._ui.empty.set_content(
            "calendar",
            self.tr("There are no appointments yet."),
            "" if closed or not self._may_write else self.tr("New appointment…"),
        )
        self._ui.views.setCurrentWidget(self._ui.table if case.appointments else self._ui.empty)
        self._update()

    def _show_goals(self, swap: Swap) -> None:
        words = self.tr("Learning goals of {name}: {goals}")
        lines = [
            words.format(name=placement.visitor.full_name, goals=placement.learning_goals.strip())
            for placement in swap.placements
            if placement.learning_goals.strip()
        ]
        self._ui.goals.setText("\n".join(lines))
        self._ui.goals.setVisible(bool(lines))

    def add(self) -> None:
        """Open the dialog for a new appointment."""
        if self._swap is not None and self._is_open():
            self._actions.edit_appointment(self._swap, None)

    def edit(self) -> None:
        """Open the dialog for the current appointment, where it can at least be read."""
        held = self._current()
        if self._swap is not None and held is not None:
            self._actions.edit_appointment(self._swap, held)

    def remove(self) -> None:
        """Delete the current appointment; undo brings it back."""
        held = self._current()
        if held is not None and self._is_open():
            self._actions.remove_appointment(held)

    def _is_open(self) -> bool:
        return self._may_write and self._swap is not None and not self._swap.is_over

    def _connect(self) -> None:
        ui = self._ui
        ui.add.clicked.connect(self.add)
        ui.empty.pressed.connect(self.add)
        ui.edit.clicked.connect(self.edit)
        ui.remove.clicked.connect(self.remove)
        ui.week.clicked.connect(self._show_week)
        ui.export_file.clicked.connect(self._export)
        ui.table.activated.connect(self.edit)
        ui.hints.wanted.connect(self._open_hints)
        ui.table.selectionModel().currentRowChanged.connect(self._update)
        for key, deed in ((Qt.Key.Key_F2, self.edit), (Qt.Key.Key_Delete, self.remove)):
            shortcut = QShortcut(QKeySequence(key), ui.table)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(deed)

    def _columns(self) -> tuple[Column[Appointment], ...]:
        return (
            Column(title=self.tr("Day"), text=_day),
            Column(title=self.tr("Start"), text=_start),
            Column(title=self.tr("End"), text=_end),
            Column(title=self.tr("Appointment"), text=_title),
            Column(title=self.tr("Place"), text=place_text),
            Column(title=self.tr("Person"), text=self._people),
        )

    def _people(self, appointment: Appointment) -> str:
        placements = self._swap.placements if self._swap else ()
        return ", ".join(
            placement.visitor.full_name
            for placement in placements
            if placement.id in appointment.placement_ids
        )

    def _current(self) -> Appointment | None:
        return self._model.row_at(self._ui.table.currentIndex())

    def _update(self) -> None:
        possible = self._current() is not None and not (self._swap and self._swap.is_over)
        self._ui.edit.setEnabled(possible)
        self._ui.remove.setEnabled(possible)
        self._ui.export_file.setEnabled(self._model.total > 0)

    def _show_week(self) -> None:
        if self._swap is not None:
            self._desk.go("week", self._swap.id)

    def _open_hints(self, hints: tuple[SaidHint, ...]) -> None:
        dialog = HintsDialog(self._desk, hints, self)
        dialog.chosen.connect(self._stand_at_hint)
        dialog.open()

    def _stand_at_hint(self, hint: SaidHint) -> None:
        about = self._model.place_of(lambda row: row.id in hint.appointment_ids)
        index = about if about.isValid() else self._model.place_of(lambda row: row.day == hint.day)
        if index.isValid():
            self._ui.table.setFocus(Qt.FocusReason.OtherFocusReason)
            self._ui.table.setCurrentIndex(index)

    def _export(self) -> None:
        from jobswap_desktop.presentation.dialogs.calendar_file import CalendarFileDialog

        if self._swap is not None:
            CalendarFileDialog(self._desk, self._swap, self._swap.placements, self).open()


def _day(appointment: Appointment) -> str:
    return weekday_text(appointment.day)


def _start(appointment: Appointment) -> str:
    return clock_text(appointment) if appointment.all_day else f"{appointment.start:%H:%M}"


def _end(appointment: Appointment) -> str:
    if appointment.all_day:
        several = appointment.last_day > appointment.day
        return weekday_text(appointment.last_day) if several else ""
    return end_text(appointment)


def _title(appointment: Appointment) -> str:
    return appointment.title
