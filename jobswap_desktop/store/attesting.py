"""What entries attest of records: as they were written, and as a later write found them again."""

from collections.abc import Collection, Iterable, Iterator

from jobswap_desktop.domain.audit import AuditEntry, record_digest
from jobswap_desktop.domain.trail import GONE, RecordKey, Seal
from jobswap_desktop.store.database import Row
from jobswap_desktop.store.schema import m002_the_whole_case, m004_the_week

# Columns that were added to recorded tables, the latest first.
_ADDED = (m004_the_week.added(), m002_the_whole_case.added())
_FOUND_DIGITS = 32


def is_as_written(table: str, row: Row, digest: str) -> bool:
    """Whether a row says what is attested of it; never where it is attested to be gone."""
    return any(form == digest for form in _forms(table, row))


def found_digest(table: str, row: Row | None) -> str:
    """Return what an entry says of a record as its write found it: "" where there was none.

    Several digests stand there, with a blank between, for a row that may have been written before
    migrations added columns.
    """
    if row is None:
        return GONE
    return " ".join(form[:_FOUND_DIGITS] for form in _forms(table, row))


def overwritten(trail: Iterable[AuditEntry], seals: Collection[Seal]) -> Iterator[RecordKey]:
    """Yield the records that a write found otherwise than the entry before had left them.

    Somebody has changed them past the program then, and the write has attested that as well.
    Where entries in between have lost their details, nobody can say.
    """
    known: dict[RecordKey, tuple[str, int]] = {}
    waiting = sorted(seals, key=lambda seal: seal.sequence, reverse=True)
    blank = 0
    for entry in trail:
        while waiting and waiting[-1].sequence < entry.sequence:
            seal = waiting.pop()
            # It is the newest that was attested before its entry lost its details.
            known[seal.key] = (seal.digest, entry.sequence)
        if entry.details is None:
            blank = entry.sequence
            continue
        found = entry.details.get("found")
        for number, (table, record_id, digest) in enumerate(entry.details.get("records", ())):
            key = (table, record_id)
            was = found[number] if found is not None else None
            if was is not None and _is_otherwise(key, was, known, blank):
                yield key
            known[key] = (digest or GONE, entry.sequence)


def _is_otherwise(
    key: RecordKey, was: str, known: dict[RecordKey, tuple[str, int]], blank: int
) -> bool:
    if key not in known:
        return bool(was) and not blank
    digest, sequence = known[key]
    if sequence < blank:
        return False
    return was != GONE if digest == GONE else digest[:_FOUND_DIGITS] not in was.split(" ")


def _forms(table: str, row: Row) -> Iterator[str]:
    """Yield the digest of a row, and those it had before migrations added columns."""
    yield record_digest(row)
    known = dict(row)
    for added in _ADDED:
        later = added.get(table, {})
        if any(known.pop(name) != value for name, value in later.items()):
            return
        if later:
            yield record_digest(known)
