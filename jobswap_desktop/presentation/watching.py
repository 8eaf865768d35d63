"""Who looks at the open file or server for a window, and what of it stands above the pages."""

from collections.abc import Callable
from functools import partial

from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.file_watch import FileWatch
from jobswap_desktop.presentation.notices import Notices
from jobswap_desktop.presentation.status_line import StatusLine
from jobswap_desktop.presentation.theme import Tone
from jobswap_desktop.services.watching import is_on_server
from jobswap_desktop.services.workplace import Workplace


def watch_of(
    desk: Desk, notices: Notices, status: StatusLine, move_to: Callable[[Workplace], None]
) -> FileWatch:
    """Return what looks from now on; `move_to` has the window go on in another role."""
    watch = _on_server(desk, notices, move_to) if is_on_server(desk.work) else FileWatch(desk)
    watch.standing.connect(partial(notices.show_notice, "connection", tone=Tone.WAIT))
    watch.standing.connect(status.note_standing)
    watch.restored.connect(partial(notices.show_notice, "restored", tone=Tone.WAIT))
    return watch


def _on_server(desk: Desk, notices: Notices, move_to: Callable[[Workplace], None]) -> FileWatch:
    # Loaded by who works on a server alone.
    from jobswap_desktop.presentation.server_watch import ServerWatch

    watch = ServerWatch(desk)
    watch.moved.connect(move_to)
    watch.role.connect(partial(notices.show_notice, "role", tone=Tone.INFO))
    return watch
