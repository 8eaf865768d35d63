"""The week larger or smaller, and what lies behind a count."""

from __future__ import annotations

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut, QWheelEvent
from PySide6.QtWidgets import QWidget

from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.widgets.week_layout import SLOT_MINUTES
from jobswap_desktop.presentation.widgets.week_sheet import WeekSheet

RASTERS = (5, 10, 15, 30)
"""Minutes that hold one line of text, from the largest view to the smallest."""

_HOUR = 60
_NOTCH = 120


class ZoomedWeek(WeekSheet):
    """A week whose hours grow and shrink: Strg and the wheel, Strg++, Strg+-, Strg+0.

    What is beneath the pointer, or else the current appointment or place, stays where it is.

    The band of whole days can be unfolded, and a count opens what it stands for.

    Attributes:
        days_unfolded: whether the band was unfolded to show all that it holds, or folded.
        day_wanted: the day whose appointments a count in the hours stands for.
        raster_changed: the raster in minutes that the clerk has chosen.
    """

    days_unfolded = Signal(bool)
    day_wanted = Signal(object)
    raster_changed = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._turned = 0
        self._gutter.fold.clicked.connect(self._turn_fold)
        keys = {
            "Ctrl++": self.zoom_in,
            "Ctrl+=": self.zoom_in,
            "Ctrl+-": self.zoom_out,
            "Ctrl+0": self.zoom_back,
        }
        self._keys = [QShortcut(QKeySequence(sequence), self) for sequence in keys]
        for shortcut, deed in zip(self._keys, keys.values(), strict=True):
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(deed)

    def hear_keys_in(self, page: QWidget) -> None:
        """Let its keys hold wherever the focus is within `page`."""
        for shortcut in self._keys:
            shortcut.setParent(page)

    @property
    def raster(self) -> int:
        """How many minutes hold one line of text."""
        return self._raster

    def set_raster(self, minutes: int, anchor: int | None = None) -> None:
        """Show the hours so that `minutes` (one of RASTERS) hold a line.

        The time at height `anchor` of the viewport stays there; without it that of what is current,
        or of the middle.
        """
        if minutes == self._raster or minutes not in RASTERS:
            return
        before = self.week()
        y = self._anchor() if anchor is None else max(anchor, before.band.height)
        hours = (y + self.verticalOffset()) / before.measures.hour_height
        self._raster = minutes
        self._forget()
        self.updateGeometries()
        at = round(hours * self.week().measures.hour_height)
        self.verticalScrollBar().setValue(at - y + self.week().band.height)
        self.viewport().update()
        self.raster_changed.emit(minutes)

    def zoom_in(self) -> None:
        """Show fewer hours, larger."""
        self._zoom(-1)

    def zoom_out(self) -> None:
        """Show more hours, smaller."""
        self._zoom(1)

    def zoom_back(self) -> None:
        """Show the hours as usual: a quarter of an hour holds a line."""
        self.set_raster(SLOT_MINUTES)

    @property
    def is_unfolded(self) -> bool:
        """Whether the band of whole days shows all that it holds, as far as half the view."""
        return self._unfolded

    def unfold_days(self, unfolded: bool) -> None:
        """Show all appointments of whole days, or as many as usual."""
        if unfolded != self._unfolded:
            self._unfolded = unfolded
            self._forget()
            self.updateGeometries()
            self.viewport().update()
            self.days_unfolded.emit(unfolded)

    def wheelEvent(self, event: QWheelEvent) -> None:
        """Zoom with Strg, else scroll."""
        if event.modifiers() != Qt.KeyboardModifier.ControlModifier:
            super().wheelEvent(event)
            return
        # A fine wheel or a touchpad turns by fractions of a notch.
        self._turned += event.angleDelta().y()
        steps = int(self._turned / _NOTCH)
        self._turned -= steps * _NOTCH
        if steps:
            self._zoom(-steps, round(event.position().y()))
        event.accept()

    def _turn_fold(self) -> None:
        self.unfold_days(not self._unfolded)

    def _zoom(self, steps: int, anchor: int | None = None) -> None:
        number = RASTERS.index(self._raster) + steps
        raster = RASTERS[max(0, min(number, len(RASTERS) - 1))]
        self.set_raster(raster, anchor)
        announce(self, self.tr("{number} minutes a line").format(number=raster))

    def _anchor(self) -> int:
        """Return the height of what is current, if it can be seen, else of the middle."""
        view = self.viewport().rect().adjusted(0, self.week().band.height, 0, 0)
        place, current = self._place, self.currentIndex()
        if place is not None:
            y = self.week().box_of(place).top() - self.verticalOffset()
        elif current.isValid() and current.row() not in self.week().band.bars:
            y = self.visualRect(current).top() - 1
        else:
            y = view.center().y()
        return y if view.top() <= y <= view.bottom() else view.center().y()

    def _counted_at(self, at: QPoint) -> tuple[int, ...]:
        """Return the rows that a count at a point of the viewport stands for."""
        week, raised = self.week(), self._raised()
        if not self.is_in_hours(at):
            count = week.band.chip_at(at, raised)
            return count.rows if count is not None else ()
        point = self._unscrolled(at)
        if raised >= 0 and week.raised(raised).contains(point):
            return ()
        chip = week.chip_at(point)
        return chip.rows if chip is not None else ()

    def _press_count(self, at: QPoint) -> bool:
        """Show what a count stands for: all of the whole day, the day, or in a day one by one."""
        rows = self._counted_at(at)
        if not rows:
            return False
        if not self.is_in_hours(at) and not self.is_unfolded:
            self.unfold_days(True)
        elif self.is_in_hours(at) and len(self._content.days) > 1:
            self.day_wanted.emit(self._content.days[self.week().day_of(rows[0])].day)
        else:
            here = self.currentIndex().row()
            after = [row for row in rows if row > here]
            self.setCurrentIndex(self._index((after or rows)[0]))
            self.setFocus(Qt.FocusReason.OtherFocusReason)
        return True
