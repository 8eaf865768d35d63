"""Where the appointments of whole days lie: in a band above the hours that does not scroll.

Positions are pixels from the upper left corner of the band. A lane is numbered from the first day
of the week on, as in the hours beneath.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise

from PySide6.QtCore import QPoint, QRect

from jobswap_desktop.presentation.models.week import WeekContent

ROWS = 3
"""How many rows the band has before it counts the rest."""

_EDGE = 2
_GAP = 2
_RIGHT = 5


@dataclass(frozen=True, slots=True)
class BandBar:
    """An appointment of whole days: one piece, or one in each stretch of lanes that adjoin.

    `row` is that of the model, `line` the band's, `cells` the lanes in which it takes place.
    `begins` and `ends` tell whether its first and last day are shown.
    """

    row: int
    line: int
    cells: tuple[int, ...]
    pieces: tuple[QRect, ...]
    begins: bool
    ends: bool


@dataclass(frozen=True, slots=True)
class BandChip:
    """Stands for the appointments (rows) of a lane that lie beneath the last line shown."""

    box: QRect
    rows: tuple[int, ...]


class WeekBand:
    """The layout of the band: `most` lines are shown, and one of counts where there are more.

    Where just one line more is needed, it takes the place of the counts.
    """

    def __init__(
        self, content: WeekContent, edges: list[list[int]], line_height: int, most: int
    ) -> None:
        self._content = content
        self._cells = [cell for day in edges for cell in pairwise(day)]
        self._line_height = line_height
        drawn = self._in_lines()
        self.lines = max((bar.line + 1 for bar in drawn), default=0)
        """How many lines all of them need."""
        self.shown = self.lines if self.lines <= most + 1 else most
        """How many lines are drawn."""
        self.bars = {bar.row: bar for bar in drawn}
        self.chips = tuple(self._chips())

    @property
    def height(self) -> int:
        """Height of the band; 0 in a week without such appointments."""
        lines = self.shown + (self.shown < self.lines)
        return lines * self._line_height + 2 * _EDGE if lines else 0

    def is_shown(self, row: int) -> bool:
        """Whether an appointment has a line of its own, and is not only counted."""
        return self.bars[row].line < self.shown

    def pieces(self, row: int) -> tuple[QRect, ...]:
        """Return the boxes of an appointment; none where it is only counted."""
        return self.bars[row].pieces if self.is_shown(row) else ()

    def goes_on(self, row: int, piece: QRect) -> tuple[bool, bool]:
        """Return whether an appointment goes on to the left and to the right of a piece of it."""
        bar = self.bars[row]
        before = not bar.begins or piece.left() > bar.pieces[0].left()
        return before, not bar.ends or piece.right() < bar.pieces[-1].right()

    def raised(self, row: int) -> QRect:
        """Return the box of the current appointment, which is shown even if others hide it."""
        bar = self.bars[row]
        if self.is_shown(row):
            return bar.pieces[0]
        box = bar.pieces[0]
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

    def _in_lines(self) -> list[BandBar]:
        """Give each the first line that is free in all of its lanes, longer ones first."""
        spans = [
            (row, columns, self._lanes_of(row, columns))
            for row, item in enumerate(self._content.appointments)
            if item.all_day and (columns := self._content.columns_of(item))
        ]
        spans.sort(key=lambda span: (span[1].start, -len(span[2]), span[0]))
        taken: list[set[int]] = []
        bars = []
        for row, columns, cells in spans:
            line = next((n for n, held in enumerate(taken) if held.isdisjoint(cells)), len(taken))
            if line == len(taken):
                taken.append(set())
            taken[line].update(cells)
            item = self._content.appointments[row]
            bars.append(
                BandBar(
                    row=row,
                    line=line,
                    cells=cells,
                    pieces=tuple(self._pieces(cells, line)),
                    begins=item.day == self._content.days[columns[0]].day,
                    ends=item.last_day == self._content.days[columns[-1]].day,
                )
            )
        return bars

    def _lanes_of(self, row: int, columns: Iterable[int]) -> tuple[int, ...]:
        lanes = self._content.lanes
        ids = self._content.appointments[row].placement_ids
        mine = [number for number, lane in enumerate(lanes) if lane.placement_id in ids]
        return tuple(day * len(lanes) + number for day in columns for number in mine)

    def _pieces(self, cells: tuple[int, ...], line: int) -> Iterator[QRect]:
        for _number, run in groupby(enumerate(cells), key=lambda pair: pair[1] - pair[0]):
            together = [cell for _index, cell in run]
            left, right = self._cells[together[0]][0], self._cells[together[-1]][1]
            width = max(1, right - left - _RIGHT - _GAP)
            yield QRect(left + _GAP, self._top(line), width, self._line_height - _GAP)

    def _top(self, line: int) -> int:
        return _EDGE + line * self._line_height

    def _chips(self) -> Iterator[BandChip]:
        hidden = [bar for bar in self.bars.values() if bar.line >= self.shown]
        for number, (left, right) in enumerate(self._cells):
            rows = tuple(sorted(bar.row for bar in hidden if number in bar.cells))
            if rows:
                width = max(1, right - left - _RIGHT - _GAP)
                top = self._top(self.shown)
                yield BandChip(QRect(left + _GAP, top, width, self._line_height - _GAP), rows)
