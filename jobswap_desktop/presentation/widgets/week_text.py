"""The lines of text inside an appointment's box: as many as fit, and never beyond its edge."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QFont, QFontMetrics

from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.presentation.models.week import clock_text, place_text
from jobswap_desktop.presentation.theme import TextRole, Theme
from jobswap_desktop.presentation.word_breaks import hyphen_places

BAR = 4
PAD = 4
_LEAST_LETTERS = 3
_QUARTER = 15


@dataclass(frozen=True, slots=True)
class Line:
    """A piece of text at its baseline."""

    x: int
    y: int
    text: str
    bold: bool = False


@dataclass
class CardFonts:
    """The two fonts of a box, with the widths of the words measured so far."""

    plain: QFont
    bold: QFont
    _widths: dict[tuple[str, bool], int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._metrics = {False: QFontMetrics(self.plain), True: QFontMetrics(self.bold)}
        self.line_height = max(m.height() for m in self._metrics.values())
        self.ascent = max(m.ascent() for m in self._metrics.values())

    @classmethod
    def of(cls, theme: Theme) -> CardFonts:
        """Return the fonts that the theme prescribes."""
        bold = QFont(theme.font(TextRole.CAPTION))
        bold.setWeight(QFont.Weight.DemiBold)
        return cls(theme.font(TextRole.CAPTION), bold)

    @property
    def hour_height(self) -> int:
        """Height of an hour in the usual raster: a quarter of it holds one line."""
        return self.hour_height_at(_QUARTER)

    def hour_height_at(self, raster: int) -> int:
        """Height of an hour in which so many minutes hold one line."""
        return 60 // raster * (self.line_height + 2)

    @property
    def least_column(self) -> int:
        """Width of the narrowest column: the time of the begin fits, and some letters above it.

        A lane of both visitors is some seven line heights wide on a small screen. Were a column
        to have all of that, any two that overlap would be one box and a count.
        """
        return BAR + 2 * PAD + self.width("00:00")

    def width(self, text: str, *, bold: bool = False) -> int:
        """Return the width of `text`."""
        found = self._widths.get((text, bold))
        if found is None:
            found = self._metrics[bold].horizontalAdvance(text)
            self._widths[(text, bold)] = found
        return found

    def elided(self, text: str, room: int, *, bold: bool = False) -> str:
        """Return `text`, shortened where it is wider than `room`; empty where nothing fits."""
        if self.width(text, bold=bold) <= room:
            return text
        short: str = self._metrics[bold].elidedText(text, Qt.TextElideMode.ElideRight, room)
        return short if self.width(short, bold=bold) <= room else ""

    def wrapped(self, text: str, room: int, most: int, *, divided: bool = False) -> list[str]:
        """Return `text` in at most `most` lines of half-bold type, the last one shortened.

        A word that is wider than a line is shortened, or where `divided` goes on in the next.
        """
        lines: list[str] = []
        rest = text.split()
        while rest and len(lines) < most:
            if len(lines) == most - 1:
                lines.append(self.elided(" ".join(rest), room, bold=True))
                break
            head, tail = self._divided(rest[0], room) if divided else ("", "")
            if head:
                lines.append(head)
                rest[0] = tail
                continue
            taken = 1
            while taken < len(rest) and self.width(" ".join(rest[: taken + 1]), bold=True) <= room:
                taken += 1
            lines.append(self.elided(" ".join(rest[:taken]), room, bold=True))
            del rest[:taken]
        return lines

    def _divided(self, word: str, room: int) -> tuple[str, str]:
        """Return what of a word that is too wide fits with a hyphen, and the rest; "" for none."""
        if self.width(word, bold=True) <= room:
            return "", ""
        places = [
            at for at in hyphen_places(word) if self.width(f"{word[:at]}-", bold=True) <= room
        ]
        return (f"{word[: places[-1]]}-", word[places[-1] :]) if places else ("", "")


def card_lines(box: QRect, appointment: Appointment, fonts: CardFonts, marks: int) -> list[Line]:
    """Return what is written in `box`; `marks` pixels at the right of its first line stay free.

    The title comes first. The time is shortened to its beginning, then left out, before the title
    loses a line; the place comes last. A low box holds time and title in one line.
    """
    left = box.left() + BAR + PAD
    room = box.right() + 1 - left - 2
    # Rounding may leave a low box just as high as its line.
    most = max((box.height() - 1) // fonts.line_height, int(box.height() >= fonts.line_height))
    if room <= 0 or most < 1:
        return []
    if most == 1:
        return _single(box, appointment, fonts, left, room - marks)
    # Marks stand in the first line; the title keeps clear of them everywhere.
    title = fonts.wrapped(appointment.title, room - marks, most)
    texts = [(text, True) for text in title]
    clock = _time_for(appointment, fonts, room)
    if clock and len(texts) < most:
        texts.append((clock, False))
    place = place_text(appointment)
    if place and len(texts) < most and room > fonts.width("n" * _LEAST_LETTERS):
        texts.append((fonts.elided(place, room), False))
    top = box.top() + 1 + fonts.ascent
    return [
        Line(left, top + number * fonts.line_height, text, bold)
        for number, (text, bold) in enumerate(texts)
        if text
    ]


def day_lines(box: QRect, appointment: Appointment, fonts: CardFonts, marks: int) -> list[Line]:
    """Return the one line of an appointment of whole days: its title, then place if it fits."""
    left = box.left() + BAR + PAD
    room = box.right() - 1 - left - marks
    baseline = box.top() + (box.height() - fonts.line_height) // 2 + fonts.ascent
    title = fonts.elided(appointment.title, room, bold=True)
    if not title:
        return []
    lines = [Line(left, baseline, title, bold=True)]
    place = place_text(appointment)
    beside = fonts.width(title, bold=True) + 2 * PAD
    if place and beside + fonts.width(place) <= room:
        lines.append(Line(left + beside, baseline, place))
    return lines


def _time_for(appointment: Appointment, fonts: CardFonts, room: int) -> str:
    for text in (clock_text(appointment), f"{appointment.start:%H:%M}"):
        if fonts.width(text) <= room:
            return text
    return ""


def _single(
    box: QRect, appointment: Appointment, fonts: CardFonts, left: int, room: int
) -> list[Line]:
    baseline = box.top() + (box.height() - fonts.line_height) // 2 + fonts.ascent
    clock = f"{appointment.start:%H:%M}"
    indent = fonts.width(f"{clock} ")
    if fonts.width(appointment.title, bold=True) <= room - indent:
        return [
            Line(left, baseline, clock),
            Line(left + indent, baseline, appointment.title, bold=True),
        ]
    title = fonts.elided(appointment.title, room, bold=True)
    return [Line(left, baseline, title, bold=True)] if title else []
