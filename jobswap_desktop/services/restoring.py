"""Restoring a copy: what would differ, and doing it.

In the window the slow parts run on another thread: they work on paths with connections of their
own, and who acts is handed to them as a value (`Order`).
"""

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from jobswap_desktop.domain.accounts import require_restorer
from jobswap_desktop.domain.audit import GENESIS, Action
from jobswap_desktop.domain.audit_head import Head
from jobswap_desktop.domain.backups import Copy, Occasion, Soundness, read_name
from jobswap_desktop.domain.errors import DomainError, Fault, ProblemCode, Unavailable, refuse
from jobswap_desktop.domain.forgetting import Known, merged
from jobswap_desktop.domain.people import Actor, Role
from jobswap_desktop.domain.restoring import RestorePreview
from jobswap_desktop.services import backups, outlasting
from jobswap_desktop.services.accounts import recognised
from jobswap_desktop.services.backup_words import backup_text, entries_text, moment_text
from jobswap_desktop.services.backups import Safe, make, require_keeper, shelf
from jobswap_desktop.services.forgetting import erase_in_copy, erased_again
from jobswap_desktop.services.outlasting import Outlasting
from jobswap_desktop.services.recording import deed
from jobswap_desktop.services.workplace import Workplace, utc_now
from jobswap_desktop.store import (
    accounts,
    audit,
    audit_heads,
    copies,
    damaged_files,
    erased_file,
    erased_places,
    erasures,
    head_evidence,
    targets,
)
from jobswap_desktop.store import restoring as files
from jobswap_desktop.store.copying import is_altered, verify
from jobswap_desktop.store.database import Database, Deed
from jobswap_desktop.store.differences import LeftOut
from jobswap_desktop.store.opening import open_database
from jobswap_desktop.store.reading import origin_of, reading
from jobswap_desktop.store.rescue import Rescued, merge

