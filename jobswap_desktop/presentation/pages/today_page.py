"""The clerk's inbox: what is to be done, what falls due, who is on the way this week."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QPushButton, QWidget

from jobswap_desktop.domain.cases import CaseFilter, CaseRow
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.format import long_day, week_text
from jobswap_desktop.presentation.forms.ui_today_page import Ui_TodayPage
from jobswap_desktop.presentation.models.entries import EntriesModel, Entry
from jobswap_desktop.presentation.models.today_entries import case_entry
from jobswap_desktop.presentation.pages.on_the_way import OnTheWayRow
from jobswap_desktop.presentation.widgets.card import Card
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.presentation.widgets.row_delegate import install_rows
from jobswap_desktop.services.cases import count
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.today import OnTheWay, overview


class TodayPage(QWidget):
    """Three blocks; Enter on an entry opens its case at the tab where the next step is done."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ui = Ui_TodayPage()
        self._ui.setupUi(self)
        self._ours = CaseBlock(desk, self._ui.ours_card, CaseFilter.OURS)
        self._due = CaseBlock(desk, self._ui.due_card, CaseFilter.OVERDUE)
        self._way: list[OnTheWayRow] = []
        self._nobody = TextLabel(self.tr("Nobody is on the way this week."), muted=True)
        self._ui.way_card.body.addWidget(self._nobody)
        desk.hub.changed.connect(self._follow)
        self.reload()

    def reload(self) -> None:
        """Read the three blocks again."""
        work = self._desk.work
        found = overview(work)
        day = found.day
        self._ui.title.setText(
            self.tr("Today, {day} · {week}").format(day=long_day(day), week=week_text(day))
        )
        self._ours.show_rows(
            counted(self.tr("With us"), found.ours_total),
            [case_entry(row, day) for row in found.ours],
            found.ours_total,
            self._nothing_to_do(found.ours),
        )
        title = self.tr("Deadlines")
        if found.overdue_total:
            overdue = self.tr("%n overdue", "", found.overdue_total)
            title = f"{title} ({overdue})"
        self._due.show_rows(
            title,
            [case_entry(row, day) for row in found.due],
            found.overdue_total,
            self.tr("No deadline ends in the next two weeks."),
        )
        self._show_travellers(found.on_the_way)

    def _nothing_to_do(self, rows: Sequence[CaseRow]) -> str:
        if rows or count(self._desk.work, CaseFilter.ALL):
            return self.tr("Nothing waits for you. All next steps are with others.")
        return self.tr("No job swap yet. Ctrl+N records the first one.")

    def _show_travellers(self, travellers: Sequence[OnTheWay]) -> None:
        self._ui.way_card.set_title(counted(self.tr("On the way this week"), len(travellers)))
        self._nobody.setVisible(not travellers)
        known = {row.swap_id: row for row in self._way}
        kept = [
            known[t.swap.id] if t.swap.id in known else self._new_row(t.swap.id) for t in travellers
        ]
        for row in (row for row in self._way if row not in kept):
            self._ui.way_card.body.removeWidget(row)
            row.hide()
            row.deleteLater()
        for row, traveller in zip(kept, travellers, strict=True):
            row.show_traveller(traveller)
        self._way = kept

    def _new_row(self, swap_id: SwapId) -> OnTheWayRow:
        row = OnTheWayRow(self._desk, swap_id, self._ui.way_card)
        self._ui.way_card.body.addWidget(row)
        return row

    def _follow(self, touched: Touched) -> None:
        if touched & (Touched.CASES | Touched.WEEK | Touched.PEOPLE | Touched.OFFICES):
            self.reload()


class CaseBlock(QObject):
    """A card with a list of cases that is as high as its entries, and a way to all of them."""

    def __init__(self, desk: Desk, card: Card, case_filter: CaseFilter) -> None:
        super().__init__(card)
        self._desk = desk
        self._card = card
        self._filter = case_filter
        self._model = EntriesModel(self)
        self.view = QListView(card)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._delegate = install_rows(self.view)
        self.view.setModel(self._model)
        self.view.installEventFilter(self)
        self.view.doubleClicked.connect(self._open)
        self._empty = TextLabel(muted=True)
        self._all = QPushButton(self.tr("Show all"), card)
        self._all.setProperty("appearance", "subtle")
        self._all.clicked.connect(self._show_all)
        card.head.addWidget(self._all)
        card.body.addWidget(self.view)
        card.body.addWidget(self._empty)
        desk.theme.changed.connect(self._fit)

    def show_rows(self, title: str, entries: Sequence[Entry], total: int, nothing: str) -> None:
        """Show these entries, or the sentence that there are none."""
        current = self._model.entry(self.view.currentIndex())
        self._card.set_title(title)
        name_plainly(self.view, title)
        self._model.set_entries(entries)
        subjects = [entry.subject for entry in entries]
        if current is not None and current.subject in subjects:
            self.view.setCurrentIndex(self._model.index(subjects.index(current.subject), 0))
        elif entries and self.view.hasFocus():
            self.view.setCurrentIndex(self._model.index(0, 0))
        self.view.setVisible(bool(entries))
        self._empty.setText(nothing)
        self._empty.setVisible(not entries)
        self._all.setVisible(bool(entries) and total > 0)
        name_plainly(self._all, f"{self._all.text()}: {title}")
        self._fit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Open the current entry on Enter; stand at the first one when the focus comes."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._open(self.view.currentIndex())
                return True
        elif event.type() == QEvent.Type.FocusIn and not self.view.currentIndex().isValid():
            self.view.setCurrentIndex(self._model.index(0, 0))
        return super().eventFilter(watched, event)

    def _open(self, index: QModelIndex) -> None:
        entry = self._model.entry(index)
        if entry is not None:
            self._desk.go("swaps", entry.subject, entry.tab)

    def _show_all(self) -> None:
        self._desk.go("swaps", "", self._filter.value)

    def _fit(self) -> None:
        rows = self._model.rowCount()
        height = self.view.sizeHintForRow(0) if rows else 0
        self.view.setFixedHeight(rows * height + 2 * self.view.frameWidth())


def counted(title: str, number: int) -> str:
    """Return a title with a number behind it, if there is anything to count."""
    return f"{title} ({number})" if number else title
