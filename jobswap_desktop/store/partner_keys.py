"""Keys for the exchange between offices in the store.

The own key's private halves stand in a table that is no audited record: no entry of the trail,
no way back and no table of an export ever bears them.
"""

from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.partner_keys import OfficeKey, PartnerKey
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.records import decode, encode


def own_keys(db: Database) -> tuple[OfficeKey, ...]:
    """Return all keys of the own office, the newest first; the retired ones still open files."""
    rows = db.rows("SELECT * FROM office_key ORDER BY made_on DESC, id DESC")
    return tuple(decode(OfficeKey, row) for row in rows)


def own(db: Database) -> OfficeKey | None:
    """Return the key of the own office that is in use; None before there is one."""
    rows = db.rows("SELECT * FROM office_key WHERE replaced_on IS NULL")
    return decode(OfficeKey, rows[0]) if rows else None


def add_own(change: Change, key: OfficeKey) -> None:
    """Put the own office's new key to use; the one before retires on the day this one was made."""
    change.run(
        "UPDATE office_key SET replaced_on = :day WHERE replaced_on IS NULL",
        day=key.made_on.isoformat(),
    )
    change.run(
        """INSERT INTO office_key (id, encryption_key, encryption_secret, signing_key,
            signing_secret, made_on, replaced_on)
        VALUES (:id, :encryption_key, :encryption_secret, :signing_key,
            :signing_secret, :made_on, :replaced_on)""",
        **encode(key),
    )


def all_keys(db: Database) -> tuple[PartnerKey, ...]:
    """Return the keys of all partners, those in use first and the newest of each office first."""
    rows = db.rows(
        """SELECT * FROM partner_key
        ORDER BY replaced_on IS NOT NULL, office_id, received_on DESC, id DESC"""
    )
    return tuple(decode(PartnerKey, row) for row in rows)


def of_office(db: Database, office_id: OfficeId) -> PartnerKey | None:
    """Return the key that a partner uses now; None where none is known."""
    rows = db.rows(
        "SELECT * FROM partner_key WHERE office_id = :id AND replaced_on IS NULL", id=office_id
    )
    return decode(PartnerKey, rows[0]) if rows else None


def by_signing(db: Database, signing_key: str) -> PartnerKey | None:
    """Return the partner's key, in use or replaced, with which something was signed."""
    rows = db.rows("SELECT * FROM partner_key WHERE signing_key = :key", key=signing_key)
    return decode(PartnerKey, rows[0]) if rows else None


def save(change: Change, key: PartnerKey) -> None:
    """Insert or update one partner's key."""
    change.put("partner_key", encode(key))


def remove(change: Change, key: PartnerKey) -> None:
    """Delete a partner's key; raises DomainError where it is no longer as it was read."""
    change.remove("partner_key", key.id, key.version)
