"""The clerk's inbox: what is to be done, what falls due, who is on the way this week."""

from collections.abc import Sequence
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QWidget

from jobswap_desktop.domain.cases import CaseFilter, CaseRow
from jobswap_desktop.domain.due_days import DeadlineKind, DueGroup
from jobswap_desktop.domain.ids import DocumentId, SwapId
from jobswap_desktop.presentation.accessibility import name_plainly
from jobswap_desktop.presentation.actions import CLERKS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.format import long_day, week_text
from jobswap_desktop.presentation.forms.ui_today_page import Ui_TodayPage
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.models.deadlines import grouped
from jobswap_desktop.presentation.models.entries import Entry
from jobswap_desktop.presentation.models.today_entries import case_entry
from jobswap_desktop.presentation.pages.drafts_card import DraftsCard
from jobswap_desktop.presentation.pages.entry_block import EntryBlock
from jobswap_desktop.presentation.paper_actions import PaperActions
from jobswap_desktop.presentation.settings import NOTICE
from jobswap_desktop.presentation.theme import Colour
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout
from jobswap_desktop.presentation.widgets.headings import TextLabel
from jobswap_desktop.services import deadlines
from jobswap_desktop.services.cases import count
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.today import OnTheWay, Today, overview
from jobswap_desktop.services.unreadable import rows_words

if TYPE_CHECKING:
    from jobswap_desktop.presentation.pages.on_the_way import OnTheWayRow

_MINE = "today/mine"
_LATER_MS = 700


