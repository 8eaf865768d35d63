"""The logins of people on a server. A password leaves this program only as its SCRAM verifier.

So it stands in no log of the server, whatever that is told to write down. What a login may do
follows from its account (see `functions`).
"""

from psycopg import sql

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.store.server import marks
from jobswap_desktop.store.server.database import PostgresDatabase
from jobswap_desktop.store.server.faults import as_unavailable
from jobswap_desktop.store.server.groups import RESERVED, Groups

LONGEST_BYTES = 63
"""What PostgreSQL keeps of a name; the rest it cuts off without a word."""
MOST_CONNECTIONS = 10
"""How many connections a login may have at once, so that no one takes all that a server has."""

_RESERVED_WORDS = frozenset({"public", "none"})
_KNOWN = "SELECT 1 FROM pg_roles WHERE rolname = $1"
_GROUPS = """SELECT held.rolname AS what FROM pg_auth_members AS member
    JOIN pg_roles AS held ON held.oid = member.roleid
    JOIN pg_roles AS person ON person.oid = member.member
WHERE person.rolname = $1 AND held.rolname <> ALL ({ours})"""
_IS_GROUP = f"""SELECT $1 IN ({marks.NAMES_OF_ALL_GROUPS}) OR EXISTS (
    SELECT FROM pg_roles WHERE rolname = $1 AND ({marks.marked(marks.GROUP)}
        OR NOT rolcanlogin AND ({marks.marked(marks.LOGIN)}) IS NOT TRUE
        OR EXISTS (SELECT FROM pg_auth_members AS member
            WHERE member.roleid = pg_roles.oid AND {marks.IS_REAL_MEMBERSHIP}))) AS is_group"""
_IS_MADE = f"SELECT 1 FROM pg_roles WHERE rolname = $1 AND {marks.marked(marks.LOGIN)}"
_POWERS = """SELECT power AS what FROM pg_roles, LATERAL (VALUES (rolsuper, 'SUPERUSER'),
    (rolcreaterole, 'CREATEROLE'), (rolcreatedb, 'CREATEDB'), (rolbypassrls, 'BYPASSRLS'),
    (rolreplication, 'REPLICATION')) AS each(is_held, power)
WHERE rolname = $1 AND is_held"""
# What any login may make without any right: no sign that it is more than a member.
_ANYBODYS = "('pg_largeobject'::regclass, 'pg_default_acl'::regclass)"
_OWNED = """SELECT concat_ws(': ', datname, classid::regclass) || ' (' || count(*) || ')' AS what
FROM pg_shdepend JOIN pg_roles ON pg_roles.oid = refobjid
    LEFT JOIN pg_database ON pg_database.oid = dbid
WHERE rolname = $1 AND {which} GROUP BY datname, classid"""
_OWNS_MORE = _OWNED.format(which=f"deptype = 'o' AND classid NOT IN {_ANYBODYS}")
# What goes with the login itself: what it owns of these kinds here, and rights given to it here.
_STAYS = _OWNED.format(
    which=f"""NOT (dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
    AND (classid IN {_ANYBODYS} OR deptype <> 'o'))"""
)
_VERIFIER = b"scram-sha-256"


def superuser(db: PostgresDatabase) -> str:
    """Return the login that this connection works as; raises Unavailable unless it may do all."""
    with as_unavailable(db.path):
        found = db.connection.execute(
            b"SELECT rolname, rolsuper FROM pg_roles WHERE rolname = session_user"
        ).fetchone()
    if found is None or not found["rolsuper"]:
        raise Unavailable(Fault.SERVER_NOT_YOURS, db.path, "no superuser")
    return str(found["rolname"])


def is_known(db: PostgresDatabase, login: str) -> bool:
    """Whether the server has such a login, maybe for another database."""
    with as_unavailable(db.path):
        return db.connection.execute(_KNOWN.encode(), [login]).fetchone() is not None


