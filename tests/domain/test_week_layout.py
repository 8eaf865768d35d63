"""The arrangement of a week that screen and paper share."""

from datetime import datetime, time, timedelta
from itertools import pairwise

import pytest
from builders import MONDAY, an_appointment
from hypothesis import given
from hypothesis import strategies as st

from jobswap_desktop.domain.packing import Slot
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.week_layout import (
    days_of,
    days_shown,
    groups,
    lines_of,
    pack_day,
    stretches,
    visible_minutes,
)


def whole(first: int, days: int) -> Appointment:
    start = datetime.combine(MONDAY + timedelta(days=first), time())
    return an_appointment(start, start + timedelta(days=days), all_day=True)


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
    assert visible_minutes(times) == (hours[0] * 60, hours[1] * 60)


def test_the_weekend_is_shown_where_something_takes_place() -> None:
    assert len(days_shown(MONDAY, [])) == 5
    assert len(days_shown(MONDAY, [], weekend=True)) == 7
    assert [day.weekday() for day in days_shown(MONDAY, [whole(6, 1)])] == [0, 1, 2, 3, 4, 6]
    assert len(days_shown(MONDAY, [whole(-3, 4)])) == 5
    assert [day.weekday() for day in days_shown(MONDAY, [whole(4, 2)])] == [0, 1, 2, 3, 4, 5]
    assert [day.day for day in days_of(whole(0, 3))] == [21, 22, 23]


def test_a_day_of_two_lanes_joins_what_can_be_one_bar() -> None:
    both, alone = Slot(0, 480, 490), Slot(1, 600, 660)
    packed = pack_day([[both, alone], [both]], columns=2, least=15, shared=[0])
    assert packed.joined == {0}
    assert [set(lane.shown) for lane in packed.lanes] == [{0, 1}, {0}]
    assert pack_day([[both]], columns=2, least=15, shared=[0]).joined == frozenset()


def test_what_overlaps_shares_one_count() -> None:
    extents = {1: (0, 30), 2: (20, 40), 3: (40, 50), 4: (90, 100)}
    assert groups([1, 2, 3, 4], extents) == [(1, 2), (3,), (4,)]


cells = st.dictionaries(
    st.integers(0, 50), st.lists(st.integers(0, 13), min_size=1, unique=True), max_size=20
)


@given(cells)
def test_no_two_whole_days_share_a_cell_of_a_line(table: dict[int, list[int]]) -> None:
    lines = lines_of(table)
    assert set(lines) == set(table)
    used = [(line, cell) for key, line in lines.items() for cell in table[key]]
    assert len(used) == len(set(used))
    crowd = max((sum(cell in held for held in table.values()) for cell in range(14)), default=0)
    assert crowd <= max(lines.values(), default=-1) + 1 <= len(table)


@given(st.sets(st.integers(0, 13)))
def test_stretches_hold_every_cell_once(chosen: set[int]) -> None:
    found = list(stretches(chosen))
    assert [cell for first, last in found for cell in range(first, last + 1)] == sorted(chosen)
    assert all(one[1] + 1 < other[0] for one, other in pairwise(found))
