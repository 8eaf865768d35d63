"""What the engine lays beside a file, and opens by itself when it finds it there."""

import stat
from pathlib import Path
from typing import Final

from jobswap_desktop.domain.errors import Fault, Unavailable

BESIDE: Final = ("-journal", "-wal", "-shm")
"""What the engine lays beside a file, by the ending of its name."""


def require_plain(path: Path) -> None:
    """Raise Unavailable (special_file) where something else bears one of those names.

    The engine would wait for who writes into a pipe, and write to where a link leads.
    """
    for ending in BESIDE:
        beside = path.with_name(path.name + ending)
        try:
            mode = beside.lstat().st_mode
        except OSError:
            continue
        if not stat.S_ISREG(mode):
            raise Unavailable(Fault.SPECIAL_FILE, str(beside))
