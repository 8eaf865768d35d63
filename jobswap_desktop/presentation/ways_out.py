"""What can be done when the file cannot be written any more, offered where that is said."""

from collections.abc import Callable
from pathlib import Path
from typing import Protocol

from PySide6.QtCore import QObject, Qt
from PySide6.QtWidgets import QFileDialog, QWidget

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.services.watching import database_path, save_copy

_OFFERED = frozenset(
    {
        Fault.READ_ONLY,
        Fault.FULL,
        Fault.MISSING,
        Fault.MOVED,
        Fault.CANNOT_OPEN,
        Fault.INPUT_OUTPUT,
    }
)


class Elsewhere(Protocol):
    """Leads to another database."""

    choose_server: Callable[[], None]
    """Asks for the server of the office."""

    def open_database(self) -> None:
        """Ask for another file."""


class WaysOut(QObject):
    """Saving a copy elsewhere, and going on with another file; the forms stay open meanwhile."""

    def __init__(self, desk: Desk, window: QWidget, elsewhere: Elsewhere) -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window
        self._elsewhere = elsewhere
        desk.messages.offer(self.offered, self.place)

    def offered(self, error: Unavailable) -> list[tuple[str, Callable[[], None]]]:
        """Return what can be done about a fault of the open file: words, and the deed."""
        if error.fault is Fault.MOVED_TO_SERVER:
            return [(self.tr("Connect to the server…"), self._elsewhere.choose_server)]
        if error.fault not in _OFFERED or error.path != database_path(self._desk.work):
            return []
        return [
            (self.tr("Save a copy as…"), self.ask_copy),
            (self.tr("Open another file…"), self._elsewhere.open_database),
        ]

    def place(self) -> str:
        """Return where the open database lies."""
        return database_path(self._desk.work)

    def ask_copy(self) -> None:
        """Ask where a copy of all that can be read is to lie."""
        here = Path(database_path(self._desk.work))
        dialog = QFileDialog(self._window, self.tr("Save a copy"), str(Path.home()))
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setNameFilter(self.tr("Databases (*.sqlite)"))
        dialog.setDefaultSuffix("sqlite")
        dialog.selectFile(self.tr("{name} copy").format(name=here.stem))
        dialog.fileSelected.connect(self.save_copy)
        dialog.open()

    def save_copy(self, to: str) -> None:
        """Save the copy, and say where it lies and what is not in it."""
        if Path(to) == Path(database_path(self._desk.work)):
            return
        try:
            save_copy(self._desk.work, Path(to))
        except Unavailable as error:
            self._desk.messages.unavailable(error)
            return
        self._desk.messages.inform(
            self.tr("The copy is saved"),
            to,
            self.tr(
                "What stands in a form and is not saved yet is not in it. Please open the copy "
                "only when it is agreed that everybody goes on with it."
            ),
        )
