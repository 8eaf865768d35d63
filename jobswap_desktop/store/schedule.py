"""Appointments in the store."""

from datetime import date, timedelta

from jobswap_desktop.domain.ids import AppointmentId, SwapId
from jobswap_desktop.domain.schedule import Appointment, chronological
from jobswap_desktop.store.database import Change, Database, Row, Undo
from jobswap_desktop.store.records import Unreadable, decode, encode


def of_swap(db: Database, swap_id: SwapId) -> tuple[Appointment, ...]:
    """Return all appointments of a case in reading order."""
    rows = db.rows("SELECT * FROM appointment WHERE swap_id = :id ORDER BY start", id=swap_id)
    return chronological(_read(row) for row in rows)


def between(db: Database, first: date, last: date, swap_id: SwapId) -> tuple[Appointment, ...]:
    """Return the case's appointments from `first` to `last`, both included.

    One that lasts several days is among them if any of its days is.
    """
    rows = db.rows(
        """SELECT * FROM appointment
        WHERE swap_id = :id AND "end" > :first AND start < :after ORDER BY start""",
        id=swap_id,
        first=f"{first.isoformat()}T00:00",
        after=(last + timedelta(days=1)).isoformat(),
    )
    return chronological(_read(row) for row in rows)


def find(db: Database, appointment_id: AppointmentId) -> Appointment | None:
    """Return one appointment."""
    rows = db.rows("SELECT * FROM appointment WHERE id = :id", id=appointment_id)
    return _read(rows[0]) if rows else None


def put_back_by(db: Database, undo: Undo) -> tuple[Appointment, ...]:
    """Return the appointments that are there as they were before a write, in reading order."""
    ids = [touch.id for touch in undo.touches if touch.table == "appointment" and touch.before]
    found = (find(db, AppointmentId(each)) for each in ids)
    return chronological(item for item in found if item is not None)


def save(change: Change, appointment: Appointment) -> None:
    """Insert or update one appointment."""
    change.put("appointment", encode(appointment))


def remove(change: Change, appointment: Appointment) -> None:
    """Delete one appointment; raises DomainError where it is no longer as it was read."""
    change.remove("appointment", appointment.id, appointment.version)


def _read(row: Row) -> Appointment:
    found = decode(Appointment, row)
    if not found.lasts_rightly:
        # No week could show it, and none was ever recorded.
        raise Unreadable("Appointment: end")
    return found
