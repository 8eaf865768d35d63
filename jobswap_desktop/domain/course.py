"""What happens to a participation besides its submission and the answers to it.

Each function returns the participation changed, or raises DomainError with the reason.
"""

from dataclasses import replace
from datetime import date

from jobswap_desktop.domain.deadlines import with_due
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.domain.ids import ParticipationId
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.domain.participation import (
    AppliedRule,
    Participation,
    ParticipationKind,
    ParticipationState,
)

_S = ParticipationState
_BEFORE = {
    _S.DISCUSSED: _S.DISCUSSION_REQUESTED,
    _S.ESCALATED: _S.REFUSED,
    _S.DECIDED_POSITIVE: _S.ESCALATED,
    _S.DECIDED_NEGATIVE: _S.ESCALATED,
}
_NOT_ANSWERED = frozenset({_S.NOT_REQUIRED, _S.DRAFT, _S.SUBMITTED})


def can_be_urgent(held: Participation) -> bool:
    """Whether it can be marked as urgent: before it is submitted, where the rule knows that."""
    return held.state is _S.DRAFT and held.rule.urgent_period is not None


def marked_urgent(held: Participation, reason: str) -> Participation:
    """Return it marked as urgent before it is submitted; without a reason no longer so.

    Raises DomainError where the rule knows no shorter time, or once it has been submitted.
    """
    if held.state is not _S.DRAFT:
        raise refuse(ProblemCode.TRANSITION_NOT_ALLOWED, "urgent")
    if reason.strip() and held.rule.urgent_period is None:
        raise refuse(ProblemCode.NO_URGENT_PERIOD, "urgent")
    return replace(held, urgent=bool(reason.strip()), urgent_reason=reason.strip())


def can_be_suspended(held: Participation) -> bool:
    """Whether a suspended resolution can be recorded: a council's, while its answer is awaited."""
    return held.is_waiting and held.decides_by_resolution


def suspended(
    held: Participation,
    on: date,
    *,
    today: date,
    land: str,
    extra_holidays: frozenset[date] = frozenset(),
) -> Participation:
    """Return it with its resolution suspended (§ 35 LPVG NRW); the state does not change.

    The rule's extension is added to the time; where it has none (§ 42 BPersVG), nothing is.
    Raises DomainError when no answer of a council is awaited, or on a day in the future, before
    the time began or after its end.
    """
    if not can_be_suspended(held):
        raise refuse(ProblemCode.TRANSITION_NOT_ALLOWED, "on")
    _check_day(held, on, today)
    before = with_due(replace(held, suspended_on=None), land, extra_holidays)
    if before.due_on is not None and on > before.due_on:
        raise refuse(ProblemCode.DEADLINE_OVER, "on", day=before.due_on.isoformat())
    return with_due(replace(held, suspended_on=on), land, extra_holidays)


def can_agree(held: Participation) -> bool:
    """Whether another last day can be agreed: while an answer is awaited."""
    return held.is_waiting


def agreed(held: Participation, until: date, reason: str) -> Participation:
    """Return it with another last day agreed with the body (§ 70 Abs. 3 BPersVG: in writing).

    Raises DomainError when no answer is awaited, without a reason, or for a day before the body
    got the papers.
    """
    if not can_agree(held):
        raise refuse(ProblemCode.TRANSITION_NOT_ALLOWED, "until")
    earliest = _latest(held)
    if earliest is not None and until < earliest:
        raise refuse(ProblemCode.DATE_BACKWARDS, "until", earliest=earliest.isoformat())
    if not reason.strip():
        raise refuse(ProblemCode.REASON_REQUIRED, "reason")
    return replace(held, agreed_due_on=until, agreed_due_reason=reason.strip(), due_on=until)


