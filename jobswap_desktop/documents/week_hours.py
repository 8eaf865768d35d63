"""The hours of the house behind a week on paper: when work may lie, and when the house pauses."""

from dataclasses import dataclass
from datetime import date

from jobswap_desktop.documents import german
from jobswap_desktop.documents.week_layout import Week
from jobswap_desktop.documents.wording import Wording
from jobswap_desktop.domain.offices import Office

Span = tuple[int, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What lies behind one lane of a day: spans outside the hours, and usual breaks, in minutes."""

    outside: tuple[Span, ...] = ()
    pauses: tuple[Span, ...] = ()


def ground(host: Office, day: date, week: Week) -> Ground:
    """Return what lies behind a lane; nothing where the house has told no hours."""
    shown = (week.first_hour * 60, week.last_hour * 60)
    pauses = (each.minutes for each in host.break_hours if each.weekday == day.weekday())
    return Ground(
        outside=_outside(host, day, shown) if host.working_hours else (),
        pauses=tuple(span for pause in pauses if (span := _clipped(pause, shown))),
    )


def hours_line(host: Office, wording: Wording) -> str:
    """Return the hours of a house in one line; "" where it has told none."""
    kinds = {
        "working_hours": host.working_hours,
        "core_hours": host.core_hours,
        "break_hours": host.break_hours,
    }
    return " · ".join(
        wording.text(name, hours=german.day_hours(hours)) for name, hours in kinds.items() if hours
    )


def _outside(host: Office, day: date, shown: Span) -> tuple[Span, ...]:
    found = []
    at = shown[0]
    inside = (each.minutes for each in host.working_hours if each.weekday == day.weekday())
    for first, last in sorted(inside):
        if first > at:
            found.append((at, min(first, shown[1])))
        at = max(at, last)
    if at < shown[1]:
        found.append((at, shown[1]))
    return tuple(found)


def _clipped(span: Span, shown: Span) -> Span | None:
    first, last = max(span[0], shown[0]), min(span[1], shown[1])
    return (first, last) if first < last else None
