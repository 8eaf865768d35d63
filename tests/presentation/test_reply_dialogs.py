"""The dialogs for submission and reply: urgency, silence, particulars, corrections."""

from dataclasses import replace
from datetime import date

import pytest
from case_screen import dialog, front, press, save, texts
from case_steps import swap_of
from consent_case import (
    RULE,
    WHO,
    a_case_asked,
    a_case_of_consent,
    choose,
    council,
    menu_of,
    put,
    the_page,
)
from PySide6.QtWidgets import QRadioButton
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.drafts import Draft
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.participation import (
    AffectedGroup,
    Answer,
    ParticipationKind,
    ParticipationState,
    ReplyChannel,
)
from jobswap_desktop.presentation import draft_opening
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.decision_dialog import DecisionDialog
from jobswap_desktop.presentation.dialogs.submission_dialog import SubmissionDialog
from jobswap_desktop.services import decisions, drafts
from jobswap_desktop.services.workplace import Workplace, utc_now

P, K = ParticipationState, ParticipationKind


@pytest.fixture
def swap_id(work: Workplace) -> SwapId:
    return a_case_of_consent(work)


@pytest.fixture
def asked(work: Workplace) -> SwapId:
    return a_case_asked(work)


def test_silence_is_put_on_file_in_the_clerks_words(
    qtbot: QtBot, desk: Desk, asked: SwapId
) -> None:
    page = the_page(qtbot, desk, asked)
    press(front(page), "Antwort eintragen …", WHO)
    window = dialog(page, DecisionDialog)
    ui = window._ui
    assert not ui.file_note.isVisible()
    pick(window, "Gilt als gebilligt (Fristablauf)")
    assert ui.file_note.isVisible()
    assert "keine Verweigerung eingegangen" in ui.file_note.toPlainText()
    assert not ui.resolution_number.isVisible()
    ui.file_note.clear()
    ui.record.click()
    assert ui.file_note_error.text() == "Diese Angabe fehlt noch."
    ui.file_note.setPlainText("Nichts eingegangen, auch nicht per E-Mail.")
    ui.record.click()
    held = council(desk.work, asked)
    assert (held.state, held.file_note) == (
        P.DEEMED_CONSENTED,
        "Nichts eingegangen, auch nicht per E-Mail.",
    )
    assert "Nichts eingegangen, auch nicht per E-Mail." in texts(front(page))


def pick(window: DecisionDialog, words: str) -> None:
    radios = window.findChildren(QRadioButton)
    next(radio for radio in radios if radio.text().replace("&", "") == words).click()


def test_particulars_of_a_reply_are_folded_away_until_wanted(
    qtbot: QtBot, desk: Desk, asked: SwapId
) -> None:
    page = the_page(qtbot, desk, asked)
    press(front(page), "Antwort eintragen …", WHO)
    window = dialog(page, DecisionDialog)
    ui = window._ui
    assert not ui.details.isVisible()
    pick(window, "Abgelehnt")
    assert not ui.channel.isVisible()
    ui.reasons.setPlainText("Fehlzeiten")
    ui.unfavourable_facts.click()
    ui.details.click()
    assert ui.channel.isVisible()
    assert not ui.cosigned_by_group.isVisible()
    ui.channel.setCurrentText("Papier")
    ui.meeting_on.setText("27.1.2022")
    ui.affected_group.setCurrentText("Beamtinnen und Beamte")
    assert ui.cosigned_by_group.isVisible()
    ui.cosigned_by_group.click()
    ui.filed_at.setText("PA 3")
    ui.record.click()
    held = council(desk.work, asked)
    assert (held.reply_channel, held.meeting_on) == (ReplyChannel.PAPER, date(2022, 1, 27))
    assert held.affected_group is AffectedGroup.CIVIL_SERVANTS
    assert (held.cosigned_by_group, held.signed_by_chair) == (True, False)
    assert (held.unfavourable_facts, held.filed_at) == (True, "PA 3")


def test_wrong_answer_is_put_right(qtbot: QtBot, desk: Desk, asked: SwapId) -> None:
    held = council(desk.work, asked)
    wrong = Answer(outcome=P.CONSENTED, on=date(2022, 1, 28))
    decisions.answer(desk.work, asked, held.id, wrong)
    page = the_page(qtbot, desk, asked)
    choose(page, held, "Antwort berichtigen …")
    window = dialog(page, DecisionDialog)
    ui = window._ui
    assert window.windowTitle() == "Antwort berichtigen"
    assert ui.on.day() == date(2022, 1, 28)
    words = [radio.text().replace("&", "") for radio in window.findChildren(QRadioButton)]
    assert words[-1] == "Noch keine Antwort (Zugeleitet)"
    pick(window, words[-1])
    ui.record.click()
    assert ui.correction_reason_error.text().startswith("Hierfür gehört ein Grund in die Akte.")
    ui.correction_reason.setText("Andere Dienststelle")
    ui.record.click()
    found = council(desk.work, asked)
    assert (found.state, found.reply_on) == (P.SUBMITTED, None)
    desk.undo_stack.undo()
    assert council(desk.work, asked).state is P.CONSENTED


