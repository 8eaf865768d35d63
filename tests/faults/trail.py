"""What is done to the audit trail by somebody who may write the file, and whether it is found.

Edited, deleted, inserted and swapped entries break the links. A tail cut off and a trail written
anew as a whole hold in themselves: they are found by a head that was kept outside, printed or in
the manifest beside a copy.
"""

import json
import random
import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import Any

from builders import a_clerk
from faults.report import Tally
from house import a_house

from jobswap_desktop.domain.audit import (
    AuditEntry,
    canonical,
    chain_hash,
    digest_details,
    header_of,
)
from jobswap_desktop.services import list_export
from jobswap_desktop.services.audit_heads import verdicts
from jobswap_desktop.services.workplace import Workplace
from jobswap_desktop.store import audit, audit_heads
from jobswap_desktop.store.opening import open_database

Trail = list[AuditEntry]
Deed = Callable[[Trail, random.Random], Trail]
_TAIL = 12
_HOLD_IN_THEMSELVES = frozenset({"cut", "rewritten"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """How often one kind of tampering was found, and by what.

    By the links alone, by a printed head, and by the head beside a copy.
    """

    kind: str
    trials: int
    by_links: int
    by_head: int
    by_manifest: int


def edited(trail: Trail, chance: random.Random) -> Trail:
    at = chance.randrange(len(trail))
    field = chance.choice(("actor", "at", "role", "swap_id", "details"))
    value: Any = {"subject": "nie geschehen"} if field == "details" else "anders"
    return [*trail[:at], replace(trail[at], **{field: value}), *trail[at + 1 :]]


def deleted(trail: Trail, chance: random.Random) -> Trail:
    at = chance.randrange(len(trail) - 1)
    return [*trail[:at], *trail[at + 1 :]]


def inserted(trail: Trail, chance: random.Random) -> Trail:
    """Put a sound-looking entry between others, which move up by one."""
    at = chance.randrange(1, len(trail))
    new = _sealed(replace(trail[at], actor="Niemand", previous=trail[at - 1].hash))
    return [*trail[:at], new, *(replace(e, sequence=e.sequence + 1) for e in trail[at:])]


def swapped(trail: Trail, chance: random.Random) -> Trail:
    one, other = sorted(chance.sample(range(len(trail)), 2))
    changed = list(trail)
    changed[one] = replace(trail[other], sequence=trail[one].sequence)
    changed[other] = replace(trail[one], sequence=trail[other].sequence)
    return changed


def cut(trail: Trail, chance: random.Random) -> Trail:
    return trail[: -chance.randint(1, _TAIL - 1)]


def rewritten(trail: Trail, chance: random.Random) -> Trail:
    """Write the whole trail anew with one thing changed, so that every link holds."""
    at, previous, made = chance.randrange(len(trail)), "0" * 64, []
    for place, entry in enumerate(trail):
        actor = "Jemand Anderes" if place == at else entry.actor
        made.append(_sealed(replace(entry, actor=actor, previous=previous)))
        previous = made[-1].hash
    return made


KINDS: tuple[Deed, ...] = (edited, deleted, inserted, swapped, cut, rewritten)


def run(folder: Path, *, short: bool) -> Iterator[Tally]:
    """Try every kind; the links must find it, or a head that was kept outside."""
    for found in tried(folder, 10 if short else 100):
        tally = Tally(fault=f"entries of the history {found.kind}", trials=found.trials)
        needs_head = found.kind in _HOLD_IN_THEMSELVES
        by = min(found.by_head, found.by_manifest) if needs_head else found.by_links
        tally.half = found.trials - by
        tally.told.update({"links": found.by_links, "head": found.by_head})
        yield tally


def tried(folder: Path, times: int) -> Iterator[Found]:
    """Try every kind so often in `folder`."""
    original = folder / "jobtausch.sqlite"
    house = a_house(original)
    house.a_case()
    for _ in range(_TAIL):
        list_export.office_list(house.work, (house.own,), "x.csv")
    trail = list(audit.entries(house.work.db))
    found = audit_heads.newest(house.work.db)
    assert found is not None
    head = found[0]
    house.work.db.close()
    copies = folder / "copies"
    copies.mkdir()
    manifest = {"audit": {"sequence": head.sequence, "hash": head.hash}}
    (copies / "kopie-1.json").write_text(json.dumps(manifest), encoding="utf-8")
    chance = random.Random(7)  # noqa: S311 - repeatable, and no secret
    for kind in KINDS:
        looked = [
            _looked(folder, original, copies, kind(trail, chance), head.text) for _ in range(times)
        ]
        yield Found(
            kind=kind.__name__,
            trials=times,
            by_links=sum(links for links, _, _ in looked),
            by_head=sum(printed for _, printed, _ in looked),
            by_manifest=sum(beside for _, _, beside in looked),
        )


def _looked(
    folder: Path, original: Path, copies: Path, trail: Trail, head: str
) -> tuple[bool, bool, bool]:
    path = folder / "kopie.sqlite"
    shutil.copy(original, path)
    lay(path, trail)
    db = open_database(path, create=False)
    try:
        work = Workplace(db=db, actor=a_clerk(), today=lambda: date(2021, 12, 6))
        printed, beside = verdicts(work, copies, typed=[head])
        return bool(audit.faults(db)), not printed.is_held, not beside.is_held
    finally:
        db.close()


def lay(path: Path, trail: Trail) -> None:
    """Put the trail into the file as its owner can: without the triggers, which come back."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        triggers = connection.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'audit'"
        ).fetchall()
        connection.execute("BEGIN")
        for name, _sql in triggers:
            connection.execute(f"DROP TRIGGER {name}")
        connection.execute("DELETE FROM audit")
        for entry in trail:
            details = canonical(entry.details) if entry.details is not None else None
            row = (entry.sequence, entry.at, entry.actor, entry.account, entry.role)
            rest = (entry.action.value, entry.swap_id, details, entry.salt)
            chain = (entry.details_digest, entry.previous, entry.hash)
            connection.execute(
                f"INSERT INTO audit VALUES ({', '.join('?' * 12)})",  # noqa: S608 - question marks
                (*row, *rest, *chain),
            )
        for _name, sql in triggers:
            connection.execute(sql)
        connection.execute("COMMIT")


def _sealed(entry: AuditEntry) -> AuditEntry:
    assert entry.details is not None
    digest = digest_details(entry.salt, canonical(entry.details))
    whole = replace(entry, details_digest=digest)
    return replace(whole, hash=chain_hash(whole.previous, header_of(whole), digest))
