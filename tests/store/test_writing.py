"""One write: all of it or nothing, one entry of the history, never over somebody else's change."""

import sqlite3
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from builders import (
    a_clerk,
    a_partner_office,
    a_person,
    a_swap,
    an_appointment,
    an_office,
)
from databases import (
    NOW,
    a_deed,
    connection_of,
    content,
    entries_of,
    found,
    integrity_errors,
    keep,
    opened,
    tamper,
)

from jobswap_desktop.domain.audit import Action, broken_links
from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.places import Place
from jobswap_desktop.store import audit, offices, people, schedule, swaps
from jobswap_desktop.store import settings as kept
from jobswap_desktop.store.database import Change, Database, Undo


class BrokenError(Exception):
    """Whatever goes wrong in the middle."""


def rename(db: Database, name: str, version: int, who: str = "Kim Weber") -> Undo:
    """Write the partner office under another name, as one who has seen `version` of it."""
    actor = a_clerk(name=who)
    with db.write(a_deed(actor=actor, action=Action.OFFICE_SAVED)) as change:
        offices.save(change, a_partner_office(name=name, version=version))
    return change.undo


def name_of(db: Database) -> str:
    office = offices.find(db, a_partner_office().id)
    assert office is not None
    return office.name


def problem(error: pytest.ExceptionInfo[DomainError]) -> Problem:
    (only,) = error.value.problems
    return only


def revert(db: Database, undo: Undo) -> Undo:
    with db.write(a_deed(action=Action.UNDONE)) as change:
        change.revert(undo)
    return change.undo


def nothing(_change: Change) -> None:
    pass


def save_office(change: Change) -> None:
    offices.save(change, an_office(name="Halb"))


def save_all(change: Change) -> None:
    save_office(change)
    people.save(change, a_person())
    swaps.save(change, a_swap(id="swap-2", reference="11.2-JT-2022-005"))
    kept.put(change, "key", "half")


@pytest.mark.parametrize("steps", [nothing, save_all, save_office])
def test_exception_rolls_everything_back(
    db: Database, path: Place, steps: Callable[[Change], None]
) -> None:
    rename(db, "Alt", 0)
    before = content(path)

    def write() -> None:
        with db.write(a_deed()) as change:
            steps(change)
            raise BrokenError

    with pytest.raises((BrokenError, *integrity_errors())):
        write()
    assert content(path) == before
    rename(db, "Neu", 1)
    assert name_of(db) == "Neu"


def test_entry_that_cannot_be_written_takes_the_records_with_it(db: Database, path: Place) -> None:
    rename(db, "Alt", 0)
    before = content(path)
    connection_of(db).execute(
        "CREATE TEMP TRIGGER full BEFORE INSERT ON main.audit BEGIN SELECT RAISE(ABORT, 'no'); END"
    )
    with pytest.raises(sqlite3.IntegrityError):
        rename(db, "Neu", 1)
    assert content(path) == before


def test_every_write_is_one_entry_that_says_who_when_and_what(db: Database) -> None:
    rename(db, "IT-Verbund Westtal", 0)
    at = datetime(2022, 2, 3, 16, 5, 7, 250000, tzinfo=UTC)
    clerk = a_clerk(name="Alex Kurz", account="akurz", role=Role.ADMINISTRATOR)
    deed = a_deed(
        actor=clerk, action=Action.OFFICE_SAVED, at=at, swap_id="swap-1", subject="Westtal"
    )
    with db.write(deed) as change:
        offices.save(change, a_partner_office(name="Westtal", city="Westtal-Süd", version=1))
    first, second = audit.entries(db)
    assert (first.sequence, second.sequence) == (1, 2)
    assert (second.actor, second.account, second.role) == ("Alex Kurz", "akurz", "administrator")
    assert (second.action, second.swap_id) == (Action.OFFICE_SAVED, "swap-1")
    assert second.at == "2022-02-03T16:05:07.250+00:00"
    assert second.details is not None
    assert second.details["subject"] == "Westtal"
    assert sorted(second.details["changes"]) == [
        ["office", "office-b", "city", "Westtal", "Westtal-Süd"],
        ["office", "office-b", "name", "IT-Verbund Westtal", "Westtal"],
    ]
    assert list(broken_links(audit.entries(db))) == []


def test_write_of_many_records_is_still_one_entry(db: Database) -> None:
    keep(db, a_swap())
    assert audit.length(db) == 1
    with db.write(a_deed(action=Action.EXPORTED)):
        pass
    assert audit.length(db) == 2


def test_history_of_a_case_is_its_own_newest_first(db: Database) -> None:
    keep(db, a_swap())
    rename(db, "Westtal", 1)
    held = found(db, a_swap())
    keep(db, replace(held, remark="eilt"), held, action=Action.SWAP_MOVED)
    entries = entries_of(db, held.id)
    assert [entry.sequence for entry in entries] == [3, 1]
    assert [entry.sequence for entry in entries_of(db, held.id, limit=1)] == [3]


