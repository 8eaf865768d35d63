"""Heads of the audit trail: the present one, what it says of kept ones, and those beside copies."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from jobswap_desktop.domain.audit_head import Head, HeadState, judged
from jobswap_desktop.domain.errors import ProblemCode, Unavailable, refuse
from jobswap_desktop.small_files import parsed, read_small
from jobswap_desktop.store import audit, copies, settings
from jobswap_desktop.store.contents import ID_SETTING
from jobswap_desktop.store.database import Database
from jobswap_desktop.store.foreign_parts import runs_when_read
from jobswap_desktop.store.reading import read_only

_MOST_MANIFESTS = 5000
"""Far more than copies are kept; that more lie there is said (see `not_looked_at`)."""
_MOST_COPIES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptHead:
    """A head found in the manifest of a copy: the file's name, and what is known of it.

    `origin` tells of which database it is, "" where the manifest does not say; `at` is the moment
    of the entry (UTC, ISO), "" where it does not say.
    """

    file: str
    head: Head
    origin: str = ""
    at: str = ""


def newest(db: Database) -> tuple[Head, str] | None:
    """Return the head of the trail and the moment of its entry (UTC, ISO); None without entries."""
    rows = db.rows("SELECT sequence, hash, at FROM audit ORDER BY sequence DESC LIMIT 1")
    if not rows:
        return None
    return Head(sequence=rows[0]["sequence"], hash=rows[0]["hash"]), str(rows[0]["at"])


def names_of(db: Database) -> tuple[str, ...]:
    """Return what tells this database from others, the most lasting first; none without entries."""
    return tuple(filter(None, (settings.value(db, ID_SETTING), audit.first_hash(db))))


def own_offices(db: Database) -> frozenset[str]:
    """Return the id of the own office, whatever the schema of the file; none before there is it."""
    return frozenset(str(row["id"]) for row in db.rows("SELECT id FROM office WHERE is_own = 1"))


def state_of(db: Database, kept: Head) -> HeadState:
    """Return what the trail says to a head kept elsewhere; whether its links hold is not asked."""
    last = newest(db)
    rows = db.rows("SELECT hash FROM audit WHERE sequence = :sequence", sequence=kept.sequence)
    cut = db.rows("SELECT sequence, hash FROM audit_checkpoint ORDER BY sequence DESC LIMIT 1")
    at_cut = bool(cut) and cut[0]["sequence"] == kept.sequence
    found = rows[0]["hash"] if rows else cut[0]["hash"] if at_cut else None
    reaches = last[0].sequence if last else cut[0]["sequence"] if cut else 0
    return judged(kept, reaches, found, cut[0]["sequence"] if cut else 0)


def of_manifest(path: Path) -> KeptHead:
    """Return the head that the manifest beside a copy holds.

    Raises DomainError (manifest_not_readable) where the file holds none.
    """
    found = _read(path)
    if found is None:
        raise refuse(ProblemCode.MANIFEST_NOT_READABLE)
    return found


def beside_copies(db: Database, folder: Path, stem: str) -> tuple[KeptHead, ...]:
    """Return the heads that lie beside this database's copies in `folder`; raises OSError.

    Of another database of the same name nothing is said, unless no copy is of this one at all.
    But who rewrites a trail may change what tells two databases apart: one that shares a head,
    an entry of its copies or the own office with this one is this one.
    """
    if not folder.is_dir():
        return ()
    found = tuple(_found(folder, stem))
    origins = {"", *names_of(db)}
    others: dict[str, list[KeptHead]] = {}
    for each in found:
        if each.origin not in origins:
            others.setdefault(each.origin, []).append(each)
    origins |= {origin for origin, heads in others.items() if _is_this_one(db, folder, heads)}
    ours = tuple(each for each in found if each.origin in origins)
    return ours or found


def not_looked_at(folder: Path, stem: str) -> int:
    """Return how many manifests lie in `folder` beyond those that are read; raises OSError."""
    return max(0, len(_manifests(folder, stem)) - _MOST_MANIFESTS)


def _is_this_one(db: Database, folder: Path, heads: list[KeptHead]) -> bool:
    if any(state_of(db, each.head) is HeadState.HELD for each in heads):
        return True
    own = own_offices(db)
    newest_first = sorted(heads, key=lambda each: each.file, reverse=True)
    return any(
        _is_copy_of(db, folder / each.file.removesuffix(".json"), own)
        for each in newest_first[:_MOST_COPIES]
    )


def _is_copy_of(db: Database, copy: Path, own: frozenset[str]) -> bool:
    with suppress(sqlite3.Error, UnicodeDecodeError, OSError, Unavailable):
        if not copy.is_file():
            return False
        with closing(read_only(copy)) as connection:
            if runs_when_read(connection):
                return False
            offices = connection.execute("SELECT id FROM office WHERE is_own = 1")
            if own & {str(row[0]) for row in offices}:
                return True
            held = {row["hash"] for row in db.rows("SELECT hash FROM audit")}
            return any(row[0] in held for row in connection.execute("SELECT hash FROM audit"))
    return False


def _manifests(folder: Path, stem: str) -> list[Path]:
    paths = sorted(folder.glob("*.json"), reverse=True) if folder.is_dir() else []
    return [each for each in paths if each.name.startswith(f"{stem}-")]


def _found(folder: Path, stem: str) -> Iterator[KeptHead]:
    for path in _manifests(folder, stem)[:_MOST_MANIFESTS]:
        # One that cannot be read says nothing, and keeps nobody from what the others say.
        kept = _read(path)
        if kept is not None:
            yield kept


def _read(path: Path) -> KeptHead | None:
    try:
        held = parsed(read_small(path, copies.LARGEST_MANIFEST))
    except (OSError, ValueError):
        return None
    if not isinstance(held, dict):
        return None
    within = held.get("audit")
    inner = within if isinstance(within, dict) else {}
    sequence = held.get("head_sequence", inner.get("sequence"))
    digest = held.get("head_hash", inner.get("hash"))
    if type(sequence) is not int or sequence < 1 or not copies.is_hash(digest):
        # With a part of a hash alone, anything would be held.
        return None
    return KeptHead(
        file=path.name,
        head=Head(sequence=sequence, hash=digest),
        origin=str(held.get("origin", "")),
        at=str(held.get("head_at", "")),
    )
