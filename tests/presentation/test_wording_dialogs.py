"""The dialogs of the text modules: differences by words, and versions that are never lost."""

from typing import cast

import pytest
from audit import findings
from case_screen import button, dialog, press, texts
from PySide6.QtWidgets import QComboBox, QLineEdit, QTextBrowser
from pytestqt.qtbot import QtBot
from wording_screen import NDA, SHIPPED, opened, part, rows, save, stand_at, text_field, write

from jobswap_desktop.domain.office_wording import OWN_FROM
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.wording_differences_dialog import (
    WordingDifferencesDialog,
)
from jobswap_desktop.presentation.dialogs.wording_versions_dialog import WordingVersionsDialog
from jobswap_desktop.presentation.pages.wording_page import WordingPage
from jobswap_desktop.presentation.widgets.table_view import TableView
from jobswap_desktop.services import office_wording


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> WordingPage:
    return opened(qtbot, desk)


def test_differences_are_told_by_words(page: WordingPage) -> None:
    write(page, "Unterschrift: Gastperson", "Gast")
    press(page, "Unterschiede zeigen …")
    window = dialog(page, WordingDifferencesDialog)
    browser = cast("QTextBrowser", part(window, "text"))
    assert browser.toPlainText().split("\n") == [
        "Unterschrift: Gastperson – für alle",
        "[entfällt: Gastperson][neu: Gast]",
    ]
    assert "1 Stück ist anders." in texts(window)
    assert findings(window) == []
    window.reject()
    save(page)
    write(page, "Unterschrift: Gastperson", "Besuch")
    press(page, "Unterschiede zeigen …")
    window = dialog(page, WordingDifferencesDialog)
    against = cast("QComboBox", part(window, "against"))
    assert [against.itemText(n) for n in range(against.count())] == [
        f"Auslieferungstext {SHIPPED}",
        "H1 vom 01.02.2022",
    ]
    against.setCurrentIndex(1)
    browser = cast("QTextBrowser", part(window, "text"))
    assert "[entfällt: Gast][neu: Besuch]" in browser.toPlainText()


def test_versions_are_read_and_taken_again(desk: Desk, page: WordingPage) -> None:
    for word in ("Erste.", "Zweite."):
        write(page, "Empfangsbestätigung", word)
        save(page)
    press(page, "Versionen …")
    window = dialog(page, WordingVersionsDialog)
    assert [row[:4] for row in rows(window, "versions")] == [
        ["H2", "in Kraft", "01.02.2022", "Kim Weber"],
        ["H1", "abgelöst", "01.02.2022", "Kim Weber"],
        [str(SHIPPED), "nicht in Kraft", "–", "Auslieferungstext"],
    ]
    assert not button(window, "Diesen Text wieder übernehmen").isEnabled()
    table = cast("TableView", part(window, "versions"))
    table.setCurrentIndex(table.model().index(1, 0))
    assert "Erste." in cast("QTextBrowser", part(window, "text")).toPlainText()
    assert findings(window) == []
    press(window, "Diesen Text wieder übernehmen")
    stand_at(page, "Empfangsbestätigung")
    assert text_field(page).toPlainText() == "Erste."
    remark = cast("QLineEdit", part(page, "remark"))
    assert remark.text() == "Wie H1 vom 01.02.2022"
    save(page)
    assert office_wording.in_use(desk.work, NDA)[0] == OWN_FROM + 3


def test_what_looks_like_markup_is_text(page: WordingPage) -> None:
    write(page, "Unterschrift: Gastperson", "<b>Gast</b> & Co.")
    press(page, "Unterschiede zeigen …")
    window = dialog(page, WordingDifferencesDialog)
    shown_text = cast("QTextBrowser", part(window, "text")).toPlainText()
    assert "<b>Gast</b> & Co." in "".join(shown_text.replace("[neu: ", "").split("]"))
