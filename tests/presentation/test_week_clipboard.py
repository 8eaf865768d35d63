"""Copying, cutting and pasting appointments in the week, on the real page."""

from collections.abc import Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QGuiApplication
from pytestqt.qtbot import QtBot
from week_story import WeekStory
from weeks import a_recorded_case, at, recorded

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.paste_table_dialog import PasteTableDialog
from jobswap_desktop.presentation.week_command_table import WeekCommand
from jobswap_desktop.services import schedule

ROUND = "Rundgang"


@pytest.fixture
def story(qtbot: QtBot, desk: Desk) -> Iterator[WeekStory]:
    swap = a_recorded_case(desk.work)
    recorded(desk.work, swap, at(3, "9:00", "10:00", title=ROUND))
    recorded(desk.work, swap, at(1, "10:30", "11:00", title="Einweisung"))
    recorded(desk.work, swap, at(5, "14:00", "15:00", title="Abschluss"))
    yield WeekStory(qtbot, desk, swap)
    # A clipboard that outlives the program's own objects is a fault of its own.
    QGuiApplication.clipboard().clear()


def test_copied_cut_and_pasted(story: WeekStory) -> None:
    story.stand_at(ROUND)
    story.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == (
        "Mi., 23.02.2022\t09:00\t10:00\tRundgang\tRaum 2.14"
    )
    story.press("Ctrl+V")
    assert story.times(ROUND) == ["Mi 09:00–10:00 A", "Mi 10:00–11:00 A"]
    story.desk.undo_stack.undo()
    story.stand_at("Abschluss")
    story.press("Ctrl+V")
    assert story.times(ROUND) == ["Mi 09:00–10:00 A", "Fr 09:00–10:00 A"]
    assert story.current() == ROUND
    story.desk.undo_stack.undo()
    story.stand_at(ROUND)
    story.press("Ctrl+X")
    assert story.times(ROUND) == ["Mi 09:00–10:00 A"]
    story.stand_at("Einweisung")
    story.press("Ctrl+V")
    assert story.times(ROUND) == ["Mo 09:00–10:00 A"]
    # What was cut is moved once.
    story.press("Ctrl+V")
    assert story.times(ROUND) == ["Mo 09:00–10:00 A"]


def test_what_the_keys_do_is_said_with_title_time_and_person(story: WeekStory) -> None:
    story.stand_at(ROUND)
    story.press("Ctrl+C")
    story.press("Ctrl+V")
    story.press("Alt+Shift+Up")
    story.press("Ctrl+X")
    secret = replace(story.one("Einweisung"), title="Arzt", confidential=True)
    schedule.save(story.desk.work, secret)
    story.page.reload()
    story.stand_at("Arzt")
    story.press("Ctrl+C")
    assert story.said == [
        "„Rundgang“ kopiert",
        "„Rundgang“ eingetragen: Mi., 23.02., 10:00–11:00",
        "„Rundgang“ dauert jetzt Mi., 23.02., 10:00–10:55",
        "„Rundgang“ ausgeschnitten, wird beim Einfügen verschoben",
        "„Vertraulich“ kopiert",
    ]
    assert story.desk.undo_stack.undoText() == story.said[2]


def test_no_table_takes_a_title_for_a_formula(story: WeekStory) -> None:
    held = story.one(ROUND)
    schedule.save(story.desk.work, replace(held, title='=HYPERLINK("x")', place="@SUM(1)"))
    story.page.reload()
    story.stand_at('=HYPERLINK("x")')
    story.press("Ctrl+C")
    assert QGuiApplication.clipboard().text().split("\t")[3:] == [
        '\'=HYPERLINK("x")',
        "'@SUM(1)",
    ]


def test_pasted_at_a_chosen_place_for_the_visitor_there(story: WeekStory) -> None:
    story.stand_at(ROUND)
    story.press("Ctrl+X")
    story.press("Ctrl+Space")
    story.press("Right")
    story.press("Ctrl+V")
    assert story.times(ROUND) == ["Mi 10:00–11:00 B"]
    assert story.heard == ["Verschoben auf 10:00 bis 11:00 Uhr, Jana Voss"]
    assert story.current() == ROUND
    assert story.view.place() is None


def test_pasted_into_another_week_even_if_it_is_empty(story: WeekStory) -> None:
    story.stand_at(ROUND)
    story.press("Ctrl+C")
    story.press("Ctrl+Right")
    page = story.page
    assert page._ui.views.currentWidget() is page._ui.empty
    assert page._ui.empty.button.hasFocus()
    story.press("Ctrl+V", page._ui.empty.button)
    assert story.times(ROUND) == ["Mi 09:00–10:00 A", "KW9 Mi 09:00–10:00 A"]
    assert page._ui.views.currentWidget() is page._ui.area
    assert story.current() == ROUND
    assert story.view.hasFocus()


def test_confidential_ones_keep_their_title_from_the_clipboard(story: WeekStory) -> None:
    recorded(
        story.desk.work, story.swap, at(2, "9:00", "9:30", title="BEM-Gespräch", confidential=True)
    )
    story.desk.hub.announce_everything()
    story.stand_at("BEM-Gespräch")
    story.press("Ctrl+C")
    assert QGuiApplication.clipboard().text() == "Di., 22.02.2022\t09:00\t09:30\tVertraulich\t"


@pytest.mark.parametrize("keys", ["Ctrl+C", "Ctrl+X"])
def test_what_became_confidential_since_is_pasted_so(story: WeekStory, keys: str) -> None:
    story.stand_at("Rundgang")
    story.press(keys)
    schedule.save(story.desk.work, replace(story.one("Rundgang"), confidential=True))
    story.desk.hub.announce_everything()
    story.press("Ctrl+V")
    assert [item.confidential for item in story.all() if item.title == "Rundgang"] == (
        [True, True] if keys == "Ctrl+C" else [True]
    )


def test_what_was_deleted_since_is_pasted_as_it_was_copied(story: WeekStory) -> None:
    story.stand_at("Rundgang")
    story.press("Ctrl+C")
    schedule.remove(story.desk.work, story.one("Rundgang"))
    story.desk.hub.announce_everything()
    story.press("Ctrl+V")
    assert len(story.times("Rundgang")) == 1


def test_what_another_program_copied_is_shown_as_a_table(story: WeekStory) -> None:
    story.stand_at(ROUND)
    story.press("Ctrl+C")
    QGuiApplication.clipboard().setText("Mo\t9:00\t10:00\tTabelle")
    story.press("Ctrl+V")
    assert story.times(ROUND) == ["Mi 09:00–10:00 A"]
    dialog = story.page.findChild(PasteTableDialog)
    assert dialog is not None
    dialog.reject()
    # Files are for the window, which files scans.
    files = QMimeData()
    files.setUrls([QUrl.fromLocalFile("scan.pdf")])
    QGuiApplication.clipboard().setMimeData(files)
    assert not story.page._appointments._commands.actions[WeekCommand.PASTE].isEnabled()
