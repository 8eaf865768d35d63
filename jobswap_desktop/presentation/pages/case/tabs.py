"""The tabs of a case, and how each is filled with what it shows of one."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from PySide6.QtWidgets import QTabWidget

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.presentation.case_actions import CaseActions
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.pages.case.appointments_tab import AppointmentsTab
from jobswap_desktop.presentation.pages.case.closing_tab import ClosingTab
from jobswap_desktop.presentation.pages.case.confidentiality_tab import ConfidentialityTab
from jobswap_desktop.presentation.pages.case.contents import keep_to_rights
from jobswap_desktop.presentation.pages.case.documents_tab import DocumentsTab
from jobswap_desktop.presentation.pages.case.history_tab import HistoryTab
from jobswap_desktop.presentation.pages.case.overview_tab import OverviewTab
from jobswap_desktop.presentation.pages.case.participation_tab import ParticipationTab
from jobswap_desktop.presentation.pages.case.unreadable import put_in_tab, stand_in
from jobswap_desktop.presentation.partner_actions import PartnerActions
from jobswap_desktop.services.cases import CaseView

OVERVIEW = "overview"
HISTORY = "history"

CaseTab = (
    OverviewTab
    | ConfidentialityTab
    | ParticipationTab
    | AppointmentsTab
    | DocumentsTab
    | ClosingTab
    | HistoryTab
)
"""One tab of the page; `show_case` shows a case as it stands now."""


def make_tabs(
    desk: Desk, actions: CaseActions, partner: PartnerActions, show_history: Callable[[], None]
) -> dict[str, CaseTab]:
    """Return the tabs by their keys, in order; `show_history` leads to the history."""
    overview = OverviewTab(desk, actions, partner)
    overview.history_wanted.connect(show_history)
    return {
        OVERVIEW: overview,
        "confidentiality": ConfidentialityTab(desk, actions),
        "participation": ParticipationTab(desk, actions),
        "appointments": AppointmentsTab(desk, actions),
        "documents": DocumentsTab(desk, actions),
        "closing": ClosingTab(desk, actions),
        HISTORY: HistoryTab(desk, actions),
    }


def fill(place: QTabWidget, tabs: Mapping[str, CaseTab]) -> None:
    """Put the tabs into their place; how many of what each has is its title later."""
    for tab in tabs.values():
        place.addTab(tab, "")


def show_in_tab(desk: Desk, tabs: QTabWidget, number: int, tab: CaseTab, case: CaseView) -> None:
    """Let a tab show a case; where it cannot be read, that is said in its place.

    Raises Unavailable where the database cannot be reached; another case does not stay either.
    """
    try:
        tab.show_case(case)
    except Unavailable as error:
        put_in_tab(tabs, number, stand_in(desk, error))
        if error.fault is not Fault.DAMAGED:
            raise
        return
    put_in_tab(tabs, number, tab)
    keep_to_rights(desk, tab)
