"""The way of the paper by ear and by keys, at the usual and at large text."""

from collections.abc import Callable
from datetime import date

import pytest
from audit import clipped, findings, reachable
from case_screen import case_page, front
from case_steps import approved_case, plan, print_kind
from paper_steps import move, nda
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.confidentiality import Form
from jobswap_desktop.domain.documents import DocumentKind, PaperState
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.paper_step_dialog import PaperStepDialog
from jobswap_desktop.presentation.dialogs.reminder_dialog import ReminderDialog
from jobswap_desktop.presentation.pages.deadlines_page import DeadlinesPage
from jobswap_desktop.presentation.pages.today_page import TodayPage

pytestmark = pytest.mark.usefixtures("german")


def everything(desk: Desk, swap_id: SwapId) -> QDialog:
    return PaperStepDialog(desk, swap_id)


def one_paper(desk: Desk, swap_id: SwapId) -> QDialog:
    signers = nda(desk.work, swap_id)
    chosen = [signer.id for signer in signers]
    return PaperStepDialog(desk, swap_id, document_id=signers[0].document_id, chosen=chosen)


DIALOGS: dict[str, Callable[[Desk, SwapId], QDialog]] = {
    "everything": everything,
    "one_paper": one_paper,
    "reminder": ReminderDialog,
}


@pytest.fixture
def swap_id(desk: Desk) -> SwapId:
    found = approved_case(desk.work)
    plan(desk.work, found)
    for kind in (DocumentKind.NDA, DocumentKind.AGREEMENT):
        print_kind(desk.work, found, kind)
    return found


@pytest.mark.parametrize("key", DIALOGS)
@pytest.mark.parametrize("scale", [100, 200])
def test_dialogs_tell_what_they_are(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, key: str, scale: int
) -> None:
    desk.theme.set_text_scale(scale)
    window = DIALOGS[key](desk, swap_id)
    shown(qtbot, window, window.width(), window.height())
    assert findings(window) == []
    assert clipped(window) == []


def test_the_reminder_fits_a_small_screen_at_large_text(
    qtbot: QtBot, desk: Desk, swap_id: SwapId
) -> None:
    desk.theme.set_text_scale(200)
    window = ReminderDialog(desk, swap_id)
    shown(qtbot, window, window.width(), window.height())
    # A screen of 1366 by 768 has this much left beside title and task bar.
    assert window.minimumSizeHint().height() <= 660
    assert window.height() <= window.screen().availableGeometry().height()
    window.resize(window.width(), 660)
    buttons = window._ui.buttons
    bottom = buttons.mapTo(window, buttons.rect().bottomLeft()).y()
    assert bottom < window.height()


@pytest.mark.parametrize("key", DIALOGS)
def test_tab_reaches_everything_and_comes_back(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, key: str
) -> None:
    window = DIALOGS[key](desk, swap_id)
    shown(qtbot, window, window.width(), window.height())
    wanted = set(map(id, reachable(window)))
    seen: list[QWidget] = []
    for _ in range(2 * len(wanted) + 2):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert wanted <= set(map(id, seen))


@pytest.mark.parametrize("scale", [100, 200])
def test_the_tab_tells_whose_original_is_where(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, scale: int
) -> None:
    move(desk.work, swap_id, PaperState.RETURNED, nda(desk.work, swap_id)[0], form=Form.SCAN)
    desk.theme.set_text_scale(scale)
    page = case_page(qtbot, desk, swap_id, "documents")
    assert findings(front(page)) == []
    assert clipped(front(page)) == []


@pytest.mark.parametrize("kind", [TodayPage, DeadlinesPage])
@pytest.mark.parametrize("scale", [100, 200])
def test_pages_that_remind_tell_what_they_are(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, kind: Callable[[Desk], QWidget], scale: int
) -> None:
    assert swap_id
    desk.work = desk.work.on(date(2022, 2, 14))
    desk.theme.set_text_scale(scale)
    page = kind(desk)
    shown(qtbot, page, 1366, 768)
    assert findings(page) == []
    assert clipped(page) == []
