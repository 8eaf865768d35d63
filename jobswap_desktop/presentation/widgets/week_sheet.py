"""The sheet on which a week is shown: a list view whose geometry and drawing are our own.

It is a list view, because Qt then tells assistive technology of each appointment by itself: its
name, its place on the screen, focus and selection.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import date, datetime

from PySide6.QtCore import (
    QAbstractItemModel,
    QItemSelection,
    QItemSelectionModel,
    QModelIndex,
    QPoint,
    QRect,
    Qt,
    QTimer,
)
from PySide6.QtGui import (
    QHideEvent,
    QPainter,
    QPaintEvent,
    QRegion,
    QResizeEvent,
    QShowEvent,
)
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView, QWidget

from jobswap_desktop.presentation.models.week import NO_WEEK, Index, WeekContent, WeekModel
from jobswap_desktop.presentation.theme import Theme, current_theme
from jobswap_desktop.presentation.widgets.week_clock import WeekClock
from jobswap_desktop.presentation.widgets.week_gutter import WeekGutter
from jobswap_desktop.presentation.widgets.week_head import WeekHead
from jobswap_desktop.presentation.widgets.week_layout import (
    SLOT_MINUTES,
    Place,
    WeekGeometry,
)
from jobswap_desktop.presentation.widgets.week_measures import measured
from jobswap_desktop.presentation.widgets.week_moves import Step, next_row
from jobswap_desktop.presentation.widgets.week_painting import WeekPainter
from jobswap_desktop.presentation.widgets.week_text import CardFonts

_Action = QAbstractItemView.CursorAction
_STEPS = {
    _Action.MoveUp: Step.EARLIER,
    _Action.MovePrevious: Step.EARLIER,
    _Action.MoveDown: Step.LATER,
    _Action.MoveNext: Step.LATER,
    _Action.MoveLeft: Step.LEFT,
    _Action.MoveRight: Step.RIGHT,
    _Action.MoveHome: Step.DAY_START,
    _Action.MoveEnd: Step.DAY_END,
    _Action.MovePageUp: Step.DAY_BEFORE,
    _Action.MovePageDown: Step.DAY_AFTER,
}
_FIRST_LOOK = 7 * 60 + 45


class WeekSheet(QListView):
    """Shows a :class:`WeekModel` as days, lanes and hours; arrow keys follow time and lanes.

    The current appointment is raised, and as much wider as it needs for its text to be read where
    it shares its time with others. Those of whole days lie in a band at the top, which does not
    scroll.

    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        # Everything that the overrides use stands before the first setter, which may call them.
        self._theme: Theme = current_theme()
        self._content: WeekContent = NO_WEEK
        self._geometry: WeekGeometry | None = None
        self._painter: WeekPainter | None = None
        self._fonts = CardFonts.of(self._theme)
        self._place: Place | None = None
        self._looked_at: tuple[object, ...] = ()
        self._raster = SLOT_MINUTES
        self._unfolded = False
        self._has_days = False
        self._head = WeekHead(self)
        self._gutter = WeekGutter(self)
        self._clock = WeekClock(self)
        # Margins are never set within a resize, which they would cause.
        self._soon = QTimer(self, singleShot=True, interval=0)
        self._soon.timeout.connect(self._set_margins)
        self._clock.struck.connect(self._tick)
        self._theme.changed.connect(self._dress)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setUniformItemSizes(True)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        # A bar that comes and goes would change the width and with it the whole layout.
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._dress()

    def set_clock(self, clock: Callable[[], datetime]) -> None:
        """Tell where the now-line gets the local time from."""
        self._clock.source = clock

    def week(self) -> WeekGeometry:
        """Return the layout in force."""
        if self._geometry is None:
            measures = measured(
                self.viewport().size(), self._fonts, self._raster, unfolded=self._unfolded
            )
            self._geometry = WeekGeometry(self._content, measures, self._fonts)
        return self._geometry

    def setModel(self, model: QAbstractItemModel | None) -> None:
        """Show a :class:`WeekModel`."""
        super().setModel(model)
        self.reset()

    def reset(self) -> None:
        """Take over what the model shows now."""
        super().reset()
        model = self.model()
        self._content = model.content if isinstance(model, WeekModel) else NO_WEEK
        self._has_days = any(item.all_day for item in self._content.appointments)
        self._place = None
        self._forget()
        self._head.show_week(self._content)
        self._set_margins()
        self.updateGeometries()

    def doItemsLayout(self) -> None:
        """Lay out anew. The list's own layout runs first: focus events depend on it."""
        super().doItemsLayout()
        self.updateGeometries()

    def visualRect(self, index: Index) -> QRect:
        """Return the box of an appointment; empty while it stands behind a "+2" chip."""
        if not self._is_known(index):
            return QRect()
        row, week = index.row(), self.week()
        raised = row == self._raised()
        if row in week.band.bars:
            pieces = week.band.pieces(row)
            return week.band.raised(row) if raised else next(iter(pieces), QRect())
        box = week.raised(row) if raised else next(iter(week.bars[row].pieces), QRect())
        return box.translated(0, -self.verticalOffset())

    def indexAt(self, point: QPoint) -> QModelIndex:
        """Return the appointment whose box holds a point of the viewport."""
        week = self.week()
        if not self.is_in_hours(point):
            return self._index(week.band.row_at(point, self._raised()))
        return self._index(week.row_at(self._unscrolled(point), self._raised()))

    def moveCursor(self, action: _Action, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Return the appointment that a key leads to."""
        step = _STEPS[action]
        if modifiers & Qt.KeyboardModifier.ControlModifier:
            ends = {Step.DAY_START: Step.WEEK_START, Step.DAY_END: Step.WEEK_END}
            step = ends.get(step, step)
        return self._index(next_row(self.week(), self.currentIndex().row(), step))

    def scrollTo(
        self,
        index: Index,
        _hint: QAbstractItemView.ScrollHint = QAbstractItemView.ScrollHint.EnsureVisible,
    ) -> None:
        """Bring an appointment into view, moving as little as possible."""
        if self._is_known(index) and index.row() not in self.week().band.bars:
            self._reveal(self.week().raised(index.row()))

    def verticalOffset(self) -> int:
        """Return what is to be taken from a position in the hours to get one in the viewport.

        That is how far they are scrolled, less the band of whole days above them.
        """
        return self.verticalScrollBar().value() - self.week().band.height

    def horizontalOffset(self) -> int:
        """Return 0: the days always fit."""
        return 0

    def updateGeometries(self) -> None:
        """Place head, hours and scroll bar."""
        geometry = self.week()
        height = self.viewport().height()
        visible = height - geometry.band.height
        bar = self.verticalScrollBar()
        bar.setRange(0, max(0, geometry.height + 1 - visible))
        bar.setPageStep(visible)
        bar.setSingleStep(self._fonts.hour_height // 2)
        margins = self.viewportMargins()
        self._head.setGeometry(0, 0, self.width(), margins.top())
        self._head.place(margins.left(), geometry.lane_edges)
        self._gutter.setGeometry(0, margins.top(), margins.left(), height)
        self._show_hours()
        self._look_once()

    def setSelection(self, box: QRect, command: QItemSelectionModel.SelectionFlag) -> None:
        """Select the appointment under the pointer."""
        index = self.indexAt(box.center())
        self.selectionModel().select(QItemSelection(index, index), command)

    def visualRegionForSelection(self, selection: QItemSelection) -> QRegion:
        """Return what has to be drawn anew when the selection changes."""
        region = QRegion()
        for index in selection.indexes():
            region += self.visualRect(index)
        return region

    def scrollContentsBy(self, _dx: int, _dy: int) -> None:
        """Show other hours."""
        self._show_hours()
        self.viewport().update()

    def currentChanged(self, current: Index, previous: Index) -> None:
        """Raise the appointment that has become current."""
        super().currentChanged(current, previous)
        if current.isValid():
            self._place = None
        self.viewport().update()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the visible part."""
        geometry = self.week()
        if self._painter is None:
            self._painter = WeekPainter(geometry, self._theme, self.devicePixelRatioF())
        raised, offset = self._raised(), self.verticalOffset()
        in_band = raised in geometry.band.bars
        painter = QPainter(self.viewport())
        hours = event.rect() & self.viewport().rect().adjusted(0, geometry.band.height, 0, 0)
        painter.setClipRect(hours)
        painter.translate(QPoint(0, -offset))
        top = offset + geometry.band.height
        self._painter.draw(painter, hours.translated(0, offset), self._now(), top)
        if raised >= 0 and not in_band:
            self._painter.draw_raised(painter, raised, focused=self.hasFocus(), top=top)
        if self._place is not None:
            self._painter.draw_ring(painter, geometry.box_of(self._place))
        painter.resetTransform()
        painter.setClipping(False)
        self._painter.draw_band(painter)
        if in_band:
            self._painter.draw_raised(painter, raised, focused=self.hasFocus())
        painter.end()

    def show_hints(self, counts: Mapping[date, str]) -> None:
        """Let the head say how many hints there are on which day ("2 Hinweise")."""
        self._head.show_hints(counts)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Lay out for the new width."""
        if event.size().width() != event.oldSize().width() or self._has_days:
            self._forget()
        super().resizeEvent(event)
        self.updateGeometries()
        if self._head.height_wanted() != self.viewportMargins().top():
            self._soon.start()

    def showEvent(self, event: QShowEvent) -> None:
        """Let the now-line move while it can be seen."""
        super().showEvent(event)
        self._clock.run()

    def hideEvent(self, event: QHideEvent) -> None:
        """Let the now-line rest."""
        super().hideEvent(event)
        self._clock.rest()

    def _index(self, row: int) -> QModelIndex:
        model = self.model()
        return QModelIndex() if row < 0 or model is None else model.index(row, 0)

    def _is_known(self, index: Index) -> bool:
        return index.isValid() and index.row() < len(self.week().bars)

    def _raised(self) -> int:
        row = self.currentIndex().row()
        return row if row < len(self.week().bars) else -1

    def is_in_hours(self, at: QPoint) -> bool:
        """Whether a point of the viewport lies in the hours, and not in the band of whole days."""
        return at.y() >= self.week().band.height

    def _unscrolled(self, point: QPoint) -> QPoint:
        """Return where a point of the viewport lies in the hours; above them for the band."""
        if not self.is_in_hours(point):
            return QPoint(point.x(), -1)
        return point + QPoint(0, self.verticalOffset())

    def _forget(self) -> None:
        self._geometry = None
        self._painter = None

    def _dress(self) -> None:
        self._fonts = CardFonts.of(self._theme)
        self._head.refresh()
        self._gutter.refresh()
        self._forget()
        self._set_margins()
        self.updateGeometries()
        self.viewport().update()

    def _set_margins(self) -> None:
        gutter = self._gutter.width_wanted(with_days=self._has_days)
        self._head.place(gutter, self.week().lane_edges)
        wanted = (gutter, self._head.height_wanted(), 0, 0)
        margins = self.viewportMargins()
        if (margins.left(), margins.top()) != wanted[:2]:
            self.setViewportMargins(*wanted)
            self._forget()

    def _reveal(self, box: QRect) -> None:
        bar = self.verticalScrollBar()
        height = self.viewport().height() - self.week().band.height
        if box.top() < bar.value():
            bar.setValue(box.top() - 1)
        elif box.bottom() > bar.value() + height:
            bar.setValue(min(box.top() - 1, box.bottom() + 2 - height))

    def _look_once(self) -> None:
        """Scroll to where the week begins, once for each week that is opened."""
        monday, lanes = self._content.monday, {item.placement_id for item in self._content.lanes}
        if not self.isVisible() or not self._content.days:
            return
        # One visitor of the week, or one day of it, is no other week.
        if self._looked_at[:1] == (monday,) and lanes & {*self._looked_at[1:]}:
            return
        self._looked_at = (monday, *lanes)
        timed = (item for item in self._content.appointments if not item.all_day)
        starts = [item.minutes[0] - SLOT_MINUTES for item in timed]
        first = min(starts, default=_FIRST_LOOK)
        self.verticalScrollBar().setValue(self.week().y_of(first))

    def _now(self) -> int | None:
        is_today = any(column.is_today for column in self._content.days)
        return self._clock.minute() if is_today else None

    def _show_hours(self) -> None:
        self._gutter.show_hours(
            self.week(), self.verticalOffset(), self._now(), unfolded=self._unfolded
        )

    def _tick(self) -> None:
        self._show_hours()
        self.viewport().update()
        self._look_once()
