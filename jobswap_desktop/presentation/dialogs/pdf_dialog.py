"""A PDF, made by this program or filed by somebody: looked at, printed or saved."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from jobswap_desktop.presentation.actions import RECORDERS
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.foreign_print import ForeignPrint
from jobswap_desktop.presentation.foreign_view import ForeignView
from jobswap_desktop.presentation.form_errors import FormErrors
from jobswap_desktop.presentation.forms.ui_pdf_dialog import Ui_PdfDialog
from jobswap_desktop.presentation.going_out import GoingOut
from jobswap_desktop.presentation.icons import bind_icon
from jobswap_desktop.presentation.printing import (
    ChoosePrinter,
    choose_printer,
    page_image,
    print_pdf,
)
from jobswap_desktop.presentation.rights import reserve
from jobswap_desktop.presentation.sealing import Files, Sealing, follow_filter, plain_path
from jobswap_desktop.presentation.theme import Colour
from jobswap_desktop.presentation.widgets.page_preview import PreviewPage
from jobswap_desktop.services import printing
from jobswap_desktop.services.foreign_pages import MOST_SHOWN
from jobswap_desktop.services.outcome import Outcome
from jobswap_desktop.services.sealed_export import ENDING

_PDF = ".pdf"
_PRINTER = "printing/printer"
_WIDTH_EM = 36
_HEIGHT_EM = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Pdf:
    """A PDF with the words for it and the name of its file.

    `foreign_pages` is how many pages one has that did not come from this program, which are drawn
    where that can be ended; 0 for one of our own.
    """

    title: str
    subject: str
    name: str
    data: bytes
    foreign_pages: int = 0


class PdfDialog(QDialog):
    """Shows a PDF. What leaves the printer, or is saved, is recorded by `record` if there is one.

    `choose_printer` asks for the printer and can be replaced.
    """

    def __init__(
        self,
        desk: Desk,
        pdf: Pdf,
        parent: QWidget | None = None,
        *,
        record: Callable[[], Outcome[None]] | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setModal(True)
        self._desk = desk
        self._pdf = pdf
        self._record = record
        self._printer_name = ""
        self.choose_printer: ChoosePrinter = choose_printer
        self._ui = Ui_PdfDialog()
        self._ui.setupUi(self)
        self.setWindowTitle(pdf.title)
        self._ui.subject.setText(pdf.subject)
        errors = FormErrors({}, self._ui.general_error)
        self._going_out = GoingOut(desk, errors, self._ui.general_error)
        self._connect()
        if pdf.foreign_pages:
            view = ForeignView(pdf.data, self)
            view.changed.connect(self._ui.preview.redraw)
            self._ui.preview.set_look(view.look)
        else:
            self._ui.preview.set_render(page_image)
        pages = range(min(pdf.foreign_pages, MOST_SHOWN) or printing.page_count(pdf.data))
        self._ui.preview.set_pages([PreviewPage(pdf.data, each, pdf.title) for each in pages])
        free, em = self.screen().availableGeometry(), desk.theme.em
        width = min(round(em * _WIDTH_EM), free.width() - 40)
        self.resize(width, min(round(em * _HEIGHT_EM), free.height() - 60))
        self._ui.print_button.setFocus()

    def print_paper(self) -> None:
        """Ask for a printer, print, record it and close."""
        if not self._may_begin():
            return
        settings = self._desk.settings
        printer = self.choose_printer(self, settings.text(_PRINTER))
        if printer is None:
            return
        self._printer_name = printer.printerName()
        if self._pdf.foreign_pages:
            printing_ = ForeignPrint(self._pdf.data, self._pdf.foreign_pages, self)
            printing_.ended.connect(self._have_printed)
            printing_.print_on(printer)
            return
        self._have_printed(1 if print_pdf(self._pdf.data, printer) else -1)

    def ask_file(self) -> None:
        """Ask where the PDF is to be saved."""
        dialog = QFileDialog(self, self.tr("Save as PDF"), self._pdf.name)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        sealed = self.tr("Encrypted (*.pdf.age)")
        dialog.setNameFilters(["PDF (*.pdf)", sealed])
        dialog.setDefaultSuffix("pdf")
        dialog.filterSelected.connect(partial(self._follow_filter, dialog, sealed))
        dialog.fileSelected.connect(self.save_as)
        dialog.open()

    def save_as(self, path: str) -> None:
        """Save the PDF, record it and close, or say why that is not possible.

        By the name of an encrypted file it asks for passphrase or key first.
        """
        if not self._may_begin():
            return
        if not path.endswith(ENDING):
            self._save(Path(path), self.files(Path(path)))
            return
        files = self.files(plain_path(Path(path), _PDF, {_PDF}))
        sealing = Sealing(self._desk, self, lambda: files, partial(self._save, Path(path)))
        sealing.ask([file.name for file in files])

    def _save(self, asked: Path, files: Files) -> None:
        staged = self._going_out.stage(files)
        if staged is None or not self._going_out.save(staged, self._record, {asked}):
            return
        if self._record is None:
            self._desk.told.emit(self.tr("Saved: {path}").format(path=next(iter(files))))
        self.accept()

    def files(self, path: Path) -> dict[Path, bytes]:
        """Return what is written when the PDF is saved at `path`."""
        return {path: self._pdf.data}

    def _follow_filter(self, dialog: QFileDialog, sealed: str, chosen: str) -> None:
        follow_filter(dialog, f"{_PDF}{ENDING}" if chosen == sealed else _PDF, {_PDF})

    def _have_printed(self, pages: int, faults: str = "") -> None:
        if pages > 0:
            self._desk.settings.remember(_PRINTER, self._printer_name)
            if self._going_out.record_printed(self._record):
                self.accept()
            if faults:
                self._desk.messages.inform(self.tr("Not every page could be printed"), faults)
        elif pages < 0:
            self._ui.general_error.show_error(
                self.tr("The printer could not be used. Please check it, or choose another one.")
            )

    def _may_begin(self) -> bool:
        """Whether what has to be recorded can be; what is owed from before is recorded now."""
        if self._going_out.is_owed:
            if self._going_out.settle():
                self.accept()
            return False
        return self._record is None or self._going_out.may_begin(*RECORDERS)

    def _connect(self) -> None:
        ui = self._ui
        bind_icon(ui.page_before, "chevron_left")
        bind_icon(ui.page_after, "chevron_right")
        bind_icon(ui.print_button, "print", Colour.ON_ACCENT)
        ui.print_button.setDefault(True)
        may_give = self._record is None or self._desk.may(RECORDERS)
        reserve(ui.print_button, ui.save_pdf, allowed=may_give)
        ui.preview.page_changed.connect(self._show_number)
        ui.page_before.clicked.connect(ui.preview.before)
        ui.page_after.clicked.connect(ui.preview.after)
        ui.print_button.clicked.connect(self.print_paper)
        ui.save_pdf.clicked.connect(self.ask_file)
        ui.close_button.clicked.connect(self.reject)

    def _show_number(self, number: int, total: int) -> None:
        text = self.tr("Page {number} of {total}")
        self._ui.page_number.setText(text.format(number=number, total=total))
        self._ui.page_before.setEnabled(number > 1)
        self._ui.page_after.setEnabled(number < total)
