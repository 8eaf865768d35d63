"""The way of a case from request to closing, as a row of numbered steps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QAccessible, QColor, QFontMetricsF, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from jobswap_desktop.presentation.accessibility import give_role, name_plainly
from jobswap_desktop.presentation.icons import pixmap
from jobswap_desktop.presentation.theme import Colour, TextRole, Theme, Tone, current_theme
from jobswap_desktop.presentation.tool_tips import tooltip

_LEAST_GAP = 6


class StepState(StrEnum):
    """How far a step has come."""

    DONE = "done"
    CURRENT = "current"
    OPEN = "open"


@dataclass(frozen=True, slots=True)
class Step:
    """One step: its name and how far it has come."""

    title: str
    state: StepState


@dataclass(frozen=True, slots=True)
class _Place:
    number: int
    step: Step
    centre: float
    width: float
    labelled: bool


class Stepper(QWidget):
    """Shows all steps with tick or number, the current one filled.

    Where the names do not fit side by side only the current one is written, so that nothing is
    cut off. Assistive technology meets a progress bar with a sentence as its description.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._steps: tuple[Step, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        name_plainly(self, self.tr("Progress"))
        current_theme().changed.connect(self._remeasure)

    def set_steps(self, steps: Sequence[Step]) -> None:
        """Show these steps. At most one of them is current; none is when all are done."""
        self._steps = tuple(steps)
        sentence = self._sentence()
        self.setAccessibleDescription(sentence)
        self.setToolTip(tooltip(sentence))
        self._remeasure()

    def sizeHint(self) -> QSize:
        """Wide enough for every name."""
        widest = max((self._label_width(step.title) for step in self._steps), default=0.0)
        return QSize(round(widest * max(1, len(self._steps))), self._height())

    def minimumSizeHint(self) -> QSize:
        """Wide enough for the circles and one name."""
        return QSize(round(self._circle() * 1.5 * max(1, len(self._steps))), self._height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw line, circles and names."""
        if not self._steps:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        places = self._places()
        for before, after in pairwise(places):
            self._paint_line(painter, before, after)
        for place in places:
            self._paint_circle(painter, place)
            if place.labelled:
                self._paint_name(painter, place)
        painter.end()

    def _sentence(self) -> str:
        for number, step in enumerate(self._steps, start=1):
            if step.state is StepState.CURRENT:
                text = self.tr("Step {number} of {total}: {title}")
                return text.format(number=number, total=len(self._steps), title=step.title)
        done = sum(step.state is StepState.DONE for step in self._steps)
        if done == len(self._steps):
            return self.tr("All {total} steps done").format(total=done)
        return self.tr("{done} of {total} steps done").format(done=done, total=len(self._steps))

    def _places(self) -> list[_Place]:
        width = self.width() / len(self._steps)
        halves = [self._written_width(step) / 2 for step in self._steps]
        roomy = all(sum(pair) + _LEAST_GAP <= width for pair in pairwise(halves))
        return [
            _Place(
                number=index + 1,
                step=step,
                centre=(index + 0.5) * width,
                width=width,
                labelled=roomy or step.state is StepState.CURRENT,
            )
            for index, step in enumerate(self._steps)
        ]

    def _paint_line(self, painter: QPainter, before: _Place, after: _Place) -> None:
        theme = current_theme()
        travelled = before.step.state is StepState.DONE and after.step.state is not StepState.OPEN
        colour = Colour.ACCENT if travelled else Colour.BORDER_STRONG
        painter.setPen(QPen(theme.colour(colour), 2 if travelled else 1))
        gap = self._circle() / 2 + 5
        middle = self._circle() / 2 + 1
        painter.drawLine(QPointF(before.centre + gap, middle), QPointF(after.centre - gap, middle))

    def _paint_circle(self, painter: QPainter, place: _Place) -> None:
        theme = current_theme()
        side = self._circle()
        box = QRectF(place.centre - side / 2, 1, side, side)
        state = place.step.state
        fill = {
            StepState.DONE: theme.colour(Tone.OK),
            StepState.CURRENT: theme.colour(Colour.ACCENT),
            StepState.OPEN: theme.colour(Colour.SURFACE),
        }[state]
        rim = theme.colour(Colour.BORDER_STRONG) if state is StepState.OPEN else fill
        painter.setPen(QPen(rim, 1.5))
        painter.setBrush(fill)
        painter.drawEllipse(box)
        if state is StepState.DONE:
            inner = side * 0.7
            picture = pixmap(
                "checkmark_filled", theme.tokens.surface, inner, self.devicePixelRatioF()
            )
            corner = QPointF(place.centre - inner / 2, 1 + (side - inner) / 2)
            painter.drawPixmap(corner, picture)
            return
        ink = Colour.ON_ACCENT if state is StepState.CURRENT else Colour.TEXT2
        painter.setPen(theme.colour(ink))
        painter.setFont(theme.font(TextRole.STRONG))
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter, str(place.number))

    def _paint_name(self, painter: QPainter, place: _Place) -> None:
        theme = current_theme()
        current = place.step.state is StepState.CURRENT
        painter.setFont(theme.font(TextRole.STRONG if current else TextRole.CAPTION))
        ink = Colour.TEXT2 if place.step.state is StepState.OPEN else Colour.TEXT
        painter.setPen(QColor(theme.tokens.colour(ink)))
        width = max(place.width, self._label_width(place.step.title))
        left = min(max(0.0, place.centre - width / 2), max(0.0, self.width() - width))
        top = self._circle() + 6
        box = QRectF(left, top, width, self._height() - top)
        top_centre = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(box, top_centre, place.step.title)

    def _written_width(self, step: Step) -> float:
        current = step.state is StepState.CURRENT
        font = current_theme().font(TextRole.STRONG if current else TextRole.CAPTION)
        return QFontMetricsF(font).horizontalAdvance(step.title)

    def _label_width(self, title: str) -> float:
        font = current_theme().font(TextRole.STRONG)
        return QFontMetricsF(font).horizontalAdvance(title) + 12

    def _circle(self) -> float:
        return max(20.0, round(current_theme().em * 1.25))

    def _height(self) -> int:
        theme: Theme = current_theme()
        line = QFontMetricsF(theme.font(TextRole.STRONG)).height()
        return round(self._circle() + 8 + line)

    def _remeasure(self) -> None:
        self.updateGeometry()
        self.update()


give_role(Stepper, QAccessible.Role.ProgressBar)
