"""One window a file on one workstation: starting again brings the first one to the front."""

import subprocess
import sys
import time
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer
from PySide6.QtWidgets import QMainWindow
from pytestqt.qtbot import QtBot
from screen import shown
from windows import settled, starter

from jobswap_desktop.presentation.only_window import OnlyWindow, bring_to_front


def test_several_starts_at_once_and_one_after_a_kill_make_one_window(home: Path) -> None:
    with starter(home) as start:
        first = [start() for _ in range(3)]
        assert settled(first, left=1, seconds=30) == [0, 0]
        # Nothing of the one that was killed is in the way of the next, nor is another dialog.
        window = next(each for each in first if each.poll() is None)
        window.kill()
        window.wait()
        again = start()
        assert settled([again], left=0, seconds=2) == []
        assert settled([start()], left=0, seconds=20) == [0]
        assert again.poll() is None


def test_another_file_has_a_window_of_its_own(home: Path, tmp_path: Path) -> None:
    with starter(home) as start:
        windows = [start(), start("--data", str(tmp_path / "andere.sqlite"))]
        assert settled(windows, left=1, seconds=3) == []
        same = start("--data", str(home / "data" / ".." / "data" / "jobtausch.sqlite"))
        assert settled([same], left=0, seconds=20) == [0]


def test_claim_is_given_up_and_taken(tmp_path: Path) -> None:
    file = tmp_path / "buero.sqlite"
    first, second = OnlyWindow(tmp_path), OnlyWindow(tmp_path, patience=0.3)
    assert first.claim(file)
    first.release()
    assert second.claim(file)
    second.release()


def test_window_that_never_answers_does_not_keep_others_out(tmp_path: Path) -> None:
    file = tmp_path / "buero.sqlite"
    first, second = OnlyWindow(tmp_path), OnlyWindow(tmp_path, longest_start=0.3)
    assert first.claim(file)
    begun = time.monotonic()
    assert second.claim(file)
    assert time.monotonic() - begun < 3
    first.release()
    second.release()


def test_window_that_hangs_is_not_waited_for_long(tmp_path: Path) -> None:
    file = tmp_path / "buero.sqlite"
    first, second = OnlyWindow(tmp_path), OnlyWindow(tmp_path, patience=0.3)
    assert first.claim(file)
    assert first._lock is not None
    first._lock.write("\nlistens")
    first._lock.flush()
    assert second.claim(file)
    first.release()
    second.release()


def test_folder_that_cannot_be_written_does_not_keep_the_window_closed(tmp_path: Path) -> None:
    blocked = tmp_path / "datei"
    blocked.write_bytes(b"")
    only = OnlyWindow(blocked / "darunter")
    assert only.claim(tmp_path / "buero.sqlite")
    only.release()


def test_folded_window_unfolds(qtbot: QtBot) -> None:
    window = QMainWindow()
    shown(qtbot, window)
    window.showMinimized()
    bring_to_front(window)
    assert not window.isMinimized()
    assert window.isVisible()


def test_listening_replaces_the_socket_of_a_dead_window(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = QMainWindow()
    shown(qtbot, window)
    only = OnlyWindow(tmp_path)
    assert only.claim(tmp_path / "buero.sqlite")
    listened: list[bool] = []
    listen = QLocalServer.listen

    def recorded(server: QLocalServer, name: str) -> bool:
        listened.append(listen(server, name))
        return listened[-1]

    monkeypatch.setattr(QLocalServer, "listen", recorded)
    only.listen(window)
    # A process that is killed leaves its socket behind, and so does this one.
    only.listen(window)
    assert listened == [True, True]
    only.release()


def test_file_of_another_office_is_handed_to_the_window_that_is_there(
    qtbot: QtBot, tmp_path: Path
) -> None:
    window = QMainWindow()
    shown(qtbot, window)
    first = OnlyWindow(tmp_path)
    assert first.claim(tmp_path / "buero.sqlite")
    opened: list[Path] = []
    first.listen(window, opened.append)
    wanted = tmp_path / "Fall für\nuns.jobtausch"
    code = (
        "import sys; from pathlib import Path\n"
        "from jobswap_desktop.presentation.only_window import OnlyWindow\n"
        "folder, opens = map(Path, sys.argv[1:])\n"
        "sys.exit(OnlyWindow(folder, opens=opens).claim(folder / 'buero.sqlite'))"
    )
    second = subprocess.Popen([sys.executable, "-c", code, str(tmp_path), str(wanted)])
    qtbot.waitUntil(lambda: second.poll() is not None, timeout=20_000)
    assert second.returncode == 0
    assert opened == [wanted]
    first.release()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights of their own there")
@pytest.mark.parametrize("hard", [False, True])
def test_lock_is_written_through_no_planted_link(tmp_path: Path, *, hard: bool) -> None:
    file, victim = tmp_path / "buero.sqlite", tmp_path / "brief.txt"
    first = OnlyWindow(tmp_path / "own")
    assert first.claim(file)
    first.release()
    (lock,) = (tmp_path / "own").glob("*.lock")
    victim.write_text("Brief", encoding="utf-8")
    lock.unlink()
    if hard:
        lock.hardlink_to(victim)
    else:
        lock.symlink_to(victim)
    # A window of one's own is better than none.
    assert first.claim(file)
    first.release()
    assert victim.read_text(encoding="utf-8") == "Brief"
