"""What leaves the house encrypted: asked for in the window, opened with what it was made for."""

import errno
import hashlib
import json
import os
import zipfile
from io import BytesIO
from pathlib import Path

import pyrage
import pytest
from case_screen import case_page, dialog, front, press, settle, texts
from documents.pages import text_of
from PySide6.QtCore import Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFileDialog, QMessageBox, QWidget
from pytestqt.qtbot import QtBot
from screen import shown, told

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.exchange.tables import read_table
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.list_file import ListFileDialog
from jobswap_desktop.presentation.dialogs.sealing_dialog import SealingDialog
from jobswap_desktop.presentation.dialogs.subject_access_dialog import SubjectAccessDialog
from jobswap_desktop.presentation.handing_over import HandingOver
from jobswap_desktop.presentation.pages.people_page import PeoplePage
from jobswap_desktop.presentation.pages.statistics_page import StatisticsPage
from jobswap_desktop.presentation.sealing import Files
from jobswap_desktop.presentation.tasks import InlineRunner
from jobswap_desktop.presentation.widgets.wait_dialog import WaitDialog
from jobswap_desktop.services import cases, editing, sealed_export, unsealing
from jobswap_desktop.services.sealed_export import Seal

SENTENCE = "Regenbogen über dem Kurpark 2022"
KEY = pyrage.x25519.Identity.generate()
LONG = 60_000


def asked(page: QWidget) -> SealingDialog:
    settle()
    (found,) = (each for each in page.findChildren(SealingDialog) if each.isVisible())
    return found


def file_dialog(page: QWidget) -> ListFileDialog:
    (found,) = (each for each in page.findChildren(ListFileDialog) if each.isVisible())
    return found


def saved_at(page: QWidget, path: Path) -> None:
    window = file_dialog(page)
    window.save_to(str(path))
    window.reject()


def seal_to_key(sealing: SealingDialog, key: str = "") -> None:
    ui = sealing._ui
    ui.with_key.click()
    ui.recipient.setText(key or str(KEY.to_public()))
    ui.save_sealed.click()


def seal_with_words(sealing: SealingDialog, words: str = SENTENCE) -> None:
    ui = sealing._ui
    assert ui.with_passphrase.isChecked()
    ui.words._ui.passphrase.setText(words)
    ui.words._ui.repeated.setText(words)
    ui.save_sealed.click()


def opened(path: Path, key: pyrage.x25519.Identity = KEY) -> bytes:
    return bytes(pyrage.decrypt(path.read_bytes(), [key]))


def names(folder: Path) -> set[str]:
    """Return the names of all files in a folder, but for the ones of the fixtures."""
    ours = {"jobtausch.sqlite", "jobtausch.sqlite-journal", "settings.json"}
    found = (path.relative_to(folder) for path in folder.rglob("*") if path.is_file())
    return {str(path) for path in found} - ours


def arrived(qtbot: QtBot, path: Path) -> None:
    qtbot.waitUntil(path.exists, timeout=LONG)
    settle()


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> PeoplePage:
    page = PeoplePage(desk)
    shown(qtbot, page, 900, 600)
    return page


@pytest.fixture
def ended(desk: Desk, swap: Swap) -> Swap:
    return editing.move(desk.work, swap.id, SwapState.WITHDRAWN, "Elternzeit").value


def test_list_is_encrypted_with_a_passphrase(
    qtbot: QtBot, page: PeoplePage, tmp_path: Path
) -> None:
    page.export_list()
    saved_at(page, tmp_path / "plain.csv")
    page.export_list()
    saved_at(page, tmp_path / "liste.csv.age")
    seal_with_words(asked(page))
    sealed = tmp_path / "liste.csv.age"
    arrived(qtbot, sealed)
    plain = bytes(pyrage.passphrase.decrypt(sealed.read_bytes(), SENTENCE))
    assert plain == (tmp_path / "plain.csv").read_bytes()
    assert b"Lindner" in plain
    assert b"Lindner" not in sealed.read_bytes()
    with pytest.raises(pyrage.DecryptError):
        pyrage.passphrase.decrypt(sealed.read_bytes(), f"{SENTENCE}!")
    assert names(tmp_path) == {"plain.csv", "liste.csv.age"}
    assert SENTENCE not in (tmp_path / "settings.json").read_text(encoding="utf-8")
    assert not any(each.isVisible() for each in page.findChildren(WaitDialog))


