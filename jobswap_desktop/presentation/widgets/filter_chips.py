"""A choice of one among few filters, as chips with counts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from jobswap_desktop.presentation.accessibility import give_role, name_plainly
from jobswap_desktop.presentation.format import count_text
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout


@dataclass(frozen=True, slots=True)
class Chip:
    """One filter: the key it is known by, its word and how many rows it leaves, if known."""

    key: str
    text: str
    count: int | None = None


class FilterChips(QWidget):
    """Chips of which exactly one is chosen; left and right move the choice.

    They are radio buttons in a named group, which is what a screen reader says they are.
    ``chosen`` bears the key and is emitted only when the clerk changes the choice.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._group = QButtonGroup(self)
        self._flow = FlowLayout(self)
        self._buttons: dict[str, QRadioButton] = {}
        self._current = ""
        name_plainly(self, self.tr("Filter"))

    def set_chips(self, chips: Sequence[Chip]) -> None:
        """Show these chips. Focus and choice stay where they are as long as their keys remain."""
        keys = [chip.key for chip in chips]
        if keys != list(self._buttons):
            self._rebuild(keys)
        for chip in chips:
            number = "" if chip.count is None else f"\u00a0{count_text(chip.count)}"
            counted = f"{chip.text}{number}"
            button = self._buttons[chip.key]
            button.setText(counted.replace("&", "&&"))
            name_plainly(button, counted.replace("\u00a0", " "))
        if self._current not in self._buttons and keys:
            self._current = keys[0]
        if keys:
            self._buttons[self._current].setChecked(True)

    def current(self) -> str:
        """Key of the chosen chip; empty while there is none."""
        return self._current

    def choose(self, key: str) -> None:
        """Choose a chip without telling anybody. Raises ``KeyError`` for an unknown key."""
        button = self._buttons[key]
        self._current = key
        button.setChecked(True)

    def button(self, key: str) -> QRadioButton:
        """The chip itself, to be focused or given a shortcut."""
        return self._buttons[key]

    def _rebuild(self, keys: Sequence[str]) -> None:
        for button in self._buttons.values():
            self._group.removeButton(button)
            self._flow.removeWidget(button)
            button.setParent(None)
            button.deleteLater()
        self._buttons = {}
        for key in keys:
            button = QRadioButton(self)
            button.setProperty("chip", True)
            button.setProperty("key", key)
            button.toggled.connect(self._toggled)
            self._group.addButton(button)
            self._flow.addWidget(button)
            self._buttons[key] = button

    def _toggled(self, checked: bool) -> None:
        button = self._group.checkedButton()
        if not checked or button is None:
            return
        key = str(button.property("key"))
        if key != self._current:
            self._current = key
            self.chosen.emit(key)


give_role(FilterChips, QAccessible.Role.Grouping)
