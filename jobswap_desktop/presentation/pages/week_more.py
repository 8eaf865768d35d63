"""What else can be entered in the week page: tables from the clipboard, templates of a week."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget

from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.ids import PlacementId
from jobswap_desktop.presentation.actions import ActionKey
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.lay_template_dialog import LayTemplateDialog
from jobswap_desktop.presentation.dialogs.paste_table_dialog import PasteTableDialog
from jobswap_desktop.presentation.dialogs.week_template_dialog import SaveTemplateDialog
from jobswap_desktop.presentation.forms.ui_week_page import Ui_WeekPage
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.pages.week_entry import scene_of
from jobswap_desktop.presentation.pages.week_rights import may_enter, say_if_over
from jobswap_desktop.presentation.pasted_rows import left_columns, read_rows
from jobswap_desktop.presentation.week_action_table import week_actions
from jobswap_desktop.services import schedule
from jobswap_desktop.services.pasting import pasted_table
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
        ui.quick_line.edit.table_pasted.connect(self.paste_table)

    def show_week(self, week: Week | None, shown: tuple[PlacementId, ...]) -> None:
        """Follow the week shown; there is nothing to enter in a case that is over."""
        self._week, self._shown = week, shown
        self._button.setVisible(may_enter(self._desk, week))

    def paste_table(self, text: str | None = None) -> None:
        """Show what `text`, else the clipboard, would add, or say why it adds nothing."""
        if self._week is None or not self._is_allowed(self._week):
            return
        swap, work = self._week.swap, self._desk.work
        try:
            table = pasted_table(QGuiApplication.clipboard().text() if text is None else text)
        except DomainError as error:
            self._desk.messages.refused(error)
            return
        scene = scene_of(self._week, frozenset(self._shown), work.today())
        rows = read_rows(table, scene, swap.id)
        known = schedule.of_case(work, swap.id)
        dialog = PasteTableDialog(self._desk, swap, rows, known, self._page)
        dialog.tell_left(left_columns(table))
        dialog.open()

    def _paste(self) -> None:
        self.paste_table()

    def save_template(self) -> None:
        """Ask under which name the week shown is to be kept."""
        if self._week is not None and self._is_allowed(self._week):
            SaveTemplateDialog(self._desk, self._week, self._shown, self._page).open()

    def lay_template(self) -> None:
        """Offer the templates."""
        if self._week is not None and self._is_allowed(self._week):
            LayTemplateDialog(self._desk, self._week, self._shown, self._page).open()

    def _is_allowed(self, week: Week) -> bool:
        say_if_over(self._desk, week)
        return may_enter(self._desk, week)

    def _menu(self) -> QMenu:
        menu = QMenu(self._page)
        menu.setToolTipsVisible(True)
        deeds: dict[ActionKey, Callable[[], None]] = {
            ActionKey.PASTE_TABLE: self._paste,
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
