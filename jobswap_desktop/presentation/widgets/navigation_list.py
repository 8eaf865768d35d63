"""The list of places at the left edge of the window."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QIcon
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.icons import icon
from jobswap_desktop.presentation.theme import Colour, TextRole, Theme, current_theme

_KEY = int(Qt.ItemDataRole.UserRole)
_EDGES = 24


@dataclass(frozen=True, slots=True)
class Place:
    """One entry: key, word and picture; the filled form of the picture marks where one is."""

    key: str
    text: str
    icon: str


class NavigationList(QListWidget):
    """Places one under the other, each with an optional count.

    ``chosen`` carries the key when the clerk goes elsewhere. As a rail it shows pictures only; the
    words then stand in tooltips and remain what a screen reader says.
    """

    chosen = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme: Theme = current_theme()
        self._places: dict[str, Place] = {}
        self._counts: dict[str, int] = {}
        self._rail = False
        self.setProperty("navigation", True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextElideMode(Qt.TextElideMode.ElideNone)
        name_plainly(self, self.tr("Navigation"))
        self.currentRowChanged.connect(self._moved)
        self._theme.changed.connect(self._dress)

    def set_places(self, places: Sequence[Place]) -> None:
        """Show these places and stand at the first, without telling anybody."""
        self.blockSignals(True)
        self.clear()
        self._places = {place.key: place for place in places}
        for place in places:
            item = QListWidgetItem(self)
            item.setData(_KEY, place.key)
        self.setCurrentRow(0)
        self.blockSignals(False)
        self._dress()

    def choose(self, key: str) -> None:
        """Stand at ``key`` without telling anybody; nowhere for a page that has no entry."""
        self.blockSignals(True)
        self.setCurrentRow(list(self._places).index(key) if key in self._places else -1)
        self.blockSignals(False)
        self._dress()

    def current_key(self) -> str:
        """Key of the place where one is; empty while there are none."""
        row = self.currentRow()
        return str(self.item(row).data(_KEY)) if row >= 0 else ""

    def set_counts(self, counts: Mapping[str, int]) -> None:
        """Show how much waits at these places, by their keys; nothing for 0."""
        self._counts.update(counts)
        self._dress()

    def set_rail(self, rail: bool) -> None:
        """Show pictures only, or pictures and words."""
        self._rail = rail
        self._dress()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Take the focus and stay where one is, also nowhere: to be focused is not to choose."""
        was_nowhere = self.currentRow() < 0
        self.blockSignals(True)
        super().focusInEvent(event)
        if was_nowhere:
            # A list without a current row has taken its first one just now.
            self.setCurrentRow(-1)
        self.blockSignals(False)

    def changeEvent(self, event: QEvent) -> None:
        """Measure the entries again once the style sheet has reached the list."""
        super().changeEvent(event)
        if event.type() in (QEvent.Type.StyleChange, QEvent.Type.FontChange):
            self.scheduleDelayedItemsLayout()

    def _moved(self, _row: int) -> None:
        self._dress()
        if key := self.current_key():
            self.chosen.emit(key)

    def _dress(self) -> None:
        side = self._theme.icon_size
        self.setIconSize(QSize(side, side))
        widest = 0
        metrics = QFontMetrics(self._theme.font(TextRole.STRONG))
        for row in range(self.count()):
            item = self.item(row)
            place = self._places[str(item.data(_KEY))]
            count = self._counts.get(place.key, 0)
            here = row == self.currentRow()
            text = f"{place.text} ({count})" if count else place.text
            item.setText("" if self._rail else text)
            item.setToolTip(text if self._rail else "")
            item.setData(Qt.ItemDataRole.AccessibleTextRole, text)
            item.setIcon(self._picture(place, here=here))
            widest = max(widest, metrics.horizontalAdvance(text))
        self.setFixedWidth(side + _EDGES + (0 if self._rail else widest + side))
        self.scheduleDelayedItemsLayout()

    def _picture(self, place: Place, *, here: bool) -> QIcon:
        if not here:
            return icon(place.icon, Colour.TEXT2)
        # With system colours the entry lies on the selection colour itself.
        contrast = self._theme.tokens.contrast
        colour = Colour.SELECTION_TEXT if contrast else Colour.ACCENT
        return icon(f"{place.icon}_filled", colour)
