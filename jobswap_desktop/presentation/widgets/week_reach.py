"""Where the pointer is during a drag in the week, and how fast the hours scroll beneath it."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta
from enum import Enum, auto

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QWidget

from jobswap_desktop.presentation.models.week import WeekContent
from jobswap_desktop.presentation.widgets.week_drag import Grip
from jobswap_desktop.presentation.widgets.week_sheet import WeekSheet

MARGIN = 24
"""So many pixels beyond the hours, or before their edge, still belong to them and scroll."""

SCROLL_EVERY = 40
_SLOWEST, _FASTEST = 1.5, 6.0
_SECOND = 1000


class Reach(Enum):
    """Over what the pointer is."""

    HOURS = auto()
    DAY = auto()
    """The head of a day, or the band of whole days beneath it."""
    TURNER = auto()
    """A button that shows the week before or after."""
    BESIDE = auto()
    """None of them: letting go there changes nothing."""


def reach_at(sheet: WeekSheet, at: QPoint, grip: Grip, turners: Sequence[QWidget]) -> Reach:
    """Return over what a drag is at `at`, a point of the viewport.

    Who changes a length or chooses a span goes up and down alone.
    """
    size, band = sheet.viewport().size(), sheet.week().band.height
    if grip is not Grip.WHOLE:
        inside = -MARGIN <= at.y() < size.height() + MARGIN
        return Reach.HOURS if inside else Reach.BESIDE
    if turner_at(sheet, at, turners):
        return Reach.TURNER
    if not -MARGIN <= at.x() < size.width() + MARGIN:
        return Reach.BESIDE
    if band <= at.y() < size.height() + MARGIN:
        return Reach.HOURS
    # The head stands above the viewport.
    is_day = -sheet.viewport().y() <= at.y() < band
    return Reach.DAY if is_day else Reach.BESIDE


def turner_at(sheet: WeekSheet, at: QPoint, turners: Sequence[QWidget]) -> int:
    """Return -1 or 1 where the pointer is over the button for the week before or after, else 0."""
    pointer = sheet.viewport().mapToGlobal(at)
    for direction, turner in zip((-1, 1), turners, strict=False):
        if turner.rect().contains(turner.mapFromGlobal(pointer)):
            return direction
    return 0


def same_weekday(content: WeekContent, day: date) -> date:
    """Return the day of the week shown that is the same weekday; where one is shown, that one."""
    days = [column.day for column in content.days]
    if len(days) == 1:
        return days[0]
    return content.monday + timedelta(days=day.weekday())


def rows_a_second(depth: int) -> float:
    """Return how many quarters of an hour go by where a drag is so many pixels into the margin."""
    share = max(0.0, min(1.0, depth / (2 * MARGIN)))
    return _SLOWEST + share * (_FASTEST - _SLOWEST)


class EdgeScroll(QObject):
    """Scrolls the hours while a drag stands at their upper or lower edge.

    Attributes:
        scrolled: other hours lie beneath the pointer now.
    """

    scrolled = Signal()

    def __init__(self, sheet: WeekSheet) -> None:
        super().__init__(sheet)
        self._sheet = sheet
        self._depth = 0
        self._rest = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(SCROLL_EVERY)
        self._timer.timeout.connect(self._scroll)

    @property
    def is_running(self) -> bool:
        """Whether the hours move."""
        return self._timer.isActive()

    def watch(self, at: QPoint) -> None:
        """Begin, go on or end: the pointer stands at `at`."""
        height, band = self._sheet.viewport().height(), self._sheet.week().band.height
        up, down = band + MARGIN - at.y(), at.y() - (height - MARGIN)
        self._depth = -up if up > 0 else max(0, down)
        if not self._depth:
            self.stop()
        elif not self.is_running:
            self._rest = 0.0
            self._timer.start()

    def stop(self) -> None:
        """Let the hours rest."""
        self._timer.stop()

    def _scroll(self) -> None:
        measures = self._sheet.week().measures
        row = measures.hour_height * measures.slot / 60
        self._rest += rows_a_second(abs(self._depth)) * row * SCROLL_EVERY / _SECOND
        pixels = int(self._rest)
        self._rest -= pixels
        bar = self._sheet.verticalScrollBar()
        bar.setValue(bar.value() + (pixels if self._depth > 0 else -pixels))
        self.scrolled.emit()
