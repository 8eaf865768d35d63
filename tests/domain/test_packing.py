"""The week's packing: nothing covers anything, no space is wasted."""

import itertools
import timeit
from datetime import date
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from jobswap_desktop.domain.packing import Box, Slot, fit, pack, share, visual_extent

robust = settings(deadline=None, max_examples=200)


@st.composite
def lanes(draw: st.DrawFn) -> list[Slot[str]]:
    # Mostly on a quarter of an hour and within half a day, so that slots often touch exactly.
    start = st.builds(
        int.__add__,
        st.integers(0, 20).map(lambda quarter: quarter * 15),
        st.sampled_from([0, 0, 0, 5, 11]),
    )
    length = st.sampled_from([0, 10, 15, 15, 30, 45, 60, 180])
    first = draw(st.sampled_from([0, 480, 1140]))
    times = draw(st.lists(st.tuples(start, length), max_size=14))
    return [
        Slot(f"s{number:02}", min(first + begin, 1440), min(first + begin + minutes, 1440))
        for number, (begin, minutes) in enumerate(times)
    ]


def extents(slots: list[Slot[str]], least: int = 15) -> dict[str, tuple[int, int]]:
    return {slot.key: visual_extent(slot.start, slot.end, least) for slot in slots}


def overlap(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return one[0] < other[1] and other[0] < one[1]


def covered(box: Box) -> set[int]:
    return set(range(box.column, box.column + box.span))


def cluster_of(key: str, times: dict[str, tuple[int, int]]) -> set[str]:
    cluster = {key}
    while more := {
        other
        for other in times.keys() - cluster
        if any(overlap(times[other], times[member]) for member in cluster)
    }:
        cluster |= more
    return cluster


@robust
@given(lanes())
def test_no_two_appointments_cover_each_other(slots: list[Slot[str]]) -> None:
    boxes, times = pack(slots), extents(slots)
    assert boxes.keys() == times.keys()
    for one, other in itertools.combinations(boxes, 2):
        if overlap(times[one], times[other]):
            assert boxes[one].columns == boxes[other].columns
            assert not covered(boxes[one]) & covered(boxes[other])


@robust
@given(lanes())
def test_a_cluster_has_as_many_columns_as_ever_run_at_once(slots: list[Slot[str]]) -> None:
    boxes, times = pack(slots), extents(slots)
    for key, box in boxes.items():
        members = [times[member] for member in cluster_of(key, times)]
        most = max(sum(start <= minute < end for start, end in members) for minute, _ in members)
        assert box.columns == most
        assert 0 <= box.column < box.column + box.span <= box.columns


@robust
@given(lanes())
def test_every_box_spreads_over_exactly_the_free_columns_to_its_right(
    slots: list[Slot[str]],
) -> None:
    boxes, times = pack(slots), extents(slots)
    for key, box in boxes.items():
        beside = {
            boxes[other].column
            for other in boxes
            if other != key and overlap(times[key], times[other])
        }
        beyond = min((c for c in beside if c > box.column), default=box.columns)
        assert box.column + box.span == beyond


@robust
@given(lanes(), st.randoms(use_true_random=False))
def test_the_order_of_the_slots_does_not_matter(slots: list[Slot[str]], random: Random) -> None:
    expected = list(pack(slots).items())
    random.shuffle(slots)
    assert list(pack(slots).items()) == expected


@robust
@given(lanes())
def test_the_result_is_in_the_order_of_time(slots: list[Slot[str]]) -> None:
    times = extents(slots)
    starts = [times[key][0] for key in pack(slots)]
    assert starts == sorted(starts)


@robust
@given(st.integers(-100, 1600), st.integers(0, 2000), st.integers(1, 60))
def test_the_visual_extent_is_legible_and_inside_the_day(
    start: int, length: int, least: int
) -> None:
    first, last = visual_extent(start, start + length, least)
    assert 0 <= first <= last - least
    assert last <= 1440
    if start >= 0 and start + least <= start + length <= 1440:
        assert (first, last) == (start, start + length)


def test_three_at_once_and_one_that_takes_the_free_space() -> None:
    boxes = pack(
        [
            Slot("long", 540, 720),
            Slot("first", 540, 600),
            Slot("second", 555, 600),
            Slot("later", 630, 690),
        ]
    )
    assert boxes == {
        "long": Box(0, 1, 3),
        "first": Box(1, 1, 3),
        "second": Box(2, 1, 3),
        "later": Box(1, 2, 3),
    }


def test_a_short_briefing_does_not_lie_under_what_follows_at_once() -> None:
    boxes = pack([Slot("briefing", 540, 550), Slot("talk", 550, 610)])
    assert boxes == {"briefing": Box(0, 1, 2), "talk": Box(1, 1, 2)}
    assert pack([Slot("briefing", 540, 550), Slot("talk", 550, 610)], least=10) == {
        "briefing": Box(0, 1, 1),
        "talk": Box(0, 1, 1),
    }


def test_neighbours_in_time_do_not_narrow_each_other() -> None:
    boxes = pack([Slot("a", 540, 600), Slot("b", 600, 660)])
    assert set(boxes.values()) == {Box(0, 1, 1)}


def test_the_last_minutes_of_the_day_stay_visible() -> None:
    assert visual_extent(1435, 1440) == (1425, 1440)
    assert pack([Slot("a", 1435, 1440), Slot("b", 1410, 1430)])["a"] == Box(1, 1, 2)


def test_the_last_minutes_of_the_hours_drawn_stay_above_their_end() -> None:
    assert visual_extent(1065, 1080, 24, 1080) == (1056, 1080)
    assert visual_extent(1000, 1080, 24, 1080) == (1000, 1080)


def test_keys_may_be_an_appointment_and_its_day() -> None:
    day = date(2022, 2, 28)
    boxes = pack([Slot(("b", day), 540, 600), Slot(("a", day), 540, 600)])
    assert [key[0] for key in boxes] == ["a", "b"]


def test_no_appointments_need_no_room() -> None:
    assert pack([]) == {}
    assert fit({}, 1).overflow == ()


def test_bad_slots_are_refused() -> None:
    with pytest.raises(ValueError, match="before it starts"):
        Slot("a", 600, 599)
    with pytest.raises(ValueError, match="key of its own"):
        pack([Slot("a", 540, 600), Slot("a", 700, 760)])


# --- too narrow --------------------------------------------------------------------------------


@robust
@given(lanes(), st.integers(1, 5))
def test_fitting_hides_no_more_than_needed_and_keeps_room_for_the_chip(
    slots: list[Slot[str]], columns: int
) -> None:
    boxes, times = pack(slots), extents(slots)
    fitted = fit(boxes, columns)
    assert sorted([*fitted.shown, *fitted.overflow]) == sorted(boxes)
    for key, box in fitted.shown.items():
        assert box.columns <= columns
        if boxes[key].columns <= columns:
            assert box == boxes[key]
        else:
            assert box.column + box.span <= max(1, columns - 1)
    for one, other in itertools.combinations(fitted.shown, 2):
        if overlap(times[one], times[other]):
            assert not covered(fitted.shown[one]) & covered(fitted.shown[other])
    for key in fitted.overflow:
        assert boxes[key].columns > columns
        assert boxes[key].column >= max(1, columns - 1)


def test_five_at_once_where_three_fit() -> None:
    fitted = fit(pack([Slot(key, 540, 600) for key in "abcde"]), 3)
    assert fitted.shown == {"a": Box(0, 1, 3), "b": Box(1, 1, 3)}
    assert fitted.overflow == ("c", "d", "e")


def test_a_lane_with_no_room_at_all_is_refused() -> None:
    with pytest.raises(ValueError, match="at least one column"):
        fit({}, 0)


# --- shared by both visitors -------------------------------------------------------------------


BRIEFING = Slot("briefing", 540, 550)


def test_a_shared_appointment_alone_in_both_lanes_is_one_bar() -> None:
    lane = pack([BRIEFING])
    assert share(lane, lane, ["briefing"]) == {"briefing"}


def test_a_shared_appointment_kept_from_the_right_edge_is_two_halves() -> None:
    left = pack([BRIEFING, Slot("call", 545, 600)])
    assert share(left, pack([BRIEFING]), ["briefing"]) == frozenset()


def test_a_shared_appointment_pushed_from_column_zero_is_two_halves() -> None:
    right = pack([BRIEFING, Slot("call", 530, 600)])
    assert right["briefing"].column == 1
    assert share(pack([BRIEFING]), right, ["briefing"]) == frozenset()


def test_a_shared_appointment_beside_others_can_still_be_one_bar() -> None:
    left = pack([BRIEFING, Slot("call", 530, 600)])
    right = pack([BRIEFING, Slot("talk", 545, 600)])
    assert share(left, right, ["briefing"]) == {"briefing"}


def test_what_one_lane_does_not_show_is_no_common_bar() -> None:
    assert share(pack([BRIEFING]), {}, ["briefing"]) == frozenset()


@robust
@given(lanes(), lanes(), lanes())
def test_one_bar_never_covers_another_appointment(
    only_left: list[Slot[str]], only_right: list[Slot[str]], both: list[Slot[str]]
) -> None:
    both = [Slot(f"both-{slot.key}", slot.start, slot.end) for slot in both]
    left, right = pack([*only_left, *both]), pack([*only_right, *both])
    joined = share(left, right, [slot.key for slot in both])
    times_left, times_right = extents([*only_left, *both]), extents([*only_right, *both])
    for slot in both:
        # The bar runs from its left edge in the left lane to its right edge in the right lane.
        from_column, to_column = left[slot.key].column, covered(right[slot.key])
        under_left = {
            key
            for key, box in left.items()
            if key != slot.key
            and overlap(times_left[key], times_left[slot.key])
            and box.column + box.span > from_column
        }
        under_right = {
            key
            for key, box in right.items()
            if key != slot.key
            and overlap(times_right[key], times_right[slot.key])
            and box.column <= max(to_column)
        }
        assert (slot.key in joined) == (not under_left and not under_right)


# --- cost --------------------------------------------------------------------------------------


def test_a_hundred_appointments_are_packed_in_no_noticeable_time() -> None:
    slots = [Slot(n, n * 7 % 1300, n * 7 % 1300 + 20 + n % 60) for n in range(100)]
    best = min(timeit.repeat(lambda: pack(slots), number=1, repeat=9))
    # Several times what it takes here, since the machine may be busy.
    assert best < 0.005
