"""Where the arrow keys lead in a week: from appointment to appointment, from place to place."""

from __future__ import annotations

from dataclasses import replace
from enum import Enum, auto

from jobswap_desktop.presentation.widgets.week_layout import Place, WeekGeometry


class Step(Enum):
    """A way to go in the week."""

    EARLIER = auto()
    LATER = auto()
    LEFT = auto()
    RIGHT = auto()
    DAY_START = auto()
    DAY_END = auto()
    WEEK_START = auto()
    WEEK_END = auto()
    DAY_BEFORE = auto()
    DAY_AFTER = auto()


_DAY_STEPS = {Step.DAY_BEFORE: -1, Step.DAY_AFTER: 1}


def next_row(geometry: WeekGeometry, row: int, step: Step) -> int:
    """Return the row that `step` leads to from `row`; `row` itself where the week ends.

    From no row at all (-1) every step leads to the first appointment, -1 in an empty week.
    """
    last = len(geometry.content.appointments) - 1
    if row < 0 or last < 0:
        return min(0, last)
    if step in (Step.EARLIER, Step.LATER):
        return max(0, min(last, row + (1 if step is Step.LATER else -1)))
    if step in (Step.WEEK_START, Step.WEEK_END):
        return 0 if step is Step.WEEK_START else last
    if step in (Step.DAY_START, Step.DAY_END):
        same = _rows_on(geometry, geometry.day_of(row))
        return same[0] if step is Step.DAY_START else same[-1]
    if step in _DAY_STEPS:
        return _in_other_day(geometry, row, _DAY_STEPS[step])
    return _in_other_lane(geometry, row, 1 if step is Step.RIGHT else -1)


def next_place(geometry: WeekGeometry, place: Place, step: Step) -> Place:
    """Return the empty place that `step` leads to, one slot long, held inside what is shown."""
    place = replace(place, slots=1)
    lanes, slot = len(geometry.content.lanes), geometry.measures.slot
    first, last = geometry.first_minute, geometry.last_minute - slot
    if step in (Step.EARLIER, Step.LATER):
        minute = place.minute + (slot if step is Step.LATER else -slot)
        return replace(place, minute=max(first, min(last, minute)))
    if step in (Step.DAY_START, Step.DAY_END):
        return replace(place, minute=first if step is Step.DAY_START else last)
    moves = {Step.LEFT: -1, Step.RIGHT: 1, Step.DAY_BEFORE: -lanes, Step.DAY_AFTER: lanes}
    number = place.day * lanes + place.lane + moves.get(step, 0)
    if not 0 <= number < lanes * len(geometry.content.days):
        return place
    day, lane = divmod(number, lanes)
    return replace(place, day=day, lane=lane)


def stretched(geometry: WeekGeometry, place: Place, slots: int) -> Place:
    """Return `place` so many slots longer, one at least and within what is shown."""
    most = (geometry.last_minute - place.minute) // geometry.measures.slot
    return replace(place, slots=max(1, min(place.slots + slots, most)))


def _rows_on(geometry: WeekGeometry, day: int) -> list[int]:
    return [row for row in range(len(geometry.bars)) if geometry.day_of(row) == day]


def _in_other_day(geometry: WeekGeometry, row: int, direction: int) -> int:
    day = geometry.day_of(row) + direction
    while 0 <= day < len(geometry.content.days):
        rows = _rows_on(geometry, day)
        if rows:
            return _nearest(geometry, row, rows)
        day += direction
    return row


def _in_other_lane(geometry: WeekGeometry, row: int, direction: int) -> int:
    mine = geometry.lanes_of(row)
    lane = (mine[-1] if direction > 0 else mine[0]) + direction
    lanes = {number: geometry.lanes_of(number) for number in range(len(geometry.bars))}
    while 0 <= lane < len(geometry.content.lanes) * len(geometry.content.days):
        # What shares a lane with the present one is reached by up and down.
        rows = [n for n, held in lanes.items() if lane in held and not set(held) & set(mine)]
        if rows:
            return _nearest(geometry, row, rows)
        lane += direction
    return row


def _nearest(geometry: WeekGeometry, row: int, rows: list[int]) -> int:
    """Return the row nearest in time; from one of whole days, another such one where there is."""
    appointments = geometry.content.appointments
    here = appointments[row]

    def distance(other: int) -> tuple[bool, int]:
        item = appointments[other]
        return item.all_day != here.all_day, abs(item.minutes[0] - here.minutes[0])

    return min(rows, key=distance)
