"""What the audit trail proves once entries have lost their details or were cut away.

An erasing entry says in its details which entries lost theirs (`erased`, ranges of numbers),
behind which one the trail was cut (`cut`, number and hash) and the digest over all seals
(`seals`). A seal keeps what an erased or cut entry had attested of a record that is still held;
it counts until a later entry attests the record. Whatever is taken from the trail without being
named like that is found.
"""

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from jobswap_desktop.domain.audit import (
    BEGINNING,
    ERASING,
    AuditEntry,
    Checkpoint,
    broken_link,
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
    found = {seal.key: seal for seal in seals}
    for entry in trail:
        _attest(found, entry)
    return found


def _attest(found: dict[RecordKey, Seal], entry: AuditEntry) -> None:
    for table, record_id, digest in (entry.details or {}).get("records", ()):
        key = (table, record_id)
        if key not in found or found[key].sequence <= entry.sequence:
            found[key] = Seal(
                table_name=table,
                record_id=record_id,
                digest=digest or GONE,
                sequence=entry.sequence,
            )


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


class TrailCheck:
    """A look through the whole trail, entry by entry: none is kept but those that erased.

    `told` are these, `attested` is what all of them and the seals attest of each record.
    """

    def __init__(self, seals: Sequence[Seal], checkpoint: Checkpoint | None) -> None:
        self._seals, self._checkpoint = seals, checkpoint
        behind = checkpoint or BEGINNING
        self._previous, self._expected = behind.hash, behind.sequence + 1
        self._broken: set[int] = set()
        self._numbers, self._without = array("q"), array("q")
        self.told: list[AuditEntry] = []
        self.attested = {seal.key: seal for seal in seals}

    def see(self, entry: AuditEntry) -> None:
        """Take the next entry, in the order of their numbers."""
        if broken_link(entry, self._previous, self._expected):
            self._broken.add(entry.sequence)
        self._previous, self._expected = entry.hash, entry.sequence + 1
        self._numbers.append(entry.sequence)
        if entry.details is None:
            self._without.append(entry.sequence)
        elif entry.action in ERASING:
            self.told.append(entry)
        _attest(self.attested, entry)

    def faults(self) -> Iterator[str]:
        """Yield what does not hold: "entry 12", "seals", "checkpoint"."""
        broken = self._broken | (set(self._without) ^ self._named())
        yield from (f"entry {sequence}" for sequence in sorted(broken))
        told = [entry.details for entry in self.told if entry.details]
        wanted = told[-1]["seals"] if told else seals_digest(())
        if seals_digest(self._seals) != wanted:
            yield "seals"
        cuts = [details["cut"] for details in told if "cut" in details]
        named: tuple[object, ...] = tuple(cuts[-1]) if cuts else ()
        found = self._checkpoint
        if named != ((found.sequence, found.hash) if found else ()):
            yield "checkpoint"

    def _named(self) -> set[int]:
        """Return the entries that erasing ones name as without details.

        An entry is named by a later one; an erasing entry keeps its own details. The ranges are
        what the file says they are: they are never counted through.
        """
        numbers = sorted(set(self._numbers))
        begun = [0] * (len(numbers) + 1)
        for entry in self.told:
            for first, last in (entry.details or {})["erased"]:
                begins = bisect_left(numbers, first)
                ends = bisect_right(numbers, min(last, entry.sequence - 1))
                if begins < ends:
                    begun[begins] += 1
                    begun[ends] -= 1
        return {
            number
            for number, open_ranges in zip(numbers, accumulate(begun), strict=False)
            if open_ranges
        }
