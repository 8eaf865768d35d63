"""How long records and papers of an ended case are kept, and from when they may be erased.

No law says it for these files: every period is a suggestion that an office may replace by its own.
The suggestions are data (`resources/rules/retention.toml`).
"""

import calendar
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any

from jobswap_desktop.domain.confidentiality import UndertakingState
from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.errors import Problem, ProblemCode
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.text_rules import line_problems

MOST_MONTHS = 600
_MONTHS = 12
_BINDING = frozenset({UndertakingState.SIGNED_BY_VISITOR, UndertakingState.PERFORMED})


class RetentionStart(StrEnum):
    """From which day a period runs."""

    CLOSING = "closing"
    STAY = "stay"
    RECORDED = "recorded"


@dataclass(frozen=True, slots=True, kw_only=True)
class EndedCase:
    """What the periods need to know of a case that is over.

    `is_bound` says that a visitor signed or was obliged.
    """

    id: SwapId
    reference: str
    state: SwapState
    closed_on: date | None
    last_day: date
    is_bound: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionPeriod:
    """A period that the office has set in place of the suggestion with the same `id`."""

    id: str
    months: int
    start: RetentionStart
    to_year_end: bool
    reason: str
    changed_on: date
    version: int = 0

    def problems(self) -> tuple[Problem, ...]:
        """Return what is wrong with this period as entered, field by field."""
        return tuple(self._problems())

    def _problems(self) -> Iterator[Problem]:
        if not 0 <= self.months <= MOST_MONTHS:
            yield Problem(
                code=ProblemCode.NUMBER_OUT_OF_RANGE,
                field="months",
                values={"first": "0", "last": str(MOST_MONTHS)},
            )
        yield from line_problems("reason", self.reason, required=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionRule:
    """How long one kind of record is kept.

    `label` and `records` are the German words for what it covers, `reason` why so long, `what`
    says what goes after it. It holds for cases that ended in one of `outcomes` (any without
    one), and with `if_bound` only where a visitor signed or was obliged. `to_year_end` lets the
    period end with the calendar year. `own` is the office's period where it has set one.
    """

    id: str
    label: str
    records: str
    months: int
    start: RetentionStart
    reason: str
    what: ErasureKind = ErasureKind.CASE
    to_year_end: bool = False
    outcomes: frozenset[SwapState] = frozenset()
    if_bound: bool = False
    verified: str = "memory"
    own: RetentionPeriod | None = None

    def concerns(self, case: Swap | EndedCase) -> bool:
        """Whether the case can have such records."""
        if self.what is ErasureKind.PERSON:
            return False
        case = ended(case)
        ended_so = not self.outcomes or case.state in self.outcomes
        return ended_so and (not self.if_bound or case.is_bound)

    def kept_until(self, case: Swap | EndedCase) -> date:
        """Return the last day of the period; erasing is allowed after it.

        Of a case whose stay never came about, the period of a stay runs from its end instead.
        """
        case = ended(case)
        closed = case.closed_on or case.last_day
        start = min(case.last_day, closed) if self.start is RetentionStart.STAY else closed
        return self.ends(start)

    def ends(self, start: date) -> date:
        """Return the last day of the period that runs from `start`."""
        end = months_later(start, self.months)
        return date(end.year, 12, 31) if self.to_year_end else end

    def replaced_by(self, own: RetentionPeriod | None) -> "RetentionRule":
        """Return the rule with the office's own period in place of the suggestion."""
        if own is None:
            return self
        return replace(
            self,
            months=own.months,
            start=own.start,
            to_year_end=own.to_year_end,
            reason=own.reason,
            own=own,
        )


def ended(case: Swap | EndedCase) -> EndedCase:
    """Return what the periods need to know of a case."""
    if isinstance(case, EndedCase):
        return case
    return EndedCase(
        id=case.id,
        reference=case.reference,
        state=case.state,
        closed_on=case.closed_on,
        last_day=case.last_day,
        is_bound=_is_bound(case),
    )


def kept_until(
    rules: Iterable[RetentionRule], case: Swap | EndedCase, what: ErasureKind = ErasureKind.CASE
) -> date | None:
    """Return the last day on which `what` of a case is kept; None without any rule.

    For the whole case the longest need wins; calendar, reports and history go by their own.
    """
    held = (rule for rule in rules if rule.what is what and rule.concerns(case))
    return max((rule.kept_until(case) for rule in held), default=None)


def retention_rules(data: Mapping[str, Any]) -> tuple[RetentionRule, ...]:
    """Return the rules of a parsed file, in its order; raises KeyError for a missing value."""
    return tuple(
        RetentionRule(
            id=row["id"],
            label=row["label"],
            records=row["records"],
            months=row["months"],
            start=RetentionStart(row["start"]),
            reason=row["reason"],
            what=ErasureKind(row.get("erases", ErasureKind.CASE)),
            to_year_end=row.get("to_year_end", False),
            outcomes=frozenset(SwapState(value) for value in row.get("outcomes", ())),
            if_bound=row.get("if_bound", False),
            verified=row.get("verified", "memory"),
        )
        for row in data["rule"]
    )


def _is_bound(swap: Swap) -> bool:
    return any(
        state in _BINDING
        for placement in swap.placements
        for item in placement.undertakings
        for state, _ in item.dates
    )


@lru_cache(maxsize=4096)
def months_later(day: date, months: int) -> date:
    """Return the day that bears the same number, else the last one of its month (§ 188 BGB)."""
    years, month = divmod(day.month - 1 + months, _MONTHS)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
