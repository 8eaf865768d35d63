"""Choosing the server of the office: what is typed, tried, said and remembered."""

from collections.abc import Callable
from pathlib import Path

import pytest
from keyrings import MemoryKeyring, use
from PySide6.QtWidgets import QDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.connection import ServerConnection
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.places import Address
from jobswap_desktop.presentation.actions import ActionKey
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.first_start_dialog import FirstStartDialog
from jobswap_desktop.presentation.dialogs.open_failure_dialog import OpenFailureDialog
from jobswap_desktop.presentation.dialogs.server_dialog import ServerDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.services import connections, passwords
from jobswap_desktop.services.connections import Workstation

pytestmark = pytest.mark.usefixtures("german", "theme")
SECRET = "geheim-9f2"  # noqa: S105 - of nobody
RITA = ServerConnection(host="db.stadt.example", user="rita").address()


@pytest.fixture
def workstation(tmp_path: Path) -> Workstation:
    return Workstation(connection=tmp_path / "server.json", usual=tmp_path / "usual.sqlite")


@pytest.fixture
def held(monkeypatch: pytest.MonkeyPatch) -> MemoryKeyring:
    return use(monkeypatch, MemoryKeyring())


Answer = Callable[[Fault | None], None]


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch) -> Answer:
    """Let the server answer with a fault, or take everybody who brings the password."""
    answers: list[Fault | None] = [None]

    def tried(address: Address) -> Address:
        complete = connections.with_password(address)
        fault = answers[-1]
        if fault is None and complete.password != SECRET:
            fault = Fault.LOGIN_REFUSED if complete.password else Fault.PASSWORD_WANTED
        if fault is not None:
            raise Unavailable(fault, str(address))
        return complete

    monkeypatch.setattr(connections, "tried", tried)
    return answers.append


def a_dialog(
    qtbot: QtBot,
    workstation: Workstation | None,
    known: Address | None = None,
    asks: Unavailable | None = None,
) -> ServerDialog:
    dialog = ServerDialog(known, workstation, asks=asks)
    shown(qtbot, dialog, 640, 500)
    # The keyring is asked on another thread.
    qtbot.waitUntil(lambda: bool(dialog._ui.remember_hint.text()))
    qtbot.wait(50)
    return dialog


def fill(dialog: ServerDialog, **typed: str) -> None:
    for name, text in typed.items():
        field = getattr(dialog._ui, name)
        assert isinstance(field, QLineEdit)
        field.clear()
        field.insert(text)
        field.textEdited.emit(text)


def said(dialog: ServerDialog) -> str:
    return dialog._ui.result.accessibleName() if dialog._ui.result.isVisible() else ""


def test_what_is_missing_is_said_at_its_field(qtbot: QtBot, workstation: Workstation) -> None:
    dialog = a_dialog(qtbot, workstation)
    fill(dialog, port="70000")
    dialog._ui.connect_now.click()
    assert dialog._ui.host_error.text() == "Diese Angabe fehlt noch."
    assert dialog._ui.user_error.text() == "Diese Angabe fehlt noch."
    assert dialog._ui.port_error.text() == "Bitte eine Zahl von 1 bis 65535 eintragen."
    assert dialog._ui.host.hasFocus()
    assert dialog.chosen is None


def test_only_this_machine_is_reached_without_encryption(
    qtbot: QtBot, workstation: Workstation
) -> None:
    dialog = a_dialog(qtbot, workstation)
    assert dialog._ui.protection.currentData() == "verify-full"
    fill(dialog, host="localhost", user="rita")
    assert dialog._ui.protection.currentData() == "disable"
    assert not dialog._ui.authority.isEnabled()
    fill(dialog, host="db.stadt.example")
    assert dialog._ui.protection.currentData() == "verify-full"
    dialog._ui.protection.setCurrentIndex(dialog._ui.protection.findData("disable"))
    dialog._ui.protection.activated.emit(dialog._ui.protection.currentIndex())
    dialog._ui.check.click()
    assert "ohne Verschlüsselung" in dialog._ui.protection_error.text()


