"""Numbers as horizontal bars, each with its word and number; read to a screen reader in words."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.theme import Colour, TextRole, Tone, current_theme

_EDGE = 12
_GAP = 8
_LEAST_WIDTH_EM = 16


@dataclass(frozen=True, slots=True)
class Bar:
    """One bar: its word and its number."""

    label: str
    number: int


class BarChart(QLabel):
    """The bars one under the other, all from the same zero line.

    It is a label whose text is the whole chart in words, which is what a screen reader reads.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self._bars: tuple[Bar, ...] = ()
        current_theme().changed.connect(self.updateGeometry)

    def set_bars(self, subject: str, bars: Sequence[Bar]) -> None:
        """Show these bars. `subject` says in words what is counted."""
        self._bars = tuple(bars)
        words = "; ".join(f"{bar.label}: {bar.number}" for bar in self._bars)
        name_plainly(self, f"{subject}: {words}" if words else subject)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """All bars, wide enough to be told apart."""
        em = current_theme().em
        return QSize(round(em * _LEAST_WIDTH_EM * 2), self._height())

    def minimumSizeHint(self) -> QSize:
        """All bars, as narrow as can still be read."""
        return QSize(round(current_theme().em * _LEAST_WIDTH_EM), self._height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint word and number above each bar."""
        theme = current_theme()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(theme.font(TextRole.BODY))
        line = QFontMetricsF(theme.font(TextRole.BODY))
        most = max((bar.number for bar in self._bars), default=1)
        whole = self.width() - 2 * _EDGE
        top = float(_EDGE)
        for bar in self._bars:
            place = QRectF(_EDGE, top, whole, line.height())
            number = str(bar.number)
            room = place.width() - line.horizontalAdvance(number) - _GAP
            painter.setPen(theme.colour(Colour.TEXT))
            text = line.elidedText(bar.label, Qt.TextElideMode.ElideMiddle, room)
            painter.drawText(place, Qt.AlignmentFlag.AlignLeft, text)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight, number)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(theme.colour(Tone.INFO))
            thick = line.height() * 0.6
            length = whole * bar.number / most
            painter.drawRect(QRectF(_EDGE, top + line.height() + 2, length, thick))
            top += self._row_height()
        painter.end()

    def _row_height(self) -> float:
        line = QFontMetricsF(current_theme().font(TextRole.BODY)).height()
        return line * 1.6 + 2 + _GAP

    def _height(self) -> int:
        return ceil(2 * _EDGE + len(self._bars) * self._row_height())
