"""The window as the staff council meets it: its submissions, its reply, and nothing else."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import TODAY
from case_screen import button, dialog, part, press, save, settle, texts
from case_steps import swap_of
from council_screen import HIGH, REMARK, WIDE, councils, submitted_case, with_council
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QPushButton,
    QRadioButton,
    QTableView,
)
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.participation import Answer, Participation, ParticipationState
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.presentation.actions import PLACES, ActionKey
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.command_palette import CommandPalette
from jobswap_desktop.presentation.dialogs.council_paper_dialog import CouncilPaperDialog
from jobswap_desktop.presentation.dialogs.council_reply_dialog import CouncilReplyDialog
from jobswap_desktop.presentation.dialogs.council_request_dialog import CouncilRequestDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.pages.council_page import CouncilPage
from jobswap_desktop.presentation.pages.today_page import TodayPage
from jobswap_desktop.presentation.places import PAGE_FACTORIES
from jobswap_desktop.services import cases, decisions, editing
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit

REFUSED = Action.ACCESS_REFUSED


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
    # The window itself asks for nothing that is not the council's.
    assert not [said for said in kept_from(council) if not said.endswith(".page)")]


def kept_from(desk: Desk) -> list[str]:
    """Return what stands in the trail as refused."""
    refusals = (each for each in audit.entries(desk.work.db) if each.action is REFUSED)
    return [str((each.details or {})["subject"]) for each in refusals]


def page(window: MainWindow) -> CouncilPage:
    assert isinstance(window.page, CouncilPage)
    return window.page


def rail(window: MainWindow) -> list[str]:
    navigation = window.navigation
    return [navigation.item(row).text() for row in range(navigation.count())]


def test_the_rail_has_one_place_and_counts_what_waits(window: MainWindow) -> None:
    assert rail(window) == ["Beteiligung (1)"]
    rows = part(page(window), QListView, "submissions").model()
    told = rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert told == (
        "Information, Mara Lindner und Jana Voss, 11.2-JT-2022-001, Zugeleitet, "
        "bis Di., 15.02.2022 (noch 14 Tage)"
    )
    assert rows.rowCount() == 1


def test_the_submission_is_told_with_its_last_day(window: MainWindow) -> None:
    said = texts(page(window))
    for wanted in (
        "Befristeter Jobtausch von Mara Lindner und Jana Voss, 21.02.–25.02.2022",
        "bis Di., 15.02.2022 (noch 14 Tage)",
        "Letzter Tag: Di., 15.02.2022",
        "Stabsstelle Digitales",
        "Gleichstellungsbeauftragte",
        "Kennenlernen der Aufgaben und der Arbeitsweise der jeweils anderen Stelle",
        "Zuleitung 11.2-JT-2022-001-BT-A-PR",
    ):
        assert any(wanted in text for text in said), wanted
    assert not any(REMARK in text for text in said)
    assert any("Ein Schutz ist das nicht" in text for text in said)


def test_what_was_noted_stays_listed_after_a_change(
    qtbot: QtBot, work: Workplace, swap_id: SwapId, council: Desk
) -> None:
    held = councils(work, swap_id)
    noted = Answer(outcome=ParticipationState.NOTED, on=TODAY, resolution_number="7/2022")
    decisions.answer(work, swap_id, held.id, noted)
    for stay in swap_of(work, swap_id).placements:
        days = editing.PlacementDetails(first_day=stay.first_day, last_day=date(2022, 3, 4))
        editing.edit_placement(work, swap_id, stay.id, days)
    assert councils(work, swap_id).state is ParticipationState.DRAFT
    window = MainWindow(council)
    shown(qtbot, window, WIDE, HIGH)
    rows = part(page(window), QListView, "submissions").model()
    assert [
        rows.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(rows.rowCount())
    ] == ["Information, 11.2-JT-2022-001, überholt"]
    said = texts(page(window))
    for wanted in ("Überholt seit 01.02.2022: Der Fall wurde geändert", "Zur Kenntnis", "7/2022"):
        assert any(wanted in text for text in said), wanted
    # The new days have not been submitted to the council.
    assert not any("04.03.2022" in text for text in said)
    page(window).print_papers()
    settle()
    assert not window.findChildren(CouncilPaperDialog)
    window.close()


@pytest.mark.parametrize("key", sorted(PAGE_FACTORIES.keys() - {"council"}))
def test_no_other_page_can_be_reached(window: MainWindow, council: Desk, key: str) -> None:
    council.go(key)
    assert isinstance(window.page, CouncilPage)
    assert [said.partition(" (")[2] for said in kept_from(council)] == [f"{key}.page)"]
    QTest.keyClick(window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    assert isinstance(window.page, CouncilPage)


def test_menus_offer_what_a_council_may_do(window: MainWindow) -> None:
    offered = set(window.menus.actions)
    assert offered & PLACES.keys() == {ActionKey.COUNCIL}
    assert not offered & {
        *(ActionKey.NEW_PERSON, ActionKey.NEW_OFFICE, ActionKey.NEXT_STEP, ActionKey.GO_TO),
        *(ActionKey.NEW_APPOINTMENT, ActionKey.AS_CLERK, ActionKey.AS_READER),
    }
    assert {ActionKey.NEW_SWAP, ActionKey.RECORD_DECISION, ActionKey.PRINT} <= offered
    keys = {action.shortcut() for action in window.actions()}
    assert not keys & {QKeySequence(f"Ctrl+{number}") for number in range(1, 10)}


def test_the_palette_finds_submissions_and_no_case(window: MainWindow) -> None:
    window.menus.actions[ActionKey.COMMANDS].trigger()
    palette = dialog(window, CommandPalette)
    part(palette, QLineEdit, "search").setText("Mara")
    model = part(palette, QTableView, "results").model()
    found = [
        (model.index(row, 0).data(), model.index(row, 1).data()) for row in range(model.rowCount())
    ]
    assert found == [
        (
            "Befristeter Jobtausch von Mara Lindner und Jana Voss, 21.02.–25.02.2022",
            "11.2-JT-2022-001",
        )
    ]
    part(palette, QLineEdit, "search").setText("Wochenplan")
    assert model.rowCount() == 0
    palette.close()


def test_the_answer_is_recorded_and_taken_back(
    qtbot: QtBot, window: MainWindow, swap_id: SwapId, council: Desk
) -> None:
    press(page(window), "Antwort eintragen …")
    reply = dialog(window, CouncilReplyDialog)
    offered = [radio.text() for radio in reply.findChildren(QRadioButton)]
    assert offered == ["Zur Kenntnis genommen", "Unterlagen nachgefordert"]
    assert not any(radio.isChecked() for radio in reply.findChildren(QRadioButton))
    save(qtbot, reply)
    assert "Diese Angabe fehlt noch." in texts(reply)
    reply.findChildren(QRadioButton)[0].click()
    part(reply, QLineEdit, "resolution_number").setText("12/2022")
    part(reply, QCheckBox, "signed_by_chair").setChecked(True)
    save(qtbot, reply)
    held = cases_seen_by_hr(council, swap_id)
    assert (held.state, held.resolution_number) == (ParticipationState.NOTED, "12/2022")
    assert held.signed_by_chair
    assert rail(window) == ["Beteiligung"]
    assert any(text == "Zur Kenntnis genommen, 01.02.2022" for text in texts(page(window)))
    buttons = [each.text() for each in page(window).findChildren(QPushButton) if each.isVisible()]
    assert "Antwort eintragen …" not in buttons
    window.menus.actions[ActionKey.UNDO].trigger()
    assert cases_seen_by_hr(council, swap_id).state is ParticipationState.SUBMITTED
    assert rail(window) == ["Beteiligung (1)"]


def cases_seen_by_hr(desk: Desk, swap_id: SwapId) -> Participation:
    clerk = replace(desk.work, actor=replace(desk.work.actor, role=Role.HR_CLERK))
    return councils(clerk, swap_id)


def test_the_reply_slip_is_shown_and_saved(window: MainWindow, tmp_path: Path) -> None:
    press(page(window), "Rückantwort drucken …")
    paper = dialog(window, CouncilPaperDialog)
    assert "Rückantwort 11.2-JT-2022-001-RA-A-PR" in texts(paper)
    target = tmp_path / "slip.pdf"
    paper.save_as(str(target))
    assert target.read_bytes().startswith(b"%PDF")


def test_the_submission_is_opened_from_the_enclosures(window: MainWindow) -> None:
    press(page(window), "Öffnen …", "Zuleitung")
    paper = dialog(window, CouncilPaperDialog)
    assert "Zuleitung 11.2-JT-2022-001-BT-A-PR" in texts(paper)
    paper.close()


def test_a_note_is_kept_on_the_councils_own_workstation(
    qtbot: QtBot, window: MainWindow, council: Desk, work: Workplace
) -> None:
    field = part(page(window), QPlainTextEdit, "notes")
    field.setPlainText("Vertretung klären")
    path = council.work.council_notes
    assert path is not None
    qtbot.waitUntil(path.exists)
    assert "Vertretung klären" in path.read_text(encoding="utf-8")
    assert any(str(path) in text for text in texts(page(window)))
    with closing(sqlite3.connect(work.db.path)) as connection:
        assert "Vertretung" not in "".join(connection.iterdump())
    council.hub.announce_everything()
    assert field.toPlainText() == "Vertretung klären"


def test_a_note_just_typed_survives_closing(window: MainWindow, council: Desk) -> None:
    part(page(window), QPlainTextEdit, "notes").setPlainText("Noch schnell")
    window.hide()
    path = council.work.council_notes
    assert path is not None
    assert "Noch schnell" in path.read_text(encoding="utf-8")


def test_a_request_that_came_first_is_recorded(
    qtbot: QtBot, window: MainWindow, council: Desk
) -> None:
    window.menus.actions[ActionKey.NEW_SWAP].trigger()
    request = dialog(window, CouncilRequestDialog)
    save(qtbot, request)
    said = texts(request)
    assert any("Vornamen und Nachnamen" in text for text in said)
    part(request, QLineEdit, "visitor").setText("Lindner, Mara")
    part(request, QLineEdit, "host").setText("Kreis Neuland")
    part(request, QLineEdit, "partner").setText("Nora Neu")
    part(request, QLineEdit, "week").setText("14")
    save(qtbot, request)
    clerk = replace(council.work, actor=replace(council.work.actor, role=Role.HR_CLERK))
    swap = cases.by_reference(clerk, "11.2-JT-2022-002")
    assert swap.state is SwapState.REQUESTED
    assert [each.visitor.full_name for each in swap.placements] == ["Mara Lindner", "Nora Neu"]
    assert rail(window) == ["Beteiligung (1)"]


def test_a_request_for_a_guest_visit_asks_for_no_counterpart(window: MainWindow) -> None:
    window.menus.actions[ActionKey.NEW_SWAP].trigger()
    request = dialog(window, CouncilRequestDialog)
    partner = part(request, QLineEdit, "partner")
    assert partner.isVisible()
    part(request, QComboBox, "kind").setCurrentIndex(1)
    assert not partner.isVisible()
    request.close()


def test_on_a_narrow_page_list_and_submission_take_turns(window: MainWindow) -> None:
    window.resize(820, HIGH)
    settle()
    listed = part(page(window), QListView, "submissions")
    assert listed.isVisible()
    listed.setFocus()
    QTest.keyClick(listed, Qt.Key.Key_Return)
    assert not listed.isVisible()
    assert button(page(window), "Antwort eintragen …").isVisible()
    press(page(window), "Zur Liste")
    assert listed.isVisible()


def front_page(window: MainWindow) -> object:
    return window.page


def test_the_sample_can_be_seen_as_each_role_and_back(
    qtbot: QtBot, swap_id: SwapId, desk: Desk, tmp_path: Path
) -> None:
    assert swap_id
    desk.work = replace(desk.work, council_notes=tmp_path / "notizen.json")
    window = MainWindow(desk, is_demo=True)
    shown(qtbot, window, WIDE, HIGH)
    desk.go("swaps", swap_id)
    clerks = set(window.menus.actions)
    window.menus.actions[ActionKey.AS_COUNCIL].trigger()
    settle()
    assert type(front_page(window)) is CouncilPage
    assert rail(window) == ["Beteiligung (1)"]
    assert not desk.undo_stack.canUndo()
    assert window.menus.actions[ActionKey.AS_COUNCIL].isChecked()
    QTest.keyClick(
        QApplication.focusWidget() or window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier
    )
    assert type(front_page(window)) is CouncilPage
    window.menus.actions[ActionKey.AS_READER].trigger()
    settle()
    assert type(front_page(window)) is TodayPage
    assert ActionKey.NEW_SWAP not in window.menus.actions
    window.menus.actions[ActionKey.AS_CLERK].trigger()
    settle()
    assert set(window.menus.actions) == clerks
    window.close()


def test_elsewhere_nobody_chooses_a_role(window: MainWindow, council: Desk) -> None:
    window.see_as(Role.HR_CLERK)
    assert council.work.actor.role is Role.STAFF_COUNCIL
    assert type(front_page(window)) is CouncilPage


def test_where_no_answer_is_awaited_that_is_said(
    window: MainWindow, swap_id: SwapId, council: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    heard: list[str] = []
    monkeypatch.setattr(council.messages, "inform", lambda *words: heard.extend(words))
    clerk = replace(council.work, actor=replace(council.work.actor, role=Role.HR_CLERK))
    noted = Answer(outcome=ParticipationState.NOTED, on=TODAY)
    decisions.answer(clerk, swap_id, councils(clerk, swap_id).id, noted)
    council.hub.announce(Touched.CASES)
    page(window).record_decision()
    assert heard == [
        "Keine Antwort offen",
        "Zu dieser Zuleitung steht keine Antwort von Ihnen aus.",
    ]
