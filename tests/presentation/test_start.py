"""From a file to a window, and what is said when there is no way."""

import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from builders import TODAY, a_clerk
from copies import add_person, kept, safe
from databases import content
from house import a_house
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QPushButton
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.holding import Holder
from jobswap_desktop.domain.places import Place
from jobswap_desktop.presentation import keeper, start
from jobswap_desktop.presentation.dialogs.first_start_dialog import FirstStartDialog
from jobswap_desktop.presentation.dialogs.open_failure_dialog import OpenFailureDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.theme import Mode, Theme
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.services import backups
from jobswap_desktop.services.workplace import Workplace, open_workplace

pytestmark = pytest.mark.usefixtures("german", "theme")

FAULTS = [Fault.DAMAGED, Fault.NOT_A_DATABASE, Fault.NEWER, Fault.READ_ONLY, Fault.FOREIGN]


def open_file(path: Path) -> Workplace:
    return open_workplace(path, a_clerk(), lambda: TODAY)


@pytest.mark.parametrize("fault", FAULTS)
def test_fault_is_told_in_german_with_three_ways_on(qtbot: QtBot, fault: Fault) -> None:
    dialog = OpenFailureDialog(Unavailable(fault, "P:/amt/jobtausch.sqlite"))
    shown(qtbot, dialog, 600, 300)
    texts = [label.text() for label in dialog.findChildren(QLabel)]
    assert "P:/amt/jobtausch.sqlite" in " ".join(texts)
    buttons = [b.text() for b in dialog.findChildren(QPushButton) if b.isVisible()]
    assert buttons == ["Beenden", "Neu anlegen …", "Andere Datei öffnen …"]


def test_other_file_is_chosen(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    other = tmp_path / "anderes.sqlite"
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_: (str(other), ""))
    dialog = OpenFailureDialog(Unavailable(Fault.MISSING, str(tmp_path / "weg.sqlite")))
    shown(qtbot, dialog, 600, 300)
    dialog._ui.open.click()
    assert dialog.chosen == other
    assert not dialog.isVisible()


def test_new_file_never_replaces_one(
    qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    taken = tmp_path / "da.sqlite"
    taken.write_bytes(b"x")
    answers = [str(taken), str(tmp_path / "neu")]
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (answers.pop(0), ""))
    dialog = OpenFailureDialog(Unavailable(Fault.MISSING, str(tmp_path / "weg.sqlite")))
    shown(qtbot, dialog, 600, 300)
    dialog._ui.create.click()
    assert dialog.isVisible()
    assert dialog._ui.text.text().startswith("Diese Datei gibt es schon.")
    dialog._ui.create.click()
    assert dialog.chosen == tmp_path / "neu.sqlite"
    assert taken.read_bytes() == b"x"


