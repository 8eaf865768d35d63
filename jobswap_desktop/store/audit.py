"""The audit trail: reading it and checking it. Writing happens in the one write transaction."""

import json

from jobswap_desktop.domain.audit import Action, AuditEntry, broken_links, record_digest
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.store import attachments
from jobswap_desktop.store.database import Database, Row
from jobswap_desktop.store.schema import m002_the_whole_case, m004_the_week

# Columns that were added to recorded tables, the latest first.
_ADDED = (m004_the_week.added(), m002_the_whole_case.added())
_LAST_LOOKED_AT = 500
_RECORD_TABLES = (
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
    return tuple(_entry(row) for row in rows)


def entries(db: Database) -> tuple[AuditEntry, ...]:
    """Return the whole trail, oldest first."""
    return tuple(_entry(row) for row in db.rows("SELECT * FROM audit ORDER BY sequence"))


def faults(db: Database) -> tuple[str, ...]:
    """Return what does not hold: broken links of the chain, and records changed past the program.

    Each is a word for the administrator: "entry 12", "person 0190…".
    """
    try:
        trail = entries(db)
        digests, complete = _digests(trail)
    except (ValueError, TypeError, AttributeError) as error:
        # An entry was changed so that it can no longer be read.
        return (f"audit: {error}",)
    found = [f"entry {sequence}" for sequence in broken_links(trail)]
    held = {
        (table, row["id"]): row
        for table in _RECORD_TABLES
        for row in db.rows(f'SELECT * FROM "{table}"')  # noqa: S608 - our own table names
    }
    # A migration counted the cases that were over before there were counts: no entry says so.
    judged = digests.keys() | {key for key in held if complete and key[0] != "statistic"}
    found += [
        f"{table} {record_id}"
        for table, record_id in sorted(judged)
        if not _is_as_written(table, held.get((table, record_id)), digests.get((table, record_id)))
    ]
    found += attachments.faults(db)
    return tuple(found)


def _is_as_written(table: str, row: Row | None, digest: str | None) -> bool:
    if row is None or digest is None:
        return row is None and digest is None
    if record_digest(row) == digest:
        return True
    # Written before migrations added columns: the digest knows nothing of them.
    known = dict(row)
    for added in _ADDED:
        later = added.get(table, {})
        if any(known.pop(name) != value for name, value in later.items()):
            return False
        if later and record_digest(known) == digest:
            return True
    return False


def _digests(trail: tuple[AuditEntry, ...]) -> tuple[dict[tuple[str, str], str | None], bool]:
    """Return the newest digest of each record, and whether the trail speaks of all records.

    An entry whose details have been erased may have changed any record: what was known before
    it is forgotten.
    """
    digests: dict[tuple[str, str], str | None] = {}
    complete = True
    for entry in trail:
        if entry.details is None:
            digests.clear()
            complete = False
            continue
        for table, record_id, digest in entry.details.get("records", ()):
            digests[table, record_id] = digest
    return digests, complete


def _entry(row: Row) -> AuditEntry:
    details = json.loads(row["details"]) if row["details"] is not None else None
    return AuditEntry(**(dict(row) | {"details": details, "action": Action(row["action"])}))


def refused_between(db: Database, account: str, since: str, now: str) -> frozenset[str]:
    """Return what was refused to `account` after `since` and until `now`, as the entries name it.

    An entry of a clock that was ahead does not count. Only the last entries are looked at: asking
    must not become slow with the years.
    """
    rows = db.rows(
        """SELECT details FROM (SELECT * FROM audit ORDER BY sequence DESC LIMIT :last)
        WHERE action = :action AND account = :account AND at > :since AND at <= :now
            AND details IS NOT NULL""",
        last=_LAST_LOOKED_AT,
        action=Action.ACCESS_REFUSED.value,
        account=account,
        since=since,
        now=now,
    )
    return frozenset(str(json.loads(row["details"])["subject"]) for row in rows)


def newest_of(db: Database, action: Action) -> AuditEntry | None:
    """Return the newest entry of an action."""
    rows = db.rows(
        "SELECT * FROM audit WHERE action = :action ORDER BY sequence DESC LIMIT 1",
        action=action.value,
    )
    return _entry(rows[0]) if rows else None


def length(db: Database) -> int:
    """Return the number of entries."""
    return int(db.rows("SELECT count(*) AS number FROM audit")[0]["number"])
