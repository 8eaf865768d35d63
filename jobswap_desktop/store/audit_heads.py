"""Heads of the audit trail: the present one, what it says of kept ones, and those beside copies."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from jobswap_desktop.domain.audit_head import Head, HeadState, judged
from jobswap_desktop.domain.errors import ProblemCode, refuse
from jobswap_desktop.small_files import parsed, read_small
from jobswap_desktop.store import copies, settings
from jobswap_desktop.store.database import Database

_MOST_MANIFESTS = 2000
_ORIGIN_SETTING = "database/id"


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

    Of another database of the same name nothing is said, unless no copy is of this one at all:
    who rewrites a trail may change what tells two databases apart.
    """
    if not folder.is_dir():
        return ()
    found = tuple(_found(folder, stem))
    own = _origin(db)
    ours = tuple(each for each in found if each.origin in {"", own})
    return ours or found


def _found(folder: Path, stem: str) -> Iterator[KeptHead]:
    paths = sorted(folder.glob("*.json"), reverse=True)
    for path in [each for each in paths if each.name.startswith(f"{stem}-")][:_MOST_MANIFESTS]:
        # One that cannot be read says nothing, and keeps nobody from what the others say.
        kept = _read(path)
        if kept is not None:
            yield kept


def _origin(db: Database) -> str:
    known = settings.value(db, _ORIGIN_SETTING)
    rows = db.rows("SELECT hash FROM audit ORDER BY sequence LIMIT 1")
    return known or (str(rows[0]["hash"]) if rows else "")


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
