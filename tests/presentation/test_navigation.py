"""Going back and forward."""

from jobswap_desktop.presentation.desk import Destination
from jobswap_desktop.presentation.navigation import History

TODAY, SWAPS, PEOPLE = (Destination(page=page) for page in ("today", "swaps", "people"))


def test_history_goes_back_and_forward() -> None:
    history = History()
    for place in (TODAY, SWAPS, PEOPLE):
        history.visit(place)
    assert not history.can_go_forward
    assert history.back() == SWAPS
    assert history.back() == TODAY
    assert history.back() is None
    assert history.forward() == SWAPS
    assert history.can_go_forward


def test_new_place_forgets_what_lay_ahead() -> None:
    history = History()
    for place in (TODAY, SWAPS):
        history.visit(place)
    history.back()
    history.visit(PEOPLE)
    assert not history.can_go_forward
    assert history.back() == TODAY


def test_staying_is_no_step() -> None:
    history = History()
    history.visit(TODAY)
    history.visit(TODAY)
    assert not history.can_go_back
