"""Going on with a file or a server that was gone and is there again: a drive, a network."""

import sqlite3
from contextlib import suppress
from pathlib import Path

from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.store.database import Database
from jobswap_desktop.store.opening import open_database, open_read_only
from jobswap_desktop.store.sqlite import SqliteDatabase

_ORIGIN = "SELECT id FROM office WHERE is_own = 1"


def reconnect(db: Database, origin: str | None) -> bool:
    """Connect anew to the file of `db`; False where it is still gone, or another office's.

    `origin` is what `origin_of` returned while it could be read, None where any is taken.
    """
    if not db.is_open:
        return False
    if not isinstance(db, SqliteDatabase):
        return _reconnect_server(db, origin or "")
    path = Path(db.path)
    try:
        found = open_read_only(path) if db.holder else open_database(path, create=False)
        if origin is not None and origin_of(found) != origin:
            found.close()
            return False
    except (Unavailable, OSError):
        return False
    gone = db.connection
    db.use(found.connection)
    # What it was connected to is no more: there is nothing to be said of it.
    with suppress(sqlite3.Error):
        gone.close()
    return True


def _reconnect_server(db: Database, origin: str) -> bool:
    from jobswap_desktop.store.server.reconnecting import reconnect as reconnect_server

    return reconnect_server(db, lambda found: origin_of(found) == origin)


def connected_again(db: Database, origin: str) -> Database | None:
    """Connect anew to the server of `db` without touching it, on any thread; see `reconnect`.

    None for another office's, and for a file. Raises Unavailable while it is still gone.
    """
    if not db.is_server:
        return None
    from jobswap_desktop.store.server.reconnecting import again

    return again(db, lambda found: origin_of(found) == origin)


def go_on(db: Database, found: Database) -> None:
    """Let `db` work on the connection that `connected_again` has found."""
    from jobswap_desktop.store.server.reconnecting import go_on as go_on_at_server

    go_on_at_server(db, found)


def origin_of(db: Database) -> str:
    """Return whose file it is: what stays the same however it is moved, copied and restored."""
    rows = db.rows(_ORIGIN)
    return str(rows[0]["id"]) if rows else ""
