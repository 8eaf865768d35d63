"""What is shown of a case is the same, whatever case was shown before it."""

from dataclasses import replace
from itertools import permutations

from case_screen import case_page, part, settle
from case_steps import a_case, a_hospitation, ready_case, swap_of
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.domain.states import SwapState
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.pages.case.overview_tab import OverviewTab
from jobswap_desktop.presentation.pages.case_page import CasePage
from jobswap_desktop.services import editing


def read(page: CasePage) -> list[tuple[int, int, str, str, str]]:
    """Return what stands where on the overview: place, key, words and what is read out."""
    settle()
    settle()
    tab = part(page, OverviewTab)
    kinds = (QLabel, QPushButton)
    found: list[QWidget] = [each for kind in kinds for each in tab.findChildren(kind)]
    places = [(each, each.mapTo(tab, each.rect().topLeft())) for each in found]
    return sorted(
        (place.y(), place.x(), each.objectName(), each.text(), each.accessibleName())
        for each, place in places
        if isinstance(each, kinds) and each.isVisibleTo(tab)
    )


def some_cases(desk: Desk) -> list[SwapId]:
    """Return one just begun, one of a single visitor, one ready with long texts, one withdrawn."""
    begun, single, ready, over = (
        a_case(desk.work),
        a_hospitation(desk.work),
        ready_case(desk.work),
        a_case(desk.work),
    )
    stay = swap_of(desk.work, single).placements[0]
    details = editing.PlacementDetails(
        first_day=stay.first_day,
        last_day=stay.last_day,
        host_unit="Sachgebiet 12",
        learning_goals="Abläufe der Bauaufsicht kennenlernen, " * 6,
    )
    editing.edit_placement(desk.work, single, stay.id, details)
    editing.move(desk.work, over, SwapState.WITHDRAWN, "Elternzeit")
    return [begun, single, ready, over]


def test_case_looks_the_same_after_any_other(qtbot: QtBot, desk: Desk) -> None:
    chosen = some_cases(desk)
    fresh = {swap_id: read(case_page(qtbot, desk, swap_id)) for swap_id in chosen}
    assert len({str(each) for each in fresh.values()}) == len(chosen)
    page = case_page(qtbot, desk, chosen[0])
    for before, swap_id in permutations(chosen, 2):
        page.show_case(before)
        settle()
        page.show_case(swap_id)
        assert read(page) == fresh[swap_id], (before, swap_id)


def test_reader_meets_no_button_after_another_case(qtbot: QtBot, desk: Desk) -> None:
    chosen = some_cases(desk)
    desk.work = replace(desk.work, actor=replace(desk.work.actor, role=Role.READER))
    page = case_page(qtbot, desk, chosen[0])
    for before, swap_id in permutations(chosen, 2):
        page.show_case(before)
        page.show_case(swap_id)
        keys = [key for _y, _x, key, _text, _name in read(page)]
        assert not [key for key in keys if key.startswith(("edit_", "todo_", "renew_", "done_"))]
