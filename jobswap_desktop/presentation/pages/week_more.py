"""What else can be entered in the week page: tables from the clipboard, templates of a week."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QWidget

from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.domain.people import Role
from jobswap_desktop.presentation.actions import ActionKey
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.forms.ui_week_page import Ui_WeekPage
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.week_action_table import week_actions
from jobswap_desktop.services.schedule import Week


class WeekMore(QObject):
    """The menu "Mehr" of the page and what its entries do for the week shown."""

    def __init__(self, desk: Desk, ui: Ui_WeekPage, page: QWidget) -> None:
        super().__init__(page)
        self._desk = desk
        self._page = page
        self._button = ui.more
        self._week: Week | None = None
        self._shown: tuple[PlacementId, ...] = ()
        self._button.setMenu(self._menu())
        for view in (ui.week, ui.table):
            keys = QShortcut(QKeySequence(QKeySequence.StandardKey.Paste), view)
            keys.setContext(Qt.ShortcutContext.WidgetShortcut)
            keys.activated.connect(self.paste_table)

    def show_week(self, week: Week | None, shown: tuple[PlacementId, ...]) -> None:
        """Follow the week shown; there is nothing to enter in a case that is over."""
        self._week, self._shown = week, shown
        clerk = self._desk.work.actor.role is Role.HR_CLERK
        self._button.setVisible(week is not None and not week.swap.is_over and clerk)

    def paste_table(self) -> None:
        """Show what the table in the clipboard would add."""

    def save_template(self) -> None:
        """Ask under which name the week shown is to be kept."""

    def lay_template(self) -> None:
        """Offer the templates."""

    def _menu(self) -> QMenu:
        menu = QMenu(self._page)
        menu.setToolTipsVisible(True)
        deeds: dict[ActionKey, Callable[[], None]] = {
            ActionKey.PASTE_TABLE: self.paste_table,
            ActionKey.SAVE_TEMPLATE: self.save_template,
            ActionKey.LAY_TEMPLATE: self.lay_template,
        }
        for spec in week_actions():
            if spec.key in deeds:
                action = menu.addAction(spec.text)
                action.setToolTip(spec.tip)
                bind_icon(action, spec.icon)
                action.triggered.connect(deeds[spec.key])
        return menu
