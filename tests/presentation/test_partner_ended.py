"""A case that has ended in one office, through the window: files are read, the end is told."""

from pathlib import Path
from typing import cast

import pytest
from audit import clipped, findings, reachable
from case_screen import settle
from partner_scene import Partner, dialog_in_front
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QDialog, QPlainTextEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.actions import ActionKey
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.send_partner_dialog import SendPartnerDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.theme import current_theme
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.card import Card
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.services import (
    cases,
    editing,
    partner_answering,
    partner_ending,
    partner_sending,
    partner_taking,
)
from jobswap_desktop.services.partner_reading import read_partner_file
from jobswap_desktop.services.partner_state import partner_state


def show(main: MainWindow, swap_id: SwapId) -> None:
    main.menus.actions[ActionKey.SWAPS].trigger()
    settle()
    assert main.page is not None
    main.page.show_subject(swap_id)  # type: ignore[attr-defined]  # the page of cases
    settle()


def card(main: MainWindow) -> Card:
    settle()
    assert main.page is not None
    found = cast("Card", main.page.findChild(Card, "partner_card"))
    assert found.isVisible()
    return found


def words(main: MainWindow) -> str:
    labels = card(main).findChildren(TextLabel)
    return " ".join(label.text() for label in labels if label.isVisible())


def banner(dialog: QDialog, name: str) -> str:
    found = cast("Banner", dialog.findChild(Banner, name))
    return found.accessibleName() if found.isVisible() else ""


def button(dialog: QDialog, name: str) -> QPushButton:
    return cast("QPushButton", dialog.findChild(QPushButton, name))


def sent(qtbot: QtBot, to: Path) -> None:
    dialog = cast("SendPartnerDialog", dialog_in_front("send_partner_dialog"))
    dialog.save_as(str(to))
    qtbot.waitUntil(lambda: to.exists() and not dialog.isVisible(), timeout=60_000)
    settle()


def withdraw(main: MainWindow, swap_id: SwapId) -> None:
    reason = "Frau Lindner will nicht mehr"
    main._desk.perform(lambda: editing.move(main.work, swap_id, SwapState.WITHDRAWN, reason))


def test_what_comes_for_a_case_that_has_ended_is_read_filed_and_refused(
    qtbot: QtBot, main: MainWindow, swap: Swap, westtal: Partner, tmp_path: Path
) -> None:
    proposal, answer, counter = (tmp_path / f"{each}.jobtausch" for each in ("p1", "a1", "p2"))
    partner_sending.propose(main.work, swap.id, proposal)
    theirs = westtal.take_and_answer(proposal, answer)
    westtal.move_and_propose(theirs, counter)
    withdraw(main, swap.id)
    show(main, swap.id)
    assert "Fassung 1 ging am" in words(main)
    assert "und blieb ohne Antwort" in words(main)

    main.open_exchange_file(answer)
    dialog = dialog_in_front("partner_file_dialog")
    assert "ist hier beendet (Zurückgezogen am" in banner(dialog, "warning")
    assert button(dialog, "take").text() == "Antwort a&blegen"
    button(dialog, "take").click()
    settle()
    before = cases.view(main.work, swap.id).swap
    assert "Abgestimmt war Fassung 1" in words(main)
    assert "ohne Antwort" not in words(main)

    main.open_exchange_file(counter)
    dialog = dialog_in_front("partner_file_dialog")
    model = cast("QTableView", dialog.findChild(QTableView, "rows")).model()
    said = [str(model.index(row, 1).data()) for row in range(model.rowCount())]
    assert "28.02.–04.03.2022" in said
    assert not button(dialog, "take").isEnabled()
    reason = cast("QPlainTextEdit", dialog.findChild(QPlainTextEdit, "comment"))
    assert dialog.focusWidget() is reason
    reason.setPlainText("Bei uns abgesagt")
    button(dialog, "refuse").click()
    no = tmp_path / "nein.jobtausch"
    sent(qtbot, no)
    assert "Das Ende wurde IT-Verbund Westtal am" in words(main)
    assert cases.view(main.work, swap.id).swap == before
    preview = read_partner_file(westtal.work, no)
    partner_taking.take_answer(westtal.work, preview)
    assert "Bei uns abgesagt" in partner_state(westtal.work, theirs).words


