"""Reading what can still be read of a damaged database, page by page past what cannot.

The damaged file itself is never opened: a copy of it is, beside its journal, so that the engine may
take back what was broken off.
"""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Any

from jobswap_desktop.store import backup
from jobswap_desktop.store.connecting import connected
from jobswap_desktop.store.engine_files import without_errand
from jobswap_desktop.store.foreign_parts import runs_when_read
from jobswap_desktop.unfinished import Kind, beside

_JOURNAL = "-journal"
_FARTHEST = 1 << 40
_HEADER = 100
_PAGE_SIZE_AT, _PAGES_AT, _FREE_AT = slice(16, 18), slice(28, 32), slice(32, 40)
_COUNTER_AT, _VALID_FOR_AT = slice(24, 28), slice(92, 96)

Row = dict[str, Any]


@contextmanager
def opened(damaged: Path, model: Path) -> Iterator[sqlite3.Connection | None]:
    """Open a copy of a damaged file; None where not even its tables can be found.

    `model` is a sound copy of the same database: where the first page is gone, its own tells where
    the tables begin, since tables are never moved.
    """
    work = beside(damaged, Kind.RESCUED)
    try:
        with backup.as_written_to(work):
            _copy(damaged, work)
        connection = _connect(work)
        if connection is None:
            with backup.as_written_to(work):
                _copy(damaged, work)
                _lend_first_page(work, model)
            connection = _connect(work)
        if connection is None:
            yield None
            return
        with closing(connection):
            yield connection
    finally:
        for ending in ("", _JOURNAL):
            with suppress(OSError):
                work.with_name(work.name + ending).unlink(missing_ok=True)


def _copy(damaged: Path, work: Path) -> None:
    backup.make_private(work)
    shutil.copyfile(damaged, work)
    journal = damaged.with_name(damaged.name + _JOURNAL)
    copied = work.with_name(work.name + _JOURNAL)
    copied.unlink(missing_ok=True)
    if journal.exists():
        shutil.copyfile(journal, copied)
        without_errand(copied)


def _connect(path: Path) -> sqlite3.Connection | None:
    connection = connected(path)
    connection.text_factory = _text
    try:
        connection.execute("PRAGMA trusted_schema = OFF")
        is_hostile = runs_when_read(connection)
        if not is_hostile:
            connection.execute("SELECT count(*) FROM audit WHERE sequence = -1").fetchone()
    except sqlite3.Error:
        connection.close()
        return None
    if is_hostile:
        connection.close()
        return None
    return connection


def _text(data: bytes) -> str:
    # What is not UTF-8 any more fits no digest, and need not stop the reading.
    return data.decode("utf-8", "replace")


def _lend_first_page(work: Path, model: Path) -> None:
    with model.open("rb") as file:
        size = int.from_bytes(file.read(_HEADER)[_PAGE_SIZE_AT], "big")
        size = 65536 if size == 1 else size
        file.seek(0)
        page = bytearray(file.read(size))
    page[_PAGES_AT] = (work.stat().st_size // size).to_bytes(4, "big")
    page[_FREE_AT] = bytes(8)
    page[_VALID_FOR_AT] = page[_COUNTER_AT]
    with work.open("rb+") as file:
        file.write(page)
    work.with_name(work.name + _JOURNAL).unlink(missing_ok=True)


def rows(connection: sqlite3.Connection, table: str, columns: str = "*") -> Iterator[Row]:
    """Yield the rows of a table that can be read, leaving out the pages that cannot."""
    after = -1
    sql = f'SELECT rowid AS _at, {columns} FROM "{table}" WHERE rowid > ? ORDER BY rowid'  # noqa: S608 - our own table names
    while True:
        try:
            cursor = connection.execute(sql, (after,))
            names = [column[0] for column in cursor.description][1:]
            for row in cursor:
                after = row[0]
                yield dict(zip(names, row[1:], strict=True))
        except sqlite3.Error:
            found = _behind_damage(connection, table, after)
            if found is None:
                return
            after = found
        else:
            return


def _behind_damage(connection: sqlite3.Connection, table: str, after: int) -> int | None:
    """Return the least number behind which a row can be read again; None where there is none."""

    def is_readable(number: int) -> bool:
        with suppress(sqlite3.Error):
            return _first(connection, table, number)
        return False

    step = 1
    while step < _FARTHEST and not is_readable(after + step):
        step *= 2
    if step >= _FARTHEST:
        return None
    return _least(is_readable, after + step // 2, after + step)


def _first(connection: sqlite3.Connection, table: str, after: int) -> bool:
    row = connection.execute(
        f'SELECT * FROM "{table}" WHERE rowid > ? ORDER BY rowid LIMIT 1',  # noqa: S608 - our own table names
        (after,),
    ).fetchone()
    return row is not None


def _least(is_good: Callable[[int], bool], bad: int, good: int) -> int:
    while good - bad > 1:
        middle = (bad + good) // 2
        if is_good(middle):
            good = middle
        else:
            bad = middle
    return good


def content(connection: sqlite3.Connection, sha256: str) -> bytes | None:
    """Return what lies under a sum, whether its index can be read or not; None where it is lost."""
    for row in rows(connection, "attachment_content", "rowid AS number, sha256"):
        if row["sha256"] == sha256:
            with suppress(sqlite3.Error):
                found = connection.execute(
                    "SELECT content FROM attachment_content WHERE rowid = ?", (row["number"],)
                ).fetchone()
                return bytes(found[0]) if found else None
    return None
