"""What is drawn into a week: bars, chips, hatching.

Patterns tell the visitors apart, so that it can be read without colour.
"""

from typing import Final

from reportlab.lib.colors import Color

from jobswap_desktop.documents import fonts, ink
from jobswap_desktop.documents.canvas import PaperCanvas
from jobswap_desktop.documents.structure import Element
from jobswap_desktop.documents.week_band import BandBar
from jobswap_desktop.documents.week_layout import Bar, Chip, Rectangle
from jobswap_desktop.documents.week_text import LEADING, SECOND, BoxText

_BAR: Final = 2.2
_PADDING: Final = 2.4


def draw_frame(canvas: PaperCanvas, place: Rectangle, lane: int | None) -> None:
    """Draw an empty bar: tint and solid edge for A, white and dashed for B, double for both."""
    tints: dict[int | None, Color] = {0: ink.TINT_A, 1: ink.WHITE, None: ink.TINT_BOTH}
    edges: dict[int | None, Color] = {0: ink.BAR_A, 1: ink.BAR_B, None: ink.BAR_BOTH}
    canvas.saveState()
    canvas.setFillColor(tints[lane])
    canvas.setStrokeColor(edges[lane])
    canvas.setLineWidth(0.5)
    canvas.rect(place.left, place.bottom, place.width, place.height, stroke=1, fill=1)
    strokes = ((0.45, 0.9), (2.05, 0.9)) if lane is None else ((_BAR / 2, _BAR),)
    if lane == 1:
        canvas.setDash(2, 1.6)
    for offset, width in strokes:
        canvas.setLineWidth(width)
        edge = place.left + offset
        canvas.line(edge, place.bottom, edge, place.top)
    canvas.restoreState()


def draw_bar(canvas: PaperCanvas, bar: Bar, said: Element) -> None:
    """Draw an appointment with its text, said as `said`."""
    place = Rectangle(
        bar.place.left + 0.6, bar.place.bottom + 0.3, bar.place.width - 1.2, bar.place.height - 0.6
    )
    with canvas.artifact():
        draw_frame(canvas, place, bar.lane if not bar.appointment.is_shared else None)
    canvas.saveState()
    clip = canvas.beginPath()
    clip.rect(place.left, place.bottom, place.width, place.height)
    canvas.clipPath(clip, stroke=0, fill=0)
    canvas.setFillColor(ink.TEXT)
    with canvas.tagged(said):
        _write_bar(canvas, bar.text, place)
    canvas.restoreState()


def draw_band_bar(canvas: PaperCanvas, bar: BandBar, said: Element, size: float) -> None:
    """Draw a whole-day appointment; it is said once, however many pieces it has."""
    for number, piece in enumerate(bar.pieces):
        place = Rectangle(
            piece.left + 0.6, piece.bottom + 0.4, piece.width - 1.2, piece.height - 0.8
        )
        with canvas.artifact():
            draw_frame(canvas, place, bar.lane)
        canvas.setFillColor(ink.TEXT)
        canvas.setFont(fonts.BOLD, size)
        words = fonts.cut(bar.title, fonts.BOLD, size, place.width - _BAR - 2 * _PADDING)
        with canvas.artifact() if number else canvas.tagged(said):
            y = place.bottom + place.height / 2 - size * 0.35
            canvas.drawString(place.left + _BAR + _PADDING, y, words)


def _write_bar(canvas: PaperCanvas, text: BoxText, place: Rectangle) -> None:
    size, second = text.size, text.size * SECOND
    left = place.left + _BAR + _PADDING
    lines = len(text.title) + len(text.below)
    y = place.top - size * 1.06
    if lines == 1:
        y = place.bottom + place.height / 2 - size * 0.35
    after = left
    if text.is_led and text.time:
        canvas.setFont(fonts.REGULAR, second)
        canvas.drawString(left, y, text.time)
        after += fonts.width(f"{text.time} ", fonts.REGULAR, second)
    for line in text.title:
        canvas.setFont(fonts.BOLD, size)
        canvas.drawString(after, y, line)
        after, end = left, after + fonts.width(line, fonts.BOLD, size)
        if text.beside and line is text.title[-1]:
            canvas.setFont(fonts.REGULAR, second)
            canvas.drawString(end, y, text.beside)
        y -= size * LEADING
    canvas.setFont(fonts.REGULAR, second)
    for line in text.below:
        canvas.drawString(left, y, line)
        y -= size * LEADING


def draw_chip(canvas: PaperCanvas, chip: Chip, words: str, size: float) -> None:
    """Draw what stands for appointments without room; `words` has a place for {numbers}."""
    place = chip.place
    canvas.saveState()
    canvas.setFillColor(ink.WHITE)
    canvas.setStrokeColor(ink.LINE)
    canvas.setLineWidth(0.5)
    canvas.setDash(1, 1.5)
    with canvas.artifact():
        width, height = place.width - 1.2, place.height - 0.6
        canvas.rect(place.left + 0.6, place.bottom + 0.3, width, height, fill=1)
    canvas.setFillColor(ink.TEXT)
    canvas.setFont(fonts.REGULAR, size * SECOND)
    y = place.top - size * 1.1
    lines = max(1, int(place.height / (size * LEADING)))
    room = place.width - 2 * _PADDING - 1
    told = words.replace("{numbers}", chip.spans)
    shown, is_cut = fonts.wrapped(told, fonts.REGULAR, size * SECOND, room, lines)
    if is_cut:
        shown, _ = fonts.wrapped(chip.spans, fonts.REGULAR, size * SECOND, room, lines)
    with canvas.tagged(Element(role="P")):
        for line in shown:
            canvas.drawString(place.left + _PADDING + 0.6, y, line)
            y -= size * LEADING
    canvas.restoreState()


def draw_hatching(
    canvas: PaperCanvas, area: Rectangle, *, hatched: bool, shaded: bool = True
) -> None:
    """Shade an area, hatch it, or both."""
    canvas.saveState()
    clip = canvas.beginPath()
    clip.rect(area.left, area.bottom, area.width, area.height)
    canvas.clipPath(clip, stroke=0, fill=0)
    if shaded:
        canvas.setFillColor(ink.SHADE)
        canvas.rect(area.left, area.bottom, area.width, area.height, stroke=0, fill=1)
    if hatched:
        canvas.setStrokeColor(ink.HATCH)
        canvas.setLineWidth(0.4)
        x = area.left - area.height
        while x < area.right:
            canvas.line(x, area.bottom, x + area.height, area.top)
            x += 5
    canvas.restoreState()
