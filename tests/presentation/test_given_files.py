"""A file that is handed to the window twice, and one that comes while another is open."""

from pathlib import Path
from typing import cast

import pytest
from case_screen import settle
from partner_scene import Partner
from PySide6.QtWidgets import QApplication, QDialog, QMessageBox, QPlainTextEdit, QPushButton

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.exchange.partner_keys import key_text
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.services import cases, partner_keys
from jobswap_desktop.store import partner_keys as keys


def open_dialogs() -> list[QDialog]:
    settle()
    windows = QApplication.topLevelWidgets()
    return [each for each in windows if isinstance(each, QDialog) and each.isVisible()]


def names() -> list[str]:
    return [each.objectName() for each in open_dialogs()]


@pytest.fixture
def path(westtal: Partner, tmp_path: Path) -> Path:
    found = tmp_path / "von-dort.jobtausch"
    westtal.a_proposal(found)
    return found


def test_a_file_that_is_open_comes_to_the_front(main: MainWindow, path: Path) -> None:
    main.open_exchange_file(path)
    (dialog,) = open_dialogs()
    comment = cast("QPlainTextEdit", dialog.findChild(QPlainTextEdit, "comment"))
    comment.setPlainText("Rosenmontag ist hier dienstfrei.")
    for _ in range(2):
        main.open_exchange_file(path)
    assert open_dialogs() == [dialog]
    assert comment.toPlainText() == "Rosenmontag ist hier dienstfrei."
    comment.clear()
    dialog.reject()
    main.open_exchange_file(path)
    assert names() == ["partner_file_dialog"]
    open_dialogs()[0].reject()


def test_another_file_waits_until_the_first_was_dealt_with(
    main: MainWindow, desk: Desk, westtal: Partner, path: Path, tmp_path: Path
) -> None:
    other = tmp_path / "noch-einer.jobtausch"
    westtal.a_proposal(other)
    main.open_exchange_file(path)
    (first,) = open_dialogs()
    main.open_exchange_file(other)
    main.open_exchange_file(other)
    assert open_dialogs() == [first]
    cast("QPushButton", first.findChild(QPushButton, "take")).click()
    (answer,) = open_dialogs()
    assert answer.objectName() == "send_partner_dialog", "the answer belongs to the first"
    answer.close()
    (second,) = open_dialogs()
    assert second.objectName() == "partner_file_dialog"
    assert cases.count(desk.work, CaseFilter.ALL) == 1
    assert "Vorschlag" in cast("TextLabel", second.findChild(TextLabel, "what")).text()
    second.reject()
    assert open_dialogs() == []


def test_what_cannot_be_opened_is_said_once(main: MainWindow, tmp_path: Path) -> None:
    broken = tmp_path / "kaputt.jobtausch"
    broken.write_bytes(b"%PDF-1.7")
    for _ in range(3):
        main.open_exchange_file(broken)
    (box,) = open_dialogs()
    assert isinstance(box, QMessageBox)
    box.close()
    assert open_dialogs() == []


def test_a_key_is_offered_once_and_before_it_nothing_else(
    main: MainWindow, westtal: Partner, path: Path, tmp_path: Path
) -> None:
    partner_keys.renew_own(westtal.work)
    key = keys.own(westtal.work.db)
    assert key is not None
    sent = tmp_path / "westtal.jobtausch-key"
    sent.write_text(key_text(westtal.work.own_office(), key), encoding="utf-8")
    for each in (sent, sent, path):
        main.open_exchange_file(each)
    (dialog,) = open_dialogs()
    assert dialog.objectName() == "take_key_dialog"
    dialog.reject()
    assert names() == ["partner_file_dialog"]
    open_dialogs()[0].reject()
