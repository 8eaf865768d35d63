"""What is typed and not recorded: kept in the file, offered again, forgotten when recorded."""

import json
from dataclasses import replace
from datetime import datetime, time, timedelta
from pathlib import Path

import pytest
from builders import a_clerk, a_person
from databases import a_deed
from house_on_screen import a_case_on_file
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QPlainTextEdit, QPushButton, QWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.drafts import KEPT_FOR, Draft, DraftState
from jobswap_desktop.domain.people import Person, Role
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation import form_values
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog
from jobswap_desktop.presentation.dialogs.case_dialog import CaseDialog
from jobswap_desktop.presentation.dialogs.decision_dialog import DecisionDialog
from jobswap_desktop.presentation.dialogs.draft_text_dialog import DraftTextDialog
from jobswap_desktop.presentation.dialogs.journal_dialog import JournalDialog
from jobswap_desktop.presentation.dialogs.person_dialog import PersonDialog
from jobswap_desktop.presentation.dialogs.retention_dialog import RetentionDialog
from jobswap_desktop.presentation.draft_opening import open_draft
from jobswap_desktop.presentation.pages.drafts_card import DraftRow
from jobswap_desktop.presentation.pages.today_page import TodayPage
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.services import cases, closing, drafts, people, retention
from jobswap_desktop.services.accounts import seen_as
from jobswap_desktop.services.workplace import Workplace, open_workplace, utc_now

LINE = "Nicht gespeicherte Eingaben vom"


@pytest.fixture
def swap(work: Workplace) -> Swap:
    return a_case_on_file(work)


def the_person(work: Workplace) -> Person:
    return next(each for each in people.all_people(work) if each.id == a_person().id)


def line_of(dialog: QWidget) -> str:
    line = dialog.findChild(Banner, "draft_line")
    return line.accessibleName() if isinstance(line, Banner) and not line.isHidden() else ""


def kept(work: Workplace) -> list[str]:
    return [item.draft.place for item in drafts.waiting(work)]


def dies(dialog: QDialog) -> None:
    """Take a form away as the end of the process does: nothing of it is told."""
    dialog.deleteLater()
    QApplication.sendPostedEvents(dialog, QEvent.Type.DeferredDelete.value)


def person_form(host: QWidget, desk: Desk) -> PersonDialog:
    dialog = PersonDialog(desk, the_person(desk.work), host)
    dialog.open()
    return dialog


def test_typed_text_is_in_the_file_within_two_seconds_and_stands_in_the_next_form(
    qtbot: QtBot, host: QWidget, desk: Desk, work: Workplace
) -> None:
    first = person_form(host, desk)
    first._ui.function.setText("Stellvertretung")
    first._ui.under_18.setChecked(not first._ui.under_18.isChecked())
    assert kept(work) == []
    with qtbot.waitSignal(desk.drafts.changed, timeout=2000):
        pass
    dies(first)
    again = person_form(host, desk)
    assert again._ui.function.text() == "Stellvertretung"
    assert again._ui.under_18.isChecked() is not the_person(work).under_18
    assert line_of(again).startswith(LINE)
    assert the_person(work).function != "Stellvertretung"
    again.reject()


def test_new_appointment_comes_back_where_it_was_begun(
    host: QWidget, desk: Desk, swap: Swap
) -> None:
    start = datetime.combine(swap.first_day, time(13, 30)) + timedelta(days=3)
    guest = frozenset({swap.placements[1].id})
    first = AppointmentDialog(desk, None, swap.id, None, host, start=start, placement_ids=guest)
    first.open()
    first._ui.title.setText("Gespräch")
    entered = form_values.values(first)
    first._draft.keep()  # type: ignore[union-attr] # it is there once the form is shown
    dies(first)
    again = AppointmentDialog(desk, None, swap.id, None, host)
    again.open()
    assert form_values.values(again) == entered
    assert line_of(again).startswith(LINE)
    again.reject()


