"""Putting a copy in the place of the open file.

The copy is made ready beside the file: migrated, rid of what was erased since, with its entry in
the history. Then it is written into the file by the engine, in one transaction: whoever else has
the file open goes on with what was restored, and a crash leaves the one or the other whole. Only
a file that the engine cannot write any more is moved aside and replaced.
"""

import shutil
import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from jobswap_desktop import unfinished
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.restoring import RestorePreview
from jobswap_desktop.store import (
    backup,
    contents,
    damaged_files,
    differences,
    engine_files,
    foreign_parts,
    search_health,
)
from jobswap_desktop.store.connecting import connected
from jobswap_desktop.store.faults import as_unavailable, fault_of
from jobswap_desktop.store.migrations import NEWEST
from jobswap_desktop.store.opening import open_database
from jobswap_desktop.store.reading import read_only
from jobswap_desktop.unfinished import Kind

_LOCK_WAIT_SECONDS = 3.0
_BEYOND_WRITING = frozenset({Fault.DAMAGED, Fault.NOT_A_DATABASE, Fault.FOREIGN_JOURNAL})
_PAGES_A_STEP = 1024


def stage(source: Path, path: Path) -> Path:
    """Lay a copy beside the file it is to replace, brought to the newest schema; return it.

    Neither `source` nor `path` is changed. Raises Unavailable: damaged, newer, foreign, no_room …
    """
    staged = unfinished.beside(path, Kind.STAGED)
    with backup.as_written_to(staged):
        backup.require_room(path.parent, source.stat().st_size)
        backup.make_private(staged)
        try:
            shutil.copyfile(source, staged)
            _open_once(staged)
            with as_unavailable(str(source)), closing(read_only(staged)) as connection:
                backup.require_whole(connection)
        except Unavailable as error:
            discard(staged)
            raise Unavailable(error.fault, str(source), error.detail) from error
        except BaseException:
            discard(staged)
            raise
    return staged


def _open_once(staged: Path) -> None:
    db = open_database(staged, create=False, is_copy=True)
    try:
        search_health.make_anew(db)
    finally:
        db.close()


def preview(
    path: Path,
    staged: Path,
    erased: differences.LeftOut,
    hidden: differences.LeftOut,
) -> RestorePreview:
    """Return what a staged copy says otherwise than the file at `path`, if that can be read.

    A file that bears what is not ours counts as one that cannot. `erased` is what is left out,
    `hidden` what nothing is told of in either.
    """
    with as_unavailable(str(staged)), closing(read_only(staged)) as copy:
        if not path.exists():
            return differences.alone(copy, is_there=False, erased=erased)
        try:
            with closing(read_only(path)) as now:
                foreign_parts.require_ours(now, str(path), NEWEST)
                return differences.compare(now, copy, erased, hidden)
        except Unavailable:
            return differences.alone(copy, erased=erased)
        except (sqlite3.DatabaseError, UnicodeDecodeError) as error:
            # What is the matter with it is why it is to be restored. A locked one is whole.
            if path.exists() and isinstance(error, sqlite3.Error) and not _is_damage(error):
                raise
            return differences.alone(copy, erased=erased)


def is_ours(path: Path) -> bool:
    """Whether the file can be read, and bears nothing that the program has not made."""
    try:
        with closing(read_only(path)) as connection:
            foreign_parts.require_ours(connection, str(path), NEWEST)
    except (sqlite3.Error, UnicodeDecodeError, Unavailable):
        return False
    return True


def _is_damage(error: sqlite3.Error) -> bool:
    name = getattr(error, "sqlite_errorname", "SQLITE_ERROR")
    # A reader meets read_only where a write was broken off that it may not take back.
    return fault_of(error) in {*_BEYOND_WRITING, Fault.READ_ONLY} or name == "SQLITE_ERROR"


