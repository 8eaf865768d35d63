"""How much of the week is seen, and that nothing moves while one types above it."""

import pytest
from audit import findings
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton, QWidget
from pytestqt.qtbot import QtBot
from screen import shown, told
from weeks import a_recorded_case, at, recorded

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.pages.week_page import WeekPage
from jobswap_desktop.presentation.widgets.snackbar import Snackbar

WIDTH, HEIGHT = 1366, 740
LONG = "di 8-9:30 Empfang im Foyer @Raum 2.14"


def open_week(qtbot: QtBot, desk: Desk, scale: int = 100) -> tuple[MainWindow, WeekPage]:
    desk.theme.set_text_scale(scale)
    swap = a_recorded_case(desk.work)
    for day in (1, 2, 3, 4):
        recorded(desk.work, swap, at(day, "7:30", "18:00", title=f"Workshop {day}", place="Saal"))
    window = MainWindow(desk)
    shown(qtbot, window, WIDTH, HEIGHT)
    desk.go("week", swap.id)
    page = window.page
    assert isinstance(page, WeekPage)
    QTest.qWait(0)
    return window, page


def place_of(widget: QWidget) -> QRect:
    window = widget.window()
    return QRect(widget.mapTo(window, QPoint()), widget.size())


def hours_seen(page: WeekPage) -> float:
    week = page._ui.week
    geometry = week.week()
    return (week.viewport().height() - geometry.band.height) / geometry.measures.hour_height


@pytest.mark.parametrize(("scale", "least"), [(100, 7), (150, 4), (200, 2.5)])
def test_controls_fit_one_row_and_leave_the_hours_room(
    qtbot: QtBot, desk: Desk, scale: int, least: float
) -> None:
    window, page = open_week(qtbot, desk, scale)
    ui = page._ui
    middles = {place_of(w).center().y() for w in (ui.before, ui.forms_box, ui.export_calendar)}
    assert max(middles) - min(middles) <= 1
    assert hours_seen(page) >= least
    # What has lost its words has kept its name, and says it to those who point at it.
    assert ui.print_papers.text() == ""
    assert told(ui.print_papers)[1] == "Drucken …"
    assert "Drucken …" in ui.print_papers.toolTip()
    assert told(ui.week_label)[1].endswith("21.02.–25.02.")
    assert findings(page) == []
    window.close()


def test_words_come_back_with_the_room(qtbot: QtBot, desk: Desk) -> None:
    window, page = open_week(qtbot, desk)
    assert page._ui.export_calendar.text() == ""
    window.resize(1900, HEIGHT)
    qtbot.waitUntil(lambda: page._ui.export_calendar.text() == "Kalenderdatei …")
    assert page._ui.print_papers.text() == "Drucken …"
    assert "Drucken" not in page._ui.print_papers.toolTip()
    window.close()


@pytest.mark.parametrize("scale", [100, 200])
def test_hints_share_the_row_of_the_line(qtbot: QtBot, desk: Desk, scale: int) -> None:
    window, page = open_week(qtbot, desk, scale)
    [button] = [b for b in page._ui.hints.findChildren(QPushButton) if not b.isHidden()]
    assert button.text().endswith(" Hinweise")
    assert "," not in button.text()
    assert abs(place_of(button).center().y() - place_of(page._ui.quick_line).center().y()) <= 1
    window.resize(2600, HEIGHT)
    if scale == 100:
        qtbot.waitUntil(lambda: len(_shown_buttons(page)) == 4)
        assert _shown_buttons(page)[0].startswith("Mo., 21.02. · ")
    window.close()


def _shown_buttons(page: WeekPage) -> list[str]:
    return [b.text() for b in page._ui.hints.findChildren(QPushButton) if not b.isHidden()]


@pytest.mark.parametrize("scale", [100, 200])
def test_nothing_moves_while_one_types(qtbot: QtBot, desk: Desk, scale: int) -> None:
    window, page = open_week(qtbot, desk, scale)
    before = place_of(page._ui.week)
    page.go_to_quick_line()
    line = page._ui.quick_line
    line.edit.setText(LONG)
    QTest.qWait(0)
    assert line.preview.isVisible()
    assert line.hints.isVisible()
    assert place_of(line.preview).top() > place_of(line.edit).bottom()
    assert line.preview.height() >= line.preview.heightForWidth(line.preview.width())
    line.edit.setText("kw12 9-10 Empfang")
    qtbot.waitUntil(line.error.isVisible)
    assert place_of(page._ui.week) == before
    # Who goes on in the week sees all of it, and the fault again on coming back.
    page._ui.week.setFocus()
    assert not line.error.isVisible()
    page.go_to_quick_line()
    assert line.error.isVisible()
    window.close()


@pytest.mark.parametrize("scale", [100, 200])
def test_what_is_offered_leaves_the_warning_readable(qtbot: QtBot, desk: Desk, scale: int) -> None:
    window, page = open_week(qtbot, desk, scale)
    page.go_to_quick_line()
    edit = page._ui.quick_line.edit
    QTest.keyClicks(edit, "di 8-9 Empfang @sa")
    popup = edit.completions.popup()
    assert popup is not None
    qtbot.waitUntil(popup.isVisible)
    hints = page._ui.quick_line.hints
    assert hints.isVisible()
    assert popup.mapToGlobal(QPoint()).y() > hints.mapToGlobal(hints.rect().bottomLeft()).y()
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert hints.isVisible()
    window.close()


def test_week_and_list_is_offered_only_where_both_have_room(qtbot: QtBot, desk: Desk) -> None:
    window, page = open_week(qtbot, desk)
    forms = page._ui.forms
    forms.button("both").click()
    assert page._ui.list_sheet.isVisible()
    desk.theme.set_text_scale(200)
    qtbot.waitUntil(lambda: not page._ui.list_sheet.isVisible())
    assert forms.current() == "week"
    with pytest.raises(KeyError):
        forms.button("both")
    assert page._ui.sheet.isVisible()
    desk.theme.set_text_scale(100)
    # The choice is remembered for when there is room again.
    qtbot.waitUntil(page._ui.list_sheet.isVisible)
    assert forms.current() == "both"
    window.close()


def test_what_was_saved_before_is_not_said_beside_a_fault(qtbot: QtBot, desk: Desk) -> None:
    window, page = open_week(qtbot, desk)
    before = place_of(page._ui.week)
    page.go_to_quick_line()
    edit = page._ui.quick_line.edit
    QTest.keyClicks(edit, "mo 19-20 Empfang")
    QTest.keyClick(edit, Qt.Key.Key_Return)
    snackbar = window.findChild(Snackbar)
    assert isinstance(snackbar, Snackbar)
    assert snackbar.isVisible()
    # It covers nothing of the week, and moves nothing.
    assert place_of(snackbar).top() > place_of(page).bottom()
    assert place_of(page._ui.week) == before
    QTest.keyClicks(edit, "kw12 9-10 Empfang")
    assert snackbar.isVisible()
    QTest.keyClick(edit, Qt.Key.Key_Return)
    assert page._ui.quick_line.error.isVisible()
    assert not snackbar.isVisible()
    window.close()
