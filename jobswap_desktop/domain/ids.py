"""Identities of records: UUIDv7 as text, so that records made by two offices never collide.

They are distinct types: a person's id where a placement's is wanted is a type error.
"""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Literal, NewType

OfficeId = NewType("OfficeId", str)
PersonId = NewType("PersonId", str)
SwapId = NewType("SwapId", str)
PlacementId = NewType("PlacementId", str)
UndertakingId = NewType("UndertakingId", str)
ParticipationId = NewType("ParticipationId", str)
ApprovalId = NewType("ApprovalId", str)
AgreementId = NewType("AgreementId", str)
SignatureId = NewType("SignatureId", str)
DocumentId = NewType("DocumentId", str)
AppointmentId = NewType("AppointmentId", str)
FollowUpId = NewType("FollowUpId", str)
RuleId = NewType("RuleId", str)
AccountId = NewType("AccountId", str)
JournalEntryId = NewType("JournalEntryId", str)
ReportId = NewType("ReportId", str)
FeedbackId = NewType("FeedbackId", str)
StatisticId = NewType("StatisticId", str)
AttachmentId = NewType("AttachmentId", str)
PaperSignerId = NewType("PaperSignerId", str)
WordingId = NewType("WordingId", str)
WeekTemplateId = NewType("WeekTemplateId", str)
CalendarEntryId = NewType("CalendarEntryId", str)
ErasureId = NewType("ErasureId", str)
OfficeKeyId = NewType("OfficeKeyId", str)
PartnerKeyId = NewType("PartnerKeyId", str)
PartnerFileId = NewType("PartnerFileId", str)

Nothing = Literal[""]
"""What a column holds in the place of a code where there is none."""

NewId = Callable[[], str]
"""A factory of fresh ids, handed to whoever creates records."""

_VERSION = 7
_MILLISECONDS = 1000


def made_on(record_id: str) -> date | None:
    """Return the day (UTC) on which a UUIDv7 was made; None for any other id."""
    # Slow to import, and not needed by a window that only shows.
    from uuid import UUID

    try:
        found = UUID(record_id)
    except ValueError:
        return None
    if found.version != _VERSION:
        return None
    return datetime.fromtimestamp((found.int >> 80) / _MILLISECONDS, UTC).date()
