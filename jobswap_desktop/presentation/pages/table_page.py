"""What the pages of people and offices have in common: a searched table and two buttons."""

from functools import partial
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QModelIndex, QPoint, Qt
from PySide6.QtGui import QAction, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QLabel,
    QMenu,
    QPushButton,
    QStackedWidget,
    QToolButton,
    QWidget,
)

from jobswap_desktop.presentation.actions import RECORDERS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.list_file import ListFileDialog
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.models.rows import RowsModel
from jobswap_desktop.presentation.rights import reserve
from jobswap_desktop.presentation.theme import Colour
from jobswap_desktop.presentation.widgets.empty_state import EmptyState
from jobswap_desktop.presentation.widgets.search_field import SearchField
from jobswap_desktop.presentation.widgets.table_view import TableView

Row = TypeVar("Row")


class TableForm(Protocol):
    """The widgets of such a page, as its form names them."""

    search: SearchField
    table: TableView
    empty: EmptyState
    sheet: QFrame
    views: QStackedWidget
    shown: QLabel
    add: QPushButton
    edit: QPushButton
    more: QToolButton


class TablePage(QWidget, Generic[Row]):
    """Keeps the row that was current when the table is read again.

    A page sets up its form, calls `bind`, and tells `load`, `identity`, `open_dialog`,
    `nothing_yet`, `list_name` and `list_content`.
    """

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.desk = desk
        self._model: RowsModel[Row]
        self._form: TableForm

    def identity(self, row: Row) -> str:
        """Return the id of a row."""
        raise NotImplementedError

    def may_edit(self) -> bool:
        """Whether who acts maintains what is listed; others can look at each row."""
        return self.desk.may(RECORDERS)

    def load(self) -> None:
        """Give the model its rows."""
        raise NotImplementedError

    def open_dialog(self, row: Row | None) -> None:
        """Open the dialog for a row, or for a new one."""
        raise NotImplementedError

    def nothing_yet(self) -> tuple[str, str]:
        """Return the icon and the sentence for a table without any rows."""
        raise NotImplementedError

    def list_name(self) -> str:
        """Return the name that is offered for a file with the list, without suffix."""
        raise NotImplementedError

    def list_content(self, rows: tuple[Row, ...], name: str) -> bytes:
        """Return the content of a file of that name with these rows."""
        raise NotImplementedError

    def export_list(self) -> None:
        """Ask where the rows shown are to be saved, in their order."""
        rows = self._model.shown
        make = partial(self.list_content, rows)
        ListFileDialog(self.desk, self.list_name(), make, self).open()

    def more_actions(self) -> list[QAction]:
        """Return the actions behind the button for more."""
        export = QAction(self.tr("Export list…"), self)
        export.triggered.connect(self.export_list)
        bind_icon(export, "arrow_download")
        return [export]

    def bind(self, form: TableForm, model: RowsModel[Row]) -> None:
        """Connect the widgets of the form with the model; call once, after setupUi."""
        self._form, self._model = form, model
        form.table.setModel(model)
        form.table.sortByColumn(0, Qt.SortOrder.AscendingOrder)
        form.table.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        form.table.customContextMenuRequested.connect(self._show_menu)
        form.table.activated.connect(self._activate)
        form.table.selectionModel().currentRowChanged.connect(self._update_buttons)
        form.search.textChanged.connect(self._search)
        form.search.returnPressed.connect(self._enter_table)
        form.add.clicked.connect(self._add)
        form.edit.clicked.connect(self.edit_current)
        form.empty.pressed.connect(self._leave_emptiness)
        reserve(form.add, form.edit, form.more, allowed=self.may_edit())
        bind_icon(form.add, "add", Colour.ON_ACCENT)
        bind_icon(form.more, "more_horizontal")
        menu = QMenu(form.more)
        menu.addActions(self.more_actions())
        form.more.setMenu(menu)
        edit_key = QShortcut(QKeySequence(Qt.Key.Key_F2), form.table)
        edit_key.setContext(Qt.ShortcutContext.WidgetShortcut)
        edit_key.activated.connect(self.edit_current)
        self.reload()

    def reload(self) -> None:
        """Read the table again; the current row stays current."""
        current = self._current()
        wanted = self.identity(current) if current is not None else ""
        self.load()
        self._stand_at(wanted)
        self._update()

    def show_subject(self, subject: str, _tab: str = "") -> None:
        """Stand at the row with this id, whatever is searched for."""
        self._form.search.clear()
        self._stand_at(subject)
        self._form.table.setFocus()

    def edit_current(self) -> None:
        """Open the dialog for the current row."""
        row = self._current()
        if row is not None:
            self.open_dialog(row)

    def _current(self) -> Row | None:
        return self._model.row_at(self._form.table.currentIndex())

    def _stand_at(self, subject: str) -> None:
        index = self._model.place_of(lambda row: self.identity(row) == subject)
        if not index.isValid():
            index = self._model.index(0, 0)
        if index.isValid():
            self._form.table.setCurrentIndex(index)

    def _search(self, text: str) -> None:
        self._model.set_filter(text)
        self._stand_at("")
        self._update()

    def _enter_table(self) -> None:
        if self._model.rowCount():
            self._form.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def _update(self) -> None:
        shown, total = self._model.rowCount(), self._model.total
        self._form.views.setCurrentWidget(self._form.sheet if shown else self._form.empty)
        if total == 0:
            icon, sentence = self.nothing_yet()
            add = self._form.add.text() if self.may_edit() else ""
            self._form.empty.set_content(icon, sentence, add)
        elif not shown:
            text = self.tr("No match for “{text}”.").format(text=self._form.search.text())
            self._form.empty.set_content("search", text, self.tr("Clear search"))
        counted = self.tr("{shown} of {total} shown").format(shown=shown, total=total)
        self._form.shown.setText(counted)
        self._update_buttons()

    def _update_buttons(self) -> None:
        self._form.edit.setEnabled(self._current() is not None)

    def _leave_emptiness(self) -> None:
        if self._model.total:
            self._form.search.clear()
            self._form.search.setFocus()
        elif self.may_edit():
            self._add()

    def _add(self) -> None:
        self.open_dialog(None)

    def _activate(self, _index: QModelIndex) -> None:
        self.edit_current()

    def _show_menu(self, at: QPoint) -> None:
        if not self.may_edit():
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for button, deed in ((self._form.edit, self.edit_current), (self._form.add, self._add)):
            action = QAction(button.text(), menu)
            action.setEnabled(button.isEnabled())
            action.triggered.connect(deed)
            menu.addAction(action)
        menu.popup(self._form.table.viewport().mapToGlobal(at))
