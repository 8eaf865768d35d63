"""From the first page to a window on the server, by itself the next time; no password is shown."""

import os
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path
from typing import TypeVar

import cluster
import pytest
from certificates import Authority
from cluster import Cluster
from keyrings import MemoryKeyring, use
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QDialog, QLineEdit, QPushButton, QWidget
from server_house import behind_tls

from jobswap_desktop import app, cli
from jobswap_desktop.domain.connection import Protection, ServerConnection
from jobswap_desktop.domain.holding import Holder
from jobswap_desktop.domain.places import Address, Place
from jobswap_desktop.paths import user_paths
from jobswap_desktop.presentation import start
from jobswap_desktop.presentation.application import speak_german
from jobswap_desktop.presentation.dialogs.first_start_dialog import FirstStartDialog
from jobswap_desktop.presentation.dialogs.open_failure_dialog import OpenFailureDialog
from jobswap_desktop.presentation.dialogs.server_dialog import ServerDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.services import connections, passwords
from jobswap_desktop.services.workplace import Workplace

pytestmark = pytest.mark.system
DATABASE = "gewaehlt"
SECRET = "geheim-9f2-lang"  # noqa: S105 - of a server that is gone after the test
WRONG = "falsch-geraten"
Step = Callable[[], bool]
Kind = TypeVar("Kind", bound=QWidget)


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("ca") / "amt.pem")


@pytest.fixture(scope="module")
def encrypted(authority: Authority) -> Iterator[Cluster]:
    if cluster.tool("initdb") is None:
        pytest.skip("needs PostgreSQL")
    with behind_tls(authority, DATABASE, "kim", SECRET) as made:
        yield made


@pytest.fixture
def kim(encrypted: Cluster, authority: Authority) -> ServerConnection:
    return ServerConnection(
        host="localhost",
        port=str(encrypted.port),
        database=DATABASE,
        user="kim",
        authority=str(authority.path),
    )


@pytest.fixture(autouse=True)
def _speaking(qapp: QApplication) -> Iterator[None]:
    german = speak_german(qapp)
    yield
    for translator in german:
        qapp.removeTranslator(translator)


def run(*steps: Step) -> int:
    """Start the window and take one step after the other, each again until it is done."""
    waiting = list(steps)
    limit = time.monotonic() + 40

    def go_on() -> None:
        if waiting and waiting[0]():
            del waiting[0]
        if time.monotonic() > limit:
            for window in QApplication.topLevelWidgets():
                window.close()
        elif waiting:
            QTimer.singleShot(30, go_on)

    def open_it(place: Place | None, _taken: Holder | None = None) -> Workplace:
        return app.open_existing(place, lambda: date(2022, 2, 1), create=True, follow=True)

    paths = user_paths()
    paths.create()
    QTimer.singleShot(30, go_on)
    code = start.run_window(
        open_it,
        settings_path=paths.settings / "jobswap.ini",
        log_path=paths.logs / "jobswap.log",
        is_demo=False,
        workstation=app._workstation(paths),
    )
    assert not waiting, f"{len(waiting)} steps were not taken"
    return code


def shown(kind: type[Kind]) -> Kind | None:
    found = [w for w in QApplication.allWidgets() if isinstance(w, kind) and w.isVisible()]
    return found[0] if found else None


def pressing(kind: type[QDialog], name: str) -> Step:
    """Return what presses a button of a dialog once that is there."""

    def step() -> bool:
        dialog = shown(kind)
        if dialog is None:
            return False
        button = dialog.findChild(QPushButton, name)
        assert button is not None
        QTimer.singleShot(0, dialog, button.click)
        return True

    return step


def typing(**texts: str) -> Step:
    """Return what types into the form of the server and connects."""

    def step() -> bool:
        dialog = shown(ServerDialog)
        if dialog is None or not dialog._ui.remember_hint.text():
            return False
        for name, text in texts.items():
            field = getattr(dialog._ui, name)
            assert isinstance(field, QLineEdit)
            field.setText(text)
            field.textEdited.emit(text)
        full = dialog._ui.protection.findData(Protection.FULL.value)
        # What is on the same machine begins without encryption.
        dialog._ui.protection.setCurrentIndex(full)
        QTimer.singleShot(0, dialog, dialog._ui.connect_now.click)
        return True

    return step


def saying(words: str) -> Step:
    """Return what waits until the form of the server says this."""

    def step() -> bool:
        dialog = shown(ServerDialog)
        return dialog is not None and words in dialog._ui.result.accessibleName()

    return step


def working_at(place: Place) -> Step:
    """Return what waits for the window at this place and closes it."""

    def step() -> bool:
        window = shown(MainWindow)
        if window is None or str(place) not in window.status.text():
            return False
        assert SECRET not in window.status.text() + window.windowTitle()
        for dialog in window.findChildren(QDialog):
            dialog.close()
        QTimer.singleShot(0, window, window.close)
        return True

    return step


def kept_on_disk(home: Path) -> str:
    files = [path for path in home.rglob("*") if path.is_file()]
    return "".join(path.read_bytes().decode("latin-1") for path in files)


