"""A field for the hours of a house, as clerks type them."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from jobswap_desktop.domain.errors import Problem
from jobswap_desktop.domain.offices import DayHours
from jobswap_desktop.presentation.hours_text import UnreadableHours, read_hours
from jobswap_desktop.services.wording import hours_text, problem_text


class HoursField(QLineEdit):
    """Reads everything `read_hours` reads when it is left, and shows it back in one form.

    What cannot be read stays as it was typed: `problem` then names the piece.

    Attributes:
        error_changed: the sentence to be shown beneath the field, empty when all is well.
    """

    error_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editingFinished.connect(self.commit)

    def hours(self) -> tuple[DayHours, ...]:
        """The hours entered, by day; none where the field is empty or unreadable."""
        found = read_hours(self.text())
        return () if isinstance(found, UnreadableHours) else found

    def set_hours(self, hours: tuple[DayHours, ...]) -> None:
        """Show hours."""
        self.setText(hours_text(hours))
        self.setCursorPosition(0)

    def problem(self, field: str) -> Problem | None:
        """What is wrong with what stands in the field, as the problem of `field`."""
        found = read_hours(self.text())
        if not isinstance(found, UnreadableHours):
            return None
        return Problem(code=found.code, field=field, values={"text": found.text})

    def commit(self) -> None:
        """Write out in one form what can be read. Runs by itself when the field is left."""
        wrong = self.problem("")
        if wrong is None and hours_text(self.hours()) != self.text():
            self.set_hours(self.hours())
        self.error_changed.emit(problem_text(wrong) if wrong else "")
