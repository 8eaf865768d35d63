"""The page "Sicherung": copies are made, checked and restored in the window."""

import sqlite3
import stat
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from case_screen import button, dialog, part, press, texts
from copies import add_person, flip, safe
from house import a_house
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QTableView, QWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.actions import ActionKey
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.backup_folder_dialog import BackupFolderDialog
from jobswap_desktop.presentation.dialogs.restore_dialog import RestoreDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.snackbar import Snackbar
from jobswap_desktop.services import accounts, backups, keeping, people, unsealing


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Sicherungen"


@pytest.fixture
def window(qtbot: QtBot, desk: Desk, folder: Path) -> Iterator[MainWindow]:
    desk.work = replace(desk.work, backups=folder)
    window = MainWindow(desk)
    shown(qtbot, window, 1366, 768)
    yield window
    window.close()


@pytest.fixture
def page(qtbot: QtBot, window: MainWindow) -> QWidget:
    window.menus.actions[ActionKey.BACKUPS].trigger()
    assert window.page is not None
    qtbot.waitUntil(lambda: "Die Ordner werden gelesen …" not in texts(window))
    return window.page


def rows(window: QWidget) -> list[tuple[str, ...]]:
    model = part(window, QTableView, "table").model()
    return [
        tuple(str(model.index(row, column).data()) for column in range(model.columnCount()))
        for row in range(model.rowCount())
    ]


def look(qtbot: QtBot, window: MainWindow, count: int) -> None:
    window.menus.actions[ActionKey.TODAY].trigger()
    window.menus.actions[ActionKey.BACKUPS].trigger()
    qtbot.waitUntil(lambda: len(rows(window)) == count)


def opened(qtbot: QtBot, window: MainWindow) -> RestoreDialog:
    press(window, "Wiederherstellen …")
    found = dialog(window, RestoreDialog)
    waiting = "Die Sicherung wird geprüft und verglichen …"
    qtbot.waitUntil(lambda: waiting not in texts(found))
    return found


@pytest.mark.usefixtures("page")
def test_copy_is_made_by_a_button_and_listed(qtbot: QtBot, window: MainWindow) -> None:
    assert "Es gibt noch keine geprüfte Sicherung." in texts(window)
    press(window, "Jetzt sichern")
    qtbot.waitUntil(lambda: len(rows(window)) == 1)
    ((_moment, occasion, cases, _size, soundness),) = rows(window)
    assert (occasion, cases, soundness) == ("von Hand", "0", "geprüft, in Ordnung")
    said = " ".join(texts(window))
    assert "Letzte geprüfte Sicherung:" in said
    assert " – 1 Sicherung, " in said
    assert "Ein zweiter Ordner (Netzlaufwerk, anderer Datenträger) ist nicht gewählt." in said
    assert part(window, Snackbar).isVisible()


