"""From an open database to a window, and what to do when the database cannot be opened."""

import sys
from pathlib import Path

from PySide6.QtCore import QTimer

from jobswap_desktop.domain.errors import Unavailable
from jobswap_desktop.presentation.application import create_application
from jobswap_desktop.presentation.desk import Desk
from jobswap_desktop.presentation.failures import Failures
from jobswap_desktop.presentation.main_window import MainWindow
from jobswap_desktop.presentation.messages import Messages
from jobswap_desktop.presentation.settings import Settings
from jobswap_desktop.presentation.theme import Mode, Theme, current_theme
from jobswap_desktop.services.offices import own_office
from jobswap_desktop.services.workplace import Workplace


def run_window(work: Workplace, settings_path: Path, log_path: Path, *, is_demo: bool) -> int:
    """Show the window until it is closed; returns the program's exit code.

    Args:
        work: the open database; the caller closes it afterwards.
        settings_path: the file for geometry and appearance, made when it is not there.
        log_path: the log, named to the clerk when the program fails.
        is_demo: whether the banner about sample data is shown.
    """
    app = create_application(sys.argv[:1])
    messages = Messages()
    failures = Failures(messages, str(log_path))
    failures.install()
    try:
        window = open_window(work, Settings(settings_path), messages, is_demo=is_demo)
        if own_office(work) is None:
            QTimer.singleShot(0, window, window.begin_setup)
        return app.exec()
    finally:
        failures.uninstall()


def open_window(
    work: Workplace, settings: Settings, messages: Messages, *, is_demo: bool = False
) -> MainWindow:
    """Return the window, shown, in the appearance that was chosen last."""
    theme = current_theme()
    _apply_choices(theme, settings)
    desk = Desk(work, theme, messages, settings)
    window = MainWindow(desk, is_demo=is_demo)
    desk.setParent(window)
    messages.set_window(window)
    window.show()
    return window


def choose_after_failure(error: Unavailable) -> Path | None:
    """Say why the database cannot be opened; returns the file to try instead, None to quit."""
    # Loaded only when something is wrong.
    from jobswap_desktop.presentation.dialogs.open_failure_dialog import OpenFailureDialog

    create_application(sys.argv[:1])
    dialog = OpenFailureDialog(error)
    # There is no window and no event loop yet whose work an open dialog could wait for.
    accepted = dialog.exec()
    return dialog.chosen if accepted else None


def _apply_choices(theme: Theme, settings: Settings) -> None:
    chosen = settings.text("appearance", Mode.SYSTEM.value)
    theme.set_mode(Mode(chosen) if chosen in {mode.value for mode in Mode} else Mode.SYSTEM)
    theme.set_text_scale(settings.number("text_size", 100))
