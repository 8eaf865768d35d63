"""A database that has gone back in time: what was read before is stale, whatever came since."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

import pytest
from builders import a_clerk
from case_steps import ready_case, swap_of
from databases import a_deed, content, opened, tamper
from house import House

from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.people import Person
from jobswap_desktop.services import closing, follow_ups, people
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import swaps


@pytest.fixture
def alex(house: House) -> Iterator[Workplace]:
    """Another workstation at the same database."""
    with opened(house.work.db.place) as db:
        yield replace(house.work, db=db, actor=a_clerk(name="Alex Kurz", account="akurz"))


def mara(work: Workplace) -> Person:
    return next(each for each in people.all_people(work) if each.id == "person-a")


def entries(house: House) -> int:
    return len(content(house.work.db.place)["audit"])


def go_back(house: House, count: int, *statements: str) -> None:
    """Put the database back to so many entries, as an older copy in its place does."""
    cut = f"DELETE FROM audit WHERE sequence > {count}"  # noqa: S608 - our own number
    tamper(house.work.db.place, "DROP TRIGGER audit_no_delete", cut, *statements)


def as_it_was(person: Person) -> str:
    return (
        f"UPDATE person SET version = {person.version}, function = '{person.function}'"  # noqa: S608 - of a test
        f" WHERE id = '{person.id}'"
    )


def refusal(code: Any) -> ProblemCode:
    with pytest.raises(DomainError) as caught:
        code()
    return caught.value.problems[0].code


def test_a_form_read_before_a_restore_overwrites_nothing_that_was_recorded_since(
    house: House, alex: Workplace
) -> None:
    before, count = mara(house.work), entries(house)
    form = people.save(house.work, replace(before, function="Erste")).value
    go_back(house, count, as_it_was(before))
    people.save(alex, replace(mara(alex), function="Alex", telephone="0999"))
    code = refusal(lambda: people.save(house.work, replace(form, unit="Amt 1")))
    assert code is ProblemCode.CHANGED_MEANWHILE
    assert (mara(alex).function, mara(alex).telephone) == ("Alex", "0999")
    people.save(house.work, replace(mara(house.work), unit="Amt 1"))
    assert (mara(alex).telephone, mara(alex).unit) == ("0999", "Amt 1")


def test_a_record_that_is_made_once_more_is_another_one(house: House, alex: Workplace) -> None:
    swap = swap_of(house.work, ready_case(house.work))
    count = entries(house)
    stay = swap.placements[0].id
    entry = replace(closing.new_entry(house.work, swap.id, stay), observed="Erstes")
    form = closing.save_entry(house.work, entry).value
    go_back(house, count, "DELETE FROM journal_entry")
    closing.save_entry(alex, replace(entry, observed="Alex"))
    code = refusal(lambda: closing.save_entry(house.work, replace(form, idea="neu")))
    assert code is ProblemCode.CHANGED_MEANWHILE
    assert closing.of_case(alex, swap.id).journal[0].observed == "Alex"


def test_a_case_thought_out_before_a_restore_is_not_taken_for_the_present_one(
    house: House, alex: Workplace
) -> None:
    swap = swap_of(house.work, ready_case(house.work))
    count = entries(house)
    # Kim's own write is the newest one, then it is gone, and another one has its number.
    people.save(house.work, replace(mara(house.work), function="Erste"))
    known = swap_of(house.work, swap.id)
    go_back(house, count, as_it_was(replace(mara(alex), function="")))
    follow_ups.add(
        alex, swap.id, follow_ups.FollowUpEntry(due_on=swap.first_day, subject="Von Alex")
    )
    assert entries(house) == count + 1

    def save() -> None:
        with house.work.db.write(a_deed(swap_id=swap.id)) as change:
            swaps.save(change, replace(known, remark="alt gedacht"), known)

    assert refusal(save) is ProblemCode.CHANGED_MEANWHILE
    assert swap_of(alex, swap.id).remark == known.remark
