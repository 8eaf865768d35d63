"""Saving out of a damaged file brings nobody back who was erased in it since the copy."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from copies import add_person, kept, root_page, safe, zero_page
from databases import content, opened
from erasing_case import (
    CASE_DUE,
    FEEDBACK,
    FEEDBACK_DUE,
    JOURNAL,
    REPORT,
    Closed,
    a_closed_case,
    a_second_account,
    canaries,
    erased,
    everything,
    hits,
    path_of,
)
from house import a_house

from jobswap_desktop.domain.backups import Occasion
from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.services import backups, restoring
from jobswap_desktop.services.checking import check
from jobswap_desktop.services.restoring import Restored
from jobswap_desktop.store import erased_places


@pytest.fixture
def closed(tmp_path: Path) -> Closed:
    """A case that was copied, then erased, after which somebody has recorded a person."""
    house = a_house(tmp_path / "jobtausch.sqlite")
    made = a_closed_case(house)
    a_second_account(house)
    return made


def copy_then_erase(closed: Closed) -> tuple[backups.Safe, Path]:
    work = kept(closed.house.work, path_of(closed).with_name("Sicherungen"))
    place = safe(work)
    copy = backups.make(place, Occasion.AUTOMATIC)
    assert hits(copy, everything())
    erased(closed, CASE_DUE)
    add_person(closed.house.work, 1)
    assert hits(path_of(closed), everything()) == []
    return place, copy


def restored(closed: Closed, place: backups.Safe, copy: Path) -> Restored:
    closed.house.work.db.close()
    staged = restoring.stage(place, copy)
    order = restoring.order_for_unreadable(closed.house.work.actor, place, staged)
    return restoring.carry_out(order)


def forget_notes(place: backups.Safe) -> None:
    for note in erased_places.places(place.path, place.folder):
        note.unlink(missing_ok=True)


def sound_again(closed: Closed, place: backups.Safe) -> None:
    with opened(place.path) as db:
        found = check(replace(closed.house.work, db=db), place.folder)
        assert (found.audit_faults, found.engine_faults, found.index_faults) == ((), (), ())


@pytest.mark.parametrize("is_noted", [True, False], ids=["noted", "not noted"])
@pytest.mark.parametrize("table", ["case_index", "office", "account", "setting", "record_seal"])
def test_who_was_erased_does_not_come_back_out_of_an_older_copy(
    closed: Closed, table: str, is_noted: bool
) -> None:
    place, copy = copy_then_erase(closed)
    if not is_noted:
        forget_notes(place)
    zero_page(place.path, root_page(place.path, table))
    done = restored(closed, place, copy)
    assert done.rescued is not None
    assert hits(place.path, everything()) == []
    sound_again(closed, place)
    if table != "record_seal":
        assert "Neu1" in {row[2] for row in content(place.path)["person"]}


@pytest.mark.parametrize("is_copied_first", [True, False])
def test_what_was_cut_from_the_history_does_not_come_back(
    closed: Closed, *, is_copied_first: bool
) -> None:
    place, copy = copy_then_erase(closed)
    if not is_copied_first:
        copy = backups.make(place, Occasion.AUTOMATIC)
    forget_notes(place)
    erased(closed, CASE_DUE + timedelta(days=400), ErasureKind.TRAIL)
    (cut,) = (row[0] for row in content(place.path)["audit_checkpoint"])
    zero_page(place.path, root_page(place.path, "case_index"))
    forget_notes(place)
    restored(closed, place, copy)
    assert hits(place.path, everything()) == []
    after = content(place.path)
    behind = [row[0] for row in after["audit_checkpoint"]]
    # Where the copy ends before the cut, nothing of the history leads on from it.
    assert behind == ([] if is_copied_first else [cut])
    sound_again(closed, place)


def test_part_of_a_case_that_cannot_be_saved_does_not_bring_back_another(closed: Closed) -> None:
    """What the office wrote last of the case is lost: then the case stays as the copy has it."""
    work = kept(closed.house.work, path_of(closed).with_name("Sicherungen"))
    place = safe(work)
    copy = backups.make(place, Occasion.AUTOMATIC)
    erased(closed, FEEDBACK_DUE, ErasureKind.FEEDBACK, ErasureKind.CALENDAR)
    # One of the records that the erasure has changed says something else than its entry attests.
    closed.house.work.db.close()
    with closing(sqlite3.connect(place.path, isolation_level=None)) as connection:
        connection.execute("UPDATE feedback SET text = 'Falsch'")
    zero_page(place.path, root_page(place.path, "case_index"))
    restored(closed, place, copy)
    assert hits(place.path, canaries(FEEDBACK, REPORT, JOURNAL)) == []
    assert content(place.path)["swap"]
    sound_again(closed, place)
