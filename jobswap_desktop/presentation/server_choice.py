"""Going on at the server of the office, out of a window that is open."""

from functools import partial
from typing import TYPE_CHECKING

from jobswap_desktop.domain.places import Address, place_of
from jobswap_desktop.presentation.dialogs.server_dialog import ServerDialog
from jobswap_desktop.services.connections import remembered
from jobswap_desktop.services.watching import database_path

if TYPE_CHECKING:
    # Knows this module by its commands.
    from jobswap_desktop.presentation.main_window import MainWindow


def choose_server(window: "MainWindow") -> None:
    """Ask for the server; once it has answered, the window is closed and one there follows."""
    place, noted = place_of(database_path(window.work)), window.workstation
    known = place if isinstance(place, Address) else None
    if known is None and noted is not None:
        known = remembered(noted.connection)
    dialog = ServerDialog(known, noted, parent=window)
    dialog.accepted.connect(partial(_go_on_after, window, dialog))
    dialog.open()


def _go_on_after(window: "MainWindow", dialog: ServerDialog) -> None:
    noted = window.workstation
    place = noted.usual if dialog.wants_file and noted is not None else dialog.chosen
    if place is not None:
        window.goes_on_at = place
        window.close()
