"""The dialogs by which papers leave, as assistive technology meets them, and by keyboard alone."""

import re
from collections import Counter
from collections.abc import Callable

import pytest
from audit import clipped, findings, reachable
from case_steps import consent
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QDialog, QLabel, QWidget
from pytestqt.qtbot import QtBot
from screen import shown
from weeks import a_recorded_case

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.batch_print_dialog import BatchPrintDialog
from jobswap_desktop.presentation.dialogs.mail_dialog import MailDialog
from jobswap_desktop.presentation.dialogs.print_dialog import PrintDialog
from jobswap_desktop.services import printing
from jobswap_desktop.services.mailing import Mailing


def print_dialog(desk: Desk) -> QDialog:
    return PrintDialog(desk, a_recorded_case(desk.work).id)


def batch_dialog(desk: Desk) -> QDialog:
    return BatchPrintDialog(desk, tuple(a_recorded_case(desk.work).id for _ in range(2)))


def mail_dialog(desk: Desk) -> QDialog:
    swap = a_recorded_case(desk.work)
    consent(desk.work, swap.id)
    plan = printing.plan(desk.work, swap.id)
    papers = printing.papers(desk.work, swap.id, plan.specs)
    return MailDialog(
        desk, Mailing(swap=plan.swap, papers=tuple((paper, b"%PDF") for paper in papers))
    )


DIALOGS: dict[str, Callable[[Desk], QDialog]] = {
    "print": print_dialog,
    "batch": batch_dialog,
    "mail": mail_dialog,
}


@pytest.fixture(params=[(key, scale) for key in DIALOGS for scale in (100, 200)])
def opened(qtbot: QtBot, desk: Desk, request: pytest.FixtureRequest) -> QDialog:
    key, scale = request.param
    desk.theme.set_text_scale(scale)
    dialog = DIALOGS[key](desk)
    shown(qtbot, dialog, dialog.width(), dialog.height())
    return dialog


def test_everything_has_a_name_and_nothing_is_cut_off(opened: QDialog) -> None:
    assert findings(opened) == []
    assert clipped(opened) == []


def test_tab_reaches_everything(opened: QDialog) -> None:
    wanted = set(map(id, reachable(opened)))
    seen: list[QWidget] = []
    for _ in range(2 * len(wanted) + 2):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert wanted <= set(map(id, seen))


def test_no_letter_is_underlined_twice(opened: QDialog) -> None:
    buttons, labels = opened.findChildren(QAbstractButton), opened.findChildren(QLabel)
    texts = [
        *(button.text() for button in buttons if button.isVisible()),
        *(label.text() for label in labels if label.isVisible()),
    ]
    letters = Counter(
        match[1].lower() for text in texts if (match := re.search(r"&(\w)", text)) is not None
    )
    assert [letter for letter, count in letters.items() if count > 1] == []