def test_drafts_leave_no_entry_in_the_history(host: QWidget, desk: Desk, work: Workplace) -> None:
    before = work.db.rows("SELECT count(*) AS n FROM audit")[0]["n"]
    form = person_form(host, desk)
    form._ui.function.setText("x")
    form._draft.keep()  # type: ignore[union-attr] # it is there once the form is shown
    assert kept(work) == [f"person:{a_person().id}"]
    assert work.db.rows("SELECT count(*) AS n FROM audit")[0]["n"] == before
    form.reject()


@pytest.mark.parametrize("ends", ["save", "reject"])
def test_recorded_and_discarded_input_is_forgotten(
    host: QWidget, desk: Desk, work: Workplace, ends: str
) -> None:
    form = person_form(host, desk)
    form._ui.function.setText("Sachbearbeitung")
    assert form._draft is not None
    form._draft.keep()
    getattr(form, ends)()
    assert kept(work) == []
    again = person_form(host, desk)
    assert line_of(again) == ""
    again.reject()


def test_discarding_shows_what_is_recorded(host: QWidget, desk: Desk, work: Workplace) -> None:
    first = person_form(host, desk)
    first._ui.function.setText("Versehen")
    assert first._draft is not None
    first._draft.keep()
    dies(first)
    again = person_form(host, desk)
    line = again.findChild(Banner, "draft_line")
    assert isinstance(line, Banner)
    button = line.findChild(QPushButton)
    assert isinstance(button, QPushButton)
    assert button.text() == "Verwerfen"
    button.click()
    assert again._ui.function.text() == the_person(work).function
    assert line_of(again) == ""
    assert kept(work) == []
    again.reject()


def test_draft_keeps_what_others_have_changed_in_other_fields(
    host: QWidget, desk: Desk, work: Workplace
) -> None:
    first = person_form(host, desk)
    first._ui.function.setText("Neue Aufgabe")
    assert first._draft is not None
    first._draft.keep()
    dies(first)
    people.save(work, replace(the_person(work), telephone="0123 4711"))
    again = person_form(host, desk)
    assert again._ui.function.text() == "Neue Aufgabe"
    assert again._ui.telephone.text() == "0123 4711"
    again.save()
    assert the_person(work).telephone == "0123 4711"
    assert the_person(work).function == "Neue Aufgabe"


def test_who_may_only_read_by_now_still_sees_and_copies_what_was_typed(
    host: QWidget, desk: Desk, work: Workplace
) -> None:
    dialog = person_form(host, desk)
    dialog._ui.telephone.setText("0711 4711")
    dialog._ui.under_18.setChecked(True)
    assert dialog._draft is not None
    dialog._draft.keep()
    dies(dialog)
    desk.work = replace(work, actor=replace(work.actor, role=Role.READER))
    (waiting,) = drafts.waiting(desk.work)
    open_draft(desk, waiting.draft, host)
    again = host.findChild(PersonDialog)
    assert again is not None
    assert again._ui.telephone.text() == "0711 4711"
    assert again._ui.telephone.isReadOnly()
    assert again._ui.under_18.isChecked()
    assert line_of(again).endswith("nicht gespeichert: Hier kann es gelesen und kopiert werden.")
    again.reject()
    assert kept(desk.work) == ["person:person-a"]


def test_nobody_meets_the_draft_of_another_account(work: Workplace) -> None:
    mine = drafts_of(work, "a")
    drafts.keep(work, mine)
    other = replace(work, actor=a_clerk(account="jemand.anderes"))
    assert drafts.find(other, mine.place) is None
    assert drafts.waiting(other) == ()
    drafts.discard(other, mine.place)
    assert drafts.find(work, mine.place) is not None


def test_drafts_stay_with_whom_another_role_is_given(work: Workplace) -> None:
    drafts.keep(work, drafts_of(work, "mine"))
    for role, count in ((Role.ADMINISTRATOR, 1), (Role.READER, 1), (Role.STAFF_COUNCIL, 0)):
        other = replace(work, actor=replace(work.actor, role=role))
        assert len(drafts.waiting(other)) == count, role
        assert (drafts.find(other, "case:mine") is not None) == bool(count), role
    # Tried on in the sample, each role has its own.
    assert drafts.waiting(seen_as(work, Role.ADMINISTRATOR)) == ()
    assert len(drafts.waiting(seen_as(work, Role.HR_CLERK))) == 1


