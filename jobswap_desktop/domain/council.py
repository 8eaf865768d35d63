"""What the staff council of an office gets to see of a case, and what it may say.

The council gets the submission and its enclosures, the last day and its own reply. It gets no
draft, no note of the HR office, no private address, no feedback, and nothing of what any other
body said. `CouncilSubmission` therefore has a field for everything that is permitted and none
for anything else.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.ids import ParticipationId, SwapId
from jobswap_desktop.domain.lateness import REPLIES
from jobswap_desktop.domain.offices import Body, Office
from jobswap_desktop.domain.participation import (
    Participation,
    ParticipationKind,
    ParticipationState,
)
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap

_S = ParticipationState

UNSEEN = frozenset({_S.DRAFT, _S.NOT_REQUIRED})
"""States in which nothing has reached the council yet."""

OPEN = frozenset({_S.SUBMITTED, _S.DISCUSSION_REQUESTED, _S.DISCUSSED})
"""States in which the council has the papers and its word is still to come."""

GIVES_ITS_REASONS = frozenset(
    {_S.CONSENTED, _S.DISCUSSION_REQUESTED, _S.REFUSED, _S.MORE_INFO_REQUESTED}
)
"""Answers whose reasons are the council's own; those of any other state are the office's."""


def council_of(office: Office) -> Body:
    """Return the council of an office's staff: a works council under private law."""
    return Body.STAFF_COUNCIL if office.is_public else Body.WORKS_COUNCIL


def replies_of(held: Participation, today: date) -> tuple[ParticipationState, ...]:
    """Return what the council can answer on `today`, nothing where its word is not awaited."""
    if held.state not in OPEN:
        return ()
    return tuple(state for state in held.answers(today) if state in REPLIES)


def can_be_packed(swap: Swap, held: Participation) -> bool:
    """Whether there is something to hand to the body: a rule, a request made, and a duty."""
    is_made = swap.state is not SwapState.DRAFT
    return is_made and held.has_rule and held.state is not ParticipationState.NOT_REQUIRED


def own_reasons(state: ParticipationState, reasons: str) -> str:
    """Return the reasons on record where they are the council's own, "" otherwise.

    Those of a withdrawal, or of weighing what a body said, are the office's.
    """
    return reasons if state in GIVES_ITS_REASONS else ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SubmittedStay:
    """One direction as a submission tells it; `is_own` where the office's own person leaves.

    `weekly_minutes` is the contractual working time, 0 where it is unknown.
    """

    visitor: str
    function: str
    unit: str
    status_group: StatusGroup
    weekly_minutes: int
    home: str
    host: str
    host_unit: str
    place: str
    first_day: date
    last_day: date
    instrument: Instrument
    is_own: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnReply:
    """What the council itself has answered, as the office has it on record."""

    on: date
    state: ParticipationState
    reasons: str = ""
    resolution_number: str = ""
    meeting_on: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A paper that belongs to a submission, by its number."""

    kind: DocumentKind
    number: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CouncilSubmission:
    """One submission to the council of one office: everything it may see of the case.

    The texts (`act` to `costs`) are those of the printed submission, `law` is named as it is
    printed. `explanation` tells how the last day was found, step by step, each with its word;
    `trust` how far the rule behind it can be trusted. `other_bodies` are named without what they
    said. `replies` is what can be answered today; `is_over` says that the case has left its way,
    so that nothing is awaited any more. One that a change of the case made void on `voided_on`
    tells what the council said to it alone: what the case says now is not submitted to it yet.
    """

    id: ParticipationId
    reference: str
    office: str
    body: Body
    kind: ParticipationKind
    act: str
    subject: str
    measure: str
    purpose: str
    law: str
    effects: str
    costs: str
    clerk: str
    stays: tuple[SubmittedStay, ...]
    other_bodies: tuple[Body, ...]
    enclosures: tuple[Enclosure, ...]
    sent_on: date | None
    received_on: date | None
    complete_on: date | None
    urgent: bool
    urgent_reason: str
    due_on: date | None
    explanation: tuple[tuple[str, str], ...]
    trust: str
    state: ParticipationState
    reply: OwnReply | None
    replies: tuple[ParticipationState, ...]
    is_over: bool
    voided_on: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether the council's word is still to come."""
        return not self.is_over and self.voided_on is None and self.state in OPEN

    def is_overdue(self, today: date) -> bool:
        """Whether the last day has passed without an answer."""
        return self.is_open and self.due_on is not None and self.due_on < today


@dataclass(frozen=True, slots=True, kw_only=True)
class RequestedStay:
    """One direction of a request, as the council has entered it."""

    visitor: str
    home: str
    host: str
    first_day: date
    last_day: date


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnRequest:
    """A request that this council has recorded itself, at `made_at` (UTC).

    `title` names the people as they were entered. `stays` are told as long as it `is_waiting`,
    which is until somebody goes on with it, and to who has entered it; what is made of it reaches
    the council as a submission.
    """

    id: SwapId
    reference: str
    title: str
    made_at: datetime
    made_by: str
    is_waiting: bool
    can_be_taken_back: bool
    stays: tuple[RequestedStay, ...]


def in_order(submissions: Iterable[CouncilSubmission]) -> tuple[CouncilSubmission, ...]:
    """Return open submissions first, by last day, then the others, newest first."""
    held = sorted(submissions, key=lambda each: each.reference, reverse=True)
    held.sort(key=lambda each: each.sent_on or date.min, reverse=True)
    opened = [each for each in held if each.is_open]
    opened.sort(key=lambda each: each.due_on or date.max)
    return (*opened, *(each for each in held if not each.is_open))
