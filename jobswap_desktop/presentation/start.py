"""From an open database to a window, and what to do when the database cannot be opened."""

import sys
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import QEvent, QTimer

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.places import Address, Place, is_address
from jobswap_desktop.presentation.application import create_application
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.failures import Failures
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.theme import Mode, Theme, Tone, current_theme
from jobswap_desktop.services.connections import Workstation
from jobswap_desktop.services.offices import has_own_office
from jobswap_desktop.services.watching import brought_up_words, close, is_shared, protected_words
from jobswap_desktop.services.wording import say
from jobswap_desktop.services.workplace import Workplace

if TYPE_CHECKING:
    # Needed where a file lies on a network drive, and only there.
    from jobswap_desktop.domain.holding import Holder
    from jobswap_desktop.services.backups import Safe


class Opener(Protocol):
    """Opens the database at a place, or the one the program was started for."""

    def __call__(
        self, place: Place | None, taken_from: "Holder | None" = None, /
    ) -> Workplace | None:
        """Return the workplace; None when another window has it, which has come to the front.

        `taken_from` is who a person has decided to take the file from. Raises Unavailable.
        """


class _Shower(Protocol):
    """Returns the window at a workplace; `is_usual` unless another file was chosen."""

    def __call__(self, work: Workplace, /, *, is_usual: bool) -> MainWindow:
        """Raise Unavailable where the file turns out to be of no use."""


def run_window(
    open_work: Opener,
    *,
    settings_path: Path,
    log_path: Path | None,
    is_demo: bool,
    backups: Path | None = None,
    workstation: Workstation | None = None,
    shown: Callable[[MainWindow], None] | None = None,
    unkept: Sequence[Path] = (),
) -> int:
    """Open the database, show the window until it is closed, and return the exit code.

    Where another place was chosen meanwhile, a window at that follows.

    Args:
        open_work: how to open; called with None first, and with another place while it cannot be.
        settings_path: the file for geometry and appearance, made if need be (see `Settings`).
        log_path: the log, named to the clerk when the program fails; None without one.
        is_demo: whether the banner about sample data is shown.
        backups: the folder with copies, out of which a damaged file can be restored.
        workstation: where is noted which server the workstation works on.
        shown: called with the window once it stands there.
        unkept: where the program can lay nothing of its own down, which the window says.
    """
    settings = _dressed(settings_path)
    pictures = current_theme().unkept
    places = (*unkept, *([] if settings.is_kept else [settings_path]))
    words = _unkept_words(places if pictures is None else (*places, pictures))
    messages = Messages()
    failures = Failures(messages, str(log_path or ""))
    failures.install()
    show = partial(_window, settings=settings, messages=messages, is_demo=is_demo, unkept=words)
    ask = partial(_ask_after, backups=backups, workstation=workstation)
    try:
        return _run_windows(open_work, ask, show, workstation, shown)
    except _GivenUp:
        return 1
    finally:
        failures.uninstall()


def _run_windows(
    open_work: Opener,
    ask: "Callable[[Unavailable], Place | Holder | None]",
    show: _Shower,
    workstation: Workstation | None,
    shown: Callable[[MainWindow], None] | None,
) -> int:
    place: Place | None = None
    while True:
        window, place = _opened(open_work, place, ask, show)
        if window is None:
            return 0
        window.workstation = workstation
        if shown is not None:
            QTimer.singleShot(0, window, partial(shown, window))
        if is_shared(window.work):
            window.share(partial(open_work, place))
        code = _run_until_closed(window, keeps_copies=not window.is_demo)
        if window.goes_on_at is None:
            return code
        place = window.goes_on_at


def tell_no_window(text: str) -> None:
    """Say in a box why the program ends; returns once that was read."""
    create_application(sys.argv[:1])
    Messages().last(text)


def _dressed(settings_path: Path) -> Settings:
    """Make the application look as it was chosen last, and return the settings.

    Where their file is of no use, they are kept nowhere.
    """
    create_application(sys.argv[:1])
    try:
        settings = Settings(settings_path)
    except (OSError, Unavailable):
        settings = Settings(None)
    apply_choices(current_theme(), settings)
    return settings


def _unkept_words(places: Sequence[Path]) -> str:
    """Return what is said of folders and files that nothing can be laid down in; "" for none."""
    named = [str(each) for each in places if each.parent not in places]
    return say("unkept", paths=", ".join(named)) if named else ""


