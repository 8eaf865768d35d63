"""What is unusual about an appointment that is about to be entered. Nothing of it forbids it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from jobswap_desktop.domain.clock_change import ClockChange, touches_change
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.workdays import holiday_name

_MOST_DAYS = 31


class EntryHintKind(StrEnum):
    """What is unusual. `REPEATED` is an appointment that is there already, in every respect."""

    REPEATED = "repeated"
    OVERLAP = "overlap"
    OUTSIDE_STAY = "outside_stay"
    HOLIDAY = "holiday"
    CLOSURE = "closure"
    MISSING_HOUR = "missing_hour"
    HOUR_TWICE = "hour_twice"


LEAVES_OUT = frozenset(EntryHintKind) - {
    EntryHintKind.OVERLAP,
    EntryHintKind.MISSING_HOUR,
    EntryHintKind.HOUR_TWICE,
}
"""Of several appointments entered at once, those with such a hint are left out at first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryHint:
    """One unusual thing: on which day, and with which appointment or at whose host.

    `name` is the name of the holiday or closure.
    """

    kind: EntryHintKind
    day: date
    other: Appointment | None = None
    placement: Placement | None = None
    name: str = ""

    @property
    def is_overlap(self) -> bool:
        """Whether it is about another appointment at the same time."""
        return self.kind is EntryHintKind.OVERLAP


def entry_hints(
    swap: Swap, others: Iterable[Appointment], entered: Appointment
) -> tuple[EntryHint, ...]:
    """Return what is unusual about `entered` beside `others`, which may hold itself."""
    return (*beside_hints(others, entered), *_days(swap, entered), *_clock(entered))


def is_same(one: Appointment, other: Appointment) -> bool:
    """Whether two appointments say the same: when, what and for whom."""
    return (one.start, one.end, one.title.casefold(), one.placement_ids) == (
        other.start,
        other.end,
        other.title.casefold(),
        other.placement_ids,
    )


def _clock(entered: Appointment) -> Iterator[EntryHint]:
    change = ClockChange.NONE
    if not entered.all_day:
        change = touches_change(entered.day, *entered.minutes)
    if change is not ClockChange.NONE:
        is_missing = change is ClockChange.MISSING
        kind = EntryHintKind.MISSING_HOUR if is_missing else EntryHintKind.HOUR_TWICE
        yield EntryHint(kind=kind, day=entered.day)


def beside_hints(others: Iterable[Appointment], entered: Appointment) -> Iterator[EntryHint]:
    """Yield which of `others` it overlaps with or repeats; whole days keep nobody from anything."""
    for other in others:
        # The cheap question first: a table of hundreds is asked about hundreds.
        if other.start >= entered.end or entered.start >= other.end:
            continue
        if other is entered or (entered.id and other.id == entered.id):
            continue
        if is_same(other, entered):
            yield EntryHint(kind=EntryHintKind.REPEATED, day=entered.day, other=other)
        elif other.overlaps(entered) and not (other.all_day or entered.all_day):
            yield EntryHint(kind=EntryHintKind.OVERLAP, day=entered.day, other=other)


def _days(swap: Swap, entered: Appointment) -> Iterator[EntryHint]:
    said: set[tuple[EntryHintKind, str]] = set()
    placements = [item for item in swap.placements if item.id in entered.placement_ids]
    length = min((entered.last_day - entered.day).days, _MOST_DAYS)
    for offset in range(length + 1):
        day = entered.day + timedelta(days=offset)
        for placement in placements:
            hint = _on(day, placement)
            key = (hint.kind, hint.name or placement.id) if hint else None
            if hint is not None and key is not None and key not in said:
                said.add(key)
                yield hint


def _on(day: date, placement: Placement) -> EntryHint | None:
    if not placement.is_in_house(day):
        return EntryHint(kind=EntryHintKind.OUTSIDE_STAY, day=day, placement=placement)
    holiday = holiday_name(day, placement.host.land)
    if holiday:
        kind = EntryHintKind.HOLIDAY
        return EntryHint(kind=kind, day=day, placement=placement, name=holiday)
    closure = placement.host.closure_on(day)
    if closure is not None:
        kind = EntryHintKind.CLOSURE
        return EntryHint(kind=kind, day=day, placement=placement, name=closure.label)
    return None
