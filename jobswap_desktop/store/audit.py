"""The audit trail: reading it and checking it. Writing happens in the one write transaction."""

import json
import re
from collections.abc import Collection
from datetime import datetime
from typing import Any

from jobswap_desktop.domain.audit import (
    Action,
    AuditEntry,
    Checkpoint,
    canonical,
    chain_hash,
    digest_details,
    header_of,
)
from jobswap_desktop.domain.entry_details import details_or_none, read_details
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.trail import Seal, attested, trail_faults
from jobswap_desktop.store import attachments, trail_facts
from jobswap_desktop.store.attesting import is_as_written, overwritten
from jobswap_desktop.store.database import Change, Database, Row
from jobswap_desktop.store.records import decode, encode

_LAST_LOOKED_AT = 500
_OF_MIGRATION = re.compile(r"[0-9a-f]{32}")
RECORD_TABLES = (
    "office",
    "person",
    "swap",
    "placement",
    "undertaking",
    "approval",
    "participation",
    "agreement",
    "signature",
    "document",
    "attachment",
    "paper_signer",
    "wording",
    "appointment",
    "week_template",
    "calendar_entry",
    "follow_up",
    "journal_entry",
    "closing_report",
    "feedback",
    "participation_rule",
    "account",
    "statistic",
    "retention_period",
    "erasure",
    "partner_key",
    "partner_file",
)


def of_swap(db: Database, swap_id: SwapId, limit: int = 200) -> tuple[AuditEntry, ...]:
    """Return the newest entries of a case, newest first.

    An entry about several cases bears the number of none, and speaks of each in its records.
    """
    rows = db.rows(
        """SELECT * FROM audit WHERE swap_id = :id
        UNION ALL SELECT * FROM audit WHERE swap_id = ''
            AND action IN ('swap.changed', 'documents.printed', 'undone', 'redone')
            AND (details LIKE :record OR EXISTS (
                SELECT 1 FROM document WHERE document.swap_id = :id
                    AND details LIKE '%["document","' || document.id || '",%'))
        ORDER BY sequence DESC LIMIT :limit""",
        id=swap_id,
        record=f'%["swap","{swap_id}",%',
        limit=limit,
    )
    return tuple(_proven(db, row) for row in rows)


def entries(db: Database | Change) -> tuple[AuditEntry, ...]:
    """Return the whole trail, oldest first."""
    return tuple(entry_of(row) for row in db.rows("SELECT * FROM audit ORDER BY sequence"))


def legible(db: Database | Change) -> tuple[tuple[AuditEntry, ...], frozenset[int]]:
    """Return the whole trail, oldest first, and the numbers of what nobody can read in it.

    Of those only the header stands there, and no details.
    """
    found, illegible = [], set()
    for row in db.rows("SELECT * FROM audit ORDER BY sequence"):
        try:
            found.append(entry_of(row))
        except ValueError:
            illegible.add(int(row["sequence"]))
            action = row["action"] if row["action"] in set(Action) else Action.EXPORTED
            found.append(AuditEntry(**(dict(row) | {"details": None, "action": Action(action)})))
    return tuple(found), frozenset(illegible)


def faults(db: Database) -> tuple[str, ...]:
    """Return what does not hold: broken links of the chain, and records changed past the program.

    Each is a word for the administrator: "entry 12", "person 0190…".
    """
    (trail, illegible), held_seals = legible(db), seals(db)
    found = [f"entry {number}" for number in sorted(illegible)]
    found += trail_faults(trail, held_seals, checkpoint(db))
    found += trail_facts.faults(db, trail)
    digests = attested(trail, held_seals)
    held = {
        (table, row["id"]): row
        for table in RECORD_TABLES
        for row in db.rows(f'SELECT * FROM "{table}"')  # noqa: S608 - our own table names
    }
    judged = digests.keys() | {key for key, row in held.items() if not _was_migrated(key, row)}
    found += [
        f"{table} {record_id}"
        for table, record_id in sorted(judged)
        if not is_as_written(table, held.get((table, record_id)), digests.get((table, record_id)))
    ]
    found += attachments.faults(db)
    return tuple(dict.fromkeys(found))


def found_changed(db: Database) -> tuple[str, ...]:
    """Return the records that had been changed past the program before somebody wrote them again.

    They are as they were written now; what was recorded before is in the older copies alone.
    """
    trail, _illegible = legible(db)
    found = overwritten(trail, seals(db))
    return tuple(dict.fromkeys(f"{table} {record_id}" for table, record_id in found))


def unattested(db: Database, tables: Collection[str]) -> frozenset[tuple[str, str]]:
    """Return table and id of what lies in some tables, or is missing there, and nobody attests.

    An entry attests only what it bears itself: one that is not as it was written attests nothing.
    """
    trail, illegible = legible(db)
    told = [entry for entry in trail if entry.sequence not in illegible and _is_proven(entry)]
    digests = attested(told, seals(db))
    held = {
        (table, row["id"]): row
        for table in tables
        for row in db.rows(f'SELECT * FROM "{table}"')  # noqa: S608 - our own table names
    }
    wanted = held.keys() | {key for key in digests if key[0] in tables}
    return frozenset(
        key for key in wanted if not is_as_written(key[0], held.get(key), digests.get(key))
    )


