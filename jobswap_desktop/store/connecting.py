"""The one way to a file for the engine: what lies beside it has been looked at before."""

import sqlite3
from pathlib import Path

from jobswap_desktop.store.engine_files import require_plain

_WAIT_SECONDS = 5.0


def connected(
    path: Path, *, timeout: float = _WAIT_SECONDS, reads_only: bool = False
) -> sqlite3.Connection:
    """Return a connection to the file at `path`, which the caller closes.

    Raises sqlite3.Error, and Unavailable (special_file, foreign_journal) for what somebody has
    laid beside it.
    """
    require_plain(path)
    if not reads_only:
        return sqlite3.connect(path, isolation_level=None, timeout=timeout)
    address = f"{path.resolve().as_uri()}?mode=ro"
    return sqlite3.connect(address, uri=True, isolation_level=None, timeout=timeout)


def connected_to_copy(path: Path) -> sqlite3.Connection:
    """Return a connection that reads a finished copy, into which nobody writes.

    A copy is whole in itself: the engine does not even look at what lies beside it. The caller
    closes it. Raises sqlite3.Error.
    """
    address = f"{path.resolve().as_uri()}?mode=ro&immutable=1"
    return sqlite3.connect(address, uri=True, isolation_level=None)
