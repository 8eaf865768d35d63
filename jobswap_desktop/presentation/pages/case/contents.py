"""What the tabs of a case are filled with: rows that are made anew when the case has changed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLayout, QPushButton, QWidget

from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.widgets.headings import TextLabel


def clear(layout: QLayout) -> None:
    """Take everything out of a layout and delete the widgets."""
    while (item := layout.takeAt(0)) is not None:
        widget = item.widget()
        if widget is not None:
            widget.hide()
            widget.setParent(None)
            widget.deleteLater()


class Facts(QWidget):
    """Words at the left and what they stand for at the right, each text in full."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._grid.setColumnStretch(1, 1)
        self._rows = 0

    def add(self, word: str, value: str | QWidget) -> None:
        """Add one line."""
        label = TextLabel(word, muted=True)
        label.setWordWrap(False)
        row = self._rows
        self._rows += 1
        top, left = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft
        if isinstance(value, str):
            self._grid.addWidget(label, row, 0, top)
            self._grid.addWidget(TextLabel(value), row, 1, top)
        else:
            self._grid.addWidget(label, row, 0, Qt.AlignmentFlag.AlignVCenter)
            self._grid.addWidget(value, row, 1, left)
        self._grid.setRowStretch(row, 0)
        self._grid.setRowStretch(row + 1, 1)


class DeedButton(QPushButton):
    """A button that does one thing. `key` finds it again when the rows have been made anew.

    `about` says to a screen reader what the button is about, where several bear the same words.
    """

    def __init__(
        self, text: str, deed: Callable[[], object], key: str = "", about: str = ""
    ) -> None:
        super().__init__(text)
        self._deed = deed
        self.setObjectName(key)
        if about:
            name_plainly(self, f"{text} – {about}")
        self.clicked.connect(self._press)

    def _press(self) -> None:
        self._deed()
