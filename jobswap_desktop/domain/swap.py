"""The case: one swap of workplaces with its one or two directions and everybody's word on it."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum

from jobswap_desktop.domain.agreement import (
    Agreement,
    Approval,
    ApprovalKind,
    ApprovalState,
    Signature,
    material_hash,
)
from jobswap_desktop.domain.confidentiality import Act
from jobswap_desktop.domain.deadlines import next_day
from jobswap_desktop.domain.errors import Problem, ProblemCode, refuse
from jobswap_desktop.domain.follow_up import FollowUp, next_open
from jobswap_desktop.domain.ids import OfficeId, PlacementId, SwapId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.participation import Participation, ParticipationState
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.requirements import Requirement, Step, missing
from jobswap_desktop.domain.states import (
    OVER,
    TRANSITIONS,
    Condition,
    SwapState,
    protected,
    shown_state,
    transition,
)
from jobswap_desktop.domain.text_rules import NAME_LENGTH, TEXT_LENGTH, line_problems


class SwapKind(StrEnum):
    """Two people exchange places, one goes as a guest, or one comes to learn (Praktikum)."""

    MUTUAL = "mutual"
    ONE_SIDED = "one_sided"
    INTERNSHIP = "internship"


@dataclass(frozen=True, slots=True, kw_only=True)
class Swap:
    """One case with all that several parties do about it.

    `state` is the stored one; what the screen shows is `state_on`. `agreement` is the newest
    revision. `reason` belongs to the exits (rejected, withdrawn, cancelled, aborted).
    `approvals` and `participations` are those that count; what a later change made worthless is
    kept in `voided`. `requested_on` is the day of the first request: being asked anew is none.
    `former_offices` are those that only voided decisions and outdated
    signatures speak of. `predecessor_id` is the case that this one renews. `remark` is the HR
    office's own note.
    """

    id: SwapId
    reference: str
    kind: SwapKind
    created_on: date
    state: SwapState = SwapState.DRAFT
    occasion: str = ""
    remark: str = ""
    responsible: str = ""
    deputy: str = ""
    partner_reference: str = ""
    reason: str = ""
    requested_on: date | None = None
    closed_on: date | None = None
    predecessor_id: SwapId | None = None
    placements: tuple[Placement, ...] = ()
    approvals: tuple[Approval, ...] = ()
    participations: tuple[Participation, ...] = ()
    voided: tuple[Approval | Participation, ...] = ()
    former_offices: tuple[Office, ...] = ()
    follow_ups: tuple[FollowUp, ...] = ()
    agreement: Agreement | None = None
    version: int = 0

    @property
    def first_day(self) -> date:
        """The first day of the earliest stay."""
        return min(placement.first_day for placement in self.placements)

    @property
    def last_day(self) -> date:
        """The last day of the latest stay, early ends taken into account."""
        return max(placement.until for placement in self.placements)

    @property
    def follow_up(self) -> FollowUp | None:
        """The open follow-up that falls due first."""
        return next_open(self.follow_ups)

    @property
    def offices(self) -> tuple[Office, ...]:
        """The offices concerned, home of the first direction first."""
        found = {
            office.id: office for p in self.placements for office in (p.home, p.host) if office
        }
        return tuple(found.values())

    @property
    def material_hash(self) -> str:
        """The hash of what was agreed (see `agreement.material_hash`)."""
        return material_hash(self.id, self.kind.value, self.placements)

    @property
    def title(self) -> str:
        """The visitors' names as a title."""
        return " ⇄ ".join(placement.visitor.full_name for placement in self.placements)

    @property
    def is_over(self) -> bool:
        """Whether nothing is owed any more (closed, or left by one of the exits)."""
        return self.state in OVER

    def office(self, office_id: OfficeId) -> Office:
        """Return an office that is or was concerned; raises KeyError for any other."""
        for placement in reversed(self.placements):
            for office in (placement.host, placement.home):
                if office is not None and office.id == office_id:
                    return office
        return {office.id: office for office in self.former_offices}[office_id]

    def placement(self, placement_id: PlacementId) -> Placement:
        """Return one direction; raises KeyError for one of another case."""
        return {placement.id: placement for placement in self.placements}[placement_id]

    def signer_name(self, signature: Signature) -> str:
        """Return the name under a signature line, the visitor's or the head of office's."""
        if signature.name:
            return signature.name
        people = {p.visitor.id: p.visitor.full_name for p in self.placements}
        if signature.person_id in people:
            return people[signature.person_id]
        office = self.office(signature.office_id) if signature.office_id else None
        return (office.head_name or office.head_title or office.name) if office else ""

    def nda_status(self) -> tuple[int, int]:
        """Return how many declarations of confidentiality are in force, and how many it takes."""
        return sum(p.in_force(Act.NDA) for p in self.placements), len(self.placements)

    def missing(self, until: Step = Step.WEEK) -> tuple[Requirement, ...]:
        """Return what stands in the way of the start (or of a later step), first thing first."""
        return missing(self, until)

    def state_on(self, today: date) -> SwapState:
        """Return the state shown on `today` (see `states.shown_state`)."""
        return shown_state(
            self.state,
            self.first_day,
            self.last_day,
            today,
            complete=not self.missing(),
            protected=protected(*self.nda_status()),
        )

    def admits(self, placement: Placement) -> bool:
        """Whether the visitor may be in the house during the stay.

        Approved, or approved when the stay began: whoever is there does not leave because a
        change has everybody asked anew.
        """
        began = placement.first_day
        asked_anew = any(item.voided_on and item.voided_on >= began for item in self.voided)
        return not self.is_over and (self.state is SwapState.APPROVED or asked_anew)

    def unprotected(self, today: date) -> tuple[Placement, ...]:
        """Return the stays that run on `today` without a declaration in force: an alarm."""
        return tuple(
            placement
            for placement in self.placements
            if self.admits(placement)
            and placement.is_in_house(today)
            and not placement.is_revoked
            and not placement.in_force(Act.NDA)
        )

    def next_requirement(self, today: date) -> Requirement | None:
        """Return the next thing to do; None while nothing is owed (before and during the stay)."""
        if self.is_over:
            return None
        until = Step.CLOSING if self.last_day < today else Step.WEEK
        return next(iter(self.missing(until)), None)

    def next_due(self, today: date) -> date | None:
        """Return the next day that matters: a last day or a follow-up, else the first day."""
        if self.is_over:
            return None
        due = [day for held in self.participations if (day := self.due_on(held))]
        if self.follow_up is not None:
            due.append(self.follow_up.due_on)
        if due:
            return min(due)
        return self.first_day if today <= self.first_day else None

    def due_on(self, held: Participation) -> date | None:
        """Return the day that one of the case's participations waits for (see `deadlines`)."""
        office = self.office(held.office_id)
        return next_day(held, office.land, office.extra_holidays)

    def meets(self, condition: Condition, today: date) -> bool:
        """Tell whether `condition` holds on `today` (a reason is checked where it is given)."""
        supervisors = self._granted(ApprovalKind.SUPERVISOR)
        asked = all(p.state is not ParticipationState.DRAFT for p in self.participations)
        # Each condition holds the one before it: what goes forward cannot lose its ground.
        started = supervisors and asked
        everybody = self._granted(*ApprovalKind) and all(p.is_positive for p in self.participations)
        return {
            Condition.NONE: True,
            Condition.REASON_GIVEN: True,
            Condition.SUPERVISORS_AGREED: supervisors,
            Condition.SUPERVISORS_OPEN: not supervisors,
            Condition.PARTICIPATION_STARTED: started,
            Condition.PARTICIPATION_OPEN: not started,
            Condition.EVERYBODY_AGREED: everybody,
            Condition.SOMEBODY_OPEN: not everybody,
            Condition.NOT_STARTED: today < self.first_day,
            Condition.STARTED: self.first_day <= today,
            Condition.CERTIFIED: self.last_day < today
            and all(p.certificate_on or p.no_show for p in self.placements),
        }[condition]

    def _granted(self, *kinds: ApprovalKind) -> bool:
        return all(a.state is ApprovalState.GRANTED for a in self.approvals if a.kind in kinds)

    def move(self, target: SwapState, role: Role, today: date, reason: str = "") -> "Swap":
        """Return the case in the state `target`, as the table of transitions allows.

        Raises DomainError with the reason: no such transition, not this role's, a condition that
        does not hold, or no reason given where one is mandatory.
        """
        row = transition(self.state, target)
        if row is None:
            raise refuse(
                ProblemCode.TRANSITION_NOT_ALLOWED,
                "state",
                source=self.state.value,
                target=target.value,
            )
        if role not in row.roles:
            raise refuse(ProblemCode.ROLE_NOT_ALLOWED, "state")
        if row.reason and not reason.strip():
            raise refuse(ProblemCode.REASON_REQUIRED, "reason")
        if not self.meets(row.condition, today):
            raise refuse(ProblemCode.CONDITION_NOT_MET, "state", condition=row.condition.value)
        return replace(self._moved(target, today), reason=reason)

    def advance(self, today: date) -> "Swap":
        """Return the case moved along its automatic transitions as far as the facts carry."""
        swap = self
        while True:
            row = next(
                (
                    t
                    for t in TRANSITIONS
                    if t.automatic and t.source is swap.state and swap.meets(t.condition, today)
                ),
                None,
            )
            if row is None:
                return swap
            swap = swap._moved(row.target, today)

    def _moved(self, target: SwapState, today: date) -> "Swap":
        return replace(
            self,
            state=target,
            requested_on=self.requested_on or (today if target is SwapState.REQUESTED else None),
            closed_on=today if target in OVER else self.closed_on,
        )

    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong with the case as entered, field by field."""
        return tuple(self._problems())

    def _problems(self) -> Iterator[Problem]:
        for name in ("responsible", "deputy", "partner_reference"):
            yield from line_problems(name, getattr(self, name), length=NAME_LENGTH)
        for name in ("occasion", "remark"):
            yield from line_problems(name, getattr(self, name), length=TEXT_LENGTH)
        for placement in self.placements:
            yield from placement.problems()
        visitors = [placement.visitor for placement in self.placements]
        if len({visitor.id for visitor in visitors}) < len(visitors):
            yield Problem(code=ProblemCode.SAME_PERSON, field="partner")


def with_placement(
    swap: Swap, placement_id: PlacementId, change: Callable[[Placement], Placement]
) -> Swap:
    """Return the case with one direction replaced; raises KeyError for one of another case."""
    swap.placement(placement_id)
    return replace(
        swap,
        placements=tuple(
            change(held) if held.id == placement_id else held for held in swap.placements
        ),
    )


def case_reference(prefix: str, year: int, number: int) -> str:
    """Return the case number: the office's prefix, "JT", the year and a running number."""
    return f"{prefix}JT-{year}-{number:03}"
