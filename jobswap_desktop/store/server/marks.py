"""Which roles of a server this program has made: each bears a comment that says so.

Roles belong to the whole server, and others make theirs there too. A role without the comment is
somebody else's, or of a program that made none yet: nothing is taken from it that it had before.
"""

from psycopg import sql

from jobswap_desktop.domain.people import Role

GROUP = "Jobswap Desktop: group of a database"
LOGIN = "Jobswap Desktop: login of a person"

SUFFIXES = (*(role.value for role in Role), "owner", "submitted")
"""What stands behind the name of a database in the names of its roles."""

_LISTED = ", ".join(f"'{each}'" for each in SUFFIXES)
NAMES_OF_ALL_GROUPS = f"""SELECT datname || '_' || suffix
FROM pg_database, unnest(ARRAY[{_LISTED}]) AS suffix"""
"""Query of the names that roles of the databases of a server have, or would have."""

# From version 16 on a membership may be there to administer the role alone.
IS_REAL_MEMBERSHIP = """(coalesce(CAST(to_jsonb(member) ->> 'inherit_option' AS boolean), true)
    OR coalesce(CAST(to_jsonb(member) ->> 'set_option' AS boolean), true))"""
"""Whether a row `member` of pg_auth_members lets its member use what the role may."""


def marked(mark: str, role: str = "pg_roles") -> str:
    """Return the condition that the row `role` of pg_roles bears a mark."""
    return f"shobj_description({role}.oid, 'pg_authid') = '{mark}'"


def marking(role: str, mark: str) -> sql.Composed:
    """Return the statement that marks a role."""
    return sql.SQL("COMMENT ON ROLE {} IS {}").format(sql.Identifier(role), sql.Literal(mark))
