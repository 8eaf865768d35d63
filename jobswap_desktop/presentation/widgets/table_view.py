"""A table as the application shows them: rows with a line beneath, no grid."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.theme import Colour, Theme, current_theme
from jobswap_desktop.presentation.widgets.wrapping_delegate import PAD_X, WrappingDelegate
from jobswap_desktop.presentation.word_breaks import BREAK, breakable

_LOOKED_AT = 50
"""So many rows tell whether a column has boxes to tick."""


class TableView(QTableView):
    """Whole rows are selected, one at a time; row height follows the text size.

    Tab leaves the table, arrow keys move in it.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = current_theme()
        self._empty_words = ""
        self._is_fitted = self._is_wrapped = False
        self._roomy: tuple[int, ...] = ()
        self._shares: tuple[float, ...] = ()
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        head.setStretchLastSection(True)
        self._theme.changed.connect(self._dress)
        self._dress()

    def say_when_empty(self, words: str) -> None:
        """Say this where rows would be, as long as there are none; "" for nothing."""
        self._empty_words = words
        self.viewport().update()
        if words and self.model().rowCount() == 0:
            announce(self, words)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Draw the rows, or why there are none."""
        super().paintEvent(event)
        if not self._empty_words or self.model().rowCount():
            return
        painter = QPainter(self.viewport())
        painter.setPen(self._theme.colour(Colour.TEXT2))
        pad = round(self._theme.em)
        room = self.viewport().rect().adjusted(pad, pad, -pad, -pad)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(room, flags | Qt.TextFlag.TextWordWrap, self._empty_words)
        painter.end()

    def keep_columns_fitted(self, *roomy: int, wraps: bool = False) -> None:
        """Give every column the width of its heading and contents; call once, with the model.

        Where that is more room than there is, contents give way before headings; the last column
        takes what is left, or shares it with those that are `roomy`. With `wraps` what has given
        way goes over several lines, so that nothing is cut off.
        """
        self._is_fitted = True
        if wraps:
            self.setWordWrap(True)
            self.setItemDelegate(WrappingDelegate(self))
        self._roomy = roomy
        self.model().modelReset.connect(self._fit)
        self.model().dataChanged.connect(self._fit)
        self.model().layoutChanged.connect(self._fit)
        self._theme.changed.connect(self._fit)
        self._fit()

    def show_columns(self, columns: Iterable[int], *, shown: bool) -> None:
        """Show or hide columns; the others get the room."""
        for column in columns:
            self.setColumnHidden(column, not shown)
        if self._is_fitted:
            self._fit()

    def share_columns(self, *shares: float) -> None:
        """Give every column its share of the width, whatever stands in it; they add up to 1."""
        self._shares = shares
        self._share()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Share the room anew."""
        super().resizeEvent(event)
        if self._is_fitted:
            self._fit()
        self._share()

    def changeEvent(self, event: QEvent) -> None:
        """Measure again once the style sheet has reached the table."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange) and self._is_fitted:
            self._fit()

    def _fit(self) -> None:
        head = self.horizontalHeader()
        columns = [n for n in range(head.count()) if not head.isSectionHidden(n)]
        least = {column: self._least(column) for column in columns}
        wanted = {column: max(least[column], self._contents(column)) for column in columns}
        room = max(0, self.viewport().width() - sum(least.values()))
        # Who needs little more gets it whole; the longest contents share what is left.
        needy = sorted(columns, key=lambda column: wanted[column] - least[column])
        for served, column in enumerate(needy):
            more = min(wanted[column] - least[column], room // (len(needy) - served))
            room -= more
            self.setColumnWidth(column, least[column] + more)
        spare = room // (len(self._roomy) + 1)
        for column in self._roomy:
            self.setColumnWidth(column, self.columnWidth(column) + spare)
        if self.wordWrap():
            narrow = any(wanted[each] > self.columnWidth(each) for each in columns)
            self._fit_rows(is_narrow=narrow)

    def _least(self, column: int) -> int:
        least = self.horizontalHeader().sectionSizeHint(column)
        if not self.wordWrap():
            return least
        model, metrics = self.model(), self.fontMetrics()
        rows = range(min(model.rowCount(), _LOOKED_AT))
        texts = (breakable(str(model.index(row, column).data() or "")) for row in rows)
        # Lines end between words, and in a very long one where it may break.
        parts = {part for text in texts for part in text.replace(BREAK, " ").split()}
        widest = max((metrics.horizontalAdvance(part) for part in parts), default=0)
        return max(least, widest + 2 * PAD_X)

    def _fit_rows(self, *, is_narrow: bool) -> None:
        """Make rows as high as their lines; measuring many rows takes its time."""
        if is_narrow:
            self.resizeRowsToContents()
        elif self._is_wrapped:
            for row in range(self.model().rowCount()):
                self.setRowHeight(row, self.verticalHeader().defaultSectionSize())
        self._is_wrapped = is_narrow

    def _contents(self, column: int) -> int:
        width, model = self.sizeHintForColumn(column), self.model()
        ticked = Qt.ItemDataRole.CheckStateRole
        rows = range(min(model.rowCount(), _LOOKED_AT))
        if all(model.index(row, column).data(ticked) is None for row in rows):
            return width
        # Qt forgets the padding of the style sheet between a box to tick and its words.
        return width + round(self._theme.em)

    def _share(self) -> None:
        room = self.viewport().width()
        for column, share in enumerate(self._shares):
            self.setColumnWidth(column, int(room * share))

    def _dress(self) -> None:
        self.verticalHeader().setDefaultSectionSize(self._theme.control_height)
