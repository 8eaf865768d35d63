"""The page "Wochenplan": each visitor's week as a timetable, and the same as a list."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from functools import partial
from zoneinfo import ZoneInfo

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QAction, QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QMenu, QWidget

from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.ids import AppointmentId, PlacementId, SwapId
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind
from jobswap_desktop.domain.workdays import monday_of
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog
from jobswap_desktop.presentation.dialogs.calendar_file import CalendarFileDialog
from jobswap_desktop.presentation.dialogs.go_to_dialog import GoToDialog
from jobswap_desktop.presentation.dialogs.print_dialog import PrintDialog
from jobswap_desktop.presentation.format import week_text
from jobswap_desktop.presentation.forms.ui_week_page import Ui_WeekPage
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.models.week import WeekModel, week_content
from jobswap_desktop.presentation.models.week_table import WeekTableModel
from jobswap_desktop.presentation.pages.week_cases import cases_to_choose, week_to_begin
from jobswap_desktop.presentation.theme import Colour
from jobswap_desktop.presentation.widgets.filter_chips import Chip
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout
from jobswap_desktop.presentation.widgets.week_layout import Opening
from jobswap_desktop.services import schedule
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.schedule import Week

FORM = "week/form"
_EVERYBODY = "all"
_WEEK, _BOTH, _LIST = "week", "both", "list"
_WIDE = 78
_BERLIN = ZoneInfo("Europe/Berlin")


class WeekPage(QWidget):
    """One case, one week, one visitor or both; the timetable and the list share the selection."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ui = Ui_WeekPage()
        self._ui.setupUi(self)
        self._swap_id: SwapId | None = None
        self._monday = monday_of(desk.work.today())
        self._week: Week | None = None
        self._model = WeekModel(self)
        self._table_model = WeekTableModel(self._model, self)
        self._form = desk.settings.text(FORM)
        self._build()
        self._actions = self._make_actions()
        self._connect()
        self._offer_cases()
        self._begin()

    def show_subject(self, subject: str, tab: str = "") -> None:
        """Show the week of a case; `tab` can name a day in it (ISO date)."""
        self._swap_id = SwapId(subject)
        self._begin()
        if tab:
            self.show_day(date.fromisoformat(tab))
        self._focus_week()

    def show_day(self, day: date) -> None:
        """Show the week in which a day lies."""
        self._monday = monday_of(day)
        self.reload()

    def new_appointment(self) -> None:
        """Open the dialog for a new appointment in the week shown."""
        if self._week is None:
            return
        place = self._ui.week.place()
        if place is not None and self._ui.week.isVisible():
            self._create_at(self._ui.week.week().opening(place))
            return
        current = self._current()
        day = current.day if current else max(self._monday, self._week.swap.first_day)
        AppointmentDialog(self._desk, None, self._week.swap.id, day, self).open()

    def print_papers(self) -> None:
        """Open the print dialog of the case shown."""
        if self._week is not None:
            PrintDialog(self._desk, self._week.swap.id, self).open()

    def reload(self) -> None:
        """Read the week again; selection and scroll position stay."""
        current = self._current()
        row = self._ui.week.currentIndex().row()
        self._week = self._read()
        if self._week is not None:
            self._show_people(self._week.swap.placements)
            shown = self._shown(self._week.swap.placements)
            content = week_content(self._week, shown, self._desk.work.today())
            self._model.show_week(content)
            self._stand_at(current.id if current else None, row)
            self._show_title()
        self._show_views()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list beside the week where there is room, else beneath it."""
        super().resizeEvent(event)
        wide = self.width() >= _WIDE * self._desk.theme.em
        self._ui.area.setOrientation(
            Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        )
        self._show_form(self._form or (_BOTH if wide else _WEEK))

    def _build(self) -> None:
        ui = self._ui
        flow = FlowLayout(ui.controls)
        for widget in (ui.before, ui.week_label, ui.after, ui.today, ui.go_to):
            flow.addWidget(widget)
        for widget in (ui.people, ui.forms, ui.print_papers, ui.export_calendar):
            flow.addWidget(widget)
        height = self._desk.theme.control_height
        for button in (ui.before, ui.after):
            button.setFixedSize(height, height)
        ui.week_label.setMinimumHeight(height)
        icons = (("chevron_left", ui.before), ("chevron_right", ui.after), ("print", ui.print_papers))
        for icon, button in icons:
            bind_icon(button, icon)
        bind_icon(ui.export_calendar, "arrow_download")
        bind_icon(ui.add, "calendar_add", Colour.ON_ACCENT)
        ui.forms.set_chips(
            [
                Chip(_WEEK, self.tr("Week")),
                Chip(_BOTH, self.tr("Week and list")),
                Chip(_LIST, self.tr("List")),
            ]
        )
        ui.week.setModel(self._model)
        ui.week.set_clock(self._now)
        ui.table.setModel(self._table_model)
        head = ui.table.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        head.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        head.setStretchLastSection(False)

    def _connect(self) -> None:
        ui = self._ui
        ui.case_choice.activated.connect(self._choose_case)
        ui.before.clicked.connect(partial(self._turn, -1))
        ui.after.clicked.connect(partial(self._turn, 1))
        ui.today.clicked.connect(self._go_today)
        ui.go_to.clicked.connect(self._go_to)
        ui.people.chosen.connect(self.reload)
        ui.forms.chosen.connect(self._choose_form)
        ui.print_papers.clicked.connect(self.print_papers)
        ui.add.clicked.connect(self.new_appointment)
        ui.empty.pressed.connect(self._leave_emptiness)
        ui.week.activated.connect(self._edit)
        ui.week.create_wanted.connect(self._create_at)
        ui.week.week_wanted.connect(self._turn)
        ui.table.activated.connect(self._edit)
        ui.week.selectionModel().currentChanged.connect(self._follow_week)
        ui.table.selectionModel().currentRowChanged.connect(self._follow_table)
        self._desk.hub.changed.connect(self._follow)
        keys = (("Alt+PgUp", partial(self._turn, -1)), ("Alt+PgDown", partial(self._turn, 1)))
        for sequence, deed in (*keys, ("Ctrl+Shift+H", self._go_today)):
            shortcut = QShortcut(QKeySequence(sequence), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    def _make_actions(self) -> tuple[QAction, QAction, QAction]:
        """Return edit, delete and tick: context menu and keys of timetable and list alike."""
        deeds = (
            (self.tr("Edit…"), "edit", QKeySequence(Qt.Key.Key_F2), self._edit),
            (self.tr("Delete"), "delete", QKeySequence(Qt.Key.Key_Delete), self._remove),
            ("", "checkmark", QKeySequence(Qt.Key.Key_Space), self._tick),
        )
        actions = []
        for text, icon, keys, deed in deeds:
            action = QAction(text, self)
            action.setShortcut(keys)
            action.setShortcutContext(Qt.ShortcutContext.WidgetShortcut)
            action.triggered.connect(deed)
            bind_icon(action, icon)
            for view in (self._ui.week, self._ui.table):
                view.addAction(action)
                view.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
            actions.append(action)
        edit, delete, tick = actions
        return edit, delete, tick

    def _offer_cases(self) -> None:
        choice = self._ui.case_choice
        choice.clear()
        for row in cases_to_choose(self._desk.work):
            choice.addItem(f"{row.title} · {row.reference}", row.swap_id)
        if self._swap_id is None and choice.count():
            self._swap_id = choice.itemData(0)
        self._stand_at_case()

    def _stand_at_case(self) -> None:
        choice = self._ui.case_choice
        if self._week is not None and choice.findData(self._week.swap.id) < 0:
            swap = self._week.swap
            choice.addItem(f"{swap.title} · {swap.reference}", swap.id)
        choice.setCurrentIndex(choice.findData(self._swap_id))

    def _begin(self) -> None:
        self.reload()
        if self._week is not None:
            swap, today = self._week.swap, self._desk.work.today()
            self.show_day(week_to_begin(swap.first_day, swap.last_day, today))
        self._stand_at_case()

    def _read(self) -> Week | None:
        if self._swap_id is None:
            return None
        try:
            return schedule.week(self._desk.work, self._swap_id, self._monday)
        except DomainError:
            # The case was taken back while it was shown.
            self._swap_id = None
            return None

    def _show_people(self, placements: tuple[Placement, ...]) -> None:
        chips = [Chip(item.id, item.visitor.full_name) for item in placements]
        self._ui.people.set_chips([Chip(_EVERYBODY, self.tr("Both")), *chips])
        self._ui.people.setVisible(len(placements) > 1)
        self._offer_calendars(placements)

    def _shown(self, placements: tuple[Placement, ...]) -> tuple[PlacementId, ...]:
        everybody = tuple(item.id for item in placements)
        chosen = tuple(item for item in everybody if item == self._ui.people.current())
        return chosen or everybody

    def _offer_calendars(self, placements: tuple[Placement, ...]) -> None:
        old = self._ui.export_calendar.menu()
        menu = QMenu(self)
        choices = [(item.visitor.full_name.replace("&", "&&"), (item,)) for item in placements]
        if len(placements) > 1:
            choices.append((self.tr("Both"), placements))
        for text, visitors in choices:
            action = menu.addAction(text)
            action.triggered.connect(partial(self._export, visitors))
        self._ui.export_calendar.setMenu(menu)
        if old is not None:
            old.deleteLater()

    def _show_title(self) -> None:
        last = self._monday + timedelta(days=4)
        year = self._monday.isocalendar().year
        days = f"{self._monday:%d.%m.}–{last:%d.%m.}"
        self._ui.week_label.setText(f"{week_text(self._monday)}/{year} · {days}")

    def _show_views(self) -> None:
        ui = self._ui
        has_rows = self._model.rowCount() > 0
        ui.views.setCurrentWidget(ui.area if self._week and has_rows else ui.empty)
        ui.controls.setVisible(self._week is not None)
        ui.add.setEnabled(self._week is not None)
        if self._week is None:
            text = self.tr("No job swap is running or lies ahead.")
            ui.empty.set_content("people_swap", text, self.tr("Show job swaps"))
        elif not has_rows:
            text = self.tr("No appointments yet in {week}.").format(week=week_text(self._monday))
            ui.empty.set_content("calendar_add", text, self.tr("New appointment…"))
        self._update_actions()

    def _show_form(self, form: str) -> None:
        self._ui.forms.choose(form)
        self._ui.sheet.setVisible(form != _LIST)
        self._ui.list_sheet.setVisible(form != _WEEK)
        across = self._ui.area.orientation() == Qt.Orientation.Horizontal
        share = (66, 34) if across else (64, 36)
        if form == _BOTH:
            self._ui.area.setSizes([part * 10 for part in share])

    def _choose_form(self, form: str) -> None:
        self._form = form
        self._desk.settings.remember(FORM, form)
        self._show_form(form)

    def _current(self) -> Appointment | None:
        return self._model.appointment(self._ui.week.currentIndex())

    def _stand_at(self, appointment_id: AppointmentId | None, row: int) -> None:
        """Stand where one stood before, or at the row that has taken its place."""
        if row < 0 or not self._model.rowCount():
            return
        index = self._model.index_of(appointment_id) if appointment_id else QModelIndex()
        if not index.isValid():
            index = self._model.index(min(row, self._model.rowCount() - 1))
        self._ui.week.setCurrentIndex(index)
