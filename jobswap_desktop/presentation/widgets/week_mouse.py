"""Dragging in the week: moving, resizing, copying, and choosing a span of empty time."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.presentation.theme import Theme
from jobswap_desktop.presentation.week_shifts import STEP_MINUTES, by_days
from jobswap_desktop.presentation.widgets.week_day_drag import (
    DayHold,
    DayTarget,
    day_boxes,
    day_grip_at,
    day_hold_at,
    day_shift_of,
    day_target,
)
from jobswap_desktop.presentation.widgets.week_drag import (
    Grip,
    Hold,
    Target,
    at_its_time,
    box_of,
    grip_at,
    hold_at,
    opening_of,
    shift_of,
    target,
)
from jobswap_desktop.presentation.widgets.week_ghost import draw_ghost
from jobswap_desktop.presentation.widgets.week_reach import (
    EdgeScroll,
    Reach,
    reach_at,
    same_weekday,
    turner_at,
)
from jobswap_desktop.presentation.widgets.week_sheet import WeekSheet

TURN_AFTER = 700
"""So many milliseconds a drag rests at the edge of the week before the next one is shown."""

_COPY = Qt.KeyboardModifier.ControlModifier
_EXACT = Qt.KeyboardModifier.ShiftModifier
_HELD_KEYS = {Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_Meta}
_CURSORS = {
    Grip.WHOLE: Qt.CursorShape.ClosedHandCursor,
    Grip.START: Qt.CursorShape.SizeVerCursor,
    Grip.END: Qt.CursorShape.SizeVerCursor,
    Grip.SPAN: Qt.CursorShape.CrossCursor,
}
_DAY_CURSORS = {
    Grip.WHOLE: Qt.CursorShape.ClosedHandCursor,
    Grip.START: Qt.CursorShape.SizeHorCursor,
    Grip.END: Qt.CursorShape.SizeHorCursor,
}


class WeekMouse(QObject):
    """Follows one press until it is let go; nothing is recorded before, and Esc leaves nothing.

    Shift places to the minute, Ctrl copies. What lasts whole days goes from day to day in its band,
    and its left and right edges are its first and last day. At the upper and lower edge the hours
    scroll; where a drag rests beside the days or over a button of `turners`, the week before or
    after is shown. Let go over the head of a day or over such a button, what is held keeps its time
    and goes to that day or week; let go anywhere else outside, it stays where it was.

    Attributes:
        shifted: a `Shift` that is wanted.
        spanned: an `Opening` for the time chosen.
        week_wanted: by how many weeks to turn.
        refused: something was to be dragged where nothing may be changed.
        ended: the drag is over, whatever came of it.
    """

    shifted = Signal(object)
    spanned = Signal(object)
    week_wanted = Signal(int)
    refused = Signal()
    ended = Signal()

    def __init__(self, sheet: WeekSheet) -> None:
        super().__init__(sheet)
        self.is_read_only = False
        self.turners: tuple[QWidget, ...] = ()
        self._sheet = sheet
        self._hold: Hold | DayHold | None = None
        self._pressed: QPoint | None = None
        self._goal: Target | DayTarget | None = None
        self._at = QPoint()
        self._modifiers = Qt.KeyboardModifier.NoModifier
        self._turned = 0
        self._is_on_one = False
        self._reach = Reach.HOURS
        self._scroller = EdgeScroll(sheet)
        self._scroller.scrolled.connect(self._aim)
        self._turner = QTimer(self)
        self._turner.setInterval(TURN_AFTER)
        self._turner.timeout.connect(self._turn)
        sheet.viewport().setMouseTracking(True)

    @property
    def is_dragging(self) -> bool:
        """Whether something is being dragged."""
        return self._goal is not None

    @property
    def held(self) -> Appointment | None:
        """The appointment that is dragged."""
        return self._hold.appointment if self._hold and self.is_dragging else None

    @property
    def goal(self) -> Target | None:
        """Where a drag in the hours would end if it were let go now."""
        return self._goal if isinstance(self._goal, Target) else None

    @property
    def day_goal(self) -> DayTarget | None:
        """Where a drag in the band of whole days would end if it were let go now."""
        return self._goal if isinstance(self._goal, DayTarget) else None

    def press(self, event: QMouseEvent, appointment: Appointment | None, box: QRect) -> None:
        """Remember what is pressed; `box` is that of the appointment in the viewport."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        self._pressed = event.position().toPoint()
        self._is_on_one = appointment is not None
        content = self._sheet.week().content
        can_hold = bool(content.days and content.lanes) and not self.is_read_only
        if not can_hold:
            self._hold = None
            return
        if appointment is not None and appointment.all_day:
            self._hold = day_hold_at(self._sheet.week(), appointment, self._pressed)
            return
        grip = Grip.SPAN if appointment is None else grip_at(box, self._pressed)
        point = self._unscrolled(self._pressed)
        self._hold = hold_at(self._sheet.week(), point, appointment, grip)

    def move(self, event: QMouseEvent) -> bool:
        """Follow the pointer; return whether a press is being followed."""
        if self._pressed is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return False
        self._at, self._modifiers = event.position().toPoint(), event.modifiers()
        least = QGuiApplication.styleHints().startDragDistance()
        if not self.is_dragging and (self._at - self._pressed).manhattanLength() < least:
            return True
        if self._hold is None:
            if self.is_read_only and self._is_on_one:
                self._is_on_one = False
                self.refused.emit()
            self._show_cursor(Qt.CursorShape.ForbiddenCursor)
            return True
        self._aim()
        self._watch_edges()
        return True

    def release(self, event: QMouseEvent) -> bool:
        """Let go; return whether something was dragged."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return False
        hold, goal, turned = self._hold, self._goal, self._turned
        if hold is None or goal is None:
            self._stop()
            return False
        if self._reach is Reach.BESIDE:
            self.cancel()
            return True
        turner, is_over_turner = self._turn_wanted(), self._reach is Reach.TURNER
        self._stop()
        copy = bool(event.modifiers() & _COPY)
        if is_over_turner and hold.appointment is not None:
            if not turned:
                self.week_wanted.emit(turner)
            self._let_go_in_week(hold.appointment, copy=copy)
        else:
            self._let_go(hold, goal, copy=copy)
        self.ended.emit()
        return True

    def _let_go_in_week(self, known: Appointment, *, copy: bool) -> None:
        """Leave an appointment in the week that is shown now, at its weekday and time."""
        day = same_weekday(self._sheet.week().content, known.day)
        shift = replace(by_days(known, (day - known.day).days), is_copy=copy)
        if shift.changes:
            self.shifted.emit(shift)

    def _let_go(self, hold: Hold | DayHold, goal: Target | DayTarget, *, copy: bool) -> None:
        shift = None
        if isinstance(hold, DayHold) and isinstance(goal, DayTarget):
            shift = day_shift_of(hold, goal, copy=copy)
        elif isinstance(hold, Hold) and isinstance(goal, Target):
            if hold.appointment is None:
                self.spanned.emit(opening_of(self._sheet.week(), goal))
            shift = shift_of(self._sheet.week(), hold, goal, copy=copy)
        if shift is not None:
            self.shifted.emit(shift)

    def cancel(self) -> None:
        """Leave everything as it was, the week shown as well."""
        was_dragging, turned = self.is_dragging, self._turned
        self._turned = 0
        if turned:
            # As long as it is held, the appointment is current again in its own week.
            self.week_wanted.emit(-turned)
        self._stop()
        if was_dragging:
            self.ended.emit()

    def takes_key(self, event: QKeyEvent) -> bool:
        """Cancel on Esc, and see at once what Ctrl and Shift change; no key does else meanwhile."""
        if not self.is_dragging:
            return False
        if event.key() == Qt.Key.Key_Escape:
            self.cancel()
        elif event.key() in _HELD_KEYS:
            self._modifiers = event.modifiers()
            if event.type() == QEvent.Type.KeyPress:
                self._modifiers |= _modifier_of(event)
            else:
                self._modifiers &= ~_modifier_of(event)
            self._aim()
        event.accept()
        return True

    def refresh(self) -> None:
        """Aim anew in the week that is shown now."""
        if self.is_dragging:
            self._aim()

    def hover(self, appointment: Appointment | None, box: QRect, at: QPoint) -> None:
        """Show by the cursor what a press would hold."""
        shape = Qt.CursorShape.ArrowCursor
        if appointment is not None and not self.is_read_only:
            is_day = appointment.all_day
            week = self._sheet.week()
            grip = day_grip_at(week, appointment, at) if is_day else grip_at(box, at)
            cursors = _DAY_CURSORS if is_day else _CURSORS
            shape = Qt.CursorShape.OpenHandCursor if grip is Grip.WHOLE else cursors[grip]
        self._show_cursor(shape)

    def paint(self, painter: QPainter, theme: Theme) -> None:
        """Draw the ghost: in the coordinates of the whole week, of whole days in their band."""
        hold, goal, week = self._hold, self._goal, self._sheet.week()
        if goal is None or hold is None or self._reach in (Reach.BESIDE, Reach.TURNER):
            return
        held = hold.appointment
        title = held.title if held else ""
        sign = "+ " if self._copies() else ""
        texts = (f"{sign}{goal.clock}", title)
        boxes: tuple[QRect, ...] = ()
        if isinstance(goal, Target):
            boxes = (box_of(week, goal),)
        elif isinstance(hold, DayHold):
            boxes = day_boxes(week, hold, goal)
        draw_ghost(painter, boxes, texts, theme, self._sheet.viewport().width())

    def _aim(self) -> None:
        hold, week = self._hold, self._sheet.week()
        if hold is None:
            return
        self._reach = reach_at(self._sheet, self._at, hold.grip, self.turners)
        if isinstance(hold, DayHold):
            self._goal = day_target(week, hold, self._at)
            shape = _DAY_CURSORS[hold.grip]
        else:
            step = 1 if self._modifiers & _EXACT else STEP_MINUTES
            self._goal = target(week, hold, self._unscrolled(self._in_view(self._at)), step)
            if self._reach is Reach.DAY:
                self._goal = at_its_time(week, hold, self._at)
            shape = _CURSORS[hold.grip]
        if self._reach is Reach.BESIDE:
            shape = Qt.CursorShape.ForbiddenCursor
        elif self._copies():
            shape = Qt.CursorShape.DragCopyCursor
        self._show_cursor(shape)
        self._sheet.viewport().update()

    def _in_view(self, at: QPoint) -> QPoint:
        """Return the point nearest to `at` at which hours are seen."""
        last = self._sheet.viewport().height() - 1
        return QPoint(at.x(), max(self._sheet.week().band.height, min(at.y(), last)))

    def _copies(self) -> bool:
        is_whole = self._hold is not None and self._hold.grip is Grip.WHOLE
        return is_whole and bool(self._modifiers & _COPY)

    def _watch_edges(self) -> None:
        if self._reach is Reach.HOURS and isinstance(self._hold, Hold):
            self._scroller.watch(self._at)
        else:
            self._scroller.stop()
        if not self._turn_wanted():
            self._turner.stop()
        elif not self._turner.isActive():
            self._turner.start()

    def _turn_wanted(self) -> int:
        """Return -1 or 1 where the pointer asks for the week before or after, else 0."""
        if self._hold is None or self._hold.grip is not Grip.WHOLE:
            return 0
        viewport = self._sheet.viewport()
        direction = turner_at(self._sheet, self._at, self.turners)
        if direction:
            return direction
        if not 0 <= self._at.y() < viewport.height():
            return 0
        return -1 if self._at.x() < 0 else int(self._at.x() >= viewport.width())

    def _turn(self) -> None:
        direction = self._turn_wanted()
        if not direction or not self.is_dragging:
            self._turner.stop()
            return
        self._turned += direction
        self.week_wanted.emit(direction)

    def _stop(self) -> None:
        self._hold, self._pressed, self._goal, self._turned = None, None, None, 0
        self._reach = Reach.HOURS
        self._scroller.stop()
        self._turner.stop()
        self._show_cursor(Qt.CursorShape.ArrowCursor)
        self._sheet.viewport().update()

    def _show_cursor(self, shape: Qt.CursorShape) -> None:
        viewport = self._sheet.viewport()
        if viewport.cursor().shape() != shape:
            viewport.setCursor(QCursor(shape))

    def _unscrolled(self, at: QPoint) -> QPoint:
        return at + QPoint(0, self._sheet.verticalOffset())


def _modifier_of(event: QKeyEvent) -> Qt.KeyboardModifier:
    if event.key() == Qt.Key.Key_Control:
        return _COPY
    return _EXACT if event.key() == Qt.Key.Key_Shift else Qt.KeyboardModifier.NoModifier
