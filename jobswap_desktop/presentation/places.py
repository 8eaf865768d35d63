"""The places of the window: their order, their words, and how each page is made when wanted."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from jobswap_desktop.presentation.actions import PLACES, ActionSpec
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.navigation import PageFactory
from jobswap_desktop.presentation.widgets.navigation_list import Place

FIRST_PAGE = "today"


def navigation_places(specs: tuple[ActionSpec, ...]) -> tuple[Place, ...]:
    """Return the entries of the navigation, from the actions that lead to the pages."""
    return tuple(
        Place(PLACES[spec.key], spec.plain_text, spec.icon) for spec in specs if spec.key in PLACES
    )


def _today(desk: Desk) -> QWidget:
    from jobswap_desktop.presentation.pages.today_page import TodayPage

    return TodayPage(desk)


def _swaps(desk: Desk) -> QWidget:
    from jobswap_desktop.presentation.pages.swaps_page import SwapsPage

    return SwapsPage(desk)


def _week(desk: Desk) -> QWidget:
    from jobswap_desktop.presentation.pages.week_page import WeekPage

    return WeekPage(desk)


def _people(desk: Desk) -> QWidget:
    from jobswap_desktop.presentation.pages.people_page import PeoplePage

    return PeoplePage(desk)


def _offices(desk: Desk) -> QWidget:
    from jobswap_desktop.presentation.pages.offices_page import OfficesPage

    return OfficesPage(desk)


PAGE_FACTORIES: Mapping[str, PageFactory] = MappingProxyType(
    {"today": _today, "swaps": _swaps, "week": _week, "people": _people, "offices": _offices}
)
