"""Forms whose input can be kept nowhere, or recorded by nobody here: they say so beforehand."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from builders import a_person
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialogButtonBox, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation import form_values
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.person_dialog import PersonDialog
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.services import drafts, people


@pytest.fixture
def open_form(qtbot: QtBot, desk: Desk) -> Callable[[], PersonDialog]:
    host = QWidget()
    shown(qtbot, host)

    def opened() -> PersonDialog:
        person = next(each for each in people.all_people(desk.work) if each.id == a_person().id)
        form = PersonDialog(desk, person, host)
        form.open()
        return form

    return opened


def line(form: PersonDialog, name: str) -> str:
    found = form.findChild(Banner, name)
    return found.accessibleName() if isinstance(found, Banner) and found.isVisible() else ""


def test_input_that_can_be_kept_nowhere_is_told_and_not_lost_by_escape(
    desk: Desk, open_form: Callable[[], PersonDialog], monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str] = []
    answers = iter((False, True))

    def confirm(title: str, _text: str, _verb: str) -> bool:
        asked.append(title)
        return next(answers)

    def full(*_all: object) -> None:
        raise Unavailable(Fault.FULL, desk.work.db.path)

    monkeypatch.setattr(desk.messages, "confirm", confirm)
    with monkeypatch.context() as disk:
        disk.setattr(drafts, "keep", full)
        form = open_form()
        form._ui.function.setText("Getippt")
        assert form._draft is not None
        form._draft.keep()
        told = "Der Datenträger ist voll: Was Sie hier eingeben, ist noch nirgends festgehalten."
        assert line(form, "draft_warning") == told
        QTest.keyClick(form, Qt.Key.Key_Escape)
        assert asked == ["Ohne Speichern schließen?"]
        assert form.isVisible()
        assert form._ui.function.text() == "Getippt"
    # There is room again: it is kept, and leaving is as ever.
    form._draft.keep()
    assert line(form, "draft_warning") == ""
    QTest.keyClick(form, Qt.Key.Key_Escape)
    assert len(asked) == 1
    assert not form.isVisible()


def test_who_may_not_save_can_read_and_copy_and_is_told_why(
    desk: Desk, open_form: Callable[[], PersonDialog]
) -> None:
    desk.work = replace(desk.work, actor=replace(desk.work.actor, role=Role.READER))
    form = open_form()
    before = form_values.values(form)
    told = "Für diesen Schritt ist die Personalstelle zuständig. Bitte dort eintragen lassen."
    assert line(form, "only_read") == told
    save = form._ui.buttons.button(QDialogButtonBox.StandardButton.Save)
    assert not save.isEnabled()
    assert save.toolTip() == told
    for field in form.findChildren(QLineEdit):
        QTest.keyClicks(field, "x")
    assert form_values.values(form) == before
    field = form._ui.last_name
    assert field.isReadOnly()
    assert field.isEnabled()
    form.reject()
