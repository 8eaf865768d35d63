"""A case walked step by step through the services, for tests of what shows it."""

from dataclasses import replace
from datetime import time

from builders import FRIDAY, MONDAY

from jobswap_desktop.domain.agreement import ApprovalKind, ApprovalState
from jobswap_desktop.domain.confidentiality import Act, Undertaking
from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import Answer, ParticipationState
from jobswap_desktop.domain.swap import Swap, SwapKind
from jobswap_desktop.services import (
    agreements,
    cases,
    confidentiality,
    decisions,
    editing,
    new_swap,
    people,
    printing,
)
from jobswap_desktop.services.offices import all_offices
from jobswap_desktop.services.workplace import Workplace


def swap_of(work: Workplace, swap_id: SwapId) -> Swap:
    return cases.view(work, swap_id).swap


def a_case(work: Workplace, *, as_draft: bool = False) -> SwapId:
    """Record the case of Mara Lindner and Jana Voss; both and their offices are saved."""
    return new_swap.create(work, replace(_command(work), as_draft=as_draft)).value.id


def a_hospitation(work: Workplace) -> SwapId:
    """Record that Mara Lindner goes alone."""
    command = replace(_command(work), kind=SwapKind.ONE_SIDED, partner=None)
    return new_swap.create(work, command).value.id


def _command(work: Workplace) -> new_swap.NewSwap:
    person = {str(item.id): item for item in people.all_people(work)}
    office = {str(item.id): item for item in all_offices(work)}
    return new_swap.NewSwap(
        kind=SwapKind.MUTUAL,
        visitor=person["person-a"],
        partner=person["person-b"],
        home=office["office-a"],
        host=office["office-b"],
        first_day=MONDAY,
        last_day=FRIDAY,
        occasion="Kennenlernen",
    )


def approve(work: Workplace, swap_id: SwapId, kind: ApprovalKind) -> None:
    for approval in swap_of(work, swap_id).approvals:
        if approval.kind is kind:
            decision = decisions.ApprovalDecision(
                approval_id=approval.id, state=ApprovalState.GRANTED, on=work.today()
            )
            decisions.decide_approval(work, swap_id, decision)


def consent(work: Workplace, swap_id: SwapId) -> None:
    for placement in swap_of(work, swap_id).placements:
        editing.consent_to_share(work, swap_id, placement.id, work.today())


def submit_to_all(work: Workplace, swap_id: SwapId) -> None:
    for held in swap_of(work, swap_id).participations:
        submission = decisions.Submission(participation_id=held.id, received_on=work.today())
        decisions.submit(work, swap_id, submission)


def hear_all(work: Workplace, swap_id: SwapId) -> None:
    for held in swap_of(work, swap_id).participations:
        reply = Answer(outcome=ParticipationState.NOTED, on=work.today())
        decisions.answer(work, swap_id, held.id, reply)


def hear_equality_officers(work: Workplace, swap_id: SwapId) -> None:
    """Let whoever is heard before the staff council have got the papers and answered."""
    for held in swap_of(work, swap_id).participations:
        if held.body is Body.EQUALITY_OFFICER:
            submission = decisions.Submission(participation_id=held.id, received_on=work.today())
            decisions.submit(work, swap_id, submission)
            reply = Answer(outcome=ParticipationState.NOTED, on=work.today())
            decisions.answer(work, swap_id, held.id, reply)


def approved_case(work: Workplace) -> SwapId:
    swap_id = a_case(work)
    approve(work, swap_id, ApprovalKind.SUPERVISOR)
    consent(work, swap_id)
    submit_to_all(work, swap_id)
    hear_all(work, swap_id)
    approve(work, swap_id, ApprovalKind.HEAD_OF_OFFICE)
    return swap_id


def protect(work: Workplace, swap_id: SwapId) -> None:
    """Take every act of confidentiality to the end of its way."""
    for placement in swap_of(work, swap_id).placements:
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
                swap = confidentiality.advance(work, swap_id, command).value
                held = confidentiality.find(swap, held.id)[1]


def plan(work: Workplace, swap_id: SwapId) -> None:
    for placement in swap_of(work, swap_id).placements:
        details = editing.PlacementDetails(
            first_day=placement.first_day,
            last_day=placement.last_day,
            place="Raum 1",
            contact="Ralf Kemper",
            first_time=time(8, 0),
            data_sharing_consent_on=placement.data_sharing_consent_on,
        )
        editing.edit_placement(work, swap_id, placement.id, details)


def print_kind(work: Workplace, swap_id: SwapId, kind: DocumentKind) -> None:
    """Print the papers of a kind and hand them over; an agreement needs its places first."""
    stays = swap_of(work, swap_id).placements
    if kind is DocumentKind.AGREEMENT and not all(stay.place for stay in stays):
        plan(work, swap_id)
    specs = [spec for spec in printing.plan(work, swap_id).specs if spec.kind is kind]
    papers = printing.papers(work, swap_id, specs)
    printing.record(work, swap_id, papers, work.today())


def sign_all(work: Workplace, swap_id: SwapId) -> None:
    print_kind(work, swap_id, DocumentKind.AGREEMENT)
    agreement = swap_of(work, swap_id).agreement
    assert agreement is not None
    lines = [
        agreements.Signing(signature_id=line.id, on=work.today()) for line in agreement.unsigned
    ]
    agreements.sign(work, swap_id, *lines)


def ready_case(work: Workplace) -> SwapId:
    swap_id = approved_case(work)
    protect(work, swap_id)
    plan(work, swap_id)
    sign_all(work, swap_id)
    return swap_id


def held(work: Workplace, swap_id: SwapId, act: Act = Act.NDA, number: int = 0) -> Undertaking:
    """Return the act that counts now of one direction."""
    found = swap_of(work, swap_id).placements[number].undertaking(act)
    assert found is not None
    return found
