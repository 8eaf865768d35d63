"""Where everything of a week lies: days, lanes, hours, and the boxes of the appointments.

All positions are device-independent pixels from the upper left corner of the hours, before
scrolling. Appointments of whole days lie in a band of their own above them and have no box here.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect

from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.packing import DAY, Box, visual_extent
from jobswap_desktop.domain.week_layout import LINES, Count, pack_day, visible_minutes
from jobswap_desktop.presentation.models.week import WeekContent
from jobswap_desktop.presentation.widgets.week_band import WeekBand
from jobswap_desktop.presentation.widgets.week_raising import raised_box
from jobswap_desktop.presentation.widgets.week_text import CardFonts

SLOT_MINUTES = 15
_HOUR = 60
# Between two boxes, and free at the right of a lane so that an empty place can be clicked.
_GAP = 2
_RIGHT = 5
_PILL = 1.7


@dataclass(frozen=True, slots=True)
class Measures:
    """What the room allows: the width of all days, the height of an hour, the least column.

    `slot` minutes are the raster, and the least that an appointment takes up in height, so that it
    holds one line. `line` is the height of a line of the band of whole days, `lines` how many it
    may have, `usual_lines` how many it has as long as it is not unfolded.
    """

    width: int
    hour_height: int
    least_column: int
    slot: int = SLOT_MINUTES
    line: int = 18
    lines: int = LINES
    usual_lines: int = LINES


@dataclass(frozen=True, slots=True)
class Bar:
    """An appointment's box: one piece, two linked halves, or none where there was no room.

    None, too, for one of whole days: it lies in the band.
    """

    row: int
    pieces: tuple[QRect, ...]


@dataclass(frozen=True, slots=True)
class Chip:
    """Stands for the appointments (rows) of a lane, or of two, for which there was no column."""

    box: QRect
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """An empty place in the week: the day and lane by number, and the minute of the day.

    It lasts so many slots of a quarter of an hour.
    """

    day: int
    lane: int
    minute: int
    slots: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Opening:
    """Where a new appointment is wanted: when, and for whom; `end` is None for the usual length."""

    start: datetime
    placement_id: PlacementId
    end: datetime | None = None

    @property
    def day(self) -> date:
        """The day."""
        return self.start.date()

    @property
    def minutes(self) -> int | None:
        """Its length, None for the usual one."""
        return None if self.end is None else int((self.end - self.start).total_seconds() // 60)


class WeekGeometry:
    """The layout of one week at one width; made anew whenever either changes.

    With `fonts` the current appointment is raised as far as its text needs, else over its lane.
    """

    def __init__(
        self, content: WeekContent, measures: Measures, fonts: CardFonts | None = None
    ) -> None:
        self.content = content
        self.measures = measures
        self._fonts = fonts
        self._raised: dict[int, QRect] = {}
        self._minutes = {
            row: visual_extent(*item.minutes, measures.slot)
            for row, item in enumerate(content.appointments)
            if not item.all_day
        }
        self.first_minute, self.last_minute = visible_minutes(self._minutes.values())
        days = max(1, len(content.days))
        lanes = max(1, len(content.lanes))
        width = measures.width
        self.day_edges = [round(number * width / days) for number in range(days + 1)]
        self.lane_edges = [
            [left + round(number * (right - left) / lanes) for number in range(lanes + 1)]
            for left, right in pairwise(self.day_edges)
        ]
        self._numbers = {lane.placement_id: n for n, lane in enumerate(content.lanes)}
        self._days = {column.day: number for number, column in enumerate(content.days)}
        self.band = WeekBand(content, self.lane_edges, measures.line, measures.lines)
        pieces: list[list[QRect]] = [[] for _ in content.appointments]
        self.chips: list[Chip] = []
        for number, rows in enumerate(self._rows_by_day()):
            if rows:
                self._place_day(number, rows, pieces)
        self.bars = tuple(Bar(row, tuple(boxes)) for row, boxes in enumerate(pieces))

    @property
    def height(self) -> int:
        """Height of all visible hours."""
        return self.y_of(self.last_minute)

    def y_of(self, minute: int) -> int:
        """Return where a minute of the day lies."""
        return round((minute - self.first_minute) * self.measures.hour_height / _HOUR)

    def day_of(self, row: int) -> int:
        """Return the number of the day on which an appointment begins, or is first shown."""
        bar = self.band.bars.get(row)
        if bar is not None:
            return bar.held.cells[0] // len(self.content.lanes)
        return self._days[self.content.appointments[row].day]

    def lanes_of(self, row: int) -> tuple[int, ...]:
        """Return the numbers of the lanes an appointment takes part in, from 0 in the week on.

        Of several days those of the first: that is where it is reached by keys.
        """
        appointment = self.content.appointments[row]
        day = self.day_of(row)
        lanes = len(self.content.lanes)
        found = sorted(self._numbers[i] for i in appointment.placement_ids if i in self._numbers)
        return tuple(day * lanes + number for number in found)

    def box_of(self, place: Place) -> QRect:
        """Return the box of an empty place."""
        left, right = self.lane_edges[place.day][place.lane : place.lane + 2]
        until = place.minute + place.slots * self.measures.slot
        top, bottom = self.y_of(place.minute), self.y_of(until)
        return QRect(left + _GAP, top, right - left - 2 * _GAP, bottom - top)

    def row_at(self, point: QPoint, raised: int = -1) -> int:
        """Return the row whose box holds `point`, the raised one first; -1 for an empty place."""
        if raised >= 0 and self.raised(raised).contains(point):
            return raised
        for bar in self.bars:
            if any(piece.contains(point) for piece in bar.pieces):
                return bar.row
        return -1

    def chip_at(self, point: QPoint) -> Chip | None:
        """Return the chip at `point`, if there is one."""
        return next((chip for chip in self.chips if chip.box.contains(point)), None)

    def place_at(self, point: QPoint) -> Place | None:
        """Return the empty place at `point`, snapped to the raster; None above the hours."""
        if point.y() < 0:
            return None
        slot = self.measures.slot
        for day, edges in enumerate(self.lane_edges):
            for lane, (left, right) in enumerate(pairwise(edges)):
                if left <= point.x() < right and self.content.lanes and self.content.days:
                    minute = self.first_minute + point.y() * _HOUR // self.measures.hour_height
                    minute -= minute % slot
                    return Place(day=day, lane=lane, minute=max(0, min(minute, DAY - slot)))
        return None

    def opening(self, place: Place) -> Opening:
        """Return when and for whom an appointment at `place` would be."""
        day = self.content.days[place.day].day
        start = datetime.combine(day, time()) + timedelta(minutes=place.minute)
        # One slot is where somebody stands, not how long it is to last.
        end = (
            start + timedelta(minutes=place.slots * self.measures.slot) if place.slots > 1 else None
        )
        visitor = self.content.lanes[place.lane].placement_id
        return Opening(start=start, placement_id=visitor, end=end)

    def _rows_by_day(self) -> list[list[int]]:
        rows: list[list[int]] = [[] for _ in self.content.days]
        for row in self._minutes:
            rows[self._days[self.content.appointments[row].day]].append(row)
        return rows

    def _place_day(self, day: int, rows: list[int], pieces: list[list[QRect]]) -> None:
        appointments = self.content.appointments
        lanes = [
            [row for row in rows if lane.placement_id in appointments[row].placement_ids]
            for lane in self.content.lanes
        ]
        rooms = [
            max(1, (right - left - _RIGHT) // self.measures.least_column)
            for left, right in pairwise(self.lane_edges[day])
        ]
        packed = pack_day(lanes, self._minutes, rooms)
        for number, lane in enumerate(packed.lanes):
            for row, box in lane.shown.items():
                piece = self._piece(day, number, box, row)
                if row in packed.joined and pieces[row]:
                    pieces[row][0] = pieces[row][0].united(piece)
                else:
                    pieces[row].append(piece)
        for count in packed.counts:
            room = rooms[count.lane]
            place = self._chip_box(day, count.lane, room, count.keys)
            # In a column of its own it lies on nothing.
            lying = packed.lanes[count.lane].shown if room == 1 else {}
            self._count(place, count, [each for row in lying for each in pieces[row]])

    def _piece(self, day: int, lane: int, box: Box, row: int) -> QRect:
        left, right = self.lane_edges[day][lane : lane + 2]
        room = right - left - _RIGHT - 1
        first = left + 1 + round(box.column * room / box.columns)
        last = left + 1 + round((box.column + box.span) * room / box.columns)
        top, bottom = self._extent(row)
        return QRect(first + 1, top + 1, last - first - _GAP, bottom - top - 1)

    def raised(self, row: int) -> QRect:
        """Return the box that the current appointment gets in the hours, over others if need be."""
        found = self._raised.get(row)
        if found is None:
            found = self._raised_anew(row)
            self._raised[row] = found
        return found

    def _raised_anew(self, row: int) -> QRect:
        lane, pieces = self._over_lane(row), self.bars[row].pieces
        if self._fonts is None or not pieces:
            return lane
        item = self.content.appointments[row]
        boxes = [raised_box(item, piece, lane, self._fonts) for piece in pieces]
        # Two halves are both read, or the whole lies over them.
        return boxes[0] if boxes == list(pieces) or len(pieces) == 1 else lane

    def _over_lane(self, row: int) -> QRect:
        """Return the box over the full lane, or over both."""
        lanes = self.lanes_of(row)
        if not lanes or row in self.band.bars:
            return QRect()
        day, count = self.day_of(row), len(self.content.lanes)
        edges = self.lane_edges[day]
        left, right = edges[lanes[0] - day * count], edges[lanes[-1] - day * count + 1]
        top, bottom = self._extent(row)
        return QRect(left + 2, top + 1, right - left - _RIGHT - 2, bottom - top - 1)

    def _count(self, box: QRect, count: Count[int], shown: list[QRect]) -> None:
        """Place a count; one that lies on a box stands at the end of a line there, the last one.

        The title begins in the first one, and is read first.
        """
        under = next((piece for piece in shown if piece.intersects(box)), None)
        if under is None:
            self.chips.append(Chip(box, count.keys))
            return
        box.setWidth(min(box.width(), under.width()))
        box.moveRight(max(under.left() + box.width() - 1, min(box.right(), under.right() - _GAP)))
        if under.height() < 2 * box.height():
            box.moveTop(under.top() + max(0, under.height() - box.height()) // 2)
        else:
            box.moveBottom(under.bottom() - _GAP)
        keys = count.keys
        if self.chips and self.chips[-1].box == box:
            keys = (*self.chips.pop().rows, *keys)
        self.chips.append(Chip(box, keys))

    def _chip_box(self, day: int, lane: int, room: int, rows: tuple[int, ...]) -> QRect:
        left, right = self.lane_edges[day][lane : lane + 2]
        width = (right - left - _RIGHT) // room
        if room == 1:
            # It lies over a box then, and covers no more of it than it must.
            width = min(width, round(self.measures.line * _PILL))
        line = self.y_of(self.first_minute + self.measures.slot)
        top = self.y_of(min(self._minutes[row][0] for row in rows))
        return QRect(right - _RIGHT - width + 1, top + 1, width - _GAP, line - 1)

    def _extent(self, row: int) -> tuple[int, int]:
        first, last = self._minutes[row]
        return self.y_of(first), self.y_of(last)
