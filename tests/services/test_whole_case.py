"""A case from request to closing through the services, with its gates and its way back."""

from dataclasses import replace
from datetime import date, time

import pytest
from house import House

from jobswap_desktop.domain.agreement import ApprovalKind, ApprovalState
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.participation import Answer, ParticipationState
from jobswap_desktop.domain.requirements import RequirementCode
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import (
    agreements,
    cases,
    confidentiality,
    decisions,
    editing,
    offices,
    people,
    undoing,
)
from jobswap_desktop.services.recording import save_case
from jobswap_desktop.services.wording import answer_text, ready_text, state_text
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit


def approve(work: Workplace, swap: Swap, kind: ApprovalKind) -> Swap:
    for approval in swap.approvals:
        if approval.kind is kind:
            decision = decisions.ApprovalDecision(
                approval_id=approval.id, state=ApprovalState.GRANTED, on=work.today()
            )
            swap = decisions.decide_approval(work, swap.id, decision).value
    return swap


def participate(work: Workplace, swap: Swap) -> Swap:
    for held in swap.participations:
        submission = decisions.Submission(participation_id=held.id, received_on=work.today())
        decisions.submit(work, swap.id, submission)
        reply = Answer(outcome=ParticipationState.NOTED, on=work.today())
        swap = decisions.answer(work, swap.id, held.id, reply).value
    return swap


def undertake(work: Workplace, swap: Swap) -> Swap:
    for placement in swap.placements:
        editing.consent_to_share(work, swap.id, placement.id, work.today())
        for act in Act:
            held = placement.undertaking(act)
            while held is not None and held.next_state is not None:
                command = confidentiality.Advance(
                    undertaking_id=held.id,
                    on=work.today(),
                    by="Holger Brandt",
                    by_function="Verbandsvorsteher",
                    filed_at="Personalakte",
                )
                swap = confidentiality.advance(work, swap.id, command).value
                held = confidentiality.find(swap, held.id)[1]
    return swap


def plan(work: Workplace, swap: Swap) -> Swap:
    for placement in swap.placements:
        details = editing.PlacementDetails(
            first_day=placement.first_day,
            last_day=placement.last_day,
            place="Raum 1",
            contact="Ralf Kemper",
            first_time=time(8, 0),
            data_sharing_consent_on=date(2022, 1, 10),
        )
        swap = editing.edit_placement(work, swap.id, placement.id, details).value
    return swap


def an_approved_case(house: House) -> Swap:
    swap = approve(house.work, house.a_case(), ApprovalKind.SUPERVISOR)
    swap = participate(house.work, swap)
    return approve(house.work, swap, ApprovalKind.HEAD_OF_OFFICE)


def agree(work: Workplace, swap: Swap) -> Swap:
    known = cases.view(work, swap.id).swap
    save_case(work, Action.AGREEMENT_MADE, agreements.made(work, known), known)
    made = cases.view(work, swap.id).swap.agreement
    assert made is not None
    lines = [agreements.Signing(signature_id=s.id, on=work.today()) for s in made.signatures]
    return agreements.sign(work, swap.id, *lines).value


def a_ready_case(house: House) -> Swap:
    swap = undertake(house.work, an_approved_case(house))
    return agree(house.work, plan(house.work, swap))


def test_the_state_follows_the_facts(house: House) -> None:
    swap = house.a_case()
    assert swap.state is SwapState.REQUESTED
    swap = approve(house.work, swap, ApprovalKind.SUPERVISOR)
    assert swap.state is SwapState.IN_REVIEW
    swap = participate(house.work, swap)
    assert swap.state is SwapState.IN_PARTICIPATION
    swap = approve(house.work, swap, ApprovalKind.HEAD_OF_OFFICE)
    assert swap.state is SwapState.APPROVED


def test_ready_only_when_both_declarations_are_in_force(house: House) -> None:
    swap = a_ready_case(house)
    assert swap.state_on(date(2022, 2, 20)) is SwapState.READY
    assert swap.nda_status() == (2, 2)

    nda = swap.placements[1].undertaking(Act.NDA)
    assert nda is not None
    outcome = confidentiality.leave(
        house.work, swap.id, nda.id, UndertakingState.VOIDED, "falscher Name"
    )
    voided = outcome.value

    assert voided.nda_status() == (1, 2)
    assert voided.state_on(date(2022, 2, 20)) is SwapState.APPROVED
    assert voided.unprotected(date(2022, 2, 22))
    assert "Verschwiegenheitserklärung" in ready_text(voided, date(2022, 2, 20))
    assert "Jana Voss" in ready_text(voided, date(2022, 2, 20))

    assert outcome.undo is not None
    undoing.undo(house.work, outcome.undo)
    again = cases.view(house.work, swap.id).swap
    assert again.state_on(date(2022, 2, 20)) is SwapState.READY


def test_a_changed_place_makes_the_agreement_outdated(house: House) -> None:
    swap = a_ready_case(house)
    placement = swap.placements[0]
    details = editing.PlacementDetails(
        first_day=placement.first_day,
        last_day=placement.last_day,
        place="Anderswo",
        contact="Ralf Kemper",
        first_time=time(8, 0),
        data_sharing_consent_on=date(2022, 1, 10),
    )
    changed = editing.edit_placement(house.work, swap.id, placement.id, details).value

    assert [r.code for r in changed.missing()] == [RequirementCode.AGREEMENT_OUTDATED]
    assert agree(house.work, changed).missing() == ()


