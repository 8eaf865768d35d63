"""Participation as a clerk lives through it: Land, federation, and a GmbH as host.

Supervisors, the partner's bodies and the rest of a case are recorded beforehand; what is told is
what the clerk does at the own office, by keyboard, and what the papers say of it.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import builders
from case_screen import texts
from documents.pages import text_of
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton, QRadioButton, QWidget
from story.clerk import Clerk, Key

from jobswap_desktop.domain.agreement import ApprovalKind, ApprovalState
from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.instrument_advice import AdviceQuestion
from jobswap_desktop.domain.instrument_notices import NoticeCode
from jobswap_desktop.domain.offices import Body, LegalForm, Office
from jobswap_desktop.domain.participation import (
    BY_SILENCE,
    Answer,
    Participation,
    ParticipationKind,
    ParticipationState,
)
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.presentation.dialogs.deadline_dialog import DeadlineDialog
from jobswap_desktop.presentation.dialogs.decision_dialog import DecisionDialog
from jobswap_desktop.presentation.dialogs.print_dialog import PrintDialog
from jobswap_desktop.services import (
    cases,
    course,
    decisions,
    editing,
    instruments,
    new_swap,
    offices,
    people,
    printing,
)
from jobswap_desktop.services.workplace import Workplace

K, P = ParticipationKind, ParticipationState
OURS = "Stadt Lindenfurt"


def an_abordnung(work: Workplace, **changes: object) -> Swap:
    """Record that Mara Lindner is sent for four months; only the own council is not asked yet."""
    own, partner = (
        next(office for office in offices.all_offices(work) if office.is_own is is_own)
        for is_own in (True, False)
    )
    if changes:
        own, partner = (
            offices.save(work, replace(office, **changes)).value  # type: ignore[arg-type]  # fields of both
            for office in (own, partner)
        )
    command = new_swap.NewSwap(
        kind=SwapKind.ONE_SIDED,
        visitor=people.save(work, builders.a_person()).value,
        home=own,
        host=partner,
        first_day=date(2022, 6, 1),
        last_day=date(2022, 9, 30),
        instrument=Instrument.ABORDNUNG,
    )
    swap = new_swap.create(work, command).value
    for approval in swap.approvals:
        if approval.kind is ApprovalKind.SUPERVISOR:
            agreed = decisions.ApprovalDecision(
                approval_id=approval.id, state=ApprovalState.GRANTED, on=work.today()
            )
            decisions.decide_approval(work, swap.id, agreed)
    for placement in swap.placements:
        editing.consent_to_share(work, swap.id, placement.id, work.today())
    for held in swap.participations:
        if held.office_id != own.id or held.body is Body.EQUALITY_OFFICER:
            heard = P.CONSENTED if held.kind is K.CONSENT else P.NOTED
            submit(work, swap, held, work.today())
            decisions.answer(work, swap.id, held.id, Answer(outcome=heard, on=work.today()))
    return cases.view(work, swap.id).swap


def submit(work: Workplace, swap: Swap, held: Participation, on: date) -> None:
    submission = decisions.Submission(participation_id=held.id, received_on=on)
    decisions.submit(work, swap.id, submission)


def council(work: Workplace, swap: Swap, body: Body = Body.STAFF_COUNCIL) -> Participation:
    """Return the council of the own office."""
    own = next(office for office in offices.all_offices(work) if office.is_own)
    found = cases.view(work, swap.id).swap.participations
    return next(held for held in found if held.body is body and held.office_id == own.id)


def comes(clerk: Clerk, day: date) -> None:
    clerk.comes((day - builders.MONDAY).days)


def opens(clerk: Clerk, title: str) -> None:
    """Open the one case from the page "Heute"."""
    clerk.press_ctrl(Key.Key_1)
    clerk.tab_to("Bei mir (1)")
    assert title in clerk.hears()
    clerk.press(Key.Key_Return)
    clerk.wait(lambda: title in clerk.reads() and "Nächster Schritt" in said(clerk))


def said(clerk: Clerk) -> str:
    names = [item.accessibleName() for item in clerk.page.findChildren(QWidget)]
    return "\n".join(name for name in names if name)


def answers(dialog: DecisionDialog) -> list[str]:
    return [radio.text().replace("&", "") for radio in dialog.findChildren(QRadioButton)]


def records(
    clerk: Clerk, answer: str, check: Callable[[DecisionDialog], None] | None = None
) -> None:
    """Do the next step, which is to record an answer of the own council."""
    dialog = clerk.next_step(DecisionDialog)
    assert f"Personalrat – {OURS}" in texts(dialog)
    if check is not None:
        check(dialog)
    clerk.press_mnemonic(answer)
    clerk.write("\n")
    clerk.returns()


def test_four_months_in_nrw_with_a_discussion(clerk: Clerk, tmp_path: Path) -> None:
    work = clerk.work
    swap = an_abordnung(work)
    held = council(work, swap)
    assert (held.kind, held.rule.id) == (K.CONSENT, "nw.pr.consent")

    comes(clerk, date(2022, 3, 21))
    opens(clerk, "Mara Lindner")
    clerk.save_papers(clerk.next_step(PrintDialog), tmp_path, "Personalrat")
    slip = text_of(next(tmp_path.glob("*-RA-A-PR.pdf")).read_bytes())
    assert "beabsichtigt, nicht zuzustimmen, und bittet um Erörterung" in slip
    assert "Mo., 04.04.2022" in slip

    comes(clerk, date(2022, 3, 28))
    records(clerk, "Erörterung gewünscht")
    comes(clerk, date(2022, 4, 5))
    # The announced discussion stands in the way of any silence.
    dialog = clerk.next_step(DecisionDialog)
    assert not any("Fristablauf" in answer for answer in answers(dialog))
    clerk.press_mnemonic("Erörtert")
    clerk.write("\n")
    clerk.returns()
    discussed = council(work, swap)
    # Two weeks from the discussion end on the Tuesday after Easter.
    assert (discussed.state, discussed.due_on) == (P.DISCUSSED, date(2022, 4, 19))

    comes(clerk, date(2022, 4, 20))

    def nothing_is_proposed(dialog: DecisionDialog) -> None:
        assert not any("Fristablauf" in answer for answer in answers(dialog))
        told = "\n".join(texts(dialog))
        assert "2 Wochen ab Erörterung 05.04.2022, letzter Tag Di., 19.04.2022" in told
        assert "bitte prüfen" in told
        assert "„Gilt als gebilligt (Fristablauf)“ wird nicht angeboten" in told

    records(clerk, "Zugestimmt", nothing_is_proposed)
    consented = council(work, swap)
    assert (consented.state, consented.discussion_on) == (P.CONSENTED, date(2022, 4, 5))
    assert consented.reply_on == date(2022, 4, 20)


def test_silence_over_easter_under_federal_law(clerk: Clerk, tmp_path: Path) -> None:
    work = clerk.work
    swap = an_abordnung(work, regime="BUND")
    assert council(work, swap).rule.id == "bund.pr.consent"

    comes(clerk, date(2022, 4, 8))
    opens(clerk, "Mara Lindner")
    clerk.save_papers(clerk.next_step(PrintDialog), tmp_path, "Personalrat")
    assert council(work, swap).due_on == date(2022, 4, 26)

    comes(clerk, date(2022, 4, 26))
    dialog = clerk.next_step(DecisionDialog)
    assert not any("Fristablauf" in answer for answer in answers(dialog))
    clerk.press(Key.Key_Escape)
    clerk.returns()
    assert council(work, swap).state is P.SUBMITTED

    comes(clerk, date(2022, 4, 27))
    record_from_today(clerk)
    deemed = council(work, swap)
    assert (deemed.state, deemed.reply_on) == (P.DEEMED_CONSENTED, date(2022, 4, 27))
    assert "Letzter Tag der Frist war Di., 26.04.2022" in deemed.file_note
    assert "keine Verweigerung eingegangen" in deemed.file_note

    note = printed_note(clerk, tmp_path)
    assert "Aktenvermerk über den Fristablauf" in note
    assert "Fr., 15.04.2022 (Karfreitag)" in note
    assert "Mo., 18.04.2022 (Ostermontag)" in note
    assert "keine Verweigerung eingegangen" in note


def record_from_today(clerk: Clerk) -> None:
    """Record from the page "Heute", in four strokes, that the time has passed in silence."""
    clerk.press_ctrl(Key.Key_1)
    clerk.tab_to("Fristen und Wiedervorlagen")
    while "Antwort: Personalrat" not in clerk.hears():
        clerk.press(Key.Key_Down)
    strokes = [
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier),
        (Key.Key_F8, Qt.KeyboardModifier.NoModifier),
        (Key.Key_G, Qt.KeyboardModifier.AltModifier),
        (Key.Key_Return, Qt.KeyboardModifier.NoModifier),
    ]
    clerk.press(*strokes[0])
    clerk.wait(lambda: "Nächster Schritt: Antwort eintragen: Personalrat" in said(clerk))
    clerk.press(*strokes[1])
    clerk.dialog(DecisionDialog)
    for stroke in strokes[2:]:
        clerk.press(*stroke)
    clerk.returns()


def printed_note(clerk: Clerk, folder: Path) -> str:
    """Read how the day was counted, and save it as a note for the file from there."""
    for _ in range(6):
        more = part_or_none(clerk.page, f"more_{council_id(clerk)}")
        if more is not None and more.isVisible():
            break
        clerk.press_ctrl(Key.Key_Tab)
    assert more is not None
    explain = next(a for a in more.menu().actions() if a.text().startswith("So wurde gerechnet"))
    explain.trigger()
    dialog = clerk.dialog(DeadlineDialog)
    told = "\n".join(texts(dialog))
    assert "10 Arbeitstage" in told.replace("\u00a0", " ")
    assert "Die Regel wurde am Gesetzestext geprüft." in told
    clerk.press_mnemonic("Als Aktenvermerk drucken …")
    clerk.save_papers(clerk.dialog(PrintDialog), folder, "Aktenvermerk – Personalrat, Stadt")
    return text_of(next(folder.glob("*-AVM-A-PR.pdf")).read_bytes())


def council_id(clerk: Clerk) -> str:
    (row,) = cases.rows(clerk.work, CaseFilter.ALL)
    return council(clerk.work, cases.view(clerk.work, row.swap_id).swap).id


def part_or_none(page: QWidget, name: str) -> QPushButton | None:
    found = page.findChild(QPushButton, name)
    return found if isinstance(found, QPushButton) else None


def test_guest_of_a_gmbh(clerk: Clerk) -> None:
    work = clerk.work
    gmbh = offices.save(work, a_gmbh()).value
    own = next(office for office in offices.all_offices(work) if office.is_own)
    mara = people.save(work, builders.a_person()).value

    def going(instrument: Instrument) -> Swap:
        command = new_swap.NewSwap(
            kind=SwapKind.ONE_SIDED,
            visitor=mara,
            home=own,
            host=gmbh,
            first_day=date(2022, 3, 7),
            last_day=date(2022, 3, 11),
            instrument=instrument,
        )
        return new_swap.create(work, command).value

    def bodies(swap: Swap, office: Office) -> dict[Body, tuple[ParticipationKind, str]]:
        return {
            held.body: (held.kind, held.rule.id)
            for held in swap.participations
            if held.office_id == office.id
        }

    guest = going(Instrument.HOSPITATION)
    assert bodies(guest, gmbh) == {
        Body.WORKS_COUNCIL: (K.INFORMATION, "betrvg.br.information"),
    }
    assert Body.STAFF_COUNCIL in bodies(guest, own)
    working = going(Instrument.ZUWEISUNG)
    assert bodies(working, gmbh) == {Body.WORKS_COUNCIL: (K.CONSENT, "betrvg.br.consent")}
    for approval in working.approvals:
        assert approval.office_id in {own.id, gmbh.id}

    notice_on_temporary_work(work, working)
    works_council_is_silent(clerk, working, gmbh)


def notice_on_temporary_work(work: Workplace, swap: Swap) -> None:
    query = instruments.query_of(swap.placements[0], swap)
    given = {
        AdviceQuestion.PERMANENT: False,
        AdviceQuestion.WORKS_FOR_HOST: True,
        AdviceQuestion.APPLIES_AGREEMENT: False,
    }
    advice = instruments.advise(work, query, given)
    assert advice.instrument is Instrument.ZUWEISUNG
    assert NoticeCode.TEMPORARY_WORK in {notice.code for notice in advice.notices}


def a_gmbh() -> Office:
    return builders.a_partner_office(
        id=OfficeId("office-gmbh"),
        name="Stadtwerke Lindenfurt",
        employer="Stadtwerke Lindenfurt GmbH",
        legal_form=LegalForm.LIMITED_COMPANY,
        bodies=frozenset({Body.WORKS_COUNCIL}),
        version=0,
    )


def works_council_is_silent(clerk: Clerk, swap: Swap, gmbh: Office) -> None:
    """One week passes (§ 99 Abs. 3 BetrVG), and the clerk puts on file that nothing came."""
    work = clerk.work
    held = next(p for p in swap.participations if p.office_id == gmbh.id)
    specs = [
        spec
        for spec in printing.plan(work, swap.id).specs
        if spec.kind is DocumentKind.SUBMISSION and spec.participation_id == held.id
    ]
    letter = text_of(printing.pdf(printing.papers(work, swap.id, specs)))
    assert "Betriebsrat Stadtwerke Lindenfurt GmbH" in letter
    assert "Personalrat Stadtwerke" not in letter
    submit(work, swap, held, work.today())
    week = work.today() + timedelta(days=7)
    asked = now(work, swap, held)
    assert asked.due_on == week
    assert not BY_SILENCE & set(asked.answers(week))
    clerk.comes((week - builders.MONDAY).days + 1)
    note = course.proposed_note(swap, asked, P.DEEMED_CONSENTED)
    silence = Answer(outcome=P.DEEMED_CONSENTED, on=work.today(), file_note=note)
    decisions.answer(work, swap.id, held.id, silence)
    assert now(work, swap, held).is_positive
    assert "§ 99 Abs. 3 BetrVG" in now(work, swap, held).file_note


def now(work: Workplace, swap: Swap, held: Participation) -> Participation:
    return decisions.participation_of(cases.view(work, swap.id).swap, held.id)
