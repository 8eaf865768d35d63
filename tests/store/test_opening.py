"""Opening a file: what is no database of ours is refused, with not one byte of it changed."""

import hashlib
import os
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from builders import a_partner_office, a_swap
from databases import a_deed, connection_of, found, keep, opened, tamper

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.store import audit, backup, health, migrations, offices
from jobswap_desktop.store.opening import APPLICATION_ID, open_database, open_read_only
from jobswap_desktop.store.sqlite import SqliteDatabase

Open = Callable[[Path], SqliteDatabase]
both_ways = pytest.mark.parametrize("open_it", [open_database, open_read_only])


def state(path: Path) -> tuple[str, int, list[str]]:
    """Return content and time of a file, and what lies beside it."""
    digest = hashlib.sha256(path.read_bytes()).hexdigest()
    return digest, path.stat().st_mtime_ns, sorted(item.name for item in path.parent.iterdir())


def fault(open_it: Open, path: Path) -> Fault:
    with pytest.raises(Unavailable) as refused:
        open_it(path)
    assert refused.value.path == str(path)
    return refused.value.fault


def ours(path: Path) -> None:
    with opened(path) as db:
        keep(db, a_swap())


def nothing(path: Path) -> None:
    path.write_bytes(b"")


def some_text(path: Path) -> None:
    path.write_text("Müller;Meier\n" * 200, encoding="utf-8")


