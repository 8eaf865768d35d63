"""The page on retention and erasure: what is due, the two steps of an erasure, and the periods."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import builders
import pytest
from audit import clipped, cut_cells, findings
from case_screen import button, dialog, part, press, save, settle
from clock import pinned
from erasing_case import (
    CALENDAR_DUE,
    CASE_DUE,
    NAMES,
    Closed,
    a_closed_case,
    a_second_account,
    canaries,
    everything,
    hits,
)
from house import House, a_house
from PySide6.QtCore import Qt, QTranslator
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QSpinBox,
    QTabWidget,
    QWidget,
)
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.erasure_dialog import (
    ErasureAskDialog,
    ErasureExecuteDialog,
)
from jobswap_desktop.presentation.dialogs.pdf_dialog import PdfDialog
from jobswap_desktop.presentation.dialogs.reason_dialog import WithdrawDialog
from jobswap_desktop.presentation.dialogs.retention_dialog import RetentionDialog
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.presentation.pages.erasure.due_tab import ErasureDueTab
from jobswap_desktop.presentation.pages.erasure.periods_tab import PeriodsTab
from jobswap_desktop.presentation.pages.erasure.requests_tab import ErasureRequestsTab
from jobswap_desktop.presentation.pages.erasure_page import ErasurePage
from jobswap_desktop.presentation.pages.today_page import TodayPage
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.theme import Mode, Theme
from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.search_field import SearchField
from jobswap_desktop.presentation.widgets.table_view import TableView
from jobswap_desktop.services import erasing, erasure_due, forgetting, people
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit

MakeDesk = Callable[[Workplace], Desk]


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = a_house(tmp_path / "jobtausch.sqlite")
    yield made
    made.work.db.close()


@pytest.fixture
def closed(house: House) -> Closed:
    made = a_closed_case(house)
    a_second_account(house)
    return made


@pytest.fixture
def desk_of(
    theme: Theme, german: tuple[QTranslator, ...], tmp_path: Path, qtbot: QtBot
) -> MakeDesk:
    assert german

    def make(work: Workplace) -> Desk:
        holder = QWidget()
        qtbot.addWidget(holder)
        settings = Settings(tmp_path / "jobswap.json")
        return Desk(work, theme, Messages(holder), settings, holder)

    return make


def a_page(qtbot: QtBot, desk_of: MakeDesk, work: Workplace) -> ErasurePage:
    page = ErasurePage(desk_of(work))
    shown(qtbot, page, 1100, 700)
    return page


def tab(page: ErasurePage, kind: type[QWidget]) -> QWidget:
    found = part(page, kind)
    part(page, QTabWidget).setCurrentWidget(found)
    settle()
    return found


def table(owner: QWidget) -> list[list[str]]:
    settle()
    model = part(owner, TableView).model()
    return [
        [
            str(model.index(row, column).data()).replace("\u00a0", " ")
            for column in range(model.columnCount())
        ]
        for row in range(model.rowCount())
    ]


def test_the_list_says_what_is_due_and_why(qtbot: QtBot, desk_of: MakeDesk, closed: Closed) -> None:
    page = a_page(qtbot, desk_of, closed.on(CALENDAR_DUE))
    due = tab(page, ErasureDueTab)

    assert table(due) == [
        [
            "Termine und Reisevermerke",
            "11.2-JT-2021-001",
            "Termine und Reisevermerke: 3 Monate ab dem Ende des Falls",
            "28.05.2022",
            "fällig",
        ]
    ]
    part(due, TableView).selectRow(0)
    assert "Datenminimierung (Vorschlag)" in part(due, QLabel, "detail").text()
    assert part(page, QTabWidget).tabText(0) == "Fällig (1)"


def test_the_list_is_filtered_by_kind_and_words(
    qtbot: QtBot, desk_of: MakeDesk, closed: Closed
) -> None:
    page = a_page(qtbot, desk_of, closed.on(CASE_DUE.replace(year=2026)))
    due = tab(page, ErasureDueTab)
    assert len(table(due)) == 3
    ask = part(due, QPushButton, "ask")
    assert ask.text() == "&Löschung beantragen (3) …"
    part(due, TableView).selectRow(0)
    assert ask.text() == "&Löschung beantragen (1) …"
    part(due, QComboBox, "kind").setCurrentText("Berichte und Rückmeldungen")
    assert [row[0] for row in table(due)] == ["Berichte und Rückmeldungen"]
    part(due, SearchField).setText("termine")
    assert part(due, EmptyState).isVisible()
    press(part(due, EmptyState), "Alle anzeigen")
    assert len(table(due)) == 3


def test_nothing_is_due_on_a_fresh_file(qtbot: QtBot, desk_of: MakeDesk, house: House) -> None:
    page = a_page(qtbot, desk_of, house.work)
    due = tab(page, ErasureDueTab)

    assert part(due, EmptyState).isVisible()
    assert not button(due, "Löschung beantragen…").isEnabled()


def test_one_asks_and_another_erases(qtbot: QtBot, desk_of: MakeDesk, closed: Closed) -> None:
    path = Path(closed.house.work.db.path)
    page = a_page(qtbot, desk_of, closed.on(CASE_DUE))
    press(tab(page, ErasureDueTab), "Löschung beantragen (1) …")
    asking = dialog(page, ErasureAskDialog)
    assert NAMES[0] in part(asking, QLabel, "names").text()
    assert ["Personen", "2"] in table(asking)
    assert "ein anderes Konto" in part(asking, QLabel, "about").text()
    assert "Jahresstatistik" in part(asking, QLabel, "stays").text()
    part(asking, QCheckBox, "archive").setChecked(True)
    press(asking, "Löschung beantragen")
    assert table(tab(page, ErasureDueTab))[0][4].startswith("beantragt von Kim Weber")
    assert hits(path, canaries(NAMES[0])) != []

    requests = tab(page, ErasureRequestsTab)
    press(requests, "Ausführen…")
    own = dialog(page, ErasureExecuteDialog)
    assert "ein anderes Konto" in part(own, FieldError, "general_error").text()
    assert not button(own, "Endgültig löschen").isEnabled()
    own.reject()

    other = a_page(qtbot, desk_of, closed.on(CASE_DUE, "akurz"))
    requests = tab(other, ErasureRequestsTab)
    press(requests, "Ausführen…")
    press(dialog(other, ErasureExecuteDialog), "Endgültig löschen")
    assert hits(path, everything()) == []
    assert audit.faults(closed.house.work.db) == ()
    assert table(requests)[0][2].startswith("Ausgeführt am")
    assert "Fälle: 1" in part(requests, QLabel, "detail").text()
    assert table(tab(other, ErasureDueTab)) == []

    tab(other, ErasureRequestsTab)
    press(requests, "Löschprotokoll…")
    assert dialog(other, PdfDialog).windowTitle() == "Löschprotokoll"
    dialog(other, PdfDialog).reject()


def test_a_person_without_a_case_is_named_on_the_screen_and_nowhere_else(
    qtbot: QtBot, desk_of: MakeDesk, house: House
) -> None:
    old = PersonId("01735d3c-0000-7000-8000-000000000001")
    person = builders.a_person(id=old, last_name="Ohnefall", office_id=None, version=0)
    people.save(house.work, person)
    work = pinned(house.work, CASE_DUE)
    page = a_page(qtbot, desk_of, work)
    press(tab(page, ErasureDueTab), "Löschung beantragen (1) …")
    asking = dialog(page, ErasureAskDialog)
    assert "Ohnefall" in part(asking, QLabel, "subjects").text()
    assert old not in part(asking, QLabel, "subjects").text()
    assert "Der Fall selbst" not in part(asking, QLabel, "stays").text()
    # Nobody else could carry it out here.
    assert "nach 7 Tagen" in part(asking, QLabel, "about").text()
    press(asking, "Löschung beantragen")

    requests = tab(page, ErasureRequestsTab)
    assert "Ohnefall" in table(requests)[0][1]
    (request,) = erasing.requests(work)
    assert old in erasing.subject_words(request)
    assert "Ohnefall" not in str(audit.entries(work.db)[-1].details)
    later = pinned(house.work, CASE_DUE + timedelta(days=8))
    erasing.execute(later, request.id)
    assert old in table(tab(a_page(qtbot, desk_of, later), ErasureRequestsTab))[0][1]


def test_by_keys_alone_a_request_is_made_and_withdrawn(
    qtbot: QtBot, desk_of: MakeDesk, closed: Closed
) -> None:
    page = a_page(qtbot, desk_of, closed.on(CASE_DUE))
    due = tab(page, ErasureDueTab)
    part(due, TableView).setFocus()
    QTest.keyClick(part(due, TableView), Qt.Key.Key_Return)
    asking = dialog(page, ErasureAskDialog)
    save(qtbot, asking)
    settle()
    requests = tab(page, ErasureRequestsTab)
    assert len(table(requests)) == 1
    press(requests, "Zurücknehmen…")
    reason = dialog(page, WithdrawDialog)
    part(reason, QPlainTextEdit).setPlainText("Das Archiv prüft noch")
    save(qtbot, reason)
    settle()
    assert table(requests)[0][2].startswith("Zurückgenommen am")
    assert part(requests, QLabel, "detail").text() == "Das Archiv prüft noch"
    assert table(tab(page, ErasureDueTab))[0][4] == "fällig"


def test_a_period_becomes_a_rule_of_the_house_and_a_suggestion_again(
    qtbot: QtBot, desk_of: MakeDesk, closed: Closed
) -> None:
    page = a_page(qtbot, desk_of, closed.on(CALENDAR_DUE))
    periods = tab(page, PeriodsTab)
    rows = [row[0] for row in table(periods)]
    part(periods, TableView).selectRow(rows.index("Termine und Reisevermerke"))
    press(periods, "Ändern…")
    form = dialog(page, RetentionDialog)
    part(form, QSpinBox, "months").setValue(24)
    part(form, QLineEdit, "reason").setText("")
    press(form, "Speichern")
    assert part(form, FieldError, "reason_error").isVisible()
    part(form, QLineEdit, "reason").setText("Dienstanweisung 7")
    press(form, "Speichern")
    row = table(periods)[rows.index("Termine und Reisevermerke")]
    assert row[1:] == [
        "2 Jahre ab dem Ende des Falls",
        "Dienstanweisung 7",
        "Hausregel seit 01.06.2022",
    ]
    assert table(tab(page, ErasureDueTab)) == []

    tab(page, PeriodsTab)
    press(periods, "Zurück zum Vorschlag")
    assert table(periods)[rows.index("Termine und Reisevermerke")][3] == "Vorschlag"
    assert len(table(tab(page, ErasureDueTab))) == 1


def test_who_only_reads_sees_the_list_and_can_do_nothing(
    qtbot: QtBot, desk_of: MakeDesk, closed: Closed
) -> None:
    work = closed.on(CASE_DUE)
    reader = replace(work, actor=replace(work.actor, role=Role.READER))
    page = a_page(qtbot, desk_of, reader)

    due = tab(page, ErasureDueTab)
    assert len(table(due)) == 1
    assert part(due, QPushButton, "ask").isHidden()
    assert part(tab(page, ErasureRequestsTab), QPushButton, "execute").isHidden()
    assert not button(tab(page, PeriodsTab), "Ändern…").isEnabled()


def test_today_counts_what_is_due_and_leads_there(
    qtbot: QtBot, desk_of: MakeDesk, closed: Closed
) -> None:
    desk = desk_of(closed.on(CALENDAR_DUE))
    page = TodayPage(desk)
    shown(qtbot, page, 900, 600)
    page.count_erasures()
    with qtbot.waitSignal(desk.wanted) as gone:
        press(page, "1 Löschung fällig")
    assert gone.args[0].page == "erasure"

    early = TodayPage(desk_of(closed.on(CALENDAR_DUE.replace(month=3))))
    shown(qtbot, early, 900, 600)
    early.count_erasures()
    assert part(early, QPushButton, "erasures").isHidden()


@pytest.mark.parametrize("look", [(Mode.LIGHT, 100), (Mode.LIGHT, 150), (Mode.DARK, 200)])
def test_everything_has_a_name_and_fits(
    qtbot: QtBot, desk_of: MakeDesk, closed: Closed, theme: Theme, look: tuple[Mode, int]
) -> None:
    theme.set_mode(look[0])
    theme.set_text_scale(look[1])
    work = closed.on(CASE_DUE)
    subjects = [line.subject for line in erasure_due.due(work)]
    erasing.ask(work, subjects)
    page = a_page(qtbot, desk_of, work)
    # What is left of 1366 pixels beside the narrow navigation.
    page.resize(1290, 700)
    for kind in (ErasureDueTab, ErasureRequestsTab, PeriodsTab):
        tab(page, kind)
        assert findings(page) == []
        assert clipped(page) == []
        assert cut_cells(part(tab(page, kind), TableView)) == []
    press(tab(page, ErasureRequestsTab), "Ausführen…")
    assert findings(dialog(page, ErasureExecuteDialog)) == []
    assert clipped(dialog(page, ErasureExecuteDialog)) == []
    dialog(page, ErasureExecuteDialog).reject()
    press(tab(page, PeriodsTab), "Ändern…")
    assert findings(dialog(page, RetentionDialog)) == []
    dialog(page, RetentionDialog).reject()


def test_a_large_file_is_written_anew_by_a_worker(
    qtbot: QtBot, desk_of: MakeDesk, closed: Closed, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(forgetting, "_COMPACTED_AT_ONCE_BYTES", 0)
    work = closed.on(CASE_DUE)
    erasing.ask(work, [line.subject for line in erasure_due.due(work)])
    page = a_page(qtbot, desk_of, closed.on(CASE_DUE, "akurz"))
    press(tab(page, ErasureRequestsTab), "Ausführen…")
    executing = dialog(page, ErasureExecuteDialog)
    press(executing, "Endgültig löschen")
    assert "neu geschrieben" in part(executing, FieldError, "general_error").text()
    qtbot.waitUntil(lambda: not forgetting.compact_wanted(work))
    qtbot.waitUntil(lambda: not page.findChildren(ErasureExecuteDialog))
    assert hits(Path(closed.house.work.db.path), everything()) == []