def other_rights(db: PostgresDatabase, login: str) -> tuple[str, ...]:
    """Return what the login is on the server besides a member of this program's groups."""
    return (
        *_found(db, _GROUPS.format(ours=f"ARRAY({marks.NAMES_OF_ALL_GROUPS})"), login),
        *_found(db, _POWERS, login),
        *_found(db, _OWNS_MORE, login),
    )


def hindrances(db: PostgresDatabase, login: str) -> tuple[str, ...]:
    """Return why the login cannot be dropped, or must not be: its rights, and what it has made."""
    known = dict.fromkeys((*other_rights(db, login), *_found(db, _STAYS, login)))
    return tuple(known)


def _found(db: PostgresDatabase, sql: str, *values: str) -> tuple[str, ...]:
    with as_unavailable(db.path):
        rows = db.connection.execute(f"{sql} ORDER BY 1".encode(), values).fetchall()
    return tuple(str(row["what"]) for row in rows)


def is_used_elsewhere(db: PostgresDatabase, login: str) -> bool:
    """Whether the login is a member of more than this database's groups."""
    groups = Groups(db.connection.info.dbname)
    ours = ", ".join(f"'{name}'" for name in groups.members)
    return bool(_found(db, _GROUPS.format(ours=f"ARRAY[{ours}]"), login))


def is_reserved(login: str) -> bool:
    """Whether PostgreSQL keeps the name for itself."""
    return login in _RESERVED_WORDS or login.startswith(RESERVED)


def is_group(db: PostgresDatabase, login: str) -> bool:
    """Whether it is no person's login: a group of a database, or whatever others are members of."""
    return _is(db, _IS_GROUP, login)


def is_made_here(db: PostgresDatabase, login: str) -> bool:
    """Whether this program has made the login."""
    return _is(db, f"SELECT EXISTS ({_IS_MADE})", login)


def _is(db: PostgresDatabase, question: str, login: str) -> bool:
    with as_unavailable(db.path):
        found = db.connection.execute(question.encode(), [login]).fetchone()
    return found is not None and bool(next(iter(found.values())))


def make(db: PostgresDatabase, login: str, password: str) -> None:
    """Make the login, or give it this password; raises Unavailable where that is not permitted."""
    with as_unavailable(db.path):
        verifier = db.connection.pgconn.encrypt_password(
            password.encode(), login.encode(), _VERIFIER
        )
        is_new = not is_known(db, login)
        what = "CREATE ROLE {} LOGIN CONNECTION LIMIT {} PASSWORD {}"
        text = sql.SQL(what if is_new else "ALTER ROLE {} LOGIN PASSWORD {}").format(
            sql.Identifier(login),
            *([sql.Literal(MOST_CONNECTIONS)] if is_new else []),
            sql.Literal(verifier.decode()),
        )
        with db.connection.transaction():
            _run(db, text)
            if is_new:
                _run(db, marks.marking(login, marks.LOGIN))


def follow_account(db: PostgresDatabase, login: str, role: str | None) -> None:
    """Let the login into the group of its role, and out of every other; None for no group."""
    with as_unavailable(db.path):
        db.connection.execute(b"SELECT jobswap.join_group($1, $2)", [login, role])


def drop(db: PostgresDatabase, login: str) -> None:
    """Drop the login with what it has made here, and end what it has open."""
    lock_out(db, login)
    with as_unavailable(db.path):
        for deed in ("DROP OWNED BY {}", "DROP ROLE {}"):
            _run(db, sql.SQL(deed).format(sql.Identifier(login)))


def lock_out(db: PostgresDatabase, login: str) -> None:
    """Let nobody log in as it any more, take its password, and end what it has open."""
    with as_unavailable(db.path):
        _run(db, sql.SQL("ALTER ROLE {} NOLOGIN PASSWORD NULL").format(sql.Identifier(login)))
        db.connection.execute(
            b"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1", [login]
        )


def _run(db: PostgresDatabase, text: sql.Composed) -> None:
    db.connection.execute(text.as_string(db.connection).encode())
