"""Going from page to page: one is in front, whoever has the focus and wherever it leads."""

from collections.abc import Iterator

import pytest
from case_screen import part
from case_steps import a_case
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.pages.offices_page import OfficesPage
from jobswap_desktop.presentation.pages.rules_page import RulesPage
from jobswap_desktop.presentation.pages.swaps_page import SwapsPage
from jobswap_desktop.presentation.pages.today_page import TodayPage
from jobswap_desktop.presentation.widgets.next_step_bar import NextStepBar


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    window = MainWindow(desk, is_demo=True)
    shown(qtbot, window, 2400, 900)
    yield window
    window.close()


def test_page_without_an_entry_stands_alone_in_the_window(window: MainWindow, desk: Desk) -> None:
    desk.go("offices")
    offices_page = window.page
    assert isinstance(offices_page, OfficesPage)
    button = part(offices_page, QPushButton, "rules")
    button.setFocus()
    QTest.keyClick(button, Qt.Key.Key_Space)
    stands_alone(window, RulesPage)
    assert window.navigation.currentRow() == -1
    assert window.navigation.selectedItems() == []
    focused = QApplication.focusWidget()
    assert focused is not None
    assert window.page is not None
    assert window.page.isAncestorOf(focused)

    # Coming upon the list is not choosing from it; an arrow key is.
    window.navigation.setFocus()
    stands_alone(window, RulesPage)
    assert window.navigation.currentRow() == -1
    QTest.keyClick(window.navigation, Qt.Key.Key_Down)
    stands_alone(window, TodayPage)


def test_rules_are_reached_from_a_case_and_left_again(window: MainWindow, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    desk.go("swaps", swap_id)
    assert window.page is not None
    primary = part(window.page, NextStepBar).primary
    primary.setFocus()
    desk.go("rules", "SN")
    stands_alone(window, RulesPage)
    window.go_back()
    stands_alone(window, SwapsPage)
    assert window.navigation.current_key() == "swaps"


def test_no_place_is_visited_while_another_is_being_shown(window: MainWindow, desk: Desk) -> None:
    desk.go("offices")
    pages = part(window, QStackedWidget, "pages")

    def stray(_number: int) -> None:
        desk.go("today")

    pages.currentChanged.connect(stray)
    desk.go("rules")
    stands_alone(window, RulesPage)


def stands_alone(window: MainWindow, kind: type) -> None:
    """The page in front is the only one that is painted."""
    pages = part(window, QStackedWidget, "pages")
    inside = [pages.widget(number) for number in range(pages.count())]
    assert [type(page) for page in inside if page is not None and page.isVisible()] == [kind]
    assert type(window.page) is kind
