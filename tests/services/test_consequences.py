"""What a change of a direction would make outdated."""

from dataclasses import replace
from datetime import date

from builders import FRIDAY, MONDAY, a_placement, a_ready_swap, a_swap

from jobswap_desktop.domain.confidentiality import Act
from jobswap_desktop.services.consequences import of_placement_edit
from jobswap_desktop.services.editing import PlacementDetails

SAME = PlacementDetails(first_day=MONDAY, last_day=FRIDAY, place=a_placement().place)


def test_a_contact_voids_nothing() -> None:
    found = of_placement_edit(
        a_ready_swap(), a_placement().id, replace(SAME, contact="Ute Berg", contact_telephone="1")
    )
    assert found.is_harmless


def test_another_place_costs_the_signatures() -> None:
    found = of_placement_edit(a_ready_swap(), a_placement().id, replace(SAME, place="Anderswo"))
    assert found.agreement_outdated
    assert found.signatures == 4
    assert found.lapsing == ()


def test_a_longer_stay_is_not_covered_any_more() -> None:
    longer = replace(SAME, last_day=date(2022, 3, 4))
    found = of_placement_edit(a_swap(), a_placement().id, longer)
    assert not found.agreement_outdated
    assert [item.act for item in found.lapsing] == list(Act)


def test_a_shorter_stay_stays_covered() -> None:
    shorter = replace(SAME, last_day=date(2022, 2, 24))
    assert of_placement_edit(a_swap(), a_placement().id, shorter).lapsing == ()
