"""The requests that councils have recorded themselves, as far as their own council may see them.

What was entered stands in the entry of the trail about it. On a council's connection the server
picks them out (see `server.submitted`), in a file the same question is asked of the tables.
"""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from jobswap_desktop.domain.audit import Action, record_digest
from jobswap_desktop.domain.entry_details import details_or_none
from jobswap_desktop.domain.ids import OfficeId, SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.store.audit import RECORD_TABLES
from jobswap_desktop.store.database import Database, Row, Touch, Undo

MADE = f"""
    SELECT made.sequence, made.swap_id, swap.reference, made.at, made.account, made.actor,
        made.details, swap.version
    FROM audit AS made JOIN swap ON swap.id = made.swap_id
    WHERE made.role = '{Role.STAFF_COUNCIL.value}' AND made.action = '{Action.SWAP_CREATED.value}'
        AND coalesce((SELECT office_id FROM account WHERE login = made.account
            AND role = '{Role.STAFF_COUNCIL.value}'), :office) = :office
        AND (SELECT home_id FROM placement WHERE placement.swap_id = made.swap_id
            ORDER BY letter LIMIT 1) = :office"""  # noqa: S608 - our own codes
"""The entries about requests of the council of an office, whose case is still there."""
_OTHERS = """SELECT 1 FROM audit WHERE swap_id = :swap AND (account <> :account OR role <> :role)
    LIMIT 1"""
_OF_SERVER = """SELECT swap_id, reference, at, account, actor, subject, records, is_waiting
    FROM own_requests() ORDER BY at DESC"""
_SHARED = frozenset({"office", "person"})
"""What may have been changed since without anybody's going on with the case."""


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeRequest:
    """A request as it was recorded: by whom, when (UTC), and about whom.

    `is_waiting` says that nobody else has written about the case since. `records` are table, id
    and digest of what was written with it, in that order; empty where it cannot be taken back.
    On a council's connection there is no digest of what is not its own any more.
    """

    swap_id: SwapId
    reference: str
    at: datetime
    account: str
    actor: str
    title: str
    is_waiting: bool
    records: tuple[tuple[str, str, str | None], ...]


def made(db: Database, office_id: OfficeId) -> tuple[MadeRequest, ...]:
    """Return the requests of the council of an office, the newest first."""
    if db.is_partial:
        return tuple(_told(row) for row in db.rows(_OF_SERVER))
    rows = db.rows(f"{MADE} ORDER BY made.sequence DESC", office=office_id)
    return tuple(_read(db, row) for row in rows)


def way_back(db: Database, made: MadeRequest) -> Undo:
    """Return what takes back a request as it lies there: all that was written with it.

    Where somebody has changed a person or an office in it since, people and offices stay.
    """
    is_changed = any(
        table in _SHARED and not _is_as_entered(db, table, record, digest)
        for table, record, digest in made.records
    )
    left = _SHARED if is_changed else frozenset[str]()
    rows = ((table, record, _row(db, table, record)) for table, record, _digest in made.records)
    return Undo(
        swap_id=made.swap_id,
        touches=tuple(
            Touch(table=table, id=record, before=None, after=dict(row))
            for table, record, row in rows
            if row is not None and table not in left
        ),
        action=Action.SWAP_CREATED,
        subject=made.title,
    )


def _is_as_entered(db: Database, table: str, record_id: str, digest: str | None) -> bool:
    if digest is None or db.is_partial:
        # The server says itself what is the login's own.
        return digest is not None
    row = _row(db, table, record_id)
    return row is not None and record_digest(row) == digest


def _row(db: Database, table: str, record_id: str) -> Row | None:
    if table not in RECORD_TABLES:
        return None
    found = db.rows(f'SELECT * FROM "{table}" WHERE id = :id', id=record_id)  # noqa: S608 - one of our own tables
    return found[0] if found else None


def _read(db: Database, row: Row) -> MadeRequest:
    details = details_or_none(row["details"])
    others = db.rows(
        _OTHERS, swap=row["swap_id"], account=row["account"], role=Role.STAFF_COUNCIL.value
    )
    is_waiting = row["version"] == 1 and not others
    records = details.get("records", []) if is_waiting else []
    return _made(row, str(details.get("subject", "")), records, is_waiting=is_waiting)


def _told(row: Row) -> MadeRequest:
    records = json.loads(row["records"] or "[]")
    return _made(row, str(row["subject"] or ""), records, is_waiting=bool(row["is_waiting"]))


def _made(row: Row, title: str, records: list[list[Any]], *, is_waiting: bool) -> MadeRequest:
    return MadeRequest(
        swap_id=SwapId(row["swap_id"]),
        reference=str(row["reference"]),
        at=datetime.fromisoformat(row["at"]),
        account=str(row["account"]),
        actor=str(row["actor"]),
        title=title,
        is_waiting=is_waiting,
        records=tuple((table, record, digest) for table, record, digest in records),
    )
