"""Starting the program once more, for another file."""

import sys
from collections.abc import Callable, Sequence

from PySide6.QtCore import QProcess

Relaunch = Callable[[Sequence[str]], bool]
"""Starts the program with these arguments; False when it could not be started."""


def relaunch(arguments: Sequence[str]) -> bool:
    """Start this program again beside the running one. See `Relaunch`."""
    program = [] if getattr(sys, "frozen", False) else ["-m", "jobswap_desktop"]
    started, _pid = QProcess.startDetached(sys.executable, [*program, *arguments])
    return started
