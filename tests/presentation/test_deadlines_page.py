"""The page "Fristen": groups, filter, search, and follow-ups done where they stand."""

from datetime import date, timedelta

import pytest
from case_screen import dialog, save, settle
from case_steps import approved_case, print_kind
from house_on_screen import a_case_on_file
from keyboard import Keyboard
from paper_steps import move, nda
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.documents import DocumentKind, PaperState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk, Destination
from jobswap_desktop.presentation.dialogs.follow_up_dialog import FollowUpDialog
from jobswap_desktop.presentation.pages.deadlines_page import DeadlinesPage
from jobswap_desktop.presentation.pages.today_page import TodayPage
from jobswap_desktop.presentation.widgets.row_delegate import RowRole
from jobswap_desktop.services import deadlines, follow_ups
from jobswap_desktop.services.follow_ups import FollowUpEntry

TODAY = date(2022, 2, 1)


@pytest.fixture
def swap(desk: Desk) -> Swap:
    """A case with follow-ups yesterday (as of today), today, on Friday and in a fortnight."""
    early = desk.work.on(date(2022, 1, 24))
    made = a_case_on_file(early)
    follow_ups.done(early, made.id, follow_ups.of_case(early, made.id)[0].id)
    for days, subject in ((-1, "Gestern"), (0, "Heute"), (3, "Freitag"), (14, "Später")):
        entry = FollowUpEntry(due_on=TODAY + timedelta(days=days), subject=subject)
        follow_ups.add(early, made.id, entry)
    return made


def page_of(qtbot: QtBot, desk: Desk) -> DeadlinesPage:
    page = DeadlinesPage(desk)
    shown(qtbot, page, 1000, 800)
    page._ui.list.setFocus()
    return page


def lines(page: DeadlinesPage) -> list[str]:
    model = page._ui.list.model()
    return [
        str(index.data(RowRole.TITLE if index.data(RowRole.HEADING) else RowRole.SECONDARY))
        for index in (model.index(row, 0) for row in range(model.rowCount()))
    ]


def current(page: DeadlinesPage) -> str:
    return str(page._ui.list.currentIndex().data(RowRole.SECONDARY))


@pytest.mark.usefixtures("swap")
def test_days_stand_under_how_soon_they_come(qtbot: QtBot, desk: Desk) -> None:
    page = page_of(qtbot, desk)
    assert lines(page) == [
        "Überfällig (1)",
        "Gestern · Kim Weber",
        "Heute (1)",
        "Heute · Kim Weber",
        "Diese Woche (1)",
        "Freitag · Kim Weber",
        "Später (2)",
        "Später · Kim Weber",
        "Noch nicht startklar, der Vorlauf ist knapp",
    ]
    assert current(page) == "Gestern · Kim Weber"
    QTest.keyClick(page._ui.list, Qt.Key.Key_Down)
    assert current(page) == "Heute · Kim Weber"


