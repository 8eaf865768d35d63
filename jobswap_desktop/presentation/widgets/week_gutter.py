"""The column of hours at the left of a week."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from jobswap_desktop.presentation.accessibility import give_role, name_plainly
from jobswap_desktop.presentation.theme import Colour, Theme, current_theme
from jobswap_desktop.presentation.widgets.week_layout import WeekGeometry
from jobswap_desktop.presentation.widgets.week_text import CardFonts

_HOUR = 60
_EDGE = 6


class WeekGutter(QWidget):
    """Scrolls with the week; bears the time of the now-line. Takes no clicks and no focus."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._theme: Theme = current_theme()
        self._geometry: WeekGeometry | None = None
        self._offset = 0
        self._now: int | None = None
        name_plainly(self, self.tr("Hours"))
        self.refresh()

    def width_wanted(self) -> int:
        """Return the width that "00:00" needs."""
        return self._fonts.width("00:00", bold=True) + 2 * _EDGE

    def show_hours(self, geometry: WeekGeometry, offset: int, now: int | None) -> None:
        """Show the hours of a layout, scrolled by `offset`; `now` is the minute to be marked."""
        self._geometry, self._offset, self._now = geometry, offset, now
        self.update()

    def refresh(self) -> None:
        """Follow a theme that has changed."""
        self._fonts = CardFonts.of(self._theme)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the hours, and the time that it is."""
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._theme.colour(Colour.SURFACE))
        if self._geometry is None:
            painter.end()
            return
        painter.setFont(self._fonts.plain)
        painter.setPen(self._theme.colour(Colour.TEXT2))
        first, last = self._geometry.first_minute, self._geometry.last_minute
        for minute in range(first, last, _HOUR):
            if self._now is None or abs(self._now - minute) > _HOUR // 4:
                self._draw_time(painter, minute)
        if self._now is not None and first <= self._now <= last:
            painter.setFont(self._fonts.bold)
            painter.setPen(self._theme.colour(Colour.NOW))
            self._draw_time(painter, self._now)
        painter.end()

    def _draw_time(self, painter: QPainter, minute: int) -> None:
        if self._geometry is None:
            return
        height = self._fonts.line_height
        middle = self._geometry.y_of(minute) - self._offset
        # The first hour would lie half beneath the head.
        top = max(middle - height // 2, 1 - self._offset)
        box = QRect(0, top, self.width() - _EDGE, height)
        text = f"{minute // _HOUR:02}:{minute % _HOUR:02}"
        painter.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)


give_role(WeekGutter, QAccessible.Role.StaticText)
