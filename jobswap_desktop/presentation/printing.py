"""From PDF to the printer: pages as pictures at the printer's resolution."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import QMarginsF, QRectF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPrintSupport import QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from jobswap_desktop.services.printing import page_count, picture

_MM_PER_INCH = 25.4
_POINTS_PER_INCH = 72
_A4 = (210, 297)
_COVER_MARGIN = 25
_HEADING, _LINE = 24, 14

MOST_DPI = 300
"""Finer is not seen on paper, and a page at 1200 dpi would take half a gigabyte."""

ChoosePrinter = Callable[[QWidget, str], QPrinter | None]
"""Asks for a printer, beginning with the one of that name; None when it was cancelled."""


GoesOn = Callable[[int], bool]
"""Asked before each job with the number of jobs done; False ends the run there."""


class PrinterFailed(Exception):  # noqa: N818 - it is a state of the world, not an error of ours
    """The printer could not be used; nothing counts as printed."""


@dataclass(frozen=True, slots=True)
class PrintJob:
    """One PDF of ours and how often it is wanted; `cover` are the lines of a sheet before it."""

    data: bytes
    copies: int = 1
    cover: tuple[str, ...] = ()


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
    return as_image(picture(data, page, dpi))


class Drawn(Protocol):
    """A page as pixels: four bytes a pixel, row by row from the top."""

    @property
    def width(self) -> int:
        """Pixels across."""

    @property
    def height(self) -> int:
        """Pixels down."""

    @property
    def rgba(self) -> bytes:
        """The pixels, all opaque."""


def as_image(shown: Drawn) -> QImage:
    """Return a page that was drawn as an image."""
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
    try:
        return print_run(jobs, printer) > 0
    except PrinterFailed:
        return False


def print_run(jobs: Iterable[PrintJob], printer: QPrinter, goes_on: GoesOn | None = None) -> int:
    """Print jobs as one run of the printer and return how many of them went to it whole.

    May be called on a worker. A run that is ended by `goes_on` ends between two jobs: what came
    before is printed, for no system takes back what its queue has got. Raises PrinterFailed.
    """
    dpi = print_dpi(printer)
    done = 0

    def images() -> Iterator[QImage]:
        nonlocal done
        for job in jobs:
            if goes_on is not None and not goes_on(done):
                break
            yield from _images(job, dpi)
            done += 1

    print_images(images(), printer)
    return done


def print_dpi(printer: QPrinter) -> int:
    """Return the dots an inch in which pages are drawn for a printer."""
    return min(printer.resolution(), MOST_DPI)


def print_images(images: Iterable[QImage], printer: QPrinter) -> int:
    """Print pages as one job and return how many; may be called on a worker.

    Raises PrinterFailed.
    """
    painter = QPainter()
    count, all_wide = 0, True
    for image in images:
        all_wide = all_wide and _is_wide(image)
        _turn_page(printer, painter, image)
        target = printer.pageLayout().fullRectPixels(printer.resolution())
        painter.drawImage(QRectF(target), image)
        count += 1
    if painter.isActive():
        # CUPS is told the direction of the job with its last page, and turns the other pages
        # upside down where that is a wide one.
        _lay(printer, wide=all_wide)
        if not painter.end():
            raise PrinterFailed
    return count


def _turn_page(printer: QPrinter, painter: QPainter, image: QImage) -> None:
    _lay(printer, wide=_is_wide(image))
    if painter.isActive():
        if not printer.newPage():
            painter.end()
            raise PrinterFailed
    elif not painter.begin(printer):
        raise PrinterFailed


def _images(job: PrintJob, dpi: int) -> Iterator[QImage]:
    if job.cover:
        yield cover_image(job.cover, dpi)
    for _copy in range(job.copies):
        for page in range(page_count(job.data)):
            yield page_image(job.data, page, dpi)


def cover_image(lines: tuple[str, ...], dpi: int) -> QImage:
    """Return a sheet with a heading and lines beneath it, for the eye that sorts the stack."""
    width, height = (round(side * dpi / _MM_PER_INCH) for side in _A4)
    image = QImage(width, height, QImage.Format.Format_RGB32)
    image.fill(Qt.GlobalColor.white)
    painter = QPainter(image)
    margin = round(_COVER_MARGIN * dpi / _MM_PER_INCH)
    room = QRectF(margin, margin, width - 2 * margin, height - 2 * margin)
    for number, line in enumerate(lines):
        font = painter.font()
        font.setPixelSize(round((_HEADING if number == 0 else _LINE) * dpi / _POINTS_PER_INCH))
        font.setBold(number == 0)
        painter.setFont(font)
        used = painter.drawText(room, Qt.TextFlag.TextWordWrap, line)
        room.setTop(used.bottom() + font.pixelSize() / 2)
    painter.end()
    return image


def _is_wide(image: QImage) -> bool:
    return image.width() > image.height()


def _lay(printer: QPrinter, *, wide: bool) -> None:
    direction = QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait
    printer.setFullPage(True)
    layout = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), direction, QMarginsF())
    layout.setMode(QPageLayout.Mode.FullPageMode)
    printer.setPageLayout(layout)
