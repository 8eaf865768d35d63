"""Answers that come late or not at all, refusals, and who is asked first, as clerks see them."""

from dataclasses import replace
from datetime import date

import pytest
from builders import TODAY
from case_screen import dialog, front, press, texts
from case_steps import swap_of
from consent_case import RULE, WHO, a_case_asked, a_case_of_consent, council, put, the_page
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import (
    Answer,
    ParticipationKind,
    ParticipationState,
    Silence,
)
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.decision_dialog import DecisionDialog
from jobswap_desktop.presentation.dialogs.submission_dialog import SubmissionDialog
from jobswap_desktop.presentation.models.cases import CaseModel
from jobswap_desktop.presentation.models.today_entries import case_entry
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.next_step_bar import NextStepBar
from jobswap_desktop.presentation.widgets.row_delegate import RowRole
from jobswap_desktop.services import cases, course, decisions
from jobswap_desktop.services.workplace import Workplace

P, K = ParticipationState, ParticipationKind


@pytest.fixture
def swap_id(work: Workplace) -> SwapId:
    return a_case_of_consent(work)


@pytest.fixture
def asked(work: Workplace) -> SwapId:
    return a_case_asked(work)


def pick(window: DecisionDialog, words: str) -> None:
    radios = window.findChildren(QRadioButton)
    next(radio for radio in radios if radio.text().replace("&", "") == words).click()


def test_reasons_of_a_refusal_are_told_from_what_followed_it(
    qtbot: QtBot, desk: Desk, asked: SwapId
) -> None:
    held = council(desk.work, asked)
    refusal = Answer(outcome=P.REFUSED, on=date(2022, 1, 28), reasons="Vertretung offen")
    decisions.answer(desk.work, asked, held.id, refusal)
    step = Answer(outcome=P.ESCALATED, on=date(2022, 1, 31))
    decisions.answer(desk.work, asked, held.id, step)
    page = the_page(qtbot, desk, asked)
    read = "\n".join(texts(front(page)))
    assert "Im Stufen-/Einigungsverfahren 31.01.2022" in read
    assert "Antwort 31.01.2022" not in read
    assert "Gründe der Ablehnung: Vertretung offen" in read
    course.ask_anew(desk.work, asked, held.id, "Neuer Zeitraum")
    again = "\n".join(texts(front(the_page(qtbot, desk, asked))))
    assert (
        "Personalrat, Stadt Lindenfurt · zugeleitet 17.01.2022 · Im Stufen-/Einigungsverfahren "
        "31.01.2022 · Gründe der Ablehnung: Vertretung offen · ungültig seit 01.02.2022: "
        "Neuer Zeitraum"
    ) in again


def test_late_answer_is_read_as_late(qtbot: QtBot, desk: Desk, asked: SwapId) -> None:
    refusal = Answer(outcome=P.REFUSED, on=TODAY, reasons="Vertretung offen")
    decisions.answer(desk.work, asked, council(desk.work, asked).id, refusal)
    page = the_page(qtbot, desk, asked)
    words = "Antwort 01.02.2022: Abgelehnt, nach Fristablauf eingegangen"
    assert words in "\n".join(texts(front(page)))
    step = page.findChild(NextStepBar)
    assert step is not None
    assert "Personalrat (Stadt Lindenfurt) hat abgelehnt: nächste Stufe" in "\n".join(texts(step))
    assert step._tone is Tone.DANGER
    entries = cases.history(desk.work, asked)
    assert any("Abgelehnt, nach Fristablauf eingegangen" in entry.subject for entry in entries)


def test_equality_officer_who_is_still_open_is_named_and_stops_nothing(
    qtbot: QtBot, desk: Desk, swap_id: SwapId
) -> None:
    page = the_page(qtbot, desk, swap_id)
    press(front(page), "Zuleiten …", WHO)
    window = dialog(page, SubmissionDialog)
    assert window._ui.asked_before.isVisible()
    assert window._ui.asked_before.text() == (
        "Die Gleichstellungsbeauftragte wird vor dem Personalrat beteiligt und ist noch offen."
    )
    window.save()
    assert council(desk.work, swap_id).state is P.SUBMITTED