class TodayPage(QWidget):
    """Three blocks, and above them what was typed and not recorded.

    Enter on an entry opens its case at the tab where the next step is done.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ui = Ui_TodayPage()
        self._ui.setupUi(self)
        choices = FlowLayout(self._ui.choices)
        for widget in (
            self._ui.mine,
            self._ui.forgotten,
            self._ui.unanswered,
            self._ui.erasures,
        ):
            choices.addWidget(widget)
        bind_icon(self._ui.forgotten, "clock_warning", Colour.LINK)
        bind_icon(self._ui.unanswered, "mail", Colour.LINK)
        bind_icon(self._ui.erasures, "delete", Colour.LINK)
        self._ui.erasures.hide()
        # Looks at every case that is over: once a day, and the page is there before.
        self._counted_on: date | None = None
        self._later = QTimer(self, interval=_LATER_MS, singleShot=True)
        self._ui.mine.setChecked(desk.settings.number(_MINE) == 1)
        self._drafts = DraftsCard(desk, self._ui.drafts_card)
        self._ours = EntryBlock(desk, self._ui.ours_card)
        self._due = EntryBlock(desk, self._ui.due_card)
        self._papers = PaperActions(desk, self)
        self._remind = QPushButton(self.tr("Remind…"), self._ui.due_card)
        bind_icon(self._remind, "mail")
        self._ui.due_card.body.addWidget(self._remind, 0, Qt.AlignmentFlag.AlignLeft)
        self._out: dict[str, Entry] = {}
        self._unanswered: tuple[SwapId, ...] = ()
        self._left: QWidget | None = None
        self._way: list[OnTheWayRow] = []
        self._nobody = TextLabel(self.tr("Nobody is on the way this week."), muted=True)
        self._missing = TextLabel()
        for line in (self._nobody, self._missing):
            self._ui.way_card.body.addWidget(line)
        self._connect()
        self.reload()

    def reload(self) -> None:
        """Read the three blocks again."""
        found = overview(self._desk.work, mine=self._ui.mine.isChecked())
        day = found.day
        self._ui.title.setText(
            self.tr("Today, {day} · {week}").format(day=long_day(day), week=week_text(day))
        )
        self._ui.mine.setMinimumHeight(self._desk.theme.control_height)
        self._ui.forgotten.setText(self.tr("%n without a follow-up", "", found.forgotten))
        self._ui.forgotten.setVisible(found.forgotten > 0)
        self._unanswered = found.unanswered
        waiting = len(found.unanswered)
        self._ui.unanswered.setText(self.tr("%n answer(s) to another office", "", waiting))
        self._ui.unanswered.setVisible(waiting > 0)
        self._count_later()
        self._ours.show_rows(
            counted(self.tr("With us"), found.ours_total),
            [case_entry(row, day) for row in found.ours],
            self._nothing_to_do(found.ours),
        )
        self._show_due(found)
        self._show_travellers(found.on_the_way)
        words = rows_words(self._desk.work, found.unreadable)
        self._missing.setText(words)
        self._missing.setVisible(bool(words))

    def count_erasures(self) -> None:
        """Say how much is due to be erased, to who may ask for it."""
        # Counted only once the page has been looked at for a while.
        from jobswap_desktop.services import erasing, erasure_due

        work = self._desk.work
        self._counted_on = work.today()
        number = erasure_due.due_count(work) if erasing.may_erase(work) else 0
        self._ui.erasures.setText(self.tr("%n erasure(s) due", "", number))
        self._ui.erasures.setVisible(number > 0)

    def _count_later(self) -> None:
        if self.isVisible() and self._counted_on != self._desk.work.today():
            self._later.start()

    def remind(self) -> None:
        """Open the dialog that reminds of the paper in the current entry, if it is about one."""
        entry = self._paper_entry()
        if entry is not None:
            self._papers.remind(SwapId(entry.case), DocumentId(entry.subject))

    def record_return(self) -> None:
        """Open the dialog for the paper in the current entry, if it is about one."""
        entry = self._paper_entry()
        if entry is not None:
            self._papers.record(SwapId(entry.case), DocumentId(entry.subject))

    def hideEvent(self, event: QHideEvent) -> None:
        """Count nothing for a page that is not seen: its file may be closed by then."""
        super().hideEvent(event)
        self._later.stop()

    def showEvent(self, event: QShowEvent) -> None:
        """Be at the same row again after a case that was opened from it."""
        super().showEvent(event)
        self._drafts.reload()
        self._count_later()
        if self._left is not None:
            self._left.setFocus(Qt.FocusReason.OtherFocusReason)
            self._left = None

    def _connect(self) -> None:
        self._ui.mine.toggled.connect(self._choose_mine)
        self._ui.forgotten.clicked.connect(self._show_forgotten)
        self._ui.unanswered.clicked.connect(self._show_unanswered)
        self._ui.erasures.clicked.connect(self._show_erasures)
        self._later.timeout.connect(self.count_erasures)
        for block in (self._ours, self._due):
            block.opened.connect(partial(self._leave, block.view))
        self._ours.all_wanted.connect(self._show_ours)
        self._due.all_wanted.connect(self._show_deadlines)
        self._due.current_changed.connect(self._offer_reminder)
        self._remind.clicked.connect(self.remind)
        self._desk.hub.changed.connect(self._follow)

    def _paper_entry(self) -> Entry | None:
        """Return the current entry, else the first, where it is about a paper that is out."""
        current = self._due.current()
        if current is not None:
            return current if current.subject in self._out else None
        return next((entry for key, entry in self._out.items()), None)

    def _offer_reminder(self) -> None:
        entry = self._paper_entry()
        self._remind.setVisible(bool(self._out) and self._desk.may(CLERKS))
        self._remind.setEnabled(entry is not None)
        about = f" – {entry.title}, {entry.secondary}" if entry else ""
        name_plainly(self._remind, f"{self._remind.text()}{about}")

    def _leave(self, view: QWidget) -> None:
        self._left = view

    def _choose_mine(self, mine: bool) -> None:
        self._desk.settings.remember(_MINE, int(mine))
        self.reload()

    def _show_forgotten(self) -> None:
        self._desk.go("swaps", "", CaseFilter.FORGOTTEN.value)

    def _show_unanswered(self) -> None:
        if self._unanswered:
            self._desk.go("swaps", self._unanswered[0])

    def _show_erasures(self) -> None:
        self._desk.go("erasure", "", "due")

    def _show_ours(self) -> None:
        self._desk.go("swaps", "", CaseFilter.OURS.value)

    def _show_deadlines(self) -> None:
        self._desk.go("deadlines", "", "mine" if self._ui.mine.isChecked() else "all")

    def _show_due(self, found: Today) -> None:
        notice = self._desk.settings.number(NOTICE, deadlines.NOTICE_DAYS)
        noticed = deadlines.noticed(self._desk.work, found.due, notice)
        title = self.tr("Deadlines")
        late = found.due_counts[DueGroup.OVERDUE]
        if late:
            overdue = self.tr("%n overdue", "", late)
            title = f"{title} ({overdue})"
        entries = list(grouped(found.due, found.day, found.due_counts, noticed))
        out = {row.id for row in found.due if row.kind is DeadlineKind.PAPER}
        self._out = {entry.subject: entry for entry in entries if entry.subject in out}
        self._due.show_rows(
            title,
            entries,
            self.tr("No deadline ends in the next two weeks."),
        )

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

    def _new_row(self, swap_id: SwapId) -> "OnTheWayRow":
        # Loads what writes into weeks, only where somebody is on the way.
        from jobswap_desktop.presentation.pages.on_the_way import OnTheWayRow

        row = OnTheWayRow(self._desk, swap_id, self._ui.way_card)
        self._ui.way_card.body.addWidget(row)
        return row

    def _follow(self, touched: Touched) -> None:
        if touched & (Touched.CASES | Touched.WEEK | Touched.PEOPLE | Touched.OFFICES):
            self.reload()
        if touched & Touched.RULES:
            self._counted_on = None
            self._count_later()


def counted(title: str, number: int) -> str:
    """Return a title with a number behind it, if there is anything to count."""
    return f"{title} ({number})" if number else title
