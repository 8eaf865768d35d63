"""The page of text modules as a person meets it: what is read, written and pressed."""

from typing import cast

from case_screen import press, settle
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop import resources
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.pages.wording_page import WordingPage
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.table_view import TableView

NDA, AGREEMENT = DocumentKind.NDA, DocumentKind.AGREEMENT
SHIPPED: int = resources.toml("wording/nda.toml")["version"]
"""The number of the declaration's shipped text."""


def opened(qtbot: QtBot, desk: Desk, kind: DocumentKind = NDA) -> WordingPage:
    made = WordingPage(desk)
    shown(qtbot, made, 1170, 700)
    made.show_subject(kind.value)
    return made


def part(page: QWidget, name: str, kind: type[QWidget] = QWidget) -> QWidget:
    found = page.findChild(kind, name)
    assert found is not None, name
    return found


def rows(page: QWidget, name: str) -> list[list[str]]:
    model = cast("TableView", part(page, name)).model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def stand_at(page: QWidget, place: str) -> None:
    table = cast("TableView", part(page, "pieces"))
    number = [row[0] for row in rows(page, "pieces")].index(place)
    table.setCurrentIndex(table.model().index(number, 0))


def text_field(page: QWidget) -> QPlainTextEdit:
    return cast("QPlainTextEdit", part(page, "text"))


def write(page: QWidget, place: str, text: str) -> None:
    stand_at(page, place)
    field = text_field(page)
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, text)


def errors(page: QWidget) -> dict[str, str]:
    settle()
    return {
        line.objectName().removesuffix("_error"): line.text()
        for line in page.findChildren(FieldError)
        if line.isVisible()
    }


def label(page: QWidget, name: str) -> str:
    return cast("QLabel", part(page, name)).text()


def save(page: QWidget) -> None:
    press(page, "Als neue Version speichern")
