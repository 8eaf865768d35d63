"""Printing the papers of a case, or saving them as files, with the record that they went out."""

from __future__ import annotations

from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, QModelIndex, QObject, QSize, Qt, QTimer
from PySide6.QtGui import QGuiApplication, QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QFileDialog, QHeaderView, QWidget

from jobswap_desktop.domain.errors import DomainError, Unavailable
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.domain.paper_plan import PaperSpec
from jobswap_desktop.presentation.actions import CLERKS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.address_hint import address_hint
from jobswap_desktop.presentation.dialogs.consent_way import lead_to_consent
from jobswap_desktop.presentation.dialogs.handed_over import HandedOver
from jobswap_desktop.presentation.dialogs.mail_dialog import MailDialog
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_print_dialog import Ui_PrintDialog
from jobswap_desktop.presentation.going_out import GoingOut, Record
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.models.papers import PaperRow, PapersModel
from jobswap_desktop.presentation.printing import (
    ChoosePrinter,
    PrintJob,
    choose_printer,
    page_image,
    print_jobs,
)
from jobswap_desktop.presentation.theme import Colour
from jobswap_desktop.presentation.widgets.page_preview import PreviewPage
from jobswap_desktop.presentation.widgets.wrapping_delegate import WrappingDelegate
from jobswap_desktop.services import printing
from jobswap_desktop.services.mailing import Mailing
from jobswap_desktop.services.periods_begun import begun_if_submitted
from jobswap_desktop.services.wording import lock_text

PRINTER = "printing/printer"
FOLDER = "printing/folder"
_WIDTH = 84
_HEIGHT = 56
_OF_SCREEN = 0.92
_STRIP_FROM = 17


def open_print_dialog(
    desk: Desk, swap_id: SwapId, parent: QWidget | None, *, only: str = ""
) -> None:
    """Open the dialog, or say why no paper can be made."""
    try:
        desk.work.require(*CLERKS)
        dialog = PrintDialog(desk, swap_id, parent, only=only)
    except DomainError as error:
        desk.messages.refused(error)
        return
    except Unavailable as error:
        desk.messages.unavailable(error)
        return
    dialog.open()


