"""The appointment form is gone through as it is read, and stands close when it is reopened."""

from case_screen import settle
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from screen import shown
from weeks import a_recorded_case

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog
from jobswap_desktop.presentation.main_window import MainWindow


def test_tab_goes_from_whole_day_by_the_visitors_to_the_kind(qtbot: QtBot, desk: Desk) -> None:
    dialog = AppointmentDialog(desk, None, a_recorded_case(desk.work).id, None)
    shown(qtbot, dialog, 600, 700)
    ui = dialog._ui
    ui.all_day.setFocus()
    met: list[QWidget | None] = []
    for _stop in range(3):
        QTest.keyClick(QApplication.focusWidget() or dialog, Qt.Key.Key_Tab)
        met.append(QApplication.focusWidget())
    assert met == [*dialog._visitors.values(), ui.kind]


def test_a_form_reopened_from_a_draft_has_no_gap_beside_the_visitors(
    qtbot: QtBot, desk: Desk
) -> None:
    window = MainWindow(desk, is_demo=True)
    shown(qtbot, window, 1300, 800)
    swap = a_recorded_case(desk.work)
    first = AppointmentDialog(desk, None, swap.id, None, window)
    first.open()
    first._ui.title.setText("Rundgang")
    draft = first._draft
    assert draft is not None
    draft.keep()
    draft.stop()
    first.hide()
    again = AppointmentDialog(desk, None, swap.id, None, window)
    again.open()
    ui = again._ui
    # The line about the draft has made the form taller; it goes, and the height stays.
    again.resize(again.width(), again.height() + 120)
    settle()
    assert ui.visitors.height() <= ui.visitors.heightForWidth(ui.visitors.width())
    window.close()
