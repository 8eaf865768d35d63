"""One case on the screen: head, way, next step, tabs, exits."""

from datetime import date

import pytest
from builders import MONDAY
from case_screen import (
    button,
    case_page,
    dialog,
    front,
    next_step,
    part,
    press,
    save,
    tab_texts,
    texts,
)
from case_steps import (
    a_case,
    approve,
    approved_case,
    consent,
    hear_all,
    held,
    plan,
    print_kind,
    protect,
    ready_case,
    submit_to_all,
    swap_of,
)
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QAction, QWheelEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QDialog,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QTabWidget,
)
from pytestqt.qtbot import QtBot
from screen import told

from jobswap_desktop.domain.agreement import ApprovalKind
from jobswap_desktop.domain.confidentiality import UndertakingState
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.requirements import RequirementCode
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.presentation.case_deeds import DEEDS, deed_words
from jobswap_desktop.presentation.desk import Desk, Destination
from jobswap_desktop.presentation.dialogs.day_dialog import DayDialog
from jobswap_desktop.presentation.dialogs.decision_dialog import DecisionDialog
from jobswap_desktop.presentation.dialogs.placement_dialog import PlacementDialog
from jobswap_desktop.presentation.dialogs.print_dialog import PrintDialog
from jobswap_desktop.presentation.dialogs.reason_dialog import ReasonDialog
from jobswap_desktop.presentation.dialogs.signature_dialog import SignatureDialog
from jobswap_desktop.presentation.dialogs.step_dialog import StepDialog
from jobswap_desktop.presentation.pages.case_page import CasePage
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.next_step_bar import NextStepBar
from jobswap_desktop.presentation.widgets.stepper import Stepper
from jobswap_desktop.services import confidentiality

AFTER = date(2022, 3, 1)
SHARED = ("supervisors", "consent")


def way(page: CasePage) -> str:
    return part(page, Stepper).accessibleDescription()


def exits(page: CasePage) -> list[QAction]:
    return part(page, QPushButton, "end_case").menu().actions()


def button_named(page: CasePage, name: str) -> QPushButton | None:
    return page.findChild(QPushButton, name)


def has_focus(page: CasePage, name: str) -> bool:
    return button_named(page, name) is page.window().focusWidget()


def refresh(desk: Desk) -> None:
    desk.hub.announce_everything()


def test_head_says_who_when_and_how_far(qtbot: QtBot, desk: Desk) -> None:
    page = case_page(qtbot, desk, a_case(desk.work))
    read = texts(page)
    assert "Mara Lindner ⇄ Jana Voss" in read
    assert "Az. 11.2-JT-2022-001 · Mo., 21.02. bis Fr., 25.02.2022 · KW 8" in read
    assert "Beantragt" in read
    assert "0 von 2 in Kraft" in read
    assert way(page) == "Schritt 1 von 7: Antrag"
    assert tab_texts(page) == [
        "Übersicht",
        "Verschwiegenheit 0/2",
        "Beteiligung 0/4",
        "Termine 5",
        "Dokumente 0",
        "Abschluss",
        "Verlauf",
    ]


def test_arrows_are_not_read_out(qtbot: QtBot, desk: Desk) -> None:
    page = case_page(qtbot, desk, a_case(desk.work))
    names = {label.text(): told(label)[1] for label in page.findChildren(QLabel)}
    assert names["Mara Lindner ⇄ Jana Voss"] == "Mara Lindner und Jana Voss"
    assert names["Stadt Lindenfurt → IT-Verbund Westtal"] == (
        "von Stadt Lindenfurt nach IT-Verbund Westtal"
    )


