"""The lock file on a network drive: taken once, recovered here, never stolen elsewhere."""

import json
import os
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
from builders import a_swap
from databases import a_deed, found, keep

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.holding import Holder
from jobswap_desktop.store import audit, drive, holding
from jobswap_desktop.store.holding import Hold, lock_of, this_process
from jobswap_desktop.store.opening import open_database, open_on_drive, open_read_only
from jobswap_desktop.store.sqlite import SqliteDatabase

ELSEWHERE: dict[str, Any] = {
    "host": "PC-17",
    "machine": "another",
    "name": "Kim Weber",
    "account": "kweber",
}


def me() -> Holder:
    return this_process("Alex Muster", "amuster")


def held_by(path: Path, holder: Holder) -> Hold:
    taken = holding.take(path, holder)
    assert isinstance(taken, Hold)
    return taken


def aged(path: Path, age: timedelta) -> None:
    moment = (datetime.now(UTC) - age).timestamp()
    os.utime(lock_of(path), (moment, moment))


def opened_here(path: Path, *, follow: bool = True) -> SqliteDatabase:
    return open_on_drive(path, me(), follow=follow)


@pytest.fixture
def shared(path: Path) -> Path:
    """A file with a case on a network drive that nobody has open."""
    db = open_database(path)
    keep(db, a_swap())
    db.close()
    return path


def test_first_writes_and_second_reads_and_is_told_who(shared: Path) -> None:
    first = opened_here(shared)
    second = opened_here(shared)
    try:
        assert first.hold is not None
        assert second.hold is None
        assert second.holder is not None
        assert (second.holder.name, second.holder.pid) == ("Alex Muster", os.getpid())
        assert found(second, a_swap()).version == 1
        with pytest.raises(Unavailable) as refused, second.write(a_deed()):
            pytest.fail("nothing is written where one only reads along")
        assert refused.value.fault is Fault.HELD
        assert refused.value.holder == second.holder
        with first.write(a_deed()) as change:
            change.run("SELECT 1")
        assert second.changed()
    finally:
        second.close()
        first.close()
    assert not lock_of(shared).exists()


def test_closing_lets_the_next_one_write(shared: Path) -> None:
    opened_here(shared).close()
    db = opened_here(shared)
    assert db.hold is not None
    db.close()


def test_who_does_not_follow_is_refused(shared: Path) -> None:
    first = opened_here(shared)
    with pytest.raises(Unavailable) as refused:
        opened_here(shared, follow=False)
    assert refused.value.fault is Fault.HELD
    first.close()


@pytest.mark.parametrize(
    "age", [timedelta(seconds=5), timedelta(seconds=60), timedelta(days=3), timedelta(days=-1)]
)
def test_lock_of_another_computer_is_never_taken_by_itself(shared: Path, age: timedelta) -> None:
    # Minus one day: its clock is a day ahead.
    other = replace(me(), **ELSEWHERE, token="theirs", pid=1)  # noqa: S106 - of a lock file
    held_by(shared, other)
    aged(shared, age)
    before = lock_of(shared).read_bytes()
    db = opened_here(shared)
    assert db.holder == other
    db.close()
    assert lock_of(shared).read_bytes() == before


def test_person_takes_the_file_over_and_the_other_one_is_refused(shared: Path) -> None:
    first = opened_here(shared)
    assert first.hold is not None
    # As if it stood on another desk.
    elsewhere = replace(first.hold.holder, **ELSEWHERE)
    text = json.loads(lock_of(shared).read_text(encoding="utf-8")) | ELSEWHERE
    lock_of(shared).write_text(json.dumps(text), encoding="utf-8")
    second = open_on_drive(shared, me(), taken_from=elsewhere)
    assert second.hold is not None
    with pytest.raises(Unavailable) as refused, first.write(a_deed()):
        pytest.fail("the file was taken")
    assert refused.value.fault is Fault.TAKEN_OVER
    assert refused.value.holder == second.hold.holder
    first.close()
    with second.write(a_deed()):
        pass
    assert audit.faults(second) == ()
    second.close()
    assert not lock_of(shared).exists()


