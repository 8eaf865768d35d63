"""The commands that make and restore copies of the database; each returns what is to be said."""

import argparse
from collections.abc import Callable, Mapping
from dataclasses import replace
from pathlib import Path
from types import MappingProxyType

from jobswap_desktop import app
from jobswap_desktop.cli_opening import opened
from jobswap_desktop.command_line import WrongCommandLine
from jobswap_desktop.domain.errors import Fault, ProblemCode, Unavailable, refuse
from jobswap_desktop.domain.places import Address, Place
from jobswap_desktop.paths import user_paths
from jobswap_desktop.services import backups, noted_erasures, restoring, unsealing
from jobswap_desktop.services.accounts import recognised
from jobswap_desktop.services.backup_words import backup_text, preview_lines, restored_lines
from jobswap_desktop.services.wording import erasure_text, say
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store.carrying import Seal

_BEYOND_WRITING = frozenset(
    {Fault.READ_ONLY, Fault.HELD, Fault.LOCKED, Fault.CANNOT_OPEN, Fault.CANNOT_WRITE}
)
_BEYOND_READING = frozenset(
    {Fault.DAMAGED, Fault.NOT_A_DATABASE, Fault.ALTERED, Fault.FOREIGN_JOURNAL, Fault.MISSING}
)


def require_file(place: Place | None) -> Path | None:
    """Return the path that was given; raises WrongCommandLine for the address of a server."""
    if isinstance(place, Address):
        raise WrongCommandLine(say("needs_file", path=str(place)))
    return place


def backup(options: argparse.Namespace) -> str:
    """Make a checked copy and record that; raises DomainError, Unavailable."""
    require_file(options.data)
    paths = user_paths()
    paths.create()
    seal = _seal(options)
    work = _open_to_copy(options)
    try:
        made = backups.make_by_hand(work, options.to, seal)
    finally:
        work.db.close()
    lines = [say("backup_done" if seal is None else "backup_done_sealed", path=str(made.path))]
    if backups.is_of_damaged(made.path):
        lines.append(backup_text("made_of_damaged"))
    if not made.is_recorded:
        lines.append(backup_text("unrecorded"))
    return "\n".join(lines)


def _open_to_copy(options: argparse.Namespace) -> Workplace:
    """Open the file, for reading alone where it cannot be written; raises Unavailable."""
    day = app.clock(options.today)
    try:
        return opened(options.data, day)
    except Unavailable as error:
        if error.fault not in _BEYOND_WRITING:
            raise
    work = opened(options.data, day, read_only=True, inspects=True)
    # Who follows a file on a drive works there as a reader; what a copy asks is the account.
    return recognised(replace(work, actor=app.actor()))


def _seal(options: argparse.Namespace) -> Seal | None:
    if options.to is None and (options.recipient or options.passphrase_file):
        raise WrongCommandLine(say("backup_seal_where"))
    return seal_of(options)


def seal_of(options: argparse.Namespace) -> Seal | None:
    """Return what encrypts as the options wish; None without a wish.

    Raises DomainError (key_not_readable, passphrase_short), Unavailable.
    """
    if options.recipient:
        return unsealing.seal_to(options.recipient)
    if options.passphrase_file is not None:
        return unsealing.seal_with(options.passphrase_file)
    return None


def restore(options: argparse.Namespace) -> str:
    """Restore a copy, or say what would change; raises DomainError, Unavailable."""
    paths = user_paths()
    paths.create()
    path = require_file(options.data) or paths.database
    if not path.absolute().parent.is_dir():
        # What lies beside it while it is being made would be named, and nobody knows that.
        raise Unavailable(Fault.CANNOT_OPEN, str(path.absolute().parent))
    day, is_held_back = app.clock(options.today), False
    try:
        work = opened(path, day)
    except Unavailable as error:
        if error.fault is Fault.HOLDS_ERASED:
            # An older copy in its place: a newer one is the way back to what was recorded since.
            work, is_held_back = opened(path, day, inspects=True), True
        elif error.fault in _BEYOND_READING:
            # Nothing can be asked of a file that cannot be read: neither accounts nor what differs.
            work = None
        else:
            raise
    safe = backups.Safe(path=path, folder=paths.backups, origin="")
    try:
        if work is not None:
            # What would differ names cases and people.
            backups.require_keeper(work)
            safe = replace(backups.safe_of(work) or safe, is_held_back=is_held_back)
        return _restored(options, work, safe)
    finally:
        if work is not None:
            work.db.close()


def _staged(options: argparse.Namespace, safe: backups.Safe) -> restoring.Staged:
    if not unsealing.is_sealed(options.file):
        return restoring.stage(safe, options.file)
    if options.secret_file is None:
        raise WrongCommandLine(say("restore_needs_secret", path=str(options.file)))
    return unsealing.stage_sealed(safe, options.file, unsealing.secret_in(options.secret_file))


def _restored(options: argparse.Namespace, work: Workplace | None, safe: backups.Safe) -> str:
    staged = _staged(options, safe)
    try:
        if work is None:
            restoring.require_entitled(app.actor(), safe, staged)
        lines = list(preview_lines(staged.preview))
        if staged.is_of_another:
            lines.append(backup_text("of_another"))
        if staged.is_altered:
            lines.append(backup_text("of_damaged"))
        if options.dry_run:
            return "\n".join([*lines, say("restore_dry")])
        if staged.is_of_another and not options.other_database:
            raise refuse(ProblemCode.BACKUP_OF_ANOTHER, file=str(options.file), path=str(safe.path))
        if work is None:
            order = restoring.order_for_unreadable(app.actor(), safe, staged)
        else:
            order = restoring.order(work, safe, staged)
        done = restoring.carry_out(order)
    finally:
        restoring.discard(staged)
    lines += restored_lines(done)
    return "\n".join([*lines, say("restore_done", path=str(safe.path))])


def erased(options: argparse.Namespace) -> str:
    """Say what notes name as erased and the file still holds, or decide it.

    Raises DomainError, Unavailable.
    """
    path = require_file(options.data)
    decides = options.again or options.keep
    work = opened(path, app.clock(options.today), read_only=not decides, inspects=True)
    if work.db.holder is not None:
        # Who follows a file on a drive works there as a reader; what is asked is the account.
        work = recognised(replace(work, actor=app.actor()))
    try:
        asked = noted_erasures.question(work)
        if asked is None:
            return erasure_text("noted_none")
        if options.again:
            return erasure_text("noted_erased", count=str(noted_erasures.erase_again(work)))
        if options.keep:
            return erasure_text("noted_kept", count=str(noted_erasures.keep(work)))
        lines = noted_erasures.question_lines(asked)
        return "\n".join([*lines, erasure_text("noted_how")])
    finally:
        work.db.close()


COMMANDS: Mapping[str, Callable[[argparse.Namespace], str]] = MappingProxyType(
    {"backup": backup, "restore": restore, "erased": erased}
)
