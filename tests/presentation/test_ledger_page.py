"""The page "Verschwiegenheit": one look, one line a visitor, and every deed by keyboard."""

from datetime import date, timedelta

import pytest
from builders import FRIDAY, MONDAY
from case_screen import dialog, part, save
from case_steps import a_case, approved_case, held, print_kind, protect, swap_of
from keyboard import Keyboard
from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QMenu
from pytestqt.qtbot import QtBot
from screen import shown, told

from jobswap_desktop.domain.confidentiality import UndertakingState
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.ledger import LedgerFilter
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.presentation.desk import Desk, Destination
from jobswap_desktop.presentation.dialogs.print_dialog import PrintDialog
from jobswap_desktop.presentation.dialogs.reason_dialog import ReasonDialog
from jobswap_desktop.presentation.dialogs.step_dialog import StepDialog
from jobswap_desktop.presentation.models.ledger import LedgerColumn
from jobswap_desktop.presentation.pages.ledger_page import LedgerPage
from jobswap_desktop.presentation.pages.week_page import WeekPage
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.row_delegate import RowRole
from jobswap_desktop.presentation.widgets.status_badge import Badge
from jobswap_desktop.services import confidentiality, editing

U = UndertakingState
TUESDAY = MONDAY + timedelta(days=1)
Key = Qt.Key


class Screen:
    """The page as a person meets it."""

    def __init__(self, qtbot: QtBot, desk: Desk) -> None:
        self.desk = desk
        self.qtbot = qtbot
        self.page = LedgerPage(desk)
        self.ui = self.page._ui
        shown(qtbot, self.page, 1300, 700)

    def answer(self) -> str:
        return told(self.ui.answer)[1]

    def cell(self, row: int, column: LedgerColumn) -> str:
        index = self.ui.table.model().index(row, column)
        below = index.data(int(RowRole.SECONDARY))
        return f"{index.data()} | {below}" if below else str(index.data())

    def badge(self, row: int, column: LedgerColumn) -> Badge:
        found = self.ui.table.model().index(row, column).data(int(RowRole.BADGE))
        assert isinstance(found, Badge)
        return found

    def names(self) -> list[str]:
        model = self.ui.table.model()
        return [str(model.index(row, 0).data()) for row in range(model.rowCount())]

    def choose(self, ledger_filter: LedgerFilter) -> None:
        self.ui.chips.button(ledger_filter).click()

    def chip(self, ledger_filter: LedgerFilter) -> str:
        return self.ui.chips.button(ledger_filter).text().replace("\u00a0", " ")

    def day(self, day: date) -> None:
        """Let a day come."""
        self.desk.work = self.desk.work.on(day)
        self.page._model._work = self.desk.work
        self.desk.hub.announce_everything()


@pytest.fixture
def screen(qtbot: QtBot, desk: Desk) -> Screen:
    swap_id = approved_case(desk.work)
    protect(desk.work, swap_id)
    return Screen(qtbot, desk)


@pytest.fixture
def fresh(qtbot: QtBot, desk: Desk) -> Screen:
    """The page on an approved case of which no declaration has been handed over."""
    approved_case(desk.work)
    return Screen(qtbot, desk)


def swap_id_of(screen: Screen) -> SwapId:
    row = screen.page._model.row_at(screen.ui.table.model().index(0, 0))
    assert row is not None
    return row.swap_id


def void(screen: Screen) -> SwapId:
    screen.choose(LedgerFilter.ALL)
    swap_id = swap_id_of(screen)
    work = screen.desk.work
    screen.desk.perform(
        lambda: confidentiality.leave(
            work, swap_id, held(work, swap_id).id, U.VOIDED, "falscher Name"
        )
    )
    return swap_id


def test_before_the_week_nobody_is_in_the_house(screen: Screen) -> None:
    assert screen.answer() == (
        "Diese Woche (KW 5) ist keine Gastperson im Haus. Für die kommenden Einsätze fehlt nichts."
    )
    assert screen.ui.answer.tone is Tone.NEUTRAL


def test_in_the_week_everybody_has_a_declaration(screen: Screen) -> None:
    screen.day(TUESDAY)
    assert screen.answer().startswith(
        "Diese Woche (KW 8) im Haus: 2 Gastpersonen, alle mit Erklärung in Kraft."
    )
    assert screen.ui.answer.tone is Tone.OK
    assert [screen.chip(each) for each in LedgerFilter] == [
        "Diese Woche im Haus 2",
        "Im Haus ohne Erklärung 0",
        "Fehlt als Nächstes 0",
        "Abgelaufen oder bald 0",
        "In Kraft 2",
        "Alle 2",
    ]


