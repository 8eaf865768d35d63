"""The case page as a person meets it: what is read, what is pressed."""

from typing import TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QLabel, QPushButton, QTabWidget, QWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.pages.case_page import CasePage
from jobswap_desktop.presentation.widgets.next_step_bar import NextStepBar

Kind = TypeVar("Kind", bound=QWidget)


def case_page(qtbot: QtBot, desk: Desk, swap_id: SwapId, tab: str = "") -> CasePage:
    page = CasePage(desk)
    page.show_case(swap_id, tab)
    shown(qtbot, page, 900, 700)
    return page


def part(page: QWidget, kind: type[Kind], name: str = "") -> Kind:
    found = page.findChild(kind, name) if name else page.findChild(kind)
    assert found is not None, name
    return found


def texts(widget: QWidget) -> list[str]:
    """Return every text that can be read on the widget, in no particular order."""
    settle()
    labels = [label.text() for label in widget.findChildren(QLabel) if label.isVisibleTo(widget)]
    return [text for text in labels if text]


def tab_texts(page: QWidget) -> list[str]:
    tabs = part(page, QTabWidget)
    return [tabs.tabText(number) for number in range(tabs.count())]


def front(page: QWidget) -> QWidget:
    """Return the tab in front."""
    found = part(page, QTabWidget).currentWidget()
    assert found is not None
    return found


def next_step(page: QWidget) -> str:
    return part(page, NextStepBar).accessibleName()


def button(widget: QWidget, text: str, about: str = "") -> QPushButton:
    """Return the visible button with these words, and with `about` in its accessible name."""
    settle()
    found = [
        item
        for item in widget.findChildren(QPushButton)
        if item.text().replace("&", "") == text
        and about in item.accessibleName()
        and item.isVisibleTo(widget)
    ]
    assert found, f"{text}: {[item.text() for item in widget.findChildren(QPushButton)]}"
    return found[0]


def press(widget: QWidget, text: str, about: str = "") -> None:
    QTest.mouseClick(button(widget, text, about), Qt.MouseButton.LeftButton)


def dialog(page: QWidget, kind: type[Kind]) -> Kind:
    """Return the dialog that is open over the page."""
    settle()
    found = [item for item in page.findChildren(kind) if item.isVisible()]
    assert len(found) == 1, [type(item).__name__ for item in page.findChildren(QDialog)]
    return found[0]


def save(qtbot: QtBot, window: QWidget) -> None:
    """Press Ctrl+Enter in a dialog."""
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)


def settle() -> None:
    """Let rows that were made anew appear, and old ones go."""
    QCoreApplication.sendPostedEvents()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
