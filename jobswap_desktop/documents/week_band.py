"""The whole-day appointments of a week on paper: in lines above the hours."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from reportlab.lib.units import mm

from jobswap_desktop.documents import fonts
from jobswap_desktop.documents.week_layout import Chip, Grid, Rectangle, Week, chip_of
from jobswap_desktop.domain.ids import AppointmentId
from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.week_layout import Band, BandItem, band_of

LINE_HEIGHT: Final = 3.9 * mm
_PADDING: Final = 3.2


@dataclass(frozen=True, slots=True, kw_only=True)
class BandBar:
    """One whole-day appointment: a piece in each stretch of lanes that adjoin.

    `lane` None means for both visitors. `day` is the number of the first day it is shown on,
    `title` what fits of title and place into its first piece.
    """

    appointment: Appointment
    lane: int | None
    day: int
    pieces: tuple[Rectangle, ...]
    title: str


def band_height(week: Week) -> float:
    """Return the room the lines need, one more where there are too many; 0 without any."""
    return _band(week).lines * LINE_HEIGHT


def listed_in_band(grid: Grid) -> frozenset[AppointmentId]:
    """Return the whole-day appointments without a line or without room for title and place."""
    band = _band(grid.week)
    return frozenset(
        item.id
        for item in grid.week.whole_days
        if not band.is_shown(item.id) or _title(grid, item, band.items[item.id], "")[1]
    )


def lay_out_band(
    grid: Grid, numbers: Mapping[AppointmentId, int]
) -> tuple[tuple[BandBar, ...], tuple[Chip, ...]]:
    """Place the whole-day appointments above the hours; `numbers` are those on the list.

    They come from the top line down.
    """
    band = _band(grid.week)
    bars = []
    for item in grid.week.whole_days:
        if band.is_shown(item.id):
            number = numbers.get(item.id, 0)
            held = band.items[item.id]
            title, _ = _title(grid, item, held, f"({number}) " if number else "")
            bars.append(_bar(grid, item, held, title))
    chips = tuple(
        chip_of(_place(grid, cell, cell, band.shown), [numbers[key] for key in counted])
        for cell, counted in sorted(band.counted().items())
    )
    return tuple(sorted(bars, key=_by_line)), chips


def _by_line(bar: BandBar) -> tuple[float, float]:
    return -bar.pieces[0].top, bar.pieces[0].left


def _band(week: Week) -> Band[AppointmentId]:
    items = {item.id: item for item in week.whole_days}
    return band_of(items, week.days, [stay.id for stay in week.placements])


def _bar(grid: Grid, item: Appointment, held: BandItem, title: str) -> BandBar:
    return BandBar(
        appointment=item,
        lane=None if item.is_shared else held.cells[0] % grid.week.lanes,
        day=held.cells[0] // grid.week.lanes,
        pieces=tuple(_place(grid, first, last, held.line) for first, last in held.stretches()),
        title=title,
    )


def _place(grid: Grid, first: int, last: int, line: int) -> Rectangle:
    left = grid.area.left + first * grid.lane_width
    top = grid.area.top + band_height(grid.week) - line * LINE_HEIGHT
    width = (last - first + 1) * grid.lane_width
    return Rectangle(left, top - LINE_HEIGHT, width, LINE_HEIGHT)


def _title(grid: Grid, item: Appointment, held: BandItem, prefix: str) -> tuple[str, bool]:
    """Return what fits of title and place, and whether the list has to say the whole of it.

    What goes on beyond the week is said there as well.
    """
    first, last = next(held.stretches())
    room = _place(grid, first, last, held.line).width - 2 * _PADDING
    words = f"{prefix}{item.title}, {item.place}" if item.place else prefix + item.title
    shown, cut = fonts.wrapped(words, fonts.BOLD, grid.size, room, 1)
    return "".join(shown), cut or not (held.begins and held.ends)
