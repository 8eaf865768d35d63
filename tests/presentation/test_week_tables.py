"""Tables pasted into the week page, on the real page and read back from the file."""

from dataclasses import replace
from datetime import date, time
from pathlib import Path

import pytest
from audit import clipped, findings
from builders import a_clerk
from keyboard import Keyboard
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from screen import shown
from weeks import a_recorded_case, at, recorded, whole_days

from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.offices import DayHours
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.paste_table_dialog import PasteTableDialog
from jobswap_desktop.presentation.models.planned_entries import PlannedEntriesModel
from jobswap_desktop.presentation.pages.week_page import WeekPage
from jobswap_desktop.services import offices, schedule
from jobswap_desktop.services.wording import problem_text
from jobswap_desktop.services.workplace import open_workplace

TABLE = (
    "Tag\tvon\tbis\tTitel\tOrt\tPerson\r\n"
    "mo\t9:00\t10:30\tTeamkoordination\tRaum 2.14\tLindner\r\n"
    "di\t9:00\t12:00\tWorkshop Übergänge\tFoyer\tbeide\r\n"
    "31.2.\t9:00\t10:00\tVerschrieben\t\t\r\n"
    "28.2.\t9:00\t10:00\tNachlese\t\tVoss\r\n"
)


@pytest.fixture
def swap(desk: Desk) -> Swap:
    return a_recorded_case(desk.work)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, swap: Swap) -> WeekPage:
    page = WeekPage(desk)
    shown(qtbot, page, 1130, 690)
    assert page._week is not None
    assert page._week.swap.id == swap.id
    return page