_MOST_ATTEMPTS = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Staged:
    """A copy made ready beside the file, and what restoring it would change.

    `is_of_another` says that it comes from another database than the file it would replace,
    `is_altered` that the database was damaged already when it was copied.
    """

    source: Path
    path: Path
    preview: RestorePreview
    is_of_another: bool
    is_altered: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """Who restores what: all that is needed on another thread."""

    safe: Safe
    staged: Staged
    deed: Deed


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What was done: `kept` is the copy of the file as it was, `aside` where a damaged one lies.

    `rescued` is what was saved out of a damaged one.
    """

    kept: Path | None = None
    aside: Path | None = None
    rescued: Rescued | None = None


@contextmanager
def as_restored() -> Iterator[None]:
    """Turn what is said of a copy that is to be made into what holds of a restore: no_room."""
    try:
        yield
    except Unavailable as error:
        if error.fault is not Fault.NO_ROOM:
            raise
        raise Unavailable(Fault.NO_ROOM_TO_RESTORE, error.path, error.detail) from error


def stage(safe: Safe, source: Path) -> Staged:
    """Make a copy ready and compare it with the present file, which stays as it is.

    Raises DomainError (backup_missing, and backup_damaged for one that is not whole), Unavailable
    for what else is the matter with it (newer, foreign, no_room_to_restore). What is staged takes
    room until it is restored or discarded.
    """
    require_there(source)
    require_target(safe, source)
    if not source.is_file():
        # A pipe would be waited for, a device has no end.
        raise Unavailable(Fault.NOT_A_DATABASE, str(source))
    _require_whole(source)
    try:
        with as_restored():
            staged = files.stage(source, safe.path)
    except Unavailable as error:
        if files.beyond_writing(error) and not _was_never_one(source, error):
            raise refuse(ProblemCode.BACKUP_DAMAGED, file=source.name) from error
        raise
    return staged_at(safe, source, staged)


def _was_never_one(source: Path, error: Unavailable) -> bool:
    """Whether a file that was chosen is no database, and bears no name of a copy either."""
    return error.fault is Fault.NOT_A_DATABASE and read_name(source.name) is None


def require_there(source: Path) -> None:
    """Raise DomainError (backup_missing) where there is no copy at `source`."""
    if not source.exists():
        raise refuse(ProblemCode.BACKUP_MISSING, file=str(source))


def require_target(safe: Safe, source: Path) -> None:
    """Raise Unavailable where the file or a note beside it stands in the way of a restore.

    Something may lie in the place of the file that is none of ours, or nobody may read what says
    who is erased (notes_unreadable).
    """
    erased_file.require_readable((*_noted(safe, source), *erased_places.own_places(source)))
    if safe.origin:
        # It has been opened, and tells itself from others.
        return
    targets.require_replaceable(safe.path, source, safe.folder)


def require_entitled(actor: Actor, safe: Safe, staged: Staged) -> None:
    """Raise DomainError (backups_not_yours) for who may not restore a file that nobody can open.

    Its own accounts decide where they can still be read, else those of the copy. Whoever can
    write the folder can lay a copy there without the program.
    """
    known = accounts.readable_at(safe.path) or accounts.readable_at(staged.path)
    require_restorer(actor.account, known)


def staged_at(safe: Safe, source: Path, staged: Path) -> Staged:
    """Return what is staged with what it would change; raises Unavailable."""
    try:
        noted = known = _known(safe, source, staged)
        if files.is_ours(safe.path):
            with suppress(Unavailable), reading(safe.path) as now:
                known = _proven_by(now, known)
        erased = erased_again(staged, known)
        hidden = erased_again(safe.path, noted) if safe.is_held_back else LeftOut()
        preview = files.preview(safe.path, staged, erased, hidden)
        if safe.is_held_back:
            # It is an older copy itself: what it says of accounts may long have been otherwise.
            preview = replace(preview, keeps_accounts=False)
        altered = is_altered(staged)
    except BaseException:
        files.discard(staged)
        raise
    return Staged(
        source=source,
        path=staged,
        preview=preview,
        is_of_another=_is_of_another(safe, source, staged),
        is_altered=altered,
    )


def _is_of_another(safe: Safe, source: Path, staged: Path) -> bool:
    """Whether a copy, or a file without a manifest, comes from another database than the file."""
    origin = _origin(source, staged)
    if not origin or not safe.origin or origin == safe.origin:
        return False
    known = ""
    with suppress(Unavailable), reading(safe.path) as now:
        # Copied before the file was given its mark, it was known by its first entry.
        known = audit.first_hash(now)
    return origin != known


def _origin(source: Path, staged: Path) -> str:
    manifest, _is_damaged = copies.read_manifest(source)
    return (manifest.origin if manifest else "") or origin_of(staged)


def _require_whole(source: Path) -> None:
    # A file that was chosen from elsewhere is looked at as it is: nothing is noted beside it.
    name = read_name(source.name)
    is_copy_of_ours = name is not None and copies.read_manifest(source) != (None, False)
    if is_copy_of_ours and verify(source) is Soundness.DAMAGED:
        raise refuse(ProblemCode.BACKUP_DAMAGED, file=source.name)


def discard(staged: Staged) -> None:
    """Let go of what was staged and is not restored."""
    files.discard(staged.path)


def order(work: Workplace, safe: Safe, staged: Staged) -> Order:
    """Return the order to restore; raises DomainError (backups_not_yours)."""
    require_keeper(work)
    with work.db.write_derived():
        # Who only follows a file on a network drive is told here who holds it.
        pass
    subject = backup_text(
        "restored",
        file=staged.source.name,
        moment=moment_text(staged.preview.newest_kept),
        entries=entries_text(staged.preview.entries_lost),
    )
    return Order(safe=safe, staged=staged, deed=deed(work, Action.BACKUP_RESTORED, subject=subject))


def order_for_unreadable(actor: Actor, safe: Safe, staged: Staged) -> Order:
    """Return the order to restore in the place of a file that cannot even be asked who may."""
    subject = backup_text(
        "restored_unreadable" if staged.preview.is_there else "restored_missing",
        file=staged.source.name,
        moment=moment_text(staged.preview.newest_kept),
    )
    done = Deed(actor=actor, action=Action.BACKUP_RESTORED, at=utc_now(), subject=subject)
    return Order(safe=safe, staged=staged, deed=done)


def carry_out(order: Order) -> Restored:
    """Restore, and say where the file as it was before is kept.

    The present file is copied first, as one of the copies. One that is damaged is kept as it is
    beside, and what it has recorded since the copy was made is added as far as it can be read.
    Whoever has the file open goes on with what was restored. Raises Unavailable; the file is then
    as it was.
    """
    safe = order.safe
    known = _known(safe, order.staged.source, order.staged.path)
    with as_restored():
        try:
            if not order.staged.preview.is_comparable:
                return _in_place_of_damaged(order, known)
            return _in_place_of_sound(order, known)
        except Unavailable as error:
            if not files.beyond_writing(error) or not order.staged.preview.is_comparable:
                raise
            # It can be read in parts only, and that has shown itself now.
            return _in_place_of_damaged(order, known)


def _in_place_of_sound(order: Order, known: Known) -> Restored:
    safe, staged = order.safe, order.staged
    # What is damaged shows itself here, before anything is done to the staged copy.
    with reading(safe.path) as now:
        known = _proven_by(now, known)
    for _ in range(_MOST_ATTEMPTS):
        state = files.state(safe.path)
        kept = make(safe, Occasion.RESTORE)
        kept_on = outlasting.of_file(safe.path) if staged.preview.keeps_accounts else None
        restored = _finish(staged.path, replace(order.deed, at=utc_now()), known, kept_on)
        head_evidence.note(kept, restored)
        if files.put_back(staged.path, safe.path, state):
            _note_gone(safe)
            return Restored(kept=kept)
        # Somebody has recorded something since the copy was made: that must not be lost.
        backups.discard_copy(safe, kept)
    raise Unavailable(Fault.LOCKED, str(safe.path), "written to too often")


def _in_place_of_damaged(order: Order, known: Known) -> Restored:
    safe, staged = order.safe, order.staged
    aside = files.copy_aside(safe.path)
    saved = None
    if aside is not None and not staged.is_of_another:
        rescue_deed = replace(order.deed, action=Action.RESCUED)
        saved = merge(aside, staged.path, staged.source, rescue_deed)
        known = replace(known, proven=known.proven | saved.gone)
    kept_on = None
    if staged.preview.keeps_accounts:
        # It was readable when that was promised, and perhaps still is so far.
        with suppress(Unavailable):
            kept_on = outlasting.of_file(safe.path)
    restored = _finish(staged.path, order.deed, known, kept_on)
    # There is no copy of what is given up: it cannot be read as a whole.
    beside = safe.folder / (aside or damaged_files.name_for(safe.path)).name
    head_evidence.note(beside, restored, is_damaged=True)
    try:
        # Where it can be written all the same, whoever has it open can go on.
        done = aside is not None and files.put_back(staged.path, safe.path, files.state(safe.path))
    except Unavailable as error:
        if not files.beyond_writing(error):
            raise
        done = False
    if not done:
        files.replace(staged.path, safe.path, aside)
    _note_gone(safe)
    return Restored(aside=aside, rescued=saved)


def _places(safe: Safe) -> tuple[Path, ...]:
    return erased_places.places(safe.path, safe.folder, safe.second)


def _note_gone(safe: Safe) -> None:
    """Note beside file and copies what the restored file proves to be gone."""
    with suppress(Unavailable), reading(safe.path) as now:
        erased_file.add(_places(safe), erased_file.gone_in(now, safe.path))


def _noted(safe: Safe, source: Path) -> tuple[Path, ...]:
    return _places(safe) + erased_places.places(safe.path, source.parent)[1:]


def _known(safe: Safe, source: Path, staged: Path) -> Known:
    """Return what notes say is gone: all that is known where the file cannot be read."""
    # A copy may have been brought from another folder that knows more.
    beside = erased_file.of_copy(source, safe.path, _origin(source, staged))
    return Known(noted=merged(erased_file.read(_noted(safe, source)), beside))


def _proven_by(now: Database, known: Known) -> Known:
    """Return what is known once the file as it is now has been asked.

    What it still holds was not erased, whatever a note says.
    """
    held = erasures.held(now, {each.id for each in known.noted})
    gone = frozenset(each for each in known.noted if each.id not in held)
    return Known(proven=erased_file.proven(now), noted=gone)


def _finish(staged: Path, done: Deed, known: Known, kept_on: Outlasting | None) -> Head:
    """Write into a staged copy what happened to it, and take out what was erased since.

    Returns the head of its history as it was before that.
    """
    db = open_database(staged, create=False, is_copy=True)
    try:
        found = audit_heads.newest(db)
        with db.write(done) as change:
            if kept_on is not None:
                outlasting.put(change, db, kept_on)
        erase_in_copy(db, known, done)
    finally:
        db.close()
    return found[0] if found else Head(sequence=0, hash=GENESIS)


def gone_on(work: Workplace) -> Workplace:
    """Return the place as the accounts of the restored file have it for who acts.

    Raises Unavailable.
    """
    # What the accounts of the file before gave holds no more.
    actor = replace(work.actor, role=Role.HR_CLERK, office_id=None)
    return recognised(replace(work, actor=actor))


def first_sound(safe: Safe) -> Path | None:
    """Return the newest copy that is sound, looked at one after the other; None without one.

    Only where none is, the newest true one of a database that was damaged already.
    """
    altered = None
    for copy in shelf(safe).copies:
        path = safe.folder / copy.name
        found = Soundness.DAMAGED if copy.is_sealed else _found_in(path, copy)
        if found is Soundness.CHECKED:
            return path
        if found is Soundness.ALTERED and altered is None:
            altered = path
    return altered


def _found_in(path: Path, copy: Copy) -> Soundness:
    if copy.soundness is Soundness.DAMAGED:
        return copy.soundness
    try:
        return verify(path)
    except (Unavailable, DomainError):
        return Soundness.DAMAGED
