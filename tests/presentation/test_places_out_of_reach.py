"""A place that cannot be shown just now: one stays where one is, and can ask for it again."""

import sys
from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.presentation.desk import Desk, Destination
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.pages.people_page import PeoplePage
from jobswap_desktop.presentation.pages.today_page import TodayPage


def assert_in_front(window: MainWindow, page: type[QWidget]) -> None:
    assert isinstance(window.page, page)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    window = MainWindow(desk)
    shown(qtbot, window, 1366, 768)
    window.watch.stop()
    yield window
    window.close()


def click(window: MainWindow, word: str) -> None:
    """Click a place in the navigation."""
    held = window.navigation
    (item,) = [held.item(row) for row in range(held.count()) if held.item(row).text() == word]
    held.setCurrentItem(item)


def gone(*_args: object, **_values: object) -> list[object]:
    raise Unavailable(Fault.INPUT_OUTPUT, "weg.sqlite")


@pytest.mark.qt_no_exception_capture
def test_a_place_that_could_not_be_shown_can_be_chosen_again(
    window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    raised: list[type[BaseException]] = []
    with monkeypatch.context() as fault:
        fault.setattr(sys, "excepthook", lambda kind, *_rest: raised.append(kind))
        fault.setattr(type(desk.work.db), "rows", gone)
        click(window, "Personen")
    assert raised == [Unavailable]
    # What Qt has called keeps its last failure, and with it the page that was not finished.
    vars(sys).pop("last_exc", None)
    sys.last_value = sys.last_traceback = None
    assert_in_front(window, TodayPage)
    assert window.navigation.current_key() == "today"
    click(window, "Personen")
    assert_in_front(window, PeoplePage)
    assert window.navigation.current_key() == "people"


def test_back_and_forward_lead_to_where_one_has_been(
    window: MainWindow, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as fault:
        fault.setattr(type(desk.work.db), "rows", gone)
        with pytest.raises(Unavailable):
            window.visit(Destination(page="people"))
    window.visit(Destination(page="offices"))
    window.go_back()
    assert isinstance(window.page, TodayPage)
    window.go_forward()
    assert window.navigation.current_key() == "offices"
