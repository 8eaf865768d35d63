"""A time field that understands what clerks type."""

from __future__ import annotations

from datetime import datetime, time, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.presentation.theme import current_theme
from jobswap_desktop.presentation.time_text import read_end, read_time, write_end, write_time
from jobswap_desktop.services.wording import problem_text

_STEP = timedelta(minutes=15)
_STEPS = {Qt.Key.Key_Up: _STEP, Qt.Key.Key_Down: -_STEP}
_ANY_DAY = datetime(2000, 1, 1)


class TimeField(QLineEdit):
    """Shows ``HH:mm`` and reads everything `read_time` reads when it is left.

    Up and down move by a quarter of an hour. What is no time stays as it was typed:
    `problem` then says why.

    Attributes:
        time_changed: a `time` or None, when another one was entered.
        error_changed: the sentence to be shown beneath the field, empty when all is well.
    """

    time_changed = Signal(object)
    error_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._time: time | None = None
        self._is_end = False
        self.setPlaceholderText(self.tr("HH:MM"))
        self.editingFinished.connect(self.commit)
        self._fit()
        current_theme().changed.connect(self._fit)

    def set_end_of_day(self) -> None:
        """Let midnight be the end of the day: ``24:00`` is read and shown for it."""
        self._is_end = True

    def moment(self) -> time | None:
        """The time entered; None if the field is empty or unreadable."""
        return read_end(self.text()) if self._is_end else read_time(self.text())

    def set_moment(self, moment: time | None) -> None:
        """Show ``moment``, or nothing for None."""
        self.setText("" if moment is None else self._written(moment))
        self.commit()

    def problem(self, field: str) -> Problem | None:
        """What is wrong with what stands in the field, as the problem of `field`."""
        text = self.text().strip()
        if not text:
            return Problem(code=ProblemCode.REQUIRED, field=field)
        if self.moment() is None:
            return Problem(code=ProblemCode.NOT_A_TIME, field=field, values={"text": text})
        return None

    def commit(self) -> None:
        """Read the text and write the time out in full. Runs by itself when the field is left."""
        found = self.moment()
        wrong = self.problem("") if self.text().strip() else None
        if found is not None and self._written(found) != self.text():
            self.setText(self._written(found))
        self.error_changed.emit(problem_text(wrong) if wrong else "")
        if found != self._time:
            self._time = found
            self.time_changed.emit(found)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the time by the arrow keys."""
        step = _STEPS.get(Qt.Key(event.key()))
        found = self.moment()
        if step is None or found is None or self.isReadOnly():
            super().keyPressEvent(event)
            return
        self.set_moment((datetime.combine(_ANY_DAY, found) + step).time())
        event.accept()

    def _written(self, moment: time) -> str:
        return write_end(moment) if self._is_end else write_time(moment)

    def _fit(self) -> None:
        self.setMinimumWidth(round(current_theme().em * 6))
