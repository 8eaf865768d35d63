"""Saving lists for a spreadsheet: exactly the rows shown."""

from pathlib import Path

import pytest
from case_steps import a_case
from many_cases import add_many_cases
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.exchange.tables import read_table
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.list_file import ListFileDialog
from jobswap_desktop.presentation.pages.offices_page import OfficesPage
from jobswap_desktop.presentation.pages.people_page import PeoplePage
from jobswap_desktop.presentation.pages.swaps_page import SwapsPage
from jobswap_desktop.services import people


def test_people_list_is_saved_as_it_is_shown(qtbot: QtBot, desk: Desk, tmp_path: Path) -> None:
    for number in range(3):
        people.save(desk.work, people.new_person(desk.work, f"Eva Größe{number}", None))
    page = PeoplePage(desk)
    shown(qtbot, page, 900, 600)
    page._ui.search.setText("grosse")
    page._ui.table.sortByColumn(0, Qt.SortOrder.DescendingOrder)
    page.export_list()
    window = page.findChild(ListFileDialog)
    assert isinstance(window, ListFileDialog)
    window.save_to(str(tmp_path / "liste.csv"))
    window.reject()
    rows = read_table("liste", (tmp_path / "liste.csv").read_bytes()).rows
    assert [row.cells[0] for row in rows] == ["Nachname", "Größe2", "Größe1", "Größe0"]


def test_all_cases_of_the_filter_are_saved_read_or_not(
    qtbot: QtBot, desk: Desk, tmp_path: Path
) -> None:
    assert a_case(desk.work)
    add_many_cases(desk.work, 300)
    page = SwapsPage(desk)
    shown(qtbot, page, 1200, 700)
    page._ui.search.setText("schroder")
    model = page._ui.case_list.model()
    page.export_list()
    window = page.findChild(ListFileDialog)
    assert isinstance(window, ListFileDialog)
    window.save_to(str(tmp_path / "liste.csv"))
    window.reject()
    rows = read_table("liste", (tmp_path / "liste.csv").read_bytes()).rows[1:]
    assert len(rows) == model.rowCount() < 100
    page._ui.search.clear()
    page._ui.more.menu().actions()[-1].trigger()
    (window,) = (w for w in page.findChildren(ListFileDialog) if w.isVisible())
    window.save_to(str(tmp_path / "alle.csv"))
    window.reject()
    rows = read_table("alle", (tmp_path / "alle.csv").read_bytes()).rows[1:]
    assert page._ui.shown.text().startswith(f"{len(rows)} von ")
    assert len(rows) > model.rowCount()


def test_offices_are_saved_too_and_a_locked_file_is_said(
    qtbot: QtBot, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = OfficesPage(desk)
    shown(qtbot, page, 900, 600)
    heard: list[str] = []
    monkeypatch.setattr(desk.messages, "inform", lambda *words: heard.extend(words))
    page.export_list()
    window = page.findChild(ListFileDialog)
    assert isinstance(window, ListFileDialog)
    window.save_to(str(tmp_path / "fehlt" / "liste.csv"))
    assert heard[0] == "liste.csv konnte nicht gespeichert werden"
    window.save_to(str(tmp_path / "liste.csv"))
    window.reject()
    rows = read_table("liste", (tmp_path / "liste.csv").read_bytes()).rows
    assert [row.cells[0] for row in rows][1:] == ["Stadt Lindenfurt", "IT-Verbund Westtal"]
