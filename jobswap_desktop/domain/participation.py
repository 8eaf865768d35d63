"""Asking and telling the bodies of an office: staff council, equality officer and others.

Information, hearing and consent are different things in law; what can be answered follows from
the kind. Silence is never turned into consent by the program: once the last day has passed it is
proposed, and a clerk confirms it with a note for the file. What happens besides submission and
answers (a suspended resolution, another time agreed, a correction) is in `course`.
"""

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from types import MappingProxyType

from jobswap_desktop.domain.deadlines import with_due
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import OfficeId, ParticipationId
from jobswap_desktop.domain.offices import COUNCILS, Body
from jobswap_desktop.domain.workdays import FIRST_YEAR, Period


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
    """How far a participation has come.

    `NO_STATEMENT`: a body that is only heard or told let its time pass, and the measure may go on.
    """

    NOT_REQUIRED = "not_required"
    DRAFT = "draft"
    SUBMITTED = "submitted"
    MORE_INFO_REQUESTED = "more_info_requested"
    DISCUSSION_REQUESTED = "discussion_requested"
    DISCUSSED = "discussed"
    NOTED = "noted"
    CONSENTED = "consented"
    DEEMED_CONSENTED = "deemed_consented"
    NO_STATEMENT = "no_statement"
    REFUSED = "refused"
    ESCALATED = "escalated"
    DECIDED_POSITIVE = "decided_positive"
    DECIDED_NEGATIVE = "decided_negative"
    WITHDRAWN = "withdrawn"


_S = ParticipationState

BY_SILENCE = frozenset({_S.DEEMED_CONSENTED, _S.NO_STATEMENT})
"""What follows from silence: recorded only after the last day, with a note for the file."""
CLOSED_POSITIVE = BY_SILENCE | {_S.NOT_REQUIRED, _S.NOTED, _S.CONSENTED, _S.DECIDED_POSITIVE}
WAITING = frozenset({_S.SUBMITTED, _S.DISCUSSED})
NEEDS_REASON = frozenset({_S.REFUSED, _S.WITHDRAWN, _S.NOT_REQUIRED, _S.DECIDED_NEGATIVE})

