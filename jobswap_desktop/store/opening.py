"""Opening a file: what is looked at before the engine may touch it.

A file that is no database, another program's, or written by a newer version is refused with not
one byte of it changed.
"""

import os
import sqlite3
from collections.abc import Callable
from contextlib import suppress
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.store import drive, engine_files, moved_away
from jobswap_desktop.store.connecting import connected
from jobswap_desktop.store.faults import as_unavailable
from jobswap_desktop.store.foreign_parts import require_ours
from jobswap_desktop.store.migrations import NEWEST, migrate
from jobswap_desktop.store.sqlite import SqliteDatabase
from jobswap_desktop.unfinished import Kind, beside
from jobswap_desktop.whole_files import sync_folder

if TYPE_CHECKING:
    # Needed where a file lies on a network drive, and only there.
    from jobswap_desktop.domain.holding import Holder

APPLICATION_ID = 0x4A535744
_MAGIC = b"SQLite format 3\x00"
_HEADER_LENGTH = 100
_WAL = 2
_LOCK_WAIT_SECONDS = 3.0
_CHECKED_AT_START_BYTES = 16 * 1024 * 1024
_PRAGMAS = (
    ("journal_mode", "TRUNCATE", "truncate"),
    ("synchronous", "FULL", 2),
    ("foreign_keys", "ON", 1),
    ("secure_delete", "ON", 1),
    ("cell_size_check", "ON", 1),
    ("trusted_schema", "OFF", 0),
    ("temp_store", "MEMORY", 2),
    ("recursive_triggers", "ON", 1),
    ("mmap_size", "0", 0),
)
_WANTED = {name: wanted for name, wanted, _read in _PRAGMAS}
_SAFE_TO_READ = ("trusted_schema", "cell_size_check", "mmap_size")


def open_database(
    path: Path,
    *,
    create: bool = True,
    backups: Path | None = None,
    is_copy: bool = False,
    account: str | None = None,
) -> SqliteDatabase:
    """Open `path` for reading and writing, creating or migrating it where needed.

    Before a migration a verified copy is laid into `backups` (beside the file without one), but
    not of a file that `is_copy` itself. It is migrated for no `account` that may not see all of it
    (see `old_files`).
    Raises Unavailable with the fault: missing, not a database, foreign, newer, damaged, locked.
    """
    if not path.exists():
        moved_away.require_here(path)
        if not create:
            raise Unavailable(Fault.MISSING, str(path))
        _create(path)
    _inspect(path)
    with as_unavailable(str(path)):
        connection = connected(path, timeout=_LOCK_WAIT_SECONDS)
        try:
            _prepare(connection, str(path))
            # Asked of the engine, because a broken-off write is taken back when it first reads.
            found = int(connection.execute("PRAGMA user_version").fetchone()[0])
            require_ours(connection, str(path), found)
            kept = None
            step = partial(migrate, connection, APPLICATION_ID)
            if found < NEWEST and is_copy:
                step()
            elif found < NEWEST:
                kept = _bring_up(connection, path, step, backups, account)
            _check_small(connection, path)
            return _with_list(SqliteDatabase(connection, str(path), kept_before=kept))
        except BaseException:
            connection.close()
            raise


def _bring_up(
    connection: sqlite3.Connection,
    path: Path,
    step: Callable[[], None],
    backups: Path | None,
    account: str | None,
) -> Path:
    # Loaded for a file of an older version, and not by every start.
    from jobswap_desktop.store import old_files

    return old_files.bring_up(connection, path, step, backups, account)


def open_on_drive(
    path: Path,
    me: "Holder",
    *,
    create: bool = True,
    backups: Path | None = None,
    follow: bool = True,
    taken_from: "Holder | None" = None,
) -> SqliteDatabase:
    """Open `path` on a network drive: for writing where nobody else does, else for reading along.

    `taken_from` is who a person has decided to take the file from. Raises Unavailable like
    `open_database`, and with the fault held where somebody writes and this process does not
    `follow`, or cannot.
    """
    from jobswap_desktop.store import holding

    moved_away.require_here(path)
    if not path.exists() and not create:
        raise Unavailable(Fault.MISSING, str(path))
    try:
        if taken_from is None:
            held = holding.take(path, me)
        else:
            held = holding.take_over(path, me, taken_from)
    except OSError as error:
        fault = Fault.READ_ONLY if path.exists() else Fault.CANNOT_OPEN
        raise Unavailable(fault, str(path), str(error)) from error
    if not isinstance(held, holding.Hold):
        return _open_following(path, held, follow=follow)
    try:
        db = open_database(path, create=create, backups=backups, account=me.account or None)
    except BaseException:
        held.release()
        raise
    db.hold = held
    return db


def _open_following(path: Path, holder: "Holder", *, follow: bool) -> SqliteDatabase:
    held = Unavailable(Fault.HELD, str(path), holder=holder)
    if not follow or not path.exists() or _inspect(path) < NEWEST or _is_wal(path):
        raise held
    try:
        db = _open_reading(path)
    except Unavailable as error:
        if error.fault is Fault.READ_ONLY:
            # What the holder has broken off is taken back by the next one who may write.
            raise held from error
        raise
    db.holder = holder
    return db


