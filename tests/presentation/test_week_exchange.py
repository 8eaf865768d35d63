"""The week out to other programs and in from them, as a clerk does it on the page."""

import shutil
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest
from audit import clipped, findings
from exchange.calendar_cases import FOLDER
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDrag, QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot
from screen import shown
from weeks import a_recorded_case, at, recorded

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.calendar_import_dialog import CalendarImportDialog
from jobswap_desktop.presentation.pages.week_page import WeekPage
from jobswap_desktop.presentation.tasks import InlineRunner
from jobswap_desktop.services import calendar_import, cases, schedule

GOOGLE = FOLDER / "google_export.ics"
SERIES = FOLDER / "outlook_classic_series.ics"


@pytest.fixture
def swap(desk: Desk) -> Swap:
    return a_recorded_case(desk.work)


@pytest.fixture
def page(qtbot: QtBot, desk: Desk, swap: Swap) -> WeekPage:
    assert swap.placements
    page = WeekPage(desk)
    page._exchange._runner = InlineRunner()
    shown(qtbot, page, 1130, 690)
    return page


@pytest.fixture
def emptied_clipboard() -> Iterator[None]:
    yield
    QGuiApplication.clipboard().clear()


def opened(
    qtbot: QtBot, desk: Desk, swap: Swap, path: Path, *, both: bool = False
) -> CalendarImportDialog:
    placements = swap.placements if both else swap.placements[:1]
    dialog = CalendarImportDialog(
        desk, swap, tuple(held.id for held in placements), None, InlineRunner()
    )
    shown(qtbot, dialog, dialog.width(), dialog.height())
    dialog.read_file(str(path))
    return dialog


def rows(dialog: CalendarImportDialog) -> list[list[str]]:
    model = dialog._ui.rows.model()
    return [
        [
            {Qt.CheckState.Checked: "x", Qt.CheckState.Unchecked: "-"}.get(
                model.index(row, 0).data(Qt.ItemDataRole.CheckStateRole), " "
            ),
            *(str(model.index(row, column).data()) for column in range(model.columnCount())),
        ]
        for row in range(model.rowCount())
    ]


def titles(desk: Desk, swap: Swap) -> list[str]:
    found = (item.title for item in schedule.of_case(desk.work, swap.id))
    return [title for title in found if title != "Morgenbriefing"]


def actions_of(desk: Desk, swap: Swap) -> list[Action | None]:
    return [entry.action for entry in cases.history(desk.work, swap.id)]


