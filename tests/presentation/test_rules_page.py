"""The page of rules: what stands in it, what is entered, and who follows."""

from dataclasses import replace
from datetime import date
from typing import cast

import pytest
from audit import findings
from builders import MONDAY, TODAY, a_clerk
from case_screen import button, dialog, part, press, settle, texts
from case_steps import a_case
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QFrame,
    QLabel,
    QLineEdit,
    QPushButton,
    QSpinBox,
    QWidget,
)
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.offices import REGIMES, Body
from jobswap_desktop.domain.participation import ParticipationKind
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.rules import ANY_REGIME, LAW_OPEN, Rule
from jobswap_desktop.domain.workdays import Period
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.rule_dialog import RuleDialog
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.pages.offices_page import OfficesPage
from jobswap_desktop.presentation.pages.rules_page import RulesPage
from jobswap_desktop.presentation.widgets.date_edit import DateEdit
from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.search_field import SearchField
from jobswap_desktop.presentation.widgets.table_view import TableView
from jobswap_desktop.services import cases, offices, rule_editing, rules

TOLD = "nw.pr.information"
ASKED = "nw.pr.consent"


@pytest.fixture
def page(qtbot: QtBot, desk: Desk) -> RulesPage:
    made = RulesPage(desk)
    shown(qtbot, made, 1140, 700)
    return made


def table(page: QWidget) -> list[list[str]]:
    """Return the text of every row, column by column."""
    settle()
    model = part(page, TableView).model()
    return [
        [str(model.index(row, column).data()).replace("\u00a0", " ") for column in range(8)]
        for row in range(model.rowCount())
    ]


def choose(page: QWidget, name: str, text: str) -> None:
    combo = part(page, QComboBox, name)
    assert combo.findText(text) >= 0, text
    combo.setCurrentText(text)


def open_dialog(page: RulesPage, words: str) -> RuleDialog:
    press(page, words)
    return dialog(page, RuleDialog)


def errors(window: RuleDialog) -> dict[str, str]:
    settle()
    return {
        line.objectName().removesuffix("_error"): line.text()
        for line in window.findChildren(FieldError)
        if line.isVisible()
    }


def adopting(window: RuleDialog) -> str:
    return part(window, QLabel, "adopting").text()


def rule_of(desk: Desk, key: str) -> Rule:
    return next(rule for rule in rules.current_rules(desk.work) if rule.key == key)


def test_own_law_stands_first_and_says_what_was_checked(page: RulesPage) -> None:
    combo = part(page, QComboBox, "regime")
    assert combo.currentText() == combo.itemText(0) == "Nordrhein-Westfalen"
    assert {combo.itemData(number) for number in range(combo.count())} == {ANY_REGIME, *REGIMES}
    rows = table(page)
    assert rows[0] == [
        "Personalrat",
        "Zustimmung",
        "§ 66 Abs. 2, 3 LPVG NRW",
        "2 Wochen (eilig 1 Woche)",
        "länger als 3 Monate",
        "gilt als gebilligt",
        "bitte prüfen",
        "mitgeliefert",
    ]
    assert ["Schwerbehindertenvertretung (überall)", "im Gesetzestext gelesen"] in [
        [row[0], row[6]] for row in rows
    ]
    assert "bei Aussetzung 1\u00a0Woche länger" in " ".join(texts(part(page, QFrame, "detail")))


def test_filters_and_search_leave_what_fits(page: RulesPage) -> None:
    choose(page, "body", "Gleichstellungsbeauftragte")
    assert [row[:3] for row in table(page)] == [
        ["Gleichstellungsbeauftragte", "Anhörung", "§§ 17, 18 LGG NRW"]
    ]
    choose(page, "regime", "Hessen")
    assert "Keine Regel passt zum Filter." in texts(page)
    press(page, "Alle zeigen")
    rows = [row for row in table(page) if row[0] == "Personalrat"]
    assert [row[4] for row in rows] == ["länger als 6 Monate, Beamtinnen und Beamte", "immer"]
    part(page, SearchField, "search").setText("zustimmung personalrat")
    assert [row[1] for row in table(page)] == ["Zustimmung"]


def test_every_regime_shows_its_rules_or_that_there_are_none(page: RulesPage) -> None:
    filled = []
    for regime in REGIMES:
        page.show_subject(regime)
        rows = table(page)
        told = [text for text in texts(page) if "sind noch keine Regeln hinterlegt" in text]
        assert bool(rows) is not bool(told), regime
        filled += [regime] if rows else []
    assert filled == ["BUND", "BW", "BY", "HE", "NI", "NW"]


