"""What of an appointment is written into its box on the week sheet, and whether that is all of it.

Title, begin, end and place are to be read: in the box, or in the list with its number in the box.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from jobswap_desktop.documents import fonts, german
from jobswap_desktop.domain.schedule import Appointment

LEADING: Final = 1.18
SECOND: Final = 0.94
"""The size of what is not the title, as against it."""
_SMALLER: Final = (1.0, 0.93, 0.86)
"""How much smaller the words may be set, step by step, before some are left to the list."""
_TELLING: Final = 4
"""So many letters of a title beside its number tell more than the time, which the list has."""
_PADDING: Final = 3.0


@dataclass(frozen=True, slots=True, kw_only=True)
class BoxText:
    """The lines in a box.

    `title` are its lines, the first one after `time` where `is_led` holds; then `beside` follows
    on the last of them. `below` are the lines beneath. `size` is that of the title's letters in
    points; `is_whole` says that title, begin, end and place are all there.
    """

    time: str
    title: tuple[str, ...]
    below: tuple[str, ...]
    size: float
    beside: str = ""
    is_led: bool = False
    is_whole: bool = True

    @property
    def said(self) -> str:
        """All of it in one line; the times are not said twice."""
        led = self.time if self.is_led else ""
        title = " ".join(self.title) + self.beside
        return " ".join(part for part in (led, title, *self.below) if part)


@dataclass(frozen=True, slots=True)
class _Box:
    """A box to be filled at one size: how much room a line has, and how many there are."""

    item: Appointment
    title: str
    size: float
    room: float
    lines: int

    @property
    def span(self) -> str:
        return german.time_span(self.item.start.time(), self.item.end.time())

    def wrapped(self, text: str, lines: int) -> tuple[tuple[str, ...], bool]:
        """Return the lines of what is not the title, and whether it is all there."""
        if not text:
            return (), True
        if lines < 1:
            return (), False
        found, cut = fonts.wrapped(text, fonts.REGULAR, self.size * SECOND, self.room, lines)
        return tuple(found), not cut

    def width(self, text: str) -> float:
        return fonts.width(fonts.printable(text), fonts.REGULAR, self.size * SECOND)


def box_text(
    item: Appointment, width: float, height: float, size: float, prefix: str = ""
) -> BoxText:
    """Return what is written into a box of `width` and `height` points, after `prefix`.

    All of it where that is possible in any arrangement and down to the smallest size, else as much
    as the title leaves room for.
    """
    boxes = [_box(item, width, height, size * factor, prefix) for factor in _SMALLER]
    for box in boxes:
        for found in _arrangements(box):
            if found.is_whole:
                return found
    parts = [_part(box, prefix) for box in boxes]
    return next((found for found, is_cut in parts if not is_cut), parts[0][0])


def _box(item: Appointment, width: float, height: float, size: float, prefix: str) -> _Box:
    room = width - _PADDING * 2.2
    lines = max(1, int((height - _PADDING * 0.6) / (size * LEADING)))
    return _Box(item, prefix + item.title, size, room, lines)


def _arrangements(box: _Box) -> Iterator[BoxText]:
    """Yield ways to write everything, the most legible one first."""
    if box.lines > 1:
        for title_lines in range(1, box.lines):
            yield _stacked(box, title_lines)
        yield _led(box)
        yield _parted(box)
    yield _in_one_line(box)


def _stacked(box: _Box, title_lines: int) -> BoxText:
    """Return the title above, then the times and the place, on a line of their own if possible."""
    title, cut = fonts.wrapped(box.title, fonts.BOLD, box.size, box.room, title_lines)
    left = box.lines - len(title)
    has_span = left > 0 and box.width(box.span) <= box.room
    place, is_whole = box.wrapped(box.item.place, left - 1)
    below = (box.span, *place)
    if not is_whole:
        below, is_whole = box.wrapped(f"{box.span} {box.item.place}", left)
    return BoxText(
        time=german.clock(box.item.start.time()),
        title=tuple(title),
        below=below,
        size=box.size,
        is_whole=is_whole and has_span and not cut,
    )


def _led(box: _Box) -> BoxText:
    """Return the times and the title in the first line, the place beneath."""
    beside = box.room - box.width(f"{box.span} ")
    title, cut = fonts.wrapped(box.title, fonts.BOLD, box.size, beside, 1)
    place, is_whole = box.wrapped(box.item.place, box.lines - 1)
    return BoxText(
        time=box.span,
        title=tuple(title),
        below=place,
        size=box.size,
        is_led=True,
        is_whole=is_whole and not cut,
    )


def _parted(box: _Box) -> BoxText:
    """Return begin and end in two lines, for a box too narrow for both in one."""
    begin, end = german.clock(box.item.start.time()), german.end_clock(box.item.end.time())
    title, cut = fonts.wrapped(box.title, fonts.BOLD, box.size, box.room, box.lines - 1)
    place, is_whole = box.wrapped(box.item.place, box.lines - len(title) - 2)
    has_room = len(title) + 2 + len(place) <= box.lines and box.width(f"{begin}–") <= box.room
    return BoxText(
        time=begin,
        title=tuple(title),
        below=(f"{begin}–", end, *place),
        size=box.size,
        is_whole=is_whole and has_room and not cut,
    )


def _in_one_line(box: _Box) -> BoxText:
    """Return times, title and place in one line."""
    place = fonts.printable(" ".join(box.item.place.split()))
    beside = f", {place}" if place else ""
    room = box.room - box.width(f"{box.span} ") - box.width(beside)
    title, cut = fonts.wrapped(box.title, fonts.BOLD, box.size, max(room, 0), 1)
    return BoxText(
        time=box.span,
        title=tuple(title),
        below=(),
        beside=beside,
        size=box.size,
        is_led=True,
        is_whole=not cut,
    )


def _part(box: _Box, prefix: str) -> tuple[BoxText, bool]:
    """Return what has room where not everything has, and whether the title was cut."""
    begin = german.clock(box.item.start.time())
    if box.lines > 1:
        title, cut = fonts.wrapped(box.title, fonts.BOLD, box.size, box.room, box.lines - 1)
        span = box.span if box.width(box.span) <= box.room else begin
        place, _ = box.wrapped(box.item.place, box.lines - len(title) - 1)
        below = (span, *place)[: box.lines - len(title)]
        found = BoxText(time=begin, title=tuple(title), below=below, size=box.size, is_whole=False)
        return found, cut
    beside = box.room - box.width(f"{begin} ")
    title, cut = fonts.wrapped(box.title, fonts.BOLD, box.size, beside, 1)
    if cut and prefix and len("".join(title)) < len(prefix) + _TELLING:
        begin = ""
        title, cut = fonts.wrapped(box.title, fonts.BOLD, box.size, box.room, 1)
    found = BoxText(
        time=begin, title=tuple(title), below=(), size=box.size, is_led=True, is_whole=False
    )
    return found, cut
