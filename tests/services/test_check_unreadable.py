"""A check goes on past records that nobody can read, and names them."""

from pathlib import Path

from case_steps import ready_case, swap_of
from databases import tamper
from house import House

from jobswap_desktop.services import checking

_GROUP = "UPDATE person SET status_group ="
_FORM = "UPDATE office SET legal_form ="
_NO_DATE = "UPDATE approval SET decided_on = 'kein Datum' WHERE swap_id ="


def test_a_case_that_cannot_be_read_is_named_and_nothing_else_is_blamed(house: House) -> None:
    damaged, sound = (swap_of(house.work, ready_case(house.work)) for _ in range(2))
    assert checking.check(house.work, Path("nirgends")).index_faults == ()
    tamper(house.work.db.place, f"{_NO_DATE} '{damaged.id}'")
    found = checking.check(house.work, Path("nirgends"))
    assert found.unreadable == (damaged.reference,)
    assert found.index_faults == ()
    assert any(text.startswith("approval ") for text in found.audit_faults)
    assert not found.is_sound
    assert checking.as_data(found)["unreadable_cases"] == [damaged.reference]
    assert sound.reference not in str(checking.as_data(found))


def test_people_that_cannot_be_read_are_named(house: House) -> None:
    swap = swap_of(house.work, ready_case(house.work))
    visitor = swap.placements[0].visitor.id
    group = swap.placements[0].visitor.status_group.value
    tamper(house.work.db.place, f"{_GROUP} 'quatsch'")
    found = checking.check(house.work, Path("nirgends"))
    assert f"person {visitor}" in found.audit_faults
    assert found.unreadable == (swap.reference,)
    assert f"person {visitor}" in found.unreadable_records
    tamper(house.work.db.place, f"{_GROUP} '{group}'")


def test_own_office_that_cannot_be_read_is_named_with_the_cases_that_need_it(house: House) -> None:
    swap = swap_of(house.work, ready_case(house.work))
    form = house.own.legal_form.value
    tamper(house.work.db.place, f"{_FORM} 'quatsch' WHERE is_own = 1")
    found = checking.check(house.work, Path("nirgends"))
    assert found.unreadable_records == (f"office {house.own.id}",)
    assert found.unreadable == (swap.reference,)
    assert not found.is_sound
    assert checking.as_data(found)["unreadable_records"] == [f"office {house.own.id}"]
    tamper(house.work.db.place, f"{_FORM} '{form}' WHERE is_own = 1")
