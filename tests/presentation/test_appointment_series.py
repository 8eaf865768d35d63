"""Series in the form of an appointment: what is changed, what is left out, what is said."""

from dataclasses import replace
from datetime import date

import pytest
from builders import FRIDAY, MONDAY
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from weeks import a_recorded_case, at, recorded

from jobswap_desktop.domain.offices import ClosureDay
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.series import Reach, Rhythm
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog
from jobswap_desktop.presentation.dialogs.form_dialog import choose
from jobswap_desktop.services import offices, schedule


@pytest.fixture
def swap(desk: Desk) -> Swap:
    return a_recorded_case(desk.work)


def opened(
    qtbot: QtBot, desk: Desk, swap: Swap, appointment: Appointment | None = None
) -> AppointmentDialog:
    dialog = AppointmentDialog(desk, appointment, swap.id, None if appointment else MONDAY)
    qtbot.addWidget(dialog)
    with qtbot.waitExposed(dialog):
        dialog.open()
    return dialog


def of(desk: Desk, swap: Swap) -> tuple[Appointment, ...]:
    return schedule.of_case(desk.work, swap.id)


def plain(desk: Desk, swap: Swap) -> list[Appointment]:
    return [replace(item, version=0) for item in of(desk, swap)]


def test_a_single_appointment_becomes_a_series_later(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    alone = recorded(desk.work, swap, at(2, "9:00", "10:00", title="Rundgang"))
    before = plain(desk, swap)
    dialog = opened(qtbot, desk, swap, alone)
    choose(dialog._ui.rhythm, Rhythm.DAILY.value)
    assert dialog._ui.left_out.text() == "4 Termine"
    said: list[str] = []
    desk.recorded.connect(lambda words, _undoable: said.append(words))
    dialog.save()
    tours = [item for item in of(desk, swap) if item.title == "Rundgang"]
    assert [item.day.weekday() for item in tours] == [1, 2, 3, 4]
    assert tours[0].id == alone.id
    assert len({item.series for item in tours}) == 1
    assert tours[0].series
    assert said == ["3 Termine eingefügt"]
    desk.undo_stack.undo()
    assert plain(desk, swap) == before


def test_a_single_appointment_asks_nothing_but_how_often(
    qtbot: QtBot, desk: Desk, swap: Swap
) -> None:
    alone = recorded(desk.work, swap, at(2, "9:00", "10:00", title="Rundgang"))
    dialog = opened(qtbot, desk, swap, alone)
    ui = dialog._ui
    assert ui.rhythm.isVisible()
    assert ui.rhythm.currentData() == Rhythm.ONCE.value
    for field in (ui.until, ui.until_error, ui.left_out, ui.reach):
        assert not field.isVisible()


def test_a_change_is_about_the_one_unless_chosen(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    dialog = opened(qtbot, desk, swap, of(desk, swap)[1])
    ui = dialog._ui
    assert not ui.rhythm.isVisible()
    assert [ui.reach.itemText(n) for n in range(ui.reach.count())] == [
        "Nur dieser Termin",
        "Dieser und die folgenden (4 Termine)",
        "Alle der Serie (5 Termine)",
    ]
    ui.title.setText("Nur heute")
    dialog.save()
    assert [item.title == "Nur heute" for item in of(desk, swap)] == [False, True, *[False] * 3]


@pytest.mark.parametrize(("reach", "changed"), [(Reach.FOLLOWING, 4), (Reach.ALL, 5)])
def test_a_change_of_more_keeps_days_and_ticks(
    qtbot: QtBot, desk: Desk, swap: Swap, reach: Reach, changed: int
) -> None:
    schedule.tick(desk.work.on(FRIDAY), of(desk, swap)[2].id, done=True, note="Zugang fehlt")
    before = plain(desk, swap)
    dialog = opened(qtbot, desk, swap, of(desk, swap)[1])
    ui = dialog._ui
    choose(ui.reach, reach.value)
    ui.start.setText("9:15")
    ui.start.commit()
    dialog.save()
    after = of(desk, swap)
    assert [item.day for item in after] == [item.day for item in before]
    times = [f"{item.start:%H:%M}–{item.end:%H:%M}" for item in after]
    assert times == ["08:00–08:10"] * (5 - changed) + ["09:15–09:25"] * changed
    assert (after[2].done, after[2].note) == (True, "Zugang fehlt")
    assert desk.undo_stack.count() == 1
    desk.undo_stack.undo()
    assert plain(desk, swap) == before


def test_deleting_the_following_is_one_entry(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    before = plain(desk, swap)
    said: list[str] = []
    desk.recorded.connect(lambda words, _undoable: said.append(words))
    dialog = opened(qtbot, desk, swap, of(desk, swap)[3])
    choose(dialog._ui.reach, Reach.FOLLOWING.value)
    QTest.mouseClick(dialog._ui.delete_button, Qt.MouseButton.LeftButton)
    assert len(of(desk, swap)) == 3
    assert [each.split(" ", 1)[1] for each in said] == ["Termine gelöscht"]
    assert not dialog.isVisible()
    desk.undo_stack.undo()
    assert plain(desk, swap) == before


def test_a_new_one_repeats_and_says_what_is_left_out(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    host = swap.placements[0].host
    closed = ClosureDay(day=date(2022, 2, 24), label="Weiberfastnacht")
    offices.save(desk.work, replace(host, closures=(closed,)))
    dialog = opened(qtbot, desk, swap)
    ui = dialog._ui
    assert ui.rhythm.isVisible()
    assert not ui.until.isVisible()
    assert not ui.reach.isVisible()
    ui.title.setText("Tagesrückblick")
    choose(ui.rhythm, Rhythm.DAILY.value)
    assert ui.until.isVisible()
    assert not ui.until_error.isVisible()
    assert ui.until.text() == "25.02.2022"
    assert ui.left_out.text() == "4 Termine. Ausgelassen: Do., 24.02.2022 (Weiberfastnacht)"
    dialog.save()
    found = [item for item in of(desk, swap) if item.title == "Tagesrückblick"]
    assert [item.day.day for item in found] == [21, 22, 23, 25]
    assert len({item.series for item in found} - {""}) == 1
    assert desk.undo_stack.count() == 1
    desk.undo_stack.undo()
    assert not [item for item in of(desk, swap) if item.title == "Tagesrückblick"]


def test_a_series_beyond_the_stay_is_refused_at_its_field(
    qtbot: QtBot, desk: Desk, swap: Swap
) -> None:
    dialog = opened(qtbot, desk, swap)
    ui = dialog._ui
    ui.title.setText("Tagesrückblick")
    choose(ui.rhythm, Rhythm.WEEKLY.value)
    for text, words in (
        ("14.03.2022", "liegt nicht im Einsatz"),
        ("gestern früh", "ist kein Datum"),
        ("", "fehlt noch"),
    ):
        ui.until.setText(text)
        ui.until.commit()
        dialog.save()
        assert dialog.isVisible()
        assert words in ui.until_error.text(), text
    ui.until.setText("25.2.2022")
    ui.until.commit()
    dialog.save()
    assert [item.day for item in of(desk, swap) if item.title == "Tagesrückblick"] == [MONDAY]
