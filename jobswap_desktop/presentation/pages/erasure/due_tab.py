"""The tab "Fällig": what may be erased today, by kind and case."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractItemView, QWidget

from jobswap_desktop.domain.erasure_kind import ErasureKind
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.forms.ui_erasure_due_tab import Ui_ErasureDueTab
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.models.rows import Column, RowsModel
from jobswap_desktop.presentation.rights import reserve
from jobswap_desktop.presentation.theme import Colour
from jobswap_desktop.services import erasing, erasure_due, retention
from jobswap_desktop.services.erasure_due import DueErasure
from jobswap_desktop.services.wording import day_text, term


class ErasureDueTab(QWidget):
    """The list, filtered by kind and words; what is selected is asked for, or all that is shown."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ui = Ui_ErasureDueTab()
        self._ui.setupUi(self)
        self._model: RowsModel[DueErasure] = RowsModel(self._columns(), self)
        self._lines: tuple[DueErasure, ...] = ()
        ui = self._ui
        ui.table.setModel(self._model)
        ui.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        ui.table.sortByColumn(-1, ui.table.horizontalHeader().sortIndicatorOrder())
        ui.table.keep_columns_fitted(wraps=True)
        ui.kind.addItem(self.tr("All kinds"), "")
        for kind in ErasureKind:
            ui.kind.addItem(term(kind), kind.value)
        bind_icon(ui.ask, "delete", Colour.ON_ACCENT)
        reserve(ui.ask, allowed=erasing.may_erase(desk.work))
        ui.kind.currentIndexChanged.connect(self._choose)
        ui.search.textChanged.connect(self._search)
        ui.search.returnPressed.connect(ui.table.setFocus)
        ui.table.selectionModel().selectionChanged.connect(self._show_detail)
        ui.table.activated.connect(self.ask)
        ui.ask.clicked.connect(self.ask)
        ui.empty.pressed.connect(self._show_all)
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(ui.search.setFocus)
        self.setFocusProxy(ui.table)

    def reload(self) -> None:
        """Read the list again."""
        self._lines = erasure_due.due(self._desk.work)
        self._choose()

    @property
    def count(self) -> int:
        """How many lines there are, shown or not."""
        return len(self._lines)

    def chosen(self) -> tuple[DueErasure, ...]:
        """Return the selected lines, or all that are shown; what is asked for already is not."""
        rows = self._ui.table.selectionModel().selectedRows()
        selected = [row for index in rows if (row := self._model.row_at(index)) is not None]
        wanted = selected or self._model.shown
        return tuple(line for line in wanted if line.request is None)

    def ask(self) -> None:
        """Open the dialog that shows what goes, and asks for it."""
        wanted = self.chosen()
        if not wanted or not self._ui.ask.isEnabled():
            return
        from jobswap_desktop.presentation.dialogs.erasure_dialog import ErasureAskDialog

        ErasureAskDialog(self._desk, tuple(line.subject for line in wanted), self).open()

    def _columns(self) -> tuple[Column[DueErasure], ...]:
        return (
            Column(title=self.tr("Kind"), text=_kind),
            Column(title=self.tr("About"), text=_title),
            Column(title=self.tr("Period"), text=_period),
            Column(title=self.tr("Kept until"), text=_until, sort=_until_day),
            Column(title=self.tr("State"), text=self._state),
        )

    def _state(self, line: DueErasure) -> str:
        if line.request is None:
            return self.tr("due")
        return self.tr("asked for by {name} on {day}").format(
            name=line.request.asked_by, day=day_text(line.request.asked_on)
        )

    def _choose(self, *_index: int) -> None:
        kind = self._ui.kind.currentData()
        self._model.set_rows([line for line in self._lines if kind in {"", line.subject.kind}])
        self._update()

    def _search(self, text: str) -> None:
        self._model.set_filter(text)
        self._update()

    def _update(self) -> None:
        ui, shown = self._ui, self._model.rowCount()
        ui.views.setCurrentWidget(ui.sheet if shown else ui.empty)
        if not self._lines:
            ui.empty.set_content("checkmark", self.tr("Nothing is due to be erased."), "")
        elif not shown:
            ui.empty.set_content("search", self.tr("Nothing matches."), self.tr("Show all"))
        ui.shown.setText(
            self.tr("{shown} of {total} shown").format(shown=shown, total=len(self._lines))
        )
        self._show_detail()

    def _show_detail(self, *_changed: object) -> None:
        ui = self._ui
        wanted = len(self.chosen())
        ui.ask.setEnabled(wanted > 0)
        how_many = self.tr("&Ask for erasure ({count})…").format(count=wanted)
        ui.ask.setText(how_many if wanted else self.tr("&Ask for erasure…"))
        row = self._model.row_at(ui.table.currentIndex())
        ui.detail.setVisible(row is not None)
        if row is not None:
            ui.detail.setText(
                self.tr("{records}. Reason: {reason} ({basis}).").format(
                    records=row.rule.records,
                    reason=row.rule.reason,
                    basis=retention.basis_text(row.rule),
                )
            )

    def _show_all(self) -> None:
        self._ui.search.clear()
        self._ui.kind.setCurrentIndex(0)


def _period(line: DueErasure) -> str:
    return f"{line.rule.label}: {retention.period_text(line.rule)}"


def _kind(line: DueErasure) -> str:
    return term(line.subject.kind)


def _title(line: DueErasure) -> str:
    return line.title


def _until(line: DueErasure) -> str:
    return day_text(line.subject.until)


def _until_day(line: DueErasure) -> str:
    return line.subject.until.isoformat()
