"""A date typed key by key into every date field of every dialog: it stays as it is typed."""

from datetime import date

import pytest
from dialog_gallery import GALLERY, a_scene
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.decision_dialog import DecisionDialog
from jobswap_desktop.presentation.dialogs.submission_dialog import SubmissionDialog
from jobswap_desktop.presentation.widgets.date_edit import DateEdit

TYPED = "27.11.2026"


def type_over(field: DateEdit, text: str) -> list[str]:
    """Type over what stands in a field; return what stood in it after each key."""
    field.setEnabled(True)
    field.setFocus()
    field.selectAll()
    stood = []
    for key in text:
        QTest.keyClicks(field, key)
        stood.append(field.text())
    return stood


@pytest.mark.parametrize("name", sorted(GALLERY))
def test_what_is_typed_into_a_date_field_stays_until_the_field_is_left(
    qtbot: QtBot, desk: Desk, name: str
) -> None:
    window = GALLERY[name](a_scene(desk))
    shown(qtbot, window)
    for field in window.findChildren(DateEdit):
        stood = type_over(field, TYPED)
        assert stood == [TYPED[:n] for n in range(1, len(TYPED) + 1)], field.objectName()
        assert field.day() == date(2026, 11, 27)
        assert field.text() == TYPED
    window.close()


def test_both_dialogs_in_which_a_time_limit_starts_read_a_day_while_it_is_typed(
    qtbot: QtBot, desk: Desk
) -> None:
    scene = a_scene(desk)
    asked = SubmissionDialog(desk, scene.swap_id, scene.swap.participations[0])
    answered = DecisionDialog(desk, scene.swap_id, scene.swap.participations[0].id)
    for window in (asked, answered):
        shown(qtbot, window)
        field = window.findChild(DateEdit, "on")
        assert field is not None
        assert type_over(field, "27.1")[-1] == "27.1"
        # Said at once, from what stands there so far.
        said = window.findChild(QLabel, "last_day")
        assert said is None or said.text()
        QTest.keyClick(field, Qt.Key.Key_Tab)
        assert field.text().startswith("27.01.20")
        window.close()


def test_ctrl_enter_and_alt_take_what_was_typed_before_they_act(qtbot: QtBot, desk: Desk) -> None:
    scene = a_scene(desk)
    window = SubmissionDialog(desk, scene.swap_id, scene.swap.participations[0])
    shown(qtbot, window)
    field = window.findChild(DateEdit, "on")
    assert field is not None
    type_over(field, "31.2.")
    QTest.keyClick(field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert window.isVisible()
    assert field.property("invalid") is True
    assert field.text() == "31.2."
    window.close()
