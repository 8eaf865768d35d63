"""Where a list stands, so that it can be left and found again at the same row."""

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QAbstractItemView, QListView


def top_row(view: QListView) -> int:
    """Return the row at the upper edge; 0 for an empty list."""
    return max(0, view.indexAt(view.rect().topLeft()).row())


def scroll_to_row(view: QListView, row: int) -> None:
    """Put a row at the upper edge, reading as many pages as it takes."""
    model = view.model()
    while model.rowCount() <= row and model.canFetchMore(QModelIndex()):
        model.fetchMore(QModelIndex())
    index = model.index(row, 0)
    if index.isValid():
        view.scrollTo(index, QAbstractItemView.ScrollHint.PositionAtTop)
