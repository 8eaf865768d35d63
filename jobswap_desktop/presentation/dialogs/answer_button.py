"""The answers among which one chooses, each by a letter of its own."""

import re

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QLabel, QPushButton, QRadioButton, QWidget

from jobswap_desktop.presentation.accessibility import spoken

_MNEMONIC = re.compile(r"&(\w)")


class AnswerButton(QRadioButton):
    """Is chosen at once by its Alt key; Qt would wait a moment, and Enter might come before."""

    def event(self, event: QEvent) -> bool:
        """Choose it."""
        if event.type() == QEvent.Type.Shortcut:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self.click()
            return True
        return super().event(event)


def taken_letters(form: QWidget) -> set[str]:
    """Return the letters that Alt means something with already, on a form."""
    texts = [label.text() for label in form.findChildren(QLabel)]
    texts += [button.text() for button in form.findChildren(QPushButton)]
    return {letter.casefold() for text in texts for letter in _MNEMONIC.findall(text)}


def with_mnemonic(word: str, taken: set[str]) -> str:
    """Return the word with Alt on its first letter that is free, and mark that one as taken."""
    plain = spoken(word)
    for at, letter in enumerate(plain):
        if letter.isalpha() and letter.casefold() not in taken:
            taken.add(letter.casefold())
            return f"{plain[:at]}&{plain[at:]}"
    return plain
