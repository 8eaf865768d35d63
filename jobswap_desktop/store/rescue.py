"""Bringing into a restored copy what the damaged file has recorded since the copy was made.

The history is the measure. Entries that follow the copy's newest one without a gap are taken over;
of each record they speak of, the row is taken only if it is just what the newest of them attests.
What cannot be read is named, stays as the copy has it, and the last entry attests that; so does
what belongs to it (see `rescue_cases`).
"""

import shutil
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jobswap_desktop.domain.audit import (
    GENESIS,
    Action,
    AuditEntry,
    broken_link,
    content_digest,
    record_digest,
)
from jobswap_desktop.domain.entry_details import details_or_none
from jobswap_desktop.domain.errors import Fault, Unavailable
from jobswap_desktop.domain.forgetting import Forgotten
from jobswap_desktop.domain.trail import Seal, attested
from jobswap_desktop.store import audit, backup, contents, rescue_erasures, salvage, swaps
from jobswap_desktop.store.connecting import connected
from jobswap_desktop.store.database import Deed
from jobswap_desktop.store.erasing import Plan
from jobswap_desktop.store.opening import open_database
from jobswap_desktop.store.rebuilding import rebuild_if_lost
from jobswap_desktop.store.rescue_cases import CONTENT, DERIVED, Finding, Key, settle
from jobswap_desktop.unfinished import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Rescued:
    """What was saved: how many entries of the history and records, until when (UTC, ISO).

    `lost` are the records that were changed since the copy and do not say so in the end, as table
    and id; of those, `left` could be read, but belong to what is lost. `missing_cases` are the
    numbers of cases that are not there because of it, with who visits ("" for one of which both
    are lost as well), `older_cases` the numbers of those that stay as the copy has them.
    `is_whole` says that the newest entry there was could be read. `gone` is what its entries
    have erased, saved or not.
    """

    entries: int = 0
    records: int = 0
    until: str = ""
    lost: tuple[Key, ...] = ()
    left: tuple[Key, ...] = ()
    missing_cases: tuple[str, ...] = ()
    older_cases: tuple[str, ...] = ()
    is_whole: bool = False
    gone: frozenset[Forgotten] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Since:
    """What the damaged file tells to have happened since the copy, and what that says erased.

    `counted` is what the copy's own newest entry attests (see `_counted_in_copy`), `last` the
    number of the newest entry that both have.
    """

    trail: list[AuditEntry]
    is_whole: bool
    last: int
    counted: frozenset[Key] | None
    gone: frozenset[Forgotten]

    @property
    def told(self) -> tuple[AuditEntry, ...]:
        return rescue_erasures.told(self.trail)


def merge(damaged: Path, staged: Path, source: Path, deed: Deed) -> Rescued:
    """Bring into the `staged` copy what `damaged` has recorded since; `source` is that copy.

    Who was erased since goes from the copy. Raises Unavailable where the staged copy cannot be
    written.
    """
    with salvage.opened(damaged, source) as broken:
        if broken is None:
            return Rescued()
        since = _since(broken, staged)
        if not since.trail:
            return Rescued(is_whole=since.is_whole, gone=since.gone)
        trial = staged.with_name(f"{staged.name}{Kind.TRIAL}")
        try:
            rescued = _tried(broken, staged, trial, since, deed)
            with backup.as_written_to(staged):
                backup.give_name(trial, staged)
        except (LookupError, ValueError, TypeError):
            # What was read does not make whole cases: then the copy alone counts.
            return Rescued(gone=since.gone)
        except Unavailable as error:
            if error.fault is not Fault.DAMAGED:
                raise
            # Whatever could not be read there: what is sound must come back all the same.
            return Rescued(gone=since.gone)
        else:
            return rescued
        finally:
            for ending in ("", "-journal"):
                with suppress(OSError):
                    trial.with_name(trial.name + ending).unlink(missing_ok=True)


def _since(broken: sqlite3.Connection, staged: Path) -> _Since:
    with closing(connected(staged)) as copy:
        counted = _counted_in_copy(copy)
        last, digest = _common_end(copy, counted)
    trail, is_whole = _trail(broken, last, digest)
    gone = rescue_erasures.gone_in(broken)
    return _Since(trail=trail, is_whole=is_whole, last=last, counted=counted, gone=gone)


