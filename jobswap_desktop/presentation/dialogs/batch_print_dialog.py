"""Printing the papers of several cases in one run, with progress and a way to end it."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFileDialog, QHeaderView, QWidget

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.paper_plan import PaperSpec
from jobswap_desktop.presentation.accessibility import announce
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.form_dialog import FormDialog
from jobswap_desktop.presentation.dialogs.handed_over import HandedOver
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_batch_print_dialog import Ui_BatchPrintDialog
from jobswap_desktop.presentation.going_out import GoingOut, not_saved
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.models.papers import PaperRow, PapersModel
from jobswap_desktop.presentation.print_worker import NotSaved, PrintWorker
from jobswap_desktop.presentation.printing import ChoosePrinter, PrinterFailed, choose_printer
from jobswap_desktop.presentation.tasks import Runner
from jobswap_desktop.presentation.theme import Colour
from jobswap_desktop.presentation.widgets.wrapping_delegate import WrappingDelegate
from jobswap_desktop.services import batch_printing, printing
from jobswap_desktop.services.batch_printing import RunItem
from jobswap_desktop.services.printing import PrintPlan
from jobswap_desktop.services.wording import lock_text, term

PRINTER = "printing/printer"
FOLDER = "printing/folder"
_WIDTH_EM, _HEIGHT_EM = 46, 38


class BatchPrintDialog(FormDialog):
    """Offers what the present steps of the cases need, or all papers of one kind.

    They are drawn and printed on a worker, in the order of the cases. What really went out is
    recorded in one entry that can be undone; a run ended before the printer got anything leaves
    no trace. `choose_printer` asks for the printer and can be replaced, as `runner` replaces the
    worker.
    """

    def __init__(
        self,
        desk: Desk,
        swap_ids: tuple[SwapId, ...],
        parent: QWidget | None = None,
        *,
        runner: Runner | None = None,
    ) -> None:
        super().__init__(desk, parent)
        self.choose_printer: ChoosePrinter = choose_printer
        self._plans = batch_printing.plans(desk.work, swap_ids)
        self._items: tuple[RunItem, ...] = ()
        self._printer_name = ""
        self._is_printing = False
        self._model = PapersModel([], self)
        self._worker = PrintWorker(self, runner)
        self._widths_settled = QTimer(self)
        self._widths_settled.setSingleShot(True)
        self._ui = ui = Ui_BatchPrintDialog()
        ui.setupUi(self)
        self._errors = FormErrors(
            {"handed_over_on": (ui.handed_over_on, ui.handed_over_on_error)}, ui.general_error
        )
        self._going_out = GoingOut(desk, self._errors, ui.general_error)
        self._handed_over = HandedOver(
            ui.handed_over, ui.handed_over_on, ui.handed_over_on_error, desk.work.today()
        )
        self._fill()
        self._connect()
        self._choose()
        em, free = desk.theme.em, self.screen().availableGeometry()
        width = min(round(em * _WIDTH_EM), free.width() - 40)
        self.resize(width, min(round(em * _HEIGHT_EM), free.height() - 60))

    def save(self) -> None:
        """Ask for a printer and print what is ticked."""
        if not self._is_ready():
            return
        printer = self.choose_printer(self, self.desk.settings.text(PRINTER))
        if printer is None or not self._take_items():
            return
        self._printer_name, self._is_printing = printer.printerName(), True
        self._show_under_way(begun=True)
        self._worker.print_papers(self._items, printer, self._gone, self._fail)

    def ask_folder(self) -> None:
        """Ask where the files are to be saved."""
        if not self._is_ready():
            return
        dialog = QFileDialog(self, self.tr("Folder for the PDF files"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setDirectory(self.desk.settings.text(FOLDER))
        dialog.fileSelected.connect(self.save_files)
        dialog.open()

    def save_files(self, folder: str) -> None:
        """Save each ticked paper as `<number>.pdf` in `folder`."""
        if not self._going_out.may_begin() or not self._take_items():
            return
        self._is_printing = False
        self.desk.settings.remember(FOLDER, folder)
        self._show_under_way(begun=True)
        self._worker.save_papers(self._items, folder, self._gone, self._fail)

    def reject(self) -> None:
        """End the run that is under way; without one, close."""
        if not self._items:
            super().reject()
            return
        self._worker.end()
        self._ui.cancel.setEnabled(False)
        self._ui.under_way.setText(self.tr("The run ends after the paper under way…"))

    def done(self, result: int) -> None:
        """Close; the worker goes with the dialog."""
        self._worker.close()
        super().done(result)

    def _fill(self) -> None:
        ui = self._ui
        ui.subject.setText(self.tr("Papers of %n cases", "", len(self._plans)))
        ui.choice.addItem(self.tr("What each case needs now"), None)
        kinds = {spec.kind for plan in self._plans for spec in plan.specs}
        for kind in DocumentKind:
            if kind in kinds:
                ui.choice.addItem(term(kind), kind.value)
        table = ui.papers
        table.setModel(self._model)
        table.setItemDelegateForColumn(PapersModel.TITLE, WrappingDelegate(table))
        table.setWordWrap(True)
        table.setTextElideMode(Qt.TextElideMode.ElideNone)
        head = table.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(PapersModel.TITLE, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(PapersModel.COPIES, QHeaderView.ResizeMode.ResizeToContents)
        bind_icon(ui.print_button, "print", Colour.ON_ACCENT)
        ui.print_button.setDefault(True)
        for widget in (ui.under_way, ui.progress):
            widget.hide()

    def _connect(self) -> None:
        ui = self._ui
        ui.choice.currentIndexChanged.connect(self._choose)
        self._model.dataChanged.connect(self._summarise)
        self._widths_settled.timeout.connect(ui.papers.resizeRowsToContents)
        ui.papers.horizontalHeader().sectionResized.connect(self._widths_changed)
        ui.cancel.clicked.connect(self.reject)
        ui.save_pdf.clicked.connect(self.ask_folder)
        ui.print_button.clicked.connect(self.save)
        self._worker.progressed.connect(self._show_progress)
        self.bind_keys()

    def _widths_changed(self) -> None:
        # Several columns change one after the other; rows are measured when all have.
        self._widths_settled.start()

    def _choose(self) -> None:
        kind = self._ui.choice.currentData()
        self._model.set_rows(
            [
                _row(plan, spec)
                for plan in self._plans
                for spec in plan.specs
                if (spec.needed if kind is None else spec.kind == kind)
            ]
        )
        self._widths_settled.start()
        self._summarise()

    def _summarise(self) -> None:
        self._errors.clear()
        wanted = self._model.wanted()
        numbers = {row.spec.number for row in wanted}
        cases = sum(_has_any(plan, numbers) for plan in self._plans)
        if not self._model.rowCount():
            words = self.tr("None of these cases needs a paper now.")
        else:
            papers = self.tr("%n papers", "", len(wanted))
            words = self.tr("{papers} of {cases}").format(
                papers=papers, cases=self.tr("%n cases", "", cases)
            )
            left_out = [p.swap.reference for p in self._plans if not _has_any(p, numbers)]
            nothing = self.tr("Not among them: {cases}.").format(cases=", ".join(left_out))
            words = f"{words}. {nothing}" if left_out else words
        self._ui.summary.setText(words)

    def _is_ready(self) -> bool:
        self._errors.clear()
        if self._items:
            return False
        if not self._model.wanted():
            self._ui.general_error.show_error(self.tr("Please tick at least one paper."))
            return False
        problem = self._handed_over.problem()
        if problem is not None:
            self._errors.show((problem,))
            return False
        if self._going_out.is_owed:
            if self._going_out.settle():
                self.accept()
            return False
        return self._going_out.may_begin()

    def _take_items(self) -> bool:
        copies = {row.spec.number: row.copies for row in self._model.wanted()}
        try:
            self._items = batch_printing.run_items(
                self.desk.work, self._plans, copies, with_covers=self._ui.covers.isChecked()
            )
        except DomainError as error:
            self._errors.show(error.problems)
            return False
        return True

    def _gone(self, count: int) -> None:
        gone, all_of_them = self._items[:count], len(self._items)
        self._show_under_way(begun=False)
        if not gone:
            self._ui.general_error.show_error(
                self.tr("The run was ended. Nothing was printed, nothing recorded.")
            )
            return
        if self._is_printing and self._printer_name:
            self.desk.settings.remember(PRINTER, self._printer_name)
        record = partial(
            printing.record_all,
            self.desk.work,
            batch_printing.by_case(gone),
            self._handed_over.day(),
        )
        owed = record if any(not item.paper.draft for item in gone) else None
        if self._is_printing:
            is_done = self._going_out.record_printed(owed)
        else:
            is_done = self._going_out.save(self._worker.take_staged(), owed)
        if not is_done:
            return
        if count < all_of_them:
            self._say_ended(count, all_of_them)
        self.accept()

    def _say_ended(self, count: int, total: int) -> None:
        text = self.tr("{count} of {total} papers had gone out before. Only they are recorded.")
        self.desk.messages.inform(
            self.tr("The run was ended"), text.format(count=count, total=total)
        )

    def _fail(self, error: BaseException) -> None:
        self._show_under_way(begun=False)
        if isinstance(error, PrinterFailed):
            words = self.tr(
                "The printer could not be used. Please check it, or choose another one."
            )
        elif isinstance(error, NotSaved):
            words = not_saved(error.name, error.reason)
        else:
            raise error
        self._ui.general_error.show_error(words)

    def _show_under_way(self, *, begun: bool) -> None:
        ui = self._ui
        if not begun:
            self._items = ()
        entries = (ui.choice, ui.papers, ui.covers, ui.handed_over, ui.save_pdf, ui.print_button)
        for entry in entries:
            entry.setEnabled(not begun)
        ui.handed_over_on.setEnabled(not begun and ui.handed_over.isChecked())
        ui.cancel.setEnabled(True)
        for widget in (ui.under_way, ui.progress):
            widget.setVisible(begun)
        if begun:
            ui.progress.setRange(0, 2 * len(self._items))
            ui.cancel.setFocus()

    def _show_progress(self, drawn: int, gone: int) -> None:
        total = len(self._items)
        self._ui.progress.setValue(drawn + gone)
        if not self._ui.cancel.isEnabled():
            return
        if drawn < total:
            words = self.tr("Paper {number} of {total} is being drawn…")
        else:
            words = self.tr("Paper {number} of {total} goes out…")
        text = words.format(number=min(total, (gone if drawn == total else drawn) + 1), total=total)
        self._ui.under_way.setText(text)
        if (drawn, gone) in {(0, 0), (total, 0)}:
            announce(self, text)


def _has_any(plan: PrintPlan, numbers: set[str]) -> bool:
    return any(spec.number in numbers for spec in plan.specs)


def _row(plan: PrintPlan, spec: PaperSpec) -> PaperRow:
    held = plan.locks.get(spec.number)
    return PaperRow(
        spec,
        f"{plan.swap.reference} · {printing.spec_title(plan.swap, spec)}",
        held is None and not spec.draft,
        spec.copies,
        lock_text(held) if held else "",
    )
