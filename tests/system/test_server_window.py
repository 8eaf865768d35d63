"""The window of a staff council on a server, which is shown what was submitted to it."""

from collections.abc import Iterator
from pathlib import Path

import cluster
import pytest
from builders import FRIDAY, MONDAY, TODAY
from case_screen import dialog, part, press, save, texts
from case_steps import swap_of
from cluster import Cluster
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QRadioButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from screen import shown
from server_house import furnish, set_up, working
from stuffed import MARK, OWN, keep_stuffed

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.participation import ParticipationState
from jobswap_desktop.domain.swap import SwapKind
from jobswap_desktop.presentation.actions import ActionKey
from jobswap_desktop.presentation.application import speak_german
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.case_dialog import CaseDialog
from jobswap_desktop.presentation.dialogs.council_reply_dialog import CouncilReplyDialog
from jobswap_desktop.presentation.dialogs.council_request_dialog import CouncilRequestDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.presentation.pages.council_page import CouncilPage
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.theme import Theme
from jobswap_desktop.services import cases
from jobswap_desktop.services.council import CouncilRequest, request
from jobswap_desktop.services.undoing import undo
from jobswap_desktop.services.watching import changed_elsewhere
from jobswap_desktop.services.workplace import Workplace

pytestmark = pytest.mark.system
DATABASE = "fenster"


@pytest.fixture
def kim(server: Cluster) -> Iterator[Workplace]:
    """Return the desk of the HR office; a case lies before both councils."""
    set_up(server, DATABASE)
    with working(server, DATABASE, cluster.SUPERUSER) as work:
        keep_stuffed(furnish(work))
    with working(server, DATABASE, "kim") as work:
        yield work
    server.drop(DATABASE)


@pytest.fixture
def council(server: Cluster, kim: Workplace, qapp: QApplication, tmp_path: Path) -> Iterator[Desk]:
    assert kim.db.is_open
    theme, shell, german = Theme(), QWidget(), speak_german(qapp)
    theme.apply(qapp)
    with working(server, DATABASE, "rita") as work:
        yield Desk(work, theme, Messages(shell), Settings(tmp_path / "settings.json"))
    for translator in german:
        qapp.removeTranslator(translator)
    shell.deleteLater()


@pytest.fixture
def window(qtbot: QtBot, council: Desk) -> Iterator[MainWindow]:
    window = MainWindow(council)
    shown(qtbot, window, 1600, 900)
    yield window
    window.close()


def page(window: MainWindow) -> CouncilPage:
    assert isinstance(window.page, CouncilPage)
    return window.page


def test_the_council_works_in_the_window(qtbot: QtBot, window: MainWindow, kim: Workplace) -> None:
    assert part(page(window), QListView, "submissions").model().rowCount() == 2
    said = texts(page(window))
    assert not any(MARK in text for text in said)
    assert any("gleich mit welchem Programm" in text for text in said)
    assert not any("Ein Schutz ist das nicht" in text for text in said)
    press(page(window), "Antwort eintragen …")
    reply = dialog(window, CouncilReplyDialog)
    reply.findChildren(QRadioButton)[0].click()
    part(reply, QLineEdit, "resolution_number").setText("12/2022")
    part(reply, QCheckBox, "signed_by_chair").setChecked(True)
    save(qtbot, reply)
    qtbot.waitUntil(lambda: changed_elsewhere(kim))
    (case,) = cases.rows(kim, CaseFilter.ALL, limit=9)
    held = next(each for each in swap_of(kim, case.swap_id).participations if each.id == OWN)
    assert (held.state, held.resolution_number) == (ParticipationState.NOTED, "12/2022")
    assert held.signed_by_chair
    assert held.reply_on == TODAY
    window.menus.actions[ActionKey.UNDO].trigger()
    qtbot.waitUntil(lambda: changed_elsewhere(kim))
    held = next(each for each in swap_of(kim, case.swap_id).participations if each.id == OWN)
    assert (held.state, held.signed_by_chair) == (ParticipationState.SUBMITTED, False)


def test_a_request_and_a_note_go_to_the_server(
    qtbot: QtBot, window: MainWindow, kim: Workplace, council: Desk
) -> None:
    window.menus.actions[ActionKey.NEW_SWAP].trigger()
    asked = dialog(window, CouncilRequestDialog)
    part(asked, QLineEdit, "visitor").setText("Lindner, Mara")
    part(asked, QLineEdit, "host").setText("Kreis Neuland")
    part(asked, QLineEdit, "partner").setText("Nora Neu")
    part(asked, QLineEdit, "week").setText("14")
    save(qtbot, asked)
    qtbot.waitUntil(lambda: changed_elsewhere(kim))
    assert cases.by_reference(kim, "11.2-JT-2022-005").placements[0].host.name == "Kreis Neuland"
    field = part(page(window), QPlainTextEdit, "notes")
    field.setPlainText("Vertretung klären")
    sql = "SELECT content FROM council_note"
    qtbot.waitUntil(lambda: council.work.db.rows(sql) == [{"content": "Vertretung klären"}])
    assert any("nur für den Personalrat" in text for text in texts(page(window)))


def test_the_office_is_told_which_case_on_the_server_cannot_be_read(
    qtbot: QtBot, server: Cluster, kim: Workplace, council: Desk
) -> None:
    (row,) = cases.rows(kim, CaseFilter.OPEN)
    server.execute(
        "UPDATE jobswap.participation SET reply_on = 'kein Datum'",
        "UPDATE jobswap.person SET status_group = 'quatsch' WHERE id NOT IN ("
        "SELECT visitor_id FROM jobswap.placement)",
        database=DATABASE,
    )
    council.work = kim
    window = MainWindow(council)
    shown(qtbot, window, 1366, 768)
    council.go("swaps", row.swap_id)
    said = "\n".join(texts(window))
    assert f"Der Fall {row.reference} lässt sich nicht lesen" in said
    assert "Welcher Eintrag es ist, nennt der Befehl" in said
    assert f"check --data {kim.db.path}“" in said
    assert "in den Sicherungen des Servers" in said
    assert "Die Datei wurde nicht verändert" not in said
    window.close()


def test_who_works_on_a_case_that_was_taken_back_is_told_by_whom(
    qtbot: QtBot, server: Cluster, kim: Workplace, council: Desk
) -> None:
    with working(server, DATABASE, "rita") as rita:
        outcome = request(rita, a_request())
        council.work = kim
        window = MainWindow(council)
        shown(qtbot, window, 1366, 768)
        qtbot.waitUntil(lambda: bool(cases.by_reference(kim, outcome.value)))
        swap = cases.by_reference(kim, outcome.value)
        council.go("swaps", swap.id)
        form = CaseDialog(council, swap.id, window)
        form.open()
        part(form, QPlainTextEdit, "remark").setPlainText("Kim tippt lange")
        assert outcome.undo is not None
        undo(rita, outcome.undo)
    told = "Den Fall gibt es nicht mehr: Rita hat den Eintrag zurückgenommen ("
    qtbot.waitUntil(lambda: any(told in text for text in texts(window)), timeout=2000)
    form.save()
    said = texts(form)
    assert any(told in text for text in said)
    assert not any(swap.id in text for text in said)
    assert part(form, QPlainTextEdit, "remark").toPlainText() == "Kim tippt lange"
    form.reject()
    window.close()


def a_request() -> CouncilRequest:
    return CouncilRequest(
        kind=SwapKind.ONE_SIDED,
        visitor="Lindner, Mara",
        host="Kreis Neuland",
        first_day=MONDAY,
        last_day=FRIDAY,
    )
