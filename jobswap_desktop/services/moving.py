"""Moving the office's records from a file to a server, and back into a file."""

import os
from dataclasses import dataclass
from pathlib import Path

from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.errors import Fault, ProblemCode, Unavailable, refuse
from jobswap_desktop.services import accounts
from jobswap_desktop.services.outcome import EVERYTHING, Outcome
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import moved_away
from jobswap_desktop.store.opening import open_database
from jobswap_desktop.store.server import moving
from jobswap_desktop.store.server.moving import Copied


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What was moved, table by table, and where the file lies now.

    `notes_left` and `drafts_left` are the notes of councils on the server and what they have typed
    and not recorded: no file holds them, and nobody of the office reads them.
    """

    copied: tuple[Copied, ...]
    path: Path
    notes_left: int = 0
    drafts_left: int = 0

    @property
    def rows(self) -> int:
        """How many rows there are in all tables."""
        return sum(each.rows for each in self.copied)


def to_server(work: Workplace, server: Workplace, *, again: bool = False) -> Outcome[Moved]:
    """Move the file of `work` into the empty database of `server`; both histories say so.

    The file keeps everything, but gets another name and can only be read then, so that nobody
    goes on working in it by mistake. Whoever does this maintains accounts in the file and
    administers the server. Raises DomainError (accounts_not_yours, and moved_before for a file
    that has moved already, unless it is to move `again`) and Unavailable; both sides are as they
    were then.
    """
    if not accounts.can_maintain(work):
        raise work.denied(ProblemCode.ACCOUNTS_NOT_YOURS)
    first = None if again else moved_away.went_to(work.db)
    if first is not None:
        # Two databases in which people go on working can never be one again.
        raise refuse(ProblemCode.MOVED_BEFORE, path=work.db.path, server=first)
    path = Path(work.db.path)
    moving.require_empty(server.db)
    gone, come = (
        deed(work, Action.MOVED_TO_SERVER, subject=server.db.path),
        deed(server, Action.MOVED_TO_SERVER, subject=path.name),
    )
    # The server's side is kept first: a file that is not marked is the lesser harm.
    with work.db.write(gone), server.db.write(come):
        copied = moving.copy_in(work.db, server.db)
    work.db.close()
    moved = Moved(copied=copied, path=moved_away.put_away(path))
    return Outcome(value=moved, touched=EVERYTHING, action=Action.MOVED_TO_SERVER)


def to_file(work: Workplace, path: Path) -> Outcome[Moved]:
    """Copy the server of `work` into a new file; both histories say so.

    It appears whole or not at all, and the server stays as it is. While it is copied nobody else
    can write. Raises DomainError (accounts_not_yours) and Unavailable.
    """
    if not accounts.can_maintain(work):
        raise work.denied(ProblemCode.ACCOUNTS_NOT_YOURS)
    if path.exists():
        raise Unavailable(Fault.NAME_TAKEN, str(path))
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.neu")
    subject = path.name
    try:
        with work.db.write(deed(work, Action.FETCHED_FROM_SERVER, subject=subject)):
            copied = _copied(work, unfinished)
            moving.appear(unfinished, path)
        notes, drafts = moving.notes_left(work.db), moving.drafts_left(work.db)
    finally:
        unfinished.unlink(missing_ok=True)
    moved = Moved(copied=copied, path=path, notes_left=notes, drafts_left=drafts)
    return Outcome(value=moved, touched=EVERYTHING, action=Action.FETCHED_FROM_SERVER)


def _copied(work: Workplace, unfinished: Path) -> tuple[Copied, ...]:
    file = open_database(unfinished)
    try:
        copied = moving.copy_out(work.db, file)
        with file.write(deed(work, Action.FETCHED_FROM_SERVER, subject=work.db.path)):
            pass
    finally:
        file.close()
    return copied