def test_old_drafts_go_when_the_file_is_opened(work: Workplace) -> None:
    long_ago = replace(work, now=lambda: utc_now() - KEPT_FOR - timedelta(days=1))
    drafts.keep(long_ago, drafts_of(work, "old"))
    drafts.keep(work, drafts_of(work, "new"))
    again = open_workplace(Path(work.db.path), work.actor, work.today)
    try:
        assert kept(again) == ["case:new"]
    finally:
        again.db.close()


def drafts_of(work: Workplace, swap_id: str) -> Draft:
    return Draft(
        form="case", swap_id=swap_id, title="Fall", fields={"remark": "x"}, saved_at=work.now()
    )


def test_draft_of_what_is_gone_or_over_says_so(work: Workplace, swap: Swap) -> None:
    drafts.keep(work, drafts_of(work, swap.id))
    drafts.keep(work, drafts_of(work, "nowhere"))
    person = Draft(form="person", subject="nobody", fields={}, saved_at=work.now())
    drafts.keep(work, person)
    states = {item.draft.place: item.state for item in drafts.waiting(work)}
    assert states == {
        f"case:{swap.id}": DraftState.OPEN,
        "case:nowhere": DraftState.CASE_GONE,
        "person:nobody": DraftState.GONE,
    }


def test_today_lists_what_waits_and_opens_and_discards_it(
    qtbot: QtBot, desk: Desk, swap: Swap
) -> None:
    page = TodayPage(desk)
    shown(qtbot, page, 900, 700)
    card = page._ui.drafts_card
    assert card.isHidden()
    first = CaseDialog(desk, swap.id, page)
    first.show()
    first._texts["remark"].setPlainText("Bitte anrufen")
    assert first._draft is not None
    first._draft.keep()
    dies(first)
    page.reload()
    page._drafts.reload()
    assert card.title.text() == "Nicht gespeicherte Eingaben"
    qtbot.waitUntil(lambda: any(row.isVisible() for row in page.findChildren(DraftRow)))
    row = next(row for row in page.findChildren(DraftRow) if row.isVisible())
    row.open.click()
    found = page.findChild(CaseDialog)
    assert isinstance(found, CaseDialog)
    assert found._texts["remark"].toPlainText() == "Bitte anrufen"
    # Closed without a word it waits on; only who discards it loses it.
    found._texts["remark"].setPlainText("Bitte heute anrufen")
    found.reject()
    page._drafts.reload()
    assert not card.isHidden()
    waiting = drafts.waiting(desk.work)
    assert [item.draft.fields["remark"] for item in waiting] == ["Bitte heute anrufen"]
    qtbot.waitUntil(lambda: any(row.isVisible() for row in page.findChildren(DraftRow)))
    next(row for row in page.findChildren(DraftRow) if row.isVisible()).discard.click()
    assert card.isHidden()
    assert drafts.waiting(desk.work) == ()


def test_text_typed_for_what_is_gone_can_be_read_and_copied(
    qtbot: QtBot, desk: Desk, work: Workplace
) -> None:
    page = TodayPage(desk)
    shown(qtbot, page, 900, 700)
    form = PersonDialog(desk, the_person(work), page)
    form.open()
    form._ui.function.setText("Stellvertretung")
    form._ui.telephone.setText("0123 4711")
    form._ui.under_18.setChecked(not form._ui.under_18.isChecked())
    assert form._draft is not None
    form._draft.keep()
    dies(form)
    with work.db.write(a_deed()) as change:
        change.remove("person", a_person().id)
    page.reload()
    page._drafts.reload()
    qtbot.waitUntil(lambda: any(row.isVisible() for row in page.findChildren(DraftRow)))
    row = next(row for row in page.findChildren(DraftRow) if row.isVisible())
    assert (row.open.isHidden(), row.show_text.isHidden()) == (True, False)
    assert row.show_text.text() == "Text ansehen"
    row.show_text.click()
    found = page.findChild(DraftTextDialog)
    assert isinstance(found, DraftTextDialog)
    typed = "Funktion: Stellvertretung\nTelefon: 0123 4711"
    assert found._ui.text.toPlainText() == typed
    assert "ist gelöscht" in found._ui.about.text()
    found._ui.copy.click()
    assert QApplication.clipboard().text() == typed
    assert found._ui.copied.text() == "Der Text ist in der Zwischenablage."
    found.reject()
    assert len(drafts.waiting(work)) == 1


