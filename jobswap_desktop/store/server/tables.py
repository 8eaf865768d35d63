"""The tables on a server, derived from the newest schema of a file: there is one truth.

Text is compared byte by byte, as a file does it: the database has to be made with encoding UTF8
and the locale C. Every table that a file keeps in the order of writing has that order in a column
`rowid` of its own, which the port takes out of results.
"""

import re
import sqlite3
from collections.abc import Iterator
from contextlib import closing

from jobswap_desktop.store.migrations import NEWEST, migrate
from jobswap_desktop.store.server import own_tables, word_tables

SCHEMA = "jobswap"
"""Where everything lies in the database."""
COUNCIL_SCHEMA = "jobswap_council"
"""Where a council's connection finds everything it may see, under the same names."""
CHANNEL = "jobswap"
"""What tells of every new entry of the trail."""
GUARDS = ("audit_no_delete", "audit_no_truncate", "audit_no_update", "audit_told")
"""The triggers that keep the trail as it was written, and tell of it."""
ORDER = "rowid"
"""The column that has the order in which the rows of a table were written."""

_NOT_TABLES = re.compile(r"sqlite_.*|search(_.*)?")
_NUMBERED = re.compile(r"\b(number|sequence) INTEGER PRIMARY KEY(?: NOT NULL)?")
_REFERENCE = re.compile(r"REFERENCES (\w+) \((\w+)\)")
_STRICT = re.compile(r"\)\s*STRICT\s*$")
# A file's index holds what is counted and searched by; a server's may not hold long text.
_LONG_TEXT = re.compile(r",\s*words\)")
_PARTS = "SELECT type, name, sql FROM sqlite_master WHERE sql IS NOT NULL ORDER BY rowid"

_LISTS = (
    # The values of a list that came as one parameter; a file's engine has it as its own.
    """CREATE FUNCTION json_each(text) RETURNS TABLE (value text) LANGUAGE sql IMMUTABLE
    AS 'SELECT each FROM pg_catalog.json_array_elements_text($1::json) AS each'""",
)

WRITE_LOCK = 0x4A535744
"""The number of the lock that whoever writes holds until the end of the transaction."""
_LOCK = f"""CREATE OR REPLACE FUNCTION {SCHEMA}.lock_to_write() RETURNS void LANGUAGE plpgsql
    SECURITY DEFINER SET search_path = {SCHEMA}, pg_temp AS $$
    BEGIN PERFORM pg_catalog.pg_advisory_xact_lock({WRITE_LOCK}); END $$"""

_TRAIL = (
    """CREATE FUNCTION audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN RAISE EXCEPTION 'the audit trail is append-only'; END $$""",
    """CREATE FUNCTION audit_refuse_delete() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        IF OLD.sequence > (SELECT coalesce(max(sequence), 0) FROM jobswap.audit_checkpoint) THEN
            RAISE EXCEPTION 'the audit trail is append-only';
        END IF;
        RETURN OLD;
    END $$""",
    """CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit FOR EACH ROW
    WHEN (NEW.details IS NOT NULL OR (NEW.sequence, NEW.at, NEW.actor, NEW.account, NEW.role,
        NEW.action, NEW.swap_id, NEW.salt, NEW.details_digest, NEW.previous, NEW.hash)
        IS DISTINCT FROM (OLD.sequence, OLD.at, OLD.actor, OLD.account, OLD.role,
        OLD.action, OLD.swap_id, OLD.salt, OLD.details_digest, OLD.previous, OLD.hash))
    EXECUTE FUNCTION audit_refuse()""",
    """CREATE TRIGGER audit_no_delete BEFORE DELETE ON audit FOR EACH ROW
    EXECUTE FUNCTION audit_refuse_delete()""",
    """CREATE TRIGGER audit_no_truncate BEFORE TRUNCATE ON audit FOR EACH STATEMENT
    EXECUTE FUNCTION audit_refuse()""",
    f"""CREATE FUNCTION audit_tell() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN PERFORM pg_catalog.pg_notify('{CHANNEL}', NEW.sequence::text); RETURN NULL; END $$""",
    """CREATE TRIGGER audit_told AFTER INSERT ON audit FOR EACH ROW
    EXECUTE FUNCTION audit_tell()""",
)


def statements() -> tuple[str, ...]:
    """Return what makes everything in an empty database, in one transaction.

    Whoever runs it owns it. It needs the right to create a schema in the database, no more.
    """
    return (
        f"CREATE SCHEMA {SCHEMA}",
        f"SET LOCAL search_path TO {SCHEMA}",
        *_derived(),
        *word_tables.statements(SCHEMA),
        *_LISTS,
        _LOCK,
        *_TRAIL,
        "CREATE TABLE schema_version (number bigint NOT NULL)",
        f"INSERT INTO schema_version (number) VALUES ({NEWEST:d})",
        *own_tables.STATEMENTS,
    )


def names() -> tuple[str, ...]:
    """Return the tables that hold what a file holds, those referred to before those that refer."""
    return tuple(name for kind, name, _sql in _parts() if kind == "table")


def _derived() -> Iterator[str]:
    for kind, _name, sql in _parts():
        yield _table(sql) if kind == "table" else _LONG_TEXT.sub(")", sql)


def _parts() -> list[tuple[str, str, str]]:
    """Return kind, name and text of the tables and indexes of a file, tables first."""
    with closing(sqlite3.connect(":memory:", isolation_level=None)) as connection:
        migrate(connection, 0)
        found = [
            (kind, name, sql)
            for kind, name, sql in connection.execute(_PARTS)
            if kind in {"table", "index"} and not _NOT_TABLES.fullmatch(name)
        ]
    tables = [part for part in found if part[0] == "table"]
    return [*_in_order(tables), *(part for part in found if part[0] == "index")]


def _in_order(tables: list[tuple[str, str, str]]) -> Iterator[tuple[str, str, str]]:
    """Yield each table after those that it refers to."""
    waiting = {name: (kind, name, sql) for kind, name, sql in tables}
    while waiting:
        for name, part in tuple(waiting.items()):
            if not ({to for to, _ in _REFERENCE.findall(part[2])} - {name}) & waiting.keys():
                yield waiting.pop(name)


def _table(sql: str) -> str:
    """Return the text that makes on a server what a text makes in a file."""
    made = _STRICT.sub(")", sql)
    numbered = _NUMBERED.search(made)
    made = _NUMBERED.sub(r"\1 bigint PRIMARY KEY", made)
    if numbered and numbered[1] == "number":
        # Given by the engine, as it is in a file.
        made = made.replace(
            "number bigint PRIMARY KEY",
            "number bigint GENERATED BY DEFAULT AS IDENTITY PRIMARY KEY",
        )
    if not numbered:
        # The last one, as what is read or written without naming columns expects the others.
        made = (
            f"{made.rstrip().removesuffix(')')}, {ORDER} bigint GENERATED BY DEFAULT AS IDENTITY)"
        )
    made = re.sub(r"\bINTEGER\b", "bigint", made).replace(" BLOB ", " bytea ")
    # What is moved from a file comes table by table, and its references are looked at in the end.
    return _REFERENCE.sub(r"REFERENCES \1 (\2) DEFERRABLE INITIALLY IMMEDIATE", made)
