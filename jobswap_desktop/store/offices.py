"""Offices in the store."""

from typing import Literal

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.offices import Office
from jobswap_desktop.store.database import Change, Database, Row
from jobswap_desktop.store.records import Legible, decode, decode_legible, encode, undecodable

_ALL = "SELECT * FROM office ORDER BY is_own DESC, name, id"


def all_offices(db: Database) -> tuple[Office, ...]:
    """Return all offices, the own one first, then by name.

    Raises Unavailable where one cannot be read.
    """
    return tuple(decode(Office, row) for row in db.rows(_ALL))


def legible(db: Database) -> Legible[Office]:
    """Return all offices, the own one first, then by name, as far as the records can be read."""
    return decode_legible(Office, db.rows(_ALL))


def others(db: Database) -> tuple[Office, ...]:
    """Return all offices but the own one, by name; raises Unavailable where one cannot be read."""
    rows = db.rows("SELECT * FROM office WHERE is_own = 0 ORDER BY name, id")
    return tuple(decode(Office, row) for row in rows)


def names(db: Database) -> dict[OfficeId, str]:
    """Return the name of every office by its id, whatever else its record says."""
    rows = db.rows("SELECT id, name FROM office")
    return {OfficeId(row["id"]): str(row["name"]) for row in rows}


def unreadable(db: Database) -> tuple[str, ...]:
    """Return the ids of the offices whose records cannot be read."""
    return undecodable(Office, db.rows(_ALL))


def find(db: Database, office_id: OfficeId) -> Office | None:
    """Return one office."""
    rows = db.rows("SELECT * FROM office WHERE id = :id", id=office_id)
    return decode(Office, rows[0]) if rows else None


def own(db: Database) -> Office | None:
    """Return the office that keeps this database; None before it has been set up.

    Raises Unavailable (office_unreadable) where its record cannot be read. Who needs no more than
    its id or its name asks `own_id` or `own_text`.
    """
    return _needed(db, db.rows("SELECT * FROM office WHERE is_own = 1"))


def acting(db: Database, office_id: OfficeId) -> Office | None:
    """Return the office for which somebody acts; raises Unavailable (office_unreadable)."""
    return _needed(db, db.rows("SELECT * FROM office WHERE id = :id", id=office_id))


def _needed(db: Database, rows: list[Row]) -> Office | None:
    try:
        return decode(Office, rows[0]) if rows else None
    except Unavailable as error:
        raise Unavailable(Fault.OFFICE_UNREADABLE, db.path, error.detail) from error


def own_id(db: Database) -> OfficeId | None:
    """Return the id of the own office, whatever else its record says; None before there is one."""
    found = own_text(db, "id")
    return None if found is None else OfficeId(found)


def own_text(db: Database, column: Literal["id", "name", "reference_prefix"]) -> str | None:
    """Return one column of the own office, whatever else its record says; None without one."""
    rows = db.rows("SELECT id, name, reference_prefix FROM office WHERE is_own = 1")
    return str(rows[0][column]) if rows else None


def save(change: Change, office: Office) -> None:
    """Insert or update one office."""
    change.put("office", encode(office))
