"""The trail after an erasure: it proves as much as before, and every forgery is found."""

import json
import sqlite3
from contextlib import closing
from itertools import pairwise
from pathlib import Path
from shutil import copyfile

import builders
import pytest
from databases import a_deed, keep, opened, tamper
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.trail import as_ranges
from jobswap_desktop.store import audit
from jobswap_desktop.store.database import Change, Database

ENTRIES = 12
FORGOTTEN = {6, 7, 9}
CUT = 3
# As often as a commit needs it; `tests/faults/trail.py` tries hundreds.
TRIALS = settings(
    max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)


def remark(db: Database, text: str) -> None:
    with db.write(a_deed(subject=text)) as change:
        row = dict(db.rows("SELECT * FROM swap")[0])
        change.put("swap", row | {"remark": text})


def erase(db: Database, forgotten: set[int], cut: int = 0) -> None:
    with db.write(a_deed(action=Action.ERASED)) as change:
        change.forget(forgotten, cut)


@pytest.fixture(scope="module")
def erased(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a file with a case, of whose trail some was erased and some was cut."""
    path = tmp_path_factory.mktemp("trail") / "jobtausch.sqlite"
    with opened(path) as db:
        keep(db, builders.a_ready_swap())
        for number in range(ENTRIES - 1):
            remark(db, f"Bemerkung {number}")
        erase(db, FORGOTTEN, CUT)
        remark(db, "danach")
    return path


@pytest.fixture
def forged(erased: Path, tmp_path: Path) -> Path:
    copy = tmp_path / "forged.sqlite"
    copyfile(erased, copy)
    return copy


def faults(path: Path) -> tuple[str, ...]:
    with opened(path) as db:
        return audit.faults(db)


def try_on(erased: Path, forged: Path, *statements: str) -> tuple[str, ...]:
    """Return what is found after `statements` have been run past the program."""
    copyfile(erased, forged)
    triggers = ("DROP TRIGGER audit_no_update", "DROP TRIGGER audit_no_delete")
    tamper(forged, *triggers, *statements)
    return faults(forged)


def kept_numbers() -> list[int]:
    return list(range(CUT + 1, ENTRIES + 3))


def test_an_erased_and_cut_trail_is_sound(erased: Path) -> None:
    with opened(erased) as db:
        assert audit.faults(db) == ()
        trail = audit.entries(db)
        assert [entry.sequence for entry in trail] == kept_numbers()
        assert {entry.sequence for entry in trail if entry.details is None} == FORGOTTEN
        assert audit.checkpoint(db) is not None
        # The case was made in what was cut: what it attested of people and offices is sealed.
        assert {seal.table_name for seal in audit.seals(db)} > {"office", "person", "placement"}


def test_nothing_but_what_has_expired_can_be_deleted(forged: Path) -> None:
    with (
        closing(sqlite3.connect(forged)) as connection,
        pytest.raises(sqlite3.IntegrityError, match="append-only"),
    ):
        connection.execute("DELETE FROM audit WHERE sequence = 4")


def test_only_an_erasing_write_takes_from_the_trail(forged: Path) -> None:
    def take(change: Change) -> None:
        change.forget({4})

    with opened(forged) as db:
        for write in (db.write(a_deed()), db.write_derived()):
            with pytest.raises(AssertionError), write as change:
                take(change)


def test_it_can_be_erased_and_cut_again_and_again(forged: Path) -> None:
    with opened(forged) as db:
        for number in range(4):
            remark(db, f"noch einmal {number}")
            last = audit.entries(db)[-1].sequence
            erase(db, {last}, last - 2)
            assert audit.faults(db) == ()
        assert len(audit.entries(db)) == 3
    tamper(forged, "UPDATE swap SET remark = 'anders'")
    assert faults(forged) == ("swap swap-1",)


def test_the_whole_trail_can_expire(forged: Path) -> None:
    with opened(forged) as db:
        erase(db, set(), audit.entries(db)[-1].sequence)
        assert [entry.action for entry in audit.entries(db)] == [Action.ERASED]
        assert audit.faults(db) == ()
        remark(db, "weiter")
        assert audit.faults(db) == ()


def test_a_record_that_was_removed_stays_removed(tmp_path: Path) -> None:
    path = tmp_path / "removed.sqlite"
    with opened(path) as db:
        keep(db, builders.a_ready_swap())
        with db.write(a_deed()) as change:
            change.put("retention_period", PERIOD)
        with db.write(a_deed()) as change:
            change.remove("retention_period", "calendar")
        # The entry that made it keeps its details, the one that removed it loses them.
        erase(db, {3})
        assert audit.faults(db) == ()
    tamper(
        path,
        "INSERT INTO retention_period"
        " VALUES ('calendar', 3, 'closing', 0, 'Hausregel', '2022-02-01', 1)",
    )
    assert faults(path) == ("retention_period calendar",)


PERIOD = {
    "id": "calendar",
    "months": 3,
    "start": "closing",
    "to_year_end": 0,
    "reason": "Hausregel",
    "changed_on": "2022-02-01",
    "version": 0,
}

RECORDS = (
    ("office", "head_name", "office-a"),
    ("person", "last_name", "person-a"),
    ("placement", "place", "placement-a"),
    ("swap", "remark", "swap-1"),
)


@TRIALS
@given(record=st.sampled_from(RECORDS), text=st.text("abcäß", min_size=1))
def test_change_of_a_record_whose_entry_is_gone_is_found(
    erased: Path, forged: Path, record: tuple[str, str, str], text: str
) -> None:
    table, field, record_id = record
    change = f"UPDATE {table} SET {field} = {field} || '{text}' WHERE id = '{record_id}'"  # noqa: S608 - our own names

    assert try_on(erased, forged, change) == (f"{table} {record_id}",)


FIELDS = ("at", "actor", "account", "role", "swap_id", "salt", "details_digest", "previous", "hash")


@TRIALS
@given(number=st.sampled_from(kept_numbers()), field=st.sampled_from(FIELDS))
def test_change_of_an_entry_is_found(erased: Path, forged: Path, number: int, field: str) -> None:
    change = f"UPDATE audit SET {field} = {field} || 'x' WHERE sequence = {number}"  # noqa: S608 - our own names

    assert f"entry {number}" in try_on(erased, forged, change)


@TRIALS
@given(number=st.sampled_from(kept_numbers()[:-1]), again=st.booleans())
def test_removal_of_an_entry_is_found(erased: Path, forged: Path, number: int, again: bool) -> None:
    statements = [f"DELETE FROM audit WHERE sequence = {number}"]  # noqa: S608 - our own numbers and names
    if again:
        # Numbered anew, so that there is no gap.
        statements += [
            f"UPDATE audit SET sequence = {later - 1} WHERE sequence = {later}"  # noqa: S608 - our own numbers and names
            for later in kept_numbers()
            if later > number
        ]

    assert any(fault.startswith("entry ") for fault in try_on(erased, forged, *statements))


@TRIALS
@given(after=st.sampled_from(kept_numbers()), text=st.text("abc", max_size=5))
def test_insertion_of_an_entry_is_found(erased: Path, forged: Path, after: int, text: str) -> None:
    moved = [
        f"UPDATE audit SET sequence = {later + 1} WHERE sequence = {later}"  # noqa: S608 - our own numbers and names
        for later in reversed(kept_numbers())
        if later > after
    ]
    insert = f"""INSERT INTO audit SELECT {after} + 1, at, actor || '{text}', account, role, action,
        swap_id, details, salt, details_digest, previous, hash FROM audit
        WHERE sequence = {after}"""  # noqa: S608 - our own numbers

    assert any(fault.startswith("entry ") for fault in try_on(erased, forged, *moved, insert))


@TRIALS
@given(pair=st.lists(st.sampled_from(kept_numbers()), min_size=2, max_size=2, unique=True))
def test_swap_of_entries_is_found(erased: Path, forged: Path, pair: list[int]) -> None:
    one, other = pair
    statements = (
        f"UPDATE audit SET sequence = 900 WHERE sequence = {one}",  # noqa: S608 - our own numbers and names
        f"UPDATE audit SET sequence = {one} WHERE sequence = {other}",  # noqa: S608 - our own numbers and names
        f"UPDATE audit SET sequence = {other} WHERE sequence = 900",  # noqa: S608 - our own numbers and names
    )

    assert any(fault.startswith("entry ") for fault in try_on(erased, forged, *statements))


@TRIALS
@given(numbers=st.sets(st.sampled_from(sorted(set(kept_numbers()) - FORGOTTEN)), min_size=1))
def test_details_that_no_erasure_took_are_missed(
    erased: Path, forged: Path, numbers: set[int]
) -> None:
    change = f"""UPDATE audit SET details = NULL
        WHERE sequence IN ({", ".join(map(str, sorted(numbers)))})"""  # noqa: S608 - our own numbers

    found = try_on(erased, forged, change)
    assert {f"entry {number}" for number in numbers} <= set(found)


@TRIALS
@given(data=st.data())
def test_forged_seal_is_found(erased: Path, forged: Path, data: st.DataObject) -> None:
    with opened(erased) as db:
        held = audit.seals(db)
    seal = data.draw(st.sampled_from(held))
    where = f"WHERE table_name = '{seal.table_name}' AND record_id = '{seal.record_id}'"
    statement = data.draw(
        st.sampled_from(
            (
                f"DELETE FROM record_seal {where}",  # noqa: S608 - our own numbers and names
                f"UPDATE record_seal SET digest = '{'0' * 64}' {where}",  # noqa: S608 - our own
                f"UPDATE record_seal SET digest = '' {where}",  # noqa: S608 - our own
                f"UPDATE record_seal SET sequence = sequence + 1 {where}",  # noqa: S608 - our own
                f"UPDATE record_seal SET record_id = record_id || 'x' {where}",  # noqa: S608 - our own
                f"INSERT INTO record_seal VALUES ('person', '{seal.record_id}y', 'a', 1)",  # noqa: S608 - our own
            )
        )
    )

    assert "seals" in try_on(erased, forged, statement)


@TRIALS
@given(cut=st.integers(CUT + 1, ENTRIES + 2), honest=st.booleans())
def test_forged_checkpoint_is_found(erased: Path, forged: Path, cut: int, honest: bool) -> None:
    found = f"(SELECT hash FROM audit WHERE sequence = {cut})" if honest else f"'{cut:064}'"  # noqa: S608 - our own number
    statements = (
        f"INSERT INTO audit_checkpoint VALUES ({cut}, {found}, '2022-02-01T08:00')",  # noqa: S608 - our own number
        f"DELETE FROM audit WHERE sequence <= {cut}",  # noqa: S608 - our own number
    )

    assert "checkpoint" in try_on(erased, forged, *statements)


def test_removed_checkpoint_is_found(erased: Path, forged: Path) -> None:
    found = try_on(erased, forged, "DELETE FROM audit_checkpoint")

    assert {"checkpoint", f"entry {CUT + 1}"} <= set(found)


def test_details_put_back_into_an_erased_entry_are_found(erased: Path, forged: Path) -> None:
    text = json.dumps({"subject": "", "changes": [], "records": []})

    assert "entry 6" in try_on(
        erased,
        forged,
        f"UPDATE audit SET details = '{text}' WHERE sequence = 6",  # noqa: S608 - our own numbers and names
    )


@given(st.sets(st.integers(1, 60)))
def test_ranges_name_each_number_once(numbers: set[int]) -> None:
    ranges = as_ranges(numbers)

    assert [n for first, last in ranges for n in range(first, last + 1)] == sorted(numbers)
    assert all(after[0] > before[1] + 1 for before, after in pairwise(ranges))
