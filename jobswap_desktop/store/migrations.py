"""Which schema is the newest, and how an older file gets there.

The number of the newest migration is the file's `user_version`. All pending migrations run in one
transaction, with foreign keys off before it begins and checked before it commits; either the file
is the newest afterwards or nothing has happened.
"""

import sqlite3
from collections.abc import Callable
from contextlib import suppress
from typing import TYPE_CHECKING

from jobswap_desktop.store.schema import (
    m001_first_house,
    m002_the_whole_case,
    m003_the_paper,
    m004_the_week,
    m005_trust,
    m006_between_offices,
)

if TYPE_CHECKING:
    from sqlite_utils import Database

Migration = Callable[["Database"], None]

MIGRATIONS: tuple[Migration, ...] = (
    m001_first_house.apply,
    m002_the_whole_case.apply,
    m003_the_paper.apply,
    m004_the_week.apply,
    m005_trust.apply,
    m006_between_offices.apply,
)
NEWEST = len(MIGRATIONS)


def migrate(
    connection: sqlite3.Connection,
    application_id: int,
    migrations: tuple[Migration, ...] = MIGRATIONS,
) -> None:
    """Bring the open database to the newest schema, all or nothing.

    Raises sqlite3.Error when a migration fails or leaves a dangling reference; the file is then
    as it was. Triggers survive because migrations only use plain statements.
    """
    # sqlite-utils takes a tenth of a second to import and is needed only here.
    from sqlite_utils import Database

    connection.execute("PRAGMA foreign_keys = OFF")
    db = Database(connection, execute_plugins=False)
    connection.execute("BEGIN IMMEDIATE")
    try:
        found = connection.execute("PRAGMA user_version").fetchone()[0]
        for step in migrations[found:]:
            step(db)
        _check_references(connection)
        connection.execute(f"PRAGMA application_id = {application_id:d}")
        connection.execute(f"PRAGMA user_version = {len(migrations):d}")
        connection.execute("COMMIT")
    except BaseException:
        # After a full disk the engine may have rolled back already.
        with suppress(sqlite3.OperationalError):
            connection.execute("ROLLBACK")
        raise
    finally:
        connection.execute("PRAGMA foreign_keys = ON")


def _check_references(connection: sqlite3.Connection) -> None:
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise sqlite3.IntegrityError("a migration left a dangling reference")
