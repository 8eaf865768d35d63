"""How large the parts of a week are: from the fonts, the room there is and what was chosen."""

from __future__ import annotations

from PySide6.QtCore import QSize

from jobswap_desktop.domain.week_layout import LINES
from jobswap_desktop.presentation.widgets.week_layout import Measures
from jobswap_desktop.presentation.widgets.week_text import CardFonts

_LINE_EDGE = 6


def measured(room: QSize, fonts: CardFonts, raster: int, *, unfolded: bool) -> Measures:
    """Return the measures of a week in `room`; `unfolded` shows more lines of whole days.

    Folded, the band of whole days takes a quarter of a low room at most, unfolded half of it.
    """
    line = fonts.line_height + _LINE_EDGE
    lines = room.height() // line
    usual = max(1, min(LINES, lines // 4))
    return Measures(
        width=max(1, room.width()),
        hour_height=fonts.hour_height_at(raster),
        least_column=fonts.least_column,
        slot=raster,
        line=line,
        lines=max(usual, lines // 2) if unfolded else usual,
        usual_lines=usual,
    )
