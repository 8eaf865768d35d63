"""Small files beside the database, as somebody may have laid them there."""

import os
import subprocess
import sys
import time
from pathlib import Path

import pytest

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.holding import Holder
from jobswap_desktop.small_files import parsed, read_small, read_small_or_piped
from jobswap_desktop.store import (
    audit_heads,
    copies,
    council_notes,
    erased_file,
    erased_places,
    head_evidence,
    holding,
)
from jobswap_desktop.store.opening import open_database, open_read_only
from jobswap_desktop.store.reading import origin_of

pipes = pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")

HOSTILE = {
    "deep": b"[" * 9000,
    "deep object": b'{"a":' * 100_000,
    "large number": b'{"head_sequence":99999999999999999999999,"head_hash":"a"}',
    "endless number": b"9" * 100_000,
    "half a character": b'{"name":"\\ud800"}',
    "no number": b'{"pid":NaN}',
    "infinite": b'{"pid":-Infinity}',
    "other encoding": '{"a":1}'.encode("utf-16"),
}


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_what_the_program_never_writes_is_no_json(data: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        parsed(data)


def test_what_it_writes_is() -> None:
    smile = "\U0001f642"
    assert parsed(b'{"a":[1,-9223372036854775808,"\\ud83d\\ude42"]}') == {"a": [1, -(2**63), smile]}


@pipes
def test_only_files_of_a_size_are_read(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "rohr")
    (tmp_path / "null").symlink_to("/dev/zero")
    (tmp_path / "ins-leere").symlink_to(tmp_path / "nirgends")
    (tmp_path / "gross").write_bytes(b"12345")
    for name in ("rohr", "null", "ins-leere", "gross", "."):
        with pytest.raises(OSError, match=r"."):
            read_small(tmp_path / name, 4)
    assert read_small(tmp_path / "gross", 5) == b"12345"


@pipes
def test_a_pipe_is_read_until_it_ends_and_not_waited_for(tmp_path: Path) -> None:
    pipe = tmp_path / "rohr"
    os.mkfifo(pipe)
    with pytest.raises(TimeoutError):
        read_small_or_piped(pipe, 100, 0.2)
    words = "import sys,time; f=open(sys.argv[1],'w'); f.write('ein '); f.flush(); time.sleep(.2)"
    with subprocess.Popen([sys.executable, "-c", f"{words}; f.write('Satz')", pipe]) as writer:
        assert read_small_or_piped(pipe, 100) == b"ein Satz"
    assert writer.returncode == 0
    with subprocess.Popen([sys.executable, "-c", f"{words}; time.sleep(9)", pipe]) as writer:
        with pytest.raises(TimeoutError):
            read_small_or_piped(pipe, 100, 1)
        writer.kill()


@pipes
def test_nobody_waits_for_a_pipe_that_bears_a_name_of_ours(tmp_path: Path) -> None:
    copy = tmp_path / "jobtausch-20261128-000000-000000-von-Hand.sqlite"
    database = tmp_path / "jobtausch.sqlite"
    open_database(database).close()
    for name in (f"{copy.name}.json", "jobtausch.geloescht.json", "jobtausch.sqlite.geoeffnet"):
        os.mkfifo(tmp_path / name)
    os.mkfifo(tmp_path / "notizen.json")
    assert copies.read_manifest(copy) == (None, False)
    assert erased_file.read(erased_places.places(database)) == frozenset()
    assert holding.found_at(database) == Holder(name="", account="", host="", token="")
    with pytest.raises(Unavailable) as caught:
        council_notes.load(tmp_path / "notizen.json")
    assert caught.value.fault is Fault.SPECIAL_FILE
    db = open_database(database)
    assert audit_heads.beside_copies(db, tmp_path, "jobtausch") == ()
    db.close()


@pytest.mark.parametrize("data", HOSTILE.values(), ids=HOSTILE)
def test_a_file_that_says_nothing_is_no_fault_of_the_program(data: bytes, tmp_path: Path) -> None:
    copy = tmp_path / "jobtausch-20261128-000000-000000-von-Hand.sqlite"
    database = tmp_path / "jobtausch.sqlite"
    for name in (f"{copy.name}.json", "jobtausch.geloescht.json", "jobtausch.sqlite.geoeffnet"):
        (tmp_path / name).write_bytes(data)
    assert copies.read_manifest(copy) == (None, False)
    assert erased_file.read(erased_places.places(database)) == frozenset()
    assert holding.found_at(database) == Holder(name="", account="", host="", token="")
    db = open_database(database)
    assert audit_heads.beside_copies(db, tmp_path, "jobtausch") == ()
    db.close()


def test_a_manifest_that_cannot_be_read_keeps_nobody_from_the_others(tmp_path: Path) -> None:
    (tmp_path / "jobtausch-a.json").mkdir()
    (tmp_path / "jobtausch-b.json").write_text(
        '{"head_sequence":3,"head_hash":"abababababababababababababababababababababababababababababababab"}',
        "utf-8",
    )
    db = open_database(tmp_path / "jobtausch.sqlite")
    assert [kept.file for kept in audit_heads.beside_copies(db, tmp_path, "jobtausch")] == [
        "jobtausch-b.json"
    ]
    db.close()


@pipes
@pytest.mark.parametrize("ending", ["-journal", "-wal", "-shm"])
@pytest.mark.parametrize("kind", ["pipe", "link"])
def test_the_engine_meets_nothing_but_files_of_its_own(
    ending: str, kind: str, tmp_path: Path
) -> None:
    database, other = tmp_path / "jobtausch.sqlite", tmp_path / "brief.txt"
    open_database(database).close()
    other.write_bytes(b"Brief")
    beside = database.with_name(database.name + ending)
    if kind == "pipe":
        os.mkfifo(beside)
    else:
        beside.symlink_to(other)
    for open_it in (open_database, open_read_only):
        with pytest.raises(Unavailable) as caught:
            open_it(database)
        assert (caught.value.fault, caught.value.path) == (Fault.SPECIAL_FILE, str(beside))
    assert origin_of(database) == ""
    assert other.read_bytes() == b"Brief"


def test_manifest_without_end_is_not_read(tmp_path: Path) -> None:
    for name in ("jobtausch-x.json", "jobtausch-x.stand"):
        with (tmp_path / name).open("wb") as file:
            file.truncate(64 * 1024**3)
    assert head_evidence.illegible(tmp_path, "jobtausch") == ("jobtausch-x.json",)
    assert list(head_evidence._notes(tmp_path, "jobtausch")) == []


def test_notes_of_other_files_are_read_within_bounds(tmp_path: Path) -> None:
    database = tmp_path / "jobtausch.sqlite"
    open_database(database).close()
    row = '{"id":"%032x","what":"case","erased_on":"2022-01-01","by":["%s"]}'
    rows = ",".join(row % (number, erased_file.mark(database)) for number in range(60_000))
    large = tmp_path / "x0.geloescht.json"
    large.write_text(f"[{rows}]", encoding="utf-8")
    for number in range(1, 30):
        (tmp_path / f"x{number}.geloescht.json").hardlink_to(large)
    small = row % (77, erased_file.mark(database))
    (tmp_path / "y.geloescht.json").write_text(f"[{small}]", encoding="utf-8")
    began = time.process_time()
    found = erased_file.at_start(database, None, None)
    assert time.process_time() - began < 5
    assert f"{77:032x}" in {each.id for each in found}
