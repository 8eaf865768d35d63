"""The week as one works in it: with keys, with the mouse, and at places that are still empty."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QModelIndex, QPoint, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QHelpEvent,
    QHideEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.presentation.accessibility import announce, name_plainly
from jobswap_desktop.presentation.tool_tips import tooltip
from jobswap_desktop.presentation.widgets.week_layout import Place
from jobswap_desktop.presentation.widgets.week_mouse import WeekMouse
from jobswap_desktop.presentation.widgets.week_moves import Step, next_place, stretched
from jobswap_desktop.presentation.widgets.week_zoom import ZoomedWeek
from jobswap_desktop.services.wording import end_time_text, time_text, weekday_text

_PLACE_KEYS = {
    Qt.Key.Key_Up: Step.EARLIER,
    Qt.Key.Key_Down: Step.LATER,
    Qt.Key.Key_Left: Step.LEFT,
    Qt.Key.Key_Right: Step.RIGHT,
    Qt.Key.Key_Home: Step.DAY_START,
    Qt.Key.Key_End: Step.DAY_END,
    Qt.Key.Key_PageUp: Step.DAY_BEFORE,
    Qt.Key.Key_PageDown: Step.DAY_AFTER,
}
_STRETCH_KEYS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
# The right button's menu is about the place where it was pressed.
_CHOOSING = (Qt.MouseButton.LeftButton, Qt.MouseButton.RightButton)
_CONTROL = Qt.KeyboardModifier.ControlModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_KEYPAD = Qt.KeyboardModifier.KeypadModifier
_USUAL_START = 9 * 60


class WeekView(ZoomedWeek):
    """A week in which appointments are chosen, opened, begun and dragged.

    ``activated`` is emitted for an appointment that is to be opened (Enter, double click).
    Strg+blank begins and Esc ends the choice of an empty place by arrow keys; with Umschalt they
    make it longer or shorter.

    Attributes:
        create_wanted: an `Opening` at which a new appointment is wanted (double click on an empty
            place, or a span of time that was dragged over).
        quick_line_wanted: the same by keyboard: an `Opening` and the letter typed there, "" for
            Enter.
        shift_wanted: a `Shift` of an appointment that was dragged.
        week_wanted: by how many weeks to turn (Strg+arrow, or a drag that rests at the edge).
        place_changed: another empty place is chosen, or none any more.
    """

    create_wanted = Signal(object)
    quick_line_wanted = Signal(object, str)
    shift_wanted = Signal(object)
    week_wanted = Signal(int)
    place_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.mouse = WeekMouse(self)
        self.mouse.shifted.connect(self.shift_wanted)
        self.mouse.spanned.connect(self.create_wanted)
        self.mouse.week_wanted.connect(self.week_wanted)
        name_plainly(self, self.tr("Week plan"))

    def place(self) -> Place | None:
        """Return the empty place that is chosen, if one is."""
        return self._place

    def choose_place(self, place: Place | None) -> None:
        """Choose an empty place; no appointment is current then. None ends the choice."""
        if place is not None:
            self.clearSelection()
            self.setCurrentIndex(QModelIndex())
            self._reveal(self.week().box_of(place))
            announce(self, self._spoken(place))
        self._place = place
        self.viewport().update()
        self.place_changed.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Week by Strg+arrow, empty places by Strg+blank; everything else as in a list."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if self.mouse.takes_key(event):
            return
        if modifiers == _CONTROL and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.week_wanted.emit(1 if key == Qt.Key.Key_Right else -1)
        elif modifiers == _CONTROL and key == Qt.Key.Key_Space:
            self._start_choosing()
        elif self._place is not None and self._takes_place_key(event, self._place):
            pass
        elif key in _ENTER and not self.currentIndex().isValid():
            self._start_choosing()
        elif key == Qt.Key.Key_Space:
            # A list would select here; the page has a shortcut of its own for the key.
            event.ignore()
            return
        else:
            super().keyPressEvent(event)
            return
        event.accept()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        """See during a drag that Strg or Umschalt is let go."""
        if not self.mouse.takes_key(event):
            super().keyReleaseEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the appointment or empty place that is pressed; a count shows what it hides."""
        at = event.position().toPoint()
        point = self._unscrolled(at)
        if self._press_count(at):
            return
        index = self.indexAt(at)
        held = self._appointment_at(index)
        super().mousePressEvent(event)
        if index.isValid() or self.is_in_hours(at):
            self.mouse.press(event, held, self.visualRect(index))
        if not index.isValid() and event.button() in _CHOOSING:
            self.choose_place(self.week().place_at(point))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Drag what was pressed; without a press show by the cursor what one would hold."""
        if self.mouse.move(event):
            return
        at = event.position().toPoint()
        index = self.indexAt(at)
        self.mouse.hover(self._appointment_at(index), self.visualRect(index), at)
        super().mouseMoveEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Let go of what was dragged."""
        if not self.mouse.release(event):
            super().mouseReleaseEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open the appointment, or begin a new one at the empty place."""
        at = event.position().toPoint()
        point = self._unscrolled(at)
        if self.indexAt(at).isValid() or self._counted_at(at):
            super().mouseDoubleClickEvent(event)
            return
        place = self.week().place_at(point)
        if place is not None:
            self.create_wanted.emit(self.week().opening(place))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Make the first appointment current, unless an empty place is chosen."""
        place = self._place
        super().focusInEvent(event)
        if event.reason() == Qt.FocusReason.MouseFocusReason:
            # The press that follows chooses; a list would first choose its first item.
            self.setCurrentIndex(QModelIndex())
        if place is not None:
            self.choose_place(place)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Leave everything as it was when another window comes in between."""
        self.mouse.cancel()
        super().focusOutEvent(event)

    def hideEvent(self, event: QHideEvent) -> None:
        """Leave everything as it was when another page comes in between."""
        self.mouse.cancel()
        super().hideEvent(event)

    def reset(self) -> None:
        """Take over what the model shows now; a drag goes on in the week that is shown."""
        super().reset()
        self.mouse.refresh()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the visible part, and the ghost of a drag over it."""
        super().paintEvent(event)
        if self.mouse.is_dragging:
            painter = QPainter(self.viewport())
            if self.mouse.day_goal is None:
                band = self.week().band.height
                painter.setClipRect(self.viewport().rect().adjusted(0, band, 0, 0))
                painter.translate(QPoint(0, -self.verticalOffset()))
            self.mouse.paint(painter, self._theme)
            painter.end()

    def viewportEvent(self, event: QEvent) -> bool:
        """Tell by a tooltip what a box has no room for, and why a day is hatched."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tooltip(event), self)
            return True
        return super().viewportEvent(event)

    def _tooltip(self, event: QHelpEvent) -> str:
        rows = self._counted_at(event.pos())
        if rows:
            return tooltip("\n".join(self._content.appointments[row].title for row in rows))
        index = self.indexAt(event.pos())
        if index.isValid():
            return str(index.data(Qt.ItemDataRole.ToolTipRole))
        place = self.week().place_at(self._unscrolled(event.pos()))
        if place is None:
            return ""
        return tooltip(self._content.days[place.day].words_at(place.lane, place.minute))

    def _start_choosing(self) -> None:
        if not self._content.days or not self._content.lanes:
            return
        row = self.currentIndex().row()
        place = Place(day=self._first_day(), lane=0, minute=_USUAL_START)
        if row >= 0:
            place = self._place_after(row) or place
        self.choose_place(place)

    def _place_after(self, row: int) -> Place | None:
        """Return the place where an appointment has ended, in its lane."""
        geometry = self.week()
        place = geometry.place_at(geometry.raised(row).bottomLeft())
        if place is None:
            return None
        _, end = self._content.appointments[row].minutes
        slot = geometry.measures.slot
        minute = min(-(-end // slot) * slot, geometry.last_minute - slot)
        return replace(place, minute=minute)

    def _first_day(self) -> int:
        days = self._content.days
        return next((number for number, column in enumerate(days) if column.is_today), 0)

    def _appointment_at(self, index: QModelIndex) -> Appointment | None:
        return self._content.appointments[index.row()] if self._is_known(index) else None

    def _takes_place_key(self, event: QKeyEvent, place: Place) -> bool:
        key, letter = Qt.Key(event.key()), event.text()
        is_plain = event.modifiers() & ~(_SHIFT | _KEYPAD) == Qt.KeyboardModifier.NoModifier
        if key in _ENTER:
            self.quick_line_wanted.emit(self.week().opening(place), "")
        elif event.modifiers() == _SHIFT and key in _STRETCH_KEYS:
            self.choose_place(stretched(self.week(), place, _STRETCH_KEYS[key]))
        elif is_plain and letter.isprintable() and letter.strip():
            self.quick_line_wanted.emit(self.week().opening(place), letter)
        elif key == Qt.Key.Key_Escape:
            self.choose_place(None)
        elif key in _PLACE_KEYS:
            self.choose_place(next_place(self.week(), place, _PLACE_KEYS[key]))
        else:
            return False
        return True

    def _spoken(self, place: Place) -> str:
        opening = self.week().opening(place)
        lane = self._content.lanes[place.lane]
        time = time_text(opening.start.time())
        if opening.end is not None:
            last = end_time_text(opening.end.time())
            time = self.tr("{first} to {last}").format(first=f"{opening.start:%H:%M}", last=last)
        return self.tr("Free place: {day}, {time}, {name}").format(
            day=weekday_text(opening.day), time=time, name=lane.name
        )