def test_preview_says_what_each_appointment_would_do(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    recorded(desk.work, swap, at(1, "10:00", "11:00", title="Teamkoordination"))
    dialog = opened(qtbot, desk, swap, GOOGLE)
    assert dialog._ui.subject.text() == "google_export.ics"
    assert rows(dialog) == [
        ["x", "Begrüßung", "Mo. 21.02. 09:00–10:30", "neu", "Teamkoordination"],
        ["x", "Ganzer Tag", "Di. 22.02.", "neu", ""],
        ["x", "Mittagsrunde später", "Do. 24.02. 15:00–15:30", "neu", ""],
    ]
    assert dialog._ui.reasons.text() == (
        "Begrüßung, Mo., 21.02.2022, 09:00–10:30, Talstraße 12, Westtal\n"
        "Zur selben Zeit: Teamkoordination (Mo., 21.02.2022, 10:00–11:00)."
    )
    assert dialog._ui.take.text() == "3 Termine ü&bernehmen"
    assert dialog._ui.summary.text() == ("Neu: 3. Geändert: 0. Entfernt: 0.")


def test_what_is_ticked_is_taken_over_as_one_and_taken_back_as_one(
    qtbot: QtBot, desk: Desk, swap: Swap
) -> None:
    dialog = opened(qtbot, desk, swap, GOOGLE)
    dialog._ui.rows.setFocus()
    QTest.keyClick(dialog._ui.rows, Qt.Key.Key_Down)
    QTest.keyClick(dialog._ui.rows, Qt.Key.Key_Space)
    assert [row[0] for row in rows(dialog)] == ["x", "-", "x"]
    QTest.keyClick(dialog._ui.rows, Qt.Key.Key_Return)
    assert [row[0] for row in rows(dialog)] == ["x", "x", "x"]
    QTest.keyClick(dialog._ui.rows, Qt.Key.Key_Space)
    with qtbot.waitSignal(desk.recorded) as said:
        QTest.keyClick(dialog, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert said.args == [
        "Kalenderdatei übernommen. Neu: 2, geändert: 0, entfernt: 0",
        True,
    ]
    assert titles(desk, swap) == ["Begrüßung", "Mittagsrunde später"]
    assert actions_of(desk, swap)[0] is Action.CALENDAR_IMPORTED
    desk.undo_stack.undo()
    assert titles(desk, swap) == []


def test_same_file_again_brings_nothing_new(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    opened(qtbot, desk, swap, SERIES).save()
    assert titles(desk, swap) == [*["Kurze Lage"] * 3, "Kurze Lage (verschoben)"]
    assert all(
        item.confidential for item in schedule.of_case(desk.work, swap.id) if "Lage" in item.title
    )
    again = opened(qtbot, desk, swap, SERIES)
    assert {row[3] for row in rows(again)} == {"unverändert"}
    assert not again._ui.take.isEnabled()
    assert again._ui.summary.text() == "Alles aus der Datei steht schon hier."
    again.reject()
    of_nobody = opened(qtbot, desk, swap, SERIES, both=True)
    assert of_nobody._ui.summary.text() == "Alles aus der Datei steht schon hier."
    of_nobody.reject()


def test_cancellation_removes_what_came_from_there_alone(
    qtbot: QtBot, desk: Desk, swap: Swap
) -> None:
    recorded(desk.work, swap, at(5, "11:11", "12:00", title="Weekly"))
    cancelled = FOLDER / "exchange_cancelled.ics"
    first = opened(qtbot, desk, swap, cancelled)
    assert [row[3] for row in rows(first)] == ["abgesagt, nicht eingetragen"]
    first.reject()
    opened(qtbot, desk, swap, FOLDER / "outlook_new.ics").save()
    assert titles(desk, swap) == ["Weekly", "Weekly"]
    dialog = opened(qtbot, desk, swap, cancelled)
    assert [(row[0], row[3]) for row in rows(dialog)] == [("x", "abgesagt")]
    dialog.save()
    assert titles(desk, swap) == ["Weekly"]
    older = opened(qtbot, desk, swap, FOLDER / "outlook_new.ics")
    assert [row[3] for row in rows(older)] == ["neu"]
    older.reject()


def test_visitors_are_chosen_where_both_are_shown(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    dialog = opened(qtbot, desk, swap, GOOGLE, both=True)
    mara, jana = dialog._visitors.values()
    assert QApplication.focusWidget() is mara
    assert [row[0] for row in rows(dialog)] == ["-", "-", "-"]
    assert dialog._ui.summary.text() == "Bitte wählen, für wen die Termine sind."
    assert not dialog._ui.take.isEnabled()
    mara.click()
    jana.click()
    dialog.save()
    taken = [item for item in schedule.of_case(desk.work, swap.id) if item.calendar_uid]
    assert len(taken) == 3
    assert all(item.is_shared for item in taken)


def test_file_for_one_becomes_the_other_ones_too(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    opened(qtbot, desk, swap, GOOGLE).save()
    dialog = opened(qtbot, desk, swap, GOOGLE, both=True)
    dialog._visitors[swap.placements[1].id].click()
    assert {row[3] for row in rows(dialog)} == {"geändert"}
    assert (
        dialog._ui.reasons.text()
        .split("\n")[1]
        .startswith("Der Termin steht schon hier und gilt dann auch")
    )
    dialog.save()
    taken = [item for item in schedule.of_case(desk.work, swap.id) if item.calendar_uid]
    assert [item.is_shared for item in taken] == [True] * 3


def test_chips_buttons_and_plain_words(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    dialog = opened(qtbot, desk, swap, FOLDER / "hostile_words.ics")
    model = dialog._ui.rows.model()
    assert "<b>fett</b>" in model.index(0, 0).data()
    assert "&lt;b&gt;" in model.index(0, 0).data(Qt.ItemDataRole.ToolTipRole)
    assert dialog._ui.reasons.textFormat() is Qt.TextFormat.PlainText
    dialog._ui.take_none.click()
    assert not dialog._ui.take.isEnabled()
    dialog._ui.take_all.click()
    assert dialog._ui.take.text() == "1 Termin ü&bernehmen"
    dialog.reject()


def test_what_is_no_calendar_is_said_and_nothing_can_be_taken(
    qtbot: QtBot, desk: Desk, swap: Swap, tmp_path: Path
) -> None:
    broken = tmp_path / "bild.ics"
    broken.write_bytes(b"\x89PNG\r\n\x1a\n")
    dialog = opened(qtbot, desk, swap, broken)
    assert dialog._ui.general_error.text().startswith("Die Datei bild.ics ist keine Kalenderdatei")
    assert not dialog._ui.take.isEnabled()
    assert dialog._ui.rows.isHidden()
    dialog.read_file(str(tmp_path / "fehlt.ics"))
    assert dialog._ui.general_error.text().startswith("Die Datei fehlt.ics kann nicht gelesen")
    dialog.read_file(str(FOLDER / "cut_off.ics"))
    assert dialog._ui.notes.text().startswith("Die Datei bricht mitten im Inhalt ab.")
    assert dialog._ui.general_error.isHidden()
    assert dialog._ui.rows.isVisible()


def test_repetition_that_is_not_followed_is_said(
    qtbot: QtBot, desk: Desk, swap: Swap, tmp_path: Path
) -> None:
    file = tmp_path / "alt.ics"
    file.write_text(
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Alt\r\nDTSTART:20200222T100000\r\n"
        "RRULE:FREQ=HOURLY;INTERVAL=24\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n",
        encoding="utf-8",
    )
    dialog = opened(qtbot, desk, swap, file)
    assert dialog._ui.notes.text().startswith(
        "Terminserien aus anderen Wochen, deren Wiederholung nicht gelesen werden kann: 1."
    )
    dialog.reject()


def test_case_that_is_over_takes_nothing_over(
    qtbot: QtBot, desk: Desk, swap: Swap, monkeypatch: pytest.MonkeyPatch
) -> None:
    def over(*_: object) -> None:
        raise refuse(ProblemCode.CASE_IS_OVER, reference=swap.reference)

    monkeypatch.setattr(calendar_import, "require_open", over)
    dialog = opened(qtbot, desk, swap, GOOGLE)
    assert swap.reference in dialog._ui.general_error.text()
    assert not dialog._ui.take.isEnabled()


def test_a_file_is_read_on_another_thread(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    dialog = CalendarImportDialog(desk, swap, (swap.placements[0].id,))
    shown(qtbot, dialog, dialog.width(), dialog.height())
    dialog.read_file(str(GOOGLE))
    qtbot.waitUntil(lambda: dialog.plan is not None, timeout=20_000)


@pytest.mark.parametrize("scale", [100, 200])
def test_dialog_tells_what_it_is(qtbot: QtBot, desk: Desk, swap: Swap, scale: int) -> None:
    desk.theme.set_text_scale(scale)
    dialog = opened(qtbot, desk, swap, GOOGLE, both=True)
    QTest.qWait(0)
    assert findings(dialog) == []
    assert clipped(dialog) == []
    said = dialog._ui.rows.model().index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert said == (
        "Begrüßung, Mo., 21.02.2022, 09:00–10:30, Talstraße 12, Westtal, neu, wird ausgelassen"
    )
    dialog.reject()


def dropped(page: WeekPage, path: Path) -> bool:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
    enter.ignore()
    QApplication.sendEvent(page, enter)
    if enter.isAccepted():
        drop = QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, buttons, keys)
        QApplication.sendEvent(page, drop)
    return enter.isAccepted()


def test_calendar_file_dropped_on_the_page_opens_the_preview(page: WeekPage) -> None:
    assert not dropped(page, Path("liste.csv"))
    assert page.findChild(CalendarImportDialog) is None
    assert dropped(page, GOOGLE)
    dialog = page.findChild(CalendarImportDialog)
    assert dialog is not None
    assert dialog.plan is not None
    dialog.reject()


def test_menu_offers_every_way(page: WeekPage) -> None:
    menu = page._ui.export_calendar.menu()
    assert [action.text() for action in menu.actions() if action.text()] == [
        *(
            "Für Mara Lindner speichern …",
            "Für Jana Voss speichern …",
            "Für beide speichern …",
            "Kalenderdatei kopieren",
        ),
        *("Woche als Tabelle kopieren", "Kalenderdatei übernehmen …"),
    ]
    menu.actions()[-1].trigger()
    dialog = page.findChild(QFileDialog)
    assert dialog is not None
    assert "*.ics" in dialog.nameFilters()[0]
    dialog.reject()


def test_calendar_is_dragged_from_the_button(
    page: WeekPage, desk: Desk, swap: Swap, tmp_path: Path
) -> None:
    carried: list[tuple[str, str]] = []
    answer = Qt.DropAction.IgnoreAction

    def carry(drag: QDrag) -> Qt.DropAction:
        data = drag.mimeData()
        path = Path(data.urls()[0].toLocalFile())
        assert path.read_bytes() == data.data("text/calendar").data()
        shutil.copy(path, tmp_path)
        carried.append((path.name, path.read_text(encoding="utf-8")))
        return answer

    page._exchange._carry = carry
    button, left = page._ui.export_calendar, Qt.MouseButton.LeftButton
    middle, away = button.rect().center(), button.rect().center() + QPoint(60, 40)
    for _ in range(2):
        QTest.mousePress(button, left, Qt.KeyboardModifier.NoModifier, middle)
        assert not button.menu().isVisible()
        QTest.mouseMove(button, away)
        QTest.mouseRelease(button, left, Qt.KeyboardModifier.NoModifier, away)
        # Let go of where nobody takes it, it was not handed out.
        exported = Action.CALENDAR_EXPORTED in actions_of(desk, swap)
        assert exported is (answer is Qt.DropAction.CopyAction)
        answer = Qt.DropAction.CopyAction
    name, text = carried[1]
    assert name == f"{swap.reference}-AB.ics"
    assert text.count("BEGIN:VEVENT") == 5
    folder = Path(page._exchange._folder)
    assert folder.is_dir()


@pytest.mark.usefixtures("emptied_clipboard")
def test_calendar_file_is_copied_as_a_file(page: WeekPage, desk: Desk, swap: Swap) -> None:
    page._ui.people.button(swap.placements[0].id).click()
    page._exchange.copy_file()
    data = QGuiApplication.clipboard().mimeData()
    path = Path(data.urls()[0].toLocalFile())
    assert path.name == f"{swap.reference}-A.ics"
    assert path.read_bytes().startswith(b"BEGIN:VCALENDAR")
    assert Action.CALENDAR_EXPORTED in actions_of(desk, swap)


@pytest.mark.usefixtures("emptied_clipboard")
def test_week_is_copied_as_a_table(page: WeekPage, desk: Desk, swap: Swap) -> None:
    recorded(desk.work, swap, at(1, "9:00", "10:30", title="=1+1"))
    recorded(desk.work, swap, at(2, "9:00", "10:30", title="Vergabe", confidential=True))
    desk.hub.announce_everything()
    page._exchange.copy_table()
    lines = QGuiApplication.clipboard().text().split("\n")
    assert lines[0] == "Tag\tBeginn\tEnde\tTermin\tOrt\tFür"
    assert lines[1].endswith("\tMorgenbriefing\t\tMara Lindner, Jana Voss")
    assert lines[2] == "Mo., 21.02.2022\t09:00\t10:30\t'=1+1\tRaum 2.14\tMara Lindner"
    assert "\tVertraulich\t" in lines[4]
    assert "Vergabe" not in "".join(lines)
    assert Action.EXPORTED in actions_of(desk, swap)


def test_what_was_dragged_goes_with_the_page(page: WeekPage) -> None:
    page._exchange._carry = lambda _drag: Qt.DropAction.CopyAction
    page._exchange.drag()
    # A system clears away what has lain there for days.
    shutil.rmtree(page._exchange._folder)
    page._exchange.drag()
    folder = Path(page._exchange._folder)
    assert len(list(folder.rglob("*.ics"))) == 1
    page._exchange.tidy()
    assert not folder.exists()


def test_times_stay_what_they_are_between_out_and_in(
    qtbot: QtBot, desk: Desk, swap: Swap, tmp_path: Path
) -> None:
    recorded(desk.work, swap, at(1, "9:00", "10:30", title="Teamkoordination"))
    from jobswap_desktop.services.exporting import calendar_file

    out = tmp_path / "woche.ics"
    out.write_bytes(calendar_file(desk.work, swap.id, swap.placements[0].id))
    dialog = opened(qtbot, desk, swap, out)
    assert {row[3] for row in rows(dialog)} == {"unverändert"}
    assert len(rows(dialog)) == 6
    dialog.reject()
    text = out.read_text(encoding="utf-8").replace("T090000", "T093000")
    out.write_bytes(text.encode())
    dialog = opened(qtbot, desk, swap, out)
    moved = next(row for row in rows(dialog) if row[1] == "Teamkoordination")
    assert (moved[0], moved[3]) == ("-", "abweichend")
    assert datetime(2022, 2, 21, 9) in {item.start for item in schedule.of_case(desk.work, swap.id)}
    dialog.reject()
