"""The composition root: paths, log, store, services and window come together here."""

import getpass
import os
import signal
import sys
import threading
from collections.abc import Callable
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from jobswap_desktop import logs, starting, unfinished
from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.domain.office_clock import office_day
from jobswap_desktop.domain.people import Actor, Role
from jobswap_desktop.domain.places import Address, Place
from jobswap_desktop.paths import Paths, user_paths
from jobswap_desktop.services.connections import Workstation, remembered, with_password
from jobswap_desktop.services.wording import say
from jobswap_desktop.services.workplace import Workplace, open_workplace

if TYPE_CHECKING:
    # Needed where a file lies on a network drive, and only there.
    from jobswap_desktop.domain.holding import Holder

    # The window is loaded where it is shown.
    from jobswap_desktop.presentation.main_window import MainWindow
    from jobswap_desktop.presentation.only_window import OnlyWindow

Clock = Callable[[], date]
_SCREENS = {"DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"}


def clock(pinned: date | None) -> Clock:
    """Return what tells the day: the calendar of the office, or one pinned day."""
    return _today if pinned is None else lambda: pinned


def _today() -> date:
    return office_day(datetime.now(UTC))


def actor() -> Actor:
    """Return whoever is logged in at the workstation, before any database knows the login."""
    account = _login()
    return Actor(name=_full_name() or account, account=account, role=Role.HR_CLERK)


def _login() -> str:
    """Return the login the system itself knows; the environment only where it knows none."""
    try:
        if sys.platform == "win32":
            import ctypes

            text, size = ctypes.create_unicode_buffer(257), ctypes.c_ulong(257)
            found = ctypes.windll.advapi32.GetUserNameW(text, ctypes.byref(size))
            return text.value if found else getpass.getuser()
        import pwd

        return pwd.getpwuid(os.getuid()).pw_name
    except (KeyError, OSError):
        # An account without a name, as containers have them.
        return "?"


def _full_name() -> str:
    """Return the name the workstation keeps for the account; "" where it keeps none."""
    if sys.platform == "win32":
        import ctypes

        text, size = ctypes.create_unicode_buffer(256), ctypes.c_ulong(256)
        displayed = 3  # NameDisplay
        found = ctypes.windll.secur32.GetUserNameExW(displayed, text, ctypes.byref(size))
        return text.value if found else ""
    import pwd

    try:
        return pwd.getpwuid(os.getuid()).pw_gecos.partition(",")[0]
    except KeyError:
        return ""


def sample_actor() -> Actor:
    """Return the clerk of the sample, who is as invented as everybody else in it."""
    return Actor(name="Kim Weber", account=actor().account, role=Role.HR_CLERK)


def open_existing(
    place: Place | None,
    today: Clock,
    *,
    read_only: bool = False,
    create: bool = False,
    follow: bool = False,
    taken_from: "Holder | None" = None,
    inspects: bool = False,
) -> Workplace:
    """Open a database (the usual one without `place`) in the role its accounts give the login.

    For `follow`, `taken_from` and `inspects` see `open_workplace`. Raises Unavailable.
    """
    from jobswap_desktop.services.accounts import recognised

    paths = user_paths()
    place = place or usual_place(paths)
    work = open_workplace(
        complete(place),
        actor(),
        today,
        create=create,
        read_only=read_only,
        backups=paths.backups,
        usual=paths.database,
        follow=follow,
        taken_from=taken_from,
        inspects=inspects,
    )
    try:
        known = recognised(replace(work, council_notes=paths.council_notes), inspects=inspects)
    except Unavailable as error:
        error.met_at(work.db.path)
        work.db.close()
        raise
    if read_only and known.db.holder is None:
        _catch_up(known)
        return known
    return _followed(known)


def _catch_up(work: Workplace) -> None:
    """Bring the lists up to date with what councils have recorded, before they are read."""
    if not work.db.is_server:
        return
    from jobswap_desktop.services.following import catch_up

    with suppress(Unavailable):
        # What cannot be written now is left for another time.
        catch_up(work)


def usual_place(paths: Paths) -> Place:
    """Return what this workstation opens by itself: a server that was chosen, or its own file."""
    return remembered(paths.connection) or paths.database


def _workstation(paths: Paths) -> Workstation:
    return Workstation(connection=paths.connection, usual=paths.database)


