"""Every form that asks for a new passphrase asks for it in the same way."""

from pathlib import Path
from xml.etree import ElementTree as ET

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.errors import ProblemCode
from jobswap_desktop.presentation.widgets.passphrase_field import PassphraseField

UI = Path(__file__).parents[2] / "ui"
OPENING = {"partner_passphrase_dialog.ui", "restore_dialog.ui", "server_dialog.ui"}
"""They ask for one that exists."""

pytestmark = pytest.mark.usefixtures("german", "theme")


@pytest.fixture
def field(qtbot: QtBot) -> PassphraseField:
    field = PassphraseField()
    shown(qtbot, field, 500, 200)
    return field


def line(field: PassphraseField, name: str) -> QLineEdit:
    found = field.findChild(QLineEdit, name)
    assert isinstance(found, QLineEdit)
    return found


def code(field: PassphraseField) -> ProblemCode | None:
    problem = field.problem()
    return problem.code if problem else None


def test_what_is_typed_twice_alike_has_no_problem(field: PassphraseField) -> None:
    assert code(field) is ProblemCode.REQUIRED
    QTest.keyClicks(line(field, "passphrase"), "Wolke Tisch Fahrrad 7")
    assert code(field) is ProblemCode.PASSPHRASES_DIFFER
    QTest.keyClicks(line(field, "repeated"), "Wolke Tisch Fahrrad 7")
    assert code(field) is None
    assert field.text() == "Wolke Tisch Fahrrad 7"


def test_strength_is_told_while_one_types(field: PassphraseField) -> None:
    said = field.findChild(QLabel, "strength")
    assert isinstance(said, QLabel)
    heard = []
    for text in ("abc", "Wolke Tisch Fahrrad Suppe 7"):
        line(field, "passphrase").setText(text)
        heard.append(said.text())
    assert heard[0] != heard[1]
    assert all(heard)


def test_both_are_shown_and_hidden_together(field: PassphraseField) -> None:
    both = [line(field, name) for name in ("passphrase", "repeated")]
    tick = field.findChild(QCheckBox)
    assert isinstance(tick, QCheckBox)
    assert {each.echoMode() for each in both} == {QLineEdit.EchoMode.Password}
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert {each.echoMode() for each in both} == {QLineEdit.EchoMode.Normal}
    QTest.keyClick(tick, Qt.Key.Key_Space)
    assert {each.echoMode() for each in both} == {QLineEdit.EchoMode.Password}


def test_no_form_has_such_inputs_of_its_own() -> None:
    own = {
        path.name
        for path in UI.glob("*.ui")
        for text in ET.parse(path).getroot().iter("enum")
        if text.text == "QLineEdit::EchoMode::Password"
    }
    using = {
        path.name
        for path in UI.glob("*.ui")
        if 'class="PassphraseField"' in path.read_text("utf-8")
    }
    assert own - OPENING == {"passphrase_field.ui"}
    assert using == {"package_dialog.ui", "sealing_dialog.ui", "send_partner_dialog.ui"}
