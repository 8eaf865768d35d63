"""The way of one declaration in one direction, from draft to file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.icons import pixmap
from jobswap_desktop.presentation.theme import Colour, TextRole, Tone, current_theme
from jobswap_desktop.presentation.widgets.stepper import StepState


@dataclass(frozen=True, slots=True)
class TrackStop:
    """One stop: its word, the date beneath it as text (empty if not reached), how far it is."""

    text: str
    date: str
    state: StepState


class DirectionTrack(QLabel):
    """Dots on a line with words and dates beneath; one under the other where it is narrow.

    It is a label whose text is the whole track in words, which is what a screen reader reads.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self._stops: tuple[TrackStop, ...] = ()
        self._subject = ""
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        current_theme().changed.connect(self._remeasure)

    def set_stops(self, subject: str, stops: Sequence[TrackStop]) -> None:
        """Show these stops. ``subject`` says in words whose declaration this is."""
        self._subject = subject
        self._stops = tuple(stops)
        name_plainly(self, self._sentence())
        self._remeasure()

    def sizeHint(self) -> QSize:
        """All stops side by side."""
        return QSize(ceil(sum(self._widths())), self._row_height())

    def minimumSizeHint(self) -> QSize:
        """One stop under the other."""
        line = QFontMetricsF(current_theme().font(TextRole.CAPTION))
        widest = max(
            (line.horizontalAdvance(f"{stop.text}  {stop.date}") for stop in self._stops),
            default=0.0,
        )
        return QSize(round(widest + self._dot() * 2), self._row_height())

    def hasHeightForWidth(self) -> bool:
        """A narrow track is higher."""
        return True

    def heightForWidth(self, width: int) -> int:
        """One row, or one line a stop."""
        if self._fits(width):
            return self._row_height()
        return round(self._line() * len(self._stops))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Ask for the height that goes with the new width."""
        super().resizeEvent(event)
        self.updateGeometry()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the track."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._fits(self.width()):
            self._paint_row(painter)
        else:
            self._paint_column(painter)
        painter.end()

    def _sentence(self) -> str:
        parts = []
        for stop in self._stops:
            if stop.date:
                parts.append(f"{stop.text} {stop.date}")
            elif stop.state is StepState.DONE:
                parts.append(self.tr("{stop}: done").format(stop=stop.text))
            else:
                parts.append(self.tr("{stop}: open").format(stop=stop.text))
        stops = ", ".join(parts)
        return f"{self._subject}: {stops}" if self._subject else stops

    def _paint_row(self, painter: QPainter) -> None:
        widths = self._widths()
        # What is left over goes between the stops in equal parts.
        spare = (self.width() - sum(widths)) / max(1, len(widths))
        dot = self._dot()
        middle = dot / 2 + 1
        lefts = [sum(widths[:index]) + spare * index for index in range(len(widths))]
        centres = [left + dot / 2 + 1 for left in lefts]
        for index, stop in enumerate(self._stops[1:], start=1):
            start = QPointF(centres[index - 1] + dot / 2 + 4, middle)
            self._paint_line(painter, start, QPointF(centres[index] - dot / 2 - 4, middle), stop)
        theme = current_theme()
        caption = QFontMetricsF(theme.font(TextRole.CAPTION)).height()
        for centre, width, stop in zip(centres, widths, self._stops, strict=True):
            self._paint_dot(painter, QPointF(centre, middle), stop)
            box = QRectF(centre - dot / 2, dot + 5, width, caption)
            self._paint_text(painter, box, stop.text, stop)
            self._paint_text(painter, box.translated(0, caption), stop.date, None)

    def _paint_column(self, painter: QPainter) -> None:
        dot = self._dot()
        line = self._line()
        centre = dot / 2 + 1
        metrics = QFontMetricsF(current_theme().font(TextRole.CAPTION))
        words = max((metrics.horizontalAdvance(stop.text) for stop in self._stops), default=0.0)
        for index, stop in enumerate(self._stops):
            middle = (index + 0.5) * line
            if index:
                start = QPointF(centre, middle - line + dot / 2 + 3)
                self._paint_line(painter, start, QPointF(centre, middle - dot / 2 - 3), stop)
            self._paint_dot(painter, QPointF(centre, middle), stop)
            box = QRectF(dot + 10, index * line, words + 4, line)
            self._paint_text(painter, box, stop.text, stop)
            rest = QRectF(box.right() + 12, box.top(), self.width() - box.right() - 12, line)
            self._paint_text(painter, rest, stop.date, None)

    def _paint_line(self, painter: QPainter, start: QPointF, end: QPointF, stop: TrackStop) -> None:
        reached = stop.state is StepState.DONE
        colour = current_theme().colour(Tone.OK if reached else Colour.BORDER_STRONG)
        painter.setPen(QPen(colour, 2 if reached else 1))
        painter.drawLine(start, end)

    def _paint_dot(self, painter: QPainter, centre: QPointF, stop: TrackStop) -> None:
        theme = current_theme()
        dot = self._dot()
        box = QRectF(centre.x() - dot / 2, centre.y() - dot / 2, dot, dot)
        if stop.state is StepState.DONE:
            picture = pixmap(
                "checkmark_circle_filled",
                theme.tokens.colour(Tone.OK),
                dot * 1.2,
                self.devicePixelRatioF(),
            )
            painter.drawPixmap(QPointF(box.left() - dot * 0.1, box.top() - dot * 0.1), picture)
            return
        current = stop.state is StepState.CURRENT
        rim = theme.colour(Colour.ACCENT if current else Colour.BORDER_STRONG)
        painter.setPen(QPen(rim, 2 if current else 1.5))
        painter.setBrush(theme.colour(Colour.SURFACE))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        if current:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(rim)
            painter.drawEllipse(centre, dot / 5, dot / 5)

    def _paint_text(
        self, painter: QPainter, box: QRectF, text: str, stop: TrackStop | None
    ) -> None:
        theme = current_theme()
        current = stop is not None and stop.state is StepState.CURRENT
        reached = stop is not None and stop.state is not StepState.OPEN
        font = theme.font(TextRole.CAPTION)
        if current:
            font.setWeight(font.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(theme.colour(Colour.TEXT if reached else Colour.TEXT2))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, text)

    def _widths(self) -> list[float]:
        font = current_theme().font(TextRole.CAPTION)
        font.setWeight(font.Weight.DemiBold)
        metrics = QFontMetricsF(font)
        return [
            max(metrics.horizontalAdvance(word) for word in (stop.text, stop.date)) + 14
            for stop in self._stops
        ]

    def _fits(self, width: int) -> bool:
        return width >= sum(self._widths())

    def _dot(self) -> float:
        return max(12.0, round(current_theme().em * 0.8))

    def _line(self) -> float:
        return current_theme().em * 1.5

    def _row_height(self) -> int:
        caption = QFontMetricsF(current_theme().font(TextRole.CAPTION)).height()
        return round(self._dot() + 6 + 2 * caption)

    def _remeasure(self) -> None:
        self.updateGeometry()
        self.update()
