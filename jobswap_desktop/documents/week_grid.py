"""The week sheet as drawn: days, lanes, hours, bars.

Patterns tell the visitors apart, so that it can be read without colour.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, time
from typing import Final

from reportlab.lib.units import mm
from reportlab.platypus import Flowable

from jobswap_desktop.documents import fonts, german, ink
from jobswap_desktop.documents.canvas import PaperCanvas, canvas_of
from jobswap_desktop.documents.structure import Element
from jobswap_desktop.documents.week_band import band_height, lay_out_band, listed_in_band
from jobswap_desktop.documents.week_hours import Ground
from jobswap_desktop.documents.week_layout import Bar, Chip, Grid, Rectangle, Week, lay_out
from jobswap_desktop.documents.week_marks import (
    draw_band_bar,
    draw_bar,
    draw_chip,
    draw_frame,
    draw_hatching,
)
from jobswap_desktop.domain.schedule import Appointment

GUTTER: Final = 11 * mm
_TITLE_SIZE: Final = 14
_NAME_SIZE: Final = 9
_NAME_STEP: Final = 4.8 * mm
_HOURS_SIZE: Final = 7.5
_HOURS_STEP: Final = 3.4 * mm


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """What is special about a day in one lane: its words, and from when on nobody is in.

    On a day that `is_open` work goes on all the same.
    """

    words: str
    closed_from: time | None
    hatched: bool
    is_open: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Captions:
    """The words around the grid. `names` and `hours` are by lane, `notes` by day and lane.

    `hours` say when the houses work, `ground` what of it lies behind the lanes.
    """

    title: str
    aside: str
    names: Sequence[str]
    lanes: Sequence[str]
    both: str
    empty: str
    more: str
    whole_day: str
    notes: Mapping[tuple[date, int], Note]
    hours: Sequence[str] = ()
    ground: Mapping[tuple[date, int], Ground] = field(default_factory=dict)


class WeekGrid(Flowable):
    """One week on one sheet. `listed` are the appointments that the list has to repeat.

    It is read day by day: the day's name, what is special about it, its appointments in order.
    """

    def __init__(self, week: Week, captions: Captions, size: tuple[float, float]) -> None:
        super().__init__()
        self.width, self.height = size[0], size[1] - 1
        self._week = week
        self._captions = captions
        self._whole_days = band_height(week)
        grid_top = self.height - self._head_height() - self._band_height() - self._whole_days
        self._grid = Grid(
            week=week,
            area=Rectangle(GUTTER, 0, self.width - GUTTER, grid_top),
            size=7 if week.lanes > 1 else 8,
        )
        self._layout = lay_out(self._grid, listed_in_band(self._grid))
        self._band, self._band_chips = lay_out_band(self._grid, self._layout.numbers)
        self.listed = self._layout.listed

    def _head_height(self) -> float:
        lane_names = 4.4 * mm if self._week.lanes > 1 else 0
        told = sum(1 for line in self._captions.hours if line)
        names = len(self._captions.names) * _NAME_STEP + told * _HOURS_STEP
        return 8 * mm + names + 7 * mm + lane_names

    def _band_height(self) -> float:
        return 7 * mm if self._captions.notes else 0

    @property
    def _notes_bottom(self) -> float:
        return self._grid.area.top + self._whole_days

    def draw(self) -> None:
        """Draw the sheet."""
        canvas = canvas_of(self)
        self._draw_head(canvas)
        with canvas.artifact():
            self._draw_closed(canvas)
            self._draw_lines(canvas)
        for number, day in enumerate(self._week.days):
            with canvas.structure.inside(Element(role="Sect")):
                self._draw_day(canvas, number, day)
        if not self._week.appointments:
            self._draw_empty(canvas)

    def _draw_day(self, canvas: PaperCanvas, number: int, day: date) -> None:
        self._draw_day_name(canvas, number, day)
        self._draw_notes(canvas, number, day)
        self._draw_whole_days(canvas, number)
        bars = [bar for bar in self._layout.bars if bar.appointment.day == day]
        chips = [
            chip for chip in self._layout.chips if self._grid.day_at(chip.place.left) == number
        ]
        placed: list[Bar | Chip] = [*bars, *chips]
        for each in sorted(placed, key=_by_place):
            if isinstance(each, Bar):
                draw_bar(canvas, each, self._said(each))
            else:
                draw_chip(canvas, each, self._captions.more, self._grid.size)

    def _draw_whole_days(self, canvas: PaperCanvas, number: int) -> None:
        for bar in self._band:
            if bar.day == number:
                words = f"{self._captions.whole_day}: {bar.title}"
                said = Element(role="P", actual=self._with_name(words, bar.appointment, bar.lane))
                draw_band_bar(canvas, bar, said, self._grid.size)
        for chip in self._band_chips:
            if self._grid.day_at(chip.place.left) == number:
                draw_chip(canvas, chip, self._captions.more, self._grid.size)

    def _said(self, bar: Bar) -> Element:
        """Return the element of a bar: what stands in it, and for whom, which its place shows."""
        if len(self._captions.lanes) < 2:  # noqa: PLR2004 - one visitor needs no name
            return Element(role="P")
        return Element(role="P", actual=self._with_name(bar.text.said, bar.appointment, bar.lane))

    def _with_name(self, words: str, item: Appointment, lane: int | None) -> str:
        if len(self._captions.lanes) < 2:  # noqa: PLR2004 - one visitor needs no name
            return fonts.printable(words)
        shared = item.is_shared or lane is None
        who = self._captions.both if shared else self._captions.lanes[lane or 0]
        return f"{fonts.printable(words)}, {fonts.printable(who)}"

    def _draw_head(self, canvas: PaperCanvas) -> None:
        captions = self._captions
        y = self.height - _TITLE_SIZE
        aside = fonts.cut(captions.aside, fonts.REGULAR, 8.5, self.width / 2)
        canvas.setFillColor(ink.TEXT)
        canvas.setFont(fonts.BOLD, _TITLE_SIZE)
        title = fonts.cut(captions.title, fonts.BOLD, _TITLE_SIZE, self.width / 2)
        with canvas.tagged(Element(role="H1")):
            canvas.drawString(0, y, title)
        canvas.setFillColor(ink.SECOND)
        canvas.setFont(fonts.REGULAR, 8.5)
        with canvas.tagged(Element(role="P")):
            canvas.drawRightString(self.width, y, aside)
        y -= 1.2 * mm
        for lane, name in enumerate(captions.names):
            y -= _NAME_STEP
            lanes = len(captions.names)
            self._draw_legend(canvas, y, name, lane if lanes > 1 else None, self.width - 40 * mm)
            if self._captions.hours and self._captions.hours[lane]:
                y -= _HOURS_STEP
                self._draw_hours_line(canvas, y, lane)
        if len(captions.names) > 1:
            width = fonts.width(captions.both, fonts.REGULAR, _NAME_SIZE) + 8 * mm
            canvas.saveState()
            canvas.translate(self.width - width, 0)
            self._draw_legend(canvas, y, captions.both, -1, width)
            canvas.restoreState()

    def _draw_hours_line(self, canvas: PaperCanvas, y: float, lane: int) -> None:
        left = 8 * mm if len(self._captions.names) > 1 else 0
        words = self._captions.hours[lane]
        canvas.setFillColor(ink.SECOND)
        canvas.setFont(fonts.REGULAR, _HOURS_SIZE)
        room = self.width - left - 30 * mm
        with canvas.tagged(Element(role="P")):
            canvas.drawString(left, y, fonts.cut(words, fonts.REGULAR, _HOURS_SIZE, room))

    def _draw_legend(
        self, canvas: PaperCanvas, y: float, words: str, lane: int | None, room: float
    ) -> None:
        left = 0.0
        if lane is not None:
            swatch = Rectangle(0, y - 1, 6 * mm, 3.4 * mm)
            with canvas.artifact():
                draw_frame(canvas, swatch, None if lane < 0 else lane)
            left = 8 * mm
        canvas.setFillColor(ink.TEXT)
        canvas.setFont(fonts.REGULAR, _NAME_SIZE)
        with canvas.tagged(Element(role="P")):
            canvas.drawString(left, y, fonts.cut(words, fonts.REGULAR, _NAME_SIZE, room - left))

    def _draw_day_name(self, canvas: PaperCanvas, number: int, day: date) -> None:
        grid, week = self._grid, self._week
        bottom = self._notes_bottom + self._band_height()
        lane_names = 4.4 * mm if week.lanes > 1 else 0
        middle = grid.lane(number, 0) + grid.lane_width * week.lanes / 2
        canvas.setFillColor(ink.TEXT)
        canvas.setFont(fonts.BOLD, 9.5)
        text = f"{german.weekday(day)}, {german.short_day(day)}"
        with canvas.tagged(Element(role="H2")):
            canvas.drawCentredString(middle, bottom + lane_names + 1.6 * mm, text)
        if week.lanes > 1:
            canvas.setFillColor(ink.SECOND)
            canvas.setFont(fonts.REGULAR, 7.5)
            # Each appointment says for whom it is.
            with canvas.artifact():
                for lane, name in enumerate(self._captions.lanes):
                    shown = fonts.cut(name, fonts.REGULAR, 7.5, grid.lane_width - 4)
                    centre = grid.lane(number, lane) + grid.lane_width / 2
                    canvas.drawCentredString(centre, bottom + 1.3 * mm, shown)

    def _draw_closed(self, canvas: PaperCanvas) -> None:
        grid = self._grid
        for (day, lane), ground in self._captions.ground.items():
            left = grid.lane(self._week.days.index(day), lane)
            for spans, hatched in ((ground.outside, False), (ground.pauses, True)):
                for first, last in spans:
                    bottom = grid.y(last)
                    area = Rectangle(left, bottom, grid.lane_width, grid.y(first) - bottom)
                    draw_hatching(canvas, area, hatched=hatched, shaded=not hatched)
        for (day, lane), note in self._captions.notes.items():
            if note.is_open:
                continue
            left = grid.lane(self._week.days.index(day), lane)
            start = note.closed_from
            minutes = start.hour * 60 + start.minute if start else self._week.first_hour * 60
            top = min(grid.area.top, max(grid.area.bottom, grid.y(minutes)))
            area = Rectangle(left, grid.area.bottom, grid.lane_width, top - grid.area.bottom)
            draw_hatching(canvas, area, hatched=note.hatched)

    def _draw_lines(self, canvas: PaperCanvas) -> None:
        grid, week = self._grid, self._week
        area = grid.area
        for hour in range(week.first_hour, week.last_hour + 1):
            y = grid.y(hour * 60)
            canvas.setStrokeColor(ink.LINE)
            canvas.setLineWidth(0.35)
            canvas.line(area.left, y, area.right, y)
            canvas.setFillColor(ink.SECOND)
            canvas.setFont(fonts.REGULAR, 7.5)
            canvas.drawRightString(area.left - 3, y - 2.6, f"{hour:02}:00")
            if hour < week.last_hour:
                canvas.setStrokeColor(ink.HAIRLINE)
                canvas.setLineWidth(0.25)
                half = grid.y(hour * 60 + 30)
                canvas.line(area.left, half, area.right, half)
        top = self._notes_bottom + self._band_height()
        if self._whole_days:
            self._draw_band_ground(canvas)
        for day in range(len(week.days) + 1):
            x = grid.lane(day, 0)
            canvas.setStrokeColor(ink.TEXT)
            canvas.setLineWidth(0.7)
            canvas.line(x, area.bottom, x, top)
            if day < len(week.days) and week.lanes > 1:
                canvas.setStrokeColor(ink.LINE)
                canvas.setLineWidth(0.35)
                canvas.line(grid.lane(day, 1), area.bottom, grid.lane(day, 1), area.top)
        canvas.setStrokeColor(ink.TEXT)
        canvas.setLineWidth(0.7)
        canvas.line(area.left, top, area.right, top)

    def _draw_band_ground(self, canvas: PaperCanvas) -> None:
        area = self._grid.area
        canvas.setFillColor(ink.SECOND)
        canvas.setFont(fonts.REGULAR, 5.8)
        canvas.drawRightString(area.left - 2, self._notes_bottom - 5.5, self._captions.whole_day)
        canvas.setStrokeColor(ink.LINE)
        canvas.setLineWidth(0.5)
        canvas.line(area.left, self._notes_bottom, area.right, self._notes_bottom)

    def _draw_notes(self, canvas: PaperCanvas, number: int, day: date) -> None:
        for place, words in self._joined_notes(number, day):
            canvas.setFillColor(ink.TEXT)
            lines, _ = fonts.wrapped(words, fonts.BOLD, 7, place.width - 4, 2)
            canvas.setFont(fonts.BOLD, 7)
            y = place.top - 8.4 if len(lines) > 1 else place.bottom + place.height / 2 - 2.4
            with canvas.tagged(Element(role="P")):
                for line in lines:
                    canvas.drawCentredString(place.left + place.width / 2, y, line)
                    y -= 8

    def _joined_notes(self, number: int, day: date) -> Iterator[tuple[Rectangle, str]]:
        """Yield the notes of a day, one across both lanes where they say the same."""
        grid, notes = self._grid, self._captions.notes
        bottom, height = self._notes_bottom, self._band_height()
        found = [notes.get((day, lane)) for lane in range(self._week.lanes)]
        words = [note.words if note else "" for note in found]
        if len(set(words)) == 1 and words[0]:
            width = grid.lane_width * len(words)
            yield Rectangle(grid.lane(number, 0), bottom, width, height), words[0]
            return
        for lane, text in enumerate(words):
            if text:
                left = grid.lane(number, lane)
                yield Rectangle(left, bottom, grid.lane_width, height), text

    def _draw_empty(self, canvas: PaperCanvas) -> None:
        words = fonts.cut(self._captions.empty, fonts.ITALIC, 9, self._grid.area.width)
        canvas.setFillColor(ink.SECOND)
        canvas.setFont(fonts.ITALIC, 9)
        middle = self._grid.area.left + self._grid.area.width / 2
        y = self._grid.y(self._week.first_hour * 60 + 45) - 3
        half = fonts.width(words, fonts.ITALIC, 9) / 2 + 6
        with canvas.artifact():
            canvas.saveState()
            canvas.setFillColor(ink.WHITE)
            canvas.rect(middle - half, y - 5, 2 * half, 16, stroke=0, fill=1)
            canvas.restoreState()
        with canvas.tagged(Element(role="P")):
            canvas.drawCentredString(middle, y, words)


def _by_place(each: Bar | Chip) -> tuple[float, float]:
    return -round(each.place.top, 1), each.place.left
