"""Sizes: everything follows the font of the system, nothing is fixed in pixels."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtGui import QFont, QFontInfo, QFontMetricsF


class TextRole(StrEnum):
    """What a text is, and with that how large it stands; the value of the ``textRole`` property."""

    CAPTION = "caption"
    BODY = "body"
    STRONG = "strong"
    SUBTITLE = "subtitle"
    TITLE = "title"


# Points beside the system's own size, and whether the text is half-bold.
_STEPS = {
    TextRole.CAPTION: (-0.5, False),
    TextRole.BODY: (0.0, False),
    TextRole.STRONG: (0.0, True),
    TextRole.SUBTITLE: (2.5, True),
    TextRole.TITLE: (6.0, True),
}


@dataclass(frozen=True, slots=True)
class TypeScale:
    """The fonts of all text roles, derived from the font the system prescribes.

    ``scale`` is the clerk's own text size, 1.0 to 2.0.
    """

    system: QFont
    scale: float

    def points(self, role: TextRole) -> float:
        """Size of a role in points; a system font given in pixels is converted by Qt."""
        return (QFontInfo(self.system).pointSizeF() + _STEPS[role][0]) * self.scale

    def font(self, role: TextRole) -> QFont:
        """A font for painting and measuring text of that role."""
        if role is TextRole.BODY and self.scale == 1.0:
            return QFont(self.system)
        font = QFont(self.system)
        font.setPointSizeF(self.points(role))
        if _STEPS[role][1]:
            font.setWeight(QFont.Weight.DemiBold)
        return font

    @property
    def em(self) -> float:
        """Line height of ordinary text in device-independent pixels."""
        return QFontMetricsF(self.font(TextRole.BODY)).height()