def test_window_opens_after_another_file_was_chosen(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = Unavailable(Fault.DAMAGED, "kaputt.sqlite")
    whole = tmp_path / "ganz.sqlite"
    asked: list[Unavailable] = []
    seen: list[tuple[bool, str, bool]] = []

    def open_it(path: Place | None, _taken_from: Holder | None = None) -> Workplace:
        if path is None:
            raise broken
        assert isinstance(path, Path)
        return open_file(path)

    def choose(error: Unavailable, copies: object) -> Path:
        assert copies is None
        asked.append(error)
        return whole

    def look_and_close() -> None:
        window = next(w for w in qapp.topLevelWidgets() if isinstance(w, MainWindow))
        setup = window.findChild(FirstStartDialog)
        seen.append((window.isVisible(), window.windowTitle(), setup is not None))
        window.close()

    monkeypatch.setattr(start, "choose_after_failure", choose)
    QTimer.singleShot(200, look_and_close)
    code = start.run_window(
        open_it,
        settings_path=tmp_path / "settings.json",
        log_path=tmp_path / "jobswap.log",
        is_demo=True,
    )
    assert code == 0
    assert asked == [broken]
    assert seen == [(True, "Jobtausch – noch ohne Dienststelle", True)]
    assert (tmp_path / "settings.json").is_file()


def test_quitting_instead_ends_with_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def open_it(_path: Place | None, _taken_from: Holder | None = None) -> Workplace:
        raise Unavailable(Fault.NEWER, "neuer.sqlite")

    monkeypatch.setattr(start, "choose_after_failure", lambda *_: None)
    code = start.run_window(
        open_it,
        settings_path=tmp_path / "settings.json",
        log_path=tmp_path / "jobswap.log",
        is_demo=False,
    )
    assert code == 1


def test_chosen_appearance_holds_at_the_next_start(tmp_path: Path, theme: Theme) -> None:
    settings = Settings(tmp_path / "settings.json")
    settings.remember("appearance", "dark")
    settings.remember("text_size", 150)
    start.apply_choices(theme, settings)
    assert theme.mode.value == Mode.DARK.value
    assert theme.text_scale == 150
    settings.remember("appearance", "nonsense")
    start.apply_choices(theme, settings)
    assert theme.mode.value == Mode.SYSTEM.value


def run_for(
    qapp: QApplication, tmp_path: Path, work: Workplace, look: Callable[[MainWindow], bool]
) -> None:
    """Run the window on a file until `look` has seen what it waits for, at most ten seconds."""
    until = time.monotonic() + 10

    def look_again() -> None:
        window = next(w for w in qapp.topLevelWidgets() if isinstance(w, MainWindow))
        if look(window) or time.monotonic() > until:
            window.close()
        else:
            QTimer.singleShot(100, look_again)

    QTimer.singleShot(200, look_again)
    code = start.run_window(
        lambda *_: work,
        settings_path=tmp_path / "settings.json",
        log_path=tmp_path / "jobswap.log",
        is_demo=False,
    )
    assert code == 0


def test_copies_are_made_beside_the_window_and_when_it_is_closed(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "_AFTER", 0)
    folder = tmp_path / "Sicherungen"
    work = kept(a_house(tmp_path / "jobtausch.sqlite").work, folder)

    def look(window: MainWindow) -> bool:
        made = list(folder.glob("*-automatisch.sqlite.json"))
        if made:
            add_person(window.work, 1)
        return bool(made)

    run_for(qapp, tmp_path, work, look)
    names = sorted(path.name for path in folder.glob("*.sqlite"))
    assert [name.split("-", 4)[-1] for name in names] == [
        "automatisch.sqlite",
        "beim-Beenden.sqlite",
    ]
    assert len(content(folder / names[1])["person"]) == 3


def test_damage_is_said_above_the_pages_and_copies_are_left_alone(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "_AFTER", 0)
    folder, path = tmp_path / "Sicherungen", tmp_path / "jobtausch.sqlite"
    house = a_house(path)
    backups.make(safe(kept(house.work, folder)), Occasion.AUTOMATIC)
    house.work.db.close()
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("UPDATE person SET last_name = 'Falsch'")
    said: list[str] = []

    def look(window: MainWindow) -> bool:
        said.extend(banner.accessibleName() for banner in window.findChildren(Banner))
        return bool(said)

    run_for(qapp, tmp_path, kept(open_file(path), folder), look)
    assert said
    assert said[0].startswith(
        "Die Datenbank ist beschädigt: 2 Einträge stimmen nicht mit dem Verlauf überein."
    )
    assert "Sicherungen von vorher sind davon nicht betroffen" in said[0]
    assert len(list(folder.glob("*.sqlite"))) == 1


def test_history_behind_its_kept_head_is_said_as_the_check_says_it(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(keeper, "_AFTER", 0)
    folder, path, old = tmp_path / "Sicherungen", tmp_path / "jobtausch.sqlite", tmp_path / "alt"
    house = a_house(path)
    backups.make(safe(kept(house.work, folder)), Occasion.AUTOMATIC)
    shutil.copyfile(path, old)
    for number in range(3):
        add_person(house.work, number)
    backups.make(safe(kept(house.work, folder)), Occasion.AUTOMATIC)
    house.work.db.close()
    shutil.copyfile(old, path)
    said: list[str] = []

    def look(window: MainWindow) -> bool:
        said.extend(banner.accessibleName() for banner in window.findChildren(Banner))
        return bool(said)

    run_for(qapp, tmp_path, kept(open_file(path), folder), look)
    assert said[0].startswith(
        "Der Verlauf endet bei Eintrag 4. Festgehalten wurde Eintrag 7: Mindestens 3 Einträge "
        "fehlen am Ende."
    )
    assert "0 Einträge" not in said[0]
