"""How a week is arranged, whoever draws it: its days and hours, lanes side by side, whole days.

Screen and paper measure in their own units; what stands beside, above or instead of what is
decided here and in `packing`. Times are minutes of the day.
"""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from jobswap_desktop.domain.packing import Fitted, K, Slot, fit, pack, share, visual_extent
from jobswap_desktop.domain.schedule import Appointment

FIRST_HOUR = 7
LAST_HOUR = 18
WORKING_DAYS = 5
LINES = 3
"""How many lines of whole-day appointments are shown before the rest is counted or listed."""
_WEEK = 7
_HOUR = 60

H = TypeVar("H", bound=Hashable)


def visible_minutes(times: Iterable[tuple[int, int]], least: int = 15) -> tuple[int, int]:
    """Return the first and last minute shown: whole hours that never hide an appointment.

    From seven to six, further where an appointment (of `times`, drawn `least` minutes high) lies
    outside.
    """
    first, last = FIRST_HOUR * _HOUR, LAST_HOUR * _HOUR
    for start, end in times:
        begin, finish = visual_extent(start, end, least)
        first, last = min(first, begin), max(last, finish)
    return first - first % _HOUR, last + -last % _HOUR


def days_of(item: Appointment) -> Iterator[date]:
    """Yield the days on which an appointment takes place."""
    for number in range((item.last_day - item.day).days + 1):
        yield item.day + timedelta(days=number)


def days_shown(
    monday: date, appointments: Iterable[Appointment], *, weekend: bool = False
) -> tuple[date, ...]:
    """Return the days of the week from `monday` on that are shown.

    Monday to Friday always; a day of the weekend where something takes place on it, or both where
    `weekend` asks for them.
    """
    busy = {day for item in appointments for day in days_of(item)}
    days = (monday + timedelta(days=number) for number in range(_WEEK))
    return tuple(
        day for number, day in enumerate(days) if number < WORKING_DAYS or weekend or day in busy
    )


@dataclass(frozen=True, slots=True)
class PackedDay(Generic[K]):
    """The lanes of one day, packed. `joined` are drawn as one bar across both lanes."""

    lanes: tuple[Fitted[K], ...]
    joined: frozenset[K]


def pack_day(
    lanes: Sequence[Iterable[Slot[K]]], columns: int, least: int, shared: Collection[K]
) -> PackedDay[K]:
    """Pack the one or two lanes of a day, with room for `columns` beside each other.

    `shared` are the keys that take part in both lanes.
    """
    fitted = tuple(fit(pack(slots, least), columns) for slots in lanes)
    joined: frozenset[K] = frozenset()
    if len(fitted) > 1:
        joined = share(fitted[0].shown, fitted[-1].shown, shared)
    return PackedDay(fitted, joined)


def groups(keys: Iterable[K], extents: Mapping[K, tuple[int, int]]) -> list[tuple[K, ...]]:
    """Put together what overlaps, so that one "+2" stands where the first of them begins.

    `keys` are those for which there is no room, in the order of time.
    """
    found: list[list[K]] = []
    end = -1
    for key in keys:
        first, last = extents[key]
        if first >= end:
            found.append([])
        found[-1].append(key)
        end = max(end, last)
    return [tuple(group) for group in found]


def lines_of(cells: Mapping[H, Sequence[int]]) -> dict[H, int]:
    """Give each whole-day appointment the first line that is free in all of its cells.

    `cells` are the lanes it takes place in, numbered from the first day of the week on; earlier
    and longer ones come first, then the order given. Lines are 0-based from the top.
    """
    order = sorted(cells, key=lambda key: (min(cells[key], default=0), -len(cells[key])))
    taken: list[set[int]] = []
    found: dict[H, int] = {}
    for key in order:
        wanted = set(cells[key])
        line = next((n for n, held in enumerate(taken) if held.isdisjoint(wanted)), len(taken))
        if line == len(taken):
            taken.append(set())
        taken[line] |= wanted
        found[key] = line
    return found


def stretches(cells: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last cell of each stretch of cells that adjoin, in order."""
    held: list[int] = []
    for cell in sorted(cells):
        if held and cell != held[-1] + 1:
            yield held[0], held[-1]
            held = []
        held.append(cell)
    if held:
        yield held[0], held[-1]
