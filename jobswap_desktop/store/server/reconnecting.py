"""Going on with a server that was gone and answers again."""

from collections.abc import Callable
from contextlib import suppress

import psycopg

from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.store.database import Database
from jobswap_desktop.store.server.database import PostgresDatabase
from jobswap_desktop.store.server.opening import open_server


def reconnect(db: Database, is_known: Callable[[Database], bool]) -> bool:
    """Connect anew to the server of `db`; False where it is still gone, or another office's."""
    if not isinstance(db, PostgresDatabase):
        return False
    try:
        found = open_server(db.place)
    except Unavailable:
        return False
    try:
        is_same = is_known(found)
    except Unavailable:
        is_same = False
    if not is_same:
        found.close()
        return False
    gone = db.connection
    db.use(found.connection)
    db.is_partial = found.is_partial
    # What it was connected to is no more: there is nothing to be said of it.
    with suppress(psycopg.Error):
        gone.close()
    return True
