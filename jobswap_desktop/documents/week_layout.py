"""Where the appointments of a week lie on paper, and what of them has to go to the list."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from jobswap_desktop.documents.week_text import BoxText, box_text
from jobswap_desktop.domain.ids import AppointmentId
from jobswap_desktop.domain.packing import Box, visual_extent
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.schedule import Appointment, chronological
from jobswap_desktop.domain.week_layout import days_shown, pack_day, visible_minutes

_LEAST_MINUTES = 15
_LEAST_HEIGHT = 8.0
_HAIR = 1e-6
"""What rounding may take away from an edge."""


@dataclass(frozen=True, slots=True)
class Rectangle:
    """A box in points from the lower left corner of the sheet's frame."""

    left: float
    bottom: float
    width: float
    height: float

    @property
    def top(self) -> float:
        """The upper edge."""
        return self.bottom + self.height

    @property
    def right(self) -> float:
        """The right edge."""
        return self.left + self.width


@dataclass(frozen=True, slots=True, kw_only=True)
class Week:
    """One week of one visitor or of two: its days, lanes, hours and appointments."""

    placements: tuple[Placement, ...]
    days: tuple[date, ...]
    appointments: tuple[Appointment, ...]
    first_hour: int
    last_hour: int

    @property
    def lanes(self) -> int:
        """How many visitors lie side by side on each day."""
        return len(self.placements)

    @property
    def timed(self) -> tuple[Appointment, ...]:
        """The appointments that lie among the hours."""
        return tuple(item for item in self.appointments if not item.all_day)

    @property
    def whole_days(self) -> tuple[Appointment, ...]:
        """The appointments that last whole days and lie above the hours."""
        return tuple(item for item in self.appointments if item.all_day)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One appointment as drawn: `lane` None means across both lanes.

    `number` is that on the list, 0 where title, times and place are all in the box.
    """

    appointment: Appointment
    lane: int | None
    place: Rectangle
    text: BoxText
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """Stands for appointments that had no room: their numbers on the list, in order."""

    place: Rectangle
    numbers: tuple[int, ...]

    @property
    def spans(self) -> str:
        """The numbers in words as short as they can be: "1–4, 7"."""
        spans: list[list[int]] = []
        for number in self.numbers:
            if spans and number == spans[-1][1] + 1:
                spans[-1][1] = number
            else:
                spans.append([number, number])
        return ", ".join(f"{a}–{b}" if a < b else str(a) for a, b in spans)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekLayout:
    """A week ready to be drawn; `listed` are the appointments by their number on the list."""

    bars: tuple[Bar, ...]
    chips: tuple[Chip, ...]
    listed: tuple[Appointment, ...]
    numbers: Mapping[AppointmentId, int]


def weeks_of(
    placements: Sequence[Placement], appointments: Sequence[Appointment], most: int = 8
) -> list[Week]:
    """Return the weeks to print: those of the stays, and any other with an appointment.

    Of stays longer than `most` weeks only the first and those with appointments are kept. Saturday
    and Sunday appear where something takes place on them.
    """
    ids = {placement.id for placement in placements}
    kept = [item for item in chronological(appointments) if item.placement_ids & ids]
    stays = {
        monday
        for placement in placements
        for monday in _mondays(placement.first_day, placement.last_day)
    }
    if len(stays) > most:
        stays = {min(stays)}
    busy = {monday for item in kept for monday in _mondays(item.day, item.last_day)}
    mondays = sorted(stays | busy)
    return [_week(tuple(placements), monday, kept) for monday in mondays]


def _monday(day: date) -> date:
    return day - timedelta(days=day.weekday())


def _mondays(first: date, last: date) -> Iterator[date]:
    monday = _monday(first)
    while monday <= last:
        yield monday
        monday += timedelta(days=7)


def _week(
    placements: tuple[Placement, ...], monday: date, appointments: Sequence[Appointment]
) -> Week:
    sunday = monday + timedelta(days=6)
    inside = tuple(item for item in appointments if item.last_day >= monday and item.day <= sunday)
    extents = (visual_extent(*item.minutes) for item in inside if not item.all_day)
    first, last = visible_minutes(extents)
    return Week(
        placements=placements,
        days=days_shown(monday, inside),
        appointments=inside,
        first_hour=first // 60,
        last_hour=last // 60,
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Grid:
    """The measures of the drawn grid: `area` is the part with the hours, without the gutter."""

    week: Week
    area: Rectangle
    size: float

    @property
    def lane_width(self) -> float:
        """The width of one visitor's day."""
        return self.area.width / len(self.week.days) / self.week.lanes

    @property
    def columns(self) -> int:
        """How many appointments fit side by side into a lane and stay legible."""
        return 2 if self.week.lanes > 1 else 3

    @property
    def _points(self) -> float:
        return self.area.height / ((self.week.last_hour - self.week.first_hour) * 60)

    @property
    def least(self) -> int:
        """The minutes a bar must have to hold one line."""
        return max(_LEAST_MINUTES, -(-int(_LEAST_HEIGHT * 100) // int(self._points * 100 or 1)))

    def lane(self, day: int, lane: int) -> float:
        """Return the left edge of a lane."""
        return self.area.left + (day * self.week.lanes + lane) * self.lane_width

    def day_at(self, x: float) -> int:
        """Return the number of the day that lies at `x` points from the left."""
        return int((x - self.area.left) / (self.lane_width * self.week.lanes) + _HAIR)

    def y(self, minutes: int) -> float:
        """Return the height of a minute of the day."""
        return self.area.top - (minutes - self.week.first_hour * 60) * self._points

    def extent(self, item: Appointment) -> tuple[int, int]:
        """Return the minutes that an appointment takes up; none lies beneath the last hour."""
        return visual_extent(*item.minutes, self.least, self.week.last_hour * 60)

    def box(self, day: int, lane: int, box: Box, extent: tuple[int, int]) -> Rectangle:
        """Return where a packed box of a lane lies."""
        first, last = extent
        step = self.lane_width / box.columns
        left = self.lane(day, lane) + box.column * step
        return Rectangle(left, self.y(last), box.span * step, self.y(first) - self.y(last))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    item: Appointment
    lane: int | None
    place: Rectangle


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hidden:
    """Appointments of one lane that overlap and have no room, and where their chip stands."""

    place: Rectangle
    items: tuple[Appointment, ...]


def lay_out(grid: Grid, also_listed: frozenset[AppointmentId] = frozenset()) -> WeekLayout:
    """Place a week's appointments and number those that the list has to repeat.

    `also_listed` are the whole-day ones that have to be on it.
    """
    drafts: list[_Draft] = []
    hidden: list[_Hidden] = []
    for number, day in enumerate(grid.week.days):
        shown, left_out = _day(grid, number, [a for a in grid.week.timed if a.day == day])
        drafts += shown
        hidden += left_out
    cut = {draft.item.id for draft in drafts if not _text(grid, draft, 0).is_whole}
    wanted = cut | {item.id for group in hidden for item in group.items} | also_listed
    listed = tuple(item for item in grid.week.appointments if item.id in wanted)
    numbers = {item.id: number for number, item in enumerate(listed, start=1)}
    bars = []
    for draft in drafts:
        number = numbers.get(draft.item.id, 0)
        text = _text(grid, draft, number)
        bars.append(
            Bar(
                appointment=draft.item,
                lane=draft.lane,
                place=draft.place,
                text=text,
                number=number,
            )
        )
    chips = tuple(
        chip_of(group.place, [numbers[item.id] for item in group.items]) for group in hidden
    )
    return WeekLayout(bars=tuple(bars), chips=chips, listed=listed, numbers=numbers)


def chip_of(place: Rectangle, numbers: Sequence[int]) -> Chip:
    """Return the chip that stands for the appointments with these numbers on the list."""
    return Chip(place=place, numbers=tuple(sorted(numbers)))


def _day(grid: Grid, day: int, items: list[Appointment]) -> tuple[list[_Draft], list[_Hidden]]:
    lanes = [
        [key for key, item in enumerate(items) if placement.id in item.placement_ids]
        for placement in grid.week.placements
    ]
    extents = {key: grid.extent(item) for key, item in enumerate(items)}
    packed = pack_day(lanes, extents, [grid.columns] * len(lanes))
    drafts = []
    for lane, held in enumerate(packed.lanes):
        for key, box in held.shown.items():
            item = items[key]
            place = grid.box(day, lane, box, extents[key])
            if key not in packed.joined:
                drafts.append(_Draft(item=item, lane=lane, place=place))
            elif lane == 0:
                beside = grid.box(day, 1, packed.lanes[1].shown[key], extents[key])
                across = Rectangle(
                    place.left, place.bottom, beside.right - place.left, place.height
                )
                drafts.append(_Draft(item=item, lane=None, place=across))
    last_column = Box(grid.columns - 1, 1, grid.columns)
    hidden = []
    for count in packed.counts:
        held_out = [extents[key] for key in count.keys]
        extent = min(first for first, _last in held_out), max(last for _first, last in held_out)
        place = grid.box(day, count.lane, last_column, extent)
        hidden.append(_Hidden(place=place, items=tuple(items[key] for key in count.keys)))
    return drafts, hidden


def _text(grid: Grid, draft: _Draft, number: int) -> BoxText:
    prefix = f"({number}) " if number else ""
    place = draft.place
    return box_text(draft.item, place.width, place.height, grid.size, prefix)
