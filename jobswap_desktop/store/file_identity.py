"""What tells an open file from another one that somebody has laid at its path."""

import os
from pathlib import Path


def identity(path: str) -> tuple[int, int] | None:
    """Return what is the same as long as the same file lies at `path`; None where there is none.

    Windows does not let go of a file that is open, and says there what it likes on shares.
    """
    if os.name != "posix":
        return None
    try:
        found = Path(path).stat()
    except FileNotFoundError:
        return None
    return found.st_dev, found.st_ino
