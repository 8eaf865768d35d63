"""A search index that somebody has written into: the engine falls over it, the program does not."""

import sqlite3
import sys
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest
from builders import a_swap
from databases import keep, opened, tamper
from house import a_house

from jobswap_desktop.services import backups, keeping
from jobswap_desktop.store import health, restoring, search_apart
from jobswap_desktop.store.opening import open_database

MATCHED = "SELECT rowid FROM search WHERE search MATCH '\"lindner\"*'"


@pytest.fixture
def spoilt(path: Path) -> Path:
    """A file in whose index a list is longer than the page it stands on."""
    with opened(path) as db:
        keep(db, a_swap())
    spoil(path)
    return path


def spoil(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        number, block = connection.execute(
            "SELECT id, block FROM search_data ORDER BY length(block) DESC LIMIT 1"
        ).fetchone()
        block = block[: len(block) // 2] + b"\xff" * 9 + block[len(block) // 2 :]
        connection.execute("UPDATE search_data SET block = ? WHERE id = ?", (block, number))


def test_index_that_cannot_be_taken_apart_is_a_fault(spoilt: Path) -> None:
    db = open_database(spoilt)
    (told,) = health.engine_faults(db)
    db.close()
    assert told.startswith("search: ")


def test_whoever_falls_over_an_index_takes_nobody_along(monkeypatch: pytest.MonkeyPatch) -> None:
    crash = ["-c", "import os, signal; os.kill(os.getpid(), signal.SIGABRT)"]
    monkeypatch.setattr(search_apart, "own_program", lambda _argument: [sys.executable, *crash])
    assert search_apart.verdict(b"") == "cannot be taken apart"


def test_a_copy_is_restored_with_an_index_made_anew(spoilt: Path, tmp_path: Path) -> None:
    staged = restoring.stage(spoilt, tmp_path / "neu.sqlite")
    db = open_database(staged)
    assert health.engine_faults(db) == ()
    assert len(db.rows(MATCHED)) == 1
    db.close()


def test_the_window_makes_it_anew_and_finds_again(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    house = a_house(tmp_path / "jobtausch.sqlite")
    house.a_case()
    work = replace(house.work, backups=tmp_path / "Sicherungen")
    safe = backups.safe_of(work)
    assert safe is not None
    spoil(safe.path)
    found = keeping.check_file(safe, work)
    assert keeping.damage_words(found) == ""
    assert len(work.db.rows(MATCHED)) == 1
    assert "search index" in caplog.text
    caplog.clear()
    house.work.db.close()


def test_what_else_is_wrong_is_said_and_nothing_is_made_anew(tmp_path: Path) -> None:
    house = a_house(tmp_path / "jobtausch.sqlite")
    house.a_case()
    work = replace(house.work, backups=tmp_path / "Sicherungen")
    safe = backups.safe_of(work)
    assert safe is not None
    spoil(safe.path)
    tamper(safe.path, "UPDATE person SET last_name = 'Fremd' WHERE last_name = 'Lindner'")
    found = keeping.check_file(safe, work)
    assert keeping.damage_words(found)
    assert health.engine_faults(work.db)
    house.work.db.close()