def paste(qtbot: QtBot, page: WeekPage, text: str) -> PasteTableDialog:
    clipboard = QGuiApplication.clipboard()
    clipboard.setText(text)
    page._ui.week.setFocus()
    QTest.keyClick(page._ui.week, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    clipboard.clear()
    dialog = page.findChild(PasteTableDialog)
    assert dialog is not None
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def rows(dialog: PasteTableDialog) -> list[list[str]]:
    model = dialog.model
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def ticks(dialog: PasteTableDialog) -> list[bool]:
    return [row.is_chosen for row in dialog.model.rows()]


def on_disk(tmp_path: Path, swap: Swap) -> list[Appointment]:
    place = open_workplace(tmp_path / "jobtausch.sqlite", a_clerk(), lambda: date(2022, 2, 1))
    found = schedule.of_case(place, swap.id)
    place.db.close()
    return [item for item in found if item.kind is not AppointmentKind.BRIEFING]


def test_a_table_is_seen_row_by_row_and_entered_as_one(
    qtbot: QtBot, page: WeekPage, swap: Swap, desk: Desk, tmp_path: Path
) -> None:
    dialog = paste(qtbot, page, TABLE)
    assert rows(dialog) == [
        ["2", "Mo., 21.02.2022", "09:00–10:30", "Teamkoordination", "Raum 2.14", "Lindner", ""],
        ["3", "Di., 22.02.2022", "09:00–12:00", "Workshop Übergänge", "Foyer", "beide", ""],
        ["4", "31.2.", "9:00–10:00", "Verschrieben", "", "", "Den Tag „31.02.“ gibt es nicht."],
        [
            "5",
            "Mo., 28.02.2022",
            "09:00–10:00",
            "Nachlese",
            "",
            "Voss",
            "Mo., 28.02.2022 liegt außerhalb des Aufenthalts von Jana Voss (21.02.–25.02.2022).",
        ],
    ]
    assert ticks(dialog) == [True, True, False, True]
    assert dialog.ui.summary.text() == "4 Zeilen, 1 nicht lesbar"
    assert dialog.ui.enter.text() == "3 Termine eintragen"
    assert on_disk(tmp_path, swap) == []
    before = desk.undo_stack.count()
    dialog.ui.enter.click()
    made = on_disk(tmp_path, swap)
    assert [item.title for item in made] == ["Teamkoordination", "Workshop Übergänge", "Nachlese"]
    assert made[1].placement_ids == {item.id for item in swap.placements}
    assert desk.undo_stack.count() == before + 1
    desk.undo_stack.undo()
    assert on_disk(tmp_path, swap) == []


def test_what_is_confidential_in_a_table_is_so_on_disk(
    qtbot: QtBot, page: WeekPage, swap: Swap, tmp_path: Path
) -> None:
    dialog = paste(
        qtbot,
        page,
        "Tag\tVon\tBis\tTitel\tOrt\tPerson\tVertraulich\tKostenstelle\tBemerkung\tKontakt\n"
        "di\t10:00\t11:00\tPersonalgespräch\tRaum 4\tLindner\tja\t4711\tAkte da\tFrau Kurz\n"
        "di\t12:00\t13:00\tRundgang\tFoyer\tLindner\tnein\t4711\t\t\n",
    )
    assert dialog.ui.about.text().splitlines()[0] == (
        "Eine Spalte wird nicht verstanden und nicht übernommen: „Kostenstelle“."
    )
    more = "vertraulich · Ansprechperson: Frau Kurz · Bemerkung: Akte da"
    assert [row[PlannedEntriesModel.MORE] for row in rows(dialog)] == [more, ""]
    assert more in dialog.ui.said.text()
    dialog.ui.enter.click()
    made = {item.title: item for item in on_disk(tmp_path, swap)}
    assert made["Personalgespräch"].confidential
    assert not made["Rundgang"].confidential


def test_the_copied_week_is_known_again(
    qtbot: QtBot, page: WeekPage, desk: Desk, swap: Swap, tmp_path: Path
) -> None:
    recorded(desk.work, swap, whole_days(1, 3, title="Messe"))
    recorded(desk.work, swap, at(2, "9:00", "10:30", title="Vergabe", confidential=True))
    desk.hub.announce_everything()
    page._exchange.copy_table()
    dialog = paste(qtbot, page, QGuiApplication.clipboard().text())
    said = {row[PlannedEntriesModel.TITLE]: row[PlannedEntriesModel.SAID] for row in rows(dialog)}
    assert said["Messe"].startswith("„Messe“ steht schon in der Woche")
    assert said["Vertraulich"].startswith("Vertraulich – steht in der Tabelle nur ohne Inhalt.")
    assert not any(ticks(dialog))
    place = [row.texts[2] for row in dialog.model.rows()].index("Vertraulich")
    dialog.model.toggle(dialog.model.index(place, 0))
    dialog.ui.enter.click()
    made = [item for item in on_disk(tmp_path, swap) if item.title == "Vertraulich"]
    assert [item.confidential for item in made] == [True]


def test_a_table_is_held_against_the_law_on_working_time(
    qtbot: QtBot, desk: Desk, swap: Swap
) -> None:
    host = swap.placements[0].host
    known = next(each for each in offices.all_offices(desk.work) if each.id == host.id)
    hours = tuple(DayHours(weekday=day, first=time(7), last=time(18)) for day in range(5))
    offices.save(desk.work, replace(known, working_hours=hours))
    page = WeekPage(desk)
    shown(qtbot, page, 1130, 690)
    dialog = paste(
        qtbot,
        page,
        "di\t8:00\t20:00\tMarathon\t\tLindner\nmi\t20:00\t21:00\tSpät\t\tLindner\n"
        "do\t10:00\t11:00\tTeam\t\tMüller",
    )
    said = [row[PlannedEntriesModel.SAID] for row in rows(dialog)]
    assert "12\xa0Stunden Arbeit an einem Tag" in said[0]
    assert "Rahmenzeit" in said[1], said[1]
    assert said[2] == (
        "„Müller“ ist keine der Gastpersonen. Möglich sind: Mara Lindner, Jana Voss."
    )
    assert "Nichts anzumerken" not in dialog.ui.said.text()
    dialog.reject()


def test_rows_are_left_out_by_key_and_click_and_enter_enters_nothing(
    qtbot: QtBot, page: WeekPage, swap: Swap, tmp_path: Path
) -> None:
    dialog = paste(qtbot, page, TABLE)
    assert QApplication.focusWidget() is dialog.ui.rows
    keyboard = Keyboard()
    QTest.keyClick(dialog.ui.rows, Qt.Key.Key_Space)
    keyboard.press(Qt.Key.Key_Return)
    assert ticks(dialog) == [False, True, False, True]
    model = dialog.model
    unticked = Qt.CheckState.Unchecked
    model.setData(model.index(3, 0), unticked, Qt.ItemDataRole.CheckStateRole)
    assert model.setData(model.index(2, 0), Qt.CheckState.Checked, 10) is False
    assert dialog.ui.summary.text() == "4 Zeilen, 2 ausgelassen, 1 nicht lesbar"
    assert on_disk(tmp_path, swap) == []
    QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [item.title for item in on_disk(tmp_path, swap)] == ["Workshop Übergänge"]


def test_nothing_chosen_cannot_be_entered(qtbot: QtBot, page: WeekPage) -> None:
    dialog = paste(qtbot, page, "mo\t9\t10\tX")
    QTest.keyClick(dialog.ui.rows, Qt.Key.Key_Space)
    assert not dialog.ui.enter.isEnabled()
    dialog.save()
    assert dialog.isVisible()
    dialog.reject()


def test_conflicts_are_marked_and_repetitions_left_out(
    qtbot: QtBot, page: WeekPage, swap: Swap, desk: Desk
) -> None:
    recorded(desk.work, swap, at(1, "9:00", "10:30", title="Teamkoordination"))
    recorded(desk.work, swap, at(2, "10:00", "11:00", title="Jour fixe"))
    dialog = paste(qtbot, page, TABLE)
    said = [row[-1] for row in rows(dialog)]
    assert said[0] == "„Teamkoordination“ steht schon in der Woche (Mo., 21.02.2022, 09:00–10:30)."
    assert said[1] == "Überschneidet sich mit „Jour fixe“ (Di., 22.02.2022, 10:00–11:00)."
    assert ticks(dialog) == [False, True, False, True]
    assert dialog.ui.said.text() == (
        "Zeile 2: Mo., 21.02.2022, 09:00–10:30, Teamkoordination, Raum 2.14, Lindner\n" + said[0]
    )
    dialog.reject()


def test_a_row_is_spoken_whole(qtbot: QtBot, page: WeekPage) -> None:
    dialog = paste(qtbot, page, TABLE)
    spoken = Qt.ItemDataRole.AccessibleTextRole
    model = dialog.model
    assert model.index(0, 0).data(spoken) == (
        "Zeile 2, wird eingetragen, Mo., 21.02.2022, 09:00–10:30, Teamkoordination, Raum 2.14,"
        " Lindner"
    )
    assert model.index(2, 0).data(spoken).startswith("Zeile 4, nicht lesbar, 31.2.")
    assert model.index(0, PlannedEntriesModel.SAID).data(spoken) == "Hinweis: –"
    dialog.reject()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("mo\t9\t10\tX\n" * 5000, "mehr als 300 Zeilen"),
        ("Guten Tag", "liegt keine Tabelle"),
    ],
)
def test_what_is_no_table_is_said(
    page: WeekPage, desk: Desk, monkeypatch: pytest.MonkeyPatch, text: str, sentence: str
) -> None:
    heard: list[str] = []

    def hear(error: DomainError) -> None:
        heard.extend(map(problem_text, error.problems))

    monkeypatch.setattr(desk.messages, "refused", hear)
    QGuiApplication.clipboard().setText(text)
    page.paste_table()
    QGuiApplication.clipboard().clear()
    assert page.findChild(PasteTableDialog) is None
    assert len(heard) == 1
    assert sentence in heard[0]


def test_the_menu_in_the_head_offers_the_same(page: WeekPage) -> None:
    menu = page._ui.more.menu()
    assert [action.text().replace("&", "") for action in menu.actions()] == [
        "Tabelle einfügen …",
        "Als Wochenvorlage sichern …",
        "Wochenvorlage einsetzen …",
    ]
    QGuiApplication.clipboard().setText("mo\t9\t10\tX")
    menu.actions()[0].trigger()
    QGuiApplication.clipboard().clear()
    dialog = page.findChild(PasteTableDialog)
    assert dialog is not None
    dialog.reject()


@pytest.mark.parametrize("scale", [100, 200])
def test_the_preview_tells_what_it_is(qtbot: QtBot, page: WeekPage, desk: Desk, scale: int) -> None:
    desk.theme.set_text_scale(scale)
    dialog = paste(qtbot, page, TABLE)
    assert findings(dialog) == []
    assert clipped(dialog) == []
    dialog.reject()
