"""The dialog for a decision: nothing preselected, reasons where needed, one after the other."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from builders import FRIDAY, MONDAY, a_partner, a_partner_office, a_person, an_office
from case_screen import settle
from consent_case import a_case_asked, council
from keyboard import Keyboard
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QRadioButton, QWidget
from pytestqt.qtbot import QtBot
from screen import shown

from jobswap_desktop.domain.agreement import ApprovalKind, ApprovalState
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import (
    AppliedRule,
    Participation,
    ParticipationKind,
    ParticipationState,
    Silence,
)
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.domain.workdays import Period
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.decision_dialog import DecisionDialog
from jobswap_desktop.presentation.dialogs.decision_words import deadline_text, silence_text
from jobswap_desktop.services import cases, decisions, new_swap, offices, people
from jobswap_desktop.services.workplace import Workplace

JANUARY_17 = date(2022, 1, 17)


class Form:
    def __init__(self, qtbot: QtBot, desk: Desk, swap_id: SwapId) -> None:
        self.desk, self.swap_id = desk, swap_id
        self.keys = Keyboard()
        self._qtbot = qtbot
        self._window = QWidget()
        shown(qtbot, self._window, 900, 700)

    def open(self, subject: str = "") -> None:
        self.dialog = DecisionDialog(self.desk, self.swap_id, subject, self._window)
        self.dialog.open()
        self._qtbot.waitUntil(self.dialog.isActiveWindow)
        self.ui = self.dialog._ui

    def answers(self) -> list[str]:
        return [radio.text() for radio in self.dialog.findChildren(QRadioButton)]

    def chosen(self) -> list[str]:
        radios = self.dialog.findChildren(QRadioButton)
        return [radio.text() for radio in radios if radio.isChecked()]

    def choose(self, word: str) -> None:
        radios = self.dialog.findChildren(QRadioButton)
        next(radio for radio in radios if radio.text().replace("&", "") == word).click()

    def seen(self) -> str:
        labels = self.dialog.findChildren(QLabel)
        return "\n".join(label.text() for label in labels if label.isVisible())

    def swap(self) -> Swap:
        return cases.view(self.desk.work, self.swap_id).swap

    def close(self) -> None:
        self._window.close()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)


@pytest.fixture
def swap_id(work: Workplace) -> SwapId:
    """A case whose council of the own office has had the papers since 17 January."""
    known = {person.id: person for person in people.all_people(work)}
    known_offices = {office.id: office for office in offices.all_offices(work)}
    earlier = work.on(JANUARY_17)
    command = new_swap.NewSwap(
        kind=SwapKind.MUTUAL,
        visitor=known[a_person().id],
        partner=known[a_partner().id],
        home=known_offices[an_office().id],
        host=known_offices[a_partner_office().id],
        first_day=MONDAY,
        last_day=FRIDAY,
    )
    swap = new_swap.create(earlier, command).value
    council = next(p for p in swap.participations if p.body is Body.STAFF_COUNCIL)
    submission = decisions.Submission(participation_id=council.id, received_on=JANUARY_17)
    decisions.submit(earlier, swap.id, submission)
    return swap.id


@pytest.fixture
def form(qtbot: QtBot, desk: Desk, swap_id: SwapId) -> Iterator[Form]:
    made = Form(qtbot, desk, swap_id)
    yield made
    made.close()


def council_of(swap: Swap) -> Participation:
    return next(p for p in swap.participations if p.received_on is not None)


def test_nothing_is_preselected_and_enter_alone_records_nothing(form: Form) -> None:
    form.open()
    assert form.chosen() == []
    before = form.swap()
    form.keys.type("\n")
    assert form.dialog.isVisible()
    assert "Bitte auswählen, wie geantwortet wurde." in form.seen()
    assert form.swap() == before


def test_approval_takes_two_keys(form: Form) -> None:
    form.open()
    assert "Vorgesetzte Person – Stadt Lindenfurt" in form.seen()
    assert form.answers() == ["&Zugestimmt", "&Abgelehnt"]
    QTest.keyClick(form.dialog, Qt.Key.Key_Z, Qt.KeyboardModifier.AltModifier)
    form.keys.type("\n")
    approval = form.swap().approvals[0]
    assert (approval.state, approval.decided_on) == (ApprovalState.GRANTED, date(2022, 2, 1))


def test_superior_may_agree_with_restrictions_alone(form: Form) -> None:
    work = form.desk.work
    visitor = form.swap().placements[0].visitor
    people.save(work, replace(visitor, supervisor="Ute Ranft"))
    form.open()
    assert form.ui.by.text() == "Ute Ranft"
    assert not form.ui.reasons.isVisible()
    form.choose("Zugestimmt")
    assert form.ui.reasons.isVisible()
    assert "Einschrän&kung oder anderer Zeitraum" in form.seen()
    form.ui.reasons.setPlainText("erst ab dem 28.02.")
    form.ui.record.click()
    approval = form.swap().approvals[0]
    assert (approval.state, approval.by) == (ApprovalState.GRANTED, "Ute Ranft")
    assert approval.reasons == "erst ab dem 28.02."
    row = cases.history(work, form.swap_id)[0]
    assert row.subject == (
        "Vorgesetzte Person Stadt Lindenfurt: Zugestimmt, nur mit Einschränkungen oder in anderem "
        "Zeitraum: erst ab dem 28.02."
    )


def test_nobody_but_the_superior_agrees_with_restrictions(form: Form) -> None:
    head = next(a for a in form.swap().approvals if a.kind is ApprovalKind.HEAD_OF_OFFICE)
    form.open(head.id)
    form.choose("Zugestimmt")
    assert not form.ui.reasons.isVisible()
    form.choose("Abgelehnt")
    assert "Grün&de" in form.seen()


def test_refusal_asks_for_its_reasons(form: Form) -> None:
    form.open()
    assert not form.ui.reasons.isVisible()
    form.choose("Abgelehnt")
    assert form.ui.reasons.isVisible()
    form.ui.record.click()
    assert form.ui.reasons_error.text() == (
        "Hierfür gehört ein Grund in die Akte. Bitte einen Grund eintragen."
    )
    assert form.ui.reasons.hasFocus()
    form.ui.reasons.setPlainText("Personalengpass in der Woche")
    form.ui.record.click()
    approval = form.swap().approvals[0]
    assert (approval.state, approval.reasons) == (
        ApprovalState.REFUSED,
        "Personalengpass in der Woche",
    )


def test_council_is_offered_what_its_kind_allows(form: Form) -> None:
    form.open(council_of(form.swap()).id)
    assert "Personalrat – Stadt Lindenfurt" in form.seen()
    assert [text.replace("&", "") for text in form.answers()] == [
        "Zur Kenntnis genommen",
        "Unterlagen nachgefordert",
        "Unterrichtung erfolgt, keine Rückmeldung",
        "Zurückgezogen",
    ]
    letters = [text[text.index("&") + 1].casefold() for text in form.answers()]
    assert len(set(letters)) == 4
    assert form.chosen() == []


def test_deadline_is_explained(form: Form) -> None:
    form.open(council_of(form.swap()).id)
    assert "2 Wochen ab Zugang 17.01.2022, letzter Tag Mo., 31.01.2022" in form.seen()
    assert "Hausregel" in form.seen()
    assert "bitte prüfen" in form.seen()


def test_answer_of_the_council_is_recorded_with_its_number(form: Form) -> None:
    subject = council_of(form.swap()).id
    form.open(subject)
    form.choose("Zur Kenntnis genommen")
    form.ui.on.setText("25.1.")
    form.ui.resolution_number.setText("12/2022")
    form.ui.record.click()
    council = council_of(form.swap())
    assert (council.state, council.reply_on, council.resolution_number) == (
        ParticipationState.NOTED,
        date(2022, 1, 25),
        "12/2022",
    )


@pytest.mark.parametrize(
    ("day", "sentence"),
    [
        ("2.2.2022", "Das Datum liegt in der Zukunft. "),
        ("10.1.2022", "Das Datum liegt vor dem vorigen Schritt. Bitte ein Datum ab dem 17.01."),
        ("31.2.2022", "Den Tag 31.02.2022 gibt es nicht. "),
        ("", "Bitte den Tag eintragen."),
    ],
)
def test_wrong_day_is_said_at_the_field(form: Form, day: str, sentence: str) -> None:
    form.open(council_of(form.swap()).id)
    form.choose("Zur Kenntnis genommen")
    form.ui.on.setText(day)
    form.ui.record.click()
    assert form.ui.on_error.text().startswith(sentence)
    assert form.ui.on.hasFocus()
    assert council_of(form.swap()).state is ParticipationState.SUBMITTED


def test_one_decision_after_the_other(form: Form) -> None:
    form.open()
    titles = []
    while form.dialog.isVisible():
        titles.append(form.ui.title.text())
        assert form.chosen() == []
        form.dialog.findChildren(QRadioButton)[0].click()
        button = form.ui.record_and_next
        (button if button.isVisible() else form.ui.record).click()
    assert titles == [
        "Vorgesetzte Person – Stadt Lindenfurt",
        "Vorgesetzte Person – IT-Verbund Westtal",
        "Personalrat – Stadt Lindenfurt",
        "Dienststellenleitung – Stadt Lindenfurt",
        "Dienststellenleitung – IT-Verbund Westtal",
    ]
    assert decisions.open_decisions(form.swap()) == ()


def test_going_to_and_fro_among_open_decisions(form: Form) -> None:
    form.open()
    assert form.ui.position.text() == "1 von 5 offen"
    assert not form.ui.previous.isEnabled()
    form.ui.next.click()
    assert form.ui.title.text() == "Vorgesetzte Person – IT-Verbund Westtal"
    assert form.ui.position.text() == "2 von 5 offen"
    form.ui.previous.click()
    assert form.ui.position.text() == "1 von 5 offen"


def test_submission_that_was_not_made_can_be_recorded(form: Form) -> None:
    held = next(
        p
        for p in form.swap().participations
        if p.body is Body.STAFF_COUNCIL and p.state is ParticipationState.DRAFT
    )
    form.open(held.id)
    assert [text.replace("&", "") for text in form.answers()] == [
        "Zugeleitet",
        "Nicht erforderlich",
    ]
    form.choose("Zugeleitet")
    form.ui.record.click()
    made = next(p for p in form.swap().participations if p.id == held.id)
    assert (made.state, made.due_on) == (ParticipationState.SUBMITTED, date(2022, 2, 15))


def test_decision_can_be_taken_back(form: Form) -> None:
    form.open()
    form.choose("Zugestimmt")
    form.ui.record.click()
    form.desk.undo_stack.undo()
    assert form.swap().approvals[0].state is ApprovalState.OPEN


def test_esc_records_nothing(form: Form) -> None:
    form.open()
    form.choose("Zugestimmt")
    form.keys.press(Qt.Key.Key_Escape)
    assert form.swap().approvals[0].state is ApprovalState.OPEN


def asked_for_consent(verified: str) -> Callable[[Swap], Participation]:
    def change(swap: Swap) -> Participation:
        rule = AppliedRule(
            id="x",
            law="§ 66 LPVG NRW",
            silence=Silence.DEEMED_CONSENT,
            period=Period(2, "weeks"),
            verified=verified,
        )
        held = council_of(swap)
        return Participation(
            id=held.id,
            office_id=held.office_id,
            body=held.body,
            kind=ParticipationKind.CONSENT,
            rule=rule,
            state=ParticipationState.SUBMITTED,
            received_on=date(2022, 1, 22),
            due_on=date(2022, 2, 7),
        )

    return change


def test_silence_is_explained(german: object, work: Workplace, swap_id: SwapId) -> None:
    assert german
    swap = cases.view(work, swap_id).swap
    checked, unchecked = (asked_for_consent(word)(swap) for word in ("text", "memory"))
    assert silence_text(checked) == (
        "„Gilt als gebilligt (Fristablauf)“ ist erst ab dem 08.02.2022 möglich."
    )
    assert "wird nicht angeboten" in silence_text(unchecked)
    # 22 January 2022 is a Saturday, so two weeks end on one.
    assert "letzter Tag Mo., 07.02.2022; verschoben von Sa., 05.02.2022" in (
        deadline_text(swap, checked)
    )
    assert "bitte prüfen" not in deadline_text(swap, checked)


@pytest.mark.parametrize("scale", [100, 200])
def test_refusal_of_a_council_is_seen_to_its_right_edge(
    qtbot: QtBot, desk: Desk, scale: int
) -> None:
    swap_id = a_case_asked(desk.work)
    desk.theme.set_text_scale(scale)
    form = Form(qtbot, desk, swap_id)
    form.open(council(desk.work, swap_id).id)
    QTest.keyClick(form.dialog, Qt.Key.Key_A, Qt.KeyboardModifier.AltModifier)
    assert form.ui.unfavourable_facts.isVisible()
    content, area = form.ui.content, form.ui.scroll
    settle()
    assert content.width() <= area.viewport().width()
    assert form.ui.reasons.mapTo(area, form.ui.reasons.rect().bottomRight()).x() < area.width()
    form.ui.details.click()
    settle()
    assert content.width() <= area.viewport().width()
    form.close()
