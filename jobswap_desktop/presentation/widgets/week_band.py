"""Where the appointments of whole days lie: in a band above the hours that does not scroll.

Positions are pixels from the upper left corner of the band. A lane is numbered from the first day
of the week on, as in the hours beneath.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from PySide6.QtCore import QPoint, QRect

from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.domain.week_layout import BandItem, band_of, cells_of, stretches_of
from jobswap_desktop.presentation.models.week import WeekContent

_EDGE = 2
_GAP = 2
_RIGHT = 5


@dataclass(frozen=True, slots=True)
class BandBar:
    """An appointment of whole days: one piece, or one in each stretch of lanes that adjoin.

    `row` is that of the model, `held` where it is among the lines and lanes of the band.
    """

    row: int
    held: BandItem
    pieces: tuple[QRect, ...]


@dataclass(frozen=True, slots=True)
class BandChip:
    """Stands for the appointments (rows) of a lane that lie beneath the last line shown."""

    box: QRect
    rows: tuple[int, ...]


class WeekBand:
    """The layout of the band: `most` lines are shown, and one of counts where there are more.

    `edges` are those of the lanes of each day.
    """

    def __init__(
        self, content: WeekContent, edges: list[list[int]], line_height: int, most: int
    ) -> None:
        self._cells = [cell for day in edges for cell in pairwise(day)]
        self._line_height = line_height
        self._days = [column.day for column in content.days]
        self._visitors = [lane.placement_id for lane in content.lanes]
        self._band = band_of(
            {row: item for row, item in enumerate(content.appointments) if item.all_day},
            self._days,
            self._visitors,
            most,
        )
        self.bars = {
            row: BandBar(row, held, tuple(self._pieces(held.cells, held.line)))
            for row, held in self._band.items.items()
        }
        self.chips = tuple(
            BandChip(self._box(cell, cell, self._band.shown), rows)
            for cell, rows in self._band.counted().items()
        )

    @property
    def needed(self) -> int:
        """How many lines all of them need."""
        return self._band.needed

    @property
    def shown(self) -> int:
        """How many lines are drawn, that of the counts not among them."""
        return self._band.shown

    @property
    def height(self) -> int:
        """Height of the band; 0 in a week without such appointments."""
        lines = self._band.lines
        return lines * self._line_height + 2 * _EDGE if lines else 0

    def is_shown(self, row: int) -> bool:
        """Whether an appointment has a line of its own, and is not only counted."""
        return self._band.is_shown(row)

    def pieces(self, row: int) -> tuple[QRect, ...]:
        """Return the boxes of an appointment; none where it is only counted."""
        return self.bars[row].pieces if self.is_shown(row) else ()

    def goes_on(self, row: int, piece: QRect) -> tuple[bool, bool]:
        """Return whether an appointment goes on to the left and to the right of a piece of it."""
        bar = self.bars[row]
        before = not bar.held.begins or piece.left() > bar.pieces[0].left()
        return before, not bar.held.ends or piece.right() < bar.pieces[-1].right()

    def raised(self, row: int) -> QRect:
        """Return the box of the current appointment, which is shown even if others hide it."""
        box = self.bars[row].pieces[0]
        if self.is_shown(row):
            return box
        return QRect(box.left(), self._top(self.shown), box.width(), box.height())

    def row_at(self, point: QPoint, raised: int = -1) -> int:
        """Return the row whose box holds `point`, the raised one first; -1 for an empty place."""
        if raised in self.bars and self.raised(raised).contains(point):
            return raised
        for row in self.bars:
            if any(piece.contains(point) for piece in self.pieces(row)):
                return row
        return -1

    def chip_at(self, point: QPoint, raised: int = -1) -> BandChip | None:
        """Return the count at `point`, unless the raised appointment lies over it."""
        if raised in self.bars and self.raised(raised).contains(point):
            return None
        return next((chip for chip in self.chips if chip.box.contains(point)), None)

    def line_at(self, point: QPoint) -> int:
        """Return the number of the line at `point`."""
        return max(0, (point.y() - _EDGE) // self._line_height)

    def boxes_of(self, item: Appointment, line: int) -> tuple[QRect, ...]:
        """Return the boxes of an appointment that is not there, as if it were in `line`."""
        return tuple(self._pieces(cells_of(item, self._days, self._visitors), line))

    def _pieces(self, cells: Sequence[int], line: int) -> Iterator[QRect]:
        return (self._box(first, last, line) for first, last in stretches_of(cells))

    def _box(self, first: int, last: int, line: int) -> QRect:
        left, right = self._cells[first][0], self._cells[last][1]
        width = max(1, right - left - _RIGHT - _GAP)
        return QRect(left + _GAP, self._top(line), width, self._line_height - _GAP)

    def _top(self, line: int) -> int:
        return _EDGE + line * self._line_height
