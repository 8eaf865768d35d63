"""Offices in the store."""

from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.records import Legible, decode, decode_legible, encode

_ALL = "SELECT * FROM office ORDER BY is_own DESC, name, id"


def all_offices(db: Database) -> tuple[Office, ...]:
    """Return all offices, the own one first, then by name.

    Raises Unavailable where one cannot be read.
    """
    return tuple(decode(Office, row) for row in db.rows(_ALL))


def legible(db: Database) -> Legible[Office]:
    """Return all offices, the own one first, then by name, as far as the records can be read."""
    return decode_legible(Office, db.rows(_ALL))


def find(db: Database, office_id: OfficeId) -> Office | None:
    """Return one office."""
    rows = db.rows("SELECT * FROM office WHERE id = :id", id=office_id)
    return decode(Office, rows[0]) if rows else None


def own(db: Database) -> Office | None:
    """Return the office that keeps this database; None before it has been set up."""
    rows = db.rows("SELECT * FROM office WHERE is_own = 1")
    return decode(Office, rows[0]) if rows else None


def save(change: Change, office: Office) -> None:
    """Insert or update one office."""
    change.put("office", encode(office))
