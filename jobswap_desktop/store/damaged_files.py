"""Damaged files that a restoring has kept beside the database, and getting rid of them.

They are as they were found: what is erased later is still in them.
"""

import re
from collections.abc import Collection
from datetime import UTC, datetime
from filecmp import cmp
from pathlib import Path

from jobswap_desktop.store.engine_files import BESIDE
from jobswap_desktop.unfinished import DAMAGED_MARK, destroy

WANTED_KEY = "erasing/damaged"
"""The setting that says that such files still have to go after an erasure."""


def name_for(path: Path) -> Path:
    """Return where a damaged file at `path` is kept from now on."""
    stamp = datetime.now(UTC).strftime("%Y%m%d-%H%M%S-%f")
    return path.with_name(f"{path.stem}-{stamp}-{DAMAGED_MARK}{path.suffix}")


def beside(path: Path) -> tuple[Path, ...]:
    """Return the damaged files kept beside the database at `path`, without what belongs to them."""
    wanted = re.compile(
        rf"{re.escape(path.stem)}-\d{{8}}-\d{{6}}-\d{{6}}-{DAMAGED_MARK}{re.escape(path.suffix)}"
    )
    try:
        return tuple(sorted(each for each in path.parent.iterdir() if wanted.fullmatch(each.name)))
    except OSError:
        return ()


def same_as(path: Path) -> Path | None:
    """Return the newest of them that is byte by byte what lies at `path`; raises OSError."""
    if not path.exists():
        return None
    return next((each for each in reversed(beside(path)) if _is_same(each, path)), None)


def _is_same(kept: Path, path: Path) -> bool:
    pairs = [
        (kept.with_name(kept.name + ending), path.with_name(path.name + ending))
        for ending in ("", *BESIDE)
    ]
    return all(
        one.exists() is other.exists() and (not one.exists() or cmp(one, other, shallow=False))
        for one, other in pairs
    )


def remove(path: Path, named: Collection[str]) -> tuple[Path, ...]:
    """Destroy those of them that are named (see `unfinished.destroy`).

    Returns the ones that could not be deleted.
    """
    failed = []
    for kept in (each for each in beside(path) if each.name in named):
        try:
            # The file itself goes last: as long as it is there, its journals are found as well.
            for ending in (*BESIDE, ""):
                destroy(kept.with_name(kept.name + ending))
        except OSError:
            failed.append(kept)
    return tuple(failed)
