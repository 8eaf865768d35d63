"""Bringing a file of an older version to the newest schema: who may, what is kept, why not.

The copy made before holds everything and lies in the own folder of whoever opens the file. So it
is made for those alone who may see all of it; for others the file stays as it is.
"""

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from jobswap_desktop.domain.accounts import Account, LostAccount, may_bring_up
from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.ids import AccountId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.store import backup, copies
from jobswap_desktop.store.faults import as_unavailable

_WITHOUT_COPY = {
    Fault.NO_ROOM: Fault.OLDER_NO_ROOM,
    Fault.FULL: Fault.OLDER_NO_ROOM,
    Fault.CANNOT_WRITE: Fault.OLDER_NO_COPY,
}
_PROTECTED = frozenset({Fault.READ_ONLY, Fault.CANNOT_OPEN})


def bring_up(
    connection: sqlite3.Connection,
    path: Path,
    migrate: Callable[[], None],
    backups: Path | None,
    account: str | None,
) -> Path:
    """Copy the open file, `migrate` it to the newest schema, and return the copy.

    Raises Unavailable, and the file is as it was: older for an `account` that may not see all of
    it (None: nobody asks), older_read_only where it cannot be written, older_no_room and
    older_no_copy where the copy cannot be made.
    """
    if account is not None:
        _require_entitled(connection, path, account)
    kept = backup.target(path, backups, Occasion.MIGRATION)
    with _as_protected(path):
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("ROLLBACK")
    _copy(connection, kept)
    try:
        with _as_protected(path):
            migrate()
    except Unavailable as error:
        if error.fault is Fault.OLDER_READ_ONLY:
            # Nothing has changed, and it would be one more with every try.
            copies.remove(kept.parent, [kept.name])
        raise
    return kept


def _require_entitled(connection: sqlite3.Connection, path: Path, account: str) -> None:
    tables = connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'account'").fetchall()
    # The first version knew of no accounts; what columns they have by now is the newest one's.
    rows = connection.execute("SELECT id, login, role FROM account").fetchall() if tables else []
    known = [
        Account(id=AccountId(row[0]), login=str(row[1]), name="", role=Role(row[2]))
        for row in rows
        if row[2] in frozenset(Role)
    ]
    lost = [
        LostAccount(id=AccountId(row[0]), login=str(row[1]), version=0)
        for row in rows
        if row[2] not in frozenset(Role)
    ]
    if any(each.is_of(account) for each in lost):
        raise Unavailable(Fault.OWN_ACCOUNT, str(path))
    if not may_bring_up(account, known):
        raise Unavailable(Fault.OLDER, str(path))


def _copy(connection: sqlite3.Connection, to: Path) -> None:
    try:
        backup.copy(connection, to)
    except Unavailable as error:
        if error.fault not in _WITHOUT_COPY:
            raise
        fault = _WITHOUT_COPY[error.fault]
        raise Unavailable(fault, str(to.parent), error.detail) from error


@contextmanager
def _as_protected(path: Path) -> Iterator[None]:
    try:
        with as_unavailable(str(path)):
            yield
    except Unavailable as error:
        if error.fault not in _PROTECTED:
            raise
        raise Unavailable(Fault.OLDER_READ_ONLY, str(path), error.detail) from error