def test_enter_opens_the_case(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    page = page_of(qtbot, desk)
    with qtbot.waitSignal(desk.wanted) as heard:
        QTest.keyClick(page._ui.list, Qt.Key.Key_Return)
    assert heard.args == [Destination(page="swaps", subject=swap.id, tab="overview")]


def test_done_follow_up_leaves_the_list_and_the_row_stays(
    qtbot: QtBot, desk: Desk, swap: Swap
) -> None:
    page = page_of(qtbot, desk)
    QTest.keyClick(page._ui.list, Qt.Key.Key_Down)
    page._ui.done.click()
    assert "Heute · Kim Weber" not in lines(page)
    assert current(page) == "Freitag · Kim Weber"
    done = [item.subject for item in follow_ups.of_case(desk.work, swap.id)]
    assert done == ["Gestern", "Freitag", "Später"]
    desk.undo_stack.undo()
    assert "Heute · Kim Weber" in lines(page)


def test_next_follow_up_is_offered_when_the_last_one_is_done(
    qtbot: QtBot, desk: Desk, swap: Swap
) -> None:
    for item in follow_ups.of_case(desk.work, swap.id)[1:]:
        follow_ups.done(desk.work, swap.id, item.id)
    page = page_of(qtbot, desk)
    page.follow_up_done()
    offered = dialog(page, FollowUpDialog)
    assert offered._ui.due_on.text() == "08.02.2022"
    assert offered._ui.subject.text() == "Gestern"
    offered._ui.in_fortnight.click()
    save(qtbot, offered)
    settle()
    assert [(i.due_on, i.subject) for i in follow_ups.of_case(desk.work, swap.id)] == [
        (date(2022, 2, 15), "Gestern")
    ]


def test_follow_up_is_moved_by_typing(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    page = page_of(qtbot, desk)
    page.follow_up()
    moving = dialog(page, FollowUpDialog)
    moving.activateWindow()
    qtbot.waitUntil(moving.isActiveWindow)
    keys = Keyboard()
    keys.type("2w")
    save(qtbot, moving)
    assert keys.struck == 2
    moved = [i for i in follow_ups.of_case(desk.work, swap.id) if i.subject == "Gestern"]
    assert moved[0].due_on == date(2022, 2, 15)


@pytest.mark.usefixtures("swap")
def test_a_day_in_the_past_is_refused_at_its_field(qtbot: QtBot, desk: Desk) -> None:
    page = page_of(qtbot, desk)
    page.follow_up()
    moving = dialog(page, FollowUpDialog)
    moving._ui.due_on.setText("1.1.2022")
    save(qtbot, moving)
    assert moving._ui.due_on_error.text() == (
        "Der Tag ist schon vorbei. Bitte einen Tag ab dem 01.02.2022 wählen."
    )
    assert moving.isVisible()


def test_only_mine_and_search(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    entry = FollowUpEntry(due_on=TODAY, subject="Für Ute", assignee="Ute Lang")
    follow_ups.add(desk.work, swap.id, entry)
    page = page_of(qtbot, desk)
    assert "Für Ute · Ute Lang" in lines(page)
    page._ui.chips.button("mine").click()
    assert "Für Ute · Ute Lang" not in lines(page)
    page._ui.search.setText("niemand")
    assert page._ui.empty.isVisible()
    page._ui.empty.button.click()
    assert "Gestern · Kim Weber" in lines(page)
    again = page_of(qtbot, desk)
    assert again._ui.chips.current() == "mine"


def test_more_than_a_page_is_read_as_one_scrolls(qtbot: QtBot, desk: Desk, swap: Swap) -> None:
    for number in range(deadlines.PAGE + 5):
        entry = FollowUpEntry(due_on=TODAY, subject=f"Schritt {number}")
        follow_ups.add(desk.work, swap.id, entry)
    page = page_of(qtbot, desk)
    model = page._ui.list.model()
    while model.canFetchMore(page._ui.list.rootIndex()):
        model.fetchMore(page._ui.list.rootIndex())
    assert len([line for line in lines(page) if line.startswith("Schritt")]) == deadlines.PAGE + 5
    headings = [row for row in range(model.rowCount()) if model.index(row, 0).data(RowRole.HEADING)]
    assert len(headings) == 4


@pytest.mark.parametrize("page", [TodayPage, DeadlinesPage])
def test_what_is_not_back_is_told_with_whose_paper_it_is(
    qtbot: QtBot, desk: Desk, page: type[TodayPage] | type[DeadlinesPage]
) -> None:
    swap_id = approved_case(desk.work)
    print_kind(desk.work, swap_id, DocumentKind.NDA)
    visitor, _host = nda(desk.work, swap_id)
    desk.work = desk.work.on(date(2022, 2, 8))
    move(desk.work, swap_id, PaperState.RETURNED, visitor)
    made = page(desk)
    shown(qtbot, made, 900, 800)
    lists = [view.model() for view in made.findChildren(QAbstractItemView)]
    spoken = [
        str(model.index(row, 0).data(Qt.ItemDataRole.AccessibleTextRole))
        for model in lists
        for row in range(model.rowCount())
    ]
    about = "Nicht zurück: Verschwiegenheitserklärung – Mara Lindner (IT-Verbund Westtal)"
    assert any(about in line for line in spoken), spoken
