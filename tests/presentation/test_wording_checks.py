"""What the page of text modules refuses, and that it can be read where it is said."""

from typing import cast

import pytest
from case_screen import settle
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot
from screen import shown
from wording_screen import NDA, SHIPPED, errors, label, opened, part, rows, save, write

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.pages.wording_page import WordingPage
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.table_view import TableView
from jobswap_desktop.services import office_wording

pytestmark = pytest.mark.usefixtures("german")


def test_no_title_is_cut_and_what_is_wrong_comes_into_view(qtbot: QtBot, desk: Desk) -> None:
    page = WordingPage(desk)
    shown(qtbot, page, 1173, 690)
    page.show_subject(NDA.value)
    settle()
    table = cast("TableView", part(page, "kinds"))
    for row, (title, _version) in enumerate(rows(page, "kinds")):
        room = table.columnWidth(0) - 24
        lines = table.fontMetrics().boundingRect(
            QRect(0, 0, room, 9999), Qt.TextFlag.TextWordWrap, title
        )
        assert lines.width() <= room, title
        assert lines.height() <= table.rowHeight(row), title
    write(page, "Einleitung der Erklärung", "{nix}")
    save(page)
    line = next(each for each in page.findChildren(FieldError) if each.isVisible())
    scroll = cast("QScrollArea", part(page, "scroll"))

    def can_be_read() -> bool:
        top = line.mapTo(scroll.viewport(), QPoint(0, 0)).y()
        return top >= 0 and top + line.height() <= scroll.viewport().height()

    qtbot.waitUntil(can_be_read)


def test_braces_of_no_placeholder_are_refused_and_not_printed(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk)
    write(page, "Verpflichtung 3", "{{gastperson}} darf")
    sentence = (
        "Bei „{{gastperson}} darf“ steht eine geschweifte Klammer, die zu keinem Platzhalter "
        "gehört und so gedruckt würde. Bitte entfernen. Um einen Platzhalter steht nur je eine "
        "Klammer."
    )
    qtbot.waitUntil(lambda: label(page, "preview_note") == sentence)
    save(page)
    assert errors(page)["text"] == sentence
    assert office_wording.in_use(desk.work, NDA)[0] == SHIPPED
    write(page, "Verpflichtung 3", "{gastperson} darf")
    save(page)
    assert errors(page) == {}