def test_takeover_from_somebody_who_was_replaced_meanwhile_is_refused(shared: Path) -> None:
    known = replace(me(), **ELSEWHERE, token="old")  # noqa: S106 - of a lock file
    now = replace(me(), host="PC-4", machine="third", token="new")  # noqa: S106 - as above
    held_by(shared, now)
    assert holding.take_over(shared, me(), known) == now


DIE = """
import os, sys
from pathlib import Path
from typing import Any
from jobswap_desktop.store import holding
held = holding.take(Path(sys.argv[1]), holding.this_process("Alex Muster", "amuster"))
assert isinstance(held, holding.Hold)
os.kill(os.getpid(), 9)
"""


def test_lock_of_a_killed_process_of_this_computer_is_let_go_of_at_once(shared: Path) -> None:
    subprocess.run([sys.executable, "-c", DIE, str(shared)], check=False)
    assert lock_of(shared).exists()
    db = opened_here(shared)
    assert db.hold is not None
    db.close()
    assert [each.name for each in shared.parent.iterdir()] == [shared.name]


def test_number_of_a_process_that_was_given_anew_is_no_sign_of_life(shared: Path) -> None:
    gone = replace(me(), process="another boot/1", token="gone")  # noqa: S106 - of a lock file
    held_by(shared, gone)
    assert isinstance(holding.take(shared, me()), Hold)


@pytest.mark.parametrize("content", ["", "kein JSON", "[]", '{"name": "x"}', "{" * 50_000])
def test_lock_file_that_says_nothing_is_somebodys(shared: Path, content: str) -> None:
    lock_of(shared).write_text(content, encoding="utf-8")
    db = opened_here(shared)
    assert db.holder is not None
    assert db.holder.host == ""
    db.close()
    taken = open_on_drive(shared, me(), taken_from=db.holder)
    assert taken.hold is not None
    taken.close()


def test_share_that_drops_refuses_the_write_and_does_not_call_it_taken(
    shared: Path,
) -> None:
    db = opened_here(shared)
    away = shared.parent.with_name("weg")
    shared.parent.rename(away)
    with pytest.raises(Unavailable) as refused, db.write(a_deed()):
        pytest.fail("the drive is gone")
    assert refused.value.fault is Fault.INPUT_OUTPUT
    away.rename(shared.parent)
    with db.write(a_deed()):
        pass
    db.close()


def test_older_file_is_not_migrated_under_who_holds_it(shared: Path) -> None:
    held_by(shared, replace(me(), **ELSEWHERE))
    data = bytearray(shared.read_bytes())
    data[60:64] = (4).to_bytes(4, "big")
    shared.write_bytes(data)
    with pytest.raises(Unavailable) as refused:
        opened_here(shared)
    assert refused.value.fault is Fault.HELD
    assert shared.read_bytes() == data


def test_command_that_reads_leaves_a_held_file_alone(
    shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(drive.SHARED_VARIABLE, "1")
    held_by(shared, replace(me(), **ELSEWHERE))
    before = shared.read_bytes()
    db = open_read_only(shared)
    assert found(db, a_swap()).version == 1
    db.close()
    assert shared.read_bytes() == before
    assert lock_of(shared).exists()


@pytest.mark.parametrize("shared_drive", ["0", "1"])
def test_file_that_somebody_set_to_another_journal_is_turned_back(
    shared: Path, monkeypatch: pytest.MonkeyPatch, shared_drive: str
) -> None:
    monkeypatch.setenv(drive.SHARED_VARIABLE, shared_drive)
    db = open_database(shared)
    db.connection.execute("PRAGMA journal_mode = WAL")
    db.connection.close()
    assert shared.read_bytes()[18:20] == b"\x02\x02"
    again = open_read_only(shared)
    again.close()
    writing = opened_here(shared) if shared_drive == "1" else open_database(shared)
    assert shared.read_bytes()[18:20] == b"\x01\x01"
    settings = {
        name: writing.connection.execute(f"PRAGMA {name}").fetchone()[0]
        for name in ("journal_mode", "synchronous", "mmap_size")
    }
    assert settings == {"journal_mode": "truncate", "synchronous": 2, "mmap_size": 0}
    writing.close()
