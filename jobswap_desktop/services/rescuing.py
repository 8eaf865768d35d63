"""A file that cannot be opened, restored from the newest sound copy before there is any window."""

from pathlib import Path

from jobswap_desktop.domain.errors import Fault, ProblemCode, Unavailable, refuse
from jobswap_desktop.domain.people import Actor, Role
from jobswap_desktop.services import restoring
from jobswap_desktop.services.backup_words import backup_text, moment_text, restored_lines
from jobswap_desktop.services.backups import Safe, shelf

_BEYOND_OPENING = frozenset({Fault.DAMAGED, Fault.NOT_A_DATABASE, Fault.FOREIGN, Fault.MISSING})
_PROGRAM = Actor(name="Jobswap Desktop", account="", role=Role.ADMINISTRATOR)


def is_possible(error: Unavailable, folder: Path) -> bool:
    """Whether there are copies of a file that cannot be opened for this reason."""
    path = Path(error.path)
    return error.fault in _BEYOND_OPENING and bool(shelf(_safe(path, folder)).copies)


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
    return [told, *restored_lines(done)]


def _safe(path: Path, folder: Path) -> Safe:
    return Safe(path=path, folder=folder, origin="")
