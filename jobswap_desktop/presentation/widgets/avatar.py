"""The initials of a person in a circle of the person's colour."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.theme import TextRole, Tone, current_theme

_PARTICLES = frozenset({"von", "van", "vom", "zu", "zur", "der", "den", "de", "da", "del", "di"})


def initials(name: str) -> str:
    """First letters of the first and the last name, without particles: "Eva von Hagen" is EH."""
    parts = [part for part in name.split() if part.casefold() not in _PARTICLES]
    if not parts:
        return ""
    chosen = parts[:1] if len(parts) == 1 else [parts[0], parts[-1]]
    return "".join(part[0].upper()[:1] for part in chosen)


class Avatar(QLabel):
    """Marks whose card or column this is. The name beside it is what is read out."""

    def __init__(
        self,
        name: str | QWidget = "",
        tone: Tone = Tone.PERSON_A,
        parent: QWidget | None = None,
    ) -> None:
        if isinstance(name, QWidget):  # as Designer forms call it
            parent = name
            name = ""
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._tone = tone
        current_theme().changed.connect(self._remeasure)
        self.set_person(name, tone)

    def set_person(self, name: str, tone: Tone) -> None:
        """Show another person."""
        self._tone = tone
        self.setText(initials(name))
        name_plainly(self, name)

    def sizeHint(self) -> QSize:
        """Two lines of text high."""
        side = round(current_theme().em * 2)
        return QSize(side, side)

    def minimumSizeHint(self) -> QSize:
        """As the size hint."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw circle and letters."""
        theme = current_theme()
        colours = theme.tokens.tones[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(colours.strong), 1))
        painter.setBrush(QColor(colours.tint))
        painter.drawEllipse(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5))
        painter.setPen(QColor(colours.text))
        painter.setFont(theme.font(TextRole.STRONG))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        painter.end()

    def _remeasure(self) -> None:
        self.updateGeometry()
        self.update()
