"""A submission that a change of the case has overtaken, as its council meets it."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from case_screen import dialog, part, press, save, settle, texts
from council_screen import HIGH, WIDE, prolong, submitted_case, with_council
from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QRadioButton, QWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.council_reply_dialog import CouncilReplyDialog
from jobswap_desktop.presentation.dialogs.draft_text_dialog import DraftTextDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.services.workplace import Workplace


@pytest.fixture
def swap_id(work: Workplace) -> SwapId:
    return submitted_case(work)


@pytest.fixture
def council(desk: Desk, tmp_path: Path) -> Desk:
    return with_council(desk, tmp_path)


@pytest.fixture
def window(qtbot: QtBot, swap_id: SwapId, council: Desk) -> Iterator[MainWindow]:
    assert swap_id
    window = MainWindow(council)
    shown(qtbot, window, WIDE, HIGH)
    yield window
    window.close()


def page(window: MainWindow) -> QWidget:
    assert window.page is not None
    return window.page


def test_an_answer_to_what_was_overtaken_meanwhile_is_refused_and_kept(
    qtbot: QtBot, window: MainWindow, swap_id: SwapId, council: Desk
) -> None:
    press(page(window), "Antwort eintragen …")
    reply = dialog(window, CouncilReplyDialog)
    reply.findChildren(QRadioButton)[1].click()
    part(reply, QPlainTextEdit, "reasons").setPlainText("Es fehlt der Dienstplan.")
    prolong(council, swap_id)
    save(qtbot, reply)
    said = "\n".join(texts(reply))
    assert "Diese Beteiligung im Fall 11.2-JT-2022-001 wurde inzwischen überholt" in said
    assert part(reply, QPlainTextEdit, "reasons").toPlainText() == "Es fehlt der Dienstplan."
    reply.reject()
    settle()
    press(page(window), "Eingetragenes zeigen …")
    left = dialog(window, DraftTextDialog)
    assert "Es fehlt der Dienstplan." in part(left, QPlainTextEdit, "text").toPlainText()
    left.reject()


def test_a_short_submission_stands_at_the_top_of_the_page(
    window: MainWindow, swap_id: SwapId, council: Desk
) -> None:
    prolong(council, swap_id)
    council.hub.announce_everything()
    settle()
    labels = page(window).findChildren(QLabel)
    void = next(label for label in labels if label.text().startswith("Überholt seit"))
    title = next(label for label in labels if label.text() == "Information 11.2-JT-2022-001")
    between = void.mapTo(window, QPoint()).y() - title.mapTo(window, QPoint()).y()
    assert 0 < between < 6 * council.theme.em
