"""The own office, which nobody can read any more: the window is there, and leads to the copies."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from case_screen import button, dialog, part, press, settle, texts
from copies import safe
from databases import tamper
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QTableView, QWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.actions import ActionKey
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.keyboard_dialog import KeyboardDialog
from jobswap_desktop.presentation.dialogs.office_dialog import OfficeDialog
from jobswap_desktop.presentation.dialogs.restore_dialog import RestoreDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.places import PAGE_FACTORIES
from jobswap_desktop.services import backups, cases, offices

_CHANGE = "UPDATE office SET legal_form ="
SAID = "Die eigene Dienststelle lässt sich nicht lesen"


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, three: list[SwapId], tmp_path: Path) -> Iterator[MainWindow]:
    assert three
    desk.work = replace(desk.work, backups=tmp_path / "Sicherungen")
    backups.make(safe(desk.work), Occasion.AUTOMATIC)
    damage(desk)
    window = MainWindow(desk)
    desk.messages.set_window(window)
    shown(qtbot, window, 1366, 900)
    yield window
    window.close()


def damage(desk: Desk, kind: str = "quatsch") -> None:
    tamper(Path(desk.work.db.path), f"{_CHANGE} '{kind}' WHERE is_own = 1")


def said(window: MainWindow) -> str:
    return "\n".join(texts(window))


def page_of(window: MainWindow) -> QWidget:
    assert window.page is not None
    return window.page


def boxes() -> list[str]:
    found = (each for each in QApplication.topLevelWidgets() if isinstance(each, QMessageBox))
    return [f"{each.text()} {each.informativeText()}" for each in found if each.isVisible()]


def close_boxes() -> None:
    for each in QApplication.topLevelWidgets():
        if isinstance(each, QMessageBox):
            each.done(0)
    settle()


def test_window_opens_and_says_it_above_the_pages(window: MainWindow) -> None:
    assert SAID in said(window)
    assert "jobswap-desktop check" in said(window)
    assert window.windowTitle() == "Jobtausch – Stadt Lindenfurt"
    assert not boxes()


def test_every_page_opens_and_shows_what_does_not_need_the_office(
    desk: Desk, window: MainWindow
) -> None:
    for key in sorted(PAGE_FACTORIES.keys() - {"council"}):
        desk.go(key)
        settle()
        assert window.page is window._pages[key], key
        assert not boxes(), key
    desk.go("people")
    assert part(page_of(window), QTableView, "table").model().rowCount()
    desk.go("keys")
    assert "Westtal" in said(window)


def test_what_needs_the_office_says_so_and_nothing_else_is_asked_in_its_place(
    desk: Desk, window: MainWindow
) -> None:
    for key in (ActionKey.NEW_SWAP, ActionKey.INTRODUCTION):
        with pytest.raises(Unavailable) as raised:
            window._handlers[key]()
        assert raised.value.fault is Fault.OFFICE_UNREADABLE
        desk.messages.unavailable(raised.value)
        (box,) = boxes()
        assert SAID in box
        assert "jobswap-desktop check" in box
        close_boxes()
    assert not [each for each in window.findChildren(QDialog) if each.isVisible()]


def test_no_second_office_becomes_the_own_one(window: MainWindow) -> None:
    window.menus.actions[ActionKey.NEW_OFFICE].trigger()
    dialog = part(window, OfficeDialog)
    assert not dialog._office.is_own
    dialog.reject()


def test_copy_from_before_is_restored_in_the_window(
    qtbot: QtBot, desk: Desk, window: MainWindow
) -> None:
    window.menus.actions[ActionKey.BACKUPS].trigger()
    table = part(page_of(window), QTableView, "table")
    qtbot.waitUntil(lambda: table.model().rowCount() == 1)
    press(window, "Jetzt sichern")
    qtbot.waitUntil(lambda: table.model().rowCount() == 2)
    table.setCurrentIndex(table.model().index(1, 0))
    press(window, "Wiederherstellen …")
    form = dialog(window, RestoreDialog)
    qtbot.waitUntil(lambda: button(form, "Wiederherstellen").isEnabled())
    button(form, "Wiederherstellen").click()
    qtbot.waitUntil(lambda: SAID not in said(window))
    assert offices.own_office(desk.work)
    settle()
    assert not boxes()


def test_help_is_there(window: MainWindow) -> None:
    window.menus.actions[ActionKey.HELP].trigger()
    dialog(window, KeyboardDialog).reject()
    window.menus.actions[ActionKey.ABOUT].trigger()
    assert "EUPL" in boxes()[0]
    close_boxes()


def test_it_is_said_no_more_once_the_record_is_mended(
    desk: Desk, three: list[SwapId], window: MainWindow
) -> None:
    damage(desk, "municipality")
    window.watch.look()
    assert SAID not in said(window)
    assert cases.view(desk.work, three[0]).swap.reference
