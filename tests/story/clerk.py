"""A clerk with a keyboard: what is struck, and what is read on the screen."""

from collections.abc import Callable
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TypeVar

from builders import MONDAY
from case_screen import part, settle, texts
from keyboard import Keyboard
from PySide6.QtCore import QModelIndex, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QDialog,
    QFileDialog,
    QLabel,
    QMessageBox,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot
from screen import told

from jobswap_desktop.presentation.accessibility import spoken
from jobswap_desktop.presentation.dialogs.print_dialog import PrintDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.services.watching import close
from jobswap_desktop.services.workplace import Workplace

Kind = TypeVar("Kind", bound=QDialog)
Key = Qt.Key

CREATED = MONDAY - timedelta(days=77)
_NONE = Qt.KeyboardModifier.NoModifier
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_MOST_TABS = 150
_MOST_TRIES = 200


class Calendar:
    """The calendar on the wall."""

    def __init__(self, day: date) -> None:
        self.day = day

    def today(self) -> date:
        return self.day


class Clerk:
    """Works the window by keys alone. A method fails when the keys do not lead there."""

    def __init__(
        self, qtbot: QtBot, window: MainWindow, work: Workplace, calendar: Calendar
    ) -> None:
        self.window = window
        self._work = work
        self._qtbot = qtbot
        self._calendar = calendar
        self._keys = Keyboard()
        self.wait(self.is_at_window)

    @property
    def work(self) -> Workplace:
        """The place of work, for what others have recorded meanwhile."""
        return self._work

    @property
    def page(self) -> QWidget:
        """The page in front."""
        assert self.window.page is not None
        return self.window.page

    def wait(self, holds: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(holds, timeout=8000)

    def comes(self, days: int) -> None:
        """Let a day come, so many after the first of the stay, and refresh the page."""
        self._calendar.day = MONDAY + timedelta(days=days)
        self.press(Key.Key_F5)

    def press(self, key: Key, held: Qt.KeyboardModifier = _NONE) -> None:
        """Strike a key where the focus is; shortcuts come first, as on a real keyboard."""
        target = QApplication.activePopupWidget() or QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key, held)
        settle()

    def press_ctrl(self, key: Key) -> None:
        self.press(key, _CTRL)

    def press_ctrl_shift(self, key: Key) -> None:
        self.press(key, _CTRL | _SHIFT)

    def write(self, text: str) -> None:
        """Type text; tabulator and line feed are the keys Tab and Enter."""
        self._keys.type(text)

    def replace(self, text: str) -> None:
        """Type text in place of what stands in the field."""
        self.press_ctrl(Key.Key_A)
        self.write(text)

    def press_mnemonic(self, words: str) -> None:
        """Strike Alt and the underlined letter of the button or label with these words."""
        here = QApplication.activeWindow()
        assert here is not None
        named: list[QAbstractButton | QLabel] = [
            *here.findChildren(QAbstractButton),
            *here.findChildren(QLabel),
        ]
        marked = [
            item.text() for item in named if item.isVisible() and _plain(item.text()) == words
        ]
        assert len(marked) == 1, f"{words}: {marked}"
        before, mark, after = marked[0].partition("&")
        assert mark, f"no underlined letter in {before!r}"
        self.press(Key(ord(after[0].upper())), _ALT)

    def tab_to(self, words: str) -> None:
        """Strike Tab until the focus is on what a screen reader calls by these words."""
        heard = []
        for _ in range(_MOST_TABS):
            focused = QApplication.focusWidget()
            assert focused is not None
            heard.append(told(focused)[1])
            if words in heard[-1]:
                return
            self._keys.press(Key.Key_Tab)
        raise AssertionError(f"{words!r} is not among {list(dict.fromkeys(heard))}")

    def choose(self, words: str) -> None:
        """Go to a button by Tab and press it."""
        self.tab_to(words)
        self.press(Key.Key_Space)

    def dialog(self, kind: type[Kind]) -> Kind:
        """Return the dialog that has opened over the window."""
        self.wait(lambda: isinstance(QApplication.activeWindow(), kind))
        found = QApplication.activeWindow()
        assert isinstance(found, kind)
        self.wait(lambda: found.focusWidget() is not None and found.focusWidget().hasFocus())
        return found

    def next_step(self, kind: type[Kind]) -> Kind:
        """Strike F8 and return the dialog that it opens."""
        self.press(Key.Key_F8)
        return self.dialog(kind)

    def save(self) -> None:
        """Strike Ctrl+Enter and see the dialog close."""
        self.press_ctrl(Key.Key_Return)
        self.returns()

    def returns(self) -> None:
        """See every dialog close, and the window come to the front."""
        self.wait(lambda: not any(item.isVisible() for item in self.window.findChildren(QDialog)))
        # The desktop does this; the platform of the tests has none.
        self.window.activateWindow()
        self.wait(self.is_at_window)

    def quits(self) -> None:
        """Close window and file."""
        self.press_ctrl(Key.Key_Q)
        assert not self.window.isVisible()
        close(self._work)

    def is_at_window(self) -> bool:
        return QApplication.activeWindow() is self.window and QApplication.focusWidget() is not None

    def tick_papers(self, dialog: PrintDialog, *wanted: str) -> None:
        """Tick by arrow keys and blank the papers whose title holds one of `wanted`, no others."""
        self.tab_to("Papiere")
        self.press_ctrl(Key.Key_Home)
        table = part(dialog, QTableView, "papers")
        for row in range(table.model().rowCount()):
            index = table.model().index(row, 0)
            assert table.currentIndex() == index
            # Beneath the title stands why a paper is locked.
            title = str(index.data()).split("\n")[0]
            is_wanted = any(words in title for words in wanted)
            if _is_ticked(index) != is_wanted:
                self.press(Key.Key_Space)
            assert _is_ticked(index) == is_wanted
            self.press(Key.Key_Down)

    def save_papers(self, dialog: PrintDialog, folder: Path, *wanted: str) -> None:
        """Save the papers whose title holds one of `wanted` as files in `folder`."""
        self.tick_papers(dialog, *wanted)
        self.press_mnemonic("Als PDF …")
        self.dialog(QFileDialog)
        self.replace(f"{folder}\n")
        self.returns()

    def answer_question(self, key: Key, verb: str, deed: Callable[[], object]) -> str:
        """Do what asks back, go to the answer by Tab, press it; returns what was asked."""
        asked: list[str] = []

        def answer(tries: int = _MOST_TRIES) -> None:
            box = QApplication.activeModalWidget()
            if tries and (box is None or not box.isActiveWindow()):
                QTimer.singleShot(20, partial(answer, tries - 1))
                return
            assert isinstance(box, QMessageBox)
            asked.append(f"{box.text()} {box.informativeText()}")
            try:
                self.tab_to(verb)
                self.press(key)
            finally:
                box.close()

        QTimer.singleShot(0, answer)
        deed()
        return "".join(asked)

    def sees(self, name: str) -> str:
        """Return what the badge with this name says."""
        return part(self.page, QLabel, name).text()

    def reads(self) -> str:
        """Return everything that can be read on the page."""
        return "\n".join(texts(self.page))

    def hears(self) -> str:
        """Return what a screen reader says of the row on which the focus is."""
        view = QApplication.focusWidget()
        assert isinstance(view, QAbstractItemView)
        return str(view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))

    def has_state(self, state: str, declarations: str) -> bool:
        return (self.sees("state_badge"), self.sees("nda_badge")) == (state, declarations)


def _plain(text: str) -> str:
    return spoken(text).replace("\u00a0", " ")


def _is_ticked(index: QModelIndex) -> bool:
    state = index.data(Qt.ItemDataRole.CheckStateRole)
    # What is locked cannot be ticked.
    return state is not None and Qt.CheckState(state) == Qt.CheckState.Checked