def test_urgent_submission_says_its_last_day_at_once(
    qtbot: QtBot, desk: Desk, swap_id: SwapId
) -> None:
    page = the_page(qtbot, desk, swap_id)
    press(front(page), "Zuleiten …", WHO)
    window = dialog(page, SubmissionDialog)
    ui = window._ui
    assert ui.last_day.text() == "Antwort bis Di., 15.02.2022 (noch 14 Tage)"
    assert not ui.urgent_reason.isVisible()
    ui.urgent.click()
    assert ui.last_day.text() == "Antwort bis Di., 08.02.2022 (noch 7 Tage)"
    save(qtbot, window)
    assert ui.urgent_reason_error.text().startswith("Hierfür gehört ein Grund in die Akte.")
    ui.urgent_reason.setText("Beginn vorgezogen")
    save(qtbot, window)
    held = council(desk.work, swap_id)
    assert (held.urgent_reason, held.due_on) == ("Beginn vorgezogen", date(2022, 2, 8))
    assert "eilbedürftig: Beginn vorgezogen" in texts(front(page))


def test_urgency_is_offered_only_where_the_rule_knows_it(
    qtbot: QtBot, desk: Desk, swap_id: SwapId
) -> None:
    held = council(desk.work, swap_id)
    put(desk.work, swap_id, replace(held, rule=replace(RULE, urgent_period=None)))
    page = the_page(qtbot, desk, swap_id)
    assert "Eilbedürftig …" not in menu_of(page, held)
    press(front(page), "Zuleiten …", WHO)
    window = dialog(page, SubmissionDialog)
    assert not window._ui.urgent.isVisible()
    window.close()


def test_papers_that_arrive_later_are_recorded_as_complete(
    qtbot: QtBot, desk: Desk, asked: SwapId
) -> None:
    wanted = Answer(outcome=P.MORE_INFO_REQUESTED, on=date(2022, 1, 20))
    decisions.answer(desk.work, asked, council(desk.work, asked).id, wanted)
    page = the_page(qtbot, desk, asked)
    press(front(page), "Unterlagen vollständig …", WHO)
    window = dialog(page, SubmissionDialog)
    assert not window._ui.urgent.isVisible()
    window._ui.on.setText("24.1.2022")
    save(qtbot, window)
    held = council(desk.work, asked)
    assert (held.received_on, held.complete_on) == (date(2022, 1, 17), date(2022, 1, 24))
    assert any(
        "zugeleitet 17.01.2022 · Unterlagen vollständig 24.01.2022" in text
        for text in texts(front(page))
    )


def test_draft_of_a_submission_opens_its_form_and_says_case_and_office(
    qtbot: QtBot, desk: Desk, swap_id: SwapId
) -> None:
    page = the_page(qtbot, desk, swap_id)
    held = council(desk.work, swap_id)
    form = SubmissionDialog(desk, swap_id, held, page)
    form.open()
    form._ui.on.setText("24.1.2022")
    assert form._draft is not None
    form._draft.keep()
    form.deleteLater()
    (waiting,) = drafts.waiting(desk.work)
    reference = swap_of(desk.work, swap_id).reference
    assert waiting.draft.title == "Zuleitung: Personalrat"
    assert waiting.draft.about == f"{reference}, Stadt Lindenfurt"
    draft_opening.open_draft(desk, waiting.draft, page)
    again = dialog(page, SubmissionDialog)
    assert again._ui.on.text() == "24.01.2022"
    again.reject()


def test_draft_that_opens_on_its_page_alone_says_where_it_is(
    qtbot: QtBot, desk: Desk, swap_id: SwapId
) -> None:
    page = the_page(qtbot, desk, swap_id)
    told: list[str] = []
    desk.told.connect(told.append)
    draft = Draft(
        form="signatory",
        subject=swap_id,
        swap_id=swap_id,
        title="Zweite Unterschrift",
        fields={},
        saved_at=utc_now(),
    )
    draft_opening.open_draft(desk, draft, page)
    assert told == ["Die Eingaben stehen wieder da, wo sie gemacht wurden: Zweite Unterschrift"]
