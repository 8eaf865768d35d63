"""From one week or day to another: by the arrows, by key, and by date."""

from __future__ import annotations

from datetime import date, timedelta

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.go_to_dialog import GoToDialog
from jobswap_desktop.presentation.forms.ui_week_page import Ui_WeekPage
from jobswap_desktop.presentation.pages.week_cases import next_day
from jobswap_desktop.presentation.pages.week_shape import WeekShape
from jobswap_desktop.services.schedule import Week


class WeekTurning(QObject):
    """Turns over weeks, or days where single days are shown.

    Attributes:
        wanted: the day (`date`) that is to be shown.
    """

    wanted = Signal(object)

    def __init__(self, desk: Desk, ui: Ui_WeekPage, shape: WeekShape, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._shape = shape
        self._page = page
        self._week: Week | None = None
        self._day = desk.work.today()
        ui.before.clicked.connect(self._turn_back)
        ui.after.clicked.connect(self._turn_on)
        ui.today.clicked.connect(self._go_today)
        ui.week_label.clicked.connect(self._go_to)
        ui.week.week_wanted.connect(self._turn)
        ui.week.mouse.turners = (ui.before, ui.after)
        keys = {
            "Alt+PgUp": self._turn_back,
            "Alt+PgDown": self._turn_on,
            "Ctrl+Left": self._turn_back,
            "Ctrl+Right": self._turn_on,
            "Ctrl+Shift+H": self._go_today,
        }
        for sequence, deed in keys.items():
            shortcut = QShortcut(QKeySequence(sequence), page)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    def show_day(self, week: Week | None, day: date) -> None:
        """Turn from this day of this week on."""
        self._week, self._day = week, day

    def _turn(self, steps: int) -> None:
        if not self._shape.is_day or self._week is None:
            self.wanted.emit(self._day + timedelta(weeks=steps))
            return
        work, swap_id = self._desk.work, self._week.swap.id
        weekend = self._shape.has_weekend
        self.wanted.emit(next_day(work, swap_id, self._day, steps, weekend=weekend))

    def _turn_back(self) -> None:
        self._turn(-1)

    def _turn_on(self) -> None:
        self._turn(1)

    def _go_today(self) -> None:
        self.wanted.emit(self._desk.work.today())

    def _go_to(self) -> None:
        dialog = GoToDialog(self._desk, self._page)
        dialog.chosen.connect(self.wanted)
        dialog.open()
