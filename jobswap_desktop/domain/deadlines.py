"""How the last day of an answer is found, told step by step for whoever has to trust it.

The law's own counting is in `workdays`. Here stands what a participation adds to it: from which
day the time runs, a resolution that was suspended, and another day that was agreed.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from jobswap_desktop.domain.workdays import (
    FIRST_YEAR,
    LAST_YEAR,
    Derivation,
    Period,
    SkippedDay,
    derive_last_day,
    last_day,
)

if TYPE_CHECKING:
    from jobswap_desktop.domain.participation import Participation


class StartBasis(StrEnum):
    """What the time runs from."""

    RECEIPT = "receipt"
    COMPLETE = "complete"
    DISCUSSION = "discussion"


class StepCode(StrEnum):
    """The steps of an explanation, in the order in which they are told."""

    START = "start"
    PERIOD = "period"
    NOT_COUNTED = "not_counted"
    END = "end"
    SHIFTED = "shifted"
    EXTENDED = "extended"
    NOT_EXTENDED = "not_extended"
    AGREED = "agreed"
    LAST_DAY = "last_day"


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineStep:
    """One step. `day` is the day it starts from or leads to, `skipped` what was passed over.

    `reason` is what people wrote down about it.
    """

    code: StepCode
    day: date
    basis: StartBasis | None = None
    period: Period | None = None
    urgent: bool = False
    skipped: tuple[SkippedDay, ...] = ()
    reason: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineFacts:
    """What a last day follows from.

    `period` is None where the rule sets no time. A resolution suspended since `start` adds the
    rule's `extension` if it has one. `agreed_on` takes the place of whatever was counted.
    """

    start: date
    basis: StartBasis
    period: Period | None
    urgent: bool = False
    urgent_reason: str = ""
    suspended_on: date | None = None
    extension: Period | None = None
    agreed_on: date | None = None
    agreed_reason: str = ""

    @property
    def is_suspended(self) -> bool:
        """Whether a resolution of this time was suspended; an earlier one no longer counts."""
        return self.suspended_on is not None and self.suspended_on >= self.start


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """A last day with its derivation; `last_day` is None where nobody set a time.

    `counted` is the law's own time, `extended` what a suspended resolution added to it.
    """

    facts: DeadlineFacts
    counted: Derivation | None
    extended: Derivation | None
    last_day: date | None

    @property
    def steps(self) -> tuple[DeadlineStep, ...]:
        """Return how the last day was found, first step first."""
        return tuple(self._steps())

    def _steps(self) -> Iterator[DeadlineStep]:
        facts = self.facts
        yield DeadlineStep(code=StepCode.START, day=facts.start, basis=facts.basis)
        if self.counted is not None:
            yield DeadlineStep(
                code=StepCode.PERIOD,
                day=facts.start,
                period=self.counted.period,
                urgent=facts.urgent,
                reason=facts.urgent_reason if facts.urgent else "",
            )
            yield from _counting(self.counted, self.last_day)
        if facts.is_suspended and facts.suspended_on is not None:
            yield from self._suspension(facts.suspended_on)
        if facts.agreed_on is not None:
            yield DeadlineStep(
                code=StepCode.AGREED, day=facts.agreed_on, reason=facts.agreed_reason
            )
        if self.last_day is not None:
            yield DeadlineStep(code=StepCode.LAST_DAY, day=self.last_day)

    def _suspension(self, suspended_on: date) -> Iterator[DeadlineStep]:
        if self.extended is None:
            yield DeadlineStep(code=StepCode.NOT_EXTENDED, day=suspended_on)
            return
        yield DeadlineStep(code=StepCode.EXTENDED, day=suspended_on, period=self.extended.period)
        yield from _counting(self.extended, self.last_day)


def deadline(
    facts: DeadlineFacts, land: str, extra_holidays: frozenset[date] = frozenset()
) -> Deadline:
    """Return the last day that follows from `facts` at an office of this Land.

    A suspended resolution lengthens the time from what had been its last day. Raises as
    `workdays.derive_last_day` does.
    """
    counted = (
        derive_last_day(facts.start, facts.period, land, extra_holidays) if facts.period else None
    )
    extended = (
        derive_last_day(counted.last_day, facts.extension, land, extra_holidays)
        if counted and facts.extension and facts.is_suspended
        else None
    )
    by_law = extended or counted
    return Deadline(
        facts=facts,
        counted=counted,
        extended=extended,
        last_day=facts.agreed_on or (by_law.last_day if by_law else None),
    )


def deadline_of(
    held: "Participation", land: str, extra_holidays: frozenset[date] = frozenset()
) -> Deadline | None:
    """Return the last day of a body's answer at its office; None before it got the papers."""
    start = _start(held)
    if start is None:
        return None
    rule = held.rule
    urgent = held.urgent and rule.urgent_period is not None
    facts = DeadlineFacts(
        start=start[0],
        basis=start[1],
        period=rule.urgent_period if urgent else rule.period,
        urgent=urgent,
        urgent_reason=held.urgent_reason,
        # Of a hearing that was missed it is the measure that was suspended.
        suspended_on=held.suspended_on if held.decides_by_resolution else None,
        extension=rule.extension_period,
        agreed_on=held.agreed_due_on,
        agreed_reason=held.agreed_due_reason,
    )
    return deadline(facts, land, extra_holidays)


