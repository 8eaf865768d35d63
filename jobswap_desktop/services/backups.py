"""Backup copies: making them, listing them, checking them, letting go of old ones.

What takes a `Safe` may run on any thread: it has connections of its own and knows no window. What
takes a `Workplace` says who may do what.
"""

import dataclasses
import shutil
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from jobswap_desktop import unfinished
from jobswap_desktop.domain.accounts import may_maintain
from jobswap_desktop.domain.audit import Action
from jobswap_desktop.domain.backups import Copy, Occasion, Soundness, outlived, read_name
from jobswap_desktop.domain.errors import Fault, ProblemCode, Unavailable, refuse
from jobswap_desktop.domain.forgetting import merged
from jobswap_desktop.domain.people import Role
from jobswap_desktop.services.outcome import Outcome, Touched
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import (
    accounts,
    audit,
    backup,
    carrying,
    contents,
    copies,
    erased_file,
    erased_places,
    settings,
    trail_facts,
)
from jobswap_desktop.store.copying import copy_database, verify
from jobswap_desktop.store.reading import reading

EVERY = timedelta(minutes=30)
"""How often the window looks whether there is something new to be copied."""

_FOLDER, _RECIPIENT = trail_facts.FOLDER, trail_facts.RECIPIENT
KEPT_SETTINGS = (_FOLDER, _RECIPIENT, contents.ID_SETTING)
"""What restoring leaves as it is: it is about the office's disks, not about its cases."""
_SHARE_OF_ROOM = 2
NoLongerWanted = backup.NoLongerWanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Safe:
    """Where the copies of one database go.

    `second` is the folder the office has chosen, None without one; copies there are sealed to
    `recipient` (an age public key) where it is not "". Without `is_thinned` no
    copy is ever let go of. `began` is what its history began with, "" where nobody knows: a copy
    from before it had its mark (`origin`) is called by that. `is_held_back` says that the file
    holds what notes call erased, and that nobody has answered that.
    """

    path: Path
    folder: Path
    origin: str
    second: Path | None = None
    recipient: str = ""
    is_thinned: bool = True
    began: str = ""
    is_held_back: bool = False

    @property
    def origins(self) -> frozenset[str]:
        """What manifests of its copies say they are of; none where nobody knows."""
        return frozenset({self.origin, self.began} - {""}) if self.origin else frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A copy that was made by hand; `is_recorded` unless nothing could be written just then."""

    path: Path
    is_recorded: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """One folder as it was found: its copies, newest first, or why it cannot be read.

    `is_short_of_room` says that one more would push out the oldest, because the disk has no more
    room for copies.
    """

    folder: Path
    copies: tuple[Copy, ...] = ()
    fault: Unavailable | None = None
    is_short_of_room: bool = False

    @property
    def newest(self) -> Copy | None:
        """The newest copy that was checked."""
        checked = (copy for copy in self.copies if copy.soundness is Soundness.CHECKED)
        return next(checked, None)

    @property
    def newest_true(self) -> Copy | None:
        """The newest that was checked, or is a true copy of a database that was damaged."""
        true = {Soundness.CHECKED, Soundness.ALTERED}
        return next((copy for copy in self.copies if copy.soundness in true), None)


def safe_of(work: Workplace) -> Safe | None:
    """Return where the copies of the open file go; None where none are made.

    A second folder that no entry of the history speaks of counts as none; `check` says so. Raises
    DomainError (backups_not_yours) for who sees only what is submitted to it.
    """
    if work.actor.role is Role.STAFF_COUNCIL:
        raise work.denied(ProblemCode.BACKUPS_NOT_YOURS)
    if work.backups is None or work.db.is_server:
        return None
    folder = settings.value(work.db, _FOLDER)
    if folder and not trail_facts.is_steered_rightly(work.db):
        # Copies hold everything: they go where somebody of the office has sent them.
        folder = None
    return Safe(
        path=Path(work.db.path),
        folder=work.backups,
        origin=identify(work),
        second=Path(folder) if folder else None,
        recipient=settings.value(work.db, _RECIPIENT) or "",
        began=audit.first_hash(work.db),
    )


def identify(work: Workplace) -> str:
    """Return what tells this database from every other one, giving it such a mark if need be.

    Where it cannot be given one now, the beginning of its history has to do.
    """
    work.require_view()
    found = settings.value(work.db, contents.ID_SETTING)
    if found is None:
        found = work.new_id()
        try:
            with work.db.write_derived() as change:
                settings.put(change, contents.ID_SETTING, found)
        except Unavailable:
            return audit.first_hash(work.db)
    return found


def may_see(work: Workplace) -> bool:
    """Whether the actor sees the copies: administrators and HR clerks."""
    return work.actor.role in {Role.ADMINISTRATOR, Role.HR_CLERK}


def may_restore(work: Workplace) -> bool:
    """Whether the actor restores and chooses folders: as for accounts (see there)."""
    return may_maintain(work.actor.role, accounts.all_accounts(work.db))


def require_keeper(work: Workplace) -> None:
    """Raise DomainError (backups_not_yours) unless the actor `may_restore`."""
    if not may_restore(work):
        raise work.denied(ProblemCode.BACKUPS_NOT_YOURS)


def choose_folder(work: Workplace, folder: Path | None, recipient: str = "") -> Outcome[None]:
    """Have copies laid into a second folder as well, sealed to `recipient` where there is one.

    Without `folder` no longer. Raises DomainError (backups_not_yours).
    """
    require_keeper(work)
    subject = str(folder) if folder else ""
    with work.db.write(deed(work, Action.BACKUP_FOLDER_CHOSEN, subject=subject)) as change:
        settings.put(change, _FOLDER, subject)
        settings.put(change, _RECIPIENT, recipient if folder else "")
    return Outcome(
        value=None, touched=Touched.BACKUPS, action=Action.BACKUP_FOLDER_CHOSEN, undo=None
    )


def is_needed(safe: Safe) -> bool:
    """Whether anything was written since the newest true copy; raises Unavailable."""
    newest = shelf(safe).newest_true
    if newest is None or newest.manifest is None:
        return True
    with backup.as_written_to(safe.path):
        # Its history as well: clocks of file systems are coarse.
        if contents.state(safe.path) != newest.manifest.state:
            return True
    with reading(safe.path) as db:
        return newest.manifest.head_hash != contents.head(db.connection)[1]


def make(
    safe: Safe,
    occasion: Occasion,
    wanted: Callable[[], bool] | None = None,
    now: datetime | None = None,
) -> Path:
    """Make a checked copy in the folder of this workstation and let go of what has had its time.

    Raises Unavailable (no_room, cannot_write, locked, damaged …), NoLongerWanted.
    """
    # Room is made before it is looked for: a disk full of old copies must not stop the new one.
    tidy(safe)
    thin(safe, safe.folder, now, coming=_size(safe.path))
    to = copy_database(safe.path, safe.folder, occasion, wanted)
    thin(safe, safe.folder, now)
    _note_erased(safe)
    return to


def _note_erased(safe: Safe) -> None:
    """Write again what is gone for good, where the folder has lost it.

    Where that cannot be read now, the next copy makes up for it.
    """
    with suppress(Unavailable):
        with reading(safe.path) as db:
            noted = erased_file.read(erased_places.places(safe.path))
            gone = merged(erased_file.gone_in(db, safe.path), noted)
        erased_file.add(erased_places.places(safe.path, safe.folder), gone)


def make_by_hand(
    work: Workplace, folder: Path | None = None, seal: carrying.Seal | None = None
) -> Made:
    """Make a copy now, in `folder` or that of this workstation, and record that.

    A copy only reads: it is made as well of a file in which nothing can be written now, because
    it is protected or somebody else holds it. Then there is no entry.

    In a folder that was named it lies alone, sealed where `seal` is given. Of such a folder the
    last part is made where it is not there: the path to a drive that is not connected must not
    arise here.

    Nothing is let go of in a folder that was named. Raises DomainError (backups_not_yours,
    backup_place_missing), Unavailable.
    """
    # Asked first: who may see nothing of the records is refused a copy, and not a view.
    safe = safe_of(work) if may_see(work) else None
    if safe is None:
        raise work.denied(ProblemCode.BACKUPS_NOT_YOURS)
    if folder is not None and not folder.absolute().parent.is_dir():
        raise refuse(ProblemCode.BACKUP_PLACE_MISSING, folder=str(folder.absolute().parent))
    tidy(safe)
    if folder is None:
        made = make(safe, Occasion.BY_HAND)
    elif seal is None:
        made = copy_database(safe.path, folder, Occasion.BY_HAND)
    else:
        made = _made_sealed(safe, folder, seal)
    return Made(path=made, is_recorded=_is_recorded(work, made))


def _is_recorded(work: Workplace, made: Path) -> bool:
    try:
        with work.db.write(deed(work, Action.BACKUP_MADE, subject=made.name)):
            pass
    except Unavailable:
        return False
    return True


def _made_sealed(safe: Safe, folder: Path, seal: carrying.Seal) -> Path:
    """Copy into this workstation's own folder first: nothing plain ever lies in the other.

    Nor does it stay in the own one: who has it encrypted wants this copy and no second one.
    """
    plain = copy_database(safe.path, safe.folder, Occasion.BY_HAND)
    try:
        manifest, _is_damaged = copies.read_manifest(plain)
        name = read_name(plain.name)
        if manifest is None or name is None:
            raise Unavailable(Fault.CANNOT_WRITE, str(plain))
        to = folder / dataclasses.replace(name, is_sealed=True).text
        with backup.as_written_to(to):
            backup.make_private_folder(folder)
        carrying.carry(plain, to, manifest, _go_on, seal)
    finally:
        discard_copy(safe, plain)
    return to


def _go_on() -> None:
    pass


def make_if_needed(
    safe: Safe, occasion: Occasion, wanted: Callable[[], bool] | None = None
) -> Path | None:
    """Make a copy unless the newest one says the same; raises as `make`."""
    return make(safe, occasion, wanted) if is_needed(safe) else None


def before_import(work: Workplace) -> None:
    """Make a copy before many records are written at once.

    One that cannot be made stops nothing: an import is all or nothing, and can be taken back.
    """
    safe = safe_of(work)
    if safe is None or _size(safe.path) > _QUICK_BYTES:
        return
    try:
        make_if_needed(safe, Occasion.IMPORT)
    except Unavailable:
        return


_QUICK_BYTES = 64 * 1024 * 1024


def thin(safe: Safe, folder: Path, now: datetime | None = None, *, coming: int = 0) -> bool:
    """Let go of copies that have had their time; tell whether room was the reason for any.

    Copies may take half of what is free and theirs; `coming` bytes are about to be added. Raises
    Unavailable.
    """
    if not safe.is_thinned:
        return False
    with backup.as_written_to(folder):
        if not folder.is_dir():
            return False
        found = copies.of_database(folder, safe.origins, safe.path.stem)
        room = _room(folder, found) - coming
        names, is_short = outlived(found, now or datetime.now(UTC), room)
        copies.remove(folder, names)
    return is_short


def tidy(safe: Safe) -> None:
    """Destroy what a process that was killed has left half done; young files may be somebody's."""
    folders = (safe.path.parent, safe.folder, unfinished.passing_place())
    unfinished.destroy_all(unfinished.left(folders, safe.path))


