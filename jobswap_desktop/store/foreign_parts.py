"""Tables, views, triggers and indexes of a file that the program has not made.

A file can bear what runs by itself: a trigger, a view in a table's place, a generated column, a
check that calls a function. So nothing of ours is run on it before its schema has been compared
with the one that its migration makes. Reading `sqlite_master` runs nothing.
"""

import hashlib
import sqlite3
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.store.migrations import MIGRATIONS, migrate
from jobswap_desktop.store.schema.known import DIGESTS

Parts = Mapping[tuple[str, str], str]

_COMPUTED = frozenset({2, 3})
"""What the engine calls columns, in its list of all of them, that are computed."""
_MOST_NAMED = 3
_LONGEST_NAME = 40
# What the engine's own ANALYZE leaves; it only weighs ways of reading.
_WEIGHTS = frozenset(
    {
        (("table", "sqlite_stat1"), "CREATE TABLE sqlite_stat1(tbl,idx,stat)"),
        (("table", "sqlite_stat4"), "CREATE TABLE sqlite_stat4(tbl,idx,neq,nlt,ndlt,sample)"),
    }
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """How a schema differs: `added` is there or other than it should be, `missing` is not there."""

    added: tuple[str, ...]
    missing: tuple[str, ...]


PARTS = """SELECT type, name, coalesce(sql, '') AS sql FROM sqlite_master
WHERE NOT (type = 'index' AND sql IS NULL AND name LIKE 'sqlite_autoindex_%') LIMIT 1000"""
"""Every part of a schema, without the indexes that the engine adds to a table by itself.

Far fewer are ours: of a schema without end no more are read.
"""


def parts_of(connection: sqlite3.Connection) -> Parts:
    """Return the text of every part by kind and name."""
    return {(kind, name): sql for kind, name, sql in connection.execute(PARTS)}


def digest(parts: Parts) -> str:
    """Return the SHA-256 of a schema, whatever the order in which its parts were made."""
    lines = sorted(f"{kind}\x00{name}\x00{sql}" for (kind, name), sql in parts.items())
    return hashlib.sha256("\x01".join(lines).encode()).hexdigest()


def made_by(number: int) -> Parts:
    """Return the parts that the first `number` migrations make; slow, for where they differ."""
    connection = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(connection, 0, MIGRATIONS[:number])
        return parts_of(connection)
    finally:
        connection.close()


def difference(found: Parts, number: int) -> Difference:
    """Return how a schema differs from the one that the first `number` migrations make."""
    held = {key: sql for key, sql in found.items() if (key, sql) not in _WEIGHTS}
    if digest(held) == DIGESTS.get(number):
        return Difference(added=(), missing=())
    own = made_by(number)
    return Difference(
        added=_names(key for key, sql in held.items() if own.get(key) != sql),
        missing=_names(own.keys() - held.keys()),
    )


def require_ours(connection: sqlite3.Connection, path: str, number: int) -> None:
    """Raise Unavailable (altered) where the file bears anything that the program has not made.

    What is only missing is let pass: it runs nothing, and `check` names it.
    """
    found = difference(parts_of(connection), number).added
    if found:
        named = ", ".join(_shown(name) for name in found[:_MOST_NAMED])
        raise Unavailable(Fault.ALTERED, path, f"{len(found)}: {named}")


def is_as_made(connection: sqlite3.Connection, table: str) -> bool:
    """Whether a table is there just as a migration up to the file's own makes it.

    Raises sqlite3.Error.
    """
    number = int(connection.execute("PRAGMA user_version").fetchone()[0])
    part = ("table", table)
    wanted = made_by(number).get(part) if 0 < number <= len(MIGRATIONS) else None
    return wanted is not None and parts_of(connection).get(part) == wanted


def runs_when_read(connection: sqlite3.Connection) -> bool:
    """Whether a view or a computed column would run where one of our tables is read.

    A trigger runs on writing alone. Raises sqlite3.Error.
    """
    ours = {name for kind, name in made_by(len(MIGRATIONS)) if kind == "table"}
    views = connection.execute("SELECT name FROM sqlite_master WHERE type = 'view' LIMIT 1000")
    if any(name in ours for (name,) in views):
        return True
    return any(
        column[-1] in _COMPUTED
        for table in ours
        for column in connection.execute(f'PRAGMA table_xinfo("{table}")')
    )


def _names(keys: Iterable[tuple[str, str]]) -> tuple[str, ...]:
    return tuple(sorted({name for _kind, name in keys}))


def _shown(name: str) -> str:
    """Return a name out of a file that is not to be trusted, fit for a log."""
    plain = "".join(c if c.isascii() and (c.isalnum() or c == "_") else "?" for c in name)
    return plain[:_LONGEST_NAME]
