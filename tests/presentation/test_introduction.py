"""Help ▸ papers for introducing the program: shown as pages, saved as a file, for everybody."""

from dataclasses import replace
from pathlib import Path

import pytest
from documents.pages import text_of
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.actions import ActionKey, MenuKey
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.pdf_dialog import PdfDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.services.accounts import seen_as


@pytest.mark.parametrize("role", [Role.HR_CLERK, Role.STAFF_COUNCIL, Role.READER])
def test_help_shows_and_saves_the_papers(
    qtbot: QtBot, desk: Desk, tmp_path: Path, role: Role
) -> None:
    desk.work = replace(seen_as(desk.work, role), council_notes=tmp_path / "notizen.json")
    window = MainWindow(desk)
    shown(qtbot, window, 1200, 800)
    action = window.menus.actions[ActionKey.INTRODUCTION]
    assert action in window.menus.menus[MenuKey.HELP].actions()
    assert action.text() == "&Unterlagen zur Einführung der Anwendung …"
    action.trigger()
    dialog = window.findChild(PdfDialog)
    assert isinstance(dialog, PdfDialog)
    assert dialog.isVisible()
    assert dialog._ui.page_number.text().startswith("Seite 1 von ")
    assert dialog._ui.save_pdf.isEnabled()
    file = tmp_path / "muster.pdf"
    told: list[str] = []
    desk.told.connect(told.append)
    dialog.save_as(str(file))
    assert told == [f"Gespeichert: {file}"]
    text = text_of(file.read_bytes())
    assert "Rollen- und Berechtigungskonzept" in text
    assert "Lindner" not in text
    window.close()
