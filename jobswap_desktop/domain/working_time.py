"""The rules on working time that a week is looked at by, and how much of a day is work.

The rules are data (`resources/rules/working_time.toml`). They are hints: the program is not the
time clock, it warns and never blocks.
"""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from functools import cached_property
from types import MappingProxyType
from typing import Any, Self

from jobswap_desktop.domain.clock_change import lasting
from jobswap_desktop.domain.folding import fold
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.domain.people import StatusGroup
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind

ANY_REGIME = "*"
Span = tuple[int, int]
"""Begin and end in minutes since midnight."""

PAUSES = frozenset({AppointmentKind.BREAK, AppointmentKind.PRIVATE_BLOCK})
NO_WORK = PAUSES | {AppointmentKind.TRAVEL}
"""Kinds that are no work; travel outside the daily time is none (§ 11 AZV, § 44 BT-V TVöD)."""
WORKING_DAYS = 5


class RuleSet(StrEnum):
    """Whose working time law holds."""

    EMPLOYEE = "employee"
    CIVIL_SERVANT = "civil_servant"
    MINOR = "minor"
    HEAD_OF_OFFICE = "head_of_office"


class Check(StrEnum):
    """What is looked at; each has its sentence."""

    TOO_LONG_DAY = "too_long_day"
    LONG_DAY = "long_day"
    FRAME = "frame"
    BREAK = "break"
    STRETCH = "stretch"
    REST = "rest"
    SUNDAY = "sunday"
    WEEK = "week"
    CONTRACT = "contract"
    CORE_TIME = "core_time"
    OUTSIDE_HOURS = "outside_hours"
    OVERLAP = "overlap"
    BRIEFING = "briefing"
    CLOSURE = "closure"
    OUTSIDE_STAY = "outside_stay"
    MISSING_HOUR = "missing_hour"
    HOUR_TWICE = "hour_twice"


class Severity(StrEnum):
    """How grave a hint is; neither keeps anybody from saving."""

    WARNING = "warning"
    HINT = "hint"


@dataclass(frozen=True, slots=True, kw_only=True)
class WorkingTimeRule:
    """One row of the table.

    `over` are the minutes beyond which it is said, `at_least` those that are owed. `law` and
    `section` name the source ("" for a habit of the house), `verified` how well the row was
    checked: "text", "memory", or "house" where there is no law to check.
    """

    id: str
    check: Check
    rule_sets: frozenset[RuleSet]
    severity: Severity
    regime: str = ANY_REGIME
    over: int = 0
    at_least: int = 0
    law: str = ""
    section: str = ""
    verified: str = "memory"
    valid_from: date | None = None
    valid_until: date | None = None

    @property
    def source(self) -> str:
        """The law as it is cited: "§ 4 ArbZG"; "" for a habit of the house."""
        return " ".join(part for part in (self.section, self.law) if part)

    @property
    def is_verified(self) -> bool:
        """Whether nobody needs to check it: read in the law's text, or no law at all."""
        return self.verified != "memory"

    def is_valid_on(self, day: date) -> bool:
        """Whether the rule is law on `day`."""
        begun = self.valid_from is None or self.valid_from <= day
        return begun and (self.valid_until is None or day <= self.valid_until)


RulesByCheck = Mapping[Check, tuple[WorkingTimeRule, ...]]


@dataclass(frozen=True, kw_only=True)
class WorkingTimeRules:
    """The whole table. `piece` is the least break, `regular_week` what counts without a contract.

    All in minutes.
    """

    rules: tuple[WorkingTimeRule, ...]
    piece: int
    regular_week: int

    @classmethod
    def parse(cls, table: Mapping[str, Any]) -> Self:
        """Read a rules file; raises KeyError or ValueError on a row that is none."""
        return cls(
            rules=tuple(_rule(row) for row in table["rule"]),
            piece=table["measures"]["piece"],
            regular_week=table["measures"]["regular_week"],
        )

    def applying(self, rule_set: RuleSet, regime: str, day: date) -> RulesByCheck:
        """Return the rows that hold on `day`, the strictest threshold last.

        Rows of the very `regime` replace those of any.
        """
        # Between two changes of the law every day has the same rows.
        key = (rule_set, regime, bisect_right(self._changes, day.toordinal()))
        found = self._found.get(key)
        if found is None:
            found = self._found[key] = MappingProxyType(self._look_up(rule_set, regime, day))
        return found

    @cached_property
    def _changes(self) -> tuple[int, ...]:
        """The days on which some row begins or no longer holds, in order."""
        begun = {rule.valid_from.toordinal() for rule in self.rules if rule.valid_from}
        over = {rule.valid_until.toordinal() + 1 for rule in self.rules if rule.valid_until}
        return tuple(sorted(begun | over))

    @cached_property
    def _found(self) -> dict[tuple[RuleSet, str, int], RulesByCheck]:
        return {}

    def _look_up(
        self, rule_set: RuleSet, regime: str, day: date
    ) -> dict[Check, tuple[WorkingTimeRule, ...]]:
        rows = [r for r in self.rules if rule_set in r.rule_sets and r.is_valid_on(day)]
        found: dict[Check, tuple[WorkingTimeRule, ...]] = {}
        for check in Check:
            same = [rule for rule in rows if rule.check is check]
            own = [rule for rule in same if rule.regime == regime]
            usual = [rule for rule in same if rule.regime == ANY_REGIME]
            found[check] = tuple(sorted(own or usual, key=_threshold))
        return found

    def regular_day(self, weekly_minutes: int) -> int:
        """Return the regular daily time; `weekly_minutes` 0 means that it is not known."""
        return (weekly_minutes or self.regular_week) // WORKING_DAYS


