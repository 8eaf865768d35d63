"""What to do when the server cannot be opened at the start, before there is any window."""

from PySide6.QtWidgets import QDialog

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.places import Address, Place, place_of
from jobswap_desktop.services.connections import Workstation

_ASKED = frozenset({Fault.PASSWORD_WANTED, Fault.LOGIN_REFUSED})


def server_of(error: Unavailable) -> Address | None:
    """Return the address that a fault is about, without its password; None for a file."""
    place = place_of(error.path)
    return place if isinstance(place, Address) else None


def after_failure(error: Unavailable, workstation: Workstation | None) -> Place | None:
    """Ask for the password, or say what is wrong; returns what to open then, None to quit."""
    if error.fault in _ASKED:
        return _asked(error, workstation, is_password=True)
    # Loaded only when something is wrong.
    from jobswap_desktop.presentation.dialogs.open_failure_dialog import OpenFailureDialog

    while True:
        dialog = OpenFailureDialog(error)
        # There is no window and no event loop yet whose work an open dialog could wait for.
        if dialog.exec() != QDialog.DialogCode.Accepted:
            return None
        if not dialog.wants_connection:
            return dialog.chosen
        found = _asked(error, workstation, is_password=False)
        if found is not None:
            return found


def _asked(
    error: Unavailable, workstation: Workstation | None, *, is_password: bool
) -> Place | None:
    from jobswap_desktop.presentation.dialogs.server_dialog import ServerDialog

    asks = error if is_password else None
    dialog = ServerDialog(server_of(error), workstation, asks=asks)
    dialog.exec()
    # It is nobody's child, and its buttons hold it.
    dialog.deleteLater()
    if dialog.wants_file and workstation is not None:
        return workstation.usual
    return dialog.chosen
