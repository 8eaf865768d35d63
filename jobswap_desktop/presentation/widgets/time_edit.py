"""A field for a time of day, to the minute."""

from __future__ import annotations

from PySide6.QtWidgets import QTimeEdit, QWidget

_LEFT = 7


class TimeEdit(QTimeEdit):
    """Shows ``HH:mm``; up and down move the part the cursor is in, page keys by ten."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setDisplayFormat("HH:mm")
        # A style sheet cannot reach the edge inside a spin box.
        self.lineEdit().setTextMargins(_LEFT, 0, 0, 0)
