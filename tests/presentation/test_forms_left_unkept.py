"""Forms that keep what was typed for the next time: who would lose it after all is asked first."""

from collections.abc import Iterator

import pytest
from case_screen import settle
from case_steps import a_case
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLineEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.decision_dialog import DecisionDialog
from jobswap_desktop.presentation.dialogs.new_swap_dialog import NewSwapDialog
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.services import drafts

CLOSING = "Ohne Speichern schließen?"
TURNING = "Ohne Speichern weitergehen?"


class Asked:
    """What was asked, and what is answered next."""

    def __init__(self) -> None:
        self.titles: list[str] = []
        self.answer = False

    def confirm(self, title: str, _text: str, _verb: str) -> bool:
        self.titles.append(title)
        return self.answer


@pytest.fixture
def asked(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Asked:
    made = Asked()
    monkeypatch.setattr(desk.messages, "confirm", made.confirm)
    return made


@pytest.fixture(params=[Fault.FULL, Fault.READ_ONLY, Fault.LOCKED])
def full(
    request: pytest.FixtureRequest, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> Iterator[pytest.MonkeyPatch]:
    """Let no draft be kept until this is undone."""

    def refuse(*_all: object) -> None:
        raise Unavailable(request.param, desk.work.db.path)

    with monkeypatch.context() as disk:
        disk.setattr(drafts, "keep", refuse)
        yield disk


@pytest.fixture
def host(qtbot: QtBot) -> QWidget:
    host = QWidget()
    shown(qtbot, host, 900, 700)
    return host


def leave(dialog: QDialog) -> None:
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    settle()


def warning(dialog: QDialog) -> str:
    lines = dialog.findChildren(Banner, "draft_warning")
    return "\n".join(each.accessibleName() for each in lines if each.isVisible())


def test_new_case_is_not_lost_by_escape(
    desk: Desk, host: QWidget, asked: Asked, full: pytest.MonkeyPatch
) -> None:
    dialog = NewSwapDialog(desk, host)
    dialog.open()
    dialog._ui.week.setText("9")
    leave(dialog)
    assert asked.titles == [CLOSING]
    assert dialog.isVisible()
    assert dialog._ui.week.text() == "9"
    full.undo()
    # There is room again: it waits for the next time, and nobody is asked.
    leave(dialog)
    assert len(asked.titles) == 1
    again = NewSwapDialog(desk, host)
    again.open()
    assert again._ui.week.text() == "9"
    again._ui.week.setText("")
    leave(again)
    assert not drafts.waiting(desk.work)


@pytest.mark.usefixtures("full")
def test_new_case_is_lost_where_that_is_wanted(desk: Desk, host: QWidget, asked: Asked) -> None:
    asked.answer = True
    dialog = NewSwapDialog(desk, host)
    dialog.open()
    dialog._ui.week.setText("9")
    shown_before = dialog.isVisible()
    leave(dialog)
    assert asked.titles == [CLOSING]
    assert shown_before
    assert not host.findChildren(NewSwapDialog)


def a_decision(desk: Desk, host: QWidget) -> DecisionDialog:
    dialog = DecisionDialog(desk, a_case(desk.work), parent=host)
    dialog.open()
    reasons = dialog._ui.by
    assert isinstance(reasons, QLineEdit)
    reasons.setText("Frau Getippt")
    return dialog


def test_decision_is_not_lost_by_escape(
    desk: Desk, host: QWidget, asked: Asked, full: pytest.MonkeyPatch
) -> None:
    dialog = a_decision(desk, host)
    assert dialog._draft is not None
    dialog._draft.keep()
    leave(dialog)
    assert asked.titles == [CLOSING]
    assert dialog.isVisible()
    full.undo()
    leave(dialog)
    assert len(asked.titles) == 1
    assert not host.findChildren(DecisionDialog)


def test_decision_is_not_lost_by_turning_to_another(
    desk: Desk, host: QWidget, asked: Asked, full: pytest.MonkeyPatch
) -> None:
    dialog = a_decision(desk, host)
    title = dialog._ui.title.text()
    dialog._ui.next.click()
    assert asked.titles == [TURNING]
    assert dialog._ui.title.text() == title
    assert dialog._ui.by.text() == "Frau Getippt"
    asked.answer = True
    dialog._ui.next.click()
    settle()
    assert dialog._ui.title.text() != title
    # What is said of the one speaks of no other.
    assert warning(dialog) == ""
    full.undo()
    dialog._ui.previous.click()
    assert len(asked.titles) == 2
    for radio in dialog.findChildren(QRadioButton):
        assert not radio.isChecked()
    leave(dialog)


@pytest.mark.usefixtures("full")
def test_nobody_is_asked_where_nothing_was_typed(desk: Desk, host: QWidget, asked: Asked) -> None:
    for dialog in (NewSwapDialog(desk, host), DecisionDialog(desk, a_case(desk.work), parent=host)):
        dialog.open()
        leave(dialog)
    assert asked.titles == []
