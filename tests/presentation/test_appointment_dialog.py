"""The form for an appointment: what is typed, what is refused at its field, what is recorded."""

from datetime import date, datetime, time

import pytest
from builders import MONDAY
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from weeks import a_recorded_case, at, recorded, whole_days

from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind, Mode
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog
from jobswap_desktop.services import editing, schedule
from jobswap_desktop.services.accounts import seen_as


@pytest.fixture
def swap(desk: Desk) -> Swap:
    return a_recorded_case(desk.work)


def opened(
    qtbot: QtBot, desk: Desk, swap: Swap, appointment: Appointment | None = None, day: int = 1
) -> AppointmentDialog:
    on = date(2022, 2, 20 + day)
    dialog = AppointmentDialog(desk, appointment, swap.id, None if appointment else on)
    qtbot.addWidget(dialog)
    dialog.open()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    return dialog


def type_text(field: QWidget, text: str) -> None:
    for letter in text:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, letter)
        QApplication.sendEvent(field, event)


def titles(desk: Desk, swap: Swap) -> list[str]:
    return [item.title for item in schedule.of_case(desk.work, swap.id)]


def stays(swap: Swap) -> tuple[Placement, Placement]:
    first, second = swap.placements
    return first, second


def test_a_new_appointment_by_keyboard(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    dialog = opened(qtbot, desk, swap)
    ui = dialog._ui
    assert dialog.windowTitle() == "Neuer Termin"
    assert not ui.delete_button.isVisible()
    type_text(ui.title, "Führung durchs Rathaus")
    # From the day one tabs to its times at once; what replaces them comes after them.
    reached = []
    for _ in range(4):
        QTest.keyClick(dialog, Qt.Key.Key_Tab)
        reached.append(QApplication.focusWidget())
        if reached[-1] is ui.start:
            type_text(ui.start, "930")
        elif reached[-1] is ui.end:
            assert (ui.start.text(), ui.end.text()) == ("09:30", "10:30")
            type_text(ui.end, "11:11")
    assert reached == [ui.day, ui.start, ui.end, ui.all_day]
    dialog._visitors[stays(swap)[1].id].setChecked(False)
    ui.mode.setCurrentIndex(ui.mode.findText("Hybrid"))
    ui.kind.setCurrentIndex(ui.kind.findText("Begleitung"))
    type_text(ui.place, "Raum 2.14")
    type_text(ui.host_contact, "Jana Voß")
    ui.confidential.setChecked(True)
    QTest.keyClick(ui.place, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (found,) = (
        item for item in schedule.of_case(desk.work, swap.id) if item.title.startswith("Führung")
    )
    assert (found.start, found.end) == (
        datetime.combine(MONDAY, time(9, 30)),
        datetime.combine(MONDAY, time(11, 11)),
    )
    assert found.placement_ids == {stays(swap)[0].id}
    assert (found.mode, found.kind) == (Mode.HYBRID, AppointmentKind.SHADOWING)
    assert (found.place, found.host_contact, found.confidential) == ("Raum 2.14", "Jana Voß", True)


@pytest.mark.parametrize(
    "case",
    [
        ("title", "", "Diese Angabe fehlt noch."),
        ("title", "x" * 300, "auf höchstens"),
        ("start", "acht", "„acht“ ist keine Uhrzeit. Bitte so eingeben: 08:30."),
        ("end", "8", "Das Ende liegt vor dem Beginn (09:00)"),
        ("end", "", "Diese Angabe fehlt noch."),
        ("day", "31.02.2022", "„31.02.2022“ ist kein Datum"),
        ("day", "", "Diese Angabe fehlt noch."),
    ],
)
def test_what_is_wrong_is_said_at_its_field(
    qtbot: QtBot, desk: Desk, swap: Swap, case: tuple[str, str, str]
) -> None:
    field, text, sentence = case
    dialog = opened(qtbot, desk, swap)
    dialog._ui.title.setText("Rundgang")
    getattr(dialog._ui, field).setText(text)
    before = titles(desk, swap)
    dialog.save()
    line = getattr(dialog._ui, f"{field}_error")
    assert line.isVisible()
    assert sentence in line.text()
    assert dialog.isVisible()
    assert titles(desk, swap) == before


def test_everything_wrong_is_said_at_once(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    dialog = opened(qtbot, desk, swap)
    dialog._ui.start.setText("24:00")
    for box in dialog._visitors.values():
        box.setChecked(False)
    dialog.save()
    assert dialog._ui.title_error.isVisible()
    assert dialog._ui.start_error.isVisible()
    assert dialog._ui.visitors_error.text() == "Diese Angabe fehlt noch."


def test_overlap_is_pointed_out_and_may_be_saved(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    recorded(desk.work, swap, at(2, "9:00", "10:30", title="Teamkoordination"))
    dialog = opened(qtbot, desk, swap, day=2)
    ui = dialog._ui
    assert ui.warning._text.text() == "Überschneidet sich mit „Teamkoordination“ (09:00–10:30)."
    ui.start.setText("10:30")
    ui.start.commit()
    assert not ui.warning.isVisible()
    ui.start.setText("10:15")
    ui.start.commit()
    assert ui.warning.isVisible()
    dialog._visitors[stays(swap)[0].id].setChecked(False)
    assert not ui.warning.isVisible()
    dialog._visitors[stays(swap)[0].id].setChecked(True)
    ui.title.setText("Einweisung")
    dialog.save()
    assert "Einweisung" in titles(desk, swap)


def test_day_outside_the_stay_is_pointed_out(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    dialog = opened(qtbot, desk, swap)
    dialog._visitors[stays(swap)[1].id].setChecked(False)
    dialog._ui.day.set_day(date(2022, 3, 1))
    assert dialog._ui.warning._text.text() == (
        "Der 01.03.2022 liegt außerhalb des Einsatzes von Mara Lindner (21.02.–25.02.2022)."
    )


def test_change_is_recorded_and_can_be_taken_back(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    known = recorded(desk.work, swap, at(3, "9:00", "10:00", title="Rundgang"))
    dialog = opened(qtbot, desk, swap, known)
    assert dialog.windowTitle() == "Termin"
    dialog._ui.title.setText("Großer Rundgang")
    dialog.save()
    assert "Großer Rundgang" in titles(desk, swap)
    desk.undo_stack.undo()
    assert "Rundgang" in titles(desk, swap)


def test_deleted_one_comes_back(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    known = recorded(desk.work, swap, at(3, "9:00", "10:00", title="Rundgang"))
    dialog = opened(qtbot, desk, swap, known)
    QTest.mouseClick(dialog._ui.delete_button, Qt.MouseButton.LeftButton)
    assert "Rundgang" not in titles(desk, swap)
    desk.undo_stack.undo()
    assert "Rundgang" in titles(desk, swap)


def test_escape_records_nothing(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    before = titles(desk, swap)
    dialog = opened(qtbot, desk, swap)
    dialog._ui.title.setText("Rundgang")
    QTest.keyClick(dialog._ui.title, Qt.Key.Key_Escape)
    assert titles(desk, swap) == before


def the_one(desk: Desk, swap: Swap, title: str) -> Appointment:
    (found,) = (item for item in schedule.of_case(desk.work, swap.id) if item.title == title)
    return found


@pytest.mark.parametrize("typed", ["24:00", "24", "2400", "24 Uhr", "0:00"])
def test_midnight_is_an_end_and_shown_as_24(
    qtbot: QtBot, desk: Desk, swap: Swap, typed: str
) -> None:
    dialog = opened(qtbot, desk, swap)
    ui = dialog._ui
    ui.title.setText("Nachtdienst")
    ui.start.setText("22")
    ui.start.commit()
    ui.end.setText(typed)
    ui.end.commit()
    assert ui.end.text() == "24:00"
    assert not ui.end_error.isVisible()
    dialog.save()
    found = the_one(desk, swap, "Nachtdienst")
    assert (found.start, found.end) == (datetime(2022, 2, 21, 22), datetime(2022, 2, 22))
    again = opened(qtbot, desk, swap, found)
    assert (again._ui.start.text(), again._ui.end.text()) == ("22:00", "24:00")
    again._ui.title.setText("Spätdienst")
    again.save()
    changed = the_one(desk, swap, "Spätdienst")
    assert (changed.start, changed.end) == (found.start, found.end)


@pytest.mark.parametrize("typed", ["24:01", "24:30", "25"])
def test_what_lies_beyond_midnight_is_no_end(
    qtbot: QtBot, desk: Desk, swap: Swap, typed: str
) -> None:
    dialog = opened(qtbot, desk, swap)
    dialog._ui.end.setText(typed)
    dialog.save()
    assert "ist keine Uhrzeit" in dialog._ui.end_error.text()


def test_end_follows_the_start_up_to_midnight_and_keeps_the_length(
    qtbot: QtBot, desk: Desk, swap: Swap
) -> None:
    dialog = opened(qtbot, desk, swap)
    ui = dialog._ui
    for start, end in (("10", "11:00"), ("23:00", "24:00"), ("13", "14:00"), ("14:30", "15:30")):
        ui.start.setText(start)
        ui.start.commit()
        assert ui.end.text() == end


def test_days_in_their_whole_length_are_entered(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    dialog = opened(qtbot, desk, swap, day=2)
    ui = dialog._ui
    assert not ui.last_day.isVisible()
    ui.title.setText("Messe")
    QTest.keyClick(ui.all_day, Qt.Key.Key_Space)
    assert (ui.start.isVisible(), ui.end.isVisible(), ui.last_day.isVisible()) == (
        False,
        False,
        True,
    )
    assert ui.last_day.text() == "22.02.2022"
    ui.last_day.setText("24.2.2022")
    ui.last_day.commit()
    dialog.save()
    found = the_one(desk, swap, "Messe")
    assert found.all_day
    assert (found.start, found.end) == (datetime(2022, 2, 22), datetime(2022, 2, 25))


def test_whole_days_are_changed_and_become_an_hour(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    known = recorded(desk.work, swap, whole_days(2, 3, title="Messe"))
    dialog = opened(qtbot, desk, swap, known)
    ui = dialog._ui
    assert ui.all_day.isChecked()
    assert (ui.day.text(), ui.last_day.text()) == ("22.02.2022", "23.02.2022")
    ui.day.set_day(date(2022, 2, 23))
    assert ui.last_day.text() == "24.02.2022"
    ui.title.setText("Große Messe")
    dialog.save()
    found = the_one(desk, swap, "Große Messe")
    assert (found.start, found.end) == (datetime(2022, 2, 23), datetime(2022, 2, 25))
    again = opened(qtbot, desk, swap, found)
    again._ui.all_day.setChecked(False)
    assert (again._ui.start.text(), again._ui.end.text()) == ("09:00", "10:00")
    again.save()
    short = the_one(desk, swap, "Große Messe")
    assert (short.start, short.end, short.all_day) == (
        datetime(2022, 2, 23, 9),
        datetime(2022, 2, 23, 10),
        False,
    )


def test_whole_days_keep_nobody_from_anything(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    fair = recorded(desk.work, swap, whole_days(2, 3, title="Messe"))
    assert opened(qtbot, desk, swap, fair)._ui.warning.isHidden()
    beside = recorded(desk.work, swap, at(2, "9:00", "9:30", title="Rundgang"))
    assert opened(qtbot, desk, swap, beside)._ui.warning.isHidden()


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("20.02.2022", "Das Ende liegt vor dem Beginn (22.02.2022)"),
        ("", "Diese Angabe fehlt noch."),
        ("bald", "„bald“ ist kein Datum"),
    ],
)
def test_a_last_day_that_does_not_fit_is_said_at_its_field(
    qtbot: QtBot, desk: Desk, swap: Swap, text: str, sentence: str
) -> None:
    dialog = opened(qtbot, desk, swap, day=2)
    ui = dialog._ui
    ui.title.setText("Messe")
    ui.all_day.setChecked(True)
    ui.last_day.setText(text)
    dialog.save()
    assert sentence in ui.last_day_error.text()
    assert dialog.isVisible()
    ui.all_day.setChecked(False)
    dialog.save()
    assert not the_one(desk, swap, "Messe").all_day


def test_the_last_of_several_days_outside_the_stay_is_pointed_out(
    qtbot: QtBot, desk: Desk, swap: Swap
) -> None:
    known = recorded(desk.work, swap, whole_days(5, 6, title="Messe"))
    dialog = opened(qtbot, desk, swap, known)
    assert "Der 26.02.2022 liegt außerhalb" in dialog._ui.warning._text.text()


def try_every_field(dialog: AppointmentDialog) -> None:
    """Type and press in every field; nothing of it may change one."""
    ui = dialog._ui
    for field in (ui.title, ui.place, ui.remark):
        type_text(field, "x")
    for date_field in (ui.day, ui.last_day):
        QTest.keyClick(date_field, Qt.Key.Key_F4)
        QTest.keyClick(date_field, Qt.Key.Key_Plus)
    QTest.keyClick(ui.start, Qt.Key.Key_Up)
    assert (ui.title.text(), ui.place.text(), ui.remark.toPlainText()) == (
        "Rundgang",
        "Foyer",
        "am Tor",
    )
    assert (ui.day.text(), ui.start.text(), ui.end.text()) == ("23.02.2022", "09:00", "10:00")
    assert QApplication.activePopupWidget() is None
    for choice in (ui.kind, ui.mode, ui.reach):
        assert not choice.isEnabled()
    boxes = [ui.confidential, ui.all_day, *dialog._visitors.values()]
    ticks = [box.isChecked() for box in boxes]
    assert ticks == [False, False, True, False]
    for box in boxes:
        QTest.keyClick(box, Qt.Key.Key_Space)
    assert [box.isChecked() for box in boxes] == ticks
    for box in boxes:
        QTest.mouseClick(box, Qt.MouseButton.LeftButton, pos=QPoint(8, box.height() // 2))
    assert [box.isChecked() for box in boxes] == ticks


@pytest.mark.parametrize("is_over", [True, False])
def test_who_may_not_change_it_can_read_it_and_close(
    qtbot: QtBot, desk: Desk, swap: Swap, is_over: bool
) -> None:
    meant = at(3, "9:00", "10:00", title="Rundgang", place="Foyer", remark="am Tor")
    known = recorded(desk.work, swap, meant)
    if is_over:
        editing.move(desk.work, swap.id, SwapState.WITHDRAWN, "Elternzeit")
        why = f"Der Fall {swap.reference} ist beendet und wird nicht mehr geändert."
    else:
        desk.work = seen_as(desk.work, Role.READER)
        why = "Für diesen Schritt ist die Personalstelle zuständig. Bitte dort eintragen lassen."
    dialog = opened(qtbot, desk, swap, known)
    ui = dialog._ui
    buttons = [item for item in dialog.findChildren(QPushButton) if item.isVisible()]
    assert [item.text().replace("&", "") for item in buttons] == ["Schließen"]
    assert ui.warning.isVisible()
    assert ui.warning._text.text() == why
    try_every_field(dialog)
    QTest.keyClick(ui.title, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert dialog.isVisible()
    assert ui.warning._text.text() == why
    QTest.mouseClick(buttons[0], Qt.MouseButton.LeftButton)
    assert not dialog.isVisible()
    assert the_one(desk, swap, "Rundgang") == known
