"""From PDF to the printer: pages as pictures at the printer's resolution."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QMarginsF, QRectF
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from jobswap_desktop.services.printing import page_count, picture

MOST_DPI = 300
"""Finer is not seen on paper, and a page at 1200 dpi would take half a gigabyte."""

ChoosePrinter = Callable[[QWidget, str], QPrinter | None]
"""Asks for a printer, beginning with the one of that name; None when it was cancelled."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One PDF and how often it is wanted."""

    data: bytes
    copies: int = 1


def choose_printer(parent: QWidget, remembered: str) -> QPrinter | None:
    """Open the system's print dialog, with the printer that was used last."""
    info = QPrinterInfo.printerInfo(remembered)
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if not info.isNull():
        printer.setPrinterName(remembered)
    dialog = QPrintDialog(printer, parent)
    # What is printed was chosen before: whole papers.
    dialog.setOption(QPrintDialog.PrintDialogOption.PrintPageRange, False)
    # The system's own dialog: it answers with exec alone on every system.
    accepted = dialog.exec() == QPrintDialog.DialogCode.Accepted
    dialog.deleteLater()
    return printer if accepted else None


def page_image(data: bytes, page: int, dpi: int) -> QImage:
    """Return a page (from 0) of a PDF as an image."""
    shown = picture(data, page, dpi)
    image = QImage(
        shown.rgba, shown.width, shown.height, shown.width * 4, QImage.Format.Format_RGBA8888
    )
    # The image only borrows the bytes.
    return image.copy()


def print_pdf(data: bytes, printer: QPrinter, copies: int = 1) -> bool:
    """Print a PDF `copies` times; False when the printer could not be used."""
    return print_jobs((PrintJob(data, copies),), printer)


def print_jobs(jobs: Iterable[PrintJob], printer: QPrinter) -> bool:
    """Print all jobs as one, collated; False when the printer could not be used.

    Every page keeps its size and direction.
    """
    dpi = min(printer.resolution(), MOST_DPI)
    painter = QPainter()
    for image in _images(jobs, dpi):
        _lay(printer, image)
        if painter.isActive():
            if not printer.newPage():
                painter.end()
                return False
        elif not painter.begin(printer):
            return False
        target = printer.pageLayout().fullRectPixels(printer.resolution())
        painter.drawImage(QRectF(target), image)
    return painter.isActive() and painter.end()


def _images(jobs: Iterable[PrintJob], dpi: int) -> Iterator[QImage]:
    for job in jobs:
        for _copy in range(job.copies):
            for page in range(page_count(job.data)):
                yield page_image(job.data, page, dpi)


def _lay(printer: QPrinter, image: QImage) -> None:
    wide = image.width() > image.height()
    direction = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    layout = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), direction, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
