"""What stands in the place of a case, or of one tab of it, that cannot be read.

What was read of another case must never go on standing there.
"""

from __future__ import annotations

from PySide6.QtWidgets import QTabWidget, QWidget

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.services import unreadable
from jobswap_desktop.services.wording import fault_words

_ICON = "error_circle"


def show_unreadable_case(desk: Desk, place: EmptyState, swap_id: SwapId) -> None:
    """Say which case cannot be read, and what to do."""
    words = unreadable.case_words(desk.work, swap_id)
    place.set_content(_ICON, words)
    place.show()
    announce(place, words)


def stand_in(desk: Desk, error: Unavailable) -> QWidget:
    """Return what is shown instead of a tab that cannot be filled."""
    place = EmptyState()
    is_damaged = error.fault is Fault.DAMAGED
    words = unreadable.part_words(desk.work) if is_damaged else fault_words(error)[0]
    place.set_content(_ICON, words)
    announce(place, words)
    return place


def put_in_tab(tabs: QTabWidget, number: int, wanted: QWidget) -> None:
    """Let a tab hold another widget; its title and whether it is in front stay as they are."""
    held = tabs.widget(number)
    if held is wanted:
        return
    current, title = tabs.currentIndex(), tabs.tabText(number)
    was_silent = tabs.blockSignals(True)
    tabs.removeTab(number)
    tabs.insertTab(number, wanted, title)
    tabs.setCurrentIndex(current)
    tabs.blockSignals(was_silent)
    if isinstance(held, EmptyState):
        held.deleteLater()