def test_empty_land_is_filled_in_by_hand(qtbot: QtBot, desk: Desk, page: RulesPage) -> None:
    page.show_subject("SN")
    assert "Für Sachsen sind noch keine Regeln hinterlegt." in texts(page)
    button(page, "Aus anderem Recht übernehmen …")
    part(page, EmptyState).button.click()
    window = dialog(page, RuleDialog)
    assert part(window, QComboBox, "regime").currentText() == "Sachsen"
    choose(window, "body", "Personalrat")
    choose(window, "kind", "Information")
    choose(window, "silence", "Schweigen bedeutet nichts")
    part(window, QLineEdit, "law").setText("§ 73 SächsPersVG")
    part(window, QSpinBox, "period").setValue(3)
    choose(window, "unit", "Kalendertage")
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    qtbot.waitUntil(lambda: bool(table(page)))
    assert [row[3] for row in table(page) if row[2] == "§ 73 SächsPersVG"] == ["3 Kalendertage"]
    (rule,) = rules.regime_rules(desk.work, "SN")
    assert (rule.body, rule.kind) == (Body.STAFF_COUNCIL, ParticipationKind.INFORMATION)
    assert rule.period == Period(3, "calendar_days")
    assert rule.valid_from == TODAY


def test_empty_land_is_filled_from_another_and_undone(page: RulesPage, desk: Desk) -> None:
    page.show_subject("TH")
    menu = button(page, "Aus anderem Recht übernehmen …").menu()
    menu.aboutToShow.emit()
    words = [action.text() for action in menu.actions()]
    assert words == sorted(words)
    assert {"Bund", "Nordrhein-Westfalen", "Hessen"} < set(words)
    next(action for action in menu.actions() if action.text() == "Bund").trigger()
    own = [row for row in table(page) if "überall" not in row[0]]
    assert {(row[2], row[6]) for row in own} == {(LAW_OPEN, "bitte prüfen")}
    assert len(own) == len(rules.regime_rules(desk.work, "BUND"))
    desk.undo_stack.undo()
    assert table(page) == []


def test_a_change_says_before_who_follows_and_keeps_what_was(
    qtbot: QtBot, desk: Desk, page: RulesPage
) -> None:
    swap_id = a_case(desk.work)
    page.show_subject(TOLD)
    window = open_dialog(page, "Ändern …")
    assert not part(window, QComboBox, "body").isEnabled()
    assert adopting(window).startswith("1 offener Fall, in dem noch nicht zugeleitet wurde")
    part(window, QSpinBox, "period").setValue(4)
    part(window, DateEdit, "valid_from").set_day(MONDAY)
    qtbot.waitUntil(lambda: adopting(window).startswith("Kein offener Fall"))
    part(window, DateEdit, "valid_from").set_day(TODAY)
    window.save()

    assert next(row for row in table(page) if row[1] == "Information")[3] == "4 Wochen"
    held = cases.view(desk.work, swap_id).swap.participations
    followed = [each.rule.period for each in held if each.body is Body.STAFF_COUNCIL]
    assert followed == [Period(4, "weeks")] * 2
    versions = part(page, QLabel, "versions").text().replace("\u00a0", " ")
    assert versions.splitlines() == [
        "ab 01.02.2022 · 4 Wochen · § 65 LPVG NRW · bitte prüfen",
        "mitgeliefert · 2 Wochen · § 65 LPVG NRW · bitte prüfen",
    ]
    press(page, "Zurück zur mitgelieferten Regel")
    assert rule_of(desk, TOLD).id == TOLD
    desk.undo_stack.undo()
    assert rule_of(desk, TOLD).period == Period(4, "weeks")


def test_confirming_asks_for_name_and_day_alone(desk: Desk, page: RulesPage) -> None:
    page.show_subject(ASKED)
    window = open_dialog(page, "Bestätigen …")
    assert not part(window, QLineEdit, "law").isVisible()
    assert "§ 66 Abs. 2, 3 LPVG NRW" in " ".join(texts(window))
    assert part(window, QLineEdit, "confirmed_by").text() == "Kim Weber"
    part(window, QLineEdit, "confirmed_by").clear()
    part(window, DateEdit, "confirmed_on").setText("31.02.2022")
    window.save()
    assert set(errors(window)) == {"confirmed_on"}
    part(window, DateEdit, "confirmed_on").setText("31.1.")
    window.save()
    assert set(errors(window)) == {"confirmed_by"}
    part(window, QLineEdit, "confirmed_by").setText("Dr. Ada Klug")
    press(window, "Bestätigen")

    row = next(row for row in table(page) if row[1] == "Zustimmung")
    assert row[6:] == ["von Dr. Ada Klug am 31.01.2022 bestätigt", "ab 31.01.2022"]
    assert rule_of(desk, ASKED).applied().may_be_deemed
    assert not part(page, QPushButton, "confirm").isVisible()


def test_confirming_a_rule_without_law_asks_for_the_law_first(page: RulesPage) -> None:
    page.show_subject("by.pr.information")
    window = open_dialog(page, "Bestätigen …")
    assert part(window, QLineEdit, "law").text() == LAW_OPEN
    part(window, QLineEdit, "confirmed_by").setText("Kim Weber")
    part(window, DateEdit, "confirmed_on").set_day(TODAY)
    window.save()
    assert list(errors(window)) == ["law"]
    window.close()


