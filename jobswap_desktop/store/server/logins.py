"""The logins of people on a server. A password leaves this program only as its SCRAM verifier.

So it stands in no log of the server, whatever that is told to write down. What a login may do
follows from its account (see `functions`).
"""

from psycopg import sql

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.people import Role
from jobswap_desktop.store.server.database import PostgresDatabase
from jobswap_desktop.store.server.faults import as_unavailable
from jobswap_desktop.store.server.groups import Groups

_KNOWN = "SELECT 1 FROM pg_roles WHERE rolname = $1"
_MEMBER = """SELECT 1 FROM pg_auth_members AS member
    JOIN pg_roles AS held ON held.oid = member.roleid
    JOIN pg_roles AS person ON person.oid = member.member
WHERE person.rolname = $1 AND held.rolname !~ $2"""
_MORE = f"""{_MEMBER}
UNION ALL SELECT 1 FROM pg_roles
WHERE rolname = $1 AND (rolsuper OR rolcreaterole OR rolcreatedb OR rolbypassrls OR rolreplication)
UNION ALL SELECT 1 FROM pg_shdepend JOIN pg_roles ON pg_roles.oid = refobjid
WHERE rolname = $1 AND deptype = 'o' LIMIT 1"""
# What the groups of this program are called, of whichever database.
_OUR_GROUPS = f"^[a-z_][a-z0-9_]*_({'|'.join(role.value for role in Role)})$"
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


def has_other_rights(db: PostgresDatabase, login: str) -> bool:
    """Whether the login may more on the server than a member of this program's groups."""
    with as_unavailable(db.path):
        found = db.connection.execute(_MORE.encode(), [login, _OUR_GROUPS]).fetchone()
    return found is not None


def is_used_elsewhere(db: PostgresDatabase, login: str) -> bool:
    """Whether the login is a member of more than this database's groups."""
    groups = Groups(db.connection.info.dbname)
    ours = f"^({'|'.join(groups.members)})$"
    with as_unavailable(db.path):
        return db.connection.execute(_MEMBER.encode(), [login, ours]).fetchone() is not None


def make(db: PostgresDatabase, login: str, password: str) -> None:
    """Make the login, or give it this password; raises Unavailable where that is not permitted."""
    with as_unavailable(db.path):
        verifier = db.connection.pgconn.encrypt_password(
            password.encode(), login.encode(), _VERIFIER
        )
        what = "ALTER" if is_known(db, login) else "CREATE"
        text = sql.SQL("{} ROLE {} LOGIN PASSWORD {}").format(
            sql.SQL(what), sql.Identifier(login), sql.Literal(verifier.decode())
        )
        db.connection.execute(text.as_string(db.connection).encode())


def follow_account(db: PostgresDatabase, login: str, role: str | None) -> None:
    """Let the login into the group of its role, and out of every other; None for no group."""
    with as_unavailable(db.path):
        db.connection.execute(b"SELECT jobswap.join_group($1, $2)", [login, role])


def drop(db: PostgresDatabase, login: str) -> None:
    """Drop the login, and end what it has open here."""
    with as_unavailable(db.path):
        db.connection.execute(
            b"SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = $1", [login]
        )
        text = sql.SQL("DROP ROLE {}").format(sql.Identifier(login))
        db.connection.execute(text.as_string(db.connection).encode())
