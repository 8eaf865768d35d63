"""An entry of the history that somebody has written past the program: said, and the case stays."""

from pathlib import Path

import pytest
from case_screen import case_page, part
from case_steps import a_case
from databases import tamper
from PySide6.QtWidgets import QLabel, QPlainTextEdit
from pytestqt.qtbot import QtBot

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.pages.case.history_tab import HistoryTab
from jobswap_desktop.presentation.pages.case.overview_tab import OverviewTab
from jobswap_desktop.services import history_print

_LAST = "WHERE sequence = (SELECT max(sequence) FROM audit)"
_SAID = "Beschädigter Eintrag"


@pytest.mark.usefixtures("german")
def test_a_damaged_entry_closes_no_case(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    tamper(
        Path(desk.work.db.path),
        "DROP TRIGGER audit_no_update",
        f"UPDATE audit SET actor = 'Jemand', details = 'quatsch' {_LAST}",  # noqa: S608 - our own
    )
    page = case_page(qtbot, desk, swap_id)
    words = {label.text() for label in part(page, OverviewTab).findChildren(QLabel)}
    assert any(text.startswith(f"{_SAID}: Eintrag ") for text in words)
    assert not any("Jemand" in text for text in words)
    page.show_case(swap_id, "history")
    shown = part(page, HistoryTab).findChild(QPlainTextEdit)
    assert isinstance(shown, QPlainTextEdit)
    assert shown.toPlainText().startswith(f"{_SAID}\nEintrag ")
    assert history_print.note(desk.work, swap_id).lines[-1].what == _SAID
