"""A print run beside the window: drawn and printed on a worker, told about, ended at will."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QObject, Signal
from PySide6.QtPrintSupport import QPrinter

from jobswap_desktop.presentation.printing import PrintJob, print_run
from jobswap_desktop.presentation.saving import StagedFiles
from jobswap_desktop.presentation.tasks import Failed, Runner, TaskRunner
from jobswap_desktop.services import printing
from jobswap_desktop.services.batch_printing import RunItem

Done = Callable[[int], None]


class NotSaved(Exception):  # noqa: N818 - it is a state of the world, not an error of ours
    """A file could not be written: its name, and the system's words for why."""

    def __init__(self, name: str, reason: str) -> None:
        super().__init__(f"{name}: {reason}")
        self.name = name
        self.reason = reason


class PrintWorker(QObject):
    """Draws papers and lets them go, to a printer or into a folder.

    Nothing leaves before all are drawn; who ends the run until then has printed nothing. `runner`
    replaces the worker.

    Attributes:
        progressed: so many papers have been drawn, so many have gone out.
    """

    progressed = Signal(int, int)

    def __init__(self, parent: QObject | None = None, runner: Runner | None = None) -> None:
        super().__init__(parent)
        self._runner: Runner = runner or TaskRunner(self)
        self._ended = Event()
        self._staged = StagedFiles()

    def print_papers(
        self, items: Sequence[RunItem], printer: QPrinter, done: Done, failed: Failed
    ) -> None:
        """Print as one job, then call `done` with the number of papers that went to the printer.

        `failed` is called with PrinterFailed among others; nothing counts as printed then.
        """
        self._start(partial(self._print, tuple(items), printer), done, failed)

    def save_papers(
        self, items: Sequence[RunItem], folder: str, done: Done, failed: Failed
    ) -> None:
        """Write each paper beside `<number>.pdf`, then call `done` with the number written.

        `done` takes them (see `take_staged`) and puts them in place. `failed` is called with
        NotSaved among others; nothing is left then.
        """
        self._start(partial(self._save, tuple(items), folder), done, failed)

    def take_staged(self) -> StagedFiles:
        """Return the files written and forget them."""
        staged, self._staged = self._staged, StagedFiles()
        return staged

    def end(self) -> None:
        """End the run as soon as the paper under way is through."""
        self._ended.set()

    def close(self) -> None:
        """Wait for what is under way."""
        self.end()
        if isinstance(self._runner, TaskRunner):
            self._runner.close()
        self.take_staged().discard()

    def _start(self, work: Callable[[], int], done: Done, failed: Failed) -> None:
        self._ended.clear()
        self._runner.run(work, done, failed)

    def _print(self, items: tuple[RunItem, ...], printer: QPrinter) -> int:
        pdfs = tuple(self._drawn(items))
        if len(pdfs) < len(items):
            return 0
        jobs = (
            PrintJob(data, item.copies, item.cover) for item, data in zip(items, pdfs, strict=True)
        )
        return print_run(jobs, printer, partial(self._goes_on, len(items)))

    def _save(self, items: tuple[RunItem, ...], folder: str) -> int:
        pdfs = tuple(self._drawn(items))
        if len(pdfs) < len(items):
            return 0
        for saved, (item, data) in enumerate(zip(items, pdfs, strict=True)):
            if not self._goes_on(len(items), saved):
                return saved
            reason = self._staged.add(Path(folder) / item.file_name, data)
            if reason:
                self.take_staged().discard()
                raise NotSaved(item.file_name, reason)
        return len(items)

    def _drawn(self, items: tuple[RunItem, ...]) -> Iterator[bytes]:
        for drawn, item in enumerate(items):
            if self._ended.is_set():
                return
            self.progressed.emit(drawn, 0)
            yield printing.pdf((item.paper,))

    def _goes_on(self, total: int, gone: int) -> bool:
        self.progressed.emit(total, gone)
        return not self._ended.is_set()
