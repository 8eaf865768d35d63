"""How long records and papers of an ended case are kept, and from when they may be erased.

No law says it for these files: every period is a suggestion that an office may replace by its own.
The rules are data (`resources/rules/retention.toml`).
"""

import calendar
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Any

from jobswap_desktop.domain.confidentiality import UndertakingState
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap

_MONTHS = 12
_BINDING = frozenset({UndertakingState.SIGNED_BY_VISITOR, UndertakingState.PERFORMED})


class RetentionStart(StrEnum):
    """From which day a period runs."""

    CLOSING = "closing"
    STAY = "stay"


@dataclass(frozen=True, slots=True, kw_only=True)
class RetentionRule:
    """How long one kind of record is kept.

    `label` and `records` are the German words for what it covers, `reason` why so long. It holds
    for cases that ended in one of `outcomes` (any without one), and with `if_bound` only where a
    visitor signed or was obliged. `to_year_end` lets the period end with the calendar year.
    """

    id: str
    label: str
    records: str
    months: int
    start: RetentionStart
    reason: str
    to_year_end: bool = False
    outcomes: frozenset[SwapState] = frozenset()
    if_bound: bool = False
    verified: str = "memory"

    def concerns(self, swap: Swap) -> bool:
        """Whether the case can have such records."""
        ended_so = not self.outcomes or swap.state in self.outcomes
        return ended_so and (not self.if_bound or _is_bound(swap))

    def kept_until(self, swap: Swap) -> date:
        """Return the last day of the period; erasing is allowed after it.

        Of a case whose stay never came about, the period of a stay runs from its end instead.
        """
        closed = swap.closed_on or swap.last_day
        start = closed if self.start is RetentionStart.CLOSING else min(swap.last_day, closed)
        end = _months_later(start, self.months)
        return date(end.year, 12, 31) if self.to_year_end else end


def kept_until(rules: Iterable[RetentionRule], swap: Swap) -> date | None:
    """Return the last day on which any of it is kept: the longest need wins; None without any."""
    return max((rule.kept_until(swap) for rule in rules if rule.concerns(swap)), default=None)


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


def _months_later(day: date, months: int) -> date:
    """Return the day that bears the same number, else the last one of its month (§ 188 BGB)."""
    years, month = divmod(day.month - 1 + months, _MONTHS)
    year, month = day.year + years, month + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))
