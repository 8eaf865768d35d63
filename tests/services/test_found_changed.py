"""Records changed past the program: found after they were written again, and acted on by nobody."""

from dataclasses import replace
from pathlib import Path

import pytest
from case_steps import swap_of
from databases import a_deed, tamper
from erasing_case import CALENDAR_DUE, CASE_DUE, Closed, a_closed_case, a_second_account, asked
from house import House

from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import PersonId
from jobswap_desktop.services import (
    checking,
    erasing,
    keeping,
    people,
)
from jobswap_desktop.store import audit, erasures
from jobswap_desktop.store.people import all_people


@pytest.fixture
def closed(house: House) -> Closed:
    made = a_closed_case(house)
    a_second_account(house)
    return made


def test_a_record_changed_past_the_program_is_found_after_it_was_saved_again(house: House) -> None:
    work = house.work
    house.a_case()
    tamper(work.db.place, "UPDATE person SET weekly_minutes = 60 WHERE id = 'person-a'")
    assert audit.faults(work.db) == ("person person-a",)
    mara = next(each for each in all_people(work.db) if each.id == "person-a")
    people.save(work, replace(mara, telephone="0123"))
    assert audit.faults(work.db) == ()
    assert audit.found_changed(work.db) == ("person person-a",)
    found = checking.check(work, Path("nirgends"))
    assert not found.is_sound
    assert "person person-a war am Programm vorbei geändert" in "\n".join(
        checking.note_words(found)
    )
    assert "person person-a" in keeping.damage_words(found)
    # Copies are made and let go of as ever.
    assert keeping.is_as_recorded(found)
    assert not keeping.is_doubted_alone(found)


def test_so_is_one_that_was_removed(house: House) -> None:
    other = replace(house.mara, id=PersonId("person-x"), version=0)
    people.save(house.work, other)
    tamper(house.work.db.place, "UPDATE person SET email = 'x@y.example' WHERE id = 'person-x'")
    with house.work.db.write(a_deed()) as change:
        change.remove("person", "person-x")
    assert audit.faults(house.work.db) == ()
    assert audit.found_changed(house.work.db) == ("person person-x",)


def test_so_is_one_that_nobody_recorded(house: House) -> None:
    row = house.work.db.rows("SELECT * FROM person WHERE id = 'person-a'")[0]
    names = ", ".join(f'"{name}"' for name in row)
    values = ", ".join("'person-x'" if name == "id" else f'"{name}"' for name in row)
    tamper(
        house.work.db.place,
        f"INSERT INTO person ({names}) SELECT {values} FROM person WHERE id = 'person-a'",  # noqa: S608 - our own
    )
    planted = next(each for each in all_people(house.work.db) if each.id == "person-x")
    people.save(house.work, replace(planted, telephone="0123"))
    assert audit.found_changed(house.work.db) == ("person person-x",)


def test_what_goes_its_ways_is_never_said_to_be_changed(closed: Closed) -> None:
    work = closed.house.work
    assert audit.found_changed(work.db) == ()
    waiting = asked(closed, CALENDAR_DUE, ErasureKind.CALENDAR)
    erasing.execute(closed.on(CALENDAR_DUE, "akurz"), waiting.id)
    assert swap_of(work, closed.id).id == closed.id
    assert audit.found_changed(work.db) == ()
    request = asked(closed, CASE_DUE)
    erasing.execute(closed.on(CASE_DUE, "akurz"), request.id)
    assert audit.found_changed(work.db) == ()
    assert audit.faults(work.db) == ()


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE erasure SET asked_on = '2026-01-01'",
        "UPDATE erasure SET asked_account = 'akurz'",
        "DELETE FROM account WHERE login = 'kweber'",
        "UPDATE account SET role = 'reader' WHERE login = 'kweber'",
        """INSERT INTO account (id, login, name, role, office_id, version)
        SELECT 'neu', 'neu', 'Neu', role, office_id, version FROM account WHERE login = 'kweber'""",
    ],
)
def test_only_a_request_as_it_was_made_is_carried_out(closed: Closed, statement: str) -> None:
    request = asked(closed, CASE_DUE)
    tamper(closed.house.work.db.place, statement)
    who = "kweber" if "asked_account" in statement else "akurz"
    with pytest.raises(DomainError) as caught:
        erasing.execute(closed.on(CASE_DUE, who), request.id)
    assert caught.value.problems[0].code is ProblemCode.ERASURE_UNATTESTED
    assert swap_of(closed.house.work, closed.id).id == closed.id


def test_a_request_that_was_altered_can_be_withdrawn_and_made_anew(closed: Closed) -> None:
    request = asked(closed, CASE_DUE)
    tamper(closed.house.work.db.place, "UPDATE erasure SET asked_on = '2026-01-01'")
    erasing.withdraw(closed.on(CASE_DUE), request.id)
    again = asked(closed, CASE_DUE)
    erasing.execute(closed.on(CASE_DUE, "akurz"), again.id)
    assert [each.state.value for each in erasures.all_erasures(closed.house.work.db)].count(
        "executed"
    ) == 1
