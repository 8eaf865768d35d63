"""Noticing what others have written into the same file."""

from jobswap_desktop.services.workplace import Workplace


def changed_elsewhere(work: Workplace) -> bool:
    """Tell whether another process has written since the last call; raises Unavailable."""
    return work.db.changed()


def database_path(work: Workplace) -> str:
    """Return where the open database lies, for the screen."""
    return work.db.path