def complete(place: Place) -> Place:
    """Return the place, with the password that the keyring keeps for it."""
    return with_password(place) if isinstance(place, Address) else place


def _followed(work: Workplace) -> Workplace:
    """Return the place as what others have done leaves it: who writes a file, councils."""
    if work.db.holder is not None:
        from jobswap_desktop.services.sharing import following

        return following(work)
    if work.db.is_server:
        from jobswap_desktop.services.following import follow_councils

        follow_councils(work)
    return work


def open_sample(paths: Paths, today: Clock) -> Workplace:
    """Open the sample's own database, played anew when it was made on another day.

    It never holds real records, so that nothing is lost by that.
    """
    from jobswap_desktop.services import sample

    file = paths.demo_database
    made_at = datetime.fromtimestamp(file.stat().st_mtime, UTC) if file.exists() else None
    if made_at and office_day(made_at) != _today():
        file.unlink()
    fresh = not file.exists()
    work = open_workplace(file, sample_actor(), today, backups=paths.backups)
    if fresh:
        sample.fill(work, today())
    return replace(work, council_notes=paths.demo_council_notes)


def _has_screen() -> bool:
    return sys.platform != "linux" or bool(_SCREENS & os.environ.keys())


def tell_no_window(text: str) -> None:
    """Say in a box why there is no window: who starts it by its icon sees nothing else."""
    # Qt itself may be what is missing.
    with suppress(ImportError):
        if _has_screen():
            from jobswap_desktop.presentation import start

            start.tell_no_window(text)


def show_window(
    place: Place | None, pinned: date | None, *, demo: bool, opens: Path | None = None
) -> int:
    """Open the window and return its exit code; the only way into Qt.

    `opens` is a file of another office that the window shows, or the one that is there already.
    """
    if not _has_screen():
        sys.stderr.write(f"{say('no_screen')}\n")
        return 1
    # So that Strg+C in the terminal ends the window: Qt's loop would not let Python see it.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    with starting.uncollected() as started:
        return _show_window(place, pinned, started, demo=demo, opens=opens)


def _open_or_take(place: Place | None, today: Clock, taken_from: "Holder | None") -> Workplace:
    work = open_existing(place, today, create=True, follow=True, taken_from=taken_from)
    if taken_from is not None and work.db.hold is not None:
        from jobswap_desktop.services.sharing import record_taking

        record_taking(work, taken_from)
    return work


def _open_asking(place: Place | None, today: Clock, taken_from: "Holder | None") -> Workplace:
    from jobswap_desktop.presentation import noted_erasures

    return noted_erasures.opened(
        lambda: _open_or_take(place, today, taken_from),
        lambda: open_existing(place, today, inspects=True),
    )


def _go_on_shown(
    only: "OnlyWindow", waiting: list[Path], started: Callable[[], None], window: "MainWindow"
) -> None:
    started()
    # Beside the window, which does not wait for it.
    threading.Thread(target=unfinished.clear_passing, daemon=True).start()
    only.listen(window, window.open_exchange_file)
    while waiting:
        window.open_exchange_file(waiting.pop())


def _show_window(
    place: Place | None,
    pinned: date | None,
    started: Callable[[], None],
    *,
    demo: bool,
    opens: Path | None,
) -> int:
    from jobswap_desktop.presentation.only_window import OnlyWindow

    paths = user_paths()
    unkept = paths.create_where_possible()
    waiting = [opens] if opens else []

    def open_it(chosen: Place | None, taken_from: "Holder | None" = None) -> Workplace | None:
        if chosen is not None and not only.claim(chosen):
            return None
        if demo and chosen is None:
            return open_sample(paths, clock(pinned))
        return _open_asking(chosen or place, clock(pinned), taken_from)

    with OnlyWindow(paths.settings, opens=opens) as only:
        if not only.claim(paths.demo_database if demo else place or usual_place(paths)):
            return 0
        from jobswap_desktop.presentation.start import run_window

        with logs.recording_where_possible(paths.logs) as (log_file, no_log):
            return run_window(
                open_it,
                settings_path=paths.settings / "jobswap.json",
                log_path=log_file,
                is_demo=demo,
                backups=paths.backups,
                workstation=_workstation(paths),
                shown=partial(_go_on_shown, only, waiting, started),
                unkept=(*unkept, *no_log),
            )
