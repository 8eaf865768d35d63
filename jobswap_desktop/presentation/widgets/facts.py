"""Words and what they stand for, in lines."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QWidget

from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.status_badge import Badge, StatusBadge

Value = str | Badge | QWidget
"""What a word stands for: a text, a state, or a widget of the caller's."""


class Facts(QWidget):
    """Words and what they stand for: side by side, or one under the other where it is narrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._pairs: list[tuple[TextLabel, QWidget]] = []
        self._count = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(6)
        self._is_narrow = False

    def show_pairs(self, pairs: Iterable[tuple[str, Value]]) -> None:
        """Show these lines, each text in full, however long it is, and none of those before."""
        # A label that gets new words costs a tenth of a new one, and a page has dozens of them.
        before = self._count
        self._count = 0
        for word, value in pairs:
            self._show(word, value)
        for pair in self._pairs[self._count : before]:
            for widget in pair:
                widget.hide()

    def set_narrow(self, *, narrow: bool) -> None:
        """Choose whether each word stands above what it stands for."""
        if narrow != self._is_narrow:
            self._is_narrow = narrow
            for row in range(len(self._pairs)):
                self._place(row)
            self._stretch()

    def width_side_by_side(self) -> int:
        """Return how many pixels the lines need with each word beside what it stands for."""
        pairs = self._pairs[: self._count]
        for pair in pairs:
            for widget in pair:
                widget.ensurePolished()
        words = max((label.sizeHint().width() for label, _value in pairs), default=0)
        values = max((value.minimumSizeHint().width() for _, value in pairs), default=0)
        return words + self._grid.horizontalSpacing() + values

    def _show(self, word: str, value: Value) -> None:
        row = self._count
        self._count += 1
        if row == len(self._pairs):
            label = TextLabel(parent=self, muted=True)
            label.setWordWrap(False)
            self._pairs.append((label, _made(value, self)))
            self._place(row)
            self._stretch()
        label, held = self._pairs[row]
        label.setText(word)
        if not _tell(held, value):
            held.hide()
            held.deleteLater()
            self._grid.removeWidget(held)
            held = _made(value, self)
            self._pairs[row] = (label, held)
            self._place(row)
        label.show()
        held.show()

    def _place(self, row: int) -> None:
        label, value = self._pairs[row]
        top, left = Qt.AlignmentFlag.AlignTop, Qt.AlignmentFlag.AlignLeft
        is_text = isinstance(value, TextLabel)
        self._grid.addWidget(label, 2 * row, 0, top if is_text else Qt.AlignmentFlag.AlignVCenter)
        place = (2 * row + 1, 0) if self._is_narrow else (2 * row, 1)
        self._grid.addWidget(value, *place, top if is_text else left)

    def _stretch(self) -> None:
        last = 2 * len(self._pairs)
        self._grid.setRowStretch(max(0, last - 2), 0)
        self._grid.setRowStretch(last, 1)
        self._grid.setColumnStretch(0, int(self._is_narrow))
        self._grid.setColumnStretch(1, int(not self._is_narrow))


def _made(value: Value, parent: QWidget) -> QWidget:
    if isinstance(value, QWidget):
        value.setParent(parent)
        return value
    if isinstance(value, Badge):
        return StatusBadge(value.text, value.tone, parent, icon=value.icon)
    return TextLabel(value, parent=parent)


def _tell(held: QWidget, value: Value) -> bool:
    """Let what stands there already say `value`; returns whether it can."""
    if held is value:
        return True
    if isinstance(value, str) and isinstance(held, TextLabel):
        held.setText(value)
        return True
    if isinstance(value, Badge) and isinstance(held, StatusBadge):
        held.set_state(value.text, value.tone, icon=value.icon)
        return True
    return False
