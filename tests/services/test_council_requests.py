"""What a council has requested itself stays in its sight, and can be taken back for a while."""

from dataclasses import replace

import builders
import pytest
from house import House

from jobswap_desktop.domain.council import OwnRequest
from jobswap_desktop.domain.errors import DomainError, ProblemCode
from jobswap_desktop.domain.ids import OfficeId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.swap import SwapKind
from jobswap_desktop.services import cases, council, council_requests, editing, people
from jobswap_desktop.services.undoing import undo
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit, index, swaps


def as_council(house: House, office: str = "office-a", account: str = "rpr") -> Workplace:
    actor = builders.a_clerk(
        name="Rita Bachmann", account=account, role=Role.STAFF_COUNCIL, office_id=OfficeId(office)
    )
    return replace(house.work, actor=actor)


def request(work: Workplace) -> str:
    command = council.CouncilRequest(
        kind=SwapKind.MUTUAL,
        visitor="Lindner, Mara",
        partner="Neu, Nora",
        host="Kreis Neuland",
        first_day=builders.MONDAY,
        last_day=builders.FRIDAY,
    )
    return council.request(work, command).value


def the_one(work: Workplace) -> OwnRequest:
    (found,) = council_requests.requests(work)
    return found


def test_a_request_is_shown_until_it_is_taken_back(house: House) -> None:
    work = as_council(house)
    reference = request(work)
    found = the_one(work)
    assert (found.reference, found.title) == (reference, "Mara Lindner ⇄ Nora Neu")
    assert (found.made_by, found.is_waiting, found.can_be_taken_back) == (
        "Rita Bachmann",
        True,
        True,
    )
    assert [(each.visitor, each.host) for each in found.stays] == [
        ("Mara Lindner", "Kreis Neuland"),
        ("Nora Neu", house.own.name),
    ]
    known = len(people.all_people(house.work))
    outcome = council_requests.take_back(work, found.id)
    assert council_requests.requests(work) == ()
    assert len(people.all_people(house.work)) == known - 1
    assert not cases.exists(house.work, found.id)
    assert audit.faults(house.work.db) == ()
    assert index.faults(house.work.db, swaps.each_legible(house.work.db)) == ()
    assert outcome.undo is not None
    undo(work, outcome.undo)
    assert the_one(work).can_be_taken_back
    assert audit.faults(house.work.db) == ()


def test_what_the_office_makes_of_it_is_not_told(house: House) -> None:
    work = as_council(house)
    request(work)
    found = the_one(work)
    editing.edit_case(house.work, found.id, editing.CaseDetails(remark="Geheim"))
    gone_on = the_one(work)
    assert (gone_on.is_waiting, gone_on.can_be_taken_back, gone_on.stays) == (False, False, ())
    assert gone_on.title == "Mara Lindner ⇄ Nora Neu"
    with pytest.raises(DomainError) as error:
        council_requests.take_back(work, found.id)
    assert error.value.problems[0].code is ProblemCode.REQUEST_GONE_ON
    assert cases.exists(house.work, found.id)


def test_a_colleague_sees_it_and_another_council_does_not(house: House) -> None:
    request(as_council(house))
    colleague = as_council(house, account="rolf")
    found = the_one(colleague)
    assert not found.can_be_taken_back
    with pytest.raises(DomainError):
        council_requests.take_back(colleague, found.id)
    assert council_requests.requests(as_council(house, "office-b", "bodo")) == ()


def test_who_was_changed_since_stays_when_it_is_taken_back(house: House) -> None:
    work = as_council(house)
    request(work)
    nora = next(each for each in people.all_people(house.work) if each.first_name == "Nora")
    people.save(house.work, replace(nora, function="Sachbearbeitung"))
    council_requests.take_back(work, the_one(work).id)
    assert [each.function for each in people.all_people(house.work) if each.id == nora.id] == [
        "Sachbearbeitung"
    ]


def test_cases_of_the_office_are_no_requests(house: House) -> None:
    house.a_case()
    assert council_requests.requests(as_council(house)) == ()
