"""Migration 5: drafts, own periods for keeping, erasure, and a trail that survives it.

What an erased or cut entry of the trail had attested of records that are still held is kept in
`record_seal`; `audit_checkpoint` says behind which entry the trail was cut. `erased` holds ids
alone, so that a restored copy does not bring back who is gone.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_STATEMENTS = (
    """CREATE TABLE draft (
        account TEXT NOT NULL, place TEXT NOT NULL, content TEXT NOT NULL, saved_at TEXT NOT NULL,
        PRIMARY KEY (account, place)
    ) STRICT""",
    """CREATE TABLE retention_period (
        id TEXT PRIMARY KEY NOT NULL, months INTEGER NOT NULL CHECK (months >= 0),
        start TEXT NOT NULL, to_year_end INTEGER NOT NULL CHECK (to_year_end IN (0, 1)),
        reason TEXT NOT NULL, changed_on TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    """CREATE TABLE erasure (
        id TEXT PRIMARY KEY NOT NULL, asked_by TEXT NOT NULL, asked_account TEXT NOT NULL,
        asked_on TEXT NOT NULL, subjects TEXT NOT NULL, state TEXT NOT NULL,
        settled_by TEXT NOT NULL, settled_account TEXT NOT NULL, settled_on TEXT,
        counts TEXT NOT NULL, reason TEXT NOT NULL,
        archive_offered INTEGER NOT NULL CHECK (archive_offered IN (0, 1)),
        version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    """CREATE TABLE erased (
        id TEXT NOT NULL, what TEXT NOT NULL, erased_on TEXT NOT NULL, PRIMARY KEY (id, what)
    ) STRICT""",
    """CREATE TABLE record_seal (
        table_name TEXT NOT NULL, record_id TEXT NOT NULL, digest TEXT NOT NULL,
        sequence INTEGER NOT NULL, PRIMARY KEY (table_name, record_id)
    ) STRICT""",
    """CREATE TABLE audit_checkpoint (
        sequence INTEGER PRIMARY KEY NOT NULL, hash TEXT NOT NULL, at TEXT NOT NULL
    ) STRICT""",
    # Entries up to a checkpoint have expired; all others stay.
    "DROP TRIGGER audit_no_delete",
    """CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
    WHEN OLD.sequence > (SELECT coalesce(max(sequence), 0) FROM audit_checkpoint)
    BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END""",
)


def apply(db: "Database") -> None:
    """Add the tables, inside the caller's transaction."""
    for statement in _STATEMENTS:
        db.execute(statement)
