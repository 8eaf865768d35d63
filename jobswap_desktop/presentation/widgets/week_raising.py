"""How wide the current appointment becomes: as wide as its text needs, and no wider."""

from __future__ import annotations

from PySide6.QtCore import QRect

from jobswap_desktop.domain.schedule import Appointment
from jobswap_desktop.presentation.widgets.week_text import CardFonts, card_lines

_STEP = 8


def raised_box(appointment: Appointment, piece: QRect, lane: QRect, fonts: CardFonts) -> QRect:
    """Return the box of the current appointment: `piece`, where all is read there already.

    Else the narrowest one in which as much can be read as in the whole `lane`.
    """
    wanted = _told(appointment, lane, fonts)
    if _told(appointment, piece, fonts) == wanted:
        return piece
    for width in range(piece.width() + _STEP, lane.width(), _STEP):
        left = max(lane.left(), min(piece.left(), lane.right() + 1 - width))
        box = QRect(left, lane.top(), width, lane.height())
        if _told(appointment, box, fonts) == wanted:
            return box
    return lane


def _told(appointment: Appointment, box: QRect, fonts: CardFonts) -> tuple[str, tuple[str, ...]]:
    """Return what is read in a box: the title, however it is broken into lines, and the rest."""
    marks = (appointment.done + appointment.confidential) * (fonts.line_height + 1)
    lines = card_lines(box, appointment, fonts, marks)
    title = " ".join(line.text for line in lines if line.bold)
    return title, tuple(line.text for line in lines if not line.bold)
