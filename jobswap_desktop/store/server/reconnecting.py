"""Going on with a server that was gone and answers again."""

from collections.abc import Callable
from contextlib import suppress

import psycopg

from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.store.database import Database
from jobswap_desktop.store.server.database import PostgresDatabase
from jobswap_desktop.store.server.opening import open_server


def again(db: Database, is_known: Callable[[Database], bool]) -> PostgresDatabase | None:
    """Connect anew to the server of `db`, on any thread; None where it is another office's now.

    `db` itself is left as it is, until `go_on`. Raises Unavailable while it is still gone.
    """
    if not isinstance(db, PostgresDatabase):
        return None
    found = open_server(db.place)
    try:
        if is_known(found):
            return found
    except BaseException:
        found.close()
        raise
    found.close()
    return None


def go_on(db: Database, found: Database) -> None:
    """Let `db` work on the connection that `again` has found."""
    if not (isinstance(db, PostgresDatabase) and isinstance(found, PostgresDatabase)):
        return
    gone = db.connection
    db.use(found.connection)
    db.is_partial = found.is_partial
    # What it was connected to is no more: there is nothing to be said of it.
    with suppress(psycopg.Error):
        gone.close()


def reconnect(db: Database, is_known: Callable[[Database], bool]) -> bool:
    """Connect anew and go on at once; False where it is still gone, or another office's."""
    try:
        found = again(db, is_known)
    except Unavailable:
        return False
    if found is None:
        return False
    go_on(db, found)
    return True
