"""The page "Heute": its three blocks, where Enter leads, and the briefing that is ticked."""

from dataclasses import replace
from datetime import date
from functools import partial

import pytest
from builders import a_partner_office, an_office
from PySide6.QtCore import QAbstractItemModel, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QListView
from pytestqt.qtbot import QtBot
from screen import shown, told

from jobswap_desktop.domain.agreement import ApprovalKind, ApprovalState
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.presentation.desk import Desk, Destination
from jobswap_desktop.presentation.dialogs.note_dialog import NoteDialog
from jobswap_desktop.presentation.pages.on_the_way import OnTheWayRow
from jobswap_desktop.presentation.pages.today_page import TodayPage
from jobswap_desktop.presentation.settings import NOTICE
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.row_delegate import RowRole
from jobswap_desktop.presentation.widgets.status_badge import Badge
from jobswap_desktop.services import cases, editing, follow_ups, people, schedule
from jobswap_desktop.services.decisions import (
    ApprovalDecision,
    Submission,
    decide_approval,
    submit,
)
from jobswap_desktop.services.editing import consent_to_share
from jobswap_desktop.services.new_swap import NewSwap, create
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import swaps

MONDAY = date(2022, 2, 21)


def a_case(work: Workplace) -> Swap:
    both = people.all_people(work)
    command = NewSwap(
        kind=SwapKind.MUTUAL,
        visitor=both[0],
        home=an_office(version=1),
        host=a_partner_office(version=1),
        partner=both[1],
        first_day=MONDAY,
        last_day=date(2022, 2, 25),
    )
    swap = create(work.on(date(2022, 1, 10)), command).value
    first = follow_ups.of_case(work, swap.id)[0]
    return follow_ups.done(work, swap.id, first.id).value


def agreed_by_supervisors(work: Workplace, case: Swap) -> None:
    for approval in case.approvals:
        if approval.kind is ApprovalKind.SUPERVISOR:
            yes = ApprovalDecision(
                approval_id=approval.id, state=ApprovalState.GRANTED, on=date(2022, 1, 12)
            )
            decide_approval(work, case.id, yes)
    for placement in case.placements:
        consent_to_share(work, case.id, placement.id, date(2022, 1, 12))


def waiting_for_bodies(work: Workplace, case: Swap, received: date) -> None:
    agreed_by_supervisors(work, case)
    for participation in case.participations:
        sent = Submission(participation_id=participation.id, received_on=received)
        submit(work, case.id, sent)


def approved(work: Workplace, case: Swap) -> None:
    known = cases.view(work, case.id).swap
    with work.db.write(deed(work, Action.SWAP_MOVED, case.id)) as change:
        swaps.save(change, replace(known, state=SwapState.APPROVED), known)


def page_on(qtbot: QtBot, desk: Desk, day: date) -> TodayPage:
    desk.work = desk.work.on(day)
    page = TodayPage(desk)
    shown(qtbot, page, 1000, 700)
    return page


def texts(page: TodayPage) -> list[str]:
    return [label.text() for label in page.findChildren(QLabel) if label.isVisible()]


def lists(page: TodayPage) -> list[QListView]:
    return [view for view in page.findChildren(QListView) if view.isVisible()]


def row(model: QAbstractItemModel, number: int, role: int) -> object:
    return model.index(number, 0).data(role)


def test_empty_file_says_how_to_begin(qtbot: QtBot, desk: Desk) -> None:
    page = page_on(qtbot, desk, date(2022, 2, 22))
    seen = texts(page)
    assert "Heute, Dienstag, 22.02.2022 · KW 8" in seen
    assert "Noch kein Jobtausch. Mit Strg+N legen Sie den ersten an." in seen
    assert "In den nächsten zwei Wochen endet keine Frist." in seen
    assert "Diese Woche ist niemand unterwegs." in seen
    assert lists(page) == []


