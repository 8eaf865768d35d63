"""Whether the search still finds what it holds: the engine's own check looks at no search index.

What somebody has written into the index can make the engine fall over that takes it apart, so
that is done by a process of its own.
"""

import sqlite3

from jobswap_desktop.store import search_apart
from jobswap_desktop.store.database import Database
from jobswap_desktop.store.migrations import migrate

PREFIX = "search: "
"""What the words of a fault begin with."""

_PARTS = ("search_data", "search_idx", "search_content", "search_docsize", "search_config")


def faults(db: Database) -> tuple[str, ...]:
    """Return what the search index objects to, looked at in a copy; empty when it is sound.

    The check is a statement that writes, which a file that is open for reading alone refuses.
    """
    memory = sqlite3.connect(":memory:", isolation_level=None)
    try:
        migrate(memory, 0)
        for part in _PARTS:
            memory.execute(f'DELETE FROM "{part}"')  # noqa: S608 - our own table names
            for row in db.rows(f'SELECT * FROM "{part}"'):  # noqa: S608 - as above
                places = ", ".join("?" * len(row))
                memory.execute(f'INSERT INTO "{part}" VALUES ({places})', tuple(row.values()))  # noqa: S608 - as above
        verdict = search_apart.verdict(memory.serialize())
    except sqlite3.DatabaseError as error:
        verdict = str(error)
    finally:
        memory.close()
    return (f"{PREFIX}{verdict}",) if verdict else ()


def make_anew(db: Database) -> None:
    """Make the index of a file anew of the texts it was made of; raises Unavailable.

    Of what lies in it nothing is taken apart: the engine may fall over what somebody has written
    there.
    """
    with db.write_derived() as change:
        change.run("INSERT INTO search (search) VALUES ('rebuild')")