def test_voided_during_the_stay_is_an_alarm_in_words(screen: Screen) -> None:
    screen.day(TUESDAY)
    void(screen)
    assert screen.answer() == (
        "Achtung: Diese Woche (KW 8) im Haus: 2 Gastpersonen, davon 1 ohne Erklärung in Kraft. "
        "Ohne Erklärung: Mara Lindner (IT-Verbund Westtal). Davon heute im Haus: 1."
    )
    assert screen.ui.answer.tone is Tone.DANGER
    screen.choose(LedgerFilter.UNPROTECTED)
    assert screen.names() == ["Mara Lindner"]
    spoken = screen.ui.table.model().index(0, 0).data(int(Qt.ItemDataRole.AccessibleTextRole))
    assert "im Haus ohne Erklärung in Kraft" in spoken
    screen.desk.undo_stack.undo()
    assert screen.names() == []
    assert "alle mit Erklärung in Kraft" in screen.answer()
    assert screen.chip(LedgerFilter.UNPROTECTED) == "Im Haus ohne Erklärung 0"


def test_a_line_shows_the_three_acts_and_what_is_next(fresh: Screen) -> None:
    assert fresh.names() == ["Mara Lindner", "Jana Voss"]
    assert fresh.cell(0, LedgerColumn.VISITOR) == "Mara Lindner | IT-Verbund Westtal"
    assert fresh.cell(0, LedgerColumn.STAY) == "21.02.–25.02.2022 | beginnt in 20 Tagen"
    acts = (LedgerColumn.NDA, LedgerColumn.FORMAL_OBLIGATION, LedgerColumn.DATA_PROTECTION)
    assert [fresh.badge(0, column).text for column in acts] == ["Entwurf"] * 3
    assert fresh.cell(0, LedgerColumn.NEXT_STEP) == (
        "Erklärung drucken … | Verschwiegenheitserklärung"
    )
    assert "Fehlt als Nächstes: Mara Lindner bei IT-Verbund Westtal, beginnt in 20 Tagen" in (
        fresh.answer()
    )
    assert fresh.ui.next_step.text() == "Erklärung drucken …"


def test_after_the_stay_only_the_cover_has_lapsed(screen: Screen) -> None:
    screen.day(FRIDAY + timedelta(days=3))
    screen.choose(LedgerFilter.ALL)
    shown_badge = screen.badge(0, LedgerColumn.NDA)
    assert (shown_badge.text, shown_badge.tone) == (
        "Gültigkeit für Einsätze abgelaufen",
        Tone.NEUTRAL,
    )
    index = screen.ui.table.model().index(0, LedgerColumn.NDA)
    assert index.data(int(Qt.ItemDataRole.AccessibleTextRole)) == (
        "Verschwiegenheitserklärung: Gültigkeit für Einsätze abgelaufen. "
        "Galt für Einsätze bis 25.02.2022; die Pflicht gilt fort."
    )
    assert screen.badge(0, LedgerColumn.FORMAL_OBLIGATION).text == "Zur Akte genommen"
    assert screen.cell(0, LedgerColumn.STAY).endswith("| vorbei")


def test_lines_are_found_as_one_types(fresh: Screen) -> None:
    fresh.ui.search.setFocus()
    Keyboard().type("voss")
    assert fresh.names() == ["Jana Voss"]
    assert fresh.ui.shown.text() == "1 von 2 angezeigt"
    Keyboard().type("x")
    assert fresh.names() == []
    assert fresh.ui.views.currentWidget() is fresh.ui.empty
    QTest.keyClick(fresh.ui.search, Key.Key_Escape)
    assert fresh.names() == ["Mara Lindner", "Jana Voss"]


def test_enter_opens_the_case_at_its_tab(fresh: Screen) -> None:
    fresh.ui.search.setFocus()
    Keyboard().type("voss")
    QTest.keyClick(fresh.ui.search, Key.Key_Return)
    fresh.qtbot.waitUntil(fresh.ui.table.hasFocus)
    with fresh.qtbot.waitSignal(fresh.desk.wanted) as asked:
        QTest.keyClick(fresh.ui.table, Key.Key_Return)
    assert asked.args == [
        Destination(page="swaps", subject=swap_id_of(fresh), tab="confidentiality")
    ]


def test_the_next_step_of_a_line_leads_to_the_file(fresh: Screen) -> None:
    fresh.page.next_step()
    dialog(fresh.page, PrintDialog).close()
    swap_id = swap_id_of(fresh)
    print_kind(fresh.desk.work, swap_id, DocumentKind.NDA)
    fresh.desk.hub.announce_everything()
    for words, state in (
        ("Unterschrift eintragen …", U.SIGNED_BY_VISITOR),
        ("Gegenzeichnung eintragen …", U.COUNTERSIGNED),
    ):
        assert fresh.ui.next_step.text() == words
        fresh.page.next_step()
        save(fresh.qtbot, dialog(fresh.page, StepDialog))
        assert held(fresh.desk.work, swap_id).state is state
    assert fresh.cell(0, LedgerColumn.NEXT_STEP) == (
        "Verpflichtung eintragen … | Förmliche Verpflichtung"
    )
    # The other direction is where it was.
    assert fresh.badge(1, LedgerColumn.NDA).text == "Ausgehändigt"


