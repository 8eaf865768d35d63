"""What happens to a participation besides submission and answers, on a real file."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest
from case_steps import hear_equality_officers
from house import House

from jobswap_desktop.domain.agreement import ApprovalKind, ApprovalState
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import (
    Answer,
    AppliedRule,
    Participation,
    ParticipationKind,
    ParticipationState,
)
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.domain.requirements import RequirementCode
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import cases, course, decisions, printing
from jobswap_desktop.services.history_text import change_lines
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.undoing import undo
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import swaps

P = ParticipationState
SENT = date(2022, 1, 17)


@pytest.fixture
def abordnung(house: House) -> Swap:
    """Both go for four months, so both staff councils are asked for their consent."""
    return house.a_case(
        instrument=Instrument.ABORDNUNG,
        first_day=date(2022, 5, 2),
        last_day=date(2022, 9, 2),
    )


def body_of(swap: Swap, body: Body = Body.STAFF_COUNCIL, office: str = "office-a") -> Participation:
    return next(p for p in swap.participations if p.body is body and p.office_id == office)


def now(work: Workplace, swap_id: SwapId, body: Body = Body.STAFF_COUNCIL) -> Participation:
    return body_of(cases.view(work, swap_id).swap, body)


def submit(work: Workplace, swap: Swap, held: Participation, **how: Any) -> Participation:
    submission = decisions.Submission(participation_id=held.id, received_on=work.today())
    decisions.submit(work, swap.id, replace(submission, **how))
    return next(p for p in cases.view(work, swap.id).swap.participations if p.id == held.id)


def answer(work: Workplace, swap: Swap, held: Participation, reply: Answer) -> Participation:
    done = decisions.answer(work, swap.id, held.id, reply).value
    return next(p for p in done.participations if p.id == held.id)


def test_urgency_is_printed_and_shortens_the_time(house: House, abordnung: Swap) -> None:
    work = house.on(SENT)
    hear_equality_officers(work, abordnung.id)
    held = body_of(abordnung)
    course.mark_urgent(work, abordnung.id, held.id, "Beginn vorgezogen")
    specs = [
        spec
        for spec in printing.plan(work, abordnung.id).specs
        if spec.kind is DocumentKind.SUBMISSION and spec.participation_id == held.id
    ]
    papers = printing.papers(work, abordnung.id, specs)
    printing.record(work, abordnung.id, papers, SENT)
    sent = now(work, abordnung.id)
    assert (sent.urgent, sent.urgent_reason) == (True, "Beginn vorgezogen")
    assert sent.due_on == date(2022, 1, 24)


def test_urgency_given_with_the_submission(house: House, abordnung: Swap) -> None:
    work = house.on(SENT)
    held = body_of(abordnung)
    with pytest.raises(DomainError):
        submit(work, abordnung, held, urgent=True)
    assert now(work, abordnung.id).state is P.DRAFT
    sent = submit(work, abordnung, held, urgent=True, urgent_reason="Eile")
    assert sent.due_on == date(2022, 1, 24)


def test_first_receipt_stays_when_papers_come_later(house: House, abordnung: Swap) -> None:
    held = submit(house.on(SENT), abordnung, body_of(abordnung))
    wanted = Answer(outcome=P.MORE_INFO_REQUESTED, on=date(2022, 1, 20))
    answer(house.on(date(2022, 1, 20)), abordnung, held, wanted)
    later = house.on(date(2022, 1, 24))
    again = submit(later, abordnung, held)
    assert (again.sent_on, again.received_on) == (SENT, SENT)
    assert (again.complete_on, again.due_on) == (date(2022, 1, 24), date(2022, 2, 7))


def test_suspension_and_agreement_move_the_last_day_and_can_be_taken_back(
    house: House, abordnung: Swap
) -> None:
    work = house.on(SENT)
    held = submit(work, abordnung, body_of(abordnung))
    later = house.on(date(2022, 1, 28))
    outcome = course.suspend(later, abordnung.id, held.id, date(2022, 1, 28))
    assert body_of(outcome.value).due_on == date(2022, 2, 7)
    assert outcome.undo is not None
    undo(later, outcome.undo)
    assert now(later, abordnung.id).due_on == date(2022, 1, 31)
    agreed = course.AgreedDay(
        participation_id=held.id, until=date(2022, 2, 18), reason="Sitzung am 17.02."
    )
    course.agree(later, abordnung.id, agreed)
    assert now(later, abordnung.id).due_on == date(2022, 2, 18)
    newest = cases.history(later, abordnung.id, limit=1)[0]
    assert newest.action is Action.PARTICIPATION_CHANGED
    assert "Vereinbarter letzter Tag: – → 18.02.2022" in change_lines(newest)
    assert "Grund der Vereinbarung: – → Sitzung am 17.02." in change_lines(newest)


def test_wrong_answer_is_put_right_with_its_reason(house: House, abordnung: Swap) -> None:
    work = house.on(SENT)
    held = submit(work, abordnung, body_of(abordnung))
    wrong = Answer(outcome=P.CONSENTED, on=SENT, resolution_number="PR 1/22")
    answer(work, abordnung, held, wrong)
    right = Answer(outcome=P.REFUSED, on=SENT, reasons="Vertretung nicht gesichert")
    with pytest.raises(DomainError) as refused:
        course.correct(
            work,
            abordnung.id,
            course.Correction(participation_id=held.id, answer=right, reason=" "),
        )
    assert refused.value.problems[0].field == "correction_reason"
    correction = course.Correction(
        participation_id=held.id, answer=right, reason="Rückantwort verwechselt"
    )
    course.correct(work, abordnung.id, correction)
    found = now(work, abordnung.id)
    assert (found.state, found.reasons) == (P.REFUSED, "Vertretung nicht gesichert")
    assert found.resolution_number == ""
    newest = cases.history(work, abordnung.id, limit=1)[0]
    assert newest.subject == ("Personalrat Stadt Lindenfurt: Abgelehnt (Rückantwort verwechselt)")
    none = course.Correction(participation_id=held.id, answer=None, reason="Andere Dienststelle")
    course.correct(work, abordnung.id, none)
    found = now(work, abordnung.id)
    assert (found.state, found.reply_on) == (P.SUBMITTED, None)


def test_correction_lets_the_case_go_back(house: House) -> None:
    swap = house.a_case()
    work = house.on(SENT)
    approve(work, swap, ApprovalKind.SUPERVISOR)
    for held in swap.participations:
        submit(work, swap, held)
        answer(work, swap, held, Answer(outcome=P.NOTED, on=SENT))
    approve(work, swap, ApprovalKind.HEAD_OF_OFFICE)
    assert cases.view(work, swap.id).swap.state is SwapState.APPROVED
    none = course.Correction(
        participation_id=body_of(swap).id, answer=None, reason="Andere Dienststelle"
    )
    assert course.correct(work, swap.id, none).value.state is SwapState.IN_PARTICIPATION


def approve(work: Workplace, swap: Swap, kind: ApprovalKind) -> None:
    for approval in swap.approvals:
        if approval.kind is kind:
            decision = decisions.ApprovalDecision(
                approval_id=approval.id, state=ApprovalState.GRANTED, on=work.today()
            )
            decisions.decide_approval(work, swap.id, decision)


def test_withdrawn_submission_is_made_anew_and_the_old_one_stays_readable(
    house: House, abordnung: Swap
) -> None:
    work = house.on(SENT)
    held = submit(work, abordnung, body_of(abordnung))
    withdrawn = Answer(outcome=P.WITHDRAWN, on=SENT, reasons="Zeitraum wird geändert")
    answer(work, abordnung, held, withdrawn)
    swap = cases.view(work, abordnung.id).swap
    assert RequirementCode.SUBMISSION_WITHDRAWN in {item.code for item in swap.missing()}
    again = course.ask_anew(work, abordnung.id, held.id, "Neuer Zeitraum").value
    (void,) = again.voided
    assert isinstance(void, Participation)
    assert (void.id, void.voided_on, void.void_reason) == (held.id, SENT, "Neuer Zeitraum")
    assert void.reasons == "Zeitraum wird geändert"
    loaded = cases.view(work, abordnung.id).swap
    assert loaded == again
    fresh = body_of(loaded)
    assert (fresh.state, fresh.rule) == (P.DRAFT, held.rule)
    assert [p.body for p in loaded.participations] == [p.body for p in abordnung.participations]
    submit(work, loaded, fresh)
    numbers = [spec.number for spec in printing.plan(work, loaded.id).specs]
    assert len(numbers) == len(set(numbers))


def test_paper_of_a_body_asked_anew_is_a_new_revision(house: House, abordnung: Swap) -> None:
    work = house.on(SENT)
    hear_equality_officers(work, abordnung.id)
    held = body_of(abordnung)

    def printed() -> tuple[int, str | None]:
        specs = [
            spec
            for spec in printing.plan(work, abordnung.id).specs
            if spec.number.endswith("BT-A-PR")
        ]
        papers = printing.papers(work, abordnung.id, specs)
        assert printing.pdf(papers)
        printing.record(work, abordnung.id, papers, None)
        return papers[0].document.revision, papers[0].document.participation_id

    assert printed() == (1, held.id)
    submit(work, abordnung, held)
    course.ask_anew(work, abordnung.id, held.id, "Neuer Zeitraum")
    assert printed() == (2, now(work, abordnung.id).id)


def test_note_on_a_deadline_is_a_new_revision_once_it_says_something_else(
    house: House, abordnung: Swap
) -> None:
    work = house.on(SENT)
    held = submit(work, abordnung, body_of(abordnung))

    def revision() -> int:
        specs = [
            spec
            for spec in printing.plan(work, abordnung.id).specs
            if spec.kind is DocumentKind.FILE_NOTE
        ]
        papers = printing.papers(work, abordnung.id, specs)
        printing.record(work, abordnung.id, papers, None)
        return papers[0].document.revision

    assert (revision(), revision()) == (1, 1)
    course.suspend(work, abordnung.id, held.id, SENT)
    assert revision() == 2


def test_body_without_a_rule_stands_in_the_way_and_is_not_printed_for(house: House) -> None:
    swap = house.a_case()
    held = body_of(swap)
    bare = replace(held, rule=AppliedRule(id="", law=""))
    changed = decisions.with_participation(swap, bare)
    with house.work.db.write(deed(house.work, Action.SWAP_CHANGED, swap.id)) as change:
        swaps.save(change, changed, swap)
    found = cases.view(house.work, swap.id).swap
    assert RequirementCode.RULE_OPEN in {item.code for item in found.missing()}
    specs = printing.plan(house.work, swap.id).specs
    assert held.id not in {spec.participation_id for spec in specs}
    with pytest.raises(DomainError) as refused:
        submit(house.work, found, bare)
    assert refused.value.problems[0].code is ProblemCode.RULE_OPEN


def test_missed_hearing_is_made_good(house: House) -> None:
    swap = house.a_case()
    work = house.on(SENT)
    for kind in ApprovalKind:
        approve(work, swap, kind)
    held = body_of(swap)
    sbv = replace(
        held,
        body=Body.DISABILITY_REPRESENTATION,
        kind=ParticipationKind.HEARING,
        rule=replace(held.rule, law="§ 178 Abs. 2 SGB IX"),
    )
    known = cases.view(work, swap.id).swap
    with work.db.write(deed(work, Action.SWAP_CHANGED, swap.id)) as change:
        swaps.save(change, decisions.with_participation(known, sbv), known)
    found = cases.view(work, swap.id).swap
    assert course.hearing_was_missed(found, sbv)
    made_good = course.make_good(work, swap.id, sbv.id, SENT).value
    again = next(p for p in made_good.participations if p.id == sbv.id)
    assert not course.hearing_was_missed(made_good, again)
    due = {item.due_on for item in made_good.missing() if item.subject == sbv.id}
    assert due == {date(2022, 1, 24)}


def test_youth_representation_takes_part_through_the_council(house: House) -> None:
    swap = house.a_case()
    other = body_of(swap, Body.EQUALITY_OFFICER)
    jav = replace(other, body=Body.YOUTH_REPRESENTATION, kind=ParticipationKind.INFORMATION)
    with house.work.db.write(deed(house.work, Action.SWAP_CHANGED, swap.id)) as change:
        swaps.save(change, decisions.with_participation(swap, jav), swap)
    work = house.on(SENT)
    submit(work, swap, body_of(swap))
    found = now(work, swap.id, Body.YOUTH_REPRESENTATION)
    assert (found.state, found.received_on) == (P.SUBMITTED, SENT)
    partner = body_of(cases.view(work, swap.id).swap, Body.STAFF_COUNCIL, "office-b")
    assert partner.state is P.DRAFT


def test_employee_is_heard_on_unfavourable_facts(house: House, abordnung: Swap) -> None:
    work = house.on(SENT)
    held = submit(work, abordnung, body_of(abordnung))
    refusal = Answer(outcome=P.REFUSED, on=SENT, reasons="Fehlzeiten", unfavourable_facts=True)
    answer(work, abordnung, held, refusal)
    codes = {item.code for item in cases.view(work, abordnung.id).swap.missing()}
    assert RequirementCode.PERSON_TO_BE_HEARD in codes
    heard = course.hear_person(work, abordnung.id, held.id, SENT).value
    assert RequirementCode.PERSON_TO_BE_HEARD not in {item.code for item in heard.missing()}