def test_hostile_input_is_refused_at_its_field_and_nothing_is_lost(
    desk: Desk, page: RulesPage
) -> None:
    page.show_subject(ASKED)
    window = open_dialog(page, "Ändern …")
    part(window, QSpinBox, "period").setValue(0)
    part(window, QLineEdit, "law").setMaxLength(20_000)
    part(window, QLineEdit, "law").setText("§" * 10_000)
    part(window, QLineEdit, "note").setText("<b>&amp;</b>")
    part(window, DateEdit, "valid_until").setText("gestern irgendwann")
    window.save()
    assert set(errors(window)) == {"valid_until"}
    part(window, DateEdit, "valid_until").setText("01.01.2022")
    window.save()
    assert errors(window) == {"period": "Bitte eine Zahl von 1 bis 366 eintragen."}
    part(window, QSpinBox, "period").setValue(1_000_000)
    assert part(window, QSpinBox, "period").value() == 366
    window.save()
    assert set(errors(window)) == {"law", "valid_until"}
    assert "10000 Zeichen" in errors(window)["law"]
    assert part(window, QLineEdit, "law").text() == "§" * 10_000
    assert rule_of(desk, ASKED).id == ASKED
    part(window, QLineEdit, "law").setText("§ 66 <script>")
    part(window, DateEdit, "valid_until").set_day(None)
    window.save()
    assert rule_of(desk, ASKED).law == "§ 66 <script>"
    assert "§ 66 <script>" in " ".join(texts(part(page, QFrame, "detail")))


def test_whoever_may_not_change_rules_reads_them(qtbot: QtBot, desk: Desk) -> None:
    desk.work = replace(desk.work, actor=a_clerk(role=Role.READER))
    page = RulesPage(desk)
    shown(qtbot, page, 1140, 700)
    assert "Die Regeln pflegt die Verwaltung der Anwendung." in texts(page)
    assert len(table(page)) == 6
    for name in ("add", "edit", "confirm"):
        assert not part(page, QPushButton, name).isEnabled()
    page.show_subject("SN")
    settle()
    assert not [b for b in part(page, QWidget, "empty").findChildren(QPushButton) if b.isVisible()]


def test_office_leads_to_its_rules(qtbot: QtBot, desk: Desk) -> None:
    offices.save(desk.work, replace(offices.all_offices(desk.work)[0], regime="HE"))
    page = OfficesPage(desk)
    shown(qtbot, page, 1000, 600)
    wanted = QSignalSpy(desk.wanted)
    press(page, "Regeln: Hessen")
    assert [(place.page, place.subject) for (place,) in (wanted.at(0),)] == [("rules", "HE")]


def test_menu_leads_to_the_rules_and_f2_changes_one(qtbot: QtBot, desk: Desk) -> None:
    window = MainWindow(desk)
    shown(qtbot, window, 1366, 768)
    action = next(a for a in window.actions() if a.text().replace("&", "") == "Beteiligungsregeln")
    action.trigger()
    page = cast("RulesPage", window.page)
    assert isinstance(page, RulesPage)
    part(page, TableView).setFocus()
    QTest.keyClick(part(page, TableView), Qt.Key.Key_F2)
    dialog(page, RuleDialog).close()
    window.close()


@pytest.mark.parametrize("scale", [100, 200])
def test_page_and_dialog_tell_what_they_are(desk: Desk, page: RulesPage, scale: int) -> None:
    desk.theme.set_text_scale(scale)
    page.resize(1024, 640)
    settle()
    assert findings(page) == []
    window = open_dialog(page, "Ändern …")
    assert findings(window) == []
    boxes = [box.text() for box in window.findChildren(QCheckBox)]
    assert "Beamtinnen und Beamte" in boxes
    area = part(window, QWidget, "content")
    for child in area.findChildren(QLineEdit):
        assert child.mapTo(area, QPoint(child.width(), 0)).x() <= area.width()
    window.close()


def test_typing_a_day_is_not_disturbed_by_counting(
    qtbot: QtBot, desk: Desk, page: RulesPage
) -> None:
    a_case(desk.work)
    page.show_subject(TOLD)
    window = open_dialog(page, "Ändern …")
    field = part(window, DateEdit, "valid_from")
    field.setFocus()
    field.selectAll()
    QTest.keyClicks(field, "1.3.")
    QTest.qWait(400)
    assert field.text() == "1.3."
    part(window, QLineEdit, "law").setFocus()
    assert field.text() == "01.03.2022"
    qtbot.waitUntil(lambda: adopting(window).startswith("Kein offener Fall"))
    window.save()
    assert [rule.valid_from for rule in rules.versions(desk.work, TOLD)] == [date(2022, 3, 1), None]
    assert rule_editing.entry_of(rule_of(desk, TOLD), TODAY).valid_from == TODAY
