"""The hints on a week, as they are seen: above it and in its head, in the case, in the dialog."""

from datetime import time
from typing import Any

import pytest
from builders import MONDAY
from case_screen import case_page
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot
from screen import shown
from weeks import EVERYBODY, a_recorded_case, at, recorded

from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog
from jobswap_desktop.presentation.dialogs.hints_dialog import HintsDialog
from jobswap_desktop.presentation.pages.week_page import WeekPage
from jobswap_desktop.presentation.widgets.day_hints import DayHints
from jobswap_desktop.services import schedule

LONG = "Mara Lindner: 10 Stunden 30 Minuten Arbeit an einem Tag."


@pytest.fixture
def swap(desk: Desk) -> Swap:
    """Return a case with a long Tuesday: work from half past seven to six without a break."""
    case = a_recorded_case(desk.work)
    recorded(desk.work, case, at(2, "7:30", "18:00", title="Workshop"))
    return case


def a_page(qtbot: QtBot, desk: Desk) -> WeekPage:
    page = WeekPage(desk)
    shown(qtbot, page, 1130, 690)
    return page


def buttons(line: DayHints) -> list[str]:
    return [button.text() for button in line.findChildren(QPushButton) if not button.isHidden()]


def the_dialog(page: Any) -> HintsDialog:
    [dialog] = page.findChildren(HintsDialog)
    assert isinstance(dialog, HintsDialog)
    return dialog


def rows(dialog: HintsDialog) -> list[list[str]]:
    model = dialog._ui.hints.model()
    return [
        [str(model.index(row, column).data()).replace("\u00a0", " ") for column in range(3)]
        for row in range(model.rowCount())
    ]


@pytest.mark.usefixtures("swap")
def test_the_week_counts_the_hints_of_each_day_and_opens_them(qtbot: QtBot, desk: Desk) -> None:
    page = a_page(qtbot, desk)
    assert buttons(page._ui.hints) == ["Di., 22.02. · 3 Hinweise"]
    page._ui.hints.findChildren(QPushButton)[0].click()
    dialog = the_dialog(page)
    said = rows(dialog)
    assert [row[:2] for row in said] == [
        *[["Di., 22.02.2022", "Warnung"]] * 3,
    ]
    assert said[0][2].startswith(LONG)
    assert said[0][2].endswith("(§ 3 ArbZG).")
    dialog.reject()


@pytest.mark.usefixtures("swap")
def test_the_head_of_the_week_says_them(qtbot: QtBot, desk: Desk) -> None:
    page = a_page(qtbot, desk)
    head = page._ui.week._head
    name = QAccessible.queryAccessibleInterface(head).text(QAccessible.Text.Name)
    assert "Di., 22.02.2022: 3 Hinweise" in name


@pytest.mark.usefixtures("swap")
def test_a_hint_leads_to_what_it_is_about(qtbot: QtBot, desk: Desk) -> None:
    page = a_page(qtbot, desk)
    page._ui.hints.findChildren(QPushButton)[0].click()
    dialog = the_dialog(page)
    table = dialog._ui.hints
    overlap = next(n for n, row in enumerate(rows(dialog)) if "überschneiden" in row[2])
    table.selectRow(overlap)
    QTest.keyClick(table, Qt.Key.Key_Return)
    current = page._appointments.current()
    assert current is not None
    assert (current.day.isoformat(), current.start.time()) == ("2022-02-22", time(7, 30))


def test_hints_vanish_with_their_reason_and_come_back(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    page = a_page(qtbot, desk)
    workshop = next(a for a in schedule.of_case(desk.work, swap.id) if a.title == "Workshop")
    desk.perform(lambda: schedule.remove(desk.work, workshop))
    assert page._ui.hints.isHidden()
    assert buttons(page._ui.hints) == []
    desk.undo_stack.undo()
    assert buttons(page._ui.hints) == ["Di., 22.02. · 3 Hinweise"]


def test_only_the_visitor_shown_is_spoken_of(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    page = a_page(qtbot, desk)
    page._ui.people.choose(swap.placements[1].id)
    page.reload()
    assert buttons(page._ui.hints) == []


def test_the_case_shows_them_above_its_appointments(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    page = case_page(qtbot, desk, swap.id, "appointments")
    line = page.findChild(DayHints)
    assert line is not None
    assert buttons(line) == ["Di., 22.02. · 3 Hinweise"]


def a_dialog(qtbot: QtBot, desk: Desk, swap: Swap) -> AppointmentDialog:
    dialog = AppointmentDialog(desk, None, swap.id, MONDAY)
    qtbot.addWidget(dialog)
    dialog.show()
    return dialog


def test_the_dialog_hints_while_one_types_and_saves_all_the_same(
    qtbot: QtBot, desk: Desk, swap: Swap
) -> None:
    dialog = a_dialog(qtbot, desk, swap)
    assert dialog._ui.warning.isHidden()
    dialog._ui.title.setText("Klausur")
    dialog._ui.end.set_moment(time(20))
    dialog._ui.end.time_changed.emit(time(20))
    said = dialog._ui.warning._text.text().replace("\u00a0", " ")
    assert "Mara Lindner und Jana Voss: 11 Stunden 10 Minuten Arbeit" in said
    assert "(§ 3 ArbZG)" in said
    dialog.save()
    assert "Klausur" in [item.title for item in schedule.of_case(desk.work, swap.id)]


def test_the_kind_decides_what_is_work(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    dialog = a_dialog(qtbot, desk, swap)
    dialog._ui.end.set_moment(time(20))
    dialog._ui.end.time_changed.emit(time(20))
    assert not dialog._ui.warning.isHidden()
    dialog._ui.kind.setCurrentIndex(dialog._ui.kind.findData("travel"))
    assert dialog._ui.warning.isHidden()


def test_what_was_wrong_before_is_not_told_again(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    recorded(desk.work, swap, at(3, "8:15", "8:45", placement_ids=EVERYBODY))
    dialog = a_dialog(qtbot, desk, swap)
    assert dialog._ui.warning.isHidden()
