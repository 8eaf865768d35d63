"""Drawing a week: boxes and their text, the band of whole days, the now-line.

What can be worked out once for a layout and a theme is kept: a repaint only draws.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QLineF, QPoint, QPointF, QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QPixmap, QPolygonF

from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.presentation.icons import pixmap
from jobswap_desktop.presentation.models.week import WeekContent
from jobswap_desktop.presentation.theme import Colour, TextRole, Theme, Tone
from jobswap_desktop.presentation.widgets.week_ground import WeekGround
from jobswap_desktop.presentation.widgets.week_layout import WeekGeometry
from jobswap_desktop.presentation.widgets.week_text import (
    BAR,
    CardFonts,
    Line,
    card_lines,
    day_lines,
)

_RADIUS = 3
_ARROW = 7
_LEAST_LETTERS = 3
_RING = 3
_SIGN = 1.7
"""Width of a count on a box, in line heights."""
_MARK_ROOM = 5
"""A mark is drawn where the box is at least so many times wider than it."""


@dataclass(frozen=True, slots=True)
class Card:
    """A box with everything in it, ready to be drawn."""

    box: QRect
    tone: Tone
    lines: tuple[Line, ...]
    marks: tuple[tuple[QPoint, QPixmap], ...]
    arrows: tuple[QPolygonF, ...] = ()
    """Point to where one of whole days goes on."""
    over: tuple[QRect, ...] = ()
    """Counts that lie on it."""


def tone_of(appointment: Appointment, content: WeekContent) -> Tone:
    """Return whose colours an appointment bears."""
    if appointment.is_shared:
        return Tone.BOTH
    letters = {lane.placement_id: lane.letter for lane in content.lanes}
    mine = next((letters[i] for i in appointment.placement_ids if i in letters), "A")
    return Tone.PERSON_B if mine == "B" else Tone.PERSON_A


def draw_person_bar(painter: QPainter, box: QRect, colour: QColor, *, notched: bool) -> None:
    """Draw the bar at the left of `box`: solid for the first person, notched for the second."""
    if not notched:
        painter.fillRect(box.left(), box.top(), BAR, box.height(), colour)
        return
    pen = QPen(colour, BAR)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    pen.setDashPattern([0.75, 0.5])
    painter.setPen(pen)
    middle = box.left() + BAR / 2
    painter.drawLine(QLineF(middle, box.top() + 1, middle, box.bottom() + 1))


class WeekPainter:
    """Draws one :class:`WeekGeometry`; make a new one when layout or theme changes."""

    def __init__(self, geometry: WeekGeometry, theme: Theme, ratio: float) -> None:
        self._geometry = geometry
        self._theme = theme
        self._tokens = theme.tokens
        self._ratio = ratio
        self.fonts = CardFonts.of(theme)
        self._tones = {
            tone: (QColor(c.text), QColor(c.tint), QColor(c.strong))
            for tone, c in theme.tokens.tones.items()
        }
        self._colours = {colour: QColor(theme.tokens.colour(colour)) for colour in Colour}
        self._cards = [self._card(bar.row, piece) for bar in geometry.bars for piece in bar.pieces]
        self._band = [
            self._day_card(row, piece)
            for row in geometry.band.bars
            for piece in geometry.band.pieces(row)
        ]
        self._ground = WeekGround(geometry, theme, self.fonts)

    def draw(self, painter: QPainter, clip: QRect, now: int | None, top: int = 0) -> None:
        """Draw what lies in `clip`; `now` is the minute of the day for the line of today.

        `top` is where the visible part begins: the text of a box that begins above it sinks so far
        that it can be read, as long as the box has room.
        """
        self._ground.draw(painter, clip)
        cards = [card for card in self._cards if card.box.intersects(clip)]
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for card in cards:
            self._draw_box(painter, card)
        if now is not None:
            self._draw_now(painter, now)
        self._draw_texts(painter, cards, top)
        for chip in self._geometry.chips:
            self._draw_chip(painter, chip.box, f"+{len(chip.rows)}")

    def draw_band(self, painter: QPainter) -> None:
        """Draw the band of whole days; nothing where there are none."""
        band, width = self._geometry.band, self._geometry.measures.width
        if not band.height:
            return
        painter.fillRect(0, 0, width, band.height, self._colours[Colour.SURFACE])
        for edges in self._geometry.lane_edges:
            for number, x in enumerate(edges[:-1]):
                line = Colour.BORDER if number else Colour.BORDER_STRONG
                painter.fillRect(x, 0, 1, band.height, self._colours[line])
        painter.fillRect(0, band.height - 1, width, 1, self._colours[Colour.BORDER_STRONG])
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for card in self._band:
            self._draw_box(painter, card)
        self._draw_texts(painter, self._band)
        more = QCoreApplication.translate("WeekPainter", "+{number} more")
        for chip in band.chips:
            words = more.format(number=len(chip.rows))
            fits = self.fonts.width(words, bold=True) <= chip.box.width() - BAR
            self._draw_chip(painter, chip.box, words if fits else f"+{len(chip.rows)}")

    def draw_raised(self, painter: QPainter, row: int, *, focused: bool, top: int = 0) -> None:
        """Draw the current appointment on top of all others."""
        band = self._geometry.band
        if row in band.bars:
            for piece in band.pieces(row) or (band.raised(row),):
                self._draw_chosen(painter, self._day_card(row, piece), focused=focused)
        else:
            self._draw_raised_hours(painter, row, focused=focused, top=top)

    def _draw_raised_hours(self, painter: QPainter, row: int, *, focused: bool, top: int) -> None:
        raised, pieces = self._geometry.raised(row), self._geometry.bars[row].pieces
        # Two linked halves that are both read stay two.
        for box in pieces if raised in pieces else (raised,):
            hidden = self._hidden_by(row, box)
            signs = [self._sign_on(box)] if hidden else []
            self._draw_chosen(painter, self._card(row, box, signs), focused=focused, top=top)
            for sign in signs:
                self._draw_chip(painter, sign, f"+{hidden}")

    def _draw_chosen(self, painter: QPainter, card: Card, *, focused: bool, top: int = 0) -> None:
        self._draw_box(painter, card)
        if focused:
            self.draw_ring(painter, card.box)
        else:
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._tones[card.tone][2], 2))
            painter.drawRoundedRect(card.box.adjusted(1, 1, -1, -1), _RADIUS, _RADIUS)
        # On top of the ring, of which a box of one line has no room to stay clear.
        self._draw_texts(painter, [card], top)

    def draw_ring(self, painter: QPainter, box: QRect) -> None:
        """Draw the ring that shows where the keyboard is."""
        painter.setBrush(Qt.BrushStyle.NoBrush)
        edge = box.toRectF()
        # Lines of the ground on both sides of the ring, so that it is seen beside any edge or tint.
        for colour, width, out in (
            (Colour.SURFACE, 1, 2.5),
            (Colour.SURFACE, 2, -2),
            (Colour.FOCUS, _RING, 0.5),
        ):
            painter.setPen(QPen(self._colours[colour], width))
            painter.drawRoundedRect(edge.adjusted(-out, -out, out, out), _RADIUS, _RADIUS)

    def _card(self, row: int, box: QRect, signs: list[QRect] | None = None) -> Card:
        """Return a box with its text, which keeps clear of counts: of `signs`, or those on a week.

        What is raised lies on top of the week's own counts.
        """
        appointment = self._geometry.content.appointments[row]
        tone = tone_of(appointment, self._geometry.content)
        counts = [chip.box for chip in self._geometry.chips] if signs is None else signs
        over = [count for count in counts if count.intersects(box)]
        inner = box
        if over and box.height() < 2 * self.fonts.line_height:
            inner = _widest_gap(box, over)
        marks = self._marks(appointment, inner, tone)
        room = sum(round(picture.deviceIndependentSize().width()) + 2 for _at, picture in marks)
        lines = card_lines(inner, appointment, self.fonts, room)
        return Card(box, tone, self._beside(lines, over), tuple(marks), over=tuple(over))

    def _beside(
        self, lines: Iterable[Line], over: Iterable[QRect], sunk: int = 0
    ) -> tuple[Line, ...]:
        """Return the lines, shortened where a count lies on them."""
        kept = []
        for line in lines:
            top = line.y + sunk - self.fonts.ascent
            width = self.fonts.width(line.text, bold=line.bold)
            place = QRect(line.x, top, width, self.fonts.line_height)
            right = min((chip.left() for chip in over if chip.intersects(place)), default=None)
            text = line.text
            if right is not None:
                room = right - 2 - line.x
                text = self.fonts.elided(text.rstrip("…") + "…", room, bold=line.bold)
            # A time is whole or not there, and a letter or two say nothing.
            is_told = text == line.text and text != "…"
            if is_told or (line.bold and len(text) > _LEAST_LETTERS):
                kept.append(replace(line, text=text))
        return tuple(kept)

    def _hidden_by(self, row: int, box: QRect) -> int:
        """Count the appointments of which nothing is seen beneath a raised one."""
        around = box.adjusted(-2, -1, 2, 1)
        covered = {
            bar.row
            for bar in self._geometry.bars
            if bar.pieces and all(map(around.contains, bar.pieces))
        }
        for chip in self._geometry.chips:
            # One of which the middle is covered can no longer be read.
            if around.contains(chip.box.center()):
                covered.update(chip.rows)
        return len(covered - {row})

    def _sign_on(self, box: QRect) -> QRect:
        """Return where a raised box says how many it hides: at its lower right."""
        height = min(self.fonts.line_height, box.height() - 2)
        width = min(round(self.fonts.line_height * _SIGN), box.width() // 2)
        return QRect(box.right() - width - 2, box.bottom() - height - 1, width, height)

    def _day_card(self, row: int, box: QRect) -> Card:
        appointment = self._geometry.content.appointments[row]
        before, after = self._geometry.band.goes_on(row, box)
        inner = box.adjusted(_ARROW if before else 0, 0, -_ARROW if after else 0, 0)
        tone = tone_of(appointment, self._geometry.content)
        marks = self._marks(appointment, inner, tone)
        room = sum(round(picture.deviceIndependentSize().width()) + 2 for _at, picture in marks)
        lines = day_lines(inner, appointment, self.fonts, room)
        arrows = []
        if before:
            arrows.append(_arrow(box.left() + BAR + 2 + _ARROW / 2, box.center().y() + 1, -1))
        if after:
            arrows.append(_arrow(box.right() - 1 - _ARROW / 2, box.center().y() + 1, 1))
        return Card(box, tone, tuple(lines), tuple(marks), tuple(arrows))

    def _marks(
        self, appointment: Appointment, box: QRect, tone: Tone
    ) -> list[tuple[QPoint, QPixmap]]:
        names = [
            name
            for name, wanted in (
                ("checkmark_circle_filled", appointment.done),
                ("lock_filled", appointment.confidential),
            )
            if wanted
        ]
        side = min(self.fonts.line_height - 2, box.height() - 2)
        if side < _RADIUS or box.width() < side * (_MARK_ROOM + len(names)):
            return []
        colour = self._tones[tone][2].name()
        marks = []
        left = box.right() - 2
        for name in names:
            left -= side + 1
            top = box.top() + 1 + (self.fonts.line_height - side) // 2
            marks.append((QPoint(left, top), pixmap(name, colour, side, self._ratio)))
        return marks

    def _draw_box(self, painter: QPainter, card: Card) -> None:
        _text, tint, strong = self._tones[card.tone]
        painter.setPen(QPen(strong, 1))
        painter.setBrush(tint)
        # Half a pixel in, so that the line of one pixel is sharp.
        box = card.box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5)
        painter.drawRoundedRect(box, _RADIUS, _RADIUS)
        draw_person_bar(painter, card.box, strong, notched=card.tone is Tone.PERSON_B)

    def _sunk(self, card: Card, top: int) -> int:
        """Return by how much the text of a card is drawn lower than where it belongs."""
        hidden = top - card.box.top()
        if hidden <= 0 or not card.lines:
            return 0
        below = self.fonts.line_height - self.fonts.ascent + 2
        room = card.box.bottom() - below - max(line.y for line in card.lines)
        return max(0, min(hidden, room))

    def _draw_texts(self, painter: QPainter, cards: list[Card], top: int = 0) -> None:
        placed = [(card, self._sunk(card, top)) for card in cards]
        for bold, font in ((True, self.fonts.bold), (False, self.fonts.plain)):
            painter.setFont(font)
            for card, sunk in placed:
                painter.setPen(self._tones[card.tone][0])
                lines = self._beside(card.lines, card.over, sunk) if sunk else card.lines
                for line in lines:
                    if line.bold is bold:
                        painter.drawText(line.x, line.y + sunk, line.text)
        for card, sunk in placed:
            for at, picture in card.marks:
                painter.drawPixmap(at + QPoint(0, sunk), picture)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(self._tones[card.tone][2])
            for arrow in card.arrows:
                painter.drawPolygon(arrow)

    def _draw_chip(self, painter: QPainter, box: QRect, words: str) -> None:
        text, tint, strong = self._tones[Tone.NEUTRAL]
        painter.setPen(QPen(strong, 1))
        painter.setBrush(tint)
        radius = box.height() / 2
        painter.drawRoundedRect(box.toRectF().adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
        painter.setPen(text)
        painter.setFont(self.fonts.bold)
        shown = self.fonts.elided(words, box.width(), bold=True)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, shown)

    def _draw_now(self, painter: QPainter, minute: int) -> None:
        geometry = self._geometry
        days = geometry.content.days
        today = next((number for number, column in enumerate(days) if column.is_today), None)
        if today is None or not geometry.first_minute <= minute <= geometry.last_minute:
            return
        left, right = geometry.day_edges[today : today + 2]
        y = geometry.y_of(minute)
        colour = self._colours[Colour.NOW]
        painter.setPen(QPen(colour, 2))
        painter.drawLine(QPointF(left, y), QPointF(right, y))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour)
        painter.drawEllipse(QPointF(left + 1, y), 4, 4)


def _widest_gap(box: QRect, over: Iterable[QRect]) -> QRect:
    """Return the widest part of a low box that counts leave free for its one line."""
    counts = sorted((count.left(), count.right()) for count in over)
    # A text begins with the room for the bar, which there is none behind a count.
    lefts = [box.left(), *(right - BAR for _left, right in counts)]
    rights = [*(left - 1 for left, _right in counts), box.right()]
    left, right = max(zip(lefts, rights, strict=True), key=lambda gap: gap[1] - gap[0])
    return QRect(left, box.top(), right - left + 1, box.height())


def _arrow(x: float, y: float, direction: int) -> QPolygonF:
    tip = direction * _ARROW / 2
    corners = (
        QPointF(x + tip, y),
        QPointF(x - tip, y - _ARROW / 2),
        QPointF(x - tip, y + _ARROW / 2),
    )
    return QPolygonF(corners)


def head_fonts(theme: Theme) -> CardFonts:
    """Return the fonts of the heads: body size, plain and half-bold."""
    return CardFonts(theme.font(TextRole.BODY), theme.font(TextRole.STRONG))
