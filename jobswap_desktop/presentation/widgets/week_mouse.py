"""Dragging in the week: moving, resizing, copying, and choosing a span of empty time."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QCursor, QGuiApplication, QKeyEvent, QMouseEvent, QPainter
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.presentation.theme import Theme
from jobswap_desktop.presentation.week_shifts import STEP_MINUTES
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
    box_of,
    grip_at,
    hold_at,
    opening_of,
    shift_of,
    target,
)
from jobswap_desktop.presentation.widgets.week_ghost import draw_ghost
from jobswap_desktop.presentation.widgets.week_sheet import WeekSheet

TURN_AFTER = 700
"""So many milliseconds a drag rests at the edge of the week before the next one is shown."""

_SCROLL_EVERY = 40
_SCROLL_ZONE = 24
_SCROLL_PIXELS = 10
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
    after is shown.

    Attributes:
        shifted: a `Shift` that is wanted.
        spanned: an `Opening` for the time chosen.
        week_wanted: by how many weeks to turn.
        ended: the drag is over, whatever came of it.
    """

    shifted = Signal(object)
    spanned = Signal(object)
    week_wanted = Signal(int)
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
        self._scroller = QTimer(self)
        self._scroller.setInterval(_SCROLL_EVERY)
        self._scroller.timeout.connect(self._scroll)
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
            self._show_cursor(Qt.CursorShape.ForbiddenCursor)
            return True
        self._aim()
        self._watch_edges()
        return True

    def release(self, event: QMouseEvent) -> bool:
        """Let go; return whether something was dragged."""
        if event.button() != Qt.MouseButton.LeftButton or self._pressed is None:
            return False
        hold, goal = self._hold, self._goal
        self._stop()
        if hold is None or goal is None:
            return False
        self._let_go(hold, goal, copy=bool(event.modifiers() & _COPY))
        self.ended.emit()
        return True

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
        if goal is None or hold is None:
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
        if self._hold is None:
            return
        if isinstance(self._hold, DayHold):
            self._goal = day_target(self._sheet.week(), self._hold, self._at)
            shape = _DAY_CURSORS[self._hold.grip]
        else:
            step = 1 if self._modifiers & _EXACT else STEP_MINUTES
            self._goal = target(self._sheet.week(), self._hold, self._unscrolled(self._at), step)
            shape = _CURSORS[self._hold.grip]
        self._show_cursor(Qt.CursorShape.DragCopyCursor if self._copies() else shape)
        self._sheet.viewport().update()

    def _copies(self) -> bool:
        is_whole = self._hold is not None and self._hold.grip is Grip.WHOLE
        return is_whole and bool(self._modifiers & _COPY)

    def _watch_edges(self) -> None:
        height = self._sheet.viewport().height()
        is_at_edge = self._is_high() or self._at.y() > height - _SCROLL_ZONE
        if is_at_edge and isinstance(self._hold, Hold):
            if not self._scroller.isActive():
                self._scroller.start()
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
        pointer = viewport.mapToGlobal(self._at)
        for direction, turner in zip((-1, 1), self.turners, strict=False):
            if turner.rect().contains(turner.mapFromGlobal(pointer)):
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

    def _scroll(self) -> None:
        up = self._is_high()
        bar = self._sheet.verticalScrollBar()
        bar.setValue(bar.value() + (-_SCROLL_PIXELS if up else _SCROLL_PIXELS))
        self._aim()

    def _is_high(self) -> bool:
        return self._at.y() < self._sheet.week().band.height + _SCROLL_ZONE

    def _stop(self) -> None:
        self._hold, self._pressed, self._goal, self._turned = None, None, None, 0
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
