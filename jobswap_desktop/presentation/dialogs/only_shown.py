"""A form that is looked at: its fields can be read and marked, and nothing can be saved."""

from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QDialogButtonBox,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)


def show_only(content: QWidget, buttons: QDialogButtonBox) -> None:
    """Let the fields in `content` be read, and leave of the buttons one that closes."""
    for field in content.findChildren(QLineEdit):
        field.setReadOnly(True)
    for text in content.findChildren(QPlainTextEdit):
        text.setReadOnly(True)
    for choice in (*content.findChildren(QComboBox), *content.findChildren(QAbstractButton)):
        choice.setEnabled(False)
    buttons.setStandardButtons(QDialogButtonBox.StandardButton.Close)
