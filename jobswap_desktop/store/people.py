"""People in the store."""

from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.domain.people import Person
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.records import Legible, decode, decode_legible, encode, undecodable

_ALL = "SELECT * FROM person ORDER BY last_name, first_name, id"


def all_people(db: Database) -> tuple[Person, ...]:
    """Return everybody, by last and first name; raises Unavailable where one cannot be read."""
    return tuple(decode(Person, row) for row in db.rows(_ALL))


def legible(db: Database) -> Legible[Person]:
    """Return everybody, by last and first name, as far as the records can be read."""
    return decode_legible(Person, db.rows(_ALL))


def unreadable(db: Database) -> tuple[str, ...]:
    """Return the ids of the people whose records cannot be read."""
    return undecodable(Person, db.rows(_ALL))


def find(db: Database, person_id: PersonId) -> Person | None:
    """Return one person."""
    rows = db.rows("SELECT * FROM person WHERE id = :id", id=person_id)
    return decode(Person, rows[0]) if rows else None


def name_of(db: Database, person_id: PersonId) -> str | None:
    """Return a person's name as lists sort it, whatever else the record says."""
    rows = db.rows("SELECT last_name, first_name FROM person WHERE id = :id", id=person_id)
    return ", ".join(str(part) for part in rows[0].values() if part) if rows else None


def is_known(change: Change, person_id: PersonId) -> bool:
    """Whether there is a record of somebody by now, inside a write."""
    return bool(change.rows("SELECT id FROM person WHERE id = :id", id=person_id))


def save(change: Change, person: Person) -> None:
    """Insert or update one person."""
    change.put("person", encode(person))
