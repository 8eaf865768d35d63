"""The dialog on a partner file: its buttons stay where they are, and it waits for an office."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import cast

import pytest
from builders import an_office
from case_screen import settle
from partner_scene import dialog_in_front, partner
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.services import offices, partner_sending
from jobswap_desktop.services.workplace import Workplace, open_workplace


@pytest.fixture
def main(qtbot: QtBot, desk: Desk) -> MainWindow:
    window = MainWindow(desk)
    desk.messages.set_window(window)
    shown(qtbot, window, 1366, 768)
    return window


def test_refusing_stays_where_it_is_while_a_reason_is_typed(
    main: MainWindow, desk: Desk, tmp_path: Path
) -> None:
    path = tmp_path / "von-dort.jobtausch"
    with partner(tmp_path, desk.work) as westtal:
        westtal.a_proposal(path)
    main.open_exchange_file(path)
    dialog = dialog_in_front("partner_file_dialog")
    refuse = cast("QPushButton", dialog.findChild(QPushButton, "refuse"))
    refuse.click()
    settle()
    before = refuse.mapTo(dialog, QPoint())
    reason = cast("FieldError", dialog.findChild(FieldError, "comment_error"))
    assert reason.visibleRegion().boundingRect().height() == reason.height()
    cast("QPlainTextEdit", dialog.findChild(QPlainTextEdit, "comment")).setPlainText("Karneval")
    layout = dialog.layout()
    assert layout is not None
    layout.activate()
    assert refuse.mapTo(dialog, QPoint()) == before
    dialog.reject()


def test_an_answer_is_read_before_it_is_taken_over(
    qtbot: QtBot, main: MainWindow, desk: Desk, swap: Swap, tmp_path: Path
) -> None:
    proposal, answer = tmp_path / "vorschlag.jobtausch", tmp_path / "antwort.jobtausch"
    with partner(tmp_path, desk.work) as westtal:
        partner_sending.propose(desk.work, swap.id, proposal)
        westtal.take_and_answer(proposal, answer, "Rosenmontag ist hier dienstfrei.")
    main.open_exchange_file(answer)
    dialog = dialog_in_front("partner_file_dialog")
    qtbot.waitUntil(dialog.isVisible)
    settle()
    said = cast("TextLabel", dialog.findChild(TextLabel, "summary"))
    assert "Rosenmontag" in said.text()
    assert said.visibleRegion().boundingRect().height() == said.height()
    dialog.reject()


@pytest.fixture
def empty(tmp_path: Path, work: Workplace) -> Iterator[Workplace]:
    """A database in which no office is recorded; it outlives the window."""
    made = open_workplace(tmp_path / "leer.sqlite", work.actor, work.today)
    yield made
    made.db.close()


def test_a_file_opened_at_the_first_start_waits_for_the_own_office(
    empty: Workplace,
    qtbot: QtBot,
    desk: Desk,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    path = tmp_path / "von-dort.jobtausch"
    with partner(tmp_path, desk.work) as westtal:
        westtal.a_proposal(path)
    said: list[str] = []
    monkeypatch.setattr(desk.messages, "inform", lambda *words, **_ways: said.extend(words))
    new_desk = Desk(empty, desk.theme, desk.messages, desk.settings)
    window = MainWindow(new_desk)
    shown(qtbot, window, 1366, 768)
    window.open_exchange_file(path)
    settle()
    assert said == []
    new_desk.perform(lambda: offices.save(empty, replace(an_office(), version=0)))
    settle()
    # It is sealed to a key that this database does not have.
    assert "nicht der eigenen Dienststelle gehört" in " ".join(said)
    window.close()
