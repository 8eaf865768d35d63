"""What a drag in the week leads to: times and lanes from the place of the pointer.

Points are those of the whole week, before scrolling.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import Enum, auto

from PySide6.QtCore import QPoint, QRect

from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.presentation.week_shifts import STEP_MINUTES, Shift
from jobswap_desktop.presentation.widgets.week_layout import Opening, WeekGeometry

HANDLE = 6
"""So many pixels at the edges of a box change its time there."""
HANDLES_IN_BOX = 4
"""So much of a small box at most is a handle: a quarter."""

_HOUR = 60


class Grip(Enum):
    """By what an appointment is held, or that empty time is being chosen."""

    WHOLE = auto()
    START = auto()
    END = auto()
    SPAN = auto()


@dataclass(frozen=True, slots=True, kw_only=True)
class Hold:
    """What was pressed. `minute` is the one under the pointer, `day` and `lane` numbers there."""

    grip: Grip
    minute: float
    day: int
    lane: int
    appointment: Appointment | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Target:
    """Where the drag would end: day by number, lanes from `first_lane` to `last_lane`, minutes."""

    day: int
    first_lane: int
    last_lane: int
    first: int
    last: int

    @property
    def clock(self) -> str:
        """Return "10:30–11:15"."""
        return f"{_clock(self.first)}–{_clock(self.last)}"


def grip_at(box: QRect, point: QPoint) -> Grip:
    """Return by what an appointment in `box` is held at `point`."""
    handle = min(HANDLE, box.height() // HANDLES_IN_BOX)
    if point.y() < box.top() + handle:
        return Grip.START
    return Grip.END if point.y() > box.bottom() - handle else Grip.WHOLE


def hold_at(
    geometry: WeekGeometry, point: QPoint, appointment: Appointment | None, grip: Grip
) -> Hold:
    """Return what is held at `point`."""
    day, lane = column_at(geometry, point.x())
    minute = _minute(geometry, point.y())
    return Hold(grip=grip, minute=minute, day=day, lane=lane, appointment=appointment)


def target(geometry: WeekGeometry, hold: Hold, point: QPoint, step: int = STEP_MINUTES) -> Target:
    """Return where a drag of `hold` to `point` would end, in steps of so many minutes."""
    if hold.appointment is None:
        return _span(geometry, hold, point, step)
    if hold.grip is Grip.WHOLE:
        return _moved(geometry, hold, hold.appointment, point, step)
    return _resized(geometry, hold, hold.appointment, point, step)


def at_its_time(geometry: WeekGeometry, hold: Hold, point: QPoint) -> Target:
    """Return where a drag ends that is let go at the head of the day at `point`.

    What is held keeps its time and its lane.
    """
    day, _lane = column_at(geometry, point.x())
    minutes = hold.appointment.minutes if hold.appointment else (round(hold.minute),) * 2
    return _held_target(geometry, hold, day, minutes)


def shift_of(geometry: WeekGeometry, hold: Hold, goal: Target, *, copy: bool) -> Shift | None:
    """Return what letting go at `goal` means for the appointment held."""
    known = hold.appointment
    if known is None:
        return None
    ids = known.placement_ids
    if not known.is_shared and hold.grip is Grip.WHOLE:
        ids = frozenset({geometry.content.lanes[goal.first_lane].placement_id})
    first, last = _at(geometry, goal.day, goal.first), _at(geometry, goal.day, goal.last)
    if hold.grip is not Grip.WHOLE:
        first = datetime.combine(known.day, time()) + timedelta(minutes=goal.first)
        last = first + timedelta(minutes=goal.last - goal.first)
    is_copy = copy and hold.grip is Grip.WHOLE
    if (first, last, ids) == (known.start, known.end, known.placement_ids):
        return None
    return Shift(appointment=known, start=first, end=last, placement_ids=ids, is_copy=is_copy)


def opening_of(geometry: WeekGeometry, goal: Target) -> Opening:
    """Return the place of a new appointment that lasts as long as the span chosen."""
    visitor: PlacementId = geometry.content.lanes[goal.first_lane].placement_id
    return Opening(
        start=_at(geometry, goal.day, goal.first),
        end=_at(geometry, goal.day, goal.last),
        placement_id=visitor,
    )


def box_of(geometry: WeekGeometry, goal: Target) -> QRect:
    """Return the box that the ghost of a drag fills."""
    edges = geometry.lane_edges[goal.day]
    left, right = edges[goal.first_lane], edges[goal.last_lane + 1]
    top, bottom = geometry.y_of(goal.first), geometry.y_of(goal.last)
    return QRect(left + 2, top + 1, right - left - 4, max(3, bottom - top - 1))


def _moved(
    geometry: WeekGeometry, hold: Hold, known: Appointment, point: QPoint, step: int
) -> Target:
    day, lane = column_at(geometry, point.x())
    first, last = known.minutes
    raw = _minute(geometry, point.y()) - hold.minute
    # What was entered to the minute keeps it until it is really moved along the hours.
    begin = first if abs(raw) < step / 2 else _snap(first + raw, step)
    begin = _within(begin, geometry.first_minute, geometry.last_minute - (last - first))
    lanes = (lane, lane)
    if known.is_shared:
        lanes = (0, len(geometry.content.lanes) - 1)
    return Target(
        day=day,
        first_lane=lanes[0],
        last_lane=lanes[1],
        first=begin,
        last=begin + last - first,
    )


def _resized(
    geometry: WeekGeometry, hold: Hold, known: Appointment, point: QPoint, step: int
) -> Target:
    first, last = known.minutes
    raw = _minute(geometry, point.y()) - hold.minute
    if abs(raw) >= step / 2:
        if hold.grip is Grip.START:
            earliest = min(first, geometry.first_minute)
            first = _within(_snap(first + raw, step), earliest, last - step)
        else:
            latest = max(last, geometry.last_minute)
            last = _within(_snap(last + raw, step), first + step, latest)
    return _held_target(geometry, hold, hold.day, (first, last))


def _held_target(geometry: WeekGeometry, hold: Hold, day: int, minutes: tuple[int, int]) -> Target:
    """Return the place of what is held at these minutes of a day, in the lanes where it is now."""
    lanes = (hold.lane, hold.lane)
    if hold.appointment is not None and hold.appointment.is_shared:
        lanes = (0, len(geometry.content.lanes) - 1)
    return Target(
        day=day, first_lane=lanes[0], last_lane=lanes[1], first=minutes[0], last=minutes[1]
    )


def _span(geometry: WeekGeometry, hold: Hold, point: QPoint, step: int) -> Target:
    here, there = hold.minute, _minute(geometry, point.y())
    first = int(min(here, there)) // step * step
    last = -(-int(max(here, there)) // step) * step
    first = _within(first, geometry.first_minute, geometry.last_minute - step)
    return Target(
        day=hold.day,
        first_lane=hold.lane,
        last_lane=hold.lane,
        first=first,
        last=_within(last, first + step, geometry.last_minute),
    )


def column_at(geometry: WeekGeometry, x: int) -> tuple[int, int]:
    """Return the numbers of day and lane at `x`, the outermost ones beyond the edges."""
    day = _within(bisect_right(geometry.day_edges, x) - 1, 0, len(geometry.lane_edges) - 1)
    edges = geometry.lane_edges[day]
    return day, _within(bisect_right(edges, x) - 1, 0, len(edges) - 2)


def _minute(geometry: WeekGeometry, y: int) -> float:
    minute = geometry.first_minute + y * _HOUR / geometry.measures.hour_height
    return max(geometry.first_minute, min(minute, geometry.last_minute))


def _at(geometry: WeekGeometry, day: int, minute: int) -> datetime:
    midnight = datetime.combine(geometry.content.days[day].day, time())
    return midnight + timedelta(minutes=minute)


def _snap(minute: float, step: int) -> int:
    return round(minute / step) * step


def _within(value: int, least: int, most: int) -> int:
    return max(least, min(value, most))


def _clock(minute: int) -> str:
    hours, minutes = divmod(minute, _HOUR)
    return f"{hours:02}:{minutes:02}"
