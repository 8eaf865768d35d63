"""The card of one direction on the overview of a case."""

from case_screen import case_page, part, texts
from case_steps import a_case
from pytestqt.qtbot import QtBot

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.pages.case.person_card import PersonCard
from jobswap_desktop.services import cases, editing


def test_unit_of_the_host_is_not_told_as_the_contact(qtbot: QtBot, desk: Desk) -> None:
    swap_id = a_case(desk.work)
    stay = cases.view(desk.work, swap_id).swap.placements[0]
    details = editing.PlacementDetails(
        first_day=stay.first_day, last_day=stay.last_day, host_unit="Sachgebiet 12"
    )
    editing.edit_placement(desk.work, swap_id, stay.id, details)
    said = texts(part(case_page(qtbot, desk, swap_id), PersonCard))
    assert said[said.index("Ansprechperson") + 1] == "noch nicht eingetragen"
    assert said[said.index("Organisationseinheit") + 1] == "Sachgebiet 12"
