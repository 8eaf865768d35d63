"""The commands that make and restore copies of the database; each returns what is to be said."""

import argparse
from collections.abc import Callable, Mapping
from types import MappingProxyType

from jobswap_desktop import app
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.paths import user_paths
from jobswap_desktop.services import backups, restoring
from jobswap_desktop.services.backup_words import backup_text, preview_lines, restored_lines
from jobswap_desktop.services.wording import say
from jobswap_desktop.services.workplace import Workplace

_BEYOND_READING = frozenset({Fault.DAMAGED, Fault.NOT_A_DATABASE, Fault.MISSING})


def backup(options: argparse.Namespace) -> str:
    """Make a checked copy and record that; raises DomainError, Unavailable."""
    paths = user_paths()
    paths.create()
    work = app.open_existing(options.data, app.clock(options.today))
    try:
        made = backups.make_by_hand(work, options.to)
    finally:
        work.db.close()
    return say("backup_done", path=str(made))


def restore(options: argparse.Namespace) -> str:
    """Restore a copy, or say what would change; raises DomainError, Unavailable."""
    paths = user_paths()
    paths.create()
    path = options.data or paths.database
    try:
        work = app.open_existing(path, app.clock(options.today))
    except Unavailable as error:
        if error.fault not in _BEYOND_READING:
            raise
        # Nothing can be asked of a file that cannot be read: neither accounts nor what differs.
        work = None
    safe = backups.Safe(path=path, folder=paths.backups, origin="")
    try:
        if work is not None:
            safe = backups.safe_of(work) or safe
        return _restored(options, work, safe)
    finally:
        if work is not None:
            work.db.close()


def _restored(options: argparse.Namespace, work: Workplace | None, safe: backups.Safe) -> str:
    staged = restoring.stage(safe, options.file)
    try:
        lines = list(preview_lines(staged.preview))
        if staged.is_of_another:
            lines.append(backup_text("of_another"))
        if options.dry_run:
            return "\n".join([*lines, say("restore_dry")])
        if work is None:
            order = restoring.order_for_unreadable(app.actor(), safe, staged)
        else:
            order = restoring.order(work, safe, staged)
        done = restoring.carry_out(order)
    finally:
        restoring.discard(staged)
    lines += restored_lines(done)
    return "\n".join([*lines, say("restore_done", path=str(safe.path))])


COMMANDS: Mapping[str, Callable[[argparse.Namespace], str]] = MappingProxyType(
    {"backup": backup, "restore": restore}
)
