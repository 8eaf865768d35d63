"""What happens to a participation besides its submission and the answers to it.

Urgency, a suspended resolution, another last day agreed, a hearing made good, a wrong answer put
right, a body asked anew. Each is one entry of the history and can be taken back.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date

from jobswap_desktop.documents import deadline_text
from jobswap_desktop.domain import course
from jobswap_desktop.domain.adoption import with_rules
from jobswap_desktop.domain.agreement import ApprovalKind, ApprovalState
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.deadlines import deadline_of
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import ParticipationId, SwapId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.participation import Answer, Participation, ParticipationState
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services.decisions import (
    answered_words,
    body_words,
    participation_of,
    with_participation,
)
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.recording import load_open, save_case
from jobswap_desktop.services.rules import rules_in_use
from jobswap_desktop.services.workplace import Workplace


def mark_urgent(
    work: Workplace, swap_id: SwapId, participation_id: ParticipationId, reason: str
) -> Outcome[Swap]:
    """Record why a submission will be urgent, before it goes out; without a reason it is not.

    Raises DomainError where the rule knows no shorter time, or once it has been submitted.
    """
    return _change(
        work, swap_id, participation_id, lambda held, _office: course.marked_urgent(held, reason)
    )


def suspend(
    work: Workplace, swap_id: SwapId, participation_id: ParticipationId, on: date
) -> Outcome[Swap]:
    """Record that a council's resolution was suspended, which lengthens the time to answer.

    Raises DomainError on a day outside that time, or when no answer of a council is awaited.
    """

    def change(held: Participation, office: Office) -> Participation:
        return course.suspended(
            held,
            on,
            today=work.today(),
            land=office.land,
            extra_holidays=office.extra_holidays,
        )

    return _change(work, swap_id, participation_id, change)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreedDay:
    """Another last day agreed with a body, and why."""

    participation_id: ParticipationId
    until: date
    reason: str


def agree(work: Workplace, swap_id: SwapId, command: AgreedDay) -> Outcome[Swap]:
    """Record another last day agreed with a body; raises DomainError without a reason."""
    work.require(Role.HR_CLERK)
    return _change(
        work,
        swap_id,
        command.participation_id,
        lambda held, _office: course.agreed(held, command.until, command.reason),
    )


def hear_person(
    work: Workplace, swap_id: SwapId, participation_id: ParticipationId, on: date
) -> Outcome[Swap]:
    """Record that the employee was heard on unfavourable facts in a refusal.

    Raises DomainError on a day in the future or before the refusal.
    """
    return _change(
        work,
        swap_id,
        participation_id,
        lambda held, _office: course.person_heard(held, on, work.today()),
    )


def make_good(
    work: Workplace, swap_id: SwapId, participation_id: ParticipationId, on: date
) -> Outcome[Swap]:
    """Record that the measure was suspended to make a missed hearing good within seven days.

    Raises DomainError on a day in the future.
    """
    return _change(
        work,
        swap_id,
        participation_id,
        lambda held, _office: course.making_good(held, on, work.today()),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """The right answer in the place of a wrong one, and why; None: there was no answer at all."""

    participation_id: ParticipationId
    answer: Answer | None
    reason: str


def correct(work: Workplace, swap_id: SwapId, command: Correction) -> Outcome[Swap]:
    """Put a wrongly recorded answer right; the wrong one and the reason stay in the history.

    Raises DomainError without a reason, when there was no answer, or when the right one does not
    fit either.
    """
    known = load_open(work, swap_id)
    held = participation_of(known, command.participation_id)
    if not command.reason.strip():
        raise refuse(ProblemCode.REASON_REQUIRED, "correction_reason")
    right = reopened(known, held)
    if command.answer is not None:
        office = known.office(held.office_id)
        right = right.record(
            command.answer,
            today=work.today(),
            land=office.land,
            extra_holidays=office.extra_holidays,
        )
    said = answered_words(held, right)
    return save_case(
        work,
        Action.PARTICIPATION_CHANGED,
        with_participation(known, right),
        known,
        subject=f"{body_words(known, held)}: {said} ({command.reason.strip()})",
    )


def ask_anew(
    work: Workplace, swap_id: SwapId, participation_id: ParticipationId, reason: str
) -> Outcome[Swap]:
    """Void what a body was asked and said, and open a fresh draft under the rules now in force.

    The old one stays readable. Raises DomainError without a reason.
    """
    known = load_open(work, swap_id)
    held = participation_of(known, participation_id)
    if not course.can_be_asked_anew(held):
        raise refuse(ProblemCode.TRANSITION_NOT_ALLOWED, "reason")
    void = course.voided(held, work.today(), reason)
    fresh = course.asked_anew(held, ParticipationId(work.new_id()))
    changed = replace(
        known,
        participations=tuple(fresh if p.id == held.id else p for p in known.participations),
        voided=(*known.voided, void),
    )
    changed = with_rules(changed, rules_in_use(work), work.today())
    subject = body_words(known, held)
    return save_case(work, Action.PARTICIPATION_CHANGED, changed, known, subject=subject)


def reopened(swap: Swap, held: Participation) -> Participation:
    """Return a participation as it stood before its last answer (see `course.reopened`)."""
    office = swap.office(held.office_id)
    return course.reopened(held, office.land, office.extra_holidays)


def hearing_was_missed(swap: Swap, held: Participation) -> bool:
    """Whether the head of the office has decided before a body was heard that had to be."""
    decided = any(
        approval.kind is ApprovalKind.HEAD_OF_OFFICE
        and approval.office_id == held.office_id
        and approval.state is ApprovalState.GRANTED
        for approval in swap.approvals
    )
    return course.can_be_made_good(held, decided=decided)


def explanation(swap: Swap, held: Participation) -> tuple[tuple[str, str], ...]:
    """Return how the last day was found, each step as its word and a sentence."""
    return deadline_text.explanation(held, swap.office(held.office_id))


def checked_text(swap: Swap, held: Participation) -> str:
    """Return how far the rule behind a last day can be trusted."""
    return deadline_text.checked_text(held, swap.office(held.office_id))


def proposed_note(swap: Swap, held: Participation, outcome: ParticipationState) -> str:
    """Return the note that goes on file when silence is taken for `outcome`."""
    return deadline_text.proposed_note(held, swap.office(held.office_id), outcome)


def last_day_if_submitted(
    swap: Swap, held: Participation, on: date, *, urgent: bool
) -> date | None:
    """Return the last day of an answer if the body got the papers on a day; None without one."""
    later = held.state is ParticipationState.MORE_INFO_REQUESTED
    sent = replace(
        held,
        urgent=urgent,
        received_on=held.received_on if later else on,
        complete_on=on if later else None,
        agreed_due_on=None,
    )
    office = swap.office(held.office_id)
    found = deadline_of(sent, office.land, office.extra_holidays)
    return found.last_day if found else None


def _change(
    work: Workplace,
    swap_id: SwapId,
    participation_id: ParticipationId,
    change: Callable[[Participation, Office], Participation],
) -> Outcome[Swap]:
    known = load_open(work, swap_id)
    held = participation_of(known, participation_id)
    changed = change(held, known.office(held.office_id))
    return save_case(
        work,
        Action.PARTICIPATION_CHANGED,
        with_participation(known, changed),
        known,
        subject=body_words(known, held),
    )
