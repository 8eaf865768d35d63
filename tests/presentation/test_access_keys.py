"""Alt and a letter leads to one thing: on no page to two, and nowhere to the menu bar as well."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from audit import shared_access_keys
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.ids import OfficeId, SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.places import PAGE_FACTORIES, may_visit


@pytest.fixture
def window(qtbot: QtBot, desk: Desk) -> Iterator[MainWindow]:
    window = MainWindow(desk)
    shown(qtbot, window, 1366, 768)
    yield window
    window.close()


def found_on(window: MainWindow) -> list[str]:
    """Return what two things share on the page in front, whichever of its tabs is in front."""
    page = window.page
    assert page is not None
    QTest.qWait(0)
    found = shared_access_keys(window, page)
    for tabs in page.findChildren(QTabWidget):
        for at in range(tabs.count()):
            tabs.setCurrentIndex(at)
            QTest.qWait(0)
            found += shared_access_keys(window, page)
    return sorted(set(found))


@pytest.mark.parametrize("key", [key for key in PAGE_FACTORIES if may_visit(Role.HR_CLERK, key)])
@pytest.mark.parametrize("role", [Role.HR_CLERK, Role.ADMINISTRATOR, Role.READER])
def test_no_page_shares_an_access_key(
    qtbot: QtBot, desk: Desk, three: list[SwapId], key: str, role: Role
) -> None:
    assert three
    desk.work = replace(desk.work, actor=replace(desk.work.actor, role=role))
    window = MainWindow(desk)
    shown(qtbot, window, 1366, 768)
    desk.go(key)
    assert found_on(window) == []
    window.close()


def test_no_tab_of_a_case_shares_an_access_key(
    window: MainWindow, desk: Desk, three: list[SwapId]
) -> None:
    for swap_id in three:
        desk.go("swaps", swap_id)
        assert found_on(window) == []


def test_the_page_of_a_council_shares_no_access_key(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    actor = replace(desk.work.actor, role=Role.STAFF_COUNCIL, office_id=OfficeId("office-a"))
    desk.work = replace(desk.work, actor=actor, council_notes=tmp_path / "notizen.json")
    window = MainWindow(desk)
    shown(qtbot, window, 1366, 768)
    desk.go("council")
    assert found_on(window) == []
    window.close()


def test_what_shares_one_is_found(qtbot: QtBot, window: MainWindow) -> None:
    page = QWidget()
    shown(qtbot, page)
    one, two, named = (QPushButton(text, page) for text in ("&Drucken", "&Öffnen", "&öfter"))
    label, _alone = QLabel("&Fall", page), QLabel("&Hilfe steht hier", page)
    label.setBuddy(named)
    for part in (two, named):
        part.show()
    assert not one.isVisible()
    assert shared_access_keys(window, page) == [
        "Alt+D: 'Drucken' and the menu 'Datei'",
        "Alt+F: 'Fall' and the menu 'Fall'",
        "Alt+Ö: 'öfter' and 'Öffnen'",
    ]
