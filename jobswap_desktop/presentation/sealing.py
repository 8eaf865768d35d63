"""Letting files leave the house encrypted: ask how, encrypt them elsewhere, hand them on."""

from collections.abc import Callable, Collection, Mapping, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QFileDialog, QWidget

from jobswap_desktop.domain.errors import DomainError, Unavailable
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.tasks import Runner, TaskRunner
from jobswap_desktop.presentation.widgets.wait_dialog import WaitDialog
from jobswap_desktop.services import sealed_export
from jobswap_desktop.services.sealed_export import ENDING, Seal

Files = Mapping[Path, bytes]


class Sealing(QObject):
    """One encryption, gone when it has ended; nothing of it touches the disk before.

    `make` returns the files as they are read by others once they are decrypted, and may raise
    DomainError and Unavailable; `save` gets them encrypted. `runner` replaces the worker.
    """

    def __init__(
        self,
        desk: Desk,
        window: QWidget,
        make: Callable[[], Files],
        save: Callable[[Files], object],
        runner: Runner | None = None,
    ) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._make = make
        self._save = save
        self._runner: Runner = runner or TaskRunner(self)
        self._wait: WaitDialog | None = None

    def ask(self, names: Sequence[str]) -> None:
        """Ask for passphrase or key; `names` are those the files have without encryption."""
        ask_seal(self._desk, names, self._window, self.seal, self.deleteLater)

    def seal(self, seal: Seal) -> None:
        """Encrypt the files and hand them on, or say why that is not possible."""
        try:
            files = self._make()
        except DomainError as error:
            self._desk.messages.refused(error)
            self.deleteLater()
            return
        except Unavailable as error:
            self._desk.messages.unavailable(error)
            self.deleteLater()
            return
        self._wait = WaitDialog(
            self.tr("Encrypting"), self.tr("The file is being encrypted…"), self._window
        )
        self._wait.open_before(partial(self._run, files, seal))

    def _run(self, files: Files, seal: Seal) -> None:
        self._runner.run(
            partial(sealed_export.sealed_files, files, seal), self._hand_on, self._fail
        )

    def _hand_on(self, files: Files) -> None:
        self._end()
        self._save(files)

    def _fail(self, error: BaseException) -> None:
        self._end()
        if not isinstance(error, DomainError):
            raise error
        self._desk.messages.refused(error)

    def _end(self) -> None:
        if self._wait is not None:
            self._wait.close()
            self._wait = None
        if isinstance(self._runner, TaskRunner):
            self._runner.close()
        self.deleteLater()


def ask_seal(
    desk: Desk,
    names: Sequence[str],
    window: QWidget,
    chosen: Callable[[Seal], None],
    given_up: Callable[[], None],
) -> None:
    """Ask for passphrase or key, and call `chosen` with what encrypts, else `given_up`."""
    from jobswap_desktop.presentation.dialogs.sealing_dialog import SealingDialog

    dialog = SealingDialog(desk, names, window)
    dialog.chosen.connect(chosen)
    dialog.rejected.connect(given_up)
    dialog.open()


def plain_path(path: Path, ending: str, known: Collection[str]) -> Path:
    """Return the path of a file as it is once decrypted: with one of the `known` endings.

    That is `ending` unless it has one, all with their dot.
    """
    name = path.name.removesuffix(ENDING)
    return path.with_name(name if Path(name).suffix.lower() in known else f"{name}{ending}")


def follow_filter(dialog: QFileDialog, ending: str, known: Collection[str]) -> None:
    """Let what is typed in a dialog that saves end in `ending`, instead of another known one."""
    dialog.setDefaultSuffix(ending.removeprefix("."))
    name = Path("".join(dialog.selectedFiles()[:1])).name
    while Path(name).suffix.lower() in {*known, ENDING}:
        name = Path(name).stem
    if name:
        dialog.selectFile(f"{name}{ending}")
