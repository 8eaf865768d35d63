"""How the week plan is shown: as week, day or list, with its weekend, how large."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial

from PySide6.QtCore import QObject, QSize, Qt, Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QWidget

from jobswap_desktop.domain.workdays import monday_of
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.format import week_text
from jobswap_desktop.presentation.forms.ui_week_page import Ui_WeekPage
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.pages.week_appointments import WeekAppointments
from jobswap_desktop.presentation.widgets.filter_chips import Chip
from jobswap_desktop.presentation.widgets.week_layout import SLOT_MINUTES
from jobswap_desktop.presentation.widgets.week_zoom import RASTERS
from jobswap_desktop.services.wording import weekday_text

FORM = "week/form"
WEEKEND = "week/weekend"
RASTER = "week/raster"
UNFOLDED = "week/unfolded"

_WIDE = 95
_ROOMY = 66
"""Widths of the page in ems: for the list beside the week, and for all columns of the list."""
_HIGH = 42
"""Height of the page in ems at which both have room above each other."""

_FRIDAY = 4

WEEK, DAY, BOTH, LIST = "week", "day", "both", "list"


class WeekShape(QObject):
    """Governs the chips for week, day and list, and the menu "Ansicht"; all of it is remembered.

    Attributes:
        changed: other days are to be shown, or more of them.
        form_changed: the same days are to be shown in another form.
    """

    changed = Signal()
    form_changed = Signal()

    def __init__(
        self, desk: Desk, ui: Ui_WeekPage, appointments: WeekAppointments, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ui = ui
        self._appointments = appointments
        self._width = 0
        self._form = desk.settings.text(FORM)
        self._height = 0
        self._offer_forms()
        menu = QMenu(ui.view_options)
        self._weekend = self._checkable(menu, self.tr("Show &weekend"))
        self._weekend.setChecked(bool(desk.settings.number(WEEKEND)))
        self._unfolded = self._checkable(menu, self.tr("Show &all all-day ones"))
        self._add_rasters(menu)
        ui.view_options.setMenu(menu)
        bind_icon(ui.view_options, "eye")
        if isinstance(parent, QWidget):
            ui.week.hear_keys_in(parent)
        ui.week.set_raster(desk.settings.number(RASTER, SLOT_MINUTES))
        ui.week.unfold_days(bool(desk.settings.number(UNFOLDED)))
        self._follow_raster(ui.week.raster)
        self._unfolded.setChecked(ui.week.is_unfolded)
        self._connect()

    @property
    def is_day(self) -> bool:
        """Whether a single day is shown."""
        return self._form == DAY

    @property
    def has_weekend(self) -> bool:
        """Whether Saturday and Sunday are shown even if nothing takes place on them."""
        return self._weekend.isChecked()

    @property
    def form(self) -> str:
        """What the clerk has chosen; without a choice the list is there where it has room.

        One of WEEK, DAY, BOTH and LIST; never BOTH where there is no room for both.
        """
        if self._form == BOTH and not self._holds_both():
            return WEEK
        return self._form or (BOTH if self._is_wide() else WEEK)

    def fit(self, size: QSize, *, anew: bool) -> None:
        """Put the list beside the timetable if the page is so wide, else beneath it.

        Where the page is too low for that, too, both together are not offered.
        """
        self._width, self._height = size.width(), size.height()
        if self._holds_both() is not self._offers_both:
            self._offer_forms()
            self._show_form()
        across = Qt.Orientation.Horizontal if self._is_wide() else Qt.Orientation.Vertical
        if self._ui.area.orientation() != across or anew:
            self._ui.area.setOrientation(across)
            self._show_form()
        self._show_details()

    def show_title(self, day: date, last: date) -> None:
        """Say which day or week is shown, and of what the arrows beside it show the next one.

        `last` is the last day shown; a week goes on until Friday at least.
        """
        ui, week = self._ui, week_text(day)
        if self.is_day:
            ui.week_label.setText(f"{weekday_text(day)} · {week}")
            before, after = self.tr("Day before"), self.tr("Day after")
        else:
            monday = monday_of(day)
            end = max(monday + timedelta(days=_FRIDAY), last)
            year = monday.isocalendar().year
            ui.week_label.setText(f"{week}/{year} · {monday:%d.%m.}–{end:%d.%m.}")
            before, after = self.tr("Week before"), self.tr("Week after")
        for button, text, keys in (
            (ui.before, before, self.tr("Alt+Page up")),
            (ui.after, after, self.tr("Alt+Page down")),
        ):
            name_plainly(button, text)
            button.setToolTip(f"{text} ({keys})")

    def look_into_day(self) -> None:
        """Take the form of a single day for once; the clerk's choice is remembered as it was.

        Which day that is, whoever calls this has to say.
        """
        self._form = DAY
        self._show_form()

    def _connect(self) -> None:
        ui = self._ui
        ui.forms.chosen.connect(self._choose)
        ui.week.raster_changed.connect(self._follow_raster)
        ui.week.days_unfolded.connect(self._follow_fold)
        self._weekend.toggled.connect(self._choose_weekend)
        self._unfolded.toggled.connect(ui.week.unfold_days)
        self._desk.theme.changed.connect(self._follow_theme)

    def _checkable(self, menu: QMenu, text: str) -> QAction:
        action = menu.addAction(text)
        action.setCheckable(True)
        return action

    def _add_rasters(self, menu: QMenu) -> None:
        """Offer how large the hours are; the keys for it belong to the timetable."""
        menu.addSeparator()
        week = self._ui.week
        for text, icon, deed in (
            (self.tr("&Larger\tCtrl++"), "zoom_in", week.zoom_in),
            (self.tr("&Smaller\tCtrl+-"), "zoom_out", week.zoom_out),
        ):
            action = menu.addAction(text)
            bind_icon(action, icon)
            action.triggered.connect(deed)
        menu.addSeparator()
        group = QActionGroup(menu)
        per_line = self.tr("{number} minutes a line")
        self._rasters: dict[int, QAction] = {}
        for minutes in RASTERS:
            action = self._checkable(menu, per_line.format(number=minutes))
            action.triggered.connect(partial(week.set_raster, minutes))
            group.addAction(action)
            self._rasters[minutes] = action

    def _choose(self, form: str) -> None:
        self._form = form
        self._desk.settings.remember(FORM, form)
        self._show_form()
        self.form_changed.emit()

    def _is_wide(self) -> bool:
        return self._width >= _WIDE * self._desk.theme.em

    def _follow_theme(self) -> None:
        self.fit(QSize(self._width, self._height), anew=True)

    def _holds_both(self) -> bool:
        return self._is_wide() or self._height >= _HIGH * self._desk.theme.em

    def _offer_forms(self) -> None:
        self._offers_both = self._holds_both()
        both = [Chip(BOTH, self.tr("Week and list"))] if self._offers_both else []
        week, day = Chip(WEEK, self.tr("Week")), Chip(DAY, self.tr("Day"))
        self._ui.forms.set_chips([week, day, *both, Chip(LIST, self.tr("List"))])

    def _show_form(self) -> None:
        form = self.form
        self._ui.forms.choose(form)
        self._ui.sheet.setVisible(form != LIST)
        self._ui.list_sheet.setVisible(form in (BOTH, LIST))
        self._show_details()
        if form == BOTH:
            self._ui.area.setSizes([600, 400])

    def _show_details(self) -> None:
        """Show the list's further columns where it stands alone and has room for them."""
        roomy = self._width >= _ROOMY * self._desk.theme.em
        self._appointments.show_details(shown=self.form == LIST and roomy)

    def _choose_weekend(self, shown: bool) -> None:
        self._desk.settings.remember(WEEKEND, int(shown))
        self.changed.emit()

    def _follow_raster(self, minutes: int) -> None:
        self._rasters[minutes].setChecked(True)
        self._desk.settings.remember(RASTER, minutes)

    def _follow_fold(self, unfolded: bool) -> None:
        self._unfolded.setChecked(unfolded)
        self._desk.settings.remember(UNFOLDED, int(unfolded))
