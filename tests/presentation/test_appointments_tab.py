"""The list of appointments in the case: what stands for times that are none."""

from datetime import datetime

from builders import an_appointment
from case_screen import case_page, front, part
from case_steps import a_case, swap_of
from PySide6.QtWidgets import QTableView
from pytestqt.qtbot import QtBot

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.services import schedule


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
