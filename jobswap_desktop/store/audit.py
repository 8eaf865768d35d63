"""The audit trail: reading it and checking it. Writing happens in the one write transaction."""

import json
from collections.abc import Collection, Iterable, Iterator
from datetime import datetime
from typing import Any

from jobswap_desktop.domain.audit import (
    ERASING,
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
from jobswap_desktop.domain.trail import GONE, Seal, TrailCheck, attested
from jobswap_desktop.domain.trail_facts import BEGAN
from jobswap_desktop.store import attachments
from jobswap_desktop.store.attesting import is_as_written, overwritten
from jobswap_desktop.store.database import Change, Database, Row
from jobswap_desktop.store.records import decode, encode

_LAST_LOOKED_AT = 500
_ROWS_AT_ONCE, _PLACE = 500, "place_in_order"
_OF_ERASING = f"""SELECT details FROM audit
    WHERE action IN ({", ".join(f"'{action.value}'" for action in sorted(ERASING))})
    ORDER BY sequence DESC"""  # noqa: S608 - our own actions
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


def of_swap(db: Database, swap_id: SwapId, limit: int = 200) -> tuple[AuditEntry | int, ...]:
    """Return the newest entries of a case, newest first; of one that is damaged its number alone.

    An entry about several cases bears the number of none, and speaks of each in its records. Those
    before the first one of the case itself cannot speak of it.
    """
    rows = db.rows(
        """SELECT * FROM audit WHERE swap_id = :id
        UNION ALL SELECT * FROM audit WHERE swap_id = ''
            AND sequence > (SELECT coalesce(min(sequence), 0) FROM audit WHERE swap_id = :id)
            AND action IN ('swap.changed', 'documents.printed', 'undone', 'redone')
            AND (details LIKE :record OR EXISTS (
                SELECT 1 FROM document WHERE document.swap_id = :id
                    AND details LIKE '%["document","' || document.id || '",%'))
        ORDER BY sequence DESC LIMIT :limit""",
        id=swap_id,
        record=f'%["swap","{swap_id}",%',
        limit=limit,
    )
    return tuple(_proven_or_number(db, row) for row in rows)


def _proven_or_number(db: Database, row: Row) -> AuditEntry | int:
    """Return an entry, or the number of one that is not as it was written."""
    try:
        return _proven(db, row)
    except Unavailable:
        return int(row["sequence"])


def entries(db: Database | Change) -> tuple[AuditEntry, ...]:
    """Return the whole trail, oldest first."""
    return tuple(entry_of(row) for row in db.rows("SELECT * FROM audit ORDER BY sequence"))


def legible(db: Database | Change) -> tuple[tuple[AuditEntry, ...], frozenset[int]]:
    """Return the whole trail, oldest first, and the numbers of what nobody can read in it.

    Of those only the header stands there, and no details.
    """
    found, illegible = [], set()
    for entry, is_legible in _passing(db):
        found.append(entry)
        if not is_legible:
            illegible.add(entry.sequence)
    return tuple(found), frozenset(illegible)


def _passing(db: Database | Change) -> Iterator[tuple[AuditEntry, bool]]:
    """Yield the whole trail, oldest first, and of each entry whether it can be read."""
    for row in _in_pages(db, "audit", "sequence"):
        try:
            yield entry_of(row), True
        except ValueError:
            action = row["action"] if row["action"] in set(Action) else Action.EXPORTED
            yield AuditEntry(**(dict(row) | {"details": None, "action": Action(action)})), False


def _in_pages(db: Database | Change, table: str, key: str) -> Iterator[Row]:
    """Yield the rows of a table in the order of `key`, so many at once as need little memory."""
    condition, values = "", dict[str, Any]()
    while rows := db.rows(
        f"""SELECT *, {key} AS {_PLACE} FROM "{table}" {condition}
        ORDER BY {key} LIMIT :most""",  # noqa: S608 - our own names
        most=_ROWS_AT_ONCE,
        **values,
    ):
        last = rows[-1][_PLACE]
        if values and last <= values["behind"]:
            raise Unavailable(Fault.DAMAGED, db.path, f"{table} is in no order")
        yield from ({name: row[name] for name in row if name != _PLACE} for row in rows)
        condition, values = f"WHERE {key} > :behind", {"behind": last}


def faults(db: Database) -> tuple[str, ...]:
    """Return what does not hold: broken links of the chain, and records changed past the program.

    Each is a word for the administrator: "entry 12", "person 0190…".
    """
    check, illegible = TrailCheck(seals(db), checkpoint(db)), []
    for entry, is_legible in _passing(db):
        check.see(entry)
        if not is_legible:
            illegible.append(entry.sequence)
    found = [f"entry {number}" for number in sorted(illegible)]
    # Needed by what checks the history, and by nothing that only shows.
    from jobswap_desktop.store import trail_facts

    found += check.faults()
    found += trail_facts.faults(db, tuple(check.besides))
    found += (f"{table} {record_id}" for table, record_id in sorted(_changed(db, check.attested)))
    found += attachments.faults(db)
    return tuple(dict.fromkeys(found))


def found_changed(db: Database) -> tuple[str, ...]:
    """Return the records that had been changed past the program before somebody wrote them again.

    They are as they were written now; what was recorded before is in the older copies alone.
    """
    found = overwritten((entry for entry, _ in _passing(db)), seals(db))
    return tuple(dict.fromkeys(f"{table} {record_id}" for table, record_id in found))


def unattested(db: Database, tables: Collection[str]) -> frozenset[tuple[str, str]]:
    """Return table and id of what lies in some tables, or is missing there, and nobody attests.

    An entry attests only what it bears itself: one that is not as it was written attests nothing.
    """
    told = (entry for entry, is_legible in _passing(db) if is_legible and _is_proven(entry))
    digests = {key: seal for key, seal in attested(told, seals(db)).items() if key[0] in tables}
    return frozenset(_changed(db, digests, tables))


def _is_proven(entry: AuditEntry) -> bool:
    details = canonical(entry.details) if entry.details is not None else None
    is_told = details is None or digest_details(entry.salt, details) == entry.details_digest
    return is_told and (
        chain_hash(entry.previous, header_of(entry), entry.details_digest) == entry.hash
    )


def _changed(
    db: Database, digests: dict[tuple[str, str], Seal], tables: Iterable[str] = RECORD_TABLES
) -> Iterator[tuple[str, str]]:
    """Yield the records that are not as they were attested, or are not attested at all."""
    waiting = {key: seal.digest for key, seal in digests.items() if seal.digest != GONE}
    # A server has the order of writing in no index.
    order = "id" if db.is_server else "rowid"
    for table in tables:
        for row in _in_pages(db, table, order):
            key = (table, str(row["id"]))
            seal = digests.get(key)
            waiting.pop(key, None)
            if not is_as_written(table, row, seal.digest if seal else GONE):
                yield key
    # What was never removed, and is not there.
    yield from waiting


def seals(db: Database | Change) -> tuple[Seal, ...]:
    """Return what erased and cut entries had attested of records that are still held."""
    rows = db.rows("SELECT * FROM record_seal ORDER BY table_name, record_id")
    return tuple(decode(Seal, row) for row in rows)


def checkpoint(db: Database | Change) -> Checkpoint | None:
    """Return behind which entry the trail was cut; None where it is whole."""
    rows = db.rows("SELECT * FROM audit_checkpoint ORDER BY sequence DESC LIMIT 1")
    return decode(Checkpoint, rows[0]) if rows else None


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


def first_hash(db: Database | Change) -> str:
    """Return the hash of the entry with which the trail began; "" where there is none.

    Where it was cut by a version that did not say that, it is the oldest entry that is left.
    """
    for row in db.rows(_OF_ERASING) if checkpoint(db) is not None else ():
        told = details_or_none(row["details"])
        if BEGAN in told:
            return str(told[BEGAN])
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
