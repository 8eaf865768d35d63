"""A line edit that knows records: a few letters and Tab are enough for a known one."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QCompleter, QLineEdit, QWidget

from jobswap_desktop.presentation.models.lookups import Lookup, Suggestion

_KEY = int(Qt.ItemDataRole.UserRole)
_TEXT = _KEY + 1
# Qt would put the cursor of the popup on a row whose text begins as typed; Tab would then take it.
_NEVER_MATCHES = _KEY + 2


class LookupField(QLineEdit):
    """Suggests records while one types, and settles on the only one that fits when it is left.

    A text that means no known record stays as typed: then :meth:`key` is empty and whoever owns
    the field makes a new record of the text. ``settled`` is emitted when the field is left or a
    suggestion was chosen.
    """

    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lookup: Lookup | None = None
        self._key = ""
        self._is_new = False
        self._skip_to: QWidget | None = None
        self._model = QStandardItemModel(self)
        completer = _Completer(self._model, self)
        completer.setCompletionMode(QCompleter.CompletionMode.UnfilteredPopupCompletion)
        completer.setCompletionRole(_NEVER_MATCHES)
        completer.setMaxVisibleItems(9)
        completer.activated[QModelIndex].connect(self._choose)  # type: ignore[index]  # the stub lacks overloads
        self.setCompleter(completer)
        # Comes before the completer reads the model, which Qt asks after the key is handled.
        self.textEdited.connect(self._suggest)
        self.editingFinished.connect(self.settle)

    def set_lookup(self, lookup: Lookup) -> None:
        """Say where records are looked up."""
        self._lookup = lookup

    def skip_to(self, widget: QWidget | None) -> None:
        """Let Tab lead past the next field to ``widget``; None for the usual order."""
        self._skip_to = widget

    def key(self) -> str:
        """Id of the known record that stands in the field; empty for a new one."""
        return self._key

    def set_record(self, key: str, text: str) -> None:
        """Put a known record into the field, or nothing."""
        self._key = key
        self._is_new = False
        self.setText(text)
        self.setCursorPosition(0)

    def settle(self) -> None:
        """Take the one known record that is meant, if there is one."""
        text = self.text().strip()
        if not self._key and not self._is_new and text and self._lookup is not None:
            meant = self._lookup.meant(text)
            if meant is not None:
                self.set_record(meant.key, meant.text)
        self.settled.emit()

    def focusNextPrevChild(self, is_next: bool) -> bool:
        """Settle before Tab decides where to go."""
        self.settle()
        if is_next and self._skip_to is not None:
            self._skip_to.setFocus(Qt.FocusReason.TabFocusReason)
            return True
        return super().focusNextPrevChild(is_next)

    def _suggest(self, text: str) -> None:
        self._key = ""
        self._is_new = False
        found = self._lookup.suggestions(text) if text.strip() and self._lookup else ()
        self._model.clear()
        for suggestion in found:
            self._model.appendRow(_item(suggestion))
        if found:
            new = self.tr("Enter “{name}” as new").format(name=text.strip())
            self._model.appendRow(_item(Suggestion("", text, ""), new))

    def _choose(self, index: QModelIndex) -> None:
        self.set_record(str(index.data(_KEY) or ""), str(index.data(_TEXT) or ""))
        self._is_new = not self._key
        self.settled.emit()


class _Completer(QCompleter):
    def pathFromIndex(self, index: QModelIndex | QPersistentModelIndex) -> str:
        return str(index.data(_TEXT) or "")


def _item(suggestion: Suggestion, words: str = "") -> QStandardItem:
    shown = words or " · ".join(part for part in (suggestion.text, suggestion.detail) if part)
    item = QStandardItem(shown)
    item.setData(suggestion.key, _KEY)
    item.setData(suggestion.text, _TEXT)
    item.setEditable(False)
    return item