def test_next_step_is_told_with_state_and_day(qtbot: QtBot, desk: Desk) -> None:
    case = a_case(desk.work)
    agreed_by_supervisors(desk.work, case)
    page = page_on(qtbot, desk, date(2022, 2, 1))
    ours, _due = lists(page)
    assert told(ours)[1] == "Bei mir (1)"
    assert row(ours.model(), 0, RowRole.TITLE) == case.title
    step = str(row(ours.model(), 0, RowRole.SECONDARY))
    assert step.endswith("Zuleitung drucken und übergeben")
    assert row(ours.model(), 0, RowRole.DUE) == "Beginn Mo., 21.02.2022 (in 20 Tagen)"
    heard = str(row(ours.model(), 0, Qt.ItemDataRole.AccessibleTextRole))
    for part in (case.title, step, "Beginn Mo., 21.02.2022"):
        assert part in heard


@pytest.mark.parametrize(
    ("today", "due", "titles"),
    [
        (
            date(2022, 1, 26),
            "bis Mo., 31.01.2022 (noch 5 Tage)",
            ("Fristen und Wiedervorlagen", "Später (5)"),
        ),
        (
            date(2022, 2, 2),
            "überfällig seit 2 Tagen",
            ("Fristen und Wiedervorlagen (2 überfällig)", "Überfällig (2)"),
        ),
    ],
)
def test_deadline_is_absolute_and_relative(
    qtbot: QtBot, desk: Desk, today: date, due: str, titles: tuple[str, str]
) -> None:
    waiting_for_bodies(desk.work, a_case(desk.work), date(2022, 1, 24))
    page = page_on(qtbot, desk, today)
    (deadlines,) = lists(page)
    assert told(deadlines)[1] == titles[0]
    assert row(deadlines.model(), 0, RowRole.HEADING)
    assert row(deadlines.model(), 0, RowRole.TITLE) == titles[1]
    assert row(deadlines.model(), 1, RowRole.DUE) == due
    assert "Nichts wartet auf Sie. Alle nächsten Schritte liegen bei anderen." in texts(page)


def test_enter_opens_the_case_where_the_step_is_done(qtbot: QtBot, desk: Desk) -> None:
    case = a_case(desk.work)
    waiting_for_bodies(desk.work, case, date(2022, 1, 24))
    page = page_on(qtbot, desk, date(2022, 2, 1))
    (deadlines,) = lists(page)
    deadlines.setFocus()
    with qtbot.waitSignal(desk.wanted) as heard:
        QTest.keyClick(deadlines, Qt.Key.Key_Return)
    assert heard.args == [Destination(page="swaps", subject=case.id, tab="participation")]


def test_only_mine_leaves_what_others_answer_for(qtbot: QtBot, desk: Desk) -> None:
    case = a_case(desk.work)
    editing.edit_case(desk.work, case.id, editing.CaseDetails(responsible="Ute Lang"))
    page = page_on(qtbot, desk, date(2022, 2, 1))
    assert "Bei mir (1)" in texts(page)
    page._ui.mine.click()
    assert "Bei mir" in texts(page)
    assert "Bei mir (1)" not in texts(page)
    again = page_on(qtbot, desk, date(2022, 2, 1))
    assert again._ui.mine.isChecked()
    entry = follow_ups.FollowUpEntry(
        due_on=date(2022, 2, 3), subject="Rückruf", assignee=desk.work.actor.name
    )
    follow_ups.add(desk.work, case.id, entry)
    desk.hub.announce_everything()
    (mine,) = lists(again)
    assert row(mine.model(), 1, RowRole.SECONDARY) == "Rückruf · Kim Weber"


def test_forgotten_cases_are_counted_and_lead_to_the_list(qtbot: QtBot, desk: Desk) -> None:
    a_case(desk.work)
    page = page_on(qtbot, desk, date(2022, 2, 1))
    assert page._ui.forgotten.text() == "1 ohne Wiedervorlage"
    with qtbot.waitSignal(desk.wanted) as heard:
        page._ui.forgotten.click()
    assert heard.args == [Destination(page="swaps", tab="forgotten")]