class PrintDialog(QDialog):
    """Offers all papers of a case; those that the present step needs are ticked.

    What is locked (see `print_lock`) takes no tick and says why; it is shown while it is the
    current row. With `only` the paper of that number is ticked instead. What leaves the printer,
    or is saved as a file, is recorded in one entry that can be undone; drafts are not recorded.
    `choose_printer` asks for the printer and can be replaced.
    """

    def __init__(
        self, desk: Desk, swap_id: SwapId, parent: QWidget | None = None, *, only: str = ""
    ) -> None:
        # A dialog that cannot be filled must not be left behind at its parent.
        plan = printing.plan(desk.work, swap_id)
        papers = printing.papers(desk.work, swap_id, plan.specs)
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._ui = Ui_PrintDialog()
        self._ui.setupUi(self)
        self._desk = desk
        self._swap_id = swap_id
        self.choose_printer: ChoosePrinter = choose_printer
        self._swap = plan.swap
        self._papers = papers
        self._pdfs: dict[str, bytes] = {}
        self._looked_at: PaperRow | None = None
        self._is_mailed = False
        self._widths_settled = QTimer(self)
        self._widths_settled.setSingleShot(True)
        self._model = PapersModel(_rows(plan, only), self)
        self._ui.case_title.setText(f"{plan.swap.title} · {plan.swap.reference}")
        self._errors = FormErrors(
            {"handed_over_on": (self._ui.handed_over_on, self._ui.handed_over_on_error)},
            self._ui.general_error,
        )
        self._going_out = GoingOut(desk, self._errors, self._ui.general_error)
        self._handed_over = HandedOver(
            self._ui.handed_over,
            self._ui.handed_over_on,
            self._ui.handed_over_on_error,
            desk.work.today(),
        )
        self._fill()
        self._connect(plan, only)
        self._fit()
        self._show_pages()
        self._show_periods()

    def print_papers(self) -> None:
        """Ask for a printer, print what is ticked, record it and close.

        What was printed without a record is recorded first, and not printed again.
        """
        if not self._is_ready():
            return
        settings = self._desk.settings
        printer = self.choose_printer(self, settings.text(PRINTER))
        if printer is None:
            return
        jobs = [PrintJob(self._pdf(row), row.copies) for row in self._model.wanted()]
        QGuiApplication.setOverrideCursor(Qt.CursorShape.BusyCursor)
        try:
            printed = print_jobs(jobs, printer)
        finally:
            QGuiApplication.restoreOverrideCursor()
        if not printed:
            self._ui.general_error.show_error(
                self.tr("The printer could not be used. Please check it, or choose another one.")
            )
            return
        settings.remember(PRINTER, printer.printerName())
        if self._going_out.record_printed(self._record()):
            self.accept()

    def ask_folder(self) -> None:
        """Ask where the files are to be saved."""
        if not self._is_ready():
            return
        dialog = QFileDialog(self, self.tr("Folder for the PDF files"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setDirectory(self._desk.settings.text(FOLDER))
        dialog.fileSelected.connect(self.save_files)
        dialog.open()

    def save_files(self, folder: str) -> None:
        """Save each ticked paper as `<number>.pdf` in `folder`, record it and close.

        Where a file cannot be written the reason is shown, and nothing is recorded; where nothing
        can be recorded no file is left.
        """
        if not self._going_out.may_begin():
            return
        wanted = self._model.wanted()
        staged = self._going_out.stage(
            {Path(folder) / f"{row.spec.number}.pdf": self._pdf(row) for row in wanted}
        )
        if staged is None:
            return
        self._desk.settings.remember(FOLDER, folder)
        if self._going_out.save(staged, self._record()):
            self.accept()

    def send_by_mail(self) -> None:
        """Open the dialog for the letter with which the papers go; this one closes when they do."""
        if not self._is_ready():
            return
        chosen = {row.spec.number: self._pdf(row) for row in self._model.wanted()}
        papers = tuple(
            (paper, chosen[paper.document.number])
            for paper in self._papers
            if paper.document.number in chosen
        )
        mailing = Mailing(swap=self._swap, papers=papers)
        on = self._handed_over.day()
        dialog = MailDialog(self._desk, mailing, self, records=on is not None, handed_over_on=on)
        dialog.handed_out.connect(self._note_mailed)
        dialog.finished.connect(self._mail_closed)
        dialog.open()

    def _note_mailed(self) -> None:
        self._is_mailed = True

    def _mail_closed(self) -> None:
        if self._is_mailed:
            self.accept()

    def _fill(self) -> None:
        table = self._ui.papers
        table.setModel(self._model)
        table.setItemDelegateForColumn(PapersModel.TITLE, WrappingDelegate(table))
        table.setWordWrap(True)
        table.setTextElideMode(Qt.TextElideMode.ElideNone)
        head = table.horizontalHeader()
        head.setStretchLastSection(False)
        head.setSectionResizeMode(PapersModel.TITLE, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(PapersModel.COPIES, QHeaderView.ResizeMode.ResizeToContents)
        self._ui.drafts.setVisible(any(row.spec.draft for row in self._model.rows))
        for pictures in (self._ui.preview, self._ui.strip):
            pictures.set_render(page_image)
        bind_icon(self._ui.page_before, "chevron_left")
        bind_icon(self._ui.page_after, "chevron_right")
        bind_icon(self._ui.mail, "mail")
        self._ui.mail.setVisible(self._desk.work.actor.role in CLERKS)
        bind_icon(self._ui.print_button, "print", Colour.ON_ACCENT)
        self._ui.print_button.setDefault(True)

    def _connect(self, plan: printing.PrintPlan, only: str) -> None:
        ui = self._ui
        again = partial(open_print_dialog, self._desk, self._swap_id, only=only)
        lead_to_consent(ui.record_consent, self._desk, plan, again)
        self._model.dataChanged.connect(self._changed)
        ui.papers.selectionModel().currentRowChanged.connect(self._turn_to)
        self._widths_settled.timeout.connect(ui.papers.resizeRowsToContents)
        ui.papers.horizontalHeader().sectionResized.connect(self._widths_changed)
        # The splitter gives the room later than the dialog gets its own.
        ui.preview_side.installEventFilter(self)
        self._handed_over.tell(self._show_periods)
        ui.preview.page_changed.connect(self._show_number)
        ui.strip.page_chosen.connect(ui.preview.show_page)
        ui.page_before.clicked.connect(ui.preview.before)
        ui.page_after.clicked.connect(ui.preview.after)
        ui.cancel.clicked.connect(self.reject)
        ui.save_pdf.clicked.connect(self.ask_folder)
        ui.mail.clicked.connect(self.send_by_mail)
        ui.print_button.clicked.connect(self.print_papers)
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            keys = QKeySequence(Qt.KeyboardModifier.ControlModifier | key)
            QShortcut(keys, self).activated.connect(self.print_papers)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Leave the strip of pages out where it would take the preview's room."""
        if event.type() == QEvent.Type.Resize and watched is self._ui.preview_side:
            self._fold_strip()
        return super().eventFilter(watched, event)

    def _fold_strip(self) -> None:
        room = self._ui.preview_side.width()
        self._ui.strip.setVisible(room >= round(self._desk.theme.em * _STRIP_FROM))

    def _widths_changed(self) -> None:
        # Several columns change one after the other; rows are measured when all have.
        self._widths_settled.start()

    def _fit(self) -> None:
        size = first_size(self._desk.theme.em, self.screen().availableGeometry().size())
        self.resize(size)
        self._ui.area.setSizes([round(size.width() * 0.5), round(size.width() * 0.5)])

    def _pdf(self, row: PaperRow) -> bytes:
        """Return a paper's PDF, made when it is looked at or printed for the first time."""
        number = row.spec.number
        if number not in self._pdfs:
            paper = next(item for item in self._papers if item.document.number == number)
            self._pdfs[number] = printing.pdf((paper,))
        return self._pdfs[number]

    def _changed(self, top: QModelIndex) -> None:
        self._ui.general_error.clear_error()
        self._looked_at = self._row_to_look_at(self._ui.papers.currentIndex())
        self._show_pages()
        self._show_periods()
        self._show_page_of(self._model.rows[top.row()])

    def _show_periods(self) -> None:
        ui, today = self._ui, self._desk.work.today()
        valid = (row.spec for row in self._model.wanted() if not row.spec.draft)
        words = begun_if_submitted(self._swap, valid, self._handed_over.day(), today)
        ui.periods.setText(words)
        ui.periods.setVisible(bool(words))
        hint = address_hint(self._swap, (row.spec for row in self._model.wanted()))
        ui.addresses.setText(hint)
        ui.addresses.setVisible(bool(hint))

    def _show_pages(self) -> None:
        shown = [row for row in self._model.rows if row.wanted or row is self._looked_at]
        pages = [
            PreviewPage(self._pdf(row), number, row.title)
            for row in shown
            for number in range(printing.page_count(self._pdf(row)))
        ]
        self._first_pages = {page.words: place for place, page in reversed(list(enumerate(pages)))}
        self._ui.strip.set_pages(pages)
        self._ui.preview.set_pages(pages)
        self._ui.nothing.setText(self._nothing_ticked())
        self._ui.nothing.setHidden(bool(self._model.wanted()))

    def _nothing_ticked(self) -> str:
        if any(row.spec.needed and not row.lock for row in self._model.rows):
            return self.tr("No paper is ticked.")
        return self.tr("Nothing has to be printed at the moment. Further papers can be ticked.")

    def _turn_to(self, index: QModelIndex) -> None:
        looked_at = self._row_to_look_at(index)
        if looked_at is not self._looked_at:
            self._looked_at = looked_at
            self._show_pages()
        if index.isValid():
            self._show_page_of(self._model.rows[index.row()])

    def _row_to_look_at(self, index: QModelIndex) -> PaperRow | None:
        """Return the row that is shown though it is not printed: locked, or nothing is ticked."""
        row = self._model.rows[index.row()] if index.isValid() else None
        return row if row and (row.lock or not self._model.wanted()) else None

    def _show_page_of(self, row: PaperRow) -> None:
        if row.title in self._first_pages:
            self._ui.preview.show_page(self._first_pages[row.title])

    def _show_number(self, number: int, total: int) -> None:
        words = self.tr("Page {number} of {total}").format(number=number, total=total)
        self._ui.page_number.setText(words if total else "")
        self._ui.page_before.setEnabled(number > 1)
        self._ui.page_after.setEnabled(number < total)
        self._ui.strip.show_page(number - 1)

    def _is_ready(self) -> bool:
        self._errors.clear()
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

    def _record(self) -> Record | None:
        """Return what records the papers ticked; None where all of them are drafts."""
        wanted = {row.spec.number for row in self._model.wanted() if not row.spec.draft}
        papers = [paper for paper in self._papers if paper.document.number in wanted]
        if not papers:
            return None
        return partial(
            printing.record, self._desk.work, self._swap_id, papers, self._handed_over.day()
        )


def first_size(em: float, screen: QSize) -> QSize:
    """Return the size the dialog opens with: room for list, pictures and a page, on the screen."""
    return QSize(round(em * _WIDTH), round(em * _HEIGHT)).boundedTo(screen * _OF_SCREEN)


def _rows(plan: printing.PrintPlan, only: str) -> list[PaperRow]:
    return [
        PaperRow(
            spec,
            printing.spec_title(plan.swap, spec),
            (spec.number == only if only else spec.needed) and not _locked(plan, spec),
            spec.copies,
            _locked(plan, spec),
        )
        for spec in sorted(plan.specs, key=partial(_place, plan, only))
    ]


def _locked(plan: printing.PrintPlan, spec: PaperSpec) -> str:
    held = plan.locks.get(spec.number)
    return lock_text(held) if held else ""


def _place(plan: printing.PrintPlan, only: str, spec: PaperSpec) -> int:
    """Return where a paper stands: needed now, further ones, locked, and drafts for later."""
    if spec.number == only:
        return -1
    if spec.number in plan.locks:
        return 2
    return 3 if spec.draft else int(not spec.needed)
