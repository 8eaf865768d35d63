"""Whether the roles of a database are as the set-up makes them: nobody's login, with no strangers.

Who can log in as the owner, or is in a group without an account, reads past every rule.
"""

from collections.abc import Iterator

import psycopg
from psycopg import sql

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.store.database import Database
from jobswap_desktop.store.server import marks
from jobswap_desktop.store.server.groups import Groups

Connection = psycopg.Connection[tuple[object, ...]]

TO_SEE_AND_END = ("pg_read_all_stats", "pg_signal_backend")
"""The roles of the server itself that the owner is in (see `locks`)."""

_PLAIN = "NOLOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE NOBYPASSRLS NOREPLICATION PASSWORD NULL"
_POWERS = """SELECT rolname AS role, power AS what FROM pg_roles, LATERAL (VALUES
    (rolcanlogin, 'LOGIN'), (rolsuper, 'SUPERUSER'), (rolcreaterole, 'CREATEROLE'),
    (rolcreatedb, 'CREATEDB'), (rolbypassrls, 'BYPASSRLS'), (rolreplication, 'REPLICATION')
) AS each(is_held, power) WHERE is_held AND rolname IN ({groups})"""
_MEMBERSHIPS = f"""SELECT held.rolname AS held, person.rolname AS person, grantor.rolname AS giver
FROM pg_auth_members AS member JOIN pg_roles AS held ON held.oid = member.roleid
    JOIN pg_roles AS person ON person.oid = member.member
    LEFT JOIN pg_roles AS grantor ON grantor.oid = member.grantor
WHERE NOT person.rolsuper AND {marks.IS_REAL_MEMBERSHIP}
    AND (held.rolname IN ({{groups}}) AND NOT ({{is_account}})
        OR person.rolname IN ({{groups}}))
    AND NOT (person.rolname = '{{owner}}' AND held.rolname IN ({{owners}}))"""
_IS_ACCOUNT = """EXISTS (SELECT FROM jobswap.account WHERE login = CAST(person.rolname AS text)
        AND '{database}_' || role = held.rolname)"""
_OWNS = """SELECT rolname AS role,
    'OWNER, GRANT: ' || coalesce(datname, CAST(CAST(classid AS regclass) AS text)) AS what
FROM pg_shdepend JOIN pg_roles ON pg_roles.oid = refobjid
    LEFT JOIN pg_database ON pg_database.oid = CASE dbid WHEN 0 THEN objid ELSE dbid END
WHERE refclassid = CAST('pg_authid' AS regclass) AND rolname IN ({groups})
    AND classid <> CAST('pg_auth_members' AS regclass)
    AND CASE dbid WHEN 0 THEN objid ELSE dbid END IS DISTINCT FROM
        (SELECT oid FROM pg_database WHERE datname = '{database}')
GROUP BY 1, 2"""


def require_usable(connection: Connection, groups: Groups, *, is_ours: bool) -> None:
    """Make sure that no role of the needed names is something else, before it is used as a group.

    One that a set-up has made is let pass (see `make_plain`). `is_ours` says that the connection's
    database is set up, so that its accounts are known. Raises Unavailable (role_taken).
    """
    known = _run(
        connection,
        f"""SELECT rolname FROM pg_roles
        WHERE rolname IN ({_listed(groups)}) AND {marks.marked(marks.GROUP)}""",
    )
    made = {str(name) for (name,) in known}
    found = [
        *_run(connection, _filled(_POWERS, groups)),
        *_run(connection, _told(_memberships(groups, is_ours=is_ours))),
        *_run(connection, _filled(_OWNS, groups)),
    ]
    told = [f"{role} ({what})" for role, what in found if role not in made]
    if told:
        raise Unavailable(Fault.ROLE_TAKEN, groups.database, ", ".join(sorted(told)))


def make_plain(connection: Connection, groups: Groups, *, is_ours: bool) -> None:
    """Let no group be a login, or have a member without an account, whatever became of it since."""
    for name in groups.everybody:
        _run(connection, f'ALTER ROLE "{name}" {_PLAIN}')
        connection.execute(marks.marking(name, marks.GROUP))
    for held, person, giver in _run(connection, _memberships(groups, is_ours=is_ours)):
        text = sql.SQL("REVOKE {} FROM {}").format(_named(held), _named(person))
        if giver is not None:
            text += sql.SQL(" GRANTED BY {}").format(_named(giver))
        connection.execute(text)


def faults(db: Database, database: str) -> tuple[str, ...]:
    """Return what the roles of a database have become, each behind the word `role`."""
    groups = Groups(database)
    rows = (
        *db.rows(_filled(_POWERS, groups)),
        *db.rows(_told(_memberships(groups, is_ours=True))),
    )
    return tuple(sorted(f"role {row['role']} ({row['what']})" for row in rows))


def _memberships(groups: Groups, *, is_ours: bool) -> str:
    # A group whose database is gone may have kept its members.
    is_account = _IS_ACCOUNT.format(database=groups.database) if is_ours else "false"
    owners = ", ".join(f"'{name}'" for name in (*groups.members, *TO_SEE_AND_END))
    return _MEMBERSHIPS.format(
        groups=_listed(groups), is_account=is_account, owner=groups.owner, owners=owners
    )


def _told(memberships: str) -> str:
    return f"""SELECT held AS role, 'GRANT TO ' || person AS what FROM ({memberships}) AS found"""


def _filled(text: str, groups: Groups) -> str:
    return text.format(groups=_listed(groups), database=groups.database)


def _listed(groups: Groups) -> str:
    # Names of small letters, digits and _ alone (see `groups.is_usable`).
    return ", ".join(f"'{name}'" for name in groups.everybody)


def _named(name: object) -> sql.Identifier:
    return sql.Identifier(str(name))


def _run(connection: Connection, statement: str) -> Iterator[tuple[object, ...]]:
    found = connection.execute(statement.encode())
    return iter(found.fetchall() if found.description else ())
