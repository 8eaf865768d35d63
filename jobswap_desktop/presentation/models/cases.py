"""The list of cases as rows for a list view, read from the database a page at a time."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from jobswap_desktop.domain.cases import CaseFilter, CaseRow
from jobswap_desktop.domain.due_days import DeadlineKind
from jobswap_desktop.domain.passages import Passage
from jobswap_desktop.domain.workdays import iso_week
from jobswap_desktop.presentation.labels import badge, nda_badge, nda_words
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.row_delegate import RowRole
from jobswap_desktop.services import cases
from jobswap_desktop.services.cases import most_counted
from jobswap_desktop.services.wording import day_text, requirement_text, term, weekday_text
from jobswap_desktop.services.workplace import Workplace

Index = QModelIndex | QPersistentModelIndex

_NEAR_DAYS = 21
_FARTHEST_PAGE = 20
_PAPERS_ICON = "document_signature_filled"


class CaseRole(IntEnum):
    """Item roles besides those of `RowRole`."""

    SWAP_ID = int(Qt.ItemDataRole.UserRole) + 20
    """str: the id of the case."""


class CaseModel(QAbstractListModel):
    """Cases that a filter and a search leave, open ones first, then by first day.

    A page is read when the view nears the end of what it has, so that the list costs the same
    however many cases there are. Nothing is read before `show`.
    """

    def __init__(self, work: Workplace, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._filter = CaseFilter.OPEN
        self._text = ""
        self._rows: list[CaseRow] = []
        self._total = 0
        self._passages: dict[str, Passage | None] = {}
        self._today = work.today()

    @property
    def total(self) -> int:
        """How many cases filter and search leave, read or not."""
        return self._total

    def show(self, case_filter: CaseFilter, text: str) -> None:
        """Show other cases, from the first one on."""
        self._filter = case_filter
        self._text = text
        self.reload(rows=cases.PAGE)

    def reload(self, rows: int = 0) -> None:
        """Read again; at least `rows` of what was there stays read, so that a view can stay."""
        limit = max(rows, cases.PAGE)
        found = list(cases.rows(self._work, self._filter, self._text, limit=limit))
        complete = len(found) < limit
        total = len(found) if complete else cases.count(self._work, self._filter, self._text)
        self._today = self._work.today()
        self._total = total
        self._passages.clear()
        if [row.swap_id for row in found] == [row.swap_id for row in self._rows]:
            self._rows = found
            if found:
                self.dataChanged.emit(self.index(0), self.index(len(found) - 1))
            return
        self.beginResetModel()
        self._rows = found
        self.endResetModel()

    def index_of(self, swap_id: str, pages: int = _FARTHEST_PAGE) -> QModelIndex:
        """Return where a case stands; an invalid index if it is filtered out or farther down.

        Beyond what has been read already, up to `pages` less one are read to find it.
        """
        known = 0
        for page in range(pages):
            for row in range(known, len(self._rows)):
                if self._rows[row].swap_id == swap_id:
                    return self.index(row)
            known = len(self._rows)
            if page + 1 == pages or not self.canFetchMore(QModelIndex()):
                break
            self.fetchMore(QModelIndex())
        return QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many cases have been read."""
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are more than have been read."""
        return not parent.isValid() and len(self._rows) < self._total

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if not self.canFetchMore(parent):
            return
        first = len(self._rows)
        more = cases.rows(self._work, self._filter, self._text, after=self._rows[-1])
        if not more:
            self._total = first
            return
        self.beginInsertRows(QModelIndex(), first, first + len(more) - 1)
        self._rows.extend(more)
        if self._total > most_counted(self._text) and len(more) >= cases.PAGE:
            # Nobody has counted so far.
            self._total = max(self._total, len(self._rows) + 1)
        self.endInsertRows()

    def data(self, index: Index, role: int = int(Qt.ItemDataRole.DisplayRole)) -> Any:  # noqa: ANN401 - as Qt declares it
        """Return what a row shows, says or is, by role."""
        if not index.isValid() or index.row() >= len(self._rows):
            return None
        answer = self._answers().get(role)
        return answer(self._rows[index.row()]) if answer else None

    def _answers(self) -> dict[int, Callable[[CaseRow], object]]:
        return {
            int(Qt.ItemDataRole.DisplayRole): _title,
            int(Qt.ItemDataRole.ToolTipRole): self._tooltip,
            int(Qt.ItemDataRole.AccessibleTextRole): self._spoken,
            RowRole.TITLE: _title,
            RowRole.SECONDARY: self._second_line,
            RowRole.SECOND_ICON: self._second_icon,
            RowRole.BADGE: self._badge,
            RowRole.SECOND_BADGE: _nda_badge,
            RowRole.DUE: self._due,
            RowRole.DUE_TONE: self._due_tone,
            CaseRole.SWAP_ID: _swap_id,
        }

    def _second_line(self, row: CaseRow) -> str:
        """Return where the search found the case, if no other line shows it; else who and when."""
        if self._text:
            if row.swap_id not in self._passages:
                self._passages[row.swap_id] = cases.passage(self._work, row, self._text)
            found = self._passages[row.swap_id]
            if found is not None:
                return f"{term(found.kind)}: {found.text}"
        return self._where_and_when(row)

    def _where_and_when(self, row: CaseRow) -> str:
        # What is missing first, then the week: where the line is too long, offices may be cut.
        year, week = iso_week(row.first_day)
        when = self.tr("week {week}/{year}").format(week=week, year=year)
        requirement = row.requirement_on(self._today) if row.is_set_back else None
        why = requirement_text(requirement) if requirement else ""
        if not row.is_open:
            why = self._why(row)
        parts = (self._unsigned(row), when, why, row.responsible, row.offices)
        return " · ".join(part for part in parts if part)

    def _second_icon(self, row: CaseRow) -> str:
        missing = self._unsigned(row)
        return _PAPERS_ICON if missing and self._second_line(row).startswith(missing) else ""

    def _unsigned(self, row: CaseRow) -> str:
        return self.tr("%n signature(s) missing", "", row.papers_out) if row.papers_out else ""

    def _missing(self, row: CaseRow) -> str:
        """Return how many signatures are missing on papers handed over, and for how long."""
        missing = self._unsigned(row)
        if not missing or row.papers_out_since is None:
            return ""
        days = (self._today - row.papers_out_since).days
        since = self.tr("for %n day(s)", "", days)
        return f"{missing} {since}" if days > 0 else missing

    def _why(self, row: CaseRow) -> str:
        return self.tr("reason: {reason}").format(reason=row.reason) if row.reason else ""

    def _in_charge(self, row: CaseRow) -> str:
        parts = []
        if row.responsible:
            parts.append(self.tr("responsible {name}").format(name=row.responsible))
        if row.deputy:
            parts.append(self.tr("deputy {name}").format(name=row.deputy))
        return ", ".join(parts)

    def _tooltip(self, row: CaseRow) -> str:
        requirement = row.requirement_on(self._today)
        lines = [f"{row.title} · {row.reference}", self._second_line(row)]
        if missing := self._missing(row):
            lines.append(missing)
        if in_charge := self._in_charge(row):
            lines.append(in_charge)
        if requirement:
            lines.append(requirement_text(requirement))
        if row.is_open and row.reason:
            lines.append(self._why(row))
        # Markup in a name is shown as it is, not obeyed.
        return "\n".join(lines).replace("&", "&amp;").replace("<", "&lt;")

    def _badge(self, row: CaseRow) -> object:
        return badge(row.state_on(self._today))

    def _due(self, row: CaseRow) -> str:
        found = row.next_deadline(self._today)
        if found is None:
            return ""
        kind, day = found
        days = (day - self._today).days
        if days < 0:
            return self.tr("%n day(s) overdue", "", -days)
        words = {
            DeadlineKind.ANSWER: self._until_answer,
            DeadlineKind.FOLLOW_UP: self._until_follow_up,
            DeadlineKind.START: self._until_start,
        }
        return words[kind](day, days)

    def _until_answer(self, day: date, days: int) -> str:
        if days == 0:
            return self.tr("due today")
        if days <= _NEAR_DAYS:
            return self.tr("due in %n day(s)", "", days)
        return self.tr("due {day}").format(day=day_text(day))

    def _until_follow_up(self, day: date, days: int) -> str:
        if days == 0:
            return self.tr("follow-up today")
        if days <= _NEAR_DAYS:
            return self.tr("follow-up in %n day(s)", "", days)
        return self.tr("follow-up {day}").format(day=day_text(day))

    def _until_start(self, day: date, days: int) -> str:
        if days == 0:
            return self.tr("starts today")
        if days <= _NEAR_DAYS:
            return self.tr("starts in %n day(s)", "", days)
        return self.tr("starts {day}").format(day=day_text(day))

    def _due_tone(self, row: CaseRow) -> Tone | None:
        pressing = row.is_set_back or row.is_overdue(self._today)
        return Tone.DANGER if pressing else None

    def _spoken(self, row: CaseRow) -> str:
        # The arrow is read out as its Unicode name, if at all.
        parts = [
            self.tr(" and ").join(row.title.split(" ⇄ ")),
            term(row.state_on(self._today)),
            self.tr("confidentiality {status}").format(
                status=nda_words(row.nda_in_force, row.nda_total)
            ),
        ]
        if missing := self._missing(row):
            parts.append(missing)
        if row.reason:
            parts.append(self._why(row))
        requirement = row.requirement_on(self._today)
        if requirement:
            parts.append(self.tr("next step: {step}").format(step=requirement_text(requirement)))
        due = self._due(row)
        day = row.next_due(self._today)
        if due and day:
            parts.append(self.tr("{due}, {day}").format(due=due, day=weekday_text(day)))
        if in_charge := self._in_charge(row):
            parts.append(in_charge)
        return ", ".join(parts)


def _title(row: CaseRow) -> str:
    return row.title


def _swap_id(row: CaseRow) -> str:
    return row.swap_id


def _nda_badge(row: CaseRow) -> object:
    return nda_badge(row.nda_in_force, row.nda_total)