def put_back(staged: Path, path: Path, state: int) -> bool:
    """Write a staged copy into the file at `path`, all or nothing, and remove the staged one.

    Nothing is done, and False returned, where somebody has written since the file's `state` was
    taken. Raises Unavailable: locked while others write, damaged or not_a_database for a file that
    the engine cannot write, full. The file is then as it was.
    """
    with as_unavailable(str(path)), closing(read_only(staged)) as source:
        target = connected(path, timeout=_LOCK_WAIT_SECONDS)
        try:
            for pragma in ("journal_mode = TRUNCATE", "synchronous = FULL", "secure_delete = ON"):
                target.execute(f"PRAGMA {pragma}")
            target.execute("SELECT count(*) FROM sqlite_master").fetchone()
            pages = int(source.execute("PRAGMA page_count").fetchone()[0])
            guard = _Guard(path, state)
            # Several steps: after the first one the file is locked, and nothing is written yet.
            step = max(1, min(pages // 4, _PAGES_A_STEP))
            source.backup(target, pages=step, progress=guard, sleep=backup.WAIT_SECONDS)
        except _WrittenMeanwhile:
            return False
        finally:
            target.close()
    discard(staged)
    return True


class _WrittenMeanwhile(Exception):  # noqa: N818 - it is no error: it is looked for
    pass


class _Guard(backup.Progress):
    """Looks, once the file is locked, whether it still is as it was."""

    def __init__(self, path: Path, state: int) -> None:
        super().__init__(None, str(path))
        self._file = path
        self._state = state
        self._has_looked = False

    def __call__(self, status: int, left: int, total: int) -> None:
        super().__call__(status, left, total)
        if status == sqlite3.SQLITE_OK and not self._has_looked:
            self._has_looked = True
            if contents.state(self._file) != self._state:
                raise _WrittenMeanwhile


def state(path: Path) -> int:
    """Return the state of the file (see `contents.state`); raises Unavailable."""
    with backup.as_written_to(path):
        return contents.state(path)


def replace(staged: Path, path: Path, aside: Path | None) -> None:
    """Put a staged copy in the place of a file that the engine cannot write any more.

    `aside` is where that one lies. For a file that nobody has open because it cannot be opened.
    Raises Unavailable (cannot_write).
    """
    with backup.as_written_to(path):
        # A journal that was left would be played into the new file.
        for ending in engine_files.BESIDE:
            beside = path.with_name(path.name + ending)
            if aside is None:
                unfinished.destroy(beside)
            elif beside.exists():
                beside.replace(aside.with_name(aside.name + ending))
        backup.give_name(staged, path)


def copy_aside(path: Path) -> Path | None:
    """Copy a damaged file, and the journal of what was broken off, beside it; None without one.

    Where the very same lies there already, of an attempt that came to nothing, it is that one.
    Raises Unavailable (no_room, cannot_write).
    """
    aside = damaged_files.name_for(path)
    with backup.as_written_to(aside):
        kept = damaged_files.same_as(path)
    if kept is not None:
        return kept
    with backup.as_written_to(aside):
        if not path.exists():
            return None
        backup.require_room(path.parent, path.stat().st_size)
        for ending in ("", *engine_files.BESIDE):
            beside = path.with_name(path.name + ending)
            if beside.exists():
                backup.make_private(aside.with_name(aside.name + ending))
                shutil.copyfile(beside, aside.with_name(aside.name + ending))
    return aside


def discard(staged: Path) -> None:
    """Remove a staged copy and what the engine left beside it."""
    for ending in ("", *engine_files.BESIDE):
        with suppress(OSError):
            staged.with_name(staged.name + ending).unlink(missing_ok=True)


def is_readable(path: Path) -> bool:
    """Whether the engine can read the file at all."""
    try:
        with closing(read_only(path)) as connection:
            connection.execute("SELECT count(*) FROM swap").fetchone()
    except (sqlite3.Error, Unavailable):
        return False
    return True


def beyond_writing(error: Unavailable) -> bool:
    """Whether a file that was refused like this can only be replaced."""
    return error.fault in _BEYOND_WRITING