def test_nobody_is_named_once_the_equality_officer_has_been_heard(
    qtbot: QtBot, desk: Desk, swap_id: SwapId
) -> None:
    bodies = swap_of(desk.work, swap_id).participations
    officer = next(
        p for p in bodies if p.body is Body.EQUALITY_OFFICER and p.office_id == "office-a"
    )
    put(desk.work, swap_id, replace(officer, state=P.NOTED))
    page = the_page(qtbot, desk, swap_id)
    press(front(page), "Zuleiten …", WHO)
    assert not dialog(page, SubmissionDialog)._ui.asked_before.isVisible()


def test_late_answer_is_said_beneath_its_day(qtbot: QtBot, desk: Desk, asked: SwapId) -> None:
    page = the_page(qtbot, desk, asked)
    press(front(page), "Antwort eintragen …", WHO)
    window = dialog(page, DecisionDialog)
    ui = window._ui
    pick(window, "Abgelehnt")
    assert ui.late.isVisible()
    assert ui.late.text() == (
        "Eingang nach dem letzten Tag (31.01.2022). Die Maßnahme kann schon als gebilligt gelten: "
        "Dann „Gilt als gebilligt (Fristablauf)“ eintragen."
    )
    ui.on.setText("31.1.2022")
    assert not ui.late.isVisible()
    ui.on.setText("1.2.2022")
    assert ui.late.isVisible()
    pick(window, "Gilt als gebilligt (Fristablauf)")
    assert not ui.late.isVisible()
    pick(window, "Abgelehnt")
    ui.reasons.setPlainText("Vertretung offen")
    ui.record.click()
    assert council(desk.work, asked).state is P.REFUSED


def test_late_answer_under_an_unchecked_rule_is_the_clerks_to_judge(
    qtbot: QtBot, desk: Desk, asked: SwapId
) -> None:
    held = council(desk.work, asked)
    put(desk.work, asked, replace(held, rule=replace(RULE, verified="memory")))
    page = the_page(qtbot, desk, asked)
    press(front(page), "Antwort eintragen …", WHO)
    late = dialog(page, DecisionDialog)._ui.late
    assert late.text().endswith("Ob die Antwort noch zählt, entscheidet die Personalstelle.")


def test_silence_of_a_body_that_is_only_told_is_put_on_file(
    qtbot: QtBot, desk: Desk, asked: SwapId
) -> None:
    rule = replace(RULE, silence=Silence.NONE, verified="memory")
    held = replace(council(desk.work, asked), kind=K.INFORMATION, rule=rule)
    put(desk.work, asked, held)
    page = the_page(qtbot, desk, asked)
    press(front(page), "Antwort eintragen …", WHO)
    window = dialog(page, DecisionDialog)
    ui = window._ui
    assert ui.late.text() == "Eingang nach dem letzten Tag (31.01.2022)."
    assert ui.deemed.text().startswith("Schweigen bedeutet hier nichts: Die Unterrichtung ist mit")
    pick(window, "Unterrichtung erfolgt, keine Rückmeldung")
    assert "keine Rückmeldung eingegangen" in ui.file_note.toPlainText()
    assert "gebilligt" not in ui.file_note.toPlainText()
    ui.record.click()
    found = council(desk.work, asked)
    assert (found.state, found.is_positive) == (P.NO_STATEMENT, True)
    assert "Unterrichtung erfolgt, keine Rückmeldung 01.02.2022" in "\n".join(texts(front(page)))


def test_refusal_is_named_first_and_marked(german: object, work: Workplace, asked: SwapId) -> None:
    assert german
    refusal = Answer(outcome=P.REFUSED, on=date(2022, 1, 31), reasons="Vertretung offen")
    decisions.answer(work, asked, council(work, asked).id, refusal)
    model = CaseModel(work)
    model.show(CaseFilter.ALL, "")
    row = model.index(0)
    said = "Personalrat (Stadt Lindenfurt) hat abgelehnt: nächste Stufe"
    assert Tone(row.data(RowRole.DUE_TONE)) is Tone.DANGER
    assert f" · {said}" in str(row.data(RowRole.SECONDARY))
    (today,) = cases.rows(work, CaseFilter.OURS, "")
    entry = case_entry(today, work.today())
    assert entry.secondary.startswith(said)
    assert (entry.due_tone, entry.tab) == (Tone.DANGER, "participation")
