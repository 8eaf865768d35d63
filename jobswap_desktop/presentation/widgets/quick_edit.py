"""The line edit in which a new appointment is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget

from jobswap_desktop.presentation.widgets.quick_completer import QuickCompleter

_PASTE = QKeySequence.StandardKey.Paste


class QuickEdit(QLineEdit):
    """The line itself, with the keys that a line edit lacks.

    Attributes:
        given_up: emitted on Esc.
        recalled: emitted with -1 or 1 on the upward or downward arrow.
        table_pasted: emitted with a text of several rows or cells instead of pasting it.
    """

    table_pasted = Signal(str)
    given_up = Signal()
    recalled = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.completions = QuickCompleter(self)

    def event(self, event: QEvent) -> bool:
        """Leave undo and redo to the window while there is nothing typed to be undone."""
        if event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            undo = QKeySequence.StandardKey.Undo
            redo = QKeySequence.StandardKey.Redo
            if not self.text() and (event.matches(undo) or event.matches(redo)):
                event.ignore()
                return False
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Give up on Esc, and bring earlier lines back by the arrows."""
        key, plain = event.key(), event.modifiers() == Qt.KeyboardModifier.NoModifier
        pasted = QGuiApplication.clipboard().text() if event.matches(_PASTE) else ""
        if "\t" in pasted.strip() or "\n" in pasted.strip():
            self.table_pasted.emit(pasted)
            event.accept()
            return
        if key == Qt.Key.Key_Escape and self.completions.is_open():
            # Only the offers go; the popup sees to that itself.
            event.ignore()
            return
        if key == Qt.Key.Key_Escape:
            self.given_up.emit()
        elif plain and key in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.recalled.emit(-1 if key == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)
            return
        event.accept()
