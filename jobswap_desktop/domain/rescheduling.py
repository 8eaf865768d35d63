"""What becomes of the appointments of a case whose stays move or end early."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from jobswap_desktop.domain.ids import AppointmentId, NewId, PlacementId
from jobswap_desktop.domain.schedule import SATURDAY, Appointment, AppointmentKind
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.domain.workdays import holiday_name


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescheduled:
    """Appointments to be written, and those that fall away."""

    saved: tuple[Appointment, ...] = ()
    removed: tuple[Appointment, ...] = ()


def briefing_days(swap: Swap) -> tuple[date, ...]:
    """Return the days with a morning briefing: common weekdays on which every house is open."""
    first = max(placement.first_day for placement in swap.placements)
    last = min(placement.last_day for placement in swap.placements)
    days = (date.fromordinal(n) for n in range(first.toordinal(), last.toordinal() + 1))
    return tuple(
        day
        for day in days
        if day.weekday() < SATURDAY
        and not any(holiday_name(day, o.land) or o.closure_on(day) for o in swap.offices)
    )


def moved_briefings(
    appointments: Iterable[Appointment], before: Swap, after: Swap, new_id: NewId
) -> Rescheduled:
    """Return the morning briefings as the stays of `after` want them, each at its own time.

    A briefing stays on a day that is still one; the others move to the days that have none yet,
    are added or fall away. Briefings that have taken place are left alone, and where the clerk
    has removed them all none is made.
    """
    days = briefing_days(after)
    held = sorted(
        (a for a in appointments if a.kind is AppointmentKind.BRIEFING), key=lambda a: a.start
    )
    if not held or days == briefing_days(before):
        return Rescheduled()
    done = {a.day for a in held if a.done}
    waiting = [a for a in held if not a.done]
    staying = {a.day for a in waiting if a.day in days}
    free = [day for day in days if day not in staying | done]
    movable = [a for a in waiting if a.day not in staying]
    moved = [_on(a, day) for a, day in zip(movable, free, strict=False)]
    added = [
        replace(_on(held[-1], day), id=AppointmentId(new_id()), done=False, note="", version=0)
        for day in free[len(movable) :]
    ]
    return Rescheduled(saved=(*moved, *added), removed=tuple(movable[len(free) :]))


def shifted(
    appointments: Iterable[Appointment], moved: frozenset[PlacementId], days: int
) -> tuple[Appointment, ...]:
    """Return the appointments of the moved directions alone, `days` later.

    One that somebody takes part in whose stay does not move stays where it is, like one that has
    taken place; briefings follow the stays by themselves (see `moved_briefings`).
    """
    return tuple(
        _on(item, item.day + timedelta(days=days))
        for item in appointments
        if days
        and not item.done
        and item.kind is not AppointmentKind.BRIEFING
        and item.placement_ids <= moved
    )


def shifted_with_stays(
    appointments: Sequence[Appointment], before: Swap, after: Swap
) -> tuple[Appointment, ...]:
    """Return the appointments that move because the first day of their stays does (see `shifted`).

    One of both visitors moves where both stays do by as many days.
    """
    moved: dict[int, set[PlacementId]] = {}
    for old, new in zip(before.placements, after.placements, strict=True):
        moved.setdefault((new.first_day - old.first_day).days, set()).add(old.id)
    return tuple(
        item for days, ids in moved.items() for item in shifted(appointments, frozenset(ids), days)
    )


def without_visitor(
    appointments: Sequence[Appointment], placement_id: PlacementId, since: date
) -> Rescheduled:
    """Return what is left when a visitor takes part in nothing any more from `since` on.

    An appointment of both becomes the other visitor's alone; what has taken place is kept.
    """
    found = [
        item
        for item in appointments
        if placement_id in item.placement_ids and item.day >= since and not item.done
    ]
    return Rescheduled(
        saved=tuple(_left(found, placement_id)),
        removed=tuple(item for item in found if not item.is_shared),
    )


def _left(found: Iterable[Appointment], placement_id: PlacementId) -> Iterator[Appointment]:
    for item in found:
        if item.is_shared:
            yield replace(item, placement_ids=item.placement_ids - {placement_id})


def _on(item: Appointment, day: date) -> Appointment:
    return replace(
        item,
        start=datetime.combine(day, item.start.time()),
        end=datetime.combine(day, item.end.time()),
    )
