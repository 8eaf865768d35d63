"""What keeps the program from writing keeps no window shut; what does is said in a box."""

import errno
import os
import shutil
import signal
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from databases import tamper
from house import a_closed_file
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMessageBox

from jobswap_desktop import app, logs
from jobswap_desktop.cli import main
from jobswap_desktop.presentation import only_window
from jobswap_desktop.presentation.dialogs.open_failure_dialog import OpenFailureDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.widgets.banner import Banner

RELEASED = Path(__file__).parents[1] / "store" / "released"
pytestmark = pytest.mark.usefixtures("german", "theme")


@pytest.fixture
def data(tmp_path: Path) -> Path:
    return a_closed_file(tmp_path / "daten")


@pytest.fixture(autouse=True)
def _interrupted_as_before() -> Iterator[None]:
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)


def as_if_clicked(*arguments: object, notice: str = "notice_unkept") -> tuple[int, list[str]]:
    """Start the program as an icon does; returns its exit code and what the screen has said.

    Windows and boxes are closed as soon as they are seen, of a window what this notice says.
    """
    seen: list[str] = []

    def look() -> None:
        for each in QApplication.topLevelWidgets():
            if isinstance(each, QMessageBox) and each.isVisible():
                seen.append(f"{each.text()}: {each.informativeText()}")
                each.done(0)
            elif isinstance(each, OpenFailureDialog) and each.isVisible():
                seen.append(each._ui.text.text())
                each.reject()
            elif isinstance(each, MainWindow) and each.isVisible():
                line = each.findChild(Banner, notice)
                seen.append(line.accessibleName() if isinstance(line, Banner) else "")
                each.close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(200)
    try:
        return main([str(each) for each in arguments]), seen
    finally:
        timer.stop()


def a_pipe(path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no pipes in folders")
    path.parent.mkdir(parents=True)
    os.mkfifo(path)


def a_folder(path: Path) -> None:
    path.mkdir(parents=True)


def a_file(path: Path) -> None:
    path.parent.mkdir(parents=True)
    path.touch()


@pytest.mark.parametrize(
    ("name", "lay"),
    [
        ("settings/jobswap.json", a_pipe),
        ("settings/jobswap.json", a_folder),
        ("settings", a_file),
        ("logs/jobswap.log", a_pipe),
        ("logs/jobswap.log", a_folder),
        ("logs/crash.log", a_folder),
        ("logs", a_file),
        ("backups", a_file),
        ("data", a_file),
    ],
)
def test_window_goes_on_without_what_cannot_be_written_and_says_so(
    data: Path, home: Path, name: str, lay: Callable[[Path], None]
) -> None:
    lay(home / name)
    code, seen = as_if_clicked("--data", data)
    assert code == 0
    (told,) = seen
    assert told.startswith(f"Das Programm kann dort nichts ablegen: {home / name}. ")


def test_where_all_can_be_written_nothing_is_said(data: Path) -> None:
    assert as_if_clicked("--data", data) == (0, [""])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk always full")
def test_lock_that_a_full_disk_does_not_take_keeps_no_window_shut(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = Path("/dev/full")
    monkeypatch.setattr(only_window, "_opened", lambda _: full.open("r+", encoding="utf-8"))
    assert as_if_clicked("--data", data) == (0, [""])


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk always full")
def test_log_that_a_full_disk_does_not_take_keeps_no_window_shut(
    data: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    full = Path("/dev/full")
    monkeypatch.setattr(logs._Handler, "_open", lambda _: full.open("w", encoding="utf-8"))
    assert as_if_clicked("--data", data) == (0, [""])
    assert "Logging error" not in capsys.readouterr().err


def test_folder_that_the_database_cannot_lie_in_is_named_in_a_box(home: Path) -> None:
    a_file(home / "data")
    code, seen = as_if_clicked()
    assert code == 1
    (told,) = seen
    assert told.startswith(f"Das Programm kann nicht weiterarbeiten: {home / 'data'}")
    assert told.endswith("Bitte Ordner und Zugriffsrechte prüfen.")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OSError(errno.ENOSPC, "x"), "Bitte Platz schaffen und das Programm noch einmal starten."),
        (OSError(errno.EACCES, "x"), "Bitte Ordner und Zugriffsrechte prüfen."),
        (ValueError("Gül Öztürk"), "Das Programm hat einen Fehler gemacht."),
    ],
)
def test_what_keeps_the_window_shut_is_said_in_a_box(
    home: Path,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
    error: Exception,
    words: str,
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise error

    monkeypatch.setattr(app, "_open_asking", refuse)
    code, seen = as_if_clicked()
    # A mistake of ours is reported to the log.
    caplog.clear()
    assert code == 1
    (told,) = seen
    assert told.startswith("Das Programm kann nicht weiterarbeiten: ")
    assert words in told
    assert str(home) in told
    assert "Befehl" not in told
    assert "Öztürk" not in told


def test_commands_say_it_in_no_box(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    a_file(home / "data")
    assert as_if_clicked("list") == (1, [])
    assert capsys.readouterr().err


def test_own_office_that_cannot_be_read_keeps_no_window_shut(data: Path) -> None:
    tamper(data, "UPDATE office SET legal_form = 'quatsch' WHERE is_own = 1")
    code, seen = as_if_clicked("--data", data, notice="notice_office")
    assert code == 0
    (told,) = seen
    assert told.startswith("Die eigene Dienststelle lässt sich nicht lesen")


def test_file_of_an_older_version_is_told_to_have_been_brought_up_and_that_once(
    tmp_path: Path, home: Path
) -> None:
    old = Path(shutil.copy(RELEASED / "schema_5.sqlite", tmp_path / "jobtausch.sqlite"))
    before = old.read_bytes()
    code, seen = as_if_clicked("--data", old, notice="notice_brought_up")
    (kept,) = (home / "backups").glob("*-vor-Umstellung.sqlite")
    assert code == 0
    (said,) = seen
    assert said == (
        f"Hinweis: {old} stammte aus einer älteren Fassung und ist jetzt auf dem neuesten Stand. "
        f"Wie die Datei vorher war, liegt in {kept}."
    )
    assert old.read_bytes() != before
    assert as_if_clicked("--data", old, notice="notice_brought_up") == (0, [""])


def test_who_may_not_bring_it_up_is_told_that_alone(tmp_path: Path, home: Path) -> None:
    old = Path(shutil.copy(RELEASED / "schema_5.sqlite", tmp_path / "jobtausch.sqlite"))
    tamper(old, "INSERT INTO account VALUES ('a', 'chef', 'Robin', 'administrator', NULL, 1)")
    before = old.read_bytes()
    code, (said,) = as_if_clicked("--data", old)
    assert code == 1
    assert "muss erst umgestellt werden" in said
    assert old.read_bytes() == before
    assert not list(home.rglob("*-vor-Umstellung*"))
