"""The cards of both people are read whole wherever they stand side by side."""

import pytest
from case_screen import part, settle
from PySide6.QtWidgets import QScrollArea
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.pages.case.overview_tab import OverviewTab


@pytest.mark.parametrize("role", [Role.HR_CLERK, Role.READER])
def test_both_people_are_read_whole_at_every_width(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, role: Role
) -> None:
    window = MainWindow(desk, is_demo=True)
    window.see_as(role)
    shown(qtbot, window, 1366, 740)
    desk.go("swaps", swap_id)
    settle()
    page = window.page
    assert page is not None
    area = part(part(page, OverviewTab), QScrollArea, "scroll")
    content = area.widget()
    assert content is not None
    for width in range(1200, 1560, 20):
        window.resize(width, 740)
        qtbot.waitUntil(lambda: content.width() <= area.viewport().width(), timeout=500)
    window.close()
