"""One session with the page of job swaps."""

from keyboard import Keyboard
from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.pages.swaps_page import SwapsPage
from jobswap_desktop.presentation.widgets.row_delegate import RowRole


class Screen:
    """One session with the page, which can be left and begun again."""

    def __init__(self, qtbot: QtBot, desk: Desk, width: int = 1300) -> None:
        self.desk = desk
        self.keys = Keyboard()
        self._qtbot = qtbot
        self.begin(width)

    def begin(self, width: int = 1300) -> None:
        self.page = SwapsPage(self.desk)
        self.ui = self.page._ui
        self.page.resize(width, 700)
        with self._qtbot.waitExposed(self.page):
            self.page.show()
        self.page.activateWindow()
        self._qtbot.waitUntil(self.page.isActiveWindow)

    def end(self) -> None:
        self.page.close()
        self.page.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)

    def titles(self) -> list[str]:
        model = self.ui.case_list.model()
        return [model.index(row, 0).data(RowRole.TITLE) for row in range(model.rowCount())]

    def selected(self) -> str:
        return str(self.ui.case_list.currentIndex().data(RowRole.TITLE) or "")

    def case_shown(self) -> str:
        return self.page._case_id if self.page._case.isVisible() else ""

    def seen(self) -> list[str]:
        labels = self.page.findChildren(QLabel)
        return [label.text() for label in labels if label.isVisible() and label.text()]

    def chip(self, key: CaseFilter) -> str:
        return self.ui.chips.button(key).text().replace("\u00a0", " ")
