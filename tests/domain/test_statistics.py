"""Counts that name nobody: no cell under five can be read, nor worked out from the others."""

from datetime import date

import pytest
from builders import a_placement, a_swap
from hypothesis import given
from hypothesis import strategies as st

from jobswap_desktop.domain.ids import StatisticId
from jobswap_desktop.domain.states import OVER, SwapState
from jobswap_desktop.domain.statistics import LEAST, Length, Outcome, cells, counted

ID = StatisticId("s")


@given(st.lists(st.sampled_from("abcdefgh"), max_size=60))
def test_small_cells_are_merged_and_nothing_is_lost(values: list[str]) -> None:
    found = cells(values)
    assert sum(cell.number for cell in found) == len(values)
    shown = [cell for cell in found if cell.value]
    assert all(cell.number == values.count(cell.value) >= LEAST for cell in shown)
    merged = [cell for cell in found if not cell.value]
    assert len(merged) <= 1
    # A merged cell under five can only be all there is.
    assert all(cell.number >= LEAST or not shown for cell in merged)


def test_the_smallest_readable_cell_hides_a_lonely_small_one() -> None:
    found = cells("a" * 9 + "b" * 5 + "c")
    assert [(cell.value, cell.number) for cell in found] == [("a", 9), ("", 6)]


@pytest.mark.parametrize(
    ("state", "outcome"),
    [
        (SwapState.CLOSED, Outcome.COMPLETED),
        (SwapState.ABORTED, Outcome.ENDED_EARLY),
        (SwapState.CANCELLED, Outcome.CANCELLED),
        (SwapState.WITHDRAWN, Outcome.WITHDRAWN),
        (SwapState.REJECTED, Outcome.REJECTED),
    ],
)
def test_every_end_of_a_case_is_counted(state: SwapState, outcome: Outcome) -> None:
    swap = a_swap(state=state)
    assert counted(swap, swap.placements[0], ID).outcome is outcome


def test_no_end_is_forgotten() -> None:
    for state in OVER:
        swap = a_swap(state=state)
        assert counted(swap, swap.placements[0], ID).year == 2022


def test_a_stay_that_ended_early_or_never_began_says_so() -> None:
    swap = a_swap(state=SwapState.CLOSED)
    early = counted(swap, a_placement(ended_on=date(2022, 2, 23)), ID)
    assert (early.outcome, early.days) == (Outcome.ENDED_EARLY, 3)
    assert counted(swap, a_placement(no_show=True), ID).outcome is Outcome.NO_SHOW


@pytest.mark.parametrize(
    ("last_day", "length"),
    [
        (date(2022, 2, 27), Length.WEEK),
        (date(2022, 2, 28), Length.MONTH),
        (date(2022, 3, 23), Length.MONTH),
        (date(2022, 3, 24), Length.QUARTER),
        (date(2022, 5, 23), Length.QUARTER),
        (date(2022, 5, 24), Length.LONGER),
    ],
)
def test_classes_of_length_end_with_their_last_day(last_day: date, length: Length) -> None:
    stay = counted(a_swap(state=SwapState.CLOSED), a_placement(last_day=last_day), ID)
    assert stay.length is length