def _tried(
    broken: sqlite3.Connection, staged: Path, trial: Path, since: _Since, deed: Deed
) -> Rescued:
    """Do it in the `trial` copy, anew without each case that nobody could read afterwards."""
    leave: frozenset[str] = frozenset()
    while True:
        with backup.as_written_to(trial):
            backup.make_private(trial)
            shutil.copyfile(staged, trial)
        rescued, unreadable = _merged(broken, trial, since, deed, leave)
        if unreadable <= leave:
            return rescued
        leave |= unreadable


def _merged(
    broken: sqlite3.Connection, staged: Path, since: _Since, deed: Deed, leave: frozenset[str]
) -> tuple[Rescued, frozenset[str]]:
    """Return what was saved, and the ids of the cases that cannot be read in the end."""
    trail = since.trail
    seals = rescue_erasures.seals_of(broken, since.told)
    before = rescue_erasures.traces(staged, since.gone)
    with closing(connected(staged)) as target:
        wanted = _wanted(trail, (each for each in seals if each.sequence > since.last))
        read = Finding(wanted=wanted, found=_found(broken, wanted))
        target.execute("PRAGMA foreign_keys = OFF")
        target.execute("BEGIN IMMEDIATE")
        _bring_contents(target, broken, read)
        settle(target, trail, read, leave)
        missing, older = _named_cases(target, broken, read)
        lost = _apply(target, trail, read)
        rescue_erasures.follow(target, since.told, seals)
        again = _settle_counts(target, trail, since.counted)
    rescued = Rescued(
        entries=len(trail),
        records=len(wanted) - len(lost),
        until=trail[-1].at,
        lost=tuple(sorted(lost)),
        left=tuple(sorted(read.left)),
        missing_cases=missing,
        older_cases=older,
        is_whole=since.is_whole,
        gone=since.gone,
    )
    return rescued, _attest(staged, lost | again, deed, before if since.told else None)


