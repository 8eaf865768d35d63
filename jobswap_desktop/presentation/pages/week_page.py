"""The page "Wochenplan": each visitor's week as a timetable, and the same as a list."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QEvent, QModelIndex, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.documents import DocumentKind, document_number
from jobswap_desktop.domain.errors import DomainError, Fault, Unavailable
from jobswap_desktop.domain.ids import PlacementId, SwapId
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.workdays import monday_of
from jobswap_desktop.presentation.actions import CLERKS
from jobswap_desktop.presentation.case_text import ended_text
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.print_dialog import open_print_dialog
from jobswap_desktop.presentation.format import week_text
from jobswap_desktop.presentation.forms.ui_week_page import Ui_WeekPage
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.pages.week_appointments import WeekAppointments
from jobswap_desktop.presentation.pages.week_cases import (
    cases_to_choose,
    chip_names,
    day_to_begin,
)
from jobswap_desktop.presentation.pages.week_entry import WeekEntry
from jobswap_desktop.presentation.pages.week_exchange import WeekExchange
from jobswap_desktop.presentation.pages.week_hints import WeekHints
from jobswap_desktop.presentation.pages.week_more import WeekMore
from jobswap_desktop.presentation.pages.week_room import WeekRoom
from jobswap_desktop.presentation.pages.week_shape import WeekShape
from jobswap_desktop.presentation.pages.week_turning import WeekTurning
from jobswap_desktop.presentation.rights import reserve
from jobswap_desktop.presentation.theme import Colour, Tone
from jobswap_desktop.presentation.widgets.filter_chips import Chip
from jobswap_desktop.services import schedule
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.schedule import Week
from jobswap_desktop.services.unreadable import case_words

_EVERYBODY = "all"


class WeekPage(QWidget):
    """One case, one week or day of it, one visitor or both, as a timetable or list or both."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ui = Ui_WeekPage()
        self._ui.setupUi(self)
        self._swap_id: SwapId | None = None
        self._day = desk.work.today()
        self._week: Week | None = None
        self._unreadable = ""
        self._appointments = WeekAppointments(desk, self._ui.week, self._ui.table, self)
        self._shape = WeekShape(desk, self._ui, self._appointments, self)
        self._exchange = WeekExchange(desk, self._ui.export_calendar, self)
        self._hints = WeekHints(desk, self._ui.hints, self._ui.week, self)
        chosen_day = self._appointments.chosen_day
        self._entry = WeekEntry(desk, self._ui.quick_line, chosen_day, self)
        self._more = WeekMore(desk, self._ui, self)
        self._turning = WeekTurning(desk, self._ui, self._shape, self)
        self.setFocusProxy(self._ui.week)
        self._build()
        self._room = WeekRoom(desk, self._ui, self)
        self._connect()
        self._offer_cases()
        self._begin()

    def show_subject(self, subject: str, tab: str = "") -> None:
        """Show the week of a case; `tab` can name a day in it (ISO date)."""
        self._swap_id = SwapId(subject)
        self._begin()
        if tab:
            self.show_day(date.fromisoformat(tab))

    def show_day(self, day: date) -> None:
        """Show the week in which a day lies, or the day itself where single days are shown."""
        self._day = day
        self.reload()

    @property
    def _monday(self) -> date:
        return monday_of(self._day)

    def new_appointment(self) -> None:
        """Open the dialog for a new appointment in the week shown."""
        if self._week is None:
            return
        current = self._appointments.current()
        day = self._day if self._shape.is_day else current.day if current else self._monday
        first = self._week.swap.first_day
        self._appointments.create(first if monday_of(first) == self._monday > day else day)

    def print_papers(self) -> None:
        """Open the print dialog of the case shown, with the plan of who is shown ticked."""
        if self._week is not None:
            swap = self._week.swap
            shown = self._shown(swap.placements)
            letter = swap.placement(shown[0]).letter if len(shown) == 1 else ""
            number = document_number(swap.reference, DocumentKind.WEEK_PLAN, letter)
            open_print_dialog(self._desk, swap.id, self, only=number)

    def event(self, event: QEvent) -> bool:
        """Let Strg+N begin an appointment wherever one is on the page."""
        if event.type() == QEvent.Type.ShortcutOverride and _begins_one(event):
            event.accept()
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Begin an appointment by Strg+N."""
        if _begins_one(event):
            self.new_appointment()
        else:
            super().keyPressEvent(event)

    def go_to_quick_line(self) -> None:
        """Go to the line in which a new appointment is typed."""
        self._entry.focus()

    def paste_table(self) -> None:
        """Show what the table in the clipboard would add to the week."""
        self._more.paste_table()

    def take_calendar(self) -> None:
        """Ask for a calendar file and show what it would bring into the week."""
        self._exchange.ask_file()

    def save_template(self) -> None:
        """Ask under which name the week shown is to be kept as a template."""
        self._more.save_template()

    def lay_template(self) -> None:
        """Offer the templates and show what one of them would add to the week."""
        self._more.lay_template()

    def reload(self) -> None:
        """Read the week again; selection and scroll position stay."""
        self._week = self._read()
        shown: tuple[PlacementId, ...] = ()
        if self._week is not None:
            self._show_people(self._week.swap.placements)
            shown = self._shown(self._week.swap.placements)
            self._appointments.show_week(
                self._week,
                shown,
                weekend=self._shape.has_weekend,
                only=self._day if self._shape.is_day else None,
            )
            self._exchange.show_week(self._week, shown)
            self._shape.show_title(self._day, self._appointments.last_day())
            self._hints.show_week(self._week, shown)
        self._entry.show_week(self._week, shown)
        self._more.show_week(self._week, shown)
        self._turning.show_day(self._week, self._day)
        self._room.settle()
        self._show_notices()
        self._show_views()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the list beside the week where there is room, else beneath it or nowhere."""
        super().resizeEvent(event)
        self._shape.fit(self.size(), anew=event.oldSize().width() < 0)
        self._room.settle()

    def _build(self) -> None:
        ui = self._ui
        bind_icon(ui.before, "chevron_left")
        bind_icon(ui.after, "chevron_right")
        bind_icon(ui.print_papers, "print")
        bind_icon(ui.export_calendar, "arrow_download")
        bind_icon(ui.more, "more_horizontal")
        bind_icon(ui.add, "calendar_add", Colour.ON_ACCENT)
        ui.revoked.set_tone(Tone.DANGER)
        reserve(ui.add, ui.print_papers, allowed=self._desk.may(CLERKS))
        self._fit()

    def _fit(self) -> None:
        height = self._desk.theme.control_height
        for button in (self._ui.before, self._ui.after):
            button.setFixedSize(height, height)

    def _connect(self) -> None:
        ui = self._ui
        ui.case_choice.activated.connect(self._choose_case)
        ui.people.chosen.connect(self.reload)
        self._shape.changed.connect(self.reload)
        self._shape.form_changed.connect(self._follow_form)
        ui.search.textChanged.connect(self._appointments.search)
        ui.search.returnPressed.connect(ui.table.setFocus)
        ui.week.day_wanted.connect(self._look_into)
        ui.print_papers.clicked.connect(self.print_papers)
        ui.add.clicked.connect(self.new_appointment)
        ui.empty.pressed.connect(self._leave_emptiness)
        self._appointments.listen(ui.empty.button)
        ui.week.mouse.ended.connect(self._show_views)
        self._appointments.day_wanted.connect(self.show_day)
        self._appointments.everybody_wanted.connect(self._show_everybody)
        self._turning.wanted.connect(self.show_day)
        self._appointments.new_wanted.connect(self.new_appointment)
        self._appointments.table_wanted.connect(self.paste_table)
        self._hints.chosen.connect(self._appointments.stand_at_hint)
        ui.week.quick_line_wanted.connect(ui.quick_line.begin)
        ui.quick_line.left.connect(ui.week.setFocus)
        self._desk.hub.changed.connect(self._follow)
        self._desk.theme.changed.connect(self._fit)

    def _offer_cases(self) -> None:
        choice = self._ui.case_choice
        choice.clear()
        for row in cases_to_choose(self._desk.work):
            choice.addItem(f"{row.title} · {row.reference}", row.swap_id)
        if self._swap_id is None and choice.count():
            self._swap_id = SwapId(choice.itemData(0))
        self._stand_at_case()

    def _stand_at_case(self) -> None:
        choice = self._ui.case_choice
        if self._week is not None and choice.findData(self._week.swap.id) < 0:
            swap = self._week.swap
            choice.addItem(f"{swap.title} · {swap.reference}", swap.id)
        choice.setCurrentIndex(choice.findData(self._swap_id))

    def _begin(self) -> None:
        """Show the week of the case with which one begins."""
        self._week = self._read()
        if self._week is not None:
            swap, today = self._week.swap, self._desk.work.today()
            self._day = day_to_begin(swap.first_day, swap.last_day, today)
        self.reload()
        self._stand_at_case()

    def _read(self) -> Week | None:
        self._unreadable = ""
        if self._swap_id is None:
            return None
        try:
            return schedule.week(self._desk.work, self._swap_id, self._monday)
        except DomainError:
            # The case was taken back while it was shown.
            self._swap_id = None
        except Unavailable as error:
            if error.fault is not Fault.DAMAGED:
                raise
            self._unreadable = case_words(self._desk.work, self._swap_id)
        return None

    def _show_people(self, placements: tuple[Placement, ...]) -> None:
        names = chip_names(placements)
        chips = [Chip(item.id, name) for item, name in zip(placements, names, strict=True)]
        self._ui.people.set_chips([Chip(_EVERYBODY, self.tr("Both")), *chips])
        self._ui.people_box.setVisible(len(placements) > 1)

    def _show_everybody(self) -> None:
        self._ui.people.choose(_EVERYBODY)
        self.reload()

    def _shown(self, placements: tuple[Placement, ...]) -> tuple[PlacementId, ...]:
        everybody = tuple(item.id for item in placements)
        chosen = tuple(item for item in everybody if item == self._ui.people.current())
        return chosen or everybody

    def _show_notices(self) -> None:
        placements = self._week.swap.placements if self._week else ()
        names = ", ".join(item.visitor.full_name for item in placements if item.is_revoked)
        text = self.tr("Access was revoked: {names}. Please cancel the appointments that remain.")
        self._ui.revoked.set_text(text.format(names=names))
        self._ui.revoked.setVisible(bool(names))
        ended = "\n".join(ended_text(item) for item in placements if item.is_ended)
        self._ui.ended.set_text(ended)
        self._ui.ended.setVisible(bool(ended))

    def _show_views(self) -> None:
        ui = self._ui
        has_rows = self._week is not None and self._appointments.count() > 0
        needs_sheet = self._shape.is_day or self._appointments.is_busy()
        has_sheet = has_rows or (self._week is not None and needs_sheet)
        # A key that leads into an empty week, or out of one, can be followed by another.
        focus: QWidget | None = self.focusWidget()
        was_inside = focus is not None and ui.views.isAncestorOf(focus)
        front = ui.area if has_sheet else ui.empty
        turned = ui.views.currentWidget() is not front
        ui.views.setCurrentWidget(front)
        ui.controls.setVisible(self._week is not None)
        if self._week is None:
            ui.hints.show_hints(())
        may_add = self._appointments.may_change()
        ui.add.setEnabled(self._week is not None and may_add)
        if self._week is None:
            text = self.tr("No job swap is running or lies ahead.")
            icon = "error_circle" if self._unreadable else "people_swap"
            ui.empty.set_content(icon, self._unreadable or text, self.tr("Show job swaps"))
        elif not has_rows:
            text = self.tr("No appointments yet in {week}.").format(week=week_text(self._monday))
            button = self.tr("New appointment…") if may_add else ""
            ui.empty.set_content("calendar_add", text, button)
        if turned and was_inside:
            place = ui.week if ui.sheet.isVisibleTo(ui.area) else ui.table
            (place if has_rows else ui.empty.button).setFocus()

    def _follow_form(self) -> None:
        current, today = self._appointments.current(), self._desk.work.today()
        if not self._shape.is_day:
            self.reload()
        elif current is not None and self._monday <= current.day:
            self.show_day(current.day)
        else:
            self.show_day(today if monday_of(today) == self._monday else self._day)

    def _look_into(self, day: date) -> None:
        self._ui.week.setCurrentIndex(QModelIndex())
        self._shape.look_into_day()
        self.show_day(day)
        self._ui.week.setFocus(Qt.FocusReason.OtherFocusReason)

    def _leave_emptiness(self) -> None:
        if self._week is None:
            self._desk.go("swaps")
        else:
            self.new_appointment()

    def _choose_case(self, number: int) -> None:
        self._swap_id = SwapId(self._ui.case_choice.itemData(number))
        self._begin()

    def _follow(self, touched: Touched) -> None:
        if not touched & (Touched.WEEK | Touched.CASES):
            return
        self.reload()
        if touched & Touched.CASES:
            self._offer_cases()
            if self._week is None:
                self._begin()


def _begins_one(event: QEvent) -> bool:
    return isinstance(event, QKeyEvent) and event.matches(QKeySequence.StandardKey.New)