def discard_copy(safe: Safe, copy: Path) -> None:
    """Delete one copy that was made in vain."""
    copies.remove(safe.folder, [copy.name])


def _room(folder: Path, found: Sequence[Copy]) -> int:
    """Return how many bytes all copies may take: half of what is free and theirs."""
    free = shutil.disk_usage(folder).free + sum(copy.size for copy in found)
    return free // _SHARE_OF_ROOM


def shelf(safe: Safe, folder: Path | None = None) -> Shelf:
    """Return what lies in a folder (that of this workstation without one); never raises."""
    wanted = folder or safe.folder
    try:
        with backup.as_written_to(wanted):
            found = copies.of_database(wanted, safe.origins, safe.path.stem)
            taken = sum(copy.size for copy in found)
            largest = max((copy.size for copy in found), default=0)
            is_short = bool(found) and taken + largest > _room(wanted, found)
    except Unavailable as error:
        return Shelf(folder=wanted, fault=error)
    return Shelf(folder=wanted, copies=found, is_short_of_room=is_short)


def check_copy(path: Path) -> Soundness:
    """Open a copy, check all of it, and note beside it what was found.

    A sealed one can only be compared with its sum. Raises Unavailable when it cannot be read.
    """
    return verify(path)


def is_of_damaged(copy: Path) -> bool:
    """Whether a copy was found to be one of a database that was damaged already."""
    manifest, _is_damaged = copies.read_manifest(copy)
    return copies.soundness_in(manifest) is Soundness.ALTERED


def _size(path: Path) -> int:
    with backup.as_written_to(path):
        return path.stat().st_size