@pytest.mark.usefixtures("page")
def test_damaged_copy_is_shown_as_such(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    made = backups.make(safe(desk.work), Occasion.AUTOMATIC)
    look(qtbot, window, 1)
    flip(made, 5000)
    press(window, "Prüfen")
    qtbot.waitUntil(lambda: rows(window)[0][4] == "beschädigt")
    moment = rows(window)[0][0]
    said = f"Die Sicherung vom {moment} Uhr ist beschädigt und wird nicht verwendet."
    assert said in texts(window)


@pytest.mark.usefixtures("page")
def test_who_makes_a_copy_stands_at_it(qtbot: QtBot, window: MainWindow, desk: Desk) -> None:
    backups.make(safe(desk.work), Occasion.AUTOMATIC)
    look(qtbot, window, 1)
    press(window, "Jetzt sichern")
    qtbot.waitUntil(lambda: len(rows(window)) == 2)
    table = part(window, QTableView)

    def occasion() -> str:
        return str(table.model().index(table.currentIndex().row(), 1).data())

    qtbot.waitUntil(lambda: occasion() == "von Hand")
    assert button(window, "Jetzt sichern").hasFocus()


@pytest.mark.usefixtures("page")
def test_restoring_shows_first_what_differs_and_goes_on_with_it(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    backups.make(safe(desk.work), Occasion.AUTOMATIC)
    add_person(desk.work, 7)
    look(qtbot, window, 1)
    form = opened(qtbot, window)
    said = "\n".join(texts(form))
    assert "Personen, die dann fehlen: 1 (Neu7, Mara)" in said
    assert "Einträge im Verlauf, die dann fehlen: 1." in said
    assert "Konten und Einstellungen der Sicherung bleiben, wie sie jetzt sind." in said
    button(form, "Wiederherstellen").click()
    qtbot.waitUntil(lambda: len(people.all_people(desk.work)) == 2)
    qtbot.waitUntil(
        lambda: "Sicherung wiederhergestellt" in part(window, Snackbar).accessibleName()
    )
    # The window works on with the file, and everything can be taken back by the copy before.
    people.save(desk.work, replace(people.all_people(desk.work)[0], function="Neu"))
    with closing(sqlite3.connect(desk.work.db.path)) as connection:
        actions = [row[0] for row in connection.execute("SELECT action FROM audit")]
    assert actions[-2:] == ["backup.restored", "person.saved"]
    look(qtbot, window, 2)
    assert {row[1] for row in rows(window)} == {"von selbst", "vor einer Wiederherstellung"}


@pytest.mark.usefixtures("page")
def test_nothing_is_left_of_a_restore_that_was_called_off(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    backups.make(safe(desk.work), Occasion.AUTOMATIC)
    add_person(desk.work, 7)
    look(qtbot, window, 1)
    form = opened(qtbot, window)
    button(form, "Abbrechen").click()
    parent = Path(desk.work.db.path).parent
    qtbot.waitUntil(lambda: not list(parent.glob("*.zurueck*")))
    assert len(people.all_people(desk.work)) == 3


@pytest.mark.usefixtures("page")
def test_of_a_damaged_copy_the_one_before_is_offered(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    backups.make(safe(desk.work), Occasion.AUTOMATIC)
    add_person(desk.work, 7)
    newer = backups.make(safe(desk.work), Occasion.AUTOMATIC)
    flip(newer, 9000)
    look(qtbot, window, 2)
    form = opened(qtbot, window)
    assert f"Die Sicherung {newer.name} ist beschädigt und wird nicht verwendet." in " ".join(
        texts(form)
    )
    assert not button(form, "Wiederherstellen").isEnabled()
    button(form, "Die Sicherung davor nehmen").click()
    qtbot.waitUntil(lambda: button(form, "Wiederherstellen").isEnabled())
    assert "Personen, die dann fehlen: 1 (Neu7, Mara)" in "\n".join(texts(form))
    button(form, "Abbrechen").click()


@pytest.mark.usefixtures("page")
def test_second_folder_gets_every_copy_and_is_missed_when_it_vanishes(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    share = tmp_path / "Netz"
    share.mkdir()
    press(window, "Ordner wählen …")
    form = dialog(window, BackupFolderDialog)
    part(form, QLineEdit, "folder").setText("Netz")
    button(form, "Speichern").click()
    assert any("Bitte den ganzen Pfad des Ordners angeben" in text for text in texts(form))
    part(form, QLineEdit, "folder").setText(str(tmp_path / "Nezt"))
    told: list[str] = []
    desk.recorded.connect(lambda text, _can: told.append(text))
    button(form, "Speichern").click()
    said = f"Ordner für Sicherungen gewählt. {tmp_path / 'Nezt'} ist aber nicht erreichbar."
    assert told[0].startswith(said)
    press(window, "Ordner wählen …")
    form = dialog(window, BackupFolderDialog)
    part(form, QLineEdit, "folder").setText(str(share))
    button(form, "Speichern").click()
    assert told[1] == "Ordner für Sicherungen gewählt"
    press(window, "Jetzt sichern")
    qtbot.waitUntil(lambda: len(list(share.glob("*.sqlite"))) == 1)
    qtbot.waitUntil(
        lambda: any(f"Zweiter Ordner: {share} – 1 Sicherung, vom" in text for text in texts(window))
    )
    share.rename(tmp_path / "weg")
    add_person(desk.work, 1)
    press(window, "Jetzt sichern")
    qtbot.waitUntil(lambda: len(rows(window)) == 2)
    notice = part(window, Banner, "notice_folder")
    assert notice.accessibleName().startswith(f"Der Ordner ist nicht erreichbar: {share} antwortet")
    assert not share.exists()
    (tmp_path / "weg").rename(share)
    press(window, "Jetzt sichern")
    qtbot.waitUntil(lambda: len(list(share.glob("*.sqlite"))) == 2)
    qtbot.waitUntil(lambda: not window.findChildren(Banner, "notice_folder"))


@pytest.mark.usefixtures("page")
def test_encrypted_copies_open_with_the_private_key_alone(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    share, key = tmp_path / "Netz", tmp_path / "schluessel.txt"
    share.mkdir()
    press(window, "Ordner wählen …")
    form = dialog(window, BackupFolderDialog)
    part(form, QLineEdit, "folder").setText(str(share))
    part(form, QCheckBox, "sealed").setChecked(True)
    form.save_pair(str(key))
    assert stat.S_IMODE(key.stat().st_mode) == 0o600
    button(form, "Speichern").click()
    press(window, "Jetzt sichern")
    qtbot.waitUntil(lambda: len(list(share.glob("*.sqlite.age"))) == 1)
    (sealed,) = share.glob("*.sqlite.age")
    assert b"Lindner" not in sealed.read_bytes()
    assert b"AGE-SECRET" not in Path(desk.work.db.path).read_bytes()
    add_person(desk.work, 7)
    page = window.page
    assert page is not None
    page._restore_file(str(sealed))  # type: ignore[attr-defined] # what the file dialog calls
    restoring = dialog(window, RestoreDialog)
    assert "Diese Sicherung ist verschlüsselt." in texts(restoring)
    secret = part(restoring, QLineEdit, "secret")
    QTest.keyClicks(secret, "falsches Kennwort")
    QTest.keyClick(secret, Qt.Key.Key_Return)
    assert restoring.isVisible()
    qtbot.waitUntil(lambda: any("Mit diesem Kennwort oder" in text for text in texts(restoring)))
    assert unsealing.secret_in(key).identities()
    restoring._take_key(str(key))
    qtbot.waitUntil(lambda: button(restoring, "Wiederherstellen").isEnabled())
    assert "Personen, die dann fehlen: 1 (Neu7, Mara)" in "\n".join(texts(restoring))
    button(restoring, "Wiederherstellen").click()
    qtbot.waitUntil(lambda: len(people.all_people(desk.work)) == 2)


@pytest.mark.usefixtures("page")
def test_encrypted_copy_may_be_left_while_it_is_opened(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    sealed = tmp_path / "kopie.sqlite.age"
    with (
        backups.make(safe(desk.work), Occasion.BY_HAND).open("rb") as plain,
        sealed.open("wb") as file,
    ):
        unsealing.seal_with_words("ein langes Kennwort das bleibt")(plain, file)
    page = window.page
    assert page is not None
    page._restore_file(str(sealed))  # type: ignore[attr-defined] # what the file dialog calls
    form = dialog(window, RestoreDialog)
    assert part(form, QLabel, "what").text() == "Wiederherstellen aus kopie.sqlite.age"
    secret = part(form, QLineEdit, "secret")
    QTest.keyClicks(secret, "ein langes Kennwort das bleibt")
    QTest.keyClick(secret, Qt.Key.Key_Return)
    assert form.isVisible()
    QTest.keyClick(form, Qt.Key.Key_Escape)
    parent = Path(desk.work.db.path).parent
    qtbot.wait(300)
    qtbot.waitUntil(lambda: not list(parent.glob("*.zurueck*")))
    page._restore_file(str(sealed))  # type: ignore[attr-defined] # what the file dialog calls
    again = dialog(window, RestoreDialog)
    QTest.keyClicks(part(again, QLineEdit, "secret"), "ein langes Kennwort das bleibt")
    QTest.keyClick(part(again, QLineEdit, "secret"), Qt.Key.Key_Return)
    # A passphrase is slow to try on purpose.
    qtbot.waitUntil(lambda: button(again, "Wiederherstellen").isEnabled(), timeout=20_000)
    again.reject()


@pytest.mark.usefixtures("page")
def test_copy_of_another_database_wants_to_be_meant(
    qtbot: QtBot, window: MainWindow, tmp_path: Path
) -> None:
    other = tmp_path / "andere.sqlite"
    a_house(other).work.db.close()
    page = window.page
    assert page is not None
    page._restore_file(str(other))  # type: ignore[attr-defined] # what the file dialog calls
    form = dialog(window, RestoreDialog)
    tick = part(form, QCheckBox, "other_database")
    qtbot.waitUntil(tick.isVisible)
    assert not button(form, "Wiederherstellen").isEnabled()
    tick.setChecked(True)
    assert button(form, "Wiederherstellen").isEnabled()
    tick.setChecked(False)
    QTest.keyClick(form, Qt.Key.Key_Return)
    assert not form.isVisible()


@pytest.mark.usefixtures("page")
def test_copies_from_before_they_were_encrypted_are_counted(
    qtbot: QtBot, window: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    share = tmp_path / "Netz"
    share.mkdir()
    backups.choose_folder(desk.work, share)
    for number in range(2):
        add_person(desk.work, number)
        keeping.keep(safe(desk.work), Occasion.AUTOMATIC)
    public, _private = unsealing.new_key_pair()
    backups.choose_folder(desk.work, share, public)
    add_person(desk.work, 9)
    keeping.keep(safe(desk.work), Occasion.AUTOMATIC)
    look(qtbot, window, 3)

    def said(words: str) -> bool:
        return any(words in text for text in texts(window))

    qtbot.waitUntil(lambda: said("verschlüsselt; 2 ältere sind unverschlüsselt und bleiben"))
    assert not said("Uhr. Verschlüsselt.")
    for plain in share.glob("*.sqlite"):
        plain.unlink()
    look(qtbot, window, 3)
    qtbot.waitUntil(lambda: said("Uhr. Verschlüsselt."))


def test_clerk_sees_the_copies_and_an_administrator_restores(
    qtbot: QtBot, window: MainWindow, desk: Desk
) -> None:
    admin = replace(
        accounts.new_account(desk.work), login="admin", name="Admin", role=Role.ADMINISTRATOR
    )
    accounts.save(desk.work, admin)
    backups.make(safe(desk.work), Occasion.AUTOMATIC)
    look(qtbot, window, 1)
    assert button(window, "Jetzt sichern").isEnabled()
    assert not button(window, "Wiederherstellen …").isEnabled()
    assert not button(window, "Ordner wählen …").isEnabled()
