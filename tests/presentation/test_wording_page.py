"""The page of text modules as an office meets it: written, seen, saved, printed, taken back."""

from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from audit import clipped, findings
from builders import a_clerk
from case_screen import button, press, settle, texts
from case_steps import consent
from documents.pages import text_of
from house_on_screen import a_case_on_file
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLineEdit,
    QMenu,
    QPushButton,
    QToolButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from screen import shown, told
from wording_screen import (
    AGREEMENT,
    NDA,
    SHIPPED,
    errors,
    label,
    opened,
    part,
    rows,
    save,
    stand_at,
    text_field,
    write,
)

from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.domain.ids import AccountId
from jobswap_desktop.domain.office_wording import OWN_FROM
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.wording_pieces import changed
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.pdf_dialog import PdfDialog
from jobswap_desktop.presentation.dialogs.print_dialog import PrintDialog, open_print_dialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.pages.wording_page import WordingPage
from jobswap_desktop.presentation.widgets.page_preview import PagePreview
from jobswap_desktop.presentation.widgets.table_view import TableView
from jobswap_desktop.services import accounts, office_wording
from jobswap_desktop.services.wording import fault_words, term

OURS = "Hiermit wird gegenueber dem Haus versichert:"


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> WordingPage:
    return opened(qtbot, desk)


def picture(page: QWidget) -> bytes:
    image = cast("PagePreview", part(page, "preview")).picture().toImage()
    return bytes(image.constBits())


def test_kinds_and_pieces_are_told_in_german_and_in_print_order(page: WordingPage) -> None:
    kinds = [row[0] for row in rows(page, "kinds")]
    assert len(kinds) == len(DocumentKind)
    assert kinds.index("Zuleitung") < kinds.index("Verschwiegenheitserklärung")
    assert kinds.index("Vereinbarung") < kinds.index("Teilnahmebescheinigung")
    assert rows(page, "pieces")[:4] == [
        ["Überschrift", "Verschwiegenheitserklärung", "für alle"],
        ["Unterzeile", "gegenüber der aufnehmenden Stelle", "für alle"],
        ["Anlass, Variante 1", "Befristeter Jobtausch", "nur Jobtausch"],
        ["Anlass, Variante 2", "Praktikum", "nur Praktikum"],
    ]
    stand_at(page, "Anlass, Variante 2")
    assert label(page, "piece_title") == "Anlass, Variante 2"
    assert label(page, "holds") == "nur Praktikum (im gezeigten Beispiel nicht)"
    assert text_field(page).toPlainText() == "Praktikum"
    assert label(page, "in_force") == f"Verschwiegenheitserklärung: Auslieferungstext ({SHIPPED})"


def test_what_is_written_is_seen_saved_printed_and_taken_back(
    qtbot: QtBot, desk: Desk, page: WordingPage, tmp_path: Path
) -> None:
    before = picture(page)
    write(page, "Einleitung der Erklärung", OURS)
    assert picture(page) == before
    qtbot.waitUntil(lambda: picture(page) != before)
    assert office_wording.in_use(desk.work, NDA)[0] == SHIPPED
    cast("QLineEdit", part(page, "remark")).setFocus()
    QTest.keyClicks(part(page, "remark"), "Auf Wunsch des Hauses")
    save(page)
    assert errors(page) == {}
    assert label(page, "in_force") == (
        "Verschwiegenheitserklärung: eigene Fassung H1 vom 01.02.2022, Kim Weber"
    )
    assert ["Verschwiegenheitserklärung", "H1"] in rows(page, "kinds")
    assert office_wording.versions(desk.work, NDA)[0].remark == "Auf Wunsch des Hauses"
    assert not button(page, "Als neue Version speichern").isEnabled()

    swap = a_case_on_file(desk.work)
    consent(desk.work, swap.id)
    printing = PrintDialog(desk, swap.id, only=f"{swap.reference}-VE-A")
    qtbot.addWidget(printing)
    printing.save_files(str(tmp_path))
    text = text_of((tmp_path / f"{swap.reference}-VE-A.pdf").read_bytes())
    assert OURS in text
    assert "Wortlaut H1 " in text

    desk.undo_stack.undo()
    desk.undo_stack.undo()
    desk.undo_stack.undo()
    assert label(page, "in_force") == f"Verschwiegenheitserklärung: Auslieferungstext ({SHIPPED})"
    stand_at(page, "Einleitung der Erklärung")
    assert text_field(page).toPlainText().startswith("Ich nehme an dem genannten Einsatz teil")


