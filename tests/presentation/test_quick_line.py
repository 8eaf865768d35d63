"""The quick line on the real page: typed, seen, saved, read back from the file."""

from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

import pytest
from audit import clipped, findings
from builders import a_clerk
from keyboard import Keyboard
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog
from pytestqt.qtbot import QtBot
from screen import shown, told
from weeks import a_recorded_case

from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind, Mode
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.paste_table_dialog import PasteTableDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.pages.week_page import WeekPage
from jobswap_desktop.presentation.widgets import quick_line as quick_line_module
from jobswap_desktop.presentation.widgets.quick_edit import QuickEdit
from jobswap_desktop.presentation.widgets.quick_line import QuickLine
from jobswap_desktop.presentation.widgets.week_layout import Opening
from jobswap_desktop.services import schedule
from jobswap_desktop.services.workplace import open_workplace

Key = Qt.Key
MONDAY = date(2022, 2, 21)


@pytest.fixture
def swap(desk: Desk) -> Swap:
    return a_recorded_case(desk.work)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, swap: Swap, said: list[str]) -> WeekPage:
    assert (swap.reference, said) == ("11.2-JT-2022-001", [])
    page = WeekPage(desk)
    shown(qtbot, page, 1130, 690)
    return page


def line_of(page: WeekPage) -> QuickLine:
    return page._ui.quick_line


def type_line(page: WeekPage, text: str) -> Keyboard:
    page.go_to_quick_line()
    keyboard = Keyboard()
    keyboard.type(text)
    return keyboard


def on_disk(tmp_path: Path, swap: Swap) -> list[Appointment]:
    """Read the file anew; the briefings that every case has are left out."""
    place = open_workplace(tmp_path / "jobtausch.sqlite", a_clerk(), lambda: date(2022, 2, 1))
    found = schedule.of_case(place, swap.id)
    place.db.close()
    return [item for item in found if item.kind is not AppointmentKind.BRIEFING]


def test_a_line_is_seen_in_words_and_enter_saves_it(
    page: WeekPage, swap: Swap, tmp_path: Path, desk: Desk
) -> None:
    with_words: list[str] = []
    desk.recorded.connect(lambda text, _undoable: with_words.append(text))
    keyboard = type_line(page, "mo 9-10:30 Begrüßung im Bürgerbüro @Raum 2.14 #l")
    assert line_of(page).preview.text() == (
        "Mo., 21.02.2022, 09:00–10:30 · Begrüßung im Bürgerbüro · Raum 2.14 · Lindner"
    )
    keyboard.type("\n")
    [made] = on_disk(tmp_path, swap)
    assert (made.title, made.place) == ("Begrüßung im Bürgerbüro", "Raum 2.14")
    assert (made.start, made.end) == (datetime(2022, 2, 21, 9), datetime(2022, 2, 21, 10, 30))
    assert made.placement_ids == {swap.placements[0].id}
    assert with_words == [
        "„Begrüßung im Bürgerbüro“ eingetragen: Mo., 21.02., 09:00–10:30",
    ]
    assert line_of(page).text() == ""
    assert QApplication.focusWidget() is line_of(page).edit


def test_a_second_line_can_be_typed_at_once_and_the_window_undoes_both(
    page: WeekPage, swap: Swap, tmp_path: Path, desk: Desk
) -> None:
    type_line(page, "mo 9-10 Eins\nkw8 fr 11:11 Weekly online\n")
    assert [item.title for item in on_disk(tmp_path, swap)] == ["Eins", "Weekly"]
    assert on_disk(tmp_path, swap)[1].mode is Mode.ONLINE
    desk.undo_stack.undo()
    desk.undo_stack.undo()
    assert on_disk(tmp_path, swap) == []


def test_several_days_are_one_series_one_entry_and_one_undo(
    page: WeekPage, swap: Swap, tmp_path: Path, desk: Desk
) -> None:
    before = desk.undo_stack.count()
    type_line(page, "di-do 13 Uhr Workshop 2h #v\n")
    made = on_disk(tmp_path, swap)
    assert [f"{item.start:%d.%m. %H:%M}–{item.end:%H:%M}" for item in made] == [
        "22.02. 13:00–15:00",
        "23.02. 13:00–15:00",
        "24.02. 13:00–15:00",
    ]
    assert {item.kind for item in made} == {AppointmentKind.WORKSHOP}
    assert len({item.series for item in made}) == 1
    assert made[0].series
    assert desk.undo_stack.count() == before + 1
    desk.undo_stack.undo()
    assert on_disk(tmp_path, swap) == []
    desk.undo_stack.redo()
    assert len(on_disk(tmp_path, swap)) == 3


def test_what_is_not_understood_is_said_after_a_pause_and_keeps_the_text(
    qtbot: QtBot, page: WeekPage, swap: Swap, tmp_path: Path, said: list[str]
) -> None:
    keyboard = type_line(page, "mo 25:00 Besuch")
    line = line_of(page)
    assert line.error.isHidden()
    qtbot.waitUntil(line.error.isVisible)
    sentence = "Die Uhrzeit „25:00“ gibt es nicht."
    assert line.error.text() == sentence
    assert line.edit.accessibleDescription() == sentence
    assert said.count(sentence) == 1
    keyboard.type("\n")
    assert line.text() == "mo 25:00 Besuch"
    assert on_disk(tmp_path, swap) == []


