"""Migration 4: the week of a visitor, with days, hours of the house, templates and calendar files.

Nothing recorded is touched: columns are added with the value that says "not known" or "not so".
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from sqlite_utils import Database

_FLAG = "INTEGER NOT NULL DEFAULT 0 CHECK ({name} IN (0, 1))"
_NUMBER = "INTEGER NOT NULL DEFAULT 0"
_TEXT = "TEXT NOT NULL DEFAULT ''"
_LIST = "TEXT NOT NULL DEFAULT '[]'"

_COLUMNS = (
    ("appointment", "all_day", _FLAG),
    ("appointment", "calendar_uid", _TEXT),
    ("appointment", "calendar_recurrence", _TEXT),
    ("appointment", "calendar_sequence", _NUMBER),
    ("appointment", "calendar_remark", _TEXT),
    ("office", "working_hours", _LIST),
    ("office", "core_hours", _LIST),
    ("office", "break_hours", _LIST),
)

_STATEMENTS = (
    """CREATE TABLE week_template (
        id TEXT PRIMARY KEY NOT NULL, office_id TEXT NOT NULL REFERENCES office (id),
        name TEXT NOT NULL, unit TEXT NOT NULL, entries TEXT NOT NULL,
        version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    """CREATE TABLE calendar_entry (
        id TEXT PRIMARY KEY NOT NULL, swap_id TEXT NOT NULL REFERENCES swap (id),
        placement_ids TEXT NOT NULL, appointment_id TEXT NOT NULL, uid TEXT NOT NULL,
        sequence INTEGER NOT NULL, digest TEXT NOT NULL, changed_at TEXT NOT NULL,
        title TEXT NOT NULL, start TEXT NOT NULL, "end" TEXT NOT NULL,
        all_day INTEGER NOT NULL CHECK (all_day IN (0, 1)),
        cancelled INTEGER NOT NULL CHECK (cancelled IN (0, 1)),
        version INTEGER NOT NULL CHECK (version > 0)
    ) STRICT""",
    "CREATE INDEX calendar_entry_swap ON calendar_entry (swap_id)",
)

_NOT_YET = {_FLAG: 0, _NUMBER: 0, _TEXT: "", _LIST: "[]"}


def added() -> dict[str, dict[str, object]]:
    """Return, by table, the added columns with the value that older records have in them."""
    found: dict[str, dict[str, object]] = {}
    for table, name, kind in _COLUMNS:
        found.setdefault(table, {})[name] = _NOT_YET[kind]
    return found


def apply(db: "Database") -> None:
    """Add the columns and tables, inside the caller's transaction."""
    for table, name, kind in _COLUMNS:
        db.execute(f"ALTER TABLE {table} ADD COLUMN {name} {kind.format(name=name)}")
    for statement in _STATEMENTS:
        db.execute(statement)
