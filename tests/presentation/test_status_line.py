"""The line below the window says what became of the newest input, also where it was not taken."""

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import QApplication, QMessageBox
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.main_window import MainWindow


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    window = MainWindow(desk)
    shown(qtbot, window, 1300, 800)
    yield window
    window.close()


def close_boxes() -> None:
    for each in QApplication.topLevelWidgets():
        if isinstance(each, QMessageBox):
            each.close()


@pytest.mark.parametrize("fault", [Fault.FULL, Fault.READ_ONLY, Fault.LOCKED])
def test_what_was_not_saved_is_not_called_saved(
    window: MainWindow, desk: Desk, fault: Fault
) -> None:
    assert window.status.text().startswith("Alles gespeichert · ")
    desk.messages.unavailable(Unavailable(fault, desk.work.db.path))
    close_boxes()
    assert window.status.text().startswith("Nicht gespeichert · ")
    assert window.status.accessibleName().startswith("Nicht gespeichert · ")
    window._status.note_saved()
    assert window.status.text().startswith("Gespeichert ")


def test_what_concerns_nothing_typed_changes_nothing(window: MainWindow, desk: Desk) -> None:
    desk.messages.unavailable(Unavailable(Fault.SPECIAL_FILE, "rohr"))
    close_boxes()
    assert window.status.text().startswith("Alles gespeichert · ")
