"""A file whose content has moved to a server: what it is called then, and where everything is.

It lies beside its old place. That it has moved, and where to, its own history says.
"""

from pathlib import Path
from typing import TYPE_CHECKING

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import Fault, Unavailable

if TYPE_CHECKING:
    # The port knows this module.
    from jobswap_desktop.store.database import Database

_OWNER_READS = 0o400


def put_away(path: Path) -> Path:
    """Give a file that has moved another name, and let it be read alone; return where it lies.

    Nobody finds it under the name that everybody's program opens.
    """
    number = 1
    while (other := _away(path, number)).exists():
        number += 1
    path.rename(other)
    other.chmod(_OWNER_READS)
    return other


def moved_to(path: Path) -> str | None:
    """Return the address to which everything in the file that lay at `path` has moved.

    None where it has not; "" where it has, and what lies beside it cannot be read.
    """
    if path.exists() or not _away(path, 1).exists():
        return None
    number = 1
    while _away(path, number + 1).exists():
        number += 1
    return _address_in(_away(path, number))


def require_here(path: Path) -> None:
    """Raise Unavailable (moved_to_server) where what lay at `path` has moved to a server."""
    address = moved_to(path)
    if address is not None:
        raise Unavailable(Fault.MOVED_TO_SERVER, str(path), address)


def went_to(db: "Database") -> str | None:
    """Return the address to which everything in an open file has moved, as its history says.

    None where nothing has, or where it has been fetched from a server since.
    """
    # Loaded only where a file moves.
    from jobswap_desktop.store import audit

    gone = audit.newest_of(db, Action.MOVED_TO_SERVER)
    back = audit.newest_of(db, Action.FETCHED_FROM_SERVER)
    if gone is None or (back is not None and back.sequence > gone.sequence):
        return None
    return str((gone.details or {}).get("subject", ""))


def _away(path: Path, number: int) -> Path:
    mark = "" if number == 1 else f"-{number}"
    return path.with_name(f"{path.stem}-umgezogen{mark}{path.suffix}")


def _address_in(path: Path) -> str:
    # Loaded only where a file has moved.
    from jobswap_desktop.store import audit
    from jobswap_desktop.store.reading import reading

    try:
        with reading(path) as db:
            entry = audit.newest_of(db, Action.MOVED_TO_SERVER)
    except (Unavailable, OSError):
        return ""
    found = entry.details.get("subject") if entry is not None and entry.details else None
    return found if isinstance(found, str) else ""
