"""What has been handed out in calendar files, in the store."""

from jobswap_desktop.domain.calendar_entry import CalendarEntry
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.records import decode, encode


def of_swap(db: Database, swap_id: SwapId) -> tuple[CalendarEntry, ...]:
    """Return everything handed out of a case, cancelled or not."""
    rows = db.rows(
        "SELECT * FROM calendar_entry WHERE swap_id = :id ORDER BY start, id", id=swap_id
    )
    return tuple(decode(CalendarEntry, row) for row in rows)


def save(change: Change, entry: CalendarEntry) -> None:
    """Insert or update one entry."""
    change.put("calendar_entry", encode(entry))