def test_a_telephone_number_voids_nothing(house: House) -> None:
    swap = a_ready_case(house)
    people.save(house.work, replace(house.mara, telephone="1234"))

    assert cases.view(house.work, swap.id).swap.missing() == ()


def test_closing_waits_for_the_end_and_the_certificates(house: House) -> None:
    swap = a_ready_case(house)
    with pytest.raises(DomainError) as caught:
        editing.move(house.on(date(2022, 2, 22)), swap.id, SwapState.CLOSED)
    assert caught.value.problems[0].code is ProblemCode.CONDITION_NOT_MET


def test_every_exit_wants_a_reason(house: House) -> None:
    swap = house.a_case()
    with pytest.raises(DomainError) as caught:
        editing.move(house.work, swap.id, SwapState.WITHDRAWN, "  ")
    assert caught.value.problems[0].code is ProblemCode.REASON_REQUIRED

    gone = editing.move(house.work, swap.id, SwapState.WITHDRAWN, "Wunsch der Person").value
    assert gone.reason == "Wunsch der Person"
    with pytest.raises(DomainError) as caught:
        participate(house.work, gone)
    assert caught.value.problems[0].code is ProblemCode.CASE_IS_OVER


def test_undo_and_redo_of_a_new_case(house: House) -> None:
    from jobswap_desktop.services import new_swap

    outcome = new_swap.create(house.work, house.command())
    assert outcome.undo is not None
    redo = undoing.undo(house.work, outcome.undo).undo
    assert cases.count(house.work, CaseFilter.ALL) == 0
    assert cases.count(house.work, CaseFilter.ALL, "lindner") == 0
    assert redo is not None
    undo_again = undoing.undo(house.work, redo).undo

    assert cases.count(house.work, CaseFilter.ALL, "lindner") == 1
    assert undo_again is not None
    undoing.undo(house.work, undo_again)
    entries = cases.history(house.work, outcome.value.id)
    assert [(row.action, row.subject) for row in entries[:3]] == [
        (Action.UNDONE, "Fall angelegt"),
        (Action.REDONE, "Fall angelegt"),
        (Action.UNDONE, "Fall angelegt"),
    ]
    assert audit.faults(house.work.db) == ()


def test_undo_is_refused_after_a_later_change(house: House) -> None:
    swap = house.a_case()
    first = editing.edit_case(house.work, swap.id, editing.CaseDetails(remark="eins"))
    editing.edit_case(house.work, swap.id, editing.CaseDetails(remark="zwei"))
    assert first.undo is not None

    with pytest.raises(DomainError) as caught:
        undoing.undo(house.work, first.undo)
    assert caught.value.problems[0].code is ProblemCode.CHANGED_MEANWHILE
    assert cases.view(house.work, swap.id).swap.remark == "zwei"


def test_the_history_names_old_and_new(house: House) -> None:
    swap = house.a_case()
    editing.edit_case(house.work, swap.id, editing.CaseDetails(remark="bitte eilig"))
    newest = cases.history(house.work, swap.id)[0]

    assert newest.actor == "Kim Weber"
    assert ("swap.remark", "", "bitte eilig") in newest.changes


def test_a_renamed_person_is_found_under_the_new_name(house: House) -> None:
    house.a_case()
    people.save(house.work, replace(house.mara, last_name="Şahin"))

    assert cases.count(house.work, CaseFilter.ALL, "sahin") == 1
    assert cases.count(house.work, CaseFilter.ALL, "lindner") == 0


def test_an_objection_of_the_equality_officer_is_weighed_and_not_obeyed(house: House) -> None:
    swap = house.a_case()
    held = swap.participations[0]
    submission = decisions.Submission(participation_id=held.id, received_on=house.work.today())
    decisions.submit(house.work, swap.id, submission)
    objection = Answer(
        outcome=ParticipationState.REFUSED, on=house.work.today(), reasons="Vertretung offen"
    )
    swap = decisions.answer(house.work, swap.id, held.id, objection).value
    codes = [r.code for r in swap.missing() if r.subject == held.id]
    assert codes == [RequirementCode.OBJECTION_OPEN]
    assert state_text(swap.participations[0]) == "Bedenken erhoben"
    weighed = answer_text(swap.participations[0], ParticipationState.NOTED)
    assert weighed == "Bedenken gewürdigt"


def test_nobody_signs_for_an_employer_without_a_name(house: House) -> None:
    nameless = offices.save(house.work, replace(house.partner, head_name="")).value
    swap = plan(house.work, house.a_case(host=nameless))
    made = agreements.made(house.work, cases.view(house.work, swap.id).swap)
    save_case(house.work, Action.AGREEMENT_MADE, made, cases.view(house.work, swap.id).swap)
    assert made.agreement is not None
    line = next(s for s in made.agreement.signatures if s.office_id == nameless.id)

    signing = agreements.Signing(signature_id=line.id, on=house.work.today())
    with pytest.raises(DomainError) as caught:
        agreements.sign(house.work, swap.id, signing)
    assert (caught.value.problems[0].code, caught.value.problems[0].field) == (
        ProblemCode.REQUIRED,
        "name",
    )
    named = replace(signing, name="Ute Vogt")
    signed = agreements.sign(house.work, swap.id, named).value
    assert signed.agreement is not None
    assert "Ute Vogt" in [signature.name for signature in signed.agreement.signatures]
