"""A form that is left with input on it says so, and can be opened again as it was."""

from collections.abc import Iterator
from datetime import datetime

import pytest
from builders import MONDAY
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from screen import shown
from weeks import a_recorded_case, at, recorded

from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog
from jobswap_desktop.presentation.dialogs.note_dialog import NoteDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.widgets.snackbar import Snackbar
from jobswap_desktop.services import schedule

Key = Qt.Key


@pytest.fixture
def swap(desk: Desk) -> Swap:
    return a_recorded_case(desk.work)


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    window = MainWindow(desk, is_demo=True)
    shown(qtbot, window, 1300, 800)
    yield window
    window.close()


def message(window: MainWindow) -> str:
    found = window.findChild(Snackbar)
    assert isinstance(found, Snackbar)
    return "" if found.isHidden() else f"{found.accessibleName()} [{found.button.text()}]"


def press_again(window: MainWindow) -> None:
    found = window.findChild(Snackbar)
    assert isinstance(found, Snackbar)
    found.button.click()


def of_window(window: MainWindow) -> AppointmentDialog:
    found = [each for each in window.findChildren(AppointmentDialog) if each.isVisible()]
    assert len(found) == 1
    return found[0]


def test_a_new_appointment_left_by_esc_is_back_with_day_and_time(
    window: MainWindow, desk: Desk, swap: Swap
) -> None:
    start = datetime(2022, 2, 24, 13, 0)
    ids = frozenset({swap.placements[1].id})
    dialog = AppointmentDialog(
        desk, None, swap.id, start.date(), window, start=start, placement_ids=ids
    )
    dialog.open()
    dialog._ui.title.setText("Besuch im Archiv")
    QTest.keyClick(dialog._ui.title, Key.Key_Escape)
    assert not dialog.isVisible()
    assert message(window) == "Nicht gespeichert: Neuer Termin [Wieder öffnen]"
    press_again(window)
    again = of_window(window)
    assert again._ui.title.text() == "Besuch im Archiv"
    again.save()
    one = next(i for i in schedule.of_case(desk.work, swap.id) if i.title == "Besuch im Archiv")
    assert (one.start, one.placement_ids) == (start, ids)


def test_a_change_and_a_note_left_by_esc_are_back(
    window: MainWindow, desk: Desk, swap: Swap
) -> None:
    known = recorded(desk.work, swap, at(3, "9:00", "10:00", title="Rundgang"))
    dialog = AppointmentDialog(desk, known, swap.id, None, window)
    dialog.open()
    dialog._ui.place.setText("Keller")
    QTest.keyClick(dialog._ui.place, Key.Key_Escape)
    press_again(window)
    again = of_window(window)
    assert (again._ui.title.text(), again._ui.place.text()) == ("Rundgang", "Keller")
    again._ui.place.setText(known.place)
    again.reject()
    briefing = next(item for item in schedule.of_case(desk.work, swap.id) if item.day == MONDAY)
    note = NoteDialog(desk, briefing, window)
    note.open()
    note._ui.note.setPlainText("Schlüssel fehlt")
    note.reject()
    assert message(window) == (
        "Nicht gespeichert: Notiz zum Briefing – Morgenbriefing [Wieder öffnen]"
    )
    press_again(window)
    found = [each for each in window.findChildren(NoteDialog) if each.isVisible()]
    assert [each._ui.note.toPlainText() for each in found] == ["Schlüssel fehlt"]
    found[0]._ui.note.clear()
    found[0].reject()


def test_a_form_left_as_it_was_says_nothing(window: MainWindow, desk: Desk, swap: Swap) -> None:
    dialog = AppointmentDialog(desk, None, swap.id, None, window)
    dialog.open()
    dialog.reject()
    assert message(window) == ""


def test_undo_after_an_offer_is_undo_again(window: MainWindow, desk: Desk, swap: Swap) -> None:
    dialog = AppointmentDialog(desk, None, swap.id, None, window)
    dialog.open()
    dialog._ui.title.setText("x")
    dialog.reject()
    other = AppointmentDialog(desk, None, swap.id, None, window)
    other.open()
    other._ui.title.setText("Rundgang")
    other.save()
    assert "Rückgängig" in message(window)
    press_again(window)
    assert "Rundgang" not in [item.title for item in schedule.of_case(desk.work, swap.id)]
