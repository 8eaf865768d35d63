"""Entries that no program of ours has written: found, named, and never more than that."""

import sqlite3
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import builders
import pytest
from databases import a_deed, keep, opened
from forgers import a_row, chained, lay, rows_of

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.trail import seals_digest
from jobswap_desktop.store import audit, offices

AT = "2022-02-01T08:30:00.000+00:00"
DEEP = "[" * 100_000
_ROOM = 512 * 1024 * 1024


@pytest.fixture
def path(tmp_path: Path) -> Path:
    made = tmp_path / "jobtausch.sqlite"
    with opened(made) as db:
        keep(db, builders.a_ready_swap())
        with db.write(a_deed()):
            pass
    return made


def faults(path: Path) -> tuple[str, ...]:
    with opened(path) as db:
        return audit.faults(db)


@pytest.mark.parametrize(
    "text", [" {old}", '{{"subject":"nie",{rest}', "{old}\n", DEEP, "5", "null"]
)
def test_details_count_as_the_text_that_was_digested(path: Path, text: str) -> None:
    rows = rows_of(path)
    old = rows[1]["details"]
    rows[1]["details"] = text.format(old=old, rest=old[1:]) if text != DEEP else DEEP
    lay(path, rows)

    assert faults(path) == ("entry 2",)
    with opened(path) as db:
        assert 2 in audit.of_swap(db, SwapId(rows[1]["swap_id"]))


@pytest.mark.parametrize(
    "details",
    [
        {"records": [["office", "x"]]},
        {"records": 5},
        {"records": [[1, 2, 3]]},
        {"changes": [[1]]},
        {"subject": {}},
    ],
)
def test_details_of_another_shape_are_named_by_their_entry(
    path: Path, details: dict[str, object]
) -> None:
    rows = rows_of(path)
    lay(path, chained([*rows, a_row(3, Action.OFFICE_SAVED, AT, **details)]))

    assert faults(path) == ("entry 3",)


@pytest.mark.parametrize(
    "details",
    [
        {},
        {"erased": "x", "seals": ""},
        {"erased": [[1, 2, 3]], "seals": ""},
        {"erased": [], "seals": "", "cut": [1]},
        {"erased": [], "seals": "", "cut": 7},
    ],
)
def test_an_erasing_entry_that_does_not_say_what_went_is_found(
    path: Path, details: dict[str, object]
) -> None:
    lay(path, chained([*rows_of(path), a_row(3, Action.ERASED, AT, **details)]))

    assert "entry 3" in faults(path)


def test_an_action_that_nobody_knows_is_found(path: Path) -> None:
    lay(path, chained([*rows_of(path), a_row(3, "gibtsnicht", AT)]))

    assert faults(path) == ("entry 3",)


def test_ranges_that_the_file_names_are_never_counted_through(path: Path) -> None:
    resource = pytest.importorskip("resource", reason="Windows limits no memory")
    far = 10**15
    row = a_row(far, Action.ERASED, AT, erased=[[1, far]], seals=seals_digest(()))
    lay(path, chained([*rows_of(path), row]))
    soft, hard = resource.getrlimit(resource.RLIMIT_DATA)
    resource.setrlimit(resource.RLIMIT_DATA, (_ROOM, hard))
    try:
        found = faults(path)
    finally:
        resource.setrlimit(resource.RLIMIT_DATA, (soft, hard))

    assert {f"entry {far}", "entry 1", "entry 2"} <= set(found)


def test_an_entry_that_nobody_can_read_keeps_nothing_from_being_erased(path: Path) -> None:
    rows = rows_of(path)
    rows[1]["details"] = DEEP
    lay(path, rows)
    with opened(path) as db:
        with db.write(a_deed(action=Action.ERASED)) as change:
            change.forget({2})
        assert audit.faults(db) == ()
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("SELECT details FROM audit WHERE sequence = 2").fetchone() == (
            None,
        )


@pytest.mark.parametrize("place", ["the newest entry", "a record"])
def test_a_number_from_which_nobody_can_count_on_is_damage(path: Path, place: str) -> None:
    if place == "the newest entry":
        lay(path, chained([*rows_of(path), a_row(2**63 - 1, Action.EXPORTED, AT)]))
    else:
        with closing(sqlite3.connect(path)) as connection, connection:
            connection.execute("UPDATE office SET version = ?", (2**63 - 1,))
    with opened(path) as db:
        office = offices.all_offices(db)[0]
        with pytest.raises(Unavailable) as caught, db.write(a_deed()) as change:
            offices.save(change, replace(office, name="Anders"))
        assert caught.value.fault is Fault.DAMAGED
        with pytest.raises(Unavailable) as caught:
            db.rows("SELECT :number AS number", number=2**63)
        assert caught.value.fault is Fault.DAMAGED