def test_every_form_of_a_case_can_be_filled_from_its_values(
    host: QWidget, desk: Desk, work: Workplace, swap: Swap
) -> None:
    entry = closing.new_entry(work, swap.id, swap.placements[0].id)
    form = JournalDialog(desk, entry, "Mara Lindner", host)
    form.open()
    for number, field in enumerate(form.findChildren(QPlainTextEdit)):
        field.setPlainText(f"Text {number}\nzweite Zeile")
    form._ui.day.setText("1.3.2022")
    form._ui.day.commit()
    entered = json.loads(json.dumps(form_values.values(form)))
    blank = JournalDialog(desk, entry, "Mara Lindner", host)
    blank.open()
    form_values.put(blank, entered)
    assert form_values.values(blank) == entered
    assert form_values.label(blank, "observed")
    form.reject()
    blank.reject()


def test_draft_of_a_decision_brings_its_answer_back_and_enter_does_not_record_it(
    host: QWidget, desk: Desk, work: Workplace, swap: Swap
) -> None:
    form = DecisionDialog(desk, swap.id, "", host)
    form.open()
    title = form._ui.title.text()
    QTest.mouseClick(next(iter(form._answers)), Qt.MouseButton.LeftButton)
    form._ui.reasons.setPlainText("nur vormittags")
    assert form._draft is not None
    form._draft.keep()
    dies(form)
    (waiting,) = drafts.waiting(work)
    assert waiting.draft.about == f"{swap.reference}, {title}"
    again = DecisionDialog(desk, swap.id, "", host)
    again.open()
    assert again._answer() is next(iter(again._answers.values()))
    assert again._ui.reasons.isVisible()
    assert again._ui.reasons.toPlainText() == "nur vormittags"
    QTest.keyClick(again._ui.by, Qt.Key.Key_Return)
    assert cases.view(work, swap.id).swap.approvals == swap.approvals
    # It waits on, and is recorded by who has seen it.
    last = DecisionDialog(desk, swap.id, "", host)
    last.open()
    last._ui.by.setText("Dr. Ada Muster")
    QTest.keyClick(last._ui.by, Qt.Key.Key_Return)
    decided = cases.view(work, swap.id).swap.approvals
    assert [each.reasons for each in decided if each not in swap.approvals] == ["nur vormittags"]
    assert drafts.waiting(work) == ()


def test_decision_turned_away_from_keeps_what_was_typed(
    host: QWidget, desk: Desk, swap: Swap
) -> None:
    form = DecisionDialog(desk, swap.id, "", host)
    form.open()
    form._ui.by.setText("Dr. Ada Muster")
    form._show_next()
    assert form._ui.by.text() != "Dr. Ada Muster"
    form._show_previous()
    assert form._ui.by.text() == "Dr. Ada Muster"
    form.reject()


def test_period_that_was_typed_is_back_with_its_rule(
    host: QWidget, desk: Desk, work: Workplace
) -> None:
    rule = retention.rules_in_use(work)[0]
    form = RetentionDialog(desk, rule, host)
    form.open()
    form._ui.months.setValue(9)
    form._ui.reason.setText("Dienstvereinbarung")
    assert form._draft is not None
    form._draft.keep()
    dies(form)
    (waiting,) = drafts.waiting(work)
    assert waiting.draft.about == rule.label
    open_draft(desk, waiting.draft, host)
    again = host.findChild(RetentionDialog)
    assert again is not None
    assert (again._ui.months.value(), again._ui.reason.text()) == (9, "Dienstvereinbarung")
    again.save()
    assert drafts.waiting(work) == ()
    assert retention.rules_in_use(work)[0].months == 9
