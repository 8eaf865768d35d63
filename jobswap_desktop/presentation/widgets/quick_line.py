"""The line above the week in which a new appointment is typed."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QLabel, QLineEdit, QWidget

from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.theme import Tone, current_theme
from jobswap_desktop.presentation.widgets.banner import Banner
from jobswap_desktop.presentation.widgets.field_error import FieldError
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.quick_completer import QuickCompleter
from jobswap_desktop.presentation.widgets.week_layout import Opening

PAUSE = 700
"""So long after the last key a fault is said and the preview announced, in milliseconds."""

_PASTE = QKeySequence.StandardKey.Paste
_WIDE = 70
_MOST_KEPT = 20


class QuickLine(QWidget):
    """Label, line, preview, hints and error; who owns it reads the line and saves.

    Enter emits ``entered``. Esc empties the line and leaves it; the upward arrow brings back what
    was given up or entered before.

    Attributes:
        typed: emitted with the text whenever it changes.
        paused: emitted when nothing has been typed for a while.
        entered: emitted with the text on Enter.
        left: emitted when Esc leads back to the week.
    """

    typed = Signal(str)
    paused = Signal()
    entered = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._opening: Opening | None = None
        self._kept: list[str] = []
        self._at = 0
        self._build()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self.paused)
        self.edit.textChanged.connect(self._follow)
        self.edit.returnPressed.connect(self._enter)
        self.edit.given_up.connect(self._give_up)
        self.edit.recalled.connect(self._recall)
        self.setFocusProxy(self.edit)

    def begin(self, opening: Opening, text: str) -> None:
        """Begin at an empty place of the week with what was typed there first."""
        self._opening = opening
        self.edit.setText(text)
        self.edit.setFocus(Qt.FocusReason.OtherFocusReason)
        self.edit.end(False)
        self.typed.emit(text)

    def opening(self) -> Opening | None:
        """Return the place at which the line was begun, if it was."""
        return self._opening

    def text(self) -> str:
        """Return what stands in the line."""
        return self.edit.text()

    def empty(self, kept: str) -> None:
        """Empty the line after its appointment was saved; the upward arrow brings `kept` back."""
        self._keep(kept)
        self._opening = None
        self.edit.clear()
        self.say_fault("")

    def show_preview(self, text: str, hints: str) -> None:
        """Show what the line will make, and what is unusual about it."""
        self.preview.setText(text)
        self.preview.setVisible(bool(text))
        self.hints.set_text(hints)
        self.hints.setVisible(bool(hints))

    def say_fault(self, sentence: str) -> None:
        """Show what is not understood; nothing for an empty sentence."""
        self.error.show_error(sentence)

    def announce_preview(self) -> None:
        """Have preview and hints read out."""
        hints = self.hints.accessibleName() if not self.hints.isHidden() else ""
        announce(self.edit, " ".join(part for part in (self.preview.text(), hints) if part))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Put the preview beside the line where there is room, else beneath it."""
        super().resizeEvent(event)
        self._place_preview()

    def _build(self) -> None:
        self.edit = QuickEdit(self)
        label = QLabel(self.tr("New appo&intment:"), self)
        label.setBuddy(self.edit)
        self.edit.setPlaceholderText(self.tr("mo 9-10:30 Teamkoordination @Raum 2.14 #s"))
        self.edit.setToolTip(
            self.tr("Day, time, title, @place, #visitor (Ctrl+L). Enter saves, Esc gives up.")
        )
        self.preview = TextLabel(parent=self, muted=True)
        self.preview.hide()
        self.hints = Banner("", Tone.WAIT, self)
        self.hints.hide()
        self.error = FieldError(self, field=self.edit)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(4)
        self._grid.addWidget(label, 0, 0)
        self._grid.addWidget(self.edit, 0, 1)
        self._grid.addWidget(self.error, 2, 1, 1, 2)
        self._grid.addWidget(self.hints, 3, 0, 1, 3)
        self._grid.setColumnStretch(1, 1)
        self._place_preview()

    def _place_preview(self) -> None:
        is_wide = self.width() >= _WIDE * current_theme().em
        self._grid.removeWidget(self.preview)
        if is_wide:
            self._grid.addWidget(self.preview, 0, 2)
        else:
            self._grid.addWidget(self.preview, 1, 1, 1, 2)
        self._grid.setColumnStretch(2, 1 if is_wide else 0)

    def _follow(self, text: str) -> None:
        self.error.clear_error()
        if text:
            self._timer.start()
        else:
            self._timer.stop()
        self.typed.emit(text)

    def _enter(self) -> None:
        self._timer.stop()
        if self.edit.text().strip():
            self.entered.emit(self.edit.text())

    def _give_up(self) -> None:
        was_empty, begun = not self.edit.text(), self._opening is not None
        self._keep(self.edit.text())
        self._opening = None
        self.edit.clear()
        self.typed.emit("")
        if was_empty or begun:
            self.left.emit()

    def _keep(self, text: str) -> None:
        if text.strip():
            self._kept = [*[each for each in self._kept if each != text], text][-_MOST_KEPT:]
        self._at = len(self._kept)

    def _recall(self, step: int) -> None:
        at = self._at + step
        if 0 <= at <= len(self._kept):
            self._at = at
            self.edit.setText((*self._kept, "")[at])


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