def _is_proven(entry: AuditEntry) -> bool:
    details = canonical(entry.details) if entry.details is not None else None
    is_told = details is None or digest_details(entry.salt, details) == entry.details_digest
    return is_told and (
        chain_hash(entry.previous, header_of(entry), entry.details_digest) == entry.hash
    )


def seals(db: Database | Change) -> tuple[Seal, ...]:
    """Return what erased and cut entries had attested of records that are still held."""
    rows = db.rows("SELECT * FROM record_seal ORDER BY table_name, record_id")
    return tuple(decode(Seal, row) for row in rows)


def checkpoint(db: Database | Change) -> Checkpoint | None:
    """Return behind which entry the trail was cut; None where it is whole."""
    rows = db.rows("SELECT * FROM audit_checkpoint ORDER BY sequence DESC LIMIT 1")
    return decode(Checkpoint, rows[0]) if rows else None


def _was_migrated(key: tuple[str, str], row: Row) -> bool:
    """Whether a migration made the row, of which no entry says so.

    It counted the cases that were over before there were counts, under ids of its own kind.
    """
    return key[0] == "statistic" and row["version"] == 1 and bool(_OF_MIGRATION.fullmatch(key[1]))


def entry_of(row: Row) -> AuditEntry:
    """Return an entry as its row has it; raises ValueError for one that is not as it was written.

    The text of the details is looked at as it lies there; its digest is not.
    """
    action, text = Action(row["action"]), row["details"]
    datetime.fromisoformat(row["at"])
    details = read_details(text, action) if text is not None else None
    return AuditEntry(**(dict(row) | {"details": details, "action": action}))


def refused_between(db: Database, account: str, since: str, now: str) -> frozenset[str]:
    """Return what was refused to `account` after `since` and until `now`, as the entries name it.

    An entry of a clock that was ahead does not count. Only the last entries are looked at: asking
    must not become slow with the years.
    """
    rows = db.rows(
        """SELECT details FROM (SELECT * FROM audit ORDER BY sequence DESC LIMIT :last) AS newest
        WHERE action = :action AND account = :account AND at > :since AND at <= :now
            AND details IS NOT NULL""",
        last=_LAST_LOOKED_AT,
        action=Action.ACCESS_REFUSED.value,
        account=account,
        since=since,
        now=now,
    )
    return frozenset(str(details_or_none(row["details"]).get("subject", "")) for row in rows)


def newest_of(db: Database, action: Action) -> AuditEntry | None:
    """Return the newest entry of an action."""
    rows = db.rows(
        "SELECT * FROM audit WHERE action = :action ORDER BY sequence DESC LIMIT 1",
        action=action.value,
    )
    return _proven(db, rows[0]) if rows else None


def latest_moment(db: Database) -> str:
    """Return the latest moment (UTC, ISO) of the last entries, whatever their order says.

    Only the last ones are looked at: a clock that was once ahead must not be told of for ever.
    """
    rows = db.rows(
        """SELECT max(at) AS latest
        FROM (SELECT at FROM audit ORDER BY sequence DESC LIMIT :last) AS recent""",
        last=_LAST_LOOKED_AT,
    )
    return str(rows[0]["latest"] or "")


def row_of(entry: AuditEntry) -> dict[str, Any]:
    """Return the row of an entry."""
    details = canonical(entry.details) if entry.details is not None else None
    return encode(entry, without=frozenset({"details"})) | {"details": details}


def _proven(db: Database, row: Row) -> AuditEntry:
    """Return an entry for a reader; raises Unavailable (damaged) unless it is as it was written."""
    try:
        entry = entry_of(row)
        is_proven = _is_proven(entry)
    except (ValueError, TypeError) as error:
        raise Unavailable(Fault.DAMAGED, db.path, f"entry {row['sequence']}: {error}") from error
    if not is_proven:
        raise Unavailable(Fault.DAMAGED, db.path, f"entry {row['sequence']}")
    return entry


def first_hash(db: Database) -> str:
    """Return the hash of the oldest entry that is left; "" where there is none."""
    rows = db.rows("SELECT hash FROM audit ORDER BY sequence LIMIT 1")
    return str(rows[0]["hash"]) if rows else ""


def length(db: Database, action: Action | None = None) -> int:
    """Return the number of entries, or of those of one action."""
    rows = db.rows(
        """SELECT count(*) AS number FROM audit
        WHERE CAST(:action AS TEXT) IS NULL OR action = :action""",
        action=action.value if action else None,
    )
    return int(rows[0]["number"])


def last_writer(db: Database, table: str, record_id: str) -> tuple[str, str]:
    """Return who changed a record last and when (ISO, UTC); "" for both where nobody has."""
    rows = db.rows(
        """SELECT actor, at FROM audit WHERE details LIKE :needle
        ORDER BY sequence DESC LIMIT 1""",
        needle=f"%[{json.dumps(table)},{json.dumps(record_id)},%",
    )
    return (str(rows[0]["actor"]), str(rows[0]["at"])) if rows else ("", "")
