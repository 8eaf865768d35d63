"""The tab "Fristen": how long each kind of record is kept, and who said so."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.retention import RetentionRule
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.forms.ui_retention_tab import Ui_RetentionTab
from jobswap_desktop.presentation.models.rows import Column, RowsModel
from jobswap_desktop.services import retention


class PeriodsTab(QWidget):
    """The table of periods; the current one in full beneath it."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ui = Ui_RetentionTab()
        self._ui.setupUi(self)
        self._model: RowsModel[RetentionRule] = RowsModel(self._columns(), self)
        ui = self._ui
        ui.views.setCurrentWidget(ui.sheet)
        ui.table.setModel(self._model)
        ui.table.keep_columns_fitted(wraps=True)
        ui.table.selectionModel().currentRowChanged.connect(self._show_detail)
        ui.table.activated.connect(self.edit)
        ui.edit.clicked.connect(self.edit)
        ui.reset.clicked.connect(self.reset)
        edit_key = QShortcut(QKeySequence(Qt.Key.Key_F2), ui.table)
        edit_key.setContext(Qt.ShortcutContext.WidgetShortcut)
        edit_key.activated.connect(self.edit)
        self.setFocusProxy(ui.table)

    def reload(self) -> None:
        """Read the periods again; the current one stays current."""
        current = self._current()
        self._model.set_rows(retention.rules_in_use(self._desk.work))
        wanted = current.id if current else ""
        index = self._model.place_of(lambda row: row.id == wanted)
        self._ui.table.setCurrentIndex(index if index.isValid() else self._model.index(0, 0))
        self._ui.hint.setText(self._hint())
        self._show_detail()

    def edit(self) -> None:
        """Open the dialog for the current period."""
        row = self._current()
        if row is None or not self._ui.edit.isEnabled():
            return
        from jobswap_desktop.presentation.dialogs.retention_dialog import RetentionDialog

        RetentionDialog(self._desk, row, self).open()

    def reset(self) -> None:
        """Go back to the suggestion; that can be taken back."""
        row = self._current()
        if row is not None:
            self._desk.perform(partial(retention.reset, self._desk.work, row.id))

    def _hint(self) -> str:
        told = self.tr(
            "No law names a period for these files: each is a suggestion until the office sets its"
            " own. For a whole case the longest need counts."
        )
        if retention.may_edit_periods(self._desk.work):
            return told
        kept = self.tr("The periods are maintained by the administration of the application.")
        return f"{told} {kept}"

    def _current(self) -> RetentionRule | None:
        return self._model.row_at(self._ui.table.currentIndex())

    def _columns(self) -> tuple[Column[RetentionRule], ...]:
        return (
            Column(title=self.tr("Kind of record"), text=_label),
            Column(title=self.tr("Kept for"), text=retention.period_text),
            Column(title=self.tr("Reason"), text=_reason),
            Column(title=self.tr("Whose period"), text=retention.basis_text),
        )

    def _show_detail(self, *_index: object) -> None:
        ui, row = self._ui, self._current()
        editable = row is not None and retention.may_edit_periods(self._desk.work)
        ui.edit.setEnabled(editable)
        ui.reset.setEnabled(editable and row is not None and row.own is not None)
        ui.detail.setText(row.records if row else "")


def _label(row: RetentionRule) -> str:
    return row.label


def _reason(row: RetentionRule) -> str:
    return row.reason
