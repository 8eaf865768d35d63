"""Saying which column of a foreign table means what."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from itertools import islice

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QGridLayout, QWidget

from jobswap_desktop.domain.person_rows import ImportField, Layout
from jobswap_desktop.domain.tables import Table
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.dialogs.form_dialog import choose
from jobswap_desktop.presentation.theme import TextRole
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.services.wording import term

_SAMPLES = 3
_LONGEST = 40


class ColumnsPane(QWidget):
    """A line for each column: its heading, what it means, and what stands in it.

    A meaning that is given to a second column is taken from the first.

    Attributes:
        changed: carries the new `Layout`.
    """

    changed = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 8, 0)
        self._grid.setHorizontalSpacing(12)
        self._grid.setVerticalSpacing(8)
        self._grid.setColumnStretch(0, 1)
        self._grid.setColumnStretch(2, 2)
        self._layout = Layout(header=None, columns={})
        self._meanings: list[QComboBox] = []

    def show_table(self, table: Table, layout: Layout) -> None:
        """Show the columns of `table` with their meanings."""
        self._clear()
        self._layout = layout
        for column in range(table.width):
            self._add(table, column)
        self._grid.setRowStretch(table.width, 1)
        self._show_meanings()

    def meaning(self, column: int) -> QComboBox:
        """The choice for one column, to be focused."""
        return self._meanings[column]

    def _add(self, table: Table, column: int) -> None:
        header = self._layout.header
        title = table.rows[header].cell(column).strip() if header is not None else ""
        title = _cut(title) or self.tr("Column {number}").format(number=column + 1)
        # Without a mnemonic: whatever the file says is text.
        label = TextLabel(title.replace("&", "&&"), TextRole.STRONG, self)
        name_plainly(label, title)
        meaning = QComboBox(self)
        meaning.addItem(self.tr("leave out"), None)
        for field in ImportField:
            meaning.addItem(term(field), field.value)
        name_plainly(meaning, self.tr("Meaning of the column “{title}”").format(title=title))
        meaning.currentIndexChanged.connect(_Choice(partial(self._chosen, column)))
        label.setBuddy(meaning)
        samples = self._samples(table, column)
        told = TextLabel(samples, TextRole.CAPTION, self, muted=True)
        meaning.setAccessibleDescription(samples)
        self._meanings.append(meaning)
        for place, widget in enumerate((label, meaning, told)):
            self._grid.addWidget(widget, column, place, Qt.AlignmentFlag.AlignVCenter)

    def _samples(self, table: Table, column: int) -> str:
        first = 0 if self._layout.header is None else self._layout.header + 1
        cells = (_cut(row.cell(column).strip()) for row in table.rows[first:])
        found = list(islice(dict.fromkeys(filter(None, cells)), _SAMPLES))
        if not found:
            return self.tr("(empty)")
        return self.tr("for example {values}").format(values=" · ".join(found))

    def _chosen(self, column: int) -> None:
        value = self._meanings[column].currentData()
        self._layout = self._layout.with_column(column, ImportField(value) if value else None)
        self._show_meanings()
        self.changed.emit(self._layout)

    def _show_meanings(self) -> None:
        for column, box in enumerate(self._meanings):
            blocked = box.blockSignals(True)
            field = self._layout.columns.get(column)
            choose(box, field.value if field else None)
            box.blockSignals(blocked)

    def _clear(self) -> None:
        self._meanings = []
        while (item := self._grid.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.setParent(None)
                widget.deleteLater()


class _Choice:
    """Calls without the index that Qt sends along."""

    def __init__(self, deed: Callable[[], None]) -> None:
        self._deed = deed

    def __call__(self, _index: int) -> None:
        self._deed()


def _cut(text: str) -> str:
    shown = " ".join(text[: 2 * _LONGEST].split())
    return shown if len(shown) <= _LONGEST else f"{shown[:_LONGEST]}…"
