"""Setting a server up: the database, its schema, its groups and what each of them may do.

Everything can be done again: rights are taken back and given anew, what is there already stays.
"""

import psycopg
from psycopg import sql

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.places import Address
from jobswap_desktop.store.migrations import NEWEST
from jobswap_desktop.store.rebuilding import rebuild_if_lost
from jobswap_desktop.store.server import (
    council_drafts,
    council_writes,
    fitting,
    functions,
    group_standing,
    locks,
    own_tables,
    rights,
    submitted,
    tables,
    trail_guard,
    upgrading,
)
from jobswap_desktop.store.server.attempts import fault_of_connecting, parameters
from jobswap_desktop.store.server.faults import fault_of
from jobswap_desktop.store.server.groups import Groups, is_usable
from jobswap_desktop.store.server.opening import open_server

Connection = psycopg.Connection[tuple[object, ...]]
LEAST_SERVER = 150000
_FIRST = "postgres"
_OF_THE_SERVER = frozenset({_FIRST, "template0", "template1"})
_IS_OURS = "SELECT to_regclass('jobswap.schema_version') IS NOT NULL"
# What somebody has made in a database; extensions may have come with the server.
_HOLDS_ANYTHING = """SELECT EXISTS (SELECT FROM (
        SELECT oid, 'pg_class'::regclass AS kind, relnamespace AS lies_in FROM pg_class
            WHERE relkind IN ('r', 'p', 'v', 'm', 'f', 'S')
        UNION ALL SELECT oid, 'pg_proc'::regclass, pronamespace FROM pg_proc
        UNION ALL SELECT oid, 'pg_type'::regclass, typnamespace FROM pg_type
            WHERE typtype IN ('d', 'e', 'r')
        UNION ALL SELECT oid, 'pg_namespace'::regclass, oid FROM pg_namespace
    ) AS made JOIN pg_namespace AS place ON place.oid = lies_in
    WHERE made.oid >= 16384 AND nspname !~ '^pg_' AND NOT EXISTS (SELECT FROM pg_depend
        WHERE classid = kind AND objid = made.oid AND deptype = 'e'))
    OR EXISTS (SELECT FROM pg_largeobject_metadata)"""
_COLUMNS = """SELECT column_name, data_type, is_nullable = 'YES'
FROM information_schema.columns WHERE table_schema = %s AND table_name = %s
ORDER BY ordinal_position"""


def set_up(address: Address) -> bool:
    """Make the database and everything in it, or bring it up to date; tell whether it is new.

    Raises Unavailable, for who does not administer the server as well.
    """
    given = {**parameters(address), "connect_timeout": "5"}
    text = psycopg.conninfo.make_conninfo("", **given)
    try:
        make_database(text)
        with psycopg.connect(text, autocommit=True) as connection:
            is_new = install(connection)
    except Unavailable as error:
        if error.fault is Fault.DATABASE_NAME:
            raise
        # By its name alone a database could be on any server.
        raise Unavailable(error.fault, str(address), error.detail) from error
    except psycopg.Error as error:
        if error.sqlstate and fault_of(error) is None:
            raise
        raise Unavailable(fault_of_connecting(error), str(address), str(error)) from error
    if not is_new:
        _complete(address)
    return is_new


def _complete(address: Address) -> None:
    """Make anew what an older program has derived from cases in another way."""
    db = open_server(address)
    try:
        rebuild_if_lost(db)
    finally:
        db.close()


def make_database(address: str) -> bool:
    """Make the database that `address` names unless it is there; tell whether it is new.

    Raises Unavailable for a name that groups cannot bear, for a server that is too old, for a
    database that is the server's own or compares text in another way than a file does, and for
    roles of the needed names that are somebody's.
    """
    parts = psycopg.conninfo.conninfo_to_dict(address)
    name = str(parts.get("dbname") or "")
    if not name:
        raise Unavailable(Fault.DATABASE_UNNAMED, "")
    if name in _OF_THE_SERVER:
        raise Unavailable(Fault.DATABASE_FOREIGN, name, "the server's own")
    if not is_usable(name):
        raise Unavailable(Fault.DATABASE_NAME, name)
    first = psycopg.conninfo.make_conninfo(address, dbname=_FIRST)
    with psycopg.connect(first, autocommit=True) as connection:
        if connection.info.server_version < LEAST_SERVER:
            raise Unavailable(Fault.ENGINE_OLD, name, str(connection.info.server_version))
        found = connection.execute(
            """SELECT pg_encoding_to_char(encoding), datcollate, datctype FROM pg_database
            WHERE datname = %s""",
            (name,),
        ).fetchone()
        if found is None:
            group_standing.require_usable(connection, Groups(name), is_ours=False)
            connection.execute(
                sql.SQL(
                    "CREATE DATABASE {} TEMPLATE template0 ENCODING 'UTF8'"
                    " LC_COLLATE 'C' LC_CTYPE 'C'"
                ).format(sql.Identifier(name))
            )
            return True
    if found[:2] != ("UTF8", "C"):
        raise Unavailable(Fault.DATABASE_FOREIGN, name, f"{found}")
    return False


