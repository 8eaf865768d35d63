"""Verified copies of the open database, made with the engine's own backup.

A copy is made beside its place under another name, checked, brought to the disk and only then
given its name: under a copy's name there is a whole copy or nothing. Copies are readable by the
user alone where the system knows such modes; on Windows the profile folder hands its own rights on.
"""

import os
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

from jobswap_desktop.domain.backups import CopyName, Manifest, Occasion
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.store import contents, copies
from jobswap_desktop.store.connecting import connected, connected_to_copy
from jobswap_desktop.store.faults import as_unavailable
from jobswap_desktop.unfinished import Kind, beside
from jobswap_desktop.whole_files import sync_folder

_AT_ONCE_BYTES = 16 * 1024 * 1024
"""Copied in one go, which keeps others from writing for some hundredths of a second."""
_PAGES_A_STEP = 1024
_MOST_RESTARTS = 20
_SPARE_BYTES = 1024 * 1024
WAIT_SECONDS = 0.05
_MOST_WAITS = 100
_BUSY = frozenset({sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED})
_PRIVATE_FILE, _PRIVATE_FOLDER = 0o600, 0o700

Wanted = Callable[[], bool]
"""Whether a copy is still wanted; asked between its steps."""


class NoLongerWanted(Exception):  # noqa: N818 - it is no error: whoever asked for it has said so
    """The copy was given up because nobody wants it any more; nothing of it is left."""


def target(path: Path, folder: Path | None, occasion: str) -> Path:
    """Return where a copy of `path` goes: named by moment (UTC) and occasion."""
    name = CopyName(stem=path.stem, made_at=datetime.now(UTC), occasion=Occasion(occasion))
    return (folder or path.parent) / name.text


def copy(
    connection: sqlite3.Connection,
    to: Path,
    wanted: Wanted | None = None,
    is_altered: Callable[[Path], bool] | None = None,
) -> Path:
    """Copy the open database to `to` and return it; it appears whole and checked, or not at all.

    Others may write meanwhile. `is_altered` is asked of the finished copy, for its manifest.
    Raises sqlite3.Error of the engine; Unavailable when the copy does not pass its check, the
    folder cannot be written or has no room (looked at beforehand), or others write so often that
    the copy of a large file never gets done; NoLongerWanted.
    """
    unfinished = beside(to, Kind.PART)
    source = Path(_file_of(connection))
    with as_written_to(to):
        make_private_folder(to.parent)
        require_room(to.parent, source.stat().st_size)
        try:
            count = contents.state(source)
            make_private(unfinished)
            _write(connection, unfinished, wanted)
            manifest = checked(unfinished, count)
            if is_altered is not None:
                manifest = replace(manifest, altered=is_altered(unfinished))
            give_name(unfinished, to)
            copies.write_manifest(to, manifest)
        finally:
            unfinished.unlink(missing_ok=True)
    return to


@contextmanager
def as_written_to(path: Path) -> Iterator[None]:
    """Turn what the system does to a writer of `path` into Unavailable (no_room, cannot_write)."""
    try:
        yield
    except OSError as error:
        fault = Fault.NO_ROOM if copies.is_full(error) else Fault.CANNOT_WRITE
        raise Unavailable(fault, str(path), str(error)) from error


def require_room(folder: Path, size: int) -> None:
    """Raise Unavailable (no_room) unless `folder` has room for a file of `size` bytes."""
    if shutil.disk_usage(folder).free < size + _SPARE_BYTES:
        raise Unavailable(Fault.NO_ROOM, str(folder), f"{size} bytes")


def make_private_folder(folder: Path) -> None:
    """Make a folder, and those above it, for the user alone; one that exists stays as it is."""
    folder.mkdir(mode=_PRIVATE_FOLDER, parents=True, exist_ok=True)


def make_private(path: Path) -> None:
    """Make an empty file that the user alone may read, instead of one that may lie there."""
    path.unlink(missing_ok=True)
    os.close(os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _PRIVATE_FILE))


def checked(path: Path, count: int) -> Manifest:
    """Open a copy, have the engine check it, and return what is to be known of it.

    Raises Unavailable (damaged for one that is not whole), sqlite3.Error.
    """
    opened = connected_to_copy(path)
    try:
        require_whole(opened)
        size, sha256 = path.stat().st_size, contents.file_sum(path)
        return contents.describe(opened, sha256=sha256, size=size, count=count)
    finally:
        opened.close()


def require_whole(connection: sqlite3.Connection) -> None:
    """Raise Unavailable (damaged) unless the engine finds nothing wrong with the file."""
    path = _file_of(connection)
    verdict = connection.execute("PRAGMA integrity_check(1)").fetchone()[0]
    if verdict != "ok":
        raise Unavailable(Fault.DAMAGED, path, str(verdict))
    if connection.execute("PRAGMA foreign_key_check").fetchone():
        raise Unavailable(Fault.DAMAGED, path, "dangling reference")


def give_name(unfinished: Path, to: Path) -> None:
    """Bring a finished file to the disk and give it its name, durably; raises OSError."""
    with unfinished.open("rb+") as file:
        os.fsync(file.fileno())
    unfinished.replace(to)
    sync_folder(to.parent)


def _file_of(connection: sqlite3.Connection) -> str:
    return str(connection.execute("PRAGMA database_list").fetchone()[2])


def _write(connection: sqlite3.Connection, to: Path, wanted: Wanted | None) -> None:
    size = Path(_file_of(connection)).stat().st_size
    progress = Progress(wanted, str(to))
    copied = connected(to)
    try:
        pages = -1 if size <= _AT_ONCE_BYTES else _PAGES_A_STEP
        with as_unavailable(str(to)):
            connection.backup(copied, pages=pages, progress=progress, sleep=WAIT_SECONDS)
    finally:
        copied.close()


class Progress:
    """Asks between the steps of a copy whether to go on.

    Ends it when others keep it waiting, or made it start anew, too often.
    """

    def __init__(self, wanted: Wanted | None, path: str) -> None:
        self._wanted = wanted
        self._path = path
        self._left: int | None = None
        self._restarts = 0
        self._waits = 0

    def __call__(self, status: int, left: int, _total: int) -> None:
        """Take note of a step: its result, and how many pages are left."""
        self._waits = self._waits + 1 if status in _BUSY else 0
        if self._waits > _MOST_WAITS:
            raise Unavailable(Fault.LOCKED, self._path, "kept waiting")
        if self._wanted is not None and not self._wanted():
            raise NoLongerWanted
        if self._left is not None and left > self._left:
            self._restarts += 1
        self._left = left
        if self._restarts > _MOST_RESTARTS:
            raise Unavailable(Fault.LOCKED, self._path, "written to too often")


def newest(folder: Path, stem: str) -> datetime | None:
    """Return when the newest copy of the file named `stem` in `folder` was made (UTC)."""
    found = [each.made_at for each in copies.named(folder) if each.stem == stem]
    return max(found, default=None)