def test_the_first_page_leads_to_the_server_and_the_next_start_goes_there_by_itself(
    kim: ServerConnection, monkeypatch: pytest.MonkeyPatch, home: Path
) -> None:
    held = use(monkeypatch, MemoryKeyring())
    entered = {"host": kim.host, "port": kim.port, "database": kim.database, "user": kim.user}
    code = run(
        pressing(FirstStartDialog, "server"),
        typing(**entered, authority=kim.authority, password=WRONG),
        saying("kein Zugang möglich"),
        typing(password=SECRET),
        working_at(kim.address()),
    )
    assert code == 0
    assert connections.remembered(user_paths().connection) == kim.address()
    assert list(held.held.values()) == [SECRET]
    assert run(working_at(kim.address())) == 0
    assert SECRET not in kept_on_disk(home)


def test_without_a_keyring_the_password_is_asked_at_each_start(
    kim: ServerConnection, home: Path
) -> None:
    connections.remember(user_paths().connection, kim.address())
    for _start in range(2):
        assert run(typing(password=SECRET), working_at(kim.address())) == 0
    assert SECRET not in kept_on_disk(home)


def test_a_kept_password_that_was_changed_on_the_server_is_asked_anew(
    kim: ServerConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    held = use(monkeypatch, MemoryKeyring())
    connections.remember(user_paths().connection, kim.address())
    passwords.keep(kim.address(), "das von gestern")
    assert (
        run(
            saying("Das gemerkte Kennwort gilt nicht mehr."),
            typing(password=SECRET),
            working_at(kim.address()),
        )
        == 0
    )
    assert list(held.held.values()) == [SECRET]


def test_a_server_that_does_not_answer_leads_back_to_the_file(kim: ServerConnection) -> None:
    nobody = ServerConnection(host="127.0.0.1", port="1", user="kim")
    connections.remember(user_paths().connection, nobody.address())
    code = run(
        pressing(OpenFailureDialog, "connection"),
        pressing(ServerDialog, "use_file"),
        working_at(user_paths().database),
    )
    assert code == 0
    assert kim.user
    assert connections.remembered(user_paths().connection) is None


def test_a_window_is_not_opened_with_a_password_on_its_command_line(
    kim: ServerConnection, screen: str, home: Path
) -> None:
    place = str(kim.address()).replace("kim@", f"kim:{SECRET}@")
    command = [sys.executable, "-m", "jobswap_desktop", "--data", place, "--today", "2022-02-01"]
    environment = os.environ | {
        "DISPLAY": screen,
        "QT_QPA_PLATFORM": "xcb",
        "JOBSWAP_HOME": str(home),
    }
    pipe = subprocess.PIPE
    with subprocess.Popen(command, env=environment, stdout=pipe, stderr=pipe, text=True) as begun:
        assert begun.stderr is not None
        told = begun.stderr.readline()
        # It is said in a box as well, which waits for somebody.
        with pytest.raises(subprocess.TimeoutExpired):
            begun.wait(1)
        begun.terminate()
        rest = "".join(begun.communicate())
    assert told.startswith("Ein Kennwort gehört nicht in die Adresse")
    assert SECRET not in told + rest
    assert SECRET not in kept_on_disk(home)


def test_no_password_in_the_address_of_the_data(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    boxes: list[str] = []
    monkeypatch.setattr(app, "tell_no_window", boxes.append)
    for text in ("postgresql://a:geheim@localhost/x", "postgresql://a@localhost/x?password=geheim"):
        for before in (("list", "--data", text), ("--data", text), ("check", "--data", text)):
            assert cli.main(before) == 1
            told = capsys.readouterr().err
            assert "gehört nicht in die Adresse" in told
            assert "geheim" not in told
    assert len(boxes) == 2
    assert "geheim" not in "".join(boxes)


@pytest.mark.parametrize("arguments", [("list",), ("check",), ("list", "--json")])
def test_no_command_says_the_password_of_its_address(
    kim: ServerConnection, home: Path, arguments: tuple[str, ...]
) -> None:
    broken = (
        str(kim.address()).replace("kim@", f"kim:{SECRET}x@"),
        f"postgresql://kim:{SECRET}@localhost:kein-port/x",
        f"postgresql://nirgends.invalid/x?user=kim&%70assword={SECRET}",
    )
    for place in broken:
        done = subprocess.run(
            [sys.executable, "-m", "jobswap_desktop", *arguments, "--data", place],
            capture_output=True,
            text=True,
            check=False,
            env=os.environ | {"JOBSWAP_HOME": str(home)},
        )
        assert done.returncode == 1, done.stderr
        assert done.stderr.count("\n") == 1
        assert SECRET not in done.stdout + done.stderr
    assert SECRET not in kept_on_disk(home)


def test_an_address_in_the_wrong_place_is_named_without_its_password() -> None:
    place = Address(f"postgresql://kim:{SECRET}@localhost/x")
    done = subprocess.run(
        [sys.executable, "-m", "jobswap_desktop", "list", place.text],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert "postgresql://kim@localhost/x" in done.stderr
    assert SECRET not in done.stderr
