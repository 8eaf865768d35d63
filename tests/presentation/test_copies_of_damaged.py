"""The window of a database that is damaged: its copies are marked, and the good one is offered."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from case_screen import button, dialog, part, press, texts
from copies import safe, zero_page
from databases import tamper
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMessageBox, QTableView
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.presentation.actions import ActionKey
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.restore_dialog import RestoreDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.services import backups, people

BANNER = "Die Datenbank ist beschädigt: 1 Eintrag stimmt nicht mit dem Verlauf überein."


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, tmp_path: Path) -> Iterator[MainWindow]:
    desk.work = replace(desk.work, backups=tmp_path / "Sicherungen")
    backups.make(safe(desk.work), Occasion.AUTOMATIC)
    tamper(Path(desk.work.db.path), "UPDATE person SET function = 'X' WHERE first_name = 'Mara'")
    window = MainWindow(desk)
    shown(qtbot, window, 1366, 768)
    window.menus.actions[ActionKey.BACKUPS].trigger()
    yield window
    window.close()


def table(window: MainWindow) -> QTableView:
    return part(window, QTableView, "table")


def soundness(window: MainWindow) -> list[str]:
    model = table(window).model()
    return [str(model.index(row, 4).data()) for row in range(model.rowCount())]


def is_told(window: MainWindow) -> bool:
    return any(text.startswith(BANNER) for text in texts(window))


def test_copy_of_a_damaged_file_is_told_marked_and_not_offered_first(
    qtbot: QtBot, window: MainWindow
) -> None:
    qtbot.waitUntil(lambda: soundness(window) == ["geprüft, in Ordnung"])
    press(window, "Jetzt sichern")
    qtbot.waitUntil(
        lambda: soundness(window) == ["Datenbank war beschädigt", "geprüft, in Ordnung"]
    )
    assert any(
        text.startswith("Die Sicherung ist angelegt, aber die Datenbank ist beschädigt")
        for text in texts(window)
    )
    qtbot.waitUntil(lambda: is_told(window))
    assert table(window).currentIndex().row() == 1
    table(window).setCurrentIndex(table(window).model().index(0, 0))
    press(window, "Prüfen")
    qtbot.waitUntil(
        lambda: any("ist lesbar, aber die Datenbank war schon besch" in t for t in texts(window))
    )
    again = MainWindow(window._desk)
    shown(qtbot, again, 1366, 768)
    again.menus.actions[ActionKey.BACKUPS].trigger()
    qtbot.waitUntil(lambda: len(soundness(again)) == 2)
    assert table(again).currentIndex().row() == 1
    again.close()


def test_restoring_such_a_copy_warns_and_leaves_the_banner(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    backups.make(safe(desk.work), Occasion.AUTOMATIC)
    window.menus.actions[ActionKey.TODAY].trigger()
    window.menus.actions[ActionKey.BACKUPS].trigger()
    qtbot.waitUntil(lambda: len(soundness(window)) == 2)
    table(window).setCurrentIndex(table(window).model().index(0, 0))
    press(window, "Wiederherstellen …")
    form = dialog(window, RestoreDialog)
    qtbot.waitUntil(lambda: button(form, "Wiederherstellen").isEnabled())
    said = "\n".join(texts(form))
    assert "Achtung: Die Datenbank war schon beschädigt, als diese Sicherung" in said
    assert form._ui.next.isVisible()
    button(form, "Wiederherstellen").click()
    qtbot.waitUntil(lambda: is_told(window))


def test_own_restore_of_a_file_beyond_writing_is_no_file_that_is_gone(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    """Its pages are overwritten while it is open, so that it has to be replaced."""
    desk.messages.set_window(window)
    told: list[str] = []
    desk.told.connect(told.append)
    path = Path(desk.work.db.path)
    for number in range(2, path.stat().st_size // 4096, 2):
        zero_page(path, number)
    press(window, "Jetzt sichern")
    qtbot.waitUntil(lambda: bool(boxes()) or is_told(window))
    for box in boxes():
        box.close()
    press(window, "Wiederherstellen …")
    form = dialog(window, RestoreDialog)
    qtbot.waitUntil(lambda: button(form, "Wiederherstellen").isEnabled())
    before = path.stat().st_ino
    button(form, "Wiederherstellen").click()
    qtbot.waitUntil(lambda: bool(boxes()))
    assert path.stat().st_ino != before
    for _turn in range(8):
        window.watch.look()
    assert [each.text() for each in boxes()] == ["Sicherung wiederhergestellt"]
    assert "Die Datei ist wieder da, es kann gespeichert werden." not in told
    qtbot.waitUntil(lambda: not [t for t in texts(window) if t.startswith("Die Datenbank ist")])
    assert not window.findChildren(Banner, "notice_damage")
    # One goes on with it.
    person = people.all_people(desk.work)[0]
    people.save(desk.work, replace(person, function="Danach"))
    for box in boxes():
        box.close()


def test_enter_takes_the_copy_before_where_the_database_was_damaged(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    backups.make(safe(desk.work), Occasion.AUTOMATIC)
    window.menus.actions[ActionKey.TODAY].trigger()
    window.menus.actions[ActionKey.BACKUPS].trigger()
    qtbot.waitUntil(lambda: len(soundness(window)) == 2)
    table(window).setCurrentIndex(table(window).model().index(0, 0))
    press(window, "Wiederherstellen …")
    form = dialog(window, RestoreDialog)
    qtbot.waitUntil(form._ui.next.isVisible)
    QTest.keyClick(form, Qt.Key.Key_Return)
    qtbot.waitUntil(
        lambda: not form._ui.next.isVisible() and button(form, "Wiederherstellen").isEnabled()
    )
    assert "war schon beschädigt" not in "\n".join(texts(form))
    form.reject()


def boxes() -> list[QMessageBox]:
    found = (w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox))
    return [each for each in found if each.isVisible()]
