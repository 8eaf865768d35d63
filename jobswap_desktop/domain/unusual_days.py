"""What is odd about the very day or hour for which something is planned for a visitor."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from jobswap_desktop.domain.clock_change import ClockChange, touches_change
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.schedule import Appointment, AppointmentKind
from jobswap_desktop.domain.working_time import Check

Oddity = tuple[Check, Sequence[Appointment], Mapping[str, str | int | date]]
"""What was looked at, the appointments it is about, and the values of its sentence."""


def oddities(
    placement: Placement, day: date, timed: Sequence[Appointment], whole: Sequence[Appointment]
) -> Iterator[Oddity]:
    """Yield what lies outside the stay, and what is at an hour that is missing or there twice.

    A journey to the stay or from it lies outside rightly.
    """
    held = [item for item in (*timed, *whole) if item.kind is not AppointmentKind.TRAVEL]
    if held and not placement.is_in_house(day):
        yield Check.OUTSIDE_STAY, held, {"title": held[0].title, "count": len(held)}
    for change, check in _CLOCKS.items():
        odd = [item for item in timed if touches_change(day, *item.minutes) is change]
        if odd:
            yield check, odd, {"title": odd[0].title, "count": len(odd)}


_CLOCKS = {
    ClockChange.MISSING: Check.MISSING_HOUR,
    ClockChange.TWICE: Check.HOUR_TWICE,
}
