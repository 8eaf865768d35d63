"""The hints on the week shown: counted above it, told by its head, and listed on demand."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.hints_dialog import HintsDialog
from jobswap_desktop.presentation.widgets.day_hints import DayHints
from jobswap_desktop.presentation.widgets.week_view import WeekView
from jobswap_desktop.services.schedule import Week
from jobswap_desktop.services.working_hints import SaidHint, count_text, week_hints


class WeekHints(QObject):
    """Keeps the line of hints and the head of the timetable up to date.

    Attributes:
        chosen: the `SaidHint` whose appointments are wanted.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, line: DayHints, timetable: WeekView, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._line = line
        self._timetable = timetable
        self._page = page
        line.wanted.connect(self._open)

    def show_week(self, week: Week, shown: tuple[PlacementId, ...]) -> None:
        """Show the hints on a week, about these visitors."""
        hints = week_hints(self._desk.work, week, shown)
        self._line.show_hints(hints)
        counts = Counter(hint.day for hint in hints)
        self._timetable.show_hints({day: count_text(count) for day, count in counts.items()})

    def _open(self, hints: tuple[SaidHint, ...]) -> None:
        dialog = HintsDialog(self._desk, hints, self._page)
        dialog.chosen.connect(self.chosen)
        dialog.open()
