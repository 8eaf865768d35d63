"""Taking details from entries of the audit trail, and cutting it, without losing what it proves."""

import json
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from pathlib import Path

from jobswap_desktop.domain.audit import Checkpoint
from jobswap_desktop.domain.trail import RecordKey, as_ranges, seals_after, seals_digest
from jobswap_desktop.domain.trail_facts import BEGAN, DAMAGED, GONE, KEY, STEERING, GoneRow
from jobswap_desktop.store import audit, damaged_files, trail_facts
from jobswap_desktop.store.database import Change
from jobswap_desktop.store.records import encode


@dataclass(frozen=True, slots=True, kw_only=True)
class Going:
    """What an erasing write takes: details of entries, entries up to `cut`, and `gone` for good."""

    forgotten: frozenset[int]
    cut: int = 0
    gone: tuple[GoneRow, ...] = ()


def seal(
    change: Change, going: Going, touched: Collection[RecordKey], at: str
) -> dict[str, object]:
    """Write the seals for what is about to go, and return what the entry has to say of it.

    Records that the same write touches (`touched`) need none: its entry attests them.
    """
    forgotten, cut = going.forgotten, going.cut
    # An entry that nobody can read attests nothing, and keeps nothing from being erased.
    trail, _illegible = audit.legible(change)
    found = seals_after(trail, audit.seals(change), forgotten, cut)
    kept = tuple(each for each in found if each.key not in touched)
    change.run("DELETE FROM record_seal")
    for each in kept:
        change.run(
            """INSERT INTO record_seal (table_name, record_id, digest, sequence)
            VALUES (:table_name, :record_id, :digest, :sequence)""",
            **encode(each),
        )
    facts: dict[str, object] = {
        "erased": as_ranges(number for number in forgotten if number > cut),
        "seals": seals_digest(kept),
        GONE: trail_facts.carried(trail, cut, going.gone),
    }
    # What was attested is repeated, not what lies there: that may have been put there since.
    steering = trail_facts.steering_attested(change)
    if steering is not None:
        facts[STEERING] = steering
    key = trail_facts.key_known(change, trail)
    if key is not None:
        facts[KEY] = key
    damaged = [kept.name for kept in damaged_files.beside(Path(change.path))]
    if damaged:
        facts[DAMAGED] = damaged
    began = audit.first_hash(change)
    behind = _cut(change, {entry.sequence: entry.hash for entry in trail}, cut, at)
    if behind is not None:
        facts["cut"] = [behind.sequence, behind.hash]
        facts[BEGAN] = began
    return facts


def _cut(change: Change, hashes: Mapping[int, str], cut: int, at: str) -> Checkpoint | None:
    """Set the checkpoint behind which the trail goes on, and return it; None where it is whole."""
    known = audit.checkpoint(change)
    if cut <= (known.sequence if known else 0):
        return known
    change.run("DELETE FROM audit_checkpoint")
    change.run(
        "INSERT INTO audit_checkpoint (sequence, hash, at) VALUES (:sequence, :hash, :at)",
        sequence=cut,
        hash=hashes[cut],
        at=at,
    )
    return Checkpoint(sequence=cut, hash=hashes[cut], at=at)


def drop(change: Change, going: Going) -> None:
    """Take the details from the entries, and delete those that are cut."""
    change.run(
        """UPDATE audit SET details = NULL WHERE details IS NOT NULL
        AND sequence IN (SELECT CAST(value AS INTEGER) FROM json_each(:numbers))""",
        numbers=json.dumps(sorted(going.forgotten)),
    )
    change.run("DELETE FROM audit WHERE sequence <= :cut", cut=going.cut)
