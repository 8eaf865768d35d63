"""Migration 1: the tables of the first version.

Columns bear the names of the domain values' fields (see `records`). The audit trail refuses
changes by trigger as well as by code. `case_index` and `search` are derived, share their row
numbers, and can be rebuilt.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

STATEMENTS = (
    """CREATE TABLE office (
        id TEXT PRIMARY KEY NOT NULL, name TEXT NOT NULL, employer TEXT NOT NULL,
        legal_form TEXT NOT NULL, regime TEXT NOT NULL, land TEXT NOT NULL,
        street TEXT NOT NULL, postcode TEXT NOT NULL, city TEXT NOT NULL,
        telephone TEXT NOT NULL, email TEXT NOT NULL, head_title TEXT NOT NULL,
        head_name TEXT NOT NULL, hr_unit TEXT NOT NULL, reference_prefix TEXT NOT NULL,
        is_own INTEGER NOT NULL CHECK (is_own IN (0, 1)), bodies TEXT NOT NULL,
        extra_holidays TEXT NOT NULL, closures TEXT NOT NULL, briefing_at TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    "CREATE UNIQUE INDEX office_own ON office (is_own) WHERE is_own = 1",
    """CREATE TABLE person (
        id TEXT PRIMARY KEY NOT NULL, first_name TEXT NOT NULL, last_name TEXT NOT NULL,
        office_id TEXT REFERENCES office (id), title TEXT NOT NULL, function TEXT NOT NULL,
        unit TEXT NOT NULL, status_group TEXT NOT NULL,
        weekly_minutes INTEGER NOT NULL CHECK (weekly_minutes >= 0), telephone TEXT NOT NULL,
        email TEXT NOT NULL, supervisor TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    "CREATE INDEX person_office ON person (office_id)",
    """CREATE TABLE swap (
        id TEXT PRIMARY KEY NOT NULL, reference TEXT NOT NULL UNIQUE, kind TEXT NOT NULL,
        created_on TEXT NOT NULL, state TEXT NOT NULL, occasion TEXT NOT NULL,
        remark TEXT NOT NULL, responsible TEXT NOT NULL, deputy TEXT NOT NULL,
        partner_reference TEXT NOT NULL, reason TEXT NOT NULL, requested_on TEXT, closed_on TEXT,
        version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    """CREATE TABLE placement (
        id TEXT PRIMARY KEY NOT NULL, swap_id TEXT NOT NULL REFERENCES swap (id),
        letter TEXT NOT NULL, visitor_id TEXT NOT NULL REFERENCES person (id),
        home_id TEXT REFERENCES office (id), host_id TEXT NOT NULL REFERENCES office (id),
        first_day TEXT NOT NULL, last_day TEXT NOT NULL CHECK (last_day >= first_day),
        instrument TEXT NOT NULL, host_unit TEXT NOT NULL, contact TEXT NOT NULL,
        contact_telephone TEXT NOT NULL, place TEXT NOT NULL, first_time TEXT,
        learning_goals TEXT NOT NULL, data_sharing_consent_on TEXT, certificate_on TEXT,
        version INTEGER NOT NULL CHECK (version > 0), UNIQUE (swap_id, letter)
    ) STRICT""",
    "CREATE INDEX placement_visitor ON placement (visitor_id, first_day)",
    "CREATE INDEX placement_period ON placement (first_day, last_day)",
    """CREATE TABLE undertaking (
        id TEXT PRIMARY KEY NOT NULL, placement_id TEXT NOT NULL REFERENCES placement (id),
        act TEXT NOT NULL, state TEXT NOT NULL, dates TEXT NOT NULL, "by" TEXT NOT NULL,
        filed_at TEXT NOT NULL, reason TEXT NOT NULL, covers_until TEXT,
        wording_version INTEGER NOT NULL, version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    "CREATE INDEX undertaking_placement ON undertaking (placement_id)",
    """CREATE TABLE approval (
        id TEXT PRIMARY KEY NOT NULL, swap_id TEXT NOT NULL REFERENCES swap (id),
        office_id TEXT NOT NULL REFERENCES office (id), kind TEXT NOT NULL, state TEXT NOT NULL,
        decided_on TEXT, "by" TEXT NOT NULL, reasons TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    "CREATE INDEX approval_swap ON approval (swap_id)",
    """CREATE TABLE participation (
        id TEXT PRIMARY KEY NOT NULL, swap_id TEXT NOT NULL REFERENCES swap (id),
        office_id TEXT NOT NULL REFERENCES office (id), body TEXT NOT NULL, kind TEXT NOT NULL,
        rule TEXT NOT NULL, state TEXT NOT NULL, sent_on TEXT, received_on TEXT,
        urgent INTEGER NOT NULL CHECK (urgent IN (0, 1)), due_on TEXT, reply_on TEXT,
        discussion_on TEXT, reasons TEXT NOT NULL, resolution_number TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    "CREATE INDEX participation_swap ON participation (swap_id)",
    """CREATE TABLE agreement (
        id TEXT PRIMARY KEY NOT NULL, swap_id TEXT NOT NULL REFERENCES swap (id),
        revision INTEGER NOT NULL, material_hash TEXT NOT NULL, created_on TEXT NOT NULL,
        wording_version INTEGER NOT NULL, version INTEGER NOT NULL CHECK (version > 0),
        UNIQUE (swap_id, revision)
    ) STRICT""",
    """CREATE TABLE signature (
        id TEXT PRIMARY KEY NOT NULL, agreement_id TEXT NOT NULL REFERENCES agreement (id),
        office_id TEXT REFERENCES office (id), person_id TEXT REFERENCES person (id),
        capacity TEXT NOT NULL, name TEXT NOT NULL, signed_on TEXT,
        version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    "CREATE INDEX signature_agreement ON signature (agreement_id)",
    """CREATE TABLE document (
        id TEXT PRIMARY KEY NOT NULL, swap_id TEXT NOT NULL REFERENCES swap (id),
        kind TEXT NOT NULL, number TEXT NOT NULL UNIQUE, revision INTEGER NOT NULL,
        material_hash TEXT NOT NULL, printed_on TEXT NOT NULL,
        placement_id TEXT REFERENCES placement (id),
        participation_id TEXT REFERENCES participation (id), wording_version INTEGER NOT NULL,
        handed_over_on TEXT, returned_on TEXT, checked_on TEXT, filed_on TEXT,
        filed_at TEXT NOT NULL, version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    "CREATE INDEX document_swap ON document (swap_id)",
    """CREATE TABLE appointment (
        id TEXT PRIMARY KEY NOT NULL, swap_id TEXT NOT NULL REFERENCES swap (id),
        placement_ids TEXT NOT NULL, title TEXT NOT NULL, start TEXT NOT NULL,
        "end" TEXT NOT NULL CHECK ("end" > start), kind TEXT NOT NULL, mode TEXT NOT NULL,
        place TEXT NOT NULL, host_contact TEXT NOT NULL, remark TEXT NOT NULL,
        confidential INTEGER NOT NULL CHECK (confidential IN (0, 1)), series TEXT NOT NULL,
        done INTEGER NOT NULL CHECK (done IN (0, 1)), note TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    "CREATE INDEX appointment_swap ON appointment (swap_id, start)",
    "CREATE INDEX appointment_start ON appointment (start)",
    """CREATE TABLE audit (
        sequence INTEGER PRIMARY KEY NOT NULL, at TEXT NOT NULL, actor TEXT NOT NULL,
        account TEXT NOT NULL, role TEXT NOT NULL, action TEXT NOT NULL, swap_id TEXT NOT NULL,
        details TEXT, salt TEXT NOT NULL, details_digest TEXT NOT NULL, previous TEXT NOT NULL,
        hash TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX audit_swap ON audit (swap_id, sequence)",
    """CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit
    BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END""",
    """CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit
    WHEN NEW.details IS NOT NULL OR NEW.sequence IS NOT OLD.sequence OR NEW.hash IS NOT OLD.hash
        OR NEW.previous IS NOT OLD.previous OR NEW.details_digest IS NOT OLD.details_digest
        OR NEW.at IS NOT OLD.at OR NEW.actor IS NOT OLD.actor OR NEW.account IS NOT OLD.account
        OR NEW.role IS NOT OLD.role OR NEW.action IS NOT OLD.action
        OR NEW.swap_id IS NOT OLD.swap_id OR NEW.salt IS NOT OLD.salt
    BEGIN SELECT RAISE(ABORT, 'the audit trail is append-only'); END""",
    """CREATE TABLE case_index (
        number INTEGER PRIMARY KEY, swap_id TEXT NOT NULL UNIQUE REFERENCES swap (id),
        reference TEXT NOT NULL,
        kind TEXT NOT NULL, title TEXT NOT NULL, offices TEXT NOT NULL, state TEXT NOT NULL,
        is_open INTEGER NOT NULL, is_complete INTEGER NOT NULL, first_day TEXT NOT NULL,
        last_day TEXT NOT NULL, nda_in_force INTEGER NOT NULL, nda_total INTEGER NOT NULL,
        next_code TEXT NOT NULL, next_name TEXT NOT NULL, next_office TEXT NOT NULL,
        is_ours INTEGER NOT NULL, closing_code TEXT NOT NULL, closing_name TEXT NOT NULL,
        due_on TEXT, responsible TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX case_index_open ON case_index (is_open, first_day, swap_id)",
    "CREATE INDEX case_index_ours ON case_index (is_open, is_ours, first_day, swap_id)",
    "CREATE INDEX case_index_all ON case_index (is_open DESC, first_day, swap_id)",
    "CREATE INDEX case_index_due ON case_index (is_open, due_on)",
    "CREATE TABLE setting (key TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT",
    """CREATE VIRTUAL TABLE search USING fts5(
        text, prefix='1 2 3', detail=none, tokenize='unicode61 remove_diacritics 0'
    )""",
)


def apply(db: "Database") -> None:
    """Create the first schema in an empty database, inside the caller's transaction."""
    for statement in STATEMENTS:
        db.execute(statement)
