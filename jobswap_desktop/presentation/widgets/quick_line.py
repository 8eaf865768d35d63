"""The line above the week in which a new appointment is typed."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.widgets.quick_edit import QuickEdit
from jobswap_desktop.presentation.widgets.quick_notes import QuickNotes
from jobswap_desktop.presentation.widgets.week_layout import Opening

PAUSE = 700
"""So long after the last key a fault is said and the preview announced, in milliseconds."""

_MOST_KEPT = 20


class QuickLine(QWidget):
    """Label and line; who owns it reads the line and saves.

    Preview, hints and error lie on a sheet beneath the line, over its parent.

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

    def show_example(self, name: str) -> None:
        """Show in the empty line what can be typed, for a visitor with this last name."""
        example = self.tr("mo 9-10:30 Teamkoordination @Raum 2.14 #{name}")
        self.edit.setPlaceholderText(example.format(name=name.casefold()))

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
        self._notes.settle()

    def say_fault(self, sentence: str) -> None:
        """Show what is not understood; nothing for an empty sentence."""
        self.error.show_error(sentence)
        self._notes.settle()

    def announce_preview(self) -> None:
        """Have preview and hints read out."""
        hints = self.hints.accessibleName() if not self.hints.isHidden() else ""
        announce(self.edit, " ".join(part for part in (self.preview.text(), hints) if part))

    def _build(self) -> None:
        self.edit = QuickEdit(self)
        label = QLabel(self.tr("New appo&intment:"), self)
        label.setBuddy(self.edit)
        self.edit.setToolTip(
            self.tr("Day, time, title, @place, #visitor (Ctrl+L). Enter saves, Esc gives up.")
        )
        self._notes = QuickNotes(self.edit, self.parentWidget() or self)
        self.preview, self.hints = self._notes.preview, self._notes.hints
        self.error = self._notes.error
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(12)
        row.addWidget(label)
        row.addWidget(self.edit, 1)

    def _follow(self, text: str) -> None:
        self.error.clear_error()
        self._notes.settle()
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
