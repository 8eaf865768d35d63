"""The table of keys of the week, on the real page, with the file read back; and its undo."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot
from screen import shown
from week_story import NONE, WeekStory, press, pressed
from weeks import a_recorded_case, at, recorded

from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.presentation.action_table import action_table
from jobswap_desktop.presentation.desk import Desk, Destination
from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog
from jobswap_desktop.presentation.dialogs.go_to_dialog import GoToDialog
from jobswap_desktop.presentation.dialogs.keyboard_dialog import KeyboardDialog
from jobswap_desktop.presentation.dialogs.new_swap_dialog import NewSwapDialog
from jobswap_desktop.presentation.dialogs.note_dialog import NoteDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.pages.week_page import WeekPage
from jobswap_desktop.presentation.week_command_table import WeekCommand
from jobswap_desktop.services import editing, schedule

ROUND = "Rundgang"
BRIEFING = "Morgenbriefing"


@pytest.fixture
def story(qtbot: QtBot, desk: Desk) -> WeekStory:
    swap = a_recorded_case(desk.work)
    recorded(desk.work, swap, at(3, "9:00", "10:00", title=ROUND))
    recorded(desk.work, swap, at(1, "10:30", "11:00", title="Einweisung"))
    recorded(desk.work, swap, at(5, "14:00", "15:00", title="Abschluss"))
    return WeekStory(qtbot, desk, swap)


def dialog_of(story: WeekStory) -> AppointmentDialog:
    dialog = story.page.findChild(AppointmentDialog)
    assert dialog is not None
    return dialog


def closed(story: WeekStory) -> None:
    for dialog in story.page.findChildren(AppointmentDialog):
        dialog.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.mark.parametrize("by_list", [False, True], ids=["timetable", "list"])
@pytest.mark.parametrize(
    ("title", "keys", "times", "heard"),
    [
        (ROUND, "Alt+Up", ["Mi 08:55–09:55 A"], "Verschoben auf 08:55 bis 09:55 Uhr"),
        (ROUND, "Alt+Down", ["Mi 09:05–10:05 A"], "Verschoben auf 09:05 bis 10:05 Uhr"),
        (
            ROUND,
            "Alt+Shift+Left",
            ["Di 09:00–10:00 A"],
            "Verschoben auf Di., 22.02.2022, 09:00 bis 10:00 Uhr",
        ),
        (
            ROUND,
            "Alt+Shift+Right",
            ["Do 09:00–10:00 A"],
            "Verschoben auf Do., 24.02.2022, 09:00 bis 10:00 Uhr",
        ),
        (ROUND, "Alt+Shift+Up", ["Mi 09:00–09:55 A"], "Dauert jetzt 09:00 bis 09:55 Uhr"),
        (ROUND, "Alt+Shift+Down", ["Mi 09:00–10:05 A"], "Dauert jetzt 09:00 bis 10:05 Uhr"),
        (
            ROUND,
            "Ctrl+D",
            ["Mi 09:00–10:00 A", "Mi 10:00–11:00 A"],
            "Kopiert auf Mi., 23.02.2022, 10:00 bis 11:00 Uhr",
        ),
        (ROUND, "Del", [], "„Rundgang“ gelöscht"),
        (
            "Einweisung",
            "Alt+Shift+Left",
            ["KW7 So 10:30–11:00 A"],
            "Verschoben auf So., 20.02.2022, 10:30 bis 11:00 Uhr",
        ),
        (
            "Abschluss",
            "Alt+Shift+Right",
            ["Sa 14:00–15:00 A"],
            "Verschoben auf Sa., 26.02.2022, 14:00 bis 15:00 Uhr",
        ),
    ],
)
def test_the_table_of_keys(  # noqa: PLR0917  # one row of the table each
    story: WeekStory, title: str, keys: str, times: list[str], heard: str, by_list: bool
) -> None:
    story.page._ui.forms.button("list" if by_list else "week").click()
    before = story.plain()
    story.stand_at(title)
    place = story.page._ui.table if by_list else story.view
    place.setFocus()
    story.press(keys, place)
    assert story.times(title) == times
    assert story.heard == [heard]
    if times:
        assert story.current() == title
        assert place.hasFocus()
    after = story.plain()
    assert story.desk.undo_stack.count() == 1
    story.desk.undo_stack.undo()
    assert story.plain() == before
    story.desk.undo_stack.redo()
    assert story.plain() == after


def test_moves_that_lead_out_of_the_day_do_nothing(story: WeekStory) -> None:
    recorded(story.desk.work, story.swap, at(2, "0:00", "23:57", title="Lange Nacht"))
    recorded(story.desk.work, story.swap, at(2, "9:00", "9:05", title="Kurz"))
    story.desk.hub.announce_everything()
    before = story.plain()
    for title, keys in (
        ("Lange Nacht", ("Alt+Up", "Alt+Down", "Alt+Shift+Down")),
        ("Kurz", ("Alt+Shift+Up",)),
    ):
        story.stand_at(title)
        for each in keys:
            story.press(each)
    assert story.plain() == before
    assert not story.heard


def test_an_appointment_is_followed_into_another_week(story: WeekStory) -> None:
    story.stand_at("Einweisung")
    story.press("Alt+Shift+Left")
    assert story.page._ui.week_label.text().startswith("KW 7/2022")
    assert story.current() == "Einweisung"
    story.press("Alt+Shift+Right")
    assert story.page._ui.week_label.text().startswith("KW 8/2022")
    assert story.times("Einweisung") == ["Mo 10:30–11:00 A"]
    assert story.current() == "Einweisung"


def test_one_of_a_series_moves_alone_and_says_so(story: WeekStory) -> None:
    story.stand_at(BRIEFING)
    story.press("Alt+Down")
    assert story.times(BRIEFING)[:2] == ["Mo 08:05–08:15 both", "Di 08:00–08:10 both"]
    assert story.said == [
        "„Morgenbriefing“ verschoben auf Mo., 21.02., 08:05–08:15. Nur dieser Termin der Serie"
    ]
    assert story.heard == ["Verschoben auf 08:05 bis 08:15 Uhr. Nur dieser Termin der Serie"]


def test_given_to_the_other_person(story: WeekStory) -> None:
    story.stand_at(ROUND)
    give = story.page._appointments._commands.actions[WeekCommand.OTHER_VISITOR]
    assert give in story.view.actions()
    assert give in story.page._ui.table.actions()
    give.trigger()
    assert story.times(ROUND) == ["Mi 09:00–10:00 B"]
    assert story.heard == ["Verschoben auf 09:00 bis 10:00 Uhr, Jana Voss"]
    story.stand_at(BRIEFING)
    assert not give.isEnabled()


def test_new_by_key_at_the_place_chosen_with_its_length(story: WeekStory) -> None:
    story.stand_at(ROUND)
    story.press("Ctrl+Space")
    story.press("Shift+Down")
    story.press("Shift+Down")
    story.press("Shift+Up")
    story.press("Ctrl+N")
    dialog = dialog_of(story)
    assert dialog._ui.day.day() == at(3, "9:00", "9:30").day
    assert (dialog._ui.start.text(), dialog._ui.end.text()) == ("10:00", "10:30")
    closed(story)


def test_typing_at_a_free_place_begins_an_appointment(story: WeekStory) -> None:
    story.stand_at(ROUND)
    story.press("Ctrl+Space")
    # QTest aborts the process over an umlaut.
    typed = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.ShiftModifier, "Ü")
    QApplication.sendEvent(story.view, typed)
    line = story.page._ui.quick_line.edit
    assert (line.hasFocus(), line.text()) == (True, "Ü")
    QTest.keyClicks(line, "bergabe")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert story.times("Übergabe") == ["Mi 10:00–11:00 A"]


@pytest.mark.parametrize("keys", ["F2", "Return"])
def test_opened_by_key(story: WeekStory, keys: str) -> None:
    story.stand_at(ROUND)
    story.press(keys)
    assert dialog_of(story)._ui.title.text() == ROUND
    closed(story)


@pytest.mark.parametrize(
    ("keys", "week"),
    [
        ("Ctrl+Left", "KW 7/2022"),
        ("Alt+PgUp", "KW 7/2022"),
        ("Ctrl+Right", "KW 9/2022"),
        ("Alt+PgDown", "KW 9/2022"),
        ("Ctrl+Shift+H", "KW 5/2022"),
    ],
)
@pytest.mark.parametrize("by_list", [False, True], ids=["timetable", "list"])
def test_weeks_are_turned_by_key(story: WeekStory, keys: str, week: str, by_list: bool) -> None:
    story.page._ui.forms.button("list" if by_list else "week").click()
    place = story.page._ui.table if by_list else story.view
    place.setFocus()
    story.press(keys, place)
    assert story.page._ui.week_label.text().startswith(week)


@pytest.mark.parametrize(("keys", "title"), [("Ctrl+Home", BRIEFING), ("Ctrl+End", "Abschluss")])
def test_ends_of_the_week(story: WeekStory, keys: str, title: str) -> None:
    story.stand_at(ROUND)
    story.press(keys)
    assert story.current() == title
    assert story.view.currentIndex().row() in (0, 7)


def test_blank_ticks_and_shift_blank_notes(story: WeekStory) -> None:
    story.stand_at(BRIEFING)
    tick = story.page._appointments._commands.actions[WeekCommand.TICK]
    assert not tick.isEnabled()
    story.press("Space")
    assert not story.all()[0].done
    # It can be noted before, but not that it has taken place.
    story.press("Shift+Space")
    early = story.page.findChild(NoteDialog)
    assert early is not None
    assert (early._ui.done.isChecked(), early._ui.done.isEnabled()) == (False, False)
    early.reject()
    early.setParent(None)
    story.desk.work = story.desk.work.on(story.all()[0].day)
    story.desk.hub.announce_everything()
    story.stand_at(BRIEFING)
    story.press("Space")
    assert story.all()[0].done
    assert story.heard == ["Morgenbriefing: erledigt"]
    story.press("Shift+Space")
    dialog = story.page.findChild(NoteDialog)
    assert dialog is not None
    dialog._ui.note.setPlainText("Zugang zum Laufwerk fehlt")
    dialog._ui.done.setChecked(False)
    dialog.save()
    noted = story.all()[0]
    assert (noted.done, noted.note) == (False, "Zugang zum Laufwerk fehlt")
    assert story.current() == BRIEFING
    spoken = str(story.view.currentIndex().data(Qt.ItemDataRole.AccessibleTextRole))
    assert spoken.endswith("Notiz: Zugang zum Laufwerk fehlt")


@pytest.mark.parametrize("why", ["over", "reader"])
def test_nothing_can_be_changed_where_it_must_not(story: WeekStory, why: str) -> None:
    if why == "over":
        editing.move(story.desk.work, story.swap.id, SwapState.WITHDRAWN, "Elternzeit")
    else:
        actor = replace(story.desk.work.actor, role=Role.READER)
        story.desk.work = replace(story.desk.work, actor=actor)
    story.desk.hub.announce_everything()
    before = story.plain()
    story.stand_at(BRIEFING)
    for spec in story.page._appointments._commands.specs.values():
        if spec.keys and spec.changes:
            story.press(spec.keys)
    why_not = "beendet" if why == "over" else "Personalstelle"
    assert story.said
    assert all(words.startswith("Nur lesen. ") and why_not in words for words in story.said)
    story.page.new_appointment()
    assert story.plain() == before
    assert story.page.findChild(AppointmentDialog) is None
    assert not story.page._ui.add.isEnabled()
    actions = story.page._appointments._commands.actions
    assert [key for key, action in actions.items() if action.isEnabled()] == [
        WeekCommand.EDIT,
        WeekCommand.COPY,
    ]
    assert actions[WeekCommand.EDIT].text() == "Ansehen …"
    story.press("F2")
    dialog = story.page.findChild(AppointmentDialog)
    assert dialog is not None
    assert dialog.windowTitle() == "Termin (nur lesen)"
    assert all(field.isReadOnly() for field in dialog.findChildren(QLineEdit))
    dialog.reject()


def test_no_key_is_a_bare_letter_or_one_of_altgr(story: WeekStory) -> None:
    altgr = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    seen = set()
    for spec in story.page._appointments._commands.specs.values():
        if not spec.keys:
            continue
        combination = pressed(spec.keys)
        is_letter = Qt.Key.Key_A <= combination.key() <= Qt.Key.Key_Z
        assert not (is_letter and combination.keyboardModifiers() == NONE)
        assert combination.keyboardModifiers() & altgr != altgr
        seen.add(spec.keys)
    assert len(seen) == sum(1 for s in story.page._appointments._commands.specs.values() if s.keys)


def test_focus_and_current_survive_a_change_elsewhere(story: WeekStory) -> None:
    story.stand_at(ROUND)
    recorded(story.desk.work, story.swap, at(1, "7:00", "7:30", title="Früh"))
    story.desk.hub.announce_everything()
    assert story.current() == ROUND
    assert story.view.hasFocus()


def test_the_tree_of_names_follows_a_move(story: WeekStory) -> None:
    story.stand_at(ROUND)
    tree = QAccessible.queryAccessibleInterface(story.view)
    story.press("Alt+Down")
    focused = tree.focusChild()
    assert focused.role() == QAccessible.Role.ListItem
    assert focused.text(QAccessible.Text.Name) == (
        "Rundgang, Mittwoch, 23. Februar, 09:05 bis 10:05 Uhr, Mara Lindner, Raum 2.14"
    )
    assert focused.state().focused


def test_the_window_announces_a_move_and_its_own_keys_stay(
    qtbot: QtBot, desk: Desk, said: list[str]
) -> None:
    swap = a_recorded_case(desk.work)
    recorded(desk.work, swap, at(3, "10:25", "11:10", title=ROUND))
    window = MainWindow(desk)
    shown(qtbot, window, 1280, 720)
    window.visit(Destination(page="week"))
    page = window.page
    assert isinstance(page, WeekPage)
    view = page._ui.week
    view.setFocus()
    rows = range(view.model().rowCount())
    row = next(n for n in rows if view.model().index(n, 0).data() == ROUND)
    view.setCurrentIndex(view.model().index(row, 0))
    press(view, "Alt+Down")
    assert said == ["Verschoben auf 10:30 bis 11:15 Uhr. Strg+Z macht es rückgängig."]
    press(view, "Ctrl+N")
    dialog = page.findChild(AppointmentDialog)
    assert dialog is not None
    dialog.reject()
    press(view, "Ctrl+G")
    asked = window.findChild(GoToDialog)
    assert asked is not None
    asked.reject()
    window.navigation.setFocus()
    press(window.navigation, "Ctrl+N")
    new = window.findChild(NewSwapDialog)
    assert new is not None
    new.reject()
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


def test_the_page_of_keys_lists_those_of_the_week(desk: Desk, qtbot: QtBot) -> None:
    dialog = KeyboardDialog(desk, action_table())
    qtbot.addWidget(dialog)
    model = dialog._ui.keys.model()
    lines = {
        str(model.index(row, 1).data()): str(model.index(row, 0).data())
        for row in range(model.rowCount())
    }
    assert lines["Woche: Später beginnen"] == "Alt+Herunter"
    assert lines["Woche: Auf den nächsten Tag verschieben"] == "Alt+Umschalt+Rechts"
    assert lines["Woche: Notiz"] == "Umschalt+Leertaste"
    assert lines["Woche: Freien Platz wählen"] == "Strg+Leertaste"


def test_the_next_key_means_what_was_just_entered_or_brought_back(story: WeekStory) -> None:
    line = story.page._ui.quick_line.edit
    line.setFocus()
    QTest.keyClicks(line, "do 15-16 Fokusprobe")
    QTest.keyClick(line, Qt.Key.Key_Return)
    assert story.current() == "Fokusprobe"
    story.stand_at(ROUND)
    story.press("Delete")
    assert story.current() != ROUND
    story.desk.undo_stack.undo()
    assert story.current() == ROUND


def test_what_others_enter_leaves_the_current_one(story: WeekStory) -> None:
    story.stand_at(ROUND)
    other = replace(story.one(ROUND), title="Von nebenan")
    schedule.save(story.desk.work, schedule.new_appointment(story.desk.work, other))
    story.desk.hub.announce_everything()
    assert story.current() == ROUND


def test_a_new_one_is_begun_by_key_anywhere_on_the_page(story: WeekStory) -> None:
    story.press("Ctrl+N", story.page._ui.today)
    assert dialog_of(story).windowTitle() == "Neuer Termin"
    closed(story)
