"""What the palette offers first."""

import pytest
from house_on_screen import a_case_on_file
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QTabWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.presentation.action_table import action_table
from jobswap_desktop.presentation.actions import ActionKey, When
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.command_palette import CommandPalette
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.widgets.table_view import TableView


@pytest.mark.parametrize(
    ("typed", "first"),
    [("Personen", "Personen"), ("pers", "Person anlegen …"), ("fristen", "Fristen")],
)
def test_what_is_called_so_comes_first(qtbot: QtBot, desk: Desk, typed: str, first: str) -> None:
    commands = [(spec, QAction(desk)) for spec in action_table()]
    palette = CommandPalette(desk, commands)
    shown(qtbot, palette, 600, 400)
    field = palette.findChild(QLineEdit)
    table = palette.findChild(TableView)
    assert field is not None
    assert table is not None
    field.setText(typed)
    model = table.model()
    read = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
    # Cases and people that bear the word stand before the commands.
    offered = [text for text in read if text in {spec.plain_text for spec, _ in commands}]
    assert offered[0] == first


def lines(palette: CommandPalette, typed: str) -> list[tuple[str, str]]:
    field, table = palette.findChild(QLineEdit), palette.findChild(TableView)
    assert field is not None
    assert table is not None
    field.setText(typed)
    model = table.model()
    return [
        (str(model.index(row, 0).data()), str(model.index(row, 1).data()))
        for row in range(model.rowCount())
    ]


def test_choices_bear_the_name_of_their_menu(qtbot: QtBot, desk: Desk) -> None:
    palette = CommandPalette(desk, [(spec, QAction(desk)) for spec in action_table()])
    shown(qtbot, palette, 600, 400)
    assert lines(palette, "150")[0] == ("Textgröße: 150\u00a0%", "Befehl")
    assert ("Darstellung: Hell", "Befehl") in lines(palette, "hell")
    assert [text for text, _kind in lines(palette, "textgröße")] == [
        f"Textgröße: {percent}\u00a0%" for percent in (100, 125, 150, 175, 200)
    ]


def test_what_another_page_offers_is_found_and_leads_there(qtbot: QtBot, desk: Desk) -> None:
    commands = [(spec, QAction(desk)) for spec in action_table()]
    for spec, action in commands:
        action.setEnabled(spec.when is not When.PAGE_OFFERS)
    palette = CommandPalette(desk, commands)
    shown(qtbot, palette, 600, 400)
    found = lines(palette, "wochenvorlage")
    assert len(found) == 2
    assert {kind for _text, kind in found} == {"auf der Seite Wochenplan"}
    assert all("auf der Seite" not in kind for _text, kind in lines(palette, ""))
    lines(palette, "wochenvorlage")
    field = palette.findChild(QLineEdit)
    assert field is not None
    with qtbot.waitSignal(desk.wanted) as went:
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert went.args[0].page == "week"


def test_the_history_of_a_case_is_found_by_its_name_and_by_what_it_prints(
    qtbot: QtBot, desk: Desk
) -> None:
    swap = a_case_on_file(desk.work)
    window = MainWindow(desk)
    shown(qtbot, window, 1300, 800)
    commands = [(spec, window.menus.actions[spec.key]) for spec in window.menus.specs]
    palette = CommandPalette(desk, commands, window)
    shown(qtbot, palette, 600, 400)
    for typed in ("verlauf", "verlauf drucken"):
        assert ("Verlauf des Falls", "auf der Seite Jobtausche") in lines(palette, typed)
    palette.reject()
    desk.go("swaps", swap.id)
    window.menus.actions[ActionKey.CASE_HISTORY].trigger()
    page = window.page
    assert page is not None
    tabs = page.findChild(QTabWidget)
    assert isinstance(tabs, QTabWidget)
    assert tabs.tabText(tabs.currentIndex()) == "Verlauf"
    window.close()