def test_unknown_placeholder_is_refused_by_name_at_its_field(
    qtbot: QtBot, desk: Desk, page: WordingPage
) -> None:
    write(page, "Verpflichtung 3", "Das gilt auch gegenüber {vistor}.".replace("ü", "ue"))
    write(page, "Merkblatt: Abschnitt 2", "")
    QTest.keyClick(text_field(page), Qt.Key.Key_Delete)
    stand_at(page, "Überschrift")
    qtbot.waitUntil(lambda: "{vistor}" in label(page, "preview_note"))
    save(page)
    assert label(page, "piece_title") == "Verpflichtung 3"
    found = errors(page)
    assert found["text"] == (
        "Der Platzhalter {vistor} ist nicht bekannt. "
        "Bitte einen der angebotenen Platzhalter verwenden."
    )
    assert found["general"] == "Merkblatt: Abschnitt 2: Diese Angabe fehlt noch."
    assert text_field(page).hasFocus()
    assert text_field(page).accessibleDescription() == found["text"]
    assert office_wording.in_use(desk.work, NDA)[0] == SHIPPED
    QTest.keyClick(text_field(page), Qt.Key.Key_A)
    assert "text" not in errors(page)


def test_placeholders_are_german_on_the_screen_and_all_unknown_ones_are_named(
    qtbot: QtBot, desk: Desk
) -> None:
    page = opened(qtbot, desk, AGREEMENT)
    shown_text = {row[0]: row[1] for row in rows(page, "pieces")}
    assert shown_text["Unterzeile, Variante 2"] == "über ein Praktikum von {gastperson}"
    write(page, "Unterzeile, Variante 1", "{gast} und {gastpersonen} und {heim}")
    qtbot.waitUntil(lambda: "{heim}" in label(page, "preview_note"))
    assert "{gast}" in label(page, "preview_note")
    save(page)
    assert "{gast}" in errors(page)["text"]
    assert "{heim}" in errors(page)["text"]
    write(page, "Unterzeile, Variante 1", "{gastpersonen} tauschen")
    save(page)
    assert errors(page) == {}
    kept = office_wording.in_use(desk.work, AGREEMENT)[1]["text"]["subtitle"][0]["text"]
    assert kept == "{visitors} tauschen"


