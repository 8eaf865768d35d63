"""The list of the week that is searched, the keys of the page, and the page of keys."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot
from screen import shown
from week_story import WeekStory, press
from weeks import a_recorded_case

from jobswap_desktop.presentation.action_table import action_table
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.keyboard_dialog import KeyboardDialog
from jobswap_desktop.presentation.pages.week_shape import LIST


@pytest.fixture
def story(qtbot: QtBot, desk: Desk) -> WeekStory:
    return WeekStory(qtbot, desk, a_recorded_case(desk.work))


def test_a_search_without_a_hit_says_so(qtbot: QtBot, story: WeekStory) -> None:
    ui = story.page._ui
    ui.forms.chosen.emit(LIST)
    qtbot.waitUntil(lambda: ui.table.viewport().height() > 100)
    full = ui.table.viewport().grab().toImage()
    ui.search.setText("Quartett")
    assert ui.table.model().rowCount() == 0
    assert ui.table._empty_words == "In dieser Woche gibt es nichts mit „Quartett“."
    said = ui.table.viewport().grab().toImage()
    ui.table.say_when_empty("")
    assert ui.table.viewport().grab().toImage() != said != full
    ui.search.clear()
    assert ui.table.model().rowCount() == 5


def test_zoom_keys_hold_on_the_whole_page(story: WeekStory) -> None:
    ui = story.page._ui
    for place in (ui.view_options, ui.week, ui.after):
        place.setFocus(Qt.FocusReason.TabFocusReason)
        before = ui.week.raster
        press(place, "Ctrl++")
        assert ui.week.raster < before
        press(place, "Ctrl+0")
        assert ui.week.raster == before


def test_what_a_key_does_is_read_whole(qtbot: QtBot, desk: Desk) -> None:
    dialog = KeyboardDialog(desk, action_table())
    shown(qtbot, dialog, 620, 500)
    table = dialog.findChild(QTableView)
    assert table is not None
    metrics = table.fontMetrics()
    qtbot.wait(50)
    wrapped = 0
    for row in range(table.model().rowCount()):
        text = str(table.model().index(row, 2).data())
        if metrics.horizontalAdvance(text) > table.columnWidth(2):
            wrapped += 1
            assert table.rowHeight(row) >= 2 * metrics.lineSpacing()
            # As high as it needs at the width it has now, and no higher.
            assert table.rowHeight(row) <= table.sizeHintForRow(row) + 2
    assert wrapped
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
