"""Where an appointment goes that was copied or cut in the week and is pasted."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QMimeData, QObject, Signal
from PySide6.QtGui import QGuiApplication

from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.workdays import monday_of
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.pages.week_clipboard import WeekClipboard
from jobswap_desktop.presentation.week_shifts import Shift, afterwards
from jobswap_desktop.presentation.widgets.week_layout import Opening
from jobswap_desktop.services import schedule
from jobswap_desktop.services.schedule import Week


class WeekPasting(QObject):
    """The clipboard of one week plan, and what pasting means.

    Attributes:
        changed: something else lies on the clipboard.
    """

    changed = Signal()

    def __init__(self, desk: Desk, parent: QObject) -> None:
        super().__init__(parent)
        self._desk = desk
        self._clipboard = WeekClipboard()
        QGuiApplication.clipboard().dataChanged.connect(self.changed)

    def hold(self, appointment: Appointment, *, cut: bool) -> None:
        """Copy an appointment, or cut it: then it is moved when it is pasted."""
        self._clipboard.hold(appointment, cut=cut)

    def can_paste(self, week: Week) -> bool:
        """Whether an appointment of this case lies on the clipboard."""
        held = self._clipboard.held()
        return held is not None and held.swap_id == week.swap.id

    def has_table(self) -> bool:
        """Whether something lies on the clipboard that may be a table of another program."""
        # None while another program lets go of what it held.
        data: QMimeData | None = QGuiApplication.clipboard().mimeData()
        return data is not None and data.hasText() and not data.hasUrls()

    def shift(
        self, week: Week, opening: Opening | None, current: Appointment | None
    ) -> Shift | None:
        """Return what pasting means: the move of what was cut, else a copy.

        It goes to the place chosen. Without one it goes to the same weekday in another week, and
        in its own week to the day of the current appointment, at its time; upon itself it is
        copied to where it ends. It is pasted as it is recorded now: what has become confidential
        since it was copied stays so.
        """
        held = self._clipboard.held()
        if held is None or held.swap_id != week.swap.id:
            return None
        held = schedule.as_recorded(self._desk.work, held)
        is_copy = not self._clipboard.is_cut
        if opening is None and is_copy and _is_itself(held, current, week.monday):
            return afterwards(held)
        ids = held.placement_ids
        if opening is None:
            start = datetime.combine(_day(held, current, week.monday), held.start.time())
        else:
            start = datetime.combine(opening.day, time()) if held.all_day else opening.start
            ids = ids if held.is_shared else frozenset({opening.placement_id})
        if not is_copy:
            self._clipboard.let_go()
        end = start + (held.end - held.start)
        return Shift(appointment=held, start=start, end=end, placement_ids=ids, is_copy=is_copy)


def _day(held: Appointment, current: Appointment | None, monday: date) -> date:
    if monday_of(held.day) != monday:
        return monday + timedelta(days=held.day.weekday())
    return current.day if current is not None else held.day


def _is_itself(held: Appointment, current: Appointment | None, monday: date) -> bool:
    same_week = monday_of(held.day) == monday
    return same_week and (current is None or current.day == held.day)
