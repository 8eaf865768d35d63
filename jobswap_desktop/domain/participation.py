"""Asking and telling the bodies of an office: staff council, equality officer and others.

Information, hearing and consent are different things in law; what can be answered follows from
the kind. Silence is never turned into consent by the program: once the last day has passed it is
proposed, and a clerk confirms it with a note for the file.
"""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import OfficeId, ParticipationId
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.workdays import FIRST_YEAR, Period, last_day


class ParticipationKind(StrEnum):
    """What is owed to the body."""

    INFORMATION = "information"
    HEARING = "hearing"
    CONSENT = "consent"


class Silence(StrEnum):
    """What it means when no answer comes."""

    NONE = "none"
    PROCEED = "proceed"
    DEEMED_CONSENT = "deemed_consent"


class ParticipationState(StrEnum):
    """How far a participation has come."""

    NOT_REQUIRED = "not_required"
    DRAFT = "draft"
    SUBMITTED = "submitted"
    MORE_INFO_REQUESTED = "more_info_requested"
    DISCUSSION_REQUESTED = "discussion_requested"
    DISCUSSED = "discussed"
    NOTED = "noted"
    CONSENTED = "consented"
    DEEMED_CONSENTED = "deemed_consented"
    REFUSED = "refused"
    ESCALATED = "escalated"
    DECIDED_POSITIVE = "decided_positive"
    DECIDED_NEGATIVE = "decided_negative"
    WITHDRAWN = "withdrawn"


_S = ParticipationState

CLOSED_POSITIVE = frozenset(
    {_S.NOT_REQUIRED, _S.NOTED, _S.CONSENTED, _S.DEEMED_CONSENTED, _S.DECIDED_POSITIVE}
)
WAITING = frozenset({_S.SUBMITTED, _S.DISCUSSED})
NEEDS_REASON = frozenset({_S.REFUSED, _S.WITHDRAWN, _S.NOT_REQUIRED, _S.DECIDED_NEGATIVE})

_ANSWERS: dict[ParticipationKind, dict[ParticipationState, tuple[ParticipationState, ...]]] = {
    ParticipationKind.INFORMATION: {
        _S.DRAFT: (_S.NOT_REQUIRED,),
        _S.SUBMITTED: (_S.NOTED, _S.MORE_INFO_REQUESTED, _S.WITHDRAWN),
        _S.MORE_INFO_REQUESTED: (_S.WITHDRAWN,),
    },
    ParticipationKind.HEARING: {
        _S.DRAFT: (_S.NOT_REQUIRED,),
        _S.SUBMITTED: (_S.NOTED, _S.MORE_INFO_REQUESTED, _S.REFUSED, _S.WITHDRAWN),
        _S.MORE_INFO_REQUESTED: (_S.WITHDRAWN,),
        _S.REFUSED: (_S.NOTED, _S.WITHDRAWN),
    },
    ParticipationKind.CONSENT: {
        _S.DRAFT: (_S.NOT_REQUIRED,),
        _S.SUBMITTED: (
            _S.CONSENTED,
            _S.DISCUSSION_REQUESTED,
            _S.REFUSED,
            _S.MORE_INFO_REQUESTED,
            _S.DEEMED_CONSENTED,
            _S.WITHDRAWN,
        ),
        _S.MORE_INFO_REQUESTED: (_S.WITHDRAWN,),
        _S.DISCUSSION_REQUESTED: (_S.DISCUSSED, _S.CONSENTED, _S.WITHDRAWN),
        _S.DISCUSSED: (_S.CONSENTED, _S.REFUSED, _S.DEEMED_CONSENTED, _S.WITHDRAWN),
        _S.REFUSED: (_S.ESCALATED, _S.CONSENTED, _S.WITHDRAWN),
        _S.ESCALATED: (_S.DECIDED_POSITIVE, _S.DECIDED_NEGATIVE, _S.WITHDRAWN),
    },
}
ANSWERS = MappingProxyType(_ANSWERS)
"""By kind and state: what can be recorded next, besides the submission itself."""