def test_next_step_names_its_last_day(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    approve(desk.work, swap_id, ApprovalKind.SUPERVISOR)
    consent(desk.work, swap_id)
    submit_to_all(desk.work, swap_id)
    page = case_page(qtbot, desk, swap_id)
    assert next_step(page).startswith("Nächster Schritt: Antwort eintragen: ")
    detail = next(text for text in texts(part(page, NextStepBar)) if "zugeleitet" in text)
    assert detail == "zugeleitet 01.02.2022 · bis Di., 08.02.2022 (noch 7 Tage)"

    desk.work = desk.work.on(date(2022, 2, 10))
    refresh(desk)
    read = texts(part(page, NextStepBar))
    assert "zugeleitet 01.02.2022 · überfällig seit 2 Tagen (08.02.2022)" in read


def test_every_requirement_has_its_deed_and_its_words(desk: Desk) -> None:
    swap = swap_of(desk.work, a_case(desk.work))
    assert set(DEEDS) == set(RequirementCode)
    words = {requirement.code: deed_words(swap, requirement) for requirement in swap.missing()}
    assert words[RequirementCode.SUPERVISOR_OPEN] == "Stellungnahme eintragen …"
    assert words[RequirementCode.NDA_OPEN] == "Erklärung drucken …"
    assert words[RequirementCode.AGREEMENT_NOT_MADE] == "Vereinbarung drucken …"


def test_a_draft_becomes_a_request_by_the_button(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work, as_draft=True)
    page = case_page(qtbot, desk, swap_id)
    assert next_step(page) == "Nächster Schritt: Antrag stellen"
    press(page, "Antrag stellen")
    assert swap_of(desk.work, swap_id).state is SwapState.REQUESTED
    assert next_step(page).startswith("Nächster Schritt: Stellungnahme")


@pytest.mark.parametrize(
    ("done", "kind"),
    [
        ((), DecisionDialog),
        (("supervisors",), DayDialog),
        (SHARED, PrintDialog),
        ((*SHARED, "submit"), DecisionDialog),
        ((*SHARED, "submit", "hear", "heads"), PrintDialog),
        ((*SHARED, "submit", "hear", "heads", "protect"), PlacementDialog),
        ((*SHARED, "submit", "hear", "heads", "protect", "plan"), PrintDialog),
        ((*SHARED, "submit", "hear", "heads", "protect", "plan", "agreement"), SignatureDialog),
    ],
)
def test_the_next_step_opens_its_dialog(
    qtbot: QtBot, desk: Desk, done: tuple[str, ...], kind: type
) -> None:
    work, swap_id = desk.work, a_case(desk.work)
    steps = {
        "supervisors": lambda: approve(work, swap_id, ApprovalKind.SUPERVISOR),
        "consent": lambda: consent(work, swap_id),
        "submit": lambda: submit_to_all(work, swap_id),
        "hear": lambda: hear_all(work, swap_id),
        "heads": lambda: approve(work, swap_id, ApprovalKind.HEAD_OF_OFFICE),
        "protect": lambda: protect(work, swap_id),
        "plan": lambda: plan(work, swap_id),
        "agreement": lambda: print_kind(work, swap_id, DocumentKind.AGREEMENT),
    }
    for name in done:
        steps[name]()
    page = case_page(qtbot, desk, swap_id)
    page.next_step()
    dialog(page, kind).close()


def test_startklar_in_a_sentence_and_gone_with_a_voided_declaration(
    qtbot: QtBot, desk: Desk
) -> None:
    swap_id = ready_case(desk.work)
    page = case_page(qtbot, desk, swap_id)
    assert "Startklar" in texts(page)
    assert "Startklar: Alle Voraussetzungen liegen vor." in texts(page)
    assert way(page) == "Schritt 6 von 7: Woche"

    confidentiality.leave(
        desk.work, swap_id, held(desk.work, swap_id).id, UndertakingState.VOIDED, "falscher Name"
    )
    refresh(desk)
    read = texts(page)
    assert "Startklar" not in read
    assert "1 von 2 in Kraft" in read
    assert (
        "Noch nicht startklar: Verschwiegenheitserklärung drucken und aushändigen: Mara Lindner."
        in read
    )
    assert "Verschwiegenheit 1/2" in tab_texts(page)
    assert way(page) == "Schritt 4 von 7: Verschwiegenheit"


@pytest.mark.parametrize(
    ("day", "said"),
    [
        (MONDAY, "Läuft: alle Voraussetzungen liegen vor."),
        (AFTER, "Beendet: alle Voraussetzungen lagen vor."),
    ],
)
def test_a_stay_that_has_begun_is_not_called_startklar(
    qtbot: QtBot, desk: Desk, day: date, said: str
) -> None:
    swap_id = ready_case(desk.work)
    desk.work = desk.work.on(day)
    page = case_page(qtbot, desk, swap_id)
    read = texts(page)
    assert said in read
    assert not any(text.startswith("Startklar") for text in read if text != "Startklar-Prüfung")


def test_a_ready_case_leads_to_its_week(qtbot: QtBot, desk: Desk) -> None:
    swap_id = ready_case(desk.work)
    page = case_page(qtbot, desk, swap_id)
    with qtbot.waitSignal(desk.wanted) as asked:
        page.next_step()
    assert asked.args == [Destination(page="week", subject=swap_id)]


def test_a_case_from_approval_to_startklar(qtbot: QtBot, desk: Desk) -> None:
    swap_id = approved_case(desk.work)
    page = case_page(qtbot, desk, swap_id)
    assert "Verschwiegenheitserklärung drucken" in next_step(page)
    print_kind(desk.work, swap_id, DocumentKind.NDA)
    refresh(desk)
    while "Vereinbarung" not in next_step(page):
        page.next_step()
        save(qtbot, dialog(page, StepDialog))
    assert "2 von 2 in Kraft" in texts(page)

    plan(desk.work, swap_id)
    print_kind(desk.work, swap_id, DocumentKind.AGREEMENT)
    refresh(desk)
    assert next_step(page).endswith("Unterschrift unter der Vereinbarung eintragen: Petra Sommer")
    page.next_step()
    signatures = dialog(page, SignatureDialog)
    press(signatures, "Alle auswählen")
    save(qtbot, signatures)
    assert "Startklar" in texts(page)


@pytest.mark.parametrize("confirmed", [True, False])
def test_a_case_is_closed_after_the_certificates_when_confirmed(
    qtbot: QtBot, desk: Desk, monkeypatch: pytest.MonkeyPatch, *, confirmed: bool
) -> None:
    swap_id = ready_case(desk.work)
    desk.work = desk.work.on(AFTER)
    page = case_page(qtbot, desk, swap_id)
    assert next_step(page).startswith("Nächster Schritt: Teilnahmebescheinigung drucken")
    assert "Beendet" in texts(page)
    print_kind(desk.work, swap_id, DocumentKind.CERTIFICATE)
    refresh(desk)
    assert way(page) == "Schritt 7 von 7: Abschluss"
    asked: list[str] = []

    def answer(title: str, _text: str, _verb: str) -> bool:
        asked.append(title)
        return confirmed

    monkeypatch.setattr(desk.messages, "confirm", answer)
    press(part(page, NextStepBar), "Fall abschließen …")
    assert asked == ["Fall abschließen?"]
    assert (swap_of(desk.work, swap_id).state is SwapState.CLOSED) == confirmed
    if confirmed:
        assert way(page) == "Alle 7 Schritte erledigt"
        assert "Abgeschlossen" in texts(page)
        assert exits(page) == []
        assert part(page, NextStepBar).primary.isHidden()


def test_exits_follow_the_state_and_want_a_reason(
    qtbot: QtBot, desk: Desk, said: list[str]
) -> None:
    swap_id = a_case(desk.work)
    page = case_page(qtbot, desk, swap_id)
    assert [action.text() for action in exits(page)] == ["Ablehnen …", "Zurückziehen …"]
    exits(page)[1].trigger()
    window = dialog(page, ReasonDialog)
    save(qtbot, window)
    sentence = "Hierfür gehört ein Grund in die Akte. Bitte einen Grund eintragen."
    assert part(window, FieldError, "reason_error").text() == sentence
    assert said == [sentence]
    assert swap_of(desk.work, swap_id).state is SwapState.REQUESTED

    part(window, QPlainTextEdit, "reason").setPlainText("Wunsch der Person")
    save(qtbot, window)
    assert swap_of(desk.work, swap_id).reason == "Wunsch der Person"
    assert next_step(page) == "Zurückgezogen"
    assert "Wunsch der Person" in texts(part(page, NextStepBar))


@pytest.mark.parametrize(
    ("day", "words"),
    [
        (date(2022, 2, 1), ["Absagen …"]),
        (
            date(2022, 2, 22),
            [
                "Einsatz von Mara Lindner vorzeitig beenden …",
                "Mara Lindner ist nicht erschienen …",
                "Einsatz von Jana Voss vorzeitig beenden …",
                "Jana Voss ist nicht erschienen …",
                "",
                "Ganzen Fall vorzeitig beenden …",
            ],
        ),
    ],
)
def test_an_approved_case_is_cancelled_before_and_ended_early_during_the_stay(
    qtbot: QtBot, desk: Desk, day: date, words: list[str]
) -> None:
    swap_id = approved_case(desk.work)
    desk.work = desk.work.on(day)
    page = case_page(qtbot, desk, swap_id)
    assert [action.text() for action in exits(page)] == words


def test_the_tab_is_remembered_for_each_case(qtbot: QtBot, desk: Desk) -> None:
    first = a_case(desk.work)
    page = case_page(qtbot, desk, first, "participation")
    page.clear()
    page.show_case(first)
    assert page.current_tab == "participation"
    page.setFocus()
    part(page, NextStepBar).primary.setFocus()
    QTest.keyClick(
        part(page, NextStepBar).primary, Qt.Key.Key_Tab, Qt.KeyboardModifier.ControlModifier
    )
    assert page.current_tab == "appointments"
    assert part(page, QTabWidget).currentWidget() is front(page)


def test_the_focus_stays_or_goes_to_the_next_step(qtbot: QtBot, desk: Desk) -> None:
    swap_id = approved_case(desk.work)
    page = case_page(qtbot, desk, swap_id)
    edit = button(front(page), "Bearbeiten …", "Mara Lindner")
    edit.setFocus()
    name = edit.objectName()
    refresh(desk)
    qtbot.waitUntil(lambda: has_focus(page, name))
    assert button(front(page), "Bearbeiten …", "Mara Lindner").hasFocus()

    obligation = button(front(page), "Verpflichtung eintragen …", "Mara Lindner")
    obligation.setFocus()
    obligation.click()
    save(qtbot, dialog(page, StepDialog))
    primary = part(page, NextStepBar).primary
    qtbot.waitUntil(lambda: page.window().focusWidget() is primary)


def test_the_wheel_over_the_tabs_changes_none(qtbot: QtBot, desk: Desk) -> None:
    page = case_page(qtbot, desk, a_case(desk.work))
    titles = part(page, QTabWidget, "tabs").tabBar()
    middle = QPointF(titles.rect().center())
    turned = QWheelEvent(
        middle,
        titles.mapToGlobal(middle),
        QPoint(),
        QPoint(0, -120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(titles, turned)
    assert page.current_tab == "overview"


def test_a_case_that_is_gone_leaves_the_page_empty(qtbot: QtBot, desk: Desk) -> None:
    page = case_page(qtbot, desk, a_case(desk.work))
    page.show_case(SwapId("gone"))
    assert not part(page, NextStepBar).isVisible()
    page.next_step()
    page.print_papers()
    assert [window for window in page.findChildren(QDialog) if window.isVisible()] == []
