"""A card of the page "Heute" with a list that is as high as its entries."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QPushButton

from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.models.entries import EntriesModel, Entry
from jobswap_desktop.presentation.widgets.card import Card
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.row_delegate import install_rows


class EntryBlock(QObject):
    """Enter on an entry opens its case. The row stays, by what it shows, else by its place.

    Attributes:
        opened: the case of an entry has been asked for.
        all_wanted: the clerk asks for more than the block lists.
        current_changed: another entry is the current one, or what it shows has changed.
    """

    opened = Signal()
    all_wanted = Signal()
    current_changed = Signal()

    def __init__(self, desk: Desk, card: Card) -> None:
        super().__init__(card)
        self._desk = desk
        self._card = card
        self._model = EntriesModel(self)
        self.view = QListView(card)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        install_rows(self.view)
        self.view.setModel(self._model)
        self.view.installEventFilter(self)
        self.view.doubleClicked.connect(self._open)
        self.view.selectionModel().currentChanged.connect(self._tell_current)
        self._empty = TextLabel(muted=True)
        self._all = QPushButton(self.tr("Show all"), card)
        self._all.setProperty("appearance", "subtle")
        self._all.clicked.connect(self.all_wanted)
        card.head.addWidget(self._all)
        card.body.addWidget(self.view)
        card.body.addWidget(self._empty)
        desk.theme.changed.connect(self._fit)

    def show_rows(self, title: str, entries: Sequence[Entry], nothing: str) -> None:
        """Show these entries, or the sentence that there are none."""
        index = self.view.currentIndex()
        current = self._model.entry(index)
        self._card.set_title(title)
        name_plainly(self.view, title)
        self._model.set_entries(entries)
        if current is not None or self.view.hasFocus():
            subject = current.subject if current else ""
            self.view.setCurrentIndex(self._model.place_of(subject, max(0, index.row())))
        self.view.setVisible(bool(entries))
        self._empty.setText(nothing)
        self._empty.setVisible(not entries)
        self._all.setVisible(bool(entries))
        name_plainly(self._all, f"{self._all.text()}: {title}")
        self._fit()
        self.current_changed.emit()

    def current(self) -> Entry | None:
        """Return the current entry; None where there is none."""
        return self._model.entry(self.view.currentIndex())

    def _tell_current(self) -> None:
        self.current_changed.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the current entry on Enter; stand at the first one when the focus comes."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open(self.view.currentIndex())
                return True
        elif event.type() == QEvent.Type.FocusIn and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self._model.place_of(""))
        return super().eventFilter(watched, event)

    def _open(self, index: QModelIndex) -> None:
        entry = self._model.entry(index)
        if entry is not None and not entry.is_heading:
            self.opened.emit()
            self._desk.go("swaps", entry.case or entry.subject, entry.tab)

    def _fit(self) -> None:
        rows = range(self._model.rowCount())
        height = sum(self.view.sizeHintForIndex(self._model.index(row, 0)).height() for row in rows)
        self.view.setFixedHeight(height + 2 * self.view.frameWidth())
