"""What has been handed out in calendar files, in the store."""

from jobswap_desktop.domain.calendar_entry import CalendarEntry
from jobswap_desktop.domain.entry_details import details_or_none
from jobswap_desktop.domain.ids import AppointmentId, SwapId
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.records import decode, encode


def of_swap(db: Database, swap_id: SwapId) -> tuple[CalendarEntry, ...]:
    """Return everything handed out of a case, cancelled or not."""
    rows = db.rows(
        "SELECT * FROM calendar_entry WHERE swap_id = :id ORDER BY start, id", id=swap_id
    )
    return tuple(decode(CalendarEntry, row) for row in rows)


def gone_confidential(db: Database, swap_id: SwapId) -> frozenset[AppointmentId]:
    """Return those handed out and deleted since that had been marked confidential before they went.

    One that was confidential from its first entry on was handed out without its title.
    """
    rows = db.rows(
        """SELECT details FROM audit WHERE swap_id IN (:id, '')
            AND details LIKE '%["appointment",%,"confidential",%'
        ORDER BY sequence""",
        id=swap_id,
    )
    last = {
        item: new
        for row in rows
        for table, item, name, _old, new in details_or_none(row["details"]).get("changes", ())
        if (table, name) == ("appointment", "confidential")
    }
    handed_out = db.rows(
        """SELECT DISTINCT appointment_id FROM calendar_entry WHERE swap_id = :id
            AND appointment_id NOT IN (SELECT id FROM appointment)""",
        id=swap_id,
    )
    gone = (row["appointment_id"] for row in handed_out)
    return frozenset(AppointmentId(each) for each in gone if last.get(each))


def save(change: Change, entry: CalendarEntry) -> None:
    """Insert or update one entry."""
    change.put("calendar_entry", encode(entry))
