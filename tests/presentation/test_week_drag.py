"""Where drags lead, whatever is dragged whereto: never out of the week, never of no length."""

from dataclasses import replace
from datetime import datetime, time, timedelta

from hypothesis import assume, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPoint, QRect
from weeks import EVERYBODY, JANA, MARA, at, content

from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.presentation.widgets.week_drag import (
    Grip,
    box_of,
    grip_at,
    hold_at,
    opening_of,
    shift_of,
    target,
)
from jobswap_desktop.presentation.widgets.week_layout import Measures, WeekGeometry

WIDTH, HOUR = 1000, 73
PLACES = st.tuples(st.integers(-300, WIDTH + 300), st.integers(-300, 30 * HOUR))
STEPS = st.sampled_from([1, 5])


def an_item(begin: int, length: int, who: frozenset[str], day: int) -> Appointment:
    item = at(day, "9:00", "10:00", title="Rundgang", placement_ids=who)
    start = datetime.combine(item.day, time()) + timedelta(minutes=begin)
    return replace(item, start=start, end=start + timedelta(minutes=length))


ITEMS = st.builds(
    an_item,
    st.integers(0, 23 * 60),
    st.integers(1, 60),
    st.sampled_from([MARA, JANA, EVERYBODY]),
    st.integers(1, 5),
)


@settings(max_examples=300, deadline=None)
@given(ITEMS, PLACES, PLACES, STEPS)
def test_a_move_keeps_the_length_and_stays_in_the_week(
    item: Appointment, start: tuple[int, int], end: tuple[int, int], step: int
) -> None:
    geometry = WeekGeometry(content((item,)), Measures(WIDTH, HOUR, 44))
    hold = hold_at(geometry, QPoint(*start), item, Grip.WHOLE)
    goal = target(geometry, hold, QPoint(*end), step)
    shift = shift_of(geometry, hold, goal, copy=False)
    days = {column.day for column in geometry.content.days}
    if shift is None:
        assert (goal.first, goal.last) == item.minutes
        return
    assert shift.end - shift.start == item.end - item.start
    assert shift.start.date() in days
    assert geometry.first_minute <= goal.first < goal.last <= geometry.last_minute
    assert len(shift.placement_ids) == len(item.placement_ids)
    kept = shift.start.time() == item.start.time()
    at_an_edge = goal.first == geometry.first_minute or goal.last == geometry.last_minute
    assert kept or at_an_edge or shift.start.minute % step == 0
    box = box_of(geometry, goal)
    assert QRect(0, 0, WIDTH, geometry.height + 3).contains(box)


@settings(max_examples=300, deadline=None)
@given(ITEMS, st.sampled_from([Grip.START, Grip.END]), PLACES, PLACES, STEPS)
def test_a_resize_moves_one_end_and_leaves_a_length(
    item: Appointment, grip: Grip, start: tuple[int, int], end: tuple[int, int], step: int
) -> None:
    geometry = WeekGeometry(content((item,)), Measures(WIDTH, HOUR, 44))
    hold = hold_at(geometry, QPoint(*start), item, grip)
    shift = shift_of(geometry, hold, target(geometry, hold, QPoint(*end), step), copy=True)
    assume(shift is not None)
    assert shift is not None
    assert not shift.is_copy
    assert shift.placement_ids == item.placement_ids
    assert shift.end > shift.start
    assert (shift.start == item.start) is (grip is Grip.END)
    assert (shift.end == item.end) is (grip is Grip.START)
    assert not replace(item, start=shift.start, end=shift.end).problems()


@settings(max_examples=200, deadline=None)
@given(PLACES, PLACES, STEPS)
def test_a_span_lies_in_the_lane_where_it_began(
    start: tuple[int, int], end: tuple[int, int], step: int
) -> None:
    geometry = WeekGeometry(content(()), Measures(WIDTH, HOUR, 44))
    hold = hold_at(geometry, QPoint(*start), None, Grip.SPAN)
    opening = opening_of(geometry, target(geometry, hold, QPoint(*end), step))
    assert opening.end is not None
    assert opening.end - opening.start >= timedelta(minutes=step)
    assert opening.start.date() == geometry.content.days[hold.day].day
    assert opening.placement_id == geometry.content.lanes[hold.lane].placement_id


def test_handles_leave_a_middle_to_hold() -> None:
    for height in (8, 17, 60):
        box = QRect(0, 100, 50, height)
        grips = [grip_at(box, QPoint(5, y)) for y in range(100, 100 + height)]
        assert grips[0] is Grip.START
        assert grips[-1] is Grip.END
        assert grips.count(Grip.WHOLE) >= height / 2
        assert grips.count(Grip.START) <= 6
