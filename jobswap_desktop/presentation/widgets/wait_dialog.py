"""Something is being done that takes its time and cannot be ended halfway."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QProgressDialog, QWidget


class WaitDialog(QProgressDialog):
    """Says what is being done over a window, which waits; it deletes itself when closed."""

    def __init__(self, title: str, text: str, window: QWidget) -> None:
        super().__init__(text, "", 0, 0, window)
        self.setWindowTitle(title)
        self.setCancelButton(None)
        self.setWindowModality(Qt.WindowModality.WindowModal)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
