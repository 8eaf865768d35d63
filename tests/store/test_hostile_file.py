"""A file of ours that somebody has put something into: said at opening, and nothing of it runs."""

import hashlib
import shutil
import sqlite3
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from builders import a_swap
from databases import keep, opened, tamper

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.store import backup, drafts, health
from jobswap_desktop.store.faults import as_unavailable
from jobswap_desktop.store.foreign_parts import made_by, require_ours
from jobswap_desktop.store.migrations import NEWEST
from jobswap_desktop.store.opening import open_database, open_read_only
from jobswap_desktop.store.sqlite import SqliteDatabase

Open = Callable[[Path], SqliteDatabase]
RELEASED = sorted((Path(__file__).parent / "released").glob("schema_*.sqlite"))
RUNS = "UPDATE person SET last_name = 'fremd'"

HOSTILE = {
    "trigger on writing": (f"CREATE TRIGGER x AFTER INSERT ON audit BEGIN {RUNS}; END",),
    "trigger on an index": (f"CREATE TRIGGER x AFTER DELETE ON case_index BEGIN {RUNS}; END",),
    "guard that does more": (
        "DROP TRIGGER audit_no_update",
        f"CREATE TRIGGER audit_no_update BEFORE UPDATE ON audit BEGIN {RUNS}; END",
    ),
    "view beside the tables": ("CREATE VIEW alles AS SELECT * FROM person",),
    "view in a table's place": (
        "ALTER TABLE week_template RENAME TO alt",
        "CREATE VIEW week_template AS SELECT * FROM alt",
    ),
    "table of its own": ("CREATE TABLE eigenes (x TEXT CHECK (abs(x) >= 0)) STRICT",),
    "column that is computed": (
        "ALTER TABLE person ADD COLUMN x TEXT GENERATED ALWAYS AS (upper(last_name)) VIRTUAL",
    ),
    "column with a default that is computed": (
        "PRAGMA writable_schema = ON",
        (
            "UPDATE sqlite_master SET sql = replace(sql, 'key TEXT', "
            "'key TEXT DEFAULT (random())') WHERE name = 'setting'"
        ),
    ),
    "index that calls a function": ("CREATE INDEX x ON person (upper(last_name))",),
    "index under another condition": ("CREATE INDEX x ON person (id) WHERE abs(version) > 0",),
    "search of its own": ("CREATE VIRTUAL TABLE x USING fts5(text)",),
    "references in a circle": (
        "PRAGMA writable_schema = ON",
        (
            "UPDATE sqlite_master SET sql = replace(sql, 'key TEXT', "
            "'key TEXT REFERENCES setting (key) ON DELETE CASCADE') WHERE name = 'setting'"
        ),
    ),
    "name of the engine's own": (
        "CREATE TABLE heimlich (x TEXT)",
        "PRAGMA writable_schema = ON",
        (
            "UPDATE sqlite_master SET name = 'sqlite_heimlich', tbl_name = 'sqlite_heimlich', "
            "sql = 'CREATE TABLE sqlite_heimlich (x TEXT)' WHERE name = 'heimlich'"
        ),
    ),
    "table that is no longer strict": (
        "PRAGMA writable_schema = ON",
        "UPDATE sqlite_master SET sql = replace(sql, 'STRICT', '') WHERE name = 'person'",
    ),
    "weights with a trigger in them": (
        "ANALYZE",
        "PRAGMA writable_schema = ON",
        (
            "UPDATE sqlite_master SET sql = "
            "'CREATE TABLE sqlite_stat1(tbl,idx,stat CHECK(abs(1)))' WHERE name = 'sqlite_stat1'"
        ),
    ),
}
hostile = pytest.mark.parametrize("statements", HOSTILE.values(), ids=HOSTILE)


def ours(path: Path) -> None:
    with opened(path) as db:
        keep(db, a_swap())


def state(path: Path) -> tuple[str, list[str]]:
    beside = sorted(item.name for item in path.parent.iterdir() if item.stat().st_size)
    return hashlib.sha256(path.read_bytes()).hexdigest(), beside


def refused(open_it: Open, path: Path) -> Unavailable:
    before = state(path)
    with pytest.raises(Unavailable) as caught:
        open_it(path)
    assert state(path) == before
    return caught.value


@hostile
@pytest.mark.parametrize("open_it", [open_database, open_read_only])
def test_what_is_not_ours_is_refused_before_anything_runs(
    path: Path, open_it: Open, statements: tuple[str, ...]
) -> None:
    ours(path)
    tamper(path, *statements)
    assert refused(open_it, path).fault is Fault.ALTERED


