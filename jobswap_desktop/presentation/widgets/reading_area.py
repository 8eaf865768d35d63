"""A text that is longer than the page: read with the arrow keys, told as a document."""

from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QFrame, QScrollArea, QWidget

from jobswap_desktop.presentation.accessibility import give_role


class ReadingArea(QScrollArea):
    """Scrolls its only content, and can be reached with Tab so that keys scroll it as well."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)


give_role(ReadingArea, QAccessible.Role.Document)
