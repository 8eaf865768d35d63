"""A file that cannot be opened, restored from one of its copies before there is any window."""

from dataclasses import dataclass
from pathlib import Path

from jobswap_desktop.domain.backups import Copy
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.people import Actor, Role
from jobswap_desktop.services import restoring
from jobswap_desktop.services.backup_words import backup_text, moment_text, restored_lines
from jobswap_desktop.services.backups import Safe, shelf
from jobswap_desktop.services.restoring import Staged
from jobswap_desktop.store.reading import beginning_of, origin_of

_BEYOND_OPENING = frozenset(
    {
        Fault.DAMAGED,
        Fault.OWN_ACCOUNT,
        Fault.NOT_A_DATABASE,
        Fault.FOREIGN,
        Fault.ALTERED,
        Fault.FOREIGN_JOURNAL,
        Fault.MISSING,
    }
)
_PROGRAM = Actor(name="Jobswap Desktop", account="", role=Role.ADMINISTRATOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The copies out of which a file can be restored, newest first.

    `advised` is the name of the newest sound one; only where none is, the newest true one of a
    database that was damaged already. None where no copy is of any use.
    """

    copies: tuple[Copy, ...]
    advised: str | None


def place(error: Unavailable, folder: Path) -> Safe | None:
    """Return where the copies of a file lie that cannot be opened for this reason.

    None where there are none, or where they would be of no help.
    """
    path = Path(error.path)
    if error.fault not in _BEYOND_OPENING or not path.name:
        return None
    safe = Safe(path=path, folder=folder, origin=origin_of(path), began=beginning_of(path))
    found = shelf(safe).copies
    # Of two databases of one name nobody could say which one the damaged file is.
    return safe if found and (safe.origin or _are_of_one(folder, found)) else None


def _are_of_one(folder: Path, found: tuple[Copy, ...]) -> bool:
    """Whether copies are of one database: those from before it had a mark bear its beginning."""
    newest = {
        copy.manifest.origin: copy
        for copy in reversed(found)
        if copy.manifest and not copy.is_sealed
    }
    if len(newest) <= 1:
        return True
    begun = {beginning_of(folder / copy.name) for copy in newest.values()}
    return len(begun) == 1 and len(newest.keys() - begun) <= 1


def choice(safe: Safe) -> Choice:
    """Look at the copies one after the other until one is sound, and return what was found.

    What that shows of each is noted beside it. Sealed ones are left out: the key is asked for in
    the window.
    """
    advised = restoring.first_sound(safe)
    return Choice(
        copies=tuple(copy for copy in shelf(safe).copies if not copy.is_sealed),
        advised=advised.name if advised else None,
    )


def rescue(safe: Safe, staged: Staged) -> list[str]:
    """Put a copy that was staged in the place of the file, and add what can be read of that.

    Returns what was done, in sentences; nothing staged is left. Raises DomainError, Unavailable.
    """
    try:
        # Who may do what stands in the file that nobody can read.
        done = restoring.carry_out(restoring.order_for_unreadable(_PROGRAM, safe, staged))
    finally:
        restoring.discard(staged)
    told = backup_text(
        "restored_from", file=staged.source.name, moment=moment_text(staged.preview.newest_kept)
    )
    warned = [backup_text("of_damaged")] if staged.is_altered else []
    return [told, *warned, *restored_lines(done)]