def _run_until_closed(window: MainWindow, *, keeps_copies: bool) -> int:
    """Run the event loop; of invented people nobody needs copies.

    Whoever only follows a file makes none of it either: who writes it does.
    """
    app = create_application(sys.argv[:1])
    keeps_copies = keeps_copies and window.work.db.holder is None
    try:
        if not has_own_office(window.work) and window.work.db.holder is None:
            QTimer.singleShot(0, window, window.begin_setup)
        if keeps_copies:
            window.keeper.begin()
        code = app.exec()
        if keeps_copies:
            window.keeper.finish()
        return code
    finally:
        # Its pages read from the file as long as they live.
        work = window.work
        window.deleteLater()
        app.sendPostedEvents(window, QEvent.Type.DeferredDelete.value)
        close(work)


class _GivenUp(Exception):  # noqa: N818 - the clerk has decided to quit
    """No database could be opened, and no other one was chosen."""


def _opened(
    open_work: Opener,
    place: Place | None,
    ask: "Callable[[Unavailable], Place | Holder | None]",
    show: _Shower,
) -> tuple[MainWindow | None, Place | None]:
    taken_from: Holder | None = None
    while True:
        try:
            work = open_work(place, taken_from)
            return (show(work, is_usual=place is None) if work else None), place
        except Unavailable as error:
            found = ask(error)
            if found is None:
                raise _GivenUp from error
            if isinstance(found, Path | Address):
                place, taken_from = found, None
            else:
                taken_from = found


def _ask_after(
    error: Unavailable, *, backups: Path | None, workstation: Workstation | None
) -> "Place | Holder | None":
    if not is_address(error.path) and error.fault is not Fault.MOVED_TO_SERVER:
        return choose_after_failure(error, copies_for(error, backups))
    # Loaded only when something is wrong.
    from jobswap_desktop.presentation.connecting import after_failure

    create_application(sys.argv[:1])
    return after_failure(error, workstation)


def _window(
    work: Workplace,
    *,
    settings: Settings,
    messages: Messages,
    is_demo: bool,
    is_usual: bool,
    unkept: str,
) -> MainWindow:
    try:
        window = open_window(work, settings, messages, is_demo=is_demo and is_usual)
        window.notices.show_notice("protected", protected_words(work), Tone.WAIT)
        window.notices.show_notice("brought_up", brought_up_words(work), Tone.INFO)
        window.notices.show_notice("unkept", unkept, Tone.WAIT)
    except Unavailable:
        close(work)
        raise
    return window


def copies_for(error: Unavailable, backups: Path | None) -> "Safe | None":
    """Return where copies of a file lie that cannot be opened; None where that is of no help."""
    # Loaded only when something is wrong.
    from jobswap_desktop.services import rescuing

    return None if backups is None else rescuing.place(error, backups)


def open_window(
    work: Workplace, settings: Settings, messages: Messages, *, is_demo: bool = False
) -> MainWindow:
    """Return the window, shown."""
    desk = Desk(work, current_theme(), messages, settings)
    window = MainWindow(desk, is_demo=is_demo)
    # The desk outlives the window's pages: it goes with the window, after them.
    desk.setParent(window)
    messages.set_window(window)
    window.show()
    return window


def choose_after_failure(error: Unavailable, safe: "Safe | None" = None) -> "Path | Holder | None":
    """Say why the database cannot be opened; returns the file to try instead, None to quit.

    `safe` is where copies of it lie.
    Returned may also be who the file is to be taken from.
    """
    # Loaded only when something is wrong.
    from jobswap_desktop.presentation.dialogs.open_failure_dialog import OpenFailureDialog

    create_application(sys.argv[:1])
    dialog = OpenFailureDialog(error, safe)
    # There is no window and no event loop yet whose work an open dialog could wait for.
    accepted = dialog.exec()
    found = dialog.taken_from or dialog.chosen
    return found if accepted and not isinstance(found, Address) else None


def apply_choices(theme: Theme, settings: Settings) -> None:
    """Take the appearance and text size that were chosen last."""
    chosen = settings.text("appearance", Mode.SYSTEM.value)
    theme.set_mode(Mode(chosen) if chosen in {mode.value for mode in Mode} else Mode.SYSTEM)
    theme.set_text_scale(settings.number("text_size", 100))
