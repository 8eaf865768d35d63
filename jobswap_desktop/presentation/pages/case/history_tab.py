"""The tab "Verlauf": who changed what and when, newest first; nothing of it can be altered."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QModelIndex
from PySide6.QtWidgets import QHeaderView, QWidget

from jobswap_desktop.presentation.actions import CLERKS
from jobswap_desktop.presentation.case_actions import CaseActions
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.forms.ui_history_tab import Ui_HistoryTab
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.models.rows import Column, RowsModel
from jobswap_desktop.presentation.rights import reserve
from jobswap_desktop.services import history_print
from jobswap_desktop.services.cases import CaseView, HistoryRow, history
from jobswap_desktop.services.history_text import change_lines, deed_text, when_text

_WHEN = 0
_WIDTHS_EM = {1: 7, 2: 11}
_CHANGE = 4


class HistoryTab(QWidget):
    """The table of entries, and the chosen one in full with every old and new value."""

    def __init__(self, desk: Desk, _actions: CaseActions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._case: CaseView | None = None
        self._ui = Ui_HistoryTab()
        self._ui.setupUi(self)
        self._model = RowsModel(self._columns(), self)
        self._ui.table.setModel(self._model)
        for number, width in _WIDTHS_EM.items():
            self._ui.table.setColumnWidth(number, round(desk.theme.em * width))
        head = self._ui.table.horizontalHeader()
        head.setSectionResizeMode(_WHEN, QHeaderView.ResizeMode.ResizeToContents)
        # Searched like the others, but read in full beneath the table.
        self._ui.table.setColumnHidden(_CHANGE, True)
        self._ui.parts.setStretchFactor(0, 3)
        self._ui.parts.setStretchFactor(1, 1)
        bind_icon(self._ui.print_history, "print")
        # Printing is recorded, and who only reads records nothing.
        reserve(self._ui.print_history, allowed=desk.may(CLERKS))
        self._ui.print_history.clicked.connect(self.print_history)
        self._ui.search.textChanged.connect(self._search)
        self._ui.table.selectionModel().currentRowChanged.connect(self._show_entry)

    def show_case(self, case: CaseView) -> None:
        """Show the history of a case as it stands now."""
        self._case = case
        self._model.set_rows(history(self._desk.work, case.swap.id))
        self._stand_at_newest()

    def print_history(self) -> None:
        """Open the dialog that prints or saves what the search leaves, or everything."""
        if self._case is None:
            return
        from jobswap_desktop.presentation.dialogs.pdf_dialog import Pdf, PdfDialog

        swap = self._case.swap
        paper = history_print.make(self._desk.work, swap.id, self._ui.search.text())
        PdfDialog(
            self._desk,
            Pdf(
                title=paper.title,
                subject=f"{paper.title} {swap.reference}",
                name=paper.name,
                data=paper.data,
            ),
            self,
            record=partial(history_print.record, self._desk.work, paper),
        ).open()

    def _columns(self) -> tuple[Column[HistoryRow], ...]:
        return (
            Column(title=self.tr("When"), text=_when),
            Column(title=self.tr("Who"), text=_who),
            Column(title=self.tr("What"), text=_what),
            Column(title=self.tr("About"), text=_about),
            Column(title=self.tr("Change"), text=_changes),
        )

    def _search(self, text: str) -> None:
        self._model.set_filter(text)
        self._stand_at_newest()

    def _stand_at_newest(self) -> None:
        index = self._model.index(0, 0)
        self._ui.table.setCurrentIndex(index)
        self._show_entry(index)

    def _show_entry(self, index: QModelIndex) -> None:
        row = self._model.row_at(index)
        if row is None:
            self._ui.entry.setPlainText("")
            return
        head = " · ".join(part for part in (_when(row), _who(row), _what(row)) if part)
        lines = [head, _about(row), *change_lines(row)]
        self._ui.entry.setPlainText("\n".join(line for line in lines if line))


def _when(row: HistoryRow) -> str:
    return when_text(row)


def _who(row: HistoryRow) -> str:
    return row.actor


def _what(row: HistoryRow) -> str:
    return deed_text(row)


def _about(row: HistoryRow) -> str:
    return row.subject


def _changes(row: HistoryRow) -> str:
    return "; ".join(change_lines(row))
