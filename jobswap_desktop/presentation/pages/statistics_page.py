"""The yearly statistics: how many stays, by what one chooses, as table and as bars."""

from __future__ import annotations

from functools import partial

from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QHeaderView, QWidget

from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.statistics import Dimension
from jobswap_desktop.presentation.actions import RECORDERS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.list_file import ListFileDialog
from jobswap_desktop.presentation.forms.ui_statistics_page import Ui_StatisticsPage
from jobswap_desktop.presentation.models.rows import Column, RowsModel
from jobswap_desktop.presentation.rights import reserve
from jobswap_desktop.presentation.widgets.bar_chart import Bar
from jobswap_desktop.services import audit_heads, list_export, statistics, statistics_print
from jobswap_desktop.services.outcome import Touched
from jobswap_desktop.services.statistics import Count, Year
from jobswap_desktop.services.wording import report_text, term


class StatisticsPage(QWidget):
    """Counts of ended stays; nobody is named, and small numbers are merged."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._ui = Ui_StatisticsPage()
        ui = self._ui
        ui.setupUi(self)
        self._model: RowsModel[Count] = RowsModel(
            (
                Column(title=report_text("head_value"), text=_label),
                Column(title=report_text("head_number"), text=_number, sort=_sort_number),
            ),
            self,
        )
        ui.table.setModel(self._model)
        for dimension in Dimension:
            ui.dimension.addItem(term(dimension), dimension.value)
        ui.privacy.setText(report_text("privacy"))
        for part in range(ui.parts.count()):
            ui.parts.setStretchFactor(part, 1)
        ui.table.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        ui.outer.addStretch(0)
        ui.year.currentIndexChanged.connect(self._show)
        ui.dimension.currentIndexChanged.connect(self._show)
        ui.export_list.clicked.connect(self.export_list)
        ui.print_year.clicked.connect(self.print_year)
        ui.check_trail.clicked.connect(self.check_trail)
        reserve(ui.export_list, ui.print_year, allowed=desk.may(RECORDERS))
        desk.hub.changed.connect(self._follow)
        self.reload()

    def reload(self) -> None:
        """Read which years there are, and show the one chosen or the newest."""
        ui = self._ui
        chosen = ui.year.currentData()
        ui.year.blockSignals(True)
        ui.year.clear()
        for year in statistics.years(self._desk.work):
            ui.year.addItem(str(year), year)
        ui.year.setCurrentIndex(max(0, ui.year.findData(chosen)))
        ui.year.blockSignals(False)
        self._show()

    def export_list(self) -> None:
        """Save the counts of the year for a spreadsheet."""
        year = self._year()
        if year is not None:
            name = f"{self._ui.title.text()} {year.year}"
            make = partial(list_export.statistics_list, self._desk.work, year.year)
            ListFileDialog(self._desk, name, make, self).open()

    def print_year(self) -> None:
        """Open the dialog that prints or saves the year with the head of the history."""
        try:
            paper = statistics_print.make(self._desk.work, self._year())
        except DomainError as error:
            self._desk.messages.refused(error)
            return
        # Loads what draws papers, which a page of counts does without.
        from jobswap_desktop.presentation.dialogs.pdf_dialog import Pdf, PdfDialog

        pdf = Pdf(title=paper.title, subject=paper.title, name=paper.name, data=paper.data)
        record = partial(statistics_print.record, self._desk.work, paper)
        PdfDialog(self._desk, pdf, self, record=record).open()

    def check_trail(self) -> None:
        """Open the dialog that compares the history with a printed state."""
        from jobswap_desktop.presentation.dialogs.trail_check_dialog import TrailCheckDialog

        TrailCheckDialog(self._desk, self).open()

    def showEvent(self, event: QShowEvent) -> None:
        """Show the head as it is now; anything that is recorded elsewhere moves it on."""
        super().showEvent(event)
        self._show_head()

    def _show_head(self) -> None:
        head = audit_heads.newest(self._desk.work)
        if head is not None:
            said = audit_heads.head_text("present", head=head.text, moment=head.moment)
            self._ui.trail_head.setText(said)
        self._ui.trail_head.setVisible(head is not None)

    def _year(self) -> Year | None:
        year = self._ui.year.currentData()
        return None if year is None else statistics.of_year(self._desk.work, int(year))

    def _show(self, *_index: int) -> None:
        ui, year = self._ui, self._year()
        dimension = Dimension(ui.dimension.currentData())
        counts = year.tables[dimension] if year else ()
        self._model.set_rows(counts)
        subject = f"{term(dimension)} {year.year}" if year else term(dimension)
        ui.chart.set_bars(subject, [Bar(count.label, count.number) for count in counts])
        ui.total.setText(self._total(year))
        ui.parts.setVisible(bool(counts))
        for widget in (ui.dimension, ui.dimension_label):
            widget.setEnabled(bool(counts))
        ui.export_list.setEnabled(year is not None)

    def _total(self, year: Year | None) -> str:
        if year is None:
            return self.tr("No stay has ended yet. Every case that is over is counted here.")
        if year.total is None:
            return report_text("too_few")
        return self.tr("%n stay(s) in {year}", "", year.total).format(year=year.year)

    def _follow(self, touched: Touched) -> None:
        if touched & Touched.CASES:
            self.reload()
        if self.isVisible():
            self._show_head()


def _label(count: Count) -> str:
    return count.label


def _number(count: Count) -> str:
    return str(count.number)


def _sort_number(count: Count) -> int:
    return count.number
