"""Each office looks after its own: what a proposal changes, and what it can only say."""

from dataclasses import replace
from datetime import time, timedelta
from typing import Any

import builders
import pytest

from jobswap_desktop.domain.ids import OfficeId, PersonId, SwapId
from jobswap_desktop.domain.partner_file import PartnerCase, shared_office, shared_stay
from jobswap_desktop.domain.partner_merging import Merged, is_same_person, merged
from jobswap_desktop.domain.people import Person
from jobswap_desktop.domain.placement import Instrument
from jobswap_desktop.domain.swap import Swap

OURS = OfficeId("office-a")
KNOWN = (builders.a_person(version=1), builders.a_partner(version=1))
SWAP = builders.a_swap(
    placements=(
        builders.a_placement(visitor=KNOWN[0]),
        builders.the_other_placement(visitor=KNOWN[1]),
    )
)
GUEST, OWN = "B", "A"
"""The letters of the stay of the partner's person with us, and of ours with them."""


def told(letter: str = "", **changes: Any) -> PartnerCase:
    """Return our case as the partner tells it, with one stay otherwise."""
    sender, recipient = (
        shared_office(builders.a_partner_office()),
        shared_office(builders.an_office()),
    )
    stays = tuple(
        shared_stay(replace(stay, **(changes if stay.letter == letter else {})), sender, recipient)
        for stay in SWAP.placements
    )
    return PartnerCase(
        swap_id=SwapId("theirs"),
        kind=SWAP.kind,
        reference="ITV-1",
        sender=sender,
        recipient=recipient,
        placements=stays,
    )


def taken(case: PartnerCase, swap: Swap = SWAP) -> Merged:
    return merged(swap, case, OURS, KNOWN, builders.new_id)


def fields_of(found: Merged) -> dict[str, bool]:
    return {each.field: each.is_taken for each in found.changes}


def test_what_says_the_same_changes_nothing_but_the_number() -> None:
    found = taken(told())
    assert found.changes == ()
    assert found.people == ()
    assert found.after == replace(SWAP, partner_reference="ITV-1")


def test_a_number_that_is_known_is_kept() -> None:
    known = replace(SWAP, partner_reference="JT 4/22")
    assert taken(told(), known).after.partner_reference == "JT 4/22"


@pytest.mark.parametrize("letter", [GUEST, OWN])
@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("first_day", builders.MONDAY + timedelta(days=1)),
        ("last_day", builders.FRIDAY - timedelta(days=1)),
        ("instrument", Instrument.ABORDNUNG),
    ],
)
def test_period_and_instrument_are_both_offices(letter: str, field: str, value: object) -> None:
    found = taken(told(letter, **{field: value}))
    assert fields_of(found) == {f"placement.{field}": True}
    stay = next(each for each in found.after.placements if each.letter == letter)
    assert getattr(stay, field) == value


@pytest.mark.parametrize(
    ("field", "value"),
    [
        *(("place", "Raum 9"), ("host_unit", "Kämmerei"), ("contact", "Ute Kern")),
        *(("contact_telephone", "0221 1"), ("first_time", time(7, 0))),
    ],
)
def test_the_house_is_the_hosts(field: str, value: object) -> None:
    assert fields_of(taken(told(OWN, **{field: value}))) == {f"placement.{field}": True}
    left = taken(told(GUEST, **{field: value}))
    assert fields_of(left) == {f"placement.{field}": False}
    assert left.after.placements == SWAP.placements
    assert left.is_partial == (field == "place"), "what is agreed on, and not taken"


def test_goals_and_consent_are_the_visitors_own_offices() -> None:
    goals = {"learning_goals": "Etwas anderes"}
    assert fields_of(taken(told(GUEST, **goals))) == {"placement.learning_goals": True}
    assert fields_of(taken(told(OWN, **goals))) == {"placement.learning_goals": False}
    day = {"data_sharing_consent_on": builders.TODAY}
    assert fields_of(taken(told(GUEST, **day))) == {"placement.data_sharing_consent_on": True}
    assert fields_of(taken(told(OWN, **day))) == {}, "we are not told what is ours"


def test_the_partners_person_is_as_the_partner_says_and_ours_as_we_do() -> None:
    guest = replace(KNOWN[1], function="Leitung", telephone="0221 99", private_address="Weg 1")
    found = taken(told(GUEST, visitor=guest))
    assert fields_of(found) == {"person.function": True, "person.telephone": True}
    (person,) = found.people
    assert (person.id, person.version) == (KNOWN[1].id, 1)
    assert (person.function, person.private_address) == ("Leitung", "")
    ours = replace(KNOWN[0], function="Hausmeister")
    assert taken(told(OWN, visitor=ours)).changes == ()


def test_what_the_partner_does_not_say_is_not_wiped_out() -> None:
    guest = replace(KNOWN[1], function="", unit="")
    assert taken(told(GUEST, visitor=guest)).changes == ()


def test_another_guest_is_a_new_person_under_an_id_of_ours() -> None:
    other = Person(
        id=KNOWN[0].id, first_name="Ayşe", last_name="Yılmaz", office_id=OfficeId("office-b")
    )
    found = taken(told(GUEST, visitor=other))
    assert fields_of(found) == {"placement.visitor_id": True}
    (person,) = found.people
    assert person.version == 0
    assert person.id not in {each.id for each in KNOWN}
    assert person.office_id == "office-b"


def test_another_person_in_our_place_is_told_and_not_taken() -> None:
    other = Person(
        id=PersonId("x"), first_name="Ayşe", last_name="Yılmaz", office_id=OfficeId("office-a")
    )
    found = taken(told(OWN, visitor=other))
    assert fields_of(found) == {"placement.visitor_id": False}
    assert found.is_partial
    assert found.after.placements == SWAP.placements


@pytest.mark.parametrize(
    ("changes", "same"),
    [
        ({}, True),
        ({"first_name": "MARA", "last_name": "Líndner"}, True),
        ({"last_name": "Sommer"}, False),
        ({"last_name": "Sommer", "email": "mara@x.example"}, True),
        ({"last_name": "Sommer", "email": ""}, False),
    ],
)
def test_one_person_by_name_or_by_address(changes: dict[str, Any], *, same: bool) -> None:
    mara = builders.a_person(email="mara@x.example")
    assert is_same_person(mara, replace(builders.a_person(), **changes)) is same
