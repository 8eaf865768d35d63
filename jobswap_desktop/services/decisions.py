"""Everybody's word on a case: approvals of superiors, and the answers of the bodies."""

from dataclasses import dataclass, replace
from datetime import date

from jobswap_desktop.domain.agreement import Approval, ApprovalKind, ApprovalState
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import ApprovalId, ParticipationId, SwapId
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import Answer, Participation, ParticipationState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.recording import load_open, save_case
from jobswap_desktop.services.wording import answer_text, came_late_text, restricted_text, term
from jobswap_desktop.services.workplace import Workplace


@dataclass(frozen=True, slots=True, kw_only=True)
class ApprovalDecision:
    """What a superior or head of office said, on which day."""

    approval_id: ApprovalId
    state: ApprovalState
    on: date
    by: str = ""
    reasons: str = ""


def decide_approval(work: Workplace, swap_id: SwapId, decision: ApprovalDecision) -> Outcome[Swap]:
    """Record an approval or its refusal; the case moves on by itself when all have agreed.

    A superior may agree with restrictions or for another time alone: these are the reasons then.
    Raises DomainError on a day in the future or a refusal without reasons.
    """
    known = load_open(work, swap_id)
    held = _approval(known, decision.approval_id)
    decided = held.decide(
        decision.state,
        decision.on,
        today=work.today(),
        by=decision.by,
        reasons=decision.reasons,
    )
    changed = replace(
        known, approvals=tuple(decided if a.id == held.id else a for a in known.approvals)
    )
    said = term(decision.state)
    if decision.state is ApprovalState.GRANTED and decided.reasons.strip():
        said = restricted_text(said, decided.reasons.strip())
    subject = f"{term(held.kind)} {known.office(held.office_id).name}: {said}"
    return save_case(work, Action.APPROVAL_DECIDED, changed, known, subject=subject)


def usual_decider(swap: Swap, approval: Approval) -> str:
    """Return who usually decides: the superior of who leaves that office; "" where not known."""
    if approval.kind is not ApprovalKind.SUPERVISOR:
        return ""
    leaving = (p for p in swap.placements if p.home and p.home.id == approval.office_id)
    names = dict.fromkeys(p.visitor.supervisor for p in leaving if p.visitor.supervisor)
    return next(iter(names)) if len(names) == 1 else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Submission:
    """That a body got the complete papers, on which day.

    `urgent` with its reason shortens the time; None leaves it as it was marked before.
    """

    participation_id: ParticipationId
    received_on: date
    urgent: bool | None = None
    urgent_reason: str = ""


def submit(work: Workplace, swap_id: SwapId, submission: Submission) -> Outcome[Swap]:
    """Record that the papers were handed to a body; its last day to answer is computed.

    Through a council the youth representation of the same office gets them as well. Raises
    DomainError when that has been done already or lies in the future, when no rule is there, or
    for an urgency without a reason.
    """
    known = load_open(work, swap_id)
    held = participation_of(known, submission.participation_id)
    changed = submitted(known, submission, work.today())
    subject = body_words(known, held)
    return save_case(work, Action.PARTICIPATION_SUBMITTED, changed, known, subject=subject)


def answer(
    work: Workplace, swap_id: SwapId, participation_id: ParticipationId, reply: Answer
) -> Outcome[Swap]:
    """Record what a body answered; the case moves on by itself when all have agreed.

    Raises DomainError when the answer fits neither kind nor state, or lacks its reasons or note.
    """
    known = load_open(work, swap_id)
    held = participation_of(known, participation_id)
    office = known.office(held.office_id)
    answered = held.record(
        reply, today=work.today(), land=office.land, extra_holidays=office.extra_holidays
    )
    subject = f"{body_words(known, held)}: {answered_words(held, answered)}"
    return save_case(
        work,
        Action.PARTICIPATION_ANSWERED,
        with_participation(known, answered),
        known,
        subject=subject,
    )


def submitted(swap: Swap, submission: Submission, today: date) -> Swap:
    """Return the case with a body submitted to, and with whoever is asked through it.

    The youth representation takes part through the council of its office (§ 103 BPersVG).
    """
    held = participation_of(swap, submission.participation_id)
    if submission.urgent is not None:
        held = replace(held, urgent=submission.urgent, urgent_reason=submission.urgent_reason)
    found = with_participation(swap, _submit(swap, held, submission.received_on, today))
    for other in swap.participations if held.decides_by_resolution else ():
        if other.office_id == held.office_id and _goes_along(other):
            sent = _submit(swap, other, submission.received_on, today)
            found = with_participation(found, sent)
    return found


def _goes_along(other: Participation) -> bool:
    drafted = other.state is ParticipationState.DRAFT and other.has_rule
    return drafted and other.body is Body.YOUTH_REPRESENTATION


def _submit(swap: Swap, held: Participation, on: date, today: date) -> Participation:
    office = swap.office(held.office_id)
    return held.submit(on, today=today, land=office.land, extra_holidays=office.extra_holidays)


def participation_of(swap: Swap, participation_id: ParticipationId) -> Participation:
    """Return one participation of the case; raises DomainError (not_found)."""
    found = next((p for p in swap.participations if p.id == participation_id), None)
    if found is None:
        raise refuse(ProblemCode.NOT_FOUND, text=participation_id)
    return found


def with_participation(swap: Swap, participation: Participation) -> Swap:
    """Return the case with one participation replaced."""
    return replace(
        swap,
        participations=tuple(
            participation if held.id == participation.id else held for held in swap.participations
        ),
    )


def open_decisions(swap: Swap) -> tuple[Approval | Participation, ...]:
    """Return whose word is still to come in, in the order of the case's steps."""
    found: dict[str, Approval | Participation] = {item.id: item for item in swap.approvals}
    found.update((item.id, item) for item in swap.participations)
    waiting = {
        item.id
        for item in found.values()
        if (isinstance(item, Approval) and item.state is ApprovalState.OPEN)
        or (isinstance(item, Participation) and _can_answer(item))
    }
    order = [requirement.subject for requirement in swap.missing()]
    return tuple(found[subject] for subject in order if subject in waiting)


def _can_answer(participation: Participation) -> bool:
    return participation.state not in {
        ParticipationState.DRAFT,
        ParticipationState.NOT_REQUIRED,
    }


def _approval(swap: Swap, approval_id: ApprovalId) -> Approval:
    found = next((item for item in swap.approvals if item.id == approval_id), None)
    if found is None:
        raise refuse(ProblemCode.NOT_FOUND, text=approval_id)
    return found


def answered_words(held: Participation, answered: Participation) -> str:
    """Return what `held` was answered, and that it came late where it did, for the history."""
    late = came_late_text(answered)
    said = answer_text(held, answered.state)
    return f"{said}, {late}" if late else said


def body_words(swap: Swap, participation: Participation) -> str:
    """Return whose participation it is: the body and the office, for the history."""
    return f"{term(participation.body)} {swap.office(participation.office_id).name}"
