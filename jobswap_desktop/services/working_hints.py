"""The hints on a week, in German sentences with their sources of law."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, time, timedelta
from functools import cache
from typing import Any

from jobswap_desktop import resources
from jobswap_desktop.documents import german
from jobswap_desktop.documents.terms import term
from jobswap_desktop.documents.wording import filled
from jobswap_desktop.domain.ids import AppointmentId, PlacementId
from jobswap_desktop.domain.offices import ClosureKind
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.workdays import monday_of
from jobswap_desktop.domain.working_hints import Hint, Value, working_hints
from jobswap_desktop.domain.working_time import Check, Severity, WorkingTimeRules
from jobswap_desktop.services.schedule import Week
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import schedule

_WEEK_DAYS = 7
_TOLD_BY_NAME = frozenset({Check.OVERLAP, Check.OUTSIDE_STAY})
_TOLD_OF_ROWS = _TOLD_BY_NAME | {Check.CLOSURE}


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidHint:
    """A hint as it is read: a whole sentence with its law, and what it is about."""

    day: date
    text: str
    check: Check
    severity: Severity
    placement_ids: frozenset[PlacementId]
    appointment_ids: frozenset[AppointmentId]


@cache
def shipped_rules() -> WorkingTimeRules:
    """Return the rules on working time that come with the program."""
    return WorkingTimeRules.parse(resources.toml("rules/working_time.toml"))


def week_hints(
    work: Workplace, week: Week, shown: Iterable[PlacementId] | None = None
) -> tuple[SaidHint, ...]:
    """Return the hints on a week as it was read, about the visitors `shown` (None: all).

    By day, the gravest first.
    """
    work.require_view()
    # The rest after its last day reaches into the day after; all else is known.
    after = week.monday + timedelta(days=_WEEK_DAYS)
    following = schedule.between(work.db, after, after, week.swap.id)
    known = {item.id: item for item in (*week.appointments, *following)}
    # Whether a briefing is missing depends on whether anything is planned at all.
    items = known.values() or schedule.of_swap(work.db, week.swap.id)
    return hints_on(week.swap, items, _days_of(week.monday), shown)


def case_hints(swap: Swap, appointments: Sequence[Appointment]) -> tuple[SaidHint, ...]:
    """Return the hints on all days of a case: those of the stays, and those with appointments."""
    first = min([swap.first_day, *(item.day for item in appointments)])
    last = max([swap.last_day, *(item.last_day for item in appointments)])
    busy = {item.day for item in appointments} | {item.last_day for item in appointments}
    # A day's rest, its week and its briefing hang on the days around it.
    mondays = {monday_of(day) for day in busy | {first, last}}
    return hints_on(swap, appointments, [day for monday in mondays for day in _days_of(monday)])


def hints_on(
    swap: Swap,
    appointments: Iterable[Appointment],
    days: Iterable[date],
    shown: Iterable[PlacementId] | None = None,
) -> tuple[SaidHint, ...]:
    """Return the hints on `days` of a case with these appointments."""
    placements = swap.placements
    wanted = frozenset(item.id for item in placements) if shown is None else frozenset(shown)
    found = working_hints(placements, appointments, shipped_rules(), days)
    return tuple(_said(hint, placements) for hint in found if hint.placement_ids & wanted)


def hints_caused(
    swap: Swap, others: Iterable[Appointment], entered: Appointment
) -> tuple[SaidHint, ...]:
    """Return the hints that an appointment brings about or makes worse, in the weeks it lies in.

    `others` are all of the case; the one entered is taken for its own former state. Those on
    overlaps and on days outside the stay are left out: whoever enters it is told of each by name.
    """
    without = [item for item in others if item.id != entered.id]
    first, last = monday_of(entered.day), monday_of(entered.last_day)
    days = {day for monday in (first, last) for day in _days_of(monday)}
    # The rest before the first day of the week is told on the day before.
    days.add(first - timedelta(days=1))
    rules = shipped_rules()
    before = working_hints(swap.placements, without, rules, days)
    after = working_hints(swap.placements, [*without, entered], rules, days)
    return tuple(
        _said(hint, swap.placements)
        for hint in after
        if hint not in before and hint.check not in _TOLD_BY_NAME
    )


def hints_among(
    swap: Swap, others: Sequence[Appointment], entered: Sequence[Appointment]
) -> tuple[tuple[SaidHint, ...], ...]:
    """Return, for each of several new appointments, the hints that all of them together cause.

    As `hints_caused` for one, without closures, which are told by name as well; what is about a
    day as a whole is told of its first one.
    """
    if not entered:
        return ()
    # New ones have no ids yet by which a hint could name them.
    named = [
        replace(item, id=AppointmentId(f"entered-{number}")) for number, item in enumerate(entered)
    ]
    mondays = {monday_of(day) for item in named for day in (item.day, item.last_day)}
    days = {day for monday in mondays for day in _days_of(monday)}
    days |= {monday - timedelta(days=1) for monday in mondays}
    rules = shipped_rules()
    before = working_hints(swap.placements, others, rules, days)
    found: list[list[SaidHint]] = [[] for _ in named]
    for hint in working_hints(swap.placements, [*others, *named], rules, days):
        if hint not in before and hint.check not in _TOLD_OF_ROWS:
            for number in _meant(hint, named):
                found[number].append(_said(hint, swap.placements))
    return tuple(map(tuple, found))


def _meant(hint: Hint, entered: Sequence[Appointment]) -> list[int]:
    meant = [n for n, item in enumerate(entered) if item.id in hint.appointment_ids]
    theirs = (
        n
        for n, item in sorted(enumerate(entered), key=lambda each: each[1].start)
        if item.day <= hint.day <= item.last_day and item.placement_ids & hint.placement_ids
    )
    return meant or [*theirs][:1]


def count_text(count: int) -> str:
    """Return "2 Hinweise"; "" for none."""
    if not count:
        return ""
    words = _table("count")
    return filled(words["one" if count == 1 else "several"], {"count": str(count)})


def _days_of(monday: date) -> list[date]:
    return [monday + timedelta(days=number) for number in range(_WEEK_DAYS)]


def _said(hint: Hint, placements: Sequence[Placement]) -> SaidHint:
    return SaidHint(
        day=hint.day,
        text=hint_text(hint, placements),
        check=hint.check,
        severity=hint.rule.severity,
        placement_ids=hint.placement_ids,
        appointment_ids=hint.appointment_ids,
    )


def hint_text(hint: Hint, placements: Sequence[Placement]) -> str:
    """Return the sentence of a hint, with its source of law where it has one."""
    names = [item.visitor.full_name for item in placements if item.id in hint.placement_ids]
    values = {"name": german.enumeration(names)}
    values |= {key: _read(key, value) for key, value in hint.values.items()}
    if not values.get("label", "x"):
        values["label"] = term(ClosureKind.CLOSED)
    text = filled(_table("hint")[_code(hint)], values)
    source = hint.rule.source.replace(" ", german.NO_BREAK)
    kind = "house"
    if source:
        kind = "law" if hint.rule.is_verified else "to_check"
    return filled(_table("source")[kind], {"text": text, "law": source})


def _code(hint: Hint) -> str:
    values = hint.values
    if hint.check is Check.SUNDAY and values.get("holiday"):
        return "holiday"
    if hint.check is Check.CLOSURE and "start" in values:
        return "short_day"
    if hint.check is Check.BREAK and not values["taken"]:
        return "no_break"
    if hint.check in _COUNTED and values["count"] != _COUNTED[hint.check]:
        return f"{hint.check.value}_several"
    return hint.check.value


_COUNTED = {Check.OVERLAP: 2, Check.OUTSIDE_HOURS: 1, Check.OUTSIDE_STAY: 1}
"""Checks with one sentence for the usual number of appointments and another for more."""


def _read(name: str, value: Value) -> str:
    if isinstance(value, time):
        return german.end_of_time(value) if name == "end" else german.time_of_day(value)
    if isinstance(value, date):
        return german.weekday_day(value)
    if isinstance(value, int):
        return str(value) if name == "count" else german.duration(value)
    return value


@cache
def _table(kind: str) -> Mapping[str, Any]:
    table: Mapping[str, Any] = resources.toml("wording/working_time.toml")[kind]
    return table
