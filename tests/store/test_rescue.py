"""Saving what a damaged file has recorded since the copy was made."""

import random
import shutil
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from copies import add_person, kept, leaf_of, random_step, root_page, safe, zero_page
from databases import content, opened
from house import House, a_house

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.services import backups, restoring
from jobswap_desktop.services.backup_words import restored_lines
from jobswap_desktop.services.checking import check
from jobswap_desktop.services.restoring import Restored
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit, salvage
from jobswap_desktop.store.reading import read_only


@dataclass(frozen=True, kw_only=True)
class Scene:
    house: House
    work: Workplace
    place: backups.Safe
    copy: Path

    @property
    def path(self) -> Path:
        return self.place.path

    def repair(self) -> Restored:
        self.work.db.close()
        staged = restoring.stage(self.place, self.copy)
        order = restoring.order_for_unreadable(self.work.actor, self.place, staged)
        done = restoring.carry_out(order)
        with opened(self.path) as db:
            found = check(replace(self.work, db=db), self.place.folder)
            assert (found.audit_faults, found.engine_faults, found.index_faults) == ((), (), ())
        assert not list(self.path.parent.glob("*.zurueck*"))
        assert not list(self.path.parent.glob("*.rettung*"))
        return done


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    """A copy with one case, and since then 300 people and two cases more."""
    house = a_house(tmp_path / "jobtausch.sqlite")
    work = kept(house.work, tmp_path / "Sicherungen")
    place = safe(work)
    house.a_case()
    copy = backups.make(place, Occasion.AUTOMATIC)
    for number in range(300):
        add_person(work, number)
    house.a_case()
    house.a_case()
    yield Scene(house=house, work=work, place=place, copy=copy)
    work.db.close()


def names(path: Path) -> set[str]:
    return {row[2] for row in content(path)["person"]}


def test_one_unreadable_page_costs_no_more_than_its_records(scene: Scene) -> None:
    before = content(scene.path)
    leaf = leaf_of(scene.path, "person")
    zero_page(scene.path, leaf)
    harmed = scene.path.read_bytes()
    done = scene.repair()
    assert done.rescued is not None
    lost = {record_id for table, record_id in done.rescued.lost if table == "person"}
    assert 0 < len(lost) < 40
    assert done.rescued.is_whole
    after = content(scene.path)
    assert {row[0] for row in before["person"]} - {row[0] for row in after["person"]} == lost
    assert len(after["swap"]) == 3
    assert done.aside is not None
    assert done.aside.read_bytes() == harmed
    said = "\n".join(restored_lines(done))
    word = "Person" if len(lost) == 1 else "Personen"
    assert f"Nicht zu lesen: {len(lost)} {word}. Dafür gilt der Stand der Sicherung" in said
    assert "Aus der beschädigten Datei gerettet: 302 Einträge" in said
    with opened(scene.path) as db:
        last = [entry.action for entry in audit.entries(db)[-2:]]
    assert last == [Action.RESCUED, Action.BACKUP_RESTORED]


def test_first_page_gone_is_no_reason_to_lose_anything(scene: Scene) -> None:
    wanted = names(scene.path)
    zero_page(scene.path, 1)
    done = scene.repair()
    assert done.rescued is not None
    assert done.rescued.lost == ()
    assert names(scene.path) == wanted
    assert len(content(scene.path)["swap"]) == 3


def test_history_is_taken_as_far_as_it_is_whole(scene: Scene) -> None:
    zero_page(scene.path, leaf_behind(scene.path, "audit"))
    done = scene.repair()
    assert done.rescued is not None
    assert not done.rescued.is_whole
    assert 0 < done.rescued.entries < 302
    assert "war nicht zu lesen. Bitte noch einmal eintragen." in "\n".join(restored_lines(done))


def leaf_behind(path: Path, table: str) -> int:
    root = root_page(path, table)
    data = path.read_bytes()
    page = data[(root - 1) * 4096 : root * 4096]
    cells = int.from_bytes(page[3:5], "big")
    at = int.from_bytes(page[12 + 2 * (cells // 2) : 14 + 2 * (cells // 2)], "big")
    return int.from_bytes(page[at : at + 4], "big")


def test_file_that_is_gone_or_all_zeros_is_replaced_by_the_copy(scene: Scene) -> None:
    scene.path.write_bytes(bytes(scene.path.stat().st_size))
    done = scene.repair()
    assert done.rescued is not None
    assert done.rescued.entries == 0
    assert len(content(scene.path)["swap"]) == 1
    scene.path.unlink()
    done = scene.repair()
    assert (done.aside, done.rescued) == (None, None)
    assert len(content(scene.path)["swap"]) == 1


def test_record_changed_past_the_program_is_not_taken_for_saved(scene: Scene) -> None:
    scene.work.db.close()
    with closing(sqlite3.connect(scene.path, isolation_level=None)) as connection:
        connection.execute("UPDATE person SET last_name = 'Falsch' WHERE last_name = 'Neu17'")
    zero_page(scene.path, root_page(scene.path, "case_index"))
    done = scene.repair()
    assert done.rescued is not None
    assert len(done.rescued.lost) == 1
    assert {"Falsch", "Neu17"} & names(scene.path) == set()


@pytest.mark.parametrize("seed", range(8))
def test_whatever_page_is_gone_the_result_is_sound(tmp_path: Path, seed: int) -> None:
    chance = random.Random(seed)  # noqa: S311 - repeatable damage
    house = a_house(tmp_path / "jobtausch.sqlite")
    work = kept(house.work, tmp_path / "Sicherungen")
    place = safe(work)
    copy = backups.make(place, Occasion.AUTOMATIC)
    for number in range(15):
        random_step(house, chance, number)
    work.db.close()
    pages = place.path.stat().st_size // 4096
    for _ in range(chance.randrange(1, 6)):
        zero_page(place.path, chance.randrange(1, pages + 1))
    if chance.random() < 0.3:
        data = place.path.read_bytes()
        place.path.write_bytes(data[: chance.randrange(0, len(data))])
    Scene(house=house, work=work, place=place, copy=copy).repair()


def test_rows_around_damage_are_read(scene: Scene, tmp_path: Path) -> None:
    harmed = tmp_path / "kopie.sqlite"
    shutil.copyfile(scene.path, harmed)
    with closing(read_only(harmed)) as connection:
        total = len(list(salvage.rows(connection, "person")))
    zero_page(harmed, leaf_of(harmed, "person"))
    with closing(read_only(harmed)) as connection:
        left = list(salvage.rows(connection, "person"))
    assert total - 40 < len(left) < total
