"""Handing a case over to the E-Akte: ask for a folder, write it elsewhere, say where it lies."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from jobswap_desktop.domain.errors import DomainError, Unavailable
from jobswap_desktop.domain.swap import Swap
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.sealing import ask_seal
from jobswap_desktop.presentation.tasks import Runner, TaskRunner
from jobswap_desktop.presentation.widgets.wait_dialog import WaitDialog
from jobswap_desktop.services import handover, sealed_export
from jobswap_desktop.services.handover import HandedOver, Handover
from jobswap_desktop.services.sealed_export import Seal

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
        self._progress: WaitDialog | None = None

    def ask_folder(self, *, sealed: bool = False) -> None:
        """Ask in which folder the one of the case is to be made, or its encrypted archive."""
        dialog = QFileDialog(self._window, self.tr("Folder for the case"))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.setDirectory(self._desk.settings.text(_FOLDER))
        dialog.fileSelected.connect(self.ask_seal if sealed else self.hand_over)
        dialog.rejected.connect(self.deleteLater)
        dialog.open()

    def ask_seal(self, into: str) -> None:
        """Ask how the archive of the case is to be encrypted, and make it in `into`."""
        name = sealed_export.archive_name(self._swap)
        chosen = partial(self.hand_over, into)
        ask_seal(self._desk, [name], self._window, chosen, self.deleteLater)

    def hand_over(self, into: str, seal: Seal | None = None) -> None:
        """Make the folder of the case in `into`, or its archive encrypted by `seal`.

        Says why where that is not possible.
        """
        try:
            prepared = handover.prepare(self._desk.work, self._swap.id)
        except DomainError as error:
            self._desk.messages.refused(error)
            self.deleteLater()
            return
        if seal is None:
            write = partial(handover.write, prepared, Path(into))
        else:
            private = sealed_export.private_place(self._desk.work)
            write = partial(sealed_export.write_case, prepared, Path(into), private, seal)
        done = partial(self._record, prepared, seal is not None)
        run = partial(self._runner.run, write, done, self._fail)
        progress = self._show_progress()
        if seal is not None and isinstance(self._runner, TaskRunner):
            progress.open_before(run)
        else:
            progress.open()
            run()

    def _record(self, prepared: Handover, is_sealed: bool, written: HandedOver) -> None:
        self._end()
        record = sealed_export.record_case if is_sealed else handover.record
        done = self._desk.perform(partial(record, self._desk.work, prepared, written))
        if done is None:
            return
        folder = done.folder
        self._desk.settings.remember(_FOLDER, str(folder.parent))
        title = self.tr("{reference} has been handed over").format(reference=self._swap.reference)
        text = self.tr("The case lies in {folder}, with its papers, its history and checksums.")
        if is_sealed:
            text = self.tr(
                "The case lies encrypted in {folder}, as a ZIP archive with its papers, its "
                "history and checksums."
            )
        missing = handover.left_out_words(written)
        self._desk.messages.inform(title, text.format(folder=folder), missing)

    def _fail(self, error: BaseException) -> None:
        self._end()
        if isinstance(error, Unavailable):
            self._desk.messages.unavailable(error)
        elif isinstance(error, DomainError):
            self._desk.messages.refused(error)
        else:
            raise error

    def _show_progress(self) -> WaitDialog:
        text = self.tr("{reference} is being written…").format(reference=self._swap.reference)
        self._progress = WaitDialog(self.tr("Handing over"), text, self._window)
        return self._progress

    def _end(self) -> None:
        if self._progress is not None:
            self._progress.close()
            self._progress = None
        if isinstance(self._runner, TaskRunner):
            self._runner.close()
        self.deleteLater()
