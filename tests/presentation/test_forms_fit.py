"""Forms that show all they have to say, and say it once."""

import pytest
from case_screen import case_page, dialog, front, part, press
from case_steps import a_case
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.presentation.case_actions import CaseActions
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog
from jobswap_desktop.presentation.dialogs.first_start_dialog import FirstStartDialog
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.dialogs.placement_dialog import PlacementDialog
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.form_scroll import FormScroll
from jobswap_desktop.services import cases


def test_an_error_is_seen_whole_and_the_dialog_grows_for_it(qtbot: QtBot, desk: Desk) -> None:
    window = FirstStartDialog(desk)
    qtbot.addWidget(window)
    window.open()
    before = window.height()
    part(window, QLineEdit, "name").setText("Stadt Lindenfurt")
    part(window, QLineEdit, "reference_prefix").setText("ä / ö")
    window.save()
    line = part(window, FieldError, "reference_prefix_error")
    qtbot.waitUntil(lambda: 0 < line.heightForWidth(line.width()) <= line.height())
    qtbot.waitUntil(lambda: window.height() > before)
    assert not part(window, FieldError, "general_error").isVisible()


@pytest.mark.parametrize("kind", [PlacementDialog, AppointmentDialog])
def test_a_form_opens_without_a_scroll_bar_and_without_a_gap(
    qtbot: QtBot, desk: Desk, kind: type[FormDialog]
) -> None:
    page = case_page(qtbot, desk, a_case(desk.work))
    if kind is PlacementDialog:
        press(front(page), "Bearbeiten …", "Mara Lindner")
    else:
        page.new_appointment()
    window = dialog(page, kind)
    area = part(window, FormScroll)
    content = area.widget()
    assert content is not None
    needed = content.heightForWidth(area.viewport().width())
    most = window.screen().availableGeometry().height() - 80
    if needed < most - (window.height() - area.height()):
        assert area.verticalScrollBar().maximum() == 0
    assert area.height() <= needed + 2


def test_the_dialog_for_a_direction_begins_where_something_is_missing(
    qtbot: QtBot, desk: Desk
) -> None:
    swap_id = a_case(desk.work)
    page = case_page(qtbot, desk, swap_id)
    swap = cases.view(desk.work, swap_id).swap
    CaseActions(desk, page).edit_placement(swap_id, swap.placements[0].id, "contact")
    window = dialog(page, PlacementDialog)
    contact = part(window, QLineEdit, "contact")
    assert window.focusWidget() is contact
    assert contact.width() >= 22 * desk.theme.em


@pytest.mark.usefixtures("desk", "said")
def test_a_problem_is_said_once_and_only_until_one_types(qtbot: QtBot) -> None:
    window = OneField()
    qtbot.addWidget(window.host)
    window.host.show()
    window.errors.show(
        (
            Problem(code=ProblemCode.REQUIRED, field="name"),
            Problem(code=ProblemCode.REQUIRED),
            Problem(code=ProblemCode.NO_OWN_OFFICE),
        )
    )
    assert window.line.text() == "Diese Angabe fehlt noch."
    assert window.general.text()
    assert "Diese Angabe fehlt noch." not in window.general.text()
    window.field.setText("A")
    assert not window.line.isVisible()
    assert not window.field.property("invalid")


class OneField:
    """One field, its line, and the line for the rest."""

    def __init__(self) -> None:
        self.host = QWidget()
        column = QVBoxLayout(self.host)
        self.field, self.line, self.general = QLineEdit(), FieldError(), FieldError()
        for widget in (self.field, self.line, self.general):
            column.addWidget(widget)
        self.errors = FormErrors({"name": (self.field, self.line)}, self.general)
