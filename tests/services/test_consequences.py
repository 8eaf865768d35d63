"""What a change would make outdated, said before it is saved."""

from dataclasses import replace
from datetime import date, timedelta
from typing import Any

import pytest
from builders import FRIDAY, MONDAY
from case_steps import approved_case, plan, protect, ready_case, swap_of
from house import House

from jobswap_desktop.domain.change import MaterialField
from jobswap_desktop.domain.confidentiality import Act
from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.services import consequences, editing
from jobswap_desktop.services.editing import Along, Edit, PlacementDetails

WEEK = timedelta(days=7)


def details(swap: Swap, **changes: Any) -> PlacementDetails:
    """Return the first direction as it is, but for `changes`."""
    held = swap.placements[0]
    fields: dict[str, Any] = {
        "first_day": held.first_day,
        "last_day": held.last_day,
        "place": held.place,
        "contact": held.contact,
        "first_time": held.first_time,
        "data_sharing_consent_on": held.data_sharing_consent_on,
    }
    return PlacementDetails(**(fields | changes))


def first_of(swap: Swap) -> PlacementId:
    return swap.placements[0].id


def of(house: House, swap: Swap, along: Along | None = None, **changes: Any) -> Edit:
    return consequences.of_placement_edit(
        house.work, swap, first_of(swap), details(swap, **changes), along
    )


def test_a_contact_voids_nothing(house: House) -> None:
    swap = swap_of(house.work, ready_case(house.work))
    found = of(house, swap, contact="Ute Berg", contact_telephone="1", host_unit="Amt 1")
    assert found.voided.is_nothing
    assert found.appointments == ()


def test_another_place_costs_the_signatures(house: House) -> None:
    swap = swap_of(house.work, ready_case(house.work))
    found = of(house, swap, place="Anderswo").voided
    assert found.fields == (MaterialField.PLACE,)
    assert found.outdated
    assert len(found.signatures) == 4
    assert (found.approvals, found.participations, found.lapsing) == ((), (), ())


def test_a_longer_stay_is_not_covered_any_more(house: House) -> None:
    swap_id = approved_case(house.work)
    protect(house.work, swap_id)
    swap = swap_of(house.work, swap_id)
    found = of(house, swap, last_day=date(2022, 3, 4)).voided
    assert not found.outdated
    assert [item.act for _, item in found.lapsing] == list(Act)
    assert (len(found.approvals), len(found.participations)) == (4, 4)
    assert of(house, swap, last_day=FRIDAY - timedelta(days=1)).voided.lapsing == ()


def test_the_other_direction_and_appointments_go_along_when_wanted(house: House) -> None:
    swap = swap_of(house.work, ready_case(house.work))
    later: dict[str, Any] = {"first_day": MONDAY + WEEK, "last_day": FRIDAY + WEEK}
    alone = of(house, swap, **later)
    assert (alone.days, alone.appointments) == (7, ())
    assert alone.after.placements[1].first_day == MONDAY
    assert len(alone.briefings.removed) == 5
    both = of(house, swap, Along(other_direction=True, appointments=True), **later)
    assert both.after.placements[1].first_day == MONDAY + WEEK
    assert both.briefings.removed == ()
    assert len(both.briefings.saved) == 5


def test_nothing_is_written(house: House) -> None:
    swap_id = ready_case(house.work)
    swap = swap_of(house.work, swap_id)
    of(house, swap, Along(other_direction=True), first_day=MONDAY + WEEK, last_day=FRIDAY + WEEK)
    assert swap_of(house.work, swap_id) == swap


@pytest.mark.parametrize(
    ("changes", "count"),
    [({"telephone": "05222 1"}, 0), ({"function": "Leitung"}, 0), ({"last_name": "Linder"}, 1)],
)
def test_a_changed_name_is_said_with_its_cases(
    house: House, changes: dict[str, Any], count: int
) -> None:
    swap = swap_of(house.work, ready_case(house.work))
    found = consequences.of_person(house.work, replace(house.mara, **changes))
    assert [item.swap.reference for item in found] == [swap.reference] * count
    assert [len(item.voided.signatures) for item in found] == [4] * count


def test_a_changed_name_of_an_office_is_said_with_its_cases(house: House) -> None:
    swap_id = ready_case(house.work)
    renamed = replace(house.partner, name="Verbund Westtal")
    (found,) = consequences.of_office(house.work, renamed)
    assert found.swap.id == swap_id
    moved = replace(house.partner, street="Ring 1", telephone="1")
    assert consequences.of_office(house.work, moved) == ()


def test_cases_without_an_agreement_or_that_are_over_are_not_named(house: House) -> None:
    swap_id = approved_case(house.work)
    plan(house.work, swap_id)
    renamed = replace(house.mara, last_name="Linder")
    assert consequences.of_person(house.work, renamed) == ()
    other = ready_case(house.on(date(2021, 12, 7)))
    assert len(consequences.of_person(house.work, renamed)) == 1
    editing.move(house.work, other, SwapState.CANCELLED, "Absage")
    assert consequences.of_person(house.work, renamed) == ()


def test_it_names_the_state_that_the_case_goes_back_to(house: House) -> None:
    swap = swap_of(house.work, ready_case(house.work))
    later: dict[str, Any] = {"first_day": MONDAY + WEEK, "last_day": FRIDAY + WEEK}
    assert of(house, swap, **later).falls_to is SwapState.REQUESTED
    assert of(house, swap, place="Anderswo").falls_to is SwapState.APPROVED
    assert of(house, swap, contact="Ute Berg").falls_to is None


def test_what_cannot_be_saved_has_no_consequences(house: House) -> None:
    swap = swap_of(house.work, ready_case(house.work))
    found = of(house, swap, Along(appointments=True), first_day=FRIDAY + WEEK, last_day=FRIDAY)
    assert found.voided.is_nothing
    assert (found.falls_to, found.appointments, found.briefings.saved) == (None, (), ())
