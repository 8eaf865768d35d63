"""The page "Wochenplan" on a real file."""

from datetime import date
from functools import partial
from pathlib import Path

import pytest
from builders import FRIDAY, MONDAY, TODAY
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from week_screen import a_page, stand_at, table_rows, titles
from weeks import a_recorded_case, at, recorded, the_command

from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog
from jobswap_desktop.presentation.dialogs.calendar_file import CalendarFileDialog
from jobswap_desktop.presentation.dialogs.print_dialog import PrintDialog
from jobswap_desktop.presentation.pages.week_cases import week_to_begin
from jobswap_desktop.services import schedule
from jobswap_desktop.services.new_swap import create

Key = Qt.Key


@pytest.fixture
def swap(desk: Desk) -> Swap:
    return a_recorded_case(desk.work)


def test_it_begins_with_the_week_of_the_case(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    page = a_page(qtbot, desk)
    assert page._ui.week_label.text() == "KW 8/2022 · 21.02.–25.02."
    assert page._ui.case_choice.currentText() == f"Mara Lindner ⇄ Jana Voss · {swap.reference}"
    assert page._ui.views.currentWidget() is page._ui.area
    assert page._ui.week.model().rowCount() == 5


def test_without_any_case_it_says_so_and_leads_on(qtbot: QtBot, desk: Desk) -> None:
    page = a_page(qtbot, desk)
    assert page._ui.views.currentWidget() is page._ui.empty
    assert page._ui.empty._sentence.text() == "Es läuft kein Jobtausch, und keiner steht an."
    with qtbot.waitSignal(desk.wanted) as wanted:
        page._ui.empty.button.click()
    assert wanted.args[0].page == "swaps"
    page.new_appointment()
    page.print_papers()
    assert page.findChild(AppointmentDialog) is None


def test_a_case_recorded_meanwhile_appears(qtbot: QtBot, desk: Desk) -> None:
    page = a_page(qtbot, desk)
    a_recorded_case(desk.work)
    desk.hub.announce_everything()
    assert page._ui.views.currentWidget() is page._ui.area
    assert page._ui.week_label.text().startswith("KW 8/2022")


def test_list_shows_the_same_and_shares_the_selection(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    recorded(desk.work, swap, at(1, "9:00", "10:30", title="Teamkoordination"))
    page = a_page(qtbot, desk)
    page._ui.forms.button("both").click()
    assert page._ui.list_sheet.isVisible()
    assert [row[:6] for row in table_rows(page)[:2]] == [
        ["Mo., 21.02.", "08:00", "08:10", "Morgenbriefing", "Online", "Beide"],
        ["Mo., 21.02.", "09:00", "10:30", "Teamkoordination", "Raum 2.14", "Mara Lindner"],
    ]
    stand_at(page, "Teamkoordination")
    assert page._ui.table.currentIndex().row() == 1
    page._ui.table.selectRow(3)
    assert page._ui.week.currentIndex().row() == 3
    page._ui.forms.button("list").click()
    assert not page._ui.sheet.isVisible()
    assert desk.settings.text("week/form") == "list"


def test_chips_show_one_visitor(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    recorded(desk.work, swap, at(1, "9:00", "10:30", title="Teamkoordination"))
    page = a_page(qtbot, desk)
    page._ui.people.button(swap.placements[1].id).click()
    assert len(page._ui.week.model().content.lanes) == 1  # type: ignore[attr-defined]  # ours
    assert all(row[3] == "Morgenbriefing" for row in table_rows(page))


def test_weeks_are_turned_by_button_and_key(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    assert titles(desk, swap)
    page = a_page(qtbot, desk)
    page._ui.after.click()
    assert page._ui.week_label.text() == "KW 9/2022 · 28.02.–04.03."
    assert page._ui.empty._sentence.text() == "Noch keine Termine in KW 9."
    page._ui.before.click()
    page._ui.week.setFocus()
    QTest.keyClick(page._ui.week, Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert page._ui.week_label.text().startswith("KW 7/2022")
    page._ui.today.click()
    assert page._ui.week_label.text().startswith("KW 5/2022")
    page.show_day(date(2022, 3, 3))
    assert page._ui.week_label.text().startswith("KW 9/2022")


def test_empty_week_leads_to_a_new_appointment(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    assert titles(desk, swap)
    page = a_page(qtbot, desk)
    page.show_day(date(2022, 3, 3))
    page._ui.empty.button.click()
    dialog = page.findChild(AppointmentDialog)
    assert dialog is not None
    assert dialog._ui.day.day() == date(2022, 2, 28)
    dialog._ui.title.setText("Nachgespräch")
    dialog.save()
    assert page._ui.views.currentWidget() is page._ui.area
    assert [row[3] for row in table_rows(page)] == ["Nachgespräch"]


def test_new_appointment_begins_where_one_stands(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    recorded(desk.work, swap, at(3, "9:00", "10:00", title="Rundgang"))
    page = a_page(qtbot, desk)
    stand_at(page, "Rundgang")
    QTest.keyClick(page._ui.week, Key.Key_Space, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClick(page._ui.week, Key.Key_Return)
    assert page._ui.quick_line.edit.hasFocus()
    QTest.keyClicks(page._ui.quick_line.edit, "Besuch")
    QTest.keyClick(page._ui.quick_line.edit, Key.Key_Return)
    (made,) = [item for item in schedule.of_case(desk.work, swap.id) if item.title == "Besuch"]
    assert made.day == date(2022, 2, 23)
    assert made.placement_ids == {swap.placements[0].id}


def test_enter_opens_and_delete_deletes_and_undo_brings_back(
    qtbot: QtBot, desk: Desk, swap: Swap
) -> None:
    recorded(desk.work, swap, at(3, "9:00", "10:00", title="Rundgang"))
    page = a_page(qtbot, desk)
    stand_at(page, "Rundgang")
    QTest.keyClick(page._ui.week, Key.Key_Return)
    dialog = page.findChild(AppointmentDialog)
    assert dialog is not None
    assert dialog._ui.title.text() == "Rundgang"
    dialog.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    row = page._ui.week.currentIndex().row()
    QTest.keyClick(page._ui.week, Key.Key_Delete)
    assert "Rundgang" not in titles(desk, swap)
    # The briefing before it is of the same day, what follows is not.
    assert page._ui.week.currentIndex().row() == row - 1
    desk.undo_stack.undo()
    assert "Rundgang" in titles(desk, swap)


def test_blank_ticks_the_briefing_and_nothing_else(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    recorded(desk.work, swap, at(1, "9:00", "10:00", title="Rundgang"))
    desk.work = desk.work.on(swap.first_day)
    page = a_page(qtbot, desk)
    stand_at(page, "Morgenbriefing")
    QTest.keyClick(page._ui.week, Key.Key_Space)
    assert [item.done for item in schedule.of_case(desk.work, swap.id)][:2] == [True, False]
    assert page._ui.week.currentIndex().data() == "Morgenbriefing"
    QTest.keyClick(page._ui.week, Key.Key_Space)
    assert not any(item.done for item in schedule.of_case(desk.work, swap.id))
    stand_at(page, "Rundgang")
    QTest.keyClick(page._ui.week, Key.Key_Space)
    assert not any(item.done for item in schedule.of_case(desk.work, swap.id))


def test_selection_and_scroll_survive_a_change(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    recorded(desk.work, swap, at(3, "9:00", "10:00", title="Rundgang"))
    page = a_page(qtbot, desk)
    stand_at(page, "Rundgang")
    page._ui.week.verticalScrollBar().setValue(60)
    recorded(desk.work, swap, at(1, "9:00", "10:00", title="Frühere"))
    desk.hub.announce_everything()
    assert page._ui.week.currentIndex().data() == "Rundgang"
    assert page._ui.week.verticalScrollBar().value() == 60


def test_case_taken_back_leaves_an_empty_page(qtbot: QtBot, desk: Desk) -> None:
    command = the_command(desk.work)
    desk.perform(partial(create, desk.work, command))
    page = a_page(qtbot, desk)
    assert page._ui.views.currentWidget() is page._ui.area
    desk.undo_stack.undo()
    assert page._ui.views.currentWidget() is page._ui.empty
    assert page._ui.case_choice.count() == 0


def test_a_case_of_the_past_can_be_shown(qtbot: QtBot, desk: Desk) -> None:
    past = a_recorded_case(desk.work, date(2022, 1, 10), date(2022, 1, 14))
    page = a_page(qtbot, desk)
    assert page._ui.case_choice.count() == 0
    page.show_subject(past.id)
    assert page._ui.week_label.text().startswith("KW 2/2022")
    assert page._ui.case_choice.currentText().startswith("Mara Lindner")
    page.show_subject(past.id, "2022-01-19")
    assert page._ui.week_label.text().startswith("KW 3/2022")


def test_calendar_file_is_named_after_the_case_and_written(
    qtbot: QtBot, desk: Desk, swap: Swap, tmp_path: Path
) -> None:
    page = a_page(qtbot, desk)
    menu = page._ui.export_calendar.menu()
    assert [a.text() for a in menu.actions()][:3] == [
        "Für Mara Lindner speichern …",
        "Für Jana Voss speichern …",
        "Für beide speichern …",
    ]
    menu.actions()[0].trigger()
    dialog = page.findChild(CalendarFileDialog)
    assert dialog is not None
    assert Path(dialog.selectedFiles()[0]).name == f"{swap.reference}-A.ics"
    dialog.save_to(str(tmp_path / "woche.ics"))
    dialog.reject()
    text = (tmp_path / "woche.ics").read_text(encoding="utf-8")
    assert text.count("BEGIN:VEVENT") == 5


def test_calendar_file_that_cannot_be_written_is_named(
    qtbot: QtBot, desk: Desk, swap: Swap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told: list[str] = []
    monkeypatch.setattr(desk.messages, "inform", lambda title, *_rest: told.append(title))
    page = a_page(qtbot, desk)
    dialog = CalendarFileDialog(desk, swap, swap.placements, page)
    dialog.save_to(str(tmp_path / "missing" / "woche.ics"))
    assert told == ["woche.ics konnte nicht gespeichert werden"]


def test_print_opens_the_papers_of_the_case(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    page = a_page(qtbot, desk)
    page._ui.print_papers.click()
    dialog = page.findChild(PrintDialog)
    assert dialog is not None
    assert dialog._ui.case_title.text() == f"Mara Lindner ⇄ Jana Voss · {swap.reference}"
    dialog.reject()


def test_list_lies_beside_the_week_where_there_is_room(
    qtbot: QtBot, desk: Desk, swap: Swap
) -> None:
    assert titles(desk, swap)
    wide = a_page(qtbot, desk, width=round(desk.theme.em * 97))
    assert wide._ui.area.orientation() == Qt.Orientation.Horizontal
    assert wide._ui.list_sheet.isVisible()
    narrow = a_page(qtbot, desk, width=round(desk.theme.em * 60))
    assert narrow._ui.area.orientation() == Qt.Orientation.Vertical
    assert not narrow._ui.list_sheet.isVisible()


def test_week_to_begin_is_this_week_during_the_stay() -> None:
    assert week_to_begin(MONDAY, FRIDAY, TODAY) == MONDAY
    assert week_to_begin(date(2022, 1, 26), date(2022, 2, 18), TODAY) == date(2022, 1, 31)
    assert week_to_begin(date(2022, 2, 3), FRIDAY, TODAY) == date(2022, 1, 31)
    assert week_to_begin(date(2022, 1, 12), date(2022, 1, 18), TODAY) == date(2022, 1, 10)
