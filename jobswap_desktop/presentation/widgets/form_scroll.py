"""The part of a dialog that scrolls when text is large or the screen is small."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QBoxLayout, QDialog, QFrame, QLayout, QScrollArea, QWidget

from jobswap_desktop.presentation.accessibility import announce

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

    def showEvent(self, event: QShowEvent) -> None:
        """Let the dialog have the height that its form turns out to need."""
        super().showEvent(event)
        window = self.window()
        if isinstance(window, QDialog):
            make_room(window)

    def sizeHint(self) -> QSize:
        """As large as the form at the present width."""
        content = self.widget()
        if content is None:
            return super().sizeHint()
        bar = self.verticalScrollBar()
        # A bar that is there takes room, for which lines wrap that then need the bar.
        taken = bar.width() if bar.isVisible() else 0
        width = max(content.minimumSizeHint().width(), self.width() - taken)
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
    for part in (dialog, *dialog.findChildren(QWidget)):
        part.ensurePolished()
    width = min(max(width, dialog.width()), free.width())
    dialog.resize(width, dialog.height())
    # What stands beside the form is known once it has the room it wants.
    for _turn in range(2):
        _lay_out(dialog)
        height = dialog.height() - area.height() + area.sizeHint().height()
        dialog.resize(width, min(height, free.height() - _KEPT_FREE))
    _keep_on_screen(dialog)


def make_room(dialog: QDialog) -> None:
    """Let `dialog` grow, as far as the screen allows, until nothing on it is cut off."""
    layout = dialog.layout()
    if layout is None:
        return
    _lay_out(dialog)
    area = dialog.findChild(FormScroll)
    if area is not None:
        needed = dialog.height() - area.height() + area.sizeHint().height()
    else:
        needed = max(layout.totalHeightForWidth(dialog.width()), layout.totalMinimumSize().height())
    most = dialog.screen().availableGeometry().height() - _KEPT_FREE
    if dialog.height() < min(needed, most):
        dialog.resize(dialog.width(), min(needed, most))
    # A layout lets its dialog grow by itself, too.
    _keep_on_screen(dialog)


def put_above(dialog: QDialog, line: QWidget) -> None:
    """Show a line above everything on `dialog`, which grows for it, and say it aloud."""
    layout = dialog.layout()
    if isinstance(layout, QBoxLayout):
        layout.insertWidget(0, line)
    elif layout is not None:
        layout.setMenuBar(line)
    line.show()
    announce(line, line.accessibleName())
    QTimer.singleShot(0, dialog, partial(make_room, dialog))


def _lay_out(dialog: QDialog) -> None:
    # A layout remembers how wide the area has to be; a wider row in it does not tell the layout.
    for area in dialog.findChildren(FormScroll):
        area.updateGeometry()
    # What is not shown yet does not tell its layout that it has changed.
    for layout in dialog.findChildren(QLayout):
        layout.invalidate()
    outer = dialog.layout()
    if outer is not None:
        outer.activate()


def _keep_on_screen(dialog: QDialog) -> None:
    free, framed = dialog.screen().availableGeometry(), dialog.frameGeometry()
    top = max(free.top(), min(framed.top(), free.bottom() - framed.height() + 1))
    if dialog.isVisible() and top != framed.top():
        dialog.move(dialog.x(), dialog.y() + top - framed.top())
