"""Migration 6: between two employers, the keys of either side and the files that went over.

`office_key` holds the own pairs with their private halves. It is no record: what is secret is
told neither to the trail nor to an export. `partner_file` says which file went or came, which
revision of what was agreed it spoke of (`material_hash` as the file has it, `own_hash` as the
case here had it then), what was answered, and where the sender's history stood. What migration 2
has counted is attested now (see `counted_stays`).

What is read again and again looks no more at the cases that are over, of which there are more
every year: indexes are made anew, and the search knows which cases are open.
"""

from typing import TYPE_CHECKING

from jobswap_desktop.store.schema import counted_stays

if TYPE_CHECKING:
    from sqlite_utils import Database

_DERIVED = ("search", "deadline_index", "ledger_index", "case_index")
"""What is made anew of the cases when the file is next opened (see `rebuilding`): the search has
words now that nobody types, and of files from before schema 4 it lacked some that people do."""

_STATEMENTS = (
    """CREATE TABLE office_key (
        id TEXT PRIMARY KEY NOT NULL, encryption_key TEXT NOT NULL,
        encryption_secret TEXT NOT NULL, signing_key TEXT NOT NULL, signing_secret TEXT NOT NULL,
        made_on TEXT NOT NULL, replaced_on TEXT
    ) STRICT""",
    """CREATE TABLE partner_key (
        id TEXT PRIMARY KEY NOT NULL, office_id TEXT NOT NULL REFERENCES office (id),
        name TEXT NOT NULL, encryption_key TEXT NOT NULL, signing_key TEXT NOT NULL,
        received_on TEXT NOT NULL, confirmed_on TEXT, confirmed_by TEXT NOT NULL,
        confirmed_with TEXT NOT NULL, replaced_on TEXT, version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    "CREATE INDEX partner_key_office ON partner_key (office_id)",
    "CREATE INDEX partner_key_signing ON partner_key (signing_key)",
    """CREATE TABLE partner_file (
        id TEXT PRIMARY KEY NOT NULL, swap_id TEXT NOT NULL REFERENCES swap (id),
        office_id TEXT NOT NULL REFERENCES office (id), direction TEXT NOT NULL,
        kind TEXT NOT NULL, file_id TEXT NOT NULL UNIQUE, in_reply_to TEXT NOT NULL,
        revision INTEGER NOT NULL, material_hash TEXT NOT NULL, own_hash TEXT NOT NULL,
        partner_swap_id TEXT NOT NULL, content_digest TEXT NOT NULL, handled_on TEXT NOT NULL,
        handled_by TEXT NOT NULL, protection TEXT NOT NULL, signing_key TEXT NOT NULL,
        verdict TEXT NOT NULL, answer TEXT, comment TEXT NOT NULL, audit_head TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    "CREATE INDEX partner_file_swap ON partner_file (swap_id)",
    "CREATE INDEX partner_file_partner_swap ON partner_file (partner_swap_id)",
    # A council's list asks for the papers of each submission.
    """CREATE INDEX document_participation ON document (participation_id)
        WHERE participation_id IS NOT NULL""",
    # Who is here this week: the days to come are few, those that were are not.
    "DROP INDEX placement_period",
    "CREATE INDEX placement_period ON placement (last_day, first_day)",
    # Open cases have an index of their own, with the same order, and the others their numbers.
    "DROP INDEX case_index_all",
    # Holds what says whose turn it is, so that counting reads no whole lines.
    "DROP INDEX case_index_ours",
    """CREATE INDEX case_index_ours ON case_index (is_open, is_ours, first_day, swap_id, last_day,
        next_code)""",
    # Words are looked for in the search, and what ends soon in the next one.
    "DROP INDEX ledger_index_days",
    "CREATE INDEX ledger_index_days ON ledger_index (first_day, reference, placement_id)",
    """CREATE INDEX ledger_index_covered ON ledger_index (nda_covers_until)
        WHERE nda_in_force = 1 AND nda_covers_until > last_day""",
    # Holds all that filters look at, so that counting reads no whole lines.
    "DROP INDEX deadline_index_due",
    """CREATE INDEX deadline_index_due ON deadline_index (due_on, id, shown_from, kind, number,
        responsible, deputy)""",
    *(f'DELETE FROM "{table}"' for table in _DERIVED),  # noqa: S608 - our own table names
)


def apply(db: "Database") -> None:
    """Add the tables, inside the caller's transaction."""
    for statement in _STATEMENTS:
        db.execute(statement)
    _attest_counts(db)


def _attest_counts(db: "Database") -> None:
    rows = db.execute(counted_stays.COUNTED)
    counts = [dict(zip(counted_stays.COLUMNS, row, strict=True)) for row in rows]
    if not counts:
        return
    end = db.execute(counted_stays.LAST_ENTRY).fetchone()
    entry = counted_stays.entry(end or db.execute(counted_stays.LAST_CUT).fetchone(), counts)
    names = ", ".join(counted_stays.ENTRY)
    marks = ", ".join(f":{name}" for name in counted_stays.ENTRY)
    db.execute(f"INSERT INTO audit ({names}) VALUES ({marks})", entry)  # noqa: S608 - our own names
