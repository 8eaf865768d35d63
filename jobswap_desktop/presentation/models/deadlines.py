"""Deadlines and follow-ups as rows of a list, under the titles of how soon they come."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date

from PySide6.QtCore import QCoreApplication, QModelIndex, QObject

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.due_days import DeadlineKind, DueGroup, DueRow
from jobswap_desktop.domain.offices import Body
from jobswap_desktop.presentation.format import begin_text, due_text, planned_text
from jobswap_desktop.presentation.models.entries import EntriesModel, Entry, Index
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.presentation.widgets.status_badge import Badge
from jobswap_desktop.services import deadlines
from jobswap_desktop.services.wording import term, usual_follow_up_subject
from jobswap_desktop.services.workplace import Workplace

_ICONS = {
    DeadlineKind.ANSWER: "clock_filled",
    DeadlineKind.FOLLOW_UP: "pin_filled",
    DeadlineKind.START: "flag_filled",
    DeadlineKind.PAPER: "document_signature_filled",
}
_TABS = {DeadlineKind.ANSWER: "participation", DeadlineKind.PAPER: "documents"}
_OVERVIEW = "overview"


def deadline_entry(row: DueRow, today: date, noticed: AbstractSet[str] = frozenset()) -> Entry:
    """Return one day as an entry; `noticed` are the ids of those that are warned of ahead."""
    group = row.group(today)
    tone = Tone.INFO
    if group is DueGroup.OVERDUE:
        tone = Tone.DANGER
    elif group is DueGroup.TODAY or row.id in noticed or row.kind is DeadlineKind.START:
        tone = Tone.WAIT
    return Entry(
        subject=row.id,
        title=row.title,
        secondary=_about(row),
        badge=Badge(term(row.kind), tone, _ICONS[row.kind]),
        due=_due(row, today),
        due_tone=tone if tone in {Tone.DANGER, Tone.WAIT} else None,
        tab=_TABS.get(row.kind, _OVERVIEW),
        case=row.swap_id,
    )


def grouped(
    rows: Sequence[DueRow],
    today: date,
    counts: Mapping[DueGroup, int],
    noticed: AbstractSet[str] = frozenset(),
    after: DueGroup | None = None,
) -> Iterator[Entry]:
    """Yield entries, each group under its title; `after` is the group that has its one."""
    for row in rows:
        group = row.group(today)
        if group is not after:
            title = f"{term(group)} ({counts[group]})"
            yield Entry(subject=group.value, title=title, is_heading=True)
            after = group
        yield deadline_entry(row, today, noticed)


def _about(row: DueRow) -> str:
    if row.kind is DeadlineKind.ANSWER:
        text = QCoreApplication.translate("Deadlines", "Answer: {body} ({office})")
        return text.format(body=term(Body(row.name)), office=row.office)
    if row.kind is DeadlineKind.START:
        return QCoreApplication.translate("Deadlines", "Not ready to start, and time is short")
    if row.kind is DeadlineKind.PAPER:
        text = QCoreApplication.translate("Deadlines", "Not back: {paper} ({who})")
        # Who has not signed their own paper is named there anyway.
        is_named = not row.visitor or row.visitor in row.office.split(", ")
        kind = term(DocumentKind(row.name))
        paper = kind if is_named else f"{kind} – {row.visitor}"
        return text.format(paper=paper, who=row.office)
    subject = row.name or usual_follow_up_subject()
    return f"{subject} · {row.responsible}" if row.responsible else subject


def _due(row: DueRow, today: date) -> str:
    words = {
        DeadlineKind.ANSWER: due_text,
        DeadlineKind.FOLLOW_UP: planned_text,
        DeadlineKind.START: begin_text,
        DeadlineKind.PAPER: planned_text,
    }
    return words[row.kind](row.due_on, today)


class DeadlineModel(EntriesModel):
    """All days that matter, read a page at a time. Nothing is read before `show`."""

    def __init__(self, work: Callable[[], Workplace], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._mine = False
        self._text = ""
        self._notice = deadlines.NOTICE_DAYS
        self._rows: list[DueRow] = []
        self._by_id: dict[str, DueRow] = {}
        self._counts = dict.fromkeys(DueGroup, 0)

    @property
    def total(self) -> int:
        """How many days filter and search leave, read or not."""
        return sum(self._counts.values())

    @property
    def counts(self) -> Mapping[DueGroup, int]:
        """How many each group has."""
        return self._counts

    def show(self, *, mine: bool, text: str, notice: int) -> None:
        """Show others, from the first one on; `notice` is how many working days to warn ahead."""
        self._mine, self._text, self._notice = mine, text, notice
        self.reload(deadlines.PAGE)

    def reload(self, rows: int = 0) -> None:
        """Read again, at least as many rows as have been read before."""
        work = self._work()
        limit = max(rows, len(self._rows), deadlines.PAGE)
        self._counts = deadlines.counts(work, mine=self._mine, text=self._text)
        self._take(deadlines.rows(work, mine=self._mine, text=self._text, limit=limit))
        self.set_entries(self._entries_of(self._rows, None))

    def row_at(self, index: Index) -> DueRow | None:
        """Return the day at an index; None where a title stands."""
        entry = self.entry(index)
        return self._by_id.get(entry.subject) if entry else None

    def canFetchMore(self, parent: Index) -> bool:
        """Whether there are more than have been read."""
        return not parent.isValid() and len(self._rows) < self.total

    def fetchMore(self, parent: Index) -> None:
        """Read the next page."""
        if not self.canFetchMore(parent):
            return
        work = self._work()
        last = self._rows[-1].group(work.today()) if self._rows else None
        more = deadlines.rows(work, mine=self._mine, text=self._text, offset=len(self._rows))
        entries = self._entries_of(more, last)
        if not entries:
            # Somebody else has finished some meanwhile.
            self.reload()
            return
        first = self.rowCount()
        self.beginInsertRows(QModelIndex(), first, first + len(entries) - 1)
        self._take([*self._rows, *more])
        self.append(entries)
        self.endInsertRows()

    def _take(self, rows: Sequence[DueRow]) -> None:
        self._rows = list(rows)
        self._by_id = {row.id: row for row in rows}

    def _entries_of(self, rows: Sequence[DueRow], after: DueGroup | None) -> tuple[Entry, ...]:
        work = self._work()
        noticed = deadlines.noticed(work, rows, self._notice)
        return tuple(grouped(rows, work.today(), self._counts, noticed, after))
