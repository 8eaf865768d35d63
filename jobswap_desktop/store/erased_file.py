"""The file beside the database and its backups that says, by ids alone, what is gone for good.

A copy that is older than an erasure knows nothing of it; this file does.
"""

import errno
import json
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path

from jobswap_desktop.domain.audit import content_digest
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.forgetting import Forgotten, as_rows, from_rows, merged
from jobswap_desktop.domain.trail_facts import named_as_gone
from jobswap_desktop.small_files import parsed, read_small
from jobswap_desktop.store import audit, copies, settings, trail_facts
from jobswap_desktop.store.contents import ID_SETTING
from jobswap_desktop.store.database import Database
from jobswap_desktop.store.erased_places import databases_beside, notes, own_places
from jobswap_desktop.whole_files import share_like

_MARK_DIGITS = 16
_SAYS_NOTHING = frozenset(
    {errno.ENOENT, errno.ENOTDIR, errno.EINVAL, errno.EFBIG, errno.ELOOP, errno.ENAMETOOLONG}
)
"""It is not there, or none that the program has written."""
_LARGEST_BYTES = 32 * 1024 * 1024
_LARGEST_OTHERS = 8 * 1024 * 1024
"""Of all files of that kind that are not this database's own."""


def at_start(path: Path, backups: Path | None, usual: Path | None) -> frozenset[Forgotten]:
    """Return what notes say that a database that is opened at `path` may hold no longer.

    That is what the file beside it says; for a backup that is opened where it lies, the one of the
    database that it is of. Of all others in its folder and among the `backups` counts what was
    erased in this very file, or in the `usual` one of the workstation: it may have come as a copy
    under another name, or lost the file beside it. What was erased in some other copy, such as one
    to learn with, must not be erased here.
    """
    own = own_places(path)
    owners = {mark(each) for each in (path, usual) if each}
    others = read(_within_bounds(place for place in notes(path, backups) if place not in own))
    return merged(read(own), (each for each in others if each.by & owners))


def _within_bounds(others: Iterable[Path]) -> Iterator[Path]:
    """Yield the smallest files that together are not too large to be read at every start."""
    sizes = []
    for place in others:
        with suppress(OSError):
            sizes.append((place.stat().st_size, place))
    room = _LARGEST_OTHERS
    for size, place in sorted(sizes):
        room -= size
        if room < 0:
            return
        yield place


def mark(path: Path) -> str:
    """Return what stands for the file at `path` where it is said who has erased something."""
    return content_digest(str(path.absolute()).encode("utf-8", "surrogateescape"))[:_MARK_DIGITS]


def of_copy(copy: Path, path: Path, origin: str) -> frozenset[Forgotten]:
    """Return what notes in the folder of a copy say that it may hold no longer.

    It is to be restored at `path`, whatever that is called: what counts is the note of the
    database that the copy is of. Where that is not there, the copy has another name, and every
    line counts that comes from a database of this `origin`; always do those of the file itself.
    """
    own = own_places(copy)
    is_there = any(place.exists() for place in own)
    owners = {mark(path)} if is_there or not origin else {mark(path), mark_of(origin)}
    others = read(_within_bounds(place for place in notes(copy, None) if place not in own))
    return merged(read(own), (each for each in others if each.by & owners))


def mark_of(origin: str) -> str:
    """Return what stands for a database of this origin, wherever it lies."""
    return content_digest(f"origin {origin}".encode())[:_MARK_DIGITS]


def gone_in(db: Database, path: Path) -> frozenset[Forgotten]:
    """Return what a database proves to be gone, marked as that of the file at `path`."""
    origins = {settings.value(db, ID_SETTING), audit.first_hash(db)}
    by = frozenset({mark(path), *(mark_of(each) for each in origins if each)})
    return frozenset(replace(each, by=by) for each in proven(db))


def proven(db: Database) -> frozenset[Forgotten]:
    """Return what the entries of a database prove to be gone.

    What its table names and no entry has erased was put there past the program, and is left out;
    what was taken from the table past the program is still named by its entry.
    """
    trail, _illegible = audit.legible(db)
    planted = set(trail_facts.gone_unnamed(db, trail))
    rows = {row for row in trail_facts.gone_rows(db) if row not in planted}
    rows |= named_as_gone(trail)
    return from_rows([dict(zip(("id", "what", "erased_on"), row, strict=True)) for row in rows])


def read(wanted: Iterable[Path]) -> frozenset[Forgotten]:
    """Return what any of the files says is gone; one that cannot be read says nothing."""
    return merged(*(_read(place) for place in wanted))


def add(wanted: Iterable[Path], gone: frozenset[Forgotten]) -> tuple[Path, ...]:
    """Add what is gone to each of the files, and return those that could not be written."""
    return _rewritten(wanted, lambda known: merged(known, gone))


def strike(wanted: Iterable[Path], gone: frozenset[Forgotten]) -> tuple[Path, ...]:
    """Take lines out of each of the files, and return those that could not be written."""
    return _rewritten(wanted, lambda known: known - gone)


def _rewritten(
    wanted: Iterable[Path], change: Callable[[frozenset[Forgotten]], frozenset[Forgotten]]
) -> tuple[Path, ...]:
    failed = []
    for place in wanted:
        known = read([place])
        rows = as_rows(change(known))
        if rows == as_rows(known):
            continue
        try:
            copies.write_private(place, json.dumps(rows, indent=1).encode())
        except OSError:
            failed.append(place)
            continue
        for database in databases_beside(place):
            share_like(place, database)
    return tuple(failed)


def require_readable(wanted: Iterable[Path]) -> None:
    """Raise Unavailable (notes_unreadable) for a file that is there and is kept from being read.

    Whoever goes on without it brings back what it says is gone.
    """
    for place in wanted:
        try:
            read_small(place, _LARGEST_BYTES)
        except OSError as error:
            if error.errno not in _SAYS_NOTHING:
                raise Unavailable(Fault.NOTES_UNREADABLE, str(place), str(error)) from error


def _read(place: Path) -> Iterator[Forgotten]:
    try:
        rows = parsed(read_small(place, _LARGEST_BYTES))
    except (OSError, ValueError):
        return
    yield from from_rows(rows)
