"""Cells of a table whose text goes over several lines, none of which is cut off."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView

from jobswap_desktop.presentation.word_breaks import breakable

Index = QModelIndex | QPersistentModelIndex

PAD_X, _PAD_Y = 12, 8
"""Pixels beside the text at each side, and above and below it."""
_FAR = 100_000


class WrappingDelegate(QStyledItemDelegate):
    """Measures a row for the width its column has.

    Qt's own measure knows nothing of the padding that the style sheet puts around the text.
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table

    def initStyleOption(self, option: QStyleOptionViewItem, index: Index) -> None:
        """Let long names break."""
        super().initStyleOption(option, index)
        option.text = breakable(option.text)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        """Room for all lines."""
        hint = super().sizeHint(option, index)
        text = breakable(str(index.data() or ""))
        room = self._table.columnWidth(index.column()) - 2 * PAD_X - self._picture(index)
        lines = QFontMetrics(option.font).boundingRect(
            QRect(0, 0, max(room, 1), _FAR), Qt.TextFlag.TextWordWrap, text
        )
        least = self._table.verticalHeader().defaultSectionSize()
        return QSize(hint.width(), max(lines.height() + 2 * _PAD_Y, least))

    def _picture(self, index: Index) -> int:
        metric = QStyle.PixelMetric
        style = self._table.style()
        if index.data(Qt.ItemDataRole.CheckStateRole) is not None:
            return style.pixelMetric(metric.PM_IndicatorWidth, None, self._table) + PAD_X
        if index.data(Qt.ItemDataRole.DecorationRole) is not None:
            return style.pixelMetric(metric.PM_ListViewIconSize, None, self._table) + PAD_X
        return 0
