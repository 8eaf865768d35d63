"""The end of a stay and what comes after it: early ends, no-shows, renewals."""

from datetime import timedelta

import pytest
from builders import FRIDAY, MONDAY
from case_screen import (
    button,
    case_page,
    dialog,
    front,
    part,
    press,
    save,
    settle,
)
from case_steps import a_case, print_kind, ready_case, swap_of
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QSignalSpy, QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QWidget,
)
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.renew_dialog import RenewDialog
from jobswap_desktop.presentation.dialogs.stay_end_dialog import StayEndDialog
from jobswap_desktop.presentation.models.cases import CaseModel
from jobswap_desktop.presentation.pages.case_page import CasePage
from jobswap_desktop.presentation.pages.week_page import WeekPage
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.row_delegate import RowRole
from jobswap_desktop.services import editing, renewing, schedule, stays

TUESDAY, AFTER = MONDAY + timedelta(days=1), FRIDAY + timedelta(days=3)


def fill(window: QWidget, name: str, text: str) -> None:
    line = part(window, QLineEdit, name)
    line.setText(text)
    line.editingFinished.emit()


def said_by(window: QWidget, banner: str) -> str:
    found = part(window, Banner, banner)
    return found.accessibleName() if found.isVisible() else ""


def error(window: QWidget, field: str) -> str:
    return part(window, FieldError, f"{field}_error").text()


def exits(page: CasePage) -> dict[str, QAction]:
    menu = part(page, QPushButton, "end_case").menu()
    return {action.text(): action for action in menu.actions()}


def test_one_stay_ends_early_and_says_why(qtbot: QtBot, desk: Desk) -> None:
    swap_id = ready_case(desk.work)
    desk.work = desk.work.on(TUESDAY)
    page = case_page(qtbot, desk, swap_id)
    exits(page)["Einsatz von Mara Lindner vorzeitig beenden …"].trigger()
    window = dialog(page, StayEndDialog)
    assert part(window, QLineEdit, "on").text() == "22.02.2022"
    assert part(window, QCheckBox, "clear_week").text() == "3 Termine danach aus der Woche nehmen"
    save(qtbot, window)
    assert error(window, "reason").startswith("Hierfür gehört ein Grund in die Akte.")
    part(window, QPlainTextEdit, "reason").setPlainText("Erkrankung in der Familie")
    fill(window, "on", "25.02.2022")
    save(qtbot, window)
    assert error(window, "on").startswith("Der Einsatz endet ohnehin am 25.02.2022.")
    fill(window, "on", "23.02.2022")
    save(qtbot, window)
    assert error(window, "on").startswith("Das Datum liegt in der Zukunft.")
    fill(window, "on", "22.02.2022")
    save(qtbot, window)
    placement = swap_of(desk.work, swap_id).placements[0]
    assert (placement.ended_on, placement.end_reason) == (TUESDAY, "Erkrankung in der Familie")
    assert said_by(page, "ended_notice") == (
        "Der Einsatz von Mara Lindner endete vorzeitig am Di., 22.02.2022. "
        "Grund: Erkrankung in der Familie"
    )
    assert len(schedule.of_case(desk.work, swap_id)) == 5
    desk.undo_stack.undo()
    settle()
    assert said_by(page, "ended_notice") == ""


def test_nobody_came_and_the_case_says_so(qtbot: QtBot, desk: Desk) -> None:
    swap_id = ready_case(desk.work)
    desk.work = desk.work.on(TUESDAY)
    page = case_page(qtbot, desk, swap_id)
    exits(page)["Jana Voss ist nicht erschienen …"].trigger()
    window = dialog(page, StayEndDialog)
    assert part(window, QLineEdit, "on").isHidden()
    part(window, QPlainTextEdit, "reason").setPlainText("Verkehrsunfall")
    save(qtbot, window)
    assert swap_of(desk.work, swap_id).placements[1].no_show
    notice = said_by(page, "ended_notice")
    assert notice == "Jana Voss ist nicht erschienen. Grund: Verkehrsunfall"


def a_closed_case(desk: Desk) -> SwapId:
    swap_id = ready_case(desk.work)
    after = desk.work.on(AFTER)
    print_kind(after, swap_id, DocumentKind.CERTIFICATE)
    editing.move(after, swap_id, SwapState.CLOSED)
    desk.work = after
    return swap_id


def test_a_closed_case_is_renewed_and_both_lead_to_each_other(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_closed_case(desk)
    old = swap_of(desk.work, swap_id)
    page = case_page(qtbot, desk, swap_id)
    wanted = QSignalSpy(desk.wanted)
    press(front(page), "Fall erneuern …")
    window = dialog(page, RenewDialog)
    fill(window, "first_day", "25.02.2022")
    fill(window, "last_day", "16.09.2022")
    save(qtbot, window)
    assert "ab dem 26.02.2022" in error(window, "first_day")
    fill(window, "first_day", "12.09.2022")
    save(qtbot, window)
    (link,) = renewing.links(desk.work, old).successors
    assert wanted.at(0)[0].subject == link.swap_id
    page.reload()
    found = button(front(page), link.reference, "Erneuert durch")
    found.setFocus()
    QTest.keyClick(found, Qt.Key.Key_Space)
    assert wanted.at(1)[0].subject == link.swap_id
    page.show_case(link.swap_id)
    press(front(page), old.reference, "Erneuert")
    assert wanted.at(2)[0].subject == swap_id


def test_a_case_that_still_runs_is_not_renewed(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    told_of: list[str] = []

    def inform(title: str, _text: str) -> None:
        told_of.append(title)

    monkeypatch.setattr(desk.messages, "inform", inform)
    page = case_page(qtbot, desk, a_case(desk.work))
    page.renew_case()
    assert told_of == ["Dieser Fall kann noch nicht erneuert werden"]
    assert page.findChildren(QDialog) == []


def test_the_week_says_who_is_no_longer_there(qtbot: QtBot, desk: Desk) -> None:
    swap_id = ready_case(desk.work)
    desk.work = desk.work.on(TUESDAY)
    ending = stays.Ending(
        placement_id=swap_of(desk.work, swap_id).placements[0].id, on=MONDAY, reason="krank"
    )
    stays.end(desk.work, swap_id, ending)
    page = WeekPage(desk)
    page.show_subject(swap_id)
    shown(qtbot, page, 1000, 700)
    assert said_by(page, "ended").startswith("Der Einsatz von Mara Lindner endete vorzeitig am Mo.")


def test_the_list_says_why_a_case_left_its_way(desk: Desk) -> None:
    swap_id = a_case(desk.work)
    editing.move(desk.work, swap_id, SwapState.WITHDRAWN, "Elternzeit")
    model = CaseModel(desk.work)
    model.show(CaseFilter.ALL, "")
    index = model.index_of(swap_id)
    assert "Grund: Elternzeit" in index.data(RowRole.SECONDARY)
    assert "Grund: Elternzeit" in index.data(Qt.ItemDataRole.AccessibleTextRole)
