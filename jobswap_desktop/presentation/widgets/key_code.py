"""A QR code on the screen, dark on light whatever the theme is, for a telephone or a camera."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from jobswap_desktop.presentation.accessibility import name_plainly

_SIDE = 276
"""Pixels: a square of the usual code is three of them. It need not grow with the text."""
_QUIET = 4


class KeyCode(QLabel):
    """Paints the squares it is given; a screen reader meets its words."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._rows: tuple[bytes, ...] = ()

    def set_code(self, rows: Sequence[bytes], words: str) -> None:
        """Show a code of these rows, a byte a square; `words` say what it is."""
        self._rows = tuple(rows)
        name_plainly(self, words)
        self.setToolTip(words)
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(_SIDE, _SIDE)

    def minimumSizeHint(self) -> QSize:
        """The same: a smaller one could not be read."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint whole pixels, so that no seam is between two dark squares."""
        if not self._rows:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        pixel = 1 / self.devicePixelRatioF()
        count = len(self._rows) + 2 * _QUIET
        square = max(pixel, int(min(self.width(), self.height()) / count / pixel) * pixel)
        edge = (self.width() - square * len(self._rows)) / 2
        for y, row in enumerate(self._rows):
            for x, is_dark in enumerate(row):
                if is_dark:
                    place = QRectF(edge + x * square, edge + y * square, square, square)
                    painter.fillRect(place, Qt.GlobalColor.black)
        painter.end()
