"""From an older schema to the newest: all of it or nothing, after a copy."""

import shutil
import sqlite3
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from builders import a_swap
from databases import content, found, keep, opened

from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.store import audit, health, migrations, opening
from jobswap_desktop.store.migrations import MIGRATIONS, migrate
from jobswap_desktop.store.opening import APPLICATION_ID, open_database

if TYPE_CHECKING:
    from sqlite_utils import Database


def add_column(db: "Database") -> None:
    db.execute("ALTER TABLE setting ADD COLUMN note TEXT")
    db.execute("INSERT INTO setting (key, value, note) VALUES ('moved', '1', 'x')")


def fail(db: "Database") -> None:
    add_column(db)
    db.execute("CREATE TABLE half (id TEXT)")
    db.execute("INSERT INTO nowhere VALUES (1)")


def dangle(db: "Database") -> None:
    db.execute("DELETE FROM person")


def version(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("PRAGMA user_version").fetchone()[0])


def schema(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return [row[0] for row in connection.execute("SELECT sql FROM sqlite_master ORDER BY 1")]


@pytest.fixture
def filled(path: Path) -> Path:
    with opened(path) as db:
        keep(db, a_swap())
    return path


def next_step(monkeypatch: pytest.MonkeyPatch, step: migrations.Migration) -> None:
    steps = (*MIGRATIONS, step)

    def with_step(connection: sqlite3.Connection, application_id: int) -> None:
        migrate(connection, application_id, steps)

    monkeypatch.setattr(opening, "NEWEST", len(steps))
    monkeypatch.setattr(opening, "migrate", with_step)


def test_older_file_is_brought_forward_after_a_copy(
    filled: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    next_step(monkeypatch, add_column)
    folder = tmp_path / "Sicherungen"
    db = open_database(filled, backups=folder)
    try:
        assert db.rows("SELECT note FROM setting") == [{"note": "x"}]
        assert found(db, a_swap()).reference == "11.2-JT-2022-004"
        assert audit.faults(db) == ()
        assert db.connection.execute("PRAGMA foreign_keys").fetchone()[0] == 1
    finally:
        db.close()
    assert version(filled) == len(MIGRATIONS) + 1
    (copy,) = folder.glob("*.sqlite")
    assert copy.name.startswith("jobtausch-")
    assert copy.name.endswith("-vor-Umstellung.sqlite")
    assert version(copy) == len(MIGRATIONS)


def test_copy_lies_beside_the_file_where_no_folder_is_named(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    next_step(monkeypatch, add_column)
    open_database(filled).close()
    assert len(list(filled.parent.glob("jobtausch-*-vor-Umstellung.sqlite"))) == 1


@pytest.mark.parametrize("step", [fail, dangle])
def test_migration_that_fails_leaves_the_file_as_it_was(
    filled: Path, monkeypatch: pytest.MonkeyPatch, step: migrations.Migration
) -> None:
    before = content(filled), schema(filled), version(filled)
    with monkeypatch.context() as patch:
        next_step(patch, step)
        with pytest.raises((sqlite3.Error, Unavailable)):
            open_database(filled)
    assert (content(filled), schema(filled), version(filled)) == before
    with opened(filled) as db:
        assert found(db, a_swap()).reference == "11.2-JT-2022-004"


def test_first_schema_is_all_or_nothing_too(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        with pytest.raises(sqlite3.OperationalError):
            migrate(connection, APPLICATION_ID, (*MIGRATIONS, fail))
        assert connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0
        assert connection.execute("PRAGMA user_version").fetchone()[0] == 0
        assert not connection.in_transaction


def test_newest_file_is_not_migrated_and_not_copied(
    filled: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def never(_connection: sqlite3.Connection, _application_id: int) -> None:
        raise AssertionError

    monkeypatch.setattr(opening, "migrate", never)
    open_database(filled).close()
    assert list(filled.parent.glob("*.sqlite")) == [filled]


def test_migration_broken_off_at_its_last_moment_is_done_again(
    filled: Path, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    torn = tmp_path / "torn.sqlite"
    with closing(sqlite3.connect(filled, isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode = TRUNCATE")
        writer.execute("PRAGMA cache_size = 1")
        writer.execute("BEGIN IMMEDIATE")
        writer.execute(f"PRAGMA user_version = {len(MIGRATIONS) + 1}")
        for number in range(200):
            writer.execute("INSERT INTO setting VALUES (?, ?)", (str(number), "x" * 1000))
        shutil.copy(f"{filled}-journal", f"{torn}-journal")
        writer.execute("COMMIT")
    shutil.copy(filled, torn)
    assert int.from_bytes(torn.read_bytes()[60:64], "big") == len(MIGRATIONS) + 1
    next_step(monkeypatch, add_column)
    with opened(torn) as db:
        assert db.rows("SELECT note FROM setting") == [{"note": "x"}]
        assert health.engine_faults(db) == ()


def test_migration_that_another_process_was_faster_with_is_not_repeated(filled: Path) -> None:
    with closing(sqlite3.connect(filled, isolation_level=None)) as connection:
        migrate(connection, APPLICATION_ID, (*MIGRATIONS, add_column))
        migrate(connection, APPLICATION_ID, (*MIGRATIONS, add_column))
        assert connection.execute("SELECT count(*) FROM setting").fetchone()[0] == 1


def test_triggers_of_the_history_are_there(path: Path) -> None:
    open_database(path).close()
    with closing(sqlite3.connect(path)) as connection:
        names = connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")
        assert {name for (name,) in names} == {"audit_no_delete", "audit_no_update"}