def test_a_server_is_tried_remembered_and_its_password_kept(
    qtbot: QtBot, workstation: Workstation, server: Answer, held: MemoryKeyring
) -> None:
    assert server is not None
    dialog = a_dialog(qtbot, workstation)
    assert dialog._ui.password.echoMode() is QLineEdit.EchoMode.Password
    fill(dialog, host="db.stadt.example", user="rita", password=SECRET)
    dialog._ui.check.click()
    assert not dialog._ui.connect_now.isEnabled()
    qtbot.waitUntil(lambda: said(dialog) == "Die Verbindung steht, und die Datenbank ist da.")
    assert not workstation.connection.exists()
    dialog._ui.connect_now.click()
    qtbot.waitUntil(lambda: dialog.chosen is not None)
    assert dialog.chosen == Address(str(RITA), SECRET)
    assert connections.remembered(workstation.connection) == RITA
    assert SECRET not in workstation.connection.read_text(encoding="utf-8")
    assert list(held.held.values()) == [SECRET]


@pytest.mark.parametrize(
    "told",
    [
        (Fault.CANNOT_CONNECT, "Der Server antwortet nicht.", "host"),
        (Fault.HOST_UNKNOWN, "gibt es im Netz keinen Rechner", "host"),
        (Fault.LOGIN_REFUSED, "mit diesem Namen und Kennwort kein Zugang", "password"),
        (Fault.NO_DATABASE, "Diese Datenbank gibt es auf dem Server nicht.", "database"),
        (Fault.NOT_SET_UP, "Der Server ist nicht eingerichtet.", None),
        (Fault.SERVER_NEWER, "für eine neuere Version", None),
        (Fault.SERVER_OLDER, "für eine ältere Version", None),
        (Fault.TLS_MISSING, "bietet keine verschlüsselte Verbindung an", None),
        (Fault.TLS_WANTED, "nimmt keine unverschlüsselte Verbindung an", None),
        (Fault.CERTIFICATE_REFUSED, "nicht ausgestellt hat", "authority"),
        (Fault.CERTIFICATE_NAME, "auf einen anderen Namen lautet", "host"),
        (Fault.CERTIFICATE_MISSING, "Die Zertifikatsdatei fehlt.", "authority"),
        (Fault.PASSWORD_UNSAFE, "Es wurde nicht gesendet.", None),
    ],
)
def test_what_is_wrong_is_said_in_german(
    qtbot: QtBot,
    workstation: Workstation,
    server: Answer,
    told: tuple[Fault, str, str | None],
) -> None:
    fault, words, focus = told
    dialog = a_dialog(qtbot, workstation)
    fill(dialog, host="db.stadt.example", user="rita", password=SECRET)
    server(fault)
    dialog._ui.check.click()
    qtbot.waitUntil(lambda: words in said(dialog))
    assert "postgresql://rita@db.stadt.example:5432/jobtausch" in said(dialog)
    assert SECRET not in said(dialog)
    if focus is not None:
        assert getattr(dialog._ui, focus).hasFocus()
    is_set_up = fault in {Fault.NO_DATABASE, Fault.NOT_SET_UP, Fault.SERVER_OLDER}
    assert dialog._ui.command.isVisible() == is_set_up
    if is_set_up:
        command = dialog._ui.command.text()
        assert command.startswith('jobswap-desktop server init "postgresql://postgres@db.stadt')
        assert SECRET not in command
    assert not workstation.connection.exists()


def test_who_has_no_keyring_is_told_and_asked_each_time(
    qtbot: QtBot, workstation: Workstation, server: Answer
) -> None:
    assert server is not None
    asks = Unavailable(Fault.PASSWORD_WANTED, str(RITA))
    dialog = a_dialog(qtbot, workstation, RITA, asks)
    assert not dialog._ui.host.isVisible()
    assert dialog._ui.lead.text() == "rita auf db.stadt.example:5432/jobtausch"
    assert dialog._ui.password.hasFocus()
    assert not dialog._ui.remember.isEnabled()
    assert "hat keinen Schlüsselbund" in dialog._ui.remember_hint.text()
    fill(dialog, password="falsch")  # noqa: S106 - the wrong one
    dialog._ui.connect_now.click()
    qtbot.waitUntil(lambda: "kein Zugang möglich" in said(dialog))
    fill(dialog, password=SECRET)
    dialog._ui.connect_now.click()
    qtbot.waitUntil(lambda: dialog.chosen is not None)
    # What the program was started for once is not what it opens by itself.
    assert not workstation.connection.exists()


