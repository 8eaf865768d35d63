"""What the audit trail proves once entries have lost their details or were cut away.

An erasing entry says in its details which entries lost theirs (`erased`, ranges of numbers),
behind which one the trail was cut (`cut`, number and hash) and the digest over all seals
(`seals`). A seal keeps what an erased or cut entry had attested of a record that is still held;
it counts until a later entry attests the record. Whatever is taken from the trail without being
named like that is found.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from jobswap_desktop.domain.audit import (
    BEGINNING,
    ERASING,
    AuditEntry,
    Checkpoint,
    broken_links,
    record_digest,
)

RecordKey = tuple[str, str]
"""Table and id of a record."""

GONE = ""
"""The digest of a record that was removed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seal:
    """What the entry number `sequence` attested of a record: its digest, or GONE."""

    table_name: str
    record_id: str
    digest: str
    sequence: int

    @property
    def key(self) -> RecordKey:
        """Whose seal it is."""
        return self.table_name, self.record_id


def attested(trail: Iterable[AuditEntry], seals: Iterable[Seal]) -> dict[RecordKey, Seal]:
    """Return the newest attestation of each record, from whichever of both it comes."""
    found = {seal.key: (seal.digest, seal.sequence) for seal in seals}
    for entry in trail:
        if entry.details is None:
            continue
        sequence = entry.sequence
        for table, record_id, digest in entry.details.get("records", ()):
            key = (table, record_id)
            if key not in found or found[key][1] <= sequence:
                found[key] = (digest or GONE, sequence)
    return {
        key: Seal(table_name=key[0], record_id=key[1], digest=digest, sequence=sequence)
        for key, (digest, sequence) in found.items()
    }


def seals_after(
    trail: Sequence[AuditEntry],
    seals: Iterable[Seal],
    forgotten: Collection[int],
    cut: int,
) -> tuple[Seal, ...]:
    """Return the seals that keep the proof when entries lose their details or are cut.

    `forgotten` are the numbers of the former, the latter are those up to `cut`. The removal of a
    record is sealed only where a kept entry would else be read as if the record were still there.
    """
    lost = set(forgotten)
    kept = [entry for entry in trail if entry.sequence > cut and entry.sequence not in lost]
    told = attested(kept, ())
    newest = attested(trail, seals)
    return tuple(
        sorted(
            (
                seal
                for key, seal in newest.items()
                if seal != told.get(key) and (seal.digest != GONE or key in told)
            ),
            key=lambda seal: seal.key,
        )
    )


def seals_digest(seals: Iterable[Seal]) -> str:
    """Return the digest over all seals, in whatever order they come."""
    rows = {f"{s.table_name} {s.record_id}": [s.digest, s.sequence] for s in seals}
    return record_digest(rows)


def as_ranges(numbers: Iterable[int]) -> list[list[int]]:
    """Return numbers as ranges from first to last: 1, 2, 3, 7 are [1, 3] and [7, 7]."""
    ranges: list[list[int]] = []
    for number in sorted(set(numbers)):
        if ranges and ranges[-1][1] == number - 1:
            ranges[-1][1] = number
        else:
            ranges.append([number, number])
    return ranges


def trail_faults(
    trail: Sequence[AuditEntry], seals: Sequence[Seal], checkpoint: Checkpoint | None
) -> Iterator[str]:
    """Yield what does not hold: "entry 12", "seals", "checkpoint"."""
    broken = set(broken_links(trail, checkpoint or BEGINNING))
    broken |= _unnamed(trail)
    yield from (f"entry {sequence}" for sequence in sorted(broken))
    told = [entry.details for entry in trail if entry.action in ERASING and entry.details]
    wanted = told[-1]["seals"] if told else seals_digest(())
    if seals_digest(seals) != wanted:
        yield "seals"
    cuts = [details["cut"] for details in told if "cut" in details]
    named: tuple[object, ...] = tuple(cuts[-1]) if cuts else ()
    if named != ((checkpoint.sequence, checkpoint.hash) if checkpoint else ()):
        yield "checkpoint"


def _unnamed(trail: Sequence[AuditEntry]) -> set[int]:
    """Return the entries that lost their details unnamed, or kept them although they are named.

    An entry is named by a later one; an erasing entry keeps its own details. The ranges are what
    the file says they are: they are never counted through.
    """
    numbers = sorted({entry.sequence for entry in trail})
    begun = [0] * (len(numbers) + 1)
    for entry in trail:
        if entry.action in ERASING and entry.details is not None:
            for first, last in entry.details["erased"]:
                begins = bisect_left(numbers, first)
                ends = bisect_right(numbers, min(last, entry.sequence - 1))
                if begins < ends:
                    begun[begins] += 1
                    begun[ends] -= 1
    named = {
        number
        for number, open_ranges in zip(numbers, accumulate(begun), strict=False)
        if open_ranges
    }
    without = {entry.sequence for entry in trail if entry.details is None}
    return without ^ named
