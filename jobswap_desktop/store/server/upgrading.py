"""Bringing a server of an older program to the newest tables, all or nothing.

The tables are made anew as the newest program makes them, and every row is copied into them in its
order. A column that is new has the value that a migration of a file gives it; what is derived from
cases and has other columns now is left empty, to be made anew. A migration that changes recorded
rows needs a statement of its own here.
"""

from collections.abc import Iterator
from typing import Any

import psycopg

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.store.schema import counted_stays
from jobswap_desktop.store.server import own_tables, tables, word_tables

Connection = psycopg.Connection[Any]

_OLD = "jobswap_before"
_COUNTED = counted_stays.COUNTED.encode()
_DERIVED = frozenset({"case_index", "ledger_index", "deadline_index", "search", "search_word"})
# What the server fills itself cannot be copied, and is there once the rest is.
_SKIPPED = frozenset({"search_word", "schema_version"})
_COLUMNS = """SELECT column_name, is_nullable = 'NO' AND column_default IS NULL
    AND is_identity = 'NO' FROM information_schema.columns
WHERE table_schema = %s AND table_name = %s AND is_generated = 'NEVER' ORDER BY ordinal_position"""


def upgrade(connection: Connection) -> None:
    """Make the newest tables and copy everything into them, within the caller's transaction.

    Rights are not part of it: they have to be given anew afterwards. Raises Unavailable where rows
    do not fit, with nothing changed once the transaction is taken back.
    """
    run = connection.execute
    run(f"ALTER SCHEMA {tables.SCHEMA} RENAME TO {_OLD}".encode())
    for statement in tables.statements():
        run(statement.encode())
    run(b"SET CONSTRAINTS ALL DEFERRED")
    run(b"ALTER TABLE audit DISABLE TRIGGER USER")
    with word_tables.counted_at_once(connection):
        for name in (*tables.names(), "search", *own_tables.NAMES):
            if name not in _SKIPPED:
                _copy(connection, name)
    _attest_counts(connection)
    run(b"ALTER TABLE audit ENABLE TRIGGER USER")
    run(b"SET CONSTRAINTS ALL IMMEDIATE")
    run(f"DROP SCHEMA {_OLD} CASCADE".encode())
    # Without it the server plans for tables that are empty until it comes to count them itself.
    run(b"ANALYZE")
    run(b"SET LOCAL search_path TO DEFAULT")


def _copy(connection: Connection, name: str) -> None:
    before = dict(_columns(connection, _OLD, name))
    if not before:
        return
    after = dict(_columns(connection, tables.SCHEMA, name))
    if any(needed and column not in before for column, needed in after.items()):
        if name in _DERIVED:
            return
        raise Unavailable(Fault.SERVER_OLDER, connection.info.dbname, name)
    kept = [column for column in after if column in before]
    listed = ", ".join(f'"{column}"' for column in kept)
    connection.execute(
        f"""INSERT INTO {tables.SCHEMA}."{name}" ({listed})
        SELECT {listed} FROM {_OLD}."{name}" """.encode()
    )
    order = "number" if name == "case_index" else tables.ORDER
    if order in kept:
        continue_numbers(connection, name, order)


def _attest_counts(connection: Connection) -> None:
    """Do what migration 6 does in a file (see `counted_stays`)."""
    counts = [
        dict(zip(counted_stays.COLUMNS, row, strict=True))
        for row in connection.execute(_COUNTED).fetchall()
    ]
    if not counts:
        return
    end = connection.execute(counted_stays.LAST_ENTRY.encode()).fetchone()
    cut = connection.execute(counted_stays.LAST_CUT.encode()).fetchone()
    entry = counted_stays.entry(end or cut, counts)
    names = ", ".join(counted_stays.ENTRY)
    marks = ", ".join(f"%({name})s" for name in counted_stays.ENTRY)
    connection.execute(f"INSERT INTO audit ({names}) VALUES ({marks})".encode(), entry)


def _columns(connection: Connection, schema: str, name: str) -> Iterator[tuple[str, bool]]:
    """Yield the columns of a table, and whether a row needs a value for each."""
    for column, needed in connection.execute(_COLUMNS, (schema, name)).fetchall():
        yield str(column), bool(needed)


def continue_numbers(connection: Connection, table: str, column: str) -> None:
    """Let the server count on behind the rows that are there."""
    connection.execute(
        f"""SELECT setval(held, greatest(1, last), last IS NOT NULL)
        FROM (SELECT max("{column}") AS last FROM {tables.SCHEMA}."{table}") AS known,
            pg_get_serial_sequence('{tables.SCHEMA}.{table}', '{column}') AS held
        WHERE held IS NOT NULL""".encode()
    )
