"""What lies beneath the appointments of a week: the hours of the houses, closures and the grid."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QLineF, QRect, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from jobswap_desktop.presentation.models.week import DayColumn
from jobswap_desktop.presentation.models.week_hours import LaneHours, Span
from jobswap_desktop.presentation.theme import Colour, Theme
from jobswap_desktop.presentation.widgets.week_layout import WeekGeometry
from jobswap_desktop.presentation.widgets.week_text import PAD, CardFonts

_HOUR = 60
_HATCH = 0.45
_BREAK_HATCH = 0.3
_FINE_GRID = {5: 15}
"""Minutes between the dotted lines, where it is not half an hour, for a raster."""


class WeekGround:
    """The ground of one :class:`WeekGeometry`, lane by lane, since two houses may differ.

    Core time is bare, the rest of the working hours paler, and what lies outside is shaded. Breaks
    are hatched and named, closures hatched the other way.
    """

    def __init__(self, geometry: WeekGeometry, theme: Theme, fonts: CardFonts) -> None:
        self._geometry = geometry
        self._fonts = fonts
        self._theme = theme
        self._colours = {colour: QColor(theme.tokens.colour(colour)) for colour in Colour}
        self._fills = list(self._all_fills())
        self._words = list(self._break_words())
        self._grid = self._grid_lines()

    def draw(self, painter: QPainter, clip: QRect) -> None:
        """Draw what lies in `clip`."""
        for box, brush in self._fills:
            if box.intersects(clip):
                painter.fillRect(box, brush)
        for pen, lines in self._grid:
            painter.setPen(pen)
            painter.drawLines(lines)
        painter.setFont(self._fonts.plain)
        painter.setPen(self._colours[Colour.TEXT2])
        for box, text in self._words:
            if box.intersects(clip):
                painter.fillRect(box, self._colours[Colour.SURFACE])
                painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _all_fills(self) -> Iterator[tuple[QRect, QBrush]]:
        geometry = self._geometry
        bare = QBrush(self._colours[Colour.SURFACE])
        yield QRect(0, 0, geometry.measures.width, geometry.height), bare
        for day, column in enumerate(geometry.content.days):
            for lane, hours in enumerate(column.hours):
                yield from self._hours(day, lane, hours)
            for lane in (lane for lane, is_away in enumerate(column.away) if is_away):
                whole = (geometry.first_minute, geometry.last_minute)
                yield self._box(day, lane, whole), self._shade()
            for lane, minute in enumerate(column.shut):
                if minute is not None:
                    box = self._box(day, lane, (minute, geometry.last_minute))
                    yield box, self._shade()
                    yield box, self._hatch(Qt.BrushStyle.BDiagPattern)

    def _hours(self, day: int, lane: int, hours: LaneHours) -> Iterator[tuple[QRect, QBrush]]:
        whole = (self._geometry.first_minute, self._geometry.last_minute)
        for span in _outside(whole, hours.working):
            yield self._box(day, lane, span), self._shade()
        for working in hours.working:
            for span in _outside(working, hours.core):
                yield self._box(day, lane, span), self._pale()
        for span in hours.breaks:
            yield self._box(day, lane, span), self._hatch(Qt.BrushStyle.FDiagPattern)

    def _break_words(self) -> Iterator[tuple[QRect, str]]:
        """Yield where a break is named: where the house is open, and nothing lies over it."""
        word = QCoreApplication.translate("WeekHours", "Break")
        width = self._fonts.width(word) + 2 * PAD
        for day, column in enumerate(self._geometry.content.days):
            for lane, hours in enumerate(column.hours):
                for span in hours.breaks:
                    box = self._box(day, lane, span)
                    words = QRect(0, 0, width, self._fonts.line_height)
                    words.moveCenter(box.center())
                    if not _is_shut(column, lane, span) and self._is_free(box, words):
                        yield words, word

    def _is_free(self, box: QRect, words: QRect) -> bool:
        bars = self._geometry.bars
        return box.contains(words) and not any(
            piece.intersects(words) for bar in bars for piece in bar.pieces
        )

    def _box(self, day: int, lane: int, span: Span) -> QRect:
        geometry = self._geometry
        left, right = geometry.lane_edges[day][lane : lane + 2]
        top, bottom = (geometry.y_of(minute) for minute in span)
        top, bottom = max(0, top), min(geometry.height, bottom)
        return QRect(left, top, right - left, max(0, bottom - top))

    def _shade(self) -> QBrush:
        if self._theme.tokens.contrast:
            # Its surfaces are all alike; dots tell what colour cannot.
            return QBrush(self._colours[Colour.BORDER_STRONG], Qt.BrushStyle.Dense7Pattern)
        return QBrush(self._colours[Colour.OFFHOURS])

    def _pale(self) -> QBrush:
        if self._theme.tokens.contrast:
            return QBrush(Qt.BrushStyle.NoBrush)
        one, other = self._colours[Colour.SURFACE], self._colours[Colour.OFFHOURS]
        parts = ((c.red(), c.green(), c.blue()) for c in (one, other))
        return QBrush(QColor(*(sum(pair) // 2 for pair in zip(*parts, strict=True))))

    def _hatch(self, style: Qt.BrushStyle) -> QBrush:
        colour = QColor(self._colours[Colour.BORDER_STRONG])
        colour.setAlphaF(_HATCH if style is Qt.BrushStyle.BDiagPattern else _BREAK_HATCH)
        return QBrush(colour, style)

    def _grid_lines(self) -> list[tuple[QPen, list[QLineF]]]:
        geometry = self._geometry
        width, height = geometry.measures.width, geometry.height
        border, strong = self._colours[Colour.BORDER], self._colours[Colour.BORDER_STRONG]
        dotted = QPen(border, 1, Qt.PenStyle.DotLine)
        step = _FINE_GRID.get(geometry.measures.slot, _HOUR // 2)
        minutes = range(geometry.first_minute, geometry.last_minute + 1, step)
        rows = [geometry.y_of(minute) for minute in minutes if minute % _HOUR == 0]
        between = [geometry.y_of(minute) for minute in minutes if minute % _HOUR]
        lanes = [x for edges in geometry.lane_edges for x in edges[1:-1]]
        return [
            (dotted, [QLineF(0, y, width, y) for y in between]),
            (QPen(border, 1), [QLineF(0, y, width, y) for y in rows]),
            (QPen(border, 1), [QLineF(x, 0, x, height) for x in lanes]),
            (QPen(strong, 1), [QLineF(x, 0, x, height) for x in geometry.day_edges[:-1]]),
        ]


def _outside(whole: Span, spans: tuple[Span, ...]) -> Iterator[Span]:
    """Yield what of `whole` lies in none of `spans`, which are in order and do not overlap."""
    begin, end = whole
    for first, last in spans:
        if first > begin:
            yield begin, min(first, end)
        begin = max(begin, last)
    if begin < end:
        yield begin, end


def _is_shut(column: DayColumn, lane: int, span: Span) -> bool:
    shut = column.shut[lane]
    return shut is not None and shut < span[1]
