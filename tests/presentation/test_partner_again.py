"""Partner files at the keyboard and afterwards: Enter, Esc, what is said later, written again."""

from pathlib import Path
from threading import Event
from typing import cast

import partner_forging as forging
import pytest
from case_screen import settle
from partner_scene import Partner, dialog_in_front
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QTableView,
    QWidget,
)
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.partner_file import FileProtection
from jobswap_desktop.exchange import signatures
from jobswap_desktop.presentation.actions import ActionKey
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.partner_passphrase_dialog import (
    PartnerPassphraseDialog,
    SealedFile,
)
from jobswap_desktop.presentation.dialogs.send_partner_dialog import SendPartnerDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.card import Card
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.snackbar import Snackbar
from jobswap_desktop.services import cases
from jobswap_desktop.services.partner_writing import Sealing

PLAIN = Sealing(protection=FileProtection.PLAIN)


@pytest.fixture
def path(westtal: Partner, tmp_path: Path) -> Path:
    found = tmp_path / "von-dort.jobtausch"
    westtal.a_proposal(found, PLAIN)
    return found


def opened(main: MainWindow, path: Path) -> QDialog:
    main.open_exchange_file(path)
    settle()
    return dialog_in_front("partner_file_dialog")


def is_open(name: str) -> bool:
    windows = QApplication.topLevelWidgets()
    return any(each.objectName() == name and each.isVisible() for each in windows)


def comment(dialog: QDialog) -> QPlainTextEdit:
    return cast("QPlainTextEdit", dialog.findChild(QPlainTextEdit, "comment"))


def test_enter_presses_the_button_that_has_the_focus(
    main: MainWindow, desk: Desk, path: Path
) -> None:
    dialog = opened(main, path)
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    settle()
    assert not is_open("partner_file_dialog")
    assert cases.count(desk.work, CaseFilter.ALL) == 1
    dialog_in_front("send_partner_dialog").close()


def test_enter_on_cancel_takes_nothing_over(main: MainWindow, desk: Desk, path: Path) -> None:
    dialog = opened(main, path)
    cast("QPushButton", dialog.findChild(QPushButton, "cancel")).setFocus()
    QTest.keyClick(dialog, Qt.Key.Key_Enter)
    settle()
    assert not is_open("partner_file_dialog")
    assert cases.count(desk.work, CaseFilter.ALL) == 0


def test_a_comment_left_by_esc_is_back(main: MainWindow, path: Path) -> None:
    dialog = opened(main, path)
    comment(dialog).setPlainText("Rosenmontag ist hier dienstfrei.")
    QTest.keyClick(comment(dialog), Qt.Key.Key_Escape)
    settle()
    assert not is_open("partner_file_dialog")
    offer = cast("Snackbar", main.findChild(Snackbar))
    assert not offer.isHidden()
    assert "Nicht gespeichert" in offer.accessibleName()
    assert offer.button.text() == "Wieder öffnen"
    offer.button.click()
    settle()
    again = dialog_in_front("partner_file_dialog")
    assert comment(again).toPlainText() == "Rosenmontag ist hier dienstfrei."
    comment(again).clear()
    again.reject()


