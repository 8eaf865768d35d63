"""The ghost of a drag: an outlined box with the new time, over everything else."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from jobswap_desktop.presentation.theme import Colour, Theme
from jobswap_desktop.presentation.widgets.week_text import CardFonts

_TINT = 60
_PAD = 4
_EDGE = 2


def draw_ghost(
    painter: QPainter, boxes: tuple[QRect, ...], texts: tuple[str, ...], theme: Theme, right: int
) -> None:
    """Draw the boxes and in the first a label of lines: the time first, which is never cut off.

    The label stands on a ground of its own, because a ghost lies over what is there already; it
    ends at `right` at the latest.
    """
    if not boxes:
        return
    fonts = CardFonts.of(theme)
    accent = QColor(theme.tokens.colour(Colour.ACCENT))
    ground = QColor(accent)
    ground.setAlpha(_TINT)
    painter.setPen(QPen(accent, _EDGE))
    for box in boxes:
        painter.fillRect(box, ground)
        painter.drawRect(box.adjusted(1, 1, -1, -1))
    box = boxes[0]
    width = max(fonts.width(texts[0], bold=True), box.width() - 2 * _PAD)
    lines = [fonts.elided(text, width, bold=not n) for n, text in enumerate(texts) if text]
    room = max(1, (box.height() - _EDGE) // fonts.line_height)
    lines = lines[:room]
    label = QRect(
        box.left() + _EDGE,
        box.top() + _EDGE,
        max(fonts.width(line, bold=not n) for n, line in enumerate(lines)) + 2 * _PAD,
        len(lines) * fonts.line_height,
    )
    # A label at the right edge of the week would be cut off: it hangs to the left then.
    label.moveRight(min(label.right(), right))
    painter.fillRect(label, accent)
    painter.setPen(QColor(theme.tokens.colour(Colour.ON_ACCENT)))
    for number, line in enumerate(lines):
        painter.setFont(fonts.plain if number else fonts.bold)
        row = QRect(label.left() + _PAD, label.top() + number * fonts.line_height, width, 0)
        row.setHeight(fonts.line_height)
        painter.drawText(row, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, line)
