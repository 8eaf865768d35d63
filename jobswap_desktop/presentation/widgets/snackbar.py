"""The short message after something was done, with the way back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF, Qt, QTimer, Signal
from PySide6.QtGui import (
    QAccessible,
    QColor,
    QEnterEvent,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QPalette,
)
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from jobswap_desktop.presentation.accessibility import announce, give_role, name_plainly
from jobswap_desktop.presentation.theme import Theme, current_theme
from jobswap_desktop.presentation.tool_tips import tooltip

LIFETIME = 10_000
"""How long the message stays, in milliseconds. Undo itself stays in menu and history."""

_MARGIN = 4
_SIDE = 12
_RIM = 1


class Snackbar(QWidget):
    """Lies within its parent, a line of the window that has room for it; so it covers no button.

    It takes no focus; one message replaces the other.

    ``undo_pressed`` is emitted by its button, ``offer_pressed`` where that offers something else.
    The message stays while the mouse or the focus is on
    it, and goes on Esc.
    """

    undo_pressed = Signal()
    offer_pressed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._host = parent
        self._text = ""
        self._is_offer = False
        self._theme: Theme = current_theme()
        self._label = QLabel(self)
        self._label.setTextFormat(Qt.TextFormat.PlainText)
        self._label.setProperty("appearance", "snackbar")
        self.button = QPushButton(self)
        self.button.setProperty("appearance", "snackbar")
        self.button.clicked.connect(self._undo)
        row = QHBoxLayout(self)
        row.setContentsMargins(_SIDE, _RIM, _MARGIN, _RIM)
        row.setSpacing(16)
        row.addWidget(self._label, 1)
        row.addWidget(self.button)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(LIFETIME)
        self._timer.timeout.connect(self._fade)
        self._theme.changed.connect(self._dress)
        parent.installEventFilter(self)
        self._dress()
        self.hide()

    def show_message(self, text: str, *, undoable: bool, aloud: str = "") -> None:
        """Show ``text`` and have it announced, with the button if it can be taken back.

        ``aloud`` is announced instead, where it says more.
        """
        shortcut = QKeySequence(QKeySequence.StandardKey.Undo)
        keys = shortcut.toString(QKeySequence.SequenceFormat.NativeText)
        self._is_offer = False
        self._put(text, self.tr("Undo ({keys})").format(keys=keys) if undoable else "")
        hint = self.tr("{keys} takes it back.").format(keys=keys) if undoable else ""
        told = aloud or text
        announce(self, f"{told}. {hint}" if hint else told)

    def show_offer(self, text: str, button: str) -> None:
        """Show ``text`` with a button that does something else than to undo."""
        self._is_offer = True
        self._put(text, button)
        announce(self, f"{text}. {button}")

    def _put(self, text: str, button: str) -> None:
        self._text = text
        self._label.setToolTip(tooltip(text))
        self.button.setText(button or " ")
        self.button.setVisible(bool(button))
        layout = self.layout()
        if layout is not None:
            # Without a button the text keeps its distance to the rounded end itself.
            layout.setContentsMargins(_SIDE, _RIM, _MARGIN if button else _SIDE, _RIM)
        name_plainly(self, text)
        self._place()
        self.show()
        self.raise_()
        self._timer.start()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the lower edge when the parent changes its size."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return super().eventFilter(watched, event)

    def enterEvent(self, event: QEnterEvent) -> None:
        """Stay while the mouse is here."""
        super().enterEvent(event)
        self._timer.stop()

    def leaveEvent(self, event: QEvent) -> None:
        """Begin to count anew."""
        super().leaveEvent(event)
        self._timer.start()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Go on Esc."""
        if event.key() == Qt.Key.Key_Escape:
            self.hide()
            event.accept()
            return
        super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Draw the sheet in reversed colours."""
        tokens = self._theme.tokens
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QColor(tokens.border_strong))
        painter.setBrush(QColor(tokens.text))
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8)
        painter.end()

    def _undo(self) -> None:
        self._timer.stop()
        self.hide()
        (self.offer_pressed if self._is_offer else self.undo_pressed).emit()

    def _fade(self) -> None:
        if self.button.hasFocus():
            self._timer.start()
        else:
            self.hide()

    def _place(self) -> None:
        """Take the right end of the line; what has no room there is in the tooltip."""
        self._label.setText(self._text)
        free = self._host.width() - 2 * _MARGIN
        lacking = self.sizeHint().width() - free
        if lacking > 0:
            room = max(0, self._label.sizeHint().width() - lacking)
            right = Qt.TextElideMode.ElideRight
            self._label.setText(self._label.fontMetrics().elidedText(self._text, right, room))
        self.resize(min(free, self.sizeHint().width()), self._host.height())
        self.move(QPoint(self._host.width() - self.width() - _MARGIN, 0))

    def _dress(self) -> None:
        # The line keeps its height, so that nothing moves when a message comes or goes.
        # Measured by its parts: the layout leaves out the button where it is not shown.
        self.button.setText(self.button.text() or " ")
        self.button.ensurePolished()
        self._label.ensurePolished()
        tallest = max(self.button.sizeHint().height(), self._label.sizeHint().height())
        self._host.setMinimumHeight(tallest + 2 * _RIM)
        tokens = self._theme.tokens
        palette = QPalette(self._label.palette())
        palette.setColor(QPalette.ColorRole.WindowText, QColor(tokens.surface))
        self._label.setPalette(palette)
        self.update()


give_role(Snackbar, QAccessible.Role.Notification)