def open_read_only(
    path: Path, backups: Path | None = None, account: str | None = None
) -> SqliteDatabase:
    """Open `path` for reading alone; an older schema is migrated first, as `open_database` does.

    Raises Unavailable like `open_database`.
    """
    if not path.exists():
        moved_away.require_here(path)
        raise Unavailable(Fault.MISSING, str(path))
    if drive.is_network(path):
        return _open_beside(path, backups, account)
    if _inspect(path) < NEWEST or _is_broken_off(path) or _is_wal(path):
        return open_database(path, create=False, backups=backups, account=account)
    return _open_reading(path)


def _open_beside(path: Path, backups: Path | None, account: str | None) -> SqliteDatabase:
    """Open a file on a network drive for reading while somebody may be writing into it.

    It is migrated and mended only where nobody is.
    """
    from jobswap_desktop.store import holding

    holder = holding.found_at(path)
    if holder is not None:
        return _open_following(path, holder, follow=True)
    if _inspect(path) < NEWEST or _is_broken_off(path) or _is_wal(path):
        me = holding.this_process("", account or "")
        return open_on_drive(path, me, create=False, backups=backups)
    return _open_reading(path)


def _open_reading(path: Path) -> SqliteDatabase:
    with as_unavailable(str(path)):
        connection = connected(path, timeout=_LOCK_WAIT_SECONDS, reads_only=True)
        try:
            for name in _SAFE_TO_READ:
                connection.execute(f"PRAGMA {name} = {_WANTED[name]}")
            require_ours(connection, str(path), NEWEST)
            return SqliteDatabase(connection, str(path))
        except BaseException:
            connection.close()
            raise


def _create(path: Path) -> None:
    """Make a new database that appears at `path` whole or not at all, never over another file."""
    # A new file is made once; what copies others is not loaded by every start.
    from jobswap_desktop.store import backup

    unfinished = beside(path, Kind.NEW)
    try:
        unfinished.unlink(missing_ok=True)
        with as_unavailable(str(path)):
            backup.make_private(unfinished)
            connection = connected(unfinished)
            try:
                migrate(connection, APPLICATION_ID)
            finally:
                connection.close()
        # A hard link is refused where another process was quicker; its file is as good as ours.
        with suppress(FileExistsError):
            os.link(unfinished, path)
        sync_folder(path.parent)
    except OSError as error:
        raise Unavailable(Fault.CANNOT_OPEN, str(path), str(error)) from error
    finally:
        unfinished.unlink(missing_ok=True)


def _check_small(connection: sqlite3.Connection, path: Path) -> None:
    """Let the engine check a file that is small enough to be checked at every start."""
    if path.stat().st_size > _CHECKED_AT_START_BYTES:
        return
    verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    if verdict != "ok":
        raise Unavailable(Fault.DAMAGED, str(path), str(verdict))


def _with_list(db: SqliteDatabase) -> SqliteDatabase:
    """Return the open file with its derived rows, made anew where a migration dropped them."""
    if not db.rows("SELECT 1 FROM case_index LIMIT 1"):
        # Loads everything that reads cases, which a start as usual leaves for later.
        from jobswap_desktop.store.rebuilding import rebuild_if_lost

        rebuild_if_lost(db)
    return db


def _is_wal(path: Path) -> bool:
    """Whether somebody has set the file to a journal that network drives and copies lose."""
    with path.open("rb") as file:
        return _WAL in file.read(_HEADER_LENGTH)[18:20]


def _is_broken_off(path: Path) -> bool:
    """Whether a write was broken off: its journal is taken back by the next one who may write."""
    journal = path.with_name(f"{path.name}-journal")
    return journal.exists() and journal.stat().st_size > 0


def _inspect(path: Path) -> int:
    """Return the schema number in the header of `path`; raises Unavailable for foreign files."""
    try:
        if not path.is_file():
            # A pipe would have the program wait for whoever writes into it.
            raise Unavailable(Fault.SPECIAL_FILE, str(path))
        engine_files.require_plain(path)
        with path.open("rb") as file:
            header = file.read(_HEADER_LENGTH)
    except OSError as error:
        raise Unavailable(Fault.CANNOT_OPEN, str(path), str(error)) from error
    if len(header) < _HEADER_LENGTH or not header.startswith(_MAGIC):
        raise Unavailable(Fault.NOT_A_DATABASE, str(path))
    number = int.from_bytes(header[60:64], "big")
    if int.from_bytes(header[68:72], "big") != APPLICATION_ID:
        raise Unavailable(Fault.FOREIGN, str(path))
    if number < 1:
        # A file of ours is made whole: one without a number has been tampered with.
        raise Unavailable(Fault.DAMAGED, str(path), f"schema {number}")
    if number > NEWEST:
        raise Unavailable(Fault.NEWER, str(path), f"schema {number}, known {NEWEST}")
    return number


def _prepare(connection: sqlite3.Connection, path: str) -> None:
    """Set the engine as the store promises, and make sure that it obeyed."""
    for name, wanted, expected in _PRAGMAS:
        connection.execute(f"PRAGMA {name} = {wanted}")
        row = connection.execute(f"PRAGMA {name}").fetchone()
        if row is not None and row[0] != expected:
            raise Unavailable(Fault.CANNOT_OPEN, path, f"{name} is {row[0]!r}")
    connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
