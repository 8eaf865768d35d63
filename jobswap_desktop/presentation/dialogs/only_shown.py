"""A form that is looked at: its fields can be read and marked, and nothing can be saved."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QToolButton,
    QWidget,
)

_PRESSES = frozenset(
    {
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseButtonRelease,
        QEvent.Type.MouseButtonDblClick,
        QEvent.Type.Shortcut,
    }
)


def show_only(content: QWidget, buttons: QDialogButtonBox) -> None:
    """Let the fields in `content` be read, and leave of the buttons one that closes."""
    for field in content.findChildren(QLineEdit):
        field.setReadOnly(True)
    for text in content.findChildren(QPlainTextEdit):
        text.setReadOnly(True)
    for choice in (*content.findChildren(QComboBox), *content.findChildren(QToolButton)):
        choice.setEnabled(False)
    # A box that is greyed hardly shows whether it is ticked.
    for box in content.findChildren(QCheckBox):
        box.installEventFilter(_Unturned(box))
    buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)


class _Unturned(QObject):
    """Keeps a check box as it is, whatever is pressed."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in _PRESSES:
            return True
        if isinstance(event, QKeyEvent) and event.key() in {Qt.Key.Key_Space, Qt.Key.Key_Select}:
            return True
        return super().eventFilter(watched, event)
