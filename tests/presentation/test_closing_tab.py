"""The tab "Abschluss": written down by the clerk, read back from the file, hidden where due."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from builders import a_clerk
from case_screen import case_page, dialog, front, part, press, save, tab_texts, texts
from case_steps import a_case, swap_of
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.closing import Recommends, Side
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.feedback_dialog import FeedbackDialog
from jobswap_desktop.presentation.dialogs.journal_dialog import JournalDialog
from jobswap_desktop.presentation.dialogs.report_dialog import ReportDialog
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.services import closing, editing

MARA = "Mara Lindner"


def test_a_day_of_the_journal(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    page = case_page(qtbot, desk, swap_id, "closing")
    press(front(page), "Tag eintragen …", MARA)
    window = dialog(page, JournalDialog)
    part(window, QLineEdit, "day").setText("26.2.2022")
    part(window, QPlainTextEdit, "learned").setPlainText("Warteschlangen\nsind lösbar")
    save(qtbot, window)
    assert part(window, FieldError, "day_error").text().startswith("Der Tag liegt nicht im Einsatz")
    part(window, QLineEdit, "day").setText("22.2.2022")
    save(qtbot, window)
    entry = closing.of_case(desk.work, swap_id).journal[0]
    assert (entry.day, entry.learned) == (date(2022, 2, 22), "Warteschlangen\nsind lösbar")
    assert {"Di., 22.02.2022", "Warteschlangen\nsind lösbar", "1 Tag"} <= set(texts(front(page)))
    press(front(page), "Löschen", MARA)
    assert closing.of_case(desk.work, swap_id).journal == ()
    desk.undo_stack.undo()
    assert "Warteschlangen\nsind lösbar" in texts(front(page))


def test_report_is_a_draft_until_it_came_in(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    page = case_page(qtbot, desk, swap_id, "closing")
    press(front(page), "Bericht schreiben …", MARA)
    window = dialog(page, ReportDialog)
    assert "Morgenbriefings: 0 von 5" in part(window, QPlainTextEdit, "goals_reached").toPlainText()
    save(qtbot, window)
    report = closing.of_case(desk.work, swap_id).reports[0]
    assert report.submitted_on is None
    press(front(page), "Bericht ändern …", MARA)
    window = dialog(page, ReportDialog)
    part(window, QLineEdit, "submitted_on").setText("1.2.2022")
    part(window, QPlainTextEdit, "goals_reached").setPlainText("")
    save(qtbot, window)
    assert part(window, FieldError, "goals_reached_error").text() == "Diese Angabe fehlt noch."
    part(window, QPlainTextEdit, "goals_reached").setPlainText("Alle Ziele erreicht")
    save(qtbot, window)
    assert closing.of_case(desk.work, swap_id).reports[0].submitted_on == date(2022, 2, 1)
    assert "Eingegangen 01.02.2022" in texts(front(page))


def test_both_sides_say_their_word(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    page = case_page(qtbot, desk, swap_id, "closing")
    press(front(page), "Rückmeldung eintragen …", f"{MARA}, Aufnehmende Stelle")
    window = dialog(page, FeedbackDialog)
    save(qtbot, window)
    assert part(window, FieldError, "text_error").text() == "Diese Angabe fehlt noch."
    box = part(window, QComboBox, "recommends")
    box.setCurrentIndex(box.findText("Ja"))
    save(qtbot, window)
    written = closing.of_case(desk.work, swap_id)
    said = written.said(written.feedback[0].placement_id, Side.HOST)
    assert said is not None
    assert said.recommends is Recommends.YES
    assert "Empfiehlt es weiter: Ja" in texts(front(page))


@pytest.mark.parametrize("is_over", [True, False])
def test_who_may_not_write_only_reads(qtbot: QtBot, desk: Desk, is_over: bool) -> None:
    swap_id = a_case(desk.work)
    if is_over:
        editing.move(desk.work, swap_id, SwapState.WITHDRAWN, "Elternzeit")
    else:
        desk.work = replace(desk.work, actor=a_clerk(role=Role.READER))
    page = case_page(qtbot, desk, swap_id, "closing")
    assert "Abschluss" in tab_texts(page)
    assert "Lerntagebuch" in texts(front(page))
    buttons = [item.text() for item in front(page).findChildren(QPushButton)]
    assert buttons == (["Übergeben …", "Verschlüsselt übergeben …"] if is_over else [])


def test_goals_stand_beside_the_appointments(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    page = case_page(qtbot, desk, swap_id, "appointments")
    assert not any("Lernziele" in text for text in texts(front(page)))
    stay = swap_of(desk.work, swap_id).placements[0]
    details = editing.PlacementDetails(
        first_day=stay.first_day,
        last_day=stay.last_day,
        learning_goals="Gemeinsame Dienste verstehen",
    )
    desk.perform(partial(editing.edit_placement, desk.work, swap_id, stay.id, details))
    assert "Lernziele von Mara Lindner: Gemeinsame Dienste verstehen" in texts(front(page))
