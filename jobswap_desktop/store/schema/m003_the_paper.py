"""Migration 3: the way of the paper, scans that came back, and the office's own wording.

Nothing recorded is touched. What a file holds lies once under its SHA-256, however often it is
attached; the audited record beside it bears that sum, so that the content is proven by it.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_STATEMENTS = (
    """CREATE TABLE attachment_content (
        sha256 TEXT PRIMARY KEY NOT NULL, content BLOB NOT NULL
    ) STRICT""",
    """CREATE TABLE attachment (
        id TEXT PRIMARY KEY NOT NULL, swap_id TEXT NOT NULL REFERENCES swap (id),
        sha256 TEXT NOT NULL REFERENCES attachment_content (sha256), name TEXT NOT NULL,
        size INTEGER NOT NULL, pages INTEGER NOT NULL, added_on TEXT NOT NULL,
        document_id TEXT REFERENCES document (id), revision INTEGER NOT NULL,
        remark TEXT NOT NULL, version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    "CREATE INDEX attachment_swap ON attachment (swap_id)",
    "CREATE INDEX attachment_document ON attachment (document_id)",
    "CREATE INDEX attachment_sha256 ON attachment (sha256)",
    """CREATE TABLE paper_signer (
        id TEXT PRIMARY KEY NOT NULL, swap_id TEXT NOT NULL REFERENCES swap (id),
        document_id TEXT NOT NULL REFERENCES document (id), revision INTEGER NOT NULL,
        role TEXT NOT NULL, name TEXT NOT NULL, office_id TEXT REFERENCES office (id),
        person_id TEXT REFERENCES person (id), handed_over_on TEXT, returned_on TEXT,
        checked_on TEXT, filed_on TEXT, filed_at TEXT NOT NULL, form TEXT,
        attachment_id TEXT REFERENCES attachment (id), reminded_on TEXT, remind_on TEXT,
        version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    "CREATE INDEX paper_signer_swap ON paper_signer (swap_id)",
    "CREATE INDEX paper_signer_document ON paper_signer (document_id)",
    "CREATE INDEX paper_signer_attachment ON paper_signer (attachment_id)",
    "CREATE INDEX paper_signer_out ON paper_signer (handed_over_on) WHERE returned_on IS NULL",
    "CREATE INDEX paper_signer_filed ON paper_signer (filed_on) WHERE filed_at <> ''",
    # No paper has a way yet, so that what is derived from them begins right as it is.
    "ALTER TABLE case_index ADD COLUMN papers_out INTEGER NOT NULL DEFAULT 0",
    "ALTER TABLE case_index ADD COLUMN papers_out_since TEXT",
    # The number itself stands in it so that counting reads no whole lines.
    """CREATE INDEX case_index_papers ON case_index (is_open, first_day, swap_id, papers_out)
        WHERE papers_out > 0""",
    """CREATE TABLE wording (
        id TEXT PRIMARY KEY NOT NULL, kind TEXT NOT NULL, number INTEGER NOT NULL,
        source TEXT NOT NULL, made_on TEXT NOT NULL, made_by TEXT NOT NULL,
        remark TEXT NOT NULL, withdrawn_on TEXT, version INTEGER NOT NULL CHECK (version > 0),
        UNIQUE (kind, number)
    ) STRICT""",
)


def apply(db: "Database") -> None:
    """Add the tables, inside the caller's transaction."""
    for statement in _STATEMENTS:
        db.execute(statement)
