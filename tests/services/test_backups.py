"""Copies: whole and checked or not there, made while others write, kept and let go of."""

import errno
import json
import os
import sqlite3
import stat
import subprocess
import sys
import threading
import time
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple

import pytest
from builders import a_clerk
from copies import add_person, digest, flip, kept, leaf_of, root_page, safe, zero_page
from databases import content
from house import House, a_house

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.backups import Occasion, Soundness
from jobswap_desktop.domain.errors import DomainError, Fault, ProblemCode, Unavailable
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.people_import import Choices
from jobswap_desktop.services import backups, importing, unsealing
from jobswap_desktop.services.backups import Safe
from jobswap_desktop.store import audit, backup, copying, health
from jobswap_desktop.store.opening import open_database, open_read_only
from jobswap_desktop.store.reading import reading


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "Sicherungen"


@pytest.fixture
def place(house: House, folder: Path) -> Safe:
    return safe(kept(house.work, folder))


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def test_copy_says_what_the_file_says_and_has_its_manifest(place: Safe, house: House) -> None:
    house.a_case()
    made = backups.make(place, Occasion.AUTOMATIC)
    assert digest(made) == digest(place.path)
    assert names(place.folder) == [made.name, f"{made.name}.json"]
    data = json.loads((place.folder / f"{made.name}.json").read_text(encoding="utf-8"))
    last = audit.entries(house.work.db)[-1]
    assert (data["head_sequence"], data["head_hash"]) == (last.sequence, last.hash)
    assert (data["cases"], data["people"], data["content"]) == (1, 2, digest(made))
    assert backups.check_copy(made) is Soundness.CHECKED


def test_copies_are_for_the_user_alone(place: Safe) -> None:
    made = backups.make(place, Occasion.AUTOMATIC)
    for path in (made, made.with_name(f"{made.name}.json"), place.path):
        assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(place.folder.stat().st_mode) == 0o700


def test_nothing_is_copied_twice(place: Safe, house: House) -> None:
    assert backups.make_if_needed(place, Occasion.AUTOMATIC) is not None
    assert backups.make_if_needed(place, Occasion.EXIT) is None
    add_person(house.work, 1)
    assert backups.make_if_needed(place, Occasion.EXIT) is not None


