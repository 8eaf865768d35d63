"""Handing a case over to the E-Akte: ask for a folder, write it elsewhere, say where it lies."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QProgressDialog, QWidget

from jobswap_desktop.domain.errors import DomainError, Unavailable
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.tasks import Runner, TaskRunner
from jobswap_desktop.services import handover
from jobswap_desktop.services.handover import HandedOver, Handover

_FOLDER = "handover/folder"


class HandingOver(QObject):
    """One handover, gone when it has ended; the window waits for it.

    The papers are drawn and written on a worker; `runner` replaces it.
    """

    def __init__(
        self, desk: Desk, swap: Swap, window: QWidget, runner: Runner | None = None
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._swap = swap
        self._window = window
        self._runner: Runner = runner or TaskRunner(self)
        self._progress: QProgressDialog | None = None

    def ask_folder(self) -> None:
        """Ask in which folder the one of the case is to be made."""
        dialog = QFileDialog(self._window, self.tr("Folder for the case"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setDirectory(self._desk.settings.text(_FOLDER))
        dialog.fileSelected.connect(self.hand_over)
        dialog.rejected.connect(self.deleteLater)
        dialog.open()

    def hand_over(self, into: str) -> None:
        """Make the folder of the case in `into`, or say why that is not possible."""
        try:
            prepared = handover.prepare(self._desk.work, self._swap.id)
        except DomainError as error:
            self._desk.messages.refused(error)
            self.deleteLater()
            return
        self._show_progress()
        self._runner.run(
            partial(handover.write, prepared, Path(into)),
            partial(self._record, prepared),
            self._fail,
        )

    def _record(self, prepared: Handover, written: HandedOver) -> None:
        self._end()
        record = partial(handover.record, self._desk.work, prepared, written)
        if self._desk.perform(record) is None:
            return
        folder = written.folder
        self._desk.settings.remember(_FOLDER, str(folder.parent))
        title = self.tr("{reference} has been handed over").format(reference=self._swap.reference)
        text = self.tr("The case lies in {folder}, with its papers, its history and checksums.")
        missing = handover.left_out_words(written)
        self._desk.messages.inform(title, text.format(folder=folder), missing)

    def _fail(self, error: BaseException) -> None:
        self._end()
        if not isinstance(error, Unavailable):
            raise error
        self._desk.messages.unavailable(error)

    def _show_progress(self) -> None:
        text = self.tr("{reference} is being written…").format(reference=self._swap.reference)
        self._progress = QProgressDialog(text, "", 0, 0, self._window)
        self._progress.setWindowTitle(self.tr("Handing over"))
        self._progress.setCancelButton(None)
        self._progress.setWindowModality(Qt.WindowModality.WindowModal)
        self._progress.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._progress.open()

    def _end(self) -> None:
        if self._progress is not None:
            self._progress.close()
            self._progress = None
        if isinstance(self._runner, TaskRunner):
            self._runner.close()
        self.deleteLater()
