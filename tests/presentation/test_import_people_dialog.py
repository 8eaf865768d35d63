"""Importing people, as a clerk does it."""

from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from audit import clipped, findings, reachable
from keyboard import Keyboard
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QWidget
from pytestqt.qtbot import QtBot
from screen import shown, told
from tables import HEADER, csv_bytes, good_rows, hostile_rows, xlsx_bytes

from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.people_import import RowDeed, RowState
from jobswap_desktop.exchange.tables import read_table
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.import_people_dialog import ImportPeopleDialog
from jobswap_desktop.presentation.dialogs.list_file import ListFileDialog
from jobswap_desktop.presentation.dialogs.person_dialog import PersonDialog
from jobswap_desktop.presentation.models.import_rows import ImportRowsModel
from jobswap_desktop.presentation.pages.people_page import PeoplePage
from jobswap_desktop.presentation.tasks import InlineRunner
from jobswap_desktop.services import people

ROWS = [
    HEADER,
    ("Neu", "Eva", "Stadt Lindenfurt", "", "", "", ""),
    ("Lindner", "Mara", "Stadt Lindenfurt", "", "", "", "m@lindenfurt.example"),
    ("Falsch", "Uwe", "Stadt Lindenfurt", "", "", "31.02.1990", ""),
    ("Fern", "Ida", "Kreis Neu", "", "", "", ""),
]

WRONG_DAY = (
    "Geburtsdatum: „31.02.1990“ ist kein Tag im Kalender."
    " Bitte in der Datei so schreiben: 28.02.2006."
)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "liste.csv"
    path.write_bytes(csv_bytes(ROWS))
    return path


def opened(qtbot: QtBot, desk: Desk, path: Path | None = None) -> ImportPeopleDialog:
    dialog = ImportPeopleDialog(desk, None, InlineRunner())
    shown(qtbot, dialog, dialog.width(), dialog.height())
    if path is not None:
        dialog.read_file(str(path))
    return dialog


def previewed(qtbot: QtBot, desk: Desk, path: Path) -> ImportPeopleDialog:
    dialog = opened(qtbot, desk, path)
    dialog.save()
    return dialog


def table(dialog: ImportPeopleDialog) -> list[list[str]]:
    model = dialog._ui.rows.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def choose(box: QComboBox, text: str) -> None:
    place = box.findText(text)
    assert place >= 0
    box.setCurrentIndex(place)
    box.activated.emit(place)


def names(desk: Desk) -> set[str]:
    return {person.full_name for person in people.all_people(desk.work)}


