"""What is no record and is attested all the same: what is gone for good, and where copies go.

An erasing entry names in `gone` what it was the first to erase for good (id, kind, day), and once
more what entries that are cut with it had named. `steering` is the digest of the settings that
say where copies go, in every entry that sets them; an erasing entry repeats it. So it does with
`office_key`, the fingerprint of the own office's key, which is the subject of the entry that made
it. Once the history was cut, each erasing entry says in `began` the hash of the entry it began
with: copies from before the database was given its mark are known by that. `damaged` names the
damaged files that lay beside the database at an erasure: what was erased is still in them, so that
they have to go. Entries from before that say none of it: then what else they tell has to do.
"""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Final

from jobswap_desktop.domain.audit import ERASING, Action, AuditEntry, record_digest

GONE: Final = "gone"
KEY: Final = "office_key"
DAMAGED: Final = "damaged"
BEGAN: Final = "began"
STEERING: Final = "steering"
STEERS: Final = frozenset({Action.BACKUP_FOLDER_CHOSEN, Action.BACKUP_RESTORED})
"""Entries after which the settings that say where copies go may be others than before."""

MAKES_KEY: Final = frozenset({Action.OFFICE_KEY_MADE, Action.OFFICE_KEY_RENEWED})
"""Entries that have made the key of the own office."""

GoneRow = tuple[str, str, str]
"""Id, kind and day (ISO) of something that is gone for good."""

_TABLES = {"case": "swap", "person": "person"}


def unnamed(
    rows: Iterable[GoneRow], trail: Sequence[AuditEntry], executed: Collection[tuple[str, str]]
) -> tuple[GoneRow, ...]:
    """Return what is said to be gone and was erased by no entry of the trail.

    `executed` are id and kind of what requests say was erased; they are records.
    """
    told = [entry for entry in trail if entry.action in ERASING and entry.details]
    named = named_as_gone(told)
    older = [entry for entry in told if GONE not in (entry.details or {})]
    if any(
        entry.action is Action.ERASED_AGAIN or "cut" in (entry.details or {}) for entry in older
    ):
        # It did not say what it took, or what entries had said that were cut with it.
        return ()
    took = {
        (table, record_id)
        for entry in older
        for table, record_id, _digest in (entry.details or {}).get("records", ())
    }
    known = set(executed) if older else set()
    return tuple(
        row
        for row in rows
        if row not in named
        and row[:2] not in known
        and (_TABLES.get(row[1], ""), row[0]) not in took
    )


def named_as_gone(trail: Iterable[AuditEntry]) -> set[GoneRow]:
    """Return what erasing entries name as gone for good."""
    return {
        (record_id, what, day)
        for entry in trail
        if entry.action in ERASING and entry.details
        for record_id, what, day in entry.details.get(GONE, ())
    }


def key_attested(trail: Sequence[AuditEntry], *, is_whole: bool) -> str | None:
    """Return the fingerprint of the own key as the newest entry about it has it, "" for none.

    None where none can say: entries that would have told have lost their details, or were cut
    (`is_whole` is False) by a version that did not repeat it.
    """
    for entry in reversed(trail):
        if entry.details is None:
            if entry.action in MAKES_KEY:
                return None
        elif KEY in entry.details:
            return str(entry.details[KEY])
        elif entry.action in MAKES_KEY:
            return str(entry.details.get("subject", ""))
    return "" if is_whole else None


def steering_digest(settings: Mapping[str, str]) -> str:
    """Return the digest of the settings that say where copies go; one not set counts as ""."""
    return record_digest(settings)
