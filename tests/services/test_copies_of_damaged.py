"""Copies of a database that is damaged already: made, marked, and never taken for good ones."""

import json
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from copies import add_person, kept, safe
from databases import tamper
from house import House

from jobswap_desktop.domain.backups import Copy, Occasion, Soundness, outlived
from jobswap_desktop.services import backups, keeping, restoring
from jobswap_desktop.services.backups import Safe

ONE_LETTER = "UPDATE person SET last_name = 'Lindnar' WHERE last_name = 'Lindner'"


@pytest.fixture
def place(house: House, tmp_path: Path) -> Safe:
    return safe(kept(house.work, tmp_path / "Sicherungen"))


def changed(made: Path) -> bool:
    data = json.loads(made.with_name(f"{made.name}.json").read_text(encoding="utf-8"))
    return bool(data.get("altered", False))


def test_copy_of_a_damaged_file_is_made_and_marked(place: Safe) -> None:
    good = backups.make(place, Occasion.AUTOMATIC)
    tamper(place.path, ONE_LETTER)
    done = keeping.keep(place, Occasion.BY_HAND)
    assert done.made is not None
    assert done.is_altered
    assert (changed(good), changed(done.made)) == (False, True)
    found = backups.shelf(place)
    assert [copy.soundness for copy in found.copies] == [Soundness.ALTERED, Soundness.CHECKED]
    assert found.newest is not None
    assert found.newest.name == good.name
    assert backups.check_copy(done.made) is Soundness.ALTERED
    assert backups.check_copy(good) is Soundness.CHECKED
    assert restoring.first_sound(place) == good
    assert not backups.is_needed(place)


def test_marked_before_there_was_such_a_mark_it_is_found_when_it_is_checked(place: Safe) -> None:
    tamper(place.path, ONE_LETTER)
    made = backups.make(place, Occasion.AUTOMATIC)
    beside = made.with_name(f"{made.name}.json")
    data = json.loads(beside.read_text(encoding="utf-8"))
    del data["altered"]
    beside.write_text(json.dumps(data), encoding="utf-8")
    assert backups.shelf(place).copies[0].soundness is Soundness.CHECKED
    assert backups.check_copy(made) is Soundness.ALTERED
    assert backups.shelf(place).copies[0].soundness is Soundness.ALTERED


def test_restoring_such_a_copy_warns_and_keeps_the_present_file_marked(
    place: Safe, house: House
) -> None:
    good = backups.make(place, Occasion.AUTOMATIC)
    tamper(place.path, ONE_LETTER)
    bad = backups.make(place, Occasion.BY_HAND)
    for source, is_altered in ((good, False), (bad, True)):
        staged = restoring.stage(place, source)
        assert staged.is_altered is is_altered
        restoring.discard(staged)
    staged = restoring.stage(place, good)
    done = restoring.carry_out(restoring.order(house.work, place, staged))
    assert done.kept is not None
    assert changed(done.kept)
    add_person(house.work, 1)
    assert not changed(backups.make(place, Occasion.AUTOMATIC))


def test_only_where_there_is_no_good_one_such_a_copy_is_used(place: Safe) -> None:
    tamper(place.path, ONE_LETTER)
    bad = backups.make(place, Occasion.AUTOMATIC)
    assert restoring.first_sound(place) == bad


def test_no_good_copy_goes_for_one_of_a_damaged_file() -> None:
    now = datetime(2022, 3, 1, 12, tzinfo=UTC)
    good = Copy(name="gut", made_at=now - timedelta(days=9), occasion=Occasion.EXIT, size=10)
    older = replace(good, name="älter", made_at=now - timedelta(days=40))
    bad = [
        replace(
            good,
            name=f"schlecht-{number}",
            made_at=now - timedelta(hours=number),
            soundness=Soundness.ALTERED,
        )
        for number in range(3)
    ]
    names, _is_short = outlived([good, older, *bad], now)
    assert names == frozenset()
    names, is_short = outlived([good, older, *bad], now, room=20)
    assert is_short
    assert names == {copy.name for copy in bad}
