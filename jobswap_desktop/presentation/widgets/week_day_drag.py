"""What dragging an appointment of whole days leads to: other days, and the other visitor's lane.

Points are those of the band above the hours, which does not scroll.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QPoint, QRect

from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.presentation.week_shifts import Shift
from jobswap_desktop.presentation.widgets.week_drag import HANDLE, HANDLES_IN_BOX, Grip, column_at
from jobswap_desktop.presentation.widgets.week_layout import WeekGeometry
from jobswap_desktop.services.wording import days_text

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class DayHold:
    """What was pressed in the band, on which day of it and in which line."""

    grip: Grip
    appointment: Appointment
    day: date
    line: int


@dataclass(frozen=True, slots=True, kw_only=True)
class DayTarget:
    """Where the drag would end: from the first day to the last, and whose it would be."""

    first: date
    last: date
    placement_ids: frozenset[PlacementId]

    @property
    def clock(self) -> str:
        """Return "Do., 24.02.", with the last day where there are several."""
        return days_text(self.first, self.last)

    def of(self, known: Appointment) -> Appointment:
        """Return `known` as it would be."""
        midnight = datetime.combine(self.first, time())
        end = datetime.combine(self.last + _DAY, time())
        return replace(known, start=midnight, end=end, placement_ids=self.placement_ids)


def day_grip_at(geometry: WeekGeometry, appointment: Appointment, point: QPoint) -> Grip:
    """Return by what an appointment is held: its first or last day at the edges, where shown."""
    row = geometry.content.appointments.index(appointment)
    pieces = geometry.band.pieces(row)
    if not pieces:
        return Grip.WHOLE
    before, _after = geometry.band.goes_on(row, pieces[0])
    _before, after = geometry.band.goes_on(row, pieces[-1])
    left, right = (min(HANDLE, piece.width() // HANDLES_IN_BOX) for piece in _outer(pieces))
    if not before and point.x() < pieces[0].left() + left:
        return Grip.START
    return Grip.END if not after and point.x() > pieces[-1].right() - right else Grip.WHOLE


def day_hold_at(geometry: WeekGeometry, appointment: Appointment, point: QPoint) -> DayHold:
    """Return what is held at `point`."""
    return DayHold(
        grip=day_grip_at(geometry, appointment, point),
        appointment=appointment,
        day=_day_at(geometry, point),
        line=geometry.band.line_at(point),
    )


def day_target(geometry: WeekGeometry, hold: DayHold, point: QPoint) -> DayTarget:
    """Return where a drag of `hold` to `point` would end."""
    known, day = hold.appointment, _day_at(geometry, point)
    ids, first, last = known.placement_ids, known.day, known.last_day
    if hold.grip is Grip.START:
        first = min(day, last)
    elif hold.grip is Grip.END:
        last = max(day, first)
    else:
        first, last = (each + (day - hold.day) for each in (first, last))
        if not known.is_shared:
            _number, lane = column_at(geometry, point.x())
            ids = frozenset({geometry.content.lanes[lane].placement_id})
    return DayTarget(first=first, last=last, placement_ids=ids)


def day_shift_of(hold: DayHold, goal: DayTarget, *, copy: bool) -> Shift | None:
    """Return what letting go at `goal` means; None where nothing would be otherwise."""
    wanted = goal.of(hold.appointment)
    if wanted == hold.appointment:
        return None
    return Shift(
        appointment=hold.appointment,
        start=wanted.start,
        end=wanted.end,
        placement_ids=goal.placement_ids,
        is_copy=copy and hold.grip is Grip.WHOLE,
    )


def day_boxes(geometry: WeekGeometry, hold: DayHold, goal: DayTarget) -> tuple[QRect, ...]:
    """Return the boxes that the ghost of a drag fills, in the line in which it was taken."""
    return geometry.band.boxes_of(goal.of(hold.appointment), hold.line)


def _outer(pieces: tuple[QRect, ...]) -> tuple[QRect, QRect]:
    return pieces[0], pieces[-1]


def _day_at(geometry: WeekGeometry, point: QPoint) -> date:
    number, _lane = column_at(geometry, point.x())
    return geometry.content.days[number].day