def test_a_problem_of_the_record_keeps_the_text_too(
    page: WeekPage, swap: Swap, tmp_path: Path
) -> None:
    type_line(page, "mo 9-10 Feier 🎉\n")
    line = line_of(page)
    assert line.text() == "mo 9-10 Feier 🎉"
    assert line.error.isVisible()
    assert on_disk(tmp_path, swap) == []


def test_a_refused_save_keeps_the_text(page: WeekPage, swap: Swap) -> None:
    keyboard = type_line(page, "mo 9-10 Rundgang")
    with pytest.MonkeyPatch.context() as patch:
        from jobswap_desktop.domain.errors import ProblemCode, refuse

        def over(*_args: object, **_more: object) -> None:
            raise refuse(ProblemCode.CASE_IS_OVER, reference=swap.reference)

        patch.setattr(schedule, "require_open", over)
        keyboard.type("\n")
    assert line_of(page).text() == "mo 9-10 Rundgang"
    assert swap.reference in line_of(page).error.text()


@pytest.mark.parametrize(
    ("typed", "hint"),
    [
        (
            "mo 8-9 Empfang",
            "Überschneidet sich mit „Morgenbriefing“ (Mo., 21.02.2022, 08:00–08:10).",
        ),
        (
            "28.2. 9-10 Nachlese #l",
            "Mo., 28.02.2022 liegt außerhalb des Aufenthalts von Mara Lindner (21.02.–25.02.2022).",
        ),
    ],
)
def test_what_is_unusual_is_said_and_saved_all_the_same(
    page: WeekPage, swap: Swap, tmp_path: Path, typed: str, hint: str
) -> None:
    keyboard = type_line(page, typed)
    hints = line_of(page).hints
    assert hints.isVisible()
    assert hint in hints.accessibleName()
    keyboard.type("\n")
    assert len(on_disk(tmp_path, swap)) == 1
    assert hints.isHidden()


