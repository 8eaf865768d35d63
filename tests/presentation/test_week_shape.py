"""Week, day and list on the page "Wochenplan", and what is remembered of them."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from builders import FRIDAY, MONDAY, TODAY
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot
from screen import told
from week_screen import a_page, stand_at, table_rows, titles
from weeks import a_recorded_case, at, recorded, whole_days

from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.models.week import WeekModel
from jobswap_desktop.presentation.models.week_table import WeekTableModel
from jobswap_desktop.presentation.pages.week_cases import day_to_begin

Key = Qt.Key


@pytest.fixture
def swap(desk: Desk) -> Swap:
    return a_recorded_case(desk.work)


def whole_day(desk: Desk, swap: Swap, first: int, last: int, **changes: str) -> None:
    recorded(desk.work, swap, whole_days(first, last, **changes))


def test_day_alone_is_turned_by_day_and_leaves_the_weekend_out(
    qtbot: QtBot, desk: Desk, swap: Swap
) -> None:
    assert titles(desk, swap)
    page = a_page(qtbot, desk)
    page.show_day(date(2022, 2, 24))
    page._ui.forms.button("day").click()
    assert page._ui.week_label.text() == "Do., 24.02.2022 · KW 8"
    assert told(page._ui.after)[1] == "Nächster Tag"
    assert page._ui.after.toolTip() == "Nächster Tag (Alt+Bild ab)"
    model = page._ui.week.model()
    assert isinstance(model, WeekModel)
    assert [column.day for column in model.content.days] == [date(2022, 2, 24)]
    page._ui.after.click()
    assert page._ui.week_label.text() == "Fr., 25.02.2022 · KW 8"
    page._ui.after.click()
    # An empty day is still a day to work in.
    assert page._ui.week_label.text() == "Mo., 28.02.2022 · KW 9"
    assert page._ui.views.currentWidget() is page._ui.area
    page._ui.week.setFocus()
    QTest.keyClick(page._ui.week, Key.Key_Left, Qt.KeyboardModifier.ControlModifier)
    assert page._ui.week_label.text() == "Fr., 25.02.2022 · KW 8"
    QTest.keyClick(page._ui.week, Key.Key_PageUp, Qt.KeyboardModifier.AltModifier)
    assert page._ui.week_label.text() == "Do., 24.02.2022 · KW 8"
    page._ui.forms.button("week").click()
    assert page._ui.week_label.text() == "KW 8/2022 · 21.02.–25.02."
    assert told(page._ui.after)[1] == "Nächste Woche"


def test_turning_days_stops_at_a_weekend_in_use(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    whole_day(desk, swap, 5, 6, title="Tagung")
    page = a_page(qtbot, desk)
    page._ui.forms.button("day").click()
    page.show_day(date(2022, 2, 25))
    page._ui.after.click()
    assert page._ui.week_label.text() == "Sa., 26.02.2022 · KW 8"
    page._ui.after.click()
    assert page._ui.week_label.text() == "Mo., 28.02.2022 · KW 9"


def test_day_shown_is_that_of_the_current_appointment(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    recorded(desk.work, swap, at(3, "9:00", "10:00", title="Rundgang"))
    page = a_page(qtbot, desk)
    stand_at(page, "Rundgang")
    page._ui.forms.button("day").click()
    assert page._ui.week_label.text().startswith("Mi., 23.02.2022")
    assert page._ui.week.currentIndex().data() == "Rundgang"
    assert page._ui.list_sheet.isHidden()


@pytest.mark.parametrize("today", [date(2022, 2, 1), date(2022, 2, 21)])
def test_count_opens_the_day_for_once(
    qtbot: QtBot, desk: Desk, swap: Swap, monkeypatch: pytest.MonkeyPatch, today: date
) -> None:
    monkeypatch.setattr(desk, "work", desk.work.on(today))
    for number in range(4):
        recorded(desk.work, swap, at(3, "9:00", "10:00", title=f"Termin {number}"))
    page = a_page(qtbot, desk, width=700)
    page._ui.forms.button("week").click()
    week = page._ui.week
    chip = week.week().chips[0]
    at_chip = chip.box.center() - QPoint(0, week.verticalOffset())
    QTest.mouseClick(week.viewport(), Qt.MouseButton.LeftButton, pos=at_chip)
    assert page._ui.week_label.text() == "Mi., 23.02.2022 · KW 8"
    assert page._ui.forms.current() == "day"
    assert desk.settings.text("week/form") != "day"
    assert week.hasFocus()


def test_choices_of_the_view_are_remembered(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    assert titles(desk, swap)
    page = a_page(qtbot, desk)
    actions = {
        action.text().replace("&", "").partition("\t")[0]: action
        for action in page._ui.view_options.menu().actions()
    }
    assert [text for text in actions if text] == [
        *("Wochenende anzeigen", "Alle ganztägigen anzeigen", "Größer", "Kleiner"),
        *("5 Minuten je Zeile", "10 Minuten je Zeile"),
        *("15 Minuten je Zeile", "30 Minuten je Zeile"),
    ]
    actions["Wochenende anzeigen"].trigger()
    assert page._ui.week_label.text() == "KW 8/2022 · 21.02.–27.02."
    actions["Alle ganztägigen anzeigen"].trigger()
    actions["30 Minuten je Zeile"].trigger()
    actions["Größer"].trigger()
    assert actions["15 Minuten je Zeile"].isChecked()
    actions["10 Minuten je Zeile"].trigger()
    another = a_page(qtbot, desk)
    assert another._ui.week.raster == 10
    assert another._ui.week.is_unfolded
    assert another._ui.week_label.text() == "KW 8/2022 · 21.02.–27.02."


def test_list_shows_whole_days_kind_contact_and_state(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    whole_day(desk, swap, 2, 3, title="Messe", place="Köln", host_contact="Frau Aydın")
    whole_day(desk, swap, 4, 4, title="Gleitzeit", place="")
    late = at(5, "22:00", "23:00", title="Umzug", confidential=True)
    recorded(desk.work, swap, replace(late, end=datetime(2022, 2, 26)))
    page = a_page(qtbot, desk)
    page._ui.forms.button("list").click()
    assert not page._ui.table.isColumnHidden(WeekTableModel.KIND)
    rows = {row[3]: row for row in table_rows(page)}
    mara = "Mara Lindner"
    assert rows["Messe"] == [
        *("Di., 22.02.", "ganztägig", "Mi., 23.02.", "Messe", "Köln", mara),
        *("Besprechung", "Frau Aydın", ""),
    ]
    assert rows["Gleitzeit"][:3] == ["Do., 24.02.", "ganztägig", ""]
    assert rows["Umzug"][1:3] == ["22:00", "24:00"]
    assert rows["Umzug"][8] == "vertraulich"
    page._ui.forms.button("both").click()
    assert page._ui.table.isColumnHidden(WeekTableModel.KIND)


def test_search_leaves_what_holds_every_word(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    recorded(desk.work, swap, at(1, "9:00", "10:00", title="Straßenbau", place="Köln"))
    recorded(desk.work, swap, at(2, "9:00", "10:00", title="Brückenbau", remark="Helm aus Köln"))
    recorded(desk.work, swap, at(3, "9:00", "10:00", title="Rundgang", place="Bonn"))
    page = a_page(qtbot, desk)
    page._ui.forms.button("both").click()
    stand_at(page, "Rundgang")
    QTest.keyClicks(page._ui.search, "koln")
    assert [row[3] for row in table_rows(page)] == ["Straßenbau", "Brückenbau"]
    # What the search leaves out stays current in the timetable, and nothing is chosen instead.
    assert page._ui.week.currentIndex().data() == "Rundgang"
    assert not page._ui.table.selectionModel().hasSelection()
    page._ui.table.selectRow(1)
    assert page._ui.week.currentIndex().data() == "Brückenbau"
    QTest.keyClicks(page._ui.search, " strasse")
    assert [row[3] for row in table_rows(page)] == ["Straßenbau"]
    page._ui.search.setText("bruecken")
    assert [row[3] for row in table_rows(page)] == ["Brückenbau"]
    page._ui.search.clear()
    assert len(table_rows(page)) == 8
    assert page._ui.table.currentIndex().row() == page._ui.week.currentIndex().row()


def test_day_to_begin_is_today_during_the_stay() -> None:
    assert day_to_begin(MONDAY, FRIDAY, MONDAY.replace(day=23)) == MONDAY.replace(day=23)
    assert day_to_begin(MONDAY, FRIDAY, TODAY) == MONDAY
    assert day_to_begin(date(2022, 2, 3), FRIDAY, TODAY) == date(2022, 2, 3)
    assert day_to_begin(MONDAY, FRIDAY, MONDAY.replace(day=26)) == MONDAY


def test_list_has_further_columns_only_where_there_is_room(
    qtbot: QtBot, desk: Desk, swap: Swap
) -> None:
    assert titles(desk, swap)
    page = a_page(qtbot, desk, width=round(desk.theme.em * 70))
    page._ui.forms.button("list").click()
    assert not page._ui.table.isColumnHidden(WeekTableModel.CONTACT)
    page.resize(round(desk.theme.em * 50), 690)
    assert page._ui.table.isColumnHidden(WeekTableModel.CONTACT)
    day = page._ui.table.columnWidth(0)
    assert day >= page._ui.table.sizeHintForColumn(0)