def test_stale_write_is_refused_and_told_who_was_faster(db: Database) -> None:
    rename(db, "Alt", 0)
    with db.write(a_deed()) as change:
        people.save(change, a_person(office_id=a_partner_office().id))
    rename(db, "Neu", 1, who="Alex Kurz")
    with db.write(a_deed(actor=a_clerk(name="Sam Lang"))) as change:
        # Names the office, but is about the person.
        people.save(change, a_person(office_id=None, version=1))
    with pytest.raises(DomainError) as refused:
        rename(db, "Mein", 1)
    assert problem(refused).code is ProblemCode.CHANGED_MEANWHILE
    assert problem(refused).values == {"who": "Alex Kurz", "when": NOW.isoformat()}
    assert name_of(db) == "Neu"
    assert audit.length(db) == 4


def test_stale_write_of_one_record_refuses_the_whole_write(db: Database, path: Place) -> None:
    rename(db, "Alt", 0)
    rename(db, "Neu", 1)
    before = content(path)

    def write() -> None:
        with db.write(a_deed()) as change:
            offices.save(change, an_office())
            offices.save(change, a_partner_office(version=1))

    with pytest.raises(DomainError):
        write()
    assert content(path) == before


def test_record_that_somebody_deleted_is_not_brought_back(db: Database) -> None:
    keep(db, a_swap())
    appointment = an_appointment()
    with db.write(a_deed()) as change:
        schedule.save(change, appointment)
    with db.write(a_deed(actor=a_clerk(name="Alex Kurz"))) as change:
        schedule.remove(change, replace(appointment, version=1))
    with pytest.raises(DomainError) as refused, db.write(a_deed()) as change:
        schedule.save(change, replace(appointment, title="Neu", version=1))
    assert problem(refused).code is ProblemCode.REMOVED_MEANWHILE
    assert problem(refused).values["who"] == "Alex Kurz"
    with pytest.raises(DomainError) as refused, db.write(a_deed()) as change:
        schedule.remove(change, replace(appointment, version=1))
    assert problem(refused).code is ProblemCode.REMOVED_MEANWHILE
    assert problem(refused).values["who"] == "Alex Kurz"
    with pytest.raises(DomainError) as refused, db.write(a_deed()) as change:
        change.remove("appointment", appointment.id)
    assert problem(refused).code is ProblemCode.NOT_FOUND


def test_record_that_somebody_changed_is_not_deleted(db: Database, path: Place) -> None:
    keep(db, a_swap())
    appointment = an_appointment()
    with db.write(a_deed()) as change:
        schedule.save(change, appointment)
    with db.write(a_deed(actor=a_clerk(name="Alex Kurz"))) as change:
        schedule.save(change, replace(appointment, title="Neu", version=1))
    before = content(path)
    with pytest.raises(DomainError) as refused, db.write(a_deed()) as change:
        schedule.remove(change, replace(appointment, version=1))
    assert problem(refused).code is ProblemCode.CHANGED_MEANWHILE
    assert problem(refused).values["who"] == "Alex Kurz"
    assert content(path) == before
    with db.write(a_deed()) as change:
        schedule.remove(change, replace(appointment, version=2))
    assert schedule.find(db, appointment.id) is None


def test_write_within_a_write_is_our_own_fault(db: Database) -> None:
    with (
        pytest.raises((sqlite3.OperationalError, AssertionError)),
        db.write(a_deed()),
        db.write(a_deed()),
    ):
        pass
    assert audit.length(db) == 0


def test_change_is_undone_redone_and_undone(db: Database) -> None:
    rename(db, "Alt", 0)
    undo = rename(db, "Neu", 1)
    redo = revert(db, undo)
    assert name_of(db) == "Alt"
    again = revert(db, redo)
    assert name_of(db) == "Neu"
    revert(db, again)
    assert name_of(db) == "Alt"
    assert audit.length(db) == 5
    assert audit.faults(db) == ()


def test_creation_and_deletion_are_undone(db: Database) -> None:
    keep(db, a_swap())
    appointment = an_appointment()
    with db.write(a_deed()) as change:
        schedule.save(change, appointment)
    redo = revert(db, change.undo)
    assert schedule.find(db, appointment.id) is None
    revert(db, redo)
    assert schedule.find(db, appointment.id) == replace(appointment, version=1)
    with db.write(a_deed()) as change:
        schedule.remove(change, replace(appointment, version=1))
    revert(db, change.undo)
    assert schedule.find(db, appointment.id) == replace(appointment, version=1)
    assert audit.faults(db) == ()


