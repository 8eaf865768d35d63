"""The database roles of one database: a group for each role of the house, and two that own things.

Groups belong to the cluster, not to a database: each bears the database's name, so that two of
them in one cluster do not mix.
"""

import re
from dataclasses import dataclass

from jobswap_desktop.domain.people import Role

LONGEST_DATABASE_NAME = 40
"""So that a group's name fits into the 63 bytes that PostgreSQL has for one."""

RESERVED = "pg_"
"""No role may have a name that begins so."""

_PLAIN = re.compile(r"[a-z_][a-z0-9_]*")


@dataclass(frozen=True, slots=True)
class Groups:
    """The names of the roles of one database; none of them can log in."""

    database: str

    def of(self, role: Role) -> str:
        """Return the group whose members act in `role`."""
        return f"{self.database}_{role.value}"

    @property
    def owner(self) -> str:
        """Who owns the tables and the functions that act for those who may not."""
        return f"{self.database}_owner"

    @property
    def submitted(self) -> str:
        """Who owns the views of a council: row-level security shows it what was submitted."""
        return f"{self.database}_submitted"

    @property
    def members(self) -> tuple[str, ...]:
        """The groups that people are in."""
        return tuple(self.of(role) for role in Role)

    @property
    def everybody(self) -> tuple[str, ...]:
        """All roles of the database."""
        return (self.owner, self.submitted, *self.members)


def is_usable(database: str) -> bool:
    """Whether a database of this name can have groups: small letters, digits and _, no `pg_`."""
    is_reserved = database.startswith(RESERVED)
    is_short = len(database) <= LONGEST_DATABASE_NAME
    return is_short and not is_reserved and _PLAIN.fullmatch(database) is not None
