"""Declarations in office life: a civil servant, a wrong name, the same guest again."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from builders import FRIDAY, MONDAY, a_partner, a_person
from case_screen import part, texts
from case_steps import approve, approved_case, consent, held, protect, swap_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox
from story.clerk import Clerk

from jobswap_desktop.domain.agreement import ApprovalKind
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.swap import SwapKind
from jobswap_desktop.presentation.dialogs.leave_dialog import LeaveDialog
from jobswap_desktop.presentation.dialogs.step_dialog import StepDialog
from jobswap_desktop.presentation.pages.ledger_page import LedgerPage
from jobswap_desktop.presentation.widgets.answer_panel import AnswerPanel
from jobswap_desktop.services import cases, confidentiality, new_swap, offices, people
from jobswap_desktop.services.workplace import Workplace

U = UndertakingState
Key = Qt.Key
NDA = "Verschwiegenheitserklärung, Mara Lindner"
EXCUSE = (
    "Beamtenverhältnis: Die Gastperson hat bereits ein Amt im Sinne von § 11 Abs. 1 Nr. 2 StGB."
)
WEEKS = timedelta(weeks=10)


@pytest.fixture
def work(clerk: Clerk) -> Workplace:
    """The file before which the clerk sits, with two people in it."""
    for person in (a_person(), a_partner()):
        people.save(clerk._work, person)
    return clerk._work


def show_ledger(clerk: Clerk) -> str:
    """Go to the page and return its answer."""
    clerk.window._desk.go("ledger")
    clerk.press(Key.Key_F5)
    assert isinstance(clerk.page, LedgerPage)
    return part(clerk.page, AnswerPanel).accessibleName()


def show_case(clerk: Clerk, swap_id: SwapId) -> None:
    clerk.window._desk.go("swaps", swap_id, "confidentiality")
    clerk.press(Key.Key_F5)


def test_a_civil_servant_needs_no_formal_obligation(clerk: Clerk, work: Workplace) -> None:
    """Further case 4: the obligation is not required, with the reason; until she is none."""
    mara = next(person for person in people.all_people(work) if person.first_name == "Mara")
    saved = people.save(work, replace(mara, status_group=StatusGroup.CIVIL_SERVANT)).value
    swap_id = approved_case(work)
    show_case(clerk, swap_id)
    assert clerk.reads().count(EXCUSE) == 1
    assert held(work, swap_id, Act.FORMAL_OBLIGATION).state is U.NOT_REQUIRED
    assert held(work, swap_id, Act.FORMAL_OBLIGATION, number=1).state is U.DRAFT
    protect(work, swap_id)
    missing = [item.code.value for item in swap_of(work, swap_id).missing()]
    assert "obligation_open" not in missing

    people.save(work, replace(saved, status_group=StatusGroup.COLLECTIVE_AGREEMENT_EMPLOYEE))
    clerk.press(Key.Key_F5)
    assert EXCUSE not in clerk.reads()
    missing = [item.code.value for item in swap_of(work, swap_id).missing()]
    assert missing[0] == "obligation_open"


def test_a_wrong_name_during_the_stay_is_an_alarm_until_it_is_made_anew(
    clerk: Clerk, work: Workplace
) -> None:
    """Further case 5: voided by keys, alarm in the ledger, reissued, and both stay readable."""
    swap_id = approved_case(work)
    protect(work, swap_id)
    clerk.comes(1)
    assert "2 Gastpersonen, alle mit Erklärung in Kraft" in show_ledger(clerk)

    show_case(clerk, swap_id)
    clerk.choose(f"Weitere Schritte: {NDA}")
    clerk.press(Key.Key_Down)
    clerk.press(Key.Key_Return)
    dialog = clerk.dialog(LeaveDialog)
    assert "Ungültig (Fehler)" in texts(dialog)
    usual = part(dialog, QComboBox, "usual")
    while usual.currentText() != "Falscher Name":
        clerk.press(Key.Key_Down)
    clerk.save()
    assert "Ungültig (Fehler) 22.02.2022: Falscher Name" in clerk.reads()
    assert "Der Einsatz läuft ohne geltende Verschwiegenheitserklärung" in clerk.reads()
    answer = show_ledger(clerk)
    assert answer.startswith("Achtung: Diese Woche (KW 8) im Haus: 2 Gastpersonen, davon 1 ohne")
    assert "Mara Lindner (IT-Verbund Westtal)" in answer

    show_case(clerk, swap_id)
    fresh = held(work, swap_id)
    assert fresh.state is U.DRAFT
    confidentiality.advance(
        work, swap_id, confidentiality.Advance(undertaking_id=fresh.id, on=work.today())
    )
    clerk.press(Key.Key_F5)
    for step in (U.SIGNED_BY_VISITOR, U.COUNTERSIGNED):
        clerk.next_step(StepDialog)
        clerk.save()
        assert held(work, swap_id).state is step
    assert "Fassung 1" in clerk.reads()
    assert "Ungültig (Fehler) 22.02.2022: Falscher Name" in clerk.reads()
    assert "2 Gastpersonen, alle mit Erklärung in Kraft" in show_ledger(clerk)


def test_the_same_guest_again_needs_a_new_declaration(clerk: Clerk, work: Workplace) -> None:
    """Further case 7: the earlier one has lapsed for the new stay, the duty from it goes on."""
    first = approved_case(work)
    protect(work, first)
    second = another_stay(work)
    show_case(clerk, second)
    read = clerk.reads()
    reference = swap_of(work, first).reference
    assert (
        f"Gültigkeit für Einsätze abgelaufen: Die Erklärung aus {reference} galt für Einsätze bis "
        "25.02.2022. Für diesen Einsatz ist eine neue nötig; "
        "die Pflicht aus der früheren gilt fort."
    ) in read
    assert "übernehmen" not in read
    assert swap_of(work, second).nda_status() == (0, 1)
    assert "Fehlt als Nächstes: Mara Lindner bei IT-Verbund Westtal" in show_ledger(clerk)


def test_a_period_agreed_on_holds_for_the_next_stay_too(clerk: Clerk, work: Workplace) -> None:
    """Further case 7, the other way: the paper speaks of all stays of the year."""
    first = approved_case(work)
    for act in (Act.NDA, Act.DATA_PROTECTION):
        item = held(work, first, act)
        confidentiality.agree_period(work, first, item.id, date(2022, 12, 31))
    protect(work, first)
    second = another_stay(work)
    reference = swap_of(work, first).reference
    show_case(clerk, second)
    clerk.choose(f"Aus {reference} übernehmen – {NDA}")
    read = clerk.reads()
    assert f"Gilt auch für diesen Einsatz, übernommen aus {reference}" in read
    assert "Gilt für Einsätze bis 31.12.2022, die Pflicht gilt fort" in read
    assert swap_of(work, second).nda_status() == (1, 1)

    # The paper it rests on turns out to be wrong: both stays lose their declaration.
    confidentiality.leave(work, first, held(work, first).id, U.VOIDED, "falscher Text")
    clerk.press(Key.Key_F5)
    assert swap_of(work, second).nda_status() == (0, 1)
    assert "Ungültig (Fehler) 06.12.2021: falscher Text" in clerk.reads()


def another_stay(work: Workplace) -> SwapId:
    """Record that Mara Lindner goes to the same host again, ten weeks later."""
    known = {str(office.id): office for office in offices.all_offices(work)}
    mara = next(person for person in people.all_people(work) if person.first_name == "Mara")
    command = new_swap.NewSwap(
        kind=SwapKind.ONE_SIDED,
        visitor=mara,
        home=known["office-a"],
        host=known["office-b"],
        first_day=MONDAY + WEEKS,
        last_day=FRIDAY + WEEKS,
    )
    swap_id = new_swap.create(work, command).value.id
    approve(work, swap_id, ApprovalKind.SUPERVISOR)
    consent(work, swap_id)
    assert cases.view(work, swap_id).swap.first_day == MONDAY + WEEKS
    return swap_id
