"""Migration 2: what a case lives through between request and archive.

Nothing recorded is touched: columns are added with the value that says "not known" or "not
yet". The rows derived from cases get more columns and are therefore made anew (see
`rebuilding`). Cases that are over are counted for the yearly statistics once and for all.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_FLAG = "INTEGER NOT NULL DEFAULT 0 CHECK ({name} IN (0, 1))"
_TEXT = "TEXT NOT NULL DEFAULT ''"
_OPTIONAL = "TEXT"

_COLUMNS = (
    ("person", "private_address", _TEXT),
    ("person", "under_18", _FLAG),
    ("swap", "predecessor_id", "TEXT REFERENCES swap (id)"),
    ("placement", "involve_sbv", _FLAG),
    ("placement", "involve_jav", _FLAG),
    ("placement", "ended_on", _OPTIONAL),
    ("placement", "no_show", _FLAG),
    ("placement", "end_reason", _TEXT),
    ("undertaking", "form", "TEXT NOT NULL DEFAULT 'paper'"),
    ("undertaking", "by_function", _TEXT),
    ("undertaking", "source_id", "TEXT REFERENCES undertaking (id)"),
    ("approval", "voided_on", _OPTIONAL),
    ("approval", "void_reason", _TEXT),
    ("participation", "complete_on", _OPTIONAL),
    ("participation", "urgent_reason", _TEXT),
    ("participation", "suspended_on", _OPTIONAL),
    ("participation", "agreed_due_on", _OPTIONAL),
    ("participation", "agreed_due_reason", _TEXT),
    ("participation", "meeting_on", _OPTIONAL),
    ("participation", "reply_channel", _OPTIONAL),
    ("participation", "signed_by_chair", _FLAG),
    ("participation", "affected_group", _OPTIONAL),
    ("participation", "cosigned_by_group", _FLAG),
    ("participation", "unfavourable_facts", _FLAG),
    ("participation", "person_heard_on", _OPTIONAL),
    ("participation", "file_note", _TEXT),
    ("participation", "filed_at", _TEXT),
    ("participation", "voided_on", _OPTIONAL),
    ("participation", "void_reason", _TEXT),
)

_STATEMENTS = (
    """CREATE TABLE follow_up (
        id TEXT PRIMARY KEY NOT NULL, swap_id TEXT NOT NULL REFERENCES swap (id),
        due_on TEXT NOT NULL, subject TEXT NOT NULL, assignee TEXT NOT NULL, done_on TEXT,
        version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    "CREATE INDEX follow_up_swap ON follow_up (swap_id)",
    """CREATE TABLE journal_entry (
        id TEXT PRIMARY KEY NOT NULL, swap_id TEXT NOT NULL REFERENCES swap (id),
        placement_id TEXT NOT NULL REFERENCES placement (id), day TEXT NOT NULL,
        observed TEXT NOT NULL, learned TEXT NOT NULL, idea TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    "CREATE INDEX journal_entry_swap ON journal_entry (swap_id, day)",
    """CREATE TABLE closing_report (
        id TEXT PRIMARY KEY NOT NULL, swap_id TEXT NOT NULL REFERENCES swap (id),
        placement_id TEXT NOT NULL UNIQUE REFERENCES placement (id),
        goals_reached TEXT NOT NULL, transfer_ideas TEXT NOT NULL, recommendation TEXT NOT NULL,
        submitted_on TEXT, version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    "CREATE INDEX closing_report_swap ON closing_report (swap_id)",
    """CREATE TABLE feedback (
        id TEXT PRIMARY KEY NOT NULL, swap_id TEXT NOT NULL REFERENCES swap (id),
        placement_id TEXT NOT NULL REFERENCES placement (id), side TEXT NOT NULL,
        text TEXT NOT NULL, recommends TEXT NOT NULL, given_on TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version > 0), UNIQUE (placement_id, side)
    ) STRICT""",
    "CREATE INDEX feedback_swap ON feedback (swap_id)",
    """CREATE TABLE participation_rule (
        id TEXT PRIMARY KEY NOT NULL, "key" TEXT NOT NULL, kind TEXT NOT NULL,
        regime TEXT NOT NULL, body TEXT NOT NULL, law TEXT NOT NULL, silence TEXT NOT NULL,
        verified TEXT NOT NULL, period TEXT, urgent_period TEXT, extension_period TEXT,
        escalation_period TEXT, house_default INTEGER NOT NULL CHECK (house_default IN (0, 1)),
        longer_than_months INTEGER, on_request INTEGER NOT NULL CHECK (on_request IN (0, 1)),
        before TEXT NOT NULL, status_groups TEXT NOT NULL, valid_from TEXT, valid_until TEXT,
        confirmed_by TEXT NOT NULL, confirmed_on TEXT, note TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    """CREATE TABLE account (
        id TEXT PRIMARY KEY NOT NULL, login TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
        role TEXT NOT NULL, office_id TEXT REFERENCES office (id),
        version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    """CREATE TABLE statistic (
        id TEXT PRIMARY KEY NOT NULL, year INTEGER NOT NULL, office TEXT NOT NULL,
        kind TEXT NOT NULL, instrument TEXT NOT NULL, days INTEGER NOT NULL,
        outcome TEXT NOT NULL, version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    "CREATE INDEX statistic_year ON statistic (year)",
    """INSERT INTO statistic
    SELECT lower(hex(randomblob(16))), CAST(substr(placement.first_day, 1, 4) AS INTEGER),
        office.name, swap.kind, placement.instrument,
        CAST(julianday(placement.last_day) - julianday(placement.first_day) AS INTEGER) + 1,
        CASE swap.state WHEN 'closed' THEN 'completed' WHEN 'aborted' THEN 'ended_early'
            ELSE swap.state END, 1
    FROM placement JOIN swap ON swap.id = placement.swap_id
        JOIN office ON office.id = placement.host_id
    WHERE swap.state IN ('closed', 'rejected', 'withdrawn', 'cancelled', 'aborted')""",
    "CREATE INDEX swap_predecessor ON swap (predecessor_id)",
    "DROP TABLE case_index",
    """CREATE TABLE case_index (
        number INTEGER PRIMARY KEY, swap_id TEXT NOT NULL UNIQUE REFERENCES swap (id),
        reference TEXT NOT NULL,
        kind TEXT NOT NULL, title TEXT NOT NULL, offices TEXT NOT NULL, state TEXT NOT NULL,
        is_open INTEGER NOT NULL, is_complete INTEGER NOT NULL, first_day TEXT NOT NULL,
        last_day TEXT NOT NULL, nda_in_force INTEGER NOT NULL, nda_total INTEGER NOT NULL,
        next_code TEXT NOT NULL, next_name TEXT NOT NULL, next_office TEXT NOT NULL,
        is_ours INTEGER NOT NULL, closing_code TEXT NOT NULL, closing_name TEXT NOT NULL,
        due_on TEXT, follow_up_on TEXT, responsible TEXT NOT NULL, deputy TEXT NOT NULL,
        reason TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX case_index_open ON case_index (is_open, first_day, swap_id)",
    "CREATE INDEX case_index_ours ON case_index (is_open, is_ours, first_day, swap_id)",
    "CREATE INDEX case_index_all ON case_index (is_open DESC, first_day, swap_id)",
    "CREATE INDEX case_index_due ON case_index (is_open, due_on)",
    "CREATE INDEX case_index_follow_up ON case_index (is_open, follow_up_on)",
    """CREATE TABLE ledger_index (
        placement_id TEXT PRIMARY KEY NOT NULL REFERENCES placement (id),
        swap_id TEXT NOT NULL REFERENCES swap (id), reference TEXT NOT NULL,
        visitor TEXT NOT NULL, host TEXT NOT NULL, first_day TEXT NOT NULL,
        last_day TEXT NOT NULL, is_open INTEGER NOT NULL, is_admitted INTEGER NOT NULL,
        nda_state TEXT NOT NULL, nda_in_force INTEGER NOT NULL, nda_covers_until TEXT,
        obligation_state TEXT NOT NULL, obligation_in_force INTEGER NOT NULL,
        data_protection_state TEXT NOT NULL, data_protection_in_force INTEGER NOT NULL,
        data_protection_covers_until TEXT, next_act TEXT NOT NULL, next_code TEXT NOT NULL,
        words TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX ledger_index_swap ON ledger_index (swap_id)",
    # Both hold all that filters and search look at, so that counting reads no whole lines.
    """CREATE INDEX ledger_index_open ON ledger_index (is_open, first_day, reference,
        placement_id, last_day, is_admitted, nda_state, nda_in_force, next_code, words)""",
    """CREATE INDEX ledger_index_days ON ledger_index (first_day, reference, placement_id,
        last_day, is_open, nda_state, nda_in_force, nda_covers_until, words)""",
    "CREATE INDEX undertaking_source ON undertaking (source_id) WHERE source_id IS NOT NULL",
    """CREATE TABLE deadline_index (
        id TEXT PRIMARY KEY NOT NULL, number INTEGER NOT NULL,
        swap_id TEXT NOT NULL REFERENCES swap (id),
        reference TEXT NOT NULL, title TEXT NOT NULL, kind TEXT NOT NULL,
        due_on TEXT NOT NULL, shown_from TEXT NOT NULL, name TEXT NOT NULL,
        office TEXT NOT NULL, responsible TEXT NOT NULL, deputy TEXT NOT NULL
    ) STRICT""",
    "CREATE INDEX deadline_index_swap ON deadline_index (swap_id)",
    "CREATE INDEX deadline_index_due ON deadline_index (due_on, id)",
    "DROP TABLE search",
    """CREATE VIRTUAL TABLE search USING fts5(
        facts, attached, prefix='1 2 3', detail=none, tokenize='unicode61 remove_diacritics 0'
    )""",
    "CREATE VIRTUAL TABLE search_word USING fts5vocab('search', 'row')",
)

_NOT_YET = {_FLAG: 0, _TEXT: "", _OPTIONAL: None}


def added() -> dict[str, dict[str, object]]:
    """Return, by table, the added columns with the value that older records have in them."""
    found: dict[str, dict[str, object]] = {}
    for table, name, kind in _COLUMNS:
        found.setdefault(table, {})[name] = _NOT_YET.get(kind)
    found["undertaking"]["form"] = "paper"
    return found


def apply(db: "Database") -> None:
    """Add the columns and tables, inside the caller's transaction."""
    for table, name, kind in _COLUMNS:
        db.execute(f"ALTER TABLE {table} ADD COLUMN {name} {kind.format(name=name)}")
    for statement in _STATEMENTS:
        db.execute(statement)
