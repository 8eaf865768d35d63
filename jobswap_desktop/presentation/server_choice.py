"""Going on at the server of the office, from a window that is open."""

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.services.connections import suggested

if TYPE_CHECKING:
    from jobswap_desktop.presentation.dialogs.server_dialog import ServerDialog
    from jobswap_desktop.presentation.main_window import MainWindow


class ServerChoice(QObject):
    """Asks which server, and has the window make way for one there."""

    def __init__(self, desk: Desk, window: "MainWindow") -> None:
        super().__init__(window)
        self._desk = desk
        self._window = window

    def ask(self) -> None:
        """Ask for the server of the office and go on there, once it has answered."""
        from jobswap_desktop.presentation.dialogs.server_dialog import ServerDialog

        noted = self._window.workstation
        dialog = ServerDialog(suggested(self._desk.work, noted), noted, parent=self._window)
        dialog.accepted.connect(partial(self._go_on_after, dialog))
        dialog.open()

    def _go_on_after(self, dialog: "ServerDialog") -> None:
        noted = self._window.workstation
        place = noted.usual if dialog.wants_file and noted is not None else dialog.chosen
        if place is not None:
            self._window.goes_on_at = place
            self._window.close()