def short_text(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\x00")


def foreign(path: Path) -> None:
    tamper(path, "CREATE TABLE notes (text)", "INSERT INTO notes VALUES ('meins')")


def encrypted(path: Path) -> None:
    path.write_bytes(hashlib.shake_256(b"key").digest(8192))


def newer(path: Path) -> None:
    ours(path)
    tamper(path, f"PRAGMA user_version = {migrations.NEWEST + 1}")


REFUSED = [
    (nothing, Fault.NOT_A_DATABASE),
    (some_text, Fault.NOT_A_DATABASE),
    (short_text, Fault.NOT_A_DATABASE),
    (encrypted, Fault.NOT_A_DATABASE),
    (foreign, Fault.FOREIGN),
    (newer, Fault.NEWER),
]


@both_ways
@pytest.mark.parametrize(("make", "expected"), REFUSED)
def test_file_that_is_none_of_ours_is_refused_unchanged(
    path: Path, open_it: Open, make: Callable[[Path], None], expected: Fault
) -> None:
    make(path)
    before = state(path)
    assert fault(open_it, path) is expected
    assert state(path) == before


def test_missing_file_is_created_only_where_that_is_wanted(path: Path) -> None:
    assert fault(lambda p: open_database(p, create=False), path) is Fault.MISSING
    assert fault(open_read_only, path) is Fault.MISSING
    assert not path.exists()
    open_database(path).close()
    assert path.exists()


@both_ways
def test_folder_is_no_file(tmp_path: Path, open_it: Open) -> None:
    assert fault(open_it, tmp_path) is Fault.SPECIAL_FILE


@both_ways
@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_no_file_and_nobody_waits_for_it(tmp_path: Path, open_it: Open) -> None:
    os.mkfifo(tmp_path / "rohr.sqlite")
    assert fault(open_it, tmp_path / "rohr.sqlite") is Fault.SPECIAL_FILE


def test_file_in_a_folder_that_is_not_there_cannot_be_made(tmp_path: Path) -> None:
    assert fault(open_database, tmp_path / "nirgends" / "x.sqlite") is Fault.CANNOT_OPEN


@pytest.mark.parametrize("name", ["Jobtausch & Co.sqlite", "Größe #1?mode=rw%20.sqlite"])
def test_name_of_the_file_is_no_syntax(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    ours(path)
    with closing(open_read_only(path)) as db:
        assert found(db, a_swap()).reference == "11.2-JT-2022-004"
    others = {item.name for item in tmp_path.iterdir()} - {name}
    assert others <= {f"{name}-journal"}


@pytest.mark.parametrize("kept", [0.3, 0.5, 0.9])
def test_truncated_file_is_told_and_left_as_it_is(path: Path, kept: float) -> None:
    ours(path)
    data = path.read_bytes()
    path.write_bytes(data[: int(len(data) * kept)])
    before = state(path)
    assert damage(path) is Fault.DAMAGED
    assert state(path) == before


@pytest.mark.parametrize("page", [1, 3, 20])
def test_wiped_page_is_told_and_left_as_it_is(path: Path, page: int) -> None:
    ours(path)
    data = bytearray(path.read_bytes())
    data[page * 4096 - 3900 : page * 4096] = bytes(3900)
    path.write_bytes(data)
    before = state(path)
    assert damage(path) is Fault.DAMAGED
    assert state(path) == before


def damage(path: Path) -> Fault | None:
    """Return the fault told when the file is opened and looked through."""
    try:
        with opened(path) as db:
            found_faults = health.engine_faults(db)
            return Fault.DAMAGED if found_faults else None
    except Unavailable as error:
        return error.fault


def test_sound_file_has_no_faults(db: SqliteDatabase) -> None:
    keep(db, a_swap())
    assert health.engine_faults(db) == ()
    assert health.schema_number(db) == migrations.NEWEST


def test_dangling_reference_is_found(db: SqliteDatabase) -> None:
    keep(db, a_swap())
    connection_of(db).execute("PRAGMA foreign_keys = OFF")
    connection_of(db).execute("DELETE FROM office WHERE id = 'office-b'")
    assert any(item.startswith("placement ") for item in health.engine_faults(db))


def test_engine_is_set_as_promised_and_obeys(db: SqliteDatabase) -> None:
    names = (
        *("journal_mode", "synchronous", "foreign_keys", "secure_delete", "cell_size_check"),
        *("trusted_schema", "temp_store", "recursive_triggers", "mmap_size", "busy_timeout"),
    )
    read = {name: connection_of(db).execute(f"PRAGMA {name}").fetchone() for name in names}
    assert {name: row[0] if row else 0 for name, row in read.items()} == {
        "journal_mode": "truncate",
        "synchronous": 2,
        "foreign_keys": 1,
        "secure_delete": 1,
        "cell_size_check": 1,
        "trusted_schema": 0,
        "temp_store": 2,
        "recursive_triggers": 1,
        "mmap_size": 0,
        "busy_timeout": 3000,
    }
    assert connection_of(db).isolation_level is None


def test_file_says_whose_it_is_and_is_strict(path: Path, db: SqliteDatabase) -> None:
    header = path.read_bytes()[:100]
    assert int.from_bytes(header[68:72], "big") == APPLICATION_ID
    assert int.from_bytes(header[60:64], "big") == migrations.NEWEST
    loose = "SELECT name FROM pragma_table_list WHERE type = 'table' AND strict = 0"
    names = {row["name"] for row in db.rows(loose)}
    assert {name for name in names if not name.startswith(("sqlite_", "search"))} == set()


def test_engine_that_does_not_obey_is_not_worked_with(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("jobswap_desktop.store.opening._PRAGMAS", (("synchronous", "OFF", 2),))
    assert fault(open_database, path) is Fault.CANNOT_OPEN


def test_deleted_text_is_wiped_from_the_file(path: Path) -> None:
    trace = b"Geheimrat Unverwechselbar"
    with opened(path) as db:
        with db.write(a_deed()) as change:
            offices.save(change, a_partner_office(head_name=trace.decode()))
        assert trace in path.read_bytes()
        with db.write(a_deed()) as change:
            change.remove("office", "office-b")
        assert trace not in path.read_bytes()


def test_read_only_database_cannot_be_written_to(path: Path) -> None:
    ours(path)
    before = state(path)
    with closing(open_read_only(path)) as db:
        assert found(db, a_swap()).reference == "11.2-JT-2022-004"
        assert audit.faults(db) == ()
        with pytest.raises(Unavailable) as refused, db.write(a_deed()) as change:
            offices.save(change, a_partner_office(version=1, name="Neu"))
        assert refused.value.fault is Fault.READ_ONLY
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            connection_of(db).execute("PRAGMA user_version = 99")
    assert state(path) == before


@pytest.mark.skipif(os.name == "nt", reason="POSIX file rights")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may read all")
def test_file_without_rights_is_told(path: Path) -> None:
    ours(path)
    path.chmod(0)
    assert fault(open_database, path) is Fault.CANNOT_OPEN
    path.chmod(0o400)
    with closing(open_read_only(path)) as db:
        assert found(db, a_swap()).reference


def test_write_broken_off_by_a_crash_is_taken_back(path: Path, tmp_path: Path) -> None:
    ours(path)
    torn = tmp_path / "torn.sqlite"
    with closing(sqlite3.connect(path, isolation_level=None)) as writer:
        writer.execute("PRAGMA journal_mode = TRUNCATE")
        writer.execute("PRAGMA cache_size = 1")
        writer.execute("BEGIN IMMEDIATE")
        writer.execute("UPDATE swap SET reference = 'halb'")
        for number in range(200):
            writer.execute("INSERT INTO setting VALUES (?, ?)", (str(number), "x" * 1000))
        shutil.copy(path, torn)
        shutil.copy(f"{path}-journal", f"{torn}-journal")
        writer.execute("ROLLBACK")
    assert torn.stat().st_size > path.stat().st_size
    with opened(torn) as db:
        assert found(db, a_swap()).reference == "11.2-JT-2022-004"
        assert db.rows("SELECT * FROM setting") == []
        assert health.engine_faults(db) == ()
        assert audit.faults(db) == ()


def test_copy_is_whole_and_checked(path: Path, tmp_path: Path) -> None:
    folder = tmp_path / "Sicherungen"
    with opened(path) as db:
        keep(db, a_swap())
        to = backup.copy(connection_of(db), backup.target(path, folder, "von-Hand"))
    assert sorted(item.name for item in folder.iterdir()) == [to.name, f"{to.name}.json"]
    with opened(to) as db:
        assert found(db, a_swap()).reference == "11.2-JT-2022-004"
        assert audit.faults(db) == ()
    newest = backup.newest(folder, path.stem)
    assert newest is not None
    assert newest.timestamp() == pytest.approx(to.stat().st_mtime)
    assert backup.newest(tmp_path / "nirgends", path.stem) is None
