"""Opening a database on a server: what is looked at before anything of it is shown."""

from collections.abc import Mapping

import psycopg

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.places import Address
from jobswap_desktop.store.migrations import NEWEST
from jobswap_desktop.store.server import values
from jobswap_desktop.store.server.attempts import fault_of_connecting, parameters
from jobswap_desktop.store.server.council_drafts import NOTES_CHANNEL
from jobswap_desktop.store.server.database import (
    LOCK_WAIT_SECONDS,
    Connection,
    PostgresDatabase,
)
from jobswap_desktop.store.server.faults import as_unavailable
from jobswap_desktop.store.server.patience import PatientConnection
from jobswap_desktop.store.server.tables import CHANNEL, COUNCIL_SCHEMA, SCHEMA

# A cable that was pulled is noticed within seconds; what the address says itself counts more.
_USUAL: Mapping[str, str] = {
    "connect_timeout": "5",
    "keepalives_idle": "5",
    "keepalives_interval": "2",
    "keepalives_count": "2",
    "tcp_user_timeout": "9000",
    "application_name": "Jobswap Desktop",
}
# A plan made for whatever is typed goes through all cases for a word that few of them have.
_SESSION = f"""SET lock_timeout TO {LOCK_WAIT_SECONDS * 1000:.0f};
SET plan_cache_mode TO force_custom_plan;
SET synchronous_commit TO on; SET standard_conforming_strings TO on; LISTEN {CHANNEL}"""
# A council has no right to the tables, but to a schema of its own with what it was sent.
_SCHEMA_OF = f"""SELECT nspname AS name FROM pg_namespace
WHERE nspname IN ('{SCHEMA}', '{COUNCIL_SCHEMA}') AND has_schema_privilege(oid, 'USAGE')
ORDER BY nspname LIMIT 1"""
_PLACE = """SELECT pg_encoding_to_char(encoding) AS encoding, datcollate AS sorting,
    to_regclass('{schema}.schema_version') IS NOT NULL AS is_ours
FROM pg_database WHERE datname = current_database()"""
_SORTED_BY_BYTES = {"C", "POSIX"}


def open_server(address: Address, *, read_only: bool = False) -> PostgresDatabase:
    """Connect to the database at `address`; nothing can be written where it is `read_only`.

    Raises Unavailable with the fault: cannot connect, login refused, not set up, older, newer.
    """
    connection = _connect(address)
    try:
        with as_unavailable(str(address)):
            values.adapt(connection)
            connection.execute(_SESSION, prepare=False)
            if read_only:
                connection.execute("SET default_transaction_read_only TO on")
            schema = _schema_of(connection)
            _require_ours(connection, address, schema)
            if schema == COUNCIL_SCHEMA:
                connection.execute(f"LISTEN {NOTES_CHANNEL}".encode())
        return PostgresDatabase(connection, address, is_partial=schema == COUNCIL_SCHEMA)
    except BaseException:
        connection.close()
        raise


def _connect(address: Address) -> Connection:
    given = dict(_USUAL) | parameters(address) | {"client_encoding": "UTF8"}
    try:
        return PatientConnection.connect(
            **given,  # type: ignore[arg-type] # libpq's parameters are text, other keywords are named
            autocommit=True,
            row_factory=values.records,
            cursor_factory=psycopg.RawCursor,
        )
    except psycopg.Error as error:
        raise Unavailable(fault_of_connecting(error), str(address), str(error)) from error


def _schema_of(connection: Connection) -> str:
    """Return the schema that the login works in, which statements find their tables in now."""
    found = connection.execute(_SCHEMA_OF.encode()).fetchone()
    schema = str(found["name"]) if found else SCHEMA
    connection.execute(f"SET search_path TO {schema}".encode())
    return schema


def _require_ours(connection: Connection, address: Address, schema: str) -> None:
    found = connection.execute(_PLACE.format(schema=schema).encode()).fetchone()
    if found is None or not found["is_ours"]:
        raise Unavailable(Fault.NOT_SET_UP, str(address), f"no schema {SCHEMA}")
    if found["encoding"] != "UTF8" or found["sorting"] not in _SORTED_BY_BYTES:
        raise Unavailable(
            Fault.NOT_SET_UP, str(address), f"{found['encoding']}, {found['sorting']}"
        )
    held = connection.execute("SELECT number FROM schema_version").fetchone()
    number = held["number"] if held else 0
    if number != NEWEST:
        fault = Fault.SERVER_NEWER if number > NEWEST else Fault.SERVER_OLDER
        raise Unavailable(fault, str(address), f"schema {number}, known {NEWEST}")
