"""The arrangement of a week that screen and paper share."""

from collections.abc import Iterable, Mapping
from datetime import datetime, time, timedelta
from itertools import combinations, pairwise

import pytest
from builders import MONDAY, an_appointment
from hypothesis import given
from hypothesis import strategies as st

from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.packing import DAY, Slot, pack, visual_extent
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.week_layout import (
    Band,
    PackedDay,
    band_of,
    cells_of,
    days_of,
    days_shown,
    pack_day,
    visible_minutes,
)

A, B = PlacementId("placement-a"), PlacementId("placement-b")
BOTH = (A, B)
WEEKDAYS = tuple(MONDAY + timedelta(days=number) for number in range(5))
WEEK = tuple(MONDAY + timedelta(days=number) for number in range(7))


def whole(first: int, days: int, who: Iterable[PlacementId] = (A,)) -> Appointment:
    """Return one of so many whole days from the `first` of the week on (0 is Monday)."""
    start = datetime.combine(MONDAY + timedelta(days=first), time())
    end = start + timedelta(days=days)
    return an_appointment(start, end, all_day=True, placement_ids=frozenset(who))


@pytest.mark.parametrize(
    ("times", "hours"),
    [
        ([], (7, 18)),
        ([(8 * 60, 9 * 60)], (7, 18)),
        ([(6 * 60 + 59, 8 * 60)], (6, 18)),
        ([(17 * 60, 18 * 60 + 1)], (7, 19)),
        ([(17 * 60 + 50, 17 * 60 + 55)], (7, 19)),
        ([(0, 24 * 60)], (0, 24)),
        ([(23 * 60 + 55, 24 * 60)], (7, 24)),
    ],
)
def test_hours_grow_so_that_nothing_is_hidden(
    times: list[tuple[int, int]], hours: tuple[int, int]
) -> None:
    extents = [visual_extent(*span) for span in times]
    assert visible_minutes(extents) == (hours[0] * 60, hours[1] * 60)


def test_the_weekend_is_shown_where_something_takes_place() -> None:
    assert len(days_shown(MONDAY, [])) == 5
    assert len(days_shown(MONDAY, [], weekend=True)) == 7
    assert [day.weekday() for day in days_shown(MONDAY, [whole(6, 1)])] == [0, 1, 2, 3, 4, 6]
    assert len(days_shown(MONDAY, [whole(-3, 4)])) == 5
    assert [day.weekday() for day in days_shown(MONDAY, [whole(4, 2)])] == [0, 1, 2, 3, 4, 5]
    assert [day.day for day in days_of(whole(0, 3))] == [21, 22, 23]


def test_lanes_are_numbered_from_the_first_day_on() -> None:
    assert cells_of(whole(1, 2), WEEKDAYS, BOTH) == (2, 4)
    assert cells_of(whole(1, 2, BOTH), WEEKDAYS, BOTH) == (2, 3, 4, 5)
    assert cells_of(whole(3, 4, (B,)), WEEKDAYS, BOTH) == (7, 9)
    assert cells_of(whole(5, 2), WEEKDAYS, BOTH) == ()
    assert cells_of(whole(0, 1, (B,)), WEEKDAYS, (A,)) == ()


# --- one day ------------------------------------------------------------------------------------

LEAST = st.sampled_from([5, 15, 16, 24, 60])


@st.composite
def crowded(draw: st.DrawFn) -> list[tuple[int, int, frozenset[int]]]:
    """Return begin, end and lanes of one day's appointments, many of them at once."""
    found = []
    for first in draw(st.lists(st.integers(0, DAY - 1), max_size=14)):
        near = first if draw(st.booleans()) else 480 + first % 240
        last = draw(st.integers(near + 1, min(DAY, near + 200)))
        found.append((near, last, draw(st.sampled_from([{0}, {1}, {0, 1}]))))
    return [(first, last, frozenset(lanes)) for first, last, lanes in found]


def packed(
    items: list[tuple[int, int, frozenset[int]]], least: int, columns: int
) -> tuple[PackedDay[int], dict[int, tuple[int, int]], list[list[int]]]:
    extents = {key: visual_extent(*item[:2], least) for key, item in enumerate(items)}
    lanes = [[key for key, item in enumerate(items) if lane in item[2]] for lane in (0, 1)]
    return pack_day(lanes, extents, [columns, columns]), extents, lanes


def overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def most_at_once(spans: Iterable[tuple[int, int]]) -> int:
    held = list(spans)
    return max((sum(a <= moment < b for a, b in held) for moment, _end in held), default=0)


@given(crowded(), LEAST, st.integers(1, 6))
def test_a_day_covers_nothing_and_shows_or_counts_everything_once(
    items: list[tuple[int, int, frozenset[int]]], least: int, columns: int
) -> None:
    day, extents, lanes = packed(items, least, columns)
    for lane, keys in zip(day.lanes, lanes, strict=True):
        counted = [key for group in lane.counted for key in group]
        assert sorted([*lane.shown, *counted]) == keys
        for one, other in combinations(lane.shown, 2):
            if overlap(extents[one], extents[other]):
                a, b = lane.shown[one], lane.shown[other]
                assert a.column + a.span <= b.column or b.column + b.span <= a.column
        # Nothing is counted instead of shown unless more run at once than have room.
        most = most_at_once(extents[key] for key in keys)
        assert bool(counted) is (most > columns)
        assert all(box.columns <= min(most, columns) for box in lane.shown.values())


@given(crowded(), LEAST, st.integers(1, 6))
def test_one_count_stands_for_what_overlaps(
    items: list[tuple[int, int, frozenset[int]]], least: int, columns: int
) -> None:
    day, extents, _lanes = packed(items, least, columns)
    for lane in day.lanes:
        spans = [
            (min(extents[key][0] for key in group), max(extents[key][1] for key in group))
            for group in lane.counted
        ]
        assert all(one[1] <= other[0] for one, other in pairwise(spans))
        for group, (first, last) in zip(lane.counted, spans, strict=True):
            covered = {minute for key in group for minute in range(*extents[key])}
            assert covered == set(range(first, last))


@given(crowded(), LEAST, st.integers(1, 6))
def test_no_count_stands_in_the_middle_of_a_bar_across_both_lanes(
    items: list[tuple[int, int, frozenset[int]]], least: int, columns: int
) -> None:
    day, extents, _lanes = packed(items, least, columns)
    left_out = {key for lane in day.lanes for group in lane.counted for key in group}
    assert {key for count in day.counts for key in count.keys} == left_out
    for number, lane in enumerate(day.lanes):
        counts = [count.keys for count in day.counts if count.lane == number]
        spans = [
            (min(extents[key][0] for key in keys), max(extents[key][1] for key in keys))
            for keys in counts
        ]
        assert all(one[1] <= other[0] for one, other in pairwise(spans))
        assert all(len(set(keys)) == len(keys) for keys in counts)
        begins = [first for first, _last in spans]
        for key in day.joined if number == 0 else ():
            assert not any(extents[key][0] <= begin < extents[key][1] for begin in begins)
        if not day.joined:
            assert counts == list(lane.counted)


def test_what_both_lanes_leave_out_beneath_a_shared_one_is_counted_once() -> None:
    # Half an hour of both, and beneath it one of each; later one more that the left lane leaves out
    extents = {0: (480, 510), 1: (485, 505), 2: (490, 510), 3: (600, 660), 4: (600, 630)}
    day = pack_day([[0, 1, 3, 4], [0, 2]], extents, [1, 1])
    assert day.joined == {0}
    assert [(count.lane, count.keys) for count in day.counts] == [(0, (4,)), (1, (1, 2))]


@given(crowded(), LEAST)
def test_a_shared_one_is_one_bar_only_where_nothing_lies_between(
    items: list[tuple[int, int, frozenset[int]]], least: int
) -> None:
    day, _extents, lanes = packed(items, least, 99)
    for key, (_first, _last, of) in enumerate(items):
        if len(of) < 2:
            assert key not in day.joined
            continue
        left, right = (pack([Slot(k, *items[k][:2]) for k in keys], least)[key] for keys in lanes)
        together = left.column + left.span == left.columns and right.column == 0
        assert (key in day.joined) is together


def test_a_visitor_alone_has_nothing_joined() -> None:
    day = pack_day([[0, 1]], {0: (480, 495), 1: (480, 600)}, [2])
    assert day.joined == frozenset()
    assert day.lanes[0].shown.keys() == {0, 1}


