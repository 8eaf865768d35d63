"""Several processes on one file: what one has written the others find, and a lock is told."""

import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from builders import a_partner_office, a_swap
from databases import a_deed, found, keep, opened

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.store import audit, offices, opening
from jobswap_desktop.store.database import Database
from jobswap_desktop.store.opening import open_database
from jobswap_desktop.store.sqlite import SqliteDatabase

HOLD = """
import sqlite3, sys
connection = sqlite3.connect(sys.argv[1], isolation_level=None)
connection.execute(sys.argv[2])
sys.stdout.write("held\\n")
sys.stdout.flush()
sys.stdin.readline()
connection.close()
"""
LOOK = """
import sys
from pathlib import Path
from jobswap_desktop.store import audit, swaps
from jobswap_desktop.store.opening import open_database
db = open_database(Path(sys.argv[1]), create=False)
swap = swaps.find_by_reference(db, "11.2-JT-2022-004")
sys.stdout.write(f"{swap.title}|{swap.nda_status()}|{audit.length(db)}|{audit.faults(db)}")
db.close()
"""


@contextmanager
def held(path: Path, statement: str) -> Iterator[None]:
    """Let another process hold the file by `statement` for the time of the context."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path), statement],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        encoding="utf-8",
    ) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == "held\n"
        try:
            yield
        finally:
            process.communicate("\n")


def rename(db: Database, name: str, version: int) -> None:
    with db.write(a_deed()) as change:
        offices.save(change, a_partner_office(name=name, version=version))


def test_new_process_finds_what_was_written(path: Path) -> None:
    with opened(path) as db:
        keep(db, a_swap())
    done = subprocess.run(
        [sys.executable, "-X", "utf8", "-c", LOOK, str(path)],
        capture_output=True,
        check=True,
        encoding="utf-8",
    )
    assert done.stdout == "Mara Lindner ⇄ Jana Voss|(2, 2)|1|()"


def test_write_waits_three_seconds_for_a_lock_and_then_says_so(
    path: Path, db: SqliteDatabase
) -> None:
    keep(db, a_swap())
    with held(path, "BEGIN IMMEDIATE"):
        assert found(db, a_swap()).version == 1
        begun = time.monotonic()
        with pytest.raises(Unavailable) as refused:
            rename(db, "Neu", 1)
        waited = time.monotonic() - begun
    assert refused.value.fault is Fault.LOCKED
    assert 2.5 < waited < 4
    rename(db, "Neu", 1)
    assert audit.length(db) == 2


@pytest.mark.parametrize("exists", [True, False])
def test_locked_file_is_told_when_it_is_opened(
    path: Path, monkeypatch: pytest.MonkeyPatch, exists: bool
) -> None:
    if exists:
        with opened(path) as db:
            keep(db, a_swap())
    monkeypatch.setattr(opening, "_LOCK_WAIT_SECONDS", 0.2)
    begun = time.monotonic()
    with held(path, "BEGIN EXCLUSIVE"), pytest.raises(Unavailable) as refused:
        open_database(path)
    assert refused.value.fault is (Fault.LOCKED if exists else Fault.NOT_A_DATABASE)
    assert time.monotonic() - begun < 2
    if exists:
        with opened(path) as db:
            assert audit.length(db) == 1


def test_lock_that_is_let_go_in_time_is_no_fault(path: Path, db: SqliteDatabase) -> None:
    keep(db, a_swap())
    with held(path, "BEGIN IMMEDIATE"):
        pass
    rename(db, "Neu", 1)
    assert audit.length(db) == 2


def test_change_of_another_connection_is_noticed_once(path: Path, db: SqliteDatabase) -> None:
    keep(db, a_swap())
    assert not db.changed()
    with opened(path) as other:
        assert not other.changed()
        rename(other, "Neu", 1)
        assert not other.changed()
    assert db.changed()
    assert not db.changed()
    rename(db, "Neuer", 2)
    assert not db.changed()


def test_two_connections_write_one_chain(path: Path, db: SqliteDatabase) -> None:
    keep(db, a_swap())
    with opened(path) as other:
        for number in range(1, 9, 2):
            rename(db, f"Westtal {number}", number)
            rename(other, f"Westtal {number + 1}", number + 1)
    assert audit.length(db) == 9
    assert audit.faults(db) == ()