def person_heard(held: Participation, on: date, today: date) -> Participation:
    """Return it with the employee heard on what a refusal says against them.

    Raises DomainError when nothing of that kind is on record, or on a day in the future or before
    the refusal.
    """
    if not held.unfavourable_facts:
        raise refuse(ProblemCode.TRANSITION_NOT_ALLOWED, "on")
    _check_day(held, on, today)
    return replace(held, person_heard_on=on)


def can_be_made_good(held: Participation, *, decided: bool) -> bool:
    """Whether a hearing was missed: the office has `decided`, and the body is not heard yet."""
    hearing = held.kind is ParticipationKind.HEARING
    owed = held.body is Body.DISABILITY_REPRESENTATION and not held.is_positive
    return hearing and owed and decided and held.suspended_on is None


def making_good(held: Participation, on: date, today: date) -> Participation:
    """Return it with the measure suspended on a day, so that a missed hearing is made good.

    § 178 Abs. 2 SGB IX gives seven days for that (see `deadlines.make_good_by`). Raises
    DomainError for any other body, and on a day in the future.
    """
    if not can_be_made_good(held, decided=True):
        raise refuse(ProblemCode.TRANSITION_NOT_ALLOWED, "on")
    if on > today:
        raise refuse(ProblemCode.DATE_IN_FUTURE, "on")
    return replace(held, suspended_on=on)


def can_be_corrected(held: Participation) -> bool:
    """Whether there is an answer that can be wrong."""
    return held.state not in _NOT_ANSWERED


def reopened(
    held: Participation, land: str, extra_holidays: frozenset[date] = frozenset()
) -> Participation:
    """Return it as it stood before the last answer, so that the right one can be recorded.

    What was said before that answer (a discussion, a refusal taken further) stays. Raises
    DomainError when there is no answer.
    """
    if not can_be_corrected(held):
        raise refuse(ProblemCode.TRANSITION_NOT_ALLOWED, "outcome")
    before = _BEFORE.get(held.state)
    if before is not None:
        discussed = before is not _S.DISCUSSION_REQUESTED
        found = replace(
            held,
            state=before,
            reply_on=None,
            discussion_on=held.discussion_on if discussed else None,
        )
        return with_due(found, land, extra_holidays)
    return replace(
        held,
        state=_S.DISCUSSED if held.discussion_on else _S.SUBMITTED,
        reply_on=held.discussion_on,
        reasons="",
        resolution_number="",
        reply_channel=None,
        meeting_on=None,
        signed_by_chair=False,
        affected_group=None,
        cosigned_by_group=False,
        unfavourable_facts=False,
        person_heard_on=None,
        file_note="",
        filed_at="",
    )


def can_be_asked_anew(held: Participation) -> bool:
    """Whether it can be replaced by a fresh one: once something has been recorded."""
    return held.state is not _S.DRAFT


def voided(held: Participation, on: date, reason: str) -> Participation:
    """Return it made worthless; it stays readable. Raises DomainError without a reason."""
    if not reason.strip():
        raise refuse(ProblemCode.REASON_REQUIRED, "reason")
    return replace(held, voided_on=on, void_reason=reason.strip())


def asked_anew(
    held: Participation, new_id: ParticipationId, rule: AppliedRule | None = None
) -> Participation:
    """Return the fresh draft that takes the place of `held`, under `rule` or the same one."""
    return Participation(
        id=new_id,
        office_id=held.office_id,
        body=held.body,
        kind=held.kind,
        rule=rule or held.rule,
    )


def _latest(held: Participation) -> date | None:
    known = (held.received_on, held.complete_on, held.discussion_on)
    return max((day for day in known if day), default=None)


def _check_day(held: Participation, on: date, today: date) -> None:
    if on > today:
        raise refuse(ProblemCode.DATE_IN_FUTURE, "on")
    earliest = held.reply_on if held.unfavourable_facts else _latest(held)
    if earliest is not None and on < earliest:
        raise refuse(ProblemCode.DATE_BACKWARDS, "on", earliest=earliest.isoformat())
