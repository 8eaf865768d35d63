"""The part of an appointment's form that says when it takes place."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QObject, Signal

from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.days import day_problem
from jobswap_desktop.presentation.forms.ui_appointment_dialog import Ui_AppointmentDialog

USUAL_START = time(9, 0)
USUAL_LENGTH = timedelta(hours=1)
_DAY = timedelta(days=1)


def ending(begin: datetime, length: timedelta) -> datetime:
    """Return the end of what begins then: after `length`, at midnight of its day at the latest."""
    return min(begin + length, datetime.combine(begin.date(), time()) + _DAY)


class AppointmentTimes(QObject):
    """Begin and end on one day, where 24:00 is its end; or whole days, one or several.

    When the begin moves, the end keeps its distance.

    Attributes:
        changed: something else stands in the fields.
        rows_changed: other fields are shown than before.
    """

    changed = Signal()
    rows_changed = Signal()

    def __init__(self, desk: Desk, ui: Ui_AppointmentDialog, parent: QObject) -> None:
        super().__init__(parent)
        self._ui = ui
        self._length = USUAL_LENGTH
        self._days = timedelta()
        ui.end.set_end_of_day()
        for field in (ui.day, ui.last_day):
            field.set_today(desk.work.today())

    def show_times(self, known: Appointment) -> None:
        """Show when an appointment takes place."""
        ui, begin = self._ui, known.start
        if known.all_day:
            begin = datetime.combine(known.day, USUAL_START)
        self._length = USUAL_LENGTH if known.all_day else known.end - known.start
        self._days = known.last_day - known.day
        ui.all_day.setChecked(known.all_day)
        ui.day.set_day(known.day)
        ui.last_day.set_day(known.last_day)
        ui.start.set_moment(begin.time())
        ui.end.set_moment((begin + self._length).time())
        self._show_rows()

    def connect_fields(self) -> None:
        """Follow what is typed from now on."""
        ui = self._ui
        ui.start.time_changed.connect(self._keep_length)
        ui.end.time_changed.connect(self._take_length)
        ui.day.date_changed.connect(self._keep_days)
        ui.last_day.date_changed.connect(self._take_days)
        ui.all_day.toggled.connect(self._turn)
        ui.start.error_changed.connect(ui.start_error.show_error)
        ui.end.error_changed.connect(ui.end_error.show_error)
        ui.day.error_changed.connect(ui.day_error.show_error)
        ui.last_day.error_changed.connect(ui.last_day_error.show_error)

    def problems(self) -> list[Problem]:
        """Return what is wrong with the fields shown, each at its field."""
        ui = self._ui
        day = day_problem(ui.day, "day")
        if not ui.all_day.isChecked():
            found = [day, ui.start.problem("start"), ui.end.problem("end")]
        else:
            found = [day, day_problem(ui.last_day, "last_day") or self._backwards()]
        return [problem for problem in found if problem is not None]

    def put_into(self, known: Appointment) -> tuple[datetime, datetime, bool]:
        """Return begin, end and whether it lasts all day; of `known` what cannot be read."""
        ui = self._ui
        day = ui.day.day() or known.day
        if ui.all_day.isChecked():
            last = ui.last_day.day() or day
            return datetime.combine(day, time()), datetime.combine(last, time()) + _DAY, True
        start = ui.start.moment() or known.start.time()
        end = ui.end.moment()
        finish = datetime.combine(day, known.end.time() if end is None else end)
        # Nothing ends where its day begins: midnight at an end is that of the next day.
        if finish.time() == time():
            finish += _DAY
        return datetime.combine(day, start), finish, False

    def _backwards(self) -> Problem | None:
        first, last = self._ui.day.day(), self._ui.last_day.day()
        if first is None or last is None or last >= first:
            return None
        return Problem(
            code=ProblemCode.END_BEFORE_START,
            field="last_day",
            values={"first_day": first.isoformat()},
        )

    def _keep_length(self, start: time | None) -> None:
        day, end = self._ui.day.day(), self._ui.end.moment()
        if start is not None and day is not None and end is not None:
            begin = datetime.combine(day, start)
            moved = begin + self._length
            if moved == ending(begin, self._length):
                self._ui.end.set_moment(moved.time())
        self.changed.emit()

    def _take_length(self) -> None:
        day, start, end = self._ui.day.day(), self._ui.start.moment(), self._ui.end.moment()
        if start is not None and end is not None:
            begin = datetime.combine(day or date.min, start)
            finish = datetime.combine(begin.date(), end)
            length = (finish if end != time() else finish + _DAY) - begin
            self._length = length if length > timedelta() else self._length
        self.changed.emit()

    def _keep_days(self, day: date | None) -> None:
        if day is not None:
            self._ui.last_day.set_day(day + self._days)
        self.changed.emit()

    def _take_days(self, last: date | None) -> None:
        day = self._ui.day.day()
        if day is not None and last is not None and last >= day:
            self._days = last - day
        self.changed.emit()

    def _turn(self) -> None:
        self._show_rows()
        self.changed.emit()
        self.rows_changed.emit()

    def _show_rows(self) -> None:
        """Show what the kind of appointment needs; what is hidden says nothing wrong either."""
        ui, whole = self._ui, self._ui.all_day.isChecked()
        for field, line in ((ui.start, ui.start_error), (ui.end, ui.end_error)):
            ui.fields.setRowVisible(field, not whole)
            line.clear_error()
        ui.fields.setRowVisible(ui.last_day, whole)
        ui.last_day_error.clear_error()
