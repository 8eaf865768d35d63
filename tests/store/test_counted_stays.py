"""Counts that a migration made are attested when the schema of today comes, and no others."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from builders import a_clerk
from copies import add_person, kept, leaf_of, safe, zero_page
from databases import opened

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.services import restoring
from jobswap_desktop.services.checking import check
from jobswap_desktop.services.workplace import open_workplace
from jobswap_desktop.store import audit
from jobswap_desktop.store.migrations import MIGRATIONS, migrate
from jobswap_desktop.store.opening import APPLICATION_ID

RELEASED = Path(__file__).parent / "released"
PLANTED = "0123456789abcdef0123456789abcdef"
PLANT = """INSERT INTO statistic
    VALUES (?, 2022, 'Amt', 'mutual', 'secondment', 999, 'completed', 1)"""


@pytest.fixture
def old(tmp_path: Path) -> Path:
    """A file of the first schema, with a case that is over."""
    return Path(shutil.copy(RELEASED / "schema_1.sqlite", tmp_path / "jobtausch.sqlite"))


def plant(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(PLANT, (PLANTED,))


def test_what_was_counted_is_attested_once_and_says_what_it_is(old: Path) -> None:
    for _ in range(2):
        with opened(old) as db:
            counted = {row["id"] for row in db.rows("SELECT id FROM statistic")}
            told = [each for each in audit.entries(db) if each.action is Action.COUNTS_ATTESTED]
            assert audit.faults(db) == ()
    assert counted
    (entry,) = told
    assert entry.details is not None
    assert {row[1] for row in entry.details["records"]} == counted


def test_a_count_that_was_planted_afterwards_is_found(old: Path) -> None:
    with opened(old):
        pass
    plant(old)
    with opened(old) as db:
        assert audit.faults(db) == (f"statistic {PLANTED}",)


def test_a_count_planted_into_a_new_file_is_found(tmp_path: Path) -> None:
    path = tmp_path / "neu.sqlite"
    with opened(path) as db:
        assert audit.length(db) == 0
    plant(path)
    with opened(path) as db:
        assert audit.faults(db) == (f"statistic {PLANTED}",)


def test_counts_of_a_file_without_any_entry_are_attested_too(old: Path) -> None:
    with closing(sqlite3.connect(old, isolation_level=None)) as connection:
        migrate(connection, APPLICATION_ID, MIGRATIONS[:5])
        connection.execute("INSERT INTO audit_checkpoint SELECT max(sequence), '', '' FROM audit")
        connection.execute("DELETE FROM audit")
        connection.execute("DELETE FROM audit_checkpoint")
    with opened(old) as db:
        (entry,) = audit.entries(db)
        assert entry.action is Action.COUNTS_ATTESTED
        assert "entry 1" not in audit.faults(db)
        assert not any(fault.startswith("statistic") for fault in audit.faults(db))


def test_a_copy_comes_to_the_same_entry_as_its_original(old: Path, tmp_path: Path) -> None:
    with closing(sqlite3.connect(old, isolation_level=None)) as connection:
        # The stays were counted before the copy was made.
        migrate(connection, APPLICATION_ID, MIGRATIONS[:5])
    heads = set()
    for path in (old, Path(shutil.copy(old, tmp_path / "kopie.sqlite"))):
        with opened(path) as db:
            newest = audit.entries(db)[-1]
        assert newest.action is Action.COUNTS_ATTESTED
        heads.add(newest.hash)
    assert len(heads) == 1


def test_what_is_younger_is_still_saved_beside_a_copy_of_an_older_schema(
    old: Path, tmp_path: Path
) -> None:
    source = Path(shutil.copy(old, tmp_path / "früher.sqlite"))
    work = open_workplace(old, a_clerk(), lambda: date(2022, 4, 1))
    work = kept(work, tmp_path / "Sicherungen")
    place = safe(work)
    counted = work.db.rows("SELECT count(*) AS number FROM statistic")
    for number in range(60):
        add_person(work, number)
    work.db.close()
    zero_page(old, leaf_of(old, "person"))
    staged = restoring.stage(place, source)
    done = restoring.carry_out(restoring.order_for_unreadable(work.actor, place, staged))
    assert done.rescued is not None
    assert done.rescued.entries >= 60
    with opened(old) as db:
        assert check(replace(work, db=db), place.folder).audit_faults == ()
        assert audit.length(db, Action.COUNTS_ATTESTED) == 1
        assert db.rows("SELECT count(*) AS number FROM statistic") == counted