def test_a_text_changed_past_the_program_is_told_and_can_be_reset(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    source = changed(office_wording.shipped(NDA), ("text", "title", 0), text="Eigene")
    office_wording.save(desk.work, NDA, source, "", SHIPPED)
    swap = a_case_on_file(desk.work)
    with desk.work.db.write_derived() as change:
        change.run("UPDATE wording SET source = '{broken'")
    told_of: list[Unavailable] = []
    monkeypatch.setattr(desk.messages, "unavailable", told_of.append)
    page = opened(qtbot, desk)
    open_print_dialog(desk, swap.id, page)
    assert page.findChildren(PrintDialog) == []
    assert [fault_words(error)[1].partition(":")[0] for error in told_of] == [
        "Verschwiegenheitserklärung (H1)"
    ] * 2
    assert rows(page, "pieces")[0][1] == "Verschwiegenheitserklärung"
    press(page, "Zurück auf Auslieferungstext")
    assert label(page, "in_force") == f"Verschwiegenheitserklärung: Auslieferungstext ({SHIPPED})"
    open_print_dialog(desk, swap.id, page)
    (dialog,) = page.findChildren(PrintDialog)
    dialog.close()


def test_placeholders_are_offered_and_inserted(page: WordingPage) -> None:
    write(page, "Einleitung der Erklärung", "An ")
    menu = cast("QPushButton", part(page, "insert")).menu()
    offered = {action.text(): action for action in menu.actions()}
    assert "{gremium_mit_artikel}  Name des Gremiums mit Artikel" not in offered
    offered["{aufnehmende_stelle}  Aufnehmende Stelle (Name des Arbeitgebers)"].trigger()
    assert text_field(page).toPlainText() == "An {aufnehmende_stelle}"
    draft = page._on_screen()
    assert draft.piece.text == "An {host}"
    page.show_subject(DocumentKind.REPLY_SLIP.value)
    stand_at(page, "Antwort 1")
    menu = cast("QPushButton", part(page, "insert")).menu()
    assert "{gremium_mit_artikel}  Name des Gremiums mit Artikel" in [
        action.text() for action in menu.actions()
    ]


def check(page: QWidget, name: str) -> QCheckBox:
    settle()
    return next(
        box for box in page.findChildren(QCheckBox) if told(box)[1] == name and box.isVisible()
    )


def test_conditions_are_ticked_and_told_in_words(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk, AGREEMENT)
    stand_at(page, "§ 8, Absatz 2")
    civil = check(page, "Statusgruppe der Gastperson: Beamtinnen und Beamte")
    assert civil.isChecked()
    civil.setChecked(False)
    check(page, "Art des Falls: Jobtausch").setChecked(True)
    qtbot.waitUntil(lambda: label(page, "holds") == "nur Jobtausch · nur mit abgebender Stelle")
    more = cast("QPushButton", part(page, "more")).menu()
    homes = next(a.menu() for a in more.actions() if a.text() == "Abgebende Stelle")
    assert isinstance(homes, QMenu)
    home = next(a for a in homes.actions() if a.isChecked())
    assert home.text() == "mit abgebender Stelle"
    home.trigger()
    qtbot.waitUntil(lambda: label(page, "holds") == "nur Jobtausch")
    save(page)
    held = office_wording.in_use(desk.work, AGREEMENT)[1]["clause"][7]["paragraph"][1]
    assert held["when"] == {"kind": ["mutual"]}


def test_a_condition_is_seen_in_the_preview_of_the_case_it_is_for(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk, AGREEMENT)
    stand_at(page, "§ 8, Absatz 2")
    status = cast("QComboBox", part(page, "sample_status"))
    employees = picture(page)
    assert label(page, "holds").endswith("(im gezeigten Beispiel nicht)")
    status.setCurrentText("Beamtinnen und Beamte")
    stand_at(page, "§ 8, Absatz 1")
    stand_at(page, "§ 8, Absatz 2")
    civil_servants = picture(page)
    assert label(page, "holds") == "nur Beamtinnen und Beamte · nur mit abgebender Stelle"
    assert civil_servants != employees
    cast("QComboBox", part(page, "sample_kind")).setCurrentText("Praktikum")
    assert picture(page) != civil_servants


def test_clauses_and_paragraphs_are_added_moved_and_removed(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk, AGREEMENT)
    stand_at(page, "§ 12, Absatz 1")
    press(page, "Neuer Paragraf")
    assert label(page, "piece_title") == "§ 13, Überschrift"
    heading = cast("QLineEdit", part(page, "heading"))
    assert heading.hasFocus()
    QTest.keyClicks(heading, "Haustiere")
    stand_at(page, "§ 13, Absatz 1")
    QTest.keyClicks(text_field(page), "Haustiere bleiben zu Hause.")
    press(page, "Neuer Absatz")
    assert label(page, "piece_title") == "§ 13, Absatz 2"
    QTest.keyClicks(text_field(page), "Blindenhunde nicht.")
    QTest.mouseClick(cast("QToolButton", part(page, "up")), Qt.MouseButton.LeftButton)
    assert label(page, "piece_title") == "§ 13, Absatz 1"
    stand_at(page, "§ 5, Absatz 2")
    press(page, "Entfernen")
    assert label(page, "piece_title") == "§ 5, Absatz 1"
    save(page)
    assert errors(page) == {}
    clauses = office_wording.in_use(desk.work, AGREEMENT)[1]["clause"]
    assert clauses[12]["heading"] == "Haustiere"
    assert [row["text"] for row in clauses[12]["paragraph"]] == [
        "Blindenhunde nicht.",
        "Haustiere bleiben zu Hause.",
    ]
    assert len(clauses[4]["paragraph"]) == 1


def test_what_the_program_draws_can_move_and_not_go(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk, AGREEMENT)
    stand_at(page, "§ 4, Absatz 1")
    assert label(page, "drawn") == "Hier setzt das Programm ein: Lernziele."
    assert not text_field(page).isVisible()
    assert not button(page, "Entfernen").isEnabled()
    assert cast("QToolButton", part(page, "down")).isEnabled()


def test_unsaved_text_outlives_the_page_and_is_discarded_and_brought_back(
    qtbot: QtBot, desk: Desk, page: WordingPage
) -> None:
    write(page, "Empfangsbestätigung", "Erhalten.")
    page.show_subject(AGREEMENT.value)
    page.show_subject(NDA.value)
    stand_at(page, "Empfangsbestätigung")
    assert text_field(page).toPlainText() == "Erhalten."
    again = opened(qtbot, desk)
    stand_at(again, "Empfangsbestätigung")
    assert text_field(again).toPlainText() == "Erhalten."
    press(again, "Änderungen verwerfen")
    assert text_field(again).toPlainText().startswith("Eine Ausfertigung")
    assert desk.drafts.find("wording:nda") is None
    press(again, "Verworfene Änderungen zurückholen")
    assert text_field(again).toPlainText() == "Erhalten."
    found = desk.drafts.find("wording:nda")
    assert found is not None
    assert (found.title, found.about) == ("Textbausteine", term(DocumentKind.NDA))


def test_reset_brings_the_shipped_text_and_is_taken_back(desk: Desk, page: WordingPage) -> None:
    write(page, "Empfangsbestätigung", "Erhalten.")
    save(page)
    press(page, "Zurück auf Auslieferungstext")
    assert text_field(page).toPlainText().startswith("Eine Ausfertigung")
    assert not button(page, "Zurück auf Auslieferungstext").isEnabled()
    desk.undo_stack.undo()
    assert text_field(page).toPlainText() == "Erhalten."


def test_a_version_that_somebody_else_saved_is_told_and_nothing_is_lost(
    desk: Desk, page: WordingPage
) -> None:
    write(page, "Empfangsbestätigung", "Von mir.")
    source = office_wording.in_use(desk.work, NDA)[1]
    other = changed(source, ("text", "closing", 0), text="Von Kai.")
    office_wording.save(desk.work, NDA, other, "", SHIPPED)
    save(page)
    assert errors(page)["general"].startswith("Der Eintrag wurde inzwischen geändert (Kim Weber")
    assert text_field(page).toPlainText() == "Von mir."
    save(page)
    assert errors(page) == {}
    assert office_wording.in_use(desk.work, NDA)[0] == OWN_FROM + 2


def test_clerks_read_once_there_is_an_administrator(qtbot: QtBot, desk: Desk) -> None:
    admin = Account(id=AccountId("a"), login="admin", name="Ada Amt", role=Role.ADMINISTRATOR)
    accounts.save(desk.work, admin)
    page = opened(qtbot, desk)
    assert "Den Wortlaut pflegt die Verwaltung der Anwendung." in texts(page)
    assert text_field(page).isReadOnly()
    for words in ("Entfernen", "Neuer Eintrag", "Als neue Version speichern"):
        stand_at(page, "Verpflichtung 2")
        assert not button(page, words).isEnabled()
    assert button(page, "Versionen …").isEnabled()
    desk.work = replace(desk.work, actor=a_clerk(role=Role.ADMINISTRATOR))
    assert not text_field(opened(qtbot, desk)).isReadOnly()


def test_the_view_menu_leads_to_the_page(qtbot: QtBot, desk: Desk) -> None:
    window = MainWindow(desk)
    shown(qtbot, window, 1366, 740)
    action = next(
        action
        for action in window.findChildren(QAction)
        if action.text().replace("&", "") == "Textbausteine"
    )
    action.trigger()
    assert isinstance(window.page, WordingPage)
    window.close()


def test_tab_goes_from_the_text_to_its_conditions(page: WordingPage) -> None:
    stand_at(page, "Verpflichtung 2")
    settle()
    text_field(page).setFocus()
    QTest.keyClick(text_field(page), Qt.Key.Key_Tab)
    assert check(page, "Art des Falls: Jobtausch").hasFocus()
    QTest.keyClick(page.focusWidget(), Qt.Key.Key_Backtab)
    assert text_field(page).hasFocus()


@pytest.mark.parametrize("scale", [100, 150, 200])
@pytest.mark.parametrize("width", [1170, 900])
def test_nothing_is_cut_off_or_nameless(
    desk: Desk, page: WordingPage, scale: int, width: int
) -> None:
    desk.theme.set_text_scale(scale)
    page.resize(width, 700)
    for kind in DocumentKind:
        page.show_subject(kind.value)
        settle()
        assert clipped(page) == []
        assert findings(page) == []


def test_the_preview_is_shown_large_and_pieces_have_two_lines(qtbot: QtBot, desk: Desk) -> None:
    page = opened(qtbot, desk, AGREEMENT)
    table = cast("TableView", part(page, "pieces"))
    line = table.fontMetrics().lineSpacing()
    assert table.rowHeight(0) >= 2 * line
    assert table.wordWrap()
    assert table.columnWidth(1) > 0.45 * table.viewport().width()
    press(page, "Groß anzeigen …")
    (large,) = page.findChildren(PdfDialog)
    small = cast("PagePreview", part(page, "preview"))
    (shown_large,) = large.findChildren(PagePreview)
    assert shown_large.width() > 1.3 * small.width()
    large.reject()
