"""The open file itself: where it lies, whether others have written into it, closing it."""

from jobswap_desktop.services.workplace import Workplace


def changed_elsewhere(work: Workplace) -> bool:
    """Tell whether another process has written since the last call; raises Unavailable."""
    return work.db.changed()


def database_path(work: Workplace) -> str:
    """Return where the open database lies, for the screen."""
    return work.db.path


def close(work: Workplace) -> None:
    """Close the database; the workplace is of no use afterwards."""
    work.db.close()
