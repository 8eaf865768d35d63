"""What a council has requested and noted itself, in its window."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from builders import FRIDAY, MONDAY
from case_screen import part, press, texts
from council_screen import HIGH, WIDE, submitted_case, with_council
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListView, QPlainTextEdit, QPushButton
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.swap import SwapKind
from jobswap_desktop.presentation.actions import ActionKey
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.pages.council_page import CouncilPage
from jobswap_desktop.services import cases, editing
from jobswap_desktop.services import council as requests
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.workplace import Workplace


@pytest.fixture
def council(work: Workplace, desk: Desk, tmp_path: Path) -> Desk:
    submitted_case(work)
    return with_council(desk, tmp_path)


@pytest.fixture
def window(qtbot: QtBot, council: Desk) -> Iterator[MainWindow]:
    window = MainWindow(council)
    shown(qtbot, window, WIDE, HIGH)
    yield window
    window.close()


def page(window: MainWindow) -> CouncilPage:
    assert isinstance(window.page, CouncilPage)
    return window.page


def a_request(council: Desk) -> str:
    """Record a request of the council, and return its number."""
    command = requests.CouncilRequest(
        kind=SwapKind.MUTUAL,
        visitor="Lindner, Mara",
        partner="Nora Neu",
        host="Kreis Neuland",
        first_day=MONDAY,
        last_day=FRIDAY,
    )
    made = requests.request(council.work, command).value
    council.hub.announce(Touched.CASES)
    return made


def test_a_request_stays_in_sight_and_is_taken_back(window: MainWindow, council: Desk) -> None:
    made = a_request(council)
    listed = part(page(window), QListView, "submissions")
    rows = listed.model()
    told = [
        rows.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole)
        for row in range(rows.rowCount())
    ]
    assert told[1:] == [f"Mara Lindner ⇄ Nora Neu, Eigener Antrag · Az. {made}, beantragt"]
    part(page(window), QPlainTextEdit, "notes").setPlainText("Zur Zuleitung")
    listed.setCurrentIndex(rows.index(1, 0))
    said = texts(page(window))
    for wanted in ("Eigener Antrag", "Kreis Neuland", "durch Rita Bachmann", "zurücknehmen"):
        assert any(wanted in text for text in said), wanted
    # A note belongs to a submission.
    assert not part(page(window), QPlainTextEdit, "notes").isVisible()
    press(page(window), "Antrag zurücknehmen")
    assert rows.rowCount() == 1
    assert part(page(window), QPlainTextEdit, "notes").toPlainText() == "Zur Zuleitung"
    window.menus.actions[ActionKey.UNDO].trigger()
    assert rows.rowCount() == 2


def test_what_the_office_makes_of_a_request_is_not_shown(window: MainWindow, council: Desk) -> None:
    made = a_request(council)
    listed = part(page(window), QListView, "submissions")
    rows = listed.model()
    clerk = replace(council.work, actor=replace(council.work.actor, role=Role.HR_CLERK))
    swap = cases.by_reference(clerk, made)
    editing.edit_case(clerk, swap.id, editing.CaseDetails(remark="Geheim", responsible="Kim"))
    council.hub.announce(Touched.CASES)
    listed.setCurrentIndex(rows.index(1, 0))
    said = texts(page(window))
    assert any("Die Personalstelle arbeitet daran" in text for text in said)
    assert not any("Kreis Neuland" in text for text in said)
    assert not [
        each
        for each in page(window).findChildren(QPushButton)
        if "zurück" in each.text() and each.isVisible()
    ]


def test_a_note_of_another_window_appears_and_meets_what_is_typed(
    qtbot: QtBot, window: MainWindow, council: Desk
) -> None:
    path = council.work.council_notes
    assert path is not None
    field = part(page(window), QPlainTextEdit, "notes")
    field.setPlainText("Eins")
    qtbot.waitUntil(path.exists)
    path.write_text(path.read_text(encoding="utf-8").replace("Eins", "Zwei"), encoding="utf-8")
    qtbot.waitUntil(lambda: field.toPlainText() == "Zwei", timeout=1500)
    field.setPlainText("Zwei und mehr")
    path.write_text(path.read_text(encoding="utf-8").replace("Zwei", "Drei"), encoding="utf-8")
    qtbot.waitUntil(lambda: any("Dort steht: „Drei“" in text for text in texts(page(window))))
    assert field.toPlainText() == "Zwei und mehr"
    press(page(window), "Beide behalten")
    assert "Drei\\n\\nZwei und mehr" in path.read_text(encoding="utf-8")


def test_a_note_that_cannot_be_written_waits_for_its_submission(
    qtbot: QtBot, window: MainWindow, council: Desk
) -> None:
    path = council.work.council_notes
    assert path is not None
    path.parent.mkdir(parents=True)
    path.mkdir()
    field = part(page(window), QPlainTextEdit, "notes")
    field.setEnabled(True)
    field.setPlainText("Nicht verlieren")
    field.clearFocus()
    qtbot.waitUntil(lambda: any("Noch nicht gespeichert: " in text for text in texts(page(window))))
    path.rmdir()
    qtbot.waitUntil(path.is_file, timeout=6000)
    assert "Nicht verlieren" in path.read_text(encoding="utf-8")
    assert not any("Noch nicht gespeichert" in text for text in texts(page(window)))
