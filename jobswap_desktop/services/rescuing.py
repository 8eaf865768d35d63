"""A file that cannot be opened, restored from the newest sound copy before there is any window."""

from pathlib import Path

from jobswap_desktop.domain.errors import Fault, ProblemCode, Unavailable, refuse
from jobswap_desktop.domain.people import Actor, Role
from jobswap_desktop.services import restoring
from jobswap_desktop.services.backup_words import backup_text, moment_text, restored_lines
from jobswap_desktop.services.backups import Safe, shelf
from jobswap_desktop.store.reading import origin_of

_BEYOND_OPENING = frozenset(
    {
        Fault.DAMAGED,
        Fault.NOT_A_DATABASE,
        Fault.FOREIGN,
        Fault.ALTERED,
        Fault.FOREIGN_JOURNAL,
        Fault.MISSING,
    }
)
_PROGRAM = Actor(name="Jobswap Desktop", account="", role=Role.ADMINISTRATOR)


def is_possible(error: Unavailable, folder: Path) -> bool:
    """Whether there are copies of a file that cannot be opened for this reason."""
    path = Path(error.path)
    if error.fault not in _BEYOND_OPENING:
        return False
    safe = _safe(path, folder)
    found = shelf(safe).copies
    # Of two databases of one name nobody could say which one the damaged file is.
    origins = {copy.manifest.origin for copy in found if copy.manifest}
    return bool(found) and (bool(safe.origin) or len(origins) <= 1)


def rescue(folder: Path, path: Path) -> list[str]:
    """Restore the newest sound copy of `path` and add what can be read of it; say what was done.

    Raises DomainError (nothing_to_restore), Unavailable.
    """
    safe = _safe(path, folder)
    source = restoring.first_sound(safe)
    if source is None:
        raise refuse(ProblemCode.NOTHING_TO_RESTORE)
    staged = restoring.stage(safe, source)
    try:
        # Who may do what stands in the file that nobody can read.
        done = restoring.carry_out(restoring.order_for_unreadable(_PROGRAM, safe, staged))
    finally:
        restoring.discard(staged)
    told = backup_text(
        "restored_from", file=source.name, moment=moment_text(staged.preview.newest_kept)
    )
    warned = [backup_text("of_damaged")] if staged.is_altered else []
    return [told, *warned, *restored_lines(done)]


def _safe(path: Path, folder: Path) -> Safe:
    return Safe(path=path, folder=folder, origin=origin_of(path))