def test_the_end_is_told_from_the_card_with_a_reason_of_its_own(
    qtbot: QtBot, main: MainWindow, swap: Swap, westtal: Partner, tmp_path: Path
) -> None:
    proposal, notice = tmp_path / "p1.jobtausch", tmp_path / "ende.jobtausch"
    partner_sending.propose(main.work, swap.id, proposal)
    theirs = westtal.take_and_answer(proposal, tmp_path / "a1.jobtausch")
    withdraw(main, swap.id)
    show(main, swap.id)
    cast("QPushButton", card(main).findChild(QPushButton, "tell_end")).click()
    dialog = dialog_in_front("send_partner_dialog")
    about = cast("TextLabel", dialog.findChild(TextLabel, "about")).text()
    assert about.startswith("An IT-Verbund Westtal: Zurückgezogen am")
    assert "Frau Lindner" not in about
    field = cast("QPlainTextEdit", dialog.findChild(QPlainTextEdit, "reason"))
    assert field.isVisible()
    field.setPlainText("Die Stelle {fällt} weg")
    sent(qtbot, notice)
    assert "Das Ende wurde IT-Verbund Westtal am" in words(main)
    partner_taking.take_answer(westtal.work, read_partner_file(westtal.work, notice))
    assert "Die Stelle {fällt} weg" in partner_state(westtal.work, theirs).words


def test_that_the_other_office_has_ended_it_is_an_alarm(
    main: MainWindow, desk: Desk, westtal: Partner, tmp_path: Path
) -> None:
    path, notice = tmp_path / "von-dort.jobtausch", tmp_path / "ende.jobtausch"
    theirs = westtal.a_proposal(path)
    swap = partner_taking.accept(desk.work, read_partner_file(desk.work, path)).value
    partner_answering.answer(desk.work, swap.id, tmp_path / "antwort.jobtausch")
    editing.move(westtal.work, theirs.id, SwapState.WITHDRAWN, "Grund")
    partner_ending.tell_end(westtal.work, theirs.id, notice, "Kein Platz mehr")
    show(main, swap.id)
    main.open_exchange_file(notice)
    dialog = dialog_in_front("partner_file_dialog")
    summary = cast("TextLabel", dialog.findChild(TextLabel, "summary")).text()
    assert "Fall beendet" in summary
    assert "Kein Platz mehr" in summary
    button(dialog, "take").click()
    assert "IT-Verbund Westtal hat den Fall beendet" in words(main)
    assert main.page is not None
    warning = cast("Banner", main.page.findChild(Banner, "overlap_warning"))
    assert warning.isVisible()
    assert "Kein Platz mehr" in warning.accessibleName()


@pytest.mark.parametrize("scale", [100, 200])
def test_the_dialog_tells_what_it_is_and_can_be_walked(
    main: MainWindow, swap: Swap, westtal: Partner, tmp_path: Path, scale: int
) -> None:
    current_theme().set_text_scale(scale)
    partner_sending.propose(main.work, swap.id, tmp_path / "p1.jobtausch")
    assert westtal.work.db.is_open
    withdraw(main, swap.id)
    show(main, swap.id)
    cast("QPushButton", card(main).findChild(QPushButton, "tell_end")).click()
    dialog = dialog_in_front("send_partner_dialog")
    QTest.qWait(50)
    assert findings(dialog) == []
    assert clipped(dialog) == []
    wanted = set(map(id, reachable(dialog)))
    assert id(dialog.findChild(QPlainTextEdit, "reason")) in wanted
    dialog.reject()