def test_row_stays_when_the_clerk_comes_back_from_a_finished_case(qtbot: QtBot, desk: Desk) -> None:
    swap = a_case(desk.work)
    for day in (2, 3, 4):
        entry = follow_ups.FollowUpEntry(due_on=date(2022, 2, day), subject=f"Schritt {day}")
        follow_ups.add(desk.work, swap.id, entry)
    page = page_on(qtbot, desk, date(2022, 2, 1))
    due = lists(page)[-1]
    due.setFocus()
    QTest.keyClick(due, Qt.Key.Key_Down)
    assert "Schritt 3" in str(due.currentIndex().data(RowRole.SECONDARY))
    QTest.keyClick(due, Qt.Key.Key_Return)
    page.hide()
    finished = follow_ups.of_case(desk.work, swap.id)[1]
    desk.perform(partial(follow_ups.done, desk.work, swap.id, finished.id))
    page._ours.view.setFocus()
    page.show()
    assert page.focusWidget() is due
    assert "Schritt 4" in str(due.currentIndex().data(RowRole.SECONDARY))


def test_answer_is_warned_of_so_many_working_days_ahead(qtbot: QtBot, desk: Desk) -> None:
    waiting_for_bodies(desk.work, a_case(desk.work), date(2022, 1, 24))
    tones = []
    for days in (1, 3):
        desk.settings.remember(NOTICE, days)
        page = page_on(qtbot, desk, date(2022, 1, 27))
        shown_badge = row(lists(page)[-1].model(), 1, RowRole.BADGE)
        assert isinstance(shown_badge, Badge)
        tones.append(shown_badge.tone)
    assert tones == [Tone.INFO, Tone.WAIT]


def test_briefing_is_ticked_and_written(qtbot: QtBot, desk: Desk) -> None:
    case = a_case(desk.work)
    approved(desk.work, case)
    page = page_on(qtbot, desk, date(2022, 2, 22))
    traveller = page.findChild(OnTheWayRow)
    assert isinstance(traveller, OnTheWayRow)
    assert "Tag 2 von 5 · 21.02.–25.02.2022" in texts(page)
    box = traveller.briefing
    assert told(box)[1] == f"Morgenbriefing 08:00\u00a0Uhr erledigt: {case.title}"
    box.click()
    assert done_days(desk.work, case.id) == [date(2022, 2, 22)]
    assert box.isChecked()
    assert page.findChild(OnTheWayRow) is traveller
    desk.undo_stack.undo()
    assert not box.isChecked()
    assert done_days(desk.work, case.id) == []


def test_note_of_the_briefing_is_written_from_here(qtbot: QtBot, desk: Desk) -> None:
    case = a_case(desk.work)
    approved(desk.work, case)
    page = page_on(qtbot, desk, date(2022, 2, 22))
    traveller = page.findChild(OnTheWayRow)
    assert isinstance(traveller, OnTheWayRow)
    assert told(traveller.note)[1] == f"Notiz …: {case.title}"
    traveller.note.click()
    dialog = traveller.findChild(NoteDialog)
    assert isinstance(dialog, NoteDialog)
    # Who writes a note has held the briefing, unless it is said otherwise.
    assert dialog._ui.done.isChecked()
    dialog._ui.note.setPlainText("Zugang zum Laufwerk fehlt")
    dialog.save()
    assert done_days(desk.work, case.id) == [date(2022, 2, 22)]
    assert "Notiz zum Briefing: Zugang zum Laufwerk fehlt" in texts(page)
    assert traveller.briefing.isChecked()
    desk.undo_stack.undo()
    assert done_days(desk.work, case.id) == []
    assert "Notiz zum Briefing: Zugang zum Laufwerk fehlt" not in texts(page)


def done_days(work: Workplace, swap_id: SwapId) -> list[date]:
    return [held.day for held in schedule.of_case(work, swap_id) if held.done]


def test_traveller_leads_to_week_and_case(qtbot: QtBot, desk: Desk) -> None:
    case = a_case(desk.work)
    approved(desk.work, case)
    page = page_on(qtbot, desk, date(2022, 2, 22))
    traveller = page.findChild(OnTheWayRow)
    assert isinstance(traveller, OnTheWayRow)
    with qtbot.waitSignal(desk.wanted) as heard:
        traveller._week.click()
    assert heard.args == [Destination(page="week", subject=case.id)]