def test_what_was_taken_over_can_be_read_and_nothing_else(
    main: MainWindow, desk: Desk, path: Path
) -> None:
    cast("QPushButton", opened(main, path).findChild(QPushButton, "take")).click()
    settle()
    dialog_in_front("send_partner_dialog").close()
    settle()
    again = opened(main, path)
    buttons = {each.objectName(): each for each in again.findChildren(QPushButton)}
    assert not buttons["take"].isEnabled()
    assert not buttons["refuse"].isVisible()
    assert not comment(again).isVisible()
    assert again.focusWidget() is buttons["cancel"]
    model = cast("QTableView", again.findChild(QTableView, "rows")).model()
    told = [str(model.index(row, 1).data()) for row in range(model.rowCount())]
    assert "21.02.–25.02.2022" in told
    papers = [each for each in again.findChildren(QPushButton) if each.text().endswith("ansehen …")]
    assert len(papers) == 2
    assert all(each.isVisible() and each.isEnabled() for each in papers)
    QTest.keyClick(again, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert again.isVisible()
    again.reject()
    assert cases.count(desk.work, CaseFilter.ALL) == 1


def test_an_answer_is_written_again_from_the_menu(
    qtbot: QtBot, main: MainWindow, path: Path, tmp_path: Path
) -> None:
    cast("QPushButton", opened(main, path).findChild(QPushButton, "take")).click()
    settle()
    first, second = tmp_path / "eins.jobtausch", tmp_path / "zwei.jobtausch"
    _send(qtbot, first)
    main.menus.actions[ActionKey.ANSWER_PARTNER].trigger()
    about = dialog_in_front("send_partner_dialog").findChild(TextLabel, "about")
    assert about is not None
    assert "unverändert noch einmal geschrieben" in about.text()
    _send(qtbot, second)
    assert "abgestimmt" in _standing(main)


def _send(qtbot: QtBot, path: Path) -> None:
    dialog = cast("SendPartnerDialog", dialog_in_front("send_partner_dialog"))
    dialog.save_as(str(path))
    qtbot.waitUntil(path.exists, timeout=60_000)
    qtbot.waitUntil(lambda: not is_open("send_partner_dialog"), timeout=60_000)
    settle()


def _standing(main: MainWindow) -> str:
    page = cast("QWidget", main.page)
    card = cast("Card", page.findChild(Card, "partner_card"))
    return " ".join(label.text() for label in card.findChildren(TextLabel) if label.isVisible())


@pytest.mark.parametrize("is_signed", [True, False])
def test_who_sent_what_was_taken_over_stands_on_the_case_afterwards(
    is_signed: bool, qtbot: QtBot, main: MainWindow, path: Path, tmp_path: Path
) -> None:
    data = forging.unsigned(path.read_bytes())
    if is_signed:
        data = forging.signed(data, *signatures.new_signing_pair())
    path.write_bytes(data)
    cast("QPushButton", opened(main, path).findChild(QPushButton, "take")).click()
    settle()
    _send(qtbot, tmp_path / "antwort.jobtausch")
    page = cast("QWidget", main.page)
    warning = cast("Banner", page.findChild(Banner, "overlap_warning"))
    assert warning.isVisible()
    wanted = "mit einem anderen als dem bekannten" if is_signed else "nicht unterschrieben, obwohl"
    for words in (_standing(main), warning.accessibleName()):
        assert wanted in words.replace("Mit", "mit").replace("Nicht", "nicht")


def test_the_passphrase_dialog_says_that_it_works_and_no_old_error(
    qtbot: QtBot, main: MainWindow, desk: Desk
) -> None:
    going, fails = Event(), [True]

    def unseal(_passphrase: str) -> bytes:
        assert going.wait(30)
        going.clear()
        if fails.pop():
            raise refuse(ProblemCode.KEY_DOES_NOT_FIT, "passphrase", file="fall.jobtausch")
        return b"offen"

    found: list[bytes] = []
    sealed = SealedFile(name="fall.jobtausch", unseal=unseal, show=found.append)
    dialog = PartnerPassphraseDialog(desk, sealed, main)
    dialog.open()
    progress = cast("TextLabel", dialog.findChild(TextLabel, "progress"))
    error = cast("FieldError", dialog.findChild(FieldError, "passphrase_error"))
    button = cast("QPushButton", dialog.findChild(QPushButton, "open_file"))
    field = cast("QLineEdit", dialog.findChild(QLineEdit, "passphrase"))
    field.setText("vier Wörter")
    button.click()
    assert (progress.isVisible(), progress.text()) == (True, "Die Datei wird geöffnet …")
    assert not button.isEnabled()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    going.set()
    qtbot.waitUntil(error.isVisible)
    assert not progress.isVisible()
    assert field.hasFocus()
    fails.append(False)
    button.click()
    assert not error.isVisible(), "nothing is wrong with what was typed now, as far as is known"
    assert progress.isVisible()
    going.set()
    qtbot.waitUntil(lambda: not is_open("partner_passphrase_dialog"))
    assert found == [b"offen"]
