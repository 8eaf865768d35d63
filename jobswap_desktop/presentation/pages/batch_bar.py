"""What can be done with several cases at once, above the list while several are chosen."""

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QLabel, QListView, QWidget

from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.actions import CLERKS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.follow_up_actions import FollowUpActions
from jobswap_desktop.presentation.forms.ui_swaps_page import Ui_SwapsPage
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.models.cases import CaseRole
from jobswap_desktop.presentation.rights import reserve
from jobswap_desktop.presentation.widgets.flow_layout import FlowLayout


class BatchBar(QObject):
    """Lays out the widgets of the bar, and shows it from two cases on.

    The list has its model already.
    """

    def __init__(self, desk: Desk, ui: Ui_SwapsPage) -> None:
        super().__init__(ui.batch)
        self._desk = desk
        self._bar: QWidget = ui.batch
        self._count: QLabel = ui.chosen
        self._cases: QListView = ui.case_list
        self._actions = FollowUpActions(desk, self._bar)
        flow = FlowLayout(self._bar)
        for widget in (ui.chosen, ui.print_chosen, ui.take_over):
            flow.addWidget(widget)
        bind_icon(ui.print_chosen, "print")
        reserve(ui.print_chosen, ui.take_over, allowed=self._may_print())
        ui.print_chosen.clicked.connect(self.print_papers)
        ui.take_over.clicked.connect(self._take_over)
        self._cases.selectionModel().selectionChanged.connect(self._show_count)
        self._bar.hide()

    def is_offered(self) -> bool:
        """Whether papers of several cases can be printed: some are chosen, and by a clerk."""
        return self._may_print() and len(self._chosen()) > 1

    def print_papers(self) -> None:
        """Open the dialog for the papers of the cases chosen."""
        from jobswap_desktop.presentation.dialogs.batch_print_dialog import BatchPrintDialog

        BatchPrintDialog(self._desk, self._chosen(), self._bar.window()).open()

    def take_over(self, shown: str) -> None:
        """Become responsible for the cases chosen, or for the one that is shown."""
        wanted = self._chosen() or ((SwapId(shown),) if shown else ())
        if wanted:
            self._actions.take_over(wanted)

    def _may_print(self) -> bool:
        return self._desk.may(CLERKS)

    def _take_over(self) -> None:
        self.take_over("")

    def _chosen(self) -> tuple[SwapId, ...]:
        chosen = sorted(self._cases.selectedIndexes(), key=lambda index: index.row())
        return tuple(SwapId(index.data(CaseRole.SWAP_ID)) for index in chosen)

    def _show_count(self) -> None:
        count = len(self._chosen())
        words = self.tr("%n chosen", "", count)
        if count > 1 and words != self._count.text():
            announce(self._bar, words)
        self._count.setText(words)
        self._bar.setVisible(count > 1)
