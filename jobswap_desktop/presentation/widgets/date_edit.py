"""A date field that understands what German clerks type."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QEvent, QLocale, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import (
    QCalendarWidget,
    QFrame,
    QVBoxLayout,
    QWidget,
)

from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.date_text import (
    FIRST_YEAR,
    LAST_YEAR,
    DateFault,
    UnreadableDate,
    read_date,
    shifted,
    write_date,
)
from jobswap_desktop.presentation.theme import Colour, current_theme, repolish
from jobswap_desktop.presentation.widgets.icon_line_edit import IconLineEdit

_STEPS = {
    Qt.Key.Key_Plus: 1,
    Qt.Key.Key_Minus: -1,
    Qt.Key.Key_Up: 1,
    Qt.Key.Key_Down: -1,
    Qt.Key.Key_PageUp: 7,
    Qt.Key.Key_PageDown: -7,
}
_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_CONTROL = Qt.KeyboardModifier.ControlModifier


class DateEdit(IconLineEdit):
    """Shows ``dd.MM.yyyy`` and reads everything :func:`read_date` reads when it is left.

    Plus and minus (or up and down) move the day, the page keys the week, F4 opens a calendar. What
    is no date stays as it was typed: :meth:`error` then says why, and ``error_changed`` carries the
    sentence (empty when the fault is gone). ``date_changed`` carries a ``date`` or None. While one
    types, what stands in the field can be read and is never written over.

    The field has no clock. Call :meth:`set_today` before it is used.
    """

    date_changed = Signal(object)
    error_changed = Signal(str)

    def __init__(self, parent: QWidget | None = None, *, today: date | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._date: date | None = None
        self._error = ""
        self._is_being_typed = False
        self.setPlaceholderText(self.tr("DD.MM.YYYY"))
        self._open = self.add_button(
            "calendar", self.tr("Open calendar"), self.tr("Open calendar (F4)")
        )
        self._open.clicked.connect(self.open_calendar)
        self._popup: _CalendarPopup | None = None
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self.commit)
        self._fit()
        current_theme().changed.connect(self._fit)

    def set_today(self, today: date) -> None:
        """Tell the field which day it is."""
        self._today = today

    def day(self) -> date | None:
        """The date entered, read from what stands in the field now; None if empty or unreadable."""
        if not self._is_being_typed:
            self.commit()
            return None if self._error else self._date
        outcome = self._read()
        return None if isinstance(outcome, UnreadableDate) else outcome

    def set_day(self, day: date | None) -> None:
        """Show ``day``, or nothing for None."""
        self.setText("" if day is None else write_date(day))
        self.commit()

    def error(self) -> str:
        """Why the text is no date, as a sentence for the clerk; empty when all is well."""
        if not self._is_being_typed:
            self.commit()
            return self._error
        outcome = self._read()
        return self._sentence(outcome) if isinstance(outcome, UnreadableDate) else ""

    def commit(self) -> None:
        """Read the text and write the date out in full. Runs by itself when the field is left."""
        self._is_being_typed = False
        outcome = self._read()
        if outcome is None:
            self._take(None, "")
            return
        if isinstance(outcome, UnreadableDate):
            self._take(None, self._sentence(outcome))
            return
        written = write_date(outcome)
        if written != self.text():
            self.setText(written)
        self._take(outcome, "")

    def open_calendar(self) -> None:
        """Open the calendar beneath the field, at the date entered or at today."""
        if self.isReadOnly():
            return
        self.commit()
        if self._popup is None:
            self._popup = _CalendarPopup(self)
            self._popup.picked.connect(self._pick)
        self._popup.show_at(self, self._date or self._known_today())

    def event(self, event: QEvent) -> bool:
        """Take what was typed before keys that leave the field without taking the focus away."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            is_record = event.key() in _ENTER and event.modifiers() & _CONTROL
            if is_record or event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self.commit()
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Move the date by keys while a whole date (or nothing) stands in the field."""
        if event.key() == Qt.Key.Key_F4 or (
            event.key() == Qt.Key.Key_Down and event.modifiers() == Qt.KeyboardModifier.AltModifier
        ):
            self.open_calendar()
            event.accept()
            return
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None and not self.isReadOnly() and self._step(step):
            event.accept()
            return
        super().keyPressEvent(event)

    def _step(self, days: int) -> bool:
        text = self.text().strip()
        if not text:
            self.set_day(self._known_today())
            return True
        # A minus inside a half-typed date belongs to the date.
        outcome = read_date(text, self._known_today())
        if isinstance(outcome, UnreadableDate) or text != write_date(outcome):
            return False
        self.set_day(shifted(outcome, days))
        return True

    def _typed(self) -> None:
        self._is_being_typed = True

    def _read(self) -> date | UnreadableDate | None:
        text = self.text().strip()
        return read_date(text, self._known_today()) if text else None

    def _pick(self, day: date) -> None:
        self.set_day(day)
        self.setFocus(Qt.FocusReason.PopupFocusReason)

    def _take(self, day: date | None, error: str) -> None:
        changed, self._date = day != self._date, day
        if error != self._error:
            self._error = error
            self.setProperty("invalid", bool(error))
            repolish(self)
            self.error_changed.emit(error)
        if changed:
            self.date_changed.emit(day)

    def _sentence(self, unreadable: UnreadableDate) -> str:
        texts = {
            DateFault.NOT_A_DATE: self.tr("“{seen}” is no date. Enter it as 28.02.2027 or KW 9."),
            DateFault.NO_SUCH_DAY: self.tr(
                "The day {seen} does not exist. Please check day and month."
            ),
            DateFault.NO_SUCH_WEEK: self.tr("Calendar week {seen} does not exist."),
            DateFault.YEAR_OUT_OF_RANGE: self.tr(
                "The year of {seen} is out of range. Choose one from {first} to {last}."
            ),
        }
        return texts[unreadable.fault].format(
            seen=unreadable.seen, first=FIRST_YEAR, last=LAST_YEAR
        )

    def _known_today(self) -> date:
        if self._today is None:
            message = "DateEdit.set_today was not called"
            raise RuntimeError(message)
        return self._today

    def _fit(self) -> None:
        theme = current_theme()
        self.setMinimumWidth(round(theme.em * 6 + theme.control_height + 16))


class _CalendarPopup(QFrame):
    picked = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setProperty("card", True)
        name_plainly(self, self.tr("Calendar"))
        self._calendar = QCalendarWidget(self)
        self._calendar.setLocale(QLocale(QLocale.Language.German, QLocale.Country.Germany))
        self._calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
        self._calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.ISOWeekNumbers)
        self._calendar.setHorizontalHeaderFormat(
            QCalendarWidget.HorizontalHeaderFormat.ShortDayNames
        )
        self._calendar.setMinimumDate(QDate(FIRST_YEAR, 1, 1))
        self._calendar.setMaximumDate(QDate(LAST_YEAR, 12, 31))
        self._calendar.clicked.connect(self._choose)
        self._calendar.activated.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.addWidget(self._calendar)
        current_theme().changed.connect(self._dress)
        self._dress()

    def show_at(self, field: QWidget, day: date) -> None:
        """Open beneath ``field``, or above it where the screen ends."""
        self._calendar.setSelectedDate(QDate(day.year, day.month, day.day))
        self.adjustSize()
        corner = field.mapToGlobal(QPoint(0, field.height() + 2))
        free = field.screen().availableGeometry()
        if corner.y() + self.height() > free.bottom():
            corner = field.mapToGlobal(QPoint(0, -self.height() - 2))
        corner.setX(max(free.left(), min(corner.x(), free.right() - self.width())))
        self.move(corner)
        self.show()
        self._calendar.setFocus(Qt.FocusReason.PopupFocusReason)

    def _choose(self, day: QDate) -> None:
        self.hide()
        self.picked.emit(date(day.year(), day.month(), day.day()))

    def _dress(self) -> None:
        theme = current_theme()
        head = QTextCharFormat()
        head.setForeground(theme.colour(Colour.TEXT2))
        head.setBackground(theme.colour(Colour.SURFACE))
        self._calendar.setHeaderTextFormat(head)
        weekend = QTextCharFormat()
        weekend.setForeground(theme.colour(Colour.TEXT2))
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self._calendar.setWeekdayTextFormat(weekday, weekend)
        self._calendar.setMinimumSize(round(theme.em * 17), round(theme.em * 13))