def install(connection: Connection) -> bool:
    """Make or renew schema, groups and rights in one transaction; tell whether the schema is new.

    `connection` must be a superuser's, outside a transaction. Raises Unavailable (newer, foreign;
    database_foreign for one with somebody else's in it, role_taken), with nothing changed.
    """
    groups = Groups(connection.info.dbname)
    with connection.transaction():
        is_ours = _require_place(connection, groups.database)
        group_standing.require_usable(connection, groups, is_ours=is_ours)
        _make_groups(connection, groups, is_ours=is_ours)
        is_new = _make_schema(connection, groups, is_ours=is_ours)
        renew_rights(connection, groups)
    return is_new


def renew_rights(connection: Connection, groups: Groups) -> None:
    """Take back all rights and give those that this version of the program knows."""
    for statement in (
        *own_tables.STATEMENTS,
        *functions.statements(groups),
        *trail_guard.statements(),
        *fitting.statements(),
        *own_tables.DEFAULTS,
        *council_writes.statements(),
        *council_drafts.statements(),
    ):
        _run(connection, statement)
    names = _tables(connection)
    for statement in rights.statements(groups, frozenset(names)):
        _run(connection, statement)
    columns = {name: _columns(connection, name) for name in names}
    for statement in (*submitted.statements(groups, columns), *locks.statements(groups)):
        _run(connection, statement)
    _own(connection, groups)
    for login, role in connection.execute("SELECT login, role FROM jobswap.account").fetchall():
        connection.execute("SELECT jobswap.join_group(%s, %s)", (login, role))


def _require_place(connection: Connection, database: str) -> bool:
    """Return whether the database is set up; raises Unavailable where it is somebody else's."""
    if connection.execute(_IS_OURS).fetchone() == (True,):
        return True
    if connection.execute("SELECT to_regnamespace('jobswap')::text").fetchone() != (None,):
        raise Unavailable(Fault.FOREIGN, database)
    if connection.execute(_HOLDS_ANYTHING.encode()).fetchone() == (True,):
        raise Unavailable(Fault.DATABASE_FOREIGN, database, "not empty")
    return False


def _make_groups(connection: Connection, groups: Groups, *, is_ours: bool) -> None:
    known = {
        name
        for (name,) in connection.execute(
            "SELECT rolname FROM pg_roles WHERE rolname = ANY (%s)", (list(groups.everybody),)
        )
    }
    for group in groups.everybody:
        if group not in known:
            _run(connection, f'CREATE ROLE "{group}" NOLOGIN')
    group_standing.make_plain(connection, groups, is_ours=is_ours)
    for group in groups.members:
        # So that the owner's function can let people in and out as accounts change.
        _run(connection, f'GRANT "{group}" TO "{groups.owner}" WITH ADMIN OPTION')
    database, listed = groups.database, ", ".join(f'"{group}"' for group in groups.members)
    _run(connection, f'REVOKE ALL ON DATABASE "{database}" FROM PUBLIC')
    _run(connection, f'GRANT CONNECT ON DATABASE "{database}" TO {listed}')
    _run(connection, "REVOKE CREATE ON SCHEMA public FROM PUBLIC")


def _make_schema(connection: Connection, groups: Groups, *, is_ours: bool) -> bool:
    if is_ours:
        _make_newest(connection, groups.database)
        return False
    for statement in tables.statements():
        _run(connection, statement)
    _run(connection, "SET LOCAL search_path TO DEFAULT")
    return True


def _make_newest(connection: Connection, database: str) -> None:
    rows = connection.execute("SELECT number FROM jobswap.schema_version").fetchall()
    number = int(str(rows[0][0])) if rows else 0
    if number > NEWEST:
        raise Unavailable(Fault.SERVER_NEWER, database, f"schema {number}")
    if number < NEWEST:
        # The views of councils go with the tables they show, and come back with the rights.
        _run(connection, f"DROP SCHEMA IF EXISTS {tables.COUNCIL_SCHEMA} CASCADE")
        upgrading.upgrade(connection)


def _own(connection: Connection, groups: Groups) -> None:
    """Give everything in the schema to the owner; views of a council are the other one's."""
    owner, schema = groups.owner, tables.SCHEMA
    _run(connection, f'ALTER SCHEMA {schema} OWNER TO "{owner}"')
    _run(
        connection,
        f"""DO $$ DECLARE each record; BEGIN
        FOR each IN SELECT tablename FROM pg_tables WHERE schemaname = '{schema}' LOOP
            EXECUTE format('ALTER TABLE {schema}.%I OWNER TO "{owner}"', each.tablename);
        END LOOP;
        FOR each IN SELECT oid::regprocedure::text AS name FROM pg_proc
            WHERE pronamespace = '{schema}'::regnamespace LOOP
            EXECUTE format('ALTER FUNCTION %s OWNER TO "{owner}"', each.name);
        END LOOP; END $$""",
    )


def _tables(connection: Connection) -> tuple[str, ...]:
    rows = connection.execute(
        "SELECT tablename FROM pg_tables WHERE schemaname = %s ORDER BY tablename", (tables.SCHEMA,)
    )
    return tuple(str(name) for (name,) in rows)


def _columns(connection: Connection, table: str) -> tuple[submitted.Column, ...]:
    rows = connection.execute(_COLUMNS, (tables.SCHEMA, table))
    return tuple(
        submitted.Column(name=str(name), kind=str(kind), is_optional=bool(optional))
        for name, kind, optional in rows
    )


def _run(connection: Connection, statement: str) -> None:
    connection.execute(statement.encode())
