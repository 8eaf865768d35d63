"""What lies outside the file and explains that its trail holds a kept head no more.

A restored copy takes entries away, and an entry says so. But whoever can write the file can write
that entry too. What nobody writes who has the file alone: the copy that restoring makes first,
which holds what is given up, and the note beside it of the state that was restored.
"""

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from jobswap_desktop.domain.audit import ERASING, Action
from jobswap_desktop.domain.audit_head import Head, read_head
from jobswap_desktop.domain.backups import Occasion, moment_in
from jobswap_desktop.domain.entry_details import details_or_none
from jobswap_desktop.domain.errors import DomainError
from jobswap_desktop.small_files import parsed, read_small
from jobswap_desktop.store import copies
from jobswap_desktop.store.audit_heads import KeptHead
from jobswap_desktop.store.connecting import connected_to_copy
from jobswap_desktop.store.copies import LARGEST_MANIFEST
from jobswap_desktop.store.database import Database
from jobswap_desktop.store.foreign_parts import runs_when_read

_LARGEST_NOTE = 4096
_DAMAGED = "damaged"
_MOST_NOTES = 2000


@dataclass(frozen=True, slots=True, kw_only=True)
class Cut:
    """Behind which entry the trail was cut, and when (UTC, ISO) and by whom, "" where none says."""

    sequence: int
    at: str = ""
    actor: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """Which state was restored, as noted beside the copies; `is_damaged`: over a damaged file.

    `at` is the moment of that in UTC, by the clock that names copies; None where none is known.
    """

    restored: Head
    is_damaged: bool = False
    at: datetime | None = None

    def explains(self, missing: KeptHead) -> bool:
        """Whether a head went with a damaged file: it was newer than what was restored.

        It was there by then as well. What came later must still be held, whoever has waited for
        the rescue.
        """
        made_at = moment_in(missing.file) or _moment(missing.at)
        if self.at is None or made_at is None or made_at > self.at:
            return False
        return self.is_damaged and missing.head.sequence > self.restored.sequence


def note(beside: Path, restored: Head, *, is_damaged: bool = False) -> None:
    """Note which state is restored, beside the copy of the file as it was (or its name).

    Where that cannot be written, restoring goes on: then a missing head stays unexplained.
    """
    text = f"{restored.sequence}-{restored.hash}\n{_DAMAGED if is_damaged else ''}"
    with suppress(OSError):
        copies.write_private(beside.with_name(beside.name + copies.NOTE), text.encode())


def restored_at(db: Database) -> str:
    """Return when the trail says that a copy was restored last (UTC, ISO), "" where never."""
    rows = db.rows(
        "SELECT at FROM audit WHERE action = :action ORDER BY sequence DESC LIMIT 1",
        action=Action.BACKUP_RESTORED.value,
    )
    return str(rows[0]["at"]) if rows else ""


def cut_of(db: Database) -> Cut | None:
    """Return where the trail was cut; None where it is whole."""
    found = db.rows("SELECT sequence FROM audit_checkpoint ORDER BY sequence DESC LIMIT 1")
    if not found:
        return None
    sequence = int(found[0]["sequence"])
    actions = ", ".join(f"'{action.value}'" for action in sorted(ERASING))
    rows = db.rows(
        f"SELECT at, actor, details FROM audit WHERE action IN ({actions}) ORDER BY sequence"  # noqa: S608 - our own actions
    )
    for row in rows:
        if details_or_none(row["details"]).get("cut", [0])[0] == sequence:
            return Cut(sequence=sequence, at=str(row["at"]), actor=str(row["actor"]))
    return Cut(sequence=sequence)


def proven(
    db: Database, folder: Path, stem: str, missing: Iterable[KeptHead], known: Iterable[Head]
) -> dict[Head, str]:
    """Return for each of the missing heads what explains it: the name of a copy, "" for a note.

    Left out are those that nothing explains. `known` are the heads that lie beside the copies.
    """
    wanted, notes = list(missing), tuple(_notes(folder, stem))
    before = [
        Head(sequence=int(row["sequence"]) - 1, hash=str(row["previous"]))
        for row in db.rows(
            "SELECT sequence, previous FROM audit WHERE action = :action",
            action=Action.BACKUP_RESTORED.value,
        )
    ]
    found: dict[Head, str] = {}
    if not wanted or not before:
        return found
    for each in (each for each in notes if each.restored in before):
        found |= {kept.head: "" for kept in wanted if each.explains(kept)}
    sure = set(known) | {each.restored for each in notes}
    heads = [kept.head for kept in wanted]
    for path in _made_before_restoring(folder, stem):
        found |= dict.fromkeys(_explained(path, heads, before, sure), path.name)
    return found


def months_kept(copy: Path, rule: str) -> int | None:
    """Return the office's own period as a copy has it; None where it has none or is not there."""
    with suppress(sqlite3.Error, UnicodeDecodeError, OSError):
        if copy.is_file():
            with closing(connected_to_copy(copy)) as connection:
                rows = connection.execute(
                    "SELECT months FROM retention_period WHERE id = ?", (rule,)
                ).fetchall()
                return int(rows[0][0]) if rows else None
    return None


def _made_before_restoring(folder: Path, stem: str) -> list[Path]:
    return [
        folder / name.text
        for name in copies.named(folder)
        if name.occasion is Occasion.RESTORE and name.stem == stem and not name.is_sealed
    ]


def _explained(
    copy: Path, missing: Iterable[Head], before: Iterable[Head], sure: set[Head]
) -> list[Head]:
    """Return which of the heads a copy holds, where it was followed by a state that is known."""
    try:
        with closing(connected_to_copy(copy)) as connection:
            if runs_when_read(connection):
                return []
            if not any(head in sure or _holds(connection, head) for head in before):
                return []
            return [head for head in missing if _holds(connection, head)]
    except (sqlite3.Error, UnicodeDecodeError):
        return []


def _moment(text: str) -> datetime | None:
    try:
        found = datetime.fromisoformat(text)
    except ValueError:
        return None
    return found if found.tzinfo else None


def _holds(connection: sqlite3.Connection, head: Head) -> bool:
    row = connection.execute(
        "SELECT hash FROM audit WHERE sequence = ?", (head.sequence,)
    ).fetchone()
    return row is not None and row[0] == head.hash


def _notes(folder: Path, stem: str) -> Iterator[Note]:
    try:
        paths = [each for each in folder.iterdir() if each.name.startswith(f"{stem}-")]
    except OSError:
        return
    for path in [each for each in sorted(paths) if each.name.endswith(copies.NOTE)][:_MOST_NOTES]:
        with suppress(OSError, ValueError, DomainError):
            head, _, kind = read_small(path, _LARGEST_NOTE).decode().partition("\n")
            is_damaged = kind.strip() == _DAMAGED
            yield Note(restored=read_head(head), is_damaged=is_damaged, at=moment_in(path.name))


def illegible(folder: Path, stem: str) -> tuple[str, ...]:
    """Return the names of the manifests beside copies that cannot be read, or hold half a head."""
    if not folder.is_dir():
        return ()
    paths = sorted(each for each in folder.glob("*.json") if each.name.startswith(f"{stem}-"))
    return tuple(each.name for each in paths[:_MOST_NOTES] if not _is_legible(each))


def _is_legible(path: Path) -> bool:
    try:
        held = parsed(read_small(path, LARGEST_MANIFEST))
    except (OSError, ValueError):
        return False
    if not isinstance(held, dict):
        return False
    sequence, digest = held.get("head_sequence", 0), held.get("head_hash", "")
    return sequence == 0 or copies.is_hash(digest)
