"""Damaged files that a restoring has kept beside the database, and getting rid of them.

They are as they were found: what is erased later is still in them.
"""

import os
import re
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

from jobswap_desktop.store.engine_files import BESIDE

WANTED_KEY = "erasing/damaged"
"""The setting that says that such files still have to go after an erasure."""

_MARK = "beschädigt"
_CHUNK = 1024 * 1024


def name_for(path: Path) -> Path:
    """Return where a damaged file at `path` is kept from now on."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    return path.with_name(f"{path.stem}-{stamp}-{_MARK}{path.suffix}")


def beside(path: Path) -> tuple[Path, ...]:
    """Return the damaged files kept beside the database at `path`, without what belongs to them."""
    wanted = re.compile(
        rf"{re.escape(path.stem)}-\d{{8}}-\d{{6}}-\d{{6}}-{_MARK}{re.escape(path.suffix)}"
    )
    try:
        return tuple(sorted(each for each in path.parent.iterdir() if wanted.fullmatch(each.name)))
    except OSError:
        return ()


def remove(path: Path) -> tuple[Path, ...]:
    """Overwrite and delete those files; return the ones that could not be deleted.

    On disks that write elsewhere than before (SSD), overwriting reaches no further than the system.
    """
    failed = []
    for kept in beside(path):
        try:
            # The file itself goes last: as long as it is there, its journals are found as well.
            for ending in (*BESIDE, ""):
                _remove(kept.with_name(kept.name + ending))
        except OSError:
            failed.append(kept)
    return tuple(failed)


def _remove(path: Path) -> None:
    if path.is_symlink():
        path.unlink()
        return
    if not path.is_file():
        return
    with suppress(OSError), path.open("r+b") as file:
        left = path.stat().st_size
        while left > 0:
            left -= file.write(bytes(min(left, _CHUNK)))
        file.flush()
        os.fsync(file.fileno())
    path.unlink()
