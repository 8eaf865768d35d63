"""What somebody has typed is never read as markup: every page, every dialog that a button opens."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from case_screen import settle
from case_steps import approved_case, print_kind
from PySide6.QtCore import QAbstractItemModel, QAbstractListModel, QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QLabel,
    QMessageBox,
    QPushButton,
    QTextBrowser,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from screen import shown
from shiboken6 import isValid
from weeks import at, recorded

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.navigation import ShowsSubject
from jobswap_desktop.presentation.pages.swaps_page import SwapsPage
from jobswap_desktop.presentation.places import PAGE_FACTORIES
from jobswap_desktop.services import accounts, editing, offices, people
from jobswap_desktop.services.cases import view

WORM = "<b>Wurm</b><img src=file:///w>"
_ROOT = QModelIndex()
TABS = (
    *("overview", "confidentiality", "participation", "appointments", "documents"),
    *("closing", "history"),
)


@pytest.fixture
def swap_id(desk: Desk) -> SwapId:
    """A case in which markup stands in every text that can be entered."""
    work = desk.work
    for office in offices.all_offices(work):
        offices.save(work, replace(office, name=f"{office.name} {WORM}", employer=WORM))
    for person in people.all_people(work):
        named = replace(person, last_name=f"{person.last_name} {WORM}")
        people.save(work, replace(named, function=WORM, unit=WORM))
    made = accounts.new_account(work)
    accounts.save(work, replace(made, login="wurm", name=WORM, role=Role.ADMINISTRATOR))
    found = approved_case(work)
    details = editing.CaseDetails(occasion=WORM, remark=WORM, responsible=WORM)
    editing.edit_case(work, found, details)
    swap = view(work, found).swap
    recorded(work, swap, at(1, "9:00", "10:30", title=WORM, place=WORM, remark=WORM))
    for kind in (DocumentKind.NDA, DocumentKind.AGREEMENT):
        print_kind(work, found, kind)
    return found


def marked_up(root: QWidget) -> Iterator[str]:
    """Yield whatever would show something typed as markup."""
    for widget in (root, *root.findChildren(QWidget)):
        name = f"{type(widget).__name__} {widget.objectName()!r}"
        if "<b>Wurm" in widget.toolTip():
            yield f"{name}: tool tip"
        if isinstance(widget, QLabel) and _is_read_as_markup(widget):
            yield f"{name}: label"
        if isinstance(widget, QMessageBox) and widget.textFormat() is not Qt.TextFormat.PlainText:
            yield f"{name}: message"
        if isinstance(widget, QTextBrowser) and "\ufffc" in widget.toPlainText():
            yield f"{name}: picture"
        if isinstance(widget, QAbstractItemView):
            yield from (f"{name}: {what}" for what in _cells(widget))


def _is_read_as_markup(label: QLabel) -> bool:
    shows_it = "<b>Wurm" in label.text().replace("\u200b", "")
    return shows_it and label.textFormat() is not Qt.TextFormat.PlainText


def columns_of(model: QAbstractItemModel) -> int:
    return 1 if isinstance(model, QAbstractListModel) else model.columnCount(_ROOT)


def _cells(view_: QAbstractItemView) -> Iterator[str]:
    model = view_.model()
    for row in range(min(model.rowCount(_ROOT), 50)):
        for column in range(columns_of(model)):
            tip = model.index(row, column).data(Qt.ItemDataRole.ToolTipRole)
            if isinstance(tip, str) and "<b>Wurm" in tip:
                yield f"tool tip of cell {row}, {column}"


def names_the_worm(root: QWidget) -> bool:
    """Whether what was typed is shown at all: a walk past it would prove nothing."""
    labels = (label.text() for label in root.findChildren(QLabel))
    cells = (
        str(each.model().index(row, column).data())
        for each in root.findChildren(QAbstractItemView)
        for row in range(each.model().rowCount(_ROOT))
        for column in range(columns_of(each.model()))
    )
    return any("Wurm" in text for text in (*labels, *cells))


def walk(page: QWidget) -> list[str]:
    """Look at a page and at every dialog that one of its buttons opens."""
    found = list(marked_up(page))
    for button in list(page.findChildren(QAbstractButton)):
        if not isValid(button) or not button.isVisible() or not button.isEnabled():
            continue
        if isinstance(button, QPushButton | QToolButton) and button.menu() is not None:
            continue
        before = set(QApplication.topLevelWidgets())
        button.click()
        settle()
        for window in set(QApplication.topLevelWidgets()) - before:
            if isinstance(window, QDialog) and window.isVisible():
                found += marked_up(window)
                window.close()
        settle()
    return found


@pytest.mark.parametrize("tab", TABS)
def test_a_case_shows_what_was_typed_as_it_is(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, tab: str
) -> None:
    page = SwapsPage(desk)
    shown(qtbot, page, 1366, 900)
    page.show_subject(swap_id, tab)
    settle()
    assert names_the_worm(page)
    assert walk(page) == []


@pytest.mark.parametrize("key", sorted(PAGE_FACTORIES.keys() - {"council", "swaps"}))
def test_pages_show_what_was_typed_as_it_is(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, key: str
) -> None:
    assert swap_id
    page = PAGE_FACTORIES[key](desk)
    shown(qtbot, page, 1366, 900)
    if isinstance(page, ShowsSubject):
        for each in page.findChildren(QAbstractItemView):
            if each.isVisible() and each.model().rowCount(_ROOT):
                each.setCurrentIndex(each.model().index(0, 0))
    settle()
    assert walk(page) == []


def test_what_is_said_of_something_typed_is_plain(
    qtbot: QtBot, desk: Desk, swap_id: SwapId
) -> None:
    window = MainWindow(desk)
    shown(qtbot, window, 1366, 768)
    desk.messages.set_window(window)
    desk.messages.inform(WORM, WORM, WORM)
    window.say(WORM)
    desk.go("swaps", swap_id)
    QTest.qWait(0)
    assert names_the_worm(window)
    assert list(marked_up(window)) == []
    for box in window.findChildren(QMessageBox):
        box.close()
    window.close()


@pytest.mark.usefixtures("theme")
def test_markup_would_be_noticed(qtbot: QtBot) -> None:
    host = QWidget()
    label = QLabel(WORM, host)
    label.setToolTip(WORM)
    shown(qtbot, host)
    assert list(marked_up(host)) == ["QLabel '': tool tip", "QLabel '': label"]