def with_due(
    held: "Participation", land: str, extra_holidays: frozenset[date] = frozenset()
) -> "Participation":
    """Return it with its last day counted anew.

    A day that was agreed stays where it gives the body more time, and falls away otherwise.
    """
    plain = replace(held, agreed_due_on=None, agreed_due_reason="")
    found = deadline_of(plain, land, extra_holidays)
    by_law = found.last_day if found else None
    if held.agreed_due_on is not None and (by_law is None or held.agreed_due_on >= by_law):
        return replace(held, due_on=held.agreed_due_on)
    return replace(plain, due_on=by_law)


def is_reckonable(held: "Participation") -> bool:
    """Whether the law's holidays are known for every day from which a time of it runs.

    No other day is ever recorded: it lies in the past, and not before the holidays are known.
    """
    days = (held.received_on, held.complete_on, held.discussion_on, held.suspended_on)
    # A time that begins in the last year could end behind it.
    return all(
        FIRST_YEAR <= day.year < LAST_YEAR for day in (*days, held.reply_on) if day is not None
    )


def escalate_by(
    held: "Participation", land: str, extra_holidays: frozenset[date] = frozenset()
) -> date | None:
    """Return the last day on which a refusal can be taken to the next level, if there is one.

    The time runs from the day the refusal arrived.
    """
    if not held.has_refused or held.reply_on is None or held.rule.escalation_period is None:
        return None
    return last_day(held.reply_on, held.rule.escalation_period, land, extra_holidays)


def make_good_by(
    held: "Participation", land: str, extra_holidays: frozenset[date] = frozenset()
) -> date | None:
    """Return until when a hearing that was missed is to be made good, if one was.

    The measure is suspended and the hearing made good within seven days (§ 178 Abs. 2 SGB IX).
    """
    if held.decides_by_resolution or held.suspended_on is None or held.is_positive:
        return None
    return last_day(held.suspended_on, _MAKE_GOOD, land, extra_holidays)


def next_day(
    held: "Participation", land: str, extra_holidays: frozenset[date] = frozenset()
) -> date | None:
    """Return the last day that matters now: of an answer, an escalation, a hearing made good."""
    made_good = make_good_by(held, land, extra_holidays)
    if made_good is not None:
        return made_good
    return held.due_on if held.is_waiting else escalate_by(held, land, extra_holidays)


def fingerprint(held: "Participation") -> str:
    """Return the hash of everything that a note on a deadline says about its participation."""
    # Not needed by a window that only shows.
    import hashlib

    said = (
        held.state.value,
        held.sent_on,
        held.reply_on,
        _start(held),
        held.due_on,
        held.urgent_reason,
        held.suspended_on,
        held.agreed_due_reason,
        held.file_note,
        held.rule,
    )
    return hashlib.sha256(repr(said).encode()).hexdigest()


_MAKE_GOOD = Period(7, "calendar_days")


def _start(held: "Participation") -> tuple[date, StartBasis] | None:
    if held.discussion_on is not None:
        return held.discussion_on, StartBasis.DISCUSSION
    if held.complete_on is not None:
        return held.complete_on, StartBasis.COMPLETE
    return (held.received_on, StartBasis.RECEIPT) if held.received_on else None


def _counting(found: Derivation, said: date | None) -> Iterator[DeadlineStep]:
    """Yield how days were counted; an end that is `said` as the last day anyway is left out."""
    if found.shifted:
        yield DeadlineStep(code=StepCode.END, day=found.nominal_end)
        yield DeadlineStep(code=StepCode.SHIFTED, day=found.last_day, skipped=found.skipped)
        return
    if found.skipped:
        yield DeadlineStep(code=StepCode.NOT_COUNTED, day=found.last_day, skipped=found.skipped)
    if found.last_day != said:
        yield DeadlineStep(code=StepCode.END, day=found.last_day)