def test_a_remembered_password_that_is_valid_no_longer_is_asked_anew(
    qtbot: QtBot, workstation: Workstation, server: Answer, held: MemoryKeyring
) -> None:
    assert server is not None
    passwords.keep(RITA, "von gestern")
    dialog = a_dialog(qtbot, workstation, RITA, Unavailable(Fault.LOGIN_REFUSED, str(RITA)))
    qtbot.waitUntil(lambda: said(dialog).startswith("Das gemerkte Kennwort gilt nicht mehr."))
    assert dialog._ui.password.placeholderText() == ""
    fill(dialog, password=SECRET)
    dialog._ui.connect_now.click()
    qtbot.waitUntil(lambda: dialog.chosen is not None)
    assert list(held.held.values()) == [SECRET]


def test_a_password_is_forgotten_on_demand(
    qtbot: QtBot, workstation: Workstation, server: Answer, held: MemoryKeyring
) -> None:
    assert server is not None
    passwords.keep(RITA, SECRET)
    dialog = a_dialog(qtbot, workstation, RITA)
    qtbot.waitUntil(dialog._ui.forget.isVisible)
    assert dialog._ui.password.placeholderText() == "gemerkt"
    dialog._ui.forget.click()
    qtbot.waitUntil(lambda: said(dialog) == "Das Kennwort ist vergessen.")
    assert held.held == {}
    assert not dialog._ui.remember.isChecked()
    dialog._ui.connect_now.click()
    qtbot.waitUntil(lambda: "Ohne Kennwort" in said(dialog))
    assert dialog.chosen is None


def test_the_file_of_the_workstation_is_gone_back_to(
    qtbot: QtBot, workstation: Workstation
) -> None:
    connections.remember(workstation.connection, RITA)
    dialog = a_dialog(qtbot, workstation, RITA)
    dialog._ui.use_file.click()
    assert dialog.wants_file
    assert dialog.result() == QDialog.DialogCode.Accepted
    assert connections.remembered(workstation.connection) is None


def test_the_first_page_and_the_menu_offer_a_server(
    qtbot: QtBot, desk: Desk, workstation: Workstation, server: Answer
) -> None:
    assert server is not None
    window = MainWindow(desk)
    window.workstation = workstation
    shown(qtbot, window, 1200, 700)
    window.begin_setup()
    first = window.findChild(FirstStartDialog)
    assert first is not None
    first._ui.server.click()
    qtbot.waitUntil(lambda: window.findChild(ServerDialog) is not None)
    dialog = window.findChild(ServerDialog)
    assert dialog is not None
    dialog.reject()
    qtbot.waitUntil(lambda: window.findChild(ServerDialog) is None)
    assert window.goes_on_at is None
    window.menus.actions[ActionKey.CHOOSE_SERVER].trigger()
    dialog = window.findChild(ServerDialog)
    assert dialog is not None
    fill(dialog, host="db.stadt.example", user="rita", password=SECRET)
    dialog._ui.connect_now.click()
    qtbot.waitUntil(lambda: not window.isVisible())
    assert window.goes_on_at == Address(str(RITA), SECRET)


def test_a_server_that_cannot_be_opened_offers_another_connection(qtbot: QtBot) -> None:
    dialog = OpenFailureDialog(Unavailable(Fault.CANNOT_CONNECT, str(RITA)))
    shown(qtbot, dialog, 700, 300)
    buttons = [b.text() for b in dialog.findChildren(QPushButton) if b.isVisible()]
    assert buttons == [
        "Beenden",
        "Verbindung ändern …",
        "Andere Datei öffnen …",
        "Noch einmal versuchen",
    ]
    dialog._ui.again.click()
    assert dialog.chosen == RITA
