"""What is said about the line being typed: preview, hints and error on a sheet beneath it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRect
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from jobswap_desktop.presentation.theme import Colour, Theme, Tone, current_theme
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.quick_edit import QuickEdit

_GAP = 2
_RADIUS = 6
_SETTLING = {
    *(QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.Move),
    *(QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.Hide),
}


class QuickNotes(QWidget):
    """Lies over what stands beneath the line, so that nothing moves while one types.

    It is there as long as it has something to say and the line has the focus. The words offered
    by the line's completer open beneath it and so leave it readable.
    """

    def __init__(self, edit: QuickEdit, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self._edit = edit
        self._theme: Theme = current_theme()
        self.preview = TextLabel(parent=self, muted=True)
        self.preview.setWordWrap(True)
        self.hints = Banner("", Tone.WAIT, self)
        self.error = FieldError(self, field=edit)
        self._column = column = QVBoxLayout(self)
        column.setContentsMargins(8, 6, 8, 6)
        column.setSpacing(4)
        for part in (self.preview, self.error, self.hints):
            column.addWidget(part)
            part.hide()
        edit.installEventFilter(self)
        edit.completions.opened.connect(self._place_popup)
        self.hide()

    def settle(self) -> None:
        """Show what there is to be said, just beneath the line, or nothing."""
        parts = (self.preview, self.error, self.hints)
        says = any(not part.isHidden() for part in parts)
        if not says or not self._edit.isVisible() or not self._is_typed_in():
            self.hide()
        else:
            self._place()
            self.show()
            self.raise_()
        self._place_popup()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Come and go with the focus of the line, and stay beneath it."""
        if event.type() in _SETTLING:
            self.settle()
        return super().eventFilter(watched, event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sheet with an edge that sets it off from what it covers."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour(Colour.BORDER_STRONG), 1))
        painter.setBrush(self._theme.colour(Colour.SURFACE))
        painter.drawRoundedRect(self.rect().adjusted(0, 0, -1, -1), _RADIUS, _RADIUS)
        painter.end()

    def _is_typed_in(self) -> bool:
        return self._edit.hasFocus() or self._edit.completions.is_open()

    def _place(self) -> None:
        host = self._host
        at = self._edit.mapTo(host, QPoint(0, self._edit.height() + _GAP))
        wanted = max(self._edit.width(), self.sizeHint().width())
        width = min(wanted, host.width() - at.x() - _GAP)
        column = self._column
        height = column.totalHeightForWidth(width)
        if height < 0:
            height = column.totalSizeHint().height()
        self.setGeometry(QRect(at.x(), at.y(), width, height))

    def _place_popup(self) -> None:
        completer = self._edit.completions
        popup = completer.popup() if completer.is_open() else None
        if popup is None:
            return
        under = self if self.isVisible() else self._edit
        at = under.mapToGlobal(QPoint(0, under.height()))
        room = popup.screen().availableGeometry()
        top = min(at.y(), room.bottom() + 1 - popup.height())
        if popup.pos() != QPoint(popup.x(), top):
            popup.move(popup.x(), top)
