"""The tables that only a server has: what a council keeps, and what waits for the office.

They are no records of the trail, and are not moved into a file.
"""

from jobswap_desktop.store.server import council_drafts

NOTES, FOLLOWING, OWN = "council_note", "case_to_follow", "own_record"
DRAFTS = council_drafts.TABLE
NAMES = (NOTES, FOLLOWING, OWN, DRAFTS)

STATEMENTS = (
    # The notes of a council: nobody but the council of that office has any right to them.
    """CREATE TABLE IF NOT EXISTS jobswap.council_note (
        participation_id text NOT NULL, content text NOT NULL,
        office_id text NOT NULL, body text NOT NULL,
        PRIMARY KEY (participation_id, office_id, body)
    )""",
    # Cases that a council has recorded something of: it sees too little of them to move them on.
    """CREATE TABLE IF NOT EXISTS jobswap.case_to_follow (
        swap_id text PRIMARY KEY REFERENCES jobswap.swap (id) ON DELETE CASCADE
    )""",
    # What a council has recorded itself and nobody has touched since. A reply is kept with the
    # version in which it left the participation, and with what stood there before.
    """CREATE TABLE IF NOT EXISTS jobswap.own_record (
        table_name text NOT NULL, record_id text NOT NULL, swap_id text NOT NULL,
        login text NOT NULL, version bigint, before jsonb, PRIMARY KEY (table_name, record_id)
    )""",
    "CREATE INDEX IF NOT EXISTS own_record_login ON jobswap.own_record (login)",
    "CREATE INDEX IF NOT EXISTS own_record_swap ON jobswap.own_record (swap_id)",
    """CREATE INDEX IF NOT EXISTS participation_body
        ON jobswap.participation (office_id, body, state)""",
    council_drafts.MADE,
)

DEFAULTS = (
    """ALTER TABLE jobswap.council_note ALTER office_id SET DEFAULT jobswap.my_office(),
        ALTER body SET DEFAULT jobswap.my_body()""",
)
"""What needs the functions that say who asks."""
