"""How a week is arranged, whoever draws it: its days and hours, lanes side by side, whole days.

Screen and paper measure in their own units; what stands beside, above or instead of what is
decided here and in `packing`. Times are minutes of the day.
"""

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Generic, TypeVar

from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.packing import Box, K, Slot, fit, pack, share
from jobswap_desktop.domain.schedule import Appointment

FIRST_HOUR = 7
LAST_HOUR = 18
WORKING_DAYS = 5
LINES = 3
"""How many lines of whole-day appointments are shown before the rest is counted or listed."""
_WEEK = 7
_HOUR = 60

H = TypeVar("H", bound=Hashable)


def visible_minutes(extents: Iterable[tuple[int, int]]) -> tuple[int, int]:
    """Return the first and last minute shown: whole hours that never hide an appointment.

    From seven to six, further where an appointment lies outside; `extents` are those drawn.
    """
    first, last = FIRST_HOUR * _HOUR, LAST_HOUR * _HOUR
    for begin, finish in extents:
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


def cells_of(
    item: Appointment, days: Sequence[date], visitors: Sequence[PlacementId]
) -> tuple[int, ...]:
    """Return the lanes an appointment takes place in, from the first of `days` on.

    Each of the days has a lane for each of the `visitors`, in their order.
    """
    first, last = item.day, item.last_day
    mine = [number for number, visitor in enumerate(visitors) if visitor in item.placement_ids]
    return tuple(
        number * len(visitors) + lane
        for number, day in enumerate(days)
        if first <= day <= last
        for lane in mine
    )


