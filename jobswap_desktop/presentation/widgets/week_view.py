"""The week as one works in it: with keys, with the mouse, and at places that are still empty."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QHelpEvent, QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QToolTip, QWidget

from jobswap_desktop.presentation.accessibility import announce, name_plainly
from jobswap_desktop.presentation.models.week import tooltip
from jobswap_desktop.presentation.widgets.week_layout import Place
from jobswap_desktop.presentation.widgets.week_moves import Step, next_place
from jobswap_desktop.presentation.widgets.week_zoom import ZoomedWeek
from jobswap_desktop.services.wording import time_text, weekday_text

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
_ENTER = {Qt.Key.Key_Return, Qt.Key.Key_Enter}
_CONTROL = Qt.KeyboardModifier.ControlModifier
_USUAL_START = 9 * 60


class WeekView(ZoomedWeek):
    """A week in which appointments are chosen, opened and begun.

    ``activated`` is emitted for an appointment that is to be opened (Enter, double click).
    Strg+blank begins and Esc ends the choice of an empty place by arrow keys.

    Attributes:
        create_wanted: an `Opening` at which a new appointment is wanted (double click or Enter on
            an empty place).
        week_wanted: -1 or 1 for the week before or after (Strg+arrow).
    """

    create_wanted = Signal(object)
    week_wanted = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
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

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Week by Strg+arrow, empty places by Strg+blank; everything else as in a list."""
        key, modifiers = Qt.Key(event.key()), event.modifiers()
        if modifiers == _CONTROL and key in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self.week_wanted.emit(1 if key == Qt.Key.Key_Right else -1)
        elif modifiers == _CONTROL and key == Qt.Key.Key_Space:
            self._start_choosing()
        elif self._place is not None and self._takes_place_key(key, self._place):
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

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose the appointment or empty place that is pressed; a count shows what it hides."""
        at = event.position().toPoint()
        point = self._unscrolled(at)
        if self._press_count(at):
            return
        index = self.indexAt(at)
        super().mousePressEvent(event)
        if not index.isValid() and event.button() == Qt.MouseButton.LeftButton:
            self.choose_place(self.week().place_at(point))

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
            box = self.week().raised(row)
            place = self.week().place_at(box.bottomLeft()) or place
        self.choose_place(place)

    def _first_day(self) -> int:
        days = self._content.days
        return next((number for number, column in enumerate(days) if column.is_today), 0)

    def _takes_place_key(self, key: Qt.Key, place: Place) -> bool:
        if key in _ENTER:
            self.create_wanted.emit(self.week().opening(place))
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
        return self.tr("Free place: {day}, {time}, {name}").format(
            day=weekday_text(opening.day), time=time_text(opening.start.time()), name=lane.name
        )