def _named_cases(
    target: sqlite3.Connection, broken: sqlite3.Connection, read: Finding
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what the cases that are left out are called, and those that stay as copied."""
    held = dict(target.execute("SELECT id, reference FROM swap").fetchall())
    told = {key[1]: str(row["reference"]) for key, row in read.left.items() if key[0] == "swap"}
    # Who visits says the list of the damaged file, as long as it can be read.
    told |= {
        str(row["swap_id"]): f"{row['reference']} ({row['title']})"
        for row in salvage.rows(broken, "case_index")
    }
    missing = sorted(told.get(each, "") for each in read.cases - held.keys())
    return tuple(missing), tuple(sorted(str(held[each]) for each in read.cases & held.keys()))


def _counted_in_copy(target: sqlite3.Connection) -> frozenset[Key] | None:
    """Return what the copy's newest entry attests, where bringing it to the newest schema made it.

    The file made such an entry elsewhere (see `counted_stays`). None where there is no such entry.
    """
    found = target.execute(
        "SELECT action, details FROM audit ORDER BY sequence DESC LIMIT 1"
    ).fetchone()
    if found is None or found[0] != Action.COUNTS_ATTESTED.value:
        return None
    records = details_or_none(found[1]).get("records", ())
    return frozenset((table, record_id) for table, record_id, _digest in records)


def _common_end(target: sqlite3.Connection, counted: frozenset[Key] | None) -> tuple[int, str]:
    """Return up to where the copy's trail goes as that of the file it was made of."""
    last, digest = contents.head(target)
    if counted is None:
        return last, digest
    found = target.execute("SELECT previous FROM audit WHERE sequence = ?", (last,)).fetchone()
    return last - 1, "" if found[0] == GENESIS else str(found[0])


def _settle_counts(
    target: sqlite3.Connection, trail: list[AuditEntry], counted: frozenset[Key] | None
) -> set[Key]:
    """Leave each stay counted once; return the counts of the copy that need their entry again."""
    ours = counted or frozenset()
    theirs = [each for each in trail if each.action is Action.COUNTS_ATTESTED]
    kept = {(row[0], row[1]) for each in theirs for row in (each.details or {}).get("records", ())}
    if not theirs:
        return set(ours)
    for _table, record_id in ours - kept:
        target.execute("DELETE FROM statistic WHERE id = ?", (record_id,))
    return set()


def _trail(broken: sqlite3.Connection, last: int, sealed: str) -> tuple[list[AuditEntry], bool]:
    """Return the entries that follow on the copy's last one, and whether these were all."""
    trail: list[AuditEntry] = []
    previous, expected = sealed or GENESIS, last + 1
    is_whole = True
    for row in salvage.rows(broken, "audit"):
        if not isinstance(row["sequence"], int) or row["sequence"] <= last:
            continue
        try:
            entry = audit.entry_of(row)
            is_broken = broken_link(entry, previous, expected)
        except (ValueError, TypeError, AttributeError):
            is_broken = True
        if is_broken:
            is_whole = False
            break
        trail.append(entry)
        previous, expected = entry.hash, entry.sequence + 1
    return trail, is_whole


def _wanted(trail: list[AuditEntry], seals: Iterable[Seal]) -> dict[Key, str | None]:
    """Return what the newest entry about each record attests of it; None: it was removed."""
    return {key: seal.digest or None for key, seal in attested(trail, seals).items()}


def _found(broken: sqlite3.Connection, wanted: dict[Key, str | None]) -> dict[Key, dict[str, Any]]:
    found: dict[Key, dict[str, Any]] = {}
    for table in sorted({table for table, _id in wanted}):
        for row in salvage.rows(broken, table):
            key = (table, str(row.get("id")))
            if wanted.get(key) and record_digest(row) == wanted[key]:
                found[key] = row
    return found


def _apply(target: sqlite3.Connection, trail: list[AuditEntry], read: Finding) -> set[Key]:
    """Write entries and records, and commit; return the records that are lost."""
    lost = read.lost
    for (table, record_id), digest in read.wanted.items():
        if digest is None:
            target.execute(f'DELETE FROM "{table}" WHERE id = ?', (record_id,))  # noqa: S608 - our own table names
    for (table, _id), row in read.found.items():
        _put(target, table, row)
    for entry in trail:
        _put(target, "audit", audit.row_of(entry))
    for row in (row for key, row in read.left.items() if key[0] == "attachment"):
        target.execute(
            f"""DELETE FROM {CONTENT} WHERE sha256 = ?
            AND sha256 NOT IN (SELECT sha256 FROM attachment)""",  # noqa: S608 - our own
            (row["sha256"],),
        )
    lost |= set(_dangling(target))
    for table in DERIVED:
        target.execute(f"DELETE FROM {table}")  # noqa: S608 - our own table names
    target.execute("COMMIT")
    return lost


def _put(target: sqlite3.Connection, table: str, row: dict[str, Any]) -> None:
    names = ", ".join(f'"{name}"' for name in row)
    marks = ", ".join("?" for _name in row)
    target.execute(
        f'INSERT OR REPLACE INTO "{table}" ({names}) VALUES ({marks})',  # noqa: S608 - names of our own fields
        tuple(row.values()),
    )


def _bring_contents(target: sqlite3.Connection, broken: sqlite3.Connection, read: Finding) -> None:
    """Bring what the scans hold that were read; one whose content is lost is lost itself."""
    for key, row in [each for each in read.found.items() if each[0][0] == "attachment"]:
        if not _bring_content(target, broken, str(row["sha256"])):
            del read.found[key]


def _bring_content(target: sqlite3.Connection, broken: sqlite3.Connection, sha256: str) -> bool:
    if target.execute(f"SELECT 1 FROM {CONTENT} WHERE sha256 = ?", (sha256,)).fetchone():  # noqa: S608 - our own
        return True
    content = salvage.content(broken, sha256)
    if content is None or content_digest(content) != sha256:
        return False
    _put(target, CONTENT, {"sha256": sha256, "content": content})
    return True


def _dangling(target: sqlite3.Connection) -> Iterator[Key]:
    """Remove rows that refer to lost ones until none is left, and yield them."""
    while broken := target.execute("PRAGMA foreign_key_check").fetchall():
        for table, number in {(row[0], row[1]) for row in broken}:
            if table not in DERIVED:
                row = target.execute(
                    f'SELECT id FROM "{table}" WHERE rowid = ?',  # noqa: S608 - names from the schema
                    (number,),
                ).fetchone()
                yield table, str(row[0])
            target.execute(f'DELETE FROM "{table}" WHERE rowid = ?', (number,))  # noqa: S608 - as above


def _attest(staged: Path, lost: set[Key], deed: Deed, before: Plan | None) -> frozenset[str]:
    """Write what was done as the newest entry, with what the lost records say now.

    `before` is what the copy held of those who are gone. Returns the ids of the cases that cannot
    be read.
    """
    db = open_database(staged, create=False, is_copy=True)
    try:
        rebuild_if_lost(db)
        with db.write(deed) as change:
            for table, record_id in sorted(lost):
                change.attest(table, record_id)
            if before is not None:
                rescue_erasures.remove_traces(change, before)
        if before is not None:
            db.compact()
        _found_cases, unreadable = swaps.legible(db)
        return frozenset(str(row["id"]) for row in unreadable)
    finally:
        db.close()