def test_one_can_read_that_it_is_encrypted_before_the_machine_is_busy(
    qtbot: QtBot, page: PeoplePage, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[tuple[str, str]] = []
    real = sealed_export.sealed_files

    def watched(files: Files, seal: Seal) -> Files:
        seen.extend(events)
        return real(files, seal)

    events: list[tuple[str, str]] = []
    paint = WaitDialog.paintEvent

    def painted(self: WaitDialog, event: QPaintEvent) -> None:
        paint(self, event)
        events.append((self.windowTitle(), self.labelText()))

    monkeypatch.setattr(sealed_export, "sealed_files", watched)
    monkeypatch.setattr(WaitDialog, "paintEvent", painted)
    page.export_list()
    saved_at(page, tmp_path / "liste.csv.age")
    seal_with_words(asked(page))
    arrived(qtbot, tmp_path / "liste.csv.age")
    assert seen[:1] == [("Verschlüsseln", "Die Datei wird verschlüsselt …")]
    assert not any(each.isVisible() for each in page.findChildren(WaitDialog))


def test_workbook_is_encrypted_to_a_key_that_is_remembered(
    qtbot: QtBot, page: PeoplePage, tmp_path: Path
) -> None:
    page.export_list()
    saved_at(page, tmp_path / "liste.xlsx.age")
    seal_to_key(asked(page))
    arrived(qtbot, tmp_path / "liste.xlsx.age")
    rows = read_table("liste", opened(tmp_path / "liste.xlsx.age")).rows
    assert rows[0].cells[0] == "Nachname"
    with pytest.raises(pyrage.DecryptError):
        opened(tmp_path / "liste.xlsx.age", pyrage.x25519.Identity.generate())
    page.export_list()
    saved_at(page, tmp_path / "zweite.xlsx.age")
    again = asked(page)
    assert again._ui.with_key.isChecked()
    assert again._ui.recipient.text() == str(KEY.to_public())
    QTest.keyClick(again, Qt.Key.Key_Escape)
    settle()
    assert names(tmp_path) == {"liste.xlsx.age"}


def test_kind_of_file_chosen_decides(qtbot: QtBot, page: PeoplePage, tmp_path: Path) -> None:
    page.export_list()
    window = file_dialog(page)
    window.setDirectory(str(tmp_path))
    window.selectFile("Meine Personen.xlsx")
    kinds = window.findChild(QComboBox, "fileTypeCombo")
    assert isinstance(kinds, QComboBox)
    wanted = ["CSV, verschlüsselt (*.csv.age)", "Excel-Arbeitsmappe (*.xlsx)"]
    for kind, name in zip(wanted, ["csv.age", "xlsx"], strict=True):
        kinds.setCurrentText(kind)
        kinds.textActivated.emit(kind)
        assert Path(window.selectedFiles()[0]).name == f"Meine Personen.{name}"
    kinds.setCurrentText(wanted[0])
    kinds.textActivated.emit(wanted[0])
    window.accept()
    seal_to_key(asked(page))
    arrived(qtbot, tmp_path / "Meine Personen.csv.age")
    assert b"Lindner" in opened(tmp_path / "Meine Personen.csv.age")


def test_another_file_than_the_one_confirmed_is_never_replaced(
    page: PeoplePage, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(desk.messages, "inform", lambda *words: heard.extend(words))
    (tmp_path / "liste.xlsx.age").write_bytes(b"alt")
    page.export_list()
    saved_at(page, tmp_path / "liste.age")
    settle()
    assert heard[:2] == [
        "liste.xlsx.age konnte nicht gespeichert werden",
        "Eine Datei mit diesem Namen gibt es schon.",
    ]
    assert (tmp_path / "liste.xlsx.age").read_bytes() == b"alt"
    assert page.findChildren(SealingDialog) == []


def test_nothing_is_made_without_a_secret_that_fits(
    page: PeoplePage, desk: Desk, tmp_path: Path
) -> None:
    page.export_list()
    saved_at(page, tmp_path / "liste.xlsx.age")
    sealing = asked(page)
    ui = sealing._ui
    ui.save_sealed.click()
    assert "Diese Angabe fehlt noch." in texts(sealing)
    ui.words._ui.passphrase.setText(SENTENCE)
    assert "Sehr gut." in texts(sealing)
    ui.words._ui.repeated.setText(f"{SENTENCE} ")
    ui.save_sealed.click()
    assert ui.words._ui.repeated_error.text().startswith("Die beiden Kennwörter sind nicht gleich.")
    seal_with_words(sealing, "kurz")
    assert "mindestens 8 Zeichen" in ui.words._ui.passphrase_error.text()
    seal_to_key(sealing, "age1falsch")
    assert ui.recipient_error.text()
    assert sealing.isVisible()
    assert desk.settings.text("sealing/recipient") == ""
    sealing.reject()
    assert names(tmp_path) == set()
    assert not list(desk.work.db.rows("SELECT 1 FROM audit WHERE action = 'exported'"))


def test_dialog_says_what_the_receiver_needs_and_works_by_keyboard(
    qtbot: QtBot, page: PeoplePage, tmp_path: Path
) -> None:
    page.export_list()
    saved_at(page, tmp_path / "liste.xlsx.age")
    sealing = asked(page)
    ui = sealing._ui
    sealing.activateWindow()
    qtbot.waitUntil(sealing.isActiveWindow)
    assert sealing.focusWidget() is ui.words._ui.passphrase
    assert "liste.xlsx.age" in texts(sealing)
    said = ui.advice.text()
    assert "„age --decrypt --output liste.xlsx liste.xlsx.age“" in said
    assert "auf einem anderen Weg" in said
    assert told(ui.words._ui.passphrase)[1] == "Kennwort"
    assert told(ui.words._ui.repeated)[1] == "Wiederholen"
    assert ui.words._ui.passphrase.echoMode() is ui.words._ui.passphrase.EchoMode.Password
    ui.with_passphrase.setFocus()
    QTest.keyClick(ui.with_passphrase, Qt.Key.Key_Down)
    assert ui.with_key.isChecked()
    assert ui.recipient.isVisible()
    assert not ui.words._ui.passphrase.isVisible()
    assert "age --decrypt --identity schluessel.txt" in ui.advice.text()
    assert told(ui.recipient)[1].startswith("Öffentlicher Schlüssel der empfangenden Stelle")
    sealing.reject()


@pytest.mark.usefixtures("ended")
def test_statistics_leave_encrypted_too(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    page = StatisticsPage(desk)
    shown(qtbot, page, 900, 600)
    page.export_list()
    saved_at(page, tmp_path / "zahlen.csv.age")
    seal_to_key(asked(page))
    arrived(qtbot, tmp_path / "zahlen.csv.age")
    assert read_table("zahlen", opened(tmp_path / "zahlen.csv.age")).rows


def answer(page: PeoplePage) -> SubjectAccessDialog:
    for action in page._ui.more.menu().actions():
        if action.text() == "Gespeicherte Daten dieser Person (Art. 15) …":
            action.trigger()
    found = page.findChild(SubjectAccessDialog)
    assert isinstance(found, SubjectAccessDialog)
    return found


@pytest.mark.usefixtures("swap")
def test_answer_of_article_15_is_two_encrypted_files(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    page = PeoplePage(desk)
    shown(qtbot, page, 900, 600)
    shown_answer = answer(page)
    shown_answer.ask_file()
    window = dialog(page, QFileDialog)
    assert window.nameFilters() == ["PDF (*.pdf)", "Verschlüsselt (*.pdf.age)"]
    window.reject()
    shown_answer.save_as(str(tmp_path / "auskunft.pdf.age"))
    sealing = asked(page)
    assert "auskunft.pdf.age, auskunft.json.age" in texts(sealing)
    seal_to_key(sealing)
    arrived(qtbot, tmp_path / "auskunft.json.age")
    assert names(tmp_path) == {"auskunft.pdf.age", "auskunft.json.age"}
    assert "Mara Lindner" in text_of(opened(tmp_path / "auskunft.pdf.age"))
    data = json.loads(opened(tmp_path / "auskunft.json.age"))
    assert data["person"]["first_name"] == "Mara"
    recorded = desk.work.db.rows("SELECT 1 FROM audit WHERE action = 'exported'")
    assert len(list(recorded)) == 1
    assert page.findChildren(SubjectAccessDialog) == []


def message(window: QWidget) -> str:
    (box,) = (each for each in window.findChildren(QMessageBox) if each.isVisible())
    return f"{box.text()} {box.informativeText()}"


def test_case_is_handed_over_as_one_encrypted_archive(
    qtbot: QtBot, desk: Desk, ended: Swap, window: QWidget, tmp_path: Path
) -> None:
    page = case_page(qtbot, desk, ended.id, "closing")
    press(front(page), "Verschlüsselt übergeben …")
    folder = dialog(page, QFileDialog)
    assert folder.windowTitle() == "Ordner für den Fall"
    (tmp_path / "akte").mkdir()
    folder.setDirectory(str(tmp_path))
    folder.selectFile("akte")
    folder.accept()
    seal_to_key(asked(window if window.findChildren(SealingDialog) else page))
    sealed = tmp_path / "akte" / f"{ended.reference}.zip.age"
    arrived(qtbot, sealed)
    assert names(tmp_path) == {f"akte/{sealed.name}"}
    with zipfile.ZipFile(BytesIO(opened(sealed))) as archive:
        lines = archive.read(f"{ended.reference}/manifest-sha256.txt").decode().splitlines()
        assert lines
        for line in lines:
            digest, name = line.split("  ")
            content = archive.read(f"{ended.reference}/{name}")
            assert hashlib.sha256(content).hexdigest() == digest
    assert b"PK\x03\x04" not in sealed.read_bytes()
    assert cases.history(desk.work, ended.id)[0].action is Action.CASE_HANDED_OVER
    assert not list(tmp_path.rglob(".fall-*"))
    assert f"Der Fall liegt verschlüsselt in {sealed}" in message(window)


def handed_over(desk: Desk, ended: Swap, window: QWidget, into: Path) -> HandingOver:
    started = HandingOver(desk, ended, window, InlineRunner())
    started.hand_over(str(into), unsealing.seal_to(str(KEY.to_public())))
    return started


@pytest.mark.parametrize("step", ["record", "put_in_place"])
def test_archive_that_cannot_be_recorded_or_named_leaves_nothing(
    step: str, desk: Desk, ended: Swap, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = desk.messages.window
    assert window is not None

    def refuse(*_arguments: object) -> None:
        raise OSError(errno.ENOSPC, "No space left on device")

    if step == "record":
        monkeypatch.setattr(desk.work.db, "write", lambda _deed: raise_full(desk))
    else:
        monkeypatch.setattr(sealed_export, "put_in_place", refuse)
    handed_over(desk, ended, window, tmp_path / "akte")
    said = "voll" if step == "record" else f"{ended.reference}.zip.age konnte nicht geschrieben"
    assert said in message(window)
    assert names(tmp_path) == set()


def raise_full(desk: Desk) -> None:
    raise Unavailable(Fault.FULL, desk.work.db.path)


def test_archive_never_replaces_another(
    desk: Desk, ended: Swap, window: QWidget, tmp_path: Path
) -> None:
    there = tmp_path / f"{ended.reference}.zip.age"
    there.write_bytes(b"alt")
    handed_over(desk, ended, window, tmp_path)
    assert str(there) in message(window)
    assert there.read_bytes() == b"alt"
    assert cases.history(desk.work, ended.id)[0].action is not Action.CASE_HANDED_OVER


def test_what_a_killed_program_left_unencrypted_goes_the_next_time(
    desk: Desk, ended: Swap, window: QWidget, tmp_path: Path
) -> None:
    place = sealed_export.private_place(desk.work)
    old, young = place / ".fall-alt", place / ".fall-neu"
    for folder in (old, young):
        (folder / "data").mkdir(parents=True)
        (folder / "data" / "geheim.pdf").write_bytes(b"x")
    os.utime(old, (0, 0))
    handed_over(desk, ended, window, tmp_path / "akte")
    assert not old.exists()
    assert young.exists()
