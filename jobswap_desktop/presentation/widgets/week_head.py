"""The fixed head of a week: calendar week, days with their notes, and whose lane is whose."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QEvent, QRect, Qt
from PySide6.QtGui import QAccessible, QColor, QHelpEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QToolTip, QWidget

from jobswap_desktop.presentation.accessibility import give_role, name_plainly
from jobswap_desktop.presentation.format import week_text
from jobswap_desktop.presentation.models.week import NO_WEEK, DayColumn, WeekContent
from jobswap_desktop.presentation.theme import Colour, Theme, Tone, current_theme
from jobswap_desktop.presentation.tool_tips import tooltip
from jobswap_desktop.presentation.widgets.week_painting import draw_person_bar, head_fonts
from jobswap_desktop.presentation.widgets.week_text import BAR, PAD, CardFonts
from jobswap_desktop.services.wording import weekday_text

_PAD = 4
_NOTE_LINES = 2
_AROUND_NAME = 6 + BAR + PAD + 2
"""What a lane is wider than its name: the gap beside it, the bar, the padding."""


class WeekHead(QWidget):
    """Stands above the scrolled week and never scrolls. Takes no focus.

    Its accessible name says the calendar week and everything special about its days.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = current_theme()
        self._content = NO_WEEK
        self._hints: Mapping[date, str] = {}
        self._gutter = 0
        self._edges: list[list[int]] = []
        self._remeasure()

    def height_wanted(self) -> int:
        """Return the height that date, notes and names need at the width of the days."""
        days = zip(self._content.days, self._edges, strict=False)
        notes = max((len(self._note_lines(*day)) for day in days), default=0)
        return self._day_height() + notes * self._small.line_height + self._lane_height() + 3 * _PAD

    def show_week(self, content: WeekContent) -> None:
        """Show the days and names of a week."""
        self._content = content
        name_plainly(self, self._spoken())
        self.update()

    def show_hints(self, counts: Mapping[date, str]) -> None:
        """Say how many hints there are on which day ("2 Hinweise")."""
        self._hints = counts
        name_plainly(self, self._spoken())

    def place(self, gutter: int, edges: list[list[int]]) -> None:
        """Align with the lanes below: width of the gutter, then each day's lane edges."""
        self._gutter = gutter
        self._edges = edges
        self.update()

    def refresh(self) -> None:
        """Follow a theme that has changed."""
        self._remeasure()
        self.update()

    def event(self, event: QEvent) -> bool:
        """Tell by a tooltip what a day has no room for, and when the houses pause."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            QToolTip.showText(event.globalPos(), self._tooltip(event.pos().x()), self)
            return True
        return super().event(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the head."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(self.rect(), self._theme.colour(Colour.SURFACE))
        if self._content.days:
            self._draw_corner(painter)
            for column, edges in zip(self._content.days, self._edges, strict=False):
                self._draw_day(painter, column, edges)
        painter.fillRect(
            0, self.height() - 1, self.width(), 1, self._theme.colour(Colour.BORDER_STRONG)
        )
        painter.end()

    def _remeasure(self) -> None:
        self._fonts = head_fonts(self._theme)
        self._small = CardFonts.of(self._theme)

    def _day_height(self) -> int:
        return self._fonts.line_height + 2 * _PAD

    def _lane_height(self) -> int:
        return self._small.line_height + _PAD

    def _spoken(self) -> str:
        if not self._content.days:
            return ""
        said = (
            (column.day, (column.note, self._hints.get(column.day, "")))
            for column in self._content.days
        )
        special = [
            f"{weekday_text(day)}: {', '.join(filter(None, words))}"
            for day, words in said
            if any(words)
        ]
        breaks = (words for column in self._content.days for words in _break_words(column))
        return ", ".join((week_text(self._content.monday), *special, *dict.fromkeys(breaks)))

    def _tooltip(self, x: int) -> str:
        days = zip(self._content.days, self._edges, strict=False)
        for column, edges in days:
            if edges[0] <= x - self._gutter < edges[-1]:
                texts = (weekday_text(column.day), column.note, *_break_words(column))
                return tooltip("\n".join(text for text in texts if text))
        return ""

    def _draw_corner(self, painter: QPainter) -> None:
        painter.setFont(self._small.bold)
        painter.setPen(self._theme.colour(Colour.TEXT2))
        box = QRect(0, _PAD, self._gutter, self._day_height())
        text = self._small.elided(week_text(self._content.monday), box.width(), bold=True)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_day(self, painter: QPainter, column: DayColumn, edges: list[int]) -> None:
        left, right = self._gutter + edges[0], self._gutter + edges[-1]
        box = QRect(left + _PAD, _PAD, right - left - 2 * _PAD, self._day_height())
        colour = Colour.TEXT
        if column.is_today:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._theme.colour(Colour.ACCENT))
            painter.drawRoundedRect(box, 6, 6)
            colour = Colour.ON_ACCENT
        painter.setFont(self._fonts.bold)
        painter.setPen(self._theme.colour(colour))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, self._day_text(column, box.width()))
        self._draw_note(painter, column, edges, box)
        for lane, (first, last) in enumerate(pairwise(edges)):
            self._draw_lane(painter, lane, self._gutter + first, self._gutter + last)

    def _day_text(self, column: DayColumn, room: int) -> str:
        # "Mo., 21.02." - the year stands in the title of the page.
        short = weekday_text(column.day)[:-4]
        candidates = (self.tr("{day} · today").format(day=short), short)
        texts = candidates if column.is_today else candidates[1:]
        for text in texts:
            if self._fonts.width(text, bold=True) <= room:
                return text
        return self._fonts.elided(short, room, bold=True)

    def _note_lines(self, column: DayColumn, edges: list[int]) -> list[str]:
        room = edges[-1] - edges[0] - 2 * _PAD
        return self._small.wrapped(column.note, room, _NOTE_LINES, divided=True)

    def _draw_note(
        self, painter: QPainter, column: DayColumn, edges: list[int], day: QRect
    ) -> None:
        painter.setFont(self._small.bold)
        painter.setPen(QColor(self._theme.tokens.tones[Tone.WAIT].text))
        for number, text in enumerate(self._note_lines(column, edges)):
            top = day.bottom() + 2 + number * self._small.line_height
            line = QRect(day.left(), top, day.width(), self._small.line_height)
            painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)

    def _draw_lane(self, painter: QPainter, lane: int, left: int, right: int) -> None:
        person = self._content.lanes[lane]
        tone = Tone.PERSON_B if person.letter == "B" else Tone.PERSON_A
        colours = self._theme.tokens.tones[tone]
        height = self._lane_height()
        box = QRect(left + 2, self.height() - height - _PAD, right - left - 6, height)
        painter.setPen(QPen(QColor(colours.strong), 1))
        painter.setBrush(QColor(colours.tint))
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), 3, 3)
        draw_person_bar(painter, box, QColor(colours.strong), notched=tone is Tone.PERSON_B)
        painter.setFont(self._small.plain)
        painter.setPen(QColor(colours.text))
        room = box.adjusted(BAR + PAD, 0, -2, 0)
        text = self._name(person.name, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _name(self, name: str, room: int) -> str:
        style = next((style for style in _STYLES if self._fits(style)), _last_name)
        return self._small.elided(style(name), room)

    def _fits(self, style: Callable[[str], str]) -> bool:
        """Tell whether all lanes have room for their names in that style: they look alike."""
        return all(
            self._small.width(style(lane.name)) <= last - first - _AROUND_NAME
            for edges in self._edges
            for lane, (first, last) in zip(self._content.lanes, pairwise(edges), strict=False)
        )


def _whole_name(name: str) -> str:
    return name


def _initial(name: str) -> str:
    first, _blank, last = name.rpartition(" ")
    return f"{first[:1]}. {last}" if first else name


def _last_name(name: str) -> str:
    return name.rpartition(" ")[2]


_STYLES = (_whole_name, _initial, _last_name)


def _break_words(column: DayColumn) -> tuple[str, ...]:
    return tuple(words for hours in column.hours for words in hours.all_words())


give_role(WeekHead, QAccessible.Role.StaticText)
