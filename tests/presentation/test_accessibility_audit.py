"""Every page and dialog as assistive technology meets it, and at every text size."""

from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

import pytest
from audit import clipped, findings, reachable
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.presentation.action_table import action_table
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.command_palette import CommandPalette
from jobswap_desktop.presentation.dialogs.first_start_dialog import FirstStartDialog
from jobswap_desktop.presentation.dialogs.go_to_dialog import GoToDialog
from jobswap_desktop.presentation.dialogs.keyboard_dialog import KeyboardDialog
from jobswap_desktop.presentation.dialogs.new_swap_dialog import NewSwapDialog
from jobswap_desktop.presentation.dialogs.office_dialog import OfficeDialog
from jobswap_desktop.presentation.dialogs.open_failure_dialog import OpenFailureDialog
from jobswap_desktop.presentation.dialogs.person_dialog import PersonDialog
from jobswap_desktop.presentation.dialogs.sealing_dialog import SealingDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.places import PAGE_FACTORIES
from jobswap_desktop.services import people


def open_failure(_desk: Desk) -> QDialog:
    return OpenFailureDialog(Unavailable(Fault.DAMAGED, str(Path("jobtausch.sqlite"))))


def person_dialog(desk: Desk) -> QDialog:
    return PersonDialog(desk, people.all_people(desk.work)[0])


def palette(desk: Desk) -> QDialog:
    return CommandPalette(desk, ())


def keyboard(desk: Desk) -> QDialog:
    return KeyboardDialog(desk, action_table())


def new_office(desk: Desk) -> QDialog:
    return OfficeDialog(desk, None)


def sealing(desk: Desk) -> QDialog:
    return SealingDialog(desk, ["Auskunft.pdf", "Auskunft.json"])


DIALOGS: dict[str, Callable[[Desk], QDialog]] = {
    "person": person_dialog,
    "office": new_office,
    "first_start": FirstStartDialog,
    "go_to": GoToDialog,
    "palette": palette,
    "keyboard": keyboard,
    "open_failure": open_failure,
    "new_swap": NewSwapDialog,
    "sealing": sealing,
}


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    window = MainWindow(desk)
    shown(qtbot, window, 1366, 768)
    yield window
    window.close()


@pytest.mark.parametrize("key", PAGE_FACTORIES)
@pytest.mark.parametrize("scale", [100, 200])
def test_pages_tell_what_they_are(window: MainWindow, desk: Desk, key: str, scale: int) -> None:
    desk.theme.set_text_scale(scale)
    desk.go(key)
    QTest.qWait(0)
    assert findings(window) == []


@pytest.mark.parametrize("key", DIALOGS)
@pytest.mark.parametrize("scale", [100, 200])
def test_dialogs_tell_what_they_are(qtbot: QtBot, desk: Desk, key: str, scale: int) -> None:
    desk.theme.set_text_scale(scale)
    dialog = DIALOGS[key](desk)
    shown(qtbot, dialog, dialog.width(), dialog.height())
    assert findings(dialog) == []
    assert clipped(dialog) == []


@pytest.mark.parametrize("key", ["today", "people", "offices"])
@pytest.mark.parametrize(("width", "scale"), [(1366, 100), (1024, 100), (1366, 150)])
def test_nothing_is_cut_off(
    window: MainWindow, desk: Desk, key: str, width: int, scale: int
) -> None:
    desk.theme.set_text_scale(scale)
    window.resize(width, 640)
    desk.go(key)
    QTest.qWait(0)
    assert clipped(window) == []


@pytest.mark.parametrize("key", ["person", "office", "first_start", "go_to", "keyboard"])
def test_tab_reaches_everything_and_comes_back(qtbot: QtBot, desk: Desk, key: str) -> None:
    dialog = DIALOGS[key](desk)
    shown(qtbot, dialog, dialog.width(), dialog.height())
    wanted = set(map(id, reachable(dialog)))
    seen: list[QWidget] = []
    for _ in range(2 * len(wanted) + 2):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert wanted <= set(map(id, seen))


@pytest.mark.usefixtures("theme")
def test_audit_finds_what_is_wrong(qtbot: QtBot) -> None:
    class Painted(QWidget):
        """Focusable, and nothing but paint."""

    host = QWidget()
    layout = QVBoxLayout(host)
    nameless, painted = QPushButton(), Painted()
    painted.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    painted.setAccessibleName("Fläche")
    layout.addWidget(nameless)
    layout.addWidget(painted)
    shown(qtbot, host)
    found = " / ".join(findings(host))
    assert "QPushButton '': no name" in found
    assert "Painted '': role" in found
    nameless.setText("Ein sehr langer Text")
    nameless.setFixedWidth(40)
    assert clipped(host) == ["QPushButton 'Ein sehr langer Text'"]


def test_open_dialogs_close_by_escape(qtbot: QtBot, desk: Desk) -> None:
    for make in (partial(PersonDialog, desk, None), partial(OfficeDialog, desk, None)):
        dialog = make()
        shown(qtbot, dialog, 600, 500)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