def test_the_preview_is_announced_once_after_a_pause(
    qtbot: QtBot, page: WeekPage, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(quick_line_module, "announce", lambda _widget, text: heard.append(text))
    type_line(page, "di 14 Uhr Führung")
    assert heard == []
    qtbot.waitUntil(lambda: bool(heard))
    assert heard == ["Di., 22.02.2022, 14:00–15:00 · Führung · beide"]


def test_escape_gives_up_and_the_upward_arrow_brings_it_back(page: WeekPage) -> None:
    keyboard = type_line(page, "mo 9-10 Rundgang")
    keyboard.press(Key.Key_Escape)
    line = line_of(page)
    assert line.text() == ""
    assert QApplication.focusWidget() is line.edit
    keyboard.press(Key.Key_Up)
    assert line.text() == "mo 9-10 Rundgang"
    keyboard.press(Key.Key_Down)
    assert line.text() == ""
    keyboard.press(Key.Key_Escape)
    assert QApplication.focusWidget() is page._ui.week


def test_it_begins_at_a_place_of_the_week(page: WeekPage, swap: Swap, tmp_path: Path) -> None:
    visitor = swap.placements[1].id
    opening = Opening(start=datetime(2022, 2, 23, 14, 15), placement_id=visitor)
    line = line_of(page)
    line.begin(opening, "")
    assert line.preview.text() == "Mi., 23.02.2022, 14:15: Bitte den Titel eingeben."
    line.begin(opening, "R")
    Keyboard().type("undgang\n")
    [made] = on_disk(tmp_path, swap)
    assert (made.title, made.start) == ("Rundgang", datetime(2022, 2, 23, 14, 15))
    assert made.placement_ids == {visitor}
    Keyboard().press(Key.Key_Up)
    assert line.text() == "Mi., 23.02.2022, 14:15–15:15 Rundgang #Voss"


def test_escape_at_a_place_leads_back_to_the_week(page: WeekPage, swap: Swap) -> None:
    opening = Opening(start=datetime(2022, 2, 23, 14, 15), placement_id=swap.placements[0].id)
    line_of(page).begin(opening, "R")
    Keyboard().press(Key.Key_Escape)
    assert QApplication.focusWidget() is page._ui.week
    assert line_of(page).opening() is None


def test_without_a_day_the_chosen_one_is_meant(page: WeekPage) -> None:
    page._ui.week.setCurrentIndex(page._ui.week.model().index(2, 0))
    type_line(page, "9-10 Rundgang")
    assert line_of(page).preview.text().startswith("Mi., 23.02.2022, 09:00–10:00")


def test_places_and_visitors_are_offered(page: WeekPage) -> None:
    keyboard = type_line(page, "mo 9-10 Eins @Raum 2.14\nmo 11-12 Zwei @ra")
    completions = line_of(page).edit.completions
    assert completions.is_open()
    keyboard.press(Key.Key_Down)
    keyboard.press(Key.Key_Return)
    assert line_of(page).text() == "mo 11-12 Zwei @Raum 2.14 "
    keyboard.type("#v")
    assert completions.offered() == ["Voss"]
    keyboard.press(Key.Key_Escape)
    assert line_of(page).text() == "mo 11-12 Zwei @Raum 2.14 #v"


def test_a_megabyte_pasted_into_the_line_is_refused_in_words(qtbot: QtBot, page: WeekPage) -> None:
    page.go_to_quick_line()
    line_of(page).edit.setText("mo 9-10 X " * 100_000)
    qtbot.waitUntil(line_of(page).error.isVisible)
    assert line_of(page).error.text() == "Die Zeile hat mehr als 1000 Zeichen. Bitte kürzen."


def test_ten_appointments_a_line_cost_no_more_than_their_letters(
    page: WeekPage, swap: Swap, tmp_path: Path
) -> None:
    keyboard = type_line(page, "di-do 13 Uhr Workshop 2h\n")
    assert keyboard.struck == 25
    assert len(on_disk(tmp_path, swap)) == 3


def test_a_line_for_another_week_leads_to_it(page: WeekPage) -> None:
    type_line(page, "kw9 mi 9-10 Nächste Woche\n")
    assert page._ui.week_label.text().startswith("KW 9/2022")
    assert page._ui.week.currentIndex().data() == "Nächste Woche"
    assert QApplication.focusWidget() is line_of(page).edit


def test_a_table_pasted_into_the_line_is_shown_as_one(qtbot: QtBot, page: WeekPage) -> None:
    page.go_to_quick_line()
    clipboard = QGuiApplication.clipboard()
    clipboard.setText("mo\t9\t10\tEins\ndi\t9\t10\tZwei")
    QTest.keyClick(line_of(page).edit, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    clipboard.setText(" mo 9-10 Eins\n")
    dialog = page.findChild(PasteTableDialog)
    assert dialog is not None
    assert dialog.model.rowCount() == 2
    dialog.reject()
    qtbot.waitUntil(page.isActiveWindow)
    line_of(page).edit.setFocus()
    QTest.keyClick(line_of(page).edit, Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    clipboard.clear()
    assert line_of(page).text().strip() == "mo 9-10 Eins"


@pytest.mark.parametrize("role", [Role.READER, Role.ADMINISTRATOR])
def test_who_may_only_read_meets_no_line(qtbot: QtBot, desk: Desk, swap: Swap, role: Role) -> None:
    desk.work = replace(desk.work, actor=replace(desk.work.actor, role=role))
    page = WeekPage(desk)
    shown(qtbot, page, 1130, 690)
    assert page._week is not None
    assert page._week.swap.id == swap.id
    assert not line_of(page).isVisible()
    assert not page._ui.more.isVisible()
    page.go_to_quick_line()
    page.paste_table()
    page.save_template()
    page.lay_template()
    assert page.findChildren(QDialog) == []


def test_undo_reaches_the_window_from_the_empty_line(
    qtbot: QtBot, desk: Desk, swap: Swap, tmp_path: Path
) -> None:
    window = MainWindow(desk)
    shown(qtbot, window, 1366, 768)
    desk.go("week")
    QTest.keyClick(window, Key.Key_L, Qt.KeyboardModifier.ControlModifier)
    edit = QApplication.focusWidget()
    assert isinstance(edit, QuickEdit)
    Keyboard().type("mo 9-10 Rundgang\n")
    assert len(on_disk(tmp_path, swap)) == 1
    Keyboard().type("mo 11-12 X")
    QTest.keyClick(edit, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert len(on_disk(tmp_path, swap)) == 1
    edit.clear()
    QTest.keyClick(edit, Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert on_disk(tmp_path, swap) == []
    window.close()


@pytest.mark.parametrize("scale", [100, 200])
def test_the_line_is_whole_and_named_at_every_text_size(
    qtbot: QtBot, desk: Desk, swap: Swap, scale: int
) -> None:
    desk.theme.set_text_scale(scale)
    window = MainWindow(desk)
    shown(qtbot, window, 1366, 768)
    desk.go("week", swap.id)
    page = window.page
    assert isinstance(page, WeekPage)
    page._ui.quick_line.edit.setText("mo 8-9 Empfang im Foyer @Raum 2.14")
    QTest.qWait(0)
    assert findings(page) == []
    assert clipped(page._ui.quick_line) == []
    role, name = told(page._ui.quick_line.edit)
    assert (role, name) == (QAccessible.Role.EditableText, "Neuer Termin:")
    window.close()


def test_the_example_names_somebody_of_the_case(page: WeekPage, swap: Swap) -> None:
    example = page._ui.quick_line.edit.placeholderText()
    assert example.endswith(f"#{swap.placements[-1].visitor.last_name.casefold()}")
    type_line(page, example)
    assert "Teamkoordination" in line_of(page).preview.text()
