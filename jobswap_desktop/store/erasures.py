"""Requests to erase, and the ids of what is gone."""

from collections.abc import Collection
from datetime import date, datetime

from jobswap_desktop.domain.entry_details import details_or_none
from jobswap_desktop.domain.erasure import Erasure
from jobswap_desktop.domain.forgetting import Forgotten, Spoken
from jobswap_desktop.domain.states import OVER
from jobswap_desktop.store.database import Change, Database
from jobswap_desktop.store.records import decode, encode

_WHOLE = frozenset({"swap", "person"})
_OVER = ", ".join(f"'{state.value}'" for state in sorted(OVER))
_OPEN = f"state NOT IN ({_OVER})"
_HELD = f"""SELECT id, CASE WHEN {_OPEN} THEN 1 ELSE 0 END AS is_open FROM swap
    UNION ALL SELECT id, CASE WHEN EXISTS (SELECT 1 FROM placement
        JOIN swap ON swap.id = placement.swap_id
        WHERE visitor_id = person.id AND {_OPEN}) THEN 1 ELSE 0 END AS is_open FROM person"""  # noqa: S608 - our own states


def all_erasures(db: Database) -> tuple[Erasure, ...]:
    """Return all requests, the newest first."""
    rows = db.rows("SELECT * FROM erasure ORDER BY asked_on DESC, rowid DESC")
    return tuple(decode(Erasure, row) for row in rows)


def references(db: Database) -> tuple[str, ...]:
    """Return the numbers of the cases that somebody has asked to erase."""
    return tuple(subject.reference for erasure in all_erasures(db) for subject in erasure.subjects)


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
    return frozenset(decode(Forgotten, row, by=frozenset()) for row in rows)


def held(db: Database, ids: Collection[str]) -> frozenset[str]:
    """Return which of those cases and people the file holds."""
    return (
        frozenset(row["id"] for row in db.rows(_HELD) if row["id"] in ids) if ids else frozenset()
    )


def references_of(db: Database, ids: Collection[str]) -> tuple[str, ...]:
    """Return the numbers of those cases that the file holds."""
    rows = db.rows("SELECT id, reference FROM swap ORDER BY reference")
    return tuple(str(row["reference"]) for row in rows if row["id"] in ids)


def spoken_of(db: Database, ids: Collection[str]) -> dict[str, Spoken]:
    """Return what the file says of those of the cases and people that it holds."""
    held = {row["id"]: row["is_open"] for row in db.rows(_HELD) if row["id"] in ids}
    if not held:
        return {}
    last: dict[str, date] = {}
    newest = None
    for row in db.rows("SELECT at, swap_id, details FROM audit ORDER BY sequence"):
        day = _day(row["at"])
        newest = max(day, newest or day)
        told = details_or_none(row["details"]).get("records", ())
        named = {record_id for table, record_id, _digest in told if table in _WHOLE}
        for each in ({row["swap_id"]} | named) & held.keys():
            last[each] = max(day, last.get(each, day))
    return {
        each: Spoken(last=last.get(each), open_until=newest if is_open else None)
        for each, is_open in held.items()
    }


def _day(at: str) -> date:
    """Return the day of an entry; one that cannot be read is in no order with any other."""
    try:
        return datetime.fromisoformat(at).date()
    except ValueError:
        return date.max


def put_forgotten(change: Change, gone: Forgotten) -> None:
    """Remember that something is gone; what is known already stays as it is known."""
    change.run(
        """INSERT INTO erased (id, what, erased_on) VALUES (:id, :what, :erased_on)
        ON CONFLICT (id, what) DO NOTHING""",
        id=gone.id,
        what=gone.what.value,
        erased_on=gone.erased_on.isoformat(),
    )


def newest_entry_at(db: Database) -> str:
    """Return when the newest entry of the trail was written; "" without any."""
    rows = db.rows("SELECT at FROM audit ORDER BY sequence DESC LIMIT 1")
    return str(rows[0]["at"]) if rows else ""
