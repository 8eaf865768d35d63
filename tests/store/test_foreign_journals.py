"""A journal that names another file, which the engine would delete: it is never let to it."""

import sqlite3
import struct
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from house import a_house

from jobswap_desktop.domain.backups import Soundness
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.services import rescuing
from jobswap_desktop.services import restoring as services_restoring
from jobswap_desktop.store import backup, engine_files, restoring, salvage
from jobswap_desktop.store.copying import verify
from jobswap_desktop.store.opening import open_database, open_read_only
from jobswap_desktop.store.reading import origin_of, read_only

MAGIC = bytes.fromhex("d9d505f920a163d7")


def errand(victim: Path, page_size: int) -> bytes:
    """Return what ends a journal that names `victim`."""
    name = str(victim.resolve()).encode()
    page = struct.pack(">I", 0x40000000 // page_size + 1)
    return page + name + struct.pack(">II", len(name), sum(name)) + MAGIC


def planted(database: Path, victim: Path) -> Path:
    """Lay a journal beside a database for which the engine deletes `victim`."""
    page_size = int.from_bytes(database.read_bytes()[16:18], "big")
    head = MAGIC + struct.pack(">IIIII", 0, 0, database.stat().st_size // page_size, 512, page_size)
    journal = database.with_name(f"{database.name}-journal")
    journal.write_bytes(head.ljust(512, b"\0") + errand(victim, page_size))
    return journal


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "jobtausch.sqlite"
    house = a_house(path)
    house.a_case()
    house.work.db.close()
    return path


@pytest.fixture
def victim(tmp_path: Path) -> Path:
    path = tmp_path / "brief.odt"
    path.write_bytes(b"Brief")
    return path


def test_the_engine_alone_would_delete_it(database: Path, victim: Path) -> None:
    planted(database, victim)
    with closing(sqlite3.connect(database)) as connection:
        connection.execute("SELECT count(*) FROM swap").fetchone()
    assert not victim.exists()


@pytest.mark.parametrize("open_it", [open_database, open_read_only, read_only])
def test_no_file_is_opened_with_it(
    open_it: Callable[[Path], object], database: Path, victim: Path
) -> None:
    before = database.read_bytes()
    planted(database, victim)
    with pytest.raises(Unavailable) as caught:
        open_it(database)
    assert (caught.value.fault, caught.value.path) == (Fault.FOREIGN_JOURNAL, str(database))
    assert origin_of(database) == ""
    assert (database.read_bytes(), victim.read_bytes()) == (before, b"Brief")


def test_an_open_file_meets_it_as_little(database: Path, victim: Path) -> None:
    db = open_database(database)
    planted(database, victim)
    for use in (lambda: db.rows("SELECT 1 FROM swap"), db.changed):
        with pytest.raises(Unavailable) as caught:
            use()
        assert caught.value.fault is Fault.FOREIGN_JOURNAL
    db.close()
    assert victim.read_bytes() == b"Brief"


def test_file_is_restored_past_it_with_what_was_entered_since(
    tmp_path: Path, database: Path, victim: Path
) -> None:
    folder = tmp_path / "Sicherungen"
    db = open_database(database)
    backup.copy(db.connection, backup.target(database, folder, "von-Hand"))
    db.close()
    journal = planted(database, victim)
    with pytest.raises(Unavailable) as caught:
        open_database(database)
    safe = rescuing.place(caught.value, folder)
    assert safe is not None
    advised = rescuing.choice(safe).advised
    assert advised is not None
    rescuing.rescue(safe, services_restoring.stage(safe, folder / advised))
    assert victim.read_bytes() == b"Brief"
    assert not journal.exists()
    db = open_database(database)
    assert db.rows("SELECT 1 FROM swap")
    db.close()


def test_a_copy_is_what_it_is_whatever_lies_beside_it(
    tmp_path: Path, database: Path, victim: Path
) -> None:
    folder = tmp_path / "Sicherungen"
    db = open_database(database)
    copy = backup.copy(db.connection, backup.target(database, folder, "von-Hand"))
    db.close()
    journal = planted(copy, victim)
    assert verify(copy) is Soundness.CHECKED
    journal.write_bytes(journal.read_bytes()[:512])
    assert verify(copy) is Soundness.CHECKED
    staged = restoring.stage(copy, database)
    restoring.discard(staged)
    assert victim.read_bytes() == b"Brief"


def test_true_journal_is_played_back_without_what_was_added(
    tmp_path: Path, database: Path, victim: Path
) -> None:
    model = tmp_path / "vorher.sqlite"
    model.write_bytes(database.read_bytes())
    with closing(sqlite3.connect(database, isolation_level=None)) as connection:
        connection.execute("PRAGMA cache_size = 1")
        connection.execute("PRAGMA cache_spill = 1")
        connection.execute("BEGIN IMMEDIATE")
        connection.execute("UPDATE audit SET sequence = sequence WHERE 0")
        connection.execute("CREATE TABLE mist (x)")
        connection.executemany("INSERT INTO mist VALUES (?)", [("x" * 3000,)] * 300)
        broken_off = tmp_path / "ab.sqlite"
        journal = tmp_path / "ab.sqlite-journal"
        broken_off.write_bytes(database.read_bytes())
        journal.write_bytes(database.with_name(f"{database.name}-journal").read_bytes())
        connection.execute("ROLLBACK")
    assert broken_off.read_bytes() != model.read_bytes()
    page_size = int.from_bytes(model.read_bytes()[16:18], "big")
    twice = errand(victim, page_size) * 2
    journal.write_bytes(journal.read_bytes() + twice)
    with salvage.opened(broken_off, model) as connection_:
        assert connection_ is not None
        assert (
            connection_.execute("SELECT name FROM sqlite_master WHERE name = 'mist'").fetchone()
            is None
        )
        assert connection_.execute("SELECT count(*) FROM swap").fetchone() == (1,)
    assert victim.read_bytes() == b"Brief"


def test_other_journals_are_not_doubted(tmp_path: Path) -> None:
    path = tmp_path / "a.sqlite"
    for data in (b"", MAGIC, MAGIC + b"\0" * 504, b"x" * 4096):
        (tmp_path / "a.sqlite-journal").write_bytes(data)
        engine_files.require_no_errand(str(path))
