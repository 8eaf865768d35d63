"""The tabs of a case: what each says and lets one do."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from builders import an_appointment
from case_screen import button, case_page, dialog, front, part, press, save, tab_texts, texts
from case_steps import (
    a_case,
    a_hospitation,
    approve,
    approved_case,
    hear_all,
    held,
    plan,
    print_kind,
    protect,
    ready_case,
    submit_to_all,
    swap_of,
)
from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPlainTextEdit, QPushButton, QTableView
from pytestqt.qtbot import QtBot
from screen import told

from jobswap_desktop.domain.agreement import ApprovalKind
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.participation import ParticipationState
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.presentation.desk import Desk, Destination
from jobswap_desktop.presentation.dialogs.appointment_dialog import AppointmentDialog
from jobswap_desktop.presentation.dialogs.decision_dialog import DecisionDialog
from jobswap_desktop.presentation.dialogs.leave_dialog import LeaveDialog
from jobswap_desktop.presentation.dialogs.signature_dialog import SignatureDialog
from jobswap_desktop.presentation.dialogs.step_dialog import StepDialog
from jobswap_desktop.presentation.dialogs.submission_dialog import SubmissionDialog
from jobswap_desktop.presentation.pages.case_page import CasePage
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.direction_track import DirectionTrack
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.search_field import SearchField
from jobswap_desktop.services import decisions, editing, schedule


def tracks(page: CasePage) -> list[str]:
    return [track.accessibleName() for track in front(page).findChildren(DirectionTrack)]


def menu_of(page: CasePage, about: str) -> list[QAction]:
    return button(front(page), "", f"Weitere Schritte: {about}").menu().actions()


def cells(table: QTableView) -> list[list[str]]:
    model = table.model()
    return [
        [str(model.index(row, column).data()) for column in range(model.columnCount())]
        for row in range(model.rowCount())
    ]


def remark(desk: Desk, swap_id: SwapId, text: str) -> None:
    editing.edit_case(desk.work, swap_id, editing.CaseDetails(occasion="Kennenlernen", remark=text))


def test_overview_lists_what_is_missing_before_what_is_done(qtbot: QtBot, desk: Desk) -> None:
    page = case_page(qtbot, desk, approved_case(desk.work))
    names = [label.accessibleName() for label in front(page).findChildren(TextLabel)]
    missing = [name for name in names if name.startswith("fehlt: ")]
    done = [name for name in names if name.startswith("erledigt: ")]
    assert "fehlt: Verschwiegenheitserklärung drucken und aushändigen: Jana Voss" in missing
    assert "erledigt: Personalrat (Stadt Lindenfurt): Zur Kenntnis genommen 01.02.2022" in done
    assert max(names.index(name) for name in missing) < min(names.index(name) for name in done)
    assert f"{len(done)} von {len(done) + len(missing)}" in texts(front(page))


def test_overview_shows_everybodys_word_on_the_right_card(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    approve(desk.work, swap_id, ApprovalKind.SUPERVISOR)
    submit_to_all(desk.work, swap_id)
    plan(desk.work, swap_id)
    page = case_page(qtbot, desk, swap_id)
    read = texts(front(page))
    assert read.count("Zugestimmt 01.02.2022") == 2
    assert read.count("offen bis 15.02.2022") == 2
    assert read.count("Mo., 21.02.2022, 08:00\u00a0Uhr, Raum 1") == 2
    assert "Kennenlernen" in read
    assert "Einsatz geändert: Jana Voss" in read


def test_markup_in_a_name_is_only_text(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    remark(desk, swap_id, "<b>fett</b> & mehr")
    page = case_page(qtbot, desk, swap_id)
    label = next(
        label
        for label in front(page).findChildren(TextLabel)
        if label.text() == "<b>fett</b> & mehr"
    )
    assert label.textFormat() == Qt.TextFormat.PlainText


def test_one_sided_case_has_one_card_with_both_offices(qtbot: QtBot, desk: Desk) -> None:
    page = case_page(qtbot, desk, a_hospitation(desk.work))
    read = texts(front(page))
    assert "Personalrat (Stadt Lindenfurt)" in read
    assert "Personalrat (IT-Verbund Westtal)" in read
    assert "0 von 1 in Kraft" in texts(page)


def test_directions_show_their_steps_with_days(qtbot: QtBot, desk: Desk) -> None:
    swap_id = approved_case(desk.work)
    print_kind(desk.work, swap_id, DocumentKind.NDA)
    page = case_page(qtbot, desk, swap_id, "confidentiality")
    assert (
        "Verschwiegenheitserklärung, Mara Lindner: Entwurf: erledigt, Ausgehändigt 01.02.2022, "
        "Von Gastperson unterzeichnet: offen, Gegengezeichnet: offen, Zur Akte genommen: offen"
    ) in tracks(page)
    press(front(page), "Unterschrift eintragen …", "Verschwiegenheitserklärung, Mara Lindner")
    save(qtbot, dialog(page, StepDialog))
    assert held(desk.work, swap_id).state is UndertakingState.SIGNED_BY_VISITOR
    assert any("Von Gastperson unterzeichnet 01.02.2022" in track for track in tracks(page))
    assert "Verschwiegenheit 0/2" in tab_texts(page)


def test_a_date_before_the_step_before_is_refused_at_the_field(
    qtbot: QtBot, desk: Desk, said: list[str]
) -> None:
    swap_id = approved_case(desk.work)
    print_kind(desk.work, swap_id, DocumentKind.NDA)
    page = case_page(qtbot, desk, swap_id, "confidentiality")
    press(front(page), "Unterschrift eintragen …", "Verschwiegenheitserklärung, Mara Lindner")
    window = dialog(page, StepDialog)
    window._ui.on.setText("31.1.2022")
    save(qtbot, window)
    sentence = "Das Datum liegt vor dem vorigen Schritt. Bitte ein Datum ab dem 01.02.2022 wählen."
    assert part(window, FieldError, "on_error").text() == sentence
    assert said == [sentence]
    window._ui.on.setText("31.02.2022")
    save(qtbot, window)
    assert "ist kein Datum" in part(window, FieldError, "on_error").text()
    assert held(desk.work, swap_id).state is UndertakingState.HANDED_OVER
    window.close()


@pytest.mark.parametrize(
    ("words", "state"),
    [
        ("Nicht erforderlich …", UndertakingState.NOT_REQUIRED),
        ("Aushändigung eintragen …", UndertakingState.HANDED_OVER),
    ],
)
def test_a_draft_declaration_can_be_excused_or_handed_over(
    qtbot: QtBot, desk: Desk, words: str, state: UndertakingState
) -> None:
    swap_id = a_case(desk.work)
    page = case_page(qtbot, desk, swap_id, "confidentiality")
    action = next(
        item
        for item in menu_of(page, "Verschwiegenheitserklärung, Mara Lindner")
        if item.text() == words
    )
    action.trigger()
    if state is UndertakingState.NOT_REQUIRED:
        window = dialog(page, LeaveDialog)
        save(qtbot, window)
        assert part(window, FieldError, "reason_error").text().startswith("Hierfür gehört")
        part(window, QPlainTextEdit, "reason").setPlainText("Rahmenerklärung liegt vor")
        save(qtbot, window)
        assert "Rahmenerklärung liegt vor" in texts(front(page))
    else:
        save(qtbot, dialog(page, StepDialog))
    assert held(desk.work, swap_id).state is state


def test_voiding_starts_anew_and_keeps_the_reason(qtbot: QtBot, desk: Desk) -> None:
    swap_id = ready_case(desk.work)
    page = case_page(qtbot, desk, swap_id, "confidentiality")
    actions = menu_of(page, "Verschwiegenheitserklärung, Mara Lindner")
    assert [item.text() for item in actions] == ["Ungültig (Fehler) …", "Zugang entziehen …"]
    actions[0].trigger()
    window = dialog(page, LeaveDialog)
    part(window, QPlainTextEdit, "reason").setPlainText("falscher Name")
    save(qtbot, window)
    assert held(desk.work, swap_id).state is UndertakingState.DRAFT
    read = texts(front(page))
    assert "Ungültig (Fehler) 01.02.2022: falscher Name" in read
    assert "1 von 2 in Kraft" in read
    assert (
        "Es fehlt noch: Verschwiegenheitserklärung drucken und aushändigen: Mara Lindner." in read
    )


def test_alarm_during_a_stay_without_declaration(qtbot: QtBot, desk: Desk) -> None:
    swap_id = approved_case(desk.work)
    page = case_page(qtbot, desk, swap_id, "confidentiality")
    assert part(front(page), Banner, "alarm").isHidden()
    desk.work = desk.work.on(date(2022, 2, 22))
    desk.hub.announce_everything()
    alarm = part(front(page), Banner, "alarm")
    assert alarm.isVisible()
    assert told(alarm)[1] == (
        "Der Einsatz läuft ohne geltende Verschwiegenheitserklärung: Mara Lindner, Jana Voss."
    )


def test_participation_shows_deadline_rule_and_doubt(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    page = case_page(qtbot, desk, swap_id, "participation")
    press(front(page), "Zuleiten …", "Personalrat, Stadt Lindenfurt")
    window = dialog(page, SubmissionDialog)
    window._ui.on.setText("31.01.2022")
    save(qtbot, window)
    council = next(
        item
        for item in swap_of(desk.work, swap_id).participations
        if item.state is ParticipationState.SUBMITTED
    )
    assert council.due_on == date(2022, 2, 14)
    read = texts(front(page))
    assert "zugeleitet 31.01.2022 · bis Mo., 14.02.2022 (noch 13 Tage)" in read
    assert any("2 Wochen ab Zugang 31.01.2022" in text and "bitte prüfen" in text for text in read)

    press(front(page), "Antwort eintragen …", "Personalrat, Stadt Lindenfurt")
    dialog(page, DecisionDialog).close()
    hear_rest(desk, swap_id)
    assert "Beteiligung 4/4" in tab_texts(page)
    assert "Antwort 01.02.2022: Zur Kenntnis genommen" in " ".join(texts(front(page)))


def hear_rest(desk: Desk, swap_id: SwapId) -> None:
    for item in swap_of(desk.work, swap_id).participations:
        if item.state is ParticipationState.DRAFT:
            submission = decisions.Submission(
                participation_id=item.id, received_on=desk.work.today()
            )
            decisions.submit(desk.work, swap_id, submission)
    hear_all(desk.work, swap_id)
    desk.hub.announce_everything()


def test_a_submission_in_the_future_is_refused_at_the_field(qtbot: QtBot, desk: Desk) -> None:
    page = case_page(qtbot, desk, a_case(desk.work), "participation")
    press(front(page), "Zuleiten …", "Personalrat, Stadt Lindenfurt")
    window = dialog(page, SubmissionDialog)
    window._ui.on.setText("2.2.2022")
    save(qtbot, window)
    assert part(window, FieldError, "on_error").text().startswith("Das Datum liegt in der Zukunft")
    window.close()


def test_appointments_are_listed_changed_and_deleted(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    meeting = an_appointment(
        datetime(2022, 2, 22, 9, 0),
        datetime(2022, 2, 22, 10, 30),
        swap_id=swap_id,
        placement_ids=frozenset({swap_of(desk.work, swap_id).placements[0].id}),
    )
    schedule.save(desk.work, meeting)
    page = case_page(qtbot, desk, swap_id, "appointments")
    table = part(front(page), QTableView)
    assert cells(table)[2] == [
        "Di., 22.02.2022",
        "09:00",
        "10:30",
        "Teamkoordination",
        "Raum 2.14",
        "Mara Lindner",
    ]
    assert tab_texts(page)[3] == "Termine 6"
    table.setCurrentIndex(table.model().index(2, 0))
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_F2)
    dialog(page, AppointmentDialog).close()
    page.activateWindow()
    qtbot.waitUntil(table.hasFocus)
    QTest.keyClick(table, Qt.Key.Key_Delete)
    assert tab_texts(page)[3] == "Termine 5"
    assert "Teamkoordination" not in str(cells(table))
    desk.undo_stack.undo()
    assert "Teamkoordination" in str(cells(table))
    with qtbot.waitSignal(desk.wanted) as asked:
        press(front(page), "Wochenplan")
    assert asked.args == [Destination(page="week", subject=swap_id)]


def test_a_new_appointment_lies_on_the_first_day(qtbot: QtBot, desk: Desk) -> None:
    page = case_page(qtbot, desk, a_case(desk.work))
    page.new_appointment()
    window = dialog(page, AppointmentDialog)
    assert window._ui.day.day() == date(2022, 2, 21)
    window.close()


def test_documents_show_what_is_printed_and_what_is_not(qtbot: QtBot, desk: Desk) -> None:
    swap_id = approved_case(desk.work)
    plan(desk.work, swap_id)
    print_kind(desk.work, swap_id, DocumentKind.NDA)
    page = case_page(qtbot, desk, swap_id, "documents")
    read = texts(front(page))
    assert "Verschwiegenheitserklärung – Mara Lindner" in read
    assert "11.2-JT-2022-001-VE-A · Fassung 1" in read
    assert "Ausgehändigt 01.02.2022, Zurück: offen" in tracks(page)[0]
    assert read.count("Ausgehändigt") == 6
    assert "jetzt zu drucken" in read
    assert tab_texts(page)[4] == "Dokumente 2"
    assert not part(front(page), QPushButton, "sign").isEnabled()


def test_signatures_are_recorded_line_by_line(qtbot: QtBot, desk: Desk) -> None:
    swap_id = approved_case(desk.work)
    print_kind(desk.work, swap_id, DocumentKind.AGREEMENT)
    page = case_page(qtbot, desk, swap_id, "documents")
    assert "0 von 4 unterzeichnet" in texts(front(page))
    press(front(page), "Unterschrift eintragen …", "Holger Brandt – IT-Verbund Westtal")
    window = dialog(page, SignatureDialog)
    assert [line.box.text() for line in window._lines if line.box.isChecked()] == [
        "IT-Verbund Westtal"
    ]
    line = next(line for line in window._lines if line.box.isChecked())
    assert line.name is not None
    assert line.capacity is not None
    line.name.setText("Ute Berg")
    line.capacity.setCurrentText("i. V.")
    line.box.setChecked(False)
    save(qtbot, window)
    assert part(window, FieldError, "lines_error").text() == "Diese Angabe fehlt noch."
    line.box.setChecked(True)
    save(qtbot, window)
    read = texts(front(page))
    assert "1 von 4 unterzeichnet" in read
    assert "i. V. Ute Berg – IT-Verbund Westtal" in read
    assert "unterzeichnet 01.02.2022" in read


def test_an_outdated_agreement_is_said_and_not_signed(qtbot: QtBot, desk: Desk) -> None:
    swap_id = ready_case(desk.work)
    placement = swap_of(desk.work, swap_id).placements[0]
    details = editing.PlacementDetails(
        first_day=placement.first_day, last_day=placement.last_day, place="Anderswo"
    )
    editing.edit_placement(desk.work, swap_id, placement.id, details)
    page = case_page(qtbot, desk, swap_id, "documents")
    assert "veraltet" in texts(front(page))
    assert not part(front(page), QPushButton, "sign").isEnabled()


def test_history_says_who_what_and_old_to_new(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    moment = datetime.fromisoformat("2022-02-01T23:30:00+00:00")
    at_night = replace(desk.work, now=lambda: moment)
    editing.edit_case(at_night, swap_id, editing.CaseDetails(occasion="", remark="bitte eilig"))
    page = case_page(qtbot, desk, swap_id, "history")
    table = part(front(page), QTableView)
    assert cells(table)[0][:4] == [
        "02.02.2022, 00:30",
        "Kim Weber",
        "Fall geändert",
        "Mara Lindner ⇄ Jana Voss",
    ]
    assert [row[2] for row in cells(table)] == ["Fall geändert", "Fall angelegt"]
    entry = part(front(page), QPlainTextEdit, "entry").toPlainText().splitlines()
    assert "Bemerkung: – → bitte eilig" in entry
    assert "Anlass: Kennenlernen → –" in entry
    part(front(page), SearchField).setText("angelegt")
    assert [row[2] for row in cells(table)] == ["Fall angelegt"]


@pytest.mark.parametrize(
    "tab",
    ["overview", "confidentiality", "participation", "appointments", "documents", "history"],
)
def test_every_button_has_a_name_of_its_own(qtbot: QtBot, desk: Desk, tab: str) -> None:
    swap_id = approved_case(desk.work)
    protect(desk.work, swap_id)
    print_kind(desk.work, swap_id, DocumentKind.AGREEMENT)
    page = case_page(qtbot, desk, swap_id, tab)
    names = [
        told(item)[1].replace("&", "")
        for item in front(page).findChildren(QPushButton)
        if item.isVisible()
    ]
    assert all(names)
    assert len(names) == len(set(names))


def test_a_closed_way_offers_no_buttons(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    editing.move(desk.work, swap_id, SwapState.WITHDRAWN, "Wunsch")
    page = case_page(qtbot, desk, swap_id, "confidentiality")
    assert [b.text() for b in front(page).findChildren(QPushButton) if b.isVisible()] == []
    assert held(desk.work, swap_id, Act.NDA).state is UndertakingState.DRAFT
