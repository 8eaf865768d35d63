"""The list of the kinds of paper: no title is cut, however narrow the page."""

from collections.abc import Iterable

from PySide6.QtCore import QTimer
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QWidget

from jobswap_desktop.presentation.theme import TextRole, Theme
from jobswap_desktop.presentation.widgets.cell_delegate import CellDelegate
from jobswap_desktop.presentation.widgets.table_view import TableView
from jobswap_desktop.presentation.widgets.wrapping_delegate import WrappingDelegate

_SHARES = (0.69, 0.31)
_SHOWN = 7


def lay_out_kinds(table: TableView) -> None:
    """Let titles take several lines; call once, with the model."""
    table.setWordWrap(True)
    table.setItemDelegateForColumn(0, WrappingDelegate(table))
    table.setItemDelegateForColumn(1, CellDelegate(table))
    # Several columns change one after the other; rows are measured when all have.
    settled = QTimer(table)
    settled.setSingleShot(True)
    settled.timeout.connect(table.resizeRowsToContents)
    table.horizontalHeader().sectionResized.connect(settled.start)
    table.share_columns(*_SHARES)


def dress_kinds(side: QWidget, table: TableView, titles: Iterable[str], theme: Theme) -> None:
    """Give the list room for its longest word and some rows, at the text size now."""
    metrics = QFontMetrics(theme.font(TextRole.BODY))
    words = (word for title in titles for word in title.split())
    longest = max((metrics.horizontalAdvance(word) for word in words), default=0)
    side.setMinimumWidth(round((longest + 2 * theme.em) / _SHARES[0] + 2 * theme.em))
    table.setMinimumHeight(theme.control_height * _SHOWN)
