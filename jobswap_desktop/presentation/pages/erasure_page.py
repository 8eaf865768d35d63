"""The page "Aufbewahrung und Löschung": what is due, what was asked for, and the periods."""

from PySide6.QtWidgets import QWidget

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.forms.ui_erasure_page import Ui_ErasurePage
from jobswap_desktop.presentation.pages.erasure.due_tab import ErasureDueTab
from jobswap_desktop.presentation.pages.erasure.periods_tab import PeriodsTab
from jobswap_desktop.presentation.pages.erasure.requests_tab import ErasureRequestsTab
from jobswap_desktop.services.outcome import Touched

_LEAST_EM = 24
DUE, REQUESTS, PERIODS = "due", "requests", "periods"


class ErasurePage(QWidget):
    """Three tabs; the first two count what waits in them."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ui = Ui_ErasurePage()
        self._ui.setupUi(self)
        self._due = ErasureDueTab(desk, self)
        self._requests = ErasureRequestsTab(desk, self)
        self._periods = PeriodsTab(desk, self)
        for tab in (self._due, self._requests, self._periods):
            self._ui.tabs.addTab(tab, "")
        self._ui.tabs.setTabText(2, self.tr("Periods"))
        self._ui.tabs.setMinimumHeight(round(desk.theme.em * _LEAST_EM))
        self._ui.hint.setText(
            self.tr(
                "One account asks, another one erases; an office with one account waits seven"
                " days. What is erased cannot be brought back."
            )
        )
        self.setFocusProxy(self._ui.tabs)
        desk.hub.changed.connect(self._follow)
        self.reload()

    def reload(self) -> None:
        """Read all three tabs again."""
        for tab in (self._due, self._requests, self._periods):
            tab.reload()
        self._ui.tabs.setTabText(0, self.tr("Due ({number})").format(number=self._due.count))
        waiting = self._requests.open_count
        self._ui.tabs.setTabText(1, self.tr("Requests ({number})").format(number=waiting))

    def show_subject(self, _subject: str, tab: str = "") -> None:
        """Show the tab with this key."""
        places = {DUE: self._due, REQUESTS: self._requests, PERIODS: self._periods}
        if tab in places:
            self._ui.tabs.setCurrentWidget(places[tab])
        self._ui.tabs.currentWidget().setFocus()

    def _follow(self, touched: Touched) -> None:
        if touched & (Touched.RULES | Touched.CASES | Touched.PEOPLE | Touched.ACCOUNTS):
            self.reload()
