"""What still stands in the way of a case: one ordered list for everything that shows it.

The gate to "Startklar", the checklist, the next-step bar, the list's due text and the printed
checklist all read `missing`, so they can never disagree.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from types import MappingProxyType
from typing import TYPE_CHECKING

from jobswap_desktop.domain.agreement import ApprovalKind, ApprovalState
from jobswap_desktop.domain.confidentiality import ENDED, Act, Undertaking, UndertakingState
from jobswap_desktop.domain.deadlines import next_day
from jobswap_desktop.domain.participation import Participation, ParticipationState
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.turns import in_turn

if TYPE_CHECKING:
    from jobswap_desktop.domain.swap import Swap


class Step(StrEnum):
    """The seven steps of a case, in order."""

    REQUEST = "request"
    PARTICIPATION = "participation"
    APPROVAL = "approval"
    CONFIDENTIALITY = "confidentiality"
    AGREEMENT = "agreement"
    WEEK = "week"
    CLOSING = "closing"


class RequirementCode(StrEnum):
    """Everything that can be missing."""

    REQUEST_NOT_MADE = "request_not_made"
    STATUS_GROUP_OPEN = "status_group_open"
    SUPERVISOR_OPEN = "supervisor_open"
    SUPERVISOR_REFUSED = "supervisor_refused"
    RULE_OPEN = "rule_open"
    SUBMISSION_OPEN = "submission_open"
    ANSWER_OPEN = "answer_open"
    INFORMATION_REQUESTED = "information_requested"
    DISCUSSION_OPEN = "discussion_open"
    BODY_REFUSED = "body_refused"
    DECIDED_AGAINST = "decided_against"
    SUBMISSION_WITHDRAWN = "submission_withdrawn"
    OBJECTION_OPEN = "objection_open"
    PERSON_TO_BE_HEARD = "person_to_be_heard"
    APPROVAL_OPEN = "approval_open"
    APPROVAL_REFUSED = "approval_refused"
    SHARING_CONSENT_OPEN = "sharing_consent_open"
    NDA_OPEN = "nda_open"
    NDA_HANDED_OVER = "nda_handed_over"
    NDA_SIGNED = "nda_signed"
    NDA_LAPSED = "nda_lapsed"
    NDA_REVOKED = "nda_revoked"
    OBLIGATION_OPEN = "obligation_open"
    DATA_PROTECTION_OPEN = "data_protection_open"
    DATA_PROTECTION_HANDED_OVER = "data_protection_handed_over"
    PLACE_OPEN = "place_open"
    AGREEMENT_NOT_MADE = "agreement_not_made"
    AGREEMENT_OUTDATED = "agreement_outdated"
    SIGNATURE_OPEN = "signature_open"
    CONTACT_OPEN = "contact_open"
    FIRST_DAY_OPEN = "first_day_open"
    CERTIFICATE_OPEN = "certificate_open"
    NOT_CLOSED = "not_closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """One thing that is missing, where it belongs, and whom it is about.

    `subject` is the id of the row to act upon, `name` the person or body and `office` the office
    its sentence names. `due_on` is the last day where the law or the house sets one.
    """

    step: Step
    code: RequirementCode
    subject: str = ""
    name: str = ""
    office: str = ""
    due_on: date | None = None


_C = RequirementCode
_U = UndertakingState

_UNDERTAKING_CODES = MappingProxyType(
    {
        (Act.NDA, _U.HANDED_OVER): _C.NDA_HANDED_OVER,
        (Act.NDA, _U.SIGNED_BY_VISITOR): _C.NDA_SIGNED,
        (Act.NDA, _U.ACCESS_REVOKED): _C.NDA_REVOKED,
        (Act.DATA_PROTECTION, _U.HANDED_OVER): _C.DATA_PROTECTION_HANDED_OVER,
    }
)
_FIRST_CODES = MappingProxyType(
    {
        Act.NDA: _C.NDA_OPEN,
        Act.FORMAL_OBLIGATION: _C.OBLIGATION_OPEN,
        Act.DATA_PROTECTION: _C.DATA_PROTECTION_OPEN,
    }
)
_PARTICIPATION_CODES = MappingProxyType(
    {
        ParticipationState.DRAFT: _C.SUBMISSION_OPEN,
        ParticipationState.MORE_INFO_REQUESTED: _C.INFORMATION_REQUESTED,
        ParticipationState.DISCUSSION_REQUESTED: _C.DISCUSSION_OPEN,
        ParticipationState.REFUSED: _C.BODY_REFUSED,
        ParticipationState.DECIDED_NEGATIVE: _C.DECIDED_AGAINST,
        ParticipationState.WITHDRAWN: _C.SUBMISSION_WITHDRAWN,
    }
)


SETBACKS = frozenset(
    {_C.BODY_REFUSED, _C.DECIDED_AGAINST, _C.OBJECTION_OPEN, _C.PERSON_TO_BE_HEARD}
)
"""What a body has said against the measure: it comes before everything else that is missing."""

_ORDER = MappingProxyType({step: position for position, step in enumerate(Step)})


def missing(swap: "Swap", until: Step = Step.WEEK) -> tuple[Requirement, ...]:
    """Return what stands in the way of `swap` up to and including the step `until`, in order.

    Setbacks come first, because whoever goes on without heeding them works in vain.
    """
    last = _ORDER[until]
    found = [item for item in _all(swap) if _ORDER[item.step] <= last]
    return tuple(sorted(found, key=lambda item: item.code not in SETBACKS))


def _all(swap: "Swap") -> Iterator[Requirement]:
    yield from _request(swap)
    for participation in _by_turn(swap.participations):
        yield _participation(swap, participation)
    for participation in swap.participations:
        if participation.owes_hearing:
            yield _about(swap, participation, _C.PERSON_TO_BE_HEARD)
    for kind in (ApprovalKind.HR_OFFICE, ApprovalKind.HEAD_OF_OFFICE):
        yield from _approvals(swap, kind, Step.APPROVAL)
    # Whoever never came needs no paper for it any more.
    coming = [placement for placement in swap.placements if not placement.no_show]
    for placement in coming:
        yield from confidentiality_missing(placement)
    yield from _agreement(swap)
    for placement in coming:
        yield from _week(placement)
    for placement in coming:
        if placement.certificate_on is None:
            yield _of(placement, Step.CLOSING, _C.CERTIFICATE_OPEN)
    if swap.state is not SwapState.CLOSED:
        yield Requirement(step=Step.CLOSING, code=_C.NOT_CLOSED, subject=swap.id)


def _request(swap: "Swap") -> Iterator[Requirement]:
    if swap.state is SwapState.DRAFT:
        yield Requirement(step=Step.REQUEST, code=_C.REQUEST_NOT_MADE, subject=swap.id)
    for placement in swap.placements:
        # Printed on the papers, and it decides which acts and rules are owed: never assumed.
        if placement.visitor.status_group is StatusGroup.UNKNOWN:
            yield _of(placement, Step.REQUEST, _C.STATUS_GROUP_OPEN)
    yield from _approvals(swap, ApprovalKind.SUPERVISOR, Step.REQUEST)
    for placement in swap.placements:
        # Before the partner office and its bodies are told who comes (§ 111 BBG as model).
        if placement.data_sharing_consent_on is None:
            yield _of(placement, Step.REQUEST, _C.SHARING_CONSENT_OPEN)


def _approvals(swap: "Swap", kind: ApprovalKind, step: Step) -> Iterator[Requirement]:
    supervisor = kind is ApprovalKind.SUPERVISOR
    opened = _C.SUPERVISOR_OPEN if supervisor else _C.APPROVAL_OPEN
    refused = _C.SUPERVISOR_REFUSED if supervisor else _C.APPROVAL_REFUSED
    for approval in swap.approvals:
        if approval.kind is kind and approval.state is not ApprovalState.GRANTED:
            yield Requirement(
                step=step,
                code=opened if approval.state is ApprovalState.OPEN else refused,
                subject=approval.id,
                name=approval.kind.value,
                office=swap.office(approval.office_id).name,
            )


def _by_turn(participations: tuple[Participation, ...]) -> list[Participation]:
    """Return what is still owed: whose turn it is first, and of those what the clerk can do."""
    turn = {held.id for held in in_turn(participations)}
    owed = [held for held in participations if not held.is_positive]
    return sorted(owed, key=lambda held: (held.id not in turn, held.is_waiting))


def _participation(swap: "Swap", participation: Participation) -> Requirement:
    code = _PARTICIPATION_CODES.get(participation.state, _C.ANSWER_OPEN)
    if code is _C.BODY_REFUSED and participation.has_objected:
        code = _C.OBJECTION_OPEN
    if code is _C.SUBMISSION_OPEN and not participation.has_rule:
        code = _C.RULE_OPEN
    return _about(swap, participation, code)


def _about(swap: "Swap", participation: Participation, code: RequirementCode) -> Requirement:
    office = swap.office(participation.office_id)
    heard = code is _C.PERSON_TO_BE_HEARD
    return Requirement(
        step=Step.PARTICIPATION,
        code=code,
        subject=participation.id,
        name=participation.body.value,
        office=office.name,
        due_on=None if heard else next_day(participation, office.land, office.extra_holidays),
    )


def confidentiality_missing(placement: Placement) -> Iterator[Requirement]:
    """Yield what is missing of the acts of confidentiality of one direction, act by act."""
    for act in Act:
        found = placement.undertaking(act)
        if found is None or not found.in_force(placement.last_day):
            yield Requirement(
                step=Step.CONFIDENTIALITY,
                code=_undertaking_code(found, act, placement.last_day),
                subject=found.id if found else placement.id,
                name=placement.visitor.full_name,
                office=placement.host.name,
            )


def _undertaking_code(found: Undertaking | None, act: Act, last_day: date) -> RequirementCode:
    if found is None:
        return _FIRST_CODES[act]
    ended = found.state in ENDED
    if act is Act.NDA and not ended and not found.covers(last_day):
        return _C.NDA_LAPSED
    return _UNDERTAKING_CODES.get((act, found.state), _FIRST_CODES[act])


def _agreement(swap: "Swap") -> Iterator[Requirement]:
    # The agreement names the place: signed without it, it would be outdated once it is known.
    for placement in swap.placements:
        if not placement.place.strip():
            yield _of(placement, Step.AGREEMENT, _C.PLACE_OPEN)
    agreement = swap.agreement
    if agreement is None:
        yield Requirement(step=Step.AGREEMENT, code=_C.AGREEMENT_NOT_MADE, subject=swap.id)
        return
    if agreement.material_hash != swap.material_hash:
        yield Requirement(step=Step.AGREEMENT, code=_C.AGREEMENT_OUTDATED, subject=agreement.id)
        return
    for signature in agreement.unsigned:
        office = swap.office(signature.office_id).name if signature.office_id else ""
        yield Requirement(
            step=Step.AGREEMENT,
            code=_C.SIGNATURE_OPEN,
            subject=signature.id,
            name=swap.signer_name(signature),
            office=office,
        )


def _week(placement: Placement) -> Iterator[Requirement]:
    if not placement.contact.strip():
        yield _of(placement, Step.WEEK, _C.CONTACT_OPEN)
    if placement.first_time is None:
        yield _of(placement, Step.WEEK, _C.FIRST_DAY_OPEN)


def _of(placement: Placement, step: Step, code: RequirementCode) -> Requirement:
    return Requirement(
        step=step,
        code=code,
        subject=placement.id,
        name=placement.visitor.full_name,
        office=placement.host.name,
    )
