"""The column of hours at the left of a week."""

from __future__ import annotations

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent
from PySide6.QtWidgets import QToolButton, QWidget

from jobswap_desktop.presentation.accessibility import give_role, name_plainly
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.theme import Colour, Theme, current_theme
from jobswap_desktop.presentation.widgets.week_layout import WeekGeometry
from jobswap_desktop.presentation.widgets.week_text import CardFonts

_HOUR = 60
_EDGE = 6
_LABEL_EVERY = {5: 15, 10: 30}
"""Minutes between two times, where it is not a whole hour, for a raster."""


class WeekGutter(QWidget):
    """Scrolls with the week; bears the time of the now-line. Takes no focus.

    Beside the band of whole days it names the band; `fold` is the button that folds or unfolds it
    where it holds more than it usually has lines for.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = current_theme()
        self._geometry: WeekGeometry | None = None
        self._offset = 0
        self._now: int | None = None
        name_plainly(self, self.tr("Hours"))
        self.fold = QToolButton(self)
        self.fold.hide()
        # The band is reached by arrow keys, which raise what is folded away.
        self.fold.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.fold.setAutoRaise(True)
        self._icon = ""
        self.refresh()

    def width_wanted(self, *, with_days: bool = False) -> int:
        """Return the width that "00:00" needs, or the word for the band of whole days."""
        time = self._fonts.width("00:00", bold=True)
        word = self._fonts.width(self.tr("all day")) if with_days else 0
        return max(time, word) + 2 * _EDGE

    def show_hours(
        self, geometry: WeekGeometry, offset: int, now: int | None, *, unfolded: bool = False
    ) -> None:
        """Show the hours of a layout less `offset`; `now` is the minute to be marked."""
        self._geometry, self._offset, self._now = geometry, offset, now
        self._show_fold(geometry, unfolded=unfolded)
        self.update()

    def _show_fold(self, geometry: WeekGeometry, *, unfolded: bool) -> None:
        band = geometry.band
        text = self.tr("Fewer all-day ones") if unfolded else self.tr("All all-day ones")
        self.fold.setVisible(band.needed > geometry.measures.usual_lines + 1)
        icon = "chevron_up" if unfolded else "chevron_down"
        if icon != self._icon:
            self._icon = icon
            bind_icon(self.fold, icon)
        name_plainly(self.fold, text)
        self.fold.setToolTip(text)
        side = max(24, self._fonts.line_height + 2 * 4)
        self.fold.setGeometry(self.width() - side - 2, band.height - side - 2, side, side)

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
        band = self._geometry.band.height
        if band:
            self._draw_band(painter, band)
            painter.setClipRect(0, band, self.width(), self.height() - band)
        first, last = self._geometry.first_minute, self._geometry.last_minute
        step = _LABEL_EVERY.get(self._geometry.measures.slot, _HOUR)
        for minute in range(first, last, step):
            if self._now is None or abs(self._now - minute) > self._geometry.measures.slot:
                self._draw_time(painter, minute)
        if self._now is not None and first <= self._now <= last:
            painter.setFont(self._fonts.bold)
            painter.setPen(self._theme.colour(Colour.NOW))
            self._draw_time(painter, self._now)
        painter.end()

    def _draw_band(self, painter: QPainter, height: int) -> None:
        box = QRect(0, 2, self.width() - _EDGE, self._fonts.line_height + 4)
        where = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, where, self.tr("all day"))
        strong = self._theme.colour(Colour.BORDER_STRONG)
        painter.fillRect(0, height - 1, self.width(), 1, strong)

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