@hostile
@pytest.mark.parametrize("old", RELEASED, ids=lambda each: each.stem)
def test_no_older_file_is_migrated_with_it(
    tmp_path: Path, old: Path, statements: tuple[str, ...]
) -> None:
    path = Path(shutil.copy(old, tmp_path / "jobtausch.sqlite"))
    if "week_template" in statements[0]:
        statements = ("ALTER TABLE setting RENAME TO alt", "CREATE VIEW setting AS SELECT 1")
    tamper(path, *statements)
    assert refused(open_database, path).fault is Fault.ALTERED


def test_every_schema_there_was_is_known(tmp_path: Path) -> None:
    for old in RELEASED:
        with closing(sqlite3.connect(old)) as connection:
            number = int(connection.execute("PRAGMA user_version").fetchone()[0])
            require_ours(connection, str(old), number)
    new = tmp_path / "neu.sqlite"
    open_database(new).close()
    with closing(sqlite3.connect(new)) as connection:
        require_ours(connection, str(new), NEWEST)


def test_a_schema_without_end_is_refused_in_time(path: Path) -> None:
    ours(path)
    tables = [f"CREATE TABLE t{number} (x)" for number in range(5000)]
    tamper(path, "BEGIN", *tables, "COMMIT")
    began = time.process_time()
    assert refused(open_read_only, path).fault is Fault.ALTERED
    assert time.process_time() - began < 2


def test_a_hostile_name_is_not_repeated(path: Path) -> None:
    ours(path)
    name = "Mara Lindner\n<img src=x>" + "x" * 500
    tamper(path, f'CREATE TABLE "{name}" (x)')
    detail = refused(open_database, path).detail
    assert detail == "1: " + "Mara?Lindner??img?src?x?" + "x" * 16


def test_what_is_only_missing_is_named_by_the_check(path: Path) -> None:
    ours(path)
    tamper(path, "DROP INDEX audit_swap")
    with closing(open_read_only(path)) as db:
        assert health.foreign_parts(db) == ("audit_swap",)


def test_weights_of_the_engine_are_no_harm(path: Path) -> None:
    ours(path)
    tamper(path, "ANALYZE")
    with closing(open_read_only(path)) as db:
        assert health.foreign_parts(db) == ()


def test_a_file_that_is_only_read_is_not_trusted_either(path: Path) -> None:
    ours(path)
    with closing(open_read_only(path)) as db:
        assert db.rows("PRAGMA trusted_schema")[0]["trusted_schema"] == 0
        assert db.rows("PRAGMA cell_size_check")[0]["cell_size_check"] == 1


def test_a_value_of_another_kind_is_damage(path: Path) -> None:
    ours(path)
    strict = made_by(NEWEST)["table", "person"]
    loose = strict.replace("STRICT", "")
    assert strict != loose
    for text, statement in ((loose, "SELECT 1"), (strict, "UPDATE person SET last_name = x'ff00'")):
        with closing(sqlite3.connect(path, isolation_level=None)) as connection:
            connection.execute(statement)
            connection.execute("PRAGMA writable_schema = ON")
            connection.execute("UPDATE sqlite_master SET sql = ? WHERE name = 'person'", (text,))
    assert refused(open_database, path).fault is Fault.DAMAGED


def test_a_schema_that_is_no_text_is_damage(path: Path) -> None:
    ours(path)
    tamper(
        path,
        "PRAGMA writable_schema = ON",
        (
            "UPDATE sqlite_master SET sql = CAST(CAST(sql AS BLOB) || x'fe' AS TEXT) "
            "WHERE type = 'trigger'"
        ),
    )
    for open_it in (open_database, open_read_only):
        assert refused(open_it, path).fault is Fault.DAMAGED


def test_a_text_that_is_none_keeps_copies_from_being_made_and_says_so(path: Path) -> None:
    ours(path)
    tamper(path, "UPDATE swap SET occasion = CAST(x'4c69ff' AS TEXT)")
    with (
        closing(sqlite3.connect(path)) as connection,
        pytest.raises(Unavailable) as caught,
        as_unavailable(str(path)),
    ):
        backup.copy(connection, path.with_name("kopie.sqlite"))
    assert caught.value.fault is Fault.DAMAGED


@pytest.mark.parametrize("content", ["[" * 100_000, '{"fields":' * 90_000, "[]", "", "null"])
def test_draft_that_was_never_written_is_none(path: Path, content: str) -> None:
    with opened(path) as db:
        with db.write_derived() as change:
            change.run(
                "INSERT INTO draft (account, place, content, saved_at)"
                " VALUES ('weber', 'person', :content, '2022-03-01T08:00:00+00:00')",
                content=content,
            )
        assert drafts.of_account(db, "weber") == ()
        assert drafts.find(db, "weber", "person") is None
