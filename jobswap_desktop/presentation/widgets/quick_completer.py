"""Places and visitors offered while the line for a new appointment is typed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QStringListModel,
    Qt,
    Signal,
)
from PySide6.QtWidgets import QCompleter, QLineEdit

from jobswap_desktop.domain.folding import fold

_MARKED = re.compile(r"(?:^|\s)(?P<mark>[@#])(?P<begun>[^@#!\"]*)$")
_MOST = 8


class QuickCompleter(QCompleter):
    """Offers places used before behind "@", and the visitors' names behind "#".

    Attributes:
        opened: emitted when the popup has opened or moved.
    """

    opened = Signal()

    def __init__(self, edit: QLineEdit) -> None:
        super().__init__(edit)
        self._edit = edit
        self._words: dict[str, tuple[str, ...]] = {"@": (), "#": ()}
        self._before = ""
        self._found = QStringListModel(self)
        self.setModel(self._found)
        self.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        # Qt would else put the cursor of the popup on a row of its own choice.
        self.setCompletionRole(int(Qt.ItemDataRole.UserRole))
        edit.textEdited.connect(self._suggest)
        edit.setCompleter(self)

    def offer(self, places: Sequence[str], visitors: Sequence[str]) -> None:
        """Say what there is to offer."""
        self._words = {"@": tuple(places), "#": tuple(visitors)}

    def is_open(self) -> bool:
        """Tell whether something is being offered."""
        popup = self.popup()
        return popup is not None and popup.isVisible()

    def offered(self) -> list[str]:
        """Return what is offered now."""
        return list(self._found.stringList())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Tell where the popup is, too; the completer watches it anyway."""
        if event.type() in {QEvent.Type.Show, QEvent.Type.Move} and watched is not self._edit:
            self.opened.emit()
        return super().eventFilter(watched, event)

    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        """Return the whole line with the word chosen at its end."""
        return f"{self._before}{index.data(int(Qt.ItemDataRole.DisplayRole))} "

    def _suggest(self, text: str) -> None:
        marked = _MARKED.search(text) if len(text) == self._edit.cursorPosition() else None
        if marked is None:
            self._found.setStringList([])
            return
        begun = fold(marked["begun"])
        self._before = text[: marked.start("begun")]
        words = [word for word in self._words[marked["mark"]] if fold(word).startswith(begun)]
        is_whole = any(fold(word) == begun for word in words)
        self._found.setStringList([] if is_whole else words[:_MOST])
