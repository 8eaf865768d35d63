"""The open file itself: where it lies, whether others have written into it, closing it."""

from contextlib import AbstractContextManager
from typing import Final

from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.services.workplace import Workplace

SHORT: Final = 0.04
"""Seconds for which a window may stand still without anybody noticing."""


def changed_elsewhere(work: Workplace) -> bool:
    """Tell whether another process has written since the last call; raises Unavailable.

    What is being written at this moment is told at the next call.
    """
    try:
        with patient(work, SHORT):
            return work.db.changed()
    except Unavailable as error:
        if error.fault is Fault.LOCKED:
            return False
        raise


def patient(work: Workplace, seconds: float) -> AbstractContextManager[None]:
    """Wait no longer than so many seconds for another process's lock inside the context."""
    return work.db.patience(seconds)


def database_path(work: Workplace) -> str:
    """Return where the open database lies, for the screen."""
    return work.db.path


def close(work: Workplace) -> None:
    """Close the database; the workplace is of no use afterwards."""
    work.db.close()
