"""The page "Auswertung": what is counted, what is hidden, and what a screen reader hears."""

from dataclasses import replace
from pathlib import Path

from case_steps import a_case
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.pdf_dialog import PdfDialog
from jobswap_desktop.presentation.dialogs.trail_check_dialog import TrailCheckDialog
from jobswap_desktop.presentation.pages.statistics_page import StatisticsPage
from jobswap_desktop.presentation.widgets.bar_chart import BarChart
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.table_view import TableView
from jobswap_desktop.services import audit_heads, editing, list_export


def page_of(qtbot: QtBot, desk: Desk, ended: int) -> StatisticsPage:
    for _ in range(ended):
        editing.move(desk.work, a_case(desk.work), SwapState.WITHDRAWN, "Elternzeit")
    page = StatisticsPage(desk)
    shown(qtbot, page, 900, 600)
    return page


def part(page: StatisticsPage, name: str) -> QLabel:
    found = page.findChild(QLabel, name)
    assert found is not None
    return found


def test_nothing_has_ended_yet(qtbot: QtBot, desk: Desk) -> None:
    page = page_of(qtbot, desk, 0)
    assert part(page, "total").text().startswith("Noch kein Einsatz ist beendet.")


def test_few_stays_are_not_broken_down(qtbot: QtBot, desk: Desk) -> None:
    page = page_of(qtbot, desk, 2)
    assert part(page, "total").text().startswith("Weniger als fünf Einsätze")
    chart = page.findChild(BarChart)
    assert chart is not None
    assert not chart.isVisible()


def test_counts_stand_in_table_and_chart_and_follow(qtbot: QtBot, desk: Desk) -> None:
    page = page_of(qtbot, desk, 5)
    assert part(page, "total").text() == "10 Einsätze im Jahr 2022"
    chart, table = page.findChild(BarChart), page.findChild(TableView)
    assert chart is not None
    assert table is not None
    assert chart.accessibleName() == "Ergebnis 2022: Zurückgezogen: 10"
    by = page.findChild(QComboBox, "dimension")
    assert by is not None
    by.setCurrentIndex(by.findText("Aufnehmende Stelle"))
    model = table.model()
    cells = [
        [model.index(row, column).data() for column in range(2)] for row in range(model.rowCount())
    ]
    assert cells == [["IT-Verbund Westtal", "5"], ["Stadt Lindenfurt", "5"]]
    assert chart.accessibleName().endswith("IT-Verbund Westtal: 5; Stadt Lindenfurt: 5")


def test_counts_go_out_as_a_table(desk: Desk, tmp_path: Path) -> None:
    for _ in range(5):
        editing.move(desk.work, a_case(desk.work), SwapState.WITHDRAWN, "Elternzeit")
    data = list_export.statistics_list(desk.work, 2022, "auswertung.csv")
    (tmp_path / "auswertung.csv").write_bytes(data)
    lines = (tmp_path / "auswertung.csv").read_text(encoding="utf-8-sig").splitlines()
    assert lines[:2] == ["Jahr;Nach;Wert;Anzahl", "2022;Ergebnis;Zurückgezogen;10"]


def test_the_year_is_printed_with_the_head_of_the_history(qtbot: QtBot, desk: Desk) -> None:
    page = page_of(qtbot, desk, 3)
    shown_head = part(page, "trail_head").text()
    head = audit_heads.newest(desk.work)
    assert head is not None
    assert shown_head == f"Stand des Verlaufs: {head.text} (Eintrag vom {head.moment})"
    page.print_year()
    (dialog,) = page.findChildren(PdfDialog)
    assert dialog.windowTitle() == "Auswertung 2022"
    dialog.reject()


def test_a_printed_head_is_compared_with_the_history(qtbot: QtBot, desk: Desk) -> None:
    page = page_of(qtbot, desk, 1)
    head = audit_heads.newest(desk.work)
    assert head is not None
    page.check_trail()
    (dialog,) = page.findChildren(TrailCheckDialog)
    verdict = dialog.findChild(QLabel, "verdict")
    field = dialog.findChild(QLineEdit, "head")
    assert verdict is not None
    assert field is not None
    assert not verdict.isVisible()
    for typed, said in (
        (head.text, "so, wie er festgehalten wurde"),
        (f"999{head.text}", "Einträge fehlen am Ende"),
        (f"1-{'0' * 20}", "ist ein anderer als der"),
    ):
        field.setText(typed)
        QTest.keyClick(field, Qt.Key.Key_Return)
        assert verdict.isVisible()
        assert said in verdict.text()
    field.setText("unfug")
    QTest.keyClick(field, Qt.Key.Key_Return)
    error = dialog.findChild(FieldError, "head_error")
    assert error is not None
    assert error.text().startswith("Das ist kein Stand des Verlaufs.")
    assert not verdict.isVisible()
    dialog.reject()


def test_readers_check_and_do_not_print(qtbot: QtBot, desk: Desk) -> None:
    desk.work = replace(desk.work, actor=replace(desk.work.actor, role=Role.READER))
    page = StatisticsPage(desk)
    shown(qtbot, page, 900, 600)
    for name, is_there in (("print_year", False), ("check_trail", True)):
        button = page.findChild(QPushButton, name)
        assert button is not None
        assert button.isVisible() is is_there