def test_record_written_twice_in_one_write_is_undone_at_once(db: Database) -> None:
    rename(db, "Alt", 0)
    with db.write(a_deed()) as change:
        offices.save(change, a_partner_office(name="Zwischen", version=1))
        offices.save(change, a_partner_office(name="Neu", version=2))
        offices.save(change, an_office())
        change.remove("office", an_office().id)
    redo = revert(db, change.undo)
    assert name_of(db) == "Alt"
    revert(db, redo)
    assert name_of(db) == "Neu"
    assert audit.faults(db) == ()


def test_undo_is_refused_when_somebody_changed_the_record_since(db: Database, path: Place) -> None:
    rename(db, "Alt", 0)
    with db.write(a_deed()) as change:
        offices.save(change, a_partner_office(name="Neu", version=1))
        people.save(change, a_person(office_id=None))
    rename(db, "Neuer", 2, who="Alex Kurz")
    before = content(path)
    with pytest.raises(DomainError) as refused:
        revert(db, change.undo)
    assert problem(refused).code is ProblemCode.CHANGED_MEANWHILE
    assert problem(refused).values["who"] == "Alex Kurz"
    assert content(path) == before


def test_same_undo_works_once(db: Database) -> None:
    undo = rename(db, "Alt", 0)
    revert(db, undo)
    with pytest.raises(DomainError):
        revert(db, undo)


@pytest.mark.parametrize(
    "statement",
    [
        "DELETE FROM audit",
        "DELETE FROM audit WHERE sequence = 2",
        "UPDATE audit SET actor = 'niemand'",
        "UPDATE audit SET details = '{}'",
        "UPDATE audit SET hash = 'x', details = NULL WHERE sequence = 1",
        "UPDATE audit SET sequence = 7, details = NULL WHERE sequence = 2",
        "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE sequence = 1",
        "REPLACE INTO audit SELECT * FROM audit",
    ],
)
def test_history_refuses_changes_within_the_program(db: Database, statement: str) -> None:
    rename(db, "Alt", 0)
    rename(db, "Neu", 1)
    before = audit.entries(db)
    with pytest.raises(sqlite3.IntegrityError, match="append-only"):
        connection_of(db).execute(statement)
    assert audit.entries(db) == before


def test_details_taken_without_an_erasure_are_found(db: Database) -> None:
    rename(db, "Alt", 0)
    rename(db, "Neu", 1)
    with db.write_derived() as change:
        change.run("UPDATE audit SET details = NULL WHERE sequence = 1")
    assert audit.entries(db)[0].details is None
    assert audit.faults(db) == ("entry 1",)


def on_the_first(statement: str) -> str:
    """Return the statement on the row that was written first to the table it names."""
    table = statement.removeprefix("DELETE FROM ").removeprefix("UPDATE ").split()[0]
    return statement.replace("{first}", f"rowid = (SELECT min(rowid) FROM {table})")  # noqa: S608 - our own names


def drop_triggers(*statements: str) -> tuple[str, ...]:
    return ("DROP TRIGGER audit_no_update", "DROP TRIGGER audit_no_delete", *statements)


@pytest.mark.parametrize(
    ("statements", "fault"),
    [
        (("UPDATE office SET name = 'X' WHERE id = 'office-b'",), "office office-b"),
        (("UPDATE swap SET state = 'closed'",), "swap swap-1"),
        (
            ("UPDATE participation SET state = 'refused' WHERE {first}",),
            "participation id-",
        ),
        (
            ("UPDATE undertaking SET dates = '[]' WHERE {first}",),
            "undertaking id-",
        ),
        (("DELETE FROM approval WHERE {first}",), "approval id-"),
        (
            (
                "CREATE TEMP TABLE twin AS SELECT * FROM person WHERE id = 'person-a'",
                "UPDATE twin SET id = 'person-x'",
                "INSERT INTO person SELECT * FROM twin",
            ),
            "person person-x",
        ),
        (drop_triggers("UPDATE audit SET actor = 'X' WHERE sequence = 1"), "entry 1"),
        (drop_triggers("DELETE FROM audit WHERE sequence = 1"), "entry 2"),
        (drop_triggers("UPDATE audit SET details = '[' WHERE sequence = 1"), "entry 1"),
        (drop_triggers("UPDATE audit SET details = '[1]' WHERE sequence = 1"), "entry 1"),
        (drop_triggers("UPDATE audit SET action = 'nothing' WHERE sequence = 1"), "entry 1"),
    ],
)
def test_change_past_the_program_is_found(
    path: Place, statements: tuple[str, ...], fault: str
) -> None:
    with opened(path) as db:
        keep(db, a_swap())
        held = found(db, a_swap())
        keep(db, replace(held, remark="eilt"), held)
        assert audit.faults(db) == ()
    tamper(path, *map(on_the_first, statements))
    with opened(path) as db:
        faults = audit.faults(db)
    assert faults
    assert faults[0].startswith(fault)
