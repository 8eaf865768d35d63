"""The menu of filters that the clerk has named."""

from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from jobswap_desktop.domain.cases import CaseFilter
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.filter_dialog import FilterDialog
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.pages.swaps_words import filter_words
from jobswap_desktop.services import saved_filters
from jobswap_desktop.services.saved_filters import SavedFilter


class SavedFilterMenu(QObject):
    """Hangs on `button`, and is made anew every time it opens.

    Attributes:
        chosen: a `SavedFilter` that the clerk wants in force.
    """

    chosen = Signal(object)

    def __init__(self, desk: Desk, button: QToolButton) -> None:
        super().__init__(button)
        self._desk = desk
        self._button = button
        self._now = SavedFilter(name="", case_filter=CaseFilter.OPEN)
        self._menu = QMenu(button)
        self._menu.setToolTipsVisible(True)
        self._menu.aboutToShow.connect(self._fill)
        button.setMenu(self._menu)
        bind_icon(button, "filter")

    def remember(self, case_filter: CaseFilter, text: str) -> None:
        """Take note of the filter in force, which is what would be saved."""
        self._now = SavedFilter(name="", case_filter=case_filter, text=text)

    def open(self) -> None:
        """Open the menu beneath its button."""
        self._button.setFocus()
        self._button.showMenu()

    def _fill(self) -> None:
        self._menu.clear()
        known = saved_filters.saved_filters(self._desk.work)
        for each in known:
            action = self._action(self._menu, each)
            action.triggered.connect(partial(self._choose, each))
        if not known:
            nothing = self._menu.addAction(self.tr("No filter saved yet"))
            nothing.setEnabled(False)
        self._menu.addSeparator()
        save = self._menu.addAction(self.tr("&Save this filter…"))
        save.triggered.connect(self._ask_name)
        if known:
            removal = self._menu.addMenu(self.tr("&Delete filter"))
            for each in known:
                self._action(removal, each).triggered.connect(partial(self._remove, each))

    def _action(self, menu: QMenu, each: SavedFilter) -> QAction:
        action = menu.addAction(each.name.replace("&", "&&"))
        # Markup in what was typed is shown as it is, not obeyed.
        action.setToolTip(self._about(each).replace("&", "&amp;").replace("<", "&lt;"))
        return action

    def _about(self, each: SavedFilter) -> str:
        word = filter_words()[each.case_filter]
        text = self.tr("{filter} · “{text}”")
        return text.format(filter=word, text=each.text) if each.text else word

    def _choose(self, each: SavedFilter, *_checked: bool) -> None:
        self.chosen.emit(each)

    def _remove(self, each: SavedFilter, *_checked: bool) -> None:
        saved_filters.remove(self._desk.work, each.name)

    def _ask_name(self) -> None:
        dialog = FilterDialog(self._desk, self._about(self._now), self._keep, self._button.window())
        dialog.open()

    def _keep(self, name: str) -> object:
        now = self._now
        wanted = SavedFilter(name=name, case_filter=now.case_filter, text=now.text)
        return saved_filters.save(self._desk.work, wanted)
