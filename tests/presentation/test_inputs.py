"""Fields and filters: what is typed, what is answered."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QLineEdit,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from pytestqt.qtbot import QtBot
from screen import shown, told

from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.filter_chips import Chip, FilterChips
from jobswap_desktop.presentation.widgets.search_field import SearchField

pytestmark = pytest.mark.usefixtures("theme")

TODAY = date(2026, 11, 23)


def chips_on_screen(qtbot: QtBot) -> FilterChips:
    chips = FilterChips()
    chips.set_chips([Chip("open", "Offen", 7), Chip("mine", "Bei mir", 3), Chip("all", "Alle")])
    shown(qtbot, chips)
    return chips


def test_chips_are_radio_buttons_moved_by_arrow_keys(qtbot: QtBot) -> None:
    chips = chips_on_screen(qtbot)
    assert told(chips.button("open")) == (QAccessible.Role.RadioButton, "Offen 7")
    chips.button("open").setFocus()
    with qtbot.waitSignal(chips.chosen) as heard:
        QTest.keyClick(chips.button("open"), Qt.Key.Key_Right)
    assert heard.args == ["mine"]
    assert chips.current() == "mine"
    assert chips.button("mine").hasFocus()


def test_chips_keep_choice_and_focus_when_counts_change(qtbot: QtBot) -> None:
    chips = chips_on_screen(qtbot)
    chips.button("mine").click()
    chips.button("mine").setFocus()
    with qtbot.assertNotEmitted(chips.chosen):
        chips.set_chips([Chip("open", "Offen", 8), Chip("mine", "Bei mir", 2), Chip("all", "Alle")])
    assert chips.current() == "mine"
    assert chips.button("mine").hasFocus()
    assert told(chips.button("mine"))[1] == "Bei mir 2"


def test_search_field_empties_by_escape_and_names_its_button(qtbot: QtBot) -> None:
    field = SearchField()
    shown(qtbot, field)
    (button,) = field.findChildren(QToolButton)
    assert told(button)[1] == "Clear search"
    assert not button.isVisible()
    QTest.keyClicks(field, "lippe")
    assert button.isVisible()
    QTest.keyClick(field, Qt.Key.Key_Escape)
    assert field.text() == ""
    assert not button.isVisible()


def test_field_error_is_shown_told_and_taken_back(qtbot: QtBot, said: list[str]) -> None:
    host = QWidget()
    field = QLineEdit(host)
    field.setAccessibleDescription("wie im Ausweis")
    error = FieldError(host, field=field)
    layout = QVBoxLayout(host)
    layout.addWidget(field)
    layout.addWidget(error)
    shown(qtbot, host)
    error.show_error("Bitte den Namen angeben.")
    assert error.isVisible()
    assert field.accessibleDescription() == "Bitte den Namen angeben."
    assert field.property("invalid") is True
    error.show_error("Bitte den Namen angeben.")
    assert said == ["Bitte den Namen angeben."]
    error.clear_error()
    assert not error.isVisible()
    assert field.accessibleDescription() == "wie im Ausweis"
    assert field.property("invalid") is False


def a_date(qtbot: QtBot) -> DateEdit:
    edit = DateEdit(today=TODAY)
    shown(qtbot, edit, 200, 40)
    edit.setFocus()
    return edit


def test_date_is_written_out_when_the_field_is_left(qtbot: QtBot) -> None:
    edit = a_date(qtbot)
    QTest.keyClicks(edit, "28.2.22")
    with qtbot.waitSignal(edit.date_changed) as heard:
        QTest.keyClick(edit, Qt.Key.Key_Return)
    assert heard.args == [date(2022, 2, 28)]
    assert edit.text() == "28.02.2022"


def test_plus_and_minus_move_a_whole_date_only(qtbot: QtBot) -> None:
    edit = a_date(qtbot)
    QTest.keyClick(edit, Qt.Key.Key_Plus)
    assert edit.day() == TODAY
    QTest.keyClick(edit, Qt.Key.Key_Plus)
    assert edit.text() == "24.11.2026"
    QTest.keyClick(edit, Qt.Key.Key_PageDown)
    assert edit.text() == "17.11.2026"
    edit.clear()
    QTest.keyClicks(edit, "1-2")
    assert edit.text() == "1-2"


def test_a_day_that_does_not_exist_stays_and_is_explained(qtbot: QtBot) -> None:
    edit = a_date(qtbot)
    edit.set_day(TODAY)
    edit.setText("31.02.")
    with qtbot.waitSignal(edit.error_changed) as heard:
        edit.commit()
    assert "31.02." in heard.args[0]
    assert edit.text() == "31.02."
    assert edit.day() is None
    assert edit.property("invalid") is True
    edit.clear()
    assert edit.error() == ""
    assert edit.property("invalid") is False


def test_f4_opens_the_calendar_and_enter_takes_the_day(qtbot: QtBot) -> None:
    edit = a_date(qtbot)
    QTest.keyClick(edit, Qt.Key.Key_F4)
    popup = edit._popup
    assert popup is not None
    assert popup.isVisible()
    assert told(popup)[1] == "Calendar"
    view = popup._calendar.focusProxy() or popup._calendar
    QTest.keyClick(view, Qt.Key.Key_Right)
    QTest.keyClick(view, Qt.Key.Key_Return)
    assert not popup.isVisible()
    assert edit.day() == date(2026, 11, 24)


def test_a_date_field_without_today_says_so(qtbot: QtBot) -> None:
    edit = DateEdit()
    qtbot.addWidget(edit)
    edit.setText("h")
    with pytest.raises(RuntimeError, match="set_today"):
        edit.day()
