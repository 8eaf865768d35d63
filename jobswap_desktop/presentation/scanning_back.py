"""Filing what was dropped: read elsewhere, asked about here, one scan after the other."""

from collections import deque
from collections.abc import Iterable
from functools import partial
from pathlib import Path
from threading import Event

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from jobswap_desktop.domain.errors import DomainError, Problem, ProblemCode
from jobswap_desktop.domain.ids import SwapId
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.dialogs.scan_back_dialog import ScanBackDialog
from jobswap_desktop.presentation.tasks import Runner, TaskRunner
from jobswap_desktop.presentation.widgets.wait_dialog import ProgressDialog
from jobswap_desktop.services import scan_back, scan_parts, scan_reading, scan_shrinking
from jobswap_desktop.services.scan_filing import Filed
from jobswap_desktop.services.scan_reading import ReadScan
from jobswap_desktop.services.scan_shrinking import Shrunk

_FOLDER = "scans/folder"


class ScanningBack(QObject):
    """One drop of files, gone when the last of them is dealt with.

    The files are read on a worker; `runner` replaces it. What cannot be read is said at the end,
    so that it keeps nobody from filing the others.
    """

    def __init__(self, desk: Desk, window: QWidget, runner: Runner | None = None) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._runner: Runner = runner or TaskRunner(self)
        self._progress: ProgressDialog | None = None
        self._stopped = Event()
        self._swap_id: SwapId | None = None
        self._paths: deque[Path] = deque()
        self._scans: deque[ReadScan] = deque()
        self._refused: list[Problem] = []
        self._reading = ""
        window.installEventFilter(self)

    def ask_files(self, swap_id: str = "") -> None:
        """Ask which files came back, for the case with this id if there is one."""
        dialog = QFileDialog(self._window, self.tr("File a returned paper"), "", "PDF (*.pdf)")
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.setDirectory(self._desk.settings.text(_FOLDER))
        dialog.filesSelected.connect(partial(self._take_named, swap_id))
        dialog.rejected.connect(self._end)
        dialog.open()

    def take(self, paths: Iterable[Path], swap_id: str = "") -> None:
        """Deal with these files, for the case with this id if there is one."""
        self._swap_id = SwapId(swap_id) if swap_id else None
        self._paths.extend(paths)
        self._next()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """End reading when the window goes: nothing would keep the program from ending."""
        if watched is self._window and event.type() is QEvent.Type.Hide and not event.spontaneous():
            self._stop()
        return super().eventFilter(watched, event)

    def _take_named(self, swap_id: str, names: list[str]) -> None:
        if names:
            self._desk.settings.remember(_FOLDER, str(Path(names[0]).parent))
        self.take(map(Path, names), swap_id)

    def _next(self) -> None:
        if self._scans:
            self._shrink(self._scans.popleft())
        elif self._paths:
            path = self._paths.popleft()
            self._reading = scan_reading.short_name(scan_reading.shown_name(path.name))
            self._show_progress(self._reading)
            read = partial(scan_reading.read, path, self._stopped.is_set)
            self._runner.run(read, self._have_read, self._failed)
        else:
            self._end()

    def _have_read(self, scans: tuple[ReadScan, ...]) -> None:
        if self._stopped.is_set():
            self._have_fitted(())
            return
        beside = scan_parts.beside_papers(self._desk.work, scans)
        fit = partial(scan_parts.fitted, beside, self._stopped.is_set)
        self._runner.run(fit, self._have_fitted, self._failed)

    def _have_fitted(self, scans: tuple[ReadScan, ...]) -> None:
        self._hide_progress()
        if not self._stopped.is_set():
            self._scans.extend(scans)
        self._next()

    def _failed(self, error: BaseException) -> None:
        self._hide_progress()
        if not isinstance(error, DomainError):
            self._end()
            raise error
        self._refused.extend(error.problems)
        self._next()

    def _shrink(self, scan: ReadScan) -> None:
        if not scan_shrinking.is_large(scan):
            self._ask(scan)
            return
        self._show_progress(scan_reading.short_name(scan.name))
        work = partial(scan_shrinking.shrunk, scan, self._stopped.is_set)
        self._runner.run(work, partial(self._have_shrunk, scan), self._failed)

    def _have_shrunk(self, scan: ReadScan, smaller: Shrunk | None) -> None:
        self._hide_progress()
        if self._stopped.is_set():
            self._next()
        else:
            self._ask(scan, smaller)

    def _ask(self, scan: ReadScan, smaller: Shrunk | None = None) -> None:
        try:
            found = scan_back.recognise(self._desk.work, scan, self._swap_id)
        except DomainError as error:
            self._refused.extend(error.problems)
            self._next()
            return
        dialog = ScanBackDialog(self._desk, found, self._window, smaller)
        dialog.filed.connect(self._filed)
        dialog.rejected.connect(self._next)
        dialog.open()

    def _filed(self, filed: Filed) -> None:
        if filed.decision is None:
            self._next()
            return
        from jobswap_desktop.presentation.dialogs.decision_dialog import DecisionDialog

        dialog = DecisionDialog(self._desk, filed.swap.id, filed.decision, self._window)
        dialog.finished.connect(self._next)
        dialog.open()

    def _show_progress(self, name: str) -> None:
        text = self.tr("{name} is being read…").format(name=name)
        self._progress = ProgressDialog(text, self.tr("Cancel"), 0, 0, self._window)
        self._progress.setWindowTitle(self.tr("Reading the scan"))
        self._progress.setWindowModality(Qt.WindowModality.WindowModal)
        self._progress.canceled.connect(self._cancel)
        self._progress.open()

    def _cancel(self) -> None:
        """Read nothing more, and say at the end what is left out."""
        names = [scan_reading.shown_name(path.name) for path in self._paths]
        left = [self._reading, *map(scan_reading.short_name, names)]
        problem = Problem(code=ProblemCode.SCANS_NOT_READ, values={"files": ", ".join(left)})
        self._refused.append(problem)
        self._stop()

    def _stop(self) -> None:
        self._stopped.set()
        self._paths.clear()

    def _hide_progress(self) -> None:
        if self._progress is not None:
            self._progress.canceled.disconnect(self._cancel)
            self._progress.hide()
            self._progress.deleteLater()
            self._progress = None

    def _end(self) -> None:
        if isinstance(self._runner, TaskRunner):
            self._runner.close()
        if self._refused:
            self._desk.messages.refused(DomainError(*self._refused))
        self.deleteLater()
