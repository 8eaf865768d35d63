"""The width of the list of cases, at every size of text."""

from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from swaps_screen import Screen

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.desk import Desk


def test_list_keeps_its_width_in_lines_of_text_when_the_text_size_changes(
    qtbot: QtBot, desk: Desk, three: list[SwapId]
) -> None:
    assert three
    screen = Screen(qtbot, desk, width=1800)
    splitter, page = screen.ui.splitter, screen.page
    before = splitter.sizes()[0]
    desk.theme.set_text_scale(200)
    qtbot.waitUntil(lambda: splitter.sizes()[0] > 1.5 * before)
    desk.theme.set_text_scale(100)
    qtbot.waitUntil(lambda: abs(splitter.sizes()[0] - before) <= 2)
    assert sum(splitter.sizes()) <= page.width()
    for shown in page.findChildren(QPushButton):
        if shown.isVisible() and screen.ui.case_pane.isAncestorOf(shown):
            right = shown.mapTo(page, shown.rect().bottomRight()).x()
            assert right < page.width(), shown.text()
    screen.end()


def test_list_width_that_was_chosen_survives_a_restart_at_another_text_size(
    qtbot: QtBot, desk: Desk, three: list[SwapId]
) -> None:
    assert three
    screen = Screen(qtbot, desk, width=1600)
    splitter = screen.ui.splitter
    splitter.moveSplitter(400, 1)
    chosen = splitter.sizes()[0] / desk.theme.em
    screen.end()
    desk.theme.set_text_scale(125)
    again = Screen(qtbot, desk, width=1900)
    assert abs(again.ui.splitter.sizes()[0] / desk.theme.em - chosen) < 1
    again.end()