def test_what_is_in_force_can_still_be_filed(screen: Screen) -> None:
    swap_id = approve_to_countersigned(screen)
    screen.choose(LedgerFilter.IN_FORCE)
    row = screen.names().index("Mara Lindner")
    screen.ui.table.setCurrentIndex(screen.ui.table.model().index(row, 0))
    assert screen.ui.next_step.text() == "Zur Akte nehmen …"
    screen.page.next_step()
    window = dialog(screen.page, StepDialog)
    place = part(window, QLineEdit, "filed_at")
    assert place.text() == swap_of(screen.desk.work, swap_id).reference
    place.setText("")
    save(screen.qtbot, window)
    assert part(window, FieldError, "filed_at_error").text() == "Diese Angabe fehlt noch."
    place.setText("Band 2")
    save(screen.qtbot, window)
    assert held(screen.desk.work, swap_id).filed_at == "Band 2"


def approve_to_countersigned(screen: Screen) -> SwapId:
    """Void the first declaration and make it anew, up to the countersignature."""
    swap_id = void(screen)
    for by in ("", "", "Holger Brandt"):
        item = held(screen.desk.work, swap_id)
        command = confidentiality.Advance(
            undertaking_id=item.id, on=screen.desk.work.today(), by=by
        )
        confidentiality.advance(screen.desk.work, swap_id, command)
    screen.desk.hub.announce_everything()
    return swap_id


def test_what_has_lapsed_is_issued_anew(screen: Screen) -> None:
    swap_id = swap_id_of_all(screen)
    placement = swap_of(screen.desk.work, swap_id).placements[0]
    details = editing.PlacementDetails(
        first_day=MONDAY,
        last_day=FRIDAY + timedelta(weeks=1),
        place=placement.place,
        data_sharing_consent_on=placement.data_sharing_consent_on,
    )
    editing.edit_placement(screen.desk.work, swap_id, placement.id, details)
    screen.desk.hub.announce_everything()
    screen.choose(LedgerFilter.LAPSING)
    assert screen.names() == ["Mara Lindner"]
    assert screen.badge(0, LedgerColumn.NDA).tone is Tone.DANGER
    assert screen.ui.next_step.text() == "Neu ausstellen …"
    screen.page.next_step()
    save(screen.qtbot, dialog(screen.page, ReasonDialog))
    assert held(screen.desk.work, swap_id).state is U.DRAFT


def swap_id_of_all(screen: Screen) -> SwapId:
    screen.choose(LedgerFilter.ALL)
    return swap_id_of(screen)


def test_the_menu_of_a_line_offers_both_deeds(fresh: Screen) -> None:
    fresh.ui.table.customContextMenuRequested.emit(fresh.ui.table.rect().center())
    menu = next(item for item in fresh.page.findChildren(QMenu) if item.isVisible())
    assert [action.text() for action in menu.actions()] == ["Erklärung drucken …", "Fall öffnen"]
    menu.close()


def test_the_filter_is_remembered(qtbot: QtBot, fresh: Screen) -> None:
    fresh.choose(LedgerFilter.ALL)
    assert Screen(qtbot, fresh.desk).ui.chips.current() == LedgerFilter.ALL
    fresh.page.show_subject("", "in_force")
    assert Screen(qtbot, fresh.desk).ui.chips.current() == LedgerFilter.IN_FORCE


def test_without_a_case_nothing_is_offered(qtbot: QtBot, desk: Desk) -> None:
    screen = Screen(qtbot, desk)
    assert screen.names() == []
    assert not screen.ui.next_step.isEnabled()
    assert not screen.ui.open_case.isEnabled()
    assert not screen.ui.empty.button.isVisible()
    screen.page.next_step()
    screen.page.print_papers()
    assert screen.page.findChildren(PrintDialog) == []


def test_pages_are_read_as_they_are_wanted(fresh: Screen, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("jobswap_desktop.services.ledger.PAGE", 1)
    model = fresh.page._model
    fresh.page._list()
    # The view itself reads on while there is room for more lines.
    assert model.total == 2
    while model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    assert fresh.names() == ["Mara Lindner", "Jana Voss"]


def test_a_withdrawn_case_asks_for_nothing(qtbot: QtBot, desk: Desk) -> None:
    a_case(desk.work)
    screen = Screen(qtbot, desk)
    assert len(screen.names()) == 2
    editing.move(desk.work, swap_id_of(screen), SwapState.WITHDRAWN, "Wunsch")
    desk.hub.announce_everything()
    assert screen.names() == []
    assert "Für die kommenden Einsätze fehlt nichts." in screen.answer()


def test_the_week_plan_says_who_is_not_let_in(qtbot: QtBot, screen: Screen) -> None:
    swap_id = swap_id_of_all(screen)
    work = screen.desk.work
    item = held(work, swap_id)
    week = WeekPage(screen.desk)
    shown(qtbot, week, 1300, 700)
    assert part(week, Banner, "revoked").isHidden()
    confidentiality.leave(work, swap_id, item.id, U.ACCESS_REVOKED, "Vorfall")
    screen.desk.hub.announce_everything()
    assert told(part(week, Banner, "revoked"))[1] == (
        "Zugang entzogen: Mara Lindner. Bitte die verbleibenden Termine absagen."
    )
    assert part(week, Banner, "revoked").isVisible()
