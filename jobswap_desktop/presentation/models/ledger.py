"""The confidentiality ledger as a table, read from the database a page at a time."""

from __future__ import annotations

from enum import IntEnum

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from jobswap_desktop.domain.confidentiality import Act, UndertakingState
from jobswap_desktop.domain.ledger import LedgerFilter, LedgerRow
from jobswap_desktop.presentation.case_text import stay_text
from jobswap_desktop.presentation.models.rows import escaped
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.undertaking_words import act_badge, next_words
from jobswap_desktop.presentation.widgets.row_delegate import RowRole
from jobswap_desktop.presentation.widgets.status_badge import Badge
from jobswap_desktop.services import ledger
from jobswap_desktop.services.cases import most_counted
from jobswap_desktop.services.wording import day_text, period_text, term
from jobswap_desktop.services.workplace import Workplace

Index = QModelIndex | QPersistentModelIndex

_TOP = QModelIndex()


class LedgerColumn(IntEnum):
    """The columns, in the order shown."""

    VISITOR = 0
    STAY = 1
    NDA = 2
    FORMAL_OBLIGATION = 3
    DATA_PROTECTION = 4
    NEXT_STEP = 5


_ACTS = {
    LedgerColumn.NDA: Act.NDA,
    LedgerColumn.FORMAL_OBLIGATION: Act.FORMAL_OBLIGATION,
    LedgerColumn.DATA_PROTECTION: Act.DATA_PROTECTION,
}


