"""A damaged file with cases younger than the copy: whatever is lost, it can be restored."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import builders
import pytest
from copies import kept, safe, zero_page
from databases import content, opened
from house import House, a_house

from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import backups, editing, restoring
from jobswap_desktop.services.backup_words import restored_lines
from jobswap_desktop.services.checking import Check, check
from jobswap_desktop.services.restoring import Restored
from jobswap_desktop.store import restoring as files
from jobswap_desktop.store.reading import read_only
from jobswap_desktop.store.rescue_cases import Finding, settle

TABLES = (
    *("person", "office", "swap", "placement", "undertaking", "approval", "participation"),
    *("agreement", "signature", "document", "follow_up", "appointment", "audit", "case_index"),
    *("ledger_index", "setting", "record_seal", "account", "statistic"),
)


class Scene:
    """A copy with a case of old friends, and since then three cases of people who are new."""

    def __init__(self, folder: Path) -> None:
        self.house = a_house(folder / "jobtausch.sqlite")
        self.work = kept(self.house.work, folder / "Sicherungen")
        self.place = safe(self.work)
        self.old = self.house.a_case()
        self.copy = backups.make(self.place, Occasion.AUTOMATIC)
        self.new = [self._of_new_people(number) for number in range(3)]

    def _of_new_people(self, number: int) -> Swap:
        return a_case_of(
            self.house,
            builders.a_person(
                id=PersonId(f"n-{number}-a"), last_name=f"Neumann{number}", version=0
            ),
            builders.a_partner(id=PersonId(f"n-{number}-b"), last_name=f"Alt{number}", version=0),
            number,
        )

    def repair(self) -> tuple[Restored, Check]:
        self.work.db.close()
        staged = restoring.stage(self.place, self.copy)
        order = restoring.order_for_unreadable(self.work.actor, self.place, staged)
        done = restoring.carry_out(order)
        with opened(self.place.path) as db:
            found = check(replace(self.work, db=db), self.place.folder)
        assert not list(self.place.path.parent.glob("*.zurueck*"))
        return done, found


def a_case_of(house: House, visitor: Person, partner: Person, number: int) -> Swap:
    later = timedelta(weeks=number + 1)
    return house.a_case(
        visitor=visitor,
        partner=partner,
        first_day=builders.MONDAY + later,
        last_day=builders.FRIDAY + later,
    )


@pytest.fixture
def scene(tmp_path: Path) -> Iterator[Scene]:
    made = Scene(tmp_path)
    yield made
    made.work.db.close()


def spoil(path: Path, table: str) -> None:
    """Let nothing be left of the pages of a table but their first one where it is the file's."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT pageno FROM dbstat WHERE name = ?", (table,))
        pages = [int(row[0]) for row in rows]
    for page in pages:
        zero_page(path, page)


def lines(done: Restored) -> str:
    return "\n".join(restored_lines(done))


@pytest.mark.parametrize("table", TABLES)
def test_whatever_table_is_gone_the_file_comes_back_sound(scene: Scene, table: str) -> None:
    spoil(scene.place.path, table)
    done, found = scene.repair()
    assert done.rescued is not None
    assert (found.engine_faults, found.index_faults, found.audit_faults) == ((), (), ())
    assert found.unreadable == ()
    there = {row[1] for row in content(scene.place.path)["swap"]}
    assert scene.old.reference in there
    named = lines(done)
    for swap in scene.new:
        assert swap.reference in there or swap.reference in named or table == "audit"


def test_cases_of_people_who_are_lost_are_left_out_and_named(scene: Scene) -> None:
    harmed = scene.place.path
    spoil(harmed, "person")
    before = harmed.read_bytes()
    done, _found = scene.repair()
    told = lines(done)
    numbers = ", ".join(f"{swap.reference} ({swap.title})" for swap in scene.new)
    assert f"Nicht wieder angelegt, weil Teile davon verloren sind: {numbers}." in told
    assert "Nicht zu lesen: 6 Personen." in told
    assert {row[1] for row in content(harmed)["swap"]} == {scene.old.reference}
    assert done.aside is not None
    assert done.aside.read_bytes() == before
    assert list(harmed.parent.glob("*beschädigt*")) == [done.aside]


def test_a_case_of_the_copy_that_takes_in_somebody_lost_stays_as_copied(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    newcomer = builders.a_person(id=PersonId("n-x"), last_name="Neuling", version=0)
    stay = scene.old.placements[0]
    editing.edit_placement(
        scene.work,
        scene.old.id,
        stay.id,
        editing.PlacementDetails(
            first_day=stay.first_day, last_day=stay.last_day, visitor=newcomer
        ),
    )
    spoil(scene.place.path, "person")
    done, found = scene.repair()
    assert found.unreadable == ()
    assert "Auf dem Stand der Sicherung geblieben" in lines(done)
    assert scene.old.reference in lines(done)
    held = [row for row in content(scene.place.path)["placement"] if row[0] == stay.id]
    assert held[0][3] == stay.visitor.id


def test_what_was_removed_stays_where_the_copy_needs_it(scene: Scene) -> None:
    visitor = ("person", str(scene.old.placements[0].visitor.id))
    nobody = ("person", "n-9")
    read = Finding(wanted={visitor: None, nobody: None}, found={})
    with closing(read_only(scene.copy)) as target:
        settle(target, [], read, ())
    assert read.wanted == {visitor: "", nobody: None}


def test_a_record_of_no_case_that_speaks_of_what_is_lost_is_left_out(scene: Scene) -> None:
    entry = ("follow_up", "f-1")
    read = Finding(wanted={entry: "x"}, found={entry: {"id": "f-1", "swap_id": "gone"}})
    with closing(read_only(scene.copy)) as target:
        settle(target, [], read, ())
    assert read.lost == {entry}
    assert read.left == {entry: {"id": "f-1", "swap_id": "gone"}}


def test_an_attempt_that_came_to_nothing_leaves_one_file(
    scene: Scene, monkeypatch: pytest.MonkeyPatch
) -> None:
    spoil(scene.place.path, "person")

    def full(*_: object) -> bool:
        raise Unavailable(Fault.FULL, "x", "no room")

    with monkeypatch.context() as patched:
        patched.setattr(files, "put_back", full)
        for _ in range(2):
            with pytest.raises(Unavailable):
                scene.repair()
    done, _found = scene.repair()
    assert list(scene.place.path.parent.glob("*beschädigt.sqlite")) == [done.aside]
