"""Counts over ended stays that name nobody and stay when people are erased.

A cell under five could point at somebody, so small cells are merged.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from jobswap_desktop.domain.ids import StatisticId
from jobswap_desktop.domain.placement import Instrument, Placement
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap, SwapKind

LEAST = 5


class Outcome(StrEnum):
    """What became of a stay."""

    COMPLETED = "completed"
    ENDED_EARLY = "ended_early"
    NO_SHOW = "no_show"
    CANCELLED = "cancelled"
    WITHDRAWN = "withdrawn"
    REJECTED = "rejected"


class Length(StrEnum):
    """How long a stay was, in classes of calendar days."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    LONGER = "longer"


class Dimension(StrEnum):
    """By what stays are counted: the fields of a `Statistic` that tables are made of."""

    OUTCOME = "outcome"
    OFFICE = "office"
    KIND = "kind"
    INSTRUMENT = "instrument"
    LENGTH = "length"


_LONGEST = ((7, Length.WEEK), (31, Length.MONTH), (92, Length.QUARTER))
_OUTCOMES = {
    SwapState.CLOSED: Outcome.COMPLETED,
    SwapState.ABORTED: Outcome.ENDED_EARLY,
    SwapState.CANCELLED: Outcome.CANCELLED,
    SwapState.WITHDRAWN: Outcome.WITHDRAWN,
    SwapState.REJECTED: Outcome.REJECTED,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Statistic:
    """One ended stay without anybody's name: year of its first day, host, length in days."""

    id: StatisticId
    year: int
    office: str
    kind: SwapKind
    instrument: Instrument
    days: int
    outcome: Outcome
    version: int = 0

    @property
    def length(self) -> Length:
        """The class of its length."""
        return next((length for most, length in _LONGEST if self.days <= most), Length.LONGER)


def counted(swap: Swap, placement: Placement, statistic_id: StatisticId) -> Statistic:
    """Return what is counted of one stay of a case that is over.

    Raises KeyError for a case that is not.
    """
    outcome = _OUTCOMES[swap.state]
    if placement.no_show:
        outcome = Outcome.NO_SHOW
    elif placement.is_ended:
        outcome = Outcome.ENDED_EARLY
    return Statistic(
        id=statistic_id,
        year=placement.first_day.year,
        office=placement.host.name,
        kind=swap.kind,
        instrument=placement.instrument,
        days=(placement.until - placement.first_day).days + 1,
        outcome=outcome,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Cell:
    """One line of a table: a value and how often; "" stands for all that had to be merged."""

    value: str
    number: int


def cells(values: Iterable[str]) -> tuple[Cell, ...]:
    """Count values, the most frequent first, with every cell under five merged into one.

    Where the merged ones are together still fewer than five, the next smallest joins them, so
    that no single number can be worked out from the total.
    """
    ordered = sorted(Counter(values).items(), key=lambda item: (-item[1], item[0]))
    kept = [item for item in ordered if item[1] >= LEAST]
    merged = [item for item in ordered if item[1] < LEAST]
    while merged and kept and sum(number for _, number in merged) < LEAST:
        merged.insert(0, kept.pop())
    found = [Cell(value=value, number=number) for value, number in kept]
    if merged:
        found.append(Cell(value="", number=sum(number for _, number in merged)))
    return tuple(found)
