"""Who may be in the house although a change has everybody asked anew."""

from dataclasses import replace
from datetime import date, timedelta

from builders import MONDAY, a_participation, a_ready_swap, a_swap

from jobswap_desktop.domain.ledger import ledger_rows
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap


def asked_anew(on: date) -> Swap:
    """Return a case that was approved and then lost a decision on the day `on`."""
    lost = replace(a_participation(), voided_on=on, void_reason="Zeitraum geändert")
    swap = a_swap(state=SwapState.REQUESTED, voided=(lost,))
    without_acts = tuple(replace(placement, undertakings=()) for placement in swap.placements)
    return replace(swap, placements=without_acts)


def test_approved_visitors_are_in_the_house() -> None:
    swap = a_ready_swap()
    assert all(swap.admits(placement) for placement in swap.placements)


def test_whoever_is_there_stays_when_everybody_is_asked_anew() -> None:
    swap = asked_anew(MONDAY + timedelta(days=1))
    assert [placement.letter for placement in swap.unprotected(MONDAY)] == ["A", "B"]
    assert all(row.is_admitted for row in ledger_rows(swap))


def test_a_change_before_the_stay_keeps_them_out() -> None:
    swap = asked_anew(MONDAY - timedelta(days=1))
    assert swap.unprotected(MONDAY) == ()
    assert not any(row.is_admitted for row in ledger_rows(swap))


def test_nobody_is_admitted_to_a_case_that_is_over() -> None:
    swap = replace(asked_anew(MONDAY), state=SwapState.CANCELLED)
    assert swap.unprotected(MONDAY) == ()
