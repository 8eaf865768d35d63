"""The places of the window: their order, their words, and how each page is made when wanted."""

from collections.abc import Mapping
from types import MappingProxyType

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.actions import NOT_IN_NAVIGATION, PLACES, ActionSpec
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.navigation import PageFactory
from jobswap_desktop.presentation.widgets.navigation_list import Place

_COUNCIL_PAGE = "council"


def first_page(role: Role) -> str:
    """Return the page with which somebody's day begins."""
    return _COUNCIL_PAGE if role is Role.STAFF_COUNCIL else "today"


def may_visit(role: Role, page: str) -> bool:
    """Whether there is such a page for this role: a staff council has its own and no other."""
    is_councils = page == _COUNCIL_PAGE
    return page in PAGE_FACTORIES and is_councils is (role is Role.STAFF_COUNCIL)


def navigation_places(specs: tuple[ActionSpec, ...]) -> tuple[Place, ...]:
    """Return the entries of the navigation, from the actions that lead to the pages."""
    return tuple(
        Place(PLACES[spec.key], spec.plain_text, spec.icon)
        for spec in specs
        if spec.key in PLACES and spec.key not in NOT_IN_NAVIGATION
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


def _deadlines(desk: Desk) -> QWidget:
    from jobswap_desktop.presentation.pages.deadlines_page import DeadlinesPage

    return DeadlinesPage(desk)


def _ledger(desk: Desk) -> QWidget:
    from jobswap_desktop.presentation.pages.ledger_page import LedgerPage

    return LedgerPage(desk)


def _people(desk: Desk) -> QWidget:
    from jobswap_desktop.presentation.pages.people_page import PeoplePage

    return PeoplePage(desk)


def _offices(desk: Desk) -> QWidget:
    from jobswap_desktop.presentation.pages.offices_page import OfficesPage

    return OfficesPage(desk)


def _keys(desk: Desk) -> QWidget:
    from jobswap_desktop.presentation.pages.keys_page import KeysPage

    return KeysPage(desk)


def _statistics(desk: Desk) -> QWidget:
    from jobswap_desktop.presentation.pages.statistics_page import StatisticsPage

    return StatisticsPage(desk)


def _accounts(desk: Desk) -> QWidget:
    from jobswap_desktop.presentation.pages.accounts_page import AccountsPage

    return AccountsPage(desk)


def _erasure(desk: Desk) -> QWidget:
    from jobswap_desktop.presentation.pages.erasure_page import ErasurePage

    return ErasurePage(desk)


def _rules(desk: Desk) -> QWidget:
    from jobswap_desktop.presentation.pages.rules_page import RulesPage

    return RulesPage(desk)


def _wording(desk: Desk) -> QWidget:
    from jobswap_desktop.presentation.pages.wording_page import WordingPage

    return WordingPage(desk)


def _backups(desk: Desk) -> QWidget:
    from jobswap_desktop.presentation.pages.backups_page import BackupsPage

    return BackupsPage(desk)


def _council(desk: Desk) -> QWidget:
    from jobswap_desktop.presentation.pages.council_page import CouncilPage

    return CouncilPage(desk)


PAGE_FACTORIES: Mapping[str, PageFactory] = MappingProxyType(
    {
        "today": _today,
        "swaps": _swaps,
        "week": _week,
        "deadlines": _deadlines,
        "ledger": _ledger,
        "people": _people,
        "offices": _offices,
        "keys": _keys,
        "statistics": _statistics,
        "accounts": _accounts,
        "rules": _rules,
        "erasure": _erasure,
        "wording": _wording,
        "backups": _backups,
        "council": _council,
    }
)
