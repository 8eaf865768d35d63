"""Where the appointments of a week lie on paper, and what of them has to go to the list."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from jobswap_desktop.documents import fonts, german
from jobswap_desktop.domain.ids import AppointmentId, PlacementId
from jobswap_desktop.domain.packing import DAY, Box, Fitted, Slot, fit, pack, share, visual_extent
from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.schedule import Appointment, chronological

EARLIEST = 7
LATEST = 18
_LEAST_MINUTES = 15
_LEAST_HEIGHT = 9.2
_WORKING_DAYS = 5
_PADDING = 3.0
LEADING = 1.18


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Bar:
    """One appointment as drawn: `lane` None means across both lanes.

    `title` are its lines (the only one begins with the time where `one_line` holds); `below` are
    the lines beneath. `number` is that on the list, 0 where it is complete here.
    """

    appointment: Appointment
    lane: int | None
    place: Rectangle
    time: str
    title: tuple[str, ...]
    below: tuple[str, ...]
    one_line: bool
    number: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Chip:
    """Stands for appointments that had no room: their first and last number on the list."""

    place: Rectangle
    first: int
    last: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekLayout:
    """A week ready to be drawn; `listed` are the appointments by their number on the list."""

    bars: tuple[Bar, ...]
    chips: tuple[Chip, ...]
    listed: tuple[Appointment, ...]


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
    mondays = sorted(stays | {_monday(item.day) for item in kept})
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
    end = monday + timedelta(days=7)
    inside = tuple(item for item in appointments if monday <= item.day < end)
    last = max((item.day.weekday() for item in inside), default=0)
    count = _WORKING_DAYS if last < _WORKING_DAYS else last + 1
    starts = [item.minutes[0] for item in inside]
    ends = [min(item.minutes[1], DAY) for item in inside]
    return Week(
        placements=placements,
        days=tuple(monday + timedelta(days=n) for n in range(count)),
        appointments=inside,
        first_hour=min([EARLIEST, *(start // 60 for start in starts)]),
        last_hour=max([LATEST, *(-(-end // 60) for end in ends)]),
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

    def box(self, day: int, lane: int, box: Box, start: int, end: int) -> Rectangle:
        """Return where a packed box of a lane lies."""
        first, last = visual_extent(start, end, self.least)
        step = self.lane_width / box.columns
        left = self.lane(day, lane) + box.column * step
        return Rectangle(left, self.y(last), box.span * step, self.y(first) - self.y(last))


@dataclass(frozen=True, slots=True, kw_only=True)
class _Draft:
    item: Appointment
    lane: int | None
    place: Rectangle


def lay_out(grid: Grid) -> WeekLayout:
    """Place a week's appointments and number those that the list has to repeat."""
    drafts: list[_Draft] = []
    hidden: list[tuple[int, int, Appointment]] = []
    for number, day in enumerate(grid.week.days):
        shown, left_out = _day(grid, number, [a for a in grid.week.appointments if a.day == day])
        drafts += shown
        hidden += left_out
    cut = {draft.item.id for draft in drafts if _text(grid, draft, "")[1]}
    wanted = cut | {item.id for _, _, item in hidden}
    listed = tuple(item for item in grid.week.appointments if item.id in wanted)
    numbers = {item.id: number for number, item in enumerate(listed, start=1)}
    bars = []
    for draft in drafts:
        number = numbers.get(draft.item.id, 0)
        bars.append(_text(grid, draft, f"({number}) " if number else "", number)[0])
    chips = tuple(_chips(grid, hidden, numbers))
    return WeekLayout(bars=tuple(bars), chips=chips, listed=listed)


def _day(
    grid: Grid, day: int, items: list[Appointment]
) -> tuple[list[_Draft], list[tuple[int, int, Appointment]]]:
    lanes = [_lane(grid, items, placement.id) for placement in grid.week.placements]
    joined: frozenset[int] = frozenset()
    if len(lanes) > 1:
        shared = [key for key, item in enumerate(items) if item.is_shared]
        joined = share(lanes[0].shown, lanes[1].shown, shared)
    drafts = []
    for lane, fitted in enumerate(lanes):
        for key, box in fitted.shown.items():
            item = items[key]
            place = grid.box(day, lane, box, *item.minutes)
            if key not in joined:
                drafts.append(_Draft(item=item, lane=lane, place=place))
            elif lane == 0:
                beside = grid.box(day, 1, lanes[1].shown[key], *item.minutes)
                across = Rectangle(
                    place.left, place.bottom, beside.right - place.left, place.height
                )
                drafts.append(_Draft(item=item, lane=None, place=across))
    hidden = [
        (day, lane, items[key]) for lane, fitted in enumerate(lanes) for key in fitted.overflow
    ]
    return drafts, hidden


def _lane(grid: Grid, items: list[Appointment], placement: PlacementId) -> Fitted[int]:
    slots = [
        Slot(key, item.minutes[0], max(item.minutes))
        for key, item in enumerate(items)
        if placement in item.placement_ids
    ]
    return fit(pack(slots, grid.least), grid.columns)


def _chips(
    grid: Grid, hidden: list[tuple[int, int, Appointment]], numbers: dict[AppointmentId, int]
) -> Iterator[Chip]:
    """Yield one chip for each group of left-out appointments that overlap in a lane."""
    last_column = Box(grid.columns - 1, 1, grid.columns)
    groups: list[tuple[int, int, list[Appointment]]] = []
    for day, lane, item in hidden:
        if groups and groups[-1][:2] == (day, lane):
            group = groups[-1][2]
            reached = max(visual_extent(*other.minutes, grid.least)[1] for other in group)
            if item.minutes[0] < reached:
                group.append(item)
                continue
        groups.append((day, lane, [item]))
    for day, lane, group in groups:
        start = min(item.minutes[0] for item in group)
        end = max(item.minutes[1] for item in group)
        found = sorted(numbers[item.id] for item in group)
        place = grid.box(day, lane, last_column, start, end)
        yield Chip(place=place, first=found[0], last=found[-1])


def _text(grid: Grid, draft: _Draft, prefix: str, number: int = 0) -> tuple[Bar, bool]:
    """Return the bar with the text that fits, and whether its title was cut."""
    item, place = draft.item, draft.place
    size = grid.size
    room = place.width - _PADDING * 2.2
    lines = max(1, int((place.height - _PADDING * 0.6) / (size * LEADING)))
    time = german.clock(item.start.time())
    if lines == 1:
        room -= fonts.width(f"{time} ", fonts.REGULAR, size * 0.94)
        shown, cut = fonts.wrapped(prefix + item.title, fonts.BOLD, size, room, 1)
        below: list[str] = []
    else:
        shown, cut = fonts.wrapped(prefix + item.title, fonts.BOLD, size, room, lines - 1)
        below = _below(item, size * 0.94, room, lines - len(shown))
    bar = Bar(
        appointment=item,
        lane=draft.lane,
        place=place,
        time=time,
        title=tuple(shown),
        below=tuple(below),
        one_line=lines == 1,
        number=number,
    )
    return bar, cut


def _below(item: Appointment, size: float, room: float, lines: int) -> list[str]:
    span = german.time_span(item.start.time(), item.end.time())
    if fonts.width(span, fonts.REGULAR, size) > room:
        span = german.clock(item.start.time())
    found = [span]
    # Of a confidential appointment only the title is printed.
    if item.place and not item.confidential and lines > 1:
        found += fonts.wrapped(item.place, fonts.REGULAR, size, room, lines - 1)[0]
    return found[:lines]