_ANSWERS: dict[ParticipationKind, dict[ParticipationState, tuple[ParticipationState, ...]]] = {
    ParticipationKind.INFORMATION: {
        _S.DRAFT: (_S.NOT_REQUIRED,),
        _S.SUBMITTED: (_S.NOTED, _S.MORE_INFO_REQUESTED, _S.NO_STATEMENT, _S.WITHDRAWN),
        _S.MORE_INFO_REQUESTED: (_S.WITHDRAWN,),
    },
    ParticipationKind.HEARING: {
        _S.DRAFT: (_S.NOT_REQUIRED,),
        _S.SUBMITTED: (
            _S.NOTED,
            _S.MORE_INFO_REQUESTED,
            _S.REFUSED,
            _S.DEEMED_CONSENTED,
            _S.NO_STATEMENT,
            _S.WITHDRAWN,
        ),
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

    @property
    def may_proceed(self) -> bool:
        """Whether going on after silence may be proposed: only under a rule that is verified."""
        return self.silence is Silence.PROCEED and self.is_verified


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came back from a body: `outcome` on the day `on`, with reasons where needed.

    `meeting_on` and `resolution_number` are the body's own. `affected_group` is set where one
    group of staff alone is affected; `cosigned_by_group` tells that its member signed too.
    `unfavourable_facts`: the reasons of a refusal hold facts against the employee, who is then to
    be heard. `file_note` is the note that silence is taken for an answer; it is mandatory there.
    """

    outcome: ParticipationState
    on: date
    reasons: str = ""
    resolution_number: str = ""
    channel: ReplyChannel | None = None
    meeting_on: date | None = None
    signed_by_chair: bool = False
    affected_group: AffectedGroup | None = None
    cosigned_by_group: bool = False
    unfavourable_facts: bool = False
    file_note: str = ""
    filed_at: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Participation:
    """One body of one office in one case.

    `received_on` is the day the body got the papers, `complete_on` the day it had all of them
    where some were asked for later: its time runs from there. `due_on` is the last day of its
    answer, computed when the submission was recorded (see `deadlines`), or `agreed_due_on` with
    its reason. `suspended_on` is the day a resolution was suspended, which lengthens the time; of
    a body that was to be heard and was not, the day the measure was suspended to make it good.
    `reply_on` is the day the answer arrived, `meeting_on` the body's meeting. `person_heard_on`:
    the employee was heard on `unfavourable_facts` in a refusal (§ 70 Abs. 3 Satz 5 BPersVG).
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
    unfavourable_facts: bool = False
    person_heard_on: date | None = None
    file_note: str = ""
    filed_at: str = ""
    voided_on: date | None = None
    void_reason: str = ""
    version: int = 0

    @property
    def has_rule(self) -> bool:
        """Whether the office has a rule for this body; without one it cannot be submitted to."""
        return bool(self.rule.id)

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

    @property
    def has_refused(self) -> bool:
        """Whether a body whose consent is needed has refused it."""
        return self.kind is ParticipationKind.CONSENT and self.state is _S.REFUSED

    @property
    def decides_by_resolution(self) -> bool:
        """Whether the body is a council; its resolutions can be suspended."""
        return self.body in COUNCILS

    @property
    def owes_hearing(self) -> bool:
        """Whether the employee is still to be heard on what a refusal says against them."""
        return self.unfavourable_facts and self.person_heard_on is None

    @property
    def lacks_group_signature(self) -> bool:
        """Whether the member of the one affected group has not signed (§ 35 Abs. 2 BPersVG)."""
        answered = self.state in {_S.CONSENTED, _S.REFUSED}
        return answered and self.affected_group is not None and not self.cosigned_by_group

    def is_overdue(self, today: date) -> bool:
        """Whether the last day has passed without an answer."""
        return self.is_waiting and self.due_on is not None and self.due_on < today

    def answers(self, today: date) -> tuple[ParticipationState, ...]:
        """Return what can be recorded on `today`; silence only after the last day.

        Deemed consent, or going on without a statement, follows from what the rule says; who is
        only told owes no answer, whatever the rule says.
        """
        meant = {
            _S.DEEMED_CONSENTED: self.rule.may_be_deemed,
            _S.NO_STATEMENT: self.rule.may_proceed or self.kind is ParticipationKind.INFORMATION,
        }
        overdue = self.is_overdue(today)
        found = ANSWERS[self.kind].get(self.state, ())
        return tuple(s for s in found if s not in BY_SILENCE or (overdue and meant[s]))

    def submit(
        self,
        received_on: date,
        *,
        today: date,
        land: str,
        extra_holidays: frozenset[date] = frozenset(),
    ) -> "Participation":
        """Return it submitted, with the last day computed at the place of the receiving office.

        Papers asked for later make it complete: the day of first receipt stays, and the time
        runs from `complete_on`. Raises DomainError when it has been submitted already, when the
        office has no rule for the body, when it is urgent without a reason or under a rule that
        knows no shorter time, or on a day in the future, before the request for papers, or before
        the law's holidays are known.
        """
        if self.state not in {_S.DRAFT, _S.MORE_INFO_REQUESTED}:
            raise refuse(ProblemCode.TRANSITION_NOT_ALLOWED, "state")
        if not self.has_rule:
            raise refuse(ProblemCode.RULE_OPEN)
        self._check_urgency()
        if received_on > today:
            raise refuse(ProblemCode.DATE_IN_FUTURE, "on")
        if received_on.year < FIRST_YEAR:
            raise refuse(ProblemCode.NOT_A_DATE, "on", text=received_on.isoformat())
        later = self.state is _S.MORE_INFO_REQUESTED
        if later:
            self._check_order(received_on)
        sent = replace(
            self,
            state=_S.SUBMITTED,
            sent_on=self.sent_on or received_on,
            received_on=self.received_on if later else received_on,
            complete_on=received_on if later else self.complete_on,
        )
        return with_due(sent, land, extra_holidays)

    def record(
        self,
        answer: Answer,
        *,
        today: date,
        land: str,
        extra_holidays: frozenset[date] = frozenset(),
    ) -> "Participation":
        """Return it with `answer` recorded; after a discussion the period runs anew from its day.

        Reasons once given stay on record. Raises DomainError when the answer does not fit the
        kind or state, lies in the future or before the receipt or the answer before it, lacks
        its reasons or its note, or takes silence for an answer while the body could still give
        one.
        """
        self._check(answer, today)
        recorded = replace(
            self,
            state=answer.outcome,
            reply_on=answer.on,
            reasons=answer.reasons.strip() or self.reasons,
            resolution_number=answer.resolution_number or self.resolution_number,
            reply_channel=answer.channel or self.reply_channel,
            meeting_on=answer.meeting_on or self.meeting_on,
            signed_by_chair=answer.signed_by_chair or self.signed_by_chair,
            affected_group=answer.affected_group or self.affected_group,
            cosigned_by_group=answer.cosigned_by_group or self.cosigned_by_group,
            unfavourable_facts=answer.unfavourable_facts or self.unfavourable_facts,
            file_note=answer.file_note.strip() if answer.outcome in BY_SILENCE else self.file_note,
            filed_at=answer.filed_at or self.filed_at,
        )
        if answer.outcome is not _S.DISCUSSED:
            return recorded
        return with_due(replace(recorded, discussion_on=answer.on), land, extra_holidays)

    def _check(self, answer: Answer, today: date) -> None:
        if answer.outcome not in ANSWERS[self.kind].get(self.state, ()):
            raise refuse(ProblemCode.ANSWER_NOT_ALLOWED, "outcome")
        if answer.outcome not in self.answers(today):
            if not self.is_overdue(today):
                raise refuse(ProblemCode.DEADLINE_STILL_RUNNING, "outcome")
            if not self.rule.is_verified:
                raise refuse(ProblemCode.RULE_NOT_CHECKED, "outcome")
            raise refuse(ProblemCode.ANSWER_NOT_ALLOWED, "outcome")
        if answer.on > today:
            raise refuse(ProblemCode.DATE_IN_FUTURE, "on")
        self._check_order(answer.on)
        silent = answer.outcome in BY_SILENCE
        if silent and self.due_on and answer.on <= self.due_on:
            raise refuse(ProblemCode.DEADLINE_STILL_RUNNING, "on")
        if silent and not answer.file_note.strip():
            raise refuse(ProblemCode.REQUIRED, "file_note")
        if answer.outcome in NEEDS_REASON and not answer.reasons.strip():
            raise refuse(ProblemCode.REASON_REQUIRED, "reasons")
        if answer.meeting_on is not None and answer.meeting_on > answer.on:
            raise refuse(ProblemCode.DATE_IN_FUTURE, "meeting_on")

    def _check_order(self, on: date) -> None:
        """Refuse a day before what was recorded last."""
        known = [day for day in (self.received_on, self.complete_on, self.reply_on) if day]
        if known and on < max(known):
            raise refuse(ProblemCode.DATE_BACKWARDS, "on", earliest=max(known).isoformat())

    def _check_urgency(self) -> None:
        if self.urgent and self.rule.urgent_period is None:
            raise refuse(ProblemCode.NO_URGENT_PERIOD, "urgent")
        if self.urgent and not self.urgent_reason.strip():
            raise refuse(ProblemCode.REASON_REQUIRED, "urgent_reason")
