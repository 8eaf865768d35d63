"""A clerk who prints declarations and week plan of a case in the print dialog, as a process.

    python print_case.py PRINTER FOLDER

PRINTER is the name of a queue; what was sent to it is left in FOLDER as `sent.pdf`, every paper as
often as it was wanted.
"""

import sys
from functools import partial
from pathlib import Path
from typing import cast

from builders import TODAY, a_clerk, a_partner, a_partner_office, a_person, an_office
from case_steps import consent
from pypdfium2 import PdfDocument  # type: ignore[import-untyped]  # it ships no types
from PySide6.QtCore import Qt
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from PySide6.QtWidgets import QApplication, QWidget
from weeks import a_recorded_case

from jobswap_desktop.domain.documents import DocumentKind
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.print_dialog import PRINTER, PrintDialog
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.presentation.models.papers import PapersModel
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.theme import Theme
from jobswap_desktop.services import cases, offices, people
from jobswap_desktop.services.workplace import Workplace, open_workplace

WANTED = {DocumentKind.NDA: 2, DocumentKind.WEEK_PLAN: 1}


def a_printer(name: str, _parent: QWidget, _remembered: str) -> QPrinter:
    info = QPrinterInfo.printerInfo(name)
    assert not info.isNull(), f"no {name} among {QPrinterInfo.availablePrinterNames()}"
    printer = QPrinter(info, QPrinter.PrinterMode.HighResolution)
    assert printer.outputFormat() is QPrinter.OutputFormat.NativeFormat
    printer.setResolution(150)
    return printer


def tick(dialog: PrintDialog) -> None:
    model = dialog._model
    for number, row in enumerate(model.rows):
        copies = WANTED.get(row.spec.kind, 0)
        ticked = Qt.CheckState.Checked if copies else Qt.CheckState.Unchecked
        index = model.index(number, PapersModel.TITLE)
        model.setData(index, ticked, Qt.ItemDataRole.CheckStateRole)
        if copies:
            model.setData(model.index(number, PapersModel.COPIES), copies)


def joined(dialog: PrintDialog) -> PdfDocument:
    whole = PdfDocument.new()
    for row in dialog._model.wanted():
        for _copy in range(row.copies):
            whole.import_pages(PdfDocument(dialog._pdf(row)))
    return whole


def print_case(work: Workplace, printer: str, folder: Path) -> None:
    for office in (an_office(), a_partner_office()):
        offices.save(work, office)
    for person in (a_person(), a_partner()):
        people.save(work, person)
    swap = a_recorded_case(work)
    consent(work, swap.id)
    theme = Theme()
    theme.apply(cast("QApplication", QApplication.instance()))
    desk = Desk(work, theme, Messages(QWidget()), Settings(folder / "settings.json"))
    dialog = PrintDialog(desk, swap.id)
    dialog.choose_printer = partial(a_printer, printer)
    tick(dialog)
    joined(dialog).save(folder / "sent.pdf")
    dialog.print_papers()
    assert not dialog._ui.general_error.text(), dialog._ui.general_error.text()
    assert desk.settings.text(PRINTER) == printer
    assert cases.view(work, swap.id).documents


def main() -> None:
    printer, folder = sys.argv[1], Path(sys.argv[2])
    application = QApplication([])
    work = open_workplace(folder / "jobtausch.sqlite", a_clerk(), lambda: TODAY)
    try:
        print_case(work, printer, folder)
    finally:
        work.db.close()
    application.quit()


if __name__ == "__main__":
    main()
