"""Restoring: what is told before, what is there after, and what is refused."""

import random
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from builders import a_person
from copies import add_person, digest, flip, kept, random_step, root_page, safe, zero_page
from databases import content, opened, tamper
from house import House

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.errors import DomainError, Fault, ProblemCode, Unavailable
from jobswap_desktop.domain.forgetting import Forgotten
from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.domain.people import Person, Role
from jobswap_desktop.services import backups, forgetting, people, restoring, undoing
from jobswap_desktop.services.backup_words import preview_lines
from jobswap_desktop.services.checking import check
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit, erased_file, erased_places, erasures
from jobswap_desktop.store.migrations import NEWEST
from jobswap_desktop.store.opening import open_database

RELEASED = Path(__file__).parents[1] / "store" / "released"


@pytest.fixture
def work(house: House, tmp_path: Path) -> Workplace:
    return kept(house.work, tmp_path / "Sicherungen")


@pytest.fixture
def place(work: Workplace) -> Iterator[backups.Safe]:
    found = safe(work)
    yield found
    assert not list(found.path.parent.glob("*.zurueck*"))


def restore(work: Workplace, place: backups.Safe, source: Path) -> restoring.Staged:
    staged = restoring.stage(place, source)
    restoring.carry_out(restoring.order(work, place, staged))
    return staged


def test_preview_tells_what_differs_by_name(
    house: House, work: Workplace, place: backups.Safe
) -> None:
    kept_case = house.a_case()
    source = backups.make(place, Occasion.AUTOMATIC)
    lost_case = house.a_case()
    people.save(work, replace(people.all_people(work)[0], function="Neu"))
    before = content(place.path)
    staged = restoring.stage(place, source)
    told = staged.preview
    assert told.cases.lost == (lost_case.reference,)
    assert told.cases.changed == ()
    assert kept_case.reference not in str(told)
    assert told.people.changed == ("Lindner, Mara",)
    assert told.entries_lost == 2
    said = "\n".join(preview_lines(told))
    assert f"Fälle, die dann fehlen: 1 ({lost_case.reference})" in said
    assert "Personen, die dann einen früheren Stand haben: 1 (Lindner, Mara)" in said
    assert "Einträge im Verlauf, die dann fehlen: 2." in said
    restoring.discard(staged)
    assert content(place.path) == before


def test_restored_file_says_what_the_copy_said_and_that_it_was_restored(
    house: House, work: Workplace, place: backups.Safe
) -> None:
    house.a_case()
    source = backups.make(place, Occasion.AUTOMATIC)
    house.a_case()
    before = digest(place.path)
    restore(work, place, source)
    assert len(content(place.path)["swap"]) == 1
    # The window's own connection goes on with it.
    assert work.db.changed()
    last = audit.entries(work.db)[-1]
    assert (last.action, last.actor) == (Action.BACKUP_RESTORED, "Kim Weber")
    assert last.details is not None
    assert source.name in last.details["subject"]
    assert check(work, place.folder).is_sound
    (earlier,) = place.folder.glob("*-vor-Wiederherstellung.sqlite")
    assert digest(earlier) == before
    # And back again.
    restore(work, place, earlier)
    assert len(content(place.path)["swap"]) == 2
    add_person(work, 1)
    assert check(work, place.folder).is_sound


def test_corrupt_copy_is_refused_and_the_next_is_offered(house: House, place: backups.Safe) -> None:
    older = backups.make(place, Occasion.AUTOMATIC)
    house.a_case()
    newer = backups.make(place, Occasion.AUTOMATIC)
    before = content(place.path)
    flip(newer, 9000)
    with pytest.raises(DomainError) as refused:
        restoring.stage(place, newer)
    assert refused.value.problems[0].code is ProblemCode.BACKUP_DAMAGED
    assert content(place.path) == before
    assert restoring.first_sound(place) == older


@pytest.mark.parametrize("number", range(1, NEWEST))
def test_copy_of_an_older_schema_is_brought_forward(
    work: Workplace, place: backups.Safe, number: int
) -> None:
    source = RELEASED / f"schema_{number}.sqlite"
    before = source.read_bytes()
    wanted = len(content(source)["swap"])
    restore(work, place, source)
    assert source.read_bytes() == before
    assert len(content(place.path)["swap"]) == wanted
    assert check(work, place.folder).is_sound


def test_copy_of_a_newer_schema_is_refused(place: backups.Safe) -> None:
    source = backups.make(place, Occasion.AUTOMATIC)
    source.with_name(f"{source.name}.json").unlink()
    source = source.rename(source.with_name("neuer.sqlite"))
    tamper(source, f"PRAGMA user_version = {NEWEST + 1}")
    with pytest.raises(Unavailable) as refused:
        restoring.stage(place, source)
    assert refused.value.fault is Fault.NEWER
    assert refused.value.path == str(source)


@pytest.mark.parametrize("text", [b"", b"Text" * 500, b"SQLite format 3\x00" + bytes(200)])
def test_what_is_no_database_is_refused(place: backups.Safe, tmp_path: Path, text: bytes) -> None:
    source = tmp_path / "irgendwas.sqlite"
    source.write_bytes(text)
    before = content(place.path)
    with pytest.raises((Unavailable, DomainError)):
        restoring.stage(place, source)
    assert content(place.path) == before


