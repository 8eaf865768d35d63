"""The part of a dialog that scrolls when text is large or the screen is small."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QDialog, QFrame, QScrollArea, QWidget

_KEPT_FREE = 64


class FormScroll(QScrollArea):
    """Shows a form whole where the screen allows it; the buttons beneath it always stay in reach.

    Put the form into a widget that is the area's only content.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)

    def sizeHint(self) -> QSize:
        """As large as the form at the present width."""
        content = self.widget()
        if content is None:
            return super().sizeHint()
        width = max(content.minimumSizeHint().width(), self.width())
        height = content.heightForWidth(width)
        return QSize(width, height if height > 0 else content.sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """As wide as the form and the bar beside it; a few lines high."""
        content = self.widget()
        if content is None:
            return super().minimumSizeHint()
        bar = self.verticalScrollBar().sizeHint().width()
        return QSize(content.minimumSizeHint().width() + bar, 4 * self.fontMetrics().height())


def fit_dialog(dialog: QDialog, area: FormScroll, width: int) -> None:
    """Give `dialog` the height its form needs at `width`, as far as the screen allows."""
    free = dialog.screen().availableGeometry()
    dialog.ensurePolished()
    width = min(max(width, dialog.width()), free.width())
    dialog.resize(width, dialog.height())
    layout = dialog.layout()
    if layout is not None:
        layout.activate()
    beside = dialog.height() - area.height()
    height = area.sizeHint().height() + beside
    dialog.resize(width, min(height, free.height() - _KEPT_FREE))
    below = dialog.geometry().bottom() - free.bottom()
    if dialog.isVisible() and below > 0:
        dialog.move(dialog.x(), max(free.top(), dialog.y() - below))