def test_copy_of_what_others_write_meanwhile_is_one_moment(
    place: Safe, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    # In small steps, as a large file is copied.
    monkeypatch.setattr(backup, "_AT_ONCE_BYTES", 0)
    monkeypatch.setattr(backup, "_PAGES_A_STEP", 16)
    monkeypatch.setattr(backup, "_MOST_RESTARTS", 10_000)
    stop = threading.Event()
    written: list[int] = []

    def write() -> None:
        db = open_database(place.path, create=False)
        work = house.work
        try:
            while not stop.is_set() and len(written) < 60:
                add_person(type(work)(db=db, actor=work.actor, today=work.today), len(written))
                written.append(1)
                stop.wait(0.02)
        finally:
            db.close()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        made = [backups.make(place, Occasion.AUTOMATIC) for _ in range(5)]
    finally:
        stop.set()
        writer.join()
    assert written
    for path in made:
        assert backups.check_copy(path) is Soundness.CHECKED
    with closing(sqlite3.connect(place.path)) as connection:
        assert connection.execute("SELECT count(*) FROM person").fetchone()[0] == len(written) + 2


def test_file_that_is_written_to_all_the_time_is_left_for_later(
    place: Safe, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(backup, "_AT_ONCE_BYTES", 0)
    monkeypatch.setattr(backup, "_PAGES_A_STEP", 1)
    step = backup.Progress.__call__

    def written_to(progress: backup.Progress, *numbers: int) -> None:
        add_person(house.work, 0)
        step(progress, *numbers)

    monkeypatch.setattr(backup.Progress, "__call__", written_to)
    with pytest.raises(Unavailable) as refused:
        backups.make(place, Occasion.AUTOMATIC)
    assert refused.value.fault is Fault.LOCKED
    assert names(place.folder) == []


def test_copy_nobody_wants_any_more_leaves_nothing(place: Safe) -> None:
    with pytest.raises(backups.NoLongerWanted):
        backups.make(place, Occasion.EXIT, wanted=bool)
    assert names(place.folder) == []


class Usage(NamedTuple):
    total: int
    used: int
    free: int


def test_full_disk_is_said_before_anything_is_written(
    place: Safe, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = content(place.path)
    monkeypatch.setattr("shutil.disk_usage", lambda _path: Usage(10, 10, 100_000))
    with pytest.raises(Unavailable) as refused:
        backups.make(place, Occasion.AUTOMATIC)
    assert refused.value.fault is Fault.NO_ROOM
    assert names(place.folder) == []
    assert content(place.path) == before


def test_copies_of_a_large_file_take_half_of_the_room(
    place: Safe, house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = place.path.stat().st_size
    for number in range(4):
        add_person(house.work, number)
        backups.make(place, Occasion.AUTOMATIC)
    held = len([name for name in names(place.folder) if name.endswith(".sqlite")])
    assert held == 4
    monkeypatch.setattr("shutil.disk_usage", lambda _path: Usage(0, 0, size * 2))
    assert backups.thin(place, place.folder)
    left = [name for name in names(place.folder) if name.endswith(".sqlite")]
    assert len(left) == 3
    shelf = backups.shelf(place)
    assert shelf.newest is not None
    assert shelf.newest.name == max(left)


def test_copy_that_cannot_be_written_leaves_the_file_as_it_was(place: Safe) -> None:
    before = content(place.path)
    place.folder.write_text("kein Ordner", encoding="utf-8")
    with pytest.raises(Unavailable) as refused:
        backups.make(place, Occasion.AUTOMATIC)
    assert refused.value.fault is Fault.CANNOT_WRITE
    assert content(place.path) == before
    assert backups.shelf(place).copies == ()


@pytest.mark.parametrize("at", [120, 5000, 40_000, 100_001])
def test_one_flipped_bit_in_a_copy_is_found(place: Safe, at: int) -> None:
    made = backups.make(place, Occasion.AUTOMATIC)
    flip(made, at)
    assert backups.check_copy(made) is Soundness.DAMAGED
    (copy,) = backups.shelf(place).copies
    assert copy.soundness is Soundness.DAMAGED
    assert backups.is_needed(place)


def test_copy_cut_short_is_seen_without_opening_it(place: Safe) -> None:
    made = backups.make(place, Occasion.AUTOMATIC)
    made.write_bytes(made.read_bytes()[:-4096])
    assert backups.shelf(place).copies[0].soundness is Soundness.DAMAGED


def test_copy_without_manifest_gets_one_when_it_is_checked(place: Safe) -> None:
    made = backups.make(place, Occasion.AUTOMATIC)
    beside = made.with_name(f"{made.name}.json")
    for text in (None, "{", "[]", '{"origin": 3}', '"x"'):
        beside.unlink()
        if text is not None:
            beside.write_text(text, encoding="utf-8")
        assert backups.shelf(place).copies[0].soundness is Soundness.UNCHECKED
        assert backups.check_copy(made) is Soundness.CHECKED
        assert backups.shelf(place).copies[0].soundness is Soundness.CHECKED


def test_copies_of_another_database_of_the_same_name_are_let_be(
    place: Safe, tmp_path: Path
) -> None:
    (tmp_path / "zwei").mkdir()
    other = a_house(tmp_path / "zwei" / "jobtausch.sqlite")
    theirs = safe(kept(other.work, place.folder))
    try:
        old = datetime.now(UTC) + timedelta(days=4000)
        for number in range(4):
            add_person(other.work, number)
            backups.make(theirs, Occasion.AUTOMATIC)
        foreign = place.folder / "Urlaub.txt"
        foreign.write_text("meins", encoding="utf-8")
        ours = backups.make(place, Occasion.AUTOMATIC, now=old)
        assert [copy.name for copy in backups.shelf(place).copies] == [ours.name]
        assert len(backups.shelf(theirs).copies) == 4
        assert foreign.exists()
    finally:
        other.work.db.close()


def test_copy_is_made_before_people_are_read_in(house: House, folder: Path, tmp_path: Path) -> None:
    work = kept(house.work, folder)
    table = tmp_path / "liste.csv"
    table.write_text("Nachname;Vorname\nNeu;Eva\n", encoding="utf-8")
    read = importing.read_file(table)
    plan = importing.plan(work, importing.drafts(work, read, importing.suggest(read)), Choices())
    importing.commit(work, plan)
    (made,) = [path for path in folder.iterdir() if path.suffix == ".sqlite"]
    assert made.name.endswith("-vor-Einlesen.sqlite")
    assert len(content(made)["person"]) == 2
    assert len(content(place_of(work))["person"]) == 3


def place_of(work: Any) -> Path:
    return Path(work.db.path)


def test_manual_copy_is_in_the_history_and_nothing_is_let_go_of_elsewhere(
    house: House, folder: Path, tmp_path: Path
) -> None:
    work = kept(house.work, folder)
    stick = tmp_path / "Stick"
    for _ in range(3):
        made = backups.make_by_hand(work, stick)
    assert len([path for path in stick.iterdir() if path.suffix == ".sqlite"]) == 3
    last = audit.entries(work.db)[-1]
    assert last.action is Action.BACKUP_MADE
    assert last.details is not None
    assert last.details["subject"] == made.path.name
    assert made.is_recorded


def test_copy_of_a_file_that_cannot_be_written_is_made_without_an_entry(
    house: House, folder: Path
) -> None:
    db = open_read_only(Path(house.work.db.path))
    made = backups.make_by_hand(kept(replace(house.work, db=db), folder))
    db.close()
    assert not made.is_recorded
    assert digest(made.path) == digest(Path(house.work.db.path))


def test_a_sealed_copy_is_the_only_one(house: House, folder: Path, tmp_path: Path) -> None:
    stick = tmp_path / "Stick"
    seal = unsealing.seal_with_words("vier Wörter im Archiv")
    made = backups.make_by_hand(kept(house.work, folder), stick, seal)
    assert made.path.name.endswith(".age")
    assert sorted(path.name for path in stick.iterdir()) == [
        made.path.name,
        f"{made.path.name}.json",
    ]
    assert list(folder.glob("*von-Hand*")) == []


def test_a_sealed_copy_that_fails_leaves_no_plain_one(
    house: House, folder: Path, tmp_path: Path
) -> None:
    def broken(_source: object, _target: object) -> None:
        raise OSError(errno.ENOSPC, "full")

    with pytest.raises(Unavailable):
        backups.make_by_hand(kept(house.work, folder), tmp_path / "Stick", broken)
    assert list(tmp_path.rglob("*von-Hand*")) == []


@pytest.mark.parametrize("role", [Role.READER, Role.STAFF_COUNCIL])
def test_who_only_reads_makes_no_copies(role: Role, house: House, folder: Path) -> None:
    reader = replace(kept(house.work, folder), actor=a_clerk(role=role))
    with pytest.raises(DomainError) as refused:
        backups.make_by_hand(reader, None)
    assert refused.value.problems[0].code is ProblemCode.BACKUPS_NOT_YOURS
    with pytest.raises(DomainError):
        backups.choose_folder(reader, folder)


def test_damaged_file_gives_no_copy(place: Safe) -> None:
    page = root_page(place.path, "person")
    zero_page(place.path, page)
    with pytest.raises(Unavailable) as refused:
        copying.copy_database(place.path, place.folder, Occasion.AUTOMATIC)
    assert refused.value.fault is Fault.DAMAGED
    assert names(place.folder) == []


def test_what_a_killed_process_left_is_removed_after_an_hour(place: Safe) -> None:
    made = backups.make(place, Occasion.AUTOMATIC)
    with subprocess.Popen([sys.executable, "-c", ""]) as ended:
        pass
    left = [
        place.folder / f"{made.name}.part",
        place.path.with_name(f"jobtausch.sqlite.{ended.pid}.zurueck"),
        place.path.with_name("jobtausch.sqlite.entschluesselt"),
    ]
    others = [place.folder / "Brief.part", place.path.with_name("jobtausch.sqlite.bak")]
    for path in (*left, *others):
        path.write_bytes(b"x")
    backups.tidy(place)
    assert all(path.exists() for path in left)
    for path in (*left, *others):
        os.utime(path, (time.time() - 3700,) * 2)
    backups.tidy(place)
    assert not any(path.exists() for path in left)
    assert all(path.exists() for path in (*others, made, place.path))


def test_large_file_is_checked_table_by_table(
    house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(health, "_CHECKED_AT_ONCE_BYTES", 0)
    for number in range(200):
        add_person(house.work, number)
    assert health.engine_faults(house.work.db) == ()
    path = place_of(house.work)
    house.work.db.close()
    zero_page(path, leaf_of(path, "person"))
    with reading(path) as db:
        assert health.engine_faults(db) != ()
