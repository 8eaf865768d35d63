"""Learning journal, closing report and feedback in the store."""

from jobswap_desktop.domain.closing import ClosingReport, Feedback, JournalEntry
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.store import search
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.records import decode, encode


def journal(db: Database, swap_id: SwapId) -> tuple[JournalEntry, ...]:
    """Return the journal of a case, day by day."""
    rows = db.rows("SELECT * FROM journal_entry WHERE swap_id = :id ORDER BY day, id", id=swap_id)
    return tuple(decode(JournalEntry, row) for row in rows)


def reports(db: Database, swap_id: SwapId) -> tuple[ClosingReport, ...]:
    """Return the closing reports of a case, at most one a direction."""
    rows = db.rows("SELECT * FROM closing_report WHERE swap_id = :id ORDER BY id", id=swap_id)
    return tuple(decode(ClosingReport, row) for row in rows)


def feedback(db: Database, swap_id: SwapId) -> tuple[Feedback, ...]:
    """Return what was said of the stays of a case, at most once a side and direction."""
    rows = db.rows("SELECT * FROM feedback WHERE swap_id = :id ORDER BY id", id=swap_id)
    return tuple(decode(Feedback, row) for row in rows)


def save(change: Change, item: JournalEntry | ClosingReport | Feedback) -> None:
    """Insert or update one of them; the case is found by its words."""
    tables = {JournalEntry: "journal_entry", ClosingReport: "closing_report", Feedback: "feedback"}
    change.put(tables[type(item)], encode(item))
    search.put_attached(change, item.swap_id)


def remove_entry(change: Change, entry: JournalEntry) -> None:
    """Delete one entry of a journal; raises DomainError where it is no longer as it was read."""
    change.remove("journal_entry", entry.id, entry.version)
    search.put_attached(change, entry.swap_id)
