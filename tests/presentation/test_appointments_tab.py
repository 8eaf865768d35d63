"""The list of appointments in the case: what stands for times that are none."""

from datetime import datetime

from builders import an_appointment
from case_screen import case_page, front, part
from case_steps import a_case, swap_of
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QTableView
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog
from jobswap_desktop.presentation.widgets.day_hints import WrappingDayHints
from jobswap_desktop.services import editing, schedule


def test_whole_days_and_midnight_are_named_in_the_list(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    visitor = frozenset({swap_of(desk.work, swap_id).placements[0].id})
    for begin, end, all_day in (
        (datetime(2022, 2, 22), datetime(2022, 2, 24), True),
        (datetime(2022, 2, 24), datetime(2022, 2, 25), True),
        (datetime(2022, 2, 25, 22), datetime(2022, 2, 26), False),
    ):
        meant = an_appointment(begin, end, all_day=all_day, swap_id=swap_id, placement_ids=visitor)
        schedule.save(desk.work, meant)
    page = case_page(qtbot, desk, swap_id, "appointments")
    model = part(front(page), QTableView).model()
    rows = [
        [model.index(row, column).data() for column in range(3)]
        for row in range(model.rowCount())
        if model.index(row, 3).data() != "Morgenbriefing"
    ]
    assert rows == [
        ["Di., 22.02.2022", "ganztägig", "Mi., 23.02.2022"],
        ["Do., 24.02.2022", "ganztägig", ""],
        ["Fr., 25.02.2022", "22:00", "24:00"],
    ]


def test_one_of_a_series_goes_alone_and_that_is_said(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    said: list[str] = []
    desk.recorded.connect(lambda words, _undoable: said.append(words))
    page = case_page(qtbot, desk, swap_id, "appointments")
    table = part(front(page), QTableView)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert len(schedule.of_case(desk.work, swap_id)) == 4
    assert said == ["„Morgenbriefing“ gelöscht. Nur dieser Termin der Serie"]
    desk.undo_stack.undo()
    assert len(schedule.of_case(desk.work, swap_id)) == 5


def test_appointments_of_a_case_that_is_over_can_be_read(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    editing.move(desk.work, swap_id, SwapState.WITHDRAWN, "Elternzeit")
    page = case_page(qtbot, desk, swap_id, "appointments")
    table = part(front(page), QTableView)
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_F2)
    dialog = page.window().findChild(AppointmentDialog)
    assert dialog is not None
    assert dialog._ui.title.isReadOnly()
    dialog.reject()


def test_hints_of_many_days_take_more_lines_and_not_more_width(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    visitor = frozenset({swap_of(desk.work, swap_id).placements[0].id})
    page = case_page(qtbot, desk, swap_id, "appointments")
    before = page.minimumSizeHint().width()
    for day in range(21, 26):
        meant = an_appointment(
            datetime(2022, 2, day, 6),
            datetime(2022, 2, day, 19),
            swap_id=swap_id,
            placement_ids=visitor,
        )
        schedule.save(desk.work, meant)
    desk.hub.announce_everything()
    page.resize(700, 700)
    hints = part(front(page), WrappingDayHints)
    buttons = [each for each in hints.findChildren(QPushButton) if each.isVisible()]
    assert len(buttons) == 5
    qtbot.waitUntil(lambda: all(hints.rect().contains(each.geometry()) for each in buttons))
    assert len({each.y() for each in buttons}) > 1
    assert page.minimumSizeHint().width() == before
