"""A file in which nothing can be written opens all the same, and the window says so at once."""

from collections.abc import Callable
from pathlib import Path

import pytest
from builders import TODAY, a_clerk
from copies import kept, safe
from house import a_house
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.holding import Holder
from jobswap_desktop.domain.places import Place
from jobswap_desktop.presentation import keeper, start
from jobswap_desktop.presentation.actions import ActionKey
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.services import backups
from jobswap_desktop.services.workplace import Workplace, open_workplace
from jobswap_desktop.store.sqlite import SqliteDatabase

pytestmark = pytest.mark.usefixtures("german", "theme")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A file that has never been backed up."""
    house = a_house(tmp_path / "jobtausch.sqlite")
    house.a_case()
    house.work.db.close()
    return tmp_path / "jobtausch.sqlite"


def opened(path: Path, *, is_protected: bool) -> Workplace:
    work = open_workplace(path, a_clerk(), lambda: TODAY, backups=path.parent / "Sicherungen")
    if is_protected:
        # Root, as who tests may run, is refused by no right of the file.
        assert isinstance(work.db, SqliteDatabase)
        work.db.connection.execute("PRAGMA query_only = ON")
    return work


def started(
    path: Path, look: Callable[[MainWindow], None], *, is_protected: bool, home: Path
) -> int:
    def open_it(_path: Place | None, _taken_from: Holder | None = None) -> Workplace:
        return opened(path, is_protected=is_protected)

    def look_and_close() -> None:
        found = QApplication.topLevelWidgets()
        window = next(w for w in found if isinstance(w, MainWindow) and w.isVisible())
        try:
            look(window)
        finally:
            window.close()

    QTimer.singleShot(600, look_and_close)
    return start.run_window(
        open_it,
        settings_path=home / "settings.json",
        log_path=home / "jobswap.log",
        is_demo=False,
        backups=path.parent / "Sicherungen",
    )


def told(window: MainWindow) -> str:
    banner = window.findChild(Banner, "notice_protected")
    return banner.accessibleName() if isinstance(banner, Banner) and banner.isVisible() else ""


@pytest.mark.parametrize("is_protected", [True, False])
def test_banner_stands_there_from_the_start(
    qtbot: QtBot, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, is_protected: bool
) -> None:
    monkeypatch.setattr(keeper, "_AFTER", 50)
    seen: list[str] = []

    def look(window: MainWindow) -> None:
        seen.append(told(window))
        window.menus.actions[ActionKey.BACKUPS].trigger()
        assert window.page is not None
        qtbot.waitUntil(lambda: any((tmp_path / "Sicherungen").glob("*.sqlite")), timeout=10_000)

    assert started(path, look, is_protected=is_protected, home=tmp_path) == 0
    assert seen[0].startswith(f"Die Datenbank {path} ist schreibgeschützt") is is_protected
    assert bool(seen[0]) is is_protected


def test_what_cannot_be_shown_is_told_in_a_dialog(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    told_of: list[Unavailable] = []

    def fail(*_: object, **__: object) -> MainWindow:
        raise Unavailable(Fault.INPUT_OUTPUT, str(path))

    def choose(error: Unavailable, _rescue: object) -> None:
        told_of.append(error)

    monkeypatch.setattr(start, "open_window", fail)
    monkeypatch.setattr(start, "choose_after_failure", choose)
    code = start.run_window(
        lambda *_: opened(path, is_protected=False),
        settings_path=tmp_path / "settings.json",
        log_path=tmp_path / "jobswap.log",
        is_demo=False,
    )
    assert code == 1
    assert [error.fault for error in told_of] == [Fault.INPUT_OUTPUT]


def test_copies_of_a_file_that_cannot_be_marked_are_known_as_its_own(path: Path) -> None:
    work = opened(path, is_protected=True)
    try:
        place = safe(kept(work, path.parent / "Sicherungen"))
        assert place.origin
        made = backups.make(place, Occasion.AUTOMATIC)
        newest = backups.shelf(place).newest
        assert newest is not None
        assert newest.name == made.name
        assert not backups.is_needed(place)
    finally:
        work.db.close()


def test_trying_changes_nothing(path: Path) -> None:
    work = opened(path, is_protected=False)
    try:
        before = path.read_bytes(), path.stat().st_mtime_ns
        assert not work.db.is_write_protected()
        assert (path.read_bytes(), path.stat().st_mtime_ns) == before
        other = opened(path, is_protected=False)
        with other.db.write_derived(), work.db.patience(0.01):
            assert not work.db.is_write_protected()
        other.db.close()
    finally:
        work.db.close()