def _threshold(rule: WorkingTimeRule) -> int:
    return rule.over


def _rule(row: Mapping[str, Any]) -> WorkingTimeRule:
    return WorkingTimeRule(
        id=row["id"],
        check=Check(row["check"]),
        rule_sets=frozenset(RuleSet(name) for name in row["for"]),
        severity=Severity(row["severity"]),
        regime=row.get("regime", ANY_REGIME),
        over=row.get("over", 0),
        at_least=row.get("at_least", 0),
        law=row["law"],
        section=row["section"],
        verified=row["verified"],
        valid_from=row.get("valid_from"),
        valid_until=row.get("valid_until"),
    )


def rule_set_of(placement: Placement) -> RuleSet:
    """Return whose law holds for a visitor.

    Who bears the name of the own office's head is its head, whom the ArbZG does not cover (§ 18
    ArbZG). Somebody of unknown status is judged as an employee.
    """
    visitor, home = placement.visitor, placement.home
    if visitor.under_18:
        return RuleSet.MINOR
    if visitor.status_group is StatusGroup.CIVIL_SERVANT:
        return RuleSet.CIVIL_SERVANT
    if home is not None and home.head_name and fold(home.head_name) == fold(visitor.full_name):
        return RuleSet.HEAD_OF_OFFICE
    return RuleSet.EMPLOYEE


def regime_of(placement: Placement) -> str:
    """Return whose law of civil service holds: that of the own employer, who stays it."""
    office: Office = placement.home or placement.host
    return office.regime


@dataclass(frozen=True)
class WorkDay:
    """What one visitor's day consists of, by its timed appointments and the whole-day ones.

    `work` are the spans that count as work, `breaks` the free time between them that is a break.
    Appointments that overlap count once. Pauses and private blocks are taken out of what they
    lie in. Free time between two appointments is a break where it lasts at least `piece` minutes
    (§ 4 Satz 2 ArbZG); shorter, it counts as work, as nobody rests in it. Travel is neither.
    `whole_day` is the regular daily time where a whole-day appointment takes place, else 0: what
    lies beside it lies in it. `day` is None where it has no timed appointment.
    """

    work: tuple[Span, ...]
    breaks: tuple[Span, ...]
    whole_day: int = 0
    day: date | None = None

    @classmethod
    def of(cls, items: Iterable[Appointment], piece: int, whole_day: int = 0) -> Self:
        """Measure the timed appointments of one visitor's day."""
        timed = [item for item in items if not item.all_day]
        day = timed[0].day if timed else None
        pauses = _union(item.minutes for item in timed if item.kind in PAUSES)
        travel = _union(item.minutes for item in timed if item.kind is AppointmentKind.TRAVEL)
        busy = _union(item.minutes for item in timed if item.kind not in NO_WORK)
        work = _without(busy, pauses)
        if not work:
            return cls((), (), whole_day, day)
        frame = ((work[0][0], work[-1][1]),)
        free = _without(frame, _union((*work, *_without(travel, pauses))))
        breaks = tuple(span for span in free if span[1] - span[0] >= piece)
        short = (span for span in free if span[1] - span[0] < piece)
        return cls(_union((*work, *short)), breaks, whole_day, day)

    @cached_property
    def minutes(self) -> int:
        """How long the day's work is."""
        return max(self.length(self.work), self.whole_day)

    @property
    def break_minutes(self) -> int:
        """How long its breaks are."""
        return self.length(self.breaks)

    @property
    def frame(self) -> int:
        """How long it is from the first to the last of its work; there must be some."""
        return self.length([(self.first, self.last)])

    def length(self, spans: Iterable[Span]) -> int:
        """Return how long spans of this day last in fact, also where the clocks change."""
        if self.day is None:
            return sum(end - start for start, end in spans)
        return sum(lasting(self.day, start, end) for start, end in spans)

    @property
    def first(self) -> int:
        """When the work begins; there must be some."""
        return self.work[0][0]

    @property
    def last(self) -> int:
        """When the work ends; there must be some."""
        return self.work[-1][1]

    def stretches(self) -> Iterator[tuple[int, Span]]:
        """Yield the work between two breaks: its minutes, and from when to when."""
        pieces: list[Span] = []
        breaks = list(self.breaks)
        for span in self.work:
            while breaks and breaks[0][1] <= span[0]:
                breaks.pop(0)
                if pieces:
                    yield self.length(pieces), (pieces[0][0], pieces[-1][1])
                pieces = []
            pieces.append(span)
        if pieces:
            yield self.length(pieces), (pieces[0][0], pieces[-1][1])


def _union(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return the spans in order, those that touch put together."""
    found: list[Span] = []
    for start, end in sorted(spans):
        if found and start <= found[-1][1]:
            found[-1] = (found[-1][0], max(found[-1][1], end))
        elif end > start:
            found.append((start, end))
    return tuple(found)


def _without(spans: Iterable[Span], holes: Sequence[Span]) -> tuple[Span, ...]:
    """Return what is left of ordered, separate spans without ordered, separate holes."""
    found: list[Span] = []
    for start, end in spans:
        at = start
        for first, last in holes:
            if last <= at or first >= end:
                continue
            if first > at:
                found.append((at, first))
            at = max(at, last)
        if at < end:
            found.append((at, end))
    return tuple(found)
