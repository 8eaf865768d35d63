"""The tab "Anträge": what was asked to be erased, by whom, and what became of it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.erasure import Erasure, ErasureState
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.forms.ui_erasure_requests_tab import Ui_ErasureRequestsTab
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.models.rows import Column, RowsModel
from jobswap_desktop.presentation.rights import reserve
from jobswap_desktop.presentation.theme import Colour
from jobswap_desktop.services import erasing
from jobswap_desktop.services.wording import day_text, term


class ErasureRequestsTab(QWidget):
    """The table of requests; open ones are carried out or withdrawn, executed ones printed."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ui = Ui_ErasureRequestsTab()
        self._ui.setupUi(self)
        self._model: RowsModel[Erasure] = RowsModel(self._columns(), self)
        ui = self._ui
        ui.table.setModel(self._model)
        ui.table.sortByColumn(-1, ui.table.horizontalHeader().sortIndicatorOrder())
        ui.table.keep_columns_fitted(wraps=True)
        bind_icon(ui.execute, "delete", Colour.ON_ACCENT)
        bind_icon(ui.record, "print")
        reserve(ui.execute, ui.withdraw, ui.record, allowed=erasing.may_erase(desk.work))
        ui.table.selectionModel().currentRowChanged.connect(self._show_detail)
        ui.table.activated.connect(self._activate)
        ui.execute.clicked.connect(self.execute)
        ui.withdraw.clicked.connect(self.withdraw)
        ui.record.clicked.connect(self.print_record)
        self.setFocusProxy(ui.table)

    def reload(self) -> None:
        """Read the requests again; the current one stays current."""
        current = self._current()
        self._model.set_rows(erasing.requests(self._desk.work))
        wanted = current.id if current else ""
        index = self._model.place_of(lambda row: row.id == wanted)
        self._ui.table.setCurrentIndex(index if index.isValid() else self._model.index(0, 0))
        shown = self._model.rowCount()
        self._ui.views.setCurrentWidget(self._ui.sheet if shown else self._ui.empty)
        self._ui.empty.set_content("checkmark", self.tr("Nothing was asked to be erased yet."), "")
        self._show_detail()

    @property
    def open_count(self) -> int:
        """How many requests wait to be carried out."""
        return sum(row.state is ErasureState.ASKED for row in self._model.rows)

    def execute(self) -> None:
        """Open the dialog that shows what goes now, and erases it."""
        row = self._current()
        if row is None or row.state is not ErasureState.ASKED:
            return
        from jobswap_desktop.presentation.dialogs.erasure_dialog import ErasureExecuteDialog

        ErasureExecuteDialog(self._desk, row, self).open()

    def withdraw(self) -> None:
        """Ask why the request is withdrawn."""
        row = self._current()
        if row is None or row.state is not ErasureState.ASKED:
            return
        from jobswap_desktop.presentation.dialogs.reason_dialog import WithdrawDialog

        WithdrawDialog(
            self._desk,
            self.tr("Withdraw the request"),
            self.tr("Nothing is erased. It can be asked for again at any time."),
            partial(erasing.withdraw, self._desk.work, row.id),
            self,
        ).open()

    def print_record(self) -> None:
        """Open the dialog that prints or saves the record of an executed erasure."""
        row = self._current()
        if row is None or row.state is not ErasureState.EXECUTED:
            return
        from jobswap_desktop.presentation.dialogs.pdf_dialog import Pdf, PdfDialog
        from jobswap_desktop.services import erasure_print

        paper = erasure_print.make(self._desk.work, row.id)
        PdfDialog(
            self._desk,
            Pdf(
                title=paper.title,
                subject=f"{paper.title} {paper.subject}",
                name=paper.name,
                data=paper.data,
            ),
            self,
            record=partial(erasure_print.record, self._desk.work, paper),
        ).open()

    def _activate(self) -> None:
        row = self._current()
        if row is not None and row.state is ErasureState.EXECUTED:
            self.print_record()
        elif self._ui.execute.isEnabled():
            self.execute()

    def _current(self) -> Erasure | None:
        return self._model.row_at(self._ui.table.currentIndex())

    def _columns(self) -> tuple[Column[Erasure], ...]:
        return (
            Column(title=self.tr("Asked for"), text=_asked, sort=_asked_on),
            Column(title=self.tr("What"), text=partial(erasing.shown_words, self._desk.work)),
            Column(title=self.tr("State"), text=self._state),
        )

    def _state(self, row: Erasure) -> str:
        if row.settled_on is None:
            return term(row.state)
        return self.tr("{state} on {day} by {name}").format(
            state=term(row.state), day=day_text(row.settled_on), name=row.settled_by
        )

    def _show_detail(self, *_index: object) -> None:
        ui, row = self._ui, self._current()
        is_open = row is not None and row.state is ErasureState.ASKED
        ui.execute.setEnabled(is_open)
        ui.withdraw.setEnabled(is_open)
        ui.record.setEnabled(row is not None and row.state is ErasureState.EXECUTED)
        ui.detail.setVisible(row is not None)
        if row is not None:
            ui.detail.setText(self._detail(row))

    def _detail(self, row: Erasure) -> str:
        if row.state is ErasureState.EXECUTED and row.settled_on is not None:
            parts = "; ".join(f"{term(part)}: {number}" for part, number in row.counts)
            gone = day_text(erasing.backups_gone_on(row.settled_on))
            return self.tr(
                "{parts}. The last backup that holds it is gone on {day} at the latest."
            ).format(parts=parts, day=gone)
        if row.state is ErasureState.WITHDRAWN:
            return row.reason or "–"
        return erasing.waiting_text(self._desk.work, row)


def _asked(row: Erasure) -> str:
    return f"{day_text(row.asked_on)}, {row.asked_by}"


def _asked_on(row: Erasure) -> str:
    return row.asked_on.isoformat()
