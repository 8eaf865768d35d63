"""Small pictures of pages in a column: an overview of what a print run holds, and a way through.

A picture is drawn when its row is painted, so that a hundred pages cost no more than those in
sight.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QImage, QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QWidget
from PySide6.QtWidgets import QStyleOptionViewItem as Option

from jobswap_desktop.presentation.theme import Colour, TextRole, Theme, current_theme
from jobswap_desktop.presentation.widgets.page_preview import PreviewPage, Render

Index = QModelIndex | QPersistentModelIndex
NO_INDEX = QModelIndex()

_A4_WIDTH, _A4_HEIGHT = 595, 842
_POINTS_PER_INCH = 72
_WIDTH_EM = 4.5
_PAD = 6
_KEPT = 300


class PageStrip(QListView):
    """One row a page, the current one marked; arrow keys and clicks tell `page_chosen` (from 0)."""

    page_chosen = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = current_theme()
        self._pages = PagesModel(self)
        self._is_following = False
        self._delegate = _PageDelegate(self)
        self.setModel(self._pages)
        self.setItemDelegate(self._delegate)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOn)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.selectionModel().currentChanged.connect(self._chosen)
        self._theme.changed.connect(self._fit)
        self._fit()

    def set_render(self, render: Render) -> None:
        """Tell who makes the pictures."""
        self._delegate.render = lru_cache(maxsize=_KEPT)(render)

    def set_pages(self, pages: Sequence[PreviewPage]) -> None:
        """Show these pages."""
        self._pages.set_pages(pages)

    def show_page(self, number: int) -> None:
        """Mark a page (from 0), without telling that it was chosen."""
        self._is_following = True
        self.setCurrentIndex(self._pages.index(number))
        self._is_following = False

    def _chosen(self, index: QModelIndex) -> None:
        if index.isValid() and not self._is_following:
            self.page_chosen.emit(index.row())

    def _fit(self) -> None:
        bar = self.style().pixelMetric(QStyle.PixelMetric.PM_ScrollBarExtent)
        frame = 2 * self.frameWidth()
        self.setFixedWidth(self._delegate.box().width() + 2 * _PAD + bar + frame)
        self.scheduleDelayedItemsLayout()


class PagesModel(QAbstractListModel):
    """The pages; the accessible text says which one of how many, and of which paper."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._pages: tuple[PreviewPage, ...] = ()

    def set_pages(self, pages: Sequence[PreviewPage]) -> None:
        """Hold these pages."""
        self.beginResetModel()
        self._pages = tuple(pages)
        self.endResetModel()

    def page(self, index: Index) -> PreviewPage:
        """Return the page of a row."""
        return self._pages[index.row()]

    def rowCount(self, parent: Index = NO_INDEX) -> int:
        """Count the pages."""
        return 0 if parent.isValid() else len(self._pages)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Return the number of a page, or what it is in words."""
        if role == Qt.ItemDataRole.DisplayRole:
            return str(index.row() + 1)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            words = self.tr("Page {number} of {total}").format(
                number=index.row() + 1, total=len(self._pages)
            )
            return f"{words}, {self._pages[index.row()].words}"
        return None


class _PageDelegate(QStyledItemDelegate):
    """Paints a page with its number beneath."""

    def __init__(self, strip: PageStrip) -> None:
        super().__init__(strip)
        self._theme: Theme = current_theme()
        self.render: Render | None = None

    def box(self) -> QSize:
        """Room for a page, upright."""
        width = round(self._theme.em * _WIDTH_EM)
        return QSize(width, round(width * _A4_HEIGHT / _A4_WIDTH))

    def sizeHint(self, _option: Option, _index: Index) -> QSize:
        """The page, its number, and air around."""
        box = self.box()
        return QSize(box.width() + 2 * _PAD, box.height() + round(self._theme.em) + 3 * _PAD)

    def paint(self, painter: QPainter, option: Option, index: Index) -> None:
        """Draw one page."""
        model = index.model()
        if not isinstance(model, PagesModel):
            return
        area: QRect = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.save()
        if selected:
            painter.fillRect(area, option.palette.highlight())
        box = self.box()
        room = QRect(area.center().x() - box.width() // 2, area.top() + _PAD, *box.toTuple())
        self._paint_page(painter, room, model.page(index))
        words = QRect(area.left(), room.bottom() + _PAD // 2, area.width(), round(self._theme.em))
        ink = option.palette.highlightedText() if selected else option.palette.text()
        painter.setPen(QPen(ink.color()))
        painter.setFont(self._theme.font(TextRole.CAPTION))
        painter.drawText(words, Qt.AlignmentFlag.AlignCenter, str(index.data()))
        if focused:
            painter.setPen(QPen(self._theme.colour(Colour.FOCUS), 2))
            painter.drawRect(area.adjusted(1, 1, -1, -1))
        painter.restore()

    def _paint_page(self, painter: QPainter, room: QRect, page: PreviewPage) -> None:
        if self.render is None:
            return
        ratio = painter.device().devicePixelRatioF()
        dpi = max(1, round(room.width() * ratio * _POINTS_PER_INCH / _A4_WIDTH))
        image: QImage = self.render(page.data, page.number, dpi)
        size = image.size().scaled(room.size(), Qt.AspectRatioMode.KeepAspectRatio)
        place = QRect(0, 0, size.width(), size.height())
        place.moveCenter(room.center())
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        painter.drawImage(place, image)
        painter.setPen(QPen(self._theme.colour(Colour.BORDER_STRONG), 1))
        painter.drawRect(place.adjusted(0, 0, -1, -1))