def test_people_are_taken_over_in_three_steps_by_keyboard(
    qtbot: QtBot, desk: Desk, file: Path
) -> None:
    dialog = opened(qtbot, desk)
    assert QApplication.focusWidget() is dialog._ui.invitation.button
    dialog.read_file(str(file))
    assert QApplication.focusWidget() is dialog._ui.columns.meaning(0)
    assert dialog._ui.columns.meaning(0).accessibleName() == "Bedeutung der Spalte „Nachname“"
    keyboard = Keyboard()
    keyboard.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert [row[1] for row in table(dialog)] == ["neu", "Dublette", "Fehler", "Fehler"]
    assert dialog._ui.next.text() == "1 Person übernehmen"
    keyboard.press(Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    assert names(desk) == {"Mara Lindner", "Jana Voss", "Eva Neu"}
    assert desk.undo_stack.undoText() == "Personen eingelesen"
    desk.undo_stack.undo()
    assert names(desk) == {"Mara Lindner", "Jana Voss"}
    desk.undo_stack.redo()
    assert "Eva Neu" in names(desk)


def test_preview_says_what_happens_and_why(qtbot: QtBot, desk: Desk, file: Path) -> None:
    dialog = previewed(qtbot, desk, file)
    assert table(dialog)[2] == [
        "4",
        "Fehler",
        "Falsch, Uwe",
        "Stadt Lindenfurt",
        "nicht übernehmen",
        WRONG_DAY,
    ]
    model = cast("ImportRowsModel", dialog._ui.rows.model())
    for row, state in enumerate(("neu", "Dublette", "Fehler")):
        spoken = model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        assert spoken.startswith(f"Zeile {row + 2}, {state}, ")
        picture = model.index(row, ImportRowsModel.STATE).data(Qt.ItemDataRole.DecorationRole)
        assert not picture.isNull()
    dialog._ui.rows.setCurrentIndex(model.index(1, 0))
    assert dialog._ui.reasons.text() == (
        "Zeile 3: Lindner, Mara – Dublette\nMara Lindner (Stadt Lindenfurt) ist schon erfasst."
    )
    assert dialog._ui.summary.text().startswith("Neu: 1. Dubletten: 1. Fehlerhaft: 2.")


def test_chips_leave_rows_of_one_kind(qtbot: QtBot, desk: Desk, file: Path) -> None:
    dialog = previewed(qtbot, desk, file)
    chips = dialog._ui.chips
    texts = [chips.button(key).text().replace("\u00a0", " ") for key in ("all", *RowState)]
    assert texts == ["Alle 4", "Neu 1", "Dubletten 1", "Fehler 2"]
    chips.button(RowState.FAULTY).click()
    assert [row[0] for row in table(dialog)] == ["4", "5"]
    choose(dialog._ui.unknown_offices, "Dienststelle anlegen")
    assert [row[0] for row in table(dialog)] == ["4"]
    chips.button("all").click()
    assert len(table(dialog)) == 4


def test_all_or_none_takes_none_while_a_row_is_faulty(qtbot: QtBot, desk: Desk, file: Path) -> None:
    dialog = previewed(qtbot, desk, file)
    choose(dialog._ui.faulty, "alle oder keine")
    assert not dialog._ui.next.isEnabled()
    assert dialog._ui.general_error.text().startswith("Fehlerhafte Zeilen: 2.")
    dialog.save()
    assert dialog.isVisible()
    assert len(names(desk)) == 2
    choose(dialog._ui.faulty, "nur fehlerfreie Zeilen")
    assert not dialog._ui.general_error.isVisible()
    assert dialog._ui.next.isEnabled()


def test_choices_hold_for_the_file_and_for_single_rows(
    qtbot: QtBot, desk: Desk, file: Path
) -> None:
    dialog = previewed(qtbot, desk, file)
    choose(dialog._ui.duplicates, "fehlende Angaben ergänzen")
    choose(dialog._ui.unknown_offices, "eigene Dienststelle zuordnen")
    assert dialog._ui.next.text() == "3 Personen übernehmen"
    dialog._ui.rows.setCurrentIndex(dialog._ui.rows.model().index(0, 0))
    assert [dialog._ui.row_deed.itemText(n) for n in range(2)] == [
        "neu anlegen",
        "nicht übernehmen",
    ]
    choose(dialog._ui.row_deed, "nicht übernehmen")
    assert dialog._ui.rows.currentIndex().row() == 0
    assert table(dialog)[0][4] == "nicht übernehmen"
    choose(dialog._ui.faulty, "nur fehlerfreie Zeilen")
    assert table(dialog)[0][4] == "nicht übernehmen"
    dialog.save()
    found = {person.full_name: person for person in people.all_people(desk.work)}
    assert set(found) == {"Mara Lindner", "Jana Voss", "Ida Fern"}
    assert found["Mara Lindner"].email == "m@lindenfurt.example"
    assert found["Ida Fern"].office_id == "office-a"


def test_enter_on_a_row_leads_to_its_choice(qtbot: QtBot, desk: Desk, file: Path) -> None:
    dialog = previewed(qtbot, desk, file)
    assert QApplication.focusWidget() is dialog._ui.rows
    QTest.keyClick(dialog._ui.rows, Qt.Key.Key_Return)
    assert QApplication.focusWidget() is dialog._ui.row_deed
    QTest.keyClick(dialog._ui.row_deed, Qt.Key.Key_Return)
    assert dialog.isVisible()
    dialog._ui.next.setFocus()
    QTest.keyClick(dialog._ui.next, Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_columns_can_be_matched_by_hand(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "liste.csv"
    path.write_bytes(b"Spalte A;<b>B</b>\nNeu;Eva\nNeuer;Uwe\n")
    dialog = opened(qtbot, desk, path)
    assert not dialog._ui.next.isEnabled()
    assert "Es fehlt die Spalte mit den Nachnamen" in dialog._ui.general_error.text()
    pane = dialog._ui.columns
    choose(pane.meaning(0), "Nachname")
    assert dialog._ui.next.isEnabled()
    choose(pane.meaning(1), "Nachname")
    assert pane.meaning(0).currentText() == "nicht übernehmen"
    choose(pane.meaning(0), "Vorname")
    dialog.save()
    assert [row[2] for row in table(dialog)] == ["Eva, Neu", "Uwe, Neuer"]
    dialog.go_back()
    dialog._ui.has_header.click()
    choose(pane.meaning(0), "Nachname")
    choose(pane.meaning(1), "Vorname")
    dialog.save()
    assert table(dialog)[0][2] == "Spalte A, <b>B</b>"


def test_what_is_no_table_is_said_and_another_file_can_be_chosen(
    qtbot: QtBot, desk: Desk, file: Path, tmp_path: Path
) -> None:
    wrong = tmp_path / "bild.csv"
    wrong.write_bytes(b"\x89PNG\r\n\x1a\n\0\0\0")
    dialog = opened(qtbot, desk, wrong)
    assert dialog._ui.general_error.text().startswith("Die Datei bild.csv ist keine Tabelle")
    assert dialog._ui.invitation.button.isVisible()
    dialog.read_file(str(file))
    assert not dialog._ui.general_error.isVisible()
    assert dialog._ui.columns.isVisible()


def test_reading_leaves_the_window_alive(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    path = tmp_path / "liste.xlsx"
    path.write_bytes(xlsx_bytes([HEADER, *good_rows(2_000), *hostile_rows(40_000)]))
    dialog = ImportPeopleDialog(desk, None)
    shown(qtbot, dialog, dialog.width(), dialog.height())
    dialog.read_file(str(path))
    assert not dialog._ui.columns.isVisible()
    qtbot.waitUntil(dialog._ui.columns.isVisible, timeout=10_000)
    dialog.save()
    qtbot.waitUntil(dialog._ui.rows.isVisible, timeout=10_000)
    assert dialog._ui.next.text() == "2.000 Personen übernehmen".replace(".", "")
    dialog.save()
    assert not dialog.isVisible()
    assert len(names(desk)) == 2_002


def test_closed_while_reading_it_says_no_more(qtbot: QtBot, desk: Desk, file: Path) -> None:
    dialog = ImportPeopleDialog(desk, None)
    shown(qtbot, dialog, dialog.width(), dialog.height())
    dialog.read_file(str(file))
    dialog.reject()
    QTest.qWait(50)
    assert len(names(desk)) == 2


def test_preview_follows_what_others_record(qtbot: QtBot, desk: Desk, file: Path) -> None:
    dialog = previewed(qtbot, desk, file)
    eva = people.new_person(desk.work, "Eva Neu", people.all_people(desk.work)[0].office_id)
    desk.perform(lambda: people.save(desk.work, eva))
    assert table(dialog)[0][1] == "Dublette"
    assert not dialog._ui.next.isEnabled()


def test_report_of_the_rows_is_saved(qtbot: QtBot, desk: Desk, file: Path, tmp_path: Path) -> None:
    dialog = previewed(qtbot, desk, file)
    dialog._ui.save_report.click()
    window = dialog.findChild(ListFileDialog)
    assert isinstance(window, ListFileDialog)
    out = tmp_path / "bericht"
    window.save_to(str(out))
    window.reject()
    rows = read_table("bericht", (tmp_path / "bericht.xlsx").read_bytes()).rows
    assert [row.cells[1] for row in rows] == ["Ergebnis", "Dublette", "Fehler", "Fehler"]


def dropping(kind: type[QDropEvent], *paths: Path) -> QDropEvent:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    at = QPointF(5, 5) if kind is QDropEvent else QPointF(5, 5).toPoint()
    event = kind(
        at,
        Qt.DropAction.CopyAction,
        data,
        Qt.MouseButton.LeftButton,
        Qt.KeyboardModifier.NoModifier,
    )
    event.data = data  # type: ignore[attr-defined]  # Qt does not keep it alive
    event.ignore()
    return event


def test_table_can_be_dropped_and_nothing_else(
    qtbot: QtBot, desk: Desk, file: Path, tmp_path: Path
) -> None:
    page = PeoplePage(desk)
    shown(qtbot, page, 900, 600)
    dialog = opened(qtbot, desk)
    for target in (cast("QWidget", page), dialog):
        assert target.acceptDrops()
        for paths, welcome in (
            ((file,), True),
            ((tmp_path / "a.pdf",), False),
            ((file,) * 2, False),
        ):
            event = dropping(QDragEnterEvent, *paths)
            QApplication.sendEvent(target, event)
            assert event.isAccepted() is welcome
    dialog.dropEvent(dropping(QDropEvent, file))
    assert dialog._ui.columns.isVisible()
    page.dropEvent(dropping(QDropEvent, file))
    begun = page.findChild(ImportPeopleDialog)
    assert isinstance(begun, ImportPeopleDialog)
    qtbot.waitUntil(begun._ui.columns.isVisible)
    begun.reject()


def test_who_may_not_import_is_told_so(qtbot: QtBot, desk: Desk, file: Path) -> None:
    desk.work = replace(desk.work, actor=replace(desk.work.actor, role=Role.READER))
    dialog = previewed(qtbot, desk, file)
    assert dialog._ui.general_error.text().startswith("Für diesen Schritt ist die Personalstelle")
    assert not dialog._ui.rows.isVisible()


def test_known_name_is_hinted_at_and_not_refused(qtbot: QtBot, desk: Desk) -> None:
    dialog = PersonDialog(desk, None)
    shown(qtbot, dialog, 700, 700)
    dialog._ui.first_name.setText("Mära")
    assert not dialog._ui.known_hint.isVisible()
    dialog._ui.last_name.setText("lindner")
    assert dialog._ui.known_hint.isVisible()
    assert told(dialog._ui.known_hint)[1] == (
        "Es gibt schon: Mara Lindner (Stadt Lindenfurt). Trotzdem anlegen?"
    )
    dialog._ui.last_name.setText("lindners")
    assert not dialog._ui.known_hint.isVisible()
    dialog._ui.last_name.setText("Lindner")
    dialog.save()
    assert not dialog.isVisible()
    assert names(desk) >= {"Mara Lindner", "Mära Lindner"}
    mara = next(p for p in people.all_people(desk.work) if p.full_name == "Mara Lindner")
    again = PersonDialog(desk, mara)
    shown(qtbot, again, 700, 700)
    assert not again._ui.known_hint.isVisible()


@pytest.mark.parametrize("scale", [100, 200])
@pytest.mark.parametrize("step", range(3))
def test_each_step_tells_what_it_is(
    qtbot: QtBot, desk: Desk, file: Path, scale: int, step: int
) -> None:
    desk.theme.set_text_scale(scale)
    dialog = opened(qtbot, desk, file if step else None)
    if step == 2:
        dialog.save()
    QTest.qWait(0)
    assert findings(dialog) == []
    assert clipped(dialog) == []
    wanted = set(map(id, reachable(dialog)))
    seen: set[int] = set()
    for _ in range(2 * len(wanted) + 2):
        focused = QApplication.focusWidget()
        assert focused is not None
        seen.add(id(focused))
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    chips = {id(dialog._ui.chips.button(state)) for state in RowState} if step == 2 else set()
    assert wanted - chips <= seen


def test_faulty_row_offers_nothing(qtbot: QtBot, desk: Desk, file: Path) -> None:
    dialog = previewed(qtbot, desk, file)
    dialog._ui.rows.setCurrentIndex(dialog._ui.rows.model().index(2, 0))
    assert not dialog._ui.row_deed.isEnabled()
    assert dialog._ui.row_deed.currentData() == RowDeed.SKIP
