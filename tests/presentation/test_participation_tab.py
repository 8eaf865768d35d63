"""The tab "Beteiligung": what is read of each body, and what can be done about it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from builders import TODAY
from case_screen import dialog, front, press, save, texts
from case_steps import approve
from consent_case import (
    WHO,
    a_case_asked,
    a_case_of_consent,
    choose,
    council,
    menu_of,
    put,
    the_page,
)
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.agreement import ApprovalKind
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import (
    AffectedGroup,
    Answer,
    AppliedRule,
    ParticipationKind,
    ParticipationState,
    ReplyChannel,
)
from jobswap_desktop.domain.requirements import RequirementCode
from jobswap_desktop.presentation.case_actions import CaseActions
from jobswap_desktop.presentation.desk import Desk, Destination
from jobswap_desktop.presentation.dialogs.agreed_day_dialog import AgreedDayDialog
from jobswap_desktop.presentation.dialogs.day_dialog import DayDialog
from jobswap_desktop.presentation.dialogs.deadline_dialog import DeadlineDialog
from jobswap_desktop.presentation.dialogs.print_dialog import PrintDialog
from jobswap_desktop.presentation.dialogs.reason_dialog import ReasonDialog
from jobswap_desktop.services import cases, decisions
from jobswap_desktop.services.workplace import Workplace

P, K = ParticipationState, ParticipationKind


@pytest.fixture
def swap_id(work: Workplace) -> SwapId:
    return a_case_of_consent(work)


@pytest.fixture
def asked(work: Workplace) -> SwapId:
    return a_case_asked(work)


def test_body_is_read_with_law_dates_and_last_day(qtbot: QtBot, desk: Desk, asked: SwapId) -> None:
    read = texts(front(the_page(qtbot, desk, asked)))
    assert "überfällig seit 1 Tag" in read
    assert "zugeleitet 17.01.2022 · überfällig seit 1 Tag · letzter Tag Mo., 31.01.2022" in read
    assert (
        "Zustimmung (§ 70 Abs. 3 BPersVG); 2 Wochen ab Zugang 17.01.2022, "
        "letzter Tag Mo., 31.01.2022"
    ) in read


def test_everything_of_a_reply_is_read(qtbot: QtBot, desk: Desk, asked: SwapId) -> None:
    refusal = Answer(
        outcome=P.REFUSED,
        on=date(2022, 1, 28),
        reasons="Vertretung nicht gesichert",
        resolution_number="PR 4/22",
        channel=ReplyChannel.EMAIL,
        meeting_on=date(2022, 1, 27),
        signed_by_chair=True,
        affected_group=AffectedGroup.EMPLOYEES,
        unfavourable_facts=True,
        filed_at="Beteiligungsakte",
    )
    decisions.answer(desk.work, asked, council(desk.work, asked).id, refusal)
    page = the_page(qtbot, desk, asked)
    read = "\n".join(texts(front(page)))
    for words in (
        "Antwort 28.01.2022: Abgelehnt · Beschluss PR 4/22",
        "Eingang: E-Mail · Sitzung 27.01.2022 · betrifft nur: Arbeitnehmende",
        "vom Vorsitz unterschrieben · abgelegt in Beteiligungsakte",
        "Vertretung nicht gesichert",
        "Die betroffene Person ist noch zu ungünstigen Tatsachen anzuhören.",
        "Die Unterschrift des Gruppenmitglieds fehlt.",
    ):
        assert words in read
    press(front(page), "Anhörung eintragen …", WHO)
    save(qtbot, dialog(page, DayDialog))
    assert council(desk.work, asked).person_heard_on == TODAY
    assert "betroffene Person angehört 01.02.2022" in "\n".join(texts(front(page)))


@pytest.mark.parametrize(
    ("state", "offered"),
    [
        (P.DRAFT, ["Nicht erforderlich …", "Eilbedürftig …"]),
        (
            P.SUBMITTED,
            [
                "So wurde gerechnet …",
                "Beschluss ausgesetzt …",
                "Anderen letzten Tag vereinbaren …",
                "Neu beteiligen …",
            ],
        ),
        (
            P.CONSENTED,
            ["So wurde gerechnet …", "Antwort berichtigen …", "Neu beteiligen …"],
        ),
        (P.WITHDRAWN, ["So wurde gerechnet …", "Antwort berichtigen …"]),
    ],
)
def test_what_is_rare_stands_in_the_menu(
    qtbot: QtBot, desk: Desk, swap_id: SwapId, state: ParticipationState, offered: list[str]
) -> None:
    held = council(desk.work, swap_id)
    if state is not P.DRAFT:
        received = date(2022, 1, 25)
        held = replace(held, state=state, received_on=received, due_on=date(2022, 2, 8))
        put(desk.work, swap_id, held)
    assert menu_of(the_page(qtbot, desk, swap_id), held) == offered


def test_urgency_is_marked_before_printing(qtbot: QtBot, desk: Desk, swap_id: SwapId) -> None:
    page = the_page(qtbot, desk, swap_id)
    choose(page, council(desk.work, swap_id), "Eilbedürftig …")
    window = dialog(page, ReasonDialog)
    window._ui.reason.setPlainText("Beginn vorgezogen")
    save(qtbot, window)
    assert council(desk.work, swap_id).urgent


def test_count_is_explained_and_printed(qtbot: QtBot, desk: Desk, asked: SwapId) -> None:
    page = the_page(qtbot, desk, asked)
    choose(page, council(desk.work, asked), "So wurde gerechnet …")
    window = dialog(page, DeadlineDialog)
    read = texts(window)
    assert "Personalrat – Stadt Lindenfurt" in read
    assert (
        "Mo., 17.01.2022: Zugang der Unterlagen. Dieser Tag zählt nicht mit (§ 187 Abs. 1 BGB)."
    ) in read
    assert "Die Regel wurde am Gesetzestext geprüft." in read
    assert "Letzter Tag: Mo., 31.01.2022" in window.accessibleDescription()
    press(window, "Als Aktenvermerk drucken …")
    printing = dialog(page, PrintDialog)
    ticked = [row.title for row in printing._model.wanted()]
    assert ticked == ["Aktenvermerk – Personalrat, Stadt Lindenfurt"]
    printing.close()


def test_suspension_moves_the_last_day(qtbot: QtBot, desk: Desk, asked: SwapId) -> None:
    page = the_page(qtbot, desk, asked)
    choose(page, council(desk.work, asked), "Beschluss ausgesetzt …")
    window = dialog(page, DayDialog)
    save(qtbot, window)
    # Today the time is over already.
    assert window._ui.on_error.text().startswith("Die Frist ist am 31.01.2022 abgelaufen.")
    window._ui.on.setText("28.1.2022")
    save(qtbot, window)
    assert council(desk.work, asked).due_on == date(2022, 2, 7)
    read = "\n".join(texts(front(page)))
    assert "verlängert um 1 Woche; Beschluss ausgesetzt 28.01.2022" in read


def test_agreement_moves_the_last_day(qtbot: QtBot, desk: Desk, asked: SwapId) -> None:
    page = the_page(qtbot, desk, asked)
    choose(page, council(desk.work, asked), "Anderen letzten Tag vereinbaren …")
    window = dialog(page, AgreedDayDialog)
    assert window._ui.until.day() == date(2022, 1, 31)
    window._ui.until.setText("25.2.2022")
    save(qtbot, window)
    assert window._ui.reason_error.text().startswith("Hierfür gehört ein Grund")
    window._ui.reason.setText("Sitzung am 24.02.")
    save(qtbot, window)
    assert council(desk.work, asked).due_on == date(2022, 2, 25)
    assert "vereinbart: Sitzung am 24.02." in "\n".join(texts(front(page)))


def test_withdrawn_one_is_asked_anew_and_stays_readable(
    qtbot: QtBot, desk: Desk, asked: SwapId
) -> None:
    held = council(desk.work, asked)
    gone = Answer(outcome=P.WITHDRAWN, on=date(2022, 1, 28), reasons="Zeitraum geändert")
    decisions.answer(desk.work, asked, held.id, gone)
    page = the_page(qtbot, desk, asked)
    press(front(page), "Neu beteiligen …", WHO)
    window = dialog(page, ReasonDialog)
    window._ui.reason.setPlainText("Neuer Zeitraum")
    save(qtbot, window)
    assert council(desk.work, asked).state is P.DRAFT
    read = texts(front(page))
    assert "Frühere Beteiligungen" in read
    assert (
        "Personalrat, Stadt Lindenfurt · zugeleitet 17.01.2022 · "
        "Zurückgezogen 28.01.2022 · Zeitraum geändert · ungültig seit 01.02.2022: Neuer Zeitraum"
    ) in read


def test_body_without_a_rule_leads_to_the_rules(qtbot: QtBot, desk: Desk, swap_id: SwapId) -> None:
    held = council(desk.work, swap_id)
    put(desk.work, swap_id, replace(held, rule=AppliedRule(id="", law="")))
    page = the_page(qtbot, desk, swap_id)
    assert "Für diese Stelle ist noch keine Regel festgelegt." in texts(front(page))
    with qtbot.waitSignal(desk.wanted) as wanted:
        press(front(page), "Regel festlegen …", WHO)
    assert wanted.args == [Destination(page="rules", subject="NW")]


def test_next_step_leads_to_the_rules_of_the_office_concerned(
    qtbot: QtBot, desk: Desk, swap_id: SwapId
) -> None:
    held = council(desk.work, swap_id)
    put(desk.work, swap_id, replace(held, rule=AppliedRule(id="", law="")))
    swap = cases.view(desk.work, swap_id).swap
    partner = next(office for office in swap.offices if not office.is_own)
    abroad = replace(held, office_id=partner.id, rule=AppliedRule(id="", law=""))
    swap = replace(swap, participations=(abroad,))
    page = the_page(qtbot, desk, swap_id)
    actions = CaseActions(desk, page)
    requirement = next(r for r in swap.missing() if r.code is RequirementCode.RULE_OPEN)
    with qtbot.waitSignal(desk.wanted) as wanted:
        actions.deal_with(swap, requirement)
    assert wanted.args == [Destination(page="rules", subject=partner.regime)]


def test_missed_hearing_is_offered_to_be_made_good(
    qtbot: QtBot, desk: Desk, swap_id: SwapId
) -> None:
    held = council(desk.work, swap_id)
    body = Body.DISABILITY_REPRESENTATION
    hearing = replace(held, body=body, kind=K.HEARING)
    put(desk.work, swap_id, hearing)
    words = "Versäumte Anhörung nachholen …"
    page = the_page(qtbot, desk, swap_id)
    assert words not in [item.text() for item in front(page).findChildren(QPushButton)]
    approve(desk.work, swap_id, ApprovalKind.HEAD_OF_OFFICE)
    desk.hub.announce_everything()
    press(front(page), words, "Schwerbehindertenvertretung")
    save(qtbot, dialog(page, DayDialog))
    assert (
        "Maßnahme ausgesetzt, Anhörung nachzuholen: bis Di., 08.02.2022 (noch 7 Tage)"
    ) in texts(front(page))


def is_named(words: str) -> Callable[[QPushButton], bool]:
    def named(button: QPushButton) -> bool:
        return words in button.accessibleName()

    return named


def test_every_button_says_whom_it_is_about(qtbot: QtBot, desk: Desk, asked: SwapId) -> None:
    page = the_page(qtbot, desk, asked)
    about = is_named(WHO)
    found = [item for item in front(page).findChildren(QPushButton) if about(item)]
    assert {item.accessibleName() for item in found} == {
        f"Antwort eintragen … – {WHO}",
        f"Mehr – {WHO}",
    }
