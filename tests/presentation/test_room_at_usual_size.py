"""On a screen of 1366 by 768 nothing in front is cut off beside room that nobody uses."""

from collections.abc import Callable

import pytest
from case_screen import part, settle
from house_on_screen import a_case_on_file
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QPushButton, QStyle, QTabBar, QWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.pages.ledger_page import LedgerPage
from jobswap_desktop.presentation.pages.offices_page import OfficesPage
from jobswap_desktop.presentation.pages.rules_page import RulesPage
from jobswap_desktop.presentation.widgets.table_view import TableView


def test_new_case_and_all_seven_tabs_are_read_whole(qtbot: QtBot, desk: Desk) -> None:
    a_case_on_file(desk.work)
    window = MainWindow(desk)
    shown(qtbot, window, 1366, 740)
    desk.go("swaps")
    settle()
    page = window.page
    assert page is not None
    new_swap = part(page, QPushButton, "new_swap")
    pane = part(page, QWidget, "list_pane")
    assert new_swap.width() >= new_swap.sizeHint().width()
    assert new_swap.mapTo(pane, new_swap.rect().topRight()).x() < pane.width()
    tabs = part(page, QTabBar)
    assert tabs.count() == 7
    assert tabs.tabRect(6).right() < tabs.width()
    window.close()


@pytest.mark.parametrize("make", [LedgerPage, OfficesPage, RulesPage])
@pytest.mark.parametrize("width", [1180, 1500])
def test_headings_of_a_table_are_read_whole(
    qtbot: QtBot, desk: Desk, make: Callable[[Desk], QWidget], width: int
) -> None:
    a_case_on_file(desk.work)
    page = make(desk)
    shown(qtbot, page, width, 700)
    settle()
    table = part(page, TableView)
    head = table.horizontalHeader()
    model = table.model()
    assert model.rowCount()
    for column in range(head.count()):
        assert head.sectionSize(column) >= head.sectionSizeHint(column), column
    bar = table.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
    assert head.length() >= table.viewport().width() - bar - 2


@pytest.mark.parametrize("make", [OfficesPage, RulesPage])
def test_no_cell_is_cut_while_there_is_room(
    qtbot: QtBot, desk: Desk, make: Callable[[Desk], QWidget]
) -> None:
    page = make(desk)
    shown(qtbot, page, 2400, 700)
    settle()
    table = part(page, TableView)
    model, metrics = table.model(), QFontMetrics(table.font())
    for column in range(model.columnCount()):
        for row in range(model.rowCount()):
            text = str(model.index(row, column).data())
            assert metrics.horizontalAdvance(text) < table.columnWidth(column), text
