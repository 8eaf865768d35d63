"""A file with one bad line: the window opens, or offers to restore where nobody can read it."""

import logging
import signal
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from copies import kept, safe
from databases import tamper
from house import a_house
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QLabel, QMessageBox, QPushButton

from jobswap_desktop import app
from jobswap_desktop.cli import main
from jobswap_desktop.domain.accounts import Account
from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.domain.people import Role
from jobswap_desktop.paths import user_paths
from jobswap_desktop.presentation.dialogs.open_failure_dialog import OpenFailureDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.services import accounts, backups
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store.records import Unreadable

pytestmark = pytest.mark.usefixtures("german", "theme")

_RESTORE = "Aus Sicherung wiederherstellen …"


@pytest.fixture(autouse=True)
def _interrupted_as_before() -> Iterator[None]:
    before = signal.getsignal(signal.SIGINT)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A file with a case, three accounts and a sound copy; who starts the program is a clerk."""
    monkeypatch.setattr(app, "_login", lambda: "kweber")
    monkeypatch.setattr(app, "_full_name", str)
    path = tmp_path / "jobtausch.sqlite"
    house = a_house(path)
    house.a_case()
    work = house.work
    for login, role in (
        ("adler", Role.ADMINISTRATOR),
        ("kweber", Role.HR_CLERK),
        ("rita", Role.HR_CLERK),
    ):
        _account(work, login, role)
        work = replace(work, actor=replace(work.actor, role=Role.ADMINISTRATOR))
    user_paths().create()
    backups.make(safe(kept(work, user_paths().backups)), Occasion.AUTOMATIC)
    work.db.close()
    return path


def _account(work: Workplace, login: str, role: Role) -> Account:
    made = replace(accounts.new_account(work), login=login, name=login, role=role)
    return accounts.save(work, made).value


def started(path: Path) -> list[str]:
    """Start the program on the file, and return what the screen says and offers."""
    seen: list[str] = []

    def look() -> None:
        for each in QApplication.topLevelWidgets():
            if isinstance(each, OpenFailureDialog) and each.isVisible():
                seen.extend(label.text() for label in each.findChildren(QLabel))
                buttons = each.findChildren(QPushButton)
                seen.extend(button.text() for button in buttons if button.isVisible())
                each.reject()
            elif isinstance(each, QMessageBox) and each.isVisible():
                seen.append(f"{each.text()}: {each.informativeText()}")
                each.done(0)
            elif isinstance(each, MainWindow) and each.isVisible():
                seen.append("Fenster")
                each.close()

    timer = QTimer()
    timer.timeout.connect(look)
    timer.start(200)
    try:
        main(["--data", str(path), "--today", "2022-02-01"])
    finally:
        timer.stop()
    return seen


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE deadline_index SET due_on = 'quatsch'",
        "UPDATE case_index SET first_day = 'quatsch'",
        "UPDATE ledger_index SET nda_state = 'quatsch'",
        "UPDATE account SET role = 'quatsch' WHERE login = 'rita'",
    ],
)
def test_a_bad_line_keeps_no_window_shut(
    data: Path, statement: str, caplog: pytest.LogCaptureFixture
) -> None:
    tamper(data, statement)
    # That a page has had its lines made anew is noted for whoever looks after the program.
    with caplog.at_level(logging.ERROR, "jobswap_desktop.store.mending"):
        assert started(data) == ["Fenster"]


def test_who_has_an_unreadable_account_is_offered_the_copy(data: Path) -> None:
    tamper(data, "UPDATE account SET role = 'quatsch' WHERE login = 'kweber'")
    seen = started(data)
    assert "Fenster" not in seen
    assert any(str(data) in text and "Konto der eigenen Anmeldung" in text for text in seen)
    assert _RESTORE in seen


def test_what_no_window_can_do_without_offers_the_copy_with_the_path(
    data: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unreadable(_work: Workplace) -> Workplace:
        raise Unreadable("Account: ValueError")

    monkeypatch.setattr(accounts, "recognised", lambda work, **_how: unreadable(work))
    seen = started(data)
    assert any(f"{data} lässt sich nicht fehlerfrei lesen" in text for text in seen)
    assert _RESTORE in seen