def test_only_who_may_restores(work: Workplace, place: backups.Safe) -> None:
    staged = restoring.stage(place, backups.make(place, Occasion.AUTOMATIC))
    reader = replace(work, actor=replace(work.actor, role=Role.READER))
    with pytest.raises(DomainError) as refused:
        restoring.order(reader, place, staged)
    assert refused.value.problems[0].code is ProblemCode.BACKUPS_NOT_YOURS
    restoring.discard(staged)


def test_damaged_file_is_kept_aside_and_replaced(
    house: House, work: Workplace, place: backups.Safe
) -> None:
    house.a_case()
    source = backups.make(place, Occasion.AUTOMATIC)
    wanted = digest(source)
    work.db.close()
    zero_page(place.path, 1)
    harmed = place.path.read_bytes()
    place.path.with_name(f"{place.path.name}-journal").write_bytes(b"x" * 600)
    staged = restoring.stage(place, source)
    assert not staged.preview.is_comparable
    restoring.carry_out(restoring.order_for_unreadable(work.actor, place, staged))
    (aside,) = place.path.parent.glob("*-beschädigt.sqlite")
    assert aside.read_bytes() == harmed
    assert not place.path.with_name(f"{place.path.name}-journal").exists()
    with opened(place.path) as db:
        assert audit.entries(db)[-1].action is Action.BACKUP_RESTORED
        assert len(db.rows("SELECT * FROM swap")) == 1
    assert digest(source) == wanted


def test_file_with_a_damaged_table_can_be_restored(
    house: House, work: Workplace, place: backups.Safe
) -> None:
    house.a_case()
    source = backups.make(place, Occasion.AUTOMATIC)
    page = root_page(place.path, "person")
    work.db.close()
    zero_page(place.path, page)
    staged = restoring.stage(place, source)
    restoring.carry_out(restoring.order_for_unreadable(work.actor, place, staged))
    with opened(place.path) as db:
        assert len(db.rows("SELECT * FROM person")) == 2


def test_erased_people_do_not_come_back(house: House, work: Workplace, place: backups.Safe) -> None:
    gone = people.save(work, builder_person(work)).value
    other = people.save(work, builder_person(work))
    also = other.value
    source = backups.make(place, Occasion.AUTOMATIC)
    forgetting.erase_known(work, [erased(gone.id)])
    # The other one is known beside the copies alone, as after a file was lost.
    assert other.undo is not None
    undoing.undo(work, other.undo)
    beside = erased_places.places(place.path, place.folder)
    erased_file.add(beside[-1:], frozenset({erased(also.id)}))
    restore(work, place, source)
    left = {row[0] for row in content(place.path)["person"]}
    assert left == {house.mara.id, house.jana.id}
    noted = [erased_file.read([each]) for each in beside]
    for known in (erasures.forgotten(work.db), *noted):
        assert {each.id for each in known} == {gone.id, also.id}
    assert check(work, place.folder).is_sound


def erased(person_id: str) -> Forgotten:
    return Forgotten(id=person_id, what=ErasureKind.PERSON, erased_on=datetime.now(UTC).date())


def builder_person(work: Workplace) -> Person:
    return a_person(id=PersonId(work.new_id()), version=0)


def test_restoring_while_another_thread_writes_loses_nothing_said_to_be_kept(
    work: Workplace, place: backups.Safe
) -> None:
    """What the other one recorded is in the restored file or in the copy made before."""
    source = backups.make(place, Occasion.AUTOMATIC)
    staged = restoring.stage(place, source)
    order = restoring.order(work, place, staged)
    stop, said = threading.Event(), []

    def write() -> None:
        db = open_database(place.path, create=False)
        try:
            number = 0
            while not stop.is_set():
                number += 1
                add_person(replace(work, db=db), number)
                said.append(f"Neu{number}")
                # Comes between at first, and leaves a busy machine its time later.
                stop.wait(0.2 * number)
        finally:
            db.close()

    writer = threading.Thread(target=write)
    writer.start()
    try:
        stop.wait(0.5)
        restoring.carry_out(order)
        stop.wait(0.5)
    finally:
        stop.set()
        writer.join()
    assert check(work, place.folder).is_sound
    (earlier,) = place.folder.glob("*-vor-Wiederherstellung.sqlite")
    column = 2
    kept_names = {row[column] for path in (place.path, earlier) for row in content(path)["person"]}
    lost = set(said) - kept_names
    assert lost == set()


def test_every_copy_of_a_random_day_can_be_restored(
    house: House, work: Workplace, place: backups.Safe
) -> None:
    chance = random.Random(6)  # noqa: S311 - a repeatable day
    made: dict[Path, str] = {}
    for number in range(60):
        random_step(house, chance, number)
        if chance.random() < 0.15:
            path = backups.make(place, Occasion.AUTOMATIC)
            made[path] = digest(place.path)
    assert len(made) > 3
    for path, wanted in made.items():
        staged = restoring.stage(place, path)
        assert digest(staged.path) == wanted
        restoring.carry_out(restoring.order(work, place, staged))
        assert check(work, place.folder).is_sound