class LedgerModel(QAbstractTableModel):
    """The lines that filter and search leave; nothing is read before `show`."""

    def __init__(self, work: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._filter = LedgerFilter.MISSING
        self._text = ""
        self._rows: list[LedgerRow] = []
        self._total = 0
        self._today = work.today()

    @property
    def total(self) -> int:
        """How many lines filter and search leave, read or not."""
        return self._total

    def show(self, ledger_filter: LedgerFilter, text: str) -> None:
        """Show other lines, from the first one on."""
        self._filter, self._text = ledger_filter, text
        self.reload(rows=ledger.PAGE)

    def reload(self, rows: int = 0) -> None:
        """Read again; at least `rows` of what was there stays read."""
        limit = max(rows, ledger.PAGE)
        found = list(ledger.rows(self._work, self._filter, self._text, limit=limit))
        complete = len(found) < limit
        self.beginResetModel()
        self._today = self._work.today()
        self._rows = found
        self._total = len(found) if complete else ledger.count(self._work, self._filter, self._text)
        self.endResetModel()

    def row_at(self, index: Index) -> LedgerRow | None:
        """Return the line at an index; None when it points nowhere."""
        is_there = index.isValid() and index.row() < len(self._rows)
        return self._rows[index.row()] if is_there else None

    def place_of(self, placement_id: str) -> QModelIndex:
        """Return where the line of a direction stands among those read; else an invalid index."""
        places = (n for n, row in enumerate(self._rows) if row.placement_id == placement_id)
        number = next(places, None)
        return QModelIndex() if number is None else self.index(number, 0)

    def rowCount(self, parent: Index = _TOP) -> int:
        """How many lines have been read."""
        return 0 if parent.isValid() else len(self._rows)

    def columnCount(self, parent: Index = _TOP) -> int:
        """How many columns there are."""
        return 0 if parent.isValid() else len(LedgerColumn)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are more than have been read."""
        return not parent.isValid() and len(self._rows) < self._total

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if not self.canFetchMore(parent):
            return
        first = len(self._rows)
        more = ledger.rows(self._work, self._filter, self._text, after=self._rows[-1])
        if not more:
            self._total = first
            return
        self.beginInsertRows(QModelIndex(), first, first + len(more) - 1)
        self._rows.extend(more)
        if self._total > most_counted(self._text) and len(more) >= ledger.PAGE:
            # Nobody has counted so far.
            self._total = max(self._total, len(self._rows) + 1)
        self.endInsertRows()

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> object:
        """What a cell shows, says or is, by role."""
        row = self.row_at(index)
        if row is None:
            return None
        column = LedgerColumn(index.column())
        if column in _ACTS:
            return self._of_act(row, _ACTS[column], role)
        return self._of_text(row, column, role)

    def headerData(
        self,
        section: int,
        orientation: Qt.Orientation,
        role: int = int(Qt.ItemDataRole.DisplayRole),
    ) -> object:
        """The headings of the columns."""
        if orientation != Qt.Orientation.Horizontal or role != Qt.ItemDataRole.DisplayRole:
            return None
        column = LedgerColumn(section)
        titles = {
            LedgerColumn.VISITOR: self.tr("Visitor"),
            LedgerColumn.STAY: self.tr("Stay"),
            LedgerColumn.NEXT_STEP: self.tr("Next step"),
        }
        return titles[column] if column in titles else term(_ACTS[column])

    def _of_act(self, row: LedgerRow, act: Act, role: int) -> object:
        shown = self._badge(row, act)
        if role == RowRole.BADGE:
            return shown
        if role == Qt.ItemDataRole.DisplayRole:
            return shown.text
        if role == Qt.ItemDataRole.ToolTipRole:
            return f"<p>{escaped(self._told(row, act, shown))}</p>"
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._told(row, act, shown)
        return None

    def _told(self, row: LedgerRow, act: Act, shown: Badge) -> str:
        words = f"{term(act)}: {shown.text}"
        covers = {
            Act.NDA: row.nda_covers_until,
            Act.DATA_PROTECTION: row.data_protection_covers_until,
        }.get(act)
        if covers is None or not row.state_on(act, self._today):
            return words
        if row.state_on(act, self._today) is UndertakingState.LAPSED:
            text = self.tr("{state}. It covered stays until {day}; the duty goes on.")
        elif covers > row.last_day:
            text = self.tr("{state}. It covers further stays until {day}.")
        else:
            return words
        return text.format(state=words, day=day_text(covers))

    def _badge(self, row: LedgerRow, act: Act) -> Badge:
        is_past = row.last_day < self._today
        return act_badge(act, row.state_on(act, self._today), is_past=is_past)

    def _of_text(self, row: LedgerRow, column: LedgerColumn, role: int) -> object:
        title, below = {
            LedgerColumn.VISITOR: (row.visitor, row.host),
            LedgerColumn.STAY: (period_text(row.first_day, row.last_day), self.begin_words(row)),
            LedgerColumn.NEXT_STEP: self._next(row),
        }[column]
        both = ", ".join(part for part in (title, below) if part)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(row) if column is LedgerColumn.VISITOR else both or "–"
        answers: dict[int, object] = {
            int(Qt.ItemDataRole.DisplayRole): title,
            int(Qt.ItemDataRole.ToolTipRole): f"<p>{escaped(both)}</p>" if both else None,
            int(RowRole.TITLE): title,
            int(RowRole.SECONDARY): below,
        }
        if role == RowRole.DUE_TONE and column is LedgerColumn.STAY:
            return Tone.DANGER if self._is_alarm(row) else None
        return answers.get(role)

    def begin_words(self, row: LedgerRow) -> str:
        """Return when a stay begins, or that it runs or is over."""
        left = (row.first_day - self._today).days
        if row.last_day < self._today:
            return self.tr("over")
        if left > 1:
            return self.tr("begins in %n day(s)", "", left)
        if left >= 0:
            return self.tr("begins tomorrow") if left else self.tr("begins today")
        is_here = row.is_admitted and row.is_open and not row.is_revoked
        return self.tr("in the house now") if is_here else self.tr("has begun")

    def _is_alarm(self, row: LedgerRow) -> bool:
        here = row.first_day <= self._today <= row.last_day
        return row.is_admitted and here and not row.nda_in_force and not row.is_revoked

    def _next(self, row: LedgerRow) -> tuple[str, str]:
        words = next_words(row, self._today)
        return (words, term(Act(row.next_act))) if words and row.next_act else (words, "")

    def _spoken(self, row: LedgerRow) -> str:
        alarm = self.tr("in the house without a declaration in force")
        parts = (
            self.tr("{visitor} at {host}").format(visitor=row.visitor, host=row.host),
            stay_text(row.first_day, row.last_day),
            alarm if self._is_alarm(row) else self.begin_words(row),
            *(self._told(row, act, self._badge(row, act)) for act in Act),
        )
        words, _about = self._next(row)
        following = self.tr("next step: {step}").format(step=words) if words else ""
        return ", ".join(part for part in (*parts, following) if part)