def stretches_of(cells: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Yield first and last of each stretch of `cells` that adjoin, in order; there is one cell."""
    first = last = cells[0]
    for cell in cells[1:]:
        if cell != last + 1:
            yield first, last
            first = cell
        last = cell
    yield first, last


@dataclass(frozen=True, slots=True)
class PackedLane(Generic[K]):
    """One visitor's day: the boxes to draw, and in groups that overlap what has no room."""

    shown: Mapping[K, Box]
    counted: tuple[tuple[K, ...], ...]


@dataclass(frozen=True, slots=True)
class Count(Generic[K]):
    """A "+2" in a lane: it stands for `keys`, which overlap, where the first of them begins."""

    lane: int
    keys: tuple[K, ...]


@dataclass(frozen=True, slots=True)
class PackedDay(Generic[K]):
    """The lanes of one day, packed. `joined` are drawn as one bar across both lanes.

    No count stands in the middle of such a bar: what is left out of the left lane beneath it is
    counted in the right one, at the end of the bar.
    """

    lanes: tuple[PackedLane[K], ...]
    joined: frozenset[K]
    counts: tuple[Count[K], ...]


def pack_day(
    lanes: Sequence[Iterable[K]], extents: Mapping[K, tuple[int, int]], columns: Sequence[int]
) -> PackedDay[K]:
    """Pack the one or two lanes of a day; what is in both is shared.

    `extents` are the minutes that each takes up when drawn (`visual_extent`), `columns` how many
    appointments have room beside each other in each lane.
    """
    packed = tuple(
        _pack_lane(keys, extents, room) for keys, room in zip(lanes, columns, strict=True)
    )
    joined: frozenset[K] = frozenset()
    if len(packed) > 1:
        left, right = packed[0].shown, packed[-1].shown
        joined = share(left, right, left.keys() & right.keys())
    return PackedDay(packed, joined, tuple(_counts(packed, joined, extents)))


def _counts(
    lanes: Sequence[PackedLane[K]], joined: Collection[K], extents: Mapping[K, tuple[int, int]]
) -> Iterator[Count[K]]:
    bars = [extents[key] for key in joined]
    last = len(lanes) - 1
    moved: set[K] = {key for group in lanes[last].counted for key in group} if lanes else set()
    for number, lane in enumerate(lanes[:-1]):
        for group in lane.counted:
            begin = extents[group[0]][0]
            if any(first <= begin < end for first, end in bars):
                moved.update(group)
            else:
                yield Count(number, group)
    in_time = sorted(moved, key=lambda key: (extents[key][0], -extents[key][1], key))
    for group in _groups(in_time, extents):
        yield Count(last, group)


def _pack_lane(keys: Iterable[K], extents: Mapping[K, tuple[int, int]], room: int) -> PackedLane[K]:
    # The extents have the least height already.
    fitted = fit(pack((Slot(key, *extents[key]) for key in keys), least=0), room)
    return PackedLane(fitted.shown, tuple(_groups(fitted.overflow, extents)))


def _groups(keys: Iterable[K], extents: Mapping[K, tuple[int, int]]) -> Iterator[tuple[K, ...]]:
    """Put together what overlaps; `keys` are in the order of time."""
    group: list[K] = []
    end = 0
    for key in keys:
        first, last = extents[key]
        if group and first >= end:
            yield tuple(group)
            group = []
        group.append(key)
        end = max(end, last)
    if group:
        yield tuple(group)


@dataclass(frozen=True, slots=True)
class BandItem:
    """A whole-day appointment in the band above the hours.

    `line` is counted from the top, `cells` are the lanes it takes place in (`cells_of`). `begins`
    and `ends` tell whether its first and its last day are among those shown.
    """

    line: int
    cells: tuple[int, ...]
    begins: bool
    ends: bool

    def stretches(self) -> Iterator[tuple[int, int]]:
        """Yield first and last cell of each stretch of cells that adjoin, in order."""
        return stretches_of(self.cells)


@dataclass(frozen=True, slots=True)
class Band(Generic[H]):
    """The whole-day appointments in lines above the hours, in the order of time.

    They need `needed` lines, of which the first `shown` are drawn; the others are counted lane by
    lane in one line more.
    """

    items: Mapping[H, BandItem]
    needed: int
    shown: int

    @property
    def lines(self) -> int:
        """How many lines are drawn, that of the counts included."""
        return self.shown + (self.shown < self.needed)

    def is_shown(self, key: H) -> bool:
        """Whether an appointment has a line of its own, and is not only counted."""
        return self.items[key].line < self.shown

    def counted(self) -> dict[int, tuple[H, ...]]:
        """Return what has no line of its own, by the lane in which it is counted."""
        found: dict[int, tuple[H, ...]] = {}
        for key, item in self.items.items():
            if item.line >= self.shown:
                for cell in item.cells:
                    found[cell] = (*found.get(cell, ()), key)
        return found


def band_of(
    items: Mapping[H, Appointment],
    days: Sequence[date],
    visitors: Sequence[PlacementId],
    most: int = LINES,
) -> Band[H]:
    """Arrange the whole-day appointments, given in the order of time, in `most` lines.

    Each has the first line that is free in all of its lanes; of those that begin on the same day
    the longer come first. Where just one line more is needed, it takes the place of the counts.
    What takes place on none of `days` is left out.
    """
    cells = {key: cells_of(item, days, visitors) for key, item in items.items()}
    lines = _lines({key: held for key, held in cells.items() if held}, len(visitors))
    placed = {
        key: BandItem(
            line=line,
            cells=cells[key],
            begins=items[key].day == days[cells[key][0] // len(visitors)],
            ends=items[key].last_day == days[cells[key][-1] // len(visitors)],
        )
        for key, line in lines.items()
    }
    needed = max(lines.values(), default=-1) + 1
    return Band(placed, needed, needed if needed <= most + 1 else most)


def _lines(cells: Mapping[H, Sequence[int]], lanes: int) -> dict[H, int]:
    taken: list[set[int]] = []
    found = dict.fromkeys(cells, 0)
    for key in sorted(cells, key=lambda key: (cells[key][0] // lanes, -len(cells[key]))):
        line = next((n for n, held in enumerate(taken) if held.isdisjoint(cells[key])), len(taken))
        if line == len(taken):
            taken.append(set())
        taken[line].update(cells[key])
        found[key] = line
    return found
