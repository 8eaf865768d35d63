"""After a file has moved to a server: whoever opens it, or has it open, is led there."""

from collections.abc import Iterator
from pathlib import Path

import builders
import pytest
from cluster import Cluster
from house import furnished
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLineEdit, QMessageBox, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop import cli
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.presentation import connecting
from jobswap_desktop.presentation.application import speak_german
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.open_failure_dialog import OpenFailureDialog
from jobswap_desktop.presentation.dialogs.server_dialog import ServerDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.theme import current_theme
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store.moved_away import moved_to
from jobswap_desktop.store.opening import open_database, open_read_only

pytestmark = pytest.mark.system
DATABASE = "nachzug"
TITLE = "Die Datenbank ist auf einen Server umgezogen"


@pytest.fixture
def german(qapp: QApplication) -> Iterator[None]:
    known = speak_german(qapp)
    yield
    for translator in known:
        qapp.removeTranslator(translator)


@pytest.fixture
def address(server: Cluster) -> Iterator[str]:
    """Return the address of a server that is set up and empty, with options that stay unsaid."""
    text = server.address(DATABASE)
    assert cli.main(["server", "init", text]) == 0
    yield f"{text}?sslmode=prefer"
    server.drop(DATABASE)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "jobtausch.sqlite"
    furnished(open_file(made)).work.db.close()
    return made


def open_file(path: Path) -> Workplace:
    return open_workplace(path, builders.a_clerk(), lambda: builders.TODAY)


def move(path: Path, address: str) -> None:
    assert cli.main(["server", "move", str(path), address]) == 0


def met(path: Path) -> Unavailable:
    with pytest.raises(Unavailable) as error:
        open_file(path)
    return error.value


def test_a_file_that_has_moved_is_not_begun_anew(
    path: Path, address: str, server: Cluster, capsys: pytest.CaptureFixture[str]
) -> None:
    move(path, address)
    for tried in (open_database, open_read_only):
        with pytest.raises(Unavailable) as error:
            tried(path)
        assert error.value.fault is Fault.MOVED_TO_SERVER
    assert not path.exists()
    capsys.readouterr()
    assert cli.main(["list", "--data", str(path)]) == 1
    said = capsys.readouterr().err
    assert f"Alles liegt jetzt auf postgresql://127.0.0.1:{server.port}/{DATABASE};" in said
    # Fetched again, it is a file like any other.
    assert cli.main(["server", "fetch", address, "--out", str(path)]) == 0
    assert moved_to(path) is None
    open_database(path).close()


def test_what_lies_beside_and_is_unreadable_still_says_so(path: Path, address: str) -> None:
    move(path, address)
    away = path.with_name("jobtausch-umgezogen.sqlite")
    away.chmod(0o600)
    away.write_bytes(b"nichts")
    error = met(path)
    assert (error.fault, error.detail) == (Fault.MOVED_TO_SERVER, "")
    assert connecting.server_of(error) is None


@pytest.mark.usefixtures("german")
def test_the_start_leads_to_the_server(
    qtbot: QtBot, path: Path, address: str, server: Cluster
) -> None:
    move(path, address)
    error = met(path)
    seen: list[str] = []
    QTimer.singleShot(300, lambda: _press_on(seen))
    assert connecting.after_failure(error, None) is None
    assert seen == [TITLE, "127.0.0.1", str(server.port), DATABASE, ""]
    assert not path.exists()
    qtbot.wait(1)


def _press_on(seen: list[str]) -> None:
    (dialog,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, OpenFailureDialog)]
    seen.append(dialog.windowTitle())
    shown_now = [b.text() for b in dialog.findChildren(QPushButton) if b.isVisible()]
    assert "Mit dem Server verbinden …" in shown_now
    assert dialog._ui.connection.isDefault()
    QTimer.singleShot(300, lambda: _look_at_form(seen))
    dialog._ui.connection.click()


def _look_at_form(seen: list[str]) -> None:
    (form,) = [w for w in QApplication.topLevelWidgets() if isinstance(w, ServerDialog)]
    for name in ("host", "port", "database", "user"):
        field = form.findChild(QLineEdit, name)
        assert isinstance(field, QLineEdit)
        seen.append(field.text())
    QTimer.singleShot(300, _quit)
    form.reject()


def _quit() -> None:
    for each in QApplication.topLevelWidgets():
        if isinstance(each, OpenFailureDialog) and each.isVisible():
            each.reject()


@pytest.mark.usefixtures("german")
def test_an_open_window_says_that_everything_has_moved(
    qtbot: QtBot, path: Path, address: str, tmp_path: Path
) -> None:
    shell = QWidget()
    work = open_file(path)
    desk = Desk(work, current_theme(), Messages(shell), Settings(tmp_path / "settings"))
    window = MainWindow(desk)
    shown(qtbot, window, 1366, 768)
    desk.messages.set_window(window)
    move(path, address)
    qtbot.waitUntil(lambda: bool(boxes()), timeout=5000)
    (box,) = boxes()
    assert box.text() == TITLE
    assert "zurücklegen" not in box.informativeText()
    (connect,) = [b for b in box.buttons() if b.text() == "Mit dem Server verbinden …"]
    connect.click()
    (form,) = window.findChildren(ServerDialog)
    host = form.findChild(QLineEdit, "host")
    assert isinstance(host, QLineEdit)
    assert host.text() == "127.0.0.1"
    form.reject()
    window.close()
    work.db.close()
    shell.deleteLater()


def boxes() -> list[QMessageBox]:
    found = (w for w in QApplication.topLevelWidgets() if isinstance(w, QMessageBox))
    return [each for each in found if each.isVisible()]
