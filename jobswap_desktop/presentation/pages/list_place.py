"""Where a list stands, so that it can be left and found again at the same row."""

from PySide6.QtCore import QModelIndex, QPoint
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


def under(view: QListView, place: QPoint | None, role: int) -> str:
    """Return what the row under a place on the screen holds for a role; "" where there is none."""
    there = view.viewport().mapFromGlobal(place) if place is not None else QPoint(-1, -1)
    if not view.isVisible() or not view.viewport().rect().contains(there):
        return ""
    return str(view.indexAt(there).data(role) or "")
