"""The whole-day appointments of a week on paper: in lines above the hours."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Final

from reportlab.lib.units import mm

from jobswap_desktop.documents import fonts
from jobswap_desktop.documents.week_layout import Chip, Grid, Rectangle, Week, chip_of
from jobswap_desktop.domain.ids import AppointmentId
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.week_layout import LINES, lines_of, stretches

LINE_HEIGHT: Final = 3.9 * mm
_PADDING: Final = 3.2


@dataclass(frozen=True, slots=True, kw_only=True)
class BandBar:
    """One whole-day appointment: a piece in each stretch of lanes that adjoin.

    `lane` None means for both visitors. `day` is the number of the first day it is shown on,
    `title` what fits into its first piece.
    """

    appointment: Appointment
    lane: int | None
    day: int
    pieces: tuple[Rectangle, ...]
    title: str


def band_height(week: Week) -> float:
    """Return the room the lines need, one more where there are too many; 0 without any."""
    lines = _lines(week)
    used = max(lines.values(), default=-1) + 1
    return (min(used, LINES) + (used > LINES)) * LINE_HEIGHT


def listed_in_band(grid: Grid) -> frozenset[AppointmentId]:
    """Return the whole-day appointments that have no line, or too little room for their title."""
    lines = _lines(grid.week)
    return frozenset(
        item.id
        for item in grid.week.whole_days
        if lines[item.id] >= LINES or _title(grid, item, lines[item.id], "")[1]
    )


def lay_out_band(
    grid: Grid, numbers: Mapping[AppointmentId, int]
) -> tuple[tuple[BandBar, ...], tuple[Chip, ...]]:
    """Place the whole-day appointments above the hours; `numbers` are those on the list.

    They come from the top line down.
    """
    lines = _lines(grid.week)
    bars = []
    for item in grid.week.whole_days:
        line = lines[item.id]
        if line < LINES:
            number = numbers.get(item.id, 0)
            title, _ = _title(grid, item, line, f"({number}) " if number else "")
            bars.append(_bar(grid, item, line, title))
    hidden = [item for item in grid.week.whole_days if lines[item.id] >= LINES]
    chips = []
    for cell in range(len(grid.week.days) * grid.week.lanes):
        group = [item for item in hidden if cell in grid.week.cells(item)]
        if group:
            chips.append(chip_of(_place(grid, cell, cell, LINES), group, numbers))
    return tuple(sorted(bars, key=_by_line)), tuple(chips)


def _by_line(bar: BandBar) -> tuple[float, float]:
    return -bar.pieces[0].top, bar.pieces[0].left


def _lines(week: Week) -> dict[AppointmentId, int]:
    return lines_of({item.id: week.cells(item) for item in week.whole_days})


def _bar(grid: Grid, item: Appointment, line: int, title: str) -> BandBar:
    cells = grid.week.cells(item)
    return BandBar(
        appointment=item,
        lane=None if item.is_shared else cells[0] % grid.week.lanes,
        day=cells[0] // grid.week.lanes,
        pieces=tuple(_place(grid, first, last, line) for first, last in stretches(cells)),
        title=title,
    )


def _place(grid: Grid, first: int, last: int, line: int) -> Rectangle:
    left = grid.area.left + first * grid.lane_width
    top = grid.area.top + band_height(grid.week) - line * LINE_HEIGHT
    width = (last - first + 1) * grid.lane_width
    return Rectangle(left, top - LINE_HEIGHT, width, LINE_HEIGHT)


def _title(grid: Grid, item: Appointment, line: int, prefix: str) -> tuple[str, bool]:
    """Return what fits of the title, and whether the list has to say the whole of it.

    What goes on beyond the week is said there as well.
    """
    first, last = next(stretches(grid.week.cells(item)))
    room = _place(grid, first, last, line).width - 2 * _PADDING
    shown, cut = fonts.wrapped(prefix + item.title, fonts.BOLD, grid.size, room, 1)
    return "".join(shown), cut or _goes_on(grid.week.days, item)


def _goes_on(days: tuple[date, ...], item: Appointment) -> bool:
    return item.day < days[0] or item.last_day > days[-1]
