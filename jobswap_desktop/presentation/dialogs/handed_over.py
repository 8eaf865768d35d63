"""The tick "als ausgehändigt vermerken" with its day, for dialogs that let papers go."""

from collections.abc import Callable
from datetime import date

from PySide6.QtWidgets import QCheckBox

from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError

FIELD = "handed_over_on"


class HandedOver:
    """Joins a tick, the day beside it and the line for what is wrong with the day.

    The tick is set and the day is `today` until somebody changes them.
    """

    def __init__(self, tick: QCheckBox, field: DateEdit, error: FieldError, today: date) -> None:
        self._tick = tick
        self._field = field
        self._today = today
        field.set_today(today)
        field.set_day(today)
        tick.setChecked(True)
        tick.toggled.connect(field.setEnabled)
        field.error_changed.connect(error.show_error)

    def tell(self, show: Callable[[], None]) -> None:
        """Call `show` whenever tick or day change: what follows from them has to be said anew."""
        self._tick.toggled.connect(show)
        self._field.date_changed.connect(show)

    def day(self) -> date | None:
        """Return the day to be recorded, None where nothing is to be recorded."""
        day: date | None = self._field.day()
        return day if self._tick.isChecked() else None

    def problem(self) -> Problem | None:
        """Return what is wrong with the day, if it is wanted."""
        if not self._tick.isChecked():
            return None
        day, text = self._field.day(), self._field.text().strip()
        if day is None:
            code = ProblemCode.NOT_A_DATE if text else ProblemCode.REQUIRED
            return Problem(code=code, field=FIELD, values={"text": text} if text else {})
        if day > self._today:
            return Problem(code=ProblemCode.DATE_IN_FUTURE, field=FIELD)
        return None
