"""Requests to erase, and the ids of what is gone."""

import json

from jobswap_desktop.domain.erasure import Erasure
from jobswap_desktop.domain.forgetting import Forgotten
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.records import decode, encode


def all_erasures(db: Database) -> tuple[Erasure, ...]:
    """Return all requests, the newest first."""
    rows = db.rows("SELECT * FROM erasure ORDER BY asked_on DESC, rowid DESC")
    return tuple(decode(Erasure, row) for row in rows)


def references(db: Database) -> tuple[str, ...]:
    """Return the numbers of the cases that somebody has asked to erase."""
    rows = db.rows("SELECT subjects FROM erasure")
    return tuple(
        str(subject.get("reference", "")) for row in rows for subject in json.loads(row["subjects"])
    )


def find(db: Database, erasure_id: str) -> Erasure | None:
    """Return one request."""
    rows = db.rows("SELECT * FROM erasure WHERE id = :id", id=erasure_id)
    return decode(Erasure, rows[0]) if rows else None


def save(change: Change, erasure: Erasure) -> None:
    """Insert or update one request."""
    change.put("erasure", encode(erasure))


def forgotten(db: Database) -> frozenset[Forgotten]:
    """Return what this file knows to be gone."""
    rows = db.rows("SELECT id, what, erased_on FROM erased")
    return frozenset(decode(Forgotten, row) for row in rows)


def put_forgotten(change: Change, gone: Forgotten) -> None:
    """Remember that something is gone; what is known already stays as it is known."""
    change.run(
        """INSERT INTO erased (id, what, erased_on) VALUES (:id, :what, :erased_on)
        ON CONFLICT (id, what) DO NOTHING""",
        **encode(gone),
    )


def newest_entry_at(db: Database) -> str:
    """Return when the newest entry of the trail was written; "" without any."""
    rows = db.rows("SELECT at FROM audit ORDER BY sequence DESC LIMIT 1")
    return str(rows[0]["at"]) if rows else ""
