"""Printing pages that did not come from this program: drawn elsewhere, printed on a worker."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from threading import Event

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QImage
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget

from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.presentation.printing import (
    PrinterFailed,
    as_image,
    cover_image,
    print_dpi,
    print_images,
)
from jobswap_desktop.presentation.tasks import Runner, TaskRunner
from jobswap_desktop.presentation.widgets.wait_dialog import ProgressDialog
from jobswap_desktop.services.foreign_pages import FOR_THE_PRINTER, ForeignPages
from jobswap_desktop.services.wording import problem_text


class ForeignPrint(QObject):
    """One printing of a PDF, gone when it has ended; `window` waits for it and can cancel it.

    In place of a page that cannot be drawn comes a sheet that says so: no system takes back the
    pages before it. `runner` replaces the worker.

    Attributes:
        ended: carries how many pages went to the printer, and what is said of those that could
            not be drawn; -1 pages where the printer could not be used.
    """

    ended = Signal(int, str)
    _progressed = Signal(int)

    def __init__(
        self, data: bytes, count: int, window: QWidget, runner: Runner | None = None
    ) -> None:
        super().__init__(window)
        self._pages = ForeignPages(data)
        self._count = count
        self._window = window
        self._runner: Runner = runner or TaskRunner(self)
        self._stopped = Event()
        self._faults: list[str] = []
        self._progress = ProgressDialog("", self.tr("Cancel"), 0, count, window)
        self._progress.setWindowTitle(self.tr("Printing"))
        self._progress.setWindowModality(Qt.WindowModality.WindowModal)
        self._progress.setAutoReset(False)
        self._progress.canceled.connect(self._stopped.set)
        self._progressed.connect(self._show_page)
        window.installEventFilter(self)

    def print_on(self, printer: QPrinter) -> None:
        """Begin; `ended` is emitted when all is through."""
        self._show_page(0)
        self._progress.open()
        self._runner.run(partial(self._print, printer), self._end, self._fail)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End when the window goes: nothing would keep the program from ending."""
        if watched is self._window and event.type() is QEvent.Type.Hide and not event.spontaneous():
            self._stopped.set()
        return super().eventFilter(watched, event)

    def _print(self, printer: QPrinter) -> int:
        try:
            return print_images(self._images(print_dpi(printer)), printer)
        finally:
            self._pages.close()

    def _images(self, dpi: int) -> Iterator[QImage]:
        for page in range(self._count):
            self._progressed.emit(page)
            try:
                shown = self._pages.picture(page, dpi, FOR_THE_PRINTER, self._stopped.is_set)
            except DomainError as error:
                said = tuple(map(problem_text, error.problems))
                self._faults.extend(said)
                yield cover_image(said, dpi)
                continue
            if shown is None or self._stopped.is_set():
                return
            yield as_image(shown)

    def _show_page(self, page: int) -> None:
        text = self.tr("Page {number} of {total} is being printed…")
        self._progress.setLabelText(text.format(number=page + 1, total=self._count))
        self._progress.setValue(page)

    def _fail(self, error: BaseException) -> None:
        if not isinstance(error, PrinterFailed):
            self._close()
            raise error
        self._end(-1)

    def _end(self, count: int) -> None:
        self._close()
        self.ended.emit(count, "\n".join(self._faults))

    def _close(self) -> None:
        if isinstance(self._runner, TaskRunner):
            self._runner.close()
        self._progress.canceled.disconnect(self._stopped.set)
        self._progress.hide()
        self._progress.deleteLater()
        self.deleteLater()
