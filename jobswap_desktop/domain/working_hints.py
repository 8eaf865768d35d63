"""What a planned week should make the clerk think of: working time, hours of the house, overlaps.

Hints, never refusals (`working_time` says by which rules).
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, time, timedelta
from typing import Any

from jobswap_desktop.domain.ids import AppointmentId, PlacementId
from jobswap_desktop.domain.offices import ClosureKind, DayHours
from jobswap_desktop.domain.packing import DAY
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind, Mode, chronological
from jobswap_desktop.domain.unusual_days import oddities
from jobswap_desktop.domain.workdays import holiday_name, monday_of
from jobswap_desktop.domain.working_time import (
    NO_WORK,
    PAUSES,
    WORKING_DAYS,
    Check,
    RulesByCheck,
    Severity,
    Span,
    WorkDay,
    WorkingTimeRule,
    WorkingTimeRules,
    regime_of,
    rule_set_of,
)

_SUNDAY = 6
_WEEK = 7
Value = int | str | time | date


@dataclass(frozen=True, slots=True, kw_only=True)
class Hint:
    """One hint on `day`, about the visitors in `placement_ids`.

    `values` are those of its sentence: minutes as numbers, times, days and words.
    `appointment_ids` are those it is about, where it is about some.
    """

    day: date
    placement_ids: frozenset[PlacementId]
    rule: WorkingTimeRule
    values: Mapping[str, Value] = field(default_factory=dict)
    appointment_ids: frozenset[AppointmentId] = frozenset()

    @property
    def check(self) -> Check:
        """What was looked at."""
        return self.rule.check

    @property
    def is_warning(self) -> bool:
        """Whether it is more than a hint."""
        return self.rule.severity is Severity.WARNING


def working_hints(
    placements: Sequence[Placement],
    appointments: Iterable[Appointment],
    rules: WorkingTimeRules,
    days: Iterable[date],
) -> tuple[Hint, ...]:
    """Return the hints on `days`, by day and the gravest first.

    `appointments` are all of the case: rest and weekly hours reach beyond a day. What concerns
    several visitors alike is one hint.
    """
    wanted = sorted(set(days))
    known = chronological(appointments)
    found: list[Hint] = []
    for placement in placements:
        found += _Visitor(placement, known, rules).hints(wanted)
    found += _missing_briefings(placements, known, rules, wanted)
    order = {placement.id: number for number, placement in enumerate(placements)}
    return tuple(sorted(_joined(found), key=lambda hint: _rank(hint, order)))


def _rank(hint: Hint, order: Mapping[PlacementId, int]) -> tuple[object, ...]:
    first = min(order[placement_id] for placement_id in hint.placement_ids)
    return hint.day, not hint.is_warning, list(Check).index(hint.check), first


def _joined(hints: Iterable[Hint]) -> list[Hint]:
    """Put together what is the same for several visitors."""
    found: dict[tuple[object, ...], Hint] = {}
    for hint in hints:
        key = (hint.day, hint.rule.id, tuple(hint.values.items()), hint.appointment_ids)
        held = found.get(key)
        ids = hint.placement_ids | (held.placement_ids if held else frozenset())
        found[key] = replace(hint, placement_ids=ids)
    return list(found.values())


class _Visitor:
    """One visitor's days, measured once."""

    def __init__(
        self, placement: Placement, appointments: Iterable[Appointment], rules: WorkingTimeRules
    ) -> None:
        self._placement = placement
        self._rules = rules
        self._of = (rule_set_of(placement), regime_of(placement))
        self._timed: dict[date, list[Appointment]] = defaultdict(list)
        self._whole: dict[date, list[Appointment]] = defaultdict(list)
        self._measured: dict[date, WorkDay] = {}
        for item in appointments:
            if placement.id in item.placement_ids:
                self._take(item)

    def hints(self, days: Sequence[date]) -> Iterator[Hint]:
        for day in days:
            yield from self._by_law(day)
            yield from self._by_house(day)

    def _take(self, item: Appointment) -> None:
        if not item.all_day:
            self._timed[item.day].append(item)
            return
        several = item.last_day > item.day
        for number in range((item.last_day - item.day).days + 1):
            day = item.day + timedelta(days=number)
            # A journey of several days counts on working days alone.
            if not several or day.weekday() < WORKING_DAYS:
                self._whole[day].append(item)

    def _day(self, day: date) -> WorkDay:
        held = self._measured.get(day)
        if held is None:
            works = any(item.kind not in NO_WORK for item in self._whole.get(day, ()))
            regular = self._rules.regular_day(self._placement.visitor.weekly_minutes)
            held = WorkDay.of(self._timed.get(day, ()), self._rules.piece, regular * works)
            self._measured[day] = held
        return held

    def _hint(
        self,
        day: date,
        rule: WorkingTimeRule,
        items: Iterable[Appointment] = (),
        **values: Value,
    ) -> Hint:
        return Hint(
            day=day,
            placement_ids=frozenset({self._placement.id}),
            rule=rule,
            values=values,
            appointment_ids=frozenset(item.id for item in items),
        )

    # --- by law ---------------------------------------------------------------------------------

    def _by_law(self, day: date) -> Iterator[Hint]:
        rules = self._rules.applying(*self._of, day)
        held = self._day(day)
        yield from self._daily(day, held, rules)
        if held.work:
            yield from self._breaks(day, held, rules)
            yield from self._rest(day, held, rules[Check.REST])
            for rule in rules[Check.FRAME]:
                if held.frame > rule.over:
                    yield self._hint(day, rule, planned=held.frame, limit=rule.over)
        if held.minutes:
            yield from self._sunday(day, rules[Check.SUNDAY])
            yield from self._weekly(day, held, rules)

    def _daily(self, day: date, held: WorkDay, rules: RulesByCheck) -> Iterator[Hint]:
        for check in (Check.TOO_LONG_DAY, Check.LONG_DAY):
            for rule in rules[check]:
                if held.minutes > rule.over:
                    yield self._hint(day, rule, planned=held.minutes, limit=rule.over)
                    return  # the graver one says it all

    def _breaks(self, day: date, held: WorkDay, rules: RulesByCheck) -> Iterator[Hint]:
        worked = held.length(held.work)
        owed = [rule for rule in rules[Check.BREAK] if worked > rule.over]
        if owed and held.break_minutes < owed[-1].at_least:
            rule = owed[-1]
            yield self._hint(
                day,
                rule,
                planned=worked,
                taken=held.break_minutes,
                needed=rule.at_least,
                piece=self._rules.piece,
            )
        if owed and not held.breaks:
            return  # that there is none at all says it
        for rule in rules[Check.STRETCH]:
            for minutes, (start, end) in held.stretches():
                if minutes > rule.over:
                    times: dict[str, Any] = {"start": _time(start), "end": _time(end)}
                    yield self._hint(day, rule, planned=minutes, limit=rule.over, **times)

    def _rest(self, day: date, held: WorkDay, rules: Sequence[WorkingTimeRule]) -> Iterator[Hint]:
        following = self._day(day + timedelta(days=1))
        if not following.work:
            return
        rest = held.length([(held.last, DAY)]) + following.length([(0, following.first)])
        for rule in rules:
            if rest < rule.at_least:
                yield self._hint(
                    day,
                    rule,
                    rest=rest,
                    needed=rule.at_least,
                    end=_time(held.last),
                    start=_time(following.first),
                )

    def _sunday(self, day: date, rules: Sequence[WorkingTimeRule]) -> Iterator[Hint]:
        name = self._holiday(day)
        if name or day.weekday() == _SUNDAY:
            for rule in rules:
                yield self._hint(day, rule, holiday=name)

    def _weekly(self, day: date, held: WorkDay, rules: RulesByCheck) -> Iterator[Hint]:
        """Yield what the week exceeds from this day on, the limit of the law first."""
        monday = monday_of(day)
        earlier = sum(
            self._day(monday + timedelta(days=number)).minutes for number in range(day.weekday())
        )
        planned = earlier + held.minutes
        whole = sum(self._day(monday + timedelta(days=number)).minutes for number in range(_WEEK))
        for rule in rules[Check.WEEK]:
            if earlier <= rule.over < planned:
                yield self._hint(day, rule, planned=whole, limit=rule.over)
        limits = [rule.over for rule in rules[Check.WEEK]]
        contract = self._placement.visitor.weekly_minutes
        # Where the law's limit is passed as well and is no higher, it has been said.
        if contract and earlier <= contract < planned and contract not in limits:
            for rule in rules[Check.CONTRACT]:
                yield self._hint(day, rule, planned=whole, limit=contract)

    # --- by the habits of the house -------------------------------------------------------------

    def _by_house(self, day: date) -> Iterator[Hint]:
        rules = self._rules.applying(*self._of, day)
        timed = self._timed.get(day, [])
        work = [item for item in timed if item.kind not in NO_WORK]
        for rule in rules[Check.OVERLAP]:
            yield from self._overlap(day, rule, timed)
        for check, items, values in oddities(self._placement, day, timed, self._whole.get(day, ())):
            for rule in rules[check]:
                yield self._hint(day, rule, items, **values)
        if not work and day not in self._whole:
            return
        for rule in rules[Check.CLOSURE]:
            yield from self._closure(day, rule, work)
        if self._is_usual(day):
            for rule in rules[Check.CORE_TIME]:
                yield from self._core_time(day, rule, work)
            for rule in rules[Check.OUTSIDE_HOURS]:
                yield from self._outside(day, rule, work)

    def _overlap(
        self, day: date, rule: WorkingTimeRule, timed: Sequence[Appointment]
    ) -> Iterator[Hint]:
        """Yield one hint a day: its first two that are at once, and how many are so."""
        clashing: dict[AppointmentId, Appointment] = {}
        first: tuple[Appointment, Appointment] | None = None
        open_ones: list[Appointment] = []
        for item in sorted(timed, key=_by_time):
            open_ones = [other for other in open_ones if other.end > item.start]
            is_pause = item.kind in PAUSES
            for other in open_ones:
                # A pause that interrupts another appointment is no clash.
                if is_pause and other.start < item.start and item.end < other.end:
                    continue
                clashing[other.id] = other
                clashing[item.id] = item
                first = first or (other, item)
            open_ones.append(item)
        if first:
            values: dict[str, Value] = {"one": first[0].title, "other": first[1].title}
            values["count"] = len(clashing)
            yield self._hint(day, rule, clashing.values(), **values)

    def _closure(
        self, day: date, rule: WorkingTimeRule, work: Sequence[Appointment]
    ) -> Iterator[Hint]:
        closure = self._placement.host.closure_on(day)
        if closure is None:
            return
        label = closure.label
        if closure.kind is ClosureKind.SHORT_DAY:
            if closure.from_time is None:
                return
            at = closure.from_time.hour * 60 + closure.from_time.minute
            late = [item for item in work if item.minutes[1] > at]
            if late:
                yield self._hint(day, rule, late, label=label, start=closure.from_time)
            return
        held = [*work, *(i for i in self._whole.get(day, ()) if i.kind not in NO_WORK)]
        if held:
            yield self._hint(day, rule, held, label=label)

    def _core_time(
        self, day: date, rule: WorkingTimeRule, work: Sequence[Appointment]
    ) -> Iterator[Hint]:
        """Yield the core times that a day with an appointment in the house leaves empty."""
        on_site = any(item.mode is not Mode.ONLINE for item in work)
        if not on_site or day in self._whole or not self._placement.is_in_house(day):
            return
        for hours in self._hours(self._placement.host.core_hours, day):
            first, last = hours.minutes
            if not any(item.minutes[0] < last and first < item.minutes[1] for item in work):
                yield self._hint(day, rule, start=hours.first, end=hours.last)

    def _outside(
        self, day: date, rule: WorkingTimeRule, work: Sequence[Appointment]
    ) -> Iterator[Hint]:
        host = self._placement.host
        if not host.working_hours:
            return
        spans: list[Span] = sorted(hours.minutes for hours in self._hours(host.working_hours, day))
        outside = [item for item in work if not _lies_within(item.minutes, spans)]
        if outside:
            values: dict[str, Value] = {"title": outside[0].title, "count": len(outside)}
            values["start"], values["end"] = outside[0].start.time(), outside[0].end.time()
            yield self._hint(day, rule, outside, **values)

    def _hours(self, hours: Iterable[DayHours], day: date) -> Iterator[DayHours]:
        return (each for each in hours if each.weekday == day.weekday())

    def _is_usual(self, day: date) -> bool:
        """Whether the hours of the house hold: on no holiday and no closure."""
        return not self._holiday(day) and self._placement.host.closure_on(day) is None

    def _holiday(self, day: date) -> str:
        return _holiday(self._placement, day)


