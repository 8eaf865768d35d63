"""The menu of the ways out: of one direction, and of the whole case."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QPushButton

from jobswap_desktop.domain.placement import Placement
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.actions import CLERKS
from jobswap_desktop.presentation.case_actions import CaseActions
from jobswap_desktop.presentation.case_deeds import exit_words
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.services import stays


class ExitMenu(QMenu):
    """Hangs on `button`, which is shown only while there is a way out."""

    def __init__(self, desk: Desk, actions: CaseActions, button: QPushButton) -> None:
        super().__init__(button)
        self._desk = desk
        self._case_actions = actions
        self._button = button
        button.setMenu(self)

    def show_case(self, swap: Swap) -> None:
        """Offer what can end in this case today."""
        self.clear()
        today = self._desk.work.today()
        for placement in swap.placements:
            if self._desk.may(CLERKS) and stays.can_end(swap, placement, today):
                self._offer_ends(swap, placement)
        targets = self._case_actions.exits(swap)
        if targets and self.actions():
            self.addSeparator()
        for target in targets:
            action = QAction(exit_words(target), self)
            action.setData(target.value)
            action.triggered.connect(partial(self._case_actions.end, swap, target))
            self.addAction(action)
        self._button.setVisible(bool(self.actions()))

    def _offer_ends(self, swap: Swap, placement: Placement) -> None:
        early = self.tr("End the stay of {name} early…")
        never = self.tr("{name} did not appear…")
        name = placement.visitor.full_name.replace("&", "&&")
        for text, no_show in ((early, False), (never, True)):
            action = QAction(text.format(name=name), self)
            deed = partial(self._case_actions.end_stay, swap, placement.id, no_show=no_show)
            action.triggered.connect(deed)
            self.addAction(action)
