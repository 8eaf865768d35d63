"""Keys as a person strikes them: they go to whatever has the focus, popups first."""

from collections.abc import Iterable

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

_NAMED = {
    "\t": Qt.Key.Key_Tab,
    "\n": Qt.Key.Key_Return,
}


class Keyboard:
    """Counts what it strikes. Letters outside ASCII are sent as text, as an input method does."""

    def __init__(self) -> None:
        self.struck = 0

    def type(self, text: str) -> None:
        """Strike key after key; tabulator and line feed are the keys Tab and Enter."""
        for letter in text:
            named = _NAMED.get(letter)
            if named is not None:
                self.press(named)
            else:
                self._strike(Qt.Key.Key_unknown, Qt.KeyboardModifier.NoModifier, letter)

    def press(
        self,
        key: Qt.Key,
        modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier,
    ) -> None:
        """Strike one key that bears no letter."""
        text = {Qt.Key.Key_Return: "\r", Qt.Key.Key_Tab: "\t"}.get(key, "")
        self._strike(key, modifiers, text)

    def press_all(self, keys: Iterable[Qt.Key]) -> None:
        """Strike keys one after the other."""
        for key in keys:
            self.press(key)

    def _strike(self, key: Qt.Key, modifiers: Qt.KeyboardModifier, text: str) -> None:
        self.struck += 1
        for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
            target = _target()
            if target is not None:
                QApplication.sendEvent(target, QKeyEvent(kind, key, modifiers, text))


def _target() -> QWidget | None:
    return QApplication.activePopupWidget() or QApplication.focusWidget()
