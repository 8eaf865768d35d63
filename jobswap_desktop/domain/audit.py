"""The record of who changed what: append-only and hash-chained.

An entry is a header and a salted digest of its details. The chain covers header and digest, so
that details can be erased on schedule without breaking it.
"""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

GENESIS = "0" * 64


class Action(StrEnum):
    """What was done; the words for it are data."""

    FILE_TAKEN_OVER = "file.taken_over"
    OFFICE_SAVED = "office.saved"
    PERSON_SAVED = "person.saved"
    SWAP_CREATED = "swap.created"
    SWAP_CHANGED = "swap.changed"
    SWAP_MOVED = "swap.moved"
    PLACEMENT_CHANGED = "placement.changed"
    APPROVAL_DECIDED = "approval.decided"
    PARTICIPATION_SUBMITTED = "participation.submitted"
    PARTICIPATION_ANSWERED = "participation.answered"
    UNDERTAKING_ADVANCED = "undertaking.advanced"
    UNDERTAKING_LEFT = "undertaking.left"
    AGREEMENT_MADE = "agreement.made"
    AGREEMENT_SIGNED = "agreement.signed"
    AGREEMENT_SIGNATORIES = "agreement.signatories"
    DOCUMENTS_PRINTED = "documents.printed"
    SCAN_FILED = "scan.filed"
    PAPER_MOVED = "paper.moved"
    PAPER_REMINDED = "paper.reminded"
    DOCUMENTS_MAILED = "documents.mailed"
    APPOINTMENT_SAVED = "appointment.saved"
    APPOINTMENT_REMOVED = "appointment.removed"
    APPOINTMENT_MOVED = "appointment.moved"
    APPOINTMENTS_SAVED = "appointments.saved"
    APPOINTMENTS_REMOVED = "appointments.removed"
    CALENDAR_IMPORTED = "calendar.imported"
    CALENDAR_EXPORTED = "calendar.exported"
    WEEK_TEMPLATE_SAVED = "week_template.saved"
    WEEK_TEMPLATE_REMOVED = "week_template.removed"
    CERTIFICATE_ISSUED = "certificate.issued"
    PARTICIPATION_CHANGED = "participation.changed"
    FOLLOW_UP_SAVED = "follow_up.saved"
    FOLLOW_UP_DONE = "follow_up.done"
    STAY_ENDED = "stay.ended"
    CASE_RENEWED = "case.renewed"
    CASE_HANDED_OVER = "case.handed_over"
    JOURNAL_SAVED = "journal.saved"
    REPORT_SAVED = "report.saved"
    FEEDBACK_SAVED = "feedback.saved"
    RULE_SAVED = "rule.saved"
    WORDING_SAVED = "wording.saved"
    WORDING_RESET = "wording.reset"
    ACCOUNT_SAVED = "account.saved"
    ACCOUNT_REMOVED = "account.removed"
    PEOPLE_IMPORTED = "people.imported"
    RETENTION_SAVED = "retention.saved"
    ERASURE_ASKED = "erasure.asked"
    ERASURE_WITHDRAWN = "erasure.withdrawn"
    ERASED = "erased"
    ERASED_AGAIN = "erased.again"
    EXPORTED = "exported"
    PARTNER_PROPOSED = "partner.proposed"
    PARTNER_ANSWERED = "partner.answered"
    PARTNER_TAKEN = "partner.taken"
    PARTNER_ANSWER_TAKEN = "partner.answer_taken"
    ACCESS_REFUSED = "access.refused"
    ACCOUNTS_RESET = "accounts.reset"
    COUNTS_ATTESTED = "statistic.attested"
    MOVED_TO_SERVER = "server.moved"
    FETCHED_FROM_SERVER = "server.fetched"
    OFFICE_KEY_MADE = "office_key.made"
    OFFICE_KEY_RENEWED = "office_key.renewed"
    PARTNER_KEY_TAKEN = "partner_key.taken"
    PARTNER_KEY_REPLACED = "partner_key.replaced"
    PARTNER_KEY_CONFIRMED = "partner_key.confirmed"
    PARTNER_KEY_GIVEN_UP = "partner_key.given_up"
    BACKUP_FOLDER_CHOSEN = "backup.folder"
    BACKUP_MADE = "backup.made"
    BACKUP_RESTORED = "backup.restored"
    RESCUED = "backup.rescued"
    UNDONE = "undone"
    REDONE = "redone"


ERASING = frozenset({Action.ERASED, Action.ERASED_AGAIN})
"""Entries that say which others have lost their details."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Checkpoint:
    """Behind which entry the trail was cut because what came before has expired."""

    sequence: int
    hash: str
    at: str = ""


BEGINNING = Checkpoint(sequence=0, hash=GENESIS)


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditEntry:
    """One entry. `at` is UTC in ISO form; `details` is None once erased on schedule.

    `details` holds `changes` (a list of table, id, field, old, new), `records` (digest of each
    record as written) and, where it helps a reader, `subject` in words. What an erasing entry
    holds besides is said in `trail`.
    """

    sequence: int
    at: str
    actor: str
    account: str
    role: str
    action: Action
    swap_id: str
    details: Mapping[str, Any] | None
    salt: str
    details_digest: str
    previous: str
    hash: str


_CANONICAL = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def canonical(value: object) -> str:
    """Return `value` as JSON with sorted keys and no blanks, the text that digests are made of."""
    return _CANONICAL.encode(value)


def digest_details(salt: str, details: str) -> str:
    """Return the digest of canonical `details`; the salt keeps short ones from being guessed."""
    return _sha256(f"{salt}\n{details}")


def chain_hash(previous: str, header: tuple[object, ...], details_digest: str) -> str:
    """Return the hash of an entry: over its predecessor's hash, its header and its digest."""
    text = canonical([previous, *header, details_digest])
    return _sha256(text)


def record_digest(record: Mapping[str, object]) -> str:
    """Return the digest of one record as written."""
    return _sha256(canonical(dict(record)))


def content_digest(content: bytes) -> str:
    """Return the SHA-256 (hex) of what a file holds."""
    # Slow to import, and not needed by a window that only shows.
    import hashlib

    return hashlib.sha256(content).hexdigest()


def _sha256(text: str) -> str:
    return content_digest(text.encode())


def header_of(entry: AuditEntry) -> tuple[object, ...]:
    """Return what the chain covers besides the details' digest."""
    return (
        entry.sequence,
        entry.at,
        entry.actor,
        entry.account,
        entry.role,
        entry.action.value,
        entry.swap_id,
        entry.salt,
    )


def broken_links(entries: Iterable[AuditEntry], behind: Checkpoint = BEGINNING) -> Iterator[int]:
    """Yield the sequence numbers at which the chain that begins `behind` does not hold.

    Found are changed, missing, inserted and swapped entries and changed details; a chain cut at
    its end is only found against a head that was kept elsewhere.
    """
    previous, expected = behind.hash, behind.sequence + 1
    for entry in entries:
        if broken_link(entry, previous, expected):
            yield entry.sequence
        previous, expected = entry.hash, entry.sequence + 1


def broken_link(entry: AuditEntry, previous: str, expected: int) -> bool:
    """Whether an entry does not follow on the hash `previous` with the number `expected`."""
    details = canonical(entry.details) if entry.details is not None else None
    return not (
        entry.sequence == expected
        and entry.previous == previous
        and entry.hash == chain_hash(previous, header_of(entry), entry.details_digest)
        and (details is None or digest_details(entry.salt, details) == entry.details_digest)
    )