def _holiday(placement: Placement, day: date) -> str:
    """Return the name of a holiday at the host; of an extra one only the day is known."""
    host = placement.host
    extra = f"{day:%d.%m.%Y}" if day in host.extra_holidays else ""
    return holiday_name(day, host.land.value) or extra


def _missing_briefings(
    placements: Sequence[Placement],
    appointments: Sequence[Appointment],
    rules: WorkingTimeRules,
    days: Iterable[date],
) -> Iterator[Hint]:
    """Yield the working days of the common stay without a briefing.

    Where nothing at all is planned nothing is missing yet.
    """
    if not appointments or not placements:
        return
    having = {item.day for item in appointments if item.kind is AppointmentKind.BRIEFING}
    everybody = frozenset(placement.id for placement in placements)
    first = placements[0]
    for day in days:
        if day in having or day.weekday() >= WORKING_DAYS:
            continue
        if all(_is_at_work(placement, day) for placement in placements):
            held = rules.applying(rule_set_of(first), regime_of(first), day)
            for rule in held[Check.BRIEFING]:
                yield Hint(day=day, placement_ids=everybody, rule=rule)


def _is_at_work(placement: Placement, day: date) -> bool:
    usual = not _holiday(placement, day) and placement.host.closure_on(day) is None
    return usual and placement.is_in_house(day)


def _by_time(item: Appointment) -> tuple[object, ...]:
    return item.start, item.end, item.id


def _lies_within(span: Span, spans: Sequence[Span]) -> bool:
    at = span[0]
    for first, last in spans:
        if first <= at < last:
            at = last
    return at >= span[1]


def _time(minutes: int) -> time:
    """Return a minute of the day; midnight at its end is 00:00."""
    return time(minutes // 60 % 24, minutes % 60)