class ReplyChannel(StrEnum):
    """How an answer came in."""

    PAPER = "paper"
    EMAIL = "email"
    ELECTRONIC = "electronic"


class AffectedGroup(StrEnum):
    """The one group of staff that alone is affected; its member signs too (§ 35 BPersVG)."""

    EMPLOYEES = "employees"
    CIVIL_SERVANTS = "civil_servants"


@dataclass(frozen=True, slots=True, kw_only=True)
class AppliedRule:
    """The rule a participation was opened under, kept with it whatever becomes of the table.

    `extension_period` is added when a resolution is suspended, `escalation_period` is the time
    to take a refusal to the next level. An `id` of "" says that the office has no rule yet.
    `confirmed_by` and `confirmed_on` tell who of the office checked a rule that was not read in
    its own text.
    """

    id: str
    law: str
    silence: Silence = Silence.NONE
    period: Period | None = None
    urgent_period: Period | None = None
    extension_period: Period | None = None
    escalation_period: Period | None = None
    house_default: bool = False
    verified: str = "memory"
    confirmed_by: str = ""
    confirmed_on: date | None = None

    @property
    def is_verified(self) -> bool:
        """Whether the rule was read in its own text, or confirmed by the office itself."""
        return self.verified == "text" or self.confirmed_on is not None

    @property
    def may_be_deemed(self) -> bool:
        """Whether consent by silence may be proposed: only under a rule that is verified."""
        return self.silence is Silence.DEEMED_CONSENT and self.is_verified


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back from a body: `outcome` on the day `on`, with reasons where needed."""

    outcome: ParticipationState
    on: date
    reasons: str = ""
    resolution_number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """One body of one office in one case.

    `received_on` is the day the body got the papers, `complete_on` the day it had all of them
    where some were asked for later: its time runs from there. `due_on` is the last day of its
    answer, computed when the submission was recorded (see `workdays`), or `agreed_due_on` with
    its reason. `suspended_on` is the day a resolution was suspended, which lengthens the time.
    `reply_on` is the day the answer arrived, `meeting_on` the body's meeting. `person_heard_on`:
    the employee was heard on unfavourable facts in a refusal (§ 70 Abs. 3 Satz 5 BPersVG).
    `file_note` is what the clerk put on file about silence taken for consent.
    `voided_on` and `void_reason`: a later change made it worthless, and it is asked anew.
    """

    id: ParticipationId
    office_id: OfficeId
    body: Body
    kind: ParticipationKind
    rule: AppliedRule
    state: ParticipationState = _S.DRAFT
    sent_on: date | None = None
    received_on: date | None = None
    urgent: bool = False
    due_on: date | None = None
    reply_on: date | None = None
    discussion_on: date | None = None
    reasons: str = ""
    resolution_number: str = ""
    complete_on: date | None = None
    urgent_reason: str = ""
    suspended_on: date | None = None
    agreed_due_on: date | None = None
    agreed_due_reason: str = ""
    meeting_on: date | None = None
    reply_channel: ReplyChannel | None = None
    signed_by_chair: bool = False
    affected_group: AffectedGroup | None = None
    cosigned_by_group: bool = False
    person_heard_on: date | None = None
    file_note: str = ""
    filed_at: str = ""
    voided_on: date | None = None
    void_reason: str = ""
    version: int = 0

    @property
    def is_positive(self) -> bool:
        """Whether nothing more is owed to this body."""
        return self.state in CLOSED_POSITIVE

    @property
    def is_waiting(self) -> bool:
        """Whether the body has it, its period runs or has run out, and it has not answered."""
        return self.state in WAITING

    @property
    def has_objected(self) -> bool:
        """Whether a body that is only heard has raised objections: to be weighed, not obeyed."""
        heard = self.kind is ParticipationKind.HEARING
        return heard and self.state is ParticipationState.REFUSED

    def is_overdue(self, today: date) -> bool:
        """Whether the last day has passed without an answer."""
        return self.is_waiting and self.due_on is not None and self.due_on < today

    def answers(self, today: date) -> tuple[ParticipationState, ...]:
        """Return what can be recorded on `today`; deemed consent only after the last day."""
        found = ANSWERS[self.kind].get(self.state, ())
        if self.rule.may_be_deemed and self.is_overdue(today):
            return found
        return tuple(state for state in found if state is not _S.DEEMED_CONSENTED)

    def submit(
        self,
        received_on: date,
        *,
        today: date,
        land: str,
        extra_holidays: frozenset[date] = frozenset(),
    ) -> "Participation":
        """Return it submitted, with the last day computed at the place of the receiving office.

        Raises DomainError when it has been submitted already, or on a day in the future or
        before the law's holidays are known.
        """
        if self.state not in {_S.DRAFT, _S.MORE_INFO_REQUESTED}:
            raise refuse(ProblemCode.TRANSITION_NOT_ALLOWED, "state")
        if received_on > today:
            raise refuse(ProblemCode.DATE_IN_FUTURE, "on")
        if received_on.year < FIRST_YEAR:
            raise refuse(ProblemCode.NOT_A_DATE, "on", text=received_on.isoformat())
        return replace(
            self,
            state=_S.SUBMITTED,
            sent_on=self.sent_on or received_on,
            received_on=received_on,
            due_on=self._last_day(received_on, land, extra_holidays),
        )

    def record(
        self,
        answer: Answer,
        *,
        today: date,
        land: str,
        extra_holidays: frozenset[date] = frozenset(),
    ) -> "Participation":
        """Return it with `answer` recorded; after a discussion the period runs anew from its day.

        Raises DomainError when the answer does not fit the kind or state, lies in the future or
        before the receipt or the answer before it, lacks its reasons, or takes silence for
        consent on a day on which the body could still have answered.
        """
        if answer.outcome not in ANSWERS[self.kind].get(self.state, ()):
            raise refuse(ProblemCode.ANSWER_NOT_ALLOWED, "outcome")
        if answer.outcome not in self.answers(today):
            raise refuse(ProblemCode.DEADLINE_STILL_RUNNING, "outcome")
        if answer.on > today:
            raise refuse(ProblemCode.DATE_IN_FUTURE, "on")
        earliest = max((day for day in (self.received_on, self.reply_on) if day), default=answer.on)
        if answer.on < earliest:
            raise refuse(ProblemCode.DATE_BACKWARDS, "on", earliest=earliest.isoformat())
        if answer.outcome is _S.DEEMED_CONSENTED and self.due_on and answer.on <= self.due_on:
            raise refuse(ProblemCode.DEADLINE_STILL_RUNNING, "on")
        if answer.outcome in NEEDS_REASON and not answer.reasons.strip():
            raise refuse(ProblemCode.REASON_REQUIRED, "reasons")
        discussed = answer.outcome is _S.DISCUSSED
        return replace(
            self,
            state=answer.outcome,
            reply_on=answer.on,
            reasons=answer.reasons,
            resolution_number=answer.resolution_number or self.resolution_number,
            discussion_on=answer.on if discussed else self.discussion_on,
            due_on=self._last_day(answer.on, land, extra_holidays) if discussed else self.due_on,
        )

    def _last_day(self, start: date, land: str, extra_holidays: frozenset[date]) -> date | None:
        period = self.rule.urgent_period if self.urgent else self.rule.period
        period = period or self.rule.period
        return last_day(start, period, land, extra_holidays) if period else None


def in_turn(participations: Iterable[Participation]) -> tuple[Participation, ...]:
    """Return those whose turn it is: in every office the first body that is still owed something.

    The equality officer is heard before the staff council (§§ 17, 18 LGG NRW, § 27 BGleiG), so
    the order in which a case keeps its bodies is the order in which they are asked.
    """
    first: dict[OfficeId, Participation] = {}
    for held in participations:
        if not held.is_positive:
            first.setdefault(held.office_id, held)
    return tuple(first.values())
