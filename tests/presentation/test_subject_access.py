"""The answer about kept data from the page of people: shown, saved twice, for clerks alone."""

import json
from pathlib import Path

from documents.pages import text_of
from PySide6.QtGui import QAction
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.subject_access_dialog import SubjectAccessDialog
from jobswap_desktop.presentation.pages.people_page import PeoplePage
from jobswap_desktop.services.accounts import seen_as

WORDS = "Gespeicherte Daten dieser Person (Art. 15) …"


def offered(page: PeoplePage) -> QAction | None:
    menu = page._ui.more.menu()
    return next((action for action in menu.actions() if action.text() == WORDS), None)


def test_answer_is_shown_and_saved_for_people_and_programs(
    qtbot: QtBot, desk: Desk, swap: Swap, tmp_path: Path
) -> None:
    assert swap.placements[0].visitor.first_name == "Mara"
    page = PeoplePage(desk)
    shown(qtbot, page, 900, 500)
    action = offered(page)
    assert action is not None
    action.trigger()
    dialog = page.findChild(SubjectAccessDialog)
    assert isinstance(dialog, SubjectAccessDialog)
    assert dialog._ui.subject.text() == "Auskunft nach Art. 15 DSGVO: Mara Lindner"
    assert dialog._ui.save_pdf.text() == "Als PDF und JSON &speichern …"
    dialog.save_as(str(tmp_path / "auskunft.pdf"))
    assert "Mara Lindner" in text_of((tmp_path / "auskunft.pdf").read_bytes())
    data = json.loads((tmp_path / "auskunft.json").read_text(encoding="utf-8"))
    assert data["person"]["first_name"] == "Mara"
    assert len(data["stays"]) == 1
    assert sorted(path.name for path in tmp_path.glob("auskunft*")) == [
        "auskunft.json",
        "auskunft.pdf",
    ]


def test_who_only_reads_is_not_offered_it(qtbot: QtBot, desk: Desk) -> None:
    desk.work = seen_as(desk.work, Role.READER)
    page = PeoplePage(desk)
    shown(qtbot, page, 900, 500)
    assert offered(page) is None
