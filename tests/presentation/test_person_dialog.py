"""People: the table, and what may and may not be entered."""

from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QLineEdit
from pytestqt.qtbot import QtBot
from screen import shown, told

from jobswap_desktop.domain.people import Person, StatusGroup
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.person_dialog import PersonDialog
from jobswap_desktop.presentation.meeting import MeetingLine
from jobswap_desktop.presentation.pages.people_page import PeoplePage
from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.services import people
from jobswap_desktop.services.workplace import Workplace


def dialog_for(qtbot: QtBot, desk: Desk, person: Person | None = None) -> PersonDialog:
    dialog = PersonDialog(desk, person)
    shown(qtbot, dialog, 700, 700)
    return dialog


def line(dialog: PersonDialog, name: str) -> QLineEdit:
    return cast("QLineEdit", dialog.findChild(QLineEdit, name))


def error(dialog: PersonDialog, name: str) -> str:
    found = cast("FieldError", dialog.findChild(FieldError, f"{name}_error"))
    return found.text() if found.isVisible() else ""


def everybody(work: Workplace) -> dict[str, Person]:
    return {person.full_name: person for person in people.all_people(work)}


def test_all_that_is_entered_is_saved(qtbot: QtBot, desk: Desk) -> None:
    dialog = dialog_for(qtbot, desk)
    entered = {
        "title": "Dr.",
        "first_name": "Ayşe ",
        "last_name": "Yılmaz-Güneş",
        "function": "Sachbearbeitung",
        "unit": "Amt 11",
        "telephone": "05222 1234",
        "email": "a@lindenfurt.example",
        "supervisor": "Petra Sommer",
    }
    for name, text in entered.items():
        line(dialog, name).setText(text)
    group = cast("QComboBox", dialog.findChild(QComboBox, "status_group"))
    group.setCurrentText("Beamtinnen und Beamte")
    hours = cast("QDoubleSpinBox", dialog.findChild(QDoubleSpinBox, "weekly_hours"))
    assert hours.text() == "keine Angabe"
    hours.setValue(19.5)
    assert hours.text() == "19,50 Std."
    QTest.keyClick(line(dialog, "email"), Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert not dialog.isVisible()
    saved = everybody(desk.work)["Dr. Ayşe Yılmaz-Güneş"]
    assert saved.status_group is StatusGroup.CIVIL_SERVANT
    assert saved.weekly_minutes == 1170
    assert saved.office_id == "office-a"
    assert (saved.unit, saved.email, saved.supervisor) == (
        "Amt 11",
        "a@lindenfurt.example",
        "Petra Sommer",
    )


@pytest.mark.parametrize(
    ("name", "text", "sentence"),
    [
        (
            "last_name",
            "x" * 300,
            "Der Text hat 300 Zeichen. Bitte auf höchstens 120 kürzen.",
        ),
        ("last_name", "   ", "Diese Angabe fehlt noch."),
        ("first_name", "A → B", "Das Zeichen „→“ kann nicht gedruckt werden."),
        (
            "last_name",
            "Ёлкина",
            (
                "Das Schriftzeichen „Ё“ steht nicht in DIN 91379, den Zeichen der Behörden. Bitte "
                "die lateinische Schreibweise eingeben, bei Namen die aus Pass oder Ausweis."
            ),
        ),
        ("supervisor", "你好", "Das Schriftzeichen „你“ steht nicht in DIN 91379"),
    ],
)
def test_refusal_stands_at_its_field_and_nothing_is_lost(
    qtbot: QtBot, desk: Desk, name: str, text: str, sentence: str
) -> None:
    before = everybody(desk.work)
    dialog = dialog_for(qtbot, desk)
    line(dialog, "first_name").setText("Kim")
    line(dialog, "last_name").setText("Neu")
    line(dialog, name).setText(text)
    dialog.save()
    assert dialog.isVisible()
    assert error(dialog, name).startswith(sentence)
    assert line(dialog, name).accessibleDescription().startswith(sentence)
    assert line(dialog, name).hasFocus()
    assert line(dialog, name).text() == text
    assert everybody(desk.work) == before
    line(dialog, name).setText("Gut")
    dialog.save()
    assert not dialog.isVisible()
    assert len(everybody(desk.work)) == len(before) + 1


def test_markup_stays_what_was_typed(qtbot: QtBot, desk: Desk) -> None:
    page = PeoplePage(desk)
    shown(qtbot, page, 1000, 600)
    dialog = dialog_for(qtbot, desk)
    line(dialog, "first_name").setText("<b>Eva</b>")
    line(dialog, "last_name").setText("Groß & Klein")
    dialog.save()
    model = page._ui.table.model()
    names = [model.index(row, 0).data() for row in range(model.rowCount())]
    assert names[0] == "Groß & Klein, <b>Eva</b>"


def test_stale_form_is_refused_and_kept_and_saved_the_second_time(qtbot: QtBot, desk: Desk) -> None:
    person = everybody(desk.work)["Mara Lindner"]
    first, second = (dialog_for(qtbot, desk, person) for _ in range(2))
    line(first, "unit").setText("Amt 10")
    line(first, "function").setText("Leitung")
    first.save()
    line(second, "unit").setText("Amt 12")
    second.save()
    assert second.isVisible()
    meeting = second.findChild(MeetingLine)
    assert isinstance(meeting, MeetingLine)
    assert "Organisationseinheit" in meeting.accessibleName()
    assert "dort „Amt 10“, bei Ihnen „Amt 12“" in meeting.accessibleName()
    assert line(second, "unit").text() == "Amt 12"
    assert line(second, "function").text() == "Leitung"
    assert everybody(desk.work)["Mara Lindner"].unit == "Amt 10"
    second.save()
    assert not second.isVisible()
    saved = everybody(desk.work)["Mara Lindner"]
    assert (saved.unit, saved.function) == ("Amt 12", "Leitung")


def test_page_lists_searches_and_edits(qtbot: QtBot, desk: Desk) -> None:
    page = PeoplePage(desk)
    shown(qtbot, page, 1000, 600)
    model = page._ui.table.model()
    assert [model.index(row, 0).data() for row in range(2)] == ["Lindner, Mara", "Voss, Jana"]
    assert model.index(1, 1).data() == "IT-Verbund Westtal"
    page._ui.search.setText("westtal")
    assert model.rowCount() == 1
    assert page._ui.shown.text() == "1 von 2 angezeigt"
    page._ui.search.setText("lippe")
    empty = page.findChild(EmptyState)
    assert isinstance(empty, EmptyState)
    assert empty.isVisible()
    assert empty.button.text() == "Suche leeren"
    empty.button.click()
    assert model.rowCount() == 2
    page.show_subject("person-b")
    QTest.keyClick(page._ui.table, Qt.Key.Key_F2)
    dialog = page.findChild(PersonDialog)
    assert isinstance(dialog, PersonDialog)
    assert line(dialog, "last_name").text() == "Voss"
    assert told(line(dialog, "last_name"))[1] == "Nachname"
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()


def test_e_mail_that_is_no_address_is_refused_at_its_field(qtbot: QtBot, desk: Desk) -> None:
    mara = everybody(desk.work)["Mara Lindner"]
    dialog = dialog_for(qtbot, desk, mara)
    for text in ("siehe Aushang", "a@b", "a@x.example, b@x.example"):
        line(dialog, "email").setText(text)
        dialog.save()
        assert "keine E-Mail-Adresse" in error(dialog, "email")
    line(dialog, "email").setText("mara.lindner@lindenfurt.example")
    dialog.save()
    assert everybody(desk.work)["Mara Lindner"].email == "mara.lindner@lindenfurt.example"
