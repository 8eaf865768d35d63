"""Whole days in the line: what is written as one is one appointment, and the preview says so."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from quick_scene import SCENE
from screen import shown
from weeks import a_recorded_case

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.pages.week_page import WeekPage
from jobswap_desktop.presentation.quick_text import read_line
from jobswap_desktop.presentation.quick_writing import written
from jobswap_desktop.services import schedule


@pytest.mark.parametrize(
    ("line", "spans"),
    [
        ("mo-mi ganztägig Messe @Köln", "28.02.-02.03."),
        ("24.02.-26.02. ganztägig Messe", "24.02.-26.02."),
        ("24.-26.2. Messe ganztags", "24.02.-26.02."),
        # The weekend between two dates belongs to what lasts over it.
        ("24.02.-01.03. ganztägig Messe", "24.02.-01.03."),
        ("kw9 mo bis fr ganztägig Messe", "28.02.-04.03."),
        ("mo, di ganztägig Messe", "28.02.-28.02. 01.03.-01.03."),
        ("mo-di, do ganztägig Messe", "28.02.-01.03. 03.03.-03.03."),
        ("mo ganztägig Messe", "28.02.-28.02."),
    ],
)
def test_whole_days_written_as_one_are_one_appointment(line: str, spans: str) -> None:
    made = read_line(line, SCENE).appointments(SwapId("s"))
    assert " ".join(f"{item.day:%d.%m.}-{item.last_day:%d.%m.}" for item in made) == spans
    assert all(item.all_day and item.title == "Messe" and not item.problems() for item in made)
    again = read_line(written(made, SCENE), SCENE).appointments(SwapId("s"))
    assert again == made


def test_the_same_days_with_a_time_are_one_appointment_each() -> None:
    made = read_line("mo-mi 9-10 Messe @Köln", SCENE).appointments(SwapId("s"))
    assert [f"{item.start:%d.%m. %H}-{item.end:%H}" for item in made] == [
        "28.02. 09-10",
        "01.03. 09-10",
        "02.03. 09-10",
    ]


@pytest.mark.parametrize(
    ("line", "seen", "days"),
    [
        (
            "mo-mi ganztägig Messe @Köln #l",
            "Mo., 21.02.–Mi., 23.02.2022, ganztägig, ein Termin über 3 Tage",
            ["21.–23."],
        ),
        (
            "mo, mi ganztägig Messe @Köln #l",
            "Mo., 21.02.2022; Mi., 23.02.2022, ganztägig, 2 Termine",
            ["21.–21.", "23.–23."],
        ),
        ("mo ganztägig Messe @Köln #l", "Mo., 21.02.2022, ganztägig", ["21.–21."]),
    ],
)
def test_the_preview_tells_one_appointment_over_days_from_one_on_each(
    qtbot: QtBot, desk: Desk, line: str, seen: str, days: list[str]
) -> None:
    swap = a_recorded_case(desk.work)
    page = WeekPage(desk)
    shown(qtbot, page, 1130, 690)
    page.go_to_quick_line()
    quick = page._ui.quick_line
    quick.edit.setText(line)
    assert quick.preview.text() == f"{seen} · Messe · Köln · Lindner"
    QTest.keyClick(quick.edit, Qt.Key.Key_Return)
    made = [item for item in schedule.of_case(desk.work, swap.id) if item.title == "Messe"]
    assert [f"{item.day:%d}.–{item.last_day:%d}." for item in made] == days
    assert all(item.all_day for item in made)
