"""The page "Wochenplan" as tests operate and read it."""

from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.pages.week_page import WeekPage
from jobswap_desktop.services import schedule


def a_page(qtbot: QtBot, desk: Desk, width: int = 1130) -> WeekPage:
    page = WeekPage(desk)
    shown(qtbot, page, width, 690)
    return page


def stand_at(page: WeekPage, title: str) -> None:
    model = page._ui.week.model()
    row = next(n for n in range(model.rowCount()) if model.index(n, 0).data() == title)
    page._ui.week.setFocus()
    page._ui.week.setCurrentIndex(model.index(row, 0))


def table_rows(page: WeekPage) -> list[list[str]]:
    model = page._ui.table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def titles(desk: Desk, swap: Swap) -> list[str]:
    return [item.title for item in schedule.of_case(desk.work, swap.id)]