def test_lanes_can_have_room_for_different_numbers() -> None:
    extents = dict.fromkeys(range(3), (480, 540))
    wide, narrow = pack_day([[0, 1, 2], [0, 1, 2]], extents, [3, 2]).lanes
    assert (len(wide.shown), wide.counted) == (3, ())
    assert (list(narrow.shown), narrow.counted) == ([0], ((1, 2),))


def test_what_does_not_overlap_is_counted_apart() -> None:
    times = [(480, 600), (480, 510), (500, 520), (520, 530), (700, 730), (700, 730), (700, 730)]
    (lane,) = pack_day([range(7)], dict(enumerate(times)), [1]).lanes
    assert list(lane.shown) == [0, 4]
    assert lane.counted == ((1, 2), (3,), (5, 6))


# --- whole days ---------------------------------------------------------------------------------

WHO = st.sampled_from([(A,), (B,), BOTH])
WHOLE = st.builds(whole, st.integers(-4, 6), st.integers(1, 9), WHO)
WHOLES = st.lists(WHOLE, max_size=14).map(lambda items: dict(enumerate(items)))


@given(WHOLES, st.integers(1, 5))
def test_band_gives_each_whole_day_a_line_or_a_count_in_all_of_its_lanes(
    items: dict[int, Appointment], most: int
) -> None:
    days = days_shown(MONDAY, items.values())
    band = band_of(items, days, BOTH, most)
    placed = {key for key, item in items.items() if cells_of(item, days, BOTH)}
    assert set(band.items) == placed
    used = [(item.line, cell) for item in band.items.values() for cell in item.cells]
    assert len(used) == len(set(used))
    crowd = max(
        (sum(cell in i.cells for i in band.items.values()) for cell in range(14)), default=0
    )
    assert crowd <= band.needed <= len(placed)
    drawn = {(key, cell) for key, i in band.items.items() if band.is_shown(key) for cell in i.cells}
    counted = {(key, cell) for cell, keys in band.counted().items() for key in keys}
    assert drawn | counted == {(key, cell) for key, i in band.items.items() for cell in i.cells}
    assert not drawn & counted
    # Where one line more is needed, it takes the place of the counts.
    assert band.lines <= most + 1
    assert bool(counted) is (band.needed > most + 1)


@given(WHOLES)
def test_stretches_hold_every_lane_once_and_tell_whether_it_goes_on(
    items: dict[int, Appointment],
) -> None:
    days = days_shown(MONDAY, items.values())
    for key, held in band_of(items, days, BOTH).items.items():
        found = list(held.stretches())
        assert tuple(cell for a, b in found for cell in range(a, b + 1)) == held.cells
        assert all(one[1] + 1 < other[0] for one, other in pairwise(found))
        assert len(found) == (1 if items[key].is_shared else len(held.cells))
        assert held.begins is (items[key].day in days)
        assert held.ends is (items[key].last_day in days)


def lines(items: Mapping[int, Appointment], most: int = 3) -> tuple[Band[int], list[int]]:
    band = band_of(items, WEEK, BOTH, most)
    return band, [band.items[key].line for key in items]


def test_of_those_that_begin_together_the_longer_lies_above_for_either_visitor() -> None:
    for who in BOTH:
        _band, found = lines({0: whole(0, 1, BOTH), 1: whole(0, 4, (who,))})
        assert found == [1, 0]


def test_one_line_too_many_is_drawn_and_two_are_counted() -> None:
    four, _ = lines({key: whole(1, 1) for key in range(4)})
    assert (four.shown, four.lines, four.counted()) == (4, 4, {})
    five, _ = lines({key: whole(1, 1) for key in range(5)})
    assert (five.shown, five.lines, five.counted()) == (3, 4, {2: (3, 4)})
    none, _ = lines({})
    assert (none.shown, none.lines, none.counted()) == (0, 0, {})


def test_what_began_before_the_week_and_what_outlasts_it_is_told() -> None:
    band, _ = lines({0: whole(-2, 4), 1: whole(5, 9), 2: whole(-1, 20)})
    ends = [(band.items[key].begins, band.items[key].ends) for key in range(3)]
    assert ends == [(False, True), (True, False), (False, False)]
